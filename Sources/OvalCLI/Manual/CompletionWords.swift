// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

/// One word further in the name of a command.
struct CompletionStep: Hashable {
  /// The English words before it, separated by blanks.
  let before: String
  let word: Bilingual
  let summary: Bilingual

  /// The English words with it.
  var after: String { before.isEmpty ? word.english : "\(before) \(word.english)" }
}

/// Commands that take the same: options, or words behind an option.
struct CompletionGroup<Member> {
  /// Their English names.
  let commands: [String]
  let members: [Member]
}

extension CommandTable {
  /// All words of all commands, in the order of the table, a noun before its verbs.
  var completionSteps: [CompletionStep] {
    var steps: [CompletionStep] = []
    for command in commands {
      var before = ""
      for (place, word) in command.words.enumerated() {
        let isLast = place == command.words.count - 1
        let step = CompletionStep(
          before: before, word: word,
          summary: isLast ? command.summary : verbs(of: word, at: place))
        if !steps.contains(where: { $0.after == step.after }) { steps.append(step) }
        before = step.after
      }
    }
    return steps
  }

  /// The words behind which another one follows, the empty beginning first, and what follows.
  var completionNouns: [(before: String, steps: [CompletionStep])] {
    let steps = completionSteps
    return steps.map(\.before).uniqued().map { before in
      (before, steps.filter { $0.before == before })
    }
  }

  /// The options of the commands, together where the same commands take them.
  var completionOptions: [CompletionGroup<Option>] {
    let named = commands.filter { !$0.words.isEmpty }
    let takers = { (option: Option) in
      named.filter { $0.options.contains(option) }.map(\.name.english)
    }
    return grouped(named.flatMap(\.options).uniqued(), by: takers)
  }

  /// The commands that have the same formats; the group of all commands' formats serves the place
  /// before a command.
  var completionFormats: [(commands: [String], formats: [OutputFormat])] {
    let all = OutputFormat.allCases.filter { format in
      commands.contains { $0.formats.contains(format) }
    }
    let named = commands.filter { !$0.words.isEmpty }
    return [([""], all)]
      + named.map(\.formats).uniqued().map { formats in
        (named.filter { $0.formats == formats }.map(\.name.english), formats)
      }
  }

  /// The English names of the commands that take files.
  var completionFileTakers: [String] {
    commands.filter { $0.operands.contains { $0.name.isFile } }.map(\.name.english)
  }

  /// Every option that some command takes, once.
  var completionAllOptions: [Option] { (commands.flatMap(\.options) + shared).uniqued() }

  /// The name of the command that completes commands itself.
  var completionHelp: Bilingual { Command.help.name }

  private func verbs(of noun: Bilingual, at place: Int) -> Bilingual {
    let verbs = commands.filter { $0.words.count > place + 1 && $0.words[place] == noun }
      .map { $0.words[place + 1] }
    return Bilingual(
      verbs.map(\.german).joined(separator: ", "), verbs.map(\.english).joined(separator: ", "))
  }
}

extension Bilingual {
  /// Whether the name of an operand or value says that a file stands there.
  var isFile: Bool { english == "FILE" }

  /// The names to offer, the English one first.
  var spellings: [String] { [english, german].uniqued() }

  /// The names to understand: those to offer, and without umlauts.
  var understood: [String] { (spellings + [german.folded]).uniqued() }
}

extension Option {
  /// `--club`, `--verein`, and before them `-n` where there is one.
  var completionFlags: [String] {
    (short.map { ["-\($0)"] } ?? []) + name.spellings.map { "--\($0)" }
  }

  /// What can be offered behind it, in both languages.
  var completionChoices: [String] {
    (value.choices.map(\.name.english) + value.choices.map(\.name.german)).uniqued()
  }

  var takesFile: Bool { value.placeholder?.isFile ?? false }
  var takesList: Bool { if case .choices = value { true } else { false } }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first place.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

private func grouped(
  _ options: [Option], by takers: (Option) -> [String]
) -> [CompletionGroup<Option>] {
  options.map(takers).uniqued().map { commands in
    CompletionGroup(commands: commands, members: options.filter { takers($0) == commands })
  }
}
