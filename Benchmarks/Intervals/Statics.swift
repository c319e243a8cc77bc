// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CMalloc
internal import IntervalTree
internal import Measuring
internal import Workloads

/// A published set in trees, one a space, and its questions.
final class Statics {
  private let forest: IntervalForest
  private let questions: [Workload.Placed]
  private let together: [IntervalForest.Question]
  /// What the allocator says that the trees take.
  let memory: Measurement

  /// Built at once, or by insertions in random order.
  init(set: String, isGrown: Bool) throws {
    let isSorted = set.hasSuffix("s")
    let name = isSorted ? String(set.dropLast()) : set
    guard let workload = StaticWorkload.all.first(where: { $0.name == name }) else {
      throw Failure.usage
    }
    let entries = workload.entries()
    var drawn = workload.drawnQuestions()
    if isSorted { drawn.sort { ($0.space, $0.interval) < ($1.space, $1.interval) } }
    questions = drawn
    var trees: [IntervalTree] = []
    trees.reserveCapacity(entries.count)
    let before = allocated()
    for these in entries {
      trees.append(isGrown ? grown(from: these) : IntervalTree(these))
    }
    memory = withExtendedLifetime(entries) {
      Measurement(
        counted: Pass(count: workload.intervals, sum: Int64(allocated() - before)))
    }
    forest = IntervalForest(trees)
    together = drawn.map { IntervalForest.Question(tree: $0.space, window: $0.interval) }
  }

  func count() -> Pass {
    var sum = 0
    for question in questions {
      sum &+= forest.count(overlapping: question.interval, in: question.space)
    }
    return Pass(count: questions.count, sum: Int64(sum))
  }

  func any() -> Pass {
    var sum = 0
    for question in questions {
      sum &+= forest.overlaps(question.interval, in: question.space) ? 1 : 0
    }
    return Pass(count: questions.count, sum: Int64(sum))
  }

  func ids() -> Pass {
    var sum: Int64 = 0
    for question in questions {
      forest.forEachId(overlapping: question.interval, in: question.space) { sum &+= Int64($0) }
    }
    return Pass(count: questions.count, sum: sum)
  }
}

/// All questions at once.
extension Statics {
  func bulkCount() -> Pass {
    let counts = forest.counts(of: together)
    return Pass(count: counts.count, sum: Int64(counts.reduce(0, +)))
  }

  func bulkAny() -> Pass {
    let answers = forest.overlaps(of: together)
    return Pass(count: answers.count, sum: answers.reduce(0) { $0 + ($1 ? 1 : 0) })
  }

  func bulkIds() -> Pass {
    var sum: Int64 = 0
    forest.forEachId(of: together) { sum &+= Int64($1) }
    return Pass(count: together.count, sum: sum)
  }
}

/// The tree of the entries, inserted in an order that has nothing to do with theirs.
private func grown(from entries: [IntervalTree.Entry]) -> IntervalTree {
  var order = Array(entries.indices)
  var random = SplitMix64(seed: 0)
  for index in order.indices.reversed() { order.swapAt(index, random.index(below: index + 1)) }
  var tree = IntervalTree()
  for index in order { tree.insert(entries[index]) }
  return tree
}

/// The bytes that the allocator has handed out.
private func allocated() -> Int {
  let state = mallinfo2()
  return Int(state.uordblks) + Int(state.hblkhd)
}
