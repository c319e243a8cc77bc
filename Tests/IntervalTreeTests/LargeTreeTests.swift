// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree
import Testing
import Workloads

/// Trees large enough for a directory of three levels, counted by ranks: as many entries overlap
/// `[s, e)` as start before `e`, less those that end by `s`.
@Suite struct LargeTreeTests {
  private struct Ranks {
    private let starts: [Int64]
    private let ends: [Int64]

    init(_ entries: some Sequence<IntervalTree.Entry>) {
      starts = entries.map(\.interval.start).sorted()
      ends = entries.map(\.interval.end).sorted()
    }

    func count(overlapping window: Interval) -> Int {
      rank(of: window.end, in: starts) - rank(of: window.start + 1, in: ends)
    }

    /// How many of the sorted numbers are below the bound.
    private func rank(of bound: Int64, in numbers: [Int64]) -> Int {
      var (low, high) = (0, numbers.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < bound { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// Starts by chance, ascending, descending, and all at few instants.
  enum Order: CaseIterable { case random, ascending, descending, crowded }

  @Test(arguments: Order.allCases)
  func `built at once, grown, and after every other is gone`(order: Order) {
    var random = SplitMix64(seed: 8)
    let entries = (0..<20_000).map { number in
      let start: Int64 =
        switch order {
        case .random: random.below(20_000_000)
        case .ascending: Int64(number) * 1_000
        case .descending: Int64(-number) * 1_000
        case .crowded: random.below(5) * 10_000
        }
      let length = 1 + (random.below(100) == 0 ? random.below(3_000_000) : random.below(14_400))
      return IntervalTree.Entry(
        interval: Interval(start: start, end: start + length), id: UInt32(number), units: 1)
    }
    var grown = IntervalTree()
    for entry in entries { grown.insert(entry) }
    check(IntervalTree(entries), against: entries, &random)
    check(grown, against: entries, &random)
    for entry in entries where entry.id % 2 == 0 {
      let isGone = grown.remove(entry)
      #expect(isGone)
    }
    check(grown, against: entries.filter { $0.id % 2 == 1 }, &random)
  }

  private func check(
    _ tree: IntervalTree, against entries: [IntervalTree.Entry], _ random: inout SplitMix64
  ) {
    let ranks = Ranks(entries)
    let starts = entries.map(\.interval.start)
    let frame = Interval(start: starts.min()! - 50_000, end: starts.max()! + 50_000)
    var differences = 0
    for _ in 0..<1_000 {
      let start = frame.start + random.below(frame.length)
      let window = Interval(start: start, end: start + 1 + random.below(40_000))
      let count = ranks.count(overlapping: window)
      if tree.count(overlapping: window) != count { differences += 1 }
      if tree.overlaps(window) != (count > 0) { differences += 1 }
    }
    #expect(differences == 0)
    #expect(tree.count == entries.count)
    #expect(tree.checkInvariants().isEmpty)
  }
}
