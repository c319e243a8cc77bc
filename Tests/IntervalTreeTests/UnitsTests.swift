// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree
import Testing

/// Numbers of units and ids at the borders of what a block can keep.
@Suite struct UnitsTests {
  private static let units: [Int64] = [
    1, (1 << 32) - 2, (1 << 32) - 1, 1 << 32, IntervalTree.whole - 1, IntervalTree.whole,
  ]

  /// Each number of units with the least and the greatest ids, in hours that follow each other.
  private static let entries = units.enumerated().flatMap { hour, units in
    [0, 0x7FFF_FFFF, 0x8000_0000, .max].map { id in
      IntervalTree.Entry(
        interval: Interval(start: Int64(hour) * 3_600, end: Int64(hour + 1) * 3_600), id: id,
        units: units)
    }
  }

  private func check(_ tree: IntervalTree, against entries: [IntervalTree.Entry]) {
    #expect(tree.checkInvariants() == [])
    for (hour, units) in Self.units.enumerated() {
      let window = Interval(start: Int64(hour) * 3_600 + 1, end: Int64(hour) * 3_600 + 2)
      let hits = entries.filter { $0.units == units }
      #expect(tree.entries(overlapping: window) == hits.sorted())
      #expect(tree.peakUse(in: window) == Int64(hits.count) * units)
    }
  }

  @Test func `all are kept as they are, and removed as they were`() {
    check(IntervalTree(Self.entries), against: Self.entries)
    var tree = IntervalTree()
    for entry in Self.entries { tree.insert(entry) }
    check(tree, against: Self.entries)
    var rest = Self.entries
    while let entry = rest.popLast() {
      let other = IntervalTree.Entry(
        interval: entry.interval, id: entry.id, units: entry.units % 1_000 + 2)
      let isGone = (tree.remove(other), tree.remove(entry))
      #expect(isGone == (false, true))
      check(tree, against: rest)
    }
  }

  /// Five million of the whole at once are a number that can be told, whatever order the tree has
  /// them in: those that end when others begin do not add up.
  @Test(.enabled(if: WorkloadTests.long, "ten million entries, with OVAL_LONG=1"))
  func `what ends makes room before what begins takes it`() {
    let early = Interval(start: 0, end: 20_000)
    let late = Interval(start: 20_000, end: 20_001)
    var entries: [IntervalTree.Entry] = []
    for interval in [late, early] {
      entries += Array(
        repeating: .init(interval: interval, id: 0, units: IntervalTree.whole), count: 5_000_000)
    }
    let peak = IntervalTree(entries).peakUse(in: Interval(start: 0, end: 30_000))
    #expect(peak == 5_000_000 * IntervalTree.whole)
  }

  @Test func `the whole and more is no capacity`() async {
    await #expect(processExitsWith: .failure) {
      _ = IntervalTree().hasRoom(
        in: Interval(start: 0, end: 1), for: 1, of: IntervalTree.whole + 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = IntervalTree().gaps(
        in: Interval(start: 0, end: 1), fitting: IntervalTree.whole + 1, of: 1)
    }
  }

  /// A copy of what has grown out of order, with units and outliers, and both are changed after it.
  @Test func `copies go their own ways`() {
    let entries = (0..<2_000).map { number in
      let start = Int64(number * 7_919 % 2_000) * 100
      let units: Int64 = number % 100 == 0 ? 1 << 33 : Int64(1 + number % 3)
      return IntervalTree.Entry(
        interval: Interval(start: start, end: start + 250), id: UInt32(number), units: units)
    }
    var tree = IntervalTree()
    for entry in entries { tree.insert(entry) }
    var copy = tree
    for entry in entries where entry.id % 2 == 0 {
      tree.remove(entry)
      copy.insert(entry)
    }
    let all = Interval(start: -1_000, end: 1_000_000)
    let odd: [IntervalTree.Entry] = entries.filter { $0.id % 2 == 1 }
    let even: [IntervalTree.Entry] = entries.filter { $0.id % 2 == 0 }
    #expect(tree.entries(overlapping: all) == odd.sorted())
    #expect(copy.entries(overlapping: all) == (entries + even).sorted())
    #expect(tree.checkInvariants() + copy.checkInvariants() == [])
  }
}
