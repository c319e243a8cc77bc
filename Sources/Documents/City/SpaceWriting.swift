// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

extension City.Place {
  func output(in language: String) -> YAMLOutput {
    .keys(
      SpaceKey.self,
      [
        (.slug, .text(path.last.text)), (.parent, path.parent.map { .text($0.text) }),
        (.name, .text(details.name.text)),
        (.description, .text(details.description, in: language)),
        (.district, .text(details.district)), (.kind, details.kind.map { .text($0.rawValue) }),
        (.use, .text(details.useMode.rawValue)),
        (.capacity, details.capacity.map { .bare(String($0)) }),
        (.unit, .text(details.unitLabel, in: language)),
        (.buffers, details.buffers == .none ? nil : details.buffers.output),
        (.hours, details.hours?.output), (.quietHours, details.quietHours?.output),
        (.access, details.access.isEmpty ? nil : details.accessOutput),
        (.coordinates, details.coordinates?.output), (.source, .text(details.source)),
        (.verified, .bare(details.isVerified ? "true" : "false")),
      ])
  }
}

extension SpaceDetails {
  fileprivate var accessOutput: YAMLOutput {
    .keys(AccessFeature.Name.self, access.map { ($0.name, $0.output) })
  }
}

extension AccessFeature {
  fileprivate var output: YAMLOutput {
    guard date != nil || source != nil else { return .text(state.rawValue) }
    return .keys(
      AccessFeatureKey.self,
      [
        (.state, .text(state.rawValue)), (.date, date.map { .text($0.iso) }),
        (.source, .text(source)),
      ])
  }
}

extension Buffers {
  fileprivate var output: YAMLOutput {
    .keys(
      BuffersKey.self,
      [(.before, .bare(String(minutesBefore))), (.after, .bare(String(minutesAfter)))])
  }
}

extension Coordinates {
  fileprivate var output: YAMLOutput {
    .keys(
      CoordinatesKey.self,
      [
        (.latitude, .bare(Coordinates.degrees(latitude))),
        (.longitude, .bare(Coordinates.degrees(longitude))),
      ])
  }

  /// Degrees with as many decimals as are needed.
  private static func degrees(_ millionths: Int) -> String {
    let magnitude = abs(millionths)
    var fraction = String(String(1_000_000 + magnitude % 1_000_000).dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = millionths < 0 ? "-" : ""
    return sign + String(magnitude / 1_000_000) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
