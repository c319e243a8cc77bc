// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of a report for people. How it looks depends on the page.
enum Block: Sendable {
  /// Stands above what follows; left out in a pipe.
  case heading(StyledText)
  case paragraph(StyledText)
  /// One thing a line, below a sentence.
  case list([StyledText])
  /// Names and what they stand for.
  case fields([Field])
  case table(Table)
  /// A picture; each medium draws its own.
  case picture(@Sendable (Page) -> [StyledText])
  /// An empty line; none in a pipe.
  case gap
}

/// A name and what it stands for; each value on a line of its own, under the name.
struct Field: Hashable, Sendable {
  let label: String
  let values: [StyledText]

  init(_ label: String, _ values: [StyledText]) {
    self.label = label
    self.values = values
  }

  init(_ label: String, _ value: String) { self.init(label, [StyledText(value)]) }

  /// Nil where there is nothing to say.
  init?(_ label: String, _ value: String?) {
    guard let value else { return nil }
    self.init(label, [StyledText(value)])
  }
}

/// Rows under columns, in sections.
struct Table: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    enum Alignment: Hashable, Sendable { case leading, trailing }

    let title: String
    let alignment: Alignment
    /// Whether its cells may be wrapped where the page is narrow.
    let wraps: Bool
    /// The field of the records that it tells; nil where it is made of several.
    let key: String?

    init(
      _ title: String, _ alignment: Alignment = .leading, wraps: Bool = false, key: String? = nil
    ) {
      self.title = title
      self.key = key
      self.alignment = alignment
      self.wraps = wraps
    }
  }

  struct Section: Hashable, Sendable {
    /// Stands above the rows; in a pipe it is the first field of each row. Nil: no heading.
    let heading: StyledText?
    /// What stands for the heading in a pipe.
    let key: String?
    /// As many cells each as there are columns.
    let rows: [[StyledText]]

    init(heading: StyledText? = nil, key: String? = nil, rows: [[StyledText]]) {
      self.heading = heading
      self.key = key
      self.rows = rows
    }
  }

  let columns: [Column]
  let sections: [Section]
  /// Whether the titles stand above the columns on a terminal.
  let hasTitles: Bool

  init(columns: [Column], sections: [Section], hasTitles: Bool = true) {
    self.columns = columns
    self.sections = sections
    self.hasTitles = hasTitles
  }

  init(columns: [Column], rows: [[StyledText]], hasTitles: Bool = true) {
    self.init(columns: columns, sections: [Section(rows: rows)], hasTitles: hasTitles)
  }
}
