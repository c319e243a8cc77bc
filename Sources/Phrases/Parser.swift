// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the tokens of one phrase from left to right.
///
/// The productions stand in extensions, one file each. A production that may be absent returns nil
/// without moving; one that has begun and cannot go on throws. Nothing looks back more than one
/// production, so the whole is linear.
struct Parser {
  let text: String
  let tokens: [Token]
  /// What names and readings are taken from; nil for a phrase that has no dates.
  let context: PhraseContext?
  private(set) var position = 0

  /// Refuses what is empty or too long before anything else looks at it.
  init(
    _ phrase: Phrase, expecting expected: PhraseError.Expected, in context: PhraseContext? = nil
  ) throws(PhraseError) {
    text = phrase.text
    self.context = context
    // Bytes first: one character can be made of a million of them.
    let isLong =
      text.utf8.count > Phrase.characterLimit
      && (text.utf8.count > Phrase.characterLimit * 16 || text.count > Phrase.characterLimit)
    if isLong {
      throw PhraseError(
        text: String(text.unicodeScalars.prefix(60)), range: 0..<0,
        problem: .tooManyCharacters(limit: Phrase.characterLimit), expected: expected)
    }
    tokens = Lexer.tokens(of: text)
    if tokens.count == 1 { throw failure(.empty, expected) }
    if text.utf8.count > Phrase.wordLimit, wordCount > Phrase.wordLimit {
      throw failure(.tooManyWords(limit: Phrase.wordLimit), expected)
    }
  }

  private var wordCount: Int { text.split(whereSeparator: \.isWhitespace).count }

  // MARK: Looking

  var current: Token { tokens[position] }
  var atEnd: Bool { position == tokens.count - 1 }

  /// The token so many places on; the end stays the end.
  func token(_ ahead: Int) -> Token { tokens[min(position + ahead, tokens.count - 1)] }

  func word(_ ahead: Int = 0) -> String? {
    if case .word(let word) = token(ahead).kind { word } else { nil }
  }

  func number(_ ahead: Int = 0) -> (value: Int, digits: Int)? {
    if case .number(let value, let digits) = token(ahead).kind { (value, digits) } else { nil }
  }

  /// The number so many places on, where no blank stands before it.
  func gluedNumber(_ ahead: Int, digits: ClosedRange<Int>) -> Int? {
    guard token(ahead).isGlued, let (value, count) = number(ahead), digits.contains(count) else {
      return nil
    }
    return value
  }

  func isSymbol(_ symbol: Token.Symbol, _ ahead: Int = 0) -> Bool {
    token(ahead).kind == .symbol(symbol)
  }

  func isGluedSymbol(_ symbol: Token.Symbol, _ ahead: Int) -> Bool {
    token(ahead).isGlued && isSymbol(symbol, ahead)
  }

  func isWord(in words: Set<String>, _ ahead: Int = 0) -> Bool {
    word(ahead).map(words.contains) ?? false
  }

  /// A dot that belongs to the number or word before it, and not to two dots between two dates.
  func isOwnDot(_ ahead: Int) -> Bool {
    guard isGluedSymbol(.dot, ahead) else { return false }
    let isSecond = isGluedSymbol(.dot, ahead + 1)
    return !isSecond || isGluedSymbol(.dot, ahead + 2)
  }

  // MARK: Moving

  mutating func advance(_ count: Int = 1) {
    position = min(position + count, tokens.count - 1)
  }

  mutating func move(to position: Int) { self.position = position }

  /// Moves over the next token where it is one of the words.
  mutating func accept(_ words: Set<String>) -> Bool {
    guard isWord(in: words) else { return false }
    advance()
    return true
  }

  mutating func accept(_ symbol: Token.Symbol) -> Bool {
    guard isSymbol(symbol) else { return false }
    advance()
    return true
  }

  /// The characters from the token at `first` to the last one that was taken.
  func range(from first: Int) -> Range<Int> {
    let last = tokens[max(first, position - 1)]
    return tokens[first].range.lowerBound..<last.range.upperBound
  }

  // MARK: Failing

  func failure(
    _ problem: PhraseError.Problem, _ expected: PhraseError.Expected, at range: Range<Int>? = nil
  ) -> PhraseError {
    PhraseError(
      text: text, range: range ?? current.range, problem: problem, expected: expected)
  }

  /// The next token cannot stand here; or, at the end, something is missing.
  ///
  /// Of `am nächsten Dönerstag` it is the last word that nobody understands.
  func unexpected(_ expected: PhraseError.Expected) -> PhraseError {
    var ahead = 0
    if [.when, .date, .days].contains(expected) {
      while isWord(in: Vocabulary.beforeDay, ahead) { ahead += 1 }
      // A known word is no riddle: then those before it are what does not fit.
      if word(ahead).map({ Vocabulary.weekdays[$0] != nil }) ?? (number(ahead) != nil) { ahead = 0 }
    }
    let place = token(ahead)
    return failure(place.kind == .end ? .incomplete : .unexpected, expected, at: place.range)
  }

  /// Refuses what is left when the phrase is complete.
  func finish(_ expected: PhraseError.Expected) throws(PhraseError) {
    guard !atEnd else { return }
    let rest = current.range.lowerBound..<tokens[tokens.count - 2].range.upperBound
    throw failure(.leftOver, expected, at: rest)
  }
}
