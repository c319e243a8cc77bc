// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import UseCases

extension Report {
  /// `begin`, `commit`, `rollback` and `savepoint`.
  package static func transaction(_ outcome: TransactionOutcome, in wording: Wording) -> Report {
    Report(
      [.paragraph(StyledText(wording.sentence(outcome)))],
      json: JSON.document("transaction", .object(outcome.members)), quiet: outcome.quiet)
  }
}

extension Wording {
  fileprivate func sentence(_ outcome: TransactionOutcome) -> String {
    switch outcome {
    case .begun:
      self(
        de: "Begonnen. Bis übernehmen oder verwerfen kann sonst niemand etwas ändern.",
        en: "Begun. Until commit or rollback nobody else can change anything.")
    case .committed(nil, _):
      self(de: "Übernommen; es war nichts geändert.", en: "Committed; nothing had been changed.")
    case .committed(let operation?, let changes):
      self(
        de: "Übernommen: \(count(changes, .change)), alles unter der Kennung \(operation).",
        en: "Committed: \(count(changes, .change)), all under the id \(operation).")
    case .rolledBack:
      self(
        de: "Verworfen: Es ist alles wie vor dem Beginn.",
        en: "Rolled back: all is as it was before the beginning.")
    case .marked(let name):
      self(
        de: "Zwischenstand \(quoted(name)). Dahin zurück geht es mit: verwerfen \(name)",
        en: "Savepoint \(quoted(name)). To go back to it: rollback \(name)")
    case .rolledBackTo(let name):
      self(
        de: "Verworfen bis zum Zwischenstand \(quoted(name)); die Transaktion bleibt offen.",
        en: "Rolled back to the savepoint \(quoted(name)); the transaction stays open.")
    }
  }
}

extension TransactionOutcome {
  fileprivate var members: [JSON.Member] {
    switch self {
    case .begun: [JSON.Member("state", .string("begun"))]
    case .committed(let operation, let changes):
      [
        JSON.Member("state", .string("committed")),
        JSON.Member("operation", operation.map { JSON($0) } ?? .null),
        JSON.Member("changes", .integer(changes)),
      ]
    case .rolledBack: [JSON.Member("state", .string("rolled-back"))]
    case .marked(let name):
      [JSON.Member("state", .string("savepoint")), JSON.Member("savepoint", .string(name))]
    case .rolledBackTo(let name):
      [JSON.Member("state", .string("rolled-back-to")), JSON.Member("savepoint", .string(name))]
    }
  }

  fileprivate var quiet: [String] {
    if case .committed(let operation?, _) = self { [operation.text] } else { [] }
  }
}
