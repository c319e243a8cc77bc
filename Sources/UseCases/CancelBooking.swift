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
    package var dates = ChosenDates()
    package var reason: String?
    package var actingFor: String?
    /// Whether much, or what belongs to others, may go without asking.
    package var isSure = false

    package init(booking: [String]) { self.booking = booking }
  }

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> CancelOutcome {
    let reason = try input.reason.map {
      try plainText($0, field: "reason", limit: PlainText.noteLimit)
    }
    let revision = ReviseBooking(
      command: "cancel", booking: input.booking, isSure: input.isSure,
      actingFor: input.actingFor, reason: reason)
    let outcome = try revision.run(in: database, circumstances) { booking, setting in
      // Cancelled once more, it stays cancelled.
      if booking.status == .cancelled || input.dates.areCancelled(setting) { return [] }
      guard booking.status.claims, !setting.open.isEmpty else {
        throw Failure.usage(.nothingToCancel(booking: booking.id))
      }
      booking.cancel(try input.dates.originals(setting), reason: reason)
      return []
    }
    return CancelOutcome(
      view: outcome.view, cancelled: outcome.changes.compactMap(\.before),
      isUnchanged: outcome.isUnchanged, isWritten: outcome.isWritten)
  }
}

extension Booking {
  /// Cancels its confirmed dates with these original starts.
  mutating func cancel(_ originals: Set<CivilDateTime>, reason: PlainText?) {
    for row in occurrences.indices
    where occurrences[row].status == .confirmed
      && originals.contains(occurrences[row].occurrence.original)
    {
      occurrences[row].status = .cancelled
      occurrences[row].reason = reason?.text
    }
  }
}

/// `--only D|PERIOD` and `--from D`: which of a booking's dates are meant.
package struct ChosenDates: Sendable {
  package var only: String?
  package var from: String?

  package init(only: String? = nil, from: String? = nil) {
    self.only = only
    self.from = from
  }

  var isEmpty: Bool { only == nil && from == nil }

  /// The original starts of the chosen dates among those that are still to begin; all of them where
  /// none was named. Days are those on which the dates now are, else those on which they first were.
  func originals(_ setting: ReviseBooking.Setting) throws -> Set<CivilDateTime> {
    let chosen = try choose(from: setting.open, setting)
    if chosen.isEmpty, let text = only ?? from {
      throw Failure.usage(.noSuchDate(booking: setting.booking.id, text: text))
    }
    return Set(chosen.map(\.occurrence.original))
  }

  /// Whether days are named on which all dates that are still to begin are cancelled already.
  func areCancelled(_ setting: ReviseBooking.Setting) -> Bool {
    guard !isEmpty, (try? choose(from: setting.open, setting))?.isEmpty == true else {
      return false
    }
    let cancelled = setting.booking.occurrences.filter {
      $0.status == .cancelled && $0.occurrence.start >= setting.now
    }
    return (try? choose(from: cancelled, setting))?.isEmpty == false
  }

  private func choose(
    from open: [BookedOccurrence], _ setting: ReviseBooking.Setting
  ) throws -> [BookedOccurrence] {
    if only != nil, from != nil { throw Failure.usage(.together("only", "from")) }
    if let only {
      let days = try phraseFailures(option: "only") { try Phrase(only).dates(setting.context) }
      let range = days.first...max(days.first, days.last)
      let now = open.filter { range.contains($0.local.date) }
      return now.isEmpty ? open.filter { range.contains($0.occurrence.original.date) } : now
    }
    if let from {
      let day = try phraseFailures(option: "from") { try Phrase(from).date(setting.context).value }
      // A day on which a date was before all of them were moved means that date and what follows it.
      let isFormer =
        !open.contains { $0.local.date == day }
        && open.contains { $0.occurrence.original.date == day }
      return open.filter { (isFormer ? $0.occurrence.original : $0.local).date >= day }
    }
    return open
  }
}
