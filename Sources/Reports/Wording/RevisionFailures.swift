// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
package import UseCases

// Why a booking cannot be moved or edited like that.

extension Wording {
  func needsYesForOthers(_ booking: Identifier, _ club: String) -> FailureWords {
    failure(
      de: (
        "Die Buchung \(booking.text) ist von jemand anderem: \(club). "
          + "Es ist noch nichts geschehen.",
        "Wenn Sie sie trotzdem ändern wollen, wiederholen Sie den Befehl mit: --ja"
      ),
      en: (
        "The booking \(booking.text) is somebody else's: \(club). Nothing has been done yet.",
        "If you want to change it all the same, repeat the command with: --yes"
      ))
  }

  func notStanding(_ booking: Identifier, _ status: BookingStatus) -> FailureWords {
    let id = booking.text
    if status == .cancelled {
      return failure(
        de: (
          "Die Buchung \(id) ist abgesagt und lässt sich nicht mehr ändern.",
          "Einen abgesagten Termin holt zurück: oval ändern \(id) --zurückholen TAG"
        ),
        en: (
          "The booking \(id) is cancelled and cannot be changed any more.",
          "To bring back a cancelled date: oval edit \(id) --restore DAY"
        ))
    }
    return failure(
      de: (
        "Die Buchung \(id) ist \(word(status)) und lässt sich nicht mehr ändern.",
        "Buchen Sie neu: oval buchen FLÄCHE WANN"
      ),
      en: (
        "The booking \(id) is \(word(status)) and cannot be changed any more.",
        "Book again: oval book SPACE WHEN"
      ))
  }

  func hasBegun(_ booking: Identifier) -> FailureWords {
    failure(
      de: (
        "Die Zeile ändert die Buchung \(booking.text), die schon begonnen hat; was vorbei ist, "
          + "bleibt.",
        "Künftige Termine verlegt: oval verlegen \(booking.text) --ab TAG --nach WANN"
      ),
      en: (
        "The row changes the booking \(booking.text), which has begun; what is past stays.",
        "Future dates are moved by: oval move \(booking.text) --from DAY --to WHEN"
      ))
  }

  func allPast(_ booking: Identifier) -> FailureWords {
    failure(
      de: (
        "Alle Termine der Buchung \(booking.text) haben begonnen oder sind vorbei; "
          + "was vorbei ist, bleibt.",
        "Ein weiterer Termin: oval ändern \(booking.text) --hinzu TAG"
      ),
      en: (
        "All dates of the booking \(booking.text) have begun or are over; what is past stays.",
        "For one more date: oval edit \(booking.text) --add DAY"
      ))
  }

  func seriesToDate(
    _ booking: Identifier, _ count: Int, _ first: CivilDate, days: Int, _ text: String
  ) -> FailureWords {
    let (id, day) = (booking.text, first.iso)
    let target = text.contains(" ") ? "\"\(text)\"" : text
    let number = self.count(abs(days), .day)
    let all =
      days == 0
      ? self(de: "oder alle so, jeder an seinem Tag?", en: "or all of them, each on its day?")
      : days < 0
        ? self(de: "oder alle um \(number) früher?", en: "or all of them, \(number) earlier?")
        : self(de: "oder alle um \(number) später?", en: "or all of them, \(number) later?")
    return failure(
      de: (
        "Die Buchung \(id) hat \(count) künftige Termine: Soll nur der am \(date(first)) "
          + "verlegt werden, \(all)",
        "Nur diesen: oval verlegen \(id) --nur \(day) --nach \(target)\n"
          + "Alle von diesem an, um gleich viele Tage: "
          + "oval verlegen \(id) --ab \(day) --nach \(target)"
      ),
      en: (
        "The booking \(id) has \(count) future dates: move only the one on \(date(first)), "
          + all,
        "Only this one: oval move \(id) --only \(day) --to \(target)\n"
          + "All from this one on, by as many days: "
          + "oval move \(id) --from \(day) --to \(target)"
      ))
  }

  func noSeries(_ booking: Identifier) -> FailureWords {
    failure(
      de: (
        "Die Buchung \(booking.text) ist keine Serie: Sie hat kein Ende, das sich ändern ließe.",
        "Einen Termin mehr: oval ändern \(booking.text) --hinzu TAG"
      ),
      en: (
        "The booking \(booking.text) is no series: it has no end that could be changed.",
        "For one more date: oval edit \(booking.text) --add DAY"
      ))
  }

  func severalSpaces(_ booking: Identifier, _ spaces: [String]) -> FailureWords {
    let list = spaces.joined(separator: ",")
    return failure(
      de: (
        "Die Buchung \(booking.text) hat mehrere Flächen.",
        """
        Nennen Sie alle, mit Komma, und Einheiten mit Doppelpunkt: \
        oval verlegen \(booking.text) --fläche \(list)
        """
      ),
      en: (
        "The booking \(booking.text) has several spaces.",
        """
        Name all of them, with commas, and units after a colon: \
        oval move \(booking.text) --space \(list)
        """
      ))
  }

  func notClaimable(_ path: String) -> FailureWords {
    failure(
      de: (
        "Auf \(path) lässt sich nichts buchen.",
        "Welche Flächen es gibt, zeigt: oval fläche liste"
      ),
      en: ("Nothing can be booked on \(path).", "To see the spaces: oval space list"))
  }

  var exceptWithoutUntil: FailureWords {
    failure(
      de: (
        "--außer gilt nur für die Termine, die --bis hinzufügt.",
        "Einzelne Termine absagen: oval absagen BUCHUNG --nur TAGE"
      ),
      en: (
        "--except is only for the dates that --until adds.",
        "To cancel single dates: oval cancel BOOKING --only DAYS"
      ))
  }

  func notHeld(_ booking: Identifier) -> FailureWords {
    failure(
      de: (
        "Die Buchung \(booking.text) ist keine Vormerkung.",
        "Wie sie steht, zeigt: oval zeigen \(booking.text)"
      ),
      en: (
        "The booking \(booking.text) is not a hold.",
        "To see how it stands: oval show \(booking.text)"
      ))
  }

  var nothingNamed: FailureWords {
    failure(
      de: (
        "Sie haben nicht gesagt, was sich ändern soll.",
        "Nennen Sie mindestens eine Angabe; welche es gibt, zeigt: --hilfe"
      ),
      en: (
        "You have not said what should change.",
        "Name at least one thing; to see which there are, add: --help"
      ))
  }

  /// What a person at a terminal is asked before much is changed, or what belongs to others.
  package func question(before problem: UsageProblem) -> String? {
    switch problem {
    case .needsYes(let count):
      self(
        de: "\(self.count(count, .date)) werden geändert oder abgesagt. Fortfahren? [j/N] ",
        en: "\(self.count(count, .date)) will be changed or cancelled. Go on? [y/N] ")
    case .needsYesForOthers(let booking, let club):
      self(
        de: "Die Buchung \(booking.text) ist von jemand anderem: \(club.text). "
          + "Trotzdem ändern? [j/N] ",
        en: "The booking \(booking.text) is somebody else's: \(club.text). Change it? [y/N] ")
    case .backupExists(let path):
      self(
        de: "Die Datei \(path) gibt es schon. Ersetzen? [j/N] ",
        en: "There is a file \(path) already. Replace it? [y/N] ")
    case .needsYesToRestore(let path, let file):
      self(
        de: "\(file) ist in Ordnung und kommt an die Stelle von \(path); der bisherige Stand "
          + "bleibt daneben liegen. Fortfahren? [j/N] ",
        en: "\(file) is well and takes the place of \(path), whose former contents stay beside it. "
          + "Go on? [y/N] ")
    default: nil
    }
  }
}
