// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OvalCLI

struct WordAtCursorTests {
  @Test(
    "the words before the cursor, and the one that it stands in",
    arguments: [
      ("", "", [], ""),
      ("bu", "", [], "bu"),
      ("buchen ", "buchen ", ["buchen"], ""),
      ("buchen \"Gehlsdorfer U", "buchen ", ["buchen"], "Gehlsdorfer U"),
      ("buchen Gehlsdorfer\\ U", "buchen ", ["buchen"], "Gehlsdorfer U"),
      ("buchen 'a b' c", "buchen 'a b' ", ["buchen", "a b"], "c"),
      ("a --titel=\"x y", "a ", ["a"], "--titel=x y"),
      ("\\i ord", "\\i ", ["\\i"], "ord"),
      ("  \\us", "  ", [], "\\us"),
      ("frei Großer", "frei ", ["frei"], "Großer"),
    ])
  func places(_ text: String, before: String, words: [String], typed: String) throws {
    let word = try #require(WordAtCursor(text))
    #expect(word.before == before && word.words == words && word.typed == typed)
  }

  @Test("a word with a blank is quoted, as it was begun; a plain one stays as it is")
  func quotes() throws {
    let plain = try #require(WordAtCursor("a b"))
    #expect(plain.quoted("haedge/streetball", isWhole: true) == "haedge/streetball")
    #expect(plain.quoted("Kai 2", isWhole: true) == "\"Kai 2\"")
    #expect(plain.quoted("Kai 2", isWhole: false) == "\"Kai 2")
    #expect(plain.quoted("a \"b\" $c", isWhole: true) == "\"a \\\"b\\\" \\$c\"")
    let begun = try #require(WordAtCursor("a 'K"))
    #expect(begun.quoted("Kai 2", isWhole: true) == "'Kai 2'")
    #expect(begun.quoted("Mo's", isWhole: true) == "'Mo'\\''s'")
  }

  @Test("what is completed is split into the same word again", arguments: ["'", "\"", ""])
  func roundTrip(mark: String) throws {
    for word in ["a", "a b", "a'b", "a\"b", "$(x)", "a\\b", "é ü", "#", "a;b|c"] {
      let cursor = try #require(WordAtCursor("x " + mark))
      let line = "x " + cursor.quoted(word, isWhole: true)
      #expect(try QuotedWords.split(line) == ["x", word], "\(line)")
    }
  }
}
