// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Host

extension Operand {
  static let script = Operand(
    Bilingual("SKRIPT", "SCRIPT"), .optional, names: .file,
    summary: Bilingual(
      "eine Datei mit Befehlen, einer je Zeile; - ist die Standardeingabe",
      "a file of commands, one on each line; - is standard input"))
}

extension Option {
  static let keepGoing = Option(
    Bilingual("weitermachen", "keep-going"),
    summary: Bilingual(
      "nach einer Zeile, die scheitert, mit der nächsten weitermachen",
      "after a line that fails, go on with the next one"))
}

extension Command {
  static let shell = Command(
    Bilingual(same: "shell"), group: .program,
    summary: Bilingual(
      "Befehle nacheinander eingeben, mit Ergänzung und Hilfe",
      "type commands one after the other, with completion and help"),
    description: ShellWording.description,
    operands: [.script], options: [.keepGoing], formats: OutputFormat.allCases, database: .writes,
    examples: [
      Example(
        Bilingual(same: "shell"), Bilingual("eingeben, Tab ergänzt", "type, Tab completes")),
      Example(
        Bilingual("shell saison.oval", "shell season.oval"),
        Bilingual(
          "eine Datei ausführen; die erste Zeile, die scheitert, beendet sie",
          "run a file; the first line that fails ends it")),
    ],
    run: runShell)
}

@Sendable private func runShell(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  guard session.kept == nil else { throw UsageError(.shell(.alreadyInShell), in: .shell) }
  let terminal = session.environment.terminal
  let isTyped = invocation[.script] == nil && terminal.isInput
  var problem: FileError?
  let file =
    isTyped
    ? ShellHistory.file(
      ofDatabase: session.databasePath, in: UserDirectories(session.environment)) : nil
  let shell = OpenShell(
    invocation, session, console, history: ShellHistory(file, problem: &problem))
  if isTyped, terminal.isOutput || terminal.isError {
    return ShellTerminal(shell, isQuiet: session.isQuiet).run(historyProblem: problem)
  }
  let status = try ShellScript(invocation[.script] ?? "-", in: shell).run()
  guard shell.kept.rollBack() else { return status }
  guard status == .done else {
    shell.say(ShellWording.rolledBackAtEnd)
    return status
  }
  // Work that was meant to be kept is not.
  throw UsageError(.shell(.commitIsMissing))
}
