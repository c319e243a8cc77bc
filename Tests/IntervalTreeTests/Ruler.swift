// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree
import Testing

/// Where the borders between the cells of an obvious answer lie on the line of the tree.
///
/// Only the order of borders matters to the obvious answer; where they lie decides the tiers.
struct Ruler: Sendable, CustomTestStringConvertible {
  let name: String
  let borders: [Int64]

  var cells: Int { borders.count - 1 }
  var testDescription: String { name }

  /// Whether all of it can be counted in 32 bits from everywhere on it.
  var isShort: Bool {
    let (length, overflow) = borders[cells].subtractingReportingOverflow(borders[0])
    return !overflow && length < 1 << 31
  }

  func interval(_ cells: Range<Int>) -> Interval {
    Interval(start: borders[cells.lowerBound], end: borders[cells.upperBound])
  }

  func entry(_ entry: ObviousAnswer.Entry) -> IntervalTree.Entry {
    IntervalTree.Entry(interval: interval(entry.cells), id: entry.id, units: entry.units)
  }

  /// Every window of one or more cells.
  var windows: [Range<Int>] {
    (0..<cells).flatMap { start in (start + 1...cells).map { start..<$0 } }
  }

  /// Cells of the same width.
  static func even(_ name: String, cells: Int, width: Int64, from origin: Int64) -> Ruler {
    Ruler(name: name, borders: (0...cells).map { origin + Int64($0) * width })
  }
}

extension ObviousAnswer {
  /// All in which the tree and the obvious answer differ for one window, with the units and
  /// capacities given; empty when the tree is right.
  func differences(
    from tree: IntervalTree, in window: Range<Int>, on ruler: Ruler,
    fitting questions: [(units: Int64, capacity: Int64)]
  ) -> [String] {
    var differences: [String] = []
    func compare<Answer: Equatable>(_ what: String, _ answer: Answer, _ obvious: Answer) {
      if answer != obvious { differences.append("\(what) \(window): \(answer), not \(obvious)") }
    }

    let interval = ruler.interval(window)
    let hits = entries(overlapping: window).map(ruler.entry)
    compare("overlaps", tree.overlaps(interval), !hits.isEmpty)
    compare("count", tree.count(overlapping: interval), hits.count)
    compare("entries", tree.entries(overlapping: interval), hits)
    var visited: [IntervalTree.Entry] = []
    tree.forEach(overlapping: interval) { visited.append($0) }
    var ids: [UInt32] = []
    tree.forEachId(overlapping: interval) { ids.append($0) }
    compare("forEach", visited.sorted(), hits)
    compare("ids", ids, visited.map(\.id))
    if !isInOrder(visited, on: ruler) { differences.append("order \(window): \(visited)") }

    let peak = peakUse(in: window)
    compare("peak", tree.peakUse(in: interval), peak)
    let free = gaps(in: window, takenAtMost: 0).map(ruler.interval)
    compare("gaps", tree.gaps(in: interval), free)
    for (units, capacity) in questions {
      let whole = units == IntervalTree.whole
      let fitting =
        whole ? free : gaps(in: window, takenAtMost: capacity - units).map(ruler.interval)
      compare(
        "gaps for \(units) of \(capacity)",
        tree.gaps(in: interval, fitting: units, of: capacity), fitting)
      compare(
        "room for \(units) of \(capacity)",
        tree.hasRoom(in: interval, for: units, of: capacity),
        whole ? hits.isEmpty : peak + units <= capacity)
    }
    return differences
  }

  /// Whether tiers ascend, and starts within a tier; outliers, which a short line has none of, come
  /// last, by start.
  private func isInOrder(_ visited: [IntervalTree.Entry], on ruler: Ruler) -> Bool {
    func key(_ entry: IntervalTree.Entry) -> (Int, Int64) {
      (DurationTier.of(length: entry.interval.length), entry.interval.start)
    }
    let border = visited.indices.dropFirst().first { key(visited[$0 - 1]) > key(visited[$0]) }
    let apart = visited.dropFirst(border ?? 0).map(\.interval.start)
    return border == nil || !ruler.isShort && apart == apart.sorted()
  }
}
