// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A value of BYDAY: every such weekday, or one of them counted within the month.
package struct NumberedWeekday: Hashable, Comparable, Sendable {
  /// 1 is the first, −1 the last; nil means each one. Never 0.
  package let ordinal: Int?
  package let weekday: Weekday

  package init(_ weekday: Weekday, ordinal: Int? = nil) {
    self.weekday = weekday
    self.ordinal = ordinal
  }

  /// `WE`, `1WE`, `-1FR`.
  package var text: String { "\(ordinal.map(String.init) ?? "")\(weekday.recurrenceCode)" }

  /// First those without a number, then first to last, counted from the end last; Monday first.
  package static func < (left: NumberedWeekday, right: NumberedWeekday) -> Bool {
    (left.rank, left.weekday) < (right.rank, right.weekday)
  }

  private var rank: Int { ordinal.map { rankFromStart($0) } ?? 0 }
}

/// Orders 1, 2, 3 … −2, −1, as the days stand in a month.
func rankFromStart(_ number: Int) -> Int { number < 0 ? 1_000 + number : number }

extension Weekday {
  /// `MO` to `SU`, as RFC 5545 writes weekdays.
  package var recurrenceCode: String {
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

  /// Reads `MO` to `SU`, capital letters only.
  init?(recurrenceCode code: some StringProtocol) {
    guard let weekday = Weekday.allCases.first(where: { $0.recurrenceCode == code }) else {
      return nil
    }
    self = weekday
  }
}
