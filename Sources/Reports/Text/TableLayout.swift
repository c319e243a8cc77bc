// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Table {
  private static let gap = 2
  /// A column that wraps is not made narrower than this, nor than its longest word.
  private static let narrowest = 12

  func lines(on page: Page) -> [StyledText] {
    switch page.medium {
    case .pipe: return piped
    case .accessible: return records(width: page.width)
    case .terminal:
      if let widths = widths(within: page.width) { return aligned(widths) }
      // Cells that need no titles beside each other need none one after the other.
      return hasTitles ? records(width: page.width) : paragraphs(width: page.width)
    }
  }

  // MARK: - Tab-separated

  private var piped: [StyledText] {
    sections.flatMap { section in
      section.rows.map { row in
        StyledText.tabbed((section.key.map { [StyledText($0)] } ?? []) + row)
      }
    }
  }

  // MARK: - Records

  /// One paragraph a row: each cell that says something, after its title.
  private func records(width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for section in sections {
      if let heading = section.heading {
        if !lines.isEmpty { lines.append("") }
        lines += heading.wrapped(to: width)
      }
      for row in section.rows {
        if !lines.isEmpty { lines.append("") }
        for (column, cell) in zip(columns, row) where !cell.isEmpty {
          let label = StyledText(column.title.isEmpty ? "" : "\(column.title): ")
          lines += (label + cell).wrapped(to: width, indent: 2)
        }
      }
    }
    return lines
  }

  /// One paragraph a row: the cells that say something, one after the other.
  private func paragraphs(width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for section in sections {
      if let heading = section.heading {
        if !lines.isEmpty { lines.append("") }
        lines += heading.wrapped(to: width)
      }
      for row in section.rows {
        let cells = row.filter { !$0.isEmpty }
        let text = cells.dropFirst().reduce(cells.first ?? "") { $0 + StyledText(", ") + $1 }
        lines += text.wrapped(to: width, indent: 2)
      }
    }
    return lines
  }

  // MARK: - Aligned

  /// How wide each column is on a page of that width; nil where the page is too narrow.
  private func widths(within width: Int) -> [Int]? {
    var widths = columns.map { hasTitles ? $0.title.displayWidth : 0 }
    for section in sections {
      for row in section.rows {
        for (position, cell) in row.enumerated() {
          widths[position] = max(widths[position], cell.displayWidth)
        }
      }
    }
    // A column that says nothing takes no room.
    let gaps = Table.gap * max(0, widths.count { $0 > 0 } - 1) + indent
    var excess = widths.reduce(0, +) + gaps - width
    let limits = excess > 0 ? self.limits : []
    while excess > 0 {
      let candidates = columns.indices.filter { position in
        columns[position].wraps && widths[position] > limits[position]
      }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return nil }
      let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let cut = max(1, min(excess, widths[widest] - max(next, limits[widest])))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }

  /// How narrow each column can be made.
  private var limits: [Int] {
    var limits = columns.map { max(Table.narrowest, $0.title.displayWidth) }
    for section in sections {
      for row in section.rows {
        for (position, cell) in row.enumerated()
        where columns[position].wraps && cell.displayWidth > limits[position] {
          limits[position] = max(limits[position], cell.longestWord)
        }
      }
    }
    return limits
  }

  /// Rows below a heading are indented.
  private var indent: Int { sections.contains { $0.heading != nil } ? 2 : 0 }

  private func aligned(_ widths: [Int]) -> [StyledText] {
    var lines: [StyledText] = []
    if hasTitles {
      lines += line(columns.map { StyledText($0.title, .heading) }, widths)
    }
    for (position, section) in sections.enumerated() {
      if let heading = section.heading {
        if position > 0 { lines.append("") }
        lines.append(heading)
      }
      for row in section.rows { lines += line(row, widths) }
    }
    return lines
  }

  /// A row; more than one line where cells are wrapped.
  private func line(_ cells: [StyledText], _ widths: [Int]) -> [StyledText] {
    let wrapped = zip(cells, widths).map { cell, width in
      cell.displayWidth <= width ? [cell] : cell.wrapped(to: width)
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { row in
      var line = StyledText.blanks(indent)
      var owed = 0
      for (position, width) in widths.enumerated() where width > 0 {
        let cell = row < wrapped[position].count ? wrapped[position][row] : ""
        let blank = max(0, width - cell.displayWidth)
        let isTrailing = columns[position].alignment == .trailing
        if !cell.isEmpty {
          let before = owed + (isTrailing ? blank : 0)
          line += StyledText.blanks(before) + cell
          owed = 0
        }
        // Blanks are written before the next cell, so that no line ends with some.
        owed += (cell.isEmpty ? width : (isTrailing ? 0 : blank)) + Table.gap
      }
      return line
    }
  }
}
