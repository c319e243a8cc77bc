// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns that a text of help takes: one for each character that a reader sees as one. Help holds
/// no wide ones.
func columns(of text: some StringProtocol) -> Int { text.count }

/// A blank at which no line is broken; it becomes a plain one when the lines are.
let unbroken: Character = "\u{A0}"

/// The text in lines of at most `width` columns, broken at blanks; a word that is longer is cut.
///
/// Line feeds of the text stay. `indent` stands before the first line, `hanging` before the others
/// of each line of the text; both count.
func wrapped(
  _ text: String, width: Int, indent: Int = 0, hanging: Int? = nil
) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
    wrappedLine(line, width: width, indent: indent, hanging: hanging ?? indent)
  }
}

private func wrappedLine(
  _ line: Substring, width: Int, indent: Int, hanging: Int
) -> [String] {
  var lines: [String] = []
  var current = String(repeating: " ", count: indent)
  var used = indent
  var isFresh = true
  func startLine() {
    lines.append(current)
    current = String(repeating: " ", count: hanging)
    used = hanging
    isFresh = true
  }
  for word in line.split(separator: " ") {
    // Counted once: a hostile word may be a megabyte.
    var (rest, length) = (word, columns(of: word))
    if !isFresh, used + 1 + length > width { startLine() }
    while isFresh, length > max(1, width - used) {
      let part = rest.prefix(max(1, width - used))
      current += part
      rest = rest[part.endIndex...]
      length -= part.count
      startLine()
    }
    if !isFresh {
      current += " "
      used += 1
    }
    current += rest
    used += length
    isFresh = false
  }
  lines.append(isFresh ? "" : current)
  return lines.map { String($0.map { $0 == unbroken ? " " : $0 }) }
}
