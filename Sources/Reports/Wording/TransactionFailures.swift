// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Wording {
  var alreadyInTransaction: FailureWords {
    failure(
      de: (
        "Es ist schon eine Transaktion offen.",
        "Beenden Sie sie mit übernehmen oder verwerfen. Darin hilft: zwischenstand NAME"
      ),
      en: (
        "A transaction is open already.",
        "End it with commit or rollback. Inside it there is: savepoint NAME"
      ))
  }

  var notInTransaction: FailureWords {
    failure(
      de: (
        "Es ist keine Transaktion offen; jeder Befehl gilt sofort.",
        "Mehrere Befehle als einen beginnen Sie mit: beginnen"
      ),
      en: (
        "No transaction is open; each command holds at once.",
        "To make several commands one, start with: begin"
      ))
  }

  var otherDatabaseInTransaction: FailureWords {
    failure(
      de: (
        "Solange eine Transaktion offen ist, geht keine andere Datenbank auf.",
        "Beenden Sie die Transaktion zuerst mit übernehmen oder verwerfen."
      ),
      en: (
        "While a transaction is open, no other database can be opened.",
        "End the transaction first with commit or rollback."
      ))
  }

  func noSuchSavepoint(_ name: String, known: [String]) -> FailureWords {
    let list = self.list(known.suffix(10).map(quoted))
    return known.isEmpty
      ? failure(
        de: (
          "Einen Zwischenstand \(quoted(name)) gibt es nicht.",
          "Alles seit dem Beginn nimmt zurück: verwerfen"
        ),
        en: ("There is no savepoint \(quoted(name)).", "To take back everything: rollback"))
      : failure(
        de: (
          "Einen Zwischenstand \(quoted(name)) gibt es nicht.", "Es gibt: \(list)"
        ),
        en: ("There is no savepoint \(quoted(name)).", "Known savepoints: \(list)"))
  }

  func tooManySavepoints(_ limit: Int) -> FailureWords {
    failure(
      de: (
        "Eine Transaktion hat höchstens \(limit) Zwischenstände.",
        "Gehen Sie mit verwerfen NAME zu einem zurück, oder übernehmen Sie, was bis hier getan ist."
      ),
      en: (
        "A transaction has at most \(limit) savepoints.",
        "Go back to one with rollback NAME, or commit what has been done so far."
      ))
  }
}
