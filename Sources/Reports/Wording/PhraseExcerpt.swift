// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Phrases

/// The phrase, and under it a caret at each column of the words that a refusal is about.
package struct PhraseExcerpt: Sendable {
  /// Two lines, indented by two columns; none for a phrase without a visible character.
  package let lines: [String]

  /// - Parameter width: columns that a line may take; a longer phrase is cut around the place.
  package init(_ error: PhraseError, width: Int = 80) {
    let characters = error.text.map { character in
      character.isWhitespace ? " " : character.isVisible ? character : "\u{FFFD}"
    }
    guard characters.contains(where: { $0 != " " }) else {
      lines = []
      return
    }
    let place = error.range.clamped(to: 0..<characters.count)
    let window = PhraseExcerpt.window(around: place, of: characters, columns: max(width - 4, 10))
    let before = PhraseExcerpt.columns(
      characters[window.lowerBound..<max(place.lowerBound, window.lowerBound)])
    let marked = PhraseExcerpt.columns(characters[place.clamped(to: window)])
    let isCut = window.lowerBound > 0
    let text = String(characters[window])
    lines = [
      "  " + (isCut ? "…" : "") + text + (window.upperBound < characters.count ? "…" : ""),
      "  " + String(repeating: " ", count: before + (isCut ? 1 : 0))
        + String(repeating: "^", count: max(marked, 1)),
    ]
  }

  /// The characters that fit, from so far before the place that its surroundings can be seen.
  private static func window(
    around place: Range<Int>, of characters: [Character], columns: Int
  ) -> Range<Int> {
    var lower = place.lowerBound
    var used = 0
    let lead = self.columns(characters[...]) <= columns ? columns : columns / 2
    while lower > 0, used + characters[lower - 1].columns <= lead {
      lower -= 1
      used += characters[lower].columns
    }
    var upper = place.lowerBound
    while upper < characters.count, used + characters[upper].columns <= columns {
      used += characters[upper].columns
      upper += 1
    }
    return lower..<upper
  }

  private static func columns(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + $1.columns }
  }
}

extension Character {
  /// Whether nothing in it acts on a display instead of showing on it.
  var isVisible: Bool {
    !unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
      // Joiners are part of pictures; the rest of them turns the line around.
      case .format: scalar.value != 0x200D && scalar.value != 0x200C
      default: false
      }
    }
  }

  /// Columns of a terminal: two for East Asian wide characters and pictures, else one.
  fileprivate var columns: Int {
    guard let first = unicodeScalars.first, first.value >= 0x1100 else { return 1 }
    let isPicture =
      first.properties.isEmojiPresentation || unicodeScalars.contains { $0.value == 0xFE0F }
    return isPicture || first.isWide ? 2 : 1
  }
}

extension Unicode.Scalar {
  /// East Asian Width W or F, by block (Unicode Standard Annex 11).
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
