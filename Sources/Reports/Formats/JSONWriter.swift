// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension JSON {
  /// The value on one line, without blanks.
  package var text: String {
    var writer = JSONWriter()
    writer.write(self)
    return writer.text
  }
}

/// Writes JSON values into bytes, one after the other.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A list that is too long to be made before it is written.
  mutating func write(list strings: some Sequence<String>) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for string in strings {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      write(string)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// `"key":`, behind an opening brace or a comma.
  mutating func open(_ key: String, behind sign: Unicode.Scalar) {
    bytes.append(UInt8(ascii: sign))
    write(key)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func closeObject() { bytes.append(UInt8(ascii: "}")) }

  mutating func endLine() { bytes.append(0x0A) }

  mutating func write(_ value: JSON) {
    switch value {
    case .object(let members): write(members)
    case .array(let elements): write(elements)
    case .string(let string): write(string)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .decimal(let number): bytes.append(contentsOf: number.text.utf8)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .bool(let isTrue): bytes.append(contentsOf: (isTrue ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  private mutating func write(_ members: [JSON.Member]) {
    bytes.append(UInt8(ascii: "{"))
    for (position, member) in members.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      write(member.key)
      bytes.append(UInt8(ascii: ":"))
      write(member.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ elements: [JSON]) {
    bytes.append(UInt8(ascii: "["))
    for (position, element) in elements.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      write(element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    // All that has to be escaped begins with one of few bytes; most texts have none of them.
    if string.utf8.contains(where: JSONWriter.needsCare) {
      for scalar in string.unicodeScalars { write(scalar) }
    } else {
      bytes.append(contentsOf: string.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
      // The first bytes of C1 controls, of separators and overrides, and of U+FEFF.
      || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  /// Characters that act on a display are escaped as well, so that a document that lands on a
  /// terminal cannot rewrite it.
  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: bytes.append(contentsOf: #"\""#.utf8)
    case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
    case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case _ where scalar.actsOnDisplay:
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: #"\u"#.utf8)
      bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.utf8.count).utf8)
      bytes.append(contentsOf: digits.utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
