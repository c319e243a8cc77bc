// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

private import CivilTime

extension RecurrenceRule {
  /// The rule in canonical form, `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE`.
  package var text: String {
    var parts = ["FREQ=\(frequency.rawValue)"]
    if interval > 1 { parts.append("INTERVAL=\(interval)") }
    if !byMonthDay.isEmpty { parts.append("BYMONTHDAY=\(commas(byMonthDay.map(String.init)))") }
    if !byDay.isEmpty { parts.append("BYDAY=\(commas(byDay.map(\.text)))") }
    if weekStart != .monday { parts.append("WKST=\(weekStart.recurrenceCode)") }
    if let count { parts.append("COUNT=\(count)") }
    if let until { parts.append("UNTIL=\(until.text)") }
    return parts.joined(separator: ";")
  }

  private func commas(_ values: [String]) -> String { values.joined(separator: ",") }

  /// Reads the value of an RRULE, without the name.
  ///
  /// Parts in any order, in capitals or not; none twice, no blanks, nothing left over.
  package init(_ text: String) throws(RecurrenceError) {
    let parts = try RecurrenceParts(text)
    guard let frequency = parts.frequency else { throw .malformed(part: "FREQ") }
    try self.init(
      frequency: frequency, interval: parts.interval ?? 1, byDay: parts.byDay ?? [],
      byMonthDay: parts.byMonthDay ?? [], weekStart: parts.weekStart ?? .monday,
      count: parts.count, until: parts.until)
  }
}

/// The parts of a rule as they are written, before anything is known of how they go together.
private struct RecurrenceParts {
  var frequency: RecurrenceFrequency?
  var interval: Int?
  var count: Int?
  var until: RecurrenceUntil?
  var byDay: [NumberedWeekday]?
  var byMonthDay: [Int]?
  var weekStart: Weekday?

  init(_ text: String) throws(RecurrenceError) {
    if text.isEmpty { return }
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      // Only ASCII has capitals here: others must not become ASCII letters (ſ, ı).
      guard part.utf8.allSatisfy({ $0 < 0x80 }), let equals = part.firstIndex(of: "=") else {
        throw .malformed(part: String(part))
      }
      let name = part[..<equals].uppercased()
      let value = part[part.index(after: equals)...].uppercased()
      guard try read(name, value) else { throw .malformed(part: String(part)) }
    }
  }

  /// False when the value cannot be read, the part stands there twice, or there is no such part.
  private mutating func read(_ name: String, _ value: String) throws(RecurrenceError) -> Bool {
    switch name {
    case "FREQ":
      if ["SECONDLY", "MINUTELY", "HOURLY"].contains(value) {
        throw .unsupported(part: "\(name)=\(value)")
      }
      return set(&frequency, RecurrenceFrequency(rawValue: value))
    case "INTERVAL": return set(&interval, number(value))
    case "COUNT": return set(&count, number(value))
    case "UNTIL": return set(&until, RecurrenceUntil(text: value))
    case "WKST": return set(&weekStart, Weekday(recurrenceCode: value))
    case "BYDAY": return set(&byDay, list(value, of: numberedWeekday))
    case "BYMONTHDAY": return set(&byMonthDay, list(value) { signedNumber($0) })
    case "BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS",
      "RSCALE", "SKIP":
      throw .unsupported(part: "\(name)=\(value)")
    default: return false
    }
  }

  private func set<Value>(_ part: inout Value?, _ value: Value?) -> Bool {
    guard part == nil, let value else { return false }
    part = value
    return true
  }

  private func list<Value>(_ text: String, of read: (Substring) -> Value?) -> [Value]? {
    var values: [Value] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let value = read(item) else { return nil }
      values.append(value)
    }
    return values
  }

  /// One to nine digits.
  private func number(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// One or two digits, with or without a sign.
  private func signedNumber(_ text: Substring) -> Int? {
    let hasSign = text.hasPrefix("-") || text.hasPrefix("+")
    let digits = hasSign ? text.dropFirst() : text
    guard digits.utf8.count <= 2, let value = number(digits) else { return nil }
    return text.hasPrefix("-") ? -value : value
  }

  /// `WE`, `1WE`, `-1FR`.
  private func numberedWeekday(_ text: Substring) -> NumberedWeekday? {
    guard let weekday = Weekday(recurrenceCode: text.suffix(2)) else { return nil }
    let ordinal = text.dropLast(2)
    if ordinal.isEmpty { return NumberedWeekday(weekday) }
    guard let value = signedNumber(ordinal), value != 0 else { return nil }
    return NumberedWeekday(weekday, ordinal: value)
  }
}
