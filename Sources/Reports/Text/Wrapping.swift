// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension StyledText {
  /// The text on lines of at most `width` columns, broken at blanks; a word that is longer than a
  /// line is broken where the line ends. Lines after the first begin with `indent` blanks.
  ///
  /// Never empty. A `width` that leaves less than eight columns counts as eight.
  func wrapped(to width: Int, indent: Int = 0) -> [StyledText] {
    let inner = max(8, width - indent)
    if displayWidth <= max(8, width) { return [self] }
    let margin = StyledText.blanks(indent)
    var lines: [StyledText] = []
    var line = StyledText("")
    var used = 0
    var room: Int { lines.isEmpty ? max(8, width) : inner }
    func begin(_ word: StyledText) -> StyledText { lines.isEmpty ? word : margin + word }
    for word in words {
      let length = word.displayWidth
      if used > 0, used + 1 + length <= room {
        line += StyledText(" ") + word
        used += 1 + length
        continue
      }
      if used > 0 { lines.append(line) }
      var rest = word
      var restLength = length
      while restLength > room {
        let (head, tail) = rest.split(at: room)
        lines.append(begin(head))
        (rest, restLength) = (tail, tail.displayWidth)
      }
      line = begin(rest)
      used = restLength
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The columns of its longest word.
  var longestWord: Int {
    // Most texts have one style, and so need no pieces put together.
    guard runs.count == 1, runs[0].text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return words.map(\.displayWidth).max() ?? 0
    }
    var (longest, length) = (0, 0)
    for byte in runs[0].text.utf8 {
      length = byte == 0x20 ? 0 : length + 1
      longest = max(longest, length)
    }
    return longest
  }

  /// The parts between blanks, each with its styles. Fixed blanks do not divide.
  private var words: [StyledText] {
    var words: [StyledText] = []
    var word = StyledText("")
    for run in runs {
      // By bytes: a blank with a mark upon it divides, too, and the mark stands on the next line.
      let pieces = run.text.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
      for (position, piece) in pieces.enumerated() {
        if position > 0 {
          if !word.isEmpty { words.append(word) }
          word = StyledText("")
        }
        word += StyledText(part: String(Substring(piece)), run.style)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The part that fits into `width` columns, at least one grapheme, and the rest.
  private func split(at width: Int) -> (StyledText, StyledText) {
    var head = StyledText("")
    var tail = StyledText("")
    var used = 0
    for run in runs {
      var part = ""
      var rest = Substring(run.text)
      if tail.isEmpty {
        while let character = rest.first {
          let length = character.displayWidth
          guard used + length <= width || used == 0 else { break }
          part.append(character)
          used += length
          rest.removeFirst()
        }
      }
      head += StyledText(part: part, run.style)
      tail += StyledText(part: String(rest), run.style)
    }
    return (head, tail)
  }
}
