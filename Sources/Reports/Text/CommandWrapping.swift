// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A line for the shell in several, each but the last ending in ` \`, broken only at blanks outside
/// of quotation marks, so that it can be copied as it stands.
package func wrappedCommand(_ line: String, width: Int, indent: Int) -> [String] {
  var lines: [String] = []
  var current = String(repeating: " ", count: indent)
  var isFresh = true
  let words = shellWords(line)
  for (place, word) in words.enumerated() {
    let isLast = place == words.count - 1
    let needed = (isFresh ? 0 : 1) + word.displayWidth + (isLast ? 0 : 2)
    if !isFresh, current.displayWidth + needed > width {
      lines.append(current + " \\")
      current = String(repeating: " ", count: indent + 2)
      isFresh = true
    }
    current += (isFresh ? "" : " ") + word
    isFresh = false
  }
  return lines + [current]
}

/// The line at its blanks, but for those inside double quotation marks.
private func shellWords(_ line: String) -> [String] {
  var words: [String] = []
  var current = ""
  var isQuoted = false
  for character in line {
    if character == "\"" { isQuoted.toggle() }
    if character == " ", !isQuoted {
      if !current.isEmpty { words.append(current) }
      current = ""
    } else {
      current.append(character)
    }
  }
  return current.isEmpty ? words : words + [current]
}

/// A sentence in lines of at most `width` columns. A command at its end that would be broken stands
/// below it, to be copied from there.
package func wrappedHint(_ hint: String, width: Int) -> [String] {
  guard hint.displayWidth > width else { return [hint] }
  let parts = hint.split(separator: ": oval ", maxSplits: 1)
  guard parts.count == 2, !parts[1].contains(": oval ") else {
    return StyledText(hint).wrapped(to: width).map(\.text)
  }
  return StyledText("\(parts[0]):").wrapped(to: width).map(\.text)
    + wrappedCommand("oval \(parts[1])", width: width, indent: 2)
}
