// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

extension CommandTable {
  /// The page of one command.
  func manual(of command: Command, in language: Language) -> String {
    var page = ManualSource()
    page.head(command.pageName(in: .english))
    page.section(ManualWords.name[language])
    let names = command.pageNames(in: language)
    for (place, name) in names.enumerated() {
      page.macro("Nm", Mdoc.escaped(name) + (place == names.count - 1 ? "" : " ,"))
    }
    // The mark keeps a last dot from being taken for punctuation.
    let summary = Mdoc.escaped(command.summary[language])
    page.macro("Nd", summary + (summary.hasSuffix(".") ? "\\&" : ""))

    page.section(ManualWords.synopsis[language])
    page.synopsis(of: command, in: language)

    page.section(ManualWords.description[language])
    page.body(of: command, in: language, explainsOperands: true)
    page.section(Words.options[language])
    if !command.options.isEmpty {
      page.options(command.options, required: command.required, in: language)
    }
    page.paragraph(ManualWords.sharedOptions[language])
    page.paragraph(ManualWords.formats(command.formats)[language])

    page.section(ManualWords.exitStatus[language])
    page.paragraph(ManualWords.status[language])
    if !command.examples.isEmpty {
      page.section(Words.examples[language])
      page.examples(command.examples, in: language)
    }
    page.section(ManualWords.seeAlso[language])
    page.paragraph(pages(near: command).map { "\($0)(1)" }.joined(separator: ", "))
    return page.text
  }

  /// The names of the pages to read besides: the program, and what else its noun can do.
  private func pages(near command: Command) -> [String] {
    let sisters = commands.filter {
      $0 != command && $0.words.count > 1 && $0.words.first == command.words.first
    }
    return ["oval"] + sisters.map { $0.pageName(in: .english) }.sorted()
  }
}

extension ManualSource {
  mutating func head(_ name: String, section: Int = 1) {
    for line in CommandTable.headOfGeneratedFiles { comment(String(line)) }
    macro("Dd", programDate)
    macro("Dt", Mdoc.escaped(name.uppercased()), "\(section)")
    macro("Os")
  }

  /// How the command is called, with every option of its own.
  mutating func synopsis(of command: Command, in language: Language) {
    macro("Nm", "oval", command.manualName(in: language))
    for operand in command.operands {
      let term = operand.manualTerm(in: language)
      macro(String(term.prefix(2)), String(term.dropFirst(3)))
    }
    for option in command.required { macro(String(option.manualTerm(in: language))) }
    for group in command.choosable {
      let terms = group.map { $0.manualTerm(in: language) }.joined(separator: " | ")
      macro("Op", terms + (group.contains { $0.repeats } ? " ..." : ""))
    }
  }

  /// What the command does, and what its operands are; how such things are written, too, where
  /// the page does not say that elsewhere.
  mutating func body(
    of command: Command, in language: Language, explainsOperands: Bool = false
  ) {
    for case .paragraph(let text) in paragraphs(command.description[language]) { paragraph(text) }
    if !command.otherNames.isEmpty {
      paragraph(ManualWords.otherNames(command.otherNames)[language])
    }
    if !command.operands.isEmpty {
      operands(command.operands, in: language, explains: explainsOperands)
    }
  }
}
