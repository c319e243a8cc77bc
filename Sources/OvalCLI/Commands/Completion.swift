// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Operand {
  static let shell = Operand(
    Bilingual(same: "SHELL"), summary: Bilingual("bash, zsh oder fish", "bash, zsh or fish"))
}

extension Command {
  static let completion = Command(
    Bilingual("vervollständigung", "completion"), group: .program,
    summary: Bilingual(
      "was eine Shell braucht, um Befehle zu vervollständigen",
      "what a shell needs to complete commands"),
    description: Bilingual(
      """
      Schreibt ein Skript, mit dem die Tabulatortaste Befehle, Optionen, Flächen, Vereine, \
      Kennungen und Zeiten vervollständigt. Wer oval mit make install eingerichtet hat, hat es \
      schon.

      Die Namen kommen aus der Datenbank, die auch der Befehl nähme. Sie wird dabei weder gesperrt \
      noch geändert.
      """,
      """
      Writes a script with which the Tab key completes commands, options, spaces, clubs, \
      ids and times. Whoever installed oval with make install has it already.

      The names come from the database that the command would take, too. It is neither locked nor \
      changed.
      """),
    operands: [.shell], formats: [.plain], database: .none,
    examples: [
      Example(
        Bilingual("vervollständigung bash", "completion bash"),
        Bilingual(
          "für bash; in ~/.bashrc: . <(oval vervollständigung bash)",
          "for bash; in ~/.bashrc: . <(oval completion bash)")),
      Example(
        Bilingual("vervollständigung zsh", "completion zsh"),
        Bilingual(
          "für zsh, als Datei _oval in einem Ordner von $fpath",
          "for zsh, as a file _oval in a folder of $fpath")),
      Example(
        Bilingual("vervollständigung fish", "completion fish"),
        Bilingual(
          "für fish; in config.fish: oval vervollständigung fish | source",
          "for fish; in config.fish: oval completion fish | source")),
    ],
    run: writeCompletion)
}

@Sendable private func writeCompletion(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let name = invocation[.shell] ?? ""
  guard let shell = Shell(rawValue: name) else {
    let choices = Shell.allCases.map { Option.Choice(Bilingual(same: $0.rawValue)) }
    throw UsageError(
      .unreadable(name, from: .operand(.shell), expected: .choice(choices)),
      in: invocation.command)
  }
  try console.write(document: Array(CommandTable.oval.completion(for: shell).utf8))
  return .done
}

extension CommandTable {
  /// The script by which the shell completes.
  func completion(for shell: Shell) -> String {
    switch shell {
    case .bash: bashCompletion()
    case .zsh: zshCompletion()
    case .fish: fishCompletion()
    }
  }
}
