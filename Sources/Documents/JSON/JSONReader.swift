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
    /// In digits; beyond 64 bits and with fractions as SQLite writes them, see `digits`.
    case number(String)
    case strings([String])
    /// An object, or a list of other things than texts.
    case other
  }

  /// Throws where there is no memory for a database without tables.
  package init() throws { connection = try .inMemory() }

  /// The members of the object in their order; nil where `text` is no JSON object, nests more deeply
  /// than SQLite goes (2,000 levels), or has a text that cannot be one: with a NUL, or half a
  /// surrogate pair. Nothing is read of lists in lists.
  package func members(of text: some Sequence<UInt8>) throws -> [(name: String, value: Value)]? {
    guard let string = JSONReader.text(text),
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

  /// The number of the member `name`, digit by digit as it is written; of several the first.
  package func digits(of name: String, in text: some Sequence<UInt8>) throws -> String? {
    guard let string = JSONReader.text(text) else { return nil }
    return try connection.first(
      "SELECT $text -> $name", ["$text": string, "$name": name], { try $0[0] as String? })
      ?? nil
  }

  /// What SQLite may be given: it ends a text at a NUL, whether that is written out or escaped.
  private static func text(_ bytes: some Sequence<UInt8>) -> String? {
    let bytes = Array(bytes)
    // JSON has no control characters but these blanks.
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }),
      hasWholeEscapes(bytes)
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether no escape stands for a NUL or half a surrogate pair.
  private static func hasWholeEscapes(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let place = rest.firstIndex(of: UInt8(ascii: "\\")) {
      let unit = codeUnit(bytes[place...]) ?? 1
      if unit == 0 || (0xDC00...0xDFFF).contains(unit) { return false }
      let isPair = (0xD800...0xDBFF).contains(unit)
      if isPair {
        let second = codeUnit(bytes[min(place + 6, bytes.count)...]) ?? 1
        guard (0xDC00...0xDFFF).contains(second) else { return false }
      }
      rest = bytes[min(place + (isPair ? 12 : 2), bytes.count)...]
    }
    return true
  }

  /// The number of `\\u00e4` at the very beginning.
  private static func codeUnit(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= 6, bytes.starts(with: "\\u".utf8) else { return nil }
    return Int(String(decoding: bytes.dropFirst(2).prefix(4), as: UTF8.self), radix: 16)
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

  /// Members and the elements of lists, in the order of the text.
  private static let elements = """
    SELECT parent = 0, CAST(key AS TEXT), type, CAST(atom AS TEXT)
    FROM json_tree($text)
    WHERE parent IS NOT NULL
    ORDER BY id
    """
}
