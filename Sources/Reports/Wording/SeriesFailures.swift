// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import Recurrence

// What can be wrong with the dates of a series.

extension Wording {
  var endlessSeries: FailureWords {
    failure(
      de: (
        "Die Serie hat kein Ende.",
        "Nennen Sie den letzten Tag, zum Beispiel: \(option("until")) 2026-09-30"
      ),
      en: (
        "The series has no end.",
        "Name its last day, for example: \(option("until")) 2026-09-30"
      ))
  }

  var endGivenTwice: FailureWords {
    failure(
      de: (
        "Das Ende der Serie ist doppelt angegeben: in der Wiederholung und mit \(option("until")).",
        "Lassen Sie eines davon weg."
      ),
      en: (
        "The end of the series is given twice: in the repetition and with \(option("until")).",
        "Leave out one of them."
      ))
  }

  func seriesOptionAlone(_ given: String) -> FailureWords {
    failure(
      de: (
        "\(given) gilt nur für Serien, und \(option("repeat")) fehlt.",
        "Für eine Serie schreiben Sie zum Beispiel: \(option("repeat")) wöchentlich"
      ),
      en: (
        "\(given) is only for series, and \(option("repeat")) is missing.",
        "For a series write for example: \(option("repeat")) weekly"
      ))
  }

  var noDates: FailureWords {
    failure(
      de: (
        "Es bleibt kein Termin übrig: Alle liegen nach dem Ende oder sind ausgenommen.",
        "Prüfen Sie Wiederholung, \(option("until")) und \(option("except"))."
      ),
      en: (
        "No date is left: all lie after the end or are excepted.",
        "Check the repetition, \(option("until")) and \(option("except"))."
      ))
  }

  func tooManyDates(_ limit: Int) -> FailureWords {
    failure(
      de: (
        "Das wären mehr als \(limit) Termine.",
        "Nennen Sie ein früheres Ende mit \(option("until"))."
      ),
      en: (
        "That would be more than \(limit) dates.",
        "Name an earlier end with \(option("until"))."
      ))
  }

  var endsTooLate: FailureWords {
    failure(
      de: (
        "Ein Termin würde später enden, als der Kalender reicht: am 30. Dezember 9999.",
        "Nennen Sie ein früheres Ende."
      ),
      en: (
        "A date would end later than the calendar reaches, which is 30 December 9999.",
        "Name an earlier end."
      ))
  }

  /// A repetition that cannot be read, or matches nothing.
  func words(for error: RecurrenceError, text: String) -> FailureWords {
    let name = quoted(text)
    switch error {
    case .malformed(part: "FREQ"):
      return failure(
        de: (
          "In der Wiederholung \(name) fehlt FREQ.",
          "Schreiben Sie zum Beispiel: RRULE:FREQ=WEEKLY;BYDAY=TU,TH"
        ),
        en: (
          "FREQ is missing in the repetition \(name).",
          "Write for example: RRULE:FREQ=WEEKLY;BYDAY=TU,TH"
        ))
    case .malformed(let part):
      return failure(
        de: (
          "Die Wiederholung \(name) ist nicht zu verstehen, an der Stelle \(quoted(part)).",
          "Schreiben Sie zum Beispiel: wöchentlich, oder RRULE:FREQ=WEEKLY;BYDAY=TU,TH"
        ),
        en: (
          "The repetition \(name) cannot be read at \(quoted(part)).",
          "Write for example: weekly, or RRULE:FREQ=WEEKLY;BYDAY=TU,TH"
        ))
    case .unsupported(let part):
      return failure(
        de: (
          "In der Wiederholung \(quoted(text)) ist \(quoted(part)) nicht möglich.",
          remedy(for: part).de
        ),
        en: (
          "In the repetition \(quoted(text)), \(quoted(part)) is not possible.",
          remedy(for: part).en
        ))
    case .neverMatches:
      return failure(
        de: (
          "Die Wiederholung \(name) trifft auf keinen Tag zu.",
          "Prüfen Sie Tage und Ende der Wiederholung."
        ),
        en: (
          "The repetition \(name) matches no day.", "Check the days and the end of the repetition."
        ))
    case .tooMany(let limit):
      return tooManyDates(limit)
    case .searchLimit(let periods):
      return failure(
        de: (
          "Die Wiederholung \(name) trifft \(periods) Mal auf nichts zu.",
          "Schreiben Sie sie mit einem größeren Takt, zum Beispiel DAILY statt SECONDLY."
        ),
        en: (
          "The repetition \(name) matches nothing \(periods) times.",
          "Write it with longer steps, for example DAILY in place of SECONDLY."
        ))
    }
  }
}
