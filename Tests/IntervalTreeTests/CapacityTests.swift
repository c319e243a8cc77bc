// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree
import Testing
import Workloads

/// Requests against leaves of the capacities that a city has, decided by the tree and by the
/// obvious answer.
@Suite struct CapacityTests {
  private let ruler = Ruler.even("quarters", cells: 672, width: 900, from: 1_735_689_600)

  @Test(arguments: [Int64(1), 3, 20, 200])
  func `what is accepted never passes the capacity`(capacity: Int64) {
    var random = SplitMix64(seed: UInt64(40 + capacity))
    var obvious = ObviousAnswer(cells: ruler.cells)
    var tree = IntervalTree()
    var accepted = 0
    var refused = 0
    // How often the sum of all that overlaps would have refused what the true peak accepts.
    var acceptedBeyondSum = 0
    var faults: [String] = []

    for step in 0..<(WorkloadTests.long ? 50_000 : 3_000) {
      if random.below(8) == 0 && !obvious.entries.isEmpty {
        let gone = obvious.remove(at: random.index(below: obvious.entries.count))
        if !tree.remove(ruler.entry(gone)) { faults.append("step \(step): not removed") }
        continue
      }
      let entry = request(&random, capacity, step)
      let window = ruler.interval(entry.cells)
      let whole = entry.units == IntervalTree.whole
      let peak = obvious.peakUse(in: entry.cells)
      let fits = whole ? peak == 0 : peak + entry.units <= capacity

      if tree.peakUse(in: window) != peak { faults.append("step \(step): peak") }
      let room = tree.hasRoom(in: window, for: entry.units, of: capacity)
      if room != fits { faults.append("step \(step): room") }
      let gaps = tree.gaps(in: window, fitting: entry.units, of: capacity)
      if (gaps == [window]) != fits { faults.append("step \(step): gaps") }
      guard fits else {
        refused += 1
        continue
      }
      let sum = obvious.entries(overlapping: entry.cells).reduce(0) { $0 + $1.units }
      if !whole && sum + entry.units > capacity { acceptedBeyondSum += 1 }
      accepted += 1
      obvious.insert(entry)
      tree.insert(ruler.entry(entry))
    }

    #expect(faults.isEmpty)
    #expect(tree.checkInvariants().isEmpty)
    #expect(accepted > 100 && refused > 100)
    #expect(capacity == 1 || acceptedBeyondSum > 10)
    // Every entry alone may be the whole; otherwise the units stay within the capacity.
    let peak = tree.peakUse(in: ruler.interval(0..<ruler.cells))
    #expect(peak <= capacity || peak == IntervalTree.whole)
  }

  /// Mostly a few units for some hours, at times all units, at times the whole.
  private func request(
    _ random: inout SplitMix64, _ capacity: Int64, _ step: Int
  ) -> ObviousAnswer.Entry {
    let length = 2 + random.index(below: 15)
    let start = random.index(below: ruler.cells - length)
    let kind = random.below(100)
    let units =
      kind < 2 ? IntervalTree.whole : kind < 5 ? capacity : 1 + random.below(max(1, capacity / 4))
    return .init(cells: start..<start + length, id: UInt32(step), units: units)
  }

  @Test func `entries that follow each other do not add up`() {
    var tree = IntervalTree()
    for hour in Int64(0)..<100 {
      tree.insert(.init(interval: Interval(start: hour, end: hour + 1), id: 0, units: 2))
    }
    let all = Interval(start: 0, end: 100)
    #expect(tree.count(overlapping: all) == 100)
    #expect(tree.peakUse(in: all) == 2)
    #expect(tree.hasRoom(in: all, for: 1, of: 3))
    #expect(!tree.hasRoom(in: all, for: 2, of: 3))
    // One gap, though the use is made of a hundred entries.
    #expect(tree.gaps(in: all, fitting: 1, of: 3) == [all])
    #expect(tree.gaps(in: all, fitting: 2, of: 3) == [])
  }

  @Test func `the whole conflicts with anything, and a crowd of wholes adds up`() {
    let hour = Interval(start: 0, end: 1)
    let one = IntervalTree([.init(interval: hour, id: 0, units: 1)])
    #expect(!one.hasRoom(in: hour, for: IntervalTree.whole, of: 200))
    #expect(IntervalTree().hasRoom(in: hour, for: IntervalTree.whole, of: 200))
    #expect(IntervalTree().gaps(in: hour, fitting: IntervalTree.whole, of: 200) == [hour])
    #expect(!IntervalTree().hasRoom(in: hour, for: 201, of: 200))

    let whole = IntervalTree.Entry(interval: hour, id: 0, units: IntervalTree.whole)
    #expect(!IntervalTree([whole]).hasRoom(in: hour, for: 1, of: IntervalTree.whole))
    let crowd = IntervalTree(Array(repeating: whole, count: 100_000))
    #expect(crowd.peakUse(in: hour) == 100_000 * IntervalTree.whole)
  }
}
