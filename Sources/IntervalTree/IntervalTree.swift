// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A multiset of half-open intervals, each with an id and a number of units: which overlap a window,
/// the peak of summed units, the gaps.
///
/// It knows neither time nor bookings, only a line of whole numbers; a program keeps one tree for
/// each thing that can be taken, such as each leaf of a tree of places. An `IntervalForest` holds
/// many and answers many questions at once.
///
/// This is not the interval tree of the textbooks, a binary tree in which each node knows the
/// greatest end below it, but a B+-tree of starts for each `DurationTier`. In a tier nothing is
/// longer than its longest, so that what overlaps `[s, e)` starts in `(s − longest, e)`: one range
/// of starts, and no maxima to maintain.
///
/// **A search** costs O(log n + h + p) for n entries, h that overlap the window, and p that start in
/// those ranges but end in time. Where entries lie about evenly, p is at most about 8·h in the
/// tiers from 1 on, a tier's lengths being at most eightfold. In tier 0, and at worst, p is n: one
/// entry of 16,000 among many of length 1 makes each search pass 16,000 numbers' worth of entries.
///
/// Numbers are kept in 32 bits, counted from the start of one of the entries. Entries with an
/// instant about 2^31 or more from it, or of 2^32 − 1 units or more but not the whole, are outliers,
/// kept in a sorted array.
///
/// Equal entries are counted and removed one by one. A tree is a value; a copy shares its memory
/// until one of the two changes, which then costs O(n) once.
///
/// To read the code: `Interval`, `Entry`, `DurationTier`; then the folder Storage, from `Line` over
/// `Directory` to `BlockList`, where the invariants are and why a search is right, `BlockSearch` and
/// `BlockChanges`; `Tiers`, `TreeStorage`; last `PeakUse`, `Gaps` and `Outliers`.
package struct IntervalTree: Sendable {
  private var storage: TreeStorage

  /// The tree without entries.
  package init() { storage = TreeStorage { _ in } }

  /// The tree of the given entries, in any order, in its dense form: of each tier, all blocks but
  /// the last are full.
  /// O(n log n).
  package init(_ entries: [Entry]) { storage = TreeStorage { $0.fill(entries) } }

  /// How many entries there are.
  package var count: Int { read { $0.count } }

  /// Whether there is no entry.
  package var isEmpty: Bool { count == 0 }

  /// Adds an entry, also when it equals one that is there.
  ///
  /// O(log n); where a block overflows, also one move of the keys and slots of the blocks after it,
  /// n/8 numbers where nothing was removed, and now and then a copy of the tier into more memory,
  /// O(1) an entry in the long run. O(m) among m outliers.
  package mutating func insert(_ entry: Entry) {
    storage.change { $0.insert(entry) }
  }

  /// Adds an entry where none overlaps it, however many units it takes, and says whether:
  /// `overlaps(_:)` and `insert(_:)` with one search for both.
  package mutating func insertIfFree(_ entry: Entry) -> Bool {
    storage.change { $0.insertIfFree(entry) }
  }

  /// Removes one entry that equals the given one in interval, id and units; false when there is
  /// none, and nothing changes.
  ///
  /// O(log n + e) for e entries of the same start; where a block has become small and joins its
  /// neighbour, also one move of the keys and slots after it. O(m) among m outliers.
  @discardableResult
  package mutating func remove(_ entry: Entry) -> Bool {
    storage.change { $0.remove(entry) }
  }

  /// Asks what answers, which the closure must not keep.
  @inline(always)
  func read<Result>(_ body: (Tiers) -> Result) -> Result { storage.read(body) }
}
