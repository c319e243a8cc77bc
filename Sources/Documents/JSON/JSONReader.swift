// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

private import SQL

/// Reads JSON objects of texts and lists of texts (RFC 8259), by the parser that SQLite brings.
package struct JSONReader {
  private let connection: Connection

  /// A member of an object, as far as anybody asks for it.
  package enum Value: Hashable, Sendable {
    case null
    case string(String)
    case bool(Bool)
    /// Its digits as they were written.
    case number(String)
    case strings([String])
    /// An object, or a list of other things than texts.
    case other
  }

  /// Throws where there is no memory for a database without tables.
  package init() throws { connection = try .inMemory() }

  /// The members of the object in their order; nil where `text` is no JSON object, or nests more
  /// deeply than SQLite goes (2,000 levels). Nothing is read of lists in lists.
  package func members(of text: some Sequence<UInt8>) throws -> [(name: String, value: Value)]? {
    let bytes = Array(text)
    // SQLite ends a text at a NUL; JSON has no control characters but these blanks.
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }),
      let string = String(validating: bytes, as: UTF8.self),
      try connection.first(JSONReader.isObject, ["$text": string], { try $0[0] as Bool }) == true
    else { return nil }
    var members: [(name: String, value: Value)] = []
    try connection.rows(JSONReader.elements, ["$text": string]) { row in
      let type = try row[2] as String
      if try row[0] as Bool {
        members.append((try row[1] as String, try value(type, in: row)))
      } else if case .strings(var list)? = members.last?.value {
        // An element of the list that the last member is.
        let last = members.count - 1
        members[last].value = .null
        if type == "text" { list.append(try row[3] as String) }
        members[last].value = type == "text" ? .strings(list) : .other
      }
    }
    return members
  }

  private func value(_ type: String, in row: borrowing Row) throws -> Value {
    switch type {
    case "null": .null
    case "true": .bool(true)
    case "false": .bool(false)
    case "text": .string(try row[3])
    case "integer", "real": .number(try row[3])
    case "array": .strings([])
    default: .other
    }
  }

  private static let isObject = """
    SELECT CASE WHEN json_valid($text) THEN json_type($text) = 'object' ELSE 0 END
    """

  /// Members and the elements of lists, in the order of the text; a number as it is written, but
  /// for members whose names SQLite cannot say in a path, with quotation marks in them.
  private static let elements = """
    SELECT parent = 0, CAST(key AS TEXT), type,
      CASE type WHEN 'text' THEN atom
        WHEN 'integer' THEN coalesce($text -> fullkey, CAST(atom AS TEXT))
        WHEN 'real' THEN coalesce($text -> fullkey, CAST(atom AS TEXT)) END
    FROM json_tree($text)
    WHERE parent IS NOT NULL
    ORDER BY id
    """
}
