// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime

// Why a sheet or a row of one cannot be taken. For a row, a report has room for the message alone, so
// that it says what to do as well.

extension Wording {
  func oneOfSeveralDates(_ booking: Identifier) -> FailureWords {
    failure(
      de: (
        "Die Zeile nennt einen von mehreren Terminen der Buchung \(booking.text), der anders in der "
          + "Datenbank steht. Ändern Sie die Buchung selbst: oval verlegen, oval ändern.",
        "Was davon gebucht ist: oval zeigen \(booking.text)"
      ),
      en: (
        "The row names one of several dates of booking \(booking.text), which stands otherwise in "
          + "the database. Change the booking itself: oval move, oval edit.",
        "What of it is booked: oval show \(booking.text)"
      ))
  }

  private func sameInOtherSheet(_ sheet: String) -> FailureWords {
    failure(
      de: (
        "Eine Zeile aus \(sheet.prefix(100)) hat denselben Verein, dieselbe Fläche und dieselbe "
          + "Zeit und sagt sonst etwas anderes. Ist es dieselbe Tabelle, so geben Sie ihr den Namen "
          + "wieder; sonst geben Sie der Zeile einen Schlüssel.",
        "Was als Schlüssel taugt: oval hilfe einlesen"
      ),
      en: (
        "A row of \(sheet.prefix(100)) has the same club, space and time, and says something else "
          + "besides. If it is the same sheet, give it that name again; otherwise give the row a key.",
        "What serves as a key: oval help import"
      ))
  }

  func tooMuchForSeason(_ entries: Int) -> FailureWords {
    failure(
      de: (
        "Das wären \(entries) Einträge, mehr als eine Saisondatei haben darf.",
        "Nennen Sie eine Zeit oder eine Fläche, oder schreiben Sie eine Tabelle: --format csv"
      ),
      en: (
        "That would be \(entries) entries, more than a season file may have.",
        "Name a time or a space, or write a sheet: --format csv"
      ))
  }

  /// `key` is nil where the row has none, and is known by club, space and time.
  func keyOfOtherSheet(_ key: String?, _ sheet: String) -> FailureWords {
    guard let key else { return sameInOtherSheet(sheet) }
    return failure(
      de: (
        "Der Schlüssel „\(key.prefix(100))“ gehört zu einer Zeile aus "
          + "\(sheet.prefix(100)), die etwas anderes sagt. Ist es dieselbe Tabelle, so geben Sie ihr "
          + "den Namen wieder; sonst geben Sie der Zeile einen anderen Schlüssel.",
        "Was als Schlüssel taugt: oval hilfe einlesen"
      ),
      en: (
        "The key “\(key.prefix(100))” belongs to a row of \(sheet.prefix(100)) that says "
          + "something else. If it is the same sheet, give it that name again; otherwise give the "
          + "row another key.",
        "What serves as a key: oval help import"
      ))
  }

  func noDateThere(_ key: String, _ date: String) -> FailureWords {
    failure(
      de: (
        "Unter „\(key)“ steht \(date), und der Eintrag hat an diesem Tag oder zu dieser Zeit keinen "
          + "Termin.",
        "Berichtigen Sie den Tag, oder streichen Sie ihn dort."
      ),
      en: (
        "Under “\(key)” stands \(date), and the entry has no date on that day or at that time.",
        "Correct the day, or strike it out there."
      ))
  }

  func mapWithoutSheet(_ file: String) -> FailureWords {
    failure(
      de: (
        "\(file) ist keine Tabelle mit Buchungen, und nur deren Namen werden zugeordnet.",
        "Lassen Sie --zuordnung weg, oder nennen Sie eine Datei, deren Name auf .csv endet."
      ),
      en: (
        "\(file) is no sheet of bookings, and only what such a sheet names can be mapped.",
        "Leave out --map, or name a file whose name ends with .csv."
      ))
  }

  func holdHasEnded(_ end: Timestamp) -> FailureWords {
    failure(
      de: (
        "Die Vormerkung ist abgelaufen: \(moment(end)). Nehmen Sie sie aus der Datei, oder streichen "
          + "Sie, was unter „hold“ steht, um zu buchen.",
        "Andere Vormerkungen: oval hilfe buchen"
      ),
      en: (
        "The hold has ended: \(moment(end)). Take it out of the file, or strike out what “hold” says "
          + "to book it.",
        "For other holds: oval help book"
      ))
  }
}
