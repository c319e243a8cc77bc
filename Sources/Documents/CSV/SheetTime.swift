// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// A date and time in a cell: `2026-06-16 18:00`, `16.06.2026 18:00`, or RFC 3339 with an offset.
package struct SheetTime: Hashable, Sendable {
  package let local: CivilDateTime
  /// The offset from UTC that was written, in seconds.
  package let offset: Int?
  /// Whether the cell had a time only, and the day came from elsewhere.
  let isClockOnly: Bool

  /// A cell longer than this is none, in bytes.
  private static let limit = 40

  /// `date` is the day where the cell has a time only; without one it must have its own.
  package init(_ cell: String, on date: CivilDate? = nil) throws(InvalidValue) {
    // Almost all are so, and this is fast.
    let plain = CivilDateTime(iso: cell, separator: " ") ?? CivilDateTime(iso: cell)
    if let local = plain, local.time.second == 0 {
      (self.local, offset, isClockOnly) = (local, nil, false)
      return
    }
    guard cell.utf8.count <= SheetTime.limit else { throw .localTime }
    // `T` as in ISO, or blanks.
    let halves = cell.split(maxSplits: 1) { $0 == " " || $0 == "T" }
    var own: CivilDate?
    if let first = halves.first { own = try SheetTime.date(first) }
    isClockOnly = own == nil
    guard let day = own ?? date, isClockOnly || halves.count == 2 else { throw .localTime }
    var clock = isClockOnly ? cell[...] : halves[1]
    // A time from one to another, in one cell, has no offset: `10:00-12:00`.
    offset =
      try isClockOnly && clock.contains("-") ? nil : SheetTime.offset(cutFrom: &clock)
    local = CivilDateTime(day, try SheetTime.clock(clock))
  }

  private init(_ local: CivilDateTime, offset: Int?, isClockOnly: Bool) {
    self.local = local
    self.offset = offset
    self.isClockOnly = isClockOnly
  }

  /// The reading of the clock in a zone, with its offset.
  package init(_ instant: Timestamp, in zone: Zone) {
    self.init(
      zone.civil(at: instant), offset: zone.offset(at: instant), isClockOnly: false)
  }

  /// The same time of the next day.
  var nextDay: SheetTime {
    SheetTime(local.addingClock(seconds: 86_400), offset: offset, isClockOnly: true)
  }

  /// Whether it is earlier, by the instants where both say them, else by the clock.
  func isBefore(_ other: SheetTime) -> Bool {
    let shifts = zip([offset].compactMap(\.self), [other.offset].compactMap(\.self))
    let shift = shifts.map { $0 - $1 }.first ?? 0
    return local.clockSeconds - Int64(shift) < other.local.clockSeconds
  }

  /// ISO: `2026-06-16T18:00`, with the offset where one was written.
  package var text: String {
    let offset = offset.map { seconds in
      let minutes = abs(seconds) / 60
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
      return "\(seconds < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    }
    return "\(local.date.iso)T\(local.time.iso)\(offset ?? "")"
  }

  /// `Z`, `+02:00`.
  private static func offset(cutFrom clock: inout Substring) throws(InvalidValue) -> Int? {
    if clock.last == "Z" {
      clock = clock.dropLast()
      return 0
    }
    guard let sign = clock.firstIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let text = clock[clock.index(after: sign)...]
    guard text.utf8.count == 5, let time = ClockTime(iso: text), time.hour < 24 else {
      throw .localTime
    }
    let seconds = clock[sign] == "-" ? -time.secondOfDay : time.secondOfDay
    clock = clock[..<sign]
    return seconds
  }

  /// `18:00`, `8:00`, `18.00`, `18:00:00`, each with or without `Uhr`; `18 Uhr`.
  private static func clock(_ text: Substring) throws(InvalidValue) -> ClockTime {
    var text = text.trimmingBlanks
    let isNamed = text.lowercased().hasSuffix("uhr")
    if isNamed { text = text.dropLast(3).trimmingBlanks }
    let fields = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    let isDigits = fields.allSatisfy { field in
      !field.isEmpty && field.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isDigits, (isNamed ? 1 : 2)...4 ~= fields.count, 1...2 ~= fields[0].utf8.count,
      fields.dropFirst().prefix(2).allSatisfy({ $0.utf8.count == 2 }),
      let hour = Int(fields[0]), let minute = Int(fields.count > 1 ? fields[1] : "0"),
      let time = ClockTime(hour: hour, minute: minute)
    else { throw .localTime }
    // Seconds, and parts of them, are none that anyone plays by.
    guard fields.dropFirst(2).allSatisfy({ $0.utf8.allSatisfy { $0 == 0x30 } }) else {
      throw .seconds
    }
    return time
  }

  /// `2026-06-16` or `16.06.2026`; nil where it is no date at all. Throws for a year of two digits,
  /// of which nobody knows the century.
  static func date(_ cell: Substring) throws(InvalidValue) -> CivilDate? {
    if let date = CivilDate(iso: cell) { return date }
    let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, 1...2 ~= parts[0].utf8.count, 1...2 ~= parts[1].utf8.count else {
      return nil
    }
    func padded(_ part: Substring) -> String { part.utf8.count == 1 ? "0\(part)" : String(part) }
    func date(year: String) -> CivilDate? {
      CivilDate(iso: "\(year)-\(padded(parts[1]))-\(padded(parts[0]))")
    }
    if parts[2].utf8.count == 2, date(year: "20\(parts[2])") != nil { throw .shortYear }
    return parts[2].utf8.count == 4 ? date(year: String(parts[2])) : nil
  }

  /// A date in ISO, and any other word as it is.
  static func day(_ word: Substring) -> String { (try? date(word))?.iso ?? String(word) }
}
