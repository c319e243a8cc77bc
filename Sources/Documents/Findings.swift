// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects what is wrong in one document, so that it can be mended in one go.
struct Findings {
  let file: String
  private(set) var first: [DocumentError] = []
  private(set) var total = 0

  init(file: String) { self.file = file }

  var isEmpty: Bool { total == 0 }

  /// `problem` is only evaluated while there is room for it, as looking for suggestions costs.
  mutating func add(
    _ problem: @autoclosure () -> DocumentProblem, at place: TextPlace,
    path: [DocumentError.Step] = []
  ) {
    total += 1
    guard first.count < DocumentErrors.limit else { return }
    first.append(
      DocumentError(
        file: file, line: place.line, column: place.column, path: path, problem: problem()))
  }

  /// The findings in the order of the text.
  var errors: DocumentErrors {
    // The tree is checked after the fields, so that the order of discovery is not that of the text.
    let ordered = first.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset)
        < ($1.element.line, $1.element.column, $1.offset)
    }
    return DocumentErrors(first: ordered.map(\.element), total: total)
  }
}
