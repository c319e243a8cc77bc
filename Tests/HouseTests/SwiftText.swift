// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Swift source text with comments, and if wanted string literals, blanked out.
///
/// Lines keep their numbers. Interpolations count as part of their literal.
struct SwiftText {
  private enum Place: Equatable {
    case code
    case lineComment
    case blockComment(depth: Int)
    /// Between quotation marks: one or three, with so many number signs around them.
    case literal(quotes: Int, signs: Int)

    var isComment: Bool {
      switch self {
      case .lineComment, .blockComment: true
      case .code, .literal: false
      }
    }
  }

  private let octets: [UInt8]
  /// The code alone.
  private(set) var code = ""
  /// The code with its literals.
  private(set) var codeAndLiterals = ""

  init(_ text: String) {
    octets = Array(text.utf8)
    var code = octets
    var codeAndLiterals = octets
    var place = Place.code
    var index = 0
    while index < octets.count {
      let (next, length) = step(place, at: index)
      let end = min(index + length, octets.count)
      if place != .code || next != .code {
        let isComment = place.isComment || next.isComment
        for blanked in index..<end where octets[blanked] != Self.lineEnd {
          code[blanked] = Self.blank
          if isComment { codeAndLiterals[blanked] = Self.blank }
        }
      }
      place = next
      index = end
    }
    self.code = String(decoding: code, as: UTF8.self)
    self.codeAndLiterals = String(decoding: codeAndLiterals, as: UTF8.self)
  }

  private static let lineEnd = UInt8(ascii: "\n")
  private static let blank = UInt8(ascii: " ")
  /// No mark begins with another octet.
  private static let marks = Set("/*\"#\\\n".utf8)

  /// Where the text stands after the mark at `index`, and how long that mark is.
  private func step(_ place: Place, at index: Int) -> (Place, Int) {
    guard Self.marks.contains(octets[index]) else { return (place, 1) }
    switch place {
    case .code:
      if starts("//", at: index) { return (.lineComment, 2) }
      if starts("/*", at: index) { return (.blockComment(depth: 1), 2) }
      let signs = octets[index...].prefix { $0 == UInt8(ascii: "#") }.count
      if starts("\"\"\"", at: index + signs) {
        return (.literal(quotes: 3, signs: signs), signs + 3)
      }
      if starts("\"", at: index + signs) { return (.literal(quotes: 1, signs: signs), signs + 1) }
      return (.code, max(1, signs))
    case .lineComment:
      return (octets[index] == Self.lineEnd ? .code : .lineComment, 1)
    case .blockComment(let depth):
      if starts("/*", at: index) { return (.blockComment(depth: depth + 1), 2) }
      guard starts("*/", at: index) else { return (place, 1) }
      return (depth == 1 ? .code : .blockComment(depth: depth - 1), 2)
    case .literal(let quotes, let signs):
      let number = String(repeating: "#", count: signs)
      let end = String(repeating: "\"", count: quotes) + number
      if starts(end, at: index) { return (.code, end.count) }
      return (place, starts("\\" + number, at: index) ? signs + 2 : 1)
    }
  }

  private func starts(_ mark: String, at index: Int) -> Bool {
    index < octets.count && octets[index...].starts(with: mark.utf8)
  }
}
