// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of Swift source text that means something: a word, a sign or a string literal.
struct SwiftToken: Equatable, Sendable {
  indirect enum Kind: Equatable, Sendable {
    case word(String)
    case sign(Character)
    case literal([Piece])
  }

  /// What a literal is made of.
  enum Piece: Equatable, Sendable {
    /// As it is read at run time: escapes are resolved.
    case text(String)
    case interpolation([SwiftToken])
  }

  let kind: Kind
  /// Counted from one.
  let line: Int

  var word: String? { if case .word(let word) = kind { word } else { nil } }
  var sign: Character? { if case .sign(let sign) = kind { sign } else { nil } }
  var literal: [Piece]? { if case .literal(let pieces) = kind { pieces } else { nil } }
}

extension [SwiftToken] {
  /// The tokens of code that has no comments. Signs are single characters.
  init(of code: String) {
    var reader = SwiftTokenReader(code)
    self = reader.tokens(endingWith: nil)
  }

  /// The place of the bracket that closes the one at `start`; the end where there is none.
  func closing(_ start: Int) -> Int {
    var depth = 0
    for place in start..<count {
      switch self[place].sign {
      case "(", "[", "{": depth += 1
      case ")", "]", "}":
        depth -= 1
        if depth == 0 { return place }
      default: break
      }
    }
    return count
  }

  /// The tokens between commas that stand in no further bracket; a comma at the end ends the last.
  var arguments: [[SwiftToken]] {
    var parts: [[SwiftToken]] = [[]]
    var depth = 0
    for token in self {
      switch token.sign {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: break
      }
      if depth == 0, token.sign == "," {
        parts.append([])
      } else {
        parts[parts.count - 1].append(token)
      }
    }
    return parts.last == [] ? parts.dropLast() : parts
  }
}

/// Reads octets, because characters take their time.
private struct SwiftTokenReader {
  private let octets: [UInt8]
  private var place = 0
  private var line = 1

  init(_ text: String) { octets = Array(text.utf8) }

  mutating func tokens(endingWith end: Character?) -> [SwiftToken] {
    var found: [SwiftToken] = []
    var depth = 0
    while place < octets.count {
      let sign = Character(Unicode.Scalar(octets[place]))
      if sign == end, depth == 0 { return found }
      if sign == "(" { depth += 1 }
      if sign == ")" { depth -= 1 }
      let start = line
      if isOfWord(octets[place]) {
        found.append(SwiftToken(kind: .word(word()), line: start))
      } else if let bounds = literalBounds() {
        found.append(SwiftToken(kind: .literal(literal(bounds)), line: start))
      } else {
        if octets[place] > 0x20 { found.append(SwiftToken(kind: .sign(sign), line: start)) }
        step()
      }
    }
    return found
  }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where place < octets.count {
      if octets[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
  }

  private func isOfWord(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private mutating func word() -> String {
    let start = place
    while place < octets.count, isOfWord(octets[place]) { step() }
    return String(decoding: octets[start..<place], as: UTF8.self)
  }

  private func starts(_ mark: String) -> Bool { octets[place...].starts(with: mark.utf8) }

  /// What bounds a literal that begins here: number signs, if any, and quotation marks.
  private func literalBounds() -> (signs: String, quotes: String)? {
    let signs = octets[place...].prefix { $0 == UInt8(ascii: "#") }
    let quotes = octets[signs.endIndex...].prefix(3).prefix { $0 == UInt8(ascii: "\"") }.count
    guard quotes > 0 else { return nil }
    return (
      String(repeating: "#", count: signs.count),
      String(repeating: "\"", count: quotes == 3 ? 3 : 1)
    )
  }

  private mutating func literal(_ bounds: (signs: String, quotes: String)) -> [SwiftToken.Piece] {
    let end = bounds.quotes + bounds.signs
    let escape = "\\" + bounds.signs
    var pieces: [SwiftToken.Piece] = []
    var text: [UInt8] = []
    func spoken() -> SwiftToken.Piece { .text(String(decoding: text, as: UTF8.self)) }
    step(end.utf8.count)
    while place < octets.count, !starts(end) {
      guard starts(escape) else {
        text.append(octets[place])
        step()
        continue
      }
      step(escape.utf8.count)
      if starts("(") {
        step()
        pieces.append(spoken())
        text = []
        pieces.append(.interpolation(tokens(endingWith: ")")))
        step()
      } else {
        text += escaped().utf8
      }
    }
    step(end.utf8.count)
    pieces.append(spoken())
    return (bounds.quotes.count == 1 ? pieces : unframed(pieces)).filter { $0 != .text("") }
  }

  /// The lines between the marks of a literal of several lines, without their indentation.
  private func unframed(_ pieces: [SwiftToken.Piece]) -> [SwiftToken.Piece] {
    var pieces = pieces.map { piece -> SwiftToken.Piece in
      guard case .text(let text) = piece else { return piece }
      return .text(text.replacing(/\n +/, with: "\n"))
    }
    if case .text(let text) = pieces[0] { pieces[0] = .text(String(text.dropFirst())) }
    let last = pieces.count - 1
    if case .text(let text) = pieces[last], text.last == "\n" {
      pieces[last] = .text(String(text.dropLast()))
    }
    return pieces
  }

  private mutating func escaped() -> String {
    guard place < octets.count else { return "" }
    let sign = octets[place]
    step()
    switch sign {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let digits = octets[place...].dropFirst().prefix { $0 != UInt8(ascii: "}") }
      step(digits.count + 2)
      let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        .flatMap(Unicode.Scalar.init)
      return scalar.map { String(Character($0)) } ?? ""
    // The line goes on in the next one, at its indentation.
    case UInt8(ascii: "\n"):
      while starts(" ") { step() }
      return ""
    default: return String(Character(Unicode.Scalar(sign)))
    }
  }
}
