// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

extension Option {
  static let showOrigin = Option(
    Bilingual("herkunft", "show-origin"),
    summary: Bilingual("dazu, woher jeder Wert kommt", "also where each value comes from"))
}

extension Command {
  static let configList = Command(
    Bilingual("einstellung liste", "config list"), group: .program,
    summary: Bilingual("alle Einstellungen, wie sie gelten", "all settings as they are in effect"),
    description: Bilingual(
      """
      Zeigt jede Einstellung und jeden Alias mit dem Wert, der gilt; leer ist, was nicht gesetzt \
      ist. Optionen gehen vor Umgebungsvariablen, diese vor Ihrer Datei, diese vor denen des \
      Rechners.
      """,
      """
      Shows every setting and alias with the value that is in effect; what is not set is empty. \
      Options go before environment variables, these before your file, this before those of the \
      machine.
      """),
    options: [.showOrigin], formats: .listing, database: .none,
    examples: [
      Example(
        Bilingual("einstellung liste --herkunft", "config list --show-origin"),
        Bilingual("auch, aus welcher Datei oder Variablen", "also from which file or variable"))
    ],
    run: runConfigList)
}

@Sendable private func runConfigList(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let keys =
    Setting.all.map(ConfigKey.setting) + session.stored.aliases.map { ConfigKey.alias($0.name) }
  let lines = keys.map { session.line(for: $0, invocation) }
  return try Desk(invocation, session, console).serve(city: nil) { _ in
    Desk.Answer {
      .settings(lines, showsOrigin: invocation.has(.showOrigin), in: $0)
    }
  }
}
