// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

extension Command {
  static let aliasList = Command(
    Bilingual("alias liste", "alias list"), group: .program,
    summary: Bilingual("alle Aliase", "all aliases"),
    description: Bilingual(
      """
      Ein Alias ist Ihr eigener kurzer Name für einen Befehl. Gezeigt wird, wofür jeder steht und in \
      welcher Datei.
      """,
      """
      An alias is your own short name for a command. Shows what each stands for, and the file in \
      which it is kept.
      """),
    formats: .listing, database: .none,
    examples: [
      Example(
        Bilingual("alias liste --json", "alias list --json"),
        Bilingual("für Programme", "for programs"))
    ],
    run: runAliasList)
}

@Sendable private func runAliasList(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let lines = session.stored.aliases.map { alias in
    SettingLine(
      key: alias.name, value: alias.expansion,
      origin: .file(path: alias.file.path, line: alias.line))
  }
  return try Desk(invocation, session, console).serve(city: nil) { _ in
    Desk.Answer { .aliases(lines, in: $0) }
  }
}
