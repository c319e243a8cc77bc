// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Testing

@testable import Documents

@Suite("A settings file is read, and changed without touching the rest") struct SettingsFileTests {
  static let db = SettingKey(names: ["db", "datenbank"], .text)
  static let color = SettingKey(
    names: ["color", "farbe"], .words([["auto"], ["always", "immer"], ["never", "nie"]]))
  static let vocabulary = SettingsFile.Vocabulary(keys: [db, color]) { place, text in
    if case .alias = place, text.contains("'") { .openQuote("'") } else { nil }
  }

  private func read(_ text: String) throws(DocumentErrors) -> SettingsFile {
    try SettingsFile.read(Array(text.utf8), file: "config.yaml", Self.vocabulary)
  }

  private func errors(_ text: String) -> [String] {
    do throws(DocumentErrors) {
      _ = try read(text)
      return []
    } catch {
      return error.first.map { "\($0.line):\($0.column) \($0.problem)" }
    }
  }

  private func set(_ place: SettingPlace, _ value: String, _ text: String) -> String? {
    (try? SettingsFile.setting(place, to: value, in: Array(text.utf8), Self.vocabulary))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private func remove(_ place: SettingPlace, _ text: String) -> String? {
    (try? SettingsFile.removing(place, from: Array(text.utf8), Self.vocabulary))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func values() throws {
    let file = try read(
      "# mine\nFARBE: Nie\ndb: 602\nalias:\n  Heute: agenda heute\n  x1: \"b c\"\n")
    #expect(file.settings.map(\.name) == ["color", "db"])
    #expect(file.settings.map(\.value) == ["never", "602"])
    #expect(file.settings.map(\.line) == [2, 3] && file.settings.map(\.column) == [8, 5])
    #expect(file.aliases.map(\.name) == ["Heute", "x1"])
    #expect(file.aliases.map(\.value) == ["agenda heute", "b c"])
  }

  @Test(arguments: [
    "", "# nothing yet\n", "\u{FEFF}", "---\n# nothing\n", "{}", "alias:\n", "alias: {}",
  ])
  func nothing(text: String) throws {
    let file = try read(text)
    #expect(file.settings.isEmpty && file.aliases.isEmpty)
  }

  @Test func mistakes() {
    #expect(
      errors("colour: never\ndb: [a]\nfarbe: rot\nalias:\n  a/b: x\n  c: 'it''s'\n  d:\n") == [
        "1:1 \(DocumentProblem.unknownSetting("colour", suggestion: "color"))",
        "2:5 \(DocumentProblem.wrongType(expected: .text, found: .list))",
        "3:8 \(DocumentProblem.invalidValue("rot", .notOneOf(["auto", "always", "never"], suggestion: nil)))",
        "5:3 \(DocumentProblem.invalidValue("a/b", .aliasName))",
        "6:6 \(DocumentProblem.invalidValue("it's", .openQuote("'")))",
        "7:5 \(DocumentProblem.wrongType(expected: .text, found: .nothing))",
      ])
    #expect(
      errors("db: a\ndatenbank: b\nalias:\n  ä: a\n  Ae: b\n") == [
        "2:1 \(DocumentProblem.duplicateKey("datenbank", firstLine: 1))",
        "5:3 \(DocumentProblem.duplicateKey("Ae", firstLine: 4))",
      ])
    #expect(
      errors("- db\n") == ["1:1 \(DocumentProblem.wrongType(expected: .keys, found: .list))"])
    #expect(
      errors("db: \"a\\x1b[2J\"") == [
        "1:5 \(DocumentProblem.invalidValue("a\u{FFFD}[2J", .text(.controlCharacter(0x1B))))"
      ])
    #expect(errors("db: a\n\u{1}").first?.hasPrefix("2:1") == true)
  }

  @Test func aliasNames() {
    for name in ["a", "heute", "Übung", "2x", "a-b", String(repeating: "a", count: 50)] {
      #expect(SettingsFile.isAliasName(name), "\(name)")
    }
    let bad = ["", "-a", "a b", "a/b", "a.b", "a\u{1B}", "..", String(repeating: "a", count: 51)]
    for name in bad { #expect(!SettingsFile.isAliasName(name), "\(name)") }
  }

  /// Each text, and the same with `color` and then an alias set, `|` between them.
  @Test(arguments: [
    ("", "color: never\n", "alias:\n  a: agenda\n"),
    ("# mine\n", "# mine\ncolor: never\n", "# mine\nalias:\n  a: agenda\n"),
    ("db: x", "db: x\ncolor: never\n", "db: x\nalias:\n  a: agenda\n"),
    (
      "farbe:  immer   # dark\r\ndb: x\r\n", "farbe:  never   # dark\r\ndb: x\r\n",
      "farbe:  immer   # dark\r\ndb: x\r\nalias:\r\n  a: agenda\r\n"
    ),
    (
      "alias:\n    b: week # w\n\n# end\n", "alias:\n    b: week # w\n\n# end\ncolor: never\n",
      "alias:\n    b: week # w\n    a: agenda\n\n# end\n"
    ),
    (
      "alias:\n  A: 'x y'\ncolor: \"auto\"", "alias:\n  A: 'x y'\ncolor: never",
      "alias:\n  A: agenda\ncolor: \"auto\""
    ),
    (
      "  db: x\n  alias: # mine\n  color: auto\n", "  db: x\n  alias: # mine\n  color: never\n",
      "  db: x\n  alias: # mine\n    a: agenda\n  color: auto\n"
    ),
    (
      "alias: {a: x, b: y} # one line\n", "alias: {a: x, b: y} # one line\ncolor: never\n",
      "alias: {a: agenda, b: y} # one line\n"
    ),
    (
      "alias:\n  a: >\n    week\n    today\n# end\ndb: x\n",
      "alias:\n  a: >\n    week\n    today\n# end\ndb: x\ncolor: never\n",
      "alias:\n  a: agenda\n# end\ndb: x\n"
    ),
    (
      "\u{FEFF}db: ü # ö\n", "\u{FEFF}db: ü # ö\ncolor: never\n",
      "\u{FEFF}db: ü # ö\nalias:\n  a: agenda\n"
    ),
  ])
  func setting(text: String, colored: String, aliased: String) {
    #expect(set(.key(Self.color), "never", text) == colored)
    #expect(set(.alias("a"), "agenda", text) == aliased)
  }

  @Test func removing() {
    let text = "# a\ndb: x # b\n# c\nalias:\n  a: x\n  # d\n  b: >\n    y\n    z\n# e\ncolor: auto"
    #expect(remove(.key(Self.db), text) == text.replacing("db: x # b\n", with: ""))
    #expect(remove(.key(Self.color), text) == text.replacing("color: auto", with: ""))
    #expect(remove(.alias("A"), text) == text.replacing("  a: x\n", with: ""))
    #expect(remove(.alias("b"), text) == text.replacing("  b: >\n    y\n    z\n", with: ""))
    #expect(remove(.alias("a"), "alias:\n  a: x\n") == "alias:\n")
    #expect(remove(.alias("c"), text) == nil)
  }

  @Test("what only a person can change is left alone")
  func unusual() {
    #expect(set(.key(Self.color), "never", "{db: x}\n") == nil)
    #expect(set(.key(Self.color), "never", "db: x\n...\n") == nil)
    #expect(set(.key(Self.db), "y", "db: &a x\nalias:\n  a: *a\n") == nil)
    #expect(set(.alias("c"), "x", "alias: {a: x}\n") == nil)
    #expect(remove(.key(Self.db), "{db: x, color: auto}\n") == nil)
    #expect(remove(.alias("a"), "alias: {a: x}\n") == nil)
  }

  @Test(
    "whatever is set is read again",
    arguments: [
      "x", "null", "~", "yes", "12", "a: b", "# x", "it's", "\"", "a 'b' \\", "- a", "*a", "&a",
      "!x",
      "%", "@", "`", "{", "[", "é\u{301}", "/a b/c.db", "|", "x #y", "true", "~/x", "-", "?", ",",
    ])
  func anyValue(value: String) throws {
    for text in ["", "db: old # kept\n", "color: auto\nalias:\n  b: y"] {
      let new = try #require(set(.key(Self.db), value, text), "\(value)")
      #expect(try read(new).settings.first { $0.name == "db" }?.value == value)
      if value.contains("'") { continue }
      let aliased = try #require(set(.alias("a"), value, text), "\(value)")
      #expect(try read(aliased).aliases.first { $0.name == "a" }?.value == value)
    }
  }
}
