// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

enum QuietHoursKey: String, DocumentKeys {
  case from, to, reason
}

enum HoursKey: String, DocumentKeys {
  case daily, weekdays, weekend
  case monday = "mon"
  case tuesday = "tue"
  case wednesday = "wed"
  case thursday = "thu"
  case friday = "fri"
  case saturday = "sat"
  case sunday = "sun"
  case holidays, exceptions

  /// The days that the key speaks of; the day itself goes before part of the week before `daily`.
  var days: [Weekday] {
    switch self {
    case .daily: Weekday.allCases
    case .weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday]
    case .weekend: [.saturday, .sunday]
    case .monday: [.monday]
    case .tuesday: [.tuesday]
    case .wednesday: [.wednesday]
    case .thursday: [.thursday]
    case .friday: [.friday]
    case .saturday: [.saturday]
    case .sunday: [.sunday]
    case .holidays, .exceptions: []
    }
  }
}

enum HoursExceptionKey: String, DocumentKeys {
  case date, from, to, hours
}

extension DocumentValue {
  /// `07:00-22:00` for every day, or keys for days.
  func openingHours(_ findings: inout Findings) -> OpeningHours? {
    if case .scalar = node.content, type != .nothing {
      guard let ranges = clockRanges(&findings) else { return nil }
      return OpeningHours(
        weekdays: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, ranges) }))
    }
    guard let fields = fields(HoursKey.self, &findings, expected: .textOrKeys) else { return nil }
    var weekdays: [Weekday: [ClockRange]] = [:]
    var saysDays = false
    // The cases stand from the general to the particular.
    for key in HoursKey.allCases where !key.days.isEmpty {
      guard let value = fields[key] else { continue }
      saysDays = true
      guard let ranges = value.clockRanges(&findings) else { continue }
      for day in key.days { weekdays[day] = ranges }
    }
    // Holiday hours alone would close the whole week, which nobody means.
    if !saysDays { _ = fields.required(.daily, &findings) }
    return OpeningHours(
      weekdays: weekdays, holidays: fields[.holidays]?.clockRanges(&findings),
      exceptions: fields[.exceptions]?.list(&findings)?
        .compactMap { $0.hoursException(&findings) } ?? [])
  }

  /// One `date`, or `from` and `to`.
  private func hoursException(_ findings: inout Findings) -> OpeningHours.Exception? {
    guard let fields = fields(HoursExceptionKey.self, &findings) else { return nil }
    let ranges = fields.required(.hours, &findings)?.clockRanges(&findings)
    if let date = fields[.date] {
      for key in [HoursExceptionKey.from, .to] {
        guard let other = fields[key] else { continue }
        findings.add(
          .excludedKey(key.rawValue, by: "date"), at: other.node.place, path: other.path)
      }
      guard let day = date.date(&findings), let ranges else { return nil }
      return OpeningHours.Exception(first: day, last: day, ranges: ranges)
    }
    if fields[.from] == nil, fields[.to] == nil {
      _ = fields.required(.date, &findings)
      return nil
    }
    let first = fields.required(.from, &findings)?.date(&findings)
    let to = fields.required(.to, &findings)
    guard let last = to?.date(&findings), let to, let first, let ranges else { return nil }
    guard first <= last else {
      return to.invalid(last.iso, .lastBeforeFirst(first, last), &findings)
    }
    return OpeningHours.Exception(first: first, last: last, ranges: ranges)
  }

  func quietHours(_ findings: inout Findings) -> QuietHours? {
    guard let fields = fields(QuietHoursKey.self, &findings) else { return nil }
    let start = fields.required(.from, &findings)?.clockTime(&findings)
    let to = fields.required(.to, &findings)
    let end = to?.clockTime(&findings)
    let reason = fields[.reason]?.text(&findings, limit: PlainText.noteLimit)
    guard let start, let to, let end else { return nil }
    guard start != end else { return to.invalid(end.iso, .startEqualsEnd, &findings) }
    return QuietHours(start: start, end: end, reason: reason)
  }
}
