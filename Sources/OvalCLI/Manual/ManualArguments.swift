// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

extension Command {
  /// The name of its page: `oval-space-add`.
  func pageName(in language: Language) -> String {
    "oval-" + words.map { $0[language] }.joined(separator: "-")
  }

  /// All names that its page may be looked for under, those of the language first.
  func pageNames(in language: Language) -> [String] {
    [language, language.other].flatMap { language in
      underEveryName.map { $0.pageName(in: language) }
    }.uniqued()
  }

  /// The words of its name, as arguments of a macro.
  func manualName(in language: Language) -> String {
    (["Cm"] + words.map { Mdoc.argument($0[language]) }).joined(separator: " ")
  }

  /// The operands and options that must be given, as arguments of a macro.
  func manualNeeds(in language: Language) -> String {
    (operands.map { $0.manualTerm(in: language) }
      + required.map { $0.manualTerm(in: language) }).joined(separator: " ")
  }

  /// What may be given besides; of each list at most one.
  var choosable: [[Option]] {
    var choosable: [[Option]] = []
    for option in options where !required.contains(option) {
      let group = exclusive.first { $0.contains(option) } ?? [option]
      if !choosable.contains(group) { choosable.append(group) }
    }
    return choosable
  }
}

extension Operand {
  /// `Ar SPACE`, `Oo Ar WHEN ... Oc`.
  func manualTerm(in language: Language) -> String {
    let name = "Ar " + Mdoc.argument(name[language]) + (takesRest ? " ..." : "")
    return isRequired ? name : "Oo \(name) Oc"
  }
}

extension Option {
  /// `Fl \-club Ar CLUB`, without the short name.
  func manualTerm(in language: Language) -> String {
    let flag = "Fl " + Mdoc.escaped("-" + name[language])
    guard let placeholder = value.placeholder else { return flag }
    return "\(flag) Ar \(Mdoc.argument(placeholder[language]))"
  }
}

extension ManualSource {
  mutating func operands(_ operands: [Operand], in language: Language, explains: Bool) {
    list(operands) {
      "Ar " + Mdoc.argument($0.name[language]) + ($0.takesRest ? " ..." : "")
    } meaning: {
      $0.paragraph($1.summary[language])
      if explains, let text = $1.names.explanation { $0.paragraph(text[language]) }
    }
  }

  mutating func options(_ options: [Option], required: [Option] = [], in language: Language) {
    list(options) {
      ($0.short.map { "Fl \($0) , " } ?? "") + $0.manualTerm(in: language)
    } meaning: {
      $0.paragraph($1.row(in: language, isRequired: required.contains($1)).meaning)
    }
  }

  mutating func examples(_ examples: [Command.Example], in language: Language) {
    for example in examples {
      self.example("oval \(example.line[language])", meaning: example.meaning[language])
    }
  }

  /// A line for the shell below what it does.
  mutating func example(_ line: String, meaning: String) {
    let isQuestion = meaning.hasSuffix("?")
    paragraph(meaning.prefix(1).uppercased() + meaning.dropFirst() + (isQuestion ? "" : ":"))
    shell(line)
  }
}
