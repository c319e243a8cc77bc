// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Host
package import Reports

/// The program in which a text is leafed through that is longer than the screen.
package struct Pager: Hashable, Sendable {
  /// A line for the shell.
  package let command: String
  /// What named it, for messages.
  let origin: String
  /// What the program sees of variables.
  let variables: [String: String]
  let columns: Int
  let rows: Int
  let language: Language

  /// `OVAL_PAGER`, else `setting`, else `PAGER`, else `less` where it is here. Nil where there is
  /// none, or where it could not show anything: no terminal, one that draws nothing (`TERM=dumb`),
  /// one that does not know its size.
  ///
  /// An empty name, and `cat`, mean none: otherwise nobody could switch off what he has not set.
  package init?(_ environment: Environment, setting: String? = nil, language: Language) {
    let terminal = environment.terminal
    guard terminal.isOutput, environment["TERM"] ?? "dumb" != "dumb",
      let rows = terminal.rows, let columns = terminal.columns
    else { return nil }
    let named = [
      ("OVAL_PAGER", environment.variables["OVAL_PAGER"]), ("pager", setting),
      ("PAGER", environment.variables["PAGER"]),
    ].lazy.compactMap { origin, command in command.map { (origin, $0) } }.first
    guard
      let (origin, command) = named ?? environment.path(ofProgram: "less").map({ ("less", $0) }),
      !["", "cat"].contains(command.filter { $0 != " " })
    else { return nil }
    self.command = command
    self.origin = origin
    self.rows = rows
    self.columns = columns
    self.language = language
    variables = environment.variables.merging(Pager.manners(language)) { own, _ in own }
  }

  /// For one who has not said otherwise: less shows colours, leaves when all fits on the screen,
  /// leaves the text there, and says how to go on and how to leave. lv shows colours, too.
  private static func manners(_ language: Language) -> [String: String] {
    let keys = Bilingual("Leertaste blättert, q beendet", "Space goes on, q leaves")
    return ["LESS": "FRXP?e(END) .\(keys[language])$", "LV": "-c"]
  }

  /// Whether the text takes more rows than the screen has.
  package func isWanted(for text: String) -> Bool {
    ScreenRows.count(of: text, columns: columns, limit: rows) > rows
  }

  /// Shows the text until the person has seen enough; false where the program is not here, which
  /// the shell has said already.
  func show(_ text: [UInt8]) -> Bool {
    let child = Child("/bin/sh", ["-c", command], variables: variables)
    guard let ending = try? child.run(input: text) else { return false }
    // By POSIX what a shell answers where it finds no such program, and where it may not run it.
    return ending.status != 127 && ending.status != 126
  }

  /// That it is not here, and how to choose another.
  var absence: Message {
    // The one variable that goes before the setting.
    let wayOut =
      origin == "OVAL_PAGER"
      ? Bilingual(
        "Ändern Sie die Umgebungsvariable OVAL_PAGER.",
        "Change the environment variable OVAL_PAGER.")
      : Bilingual(
        "Ein anderes wählt: oval einstellung setzen blättern PROGRAMM",
        "To choose another: oval config set pager PROGRAM")
    return Message(
      Bilingual(
        "Das Programm zum Blättern (\(origin)) lässt sich nicht starten: \(command.excerpt)",
        "The pager (\(origin)) cannot be started: \(command.excerpt)")[language],
      hint: wayOut[language])
  }
}

extension Session {
  /// What shows long texts; nil where they are written as they are.
  var pager: Pager? {
    guard !isQuiet, !isAccessible, !format.isForMachines else { return nil }
    return Pager(environment, setting: stored.text(of: .pager), language: language)
  }
}
