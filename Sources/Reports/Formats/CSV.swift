// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes comma-separated values (RFC 4180), UTF-8 without a byte order mark.
///
/// Lists end their lines with a line feed alone, as all other output of the program does; every
/// reader of CSV takes that. Fields stand as they are: a text that begins with `=`, `+`, `-` or `@` is not
/// disarmed, since that would change data that is read back. Whoever opens a file in a spreadsheet
/// imports its columns as text.
package struct CSV: Sendable {
  package private(set) var text = ""

  private let lineEnd: LineEnd

  package enum LineEnd: String, Sendable {
    case lf = "\n"
    /// As RFC 4180 has it, for a file that goes to other programs.
    case crlf = "\r\n"
  }

  package init(lineEnd: LineEnd = .lf) { self.lineEnd = lineEnd }

  package init(
    header: [String], rows: some Sequence<[String]>, lineEnd: LineEnd = .lf
  ) {
    self.init(lineEnd: lineEnd)
    add(header)
    for row in rows { add(row) }
  }

  /// Appends one line.
  package mutating func add(_ fields: [String]) {
    for (position, field) in fields.enumerated() {
      if position > 0 { text.append(",") }
      text.append(quoted(field, isAlone: fields.count == 1))
    }
    text.append(lineEnd.rawValue)
  }

  /// A single empty field is quoted too, as an empty line would be no line for many readers.
  private func quoted(_ field: String, isAlone: Bool) -> String {
    let special = field.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    // Some readers drop blanks at the ends of a field that is not quoted.
    let hasOuterBlank = field.utf8.first == 0x20 || field.utf8.last == 0x20
    guard special || hasOuterBlank || (isAlone && field.isEmpty) else { return field }
    var quoted = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    quoted.append("\"")
    return quoted
  }
}

extension JSON {
  /// The value as a field: a text without quotation marks, nothing for null.
  var csvField: String {
    switch self {
    case .null: ""
    case .string(let text): text
    default: text
    }
  }
}
