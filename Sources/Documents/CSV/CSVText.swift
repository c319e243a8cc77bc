// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How the text of a spreadsheet came, as far as it was found out.
package struct CSVForm: Hashable, Sendable {
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
  }

  package let encoding: Encoding
  /// `,`, `;` or a tab.
  package let separator: Character

  var separatorByte: UInt8 { separator.asciiValue ?? 0x2C }
}

/// The bytes of a CSV file as UTF-8, in whichever way a spreadsheet wrote them.
struct CSVText {
  /// Large enough for a million bookings.
  static let limitBytes = 256 << 20

  let form: CSVForm
  /// UTF-8 without a byte order mark.
  let bytes: ArraySlice<UInt8>

  /// What says that it is UTF-16 is that, what is UTF-8 is taken for it; all else is Windows-1252, in
  /// which spreadsheets of German offices write. The separator is what the first line has most of
  /// outside of quotation marks.
  init(_ bytes: [UInt8]) {
    let encoding: CSVForm.Encoding
    (self.bytes, encoding) = CSVText.text(bytes)
    form = CSVForm(encoding: encoding, separator: CSVText.separator(of: self.bytes))
  }

  private static func text(_ bytes: [UInt8]) -> (ArraySlice<UInt8>, CSVForm.Encoding) {
    if bytes.starts(with: [0xFF, 0xFE]) { return (fromUTF16(bytes[2...], high: 1), .utf16) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (fromUTF16(bytes[2...], high: 0), .utf16) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let isUTF8 = (try? UTF8Span(validating: text.span)) != nil
    return isUTF8 ? (text, .utf8) : (fromWindows1252(text), .windows1252)
  }

  /// `high` is the place of the higher byte of each pair; what is no text becomes U+FFFD.
  private static func fromUTF16(_ bytes: ArraySlice<UInt8>, high: Int) -> ArraySlice<UInt8> {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).lazy.map { place in
      UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + 1 - high])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    _ = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { text.append($0) }
    return text[...]
  }

  private static func separator(of bytes: ArraySlice<UInt8>) -> Character {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for byte in bytes.prefix(while: { $0 != 0x0A && $0 != 0x0D }) {
      let character = Character(Unicode.Scalar(byte))
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, ",;\t".contains(character) { counts[character, default: 0] += 1 }
    }
    // A semicolon before a comma: German titles have commas.
    return [";", "\t", ","].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
  }

  private static func fromWindows1252(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      switch byte {
      case ..<0x80: text.append(byte)
      case 0x80..<0xA0: text += String(windows1252[Int(byte - 0x80)]).utf8
      default: text += String(Unicode.Scalar(byte)).utf8
      }
    }
    return text[...]
  }

  /// 0x80 to 0x9F, as the WHATWG's table has them; the five that mean nothing are C1 controls there.
  private static let windows1252: [Character] = Array(
    "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}"
      + "\u{152}\u{8D}\u{17D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}"
      + "\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}")
}
