// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings

// What can be wrong with the spaces and the city that a command names.

extension Wording {
  func missingParent(_ path: String) -> FailureWords {
    failure(
      de: (
        "Die Fläche \(quoted(path)), zu der die neue gehören soll, gibt es nicht.",
        "Legen Sie zuerst diese an, mit: oval fläche anlegen \(path) --name NAME"
      ),
      en: (
        "There is no space \(quoted(path)) for the new one to be a part of.",
        "First add that one, with: oval space add \(path) --name NAME"
      ))
  }

  func parentIsClaimed(_ path: String, _ bookings: Int) -> FailureWords {
    let there = count(bookings, .booking)
    return failure(
      de: (
        "Unter \(quoted(path)) kann kein Teil entstehen: Die Fläche hat noch \(there).",
        "Welche das sind, zeigt: oval exportieren --fläche \(path) --format csv"
      ),
      en: (
        "No part can be made below \(quoted(path)): the space still has \(there).",
        "To see which: oval export --space \(path) --format csv"
      ))
  }

  func capacityOfWhole(_ path: String, _ capacity: Int) -> FailureWords {
    failure(
      de: (
        "\(quoted(path)) hat Teile, und nur was keine hat, hat selbst eine Kapazität.",
        "Geben Sie einem Teil eine, mit: oval fläche ändern TEIL --kapazität \(capacity)"
      ),
      en: (
        "\(quoted(path)) has parts, and only what has none has a capacity itself.",
        "Give one to a part, with: oval space edit PART --capacity \(capacity)"
      ))
  }

  func spaceIsClaimed(_ path: String, _ bookings: [Identifier]) -> FailureWords {
    let there = count(bookings.count, .booking)
    let ids = list(bookings.map(\.text), first: 3)
    let first = bookings.first?.text ?? ""
    return failure(
      de: (
        "\(quoted(path)) kann nicht außer Betrieb gehen, denn dort ist noch gebucht: "
          + "\(there), \(ids).",
        "Was dort steht, zeigt: oval exportieren --fläche \(path) --art buchung --format csv\n"
          + "Auf eine andere Fläche verlegen: oval verlegen \(first) --fläche FLÄCHE\n"
          + "Absagen: oval absagen \(first)"
      ),
      en: (
        "\(quoted(path)) cannot go out of use, as it is still booked: \(there), \(ids).",
        "To see what is there: oval export --space \(path) --type booking --format csv\n"
          + "To move to another space: oval move \(first) --space SPACE\n"
          + "To cancel: oval cancel \(first)"
      ))
  }

  func wholeIsRetired(_ path: String) -> FailureWords {
    failure(
      de: (
        "Ein Teil kann nicht zurückkommen, solange \(quoted(path)) außer Betrieb ist.",
        "Nehmen Sie das Ganze wieder in Betrieb, mit: oval fläche ändern \(path) --in-betrieb"
      ),
      en: (
        "A part cannot come back while \(quoted(path)) is out of use.",
        "Bring the whole back, with: oval space edit \(path) --in-use"
      ))
  }

  func spaceTwice(_ path: String) -> FailureWords {
    failure(
      de: (
        "Die Fläche \(path) ist doppelt genannt, selbst oder als Teil einer anderen.",
        "Nennen Sie jede Fläche einmal."
      ),
      en: (
        "The space \(path) is named twice, by itself or as a part of another one.",
        "Name each space once."
      ))
  }

  func tooManySpaces(_ limit: Int) -> FailureWords {
    failure(
      de: (
        "Das sind mehr als \(limit) Flächen auf einmal.",
        "Nennen Sie die Fläche, zu der sie gehören, oder buchen Sie in mehreren Schritten."
      ),
      en: (
        "These are more than \(limit) spaces at once.",
        "Name the space that they are parts of, or book in several steps."
      ))
  }

  func zoneChange(_ from: String, _ to: String) -> FailureWords {
    failure(
      de: (
        "Die Zeitzone kann nicht von \(from) zu \(to) wechseln, weil es schon Buchungen gibt.",
        "Lassen Sie in der Stadtdatei stehen: zone: \(from)"
      ),
      en: (
        "The time zone cannot change from \(from) to \(to), as there are bookings already.",
        "Leave in the city file: zone: \(from)"
      ))
  }
}
