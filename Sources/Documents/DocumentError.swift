// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One mistake in a document: where it stands and what it is.
package struct DocumentError: Error, Equatable, Sendable {
  /// A step on the way from the top of the document down to a value.
  package enum Step: Hashable, Sendable {
    case key(String)
    /// Counted from 0.
    case index(Int)
  }

  package let file: String
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars.
  package let column: Int
  /// Empty where the text as such is at fault.
  package let path: [Step]
  package let problem: DocumentProblem

  package init(file: String, line: Int, column: Int, path: [Step], problem: DocumentProblem) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.problem = problem
  }
}

extension [DocumentError.Step] {
  /// The way as jq and yq take it: `.series[2].start`.
  package var text: String {
    reduce("") { text, step in
      switch step {
      case .key(let key): "\(text).\(key)"
      case .index(let index): "\(text)[\(index)]"
      }
    }
  }
}

/// All mistakes that were found in a document in one go.
package struct DocumentErrors: Error, Equatable, Sendable {
  /// In the order of the text; at most `limit`, never empty.
  package let first: [DocumentError]
  /// How many there are in all.
  package let total: Int

  package static let limit = 20

  package init(first: [DocumentError], total: Int) {
    self.first = first
    self.total = total
  }
}
