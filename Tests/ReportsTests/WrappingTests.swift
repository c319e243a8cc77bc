// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports
@testable import UseCases

struct WrappingTests {
  @Test("lines break at blanks, long words where the line ends")
  func wrapping() {
    func lines(_ text: String, _ width: Int, indent: Int = 0) -> [String] {
      StyledText(text).wrapped(to: width, indent: indent).map(\.text)
    }
    #expect(lines("eins zwei drei", 9) == ["eins zwei", "drei"])
    #expect(lines("eins zwei drei", 9, indent: 1) == ["eins zwei", " drei"])
    #expect(lines("abcdefghijkl", 8) == ["abcdefgh", "ijkl"])
    #expect(lines("ab cdefghijklmno", 8, indent: 0) == ["ab", "cdefghij", "klmno"])
    #expect(lines("日本日本日本", 8) == ["日本日本", "日本"])
    #expect(lines("", 8) == [""])
    #expect(lines("zu schmal hier", 2) == ["zu", "schmal", "hier"])
  }

  @Test("a broken line keeps its styles")
  func styles() {
    let text = StyledText("gesperrt", .bad) + StyledText(": die ganze Zeit")
    let lines = text.wrapped(to: 12)
    #expect(
      lines.map { $0.written(color: true) } == [
        "\u{1B}[31mgesperrt\u{1B}[0m:", "die ganze", "Zeit",
      ])
  }

  @Test("nothing that acts on a display reaches it")
  func controls() {
    let hostile = "a\u{1B}[2J\tb\nc\u{9B}\u{202E}d\u{7F}"
    #expect(StyledText(hostile).text == "a\\u{1B}[2J\\u{9}b\\u{A}c\\u{9B}\\u{202E}d\\u{7F}")
    let failure = render(
      .notFound(.space, text: hostile, nearest: [hostile]), in: Rostock.german, format: .table,
      width: 80)
    #expect(!failure.contains("\u{1B}") && !failure.contains("\u{9B}") && !failure.contains("\t"))
    let json = render(
      .notFound(.space, text: hostile, nearest: []), in: Rostock.german, format: .json, width: 80)
    #expect(json.unicodeScalars.allSatisfy { $0 == "\n" || !$0.actsOnDisplay })
    #expect(json.filter { $0 == "\n" }.count == 1)
  }

  @Test("what somebody typed is cut where it would bury the message")
  func longWords() {
    let long = String(repeating: "x", count: 100_000)
    let text = render(
      .notFound(.club, text: long, nearest: []), in: Rostock.german, format: .table, width: 80)
    #expect(text.utf8.count < 1_000)
  }
}
