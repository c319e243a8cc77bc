// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

extension Store {
  /// Cancels the dates, each booking's together, and says what became of the bookings.
  func cancel(
    _ dates: [AffectedDate], reason: PlainText, at now: Timestamp
  ) throws -> [Change] {
    try Dictionary(grouping: dates, by: \.booking).sorted { $0.key < $1.key }
      .compactMap { id, dates in
        guard let before = try booking(id) else { return nil }
        var after = before
        after.cancel(Set(dates.map(\.occurrence.original)), reason: reason)
        after.settle(after: before, now: now)
        try replace(before, with: after)
        return Change(before, became: after, reason: reason)
      }
  }

  /// Throws where so much, or what belongs to other clubs than `actingFor`, is only cancelled after
  /// asking. A date on several spaces counts once.
  func checkSure(ofCancelling dates: [AffectedDate], actingFor: String?) throws {
    let count = Dictionary(grouping: dates, by: \.booking)
      .map { Set($0.value.map(\.occurrence.original)).count }.reduce(0, +)
    guard count <= ReviseBooking.askingAbove else { throw Failure.usage(.needsYes(count: count)) }
    guard let actingFor else { return }
    let club = try clubs().club(named: actingFor)
    for date in dates {
      if let owner = date.club, owner.slug != club.slug {
        throw Failure.usage(.needsYesForOthers(booking: date.booking, club: owner.name))
      }
    }
  }
}
