// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension CommandTable {
  /// The completion for fish: every name is explained in its own language.
  func fishCompletion() -> String {
    """
    \(Self.headOfGeneratedFiles.map { $0.isEmpty ? "#" : "# \($0)" }.joined(separator: "\n"))

    # The command so far, by its English name; "help" stands before those that help explains.
    function __oval_command
        set -l words (commandline -opc)
        set -e words[1]
        set -l command
        set -l help
        for word in $words
            switch "$command $word"
    \(fishSteps)
            end
        end
        string trim -- "$help $command"
    end

    function __oval_in
        contains -- (__oval_command) $argv
    end

    complete -c oval -f
    complete -c oval -n "__oval_in \(names(completionFileTakers))" -F

    # Commands and topics.
    \(fishCommands.joined(separator: "\n"))

    # Options of every command.
    \(shared.filter { $0 != .format }.flatMap { $0.fishLines(condition: nil) }
      .joined(separator: "\n"))

    # Formats.
    \(formats.joined(separator: "\n"))

    # Options of single commands.
    \(commandOptions.joined(separator: "\n"))

    """
  }

  private var fishSteps: String {
    completionSteps.map { step in
      let isHelp = step.word == completionHelp && step.before.isEmpty
      let patterns = step.word.understood.map { "'\(step.before) \($0)'" }
      return """
                    case \(patterns.joined(separator: " "))
                        set \(isHelp ? "help help" : "command '\(step.after)'")
        """
    }.joined(separator: "\n")
  }

  private var fishCommands: [String] {
    let help = completionHelp.english
    let commands = completionNouns.flatMap { before, steps in
      steps.flatMap { step in
        let places = [before, before.isEmpty ? help : "\(help) \(before)"]
        return offers(step.word, step.summary, in: places)
      }
    }
    return commands + Topic.all.flatMap { offers($0.name, $0.title, in: [help]) }
  }

  private func offers(
    _ word: Bilingual, _ meaning: Bilingual, in places: [String]
  ) -> [String] {
    word.spellings.enumerated().map { place, spelling in
      let text = place == 0 ? meaning.english : meaning.german
      return "complete -c oval -n \"__oval_in \(names(places))\" -a \(spelling) "
        + "-d \(fishQuoted(text))"
    }
  }

  private var commandOptions: [String] {
    completionOptions.flatMap { group in
      group.members.flatMap { $0.fishLines(condition: "__oval_in \(names(group.commands))") }
    }
  }

  private var formats: [String] {
    completionFormats.map { commands, formats in
      "complete -c oval -n \"__oval_in \(names(commands))\" -l format -x "
        + "-a '\(formats.map(\.rawValue).joined(separator: " "))' "
        + "-d \(fishQuoted(Option.format.summary.english))"
    }
  }
}

extension Option {
  /// A line for each of its names; the short name stands with the English one.
  fileprivate func fishLines(condition: String?) -> [String] {
    name.spellings.enumerated().map { place, spelling in
      var line = "complete -c oval"
      if let condition { line += " -n \"\(condition)\"" }
      if place == 0, let short { line += " -s \(short)" }
      line += " -l \(spelling)\(fishValue)"
      return line + " -d \(fishQuoted(place == 0 ? summary.english : summary.german))"
    }
  }

  private var fishValue: String {
    if value == .flag { return "" }
    if takesFile { return " -r -F" }
    let words = completionChoices.joined(separator: " ")
    if words.isEmpty { return " -x" }
    return takesList ? " -x -a '(__fish_append , \(words))'" : " -x -a '\(words)'"
  }
}

/// The English names of commands as words of fish, inside double quotation marks.
private func names(_ commands: [String]) -> String {
  commands.map { $0.isEmpty || $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
}

/// In single quotation marks, in which fish reads the backslash, too.
private func fishQuoted(_ text: String) -> String {
  "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
}
