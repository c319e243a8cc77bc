// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree
import Testing
import Workloads

/// Long random histories of insertions and removals, compared with the obvious answer on the way.
///
/// `OVAL_LONG=1` makes them more than thirty times as long, over a million changes in all; that is
/// for a release build.
@Suite struct HistoryTests {
  /// Quarters of an hour, days, and years: the same history in the short tiers, in the middle
  /// ones, and in the last, and one that a step of 7 seconds puts around zero.
  static let rulers = [
    Ruler.even("quarters", cells: 1_000, width: 900, from: 1_735_689_600),
    Ruler.even("days", cells: 1_000, width: 86_400, from: -43_200_000),
    Ruler.even("years", cells: 1_000, width: 31_556_952, from: -(1 << 40)),
    Ruler.even("seven seconds", cells: 1_000, width: 7, from: -3_500),
  ]

  @Test(arguments: rulers)
  func `insertions and removals, few of them long`(ruler: Ruler) {
    var random = SplitMix64(seed: 31)
    var obvious = ObviousAnswer(cells: ruler.cells)
    var tree = IntervalTree()
    var recent: ObviousAnswer.Entry?
    var faults: [String] = []
    var most = 0
    var timesEmpty = 0

    for step in 0..<(WorkloadTests.long ? 300_000 : 9_000) where faults.isEmpty {
      // Phases of growth and of decay; the second ends with an empty tree.
      let growing = step / 1_500 % 2 == 0
      let inserting = random.below(10) < (growing ? 8 : 1)
      if inserting {
        let again = random.below(20) == 0
        let entry = again ? (recent ?? draw(&random, step)) : draw(&random, step)
        recent = entry
        obvious.insert(entry)
        tree.insert(ruler.entry(entry))
      } else if !obvious.entries.isEmpty {
        let gone = ruler.entry(obvious.remove(at: random.index(below: obvious.entries.count)))
        if !tree.remove(gone) { faults.append("\(gone) was not there to remove") }
      }
      if step % 5 == 0 {
        let capacity = 1 + random.below(20)
        faults += obvious.differences(
          from: tree, in: window(&random), on: ruler,
          fitting: [(1, capacity), (1 + random.below(capacity), capacity), (capacity, capacity)])
      }
      if step % 50 == 0 { faults += tree.checkInvariants() }
      if tree.count != obvious.entries.count { faults.append("count \(tree.count)") }
      if tree.isEmpty != obvious.entries.isEmpty { faults.append("isEmpty \(tree.isEmpty)") }
      faults = faults.map { "step \(step): \($0)" }
      most = max(most, tree.count)
      timesEmpty += tree.isEmpty ? 1 : 0
    }
    #expect(faults.isEmpty)
    #expect(most > 800 && timesEmpty > 1)
  }

  /// One in a hundred is long, as a closure over weeks is among bookings of hours.
  private func draw(_ random: inout SplitMix64, _ step: Int) -> ObviousAnswer.Entry {
    let long = random.below(100) == 0
    let length = long ? 100 + random.index(below: 800) : 1 + random.index(below: 16)
    let start = random.index(below: 1_000 - length)
    return .init(
      cells: start..<start + length, id: UInt32(step),
      units: random.below(50) == 0 ? IntervalTree.whole : 1 + random.below(4))
  }

  private func window(_ random: inout SplitMix64) -> Range<Int> {
    let length = 1 + random.index(below: random.below(10) == 0 ? 999 : 30)
    let start = random.index(below: 1_001 - length)
    return start..<start + length
  }

  @Test func `only the exact entry is removed`() {
    let interval = Interval(start: 10, end: 20)
    let entry = IntervalTree.Entry(interval: interval, id: 7, units: 2)
    var tree = IntervalTree([entry, entry])
    for other in [
      IntervalTree.Entry(interval: Interval(start: 10, end: 21), id: 7, units: 2),
      IntervalTree.Entry(interval: Interval(start: 9, end: 20), id: 7, units: 2),
      IntervalTree.Entry(interval: interval, id: 8, units: 2),
      IntervalTree.Entry(interval: interval, id: 7, units: 1),
      IntervalTree.Entry(interval: interval, id: 7, units: 3),
      IntervalTree.Entry(interval: Interval(start: 10, end: 1 << 50), id: 7, units: 2),
    ] {
      let removed = tree.remove(other)
      #expect(!removed, "\(other)")
    }
    #expect(tree.count == 2)
    let first = tree.remove(entry)
    #expect(first && tree.entries(overlapping: interval) == [entry])
    let second = tree.remove(entry)
    let third = tree.remove(entry)
    #expect(second && !third)
    #expect(tree.isEmpty && tree.checkInvariants().isEmpty)
  }

  @Test func `a copy keeps what the original loses`() {
    let interval = Interval(start: 10, end: 20)
    var tree = IntervalTree([.init(interval: interval, id: 1, units: 1)])
    let copy = tree
    tree.remove(.init(interval: interval, id: 1, units: 1))
    #expect(tree.isEmpty)
    #expect(copy.overlaps(interval))
  }

  @Test func `units that no entry can have break a precondition`() async {
    await #expect(processExitsWith: .failure) {
      _ = IntervalTree.Entry(interval: Interval(start: 0, end: 1), id: 0, units: 0)
    }
    await #expect(processExitsWith: .failure) {
      let tooMany = IntervalTree.whole + 1
      _ = IntervalTree.Entry(interval: Interval(start: 0, end: 1), id: 0, units: tooMany)
    }
    await #expect(processExitsWith: .failure) {
      _ = IntervalTree().gaps(in: Interval(start: 0, end: 1), fitting: 0, of: 1)
    }
  }
}
