// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the fields of an ISO 8601 text one after the other, each of its exact width.
struct ISO8601Fields<Text: StringProtocol> {
  enum Seconds { case optional, required }

  private var rest: Text.UTF8View.SubSequence

  init(_ text: Text) { rest = text.utf8[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// Reads exactly `width` digits; nil, and nothing is promised about the rest, otherwise.
  mutating func number(width: Int) -> Int? {
    var value = 0
    for _ in 0..<width {
      guard let byte = rest.popFirst(), (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Reads that ASCII character, or leaves everything where it is and answers false.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// `2026-06-17`, or `20260617` when not separated.
  mutating func date(separated: Bool) -> CivilDate? {
    guard let year = number(width: 4), !separated || skip("-"), let month = number(width: 2),
      !separated || skip("-"), let day = number(width: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `18:00` or `18:00:00`, or `180000` when not separated; 24:00 is read.
  mutating func time(separated: Bool, seconds: Seconds) -> ClockTime? {
    guard let hour = number(width: 2), !separated || skip(":"), let minute = number(width: 2)
    else { return nil }
    if seconds == .optional && (isAtEnd || rest.first != 0x3A) {
      return ClockTime(hour: hour, minute: minute)
    }
    guard !separated || skip(":"), let second = number(width: 2) else { return nil }
    return ClockTime(hour: hour, minute: minute, second: second)
  }

  /// `20260617T180000`; RFC 5545 has no 24:00.
  mutating func basicDateTime() -> CivilDateTime? {
    guard let date = date(separated: false), skip("T"),
      let time = time(separated: false, seconds: .required), time != .endOfDay
    else { return nil }
    return CivilDateTime(date, time)
  }

  /// `Z`, `+02:00` or `-03:30`, in seconds east of UTC.
  mutating func offset() -> Int? {
    if skip("Z") { return 0 }
    let isWest = skip("-")
    guard isWest || skip("+"), let hours = number(width: 2), skip(":"),
      let minutes = number(width: 2), hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return isWest ? -seconds : seconds
  }
}
