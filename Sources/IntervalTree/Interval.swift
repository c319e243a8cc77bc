// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A half-open stretch `[start, end)` of a line of whole numbers, never empty.
///
/// Two intervals that only touch do not overlap. The order is by start, then by end.
package struct Interval: Hashable, Comparable, Sendable {
  package let start: Int64
  package let end: Int64

  /// The interval `[start, end)`; `start < end` is a precondition.
  package init(start: Int64, end: Int64) {
    precondition(start < end, "an interval ends after it starts")
    self.start = start
    self.end = end
  }

  /// The interval `[from, to)`, or nil when that would be empty or run backwards.
  package init?(from start: Int64, to end: Int64) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// How many whole numbers lie inside, at least 1.
  ///
  /// A stretch too long for `Int64` counts as `Int64.max`.
  package var length: Int64 {
    let (length, overflow) = end.subtractingReportingOverflow(start)
    return overflow ? .max : length
  }

  /// Whether some instant lies in both.
  package func overlaps(_ other: Interval) -> Bool {
    start < other.end && other.start < end
  }

  /// Whether the instant lies inside; `end` does not.
  package func contains(_ instant: Int64) -> Bool {
    start <= instant && instant < end
  }

  /// Whether every instant of `other` lies inside; an interval contains itself.
  package func contains(_ other: Interval) -> Bool {
    start <= other.start && other.end <= end
  }

  /// What lies in both, or nil when they do not overlap.
  package func intersection(_ other: Interval) -> Interval? {
    Interval(from: max(start, other.start), to: min(end, other.end))
  }

  package static func < (left: Interval, right: Interval) -> Bool {
    left.start == right.start ? left.end < right.end : left.start < right.start
  }
}
