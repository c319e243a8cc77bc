// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OvalCLI

/// From words to an invocation.
struct ParserTests {
  func parse(_ line: String) throws -> Invocation {
    try CommandTable.oval.parse(shellWords(line))
  }

  @Test(
    "commands and options have names in two languages, and mix",
    arguments: [
      "book hafen Tue 18-20 --club nord --kind culture -n",
      "buchen hafen Tue 18-20 --verein nord --bereich kultur -n",
      "BUCHEN --Verein nord hafen --kind=KULTUR -n Tue 18-20",
      "--dry-run book --verein=nord hafen Tue --bereich culture 18-20",
      "-n buchen hafen --probelauf Tue --club nord --kind kultur -- 18-20",
    ])
  func languages(line: String) throws {
    let invocation = try parse(line)
    #expect(invocation.command == .book)
    #expect(invocation[.bookedSpaces] == "hafen")
    #expect(invocation[.when] == "Tue 18-20")
    #expect(invocation.words(of: .when) == ["Tue", "18-20"])
    #expect(invocation[.club] == "nord")
    #expect(invocation[.kind] == "culture")
    #expect(invocation.has(.dryRun) && !invocation.has(.exclusive))
  }

  @Test(
    "umlauts may be written out",
    arguments: [
      "fläche anlegen a --name b --kapazität 3 --nutzung geteilt",
      "flaeche anlegen a --name b --kapazitaet 3 --nutzung geteilt",
      "Fla\u{308}che add a --name b --capacity 3 --use shared",
      "space anlegen a --name b --KAPAZITÄT=3 --nutzung=shared",
    ])
  func umlauts(line: String) throws {
    let invocation = try parse(line)
    #expect(invocation.command == .spaceAdd)
    #expect(invocation.number(.capacity) == 3)
    #expect(invocation[.use] == "shared")
  }

  @Test("what begins with a hyphen and is no option is an operand")
  func hyphens() throws {
    #expect(try parse("date Di 18 - 20")[.when] == "Di 18 - 20")
    #expect(try parse("date -2")[.when] == "-2")
    #expect(try parse("date 2026-06-16 -20:00")[.when] == "2026-06-16 -20:00")
    #expect(try parse("date -").operands == ["-"])
    #expect(try parse("date -- -n --json").operands == ["-n", "--json"])
    #expect(try parse("date a -- --").operands == ["a", "--"])
    #expect(try parse("book a b --note \"- Bälle\"")[.note] == "- Bälle")
    #expect(try parse("cancel b7k3f9qm --only -3")[.only] == "-3")
    #expect(try parse("cancel b7k3f9qm --reason=--")[.reason] == "--")
  }

  @Test("values: empty ones, ones with signs, lists, words of a text")
  func values() throws {
    #expect(try parse("book a b --title=")[.title] == "")
    #expect(try parse("book a b --title=c=d")[.title] == "c=d")
    #expect(try parse("export -o x.ics --format ics")[.output] == "x.ics")
    let access = try parse("agenda --merkmal stufenlos,hoerschleife")
    #expect(access.values(of: .access) == ["step-free", "hearing-loop"])
    let except = try parse("book a b --außer ferien --except 1.8. --ausser Feiertage")
    #expect(except.values(of: .except) == ["school-holidays", "1.8.", "holidays"])
  }

  @Test("short options are combined, long ones are never shortened")
  func shorts() throws {
    let invocation = try parse("book a b -nqy -v")
    #expect([.dryRun, .quiet, .yes, .verbose].allSatisfy(invocation.has))
    #expect(throws: UsageError.self) { try parse("book a b --titl c") }
  }

  @Test(
    "help goes before everything else that may be wrong",
    arguments: [
      ("book -h", ["book"]), ("book --unbekannt --hilfe", ["book"]), ("space --help", ["space"]),
      ("--help", []), ("fläche anlegen -h --name", ["space", "add"]), ("-h book", ["book"]),
      ("book a b --units many -h", ["book"]), ("nonsense -h", []), ("book -nh", ["book"]),
    ])
  func help(line: String, path: [String]) throws {
    let invocation = try parse(line)
    #expect(invocation.command == .help)
    #expect(invocation.words(of: .subject) == path)
  }

  @Test("behind -- a word asks for nothing")
  func noHelp() throws {
    #expect(try parse("date -- -h").command == .date)
    #expect(try parse("--version --json").command == .version)
    #expect(try parse("").command == .overview)
  }

  @Test("a name that goes on goes on, unless operands have begun")
  func longerNames() throws {
    let longer = Command(
      Bilingual("datum liste", "date expand"), group: .daily, summary: Bilingual("a", "b"),
      description: Bilingual("a", "b"), database: .none, run: { _, _, _ in .done })
    let table = CommandTable([.date, longer])
    #expect(try table.parse(["date", "expand"]).command == longer)
    #expect(try table.parse(["date", "Di", "expand"]).command == .date)
    #expect(try table.parse(["date", "--", "expand"]).command == longer)
  }

  @Test("the limits of a command line")
  func limits() throws {
    let words = Array(repeating: "a", count: 10_000)
    #expect(try CommandTable.oval.parse(["date"] + words.dropFirst()).operands.count == 9_999)
    #expect(throws: UsageError(.tooManyWords(limit: 10_000))) {
      try CommandTable.oval.parse(["date"] + words)
    }
    let long = String(repeating: "a", count: (1 << 20) - 4)
    #expect(try CommandTable.oval.parse(["date", long]).operands == [long])
    #expect(throws: UsageError(.tooLong(limit: 1 << 20))) {
      try CommandTable.oval.parse(["date", long + "a"])
    }
  }
}
