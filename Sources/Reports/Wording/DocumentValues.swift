// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents

extension DocumentWording {
  /// Why the quoted value cannot be taken.
  func value(_ value: String, _ reason: InvalidValue) -> String {
    switch reason {
    case .text(.empty): say("Der Text ist leer.", "The text is empty.")
    case .text(.tooLong(let limit)):
      say(
        "Der Text ist länger als \(limit) Zeichen.",
        "The text is longer than \(limit) characters.")
    case .text(.controlCharacter(let code)):
      say(
        "\(value) enthält das Zeichen \(codePoint(code)), das eine Anzeige verfälschen kann.",
        "\(value) has the character \(codePoint(code)) in it, which can falsify a display.")
    case .notOneOf(let words, _):
      say("\(value) ist keines von: \(list(words)).", "\(value) is none of: \(list(words)).")
    case .nothingInside: say("Zwischen den Klammern steht nichts.", "Nothing is in the brackets.")
    case .wholeNumber: say("\(value) ist keine ganze Zahl.", "\(value) is not a whole number.")
    case .outOfRange(let lowest, let highest):
      say(
        "\(value) liegt nicht zwischen \(lowest) und \(highest).",
        "\(value) is not between \(lowest) and \(highest).")
    case .date, .localTime, .shortYear, .seconds, .dateOrTime, .notAfterStart, .length, .dayChoice,
      .clockTime, .clockRanges, .endNotAfterStart, .overlappingRanges,
      .startEqualsEnd,
      .lastBeforeFirst:
      time(value, reason)
    case .slug, .path, .degrees, .latitude, .longitude, .zoneName, .unknownZone, .hostName,
      .mailAddress, .webAddress, .aliasName, .columnName:
      name(value, reason)
    case .openQuote(let mark):
      say(
        "Das Anführungszeichen \(mark) wird nicht geschlossen.",
        "The quotation mark \(mark) is not closed.")
    case .openBackslash:
      say("Nach dem letzten \\ steht nichts.", "Nothing follows the last \\.")
    }
  }

  private func time(_ value: String, _ reason: InvalidValue) -> String {
    switch reason {
    case .date: say("\(value) ist kein Datum.", "\(value) is not a date.")
    case .localTime:
      say(
        "\(value) ist kein Datum mit Uhrzeit.", "\(value) is not a date with a time.")
    case .shortYear:
      say(
        "\(value) hat ein Jahr mit zwei Ziffern.", "\(value) has a year with two digits.")
    case .seconds:
      say(
        "\(value) beginnt keine volle Minute.", "\(value) does not begin a full minute.")
    case .dateOrTime:
      say(
        "\(value) ist kein Datum, auch keines mit Uhrzeit.",
        "\(value) is not a date, nor one with a time.")
    case .notAfterStart:
      say(
        "Das Ende \(value) liegt nicht nach dem Beginn.",
        "The end \(value) is not after the start.")
    case .length: say("\(value) ist keine Dauer.", "\(value) is not a length of time.")
    case .dayChoice:
      say(
        "\(value) ist kein Datum, nicht holidays und nicht school-holidays.",
        "\(value) is not a date, not holidays and not school-holidays.")
    case .clockTime: say("\(value) ist keine Uhrzeit.", "\(value) is not a time.")
    case .clockRanges:
      say("\(value) ist keine Angabe von Zeiten.", "\(value) does not name hours.")
    case .endNotAfterStart:
      say(
        "In \(value) liegt das Ende nicht nach dem Anfang.",
        "In \(value) the end is not after the start.")
    case .overlappingRanges:
      say("In \(value) überschneiden sich Zeiten.", "In \(value) hours overlap.")
    case .startEqualsEnd:
      say("Anfang und Ende sind gleich.", "Start and end are the same.")
    case .lastBeforeFirst(let first, let last):
      say(
        "Der letzte Tag \(last.iso) liegt vor dem ersten, \(first.iso).",
        "The last day \(last.iso) is before the first, \(first.iso).")
    default: ""
    }
  }

  private func name(_ value: String, _ reason: InvalidValue) -> String {
    switch reason {
    case .slug:
      say("\(value) ist kein Kurzname für einen Pfad.", "\(value) is not a short name for a path.")
    case .path: say("\(value) ist kein Pfad einer Fläche.", "\(value) is not a path of a space.")
    case .degrees: say("\(value) ist keine Gradzahl.", "\(value) is not a number of degrees.")
    case .latitude:
      say("\(value) liegt nicht zwischen -90 und 90.", "\(value) is not between -90 and 90.")
    case .longitude:
      say("\(value) liegt nicht zwischen -180 und 180.", "\(value) is not between -180 and 180.")
    case .zoneName:
      say("\(value) ist kein Name einer Zeitzone.", "\(value) is not a name of a time zone.")
    case .unknownZone:
      say(
        "Die Zeitzone \(value) kennt dieses System nicht.",
        "This system knows no time zone \(value).")
    case .hostName: say("\(value) ist keine Domain.", "\(value) is not a domain.")
    case .mailAddress: say("\(value) ist keine Mailadresse.", "\(value) is not a mail address.")
    case .webAddress: say("\(value) ist keine Webadresse.", "\(value) is not a web address.")
    case .aliasName:
      say("\(value) ist kein Name für einen Alias.", "\(value) is not a name for an alias.")
    case .columnName:
      say(
        "\(value) ist keine Spalte einer Tabelle mit Buchungen.",
        "\(value) is no column of a sheet of bookings.")
    default: ""
    }
  }

  /// What to write instead; nil where the message says it.
  func hint(_ reason: InvalidValue) -> String? {
    switch reason {
    case .text, .outOfRange, .latitude, .longitude, .openQuote: nil
    case .openBackslash: say("Verdoppeln Sie das Zeichen.", "Double it.")
    case .aliasName:
      say(
        "Er besteht aus Buchstaben, Ziffern und Bindestrichen.",
        "It is made of letters, digits and hyphens.")
    case .notOneOf(_, let suggestion): suggestion.map(didYouMean)
    case .columnName(let suggestion): suggestion.map(didYouMean) ?? allColumns
    case .nothingInside:
      say(
        "Ergänzen Sie etwas, oder löschen Sie den Schlüssel.", "Add something, or delete the key.")
    case .wholeNumber: example("12")
    case .date: example("2026-06-17")
    case .localTime, .dateOrTime, .shortYear, .seconds: example("2026-06-17 18:00")
    case .dayChoice: example("2026-06-17")
    case .length: example("90min")
    case .notAfterStart: nil
    case .lastBeforeFirst: say("Tauschen Sie die beiden Tage.", "Swap the two days.")
    case .clockTime: example("07:00")
    case .clockRanges:
      say(
        "Schreiben Sie „07:00-22:00“, „07:00-12:00, 14:00-22:00“ oder „closed“.",
        "Write “07:00-22:00”, “07:00-12:00, 14:00-22:00” or “closed”.")
    case .endNotAfterStart:
      say(
        "Über Mitternacht schreiben Sie „22:00-24:00“ und beim nächsten Tag „00:00-02:00“.",
        "Past midnight write “22:00-24:00”, and “00:00-02:00” with the next day.")
    case .overlappingRanges:
      say("Fassen Sie sie zusammen.", "Join them.")
    case .startEqualsEnd:
      say("Geben Sie zwei verschiedene Uhrzeiten an.", "Give two different times.")
    case .slug(let suggestion):
      suggestion.map { say("Schreiben Sie \(quoted($0)).", "Write \(quoted($0)).") }
        ?? say(
          "Er besteht aus a–z, 0–9 und Bindestrichen.",
          "It is made of a–z, 0–9 and hyphens.")
    case .path: example("kai/wiese")
    case .degrees: example("54.0942")
    case .zoneName: example("Europe/Berlin")
    case .unknownZone(let suggestion): suggestion.map(didYouMean) ?? example("Europe/Berlin")
    case .hostName: example("orte.example.org")
    case .mailAddress: example("orte@example.org")
    case .webAddress: example("https://example.org/orte")
    }
  }

  private func example(_ text: String) -> String {
    say("Beispiel: \(quoted(text)).", "Example: \(quoted(text)).")
  }
}
