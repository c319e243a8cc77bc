// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How people write dates, times, lengths and repetitions: one strict grammar, German and English
// together, the same under every locale.
//
// A phrase is cut into tokens (`Lexer`), parsed by recursive descent into what was written
// (`Parser`, `Written…`), and only then placed in the calendar (`Placing`), because a weekday or a
// date without a year needs the rest of the phrase and the present. What is left over is refused.
// Nothing here knows a zone but `resolve(_:in:of:)`, which turns local readings into instants.

/// The words in which a person wrote a time, a length or a repetition.
package struct Phrase: Hashable, Sendable {
  /// At most so many characters are read.
  package static let characterLimit = 1_000
  /// At most so many words, separated by blanks, are read.
  package static let wordLimit = 100

  /// As it was written; places in a `PhraseError` count its characters.
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The words of a command line, joined by one blank each.
  package init(_ words: [String]) { text = words.joined(separator: " ") }
}
