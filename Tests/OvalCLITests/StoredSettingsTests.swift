// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Host
import Reports
import Testing

@testable import OvalCLI

/// What files of settings do to a session, and which of them goes first.
final class StoredSettingsTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, at path: String, mode: Int = 0o600) throws {
    let place = folder.appending(path: "\(path)/oval/config.yaml")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path)
  }

  private func variables(_ others: [String: String] = [:]) -> [String: String] {
    let own = [
      "XDG_CONFIG_HOME": folder.path + "/user",
      "XDG_CONFIG_DIRS": "\(folder.path)/first:relative:\(folder.path)/second",
      "TERM": "xterm", "PATH": "/nowhere",
    ]
    return own.merging(others) { $1 }
  }

  private func environment(_ others: [String: String] = [:]) -> Environment {
    Environment(
      variables: variables(others), now: SessionTests.clock, seed: 7,
      terminal: Terminal(isInput: true, isOutput: true, isError: true, columns: nil))
  }

  private func stored(_ others: [String: String] = [:]) -> StoredSettings {
    StoredSettings.read(environment(others), speaking: .english)
  }

  private func session(_ line: String, _ others: [String: String] = [:]) throws -> Session {
    try Session(
      CommandTable.oval.parse(line.split(separator: " ").map(String.init)), environment(others),
      stored(others))
  }

  @Test("the user's file goes before the system's, and of these the first named")
  func order() throws {
    try write("as: second\nlang: de\nzone: UTC\nalias: {x: b, y: c}\n", at: "second")
    try write("as: first\nlang: en\nalias: {x: week}\n", at: "first")
    #expect(try session("agenda").actingFor == "first")
    try write("as: user\n", at: "user")
    let session = try session("agenda")
    #expect(session.actingFor == "user" && session.wantedLanguage == .english)
    #expect(session.wantedZone?.name == "UTC")
    #expect(session.stored.aliases.map(\.name) == ["x", "y"])
    #expect(session.stored.alias(named: "X")?.expansion == "week")
    #expect(try self.session("agenda", ["OVAL_AS": "variable"]).actingFor == "variable")
    #expect(try self.session("agenda --as option", ["OVAL_AS": "v"]).actingFor == "option")
  }

  @Test("the language of a file goes before that of the locale")
  func language() throws {
    try write("lang: de\n", at: "user")
    #expect(try session("agenda", ["LC_ALL": "en_GB"]).wantedLanguage == .german)
    #expect(try session("agenda", ["OVAL_LANG": "en"]).wantedLanguage == .english)
    #expect(Manners([], environment(["LC_ALL": "en_GB"]), stored()).language == .german)
  }

  @Test("a format holds for the commands that know it, and for their errors")
  func format() throws {
    try write("format: csv\n", at: "user")
    #expect(try session("agenda").format == .csv)
    #expect(try session("version").format == .plain)
    #expect(try session("agenda --format json").format == .json)
    #expect(try session("agenda", ["OVAL_FORMAT": "jsonl"]).format == .jsonl)
    #expect(!Manners([], environment(), stored()).wantsJSON)
    #expect(Manners([], environment(["OVAL_FORMAT": "json"]), stored()).wantsJSON)
    #expect(
      !Manners(["--format", "table"], environment(["OVAL_FORMAT": "json"]), stored()).wantsJSON)
    #expect(throws: UsageError.self) { try self.session("agenda", ["OVAL_FORMAT": "pdf"]) }
  }

  @Test(
    "colours: the option, the variables of everybody, the file, the terminal",
    arguments: [
      ("", [:], false), ("--color always", [:], true), ("--color auto", [:], true),
      ("", ["CLICOLOR_FORCE": "1"], true), ("", ["CLICOLOR_FORCE": "0"], false),
    ] as [(String, [String: String], Bool)])
  func colour(line: String, variables: [String: String], expected: Bool) throws {
    try write("farbe: nie\n", at: "user")
    let words = line.split(separator: " ").map(String.init)
    let manners = Manners(words, environment(variables), stored())
    #expect(manners.takesColour(on: .output) == expected)
  }

  @Test("a file that wants colours is quiet where a variable or the terminal wants none")
  func noColour() throws {
    try write("color: always\n", at: "user")
    #expect(Manners([], environment(), stored()).takesColour(on: .output))
    for variables in [["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": ""]] {
      #expect(!Manners([], environment(variables), stored()).takesColour(on: .output))
    }
  }

  @Test("accessible and pager: the variable of oval, then the file; for pages PAGER last")
  func others() throws {
    func pager(_ variables: [String: String]) -> String {
      Answer(["config", "get", "pager"], self.variables(variables)).output
    }
    #expect(pager(["PAGER": "more"]) == "more\n")
    try write("accessible: true\npager: less -R\ndb: ~/a.db\n", at: "user")
    #expect(try session("agenda").isAccessible)
    #expect(try !session("agenda", ["ACCESSIBLE": "0"]).isAccessible)
    #expect(try !session("agenda", ["OVAL_ACCESSIBLE": "no", "ACCESSIBLE": "1"]).isAccessible)
    #expect(stored().text(of: .pager) == "less -R")
    #expect(pager(["PAGER": "more"]) == "less -R\n")
    #expect(pager(["PAGER": "more", "OVAL_PAGER": "most"]) == "most\n")
    #expect(try session("agenda", ["HOME": "/h"]).databasePath == "/h/a.db")
  }

  @Test("a broken file ends every command but those that help to mend it")
  func broken() throws {
    try write("lang: en\n", at: "user")
    try write("nonsense: 1\n", at: "second")
    for words in [["agenda"], ["config", "list"], ["config", "set", "lang", "de"], ["unknown"]] {
      let answer = Answer(words, variables())
      #expect(
        answer.status == .invalidData && answer.error.contains("/second/oval/config.yaml:1:1"))
    }
    for words in [["help"], ["version"], ["completion", "bash"], ["agenda", "--help"]] {
      #expect(Answer(words, variables()).status == .done)
    }
    #expect(Answer(["complete-words", "fish", "agen"], variables()).output.hasPrefix("agenda\t"))
  }

  @Test("a shell is called only by a file that nobody else can have written")
  func shellAlias() throws {
    try write("alias: {sh: '!exit 5'}\n", at: "first")
    #expect(Answer(["sh"], variables()).status == .usage)
    try write("alias: {sh: '!exit 5'}\n", at: "user")
    #expect(Answer(["sh"], variables()).status.rawValue == 5)
    for mode in [0o620, 0o602] {
      try write("alias: {sh: '!exit 5'}\n", at: "user", mode: mode)
      #expect(Answer(["sh"], variables()).status == .usage)
    }
    try write("alias: {sh: '!exit 5'}\n", at: "user", mode: 0o644)
    #expect(Answer(["sh"], variables()).status.rawValue == 5)
  }

  @Test("an alias never hides a command, in whichever language")
  func hidden() throws {
    try write("alias: {version: agenda, hilfe: agenda, config: agenda}\n", at: "user")
    #expect(Answer(["version"], variables()).output.hasPrefix("oval "))
    #expect(Answer(["hilfe"], variables()).status == .done)
  }
}
