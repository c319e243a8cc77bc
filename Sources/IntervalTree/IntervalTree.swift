// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The half-open intervals of one key, and who overlaps whom.
///
/// This module answers what is taken and what is free on a line of whole numbers: overlaps, the
/// peak of summed units, gaps. It knows neither time nor bookings; a program keeps one tree for
/// each thing that can be taken, such as each leaf of a tree of places, and asks many at once
/// through an `IntervalForest`.
///
/// Entries are kept by `DurationTier`, each tier by start in blocks of one cache line. With n
/// entries and h that overlap, a search costs O(log n + h) as long as entries lie about evenly; in
/// each tier it also passes those that start at most the tier's longest length before the window
/// and end in time. Numbers are kept in 32 bits, counted from one of the entries; an entry more
/// than 2^31 from it is kept apart, in a sorted array.
///
/// Equal entries are counted and removed one by one: the tree is a multiset. It is a value; a
/// copy shares storage until one of the two changes.
package struct IntervalTree: Sendable {
  private var storage: TreeStorage

  /// The tree without entries.
  package init() { storage = TreeStorage { _ in } }

  /// The tree of the given entries, in any order, in its dense form: all blocks are full.
  /// O(n log n).
  package init(_ entries: [Entry]) { storage = TreeStorage { $0.fill(entries) } }

  /// How many entries there are.
  package var count: Int { read { $0.count } }

  /// Whether there is no entry.
  package var isEmpty: Bool { count == 0 }

  /// Adds an entry, also when it equals one that is there. O(log n), and where a block overflows
  /// the move of n/16 numbers at most.
  package mutating func insert(_ entry: Entry) {
    storage.change { $0.insert(entry) }
  }

  /// Adds an entry where none overlaps it, and says whether: `overlaps(_:)` and `insert(_:)` with
  /// one search for both.
  package mutating func insertIfFree(_ entry: Entry) -> Bool {
    storage.change { $0.insertIfFree(entry) }
  }

  /// Removes one entry that equals the given one in interval, id and units; false when there is
  /// none, and nothing changes. O(log n) and those with the same start, and where a block becomes
  /// empty the move of n/16 numbers at most.
  @discardableResult
  package mutating func remove(_ entry: Entry) -> Bool {
    storage.change { $0.remove(entry) }
  }

  /// Asks what answers, which the closure must not keep.
  @inline(always)
  func read<Result>(_ body: (Tiers) -> Result) -> Result { storage.read(body) }
}
