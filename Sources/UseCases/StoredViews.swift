// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import IntervalTree
import Phrases
import Store

// Things of the store with the names of what they speak of.
extension Store {
  func view(of booking: Booking, zone: Zone) throws -> BookingView {
    BookingView(
      booking: booking, club: try booking.club.flatMap { try club($0) }.map(ClubName.init),
      in: try spaces(), zone: zone)
  }

  /// The booking that BOOKING names: an identifier or the start of one, or SPACE and WHEN where
  /// exactly one booking matches.
  func booking(named words: [String], _ circumstances: Circumstances) throws -> Identifier {
    let text = words.joined(separator: " ")
    guard words.count > 1 else {
      return try identifier(named: text, among: [.booking], as: .booking)
    }
    let city = try knownCity()
    let tree = try spaces()
    let space = try tree.space(named: words[0])
    let phrase = Phrase(Array(words.dropFirst()))
    let context = PhraseContext(
      now: circumstances.zone.civil(at: circumstances.now), purpose: .reading,
      periods: city.namedPeriods)
    let window = try phraseFailures(option: nil) {
      try resolve(try phrase.when(context).value, in: circumstances.zone, of: phrase)
    }
    let found = try bookings(
      on: space, in: Interval(start: window.start.seconds, end: window.end.seconds),
      now: circumstances.now, tree: tree)
    switch found.count {
    case 1: return found[0].booking
    case 0: throw Failure.notFound(.booking, text: text, nearest: [])
    default:
      throw Failure.ambiguous(
        .booking, text: text, candidates: try found.map(candidate))
    }
  }

  /// The booking by its title and club, as far as others may know them.
  private func candidate(_ row: AgendaRow) throws -> Candidate {
    guard row.visibility == .public else { return Candidate(text: row.booking.text, detail: "") }
    let club = try row.club.flatMap { id in try clubs().first { $0.id == id }?.name.text }
    let detail = [row.title?.text, club].compactMap(\.self).joined(separator: ", ")
    return Candidate(text: row.booking.text, detail: detail)
  }

  private func bookings(
    on space: Space, in window: Interval, now: Timestamp, tree: SpaceTree
  ) throws -> [AgendaRow] {
    let places = Set((tree.lineage(of: space) + tree.subtree(of: space)).map(\.id))
    var found: [AgendaRow] = []
    try agenda(in: window, now: now) { row in
      if places.contains(row.space), !found.contains(where: { $0.booking == row.booking }) {
        found.append(row)
      }
    }
    return found.sorted { $0.booking < $1.booking }
  }
}
