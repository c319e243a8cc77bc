// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host

/// What the words of a command line call: a command of the table, what an alias stands for, or a
/// program named `oval-…`. Commands go before aliases, and aliases before programs.
enum Call {
  /// The words with every alias in place of its name.
  case command([String])
  /// `options` are the shared ones before the name.
  case program(path: String, name: String, options: [String], arguments: [String])
  /// What an alias hands to `/bin/sh`.
  case shell(script: String, name: String, options: [String], arguments: [String])

  /// What programs on PATH are called before their own name.
  static let prefix = "oval-"

  init(
    _ words: [String], in table: CommandTable, _ stored: StoredSettings, _ environment: Environment
  ) throws(UsageError) {
    var words = words
    var chain: [String] = []
    while let place = Call.firstWord(of: words, in: table) {
      let name = words[place]
      if table.hasCommand(beginning: name) { break }
      let options = Array(words[..<place])
      let rest = Array(words[(place + 1)...])
      guard let alias = stored.alias(named: name) else {
        let programs = InstalledPrograms(environment, prefix: Call.prefix)
        guard let path = programs.path(of: name) else { break }
        self = .program(path: path, name: name, options: options, arguments: rest)
        return
      }
      chain.append(alias.name)
      if chain.dropLast().contains(alias.name) { throw UsageError(.aliasLoop(chain)) }
      if alias.isShell {
        try alias.checkShell()
        self = .shell(
          script: String(alias.expansion.dropFirst()), name: alias.name, options: options,
          arguments: rest)
        return
      }
      words = options + alias.words + rest
    }
    self = .command(words)
  }

  /// The words of a command of ours; of another program, those before its name.
  var words: [String] {
    switch self {
    case .command(let words): words
    case .program(_, _, let options, _), .shell(_, _, let options, _): options
    }
  }

  /// Where the word stands that says what to do: behind the options that any command takes.
  static func firstWord(of words: [String], in table: CommandTable) -> Int? {
    var place = 0
    while place < min(words.count, CommandLineLimit.words) {
      let word = words[place]
      if word == "--" { return place + 1 < words.count ? place + 1 : nil }
      guard word.hasPrefix("-"), word != "-" else { return place }
      let isLong = word.hasPrefix("--")
      let option = table.shared.first { option in
        isLong
          ? option.name.isNamed(String(word.dropFirst(2)))
          : option.short.map { word == "-\($0)" } ?? false
      }
      place += option.map { $0.value == .flag ? 1 : 2 } ?? 1
    }
    return nil
  }
}

extension CommandTable {
  /// Whether a command is called so in its first word, in either language.
  func hasCommand(beginning word: String) -> Bool {
    callable.contains { $0.words.first?.isNamed(word) ?? false }
  }
}

extension StoredSettings.Alias {
  /// The words of a command line; what cannot be split was refused when its file was read.
  var words: [String] { (try? QuotedWords.split(expansion)) ?? [] }

  /// A file of somebody else must not decide what a shell of this user runs.
  fileprivate func checkShell() throws(UsageError) {
    guard file.isUsers else { throw UsageError(.foreignShellAlias(name, path: file.shownPath)) }
    guard file.isUsersAlone else { throw UsageError(.openShellAlias(name, path: file.shownPath)) }
  }
}

extension UsageError {
  /// The same, with aliases and programs among what may have been meant by an unknown command.
  func suggesting(_ stored: StoredSettings, _ environment: Environment) -> UsageError {
    guard case .unknownCommand(let word, let under, let nearest) = fault, under.isEmpty else {
      return self
    }
    let names =
      stored.aliases.map(\.name)
      + InstalledPrograms(environment, prefix: Call.prefix).all().map(\.name)
    let others = names.map { Bilingual(same: $0) }.nearest(to: word)
    return UsageError(
      .unknownCommand(word, under: under, nearest: Array((nearest + others).uniqued().prefix(4))),
      in: command)
  }
}
