// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Phrases
import Reports
import Testing

@Suite struct PhraseProblemTests {
  private static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .first }
  private static func local(_ iso: String) -> CivilDateTime {
    CivilDateTime(iso: iso) ?? CivilDateTime(clockSeconds: 0)
  }
  private static func time(_ iso: String) -> ClockTime { ClockTime(iso: iso) ?? .midnight }

  /// Each problem, about the words „16.6.“, in both languages.
  static let rows: [(PhraseError.Problem, String, String)] = [
    (.empty, "Die Angabe ist leer.", "Nothing was given."),
    (
      .tooManyCharacters(limit: 1000), "Die Angabe ist länger als 1000 Zeichen.",
      "The phrase is longer than 1000 characters."
    ),
    (
      .tooManyWords(limit: 100), "Die Angabe hat mehr als 100 Wörter.",
      "The phrase has more than 100 words."
    ),
    (
      .unexpected, "„16.6.“ ist hier nicht zu verstehen.", "“16.6.” cannot be understood here."
    ),
    (.incomplete, "Die Angabe hört zu früh auf.", "The phrase ends too early."),
    (
      .leftOver, "„16.6.“ bleibt übrig: Davor ist die Angabe schon vollständig.",
      "“16.6.” is left over: the phrase is complete before it."
    ),
    (
      .ambiguous([.date(day("2026-07-04")), .date(day("2026-04-07"))]),
      "„16.6.“ ist mehrdeutig: Sa 04.07.2026 oder Di 07.04.2026.",
      "“16.6.” is ambiguous: Sat 4 July 2026 or Tue 7 April 2026."
    ),
    (
      .ambiguous([.times(time("18:00"), time("20:00")), .times(time("06:00"), time("20:00"))]),
      "„16.6.“ ist mehrdeutig: 18:00–20:00 Uhr oder 06:00–20:00 Uhr.",
      "“16.6.” is ambiguous: 18:00–20:00 or 06:00–20:00."
    ),
    (
      .ambiguous([.time(time("20:00")), .length(.elapsed(seconds: 72_000))]),
      "„16.6.“ ist mehrdeutig: 20:00 Uhr oder 20h lang.",
      "“16.6.” is ambiguous: 20:00 or for 20h."
    ),
    (
      .ambiguous([.offset(-5400), .length(.elapsed(seconds: 5400)), .length(.days(2))]),
      "„16.6.“ ist mehrdeutig: der Abstand -01:30 von UTC oder 1h30 lang oder 2 Tage lang.",
      "“16.6.” is ambiguous: the offset -01:30 from UTC or for 1h30 or for 2 days."
    ),
    (
      .ambiguous([.weekly([.tuesday], interval: 2), .monthly([.tuesday], ordinal: 2)]),
      "„16.6.“ ist mehrdeutig: alle 2 Wochen am Di oder der 2. Di im Monat.",
      "“16.6.” is ambiguous: every 2 weeks on Tue or the 2nd Tue of the month."
    ),
    (
      .slashes(day("2026-12-25")),
      "Ein Datum mit Schrägstrichen wie „16.6.“ wird nicht gelesen, weil Tag und Monat verwechselt "
        + "werden können. Schreiben Sie 25.12.2026.",
      "A date with slashes like “16.6.” is not read, because day and month can be mistaken. "
        + "Write 25 December 2026."
    ),
    (
      .slashes(nil),
      "Ein Datum mit Schrägstrichen wie „16.6.“ wird nicht gelesen, weil Tag und Monat verwechselt "
        + "werden können.",
      "A date with slashes like “16.6.” is not read, because day and month can be mistaken."
    ),
    (
      .noSuchDate(year: 2026, month: 2, day: 29),
      "„16.6.“ gibt es nicht: Der Februar 2026 hat 28 Tage.",
      "“16.6.” does not exist: February 2026 has 28 days."
    ),
    (
      .noSuchDate(year: nil, month: 2, day: 30), "„16.6.“ gibt es nicht: Der Februar hat 29 Tage.",
      "“16.6.” does not exist: February has 29 days."
    ),
    (
      .noSuchDate(year: nil, month: 2, day: 29),
      "Den 29.02. gibt es in den nächsten zwölf Monaten nicht. Schreiben Sie das Jahr dazu.",
      "There is no 29 February within the next twelve months. Add the year."
    ),
    (
      .noSuchDate(year: nil, month: 13, day: 1), "Einen Monat 13 gibt es nicht.",
      "There is no month 13."
    ),
    (
      .noSuchDate(year: 0, month: 1, day: 1), "Der Kalender beginnt mit dem Jahr 1.",
      "The calendar begins with the year 1."
    ),
    (
      .noSuchWeek(year: 2027, week: 53), "Das Jahr 2027 hat keine Kalenderwoche 53.",
      "The year 2027 has no calendar week 53."
    ),
    (
      .noSuchWeek(year: nil, week: 53),
      "Eine Kalenderwoche 53 gibt es in den nächsten zwölf Monaten nicht. "
        + "Schreiben Sie das Jahr dazu.",
      "There is no calendar week 53 within the next twelve months. Add the year."
    ),
    (
      .noSuchWeek(year: nil, week: 54),
      "Eine Kalenderwoche 54 gibt es nicht: Ein Jahr hat höchstens 53.",
      "There is no calendar week 54: a year has 53 at most."
    ),
    (.noSuchTime, "„16.6.“ ist keine Uhrzeit.", "“16.6.” is not a time of day."),
    (
      .noSuchPeriod(name: "Sommer", year: 2031), "„Sommer“ ist für das Jahr 2031 nicht bekannt.",
      "“Sommer” is not known for the year 2031."
    ),
    (
      .outOfRange,
      "„16.6.“ liegt zu weit weg: Der Kalender reicht vom Jahr 1 bis zum Jahr 9999.",
      "“16.6.” is too far away: the calendar goes from the year 1 to the year 9999."
    ),
    (
      .weekdayMismatch(day("2026-06-16"), written: .monday),
      "Der 16.06.2026 ist kein Montag, sondern ein Dienstag.",
      "16 June 2026 is not a Monday but a Tuesday."
    ),
    (
      .endOfDayAsStart,
      "24:00 ist nur ein Ende. Als Beginn schreiben Sie 00:00 am nächsten Tag.",
      "24:00 is only an end. As a start write 00:00 of the next day."
    ),
    (
      .equalTimes, "Beginn und Ende von „16.6.“ sind gleich.",
      "“16.6.” starts and ends at the same time."
    ),
    (
      .endBeforeStart, "Das Ende von „16.6.“ liegt vor dem Beginn.",
      "The end of “16.6.” is before its start."
    ),
    (
      .missingTime,
      "Zu „16.6.“ fehlt die Uhrzeit. Für den ganzen Tag schreiben Sie „ganztägig“ dazu.",
      "“16.6.” has no time. For the whole day add “all-day”."
    ),
    (.missingDate, "Zu „16.6.“ fehlt das Datum.", "“16.6.” has no date."),
    (
      .missingEnd, "Zu „16.6.“ fehlt das Ende oder die Dauer.",
      "“16.6.” has no end and no length."
    ),
    (
      .missingDot(day: 16, month: 6),
      "„16.6.“ ist ohne zweiten Punkt kein Datum. Schreiben Sie „16.6.“.",
      "“16.6.” is no date without a second dot. Write “16.6.” or “16 June”."
    ),
    (
      .timesForSeveralDays,
      "Uhrzeiten stehen bei einem einzelnen Tag, „16.6.“ gehört zu mehreren. "
        + "Für mehrere Termine gibt es --wiederholen.",
      "Times stand with a single day, and “16.6.” belongs to several. "
        + "Several dates are what --repeat is for."
    ),
    (
      .yearNotTime(1800),
      "Vier Ziffern nach einem Monat sind ein Jahr. Als Uhrzeit schreiben Sie 18:00.",
      "Four digits after a month are a year. As a time write 18:00."
    ),
    (
      .monthsAreNoLength, "Monate und Jahre sind keine Dauer; m bedeutet Minuten.",
      "Months and years are no lengths; m means minutes."
    ),
    (
      .mixedLength, "„16.6.“ mischt Tage und Stunden. Nennen Sie das eine oder das andere.",
      "“16.6.” mixes days and hours. Name the one or the other."
    ),
    (.zeroLength, "„16.6.“ ist keine Zeit: Die Dauer ist null.", "“16.6.” is no time at all."),
    (
      .gap(local("2027-03-28T02:30"), nextValid: local("2027-03-28T03:00")),
      "02:30 Uhr gibt es am So 28.03.2027 nicht, weil die Uhren vorgestellt werden. "
        + "Die nächste gültige Zeit ist 03:00 Uhr.",
      "There is no 02:30 on Sun 28 March 2027, because the clocks go forward. "
        + "The next valid time is 03:00."
    ),
    (
      .gap(local("2011-12-30T10:00"), nextValid: local("2011-12-31T00:00")),
      "10:00 Uhr gibt es am Fr 30.12.2011 nicht, weil die Uhren vorgestellt werden. "
        + "Die nächste gültige Zeit ist Sa 31.12.2011, 00:00 Uhr.",
      "There is no 10:00 on Fri 30 December 2011, because the clocks go forward. "
        + "The next valid time is Sat 31 December 2011, 00:00."
    ),
    (
      .fold(local("2026-10-25T02:30"), offsets: [7200, 3600]),
      "02:30 Uhr gibt es am So 25.10.2026 zweimal, weil die Uhren zurückgestellt werden. "
        + "Schreiben Sie 02:30+02:00 oder 02:30+01:00.",
      "02:30 comes twice on Sun 25 October 2026, because the clocks go back. "
        + "Write 02:30+02:00 or 02:30+01:00."
    ),
    (
      .offsetMisfit(valid: [7200]),
      "„16.6.“: So weit von UTC stehen die Uhren hier dann nicht, sondern +02:00.",
      "“16.6.”: the clocks here are not at that offset then, but at +02:00."
    ),
    (
      .offsetMisfit(valid: []), "„16.6.“: So weit von UTC steht keine Uhr.",
      "“16.6.”: no clock is that far from UTC."
    ),
  ]

  @Test(arguments: rows)
  func saysWhatIsWrong(problem: PhraseError.Problem, german: String, english: String) {
    let error = PhraseError(text: "am 16.6.", range: 3..<8, problem: problem, expected: .date)
    #expect(PhraseWording(.german).message(error) == german)
    #expect(PhraseWording(.english).message(error) == english)
  }
}
