// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

extension DocumentValue {
  /// `2026-06-17`.
  func date(_ findings: inout Findings) -> CivilDate? {
    guard let string = string(&findings) else { return nil }
    return CivilDate(iso: string) ?? invalid(string, .date, &findings)
  }

  /// `22:00`.
  func clockTime(_ findings: inout Findings) -> ClockTime? {
    guard let string = string(&findings) else { return nil }
    return ClockTime(iso: string) ?? invalid(string, .clockTime, &findings)
  }

  /// `07:00-12:00, 14:00-22:00` or `closed`, ascending whatever the order in the file.
  func clockRanges(_ findings: inout Findings) -> [ClockRange]? {
    guard let string = string(&findings) else { return nil }
    if string == "closed" { return [] }
    var ranges: [ClockRange] = []
    for part in string.split(separator: ",", omittingEmptySubsequences: false) {
      let times = part.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
        .map { ClockTime(iso: $0.trimmingBlanks) }
      guard times.count == 2, let start = times[0], let end = times[1] else {
        return invalid(string, .clockRanges, &findings)
      }
      guard let range = ClockRange(start, end) else {
        return invalid(string, .endNotAfterStart, &findings)
      }
      ranges.append(range)
    }
    ranges.sort()
    guard zip(ranges, ranges.dropFirst()).allSatisfy({ $0.end <= $1.start }) else {
      return invalid(string, .overlappingRanges, &findings)
    }
    return ranges
  }
}

extension Substring {
  var trimmingBlanks: Substring {
    var trimmed = self
    while trimmed.first == " " { trimmed.removeFirst() }
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed
  }
}
