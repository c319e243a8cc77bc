// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree
import Testing
import Workloads

/// Where a use could lie, nearest first, beside the obvious answer: every start is tried.
@Suite struct NearestFreeTests {
  @Test(arguments: [Int64(1), 3, 20, 200])
  func `the nearest place in each gap`(capacity: Int64) {
    let ruler = Ruler.even("ones", cells: 60, width: 1, from: -30)
    var random = SplitMix64(seed: UInt64(capacity))
    var found = 0
    for round in 0..<300 {
      var obvious = ObviousAnswer(cells: ruler.cells)
      for id in 0..<random.index(below: 30) {
        let length = 1 + random.index(below: 8)
        let start = random.index(below: ruler.cells - length)
        let units = random.below(20) == 0 ? IntervalTree.whole : 1 + random.below(capacity)
        obvious.insert(.init(cells: start..<start + length, id: UInt32(id), units: units))
      }
      let tree = IntervalTree(obvious.entries.map(ruler.entry))
      let units = random.below(4) == 0 ? IntervalTree.whole : 1 + random.below(capacity)
      let length = 1 + random.index(below: 6)
      let near = random.below(80) - 40
      let limit = random.index(below: 5)
      let frame = 5..<50
      let answer = tree.nearestFree(
        to: near, ofLength: Int64(length), in: ruler.interval(frame), fitting: units, of: capacity,
        limit: limit)

      let most = units == IntervalTree.whole ? 0 : capacity - units
      let nearest = obvious.gaps(in: frame, takenAtMost: most).compactMap { gap in
        (gap.lowerBound..<max(gap.lowerBound, gap.upperBound - length + 1))
          .map { ruler.interval($0..<$0 + length) }
          .min { (abs($0.start - near), $0.start) < (abs($1.start - near), $1.start) }
      }
      let inOrder = nearest.sorted {
        (abs($0.start - near), $0.start) < (abs($1.start - near), $1.start)
      }
      #expect(answer == Array(inOrder.prefix(limit)), "round \(round)")
      found += answer.count
    }
    #expect(found > 50)
  }

  @Test func `nowhere, and at the ends of what a number can say`() {
    let everything = Interval(start: .min, end: .max)
    let hour = IntervalTree([.init(interval: Interval(start: -1, end: 1), id: 0, units: 1)])
    #expect(
      hour.nearestFree(to: .max, ofLength: 5, in: everything, fitting: 1, of: 1, limit: 9) == [
        Interval(start: .max - 5, end: .max), Interval(start: -6, end: -1),
      ])
    #expect(
      hour.nearestFree(to: .min, ofLength: 5, in: everything, fitting: 1, of: 1, limit: 9) == [
        Interval(start: .min, end: .min + 5), Interval(start: 1, end: 6),
      ])
    #expect(
      hour.nearestFree(
        to: 0, ofLength: 1, in: Interval(start: 0, end: 1), fitting: 1, of: 1, limit: 9
      )
      .isEmpty)
    #expect(
      hour.nearestFree(to: 0, ofLength: 1, in: everything, fitting: 2, of: 1, limit: 9).isEmpty)
  }

  @Test func `a use without a length breaks a precondition`() async {
    await #expect(processExitsWith: .failure) {
      _ = IntervalTree().nearestFree(
        to: 0, ofLength: 0, in: Interval(start: 0, end: 1), fitting: 1, of: 1, limit: 1)
    }
  }
}
