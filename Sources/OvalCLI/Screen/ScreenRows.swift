// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// How much of a screen a text takes.
enum ScreenRows {
  /// Rows of a screen of that many columns; a line that is wider takes several. Colours take none,
  /// a tabulator goes to the next multiple of eight.
  ///
  /// Counting ends above `limit`, because a text can be very long and a screen is not.
  static func count(of text: String, columns: Int, limit: Int) -> Int {
    var rows = 0
    var rest = text.utf8[...]
    while !rest.isEmpty, rows <= limit {
      // By bytes: looking for a character in all of a long text would take its time.
      let line = rest.prefix { $0 != 0x0A }
      rest = rest[line.endIndex...].dropFirst()
      rows += max(1, (width(of: Substring(line)) + columns - 1) / max(1, columns))
    }
    return rows
  }

  private static func width(of line: Substring) -> Int {
    var width = 0
    for (place, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
    {
      if place > 0 { width += 8 - width % 8 }
      width += uncoloured(part).displayWidth
    }
    return width
  }

  /// Without `ESC [ … m`.
  private static func uncoloured(_ text: Substring) -> String {
    var result = ""
    for (place, part) in text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
      .enumerated()
    {
      result += place == 0 ? part : part.drop { $0 != "m" }.dropFirst()
    }
    return result
  }
}
