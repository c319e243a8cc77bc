// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Reports

extension Operand {
  static let knownAlias = Operand(
    Bilingual(same: "ALIAS"), names: .alias,
    summary: Bilingual("ein Alias aus Ihrer Datei", "an alias in your file"))
}

extension Command {
  static let aliasUnset = Command(
    Bilingual("alias löschen", "alias unset"), group: .program,
    summary: Bilingual("einen Alias löschen", "remove an alias"),
    description: Bilingual(
      "Nimmt den Alias aus Ihrer Datei; alles andere darin bleibt, wie es ist.",
      "Takes the alias out of your file; all else in it stays as it is."),
    operands: [.knownAlias], database: .none,
    examples: [
      Example(
        Bilingual("alias löschen heute", "alias unset today"),
        Bilingual("den Namen wieder freigeben", "give the name up again"))
    ],
    run: runAliasUnset)
}

@Sendable private func runAliasUnset(
  _ invocation: Invocation, _ session: Session, _ console: Console
) throws -> ExitStatus {
  let name = invocation[.knownAlias] ?? ""
  guard SettingsFile.isAliasName(name) else {
    throw UsageError(.aliasName(name), in: invocation.command)
  }
  guard session.stored.alias(named: name) != nil else {
    let nearest = session.stored.aliases.map { Bilingual(same: $0.name) }.nearest(to: name)
    throw CommandFailure.setting(.unknownAlias(name, nearest: nearest.map(\.english)))
  }
  return try unset(.alias(name), invocation, session, console)
}
