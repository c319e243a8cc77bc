// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension IntervalTree {
  /// The maximal stretches of the frame that no entry overlaps, left to right.
  ///
  /// None touches another. A search (`IntervalTree`), and O(h log h) for the h hits.
  package func gaps(in frame: Interval) -> [Interval] {
    gaps(in: frame, takenAtMost: 0)
  }

  /// The maximal stretches of the frame in which `units` more fit into `capacity`, left to right:
  /// where at most `capacity − units` are taken.
  ///
  /// Asking for `whole` asks for stretches in which nothing is taken, whatever the capacity; more
  /// units than the capacity fit nowhere. None touches another. The costs of `gaps(in:)`. `units` is 1
  /// to the whole, `capacity` 0 to the whole; else a precondition breaks.
  package func gaps(in frame: Interval, fitting units: Int64, of capacity: Int64) -> [Interval] {
    guard let limit = Self.mostTaken(fitting: units, of: capacity) else { return [] }
    return gaps(in: frame, takenAtMost: limit)
  }

  /// Where in the frame a use of that length could lie in which `units` more fit into `capacity`:
  /// in each gap that is long enough the place that starts nearest to the instant, the nearest
  /// first, of two as near the earlier; at most `limit`.
  ///
  /// `length` is at least 1, `limit` not negative, units and capacity as for `gaps(in:fitting:of:)`;
  /// else a precondition breaks. The costs of `gaps(in:)`, and O(g log g) for g gaps.
  package func nearestFree(
    to instant: Int64, ofLength length: Int64, in frame: Interval, fitting units: Int64,
    of capacity: Int64, limit: Int
  ) -> [Interval] {
    precondition(length >= 1 && limit >= 0, "a use has a length, and a limit is not negative")
    let free = gaps(in: frame, fitting: units, of: capacity).filter { $0.length >= length }
    let places = free.map { gap in
      let start = max(gap.start, min(instant, gap.end - length))
      return Interval(start: start, end: start + length)
    }
    func distance(_ place: Interval) -> UInt64 {
      place.start < instant
        ? UInt64(bitPattern: instant &- place.start) : UInt64(bitPattern: place.start &- instant)
    }
    return Array(
      places.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(limit))
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
