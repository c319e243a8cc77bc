// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
import Store

/// `move`: a booking's future dates, or some of them, to other times or spaces. What is not named
/// stays.
package enum MoveBooking {
  package struct Input: Sendable {
    /// BOOKING.
    package let booking: [String]
    /// `--to`.
    package var target: String?
    /// `--space SPACE[:UNITS][,SPACE…]`.
    package var space: String?
    package var dates = ChosenDates()
    package var actingFor: String?
    package var isSure = false
    package var wantsAlternatives = true

    package init(booking: [String]) { self.booking = booking }
  }

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> RevisionOutcome {
    let revision = ReviseBooking(
      command: "move", booking: input.booking, isSure: input.isSure,
      actingFor: input.actingFor, wantsAlternatives: input.wantsAlternatives)
    return try revision.run(in: database, circumstances) { booking, setting in
      guard input.target != nil || input.space != nil else { throw Failure.usage(.nothingNamed) }
      try setting.requireOpen()
      let chosen = try input.dates.originals(setting)
      let dates = setting.open.filter { chosen.contains($0.occurrence.original) }
      let goal = try input.target.map { try MoveGoal($0, setting) }
      let shift = try goal?.shift(of: dates, input.dates, setting) ?? Shift()
      let place = try input.space.map { try MoveBooking.place($0, for: dates, setting) }
      try recurrenceFailures("") {
        try booking.move(chosen, by: shift, to: place, zone: setting.zone)
      }
      return goal?.reading.notes ?? []
    }
  }

  /// The spaces, with the units that were booked where none are named.
  private static func place(
    _ text: String, for dates: [BookedOccurrence], _ setting: ReviseBooking.Setting
  ) throws -> Place {
    let present = dates.first.map { setting.booking.segments[$0.segment].demands } ?? []
    let isOne = !text.contains(",")
    guard present.count == 1 || !isOne else {
      throw Failure.usage(setting.severalSpaces(present))
    }
    let wanted = try SpaceDemands(
      WrittenDemands(text: text, units: isOne ? present.first?.units : nil), in: setting.tree)
    if let unclaimable = wanted.unclaimable.first(where: { $0.cause == .notClaimable }) {
      throw Failure.usage(.notClaimable(path: unclaimable.space.text))
    }
    return wanted.place
  }
}

extension ReviseBooking.Setting {
  /// Refuses what is cancelled, has expired or is past: it stays as it was.
  func requireOpen() throws(Failure) {
    guard booking.status.claims else {
      throw .usage(.notStanding(booking: booking.id, status: booking.status))
    }
    guard !open.isEmpty else { throw .usage(.allPast(booking: booking.id)) }
  }

  /// The weekdays of those of the dates that follow from a rule; what stands alone moves along.
  func weekdays(ofSeriesIn dates: [BookedOccurrence]) -> Set<Weekday> {
    Set(
      dates.lazy.filter { booking.segments[$0.segment].schedule.rule != nil }
        .map(\.local.date.weekday))
  }

  /// That these spaces must all be named. Where units are booked they stand with them: what is
  /// named without takes the whole.
  func severalSpaces(_ demands: [Demand]) -> UsageProblem {
    .severalSpaces(
      booking: booking.id,
      spaces: demands.compactMap { demand in
        tree[demand.space].map { space in
          demand.units.map { "\(space.path.text):\($0)" } ?? space.path.text
        }
      })
  }
}
