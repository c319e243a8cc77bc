// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import Testing

@testable import OvalCLI

/// What is wrong with a command line, and how that is said.
struct UsageErrorTests {
  static let cases: [(line: String, fault: UsageFault)] = [
    ("buchn", .unknownCommand("buchn", under: [], nearest: [Command.book.name])),
    (
      "space lst",
      .unknownCommand(
        "lst", under: [Bilingual("fläche", "space")], nearest: [Bilingual("liste", "list")])
    ),
    ("xyzzy", .unknownCommand("xyzzy", under: [], nearest: [])),
    (
      "city",
      .incompleteCommand(
        under: [Bilingual("stadt", "city")], continuations: [.cityInit, .cityShow, .citySet])
    ),
    ("book a b --vereinn c", .unknownOption("--vereinn", nearest: ["--verein", "--version"])),
    ("book a b --excl", .unknownOption("--excl", nearest: ["--exclusive"])),
    ("book a b -title", .unknownOption("-t", nearest: ["--title", "--titel"])),
    ("book a b -x", .unknownOption("-x", nearest: [])),
    ("--club c book a b", .unknownOption("--club", nearest: [])),
    ("book a b --title", .missingValue(.title)),
    ("book a b --title --club c", .missingValue(.title)),
    ("book a b --title -n", .missingValue(.title)),
    ("book a b --json=ja", .valueOfFlag(.json)),
    ("export -no x", .valueInCluster(.output)),
    ("book a b --title c --titel d", .repeatedOption(.title)),
    ("--lang de --sprache en", .repeatedOption(.language)),
    ("book a b --units 2 --exklusiv", .optionsTogether(.units, .exclusive)),
    ("agenda --format plain --json", .optionsTogether(.format, .json)),
    ("space add a", .missingOption(.name)),
    ("book a", .missingOperand(.when)),
    ("book", .missingOperand(.bookedSpaces)),
    ("show a b", .surplusOperand("b")),
    ("version x", .surplusOperand("x")),
    (
      "book a b --units 0",
      .unreadable("0", from: .option(.units), expected: .wholeNumber(1...1_000_000))
    ),
    (
      "book a b --units 99999999999999999999",
      .unreadable(
        "99999999999999999999", from: .option(.units), expected: .wholeNumber(1...1_000_000))
    ),
    (
      "book a b --kind sports",
      .unreadable("sports", from: .option(.kind), expected: .choice(.kinds))
    ),
    (
      "agenda --access step-free,,seating",
      .unreadable("", from: .option(.access), expected: .choice(.accessFeatures))
    ),
    (
      "export --format table",
      .unreadable(
        "table", from: .option(.format),
        expected: .choice(
          ["ics", "csv", "json", "jsonl", "yaml"].map { .init(Bilingual(same: $0)) }))
    ),
  ]

  @Test("each mistake is found", arguments: cases)
  func mistakes(line: String, fault: UsageFault) {
    #expect {
      try CommandTable.oval.parse(shellWords(line))
    } throws: { error in
      (error as? UsageError)?.fault == fault
    }
  }

  static let others: [UsageFault] = [
    .unknownTopic("dtes", under: [], nearest: [Topic.dates.name]), .tooManyWords(limit: 3),
    .tooLong(limit: 3),
    .unreadable("x", from: .variable("OVAL_NOW"), expected: .instant),
    .unreadable("x", from: .variable("OVAL_ZONE"), expected: .zone(nearest: ["Europe/Berlin"])),
    .unreadable("UTC", from: .option(.zone), expected: .zoneData(places: ["/a", "/b"])),
  ]

  @Test("each is said in both languages, with the word that is wrong, and a way on")
  func words() {
    for fault in Self.cases.map(\.fault) + Self.others {
      for command in [nil, Command.book] {
        let german = UsageError(fault, in: command).message(in: .german)
        let english = UsageError(fault, in: command).message(in: .english)
        #expect(german.text != english.text && german.hint != english.hint)
        #expect(german.hint?.contains("oval hilfe") == true)
        #expect(english.hint?.contains("oval help") == true)
        #expect(
          german.text.hasSuffix(".") || german.text.hasSuffix("?") || german.text.hasSuffix(":"))
      }
    }
  }

  @Test("a suggestion is in the language of the message, for options as they were typed")
  func suggestions() {
    let book = UsageError(.unknownCommand("bok", under: [], nearest: [Command.book.name]))
    #expect(book.message(in: .german).text.contains("„oval buchen“"))
    #expect(book.message(in: .english).text.contains("“oval book”"))
  }
}
