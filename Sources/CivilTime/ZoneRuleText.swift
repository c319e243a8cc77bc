// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension ZoneRule {
  /// Reads `CET-1CEST,M3.5.0,M10.5.0/3`, or answers nil when anything is wrong or left over.
  init?(posix text: some Sequence<UInt8>) {
    var reader = PosixReader(text)
    guard let name = reader.name(), let west = reader.time(hours: 24) else { return nil }
    standard = Observance(name: name, offset: -west)
    if reader.isAtEnd {
      daylight = nil
      return
    }
    guard let daylightName = reader.name() else { return nil }
    var daylightOffset = standard.offset + 3600
    if reader.peek != UInt8(ascii: ",") {
      guard let west = reader.time(hours: 24) else { return nil }
      daylightOffset = -west
    }
    // POSIX leaves the changes open when they are not written; a TZif footer always has them.
    guard reader.skip(","), let start = reader.change(), reader.skip(","),
      let end = reader.change(), reader.isAtEnd
    else { return nil }
    daylight = Daylight(
      observance: Observance(name: daylightName, offset: daylightOffset), start: start, end: end)
  }
}

/// Reads the pieces of a POSIX TZ string (RFC 8536 §3.3.1) one after the other.
private struct PosixReader {
  private var rest: ArraySlice<UInt8>

  init(_ text: some Sequence<UInt8>) { rest = Array(text)[...] }

  var isAtEnd: Bool { rest.isEmpty }
  var peek: UInt8? { rest.first }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Three letters or more, or letters, digits and signs within `<` and `>`.
  mutating func name() -> String? {
    let isQuoted = skip("<")
    let name = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): isQuoted
      default: false
      }
    }
    rest.removeFirst(name.count)
    guard name.count >= 3, !isQuoted || skip(">") else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// One to three digits within the range.
  private mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(4).prefix { (0x30...0x39).contains($0) }
    rest.removeFirst(digits.count)
    guard (1...3).contains(digits.count) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return range.contains(value) ? value : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds, up to that many hours.
  mutating func time(hours limit: Int) -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let hours = number(0...limit) else { return nil }
    var seconds = hours * 3600
    if skip(":") {
      guard let minutes = number(0...59) else { return nil }
      seconds += minutes * 60
      if skip(":") {
        guard let more = number(0...59) else { return nil }
        seconds += more
      }
    }
    return isNegative ? -seconds : seconds
  }

  /// `M3.5.0/2`, `J60/2` or `59/2`; without a time 02:00:00.
  mutating func change() -> ZoneRule.Change? {
    guard let day = day() else { return nil }
    guard skip("/") else { return ZoneRule.Change(day: day, time: 7200) }
    guard let time = time(hours: 167) else { return nil }
    return ZoneRule.Change(day: day, time: time)
  }

  private mutating func day() -> ZoneRule.Day? {
    if skip("J") { return number(1...365).map { .julian($0) } }
    guard skip("M") else { return number(0...365).map { .zeroBased($0) } }
    guard let month = number(1...12), skip("."), let occurrence = number(1...5), skip("."),
      let fromSunday = number(0...6),
      let weekday = Weekday(rawValue: fromSunday == 0 ? 7 : fromSunday)
    else { return nil }
    return .weekday(weekday, occurrence: occurrence, month: month)
  }
}
