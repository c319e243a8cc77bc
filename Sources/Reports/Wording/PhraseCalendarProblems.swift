// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases

// What the calendar, the clock and the zone have against a phrase.

extension PhraseWording {
  func day(_ problem: PhraseError.Problem, _ words: String) -> String {
    switch problem {
    case .noSuchDate(let year, let month, let day): noSuchDate(year, month, day, words)
    case .noSuchWeek(let year?, let week):
      say(
        "Das Jahr \(year) hat keine Kalenderwoche \(week).",
        "The year \(year) has no calendar week \(week).")
    case .noSuchWeek(nil, let week) where (1...53).contains(week):
      say(
        "Eine Kalenderwoche \(week) gibt es in den nächsten zwölf Monaten nicht. "
          + "Schreiben Sie das Jahr dazu.",
        "There is no calendar week \(week) within the next twelve months. Add the year.")
    case .noSuchWeek(nil, let week):
      say(
        "Eine Kalenderwoche \(week) gibt es nicht: Ein Jahr hat höchstens 53.",
        "There is no calendar week \(week): a year has 53 at most.")
    case .noSuchPeriod(let name, let year):
      say(
        "„\(name)“ ist für das Jahr \(year) nicht bekannt.",
        "“\(name)” is not known for the year \(year).")
    case .weekdayMismatch(let date, let written):
      say(
        "Der \(plain(date)) ist kein \(weekday(written)), sondern ein \(weekday(date.weekday)).",
        "\(plain(date)) is not a \(weekday(written)) but a \(weekday(date.weekday)).")
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
        "Den \(twoDigits(day)).\(twoDigits(month)). gibt es in den nächsten zwölf Monaten nicht. "
          + "Schreiben Sie das Jahr dazu.",
        "There is no \(day) \(monthName(month)) within the next twelve months. Add the year.")
    }
    let name = monthName(month) + (year.map { " \($0)" } ?? "")
    return say(
      "\(words) gibt es nicht: Der \(name) hat \(length) Tage.",
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

  func time(_ problem: PhraseError.Problem, _ words: String) -> String {
    switch problem {
    case .endOfDayAsStart:
      say(
        "24:00 ist nur ein Ende. Als Beginn schreiben Sie 00:00 am nächsten Tag.",
        "24:00 is only an end. As a start write 00:00 of the next day.")
    case .equalTimes:
      say(
        "Beginn und Ende von \(words) sind gleich.",
        "\(words) starts and ends at the same time.")
    case .endBeforeStart:
      say("Das Ende von \(words) liegt vor dem Beginn.", "The end of \(words) is before its start.")
    default: say("\(words) ist keine Uhrzeit.", "\(words) is not a time of day.")
    }
  }

  // MARK: The zone

  func zone(_ problem: PhraseError.Problem, _ words: String) -> String {
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
}
