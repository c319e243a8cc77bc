// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of a text that somebody looks for: letters and digits alone, folded.
package struct SearchWords: Hashable, Sendable {
  /// In their order; never empty, and none of them is.
  package let words: [String]

  /// Nil where the text has no letter and no digit.
  package init?(_ text: String) {
    // Scalars, because a character may begin with a letter and still hold a quotation mark.
    words = text.folded.unicodeScalars.split { !$0.isPartOfWord }.map { String($0) }
      .filter { word in word.unicodeScalars.contains { $0.isPartOfWord && !$0.isMark } }
    if words.isEmpty { return nil }
  }

  /// The words with whether each may be the beginning of a longer one: the last, which somebody
  /// may still be typing, and all of three letters or more.
  package var terms: [(word: String, isPrefix: Bool)] {
    words.enumerated().map { position, word in
      (word, position == words.count - 1 || word.count >= 3)
    }
  }
}

extension Unicode.Scalar {
  /// Letters and numbers, and the marks on them.
  fileprivate var isPartOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: isMark
    }
  }

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
