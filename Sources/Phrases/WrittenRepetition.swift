// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

/// A repetition as it was written, in the few shapes that people name.
struct WrittenRepetition {
  var frequency: Frequency
  var interval = 1
  var days: Set<Weekday> = []
  /// In a month: the numbered one of each of `days` (-1 the last), or the day by its number.
  var ordinals: Set<Int> = []

  enum Frequency: String {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// The rule of RFC 5545 §3.3.10; parts in the order FREQ, INTERVAL, BYDAY, BYMONTHDAY.
  var rule: String {
    var parts = ["FREQ=\(frequency.rawValue)"]
    if interval != 1 { parts.append("INTERVAL=\(interval)") }
    let numbers = ordinals.sorted { ($0 < 0 ? 1 : 0, $0) < ($1 < 0 ? 1 : 0, $1) }
    if !days.isEmpty {
      let names = numbers.isEmpty ? [""] : numbers.map(String.init)
      let entries = names.flatMap { number in days.sorted().map { number + $0.ruleName } }
      parts.append("BYDAY=\(entries.joined(separator: ","))")
    } else if !numbers.isEmpty {
      parts.append("BYMONTHDAY=\(numbers.map(String.init).joined(separator: ","))")
    }
    return parts.joined(separator: ";")
  }
}

extension Weekday {
  fileprivate var ruleName: String {
    switch self {
    case .monday: "MO"
    case .tuesday: "TU"
    case .wednesday: "WE"
    case .thursday: "TH"
    case .friday: "FR"
    case .saturday: "SA"
    case .sunday: "SU"
    }
  }
}
