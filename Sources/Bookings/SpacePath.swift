// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A short name for use in paths: lower-case ASCII letters, digits and inner hyphens, 1...64 bytes.
package struct Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil unless `text` is a slug as it stands.
  package init?(_ text: String) {
    guard Slug.isSlug(text.utf8[...]) else { return nil }
    self.text = text
  }

  fileprivate init(unchecked text: String) { self.text = text }

  fileprivate static func isSlug(_ bytes: Substring.UTF8View) -> Bool {
    (1...64).contains(bytes.count) && bytes.first != 0x2D && bytes.last != 0x2D
      && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
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
  /// Slugs with slashes between them, never empty. Every command reads all paths, and one text
  /// takes a tenth of the time of a list of slugs.
  package let text: String

  /// The deepest tree that is allowed.
  package static let depthLimit = 16

  /// Nil when empty or deeper than `depthLimit`.
  package init?(_ slugs: [Slug]) {
    guard (1...SpacePath.depthLimit).contains(slugs.count) else { return nil }
    text = slugs.map(\.text).joined(separator: "/")
  }

  /// `haedge/streetball`; nil unless each part is a slug.
  package init?(_ text: String) {
    // One pass, byte by byte: hundreds of paths are read before anything else is done.
    var depth = 1
    var start = text.utf8.startIndex
    for place in text.utf8.indices where text.utf8[place] == SpacePath.slash {
      guard Slug.isSlug(text.utf8[start..<place]) else { return nil }
      depth += 1
      start = text.utf8.index(after: place)
    }
    guard depth <= SpacePath.depthLimit, Slug.isSlug(text.utf8[start...]) else { return nil }
    self.text = text
  }

  private init(unchecked text: String) { self.text = text }

  /// The path of slugs that the parts of a text fold to; nil where nothing is left of one.
  package init?(folding text: String) {
    guard text.utf8.count <= 1_024 else { return nil }
    let parts = text.split(separator: "/")
    let slugs = parts.compactMap { Slug(folding: String($0)) }
    guard slugs.count == parts.count else { return nil }
    self.init(slugs)
  }

  private static let slash = UInt8(ascii: "/")

  /// From the site down, never empty.
  package var slugs: [Slug] {
    text.utf8.split(separator: SpacePath.slash).map { Slug(unchecked: String(Substring($0))) }
  }

  package var last: Slug {
    let start = text.utf8.lastIndex(of: SpacePath.slash).map(text.utf8.index(after:))
    return Slug(unchecked: String(text[(start ?? text.startIndex)...]))
  }

  /// Nil for a site.
  package var parent: SpacePath? {
    text.utf8.lastIndex(of: SpacePath.slash).map { SpacePath(unchecked: String(text[..<$0])) }
  }

  package var description: String { text }

  /// Whether this path leads to something below `other`.
  package func isBelow(_ other: SpacePath) -> Bool {
    let bytes = text.utf8
    let start = other.text.utf8
    return bytes.count > start.count && bytes.starts(with: start)
      && bytes[bytes.index(bytes.startIndex, offsetBy: start.count)] == SpacePath.slash
  }

  /// Slug by slug, so that a space comes before its parts and these before its next sibling.
  package static func < (left: SpacePath, right: SpacePath) -> Bool {
    // A hyphen is the only byte of a slug that is less than a slash.
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8) {
      ($0 == slash ? 0 : $0) < ($1 == slash ? 0 : $1)
    }
  }
}

extension String {
  /// Lower case, German umlauts and ß spelled out: for comparing what people type.
  package var folded: String {
    let lower = lowercased()
    // Most words are plain ASCII, and characters take fifty times as long as bytes.
    guard lower.utf8.contains(where: { $0 >= 0x80 }) else { return lower }
    var folded = ""
    for character in lower {
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
