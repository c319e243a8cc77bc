// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension CommandTable {
  /// The completion for bash: candidates of both languages; what is typed chooses.
  func bashCompletion() -> String {
    """
    # shellcheck shell=bash
    \(Self.headOfGeneratedFiles.map { $0.isEmpty ? "#" : "# \($0)" }.joined(separator: "\n"))

    _oval() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
      # Bash makes three words of --option=value.
      if [[ $word == "=" ]]; then
        word=
      elif [[ $before == "=" ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
      fi

      # The command so far, by its English name.
      local command="" is_help="" place
      for ((place = 1; place < COMP_CWORD; place++)); do
        case "$command ${COMP_WORDS[place]}" in
    \(steps(indent: 6))
        esac
      done

      # What may follow it.
      local words="" options formats takes_files=""
      options=\(list(shared.flatMap(\.completionFlags), indent: 4))
      case $command in
    \(nouns)
      esac
      case $command in
    \(files)
      esac
      case $command in
    \(commandOptions)
      esac
      case $command in
    \(formats)
      esac
      if [[ $is_help ]]; then
        takes_files=
        if [[ ! $command ]]; then
          words+=\(list([""] + topics, indent: 8))
        fi
      fi

      # What may follow the option before.
      local list=
      case $before in
    \(values)
        *)
          if [[ $word == -* ]]; then
            words=$options
          elif [[ $takes_files ]]; then
            compopt -o default
            return
          fi
          ;;
      esac
      mapfile -t COMPREPLY < <(compgen -P "$list" -W "$words" -- "${word##*,}")
    }

    complete -F _oval oval

    """
  }

  /// The lines of a `case` that follow the words of a command; zsh reads them, too.
  func steps(indent: Int) -> String {
    completionSteps.map { step in
      let patterns = step.word.understood.map { "\"\(step.before) \($0)\"" }
      let action =
        step.word == completionHelp && step.before.isEmpty
        ? "is_help=1" : "command=\"\(step.after)\""
      return blanks(indent) + patterns.joined(separator: " | ") + ") \(action) ;;"
    }.joined(separator: "\n")
  }

  private var nouns: String {
    completionNouns.map { before, steps in
      "    \"\(before)\") words=\(list(steps.flatMap(\.word.spellings), indent: 6)) ;;"
    }.joined(separator: "\n")
  }

  private var files: String { "    \(pattern(completionFileTakers))) takes_files=1 ;;" }

  private var commandOptions: String {
    completionOptions.map { group in
      """
          \(pattern(group.commands)))
            options+=\(list([""] + group.members.flatMap(\.completionFlags), indent: 8))
            ;;&
      """
    }.joined(separator: "\n")
  }

  private var formats: String {
    completionFormats.map { commands, formats in
      """
          \(pattern(commands)))
            formats="\(formats.map(\.rawValue).joined(separator: " "))"
            ;;
      """
    }.joined(separator: "\n")
  }

  private var topics: [String] { Topic.all.flatMap(\.name.spellings) }

  private var values: String {
    let options = completionAllOptions.filter { $0.value != .flag }
    let hasWords = { (option: Option) in !option.value.choices.isEmpty || option == .format }
    var lines = options.filter(hasWords).map { option in
      let words =
        option == .format ? "$formats" : list(option.completionChoices, indent: 6)
      let line = "    \(option.completionFlags.joined(separator: " | ")))"
      guard option.takesList else { return "\(line) words=\(words) ;;" }
      return """
        \(line)
              words=\(words)
              [[ $word != *,* ]] || list=${word%,*},
              ;;
        """
    }
    let flags = { (options: [Option]) in
      pattern(options.flatMap(\.completionFlags), isQuoted: false)
    }
    lines += [
      "    \(flags(options.filter(\.takesFile))))", "      compopt -o default", "      return",
      "      ;;", "    \(flags(options.filter { !hasWords($0) && !$0.takesFile }))) return ;;",
    ]
    return lines.joined(separator: "\n")
  }
}

/// The alternatives of a `case`, over several lines where they are many.
///
/// zsh reads them, too.
func pattern(_ names: [String], isQuoted: Bool = true) -> String {
  let names = names.map { isQuoted ? "\"\($0)\"" : $0 }
  var lines = [""]
  for (place, name) in names.enumerated() {
    let part = name + (place < names.count - 1 ? " | " : "")
    if lines[lines.count - 1].count + part.count > 84 { lines.append("") }
    lines[lines.count - 1] += part
  }
  return lines.joined(separator: "\\\n" + blanks(6))
}

/// Words in quotation marks, over several lines where they are many.
private func list(_ words: [String], indent: Int) -> String {
  let lines = wrapped(words.joined(separator: " "), width: 84 - indent)
  let head = words.first == "" ? " " : ""
  return "\"" + head + lines.joined(separator: "\n" + blanks(indent)) + "\""
}

func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
