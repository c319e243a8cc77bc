// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
package import Phrases

/// Says in one language why a phrase cannot be read, which `PhraseExcerpt` shows,
/// and what was assumed where it can.
package struct PhraseWording: Sendable {
  /// Dates are days of the calendar here, so its zone and its present do not matter.
  private let wording: Wording

  package init(_ language: Language) {
    wording = Wording(language: language, zone: .utc, now: Timestamp(seconds: 0))
  }

  /// What was expected, with two examples that can be read.
  package func hint(_ error: PhraseError) -> String {
    let (first, second) = examples(for: error)
    let (german, english) = PhraseWording.names(of: error.expected)
    return say(
      "Erwartet wird \(german), zum Beispiel „\(first)“ oder „\(second)“.",
      "Expected \(english), for example “\(first)” or “\(second)”.")
  }

  /// A fact about a reading that the person did not write, as a sentence.
  package func note(_ note: PhraseNote) -> String {
    switch note {
    case .endsNextDay(let day):
      say(
        "Das Ende liegt am nächsten Tag, \(full(day)).",
        "The end is on the next day, \(full(day)).")
    case .yearAssumed(let day):
      say("Das Jahr ist ergänzt: \(full(day)).", "The year was filled in: \(full(day)).")
    case .couldMean(let day, let other):
      say(
        "Verstanden als \(full(day)), nicht als \(full(other)).",
        "Taken as \(full(day)), not as \(full(other)).")
    case .weekendCouldMean(let day, let other):
      say(
        "Verstanden als das Wochenende ab \(full(day)), nicht als das ab \(full(other)).",
        "Taken as the weekend from \(full(day)), not as the one from \(full(other)).")
    }
  }

  func say(_ german: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    wording(de: german(), en: english())
  }

  // MARK: What was expected

  private static func names(of expected: PhraseError.Expected) -> (de: String, en: String) {
    switch expected {
    case .when: (de: "ein Datum, mit Uhrzeiten oder ganztägig", en: "a date, with times or all day")
    case .date: (de: "ein Datum", en: "a date")
    case .days: (de: "ein Datum oder ein Zeitraum", en: "a date or a period")
    case .time: (de: "eine Uhrzeit", en: "a time")
    case .times: (de: "eine Zeitspanne oder „ganztägig“", en: "a span of time or “all-day”")
    case .end: (de: "ein Ende oder eine Dauer", en: "an end or a length")
    case .length: (de: "eine Dauer", en: "a length")
    case .repetition: (de: "eine Wiederholung", en: "a repetition")
    case .target: (de: "eine neue Zeit oder ein neuer Tag", en: "a new time or a new day")
    }
  }

  private func examples(for error: PhraseError) -> (String, String) {
    switch error.problem {
    case .fold(let local, let offsets):
      let spelled = offsets.map { clock(local.time) + offset($0) }
      if spelled.count == 2 { return (spelled[0], spelled[1]) }
    case .gap(_, let nextValid):
      return (clock(nextValid.time), say("\(clock(nextValid.time)) Uhr", twelve(nextValid.time)))
    case .ambiguous(let readings) where readings.count == 2:
      return (typed(readings[0]), typed(readings[1]))
    default: break
    }
    return examples(of: error.expected)
  }

  /// Two examples of what the grammar takes there; the tests read each of them.
  func examples(of expected: PhraseError.Expected) -> (String, String) {
    switch expected {
    case .when: (say("Di 18-20", "Tue 18-20"), say("16.6. 18:00 bis 20:00", "June 16 6pm-8pm"))
    case .date: (say("16.6.", "June 16"), say("nächsten Dienstag", "next Tuesday"))
    case .days: (say("16.6.", "June 16"), say("1.5. bis 30.9.", "May 1 to September 30"))
    case .time: ("18:00", say("18 Uhr", "6pm"))
    case .times: ("18-20", say("ganztägig", "all-day"))
    case .end: (say("18-20 Uhr", "6pm-8pm"), say("18 Uhr für 2h", "6pm for 2h"))
    case .length: ("90m", say("2 Stunden", "2 hours"))
    case .repetition:
      (say("wöchentlich", "weekly"), say("letzter Fr im Monat", "last Fri of the month"))
    case .target: (say("Do 19-21", "Thu 19-21"), say("19 Uhr", "7pm"))
    }
  }

  /// One of several readings as it is written so that it cannot be taken for another.
  func typed(_ reading: PhraseError.Interpretation) -> String {
    switch reading {
    case .date(let date): plain(date)
    case .time(let time): clock(time)
    case .times(let start, let end): "\(clock(start))-\(clock(end))"
    case .length(.days(let days)):
      say("für \(days) \(days == 1 ? "Tag" : "Tage")", "for \(days) \(days == 1 ? "day" : "days")")
    case .length(.elapsed(let seconds)): say("für \(seconds / 60)m", "for \(seconds / 60)m")
    case .offset(let seconds): offset(seconds)
    case .weekly(let days, let interval):
      say(
        "alle \(interval) Wochen am \(list(days))", "every \(interval) weeks on \(list(days))")
    case .monthly(let days, let ordinal):
      wording.ordinal(ordinal) + " " + say("\(list(days)) im Monat", "\(list(days)) of the month")
    }
  }

  private func list(_ days: [Weekday]) -> String { wording.list(days.map(wording.weekday)) }

  /// `3:00am`
  private func twelve(_ time: ClockTime) -> String {
    let hour = time.hour % 12
    return "\(hour == 0 ? 12 : hour):\(twoDigits(time.minute))\(time.hour < 12 ? "am" : "pm")"
  }

  // MARK: Dates and times

  /// `Di 16.06.2026`, `Tue 16 June 2026`.
  func full(_ date: CivilDate) -> String { wording.date(date) }

  /// `16.06.2026`, `16 June 2026`.
  func plain(_ date: CivilDate) -> String { wording.plainDate(date) }

  func clock(_ time: ClockTime) -> String { wording.clock(time) }

  /// `+02:00`, as it would be typed.
  func offset(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    return "\(seconds < 0 ? "-" : "+")\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }

  /// The month by its number; the number where there is no such month.
  func monthName(_ month: Int) -> String {
    let german = [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    guard (1...12).contains(month) else { return "\(month)" }
    return say(german[month - 1], english[month - 1])
  }
}
