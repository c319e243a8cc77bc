// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A place where a rule of the house is broken.
struct Finding: Equatable, CustomStringConvertible {
  var path: String
  var line: Int
  var text: String

  var description: String { "\(path):\(line): \(text)" }

  /// One finding for each line of `text` that `pattern` matches.
  static func lines(
    of text: String, in path: String, matching pattern: some RegexComponent
  ) -> [Finding] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains(pattern) }
      .map { Finding(path: path, line: $0.offset + 1, text: String($0.element)) }
  }
}
