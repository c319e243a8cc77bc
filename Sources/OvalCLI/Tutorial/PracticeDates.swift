// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Reports
import UseCases

/// What is booked in the practice city, as far as lessons ask.
struct PracticeDates: Sendable {
  /// All lessons are about the week that begins here, and those after it.
  let monday: CivilDate
  /// The confirmed dates of each booking by their starts, ascending.
  let bookings: [Identifier: [Timestamp]]
  /// Those that the city was made with.
  let given: Set<Identifier>
  let zone: Zone

  /// So that the lessons lie ahead whatever day it is, it is never this week's.
  static func monday(after today: CivilDate) -> CivilDate {
    today.adding(days: 8 - today.weekday.rawValue)
  }

  /// What the shell's database holds now.
  static func read(
    _ shell: OpenShell, monday: CivilDate, given: Set<Identifier> = []
  ) throws -> PracticeDates {
    let invocation = Invocation(command: .export)
    let session = try Session(invocation, shell.environment, table: shell.table, kept: shell.kept)
    return try Desk(invocation, session, shell.console).look { database, circumstances in
      let views = try Export.bookings(
        Export.Input(when: [], filter: Agenda.Filter()), in: database, circumstances)
      return PracticeDates(
        monday: monday,
        bookings: Dictionary(
          uniqueKeysWithValues: views.map { view in
            (view.booking.id, view.occurrences(.confirmed).map(\.occurrence.start))
          }),
        given: given, zone: circumstances.zone)
    }
  }

  /// The one with the most dates that the person has made, of those with as many the first.
  var longestSeries: (id: Identifier, dates: [CivilDate])? {
    let own = bookings.filter { !given.contains($0.key) && !$0.value.isEmpty }
    let longest = own.min { one, other in
      (-one.value.count, one.value[0]) < (-other.value.count, other.value[0])
    }
    return longest.map { id, starts in (id, starts.map { zone.civil(at: $0).date }) }
  }

  /// A day of those weeks as it is typed; 0 is the Monday.
  func day(_ number: Int) -> Bilingual { spelled(monday.adding(days: number)) }

  /// `Di 16.06.`, `Tue 16 June`.
  func spelled(_ date: CivilDate) -> Bilingual {
    func text(_ language: Language) -> String {
      Wording(language: language, zone: zone, now: Timestamp(seconds: 0)).shortDate(date)
    }
    return Bilingual(text(.german), text(.english))
  }
}
