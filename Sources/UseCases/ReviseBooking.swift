// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
import Store

/// What of a changed booking must pass the decision; its own dates do not stand in its way.
struct Revision {
  /// Ascending.
  let changes: [DateChange]
  let judgement: Judgement
  let parts: [Judgement.Part]

  /// Settles what follows from the change as well.
  init(_ before: Booking, to after: inout Booking, _ judgement: Judgement) {
    after.settle(after: before, now: judgement.now)
    changes = before.changes(to: after)
    let judged = before.judged(in: after, now: judgement.now)
    self.judgement = judgement.ignoring(
      FactsNeed.Exception(
        booking: before.id,
        originals: Set(
          judged.map(\.occurrence.original) + changes.compactMap { $0.before?.original })))
    parts = after.parts(judged, in: judgement.tree)
  }

  /// All that was refused; nil where the change can be made.
  var refusal: [Reason]? {
    get throws { try judgement.decide(parts).refusal }
  }
}

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
    let revision = Revision(before, to: &after, try Judgement(store, now: now, zone: zone))
    let changes = revision.changes
    var ids = try IdentifierSource(circumstances.seed, store: store)
    if let reasons = try revision.refusal {
      let (judgement, parts) = (revision.judgement, revision.parts)
      let refused = circumstances.isDryRun ? nil : try ids.next(.refusal)
      let refusal = try judgement.refusal(
        reasons, of: parts, id: refused, wantsAlternatives: wantsAlternatives, maySkip: false)
      if let refused {
        try judgement.keep(refusal, of: parts, command: command, id: refused)
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
    guard let actingFor, try store.club(named: actingFor).id != before.club else { return }
    let owner = try before.club.flatMap { try store.club($0) }?.name ?? city.name
    throw Failure.usage(.needsYesForOthers(booking: before.id, club: owner))
  }
}
