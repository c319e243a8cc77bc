// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import IntervalTree
import Testing
import Workloads

/// What is asked of many trees at once, beside the same questions one after the other.
@Suite struct ForestTests {
  /// Trees without entries, with few, with many, with long ones, and with some kept apart.
  static let trees: [IntervalTree] = {
    var random = SplitMix64(seed: 5)
    return [0, 1, 15, 16, 17, 300, 0, 3_000].enumerated().map { number, count in
      var tree = IntervalTree()
      for id in 0..<count {
        let start = random.below(900_000)
        let length = random.below(30) == 0 ? 1 + random.below(500_000) : 1 + random.below(9_000)
        let far = number > 4 && random.below(200) == 0 ? Int64(1) << 40 : 0
        let interval = Interval(start: start - far, end: start + length)
        tree.insert(.init(interval: interval, id: UInt32(id), units: 1 + random.below(3)))
      }
      return tree
    }
  }()

  @Test(arguments: [0, 1, 31, 32, 33, 1_000])
  func `the same answers in the same order`(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let questions = (0..<count).map { _ in
      let start = random.below(1_000_000) - 50_000
      let far = random.below(20) == 0 ? Int64(1) << 41 : 0
      let window = Interval(start: start - far, end: start + 1 + random.below(20_000))
      return IntervalForest.Question(tree: random.index(below: Self.trees.count), window: window)
    }
    let forest = IntervalForest(Self.trees)
    func alone<Answer>(_ answer: (IntervalTree, Interval) -> Answer) -> [Answer] {
      questions.map { answer(Self.trees[$0.tree], $0.window) }
    }
    #expect(forest.counts(of: questions) == alone { $0.count(overlapping: $1) })
    #expect(forest.overlaps(of: questions) == alone { $0.overlaps($1) })
    #expect(
      questions.map { forest.count(overlapping: $0.window, in: $0.tree) }
        == alone { $0.count(overlapping: $1) })
    #expect(
      questions.map { forest.overlaps($0.window, in: $0.tree) } == alone { $0.overlaps($1) })
    var ids = Array(repeating: [UInt32](), count: count)
    forest.forEachId(of: questions) { ids[$0].append($1) }
    #expect(ids.map { $0.sorted() } == alone { $0.entries(overlapping: $1).map(\.id).sorted() })
    #expect(count < 1_000 || Set(ids.map(\.isEmpty)).count == 2)
  }

  /// Lengths of several tiers, some kept apart, on two trees, with removals between.
  @Test func `inserted where it is free, and nowhere else`() {
    var random = SplitMix64(seed: 6)
    var trees = [IntervalTree(), IntervalTree()]
    var forest = IntervalForest(trees)
    var live: [(tree: Int, entry: IntervalTree.Entry)] = []
    var (refused, removed) = (0, 0)
    for step in 0..<4_000 {
      if random.below(4) == 0, !live.isEmpty {
        let gone = live.remove(at: random.index(below: live.count))
        let isGone = forest.remove(gone.entry, from: gone.tree)
        #expect(isGone && trees[gone.tree].remove(gone.entry))
        removed += 1
        continue
      }
      let tree = random.index(below: 2)
      let start = random.below(3_000_000) + (random.below(9) == 0 ? 1 << 40 : 0)
      let length = 1 + random.below(random.below(20) == 0 ? 200_000 : 9_000)
      let entry = IntervalTree.Entry(
        interval: Interval(start: start, end: start + length), id: UInt32(step),
        units: 1 + random.below(2))
      let isFree = !trees[tree].overlaps(entry.interval)
      let isTaken = forest.insertIfFree(entry, into: tree)
      #expect(isTaken == isFree)
      if isFree {
        trees[tree].insert(entry)
        live.append((tree, entry))
      } else {
        refused += 1
      }
    }
    let everything = Interval(start: .min, end: .max)
    for (number, tree) in trees.enumerated() {
      #expect(
        forest.trees[number].entries(overlapping: everything)
          == tree.entries(overlapping: everything))
      #expect(forest.count(overlapping: everything, in: number) == tree.count)
      #expect(forest.trees[number].checkInvariants().isEmpty)
    }
    #expect(refused > 100 && removed > 500 && live.count > 100)
  }

  @Test func `a copy of a forest keeps what the original loses`() {
    let hour = Interval(start: 0, end: 3_600)
    let entry = IntervalTree.Entry(interval: hour, id: 1, units: 1)
    var forest = IntervalForest([IntervalTree()])
    forest.insert(entry, into: 0)
    let copy = forest
    let isGone = forest.remove(entry, from: 0)
    #expect(isGone && !forest.overlaps(hour, in: 0) && copy.overlaps(hour, in: 0))
  }

  @Test func `a tree that is not there breaks a precondition`() async {
    await #expect(processExitsWith: .failure) {
      let question = IntervalForest.Question(tree: 1, window: Interval(start: 0, end: 1))
      _ = IntervalForest([IntervalTree()]).counts(of: [question])
    }
  }
}
