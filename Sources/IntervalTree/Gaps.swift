// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension IntervalTree {
  /// The maximal stretches of the frame that no entry overlaps, left to right.
  ///
  /// None touches another. O(log n + h log h) for h hits.
  package func gaps(in frame: Interval) -> [Interval] {
    gaps(in: frame, takenAtMost: 0)
  }

  /// The maximal stretches of the frame in which `units` more fit into `capacity`, left to right:
  /// where at most `capacity − units` are taken.
  ///
  /// Asking for `whole` asks for stretches in which nothing is taken, whatever the capacity; more
  /// units than the capacity fit nowhere. None touches another. O(log n + h log h) for h hits.
  package func gaps(in frame: Interval, fitting units: Int64, of capacity: Int64) -> [Interval] {
    guard let limit = Self.mostTaken(fitting: units, of: capacity) else { return [] }
    return gaps(in: frame, takenAtMost: limit)
  }

  private func gaps(in frame: Interval, takenAtMost limit: Int64) -> [Interval] {
    var gaps: [Interval] = []
    for stretch in stretches(in: frame) where stretch.taken <= limit {
      if let last = gaps.last, last.end == stretch.interval.start {
        gaps[gaps.count - 1] = Interval(start: last.start, end: stretch.interval.end)
      } else {
        gaps.append(stretch.interval)
      }
    }
    return gaps
  }
}
