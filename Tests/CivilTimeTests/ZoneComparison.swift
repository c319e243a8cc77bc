// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing

/// What `zones.py` says about the zones of a folder beside what our zones say, 1970 to 2100.
struct ZoneComparison {
  private(set) var names: Set<String> = []
  /// Of each zone, by name.
  private(set) var changes: [String: Int] = [:]
  private(set) var questions = 0
  /// Where the two disagree, in words.
  private(set) var differences: [String] = []

  private let zones: InstalledZones
  private var zone = Zone.utc

  init(_ zones: InstalledZones, folder: String) throws {
    self.zones = zones
    let output = try PythonPeer(script: "zones.py", zones: folder).bytes(["1970", "2100"])
    var words = Words([UInt8](output))
    while let kind = words.next() {
      switch kind {
      case "i": compareOffset(try words.number(), try words.number())
      case "l":
        compareReading(
          try words.number(), try words.number(), try words.number(), next: words.numberOrDash())
      case "changes": changes[zone.name] = Int(try words.number())
      case "zone": zone = try named(words.next())
      case "same":
        let alias = try named(words.next())
        let other = words.next() ?? ""
        if zones.files[alias.name] != zones.files[other] { differences.append(alias.name) }
        changes[alias.name] = changes[other]
      default: differences.append(kind)
      }
    }
  }

  /// The zone, which keeps the name as it was written.
  private mutating func named(_ name: String?) throws -> Zone {
    let name = try #require(name)
    let zone = try zones.zone(name)
    if zone.name != name || !names.insert(name).inserted { differences.append(name) }
    return zone
  }

  private mutating func compareOffset(_ seconds: Int64, _ offset: Int64) {
    questions += 1
    let instant = Timestamp(seconds: seconds)
    if zone.offset(at: instant) != offset
      || zone.civil(at: instant).clockSeconds != seconds + offset
    {
      differences.append("\(zone.name) i \(seconds) \(offset)")
    }
  }

  /// PEP 495: in a fold fold=0 is the first, in a gap fold=0 has the offset before the jump. `next`
  /// is known only for the readings that the script placed in gaps.
  private mutating func compareReading(
    _ clock: Int64, _ earlier: Int64, _ later: Int64, next: Int64?
  ) {
    questions += 1
    let reading = CivilDateTime(clockSeconds: clock)
    let first = Timestamp(seconds: clock - earlier)
    let isSame: Bool
    switch zone.resolve(reading) {
    case .unique(let instant): isSame = earlier == later && instant == first
    case .fold(let one, let two):
      isSame = earlier > later && one == first && two.seconds == clock - later
    case .gap(let before, let valid):
      isSame =
        earlier < later && before == first && next ?? valid.clockSeconds == valid.clockSeconds
    }
    if !isSame || zone.instant(of: reading) != first {
      differences.append("\(zone.name) l \(clock) \(earlier) \(later)")
    }
  }
}

/// The words of a text between blanks and line ends, cheap enough for a million lines.
private struct Words {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Nil at the end.
  mutating func next() -> String? {
    guard position < bytes.count else { return nil }
    let start = position
    while bytes[position] > 0x20 { position += 1 }
    defer { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  mutating func number() throws -> Int64 {
    let number = numberOrDash()
    return try #require(number)
  }

  /// Nil for anything but a number.
  mutating func numberOrDash() -> Int64? {
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let start = position
    var value: Int64 = 0
    while bytes[position] > 0x20 {
      value = value * 10 + Int64(bytes[position]) - 0x30
      position += 1
    }
    defer { position += 1 }
    return position == start ? nil : isNegative ? -value : value
  }
}
