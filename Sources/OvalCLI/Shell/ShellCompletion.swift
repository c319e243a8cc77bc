// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Host
import LineEditor

/// What Tab finds in the shell: what every completion finds, with what is not committed yet, and the
/// names of the shell's own commands.
final class ShellCompletion {
  private let shell: OpenShell
  /// What the latest completion found, to be shown.
  private var choices: [Candidate] = []

  init(_ shell: OpenShell) { self.shell = shell }

  /// What the text before the cursor may become; nil: nothing. Whatever goes wrong is nothing, too.
  func complete(_ text: String) -> LineEditor.Completion? {
    guard text.utf8.count <= 10_000, let word = WordAtCursor(text) else { return nil }
    choices = candidates(word)
    guard let first = choices.first else { return nil }
    // A backslash that begins a command of the shell's own is no sign to be quoted.
    let isName = word.isBackslash && word.words.isEmpty
    let texts = choices.map {
      word.before + (isName ? $0.word : word.quoted($0.word, isWhole: $0.isWhole))
    }
    guard choices.count > 1 else {
      return LineEditor.Completion(texts, common: texts[0], endsWord: first.isWhole)
    }
    let common = choices.dropFirst().reduce(first.word) { commonBeginning($0, $1.word) }
    // What is typed may be the middle of a name, or written with other letters.
    let known = word.before + (isName ? common : word.quoted(common, isWhole: false))
    return LineEditor.Completion(
      texts, common: common.count >= word.typed.count ? known : text, endsWord: false)
  }

  /// Writes the choices below the line.
  func showChoices() {
    let environment = shell.environment
    let text = ChoiceList(choices).text(
      width: screenWidth(environment), language: shell.language)
    if environment.terminal.isOutput {
      try? shell.console.write("\n" + text)
    } else {
      shell.console.say("\n" + text)
    }
  }

  private func candidates(_ word: WordAtCursor) -> [Candidate] {
    if word.isBackslash { return backslashes(word) }
    let words = word.words.first?.folded == "oval" ? Array(word.words.dropFirst()) : word.words
    return offer(words, typed: word.typed)
  }

  private func offer(_ words: [String], typed: String) -> [Candidate] {
    let offer = CompletionRequest.offer(
      behind: shell.withUsedSpace(words), typed: typed, in: shell.environment, table: shell.table,
      kept: shell.kept)
    return offer.takesFiles ? files(typed) : offer.candidates
  }

  private func backslashes(_ word: WordAtCursor) -> [Candidate] {
    guard let name = word.words.first else {
      let wanted = word.typed.dropFirst().lowercased()
      let short = BackslashCommand.all.filter { $0.name.hasPrefix(wanted) }
      let long = BackslashCommand.all.filter {
        $0.longName[shell.language].folded.hasPrefix(String(wanted).folded)
      }
      return short.map { Candidate("\\" + $0.name, $0.summary[shell.language]) }
        + (short.isEmpty
          ? long.map { Candidate("\\" + $0.longName[shell.language], $0.summary[shell.language]) }
          : [])
    }
    guard word.words.count == 1, let command = BackslashCommand.named(String(name.dropFirst()))
    else { return [] }
    switch command.names {
    case .file: return files(word.typed)
    case .space: return offer([Command.spaceShow.name.english], typed: word.typed, split: true)
    case .format:
      return OutputFormat.allCases.map(\.rawValue).filter { $0.hasPrefix(word.typed) }
        .map { Candidate($0, "") }
    default: return []
    }
  }

  private func offer(_ names: [String], typed: String, split: Bool) -> [Candidate] {
    offer(names.flatMap { $0.split(separator: " ").map(String.init) }, typed: typed)
  }

  private func files(_ typed: String) -> [Candidate] {
    let slash = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (folder, name) = (String(typed[..<slash]), typed[slash...])
    let path = ShellWord.expanded(folder.isEmpty ? "./" : folder, shell.environment)
    return entries(ofFolder: path, limit: 10_000)
      .filter { $0.hasPrefix(name) && (name.hasPrefix(".") || !$0.hasPrefix(".")) }
      .sorted().prefix(Offer.limit).map { Candidate(folder + $0, "") }
  }
}

extension Candidate {
  /// Whether a blank may follow: a folder goes on with a file, an option with its value.
  fileprivate var isWhole: Bool { !["/", "=", ":", ","].contains { word.hasSuffix($0) } }
}

private func commonBeginning(_ one: String, _ other: String) -> String {
  String(zip(one, other).prefix { $0 == $1 }.map(\.0))
}
