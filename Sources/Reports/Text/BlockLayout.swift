// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Block {
  func lines(on page: Page) -> [StyledText] {
    let isPipe = page.medium == .pipe
    switch self {
    case .heading(let text): return isPipe ? [] : text.wrapped(to: page.width)
    case .paragraph(let text): return isPipe ? [text] : text.wrapped(to: page.width)
    case .list(let entries):
      guard !isPipe else { return entries }
      if page.medium == .accessible {
        return entries.flatMap { $0.wrapped(to: page.width, indent: 2) }
      }
      return entries.flatMap { (StyledText("- ") + $0).wrapped(to: page.width, indent: 2) }
    case .fields(let fields): return Block.lines(of: fields, on: page)
    case .table(let table): return table.lines(on: page)
    case .picture(let draw): return draw(page)
    case .gap: return isPipe ? [] : [""]
    }
  }

  private static func lines(of fields: [Field], on page: Page) -> [StyledText] {
    switch page.medium {
    case .pipe:
      return fields.flatMap { field in
        field.values.map { StyledText.tabbed([StyledText(field.label), $0]) }
      }
    case .accessible: return spoken(fields, width: page.width)
    case .terminal:
      let labelWidth = fields.map(\.label.displayWidth).max() ?? 0
      // Beside a label there must be room for a date with its hours.
      guard page.width - labelWidth - 2 >= 28 else { return spoken(fields, width: page.width) }
      return fields.flatMap { aligned($0, labelWidth: labelWidth, width: page.width) }
    }
  }

  private static func spoken(_ fields: [Field], width: Int) -> [StyledText] {
    fields.flatMap { field in
      field.values.flatMap { value in
        (StyledText("\(field.label): ") + value).wrapped(to: width, indent: 2)
      }
    }
  }

  private static func aligned(_ field: Field, labelWidth: Int, width: Int) -> [StyledText] {
    let valueLines = field.values.flatMap { $0.wrapped(to: width - labelWidth - 2) }
    return valueLines.enumerated().map { row, line in
      let label = row == 0 ? field.label : ""
      let blank = labelWidth + 2 - label.displayWidth
      return StyledText(label, .faint) + StyledText(String(repeating: " ", count: blank)) + line
    }
  }
}
