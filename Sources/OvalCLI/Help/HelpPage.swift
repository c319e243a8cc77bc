// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// A page of help: blocks that know nothing yet of the width they are read at.
struct HelpPage: Hashable, Sendable {
  enum Block: Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    /// How a command is called: parts that no line break tears apart.
    case usage([String])
    /// Terms and what they mean, side by side where there is room.
    case rows([Row])
    /// Lines for the shell, each with what it does below.
    case examples([Row])
  }

  struct Row: Hashable, Sendable {
    let term: String
    let meaning: String
  }

  let blocks: [Block]

  /// The page in lines of at most `width` columns, and never more than 80, which read best.
  func text(width: Int, colour: Bool = false) -> String {
    let width = min(width, 80)
    var lines: [String] = []
    for block in blocks {
      if let last = lines.last, !last.isEmpty, !follows(block) { lines.append("") }
      let isHeading = if case .heading = block { colour } else { false }
      lines += self.lines(of: block, width: width).map {
        isHeading ? "\u{1B}[1m\($0)\u{1B}[0m" : $0
      }
    }
    return lines.joined(separator: "\n") + "\n"

    /// Whether the block stands right under a heading.
    func follows(_ block: Block) -> Bool {
      if case .heading = block { return false }
      guard let place = blocks.firstIndex(of: block), place > 0 else { return false }
      if case .heading = blocks[place - 1] { return true }
      return false
    }
  }

  private func lines(of block: Block, width: Int) -> [String] {
    switch block {
    case .heading(let title): wrapped(title, width: width)
    case .paragraph(let text): wrapped(text, width: width)
    case .usage(let parts):
      wrapped(
        parts.map { String($0.map { $0 == " " ? unbroken : $0 }) }.joined(separator: " "),
        width: width, indent: 2, hanging: 6)
    case .rows(let rows): HelpPage.lines(of: rows, width: width)
    case .examples(let rows):
      rows.flatMap { row in
        wrappedCommand(row.term, width: width, indent: 2)
          + wrapped(row.meaning, width: width, indent: 6)
      }
    }
  }

  /// Terms to the left of their meanings, or above them on a narrow screen.
  private static func lines(of rows: [Row], width: Int) -> [String] {
    let longest = rows.map { columns(of: $0.term) }.max() ?? 0
    let isNarrow = width < 60
    let left = isNarrow ? 4 : min(longest, 26) + 4
    return rows.flatMap { row -> [String] in
      let meaning = wrapped(row.meaning, width: width, indent: left)
      let used = 2 + columns(of: row.term)
      if isNarrow || used + 2 > left || row.meaning.isEmpty {
        let term = wrapped(row.term, width: width, indent: 2, hanging: 4)
        return term + (row.meaning.isEmpty ? [] : meaning)
      }
      let gap = String(repeating: " ", count: left - used)
      return ["  " + row.term + gap + meaning[0].dropFirst(left)] + meaning.dropFirst()
    }
  }
}
