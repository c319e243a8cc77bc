// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Host
import Reports
import Testing

@testable import OvalCLI

/// When a text is leafed through, and in what.
struct PagerTests {
  static let screen = Terminal(isInput: true, isOutput: true, isError: true, columns: 40, rows: 10)

  func pager(
    _ variables: [String: String], setting: String? = nil, terminal: Terminal = screen
  ) -> Pager? {
    Pager(
      Environment(
        variables: ["TERM": "xterm"].merging(variables) { $1 }, now: Timestamp(seconds: 0), seed: 0,
        terminal: terminal),
      setting: setting, language: .english)
  }

  @Test("OVAL_PAGER goes before the setting, and that before PAGER")
  func order() {
    let both = ["OVAL_PAGER": "one -x", "PAGER": "two"]
    #expect(pager(both, setting: "three")?.command == "one -x")
    #expect(pager(["PAGER": "two"], setting: "three")?.command == "three")
    #expect(pager(["PAGER": "two"])?.command == "two")
    #expect(pager(["PATH": "/does/not/exist"]) == nil)
  }

  @Test(
    "an empty name and cat mean none, and nothing further is asked", arguments: ["", " ", "cat"])
  func none(name: String) {
    #expect(pager(["OVAL_PAGER": name, "PAGER": "two"], setting: "three") == nil)
    #expect(pager(["PAGER": "two"], setting: name) == nil)
    #expect(pager(["PAGER": name]) == nil)
  }

  @Test("only a screen of known size that can be drawn on has one")
  func screens() {
    let named = ["PAGER": "two"]
    #expect(pager(named) != nil)
    #expect(pager(named.merging(["TERM": "dumb"]) { $1 }) == nil)
    #expect(pager(named.merging(["TERM": ""]) { $1 }) == nil)
    #expect(pager(named, terminal: .none) == nil)
    var terminal = Self.screen
    terminal.isOutput = false
    #expect(pager(named, terminal: terminal) == nil)
    terminal = Self.screen
    terminal.rows = nil
    #expect(pager(named, terminal: terminal) == nil)
  }

  @Test("less is told to show colours and to leave by itself, unless somebody told it otherwise")
  func manners() {
    #expect(pager(["PAGER": "two"])?.variables["LESS"] == "FRXP?e(END) .Space goes on, q leaves$")
    #expect(pager(["PAGER": "two"])?.variables["LV"] == "-c")
    #expect(pager(["PAGER": "two", "LESS": ""])?.variables["LESS"] == "")
  }

  @Test("a text is too long when it has more rows than the screen, wide lines counted as they wrap")
  func length() throws {
    let pager = try #require(self.pager(["PAGER": "two"]))
    let line = String(repeating: "x", count: 40) + "\n"
    #expect(!pager.isWanted(for: String(repeating: line, count: 10)))
    #expect(pager.isWanted(for: String(repeating: line, count: 10) + "x"))
    #expect(pager.isWanted(for: String(repeating: "x" + line, count: 6)))
    #expect(!pager.isWanted(for: String(repeating: "x" + line, count: 5)))
  }

  @Test("a wide character takes two columns, a colour none, a tabulator up to the next eighth")
  func rows() {
    let cases = [
      ("", 0), ("\n", 1), ("\n\n", 2), ("a", 1), ("12345678", 1), ("123456789", 2),
      ("日本語語", 1), ("日本語語語", 2), ("a\u{308}o\u{308}345678", 1),
      ("\u{1B}[31m12345678\u{1B}[0m", 1), ("\t", 1), ("\tx", 2), ("1234567\tx", 2),
      ("1\t2\t3", 3),
    ]
    for (text, rows) in cases {
      #expect(ScreenRows.count(of: text, columns: 8, limit: 99) == rows, "\(text.debugDescription)")
    }
    #expect(ScreenRows.count(of: String(repeating: "\n", count: 99), columns: 8, limit: 5) == 6)
  }
}
