// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Bookings

struct PlainTextTests {
  @Test("a name is trimmed and otherwise kept as it was written")
  func keeps() throws {
    let names = ["Streetball", "Mühlentor & Co. <b>", "日本 🏀", "e\u{301}cole", "a  b", "\u{3000}"]
    for name in names {
      let text = try PlainText("  \u{A0}\(name) \u{A0}")
      #expect(Array(text.text.unicodeScalars) == Array(name.unicodeScalars))
    }
  }

  @Test("nothing but blanks is empty", arguments: ["", " ", "\u{A0}", "  \u{A0} "])
  func empty(text: String) {
    #expect(throws: TextError.empty) { try PlainText(text) }
  }

  @Test("control characters are refused, the first of them named")
  func controls() {
    #expect(throws: TextError.controlCharacter(0x1B)) { try PlainText("a\u{1B}[2J\u{7}") }
    #expect(throws: TextError.controlCharacter(0x0A)) { try PlainText("a\nb") }
    #expect(throws: TextError.controlCharacter(0x09)) { try PlainText("\tb") }
    #expect(throws: TextError.controlCharacter(0x202E)) { try PlainText("a\u{202E}b") }
  }

  /// The standard library's Unicode tables say what acts on a display; nobody here wrote them.
  @Test("every control, separator and directional character of Unicode is refused, and no other")
  func everyScalar() {
    let wrong = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let properties = scalar.properties
      let acts =
        properties.isBidiControl
        || [.control, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
        || scalar == "\u{FEFF}"
      return PlainText.isControl(scalar) != acts
    }
    #expect(wrong == [])
  }

  @Test("the limit counts what people see as characters")
  func limits() throws {
    let family = "👨‍👩‍👧‍👦"
    #expect(try PlainText(String(repeating: "ä", count: 200)).text.count == 200)
    #expect(throws: TextError.tooLong(limit: 200)) {
      try PlainText(String(repeating: "ä", count: 201))
    }
    #expect(try PlainText(String(repeating: family, count: 5), limit: 8).text.count == 5)
    #expect(throws: TextError.tooLong(limit: 5)) { try PlainText("abcdef", limit: 5) }
    #expect(try PlainText("   abcde   ", limit: 5).text == "abcde")
  }

  @Test("one character of a hundred thousand marks is too long")
  func marks() {
    let text = "a" + String(repeating: "\u{301}", count: 100_000)
    #expect(throws: TextError.tooLong(limit: 200)) { try PlainText(text) }
  }

  @Test("a text in no language is none")
  func localized() throws {
    let text = try PlainText("Wiese")
    #expect(LocalizedText(german: nil, english: nil) == nil)
    #expect(LocalizedText(german: text, english: nil)?.german == text)
    #expect(LocalizedText(german: nil, english: text)?.german == nil)
  }
}
