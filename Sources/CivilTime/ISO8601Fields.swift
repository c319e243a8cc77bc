// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the fields of an ISO 8601 text one after the other, each of its exact width.
struct ISO8601Fields {
  enum Seconds { case optional, required }

  /// No form of ours is longer than `2026-06-17T18:00:00+02:00`; a longer text cannot be one and
  /// is cut where it is surely too long.
  private static let enough = 26

  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8.prefix(Self.enough)) }

  var isAtEnd: Bool { position == bytes.count }

  /// Reads exactly `width` digits; nil, and nothing is promised about the rest, otherwise.
  mutating func number(width: Int) -> Int? {
    guard width <= bytes.count - position else { return nil }
    var value = 0
    for byte in bytes[position..<position + width] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += width
    return value
  }

  /// Reads that ASCII character, or leaves everything where it is and answers false.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    position += 1
    return true
  }

  private func isNext(_ character: Unicode.Scalar) -> Bool {
    !isAtEnd && UInt32(bytes[position]) == character.value
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
    if seconds == .optional && !isNext(":") {
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
