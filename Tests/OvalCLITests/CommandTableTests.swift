// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Reports
import Testing

@testable import OvalCLI

/// What must hold for the table, whatever commands it has.
struct CommandTableTests {
  static let commands = CommandTable.oval.commands

  @Test("no two commands are called the same, in whichever language")
  func names() {
    var owners: [String: String] = [:]
    for command in CommandTable.oval.callable {
      // Every mixture of the languages is understood, so none may be taken twice.
      var spellings = [""]
      for word in command.words {
        spellings = spellings.flatMap { start in
          Set([word.german.folded, word.english.folded]).map { start + " " + $0 }
        }
      }
      for spelling in spellings {
        #expect(owners[spelling] == nil, "\(spelling): \(command.name.english)")
        owners[spelling] = command.name.english
      }
      #expect(
        command.name.german.split(separator: " ").count
          == command.name.english.split(separator: " ").count)
    }
  }

  @Test("the journal's commands are shown as they are typed", arguments: commands)
  func journalNames(command: Command) {
    guard command.database == .writes else { return }
    for language in Language.allCases {
      let wording = Wording(language: language, zone: .utc, now: Timestamp(seconds: 0))
      #expect(wording.command(command.name.english) == command.name[language])
    }
  }

  @Test("failures name the options as they are typed", arguments: commands)
  func optionNames(command: Command) {
    for option in command.options where option.value.placeholder != nil {
      for language in Language.allCases {
        let wording = Wording(language: language, zone: .utc, now: Timestamp(seconds: 0))
        #expect(wording.option(option.name.english) == "--" + option.name[language])
      }
    }
  }

  @Test("no two options of a command are called the same", arguments: commands)
  func options(command: Command) {
    let options = CommandTable.oval.options(of: command)
    let names = options.flatMap { Set([$0.name.german.folded, $0.name.english.folded]) }
    #expect(Set(names).count == names.count, "\(names.sorted())")
    let shorts = options.compactMap(\.short)
    #expect(Set(shorts).count == shorts.count)
    for option in options {
      let choices = option.value.choices.flatMap {
        Set([$0.name.german.folded, $0.name.english.folded])
      }
      #expect(Set(choices).count == choices.count, "\(option.name.english)")
    }
  }

  @Test("what is needed or excluded is among the options", arguments: commands)
  func sets(command: Command) {
    #expect(command.required.allSatisfy(command.options.contains))
    #expect(command.exclusive.joined().allSatisfy(command.options.contains))
    #expect(!command.formats.isEmpty)
    #expect(command.operands.dropLast().allSatisfy { !$0.takesRest })
  }

  @Test("every text is there in both languages", arguments: commands)
  func languages(command: Command) {
    var texts = [command.summary, command.description]
    texts += command.operands.map(\.summary) + command.options.map(\.summary)
    texts += command.examples.map(\.meaning)
    for text in texts {
      #expect(!text.german.isEmpty && !text.english.isEmpty && text.german != text.english)
    }
    for line in [command.summary] + command.operands.map(\.summary) + command.options.map(\.summary)
    {
      #expect(!line.german.hasSuffix(".") && !line.english.hasSuffix("."), "\(line)")
    }
  }

  @Test("each example can be parsed, and says the same in both languages", arguments: commands)
  func examples(command: Command) throws {
    for example in command.examples {
      let german = try CommandTable.oval.parse(shellWords(example.line.german))
      let english = try CommandTable.oval.parse(shellWords(example.line.english))
      #expect(german.command == command && english.command == command)
      #expect(german.given.map(\.option) == english.given.map(\.option))
      for (left, right) in zip(german.given, english.given)
      where !left.option.value.choices.isEmpty { #expect(left.value == right.value) }
    }
  }

  @Test("each placeholder says what stands there, or is known to be a free text")
  func placeholders() {
    // What nobody can foresee; a new word in capitals belongs here or into `Naming`.
    let free: Set = [
      "SLUG", "PATH", "TITLE", "TEXT", "NAME", "DISCIPLINE", "DISTRICT", "GROUP", "NUMBER",
      "FIELD[,…]",
      "ADDRESS", "HOURS", "YEAR", "OPERATION",
    ]
    for command in Self.commands {
      for operand in command.operands where operand.names == .text {
        #expect(free.contains(operand.name.english), "\(operand.name.english)")
      }
      for option in CommandTable.oval.options(of: command) where option.names == .text {
        guard case .text(let name, _) = option.value else { continue }
        #expect(free.contains(name.english), "\(name.english)")
      }
    }
  }

  @Test("a command is called by each of its names, with everything it takes")
  func otherNames() throws {
    let line = ["streetball", "Tue", "18-20", "--club", "sv-nordlicht"]
    for name in [["book"], ["booking", "add"], ["buchung", "anlegen"]] {
      let invocation = try CommandTable.oval.parse(name + line)
      #expect(invocation.words(of: .when) == ["Tue", "18-20"])
      #expect(invocation[.club] == "sv-nordlicht")
    }
    #expect(
      Answer(["booking", "cancel"], ["OVAL_LANG": "en"]).error.contains(
        "oval booking cancel BOOKING"))
    #expect(Answer(["help", "booking", "add"]).output.contains("oval book"))
  }

  @Test("every command of the first floor is there, by its English and its German name")
  func coverage() throws {
    let english = [
      "city init",
      "city show",
      "db init",
      "db info",
      "plan",
      "apply",
      "space list",
      "space tree",
      "space show",
      "space add",
      "club list",
      "club add",
      "slot list",
      "slot add",
      "slot remove",
      "closure list",
      "closure add",
      "closure remove",
      "book",
      "check",
      "move",
      "edit",
      "cancel",
      "show",
      "agenda",
      "week",
      "export",
      "date",
      "help",
      "version",
      "free",
      "offers",
      "day",
      "space edit",
      "space retire",
      "club edit",
      "club merge",
      "slot edit",
      "city set",
      "holiday list",
    ]
    #expect(Set(english + [""]).isSubset(of: Self.commands.map(\.name.english)))
    let german = [
      "buchen", "prüfen", "verlegen", "ändern", "absagen", "frei", "angebote", "zeigen", "tag",
      "woche", "datum", "hilfe",
    ]
    #expect(Set(german).isSubset(of: Self.commands.map(\.name.german)))
  }
}

/// The words of an example, as a shell would hand them over.
func shellWords(_ line: String) -> [String] {
  var words: [String] = []
  var current: String?
  var isQuoted = false
  for character in line {
    switch character {
    case "\"":
      isQuoted.toggle()
      current = current ?? ""
    case " " where !isQuoted:
      if let word = current { words.append(word) }
      current = nil
    default: current = (current ?? "") + String(character)
    }
  }
  return words + (current.map { [$0] } ?? [])
}
