// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension CommandTable {
  /// The completion for zsh: every name is explained in its own language.
  func zshCompletion() -> String {
    """
    #compdef oval
    \(Self.headOfGeneratedFiles.map { $0.isEmpty ? "#" : "# \($0)" }.joined(separator: "\n"))

    _oval() {
      # The command so far, by its English name.
      local command= is_help= word
      for word in "${(@)words[2,CURRENT-1]}"; do
        case "$command $word" in
    \(steps(indent: 6))
        esac
      done

      # What may follow it.
      local -a subcommands
      local formats= takes_files=
      case $command in
    \(nouns)
      esac
      case $command in
        \(pattern(completionFileTakers))) takes_files=1 ;;
      esac
      case $command in
    \(formats)
      esac
      if [[ -n $is_help ]]; then
        takes_files=
        [[ -n $command ]] || subcommands+=(
    \(topics)
        )
      fi

      local -a specs
      specs=(
    \(specs(shared))
      )
      case $command in
    \(commandOptions)
      esac
      if (( $#subcommands )); then
        specs+=('*: :{_describe -t commands command subcommands}')
      elif [[ -n $takes_files ]]; then
        specs+=('*: :_files')
      else
        specs+=('*: : ')
      fi
      _arguments -s -S : $specs
    }

    _oval "$@"

    """
  }

  private var nouns: String {
    completionNouns.map { before, steps in
      let words = steps.flatMap { described($0.word, $0.summary, indent: 8) }
      return """
            "\(before)")
              subcommands=(
        \(words.joined(separator: "\n"))
              )
              ;;
        """
    }.joined(separator: "\n")
  }

  private var topics: String {
    Topic.all.flatMap { described($0.name, $0.title, indent: 6) }.joined(separator: "\n")
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

  private var commandOptions: String {
    completionOptions.map { group in
      """
          \(pattern(group.commands)))
            specs+=(
      \(specs(group.members, indent: 8))
            )
            ;|
      """
    }.joined(separator: "\n")
  }

  private func specs(_ options: [Option], indent: Int = 4) -> String {
    options.flatMap(\.zshSpecs).map { blanks(indent) + $0 }.joined(separator: "\n")
  }
}

extension Option {
  /// A line for each of its names.
  fileprivate var zshSpecs: [String] {
    let isSame = name.english == name.german
    let names = [(name.english, name.english)] + (isSame ? [] : [(name.german, name.german)])
    let long = names.enumerated().map { place, name in
      spec("--\(name.0)" + (value == .flag ? "" : "="), isGerman: place == 1)
    }
    return (short.map { [spec("-\($0)", isGerman: false)] } ?? []) + long
  }

  /// `'(--kind --bereich)--kind=[what it is about]:KIND:(play sport)'`.
  private func spec(_ flag: String, isGerman: Bool) -> String {
    let head = repeats ? "*" : "(\(completionFlags.joined(separator: " ")))"
    let meaning = isGerman ? summary.german : summary.english
    let text = "\(head)\(flag)[\(zshEscaped(meaning))]"
    guard let placeholder = value.placeholder else { return quoted(text) }
    let name = isGerman ? placeholder.german : placeholder.english
    if self == .format { return quoted("\(text):\(name):(") + "$formats" + quoted(")") }
    return quoted("\(text):\(name):\(zshAction(name))")
  }

  private func zshAction(_ name: String) -> String {
    let words = completionChoices.joined(separator: " ")
    if takesFile { return "_files" }
    if words.isEmpty { return " " }
    return takesList ? "_values -s , \(name) \(words)" : "(\(words))"
  }
}

/// A name in both languages, each with its meaning, as `_describe` reads them.
private func described(_ name: Bilingual, _ meaning: Bilingual, indent: Int) -> [String] {
  let english = quoted("\(name.english):\(meaning.english)")
  let german = quoted("\(name.german):\(meaning.german)")
  return (name.english == name.german ? [english] : [english, german]).map { blanks(indent) + $0 }
}

private func zshEscaped(_ text: String) -> String {
  text.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
}

/// In quotation marks of a shell, in which nothing but these is special.
func quoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}
