// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host
import Reports

/// The shells whose completion asks this program.
enum Shell: String, CaseIterable {
  case bash, zsh, fish
}

/// How a completion asks this program what may stand at the cursor:
/// `oval complete-words SHELL WORD…`, the last word being the one at the cursor, perhaps empty.
///
/// No command of the table: it is for shells, and nobody is told of it.
enum CompletionRequest {
  static let name = "complete-words"

  /// Answers with lines as `Offer` has them, in the worst case with none; the status is always 0,
  /// and nothing is ever said on standard error.
  static func answer(
    _ words: [String], in environment: Environment, table: CommandTable, _ console: Console
  ) -> ExitStatus {
    guard let shell = words.first.flatMap(Shell.init(rawValue:)), let typed = words.last,
      words.count > 1, words.count <= CommandLineLimit.words,
      words.reduce(0, { $0 + $1.utf8.count }) <= CommandLineLimit.bytes
    else { return .done }
    let line = words.dropFirst().map { shell == .bash ? ShellWord.plain($0) : $0 }
    let offer = offer(
      behind: line.dropLast(), typed: shell == .bash ? ShellWord.plain(typed) : typed,
      in: environment, table: table)
    // A shell that no longer listens has what it wanted.
    try? console.write(offer.text)
    return .done
  }

  /// What may stand behind these words, of which `typed` is there already; behind an alias what
  /// stands behind its command.
  static func offer(
    behind line: [String], typed: String, in environment: Environment, table: CommandTable,
    kept: KeptDatabase? = nil
  ) -> Offer {
    let stored = StoredSettings.read(environment, speaking: .german)
    guard let call = try? Call(line, in: table, stored, environment) else { return Offer() }
    // Another program: what it takes, it knows alone.
    guard case .command(let words) = call else { return Offer(takesFiles: true) }
    let place = CompletionPlace(words, in: table)
    guard let session = session(place, environment, stored, kept: kept) else { return Offer() }
    return CompletionOffer(place, typed: typed, names: CompletionNames(session)).offer()
  }

  /// What the options on the line so far and the variables ask for; the database alone where the
  /// rest cannot be understood.
  static func session(
    _ place: CompletionPlace, _ environment: Environment, _ stored: StoredSettings? = nil,
    kept: KeptDatabase? = nil
  ) -> Session? {
    let stored = stored ?? .read(environment, speaking: .german)
    let command = place.command ?? .overview
    let given = place.given.map { option, value in
      (option: option, value: option == .database ? ShellWord.expanded(value, environment) : value)
    }
    let database = given.filter { $0.option == .database }
    var bare = environment
    for name in ["OVAL_LANG", "OVAL_NOW", "OVAL_ZONE", "OVAL_SEED", "OVAL_FORMAT"] {
      bare.variables[name] = nil
    }
    for (given, environment) in [(given, environment), (database, environment), (database, bare)] {
      if let session = try? Session(
        Invocation(command: command, given: given), environment, stored, kept: kept)
      {
        return session
      }
    }
    return nil
  }
}
