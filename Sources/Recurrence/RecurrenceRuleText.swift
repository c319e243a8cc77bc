// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

private import CivilTime

extension RecurrenceRule {
  /// A rule of more octets than this is refused: RFC 5545 has nothing to fill them with.
  package static let textLimit = 1 << 14

  /// The rule in canonical form, `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE`.
  package var text: String {
    var texts = ["FREQ=\(frequency.rawValue)"]
    if interval > 1 { texts.append("INTERVAL=\(interval)") }
    for name in RecurrenceParts.Name.allCases where parts.has(name) {
      texts.append("\(name.rawValue)=\(parts.text(of: name))")
    }
    if weekStart != .monday { texts.append("WKST=\(weekStart.recurrenceCode)") }
    if skip != .omit {
      texts.insert("RSCALE=GREGORIAN", at: 0)
      texts.append("SKIP=\(skip.rawValue)")
    }
    if let count { texts.append("COUNT=\(count)") }
    if let until { texts.append("UNTIL=\(until.text)") }
    return texts.joined(separator: ";")
  }

  /// Reads the value of an RRULE, without the name.
  ///
  /// Parts in any order, in capitals or not; none twice, no blanks, nothing left over.
  package init(_ text: String) throws(RecurrenceError) {
    let written = try WrittenRule(text)
    guard let frequency = written.frequency else { throw .malformed(part: "FREQ") }
    if let skip = written.skip, !written.hasScale {
      throw .unsupported(part: "SKIP=\(skip.rawValue)")
    }
    try self.init(
      frequency: frequency, interval: written.interval ?? 1, written.parts,
      weekStart: written.weekStart ?? .monday, skip: written.skip ?? .omit, count: written.count,
      until: written.until)
  }
}

/// A rule as it is written, before anything is known of how its parts go together.
private struct WrittenRule {
  var frequency: RecurrenceFrequency?
  var interval: Int?
  var count: Int?
  var until: RecurrenceMoment?
  var weekStart: Weekday?
  var hasScale = false
  var skip: RecurrenceSkip?
  var parts = RecurrenceParts()

  init(_ text: String) throws(RecurrenceError) {
    guard text.utf8.count <= RecurrenceRule.textLimit else {
      throw .malformed(part: String(text.unicodeScalars.prefix(60)))
    }
    if text.isEmpty { return }
    let bytes = Array(text.utf8)
    var rest = bytes[...]
    while true {
      let part = rest.prefix { $0 != UInt8(ascii: ";") }
      try read(part)
      rest = rest[part.endIndex...]
      if rest.isEmpty { return }
      rest.removeFirst()
    }
  }

  private mutating func read(_ part: ArraySlice<UInt8>) throws(RecurrenceError) {
    // Only ASCII has capitals here: others must not become ASCII letters (ſ, ı).
    guard let equals = part.firstIndex(of: UInt8(ascii: "=")), let name = word(part[..<equals]),
      try take(name, part[(equals + 1)...])
    else { throw .malformed(part: String(decoding: part, as: UTF8.self)) }
  }

  /// False when the value cannot be read, the part stands there twice, or there is no such part.
  private mutating func take(
    _ name: String, _ value: ArraySlice<UInt8>
  ) throws(RecurrenceError) -> Bool {
    switch name {
    case "FREQ": return set(&frequency, word(value).flatMap { .init(rawValue: $0) })
    case "INTERVAL": return set(&interval, number(value, digits: 9))
    case "COUNT": return set(&count, number(value, digits: 9))
    case "UNTIL": return set(&until, word(value).flatMap { .init(text: $0) })
    case "WKST": return set(&weekStart, weekday(value))
    case "SKIP": return set(&skip, word(value).flatMap { .init(rawValue: $0) })
    case "RSCALE":
      guard !hasScale, let scale = word(value), !scale.isEmpty else { return false }
      if scale != "GREGORIAN" { throw .unsupported(part: "RSCALE=\(scale)") }
      hasScale = true
      return true
    default:
      guard let name = RecurrenceParts.Name(rawValue: name) else { return false }
      return try takeList(name, value)
    }
  }

  private mutating func takeList(
    _ name: RecurrenceParts.Name, _ value: ArraySlice<UInt8>
  ) throws(RecurrenceError) -> Bool {
    if parts.has(name) { return false }
    var rest = value
    while true {
      let item = rest.prefix { $0 != UInt8(ascii: ",") }
      if name == .byDay {
        guard let day = numberedWeekday(item) else { return false }
        try parts.insert(day)
      } else {
        let digits = name == .byYearDay || name == .bySetPos ? 3 : 2
        guard let number = signed(item, digits: digits), name.admits(number) else { return false }
        try parts.insert(number, into: name)
      }
      rest = rest[item.endIndex...]
      if rest.isEmpty { return true }
      rest.removeFirst()
    }
  }

  private func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private func set<Value>(_ part: inout Value?, _ value: Value?) -> Bool {
    guard part == nil, let value else { return false }
    part = value
    return true
  }

  /// In capitals; nil where it is not ASCII, or too long to be a word of ours.
  private func word(_ text: ArraySlice<UInt8>) -> String? {
    guard text.count <= 64, text.allSatisfy({ $0 < 0x80 }) else { return nil }
    guard text.contains(where: isSmall) else { return String(decoding: text, as: UTF8.self) }
    return String(decoding: text.map { isSmall($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }

  /// One to `digits` digits.
  private func number(_ text: ArraySlice<UInt8>, digits: Int) -> Int? {
    guard (1...digits).contains(text.count) else { return nil }
    var value = 0
    for byte in text {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The same with or without a sign.
  private func signed(_ text: ArraySlice<UInt8>, digits: Int) -> Int? {
    let isNegative = text.first == UInt8(ascii: "-")
    let hasSign = isNegative || text.first == UInt8(ascii: "+")
    return number(hasSign ? text.dropFirst() : text, digits: digits).map { isNegative ? -$0 : $0 }
  }

  private func weekday(_ text: ArraySlice<UInt8>) -> Weekday? {
    guard text.count == 2, let code = word(text) else { return nil }
    return Weekday(recurrenceCode: code)
  }

  /// `WE`, `1WE`, `-1FR`.
  private func numberedWeekday(_ text: ArraySlice<UInt8>) -> NumberedWeekday? {
    guard text.count >= 2, let weekday = weekday(text.suffix(2)) else { return nil }
    if text.count == 2 { return NumberedWeekday(weekday) }
    guard let ordinal = signed(text.dropLast(2), digits: 2),
      RecurrenceParts.Name.byDay.admits(ordinal)
    else { return nil }
    return NumberedWeekday(weekday, ordinal: ordinal)
  }
}
