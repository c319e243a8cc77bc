// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

/// A date and time in a cell: `2026-06-16 18:00`, `16.06.2026 18:00`, or RFC 3339 with an offset.
struct SheetTime {
  /// ISO: `2026-06-16T18:00`, with the offset where one was written.
  let text: String

  init?(_ cell: String) {
    // `T` as in ISO, or blanks; a cell longer than this is none.
    guard cell.utf8.count <= 40 else { return nil }
    let halves = cell.split(maxSplits: 1) { $0 == " " || $0 == "T" }
    guard halves.count == 2, let date = SheetTime.date(String(halves[0])) else { return nil }
    var time = halves[1].drop { $0 == " " }
    var offset = ""
    if time.last == "Z" {
      time = time.dropLast()
      offset = "+00:00"
    } else if let sign = time.firstIndex(where: { $0 == "+" || $0 == "-" }) {
      offset = String(time[sign...])
      time = time[..<sign]
      guard offset.count == 6, ClockTime(iso: String(offset.dropFirst())) != nil else {
        return nil
      }
    }
    // Seconds are none that anyone plays by.
    if time.utf8.count == 8, time.hasSuffix(":00") { time = time.dropLast(3) }
    if time.utf8.count == 4 { time = "0" + time }
    guard time.utf8.count == 5, ClockTime(iso: String(time)) != nil else { return nil }
    text = "\(date.iso)T\(time)\(offset)"
  }

  /// `2026-06-16` or `16.06.2026`.
  static func date(_ cell: String) -> CivilDate? {
    if let date = CivilDate(iso: cell) { return date }
    let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, 1...2 ~= parts[0].utf8.count, 1...2 ~= parts[1].utf8.count,
      parts[2].utf8.count == 4
    else { return nil }
    func padded(_ part: Substring) -> String { part.utf8.count == 1 ? "0\(part)" : String(part) }
    return CivilDate(iso: "\(parts[2])-\(padded(parts[1]))-\(padded(parts[0]))")
  }

  /// A date in ISO, and any other word as it is.
  static func day(_ word: Substring) -> String { date(String(word))?.iso ?? String(word) }
}
