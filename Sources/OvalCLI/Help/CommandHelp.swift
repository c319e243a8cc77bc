// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

extension Command {
  /// `oval buchen FLÄCHE WANN … [Optionen]`.
  func usage(in language: Language) -> String { usageParts(in: language).joined(separator: " ") }

  private func usageParts(in language: Language) -> [String] {
    var parts = ["oval"]
    if !name[language].isEmpty { parts.append(name[language]) }
    parts += operands.map { $0.usage(in: language) }
    parts += required.map { $0.term(in: language) }
    if options.count > required.count { parts.append(Words.optionsPlace[language]) }
    return parts
  }

  /// The page of `oval help COMMAND`.
  func page(in language: Language) -> HelpPage {
    var blocks: [HelpPage.Block] = [
      .paragraph("oval \(name[language]) – \(summary[language])"),
      .heading(Words.usage[language]), .usage(usageParts(in: language)),
    ]
    blocks += paragraphs(description[language])
    if !operands.isEmpty {
      blocks += [.heading(Words.operands[language]), .rows(operands.map { $0.row(in: language) })]
    }
    if !options.isEmpty {
      blocks += [
        .heading(Words.options[language]),
        .rows(options.map { $0.row(in: language, isRequired: required.contains($0)) }),
      ]
    }
    if !examples.isEmpty {
      blocks += [
        .heading(Words.examples[language]),
        .examples(
          examples.map {
            .init(term: "oval \($0.line[language])", meaning: $0.meaning[language])
          }),
      ]
    }
    blocks.append(.paragraph(Words.everywhere(formats: formats)[language]))
    let names =
      ([language, language.other].flatMap { language in
        underEveryName.map { $0.name[language] }
      }).uniqued().dropFirst()
    if !names.isEmpty { blocks.append(.paragraph(Words.otherNames(Array(names))[language])) }
    return HelpPage(blocks: blocks)
  }
}

/// The paragraphs of a text, which empty lines separate.
func paragraphs(_ text: String) -> [HelpPage.Block] {
  var paragraphs: [[Substring]] = [[]]
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(line) }
  }
  return paragraphs.filter { !$0.isEmpty }.map { .paragraph($0.joined(separator: " ")) }
}

extension Operand {
  /// `FLÄCHE`, `[WANN …]`, `DATEI …`.
  func usage(in language: Language) -> String {
    let name = takesRest ? "\(name[language]) …" : name[language]
    return isRequired ? name : "[\(name)]"
  }

  func row(in language: Language) -> HelpPage.Row {
    .init(term: usage(in: language), meaning: summary[language])
  }
}

extension Option {
  /// `--verein VEREIN`.
  func term(in language: Language) -> String {
    guard let placeholder = value.placeholder else { return "--\(name[language])" }
    return "--\(name[language]) \(placeholder[language])"
  }

  /// `-n, --probelauf`, and what it does, what it allows, how often.
  func row(in language: Language, isRequired: Bool = false) -> HelpPage.Row {
    var meaning = summary[language]
    let choices = value.choices.map { $0.name[language] }
    if !choices.isEmpty { meaning += ": " + choices.joined(separator: ", ") }
    var notes: [String] = []
    if case .choices = value { notes.append(Words.list[language]) }
    if repeats { notes.append(Words.repeats[language]) }
    if isRequired { notes.append(Words.required[language]) }
    if !notes.isEmpty { meaning += " (\(notes.joined(separator: "; ")))" }
    return .init(
      term: (short.map { "-\($0), " } ?? "") + term(in: language), meaning: meaning)
  }
}
