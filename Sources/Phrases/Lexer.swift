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
    var offset = 0
    for character in text {
      lexer.take(character, at: offset)
      offset += 1
    }
    lexer.flush(at: offset)
    lexer.tokens.append(Token(kind: .end, range: offset..<offset, isGlued: lexer.isGlued))
    return lexer.tokens
  }

  private mutating func take(_ character: Character, at offset: Int) {
    if let ascii = character.asciiValue, (0x30...0x39).contains(ascii) {
      takeDigit(Int(ascii - 0x30), at: offset)
    } else if let letters = Lexer.folded(character) {
      if digits > 0 { flush(at: offset) }
      if word.isEmpty { start = offset }
      word += letters
    } else {
      flush(at: offset)
      if character.isWhitespace {
        isGlued = false
      } else {
        let kind = Lexer.symbol(character).map(Token.Kind.symbol) ?? .unknown(character)
        append(kind, from: offset, to: offset + 1)
      }
    }
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

  private static func symbol(_ character: Character) -> Token.Symbol? {
    switch character {
    case ".": .dot
    case ":": .colon
    case "/": .slash
    case ",": .comma
    case "+": .plus
    // Hyphen-minus, hyphen, non-breaking hyphen, figure, en and em dash, bar, minus.
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}":
      .dash
    default: nil
    }
  }

  /// The letter in lower case, umlauts written out; nil for what is no letter.
  private static func folded(_ character: Character) -> String? {
    if let ascii = character.asciiValue {
      switch ascii {
      case 0x61...0x7A: return String(character)
      case 0x41...0x5A: return String(UnicodeScalar(ascii + 0x20))
      default: return nil
      }
    }
    switch character {
    case "ä", "Ä": return "ae"
    case "ö", "Ö": return "oe"
    case "ü", "Ü": return "ue"
    case "ß", "ẞ": return "ss"
    default: return character.isLetter ? character.lowercased() : nil
    }
  }
}
