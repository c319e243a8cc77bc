// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The half-open intervals of one key, and who overlaps whom.
///
/// This module answers what is taken and what is free on a line of whole numbers: overlaps, the
/// peak of summed units, gaps. It knows neither time nor bookings; a program keeps one tree for
/// each thing that can be taken, such as each leaf of a tree of places.
///
/// Entries are kept by `DurationTier`, each tier sorted by start. With n entries and h that
/// overlap, a search costs O(log n + h) as long as entries lie about evenly; in each tier it also
/// passes those that start at most the tier's longest length before the window and end in time.
///
/// Equal entries are counted and removed one by one: the tree is a multiset. It is a value; a
/// copy shares storage until one of the two changes.
package struct IntervalTree: Sendable {
  /// One tier for each `DurationTier`, shortest first.
  private(set) var tiers: [Tier]

  /// How many entries there are.
  package private(set) var count: Int

  /// The tree without entries.
  package init() {
    tiers = Array(repeating: Tier(), count: DurationTier.count)
    count = 0
  }

  /// The tree of the given entries, in any order. O(n log n).
  package init(_ entries: [Entry]) {
    var sorted = Array(repeating: [Entry](), count: DurationTier.count)
    for entry in entries { sorted[Self.tier(of: entry)].append(entry) }
    tiers = sorted.map(Tier.init)
    count = entries.count
  }

  /// Whether there is no entry.
  package var isEmpty: Bool { count == 0 }

  /// Adds an entry, also when it equals one that is there. O(log n) and a move of what follows.
  package mutating func insert(_ entry: Entry) {
    tiers[Self.tier(of: entry)].insert(entry)
    count += 1
  }

  /// Removes one entry that equals the given one in interval, id and units; false when there is
  /// none, and nothing changes. O(log n) and a move of what follows.
  @discardableResult
  package mutating func remove(_ entry: Entry) -> Bool {
    guard tiers[Self.tier(of: entry)].remove(entry) else { return false }
    count -= 1
    return true
  }

  static func tier(of entry: Entry) -> Int {
    DurationTier.of(length: entry.interval.length)
  }
}
