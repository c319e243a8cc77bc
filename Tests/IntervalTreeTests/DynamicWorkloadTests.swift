// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree
import Testing
import Workloads

/// Workload W4: bookings on 200 spaces of capacity 1, accepted when nothing overlaps, and deletes.
///
/// `OVAL_LONG=1` runs it in full; that is for a release build.
@Suite struct DynamicWorkloadTests {
  struct Sums: Equatable {
    var accepted = 0
    var rejected = 0
    var deleted = 0
    var live = 0
    var acceptedIds: UInt64 = 0
  }

  struct Live {
    let space: Int
    let entry: IntervalTree.Entry
  }

  @Test(.enabled(if: WorkloadTests.long, "the full workload runs with OVAL_LONG=1"))
  func `in full, the published sums`() {
    var trees = Array(repeating: IntervalTree(), count: 200)
    let sums = run(
      operations: 1_000_000, spaces: 200,
      isTaken: { trees[$0.space].overlaps($0.entry.interval) },
      insert: { trees[$0.space].insert($0.entry) },
      remove: { trees[$0.space].remove($0.entry) })
    #expect(
      sums
        == Sums(
          accepted: 754_811, rejected: 144_856, deleted: 100_333, live: 654_478,
          acceptedIds: 319_831_738_739))
    #expect(trees.allSatisfy { $0.checkInvariants().isEmpty })
    #expect(trees.reduce(0) { $0 + $1.count } == sums.live)
  }

  /// The first operations, on two spaces so that they fill up.
  @Test func `a prefix, operation by operation as the obvious answer`() {
    var trees = Array(repeating: IntervalTree(), count: 2)
    var obvious: [[UInt32: Interval]] = [[:], [:]]
    var differences = 0
    let sums = run(
      operations: 5_000, spaces: 2,
      isTaken: { wish in
        let (start, end) = (wish.entry.interval.start, wish.entry.interval.end)
        let taken = obvious[wish.space].values.contains { $0.start < end && start < $0.end }
        if trees[wish.space].overlaps(wish.entry.interval) != taken { differences += 1 }
        return taken
      },
      insert: {
        trees[$0.space].insert($0.entry)
        obvious[$0.space][$0.entry.id] = $0.entry.interval
      },
      remove: {
        if !trees[$0.space].remove($0.entry) { differences += 1 }
        obvious[$0.space][$0.entry.id] = nil
      })
    #expect(differences == 0)
    #expect(sums.rejected > 100 && sums.deleted > 100)
    #expect(trees.map(\.count) == obvious.map(\.count))
    #expect(trees.allSatisfy { $0.checkInvariants().isEmpty })
  }

  private func run(
    operations: Int, spaces: Int, isTaken: (Live) -> Bool, insert: (Live) -> Void,
    remove: (Live) -> Void
  ) -> Sums {
    var random = SplitMix64(seed: 4)
    var live: [Live] = []
    var sums = Sums()
    var attempts: UInt32 = 0
    for _ in 0..<operations {
      if random.below(10) == 0 && !live.isEmpty {
        let index = random.index(below: live.count)
        remove(live[index])
        live.swapAt(index, live.count - 1)
        live.removeLast()
        sums.deleted += 1
        continue
      }
      let wish = Workload.next(.book(spaces: spaces), &random)
      let entry = IntervalTree.Entry(interval: wish.interval, id: attempts, units: 1)
      let attempt = Live(space: wish.space, entry: entry)
      attempts += 1
      if isTaken(attempt) {
        sums.rejected += 1
      } else {
        insert(attempt)
        live.append(attempt)
        sums.accepted += 1
        sums.acceptedIds += UInt64(entry.id)
      }
    }
    sums.live = live.count
    return sums
  }
}
