// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Documents
import Host
import Testing

@testable import OvalCLI

/// What the words of a command line call.
struct CallTests {
  static let environment = Environment(now: Timestamp(seconds: 0), seed: 0)

  private func stored(_ text: String) throws -> StoredSettings {
    let content = try SettingsFile.read(
      Array("alias:\n\(text)".utf8), file: "f", StoredSettings.vocabulary(Self.environment))
    return StoredSettings(
      files: [
        .init(path: "/f", shownPath: "/f", isUsers: true, isUsersAlone: true, content: content)
      ], fault: nil)
  }

  private func words(_ line: String, _ aliases: String) throws -> [String] {
    try Call(
      line.split(separator: " ").map(String.init), in: .oval, stored(aliases), Self.environment
    ).words
  }

  @Test(
    "an alias is put in the place of its name, options before and words behind it stay",
    arguments: [
      ("a", "agenda"), ("a heute", "agenda heute"), ("--db x a -q", "--db x agenda -q"),
      ("-n -y a", "-n -y agenda"), ("-- a -x", "-- agenda -x"), ("--json A", "--json agenda"),
      ("b", "--json agenda"), ("--lang en c x", "--lang en --json agenda x"),
      ("d", "search|two words"), ("agenda a", "agenda a"), ("none", "none"),
      ("--db a", "--db a"), ("-", "-"), ("", ""), ("book a", "book a"),
    ])
  func expansion(line: String, expected: String) throws {
    let aliases = "  a: agenda\n  b: --json a\n  c: b\n  d: search 'two words'\n  book: week\n"
    let expected = expected.split(whereSeparator: { expected.contains("|") ? $0 == "|" : $0 == " " }
    )
    #expect(try words(line, aliases) == expected.map(String.init))
  }

  @Test("a ring is named")
  func ring() throws {
    #expect(throws: UsageError(.aliasLoop(["c", "a", "b", "a"]))) {
      try words("c", "  a: b x\n  b: --json a\n  c: a\n")
    }
  }

  @Test("a hostile line is looked through once")
  func long() throws {
    let many = Array(repeating: "--json", count: 1_000_000)
    guard case .command = try Call(many, in: .oval, .none, Self.environment) else {
      return #expect(Bool(false))
    }
  }
}
