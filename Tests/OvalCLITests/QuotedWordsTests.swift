// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OvalCLI

struct QuotedWordsTests {
  @Test(
    "words are split at blanks and quoted as in a shell",
    arguments: [
      ("", []), (" \t\n ", []), ("agenda", ["agenda"]),
      ("  free  --for 2h ", ["free", "--for", "2h"]),
      ("book 'Di 18-20'", ["book", "Di 18-20"]), ("a\"b c\"'d e'f", ["ab cd ef"]),
      ("'' \"\"", ["", ""]), (#"a\ b \"c\' \\"#, ["a b", "\"c'", "\\"]),
      (#""a\"b\\c\$d\`e\f""#, [#"a"b\c$d`e\f"#]), (#"'a\'"#, [#"a\"#]),
      (
        "$HOME `id` $(id) # no comment ; &",
        ["$HOME", "`id`", "$(id)", "#", "no", "comment", ";", "&"]
      ),
      ("a\\\nb \"c\\\nd\"", ["ab", "cd"]),
      ("größe '\u{308}' '\u{308}x'", ["größe", "\u{308}", "\u{308}x"]),
    ] as [(String, [String])])
  func split(line: String, words: [String]) throws {
    #expect(try QuotedWords.split(line) == words)
  }

  @Test("a line that is not finished says what is open and where")
  func open() {
    #expect(throws: QuotedWords.Fault.openQuote("'", offset: 5)) {
      try QuotedWords.split("book 'Di 18")
    }
    #expect(throws: QuotedWords.Fault.openQuote("\"", offset: 3)) {
      try QuotedWords.split(#"'ä'"x\""#)
    }
    #expect(throws: QuotedWords.Fault.openBackslash) { try QuotedWords.split("a \\") }
  }

  @Test(
    "words that are joined are split again into the same",
    arguments: [
      [], ["agenda"], ["book", "Di 18-20"], ["", "'", "''", "\"", "\\", "a\\", "$x", "a'b\"c d"],
      ["a\nb", "\t", "!x", "é'\u{301}"],
    ])
  func join(words: [String]) throws {
    #expect(try QuotedWords.split(QuotedWords.join(words)) == words)
  }

  @Test("what needs no quotes has none")
  func plain() {
    #expect(
      QuotedWords.join(["free", "haedge/streetball:2", "--for=2h", "17.6.", "Hägde"])
        == "free haedge/streetball:2 --for=2h 17.6. Hägde")
  }

  @Test("a hostile megabyte takes no longer than its length")
  func long() throws {
    let line = String(repeating: "a'b'\\\u{308}\\x ", count: 100_000)
    #expect(try QuotedWords.split(line).count == 100_000)
  }
}
