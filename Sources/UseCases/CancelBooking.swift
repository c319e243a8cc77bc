// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
import Store

/// `cancel`: all future dates of a booking, or those that are named. The past stays as it was.
package enum CancelBooking {
  package struct Input: Sendable {
    /// BOOKING.
    package let booking: [String]
    /// `--only D|PERIOD`.
    package var only: String?
    /// `--from D`.
    package var from: String?
    package var reason: String?
    /// Whether more than `askingAbove` dates may go without asking.
    package var isSure = false

    package init(booking: [String]) { self.booking = booking }
  }

  /// More dates than this are only cancelled after asking.
  package static let askingAbove = 20

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> CancelOutcome {
    let store = database.store
    let decide = { try cancel(input, in: store, circumstances) }
    return circumstances.isDryRun ? try store.rehearse(decide) : try store.write(decide)
  }

  private static func cancel(
    _ input: Input, in store: Store, _ circumstances: Circumstances
  ) throws -> CancelOutcome {
    let now = try store.present(circumstances.now)
    let zone = circumstances.zone
    let id = try store.booking(named: input.booking, circumstances)
    guard let booking = try store.booking(id), let city = try store.city() else {
      throw Failure.notFound(.booking, text: id.text, nearest: [])
    }
    if input.only != nil, input.from != nil { throw Failure.usage(.together("only", "from")) }
    let reason = try input.reason.map {
      try plainText($0, field: "reason", limit: PlainText.noteLimit)
    }
    let open = booking.occurrences.filter {
      $0.status == .confirmed && $0.occurrence.start >= now
    }.map(\.occurrence)
    guard booking.status.claims, !open.isEmpty else {
      throw Failure.usage(.nothingToCancel(booking: id))
    }
    let dates = booking.occurrences.map(\.occurrence.original.date)
    let chosen = try choose(
      from: open, input,
      PhraseContext(
        now: zone.civil(at: now), purpose: .writing, periods: city.namedPeriods,
        ownDates: dates), id)
    if chosen.count > askingAbove, !input.isSure, !circumstances.isDryRun {
      throw Failure.usage(.needsYes(count: chosen.count))
    }
    let remains = booking.occurrences.contains { date in
      date.status == .confirmed && !chosen.contains(date.occurrence)
    }
    let change = BookingChange(
      status: remains ? booking.status : .cancelled, changed: now,
      sequence: booking.sequence + 1)
    try store.cancel(chosen, of: booking, reason: reason, now: change)
    guard let after = try store.booking(id) else {
      throw Failure.notFound(.booking, text: id.text, nearest: [])
    }
    var ids = try IdentifierSource(circumstances.seed, store: store)
    try store.record(
      try ids.next(.operation), command: "cancel", at: now,
      changes: [
        Change(
          entity: "booking", id: id.text, before: booking.facts, after: after.facts,
          texts: [.init("reason", after: reason?.text)])
      ])
    return CancelOutcome(
      view: try store.view(of: after, zone: circumstances.shownZone), cancelled: chosen,
      isWritten: !circumstances.isDryRun)
  }

  private static func choose(
    from open: [Occurrence], _ input: Input, _ context: PhraseContext, _ id: Identifier
  ) throws -> [Occurrence] {
    if let only = input.only {
      let days = try phraseFailures(option: "only") { try Phrase(only).dates(context) }
      let chosen = open.filter { (days.first...days.last).contains($0.original.date) }
      guard !chosen.isEmpty else { throw Failure.usage(.noSuchDate(booking: id, text: only)) }
      return chosen
    }
    guard let from = input.from else { return open }
    let day = try phraseFailures(option: "from") { try Phrase(from).date(context).value }
    let chosen = open.filter { $0.original.date >= day }
    guard !chosen.isEmpty else { throw Failure.usage(.noSuchDate(booking: id, text: from)) }
    return chosen
  }
}
