// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A line taken apart into words, and put together again, as a POSIX shell quotes them.
///
/// Blanks separate words. Single quotes keep everything, double quotes everything but `\` before
/// `"`, `\`, `$` and a backtick; elsewhere `\` keeps the next character (POSIX Shell, 2.2). Nothing
/// is expanded, run or commented out.
package enum QuotedWords {
  /// Why a line is not finished. A shell that reads line by line may wait for more.
  package enum Fault: Error, Hashable, Sendable {
    /// The mark that opens the quotation, and where it stands, counted from 0 in Unicode scalars.
    case openQuote(Unicode.Scalar, offset: Int)
    /// Nothing follows the last backslash.
    case openBackslash
  }

  /// A word, and whether anything in it was quoted: a sign that is, is only a word.
  package struct Word: Hashable, Sendable {
    package let text: String
    package let isQuoted: Bool
  }

  /// The words of the line; none for a blank one. An empty pair of quotes is a word.
  package static func split(_ line: String) throws(Fault) -> [String] {
    try words(of: line).map(\.text)
  }

  /// The same with what is known of each word.
  package static func words(of line: String) throws(Fault) -> [Word] {
    var words: [Word] = []
    // By scalars: a mark keeps its meaning with an accent behind it.
    var word: String.UnicodeScalarView?
    var isQuoted = false
    var quote: (mark: Unicode.Scalar, offset: Int)?
    var isEscaped = false
    for (offset, scalar) in line.unicodeScalars.enumerated() {
      if isEscaped {
        isEscaped = false
        if quote != nil, !"\"\\$`\n".unicodeScalars.contains(scalar) { word?.append("\\") }
        // A backslash at the end of a line joins it to the next one.
        guard scalar != "\n" else { continue }
        word = word ?? .init()
        isQuoted = true
        word?.append(scalar)
      } else if scalar == "\\", quote?.mark != "'" {
        isEscaped = true
        if quote != nil { word = word ?? .init() }
      } else if scalar == quote?.mark {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = (scalar, offset)
        word = word ?? .init()
        isQuoted = true
      } else if quote == nil, isBlank(scalar) {
        if let finished = word { words.append(Word(text: String(finished), isQuoted: isQuoted)) }
        word = nil
        isQuoted = false
      } else {
        word = word ?? .init()
        word?.append(scalar)
      }
    }
    if let quote { throw .openQuote(quote.mark, offset: quote.offset) }
    if isEscaped { throw .openBackslash }
    if let word { words.append(Word(text: String(word), isQuoted: isQuoted)) }
    return words
  }

  /// A line that `split` takes apart into these words.
  package static func join(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      !isBlank(scalar) && !"'\"\\$`!&|;<>()*?[]{}#~".unicodeScalars.contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    var quoted = "'"
    for scalar in word.unicodeScalars {
      if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "'"
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n"
  }
}
