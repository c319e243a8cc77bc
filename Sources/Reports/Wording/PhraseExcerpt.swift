// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Phrases

/// The phrase, and under it a caret at each column of the words that a refusal is about.
package struct PhraseExcerpt: Sendable {
  /// Two lines, indented by two columns; none for a phrase without a visible character.
  package let lines: [String]

  /// - Parameter width: columns that a line may take; a longer phrase is cut around the place.
  package init(_ error: PhraseError, width: Int = 80) {
    let characters = error.text.map { (character: Character) -> Character in
      // A sign for what would act on the display: spelled out, it would shift the caret.
      let acts = character.unicodeScalars.contains(where: \.actsOnDisplay)
      return character.isWhitespace ? " " : acts ? "\u{FFFD}" : character
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
    while lower > 0, used + characters[lower - 1].displayWidth <= lead {
      lower -= 1
      used += characters[lower].displayWidth
    }
    var upper = place.lowerBound
    while upper < characters.count, used + characters[upper].displayWidth <= columns {
      used += characters[upper].displayWidth
      upper += 1
    }
    return lower..<upper
  }

  private static func columns(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + $1.displayWidth }
  }
}
