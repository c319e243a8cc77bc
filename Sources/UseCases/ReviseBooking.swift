// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import IntervalTree
import Phrases
import Store

/// The one way in which a booking that exists is changed: what it shall be is worked out as a value,
/// and all that it newly claims passes the decision.
struct ReviseBooking {
  /// The command's name in the journal.
  let command: String
  /// BOOKING.
  let booking: [String]
  /// Whether much, or what belongs to others, may be changed without asking.
  var isSure = false
  /// The club that changes it, as far as it said so.
  var actingFor: String?
  /// Whether other times are looked for after a refusal.
  var wantsAlternatives = true
  /// What was said about it; erasable.
  var reason: PlainText?

  /// More existing dates than this are only changed after asking.
  static let askingAbove = 20

  /// What a change is worked out from.
  struct Setting {
    let now: Timestamp
    let zone: Zone
    let city: City
    let tree: SpaceTree
    let booking: Booking

    /// Its confirmed dates that are still to begin, ascending by start.
    var open: [BookedOccurrence] {
      booking.occurrences.filter { $0.status == .confirmed && $0.occurrence.start >= now }
        .sorted { $0.occurrence.start < $1.occurrence.start }
    }

    /// Phrases about its dates: a day without a year is one of them where it can be.
    var context: PhraseContext {
      PhraseContext(
        now: zone.civil(at: now), purpose: .writing, periods: city.namedPeriods,
        ownDates: booking.occurrences.map(\.local.date).sorted())
    }
  }

  /// What `change` makes of the booking; in a dry run nothing of it stays.
  ///
  /// `change` is handed the booking with what surrounds it, and gives what is worth echoing.
  func run(
    in database: Database, _ circumstances: Circumstances,
    _ change: (inout Booking, Setting) throws -> [PhraseNote]
  ) throws -> RevisionOutcome {
    let store = database.store
    // A refusal is kept, and so must not break off the transaction.
    let isKept = { (result: Result<RevisionOutcome, Failure>) in
      (try? result.get())?.isUnchanged != true
    }
    return try store.change(circumstances, keepingIf: isKept) { now in
      try revise(in: store, now: now, circumstances, change)
    }.get()
  }

  private func revise(
    in store: Store, now: Timestamp, _ circumstances: Circumstances,
    _ change: (inout Booking, Setting) throws -> [PhraseNote]
  ) throws -> Result<RevisionOutcome, Failure> {
    let zone = circumstances.zone
    let id = try store.booking(named: booking, circumstances)
    guard let before = try store.booking(id) else {
      throw Failure.notFound(.booking, text: id.text, nearest: [])
    }
    let setting = Setting(
      now: now, zone: zone, city: try store.knownCity(), tree: try store.spaces(),
      booking: before)
    var after = before
    let notes = try change(&after, setting)
    after.settle(after: before, now: now)
    let changes = before.changes(to: after)
    var ids = try IdentifierSource(circumstances.seed, store: store)
    let judged = before.judged(in: after, now: now)
    let judgement = try Judgement(
      store, now: now, zone: zone,
      except: FactsNeed.Exception(
        booking: id,
        originals: Set(
          judged.map(\.occurrence.original) + changes.compactMap { $0.before?.original })))
    let parts = after.parts(judged, in: judgement.tree)
    if let reasons = try judgement.decide(parts).refusal {
      let refused = circumstances.isDryRun ? nil : try ids.next(.refusal)
      let refusal = try judgement.refusal(
        reasons, of: parts, id: refused, wantsAlternatives: wantsAlternatives, maySkip: false)
      if let refused {
        try store.insert(
          judgement.stored(refusal, of: parts, command: command, id: refused))
      }
      return .failure(.refused(refusal))
    }
    if after != before {
      try ask(before, changes, in: store, setting.city, circumstances)
      try store.replace(before, with: after)
      try store.record(
        try ids.next(.operation), command: command, at: now,
        changes: [Change(before, became: after, reason: reason)])
    }
    return .success(
      RevisionOutcome(
        view: try store.view(of: after, zone: circumstances.shownZone), changes: changes,
        fields: before.changedFields(in: after), isUnchanged: after == before,
        isWritten: !circumstances.isDryRun,
        adjusted: after.adjusted(changes, zone: zone), notes: notes))
  }

  private func ask(
    _ before: Booking, _ changes: [DateChange], in store: Store, _ city: City,
    _ circumstances: Circumstances
  ) throws {
    guard !isSure, !circumstances.isDryRun else { return }
    let existing = changes.filter { $0.before != nil }.count
    guard existing <= ReviseBooking.askingAbove else {
      throw Failure.usage(.needsYes(count: existing))
    }
    guard let actingFor, try store.clubs().club(named: actingFor).id != before.club else { return }
    let owner = try before.club.flatMap { try store.club($0) }?.name ?? city.name
    throw Failure.usage(.needsYesForOthers(booking: before.id, club: owner))
  }
}

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
  fileprivate func judged(in after: Booking, now: Timestamp) -> [BookedOccurrence] {
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
  fileprivate func parts(_ dates: [BookedOccurrence], in tree: SpaceTree) -> [Judgement.Part] {
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

  fileprivate func changedFields(in after: Booking) -> [BookingField] {
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
  fileprivate func adjusted(_ changes: [DateChange], zone: Zone) -> [AdjustedDate] {
    let changed = Set(changes.compactMap { $0.after?.original })
    return segments.indices.flatMap { number in
      segments[number].schedule.adjusted(
        occurrences.filter {
          $0.segment == number && changed.contains($0.occurrence.original)
        }, zone: zone)
    }
  }
}
