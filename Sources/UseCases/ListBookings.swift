// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
import IntervalTree
package import Phrases
import Store

/// A booking as one line of a list.
package struct BookingLine: Sendable {
  /// Nil of a busy booking of others: of that, only the time and the place are told.
  package let known: Known?
  /// The spaces of its next date, with units; nil takes the whole.
  package let spaces: [(space: SpaceName, units: Int?)]
  /// The next date that takes place; the last one of a booking without any.
  package let start: Timestamp
  /// Exclusive.
  package let end: Timestamp
  /// How many dates are still to come, one that is under way included.
  package let coming: Int

  package struct Known: Sendable {
    package let id: Identifier
    package let title: PlainText?
    package let kind: Kind
    package let club: ClubName?
    package let status: BookingStatus
  }
}

/// `booking list`: by next date; then those without one, the latest first.
package struct BookingListOutcome: Sendable {
  package let bookings: [BookingLine]
  package let zone: Zone
  package let notes: [PhraseNote]
}

/// `booking list`: bookings, not dates.
package enum ListBookings {
  /// What is nil does not narrow.
  package struct Input: Sendable {
    package var club: String?
    package var space: String?
    package var kind: Kind?
    package var status: BookingStatus?
    /// `--in WHEN`.
    package var period: String?
    /// Also what is over, cancelled or expired.
    package var wantsAll = false
    /// The club that looks.
    package var viewer: String?

    package init() {}
  }

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> BookingListOutcome {
    let store = database.store
    return try store.read {
      let tree = try store.spaces()
      let clubs = try store.clubs()
      let viewer = try input.viewer.map { try clubs.club(named: $0).id }
      var selection = BookingSelection()
      selection.club = try input.club.map { try clubs.club(named: $0).id }
      selection.kind = input.kind
      selection.status = input.status
      // What is booked on a whole is booked on its parts, too.
      selection.spaces = try input.space.map { name in
        let space = try tree.space(named: name)
        return Set((tree.lineage(of: space) + tree.subtree(of: space)).map(\.id))
      }
      let (window, notes) =
        try input.period.map { try period($0, in: store, circumstances) }
        ?? (nil, [])
      selection.window = window
      let isEnded = input.status.map { !$0.claims } ?? false
      selection.wantsEnded = input.wantsAll || isEnded
      selection.wantsPast = selection.wantsEnded || window != nil
      let names = Dictionary(uniqueKeysWithValues: clubs.map { ($0.id, ClubName($0)) })
      // Whose a busy booking is, what for or how it stands, would show by being listed.
      let tellsMore = input.club != nil || input.kind != nil || input.status != nil
      var lines: [BookingLine] = []
      try store.bookings(selection, now: try store.present(circumstances.now)) { booking in
        let isHidden = booking.visibility == .busy && (viewer == nil || booking.club != viewer)
        guard !isHidden || !tellsMore && booking.coming > 0 else { return }
        let known = BookingLine.Known(
          id: booking.id, title: booking.title, kind: booking.kind,
          club: booking.club.flatMap { names[$0] }, status: booking.status)
        lines.append(
          BookingLine(
            known: isHidden ? nil : known,
            spaces: tree.named(try store.demands(of: booking.id, segment: booking.segment)),
            start: booking.start, end: booking.end, coming: booking.coming))
      }
      return BookingListOutcome(
        bookings: lines.sorted { $0.comes(before: $1) }, zone: circumstances.shownZone,
        notes: notes)
    }
  }

  private static func period(
    _ text: String, in store: Store, _ circumstances: Circumstances
  ) throws -> (Interval, [PhraseNote]) {
    let city = try store.knownCity()
    return try phraseFailures(option: "in") {
      let phrase = Phrase(text)
      let context = PhraseContext(
        now: circumstances.zone.civil(at: circumstances.now), purpose: .reading,
        periods: city.namedPeriods)
      let reading = try phrase.when(context)
      let resolved = try resolve(reading.value, in: circumstances.zone, of: phrase)
      return (
        Interval(start: resolved.start.seconds, end: resolved.end.seconds), reading.notes
      )
    }
  }
}

extension BookingLine {
  fileprivate func comes(before other: BookingLine) -> Bool {
    guard (coming > 0) == (other.coming > 0) else { return coming > 0 }
    if start != other.start { return coming > 0 ? start < other.start : start > other.start }
    return (end, spaces.first?.space.path.text ?? "", known?.id.text ?? "")
      < (other.end, other.spaces.first?.space.path.text ?? "", other.known?.id.text ?? "")
  }
}
