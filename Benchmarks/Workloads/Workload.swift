// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import IntervalTree

/// The published workloads: what is drawn, in which order.
///
/// Times are in seconds, intervals half-open; 1 January 2025, 0:00 UTC is where they begin.
package enum Workload {
  package struct Placed: Sendable {
    package let space: Int
    package let interval: Interval
  }

  package enum Draw: Sendable {
    /// Bookings of half an hour to four hours, on a grid of quarters, over five years.
    case book(spaces: Int)
    /// The same, and one in a hundred over one to six months.
    case nasty(spaces: Int)
    /// One line of short intervals, some a hundred times as long.
    case genomic

    package var spaces: Int {
      switch self {
      case .book(let spaces), .nasty(let spaces): spaces
      case .genomic: 1
      }
    }
  }

  private static let origin: Int64 = 1_735_689_600

  package static func next(_ draw: Draw, _ random: inout SplitMix64) -> Placed {
    switch draw {
    case .book(let spaces):
      let space = random.index(below: spaces)
      let start = origin + 900 * random.below(175_280)
      return placed(space, start, 900 * (2 + random.below(15)))
    case .nasty(let spaces):
      let space = random.index(below: spaces)
      let long = random.below(100) == 0
      let start = origin + 900 * random.below(175_280)
      let length = long ? 86_400 * (30 + random.below(151)) : 900 * (2 + random.below(15))
      return placed(space, start, length)
    case .genomic:
      let start = random.below(250_000_000)
      let kind = random.below(100)
      if kind < 80 { return placed(0, start, 50 + random.below(451)) }
      if kind < 98 { return placed(0, start, 500 + random.below(4_501)) }
      return placed(0, start, 5_000 + random.below(95_001))
    }
  }

  private static func placed(_ space: Int, _ start: Int64, _ length: Int64) -> Placed {
    Placed(space: space, interval: Interval(start: start, end: start + length))
  }

  /// The drawn intervals by space; the id is the position among all of them, sorted by space,
  /// start, end.
  package static func entries(_ draw: Draw, count: Int, seed: UInt64) -> [[IntervalTree.Entry]] {
    var random = SplitMix64(seed: seed)
    var bySpace = Array(repeating: [Interval](), count: draw.spaces)
    for _ in 0..<count {
      let placed = next(draw, &random)
      bySpace[placed.space].append(placed.interval)
    }
    var id: UInt32 = 0
    return bySpace.map { intervals in
      intervals.sorted().map { interval in
        defer { id += 1 }
        return IntervalTree.Entry(interval: interval, id: id, units: 1)
      }
    }
  }
}

/// A published set of intervals and questions, with the sums of its answers.
package struct StaticWorkload: Sendable {
  /// Over all questions: how many intervals overlap them, the sum of the ids of those, and how
  /// many questions are overlapped at all.
  package struct Sums: Equatable, Sendable {
    package var counts = 0
    package var ids: UInt64 = 0
    package var hits = 0

    package init(counts: Int = 0, ids: UInt64 = 0, hits: Int = 0) {
      self.counts = counts
      self.ids = ids
      self.hits = hits
    }
  }

  package let name: String
  package let draw: Workload.Draw
  package let intervals: Int
  package let seed: UInt64
  package let questions: Workload.Draw
  package let questionSeed: UInt64
  package let published: Sums

  package static let all = [
    StaticWorkload(
      name: "W1", draw: .book(spaces: 200), intervals: 1_000_000, seed: 1,
      questions: .book(spaces: 200), questionSeed: 11,
      published: Sums(counts: 483_498, ids: 241_507_058_845, hits: 378_821)),
    StaticWorkload(
      name: "W2", draw: .nasty(spaces: 200), intervals: 1_000_000, seed: 2,
      questions: .book(spaces: 200), questionSeed: 12,
      published: Sums(counts: 3_262_802, ids: 1_632_426_367_294, hits: 954_918)),
    StaticWorkload(
      name: "W3", draw: .genomic, intervals: 1_000_000, seed: 3,
      questions: .genomic, questionSeed: 13,
      published: Sums(counts: 14_052_816, ids: 7_024_856_849_910, hits: 999_758)),
    StaticWorkload(
      name: "W1L", draw: .book(spaces: 2_000), intervals: 10_000_000, seed: 6,
      questions: .book(spaces: 2_000), questionSeed: 16,
      published: Sums(counts: 485_251, ids: 2_425_159_345_674, hits: 379_673)),
  ]

  /// The intervals by space.
  package func entries() -> [[IntervalTree.Entry]] {
    Workload.entries(draw, count: intervals, seed: seed)
  }

  /// A million, in the order in which they are drawn.
  package func drawnQuestions() -> [Workload.Placed] {
    var random = SplitMix64(seed: questionSeed)
    return (0..<1_000_000).map { _ in Workload.next(questions, &random) }
  }
}
