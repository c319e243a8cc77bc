// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Trees side by side, by number from 0, that are asked many questions: one after the other without
/// counting references, which would hold up the processor at each, or all at once.
///
/// A question alone waits for memory most of its time; asked at once, many are on their way
/// together. The answers have the order of the questions. A tree that is not there breaks a
/// precondition.
package struct IntervalForest: Sendable {
  /// Asks one of the trees about a window.
  package struct Question: Sendable {
    package let tree: Int
    package let window: Interval

    package init(tree: Int, window: Interval) {
      self.tree = tree
      self.window = window
    }
  }

  package private(set) var trees: [IntervalTree]
  /// Of `trees`, which own what it looks at.
  private var views: TreeViews

  package init(_ trees: [IntervalTree]) {
    self.trees = trees
    views = TreeViews(of: trees)
  }

  /// Adds an entry to a tree, as `IntervalTree.insert(_:)` does.
  package mutating func insert(_ entry: IntervalTree.Entry, into tree: Int) {
    defer { views.renew(tree, of: trees[tree]) }
    trees[tree].insert(entry)
  }

  /// Adds an entry to a tree where none overlaps it, as `IntervalTree.insertIfFree(_:)` does.
  package mutating func insertIfFree(_ entry: IntervalTree.Entry, into tree: Int) -> Bool {
    defer { views.renew(tree, of: trees[tree]) }
    return trees[tree].insertIfFree(entry)
  }

  /// Removes an entry from a tree, as `IntervalTree.remove(_:)` does.
  @discardableResult
  package mutating func remove(_ entry: IntervalTree.Entry, from tree: Int) -> Bool {
    defer { views.renew(tree, of: trees[tree]) }
    return trees[tree].remove(entry)
  }

  /// How many entries of the tree overlap the window.
  package func count(overlapping window: Interval, in tree: Int) -> Int {
    withExtendedLifetime(trees) { views[tree].count(window) }
  }

  /// Whether any entry of the tree overlaps the window.
  package func overlaps(_ window: Interval, in tree: Int) -> Bool {
    withExtendedLifetime(trees) { views[tree].overlaps(window) }
  }

  /// Hands over the ids of the entries of the tree that overlap the window, in the order of
  /// `IntervalTree.forEachId`.
  @inline(always)
  package func forEachId(overlapping window: Interval, in tree: Int, _ body: (UInt32) -> Void) {
    withExtendedLifetime(trees) { views[tree].forEachId(window, body) }
  }

  /// For each question, how many entries of its tree overlap its window.
  package func counts(of questions: [Question]) -> [Int] {
    var answers = Array(repeating: 0, count: questions.count)
    ask(questions) {
      answers[$0.question] &+= $0.count()
    } apart: {
      answers[$0] &+= $1.count(overlapping: questions[$0].window)
    }
    return answers
  }

  /// For each question, whether at least one entry of its tree overlaps its window, however many
  /// units it takes.
  package func overlaps(of questions: [Question]) -> [Bool] {
    var found = Array(repeating: 0, count: questions.count)
    ask(questions) {
      found[$0.question] |= $0.find()
    } apart: {
      found[$0] |= $1.count(overlapping: questions[$0].window)
    }
    return found.map { $0 > 0 }
  }

  /// Hands over the number of a question and the id of an entry that overlaps its window, for all
  /// such pairs, in any order.
  @inline(always)
  package func forEachId(of questions: [Question], _ body: (_ question: Int, UInt32) -> Void) {
    ask(questions) { search in
      search.forEachId { body(search.question, $0) }
    } apart: { question, outliers in
      outliers.forEach(overlapping: questions[question].window) { body(question, $0.id) }
    }
  }

  /// Hands over each search of each question when it has arrived at its first block, and the
  /// outliers of trees that have any with each question about them.
  @inline(always)
  private func ask(
    _ questions: [Question], arrive: (Flight.Search) -> Void, apart: (Int, Outliers) -> Void
  ) {
    withExtendedLifetime(trees) {
      Flight.withFlight { flight in
        for number in questions.indices {
          let question = questions[number]
          let tiers = views[question.tree]
          flight.add(tiers, question.window, question: number, arrive)
          if tiers.hasOutliers { apart(number, tiers.outliers) }
        }
        flight.land(arrive)
      }
    }
  }
}
