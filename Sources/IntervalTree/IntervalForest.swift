// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Trees side by side, by number from 0, that are asked many questions at once.
///
/// A question alone waits for memory most of its time; here many are on their way together. The
/// answers have the order of the questions.
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

  package let trees: [IntervalTree]
  /// What answers for each tree; valid as long as `trees` are, which own it and never change.
  private let tiers: [Tiers]

  package init(_ trees: [IntervalTree]) {
    self.trees = trees
    tiers = trees.map { $0.read { $0 } }
  }

  /// How many entries overlap each window. A tree that is not there breaks a precondition.
  package func counts(of questions: [Question]) -> [Int] {
    var answers = Array(repeating: 0, count: questions.count)
    ask(questions) {
      answers[$0.question] &+= $0.count()
    } apart: {
      answers[$0] &+= $1.count(overlapping: questions[$0].window)
    }
    return answers
  }

  /// Whether any entry overlaps each window. A tree that is not there breaks a precondition.
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
  /// such pairs, in any order. A tree that is not there breaks a precondition.
  @inline(__always)
  package func forEachId(of questions: [Question], _ body: (_ question: Int, UInt32) -> Void) {
    ask(questions) { search in
      search.forEachId { body(search.question, $0) }
    } apart: { question, outliers in
      outliers.forEach(overlapping: questions[question].window) { body(question, $0.id) }
    }
  }

  /// Hands over each search of each question when it has arrived at its first block, and the
  /// outliers of trees that have any with each question about them.
  @inline(__always)
  private func ask(
    _ questions: [Question], arrive: (Flight.Search) -> Void, apart: (Int, Outliers) -> Void
  ) {
    withExtendedLifetime(trees) {
      Flight.withFlight { flight in
        for number in questions.indices {
          let question = questions[number]
          let tiers = tiers[question.tree]
          flight.add(tiers, question.window, question: number, arrive)
          if tiers.hasOutliers { apart(number, tiers.outliers) }
        }
        flight.land(arrive)
      }
    }
  }
}
