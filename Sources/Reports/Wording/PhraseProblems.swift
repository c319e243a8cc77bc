// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
package import Phrases

extension PhraseWording {
  /// What is wrong with the phrase, and where it helps why and what to write instead.
  package func message(_ error: PhraseError) -> String {
    let words = quoted(error)
    return switch error.problem {
    case .empty, .tooManyCharacters, .tooManyWords, .unexpected, .incomplete, .leftOver,
      .missingTime, .missingDate, .missingEnd, .missingDot, .timesForSeveralDays, .yearNotTime:
      shape(error, words)
    case .ambiguous(let readings): ambiguity(readings, words)
    case .slashes(let reading):
      say(
        "Ein Datum mit Schrägstrichen wie \(words) wird nicht gelesen, "
          + "weil Tag und Monat verwechselt werden können."
          + (reading.map { " Schreiben Sie \(plain($0))." } ?? ""),
        "A date with slashes like \(words) is not read, because day and month can be mistaken."
          + (reading.map { " Write \(plain($0))." } ?? ""))
    case .monthsAreNoLength, .mixedLength, .zeroLength: measure(error.problem, words)
    case .outOfRange: tooLarge(error.expected, words)
    case .noSuchDate, .noSuchWeek, .noSuchPeriod, .weekdayMismatch: day(error.problem, words)
    case .noSuchTime, .endOfDayAsStart, .equalTimes, .endBeforeStart:
      time(error.problem, words)
    case .gap, .fold, .offsetMisfit: zone(error.problem, words)
    }
  }

  // MARK: The shape of the phrase

  private func shape(_ error: PhraseError, _ words: String) -> String {
    switch error.problem {
    case .empty: say("Die Angabe ist leer.", "Nothing was given.")
    case .tooManyCharacters(let limit):
      say(
        "Die Angabe ist länger als \(limit) Zeichen.",
        "The phrase is longer than \(limit) characters.")
    case .tooManyWords(let limit):
      say("Die Angabe hat mehr als \(limit) Wörter.", "The phrase has more than \(limit) words.")
    case .incomplete: say("Die Angabe hört zu früh auf.", "The phrase ends too early.")
    case .leftOver:
      say(
        "\(words) bleibt übrig: Davor ist die Angabe schon vollständig.",
        "\(words) is left over: the phrase is complete before it.")
    case .missingTime where error.expected == .time:
      say("Zu \(words) fehlt die Uhrzeit.", "\(words) has no time.")
    case .missingTime:
      say(
        "Zu \(words) fehlt die Uhrzeit. Für den ganzen Tag schreiben Sie „ganztägig“ dazu.",
        "\(words) has no time. For the whole day add “all-day”.")
    case .missingDate: say("Zu \(words) fehlt das Datum.", "\(words) has no date.")
    case .missingEnd:
      say("Zu \(words) fehlt das Ende oder die Dauer.", "\(words) has no end and no length.")
    case .missingDot(let day, let month):
      say(
        "\(words) ist ohne zweiten Punkt kein Datum. Schreiben Sie „\(day).\(month).“.",
        "\(words) is no date without a second dot. Write “\(day).\(month).” "
          + "or “\(day) \(monthName(month))”.")
    case .timesForSeveralDays:
      say(
        "Uhrzeiten stehen bei einem einzelnen Tag, \(words) gehört zu mehreren. "
          + "Für mehrere Termine gibt es --wiederholen.",
        "Times stand with a single day, and \(words) belongs to several. "
          + "Several dates are what --repeat is for.")
    case .yearNotTime(let year):
      say(
        "Vier Ziffern nach einem Monat sind ein Jahr. Als Uhrzeit schreiben Sie "
          + "\(twoDigits(year / 100)):\(twoDigits(year % 100)).",
        "Four digits after a month are a year. As a time write "
          + "\(twoDigits(year / 100)):\(twoDigits(year % 100)).")
    default:
      say("\(words) ist hier nicht zu verstehen.", "\(words) cannot be understood here.")
    }
  }

  private func ambiguity(_ readings: [PhraseError.Interpretation], _ words: String) -> String {
    let list = readings.map(spell).joined(separator: say(" oder ", " or "))
    return say("\(words) ist mehrdeutig: \(list).", "\(words) is ambiguous: \(list).")
  }

  private func spell(_ reading: PhraseError.Interpretation) -> String {
    switch reading {
    case .date(let date): full(date)
    case .time(let time): say("\(clock(time)) Uhr", clock(time))
    case .times(let start, let end):
      say("\(clock(start))–\(clock(end)) Uhr", "\(clock(start))–\(clock(end))")
    case .length(.days(let days)):
      say(
        "\(days) \(days == 1 ? "Tag" : "Tage") lang", "for \(days) \(days == 1 ? "day" : "days")")
    case .length(.elapsed(let seconds)): spell(minutes: Int(seconds / 60))
    case .offset(let seconds):
      say("der Abstand \(offset(seconds)) von UTC", "the offset \(offset(seconds)) from UTC")
    case .weekly: typed(reading)
    case .monthly: say("der \(typed(reading))", "the \(typed(reading))")
    }
  }

  private func spell(minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    let short = "\(hours)h\(rest == 0 ? "" : twoDigits(rest))"
    return say("\(short) lang", "for \(short)")
  }

  private func measure(_ problem: PhraseError.Problem, _ words: String) -> String {
    switch problem {
    case .monthsAreNoLength:
      say(
        "Monate und Jahre sind keine Dauer; m bedeutet Minuten.",
        "Months and years are no lengths; m means minutes.")
    case .mixedLength:
      say(
        "\(words) mischt Tage und Stunden. Nennen Sie das eine oder das andere.",
        "\(words) mixes days and hours. Name the one or the other.")
    default: say("\(words) ist keine Zeit: Die Dauer ist null.", "\(words) is no time at all.")
    }
  }

  private func tooLarge(_ expected: PhraseError.Expected, _ words: String) -> String {
    switch expected {
    case .length:
      say(
        "\(words) ist zu lang: Eine Dauer geht bis zu zehn Jahren.",
        "\(words) is too long: a length goes up to ten years.")
    case .repetition:
      say(
        "\(words) ist zu viel: Gezählt wird bis 999, im Monat bis zum 31. Tag und zum 5. Wochentag.",
        "\(words) is too much: counting goes up to 999, in a month to the 31st day and the 5th "
          + "weekday.")
    default:
      say(
        "\(words) liegt zu weit weg: Der Kalender reicht vom Jahr 1 bis zum Jahr 9999.",
        "\(words) is too far away: the calendar goes from the year 1 to the year 9999.")
    }
  }

  /// The words at the place, between quotation marks.
  private func quoted(_ error: PhraseError) -> String {
    let words = error.text.dropFirst(error.range.lowerBound).prefix(error.range.count)
    let short = words.count > 60 ? "\(words.prefix(60)) …" : String(words)
    return say("„\(short)“", "“\(short)”")
  }
}
