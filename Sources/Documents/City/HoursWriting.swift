// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

extension OpeningHours {
  /// A value alone where every day is the same; else as few keys as say it.
  var output: YAMLOutput {
    let days = dayEntries
    if days[0].0 == .daily, holidays == nil, exceptions.isEmpty {
      return OpeningHours.output(days[0].1)
    }
    let exceptions = exceptions.map(\.output)
    return .keys(
      HoursKey.self,
      days.map { ($0.0, OpeningHours.output($0.1)) } + [
        (.holidays, holidays.map(OpeningHours.output)),
        (.exceptions, exceptions.isEmpty ? nil : .sequence(exceptions)),
      ])
  }

  /// Never empty.
  private var dayEntries: [(HoursKey, [ClockRange])] {
    if let ranges = common(.daily) { return [(.daily, ranges)] }
    let working: [HoursKey] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let workingKeys = common(.weekdays) == nil ? working : [.weekdays]
    let weekendKeys: [HoursKey] = common(.weekend) == nil ? [.saturday, .sunday] : [.weekend]
    return (workingKeys + weekendKeys).compactMap { key in
      // A day that is not named is closed.
      common(key).flatMap { $0.isEmpty ? nil : (key, $0) }
    }
  }

  /// The hours of the key's days; nil where they differ.
  private func common(_ key: HoursKey) -> [ClockRange]? {
    let ranges = key.days.map { weekdays[$0] ?? [] }
    return ranges.allSatisfy { $0 == ranges[0] } ? ranges[0] : nil
  }

  /// No reader takes a range of times for a number, so that it needs no quotation marks.
  fileprivate static func output(_ ranges: [ClockRange]) -> YAMLOutput {
    guard !ranges.isEmpty else { return .text("closed") }
    return .bare(ranges.map { "\($0.start.iso)-\($0.end.iso)" }.joined(separator: ", "))
  }
}

extension OpeningHours.Exception {
  fileprivate var output: YAMLOutput {
    let hours = OpeningHours.output(ranges)
    guard first != last else {
      return .keys(HoursExceptionKey.self, [(.date, .text(first.iso)), (.hours, hours)])
    }
    return .keys(
      HoursExceptionKey.self,
      [(.from, .text(first.iso)), (.to, .text(last.iso)), (.hours, hours)])
  }
}

extension QuietHours {
  var output: YAMLOutput {
    .keys(
      QuietHoursKey.self,
      [(.from, .text(start.iso)), (.to, .text(end.iso)), (.reason, .text(reason))])
  }
}
