// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a text into tokens, in one pass.
struct Lexer {
  private var tokens: [Token] = []
  private var word = ""
  private var number = 0
  private var digits = 0
  private var start = 0
  private var isGlued = false

  /// The tokens of the text; the last is `end`.
  static func tokens(of text: String) -> [Token] {
    var lexer = Lexer()
    lexer.tokens.reserveCapacity(16)
    let bytes = text.utf8
    var index = bytes.startIndex
    var offset = 0
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      // Before another ASCII character, one is a character by itself; CR and LF are one together.
      if bytes[index] < 0x80, bytes[index] != 0x0D, next == bytes.endIndex || bytes[next] < 0x80 {
        lexer.take(UnicodeScalar(bytes[index]), at: offset)
        index = next
      } else {
        lexer.take(text[index], at: offset)
        index = text.index(after: index)
      }
      offset += 1
    }
    lexer.flush(at: offset)
    lexer.tokens.append(Token(kind: .end, range: offset..<offset, isGlued: lexer.isGlued))
    return lexer.tokens
  }

  /// An ASCII character.
  private mutating func take(_ scalar: UnicodeScalar, at offset: Int) {
    switch scalar {
    case "0"..."9": takeDigit(Int(scalar.value - 0x30), at: offset)
    case "a"..."z":
      beginWord(at: offset)
      word.unicodeScalars.append(scalar)
    case "A"..."Z":
      beginWord(at: offset)
      word.unicodeScalars.append(UnicodeScalar(UInt8(scalar.value) + 0x20))
    case " ", "\t"..."\r":
      flush(at: offset)
      isGlued = false
    default: takeSign(Lexer.symbol(scalar), Character(scalar), at: offset)
    }
  }

  private mutating func take(_ character: Character, at offset: Int) {
    if let ascii = character.asciiValue {
      take(UnicodeScalar(ascii), at: offset)
    } else if let letters = Lexer.folded(character) {
      beginWord(at: offset)
      word += letters
    } else if character.isWhitespace {
      flush(at: offset)
      isGlued = false
    } else {
      let scalars = character.unicodeScalars
      let symbol = scalars.count == 1 ? scalars.first.flatMap(Lexer.symbol) : nil
      takeSign(symbol, character, at: offset)
    }
  }

  private mutating func beginWord(at offset: Int) {
    if digits > 0 { flush(at: offset) }
    if word.isEmpty { start = offset }
  }

  private mutating func takeSign(_ symbol: Token.Symbol?, _ character: Character, at offset: Int) {
    flush(at: offset)
    append(symbol.map(Token.Kind.symbol) ?? .unknown(character), from: offset, to: offset + 1)
  }

  private mutating func takeDigit(_ digit: Int, at offset: Int) {
    if !word.isEmpty { flush(at: offset) }
    if digits == 0 { start = offset }
    digits += 1
    if digits <= 9 { number = number * 10 + digit }
  }

  private mutating func flush(at offset: Int) {
    if !word.isEmpty {
      append(.word(word), from: start, to: offset)
      word = ""
    } else if digits > 0 {
      append(.number(digits > 9 ? -1 : number, digits: digits), from: start, to: offset)
      number = 0
      digits = 0
    }
  }

  private mutating func append(_ kind: Token.Kind, from lower: Int, to upper: Int) {
    tokens.append(Token(kind: kind, range: lower..<upper, isGlued: isGlued))
    isGlued = true
  }

  private static func symbol(_ scalar: UnicodeScalar) -> Token.Symbol? {
    switch scalar {
    case ".": .dot
    case ":": .colon
    case "/": .slash
    case ",": .comma
    case "+": .plus
    // Hyphen-minus, hyphen, non-breaking hyphen, figure, en and em dash, bar, minus.
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}": .dash
    default: nil
    }
  }

  /// A letter beyond ASCII in lower case, umlauts written out; nil for what is no letter.
  private static func folded(_ character: Character) -> String? {
    switch character {
    case "ä", "Ä": "ae"
    case "ö", "Ö": "oe"
    case "ü", "Ü": "ue"
    case "ß", "ẞ": "ss"
    default: character.isLetter ? character.lowercased() : nil
    }
  }
}
