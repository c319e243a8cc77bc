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
        "Die Buchung \(booking.text) gehört: \(club). Es ist noch nichts geschehen.",
        "Wenn Sie sie trotzdem ändern wollen, wiederholen Sie den Befehl mit: --ja"
      ),
      en: (
        "The booking \(booking.text) belongs to: \(club). Nothing has been done yet.",
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
    _ booking: Identifier, _ count: Int, _ first: CivilDate, _ target: CivilDate
  ) -> FailureWords {
    let (id, days) = (booking.text, Int(target.dayNumber - first.dayNumber))
    return failure(
      de: (
        "Das sind \(count) Termine: Sollen alle auf einen Tag, oder alle um "
          + self.count(abs(days), .day) + (days < 0 ? " früher?" : " später?"),
        "Nur einen Termin verlegt: oval verlegen \(id) --nur \(first.iso) --nach \(target.iso)\n"
          + "Alle ab diesem um gleich viele Tage: "
          + "oval verlegen \(id) --ab \(first.iso) --nach \(target.iso)"
      ),
      en: (
        "These are \(count) dates: all to one day, or all of them "
          + self.count(abs(days), .day) + (days < 0 ? " earlier?" : " later?"),
        "To move one date only: oval move \(id) --only \(first.iso) --to \(target.iso)\n"
          + "To move all from there by as many days: "
          + "oval move \(id) --from \(first.iso) --to \(target.iso)"
      ))
  }

  func noSeries(_ booking: Identifier) -> FailureWords {
    failure(
      de: (
        "Die Buchung \(booking.text) ist keine Serie: Sie hat kein Ende, das sich verlegen ließe.",
        "Einen Termin mehr: oval ändern \(booking.text) --hinzu TAG"
      ),
      en: (
        "The booking \(booking.text) is no series: it has no end that could be changed.",
        "For one more date: oval edit \(booking.text) --add DAY"
      ))
  }

  func severalSpaces(_ paths: [String]) -> FailureWords {
    let list = paths.joined(separator: ",")
    return failure(
      de: (
        "Die Buchung hat mehrere Flächen: \(list).",
        "Nennen Sie alle, mit Komma: oval verlegen BUCHUNG --fläche \(list)"
      ),
      en: (
        "The booking has several spaces: \(list).",
        "Name all of them, with commas: oval move BOOKING --space \(list)"
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
        "--außer gilt nur für die Termine, die --bis hinzubringt.",
        "Einzelne Termine absagen: oval absagen BUCHUNG --nur TAGE"
      ),
      en: (
        "--except is only for the dates that --until brings.",
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
        "Es steht nicht da, was sich ändern soll.",
        "Nennen Sie mindestens eine Angabe; welche es gibt, zeigt der Befehl mit: --hilfe"
      ),
      en: (
        "It does not say what shall change.",
        "Name at least one thing; the command tells which there are with: --help"
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
        de: "Die Buchung \(booking.text) gehört: \(club.text). Trotzdem ändern? [j/N] ",
        en: "The booking \(booking.text) belongs to: \(club.text). Change it? [y/N] ")
    default: nil
    }
  }
}
