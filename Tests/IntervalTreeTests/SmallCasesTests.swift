// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree
import Testing

/// Every tree of up to four entries on a line of few borders, asked everything.
@Suite struct SmallCasesTests {
  /// The same cases on lines that put the entries into one tier, into many, and at the ends of
  /// what a number can hold. The first and last cell stay free of entries, so that windows can
  /// lie before and after all of them.
  static let rulers = [
    Ruler.even("one tier", cells: 6, width: 1, from: -3),
    Ruler(name: "many tiers", borders: [-5, 0, 16_383, 16_384, 1_200_000, 1 << 40, 1 << 41]),
    Ruler(
      name: "the rim of 32 bits",
      borders: [-1 << 32, -1 << 31, 1 - 1 << 31, 0, (1 << 31) - 2, (1 << 31) - 1, 1 << 31]),
    Ruler(name: "the ends", borders: [.min, .min + 1, -1, 0, 1 << 20, .max - 1, .max]),
  ]

  /// Where an entry may lie: all cells but the first and the last.
  private static func places(on ruler: Ruler) -> [Range<Int>] {
    ruler.windows.filter { $0.lowerBound > 0 && $0.upperBound < ruler.cells }
  }

  @Test(arguments: rulers)
  func `up to three entries, every window`(ruler: Ruler) {
    let places = Self.places(on: ruler)
    let questions: [(units: Int64, capacity: Int64)] = [
      (1, 0), (1, 1), (1, 2), (2, 2), (1, 3), (2, 5), (IntervalTree.whole, 3),
    ]
    var asked = 0
    for size in 0...3 {
      for choice in multisets(of: places, size: size) {
        asked += 1
        // Units and ids repeat with another period than the places, the whole comes up as well.
        check(choice, on: ruler, asking: questions) {
          [1, 2, 1, IntervalTree.whole][($0 + asked) % 4]
        }
      }
    }
    #expect(asked == 1 + 10 + 55 + 220)
  }

  @Test(arguments: rulers)
  func `four entries of one unit`(ruler: Ruler) {
    var asked = 0
    for choice in multisets(of: Self.places(on: ruler), size: 4) {
      asked += 1
      check(choice, on: ruler, asking: [(1, 2), (2, 4)]) { _ in 1 }
    }
    #expect(asked == 715)
  }

  /// Compares on every window: inserted one by one, built at once, and after each single removal.
  private func check(
    _ places: [Range<Int>], on ruler: Ruler, asking questions: [(units: Int64, capacity: Int64)],
    units: (Int) -> Int64
  ) {
    var obvious = ObviousAnswer(cells: ruler.cells)
    var tree = IntervalTree()
    for (index, cells) in places.enumerated().reversed() {
      let entry = ObviousAnswer.Entry(cells: cells, id: UInt32(index % 2), units: units(index))
      obvious.insert(entry)
      tree.insert(ruler.entry(entry))
    }
    var faults = tree.checkInvariants()
    for window in ruler.windows {
      faults += obvious.differences(from: tree, in: window, on: ruler, fitting: questions)
    }

    let everything = ruler.interval(0..<ruler.cells)
    let all = tree.entries(overlapping: everything)
    let built = IntervalTree(obvious.entries.map(ruler.entry))
    faults += built.checkInvariants()
    if built.entries(overlapping: everything) != all { faults.append("built at once: differs") }

    for entry in Set(all) {
      var smaller = tree
      if !smaller.remove(entry) { faults.append("\(entry) was not removed") }
      var rest = all
      rest.remove(at: rest.firstIndex(of: entry)!)
      faults += smaller.checkInvariants()
      if smaller.entries(overlapping: everything) != rest { faults.append("\(entry): wrong rest") }
    }
    #expect(faults.isEmpty, "\(places) on \(ruler.name)")
  }

  /// All choices of so many elements, the order not counting, the same element again allowed.
  private func multisets<Element>(of elements: [Element], size: Int) -> [[Element]] {
    if size == 0 { return [[]] }
    return elements.indices.flatMap { first in
      multisets(of: Array(elements[first...]), size: size - 1).map { [elements[first]] + $0 }
    }
  }
}
