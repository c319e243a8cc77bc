// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

/// A value of RDATE that is a period (RFC 5545 §3.3.9): `19970101T180000Z/PT5H30M`, or with its end.
/// Of a series only its start matters.
package struct RecurrencePeriod: Hashable, Sendable {
  package let start: RecurrenceMoment

  /// Nil where the text is none, where both ends are written differently or the end is not after
  /// the start.
  package init?(text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = RecurrenceMoment(text: ends[0]) else { return nil }
    self.start = start
    let isBefore: Bool
    switch (start, RecurrenceMoment(text: ends[1])) {
    case (.local(let first), .local(let last)?): isBefore = first < last
    case (.utc(let first), .utc(let last)?): isBefore = first < last
    case (.local, nil), (.utc, nil):
      isBefore = RecurrenceDuration(text: ends[1])?.isPositive ?? false
    default: isBefore = false
    }
    guard isBefore else { return nil }
  }
}

/// The value of DURATION (RFC 5545 §3.3.6): days and weeks by the calendar, and elapsed seconds.
package struct RecurrenceDuration: Hashable, Sendable {
  package let days: Int
  package let seconds: Int

  package var isPositive: Bool { days > 0 || seconds > 0 }

  /// Reads `PT1H30M`, `P1DT2H`, `P2W`, with or without a sign; capitals only, at most nine digits
  /// a number. Nil for anything else.
  package init?(text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return nil }
    var (days, seconds) = (0, 0)
    // The units that may follow: weeks stand alone, and no unit is left out between two.
    var units = "WD"
    var inTime = false
    while let first = rest.first {
      if first == UInt8(ascii: "T"), !inTime {
        inTime = true
        units = "HMS"
        rest.removeFirst()
        if rest.isEmpty { return nil }
        continue
      }
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest[digits.endIndex...]
      guard (1...9).contains(digits.count), let unit = rest.popFirst(),
        units.utf8.contains(unit)
      else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      switch unit {
      case UInt8(ascii: "W"): (days, units) = (number * 7, "")
      case UInt8(ascii: "D"): (days, units) = (number, "")
      case UInt8(ascii: "H"): (seconds, units) = (number * 3600, "M")
      case UInt8(ascii: "M"): (seconds, units) = (seconds + number * 60, "S")
      default: (seconds, units) = (seconds + number, "")
      }
      // Behind weeks there is no time.
      if unit == UInt8(ascii: "W"), !rest.isEmpty { return nil }
    }
    self.days = isNegative ? -days : days
    self.seconds = isNegative ? -seconds : seconds
  }
}
