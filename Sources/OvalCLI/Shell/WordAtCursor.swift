// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A line up to the cursor: the words that stand, and the one that is being typed.
struct WordAtCursor {
  /// What stands before the word, with the blank.
  let before: String
  /// Whole words, without their quotation marks.
  let words: [String]
  /// The word as far as it is typed, without its quotation marks; may be empty.
  let typed: String
  /// The quotation mark that it stands in, or that it began with.
  private let mark: Character?
  /// Whether the shell itself is asked.
  let isBackslash: Bool

  /// Nil where what stands before makes no words.
  init?(_ text: String) {
    isBackslash = text.drop { $0 == " " }.first == "\\"
    var start = text.startIndex
    var quote: Character?
    var isEscaped = false
    for place in text.indices {
      let character = text[place]
      if isEscaped {
        isEscaped = false
      } else if character == "\\", quote != "'", !isBackslash {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else if quote == nil, character == " " || character == "\t" || character == "\n" {
        start = text.index(after: place)
      }
    }
    before = String(text[..<start])
    let raw = String(text[start...])
    typed = isBackslash ? raw : ShellWord.plain(raw)
    mark = raw.first.flatMap { $0 == "'" || $0 == "\"" ? $0 : nil }
    let whole =
      isBackslash
      ? before.split(separator: " ").map(String.init) : try? QuotedWords.split(before)
    guard let whole else { return nil }
    words = whole
  }

  /// The word as it would be typed: in the quotation mark that it began with, or one where it needs
  /// one; closed where it is whole.
  func quoted(_ word: String, isWhole: Bool) -> String {
    let needsMark = word.contains { " \t\"'\\$`|<>;&?#".contains($0) }
    guard let mark = mark ?? (needsMark ? "\"" : nil) else { return word }
    if mark == "'" {
      return "'" + word.replacing("'", with: "'\\''") + (isWhole ? "'" : "")
    }
    let escaped = word.map { "\"\\$`".contains($0) ? "\\\($0)" : String($0) }.joined()
    return "\"" + escaped + (isWhole ? "\"" : "")
  }
}
