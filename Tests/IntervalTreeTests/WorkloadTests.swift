// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import IntervalTree
import Testing
import Workloads

/// The static workloads: short against the obvious answer, in full against the published sums.
///
/// `OVAL_LONG=1` runs them in full; that is for a release build.
@Suite struct WorkloadTests {
  static let long = ProcessInfo.processInfo.environment["OVAL_LONG"] == "1"

  @Test(
    .enabled(if: long, "the full workloads run with OVAL_LONG=1"), arguments: StaticWorkload.all)
  func `in full, the published sums`(of workload: StaticWorkload) {
    let entries = workload.entries()
    let trees = entries.map { IntervalTree($0) }
    #expect(trees.allSatisfy { $0.checkInvariants().isEmpty })

    var random = SplitMix64(seed: workload.questionSeed)
    var sums = StaticWorkload.Sums()
    for _ in 0..<1_000_000 {
      let query = Workload.next(workload.questions, &random)
      let tree = trees[query.space]
      sums.counts += tree.count(overlapping: query.interval)
      sums.hits += tree.overlaps(query.interval) ? 1 : 0
      tree.forEach(overlapping: query.interval) { sums.ids += UInt64($0.id) }
    }
    #expect(sums == workload.published)
  }

  /// Fewer intervals on fewer spaces, as dense as the full ones or denser.
  @Test(arguments: StaticWorkload.all)
  func `a short form, the sums of the obvious answer`(of workload: StaticWorkload) {
    let draw: Workload.Draw =
      switch workload.draw {
      case .book: .book(spaces: 2)
      case .nasty: .nasty(spaces: 2)
      case .genomic: .genomic
      }
    let entries = Workload.entries(draw, count: 5_000, seed: workload.seed)
    let trees = entries.map { IntervalTree($0) }

    var random = SplitMix64(seed: workload.questionSeed)
    var sums = StaticWorkload.Sums()
    var obvious = StaticWorkload.Sums()
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
