// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a failure says to a person.
package struct FailureWords: Hashable, Sendable {
  /// What is wrong and why, in whole sentences.
  package let message: String
  /// More of it, one thing a line: reasons, candidates, mistakes in a file.
  package let details: [String]
  /// Lines that are shown as they stand, aligned by blanks: a phrase and the caret under it.
  package let excerpt: [String]
  /// What to do now.
  package let hint: String?
  /// Where it can be read again.
  package let footer: String?

  package init(
    _ message: String, details: [String] = [], excerpt: [String] = [], hint: String? = nil,
    footer: String? = nil
  ) {
    self.message = message
    self.details = details
    self.excerpt = excerpt
    self.hint = hint
    self.footer = footer
  }
}
