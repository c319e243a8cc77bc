// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The entries of one duration tier, in ascending order.
///
/// One sorted array: a search halves it, an insertion moves what comes after. It keeps how long
/// its longest entry may be, so that what overlaps a window is one short run of starts.
struct Tier: Sendable {
  private(set) var entries: [IntervalTree.Entry] = []

  /// No entry is longer than this; 0 when there is none.
  ///
  /// After a removal it may be more than the longest that is left, which makes searches wider but
  /// never wrong; finding the true one would cost a walk over all entries.
  private(set) var longest: Int64 = 0

  init() {}

  /// The tier that holds exactly the given entries, which need not be sorted. O(n log n).
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

  /// The entries that could overlap the window by where they start: all that do, and some that
  /// end before it.
  ///
  /// An entry overlaps `[s, e)` when it starts before `e` and ends after `s`; being no longer than
  /// `longest`, it then starts after `s − longest`.
  func candidates(for window: Interval) -> ArraySlice<IntervalTree.Entry> {
    let (earliest, overflow) = window.start.subtractingReportingOverflow(longest)
    // `Int64.max` is also the length of what is longer still, which may start anywhere.
    let unbounded = overflow || longest == .max
    let from = unbounded ? 0 : firstIndex { $0.interval.start > earliest }
    let to = firstIndex { $0.interval.start >= window.end }
    // Where `to` lies before `from`, the window lies before all candidates.
    return entries[from..<max(from, to)]
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
