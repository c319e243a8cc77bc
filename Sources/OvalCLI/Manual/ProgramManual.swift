// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

extension CommandTable {
  /// The page of the whole program, with everything about every command.
  func programManual(in language: Language) -> String {
    var page = ManualSource()
    page.head("oval")
    page.section(ManualWords.name[language])
    page.macro("Nm", "oval")
    page.macro("Nd", Mdoc.escaped(ManualWords.summary[language]))
    page.section(ManualWords.synopsis[language])
    page.macro("Nm", "oval")
    page.macro("Op", "Ar", Mdoc.argument(ManualWords.command[language]))
    page.macro("Op", "Ar", Mdoc.argument(ManualWords.operands[language]), "...")
    page.macro("Op", "Ar", Mdoc.argument(ManualWords.options[language]))

    page.section(ManualWords.description[language])
    for case .paragraph(let text) in paragraphs(ManualWords.program[language]) {
      page.paragraph(text)
    }
    page.paragraph(Words.names[language])
    page.section(Words.options[language])
    page.options(shared, in: language)
    page.section(ManualWords.commands[language])
    for group in Command.Group.allCases where commands.contains(where: { $0.group == group }) {
      page.commands(commands, of: group, in: language)
    }

    page.section(ManualWords.words[language])
    page.paragraph(ManualWords.aboutWords[language])
    page.words(of: self, in: language)
    for topic in Topic.all where topic.section == nil { page.topic(topic, in: language) }
    for topic in Topic.all where topic.section != nil && topic.name != Topic.exitStatuses.name {
      page.topic(topic, in: language)
    }
    page.section(ManualWords.files[language])
    page.list(ManualWords.usedFiles) {
      "Pa " + Mdoc.argument($0.path)
    } meaning: {
      $0.paragraph($1.meaning[language])
    }
    page.topic(.exitStatuses, in: language)

    page.section(Words.examples[language])
    for command in commands { page.examples(command.examples, in: language) }
    page.section(ManualWords.seeAlso[language])
    let names = commands.filter { !$0.words.isEmpty }.map { $0.pageName(in: .english) }.sorted()
    page.paragraph(
      (names.map { "\($0)(1)" } + TopicManual.all.map(\.reference)).joined(separator: ", "))
    return page.text
  }
}

extension Topic {
  /// The title of its section, where manuals have a usual one.
  fileprivate var section: Bilingual? {
    switch name {
    case Topic.environment.name: ManualWords.environment
    case Topic.exitStatuses.name: ManualWords.exitStatus
    default: nil
    }
  }
}

extension ManualSource {
  fileprivate mutating func commands(
    _ commands: [Command], of group: Command.Group, in language: Language
  ) {
    subsection(group.title[language])
    list(commands.filter { $0.group == group && !$0.words.isEmpty }) { command in
      let needs = command.manualNeeds(in: language)
      return command.manualName(in: language) + (needs.isEmpty ? "" : " " + needs)
        + (command.choosable.isEmpty ? "" : " Oo Ar \(ManualWords.options[language]) Oc")
    } meaning: { page, command in
      page.body(of: command, in: language)
      if !command.options.isEmpty {
        page.options(command.options, required: command.required, in: language)
      }
      page.paragraph(ManualWords.formats(command.formats)[language])
    }
  }

  mutating func topic(_ topic: Topic, in language: Language) {
    section((topic.section ?? topic.title)[language])
    for part in topic.parts {
      switch part {
      case .heading(let text): subsection(text[language])
      case .paragraph(let text): paragraph(text[language])
      case .samples(let samples):
        list(samples) {
          Mdoc.argument($0.text[language])
        } meaning: {
          if !$1.meaning[language].isEmpty { $0.paragraph($1.meaning[language]) }
        }
      case .commands(let samples):
        for sample in samples {
          example(sample.text[language], meaning: sample.meaning[language])
        }
      }
    }
  }
}
