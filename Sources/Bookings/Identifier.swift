// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What an identifier names; the raw value is its first letter.
package enum IdentifierKind: Character, CaseIterable, Sendable {
  case activity = "a"
  case booking = "b"
  case closure = "c"
  case feed = "f"
  case club = "k"
  case operation = "o"
  case person = "p"
  case refusal = "r"
  case space = "s"
  case slot = "t"
  case waitlist = "w"
}

/// A random name, unique for ever: one letter for the kind and seven Crockford base-32 characters.
package struct Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// Crockford's alphabet, without i, l, o and u.
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
  // Every row that is read has identifiers, so they are looked at byte by byte.
  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }
  private static let kinds = IdentifierKind.allCases.compactMap(\.rawValue.asciiValue)

  /// Nil unless `text` is a letter for a kind and seven lower-case base-32 characters.
  package init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.count == 8, let first = bytes.first, Identifier.kinds.contains(first),
      bytes.dropFirst().allSatisfy(Identifier.isDigit)
    else { return nil }
    self.text = text
  }

  /// Takes the lowest 35 bits of `random`.
  package init(_ kind: IdentifierKind, random: UInt64) {
    var text = String(kind.rawValue)
    for position in 0..<7 {
      text.append(Identifier.digits[Int(random >> (5 * UInt64(position)) & 31)])
    }
    self.text = text
  }

  package var kind: IdentifierKind? { text.first.flatMap(IdentifierKind.init(rawValue:)) }
  package var description: String { text }

  package static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}
