// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Host
import Reports
import Testing
import UseCases

@testable import OvalCLI

/// What a session takes from options, variables and the terminal, and in which order.
struct SessionTests {
  static let clock = Timestamp(seconds: 1_775_026_800)

  func session(
    _ line: String = "agenda", _ variables: [String: String] = [:], terminal: Terminal = .none
  ) throws -> Session {
    let environment = Environment(
      variables: variables, now: Self.clock, seed: 7, terminal: terminal)
    return try Session(CommandTable.oval.parse(shellWords(line)), environment)
  }

  func fault(_ line: String, _ variables: [String: String]) -> UsageFault? {
    do {
      _ = try session(line, variables)
      return nil
    } catch {
      return (error as? UsageError)?.fault
    }
  }

  @Test(
    "the language: option, OVAL_LANG, LC_ALL, LC_MESSAGES, LANG, else the city's",
    arguments: [
      ("agenda --lang en", ["OVAL_LANG": "de"], Language.english),
      ("agenda", ["OVAL_LANG": "de", "LC_ALL": "en_GB.UTF-8"], .german),
      ("agenda", ["LC_ALL": "en_GB.UTF-8", "LANG": "de_DE.UTF-8"], .english),
      ("agenda", ["LC_ALL": "de_DE", "LC_MESSAGES": "en_US"], .german),
      ("agenda", ["LC_ALL": "", "LC_MESSAGES": "de_AT", "LANG": "en_US"], .german),
      ("agenda", ["LC_ALL": "C", "LANG": "en_US.UTF-8"], nil),
      ("agenda", ["LANG": "C.UTF-8"], nil), ("agenda", ["LANG": "POSIX"], nil),
      ("agenda", ["LANG": "fr_FR"], .english), ("agenda", ["LANG": "de"], .german),
      ("agenda", [:], nil),
    ])
  func language(line: String, variables: [String: String], expected: Language?) throws {
    #expect(try session(line, variables).wantedLanguage == expected)
    #expect(try session(line, variables).language == expected ?? .german)
    // A mistake is told in the same language.
    let shown = Answer(["agenda", "--nonsense"] + shellWords(line).dropFirst(), variables).error
    #expect(shown.contains("Hilfe: ") == (expected != .english))
  }

  @Test("the database: option, OVAL_DB, XDG_DATA_HOME, home, nowhere")
  func database() throws {
    let all = ["OVAL_DB": "b.db", "XDG_DATA_HOME": "/data", "HOME": "/h"]
    #expect(try session("agenda --db a.db", all).databasePath == "a.db")
    #expect(try session("agenda", all).databasePath == "b.db")
    #expect(
      try session("agenda", ["XDG_DATA_HOME": "/data", "HOME": "/h"]).databasePath
        == "/data/oval/oval.db")
    // A relative directory is ignored, as the specification asks.
    #expect(
      try session("agenda", ["XDG_DATA_HOME": "data", "HOME": "/h/"]).databasePath
        == "/h/.local/share/oval/oval.db")
    #expect(try session("agenda", ["OVAL_DB": "", "HOME": "relative"]).databasePath == nil)
  }

  @Test("the present: option, OVAL_NOW, the clock; as an instant or as a clock shows it")
  func present() throws {
    #expect(try session().present == .instant(Self.clock))
    let noon = try #require(Timestamp(rfc3339: "2026-04-01T12:00:00+02:00"))
    #expect(
      try session("agenda --now 2026-04-01T12:00:00+02:00", ["OVAL_NOW": "x"]).present
        == .instant(noon))
    for text in ["2026-04-01T12:00", "2026-04-01 12:00", "2026-04-01T12:00:00"] {
      let present = try session("agenda", ["OVAL_NOW": text]).present
      let berlin = try #require(
        ZoneFiles(Environment(now: noon, seed: 0)).zone(named: "Europe/Berlin"))
      #expect(present.instant(in: berlin) == noon)
      #expect(present.instant(in: .utc) == noon.advanced(by: 7200))
    }
    for text in ["2026-04-01", "gestern", "2026-02-30T12:00", "2026-04-01T12:00  "] {
      #expect(
        fault("agenda", ["OVAL_NOW": text])
          == .unreadable(text, from: .variable("OVAL_NOW"), expected: .instant))
    }
  }

  @Test("the zone: option, OVAL_ZONE, the database's, the machine's")
  func zone() throws {
    let tokyo = try session("agenda --zone Asia/Tokyo", ["OVAL_ZONE": "Europe/Rome"])
    #expect(tokyo.zone().name == "Asia/Tokyo")
    #expect(try session("agenda", ["OVAL_ZONE": "Europe/Rome"]).wantedZone?.name == "Europe/Rome")
    #expect(try session().zone(ofDatabase: tokyo.wantedZone).name == "Asia/Tokyo")
    #expect(try session("agenda", ["TZ": ":Europe/Oslo"]).zone().name == "Europe/Oslo")
    #expect(try session("agenda", ["TZ": "CET-1CEST"]).zone().name == "UTC")
    #expect(
      fault("agenda --zone europe/berlin", [:])
        == .unreadable(
          "europe/berlin", from: .option(.zone), expected: .zone(nearest: ["Europe/Berlin"])))
    for name in ["../../etc/passwd", "/etc/passwd", "right/Europe/Berlin", "Europe", "posixrules"] {
      #expect(fault("agenda", ["OVAL_ZONE": name]) != nil, "\(name)")
    }
  }

  @Test("the width: COLUMNS, the terminal, 80; never less than 20")
  func width() throws {
    let wide = Terminal(isInput: true, isOutput: true, isError: true, columns: 132)
    #expect(try session("agenda", ["COLUMNS": "40"], terminal: wide).width == 40)
    #expect(try session("agenda", [:], terminal: wide).width == 132)
    #expect(try session("agenda", ["COLUMNS": "many"], terminal: wide).width == 132)
    #expect(try session("agenda", ["COLUMNS": "-1"]).width == 80)
    #expect(try session("agenda", ["COLUMNS": "5"]).width == 20)
    #expect(try session("agenda", ["COLUMNS": "99999999999999999999"]).width == 80)
  }

  @Test("the seed: OVAL_SEED, else chance")
  func seed() throws {
    guard case .random(7) = try session().seed else { return #expect(Bool(false)) }
    guard case .fixed(12) = try session("agenda", ["OVAL_SEED": "12"]).seed else {
      return #expect(Bool(false))
    }
    for text in ["-1", "abc", "18446744073709551616"] {
      #expect(
        fault("agenda", ["OVAL_SEED": text])
          == .unreadable(
            text, from: .variable("OVAL_SEED"), expected: .wholeNumber(.min ... .max)))
    }
  }

  @Test("the format: option, else a table for eyes and plain text for pipes")
  func format() throws {
    let screen = Terminal(isInput: false, isOutput: true, isError: false, columns: nil)
    #expect(try session().format == .plain)
    #expect(try session("agenda", [:], terminal: screen).format == .table)
    #expect(try session("agenda --json", [:], terminal: screen).format == .json)
    #expect(try session("agenda --format table").format == .table)
    #expect(try session("export").format == .ics)
    #expect(try session("city show --format YAML").format == .yaml)
  }

  @Test(
    "colours: --color, NO_COLOR, CLICOLOR_FORCE, TERM, the terminal",
    arguments: [
      ("--color always", ["NO_COLOR": "1"], true), ("--farbe nie", ["CLICOLOR_FORCE": "1"], false),
      ("", ["NO_COLOR": "1", "CLICOLOR_FORCE": "1", "TERM": "xterm"], false),
      ("", ["CLICOLOR_FORCE": "1", "TERM": "dumb"], true),
      ("", ["CLICOLOR_FORCE": "0", "TERM": "dumb"], false), ("", ["TERM": "dumb"], false),
      ("", [:], false), ("", ["TERM": "xterm"], true), ("--color auto", ["TERM": "xterm"], true),
      ("", ["TERM": "xterm", "NO_COLOR": ""], true),
    ])
  func colour(line: String, variables: [String: String], expected: Bool) {
    let screen = Terminal(isInput: true, isOutput: true, isError: false, columns: nil)
    let environment = Environment(
      variables: variables, now: Self.clock, seed: 7, terminal: screen)
    let manners = Manners(shellWords(line), environment)
    #expect(manners.takesColour(on: .output) == expected)
    let always = expected && (line.contains("always") || variables["CLICOLOR_FORCE"] == "1")
    #expect(manners.takesColour(on: .error) == always)
  }

  @Test("flags, and whom one acts for")
  func flags() throws {
    let plain = try session()
    #expect(!plain.isDryRun && !plain.assumesYes && !plain.isQuiet && !plain.isVerbose)
    #expect(!plain.isAccessible && plain.actingFor == nil)
    let all = try session("agenda -nyqv --als nord", ["ACCESSIBLE": "1", "OVAL_AS": "sued"])
    #expect(all.isDryRun && all.assumesYes && all.isQuiet && all.isVerbose && all.isAccessible)
    #expect(all.actingFor == "nord")
    #expect(try session("agenda", ["ACCESSIBLE": "0", "OVAL_AS": "sued"]).actingFor == "sued")
    #expect(try !session("agenda", ["ACCESSIBLE": "0"]).isAccessible)
  }

  @Test("a bad variable names itself")
  func words() {
    let answer = Answer(["version"], ["OVAL_LANG": "fr"])
    #expect(answer.status == .usage)
    #expect(answer.error.contains("Umgebungsvariable OVAL_LANG: „fr“"))
  }
}
