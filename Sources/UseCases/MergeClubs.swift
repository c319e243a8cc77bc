// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

/// `club merge`: one club goes into another, with all its bookings and the clubs below it.
///
/// Its row stays, so that its short name and id go on leading to the club that it went into.
package enum MergeClubs {
  package struct Input: Sendable {
    package let club: String
    package let into: String
    /// Whether many dates may be changed without asking.
    package var isSure = false

    package init(club: String, into: String) {
      self.club = club
      self.into = into
    }
  }

  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> MergeOutcome {
    let store = database.store
    return try store.change(circumstances, keepingIf: \.isWritten) {
      try merge(input, in: store, now: $0, circumstances)
    }
  }

  private static func merge(
    _ input: Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws -> MergeOutcome {
    let clubs = try store.clubs()
    let kept = try clubs.club(named: input.into)
    if let gone = clubs.merged(named: input.club), let heir = clubs.heir(of: gone) {
      guard heir.id == kept.id else {
        throw Failure.usage(.alreadyMerged(club: gone.slug.text, into: heir.slug.text))
      }
      return MergeOutcome(
        view: ClubView(kept, among: clubs), merged: ClubName(gone), bookings: 0, dates: 0,
        moved: [], isChanged: false, isWritten: false)
    }
    let gone = try clubs.club(named: input.club)
    guard gone.id != kept.id else {
      throw Failure.usage(.mergeWithItself(club: kept.slug.text))
    }
    let dates = try store.futureDates(of: gone.id, from: now)
    if dates > ReviseBooking.askingAbove, !input.isSure, !circumstances.isDryRun {
      throw Failure.usage(.needsYes(count: dates))
    }
    var changes = try store.save(clubs.merging(gone, into: kept))
    let bookings = try store.bookings(of: gone.id).compactMap { try store.booking($0) }
    try store.giveBookings(of: gone.id, to: kept.id, at: now)
    changes += bookings.map { before in
      var after = before
      after.club = kept.id
      after.changed = max(before.changed, now)
      return Change(before, became: after)
    }
    var ids = try IdentifierSource(circumstances.seed, store: store)
    try store.record(
      try ids.next(.operation), command: "club merge", at: now, changes: changes)
    let after = try store.clubs()
    return MergeOutcome(
      view: ClubView(after.first { $0.id == kept.id } ?? kept, among: after),
      merged: ClubName(gone), bookings: bookings.count, dates: dates,
      moved: clubs.filter { $0.umbrella == gone.id && $0.id != kept.id }.map(ClubName.init),
      isChanged: true, isWritten: !circumstances.isDryRun)
  }
}

/// `club merge`.
package struct MergeOutcome: Sendable {
  /// The club that is left.
  package let view: ClubView
  package let merged: ClubName
  /// All that were handed on, past ones too.
  package let bookings: Int
  /// Their dates that are still to come.
  package let dates: Int
  /// The clubs that now stand below the club that is left.
  package let moved: [ClubName]
  package let isChanged: Bool
  package let isWritten: Bool
}

extension [Club] {
  /// What the clubs are that change, before and after.
  fileprivate func merging(_ gone: Club, into kept: Club) -> [(before: Club, after: Club)] {
    let isBelow = umbrellas(of: kept).contains(gone.id)
    return compactMap { before in
      var after = before
      if before.id == gone.id {
        after.mergedInto = kept.id
        after.umbrella = nil
      } else if before.id == kept.id {
        // What stood below the other takes its place, so that nothing stands above itself.
        if isBelow { after.umbrella = gone.umbrella }
      } else if before.umbrella == gone.id {
        after.umbrella = kept.id
      }
      return after == before ? nil : (before, after)
    }
  }
}

extension Store {
  fileprivate func save(_ clubs: [(before: Club, after: Club)]) throws -> [Change] {
    try clubs.map { before, after in
      try update(after)
      return Change(club: after, before: before)
    }
  }
}
