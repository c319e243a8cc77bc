// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

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

extension String {
  /// The text as a message may show it: on one line, and not more than its beginning.
  var excerpt: String {
    let limit = 80
    // Scalars, because one character can be made of a million of them.
    let beginning = unicodeScalars.prefix(limit).map {
      PlainText.isControl($0) ? " " : Character($0)
    }
    return String(beginning) + (unicodeScalars.dropFirst(limit).isEmpty ? "" : " …")
  }
}
