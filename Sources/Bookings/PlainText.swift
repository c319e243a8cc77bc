// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a text cannot be taken as a name, title or note.
package enum TextError: Error, Equatable, Sendable {
  case empty
  /// Longer than `limit` characters.
  case tooLong(limit: Int)
  /// A control or format character, by its code point; it could rewrite a terminal's screen.
  case controlCharacter(UInt32)
}

/// One line of text from a person: not empty, trimmed, at most `limit` characters, and without
/// control characters, so that it may be shown anywhere.
package struct PlainText: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package static let nameLimit = 200
  package static let noteLimit = 2_000

  package init(_ text: String, limit: Int = PlainText.nameLimit) throws(TextError) {
    // Bytes before characters: counting graphemes of a hostile megabyte would take its time.
    guard text.utf8.count <= limit * 16 else { throw .tooLong(limit: limit) }
    if PlainText.isPlainASCII(text.utf8), text.utf8.count <= limit {
      self.text = text
      return
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0 != " " && $0 != "\u{A0}" }),
      let last = scalars.lastIndex(where: { $0 != " " && $0 != "\u{A0}" })
    else { throw .empty }
    let trimmed = scalars[first...last]
    for scalar in trimmed where PlainText.isControl(scalar) {
      throw .controlCharacter(scalar.value)
    }
    self.text = String(trimmed)
    guard self.text.count <= limit else { throw .tooLong(limit: limit) }
  }

  /// Whether the text is surely fine as it stands. Names are read by the hundred, and nearly all of
  /// them are of this kind.
  private static func isPlainASCII(_ bytes: String.UTF8View) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first != 0x20 && last != 0x20 && bytes.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// Whether the scalar acts on a display instead of showing on it: C0, DEL, C1, line and
  /// paragraph separators, and what sets directions (Unicode Technical Report 36).
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  package var description: String { text }

  package static func < (left: PlainText, right: PlainText) -> Bool { left.text < right.text }
}

/// A text in the languages of the interface; at least one of them.
package struct LocalizedText: Hashable, Sendable {
  package let german: PlainText?
  package let english: PlainText?

  /// Nil when both are missing.
  package init?(german: PlainText?, english: PlainText?) {
    guard german != nil || english != nil else { return nil }
    self.german = german
    self.english = english
  }
}
