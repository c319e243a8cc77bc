// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import Store

// What a booking became, compared with what it was.

/// What a change makes of one date; nil before for a new one, nil after for one that is cancelled.
package struct DateChange: Hashable, Sendable {
  package let before: Occurrence?
  package let after: Occurrence?
  /// Whether the spaces changed, whatever the times did.
  package let movesPlace: Bool
  /// Whether only how much it takes of them changed.
  package let changesUnits: Bool
}

extension Booking {
  /// What follows from a change: the status, and the counting of changes.
  mutating func settle(after before: Booking, now: Timestamp) {
    let takesPlace = occurrences.contains { $0.status == .confirmed }
    switch (takesPlace, before.status) {
    case (false, _) where status.claims: status = .cancelled
    case (true, .cancelled): status = .confirmed
    default: break
    }
    if status != .held { heldUntil = nil }
    guard self != before else { return }
    changed = max(now, before.changed)
    let isSameTimeAndPlace =
      occurrences == before.occurrences && segments == before.segments
      && status == before.status
    if !isSameTimeAndPlace { sequence = before.sequence + 1 }
  }

  /// The dates that are taken, moved, added or given back, ascending.
  func changes(to after: Booking) -> [DateChange] {
    let old = Dictionary(
      uniqueKeysWithValues: occurrences.lazy.filter { $0.status == .confirmed }
        .map { ($0.occurrence.original, $0) })
    let new = Dictionary(
      uniqueKeysWithValues: after.occurrences.lazy.filter { $0.status == .confirmed }
        .map { ($0.occurrence.original, $0) })
    return Set(old.keys).union(new.keys).compactMap { original in
      let (from, to) = (old[original], new[original])
      guard let from, let to else {
        return DateChange(
          before: from?.occurrence, after: to?.occurrence, movesPlace: false,
          changesUnits: false)
      }
      let (old, new) = (segments[from.segment].demands, after.segments[to.segment].demands)
      guard from.occurrence != to.occurrence || old != new else { return nil }
      let movesPlace = old.map(\.space) != new.map(\.space)
      return DateChange(
        before: from.occurrence, after: to.occurrence, movesPlace: movesPlace,
        changesUnits: !movesPlace && from.occurrence == to.occurrence)
    }.sorted {
      ($0.before ?? $0.after)?.start ?? Timestamp(seconds: 0)
        < ($1.before ?? $1.after)?.start ?? Timestamp(seconds: 0)
    }
  }

  /// The dates of `after` that must pass the decision: what is claimed anew or otherwise, or named
  /// otherwise, and, where the kind has changed, all that is to come.
  func judged(in after: Booking, now: Timestamp) -> [BookedOccurrence] {
    guard after.status.claims else { return [] }
    let held = Dictionary(grouping: claims, by: \.original).mapValues { Set($0.map(\.claim)) }
    let wanted = Dictionary(grouping: after.claims, by: \.original)
      .mapValues { Set($0.map(\.claim)) }
    let named = Dictionary(
      uniqueKeysWithValues: occurrences.map {
        ($0.occurrence.original, segments[$0.segment].demands)
      })
    return after.occurrences.filter { date in
      guard date.status == .confirmed else { return false }
      let original = date.occurrence.original
      return wanted[original] != held[original]
        || named[original] != after.segments[date.segment].demands
        || purpose.kind != after.purpose.kind && date.occurrence.start >= now
    }
  }

  /// The dates, those on the same spaces together.
  func parts(_ dates: [BookedOccurrence], in tree: SpaceTree) -> [Judgement.Part] {
    var places: [(place: Place, dates: [BookedOccurrence])] = []
    for date in dates {
      let segment = segments[date.segment]
      let place = Place(demands: segment.demands, leaves: segment.leaves)
      if let known = places.firstIndex(where: { $0.place == place }) {
        places[known].dates.append(date)
      } else {
        places.append((place, [date]))
      }
    }
    return places.map { place, dates in
      let wanted = SpaceDemands(settled: place, in: tree)
      return Judgement.Part(
        wanted: wanted,
        proposal: Proposal(
          booking: id, club: club, kind: purpose.kind, leaves: wanted.leaves,
          unclaimable: wanted.unclaimable,
          // Named by where they now are, so that alternatives are counted from there.
          occurrences: dates.map { $0.occurrence.named($0.local) }
            .sorted { $0.start < $1.start }))
    }
  }

  func changedFields(in after: Booking) -> [BookingField] {
    let (old, new) = (purpose, after.purpose)
    let changed: [(BookingField, Bool)] = [
      (.title, old.title != new.title), (.kind, old.kind != new.kind),
      (.discipline, old.discipline != new.discipline), (.group, old.group != new.group),
      (.visibility, old.visibility != new.visibility), (.note, old.note != new.note),
      (.status, status != after.status), (.heldUntil, heldUntil != after.heldUntil),
    ]
    return changed.filter(\.1).map(\.0)
  }

  /// Of the changed dates, those on which the clock skips or repeats a reading.
  func adjusted(_ changes: [DateChange], zone: Zone) -> [AdjustedDate] {
    let changed = Set(changes.compactMap { $0.after?.original })
    return segments.indices.flatMap { number in
      segments[number].schedule.adjusted(
        occurrences.filter {
          $0.segment == number && changed.contains($0.occurrence.original)
        }, zone: zone)
    }
  }
}
