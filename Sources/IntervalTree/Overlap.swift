// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension IntervalTree {
  /// Whether any entry overlaps the interval: shares an instant with it, not only a border.
  ///
  /// "Any" does not ask how many units an entry takes. Tier after tier is searched until one has a
  /// hit, the longest first; at worst a whole search (`IntervalTree`).
  package func overlaps(_ interval: Interval) -> Bool {
    read { $0.overlaps(interval) }
  }

  /// How many entries overlap the interval, equal ones each for itself. A search (`IntervalTree`).
  package func count(overlapping interval: Interval) -> Int {
    read { $0.count(interval) }
  }

  /// The entries that overlap the interval, by start, end, id, units. A search (`IntervalTree`), and
  /// O(h log h) for the h hits.
  package func entries(overlapping interval: Interval) -> [Entry] {
    var entries: [Entry] = []
    forEach(overlapping: interval) { entries.append($0) }
    return entries.sorted()
  }

  /// Hands over every entry that overlaps the interval: tier by tier, the shorter tiers first,
  /// within a tier by start, equal starts in any order; last the outliers, by start, end, id, units.
  /// A search (`IntervalTree`).
  package func forEach(overlapping interval: Interval, _ body: (Entry) -> Void) {
    read { $0.forEach(interval, body) }
  }

  /// Hands over the ids of the entries that overlap the interval, in the order of
  /// `forEach(overlapping:_:)`.
  @inline(always)
  package func forEachId(overlapping interval: Interval, _ body: (UInt32) -> Void) {
    read { $0.forEachId(interval, body) }
  }
}

extension Tiers {
  /// Asks the longest first: what is long covers much, so that the others are seldom asked.
  func overlaps(_ window: Interval) -> Bool { overlaps(window, in: used) }

  /// The same in tiers that have a one in `tiers`, and among the outliers.
  func overlaps(_ window: Interval, in tiers: UInt32) -> Bool {
    let (start, end) = packed(window)
    var rest = tiers
    while rest != 0 {
      let tier = UInt32.bitWidth &- 1 &- rest.leadingZeroBitCount
      if self[tier].find(start, end) > 0 { return true }
      rest ^= 1 &<< UInt32(truncatingIfNeeded: tier)
    }
    return hasOutliers && outliers.count(overlapping: window) > 0
  }

  func count(_ window: Interval) -> Int {
    let (start, end) = packed(window)
    var count = 0
    // Written out: a closure of `forEachTier` would not be compiled in.
    var rest = used
    while rest != 0 {
      count &+= self[rest.trailingZeroBitCount].count(start, end)
      rest &= rest &- 1
    }
    return hasOutliers ? count + outliers.count(overlapping: window) : count
  }

  func forEach(_ window: Interval, _ body: (IntervalTree.Entry) -> Void) {
    let (start, end) = packed(window)
    forEachTier { tier in self[tier].forEach(start, end) { body(entry($0)) } }
    outliers.forEach(overlapping: window, body)
  }

  @inline(always)
  func forEachId(_ window: Interval, _ body: (UInt32) -> Void) {
    let (start, end) = packed(window)
    forEachTier { self[$0].forEachId(start, end, body) }
    if hasOutliers { outliers.forEach(overlapping: window) { body($0.id) } }
  }
}
