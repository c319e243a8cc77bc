// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes ISO 8601 texts byte by byte, for long listings consist of little else.
struct ISO8601Text {
  private var bytes: [UInt8] = []

  static func text(_ write: (inout ISO8601Text) -> Void) -> String {
    var text = ISO8601Text()
    text.bytes.reserveCapacity(32)
    write(&text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// An ASCII character.
  mutating func append(_ character: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: character.value))
  }

  /// `2026-06-17`, or `20260617` when not separated.
  mutating func append(_ date: CivilDate, separated: Bool) {
    let (year, month, day) = date.components
    if (0...9999).contains(year) {
      append(twoDigits: year / 100)
      append(twoDigits: year % 100)
    } else {
      // Outside the calendar and not ISO 8601 any more, but still the truth.
      bytes += Array(String(year).utf8)
    }
    if separated { append("-") }
    append(twoDigits: month)
    if separated { append("-") }
    append(twoDigits: day)
  }

  /// `18:00:00`, `18:00` without seconds, and the same without colons when not separated.
  mutating func append(_ time: ClockTime, separated: Bool, seconds: Bool = true) {
    append(twoDigits: time.hour)
    if separated { append(":") }
    append(twoDigits: time.minute)
    guard seconds else { return }
    if separated { append(":") }
    append(twoDigits: time.second)
  }

  mutating func append(_ local: CivilDateTime, separated: Bool) {
    append(local.date, separated: separated)
    append("T")
    append(local.time, separated: separated)
  }

  /// `+02:00`.
  mutating func append(offsetMinutes: Int) {
    append(offsetMinutes < 0 ? "-" : "+")
    append(twoDigits: abs(offsetMinutes) / 60)
    append(":")
    append(twoDigits: abs(offsetMinutes) % 60)
  }

  /// For 0...99.
  private mutating func append(twoDigits number: Int) {
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + number / 10))
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
  }
}
