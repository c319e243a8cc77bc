// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree

/// The obvious answer to everything that a tree is asked: a table of cells, each with what it has
/// taken.
///
/// Time runs in cells `0 ..< cells`; an entry takes whole cells. It uses nothing of the module,
/// not even its intervals.
struct ObviousAnswer {
  struct Entry: Hashable {
    let cells: Range<Int>
    let id: UInt32
    let units: Int64
  }

  private(set) var entries: [Entry] = []
  private var taken: [Int64]

  init(cells: Int) { taken = Array(repeating: 0, count: cells) }

  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    for cell in entry.cells { taken[cell] += entry.units }
  }

  /// Removes the entry at the index; the last one takes its place.
  mutating func remove(at index: Int) -> Entry {
    let entry = entries[index]
    entries[index] = entries[entries.count - 1]
    entries.removeLast()
    for cell in entry.cells { taken[cell] -= entry.units }
    return entry
  }

  /// Those with a cell in the window, by first cell, cell after the last, id.
  func entries(overlapping window: Range<Int>) -> [Entry] {
    let hits = entries.filter { !$0.cells.clamped(to: window).isEmpty }
    return hits.sorted {
      ($0.cells.lowerBound, $0.cells.upperBound, $0.id, $0.units)
        < ($1.cells.lowerBound, $1.cells.upperBound, $1.id, $1.units)
    }
  }

  func peakUse(in window: Range<Int>) -> Int64 { taken[window].max()! }

  /// The maximal runs of cells in the frame that have at most so much taken.
  func gaps(in frame: Range<Int>, takenAtMost limit: Int64) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start: Int?
    for cell in frame {
      if taken[cell] <= limit {
        start = start ?? cell
      } else if let first = start {
        gaps.append(first..<cell)
        start = nil
      }
    }
    if let first = start { gaps.append(first..<frame.upperBound) }
    return gaps
  }
}
