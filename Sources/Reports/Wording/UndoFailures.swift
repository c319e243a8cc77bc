// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

extension Wording {
  var nothingToUndo: FailureWords {
    failure(
      de: (
        "Es gibt nichts, was sich zurücknehmen ließe.", "Was geschehen ist, zeigt: oval protokoll"
      ),
      en: ("There is nothing that could be taken back.", "To see what has been done: oval log"))
  }

  var nothingToRedo: FailureWords {
    failure(
      de: (
        "Es ist nichts zurückgenommen, oder danach ist etwas anderes geschehen.",
        "Was geschehen ist, zeigt: oval protokoll"
      ),
      en: (
        "Nothing has been taken back, or something else has been done since.",
        "To see what has been done: oval log"
      ))
  }

  var verifyInTransaction: FailureWords {
    failure(
      de: (
        "In einer Transaktion lässt sich nicht prüfen, ob alles stimmt: Das Journal wird erst mit dem "
          + "Übernehmen abgeschlossen.",
        "Erst abschließen: übernehmen oder verwerfen"
      ),
      en: (
        "Inside a transaction it cannot be verified that all is right: the journal is completed by the "
          + "commit.",
        "End it first: commit or rollback"
      ))
  }

  var undoInTransaction: FailureWords {
    failure(
      de: (
        "In einer Transaktion lässt sich noch nichts zurücknehmen: "
          + "Erst was übernommen ist, ist eine Änderung.",
        "Alles seit dem Beginn nimmt zurück: verwerfen"
      ),
      en: (
        "Inside a transaction nothing can be taken back yet: only what is committed is an operation.",
        "To take back everything since the beginning: rollback"
      ))
  }

  func alreadyUndone(_ operation: Identifier, _ undoer: Identifier) -> FailureWords {
    failure(
      de: (
        "\(operation) ist schon zurückgenommen, mit \(undoer).",
        "Wieder her stellt es: oval zurücknehmen \(undoer)"
      ),
      en: (
        "\(operation) is taken back already, by \(undoer).",
        "To make it again: oval undo \(undoer)"
      ))
  }

  func cannotUndo(_ operation: Identifier, _ command: String) -> FailureWords {
    failure(
      de: (
        "\(operation) (\(self.command(command))) lässt sich nicht zurücknehmen: "
          + "Wie es vorher war, ist nicht aufgehoben.",
        "Was sich dabei geändert hat, zeigt: oval zeigen \(operation)"
      ),
      en: (
        "\(operation) (\(self.command(command))) cannot be taken back: how it was before is not kept.",
        "To see what it changed: oval show \(operation)"
      ))
  }

  func changedSince(
    _ operation: Identifier, _ thing: Identifier?, _ other: Identifier?
  ) -> FailureWords {
    let subject = thing.map(\.text)
    let by = other.map { self(de: ", durch \($0)", en: ", by \($0)") } ?? ""
    let hint = other.map {
      self(
        de: "Nehmen Sie zuerst das zurück: oval zurücknehmen \($0)",
        en: "Take that back first: oval undo \($0)")
    }
    return FailureWords(
      subject.map {
        self(
          de: "\(operation) lässt sich nicht zurücknehmen: \($0) ist seither geändert\(by).",
          en: "\(operation) cannot be taken back: \($0) has been changed since\(by).")
      }
        ?? self(
          de: "\(operation) lässt sich nicht zurücknehmen: "
            + "Anderes baut seither darauf auf\(by).",
          en: "\(operation) cannot be taken back: other things depend on it since\(by)."),
      hint: hint
        ?? self(
          de: "Was seither geschehen ist, zeigt: oval protokoll",
          en: "To see what has been done since: oval log"))
  }
}
