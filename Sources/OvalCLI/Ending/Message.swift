// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a failure says: what is wrong and why, and apart from that what to do next.
package struct Message: Hashable, Sendable {
  package let text: String
  package let hint: String?

  package init(_ text: String, hint: String? = nil) {
    self.text = text
    self.hint = hint
  }

  /// For people, in lines of at most `width` columns.
  func report(width: Int) -> String {
    let lines = (text + (hint.map { "\n" + $0 } ?? "")).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.flatMap { line in
      let indent = line.prefix { $0 == " " }.count
      return wrapped(String(line), width: min(width, 80), indent: indent, hanging: indent + 2)
    }.joined(separator: "\n") + "\n"
  }
}
