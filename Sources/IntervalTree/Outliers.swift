// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The few entries whose numbers do not fit into 32 bits, in one sorted array.
///
/// A search halves it, an insertion moves what comes after. It keeps how long its longest entry
/// may be, so that what overlaps a window is one short run of starts.
struct Outliers: Sendable {
  private(set) var entries: [IntervalTree.Entry] = []

  /// No entry is longer than this; 0 when there is none. After a removal it may be too much.
  private(set) var longest: Int64 = 0

  init() {}

  /// Exactly the given entries, in any order. O(n log n).
  init(_ unsorted: [IntervalTree.Entry]) {
    entries = unsorted.sorted()
    longest = unsorted.reduce(0) { max($0, $1.interval.length) }
  }

  mutating func insert(_ entry: IntervalTree.Entry) {
    entries.insert(entry, at: firstIndex { $0 >= entry })
    longest = max(longest, entry.interval.length)
  }

  /// Removes one of the entries that equal the given one; false when there is none.
  mutating func remove(_ entry: IntervalTree.Entry) -> Bool {
    let index = firstIndex { $0 >= entry }
    guard index < entries.count, entries[index] == entry else { return false }
    entries.remove(at: index)
    if entries.isEmpty { longest = 0 }
    return true
  }

  /// Hands over the entries that overlap the window, in ascending order.
  func forEach(overlapping window: Interval, _ body: (IntervalTree.Entry) -> Void) {
    let (earliest, overflow) = window.start.subtractingReportingOverflow(longest)
    // `Int64.max` is also the length of what is longer still, which may start anywhere.
    let isUnbounded = overflow || longest == .max
    var index = isUnbounded ? 0 : firstIndex { $0.interval.start > earliest }
    while index < entries.count, entries[index].interval.start < window.end {
      if entries[index].interval.overlaps(window) { body(entries[index]) }
      index += 1
    }
  }

  func count(overlapping window: Interval) -> Int {
    var count = 0
    forEach(overlapping: window) { _ in count += 1 }
    return count
  }

  /// The first index whose entry fulfils a condition that holds for all entries from there on.
  private func firstIndex(where holds: (IntervalTree.Entry) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = low + (high - low) / 2
      if holds(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
