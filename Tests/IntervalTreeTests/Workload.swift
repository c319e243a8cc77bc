// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree

/// The published workloads: what is drawn, in which order.
///
/// Times are in seconds, intervals half-open; 1 January 2025, 0:00 UTC is where they begin.
enum Workload {
  struct Placed {
    let space: Int
    let interval: Interval
  }

  enum Draw {
    /// Bookings of half an hour to four hours, on a grid of quarters, over five years.
    case book(spaces: Int)
    /// The same, and one in a hundred over one to six months.
    case nasty(spaces: Int)
    /// One line of short intervals, some a hundred times as long.
    case genomic

    var spaces: Int {
      switch self {
      case .book(let spaces), .nasty(let spaces): spaces
      case .genomic: 1
      }
    }
  }

  private static let origin: Int64 = 1_735_689_600

  static func next(_ draw: Draw, _ random: inout SplitMix64) -> Placed {
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
  static func entries(_ draw: Draw, count: Int, seed: UInt64) -> [[IntervalTree.Entry]] {
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
