// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import IntervalTree
import SQL

// Columns to the values of the domain. What cannot be read was not written by this program.
extension Row {
  func identifier(_ column: Int) throws -> Identifier {
    guard let id = Identifier(try self[column] as String) else {
      throw StoreError.unreadable("id")
    }
    return id
  }

  func optionalIdentifier(_ column: Int) throws -> Identifier? {
    isNull(column) ? nil : try identifier(column)
  }

  func text(_ column: Int) throws -> PlainText {
    guard let text = try optionalText(column) else { throw StoreError.unreadable("text") }
    return text
  }

  func optionalText(_ column: Int) throws -> PlainText? {
    if isNull(column) { return nil }
    do {
      return try PlainText(try self[column], limit: PlainText.noteLimit)
    } catch is TextError { throw StoreError.unreadable("text") }
  }

  /// Two columns, German before English.
  func localized(_ column: Int) throws -> LocalizedText? {
    LocalizedText(german: try optionalText(column), english: try optionalText(column + 1))
  }

  private func seconds(_ column: Int) throws -> Int64 {
    let seconds: Int64 = try self[column]
    guard Schedule.reach ~= seconds else { throw StoreError.unreadable("time") }
    return seconds
  }

  /// How long something lasts, in seconds.
  func length(_ column: Int) throws -> Int64 {
    let seconds: Int64 = try self[column]
    guard Schedule.lengths ~= seconds else { throw StoreError.unreadable("length") }
    return seconds
  }

  func timestamp(_ column: Int) throws -> Timestamp {
    Timestamp(seconds: try seconds(column))
  }

  func optionalTimestamp(_ column: Int) throws -> Timestamp? {
    isNull(column) ? nil : try timestamp(column)
  }

  /// A reading of the clock, as seconds.
  func reading(_ column: Int) throws -> CivilDateTime {
    CivilDateTime(clockSeconds: try seconds(column))
  }

  /// Two columns, half-open.
  func interval(_ column: Int) throws -> Interval {
    guard let interval = Interval(from: try seconds(column), to: try seconds(column + 1)) else {
      throw StoreError.unreadable("end_at")
    }
    return interval
  }

  /// Two columns: minutes before and after.
  func buffers(_ column: Int) throws -> Buffers {
    guard
      let buffers = Buffers(minutesBefore: try self[column], minutesAfter: try self[column + 1])
    else { throw StoreError.unreadable("minutes") }
    return buffers
  }

  /// A number of things, or a running one.
  func number(_ column: Int) throws -> Int {
    let number: Int = try self[column]
    guard 0...Int(Int32.max) ~= number else { throw StoreError.unreadable("number") }
    return number
  }

  /// A capacity, or units of one; nil for none, or the whole. Sums are made of them, so that a number
  /// out of the range must not come so far.
  func units(_ column: Int) throws -> Int? {
    guard let units = try self[column] as Int? else { return nil }
    guard 1...SpaceDetails.capacityLimit ~= units else { throw StoreError.unreadable("units") }
    return units
  }

  func date(_ column: Int) throws -> CivilDate {
    guard let date = CivilDate(iso: try self[column] as String) else {
      throw StoreError.unreadable("date")
    }
    return date
  }

  func word<Word: RawRepresentable<String>>(_ column: Int, as _: Word.Type = Word.self) throws
    -> Word
  {
    guard let word = Word(rawValue: try self[column]) else {
      throw StoreError.unreadable(String(describing: Word.self))
    }
    return word
  }

  func optionalWord<Word: RawRepresentable<String>>(_ column: Int) throws -> Word? {
    isNull(column) ? nil : try word(column)
  }

  /// Three columns: start and end by the clock, and the reason.
  func quietHours(_ column: Int) throws -> QuietHours? {
    guard let start = try self[column] as Int?, let end = try self[column + 1] as Int? else {
      return nil
    }
    guard let opens = ClockTime(secondOfDay: start), let closes = ClockTime(secondOfDay: end) else {
      throw StoreError.unreadable("quiet hours")
    }
    return QuietHours(start: opens, end: closes, reason: try optionalText(column + 2))
  }
}

extension Identifier {
  /// The identifiers that begin with `prefix` lie in this range of texts.
  static func range(ofPrefix prefix: String) -> (from: String, below: String) {
    (prefix, prefix + "~")
  }
}
