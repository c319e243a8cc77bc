// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The report in that format, each line ended; empty where there is nothing to say.
///
/// `width` is the terminal's, in columns. `accessible` and `color` only matter on a terminal: a
/// pipe gets the same content between tabs, and machine formats are always the same.
package func render(
  _ report: Report, format: Format, width: Int, isTerminal: Bool, accessible: Bool,
  color: Bool = false
) -> String {
  switch format {
  case .table where isTerminal:
    let page = Page(medium: accessible ? .accessible : .terminal, width: width)
    return report.text(on: page, color: color)
  case .table, .plain:
    return report.text(on: Page(medium: .pipe, width: width), color: false)
  case .json: return report.json.text + "\n"
  case .jsonl: return report.lines
  case .csv: return report.csv
  }
}

extension Report {
  func text(on page: Page, color: Bool) -> String {
    var text = ""
    for block in blocks {
      for line in block.lines(on: page) {
        text += line.written(color: color)
        text += "\n"
      }
    }
    return text
  }

  fileprivate var lines: String {
    var writer = JSONWriter()
    for record in records ?? [json] {
      writer.write(record)
      writer.endLine()
    }
    return writer.text
  }

  fileprivate var csv: String {
    let records = records ?? [json]
    let columns = csvColumns ?? Report.plainColumns(of: records)
    return CSV(
      header: columns,
      rows: records.lazy.map { record in columns.map { record[$0]?.csvField ?? "" } },
      lineEnd: csvLineEnd
    ).text
  }

  /// The members of the first record that fit into a field.
  private static func plainColumns(of records: [JSON]) -> [String] {
    guard case .object(let members) = records.first else { return [] }
    return members.filter { member in
      switch member.value {
      case .object, .array: false
      default: true
      }
    }.map(\.key)
  }
}
