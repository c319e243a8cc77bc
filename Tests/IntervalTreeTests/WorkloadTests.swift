// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import IntervalTree
import Testing

/// The static workloads: short against the obvious answer, in full against the published sums.
///
/// `OVAL_LONG=1` runs them in full; that is for a release build.
@Suite struct WorkloadTests {
  static let long = ProcessInfo.processInfo.environment["OVAL_LONG"] == "1"

  struct Sums: Equatable {
    var counts = 0
    var ids: UInt64 = 0
    var hits = 0
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let draw: Workload.Draw
    let intervals: Int
    let seed: UInt64
    let queries: Workload.Draw
    let querySeed: UInt64
    let published: Sums
  }

  static let cases = [
    Case(
      testDescription: "W1", draw: .book(spaces: 200), intervals: 1_000_000, seed: 1,
      queries: .book(spaces: 200), querySeed: 11,
      published: Sums(counts: 483_498, ids: 241_507_058_845, hits: 378_821)),
    Case(
      testDescription: "W2", draw: .nasty(spaces: 200), intervals: 1_000_000, seed: 2,
      queries: .book(spaces: 200), querySeed: 12,
      published: Sums(counts: 3_262_802, ids: 1_632_426_367_294, hits: 954_918)),
    Case(
      testDescription: "W3", draw: .genomic, intervals: 1_000_000, seed: 3,
      queries: .genomic, querySeed: 13,
      published: Sums(counts: 14_052_816, ids: 7_024_856_849_910, hits: 999_758)),
    Case(
      testDescription: "W1L", draw: .book(spaces: 2_000), intervals: 10_000_000, seed: 6,
      queries: .book(spaces: 2_000), querySeed: 16,
      published: Sums(counts: 485_251, ids: 2_425_159_345_674, hits: 379_673)),
  ]

  @Test(.enabled(if: long, "the full workloads run with OVAL_LONG=1"), arguments: cases)
  func `in full, the published sums`(of workload: Case) {
    let entries = Workload.entries(workload.draw, count: workload.intervals, seed: workload.seed)
    let trees = entries.map { IntervalTree($0) }
    #expect(trees.allSatisfy { $0.checkInvariants().isEmpty })

    var random = SplitMix64(seed: workload.querySeed)
    var sums = Sums()
    for _ in 0..<1_000_000 {
      let query = Workload.next(workload.queries, &random)
      let tree = trees[query.space]
      sums.counts += tree.count(overlapping: query.interval)
      sums.hits += tree.overlaps(query.interval) ? 1 : 0
      tree.forEach(overlapping: query.interval) { sums.ids += UInt64($0.id) }
    }
    #expect(sums == workload.published)
  }

  /// Fewer intervals on fewer spaces, as dense as the full ones or denser.
  @Test(arguments: cases)
  func `a short form, the sums of the obvious answer`(of workload: Case) {
    let draw: Workload.Draw =
      switch workload.draw {
      case .book: .book(spaces: 2)
      case .nasty: .nasty(spaces: 2)
      case .genomic: .genomic
      }
    let entries = Workload.entries(draw, count: 5_000, seed: workload.seed)
    let trees = entries.map { IntervalTree($0) }

    var random = SplitMix64(seed: workload.querySeed)
    var sums = Sums()
    var obvious = Sums()
    for _ in 0..<300 {
      let query = Workload.next(draw, &random)
      let tree = trees[query.space]
      sums.counts += tree.count(overlapping: query.interval)
      sums.hits += tree.overlaps(query.interval) ? 1 : 0
      tree.forEach(overlapping: query.interval) { sums.ids += UInt64($0.id) }

      let (start, end) = (query.interval.start, query.interval.end)
      var hit = 0
      for entry in entries[query.space]
      where entry.interval.start < end && start < entry.interval.end {
        obvious.counts += 1
        obvious.ids += UInt64(entry.id)
        hit = 1
      }
      obvious.hits += hit
    }
    #expect(sums == obvious)
    #expect(sums.hits > 10)
  }
}
