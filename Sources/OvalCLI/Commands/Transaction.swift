// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import UseCases

// What only a shell has: several commands as one, and its end.

extension Operand {
  static let savepoint = Operand(
    Bilingual("NAME", "NAME"),
    summary: Bilingual("wie der Zwischenstand heißt", "what the savepoint is called"))
  static let wantedSavepoint = Operand(
    Bilingual("NAME", "NAME"), .optional,
    summary: Bilingual(
      "nur bis zu diesem Zwischenstand zurück", "only back to this savepoint"))
}

extension Command {
  static let begin = Command(
    Bilingual("beginnen", "begin"), group: .transaction,
    summary: Bilingual("mehrere Befehle als einen beginnen", "start several commands as one"),
    description: Bilingual(
      """
      Was von hier an geschieht, gilt erst mit übernehmen, dann alles auf einmal und als eine \
      Änderung im Änderungsprotokoll. Bis dahin sieht es niemand sonst, und niemand sonst kann etwas \
      ändern.
      """,
      """
      What happens from here on holds only with commit, then all at once and as one operation of \
      the journal. Until then nobody else sees it, and nobody else can change anything.
      """),
    formats: [.plain, .json], database: .writes,
    run: transactionAction { database, _, circumstances in try database.begin(circumstances) })

  static let commit = Command(
    Bilingual("übernehmen", "commit"), group: .transaction,
    summary: Bilingual("alles seit beginnen gelten lassen", "make all since begin hold"),
    description: Bilingual(
      "Alles seit dem Beginn gilt, auf einmal, oder bei einem Fehler nichts davon.",
      "All since the beginning holds, at once, or none of it where that fails."),
    formats: [.plain, .json], database: .writes,
    run: transactionAction { database, _, _ in try database.commit() })

  static let rollback = Command(
    Bilingual("verwerfen", "rollback"), group: .transaction,
    summary: Bilingual("alles seit beginnen zurücknehmen", "take back all since begin"),
    description: Bilingual(
      "Nimmt alles zurück, was seit dem Beginn oder seit dem Zwischenstand geschah.",
      "Takes back all that happened since the beginning or since the savepoint."),
    operands: [.wantedSavepoint], formats: [.plain, .json], database: .writes,
    run: transactionAction { database, invocation, _ in
      try database.rollBack(to: invocation[.wantedSavepoint])
    })

  static let savepoint = Command(
    Bilingual("zwischenstand", "savepoint"), group: .transaction,
    summary: Bilingual("einen Stand merken, zu dem es zurückgeht", "mark a state to go back to"),
    description: Bilingual(
      "Merkt sich den Stand in der Transaktion. Zurück geht es mit: verwerfen NAME",
      "Marks the state inside the transaction. To go back: rollback NAME"),
    operands: [.savepoint], formats: [.plain, .json], database: .writes,
    run: transactionAction { database, invocation, _ in
      try database.savepoint(invocation[.savepoint] ?? "")
    })

  static let leave = Command(
    Bilingual("beenden", "quit"), also: [Bilingual("ende", "exit")], group: .transaction,
    summary: Bilingual("die Shell verlassen", "leave the shell"),
    description: Bilingual(
      "Auch Strg-D und \\q beenden die Shell.", "Ctrl-D and \\q leave the shell, too."),
    formats: [.plain], database: .none, run: { _, _, _ in .done })
}

private func transactionAction(
  _ work: @escaping @Sendable (Database, Invocation, Circumstances) throws -> TransactionOutcome
) -> Action {
  { invocation, session, console in
    try Desk(invocation, session, console).serve(mayWrite: true) { database, circumstances in
      let outcome = try work(database, invocation, circumstances)
      return Desk.Answer { .transaction(outcome, in: $0) }
    }
  }
}
