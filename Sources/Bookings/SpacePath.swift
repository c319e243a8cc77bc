// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A short name for use in paths: lower-case ASCII letters, digits and inner hyphens, 1...64 bytes.
package struct Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil unless `text` is a slug as it stands.
  package init?(_ text: String) {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), bytes.first != 0x2D, bytes.last != 0x2D,
      bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    else { return nil }
    self.text = text
  }

  /// The slug of a name, umlauts spelled out (`Gehlsdorfer Ufer` is `gehlsdorfer-ufer`); nil
  /// where nothing is left. A long name is cut.
  package init?(folding name: String) {
    var folded = ""
    for character in name.folded {
      if character.isASCII, character.isLetter || character.isNumber {
        folded.append(character)
      } else if !folded.hasSuffix("-"), !folded.isEmpty {
        folded.append("-")
      }
    }
    folded = String(folded.prefix(64))
    // At the end of the name, or where it was cut.
    if folded.hasSuffix("-") { folded.removeLast() }
    self.init(folded)
  }

  package var description: String { text }
  package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }
}

/// The slugs from a site down to a space: `haedge/streetball`.
package struct SpacePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Never empty.
  package let slugs: [Slug]

  /// The deepest tree that is allowed.
  package static let depthLimit = 16

  /// Nil when empty or deeper than `depthLimit`.
  package init?(_ slugs: [Slug]) {
    guard (1...SpacePath.depthLimit).contains(slugs.count) else { return nil }
    self.slugs = slugs
  }

  /// `haedge/streetball`; nil unless each part is a slug.
  package init?(_ text: String) {
    var slugs: [Slug] = []
    // By bytes: splitting at characters takes longer than the query that reads the paths.
    for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard slugs.count < SpacePath.depthLimit, let slug = Slug(String(Substring(part))) else {
        return nil
      }
      slugs.append(slug)
    }
    self.init(slugs)
  }

  /// The path of slugs that the parts of a text fold to; nil where nothing is left of one.
  package init?(folding text: String) {
    guard text.utf8.count <= 1_024 else { return nil }
    let parts = text.split(separator: "/")
    let slugs = parts.compactMap { Slug(folding: String($0)) }
    guard slugs.count == parts.count else { return nil }
    self.init(slugs)
  }

  package var last: Slug { slugs[slugs.count - 1] }
  /// Nil for a site.
  package var parent: SpacePath? { SpacePath(Array(slugs.dropLast())) }
  package var text: String { slugs.map(\.text).joined(separator: "/") }
  package var description: String { text }

  /// Slug by slug, so that a space comes before its parts and these before its next sibling.
  package static func < (left: SpacePath, right: SpacePath) -> Bool {
    left.slugs.lexicographicallyPrecedes(right.slugs)
  }
}

extension String {
  /// Lower case, German umlauts and ß spelled out: for comparing what people type.
  package var folded: String {
    var folded = ""
    for character in lowercased() {
      switch character {
      case "ä": folded += "ae"
      case "ö": folded += "oe"
      case "ü": folded += "ue"
      case "ß": folded += "ss"
      default: folded.append(character)
      }
    }
    return folded
  }
}
