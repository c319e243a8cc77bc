// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree

/// A stretch of time in which uses are free: all that lie wholly inside `interval` and start
/// before `startsBefore`.
///
/// Most rules only draw borders of time. Some look at the day on which a use starts, so that of
/// the same hours one day's uses may go on after midnight and the next day's may not begin there.
struct FreeStretch: Hashable {
  /// UTC seconds, half-open.
  let interval: Interval
  /// UTC seconds, not included.
  let startsBefore: Int64

  init(_ interval: Interval, startsBefore: Int64 = .max) {
    self.interval = interval
    self.startsBefore = startsBefore
  }

  /// The uses that are free in both; nil where there can be none.
  func intersection(_ other: FreeStretch) -> FreeStretch? {
    interval.intersection(other.interval).map {
      FreeStretch($0, startsBefore: min(startsBefore, other.startsBefore))
    }
  }
}

extension [FreeStretch] {
  /// The uses that are free in one of these and in one of `others`; all three by start.
  ///
  /// O(n log m + hits) where the others are apart.
  func intersected(with others: [FreeStretch]) -> [FreeStretch] {
    var latestEnds: [Int64] = []
    for other in others {
      latestEnds.append(Swift.max(latestEnds.last ?? .min, other.interval.end))
    }
    var found: [FreeStretch] = []
    for stretch in self {
      var position = latestEnds.firstPosition(after: stretch.interval.start)
      while position < others.count, others[position].interval.start < stretch.interval.end {
        if let both = stretch.intersection(others[position]) { found.append(both) }
        position += 1
      }
    }
    return found.sorted { $0.interval < $1.interval }
  }
}

extension [Int64] {
  /// The first position whose number is greater; the numbers ascend.
  fileprivate func firstPosition(after number: Int64) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] > number { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Interval {
  /// What is left of it without so many seconds at its start and its end; nil where that is nothing.
  func without(before: Int64, after: Int64) -> Interval? {
    Interval(from: start + before, to: end - after)
  }
}
