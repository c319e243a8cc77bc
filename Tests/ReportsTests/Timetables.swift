// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

@testable import Bookings
@testable import Reports
@testable import UseCases

// Days and weeks of the invented city, with the hours in which its spaces can be booked.
extension Rostock {
  /// The court opens at 7; the balls can be borrowed at any time.
  static let timetable = TimetableOutcome(
    agenda: week, uses: week.entries,
    spaces: [
      SpaceHours(
        space: SpaceName(court), site: SpaceName(peninsula),
        bookable: (15...21).map { day in at("2026-06-\(day)T07:00")..<at("2026-06-\(day)T22:00") }),
      SpaceHours(space: SpaceName(balls), site: SpaceName(balls), bookable: nil),
    ])

  /// A day of which one booking was asked for; the others take their time all the same.
  static let day = TimetableOutcome(
    agenda: AgendaOutcome(
      first: date("2026-06-16"), last: date("2026-06-16"), zone: berlin,
      entries: [week.entries[1]],
      holidays: [
        (
          date("2026-06-16"),
          LocalizedText(german: text("Testfeiertag"), english: text("Test Holiday"))!
        )
      ]), uses: week.entries, spaces: timetable.spaces)

  /// Twenty fields beside the court, all but one free; two of them are shut all day.
  static let manySpaces = TimetableOutcome(
    agenda: AgendaOutcome(
      first: date("2026-06-16"), last: date("2026-06-16"), zone: berlin,
      entries: Array(week.entries.prefix(2)), holidays: []),
    uses: Array(week.entries.prefix(2)),
    spaces: timetable.spaces
      + (1...20).map { number in
        let space = Space(
          id: court.id, path: path("ufer/feld-\(number)"),
          details: SpaceDetails(name: text("Feld \(number)")))
        return SpaceHours(
          space: SpaceName(space), site: SpaceName(quay),
          bookable: number > 18 ? [] : [at("2026-06-16T08:00")..<at("2026-06-16T20:00")])
      })

  /// June, with a holiday, the week's entries, today, and the first days of the holidays.
  static let month = MonthOutcome(
    agenda: AgendaOutcome(
      first: date("2026-06-01"), last: date("2026-06-30"), zone: berlin, entries: week.entries,
      holidays: week.holidays),
    schoolHolidays: [
      SchoolHoliday(
        name: LocalizedText(german: text("Sommerferien"), english: text("Summer holidays"))!,
        first: date("2026-06-25"), last: date("2026-08-22"), source: nil)
    ])

  private static let quay = Space(
    id: court.id, path: path("ufer"), details: SpaceDetails(name: text("Gehlsdorfer Ufer")))
}
