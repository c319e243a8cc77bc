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
      shape(error.problem, words)
    case .ambiguous(let readings): ambiguity(readings, words)
    case .slashes(let reading):
      say(
        "Ein Datum mit Schrägstrichen wie \(words) wird nicht gelesen, "
          + "weil Tag und Monat verwechselt werden können."
          + (reading.map { " Schreiben Sie \(plain($0))." } ?? ""),
        "A date with slashes like \(words) is not read, because day and month can be mistaken."
          + (reading.map { " Write \(plain($0))." } ?? ""))
    case .monthsAreNoLength, .mixedLength, .zeroLength, .outOfRange: measure(error.problem, words)
    case .noSuchDate, .noSuchWeek, .noSuchPeriod, .weekdayMismatch: day(error.problem, words)
    case .noSuchTime, .endOfDayAsStart, .equalTimes, .endBeforeStart:
      time(error.problem, words)
    case .gap, .fold, .offsetMisfit: zone(error.problem, words)
    }
  }

  // MARK: The shape of the phrase

  private func shape(_ problem: PhraseError.Problem, _ words: String) -> String {
    switch problem {
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
    case .missingTime:
      say(
        "Zu \(words) fehlt die Uhrzeit. Für den ganzen Tag schreiben Sie „ganztägig“ dazu.",
        "\(words) has no time. For the whole day add “all-day”.")
    case .missingDate: say("Zu \(words) fehlt das Datum.", "\(words) has no date.")
    case .missingEnd:
      say("Zu \(words) fehlt das Ende oder die Dauer.", "\(words) has no end and no length.")
    case .missingDot(let day, let month):
      say(
        "\(words) ist ohne zweiten Punkt kein Datum. Schreiben Sie \(day).\(month).",
        "\(words) is no date without a second dot. Write “\(day).\(month).” "
          + "or “\(day) \(monthName(month))”.")
    case .timesForSeveralDays:
      say(
        "Uhrzeiten stehen bei einem einzelnen Tag, \(words) gehört zu mehreren. "
          + "Für mehrere Termine gibt es --repeat.",
        "Times stand with a single day, and \(words) belongs to several. "
          + "Several dates are what --repeat is for.")
    case .yearNotTime(let year):
      say(
        "Vier Ziffern nach einem Monat sind ein Jahr. Als Uhrzeit schreiben Sie "
          + "\(pair(year / 100)):\(pair(year % 100)).",
        "Four digits after a month are a year. As a time write "
          + "\(pair(year / 100)):\(pair(year % 100)).")
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
    case .length(.days(let days)): say("\(days) Tage lang", "for \(days) days")
    case .length(.elapsed(let seconds)): spell(minutes: Int(seconds / 60))
    case .offset(let seconds):
      say("der Abstand \(offset(seconds)) von UTC", "the offset \(offset(seconds)) from UTC")
    }
  }

  private func spell(minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    let short = "\(hours)h\(rest == 0 ? "" : pair(rest))"
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
    case .zeroLength:
      say("\(words) ist keine Zeit: Die Dauer ist null.", "\(words) is no time at all.")
    default: say("\(words) liegt außerhalb des Möglichen.", "\(words) is out of range.")
    }
  }

  // MARK: The calendar and the clock

  private func day(_ problem: PhraseError.Problem, _ words: String) -> String {
    switch problem {
    case .noSuchDate(let year, let month, let day): noSuchDate(year, month, day, words)
    case .noSuchWeek(let year?, let week):
      say(
        "Das Jahr \(year) hat keine Kalenderwoche \(week).",
        "The year \(year) has no calendar week \(week).")
    case .noSuchWeek(nil, let week):
      say(
        "Eine Kalenderwoche \(week) gibt es in den nächsten zwölf Monaten nicht.",
        "There is no calendar week \(week) within the next twelve months.")
    case .noSuchPeriod(let name, let year):
      say(
        "„\(name)“ ist für das Jahr \(year) nicht bekannt.",
        "“\(name)” is not known for the year \(year).")
    case .weekdayMismatch(let date, let written):
      say(
        "Der \(plain(date)) ist kein \(weekday(written)), sondern ein \(weekday(date.weekday)).",
        "\(plain(date)) is no \(weekday(written)) but a \(weekday(date.weekday)).")
    default: words
    }
  }

  private func noSuchDate(_ year: Int?, _ month: Int, _ day: Int, _ words: String) -> String {
    if let year, !(1...9999).contains(year) {
      return say(
        "Der Kalender beginnt mit dem Jahr 1.", "The calendar begins with the year 1.")
    }
    guard (1...12).contains(month) else {
      return say("Einen Monat \(month) gibt es nicht.", "There is no month \(month).")
    }
    // 2000 had a 29 February.
    let length = CivilDate.length(ofMonth: month, year: year ?? 2000)
    if year == nil, (1...length).contains(day) {
      return say(
        "Den \(pair(day)).\(pair(month)). gibt es in den nächsten zwölf Monaten nicht.",
        "There is no \(day) \(monthName(month)) within the next twelve months.")
    }
    let name = monthName(month) + (year.map { " \($0)" } ?? "")
    return say(
      "\(words) gibt es nicht: \(name) hat \(length) Tage.",
      "\(words) does not exist: \(name) has \(length) days.")
  }

  private func weekday(_ day: Weekday) -> String {
    let german = [
      "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
    ]
    let english = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    return say(german[day.rawValue - 1], english[day.rawValue - 1])
  }

  private func time(_ problem: PhraseError.Problem, _ words: String) -> String {
    switch problem {
    case .endOfDayAsStart:
      say(
        "24:00 ist nur ein Ende. Als Beginn schreiben Sie 00:00 am nächsten Tag.",
        "24:00 is only an end. As a start write 00:00 of the next day.")
    case .equalTimes:
      say("Beginn und Ende von \(words) sind gleich.", "The start of \(words) is its end.")
    case .endBeforeStart:
      say("Das Ende von \(words) liegt vor dem Beginn.", "The end of \(words) is before its start.")
    default: say("\(words) ist keine Uhrzeit.", "\(words) is no time of the clock.")
    }
  }

  // MARK: The zone

  private func zone(_ problem: PhraseError.Problem, _ words: String) -> String {
    switch problem {
    case .gap(let local, let nextValid):
      return say(
        "\(clock(local.time)) Uhr gibt es am \(full(local.date)) nicht, weil die Uhren "
          + "vorgestellt werden. Die nächste gültige Zeit ist \(moment(nextValid, near: local)).",
        "There is no \(clock(local.time)) on \(full(local.date)), because the clocks go forward. "
          + "The next valid time is \(moment(nextValid, near: local)).")
    case .fold(let local, let offsets):
      let choices = offsets.map { clock(local.time) + offset($0) }
      return say(
        "\(clock(local.time)) Uhr gibt es am \(full(local.date)) zweimal, weil die Uhren "
          + "zurückgestellt werden. Schreiben Sie \(choices.joined(separator: " oder ")).",
        "\(clock(local.time)) comes twice on \(full(local.date)), because the clocks go back. "
          + "Write \(choices.joined(separator: " or ")).")
    case .offsetMisfit(let valid) where !valid.isEmpty:
      let list = valid.map(offset)
      return say(
        "\(words): So weit von UTC stehen die Uhren hier dann nicht, "
          + "sondern \(list.joined(separator: " oder ")).",
        "\(words): the clocks here are not at that offset then, "
          + "but at \(list.joined(separator: " or ")).")
    default:
      return say(
        "\(words): So weit von UTC steht keine Uhr.", "\(words): no clock is that far from UTC.")
    }
  }

  /// The time, with its date where that is another.
  private func moment(_ moment: CivilDateTime, near other: CivilDateTime) -> String {
    let time = say("\(clock(moment.time)) Uhr", clock(moment.time))
    return moment.date == other.date ? time : "\(full(moment.date)), \(time)"
  }

  /// The words at the place, between quotation marks.
  private func quoted(_ error: PhraseError) -> String {
    let words = error.text.dropFirst(error.range.lowerBound).prefix(error.range.count)
    let short = words.count > 60 ? "\(words.prefix(60)) …" : String(words)
    let safe = String(short.map { $0.isVisible ? $0 : "\u{FFFD}" })
    return say("„\(safe)“", "“\(safe)”")
  }
}
