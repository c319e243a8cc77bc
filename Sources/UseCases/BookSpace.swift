// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import Phrases
import Recurrence
import Store

/// `book`, `book -n` and `check`: one function, which only differs in what it keeps.
package enum BookSpace {
  package struct Input: Sendable {
    package let spaces: WrittenDemands
    package let schedule: WrittenSchedule
    package var club: String?
    package var title: String?
    package var kind: Kind?
    package var discipline: String?
    package var visibility: Visibility = .public
    package var onConflict: OnConflict = .refuse
    package var note: String?
    /// Whether other times are looked for after a refusal.
    package var wantsAlternatives = true

    package init(spaces: WrittenDemands, schedule: WrittenSchedule) {
      self.spaces = spaces
      self.schedule = schedule
    }
  }

  /// Books, and keeps a refusal; in a dry run as `check`.
  package static func run(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> BookOutcome {
    let store = database.store
    if circumstances.isDryRun { return try check(input, in: database, circumstances) }
    // A refusal is kept, and so must not break off the transaction.
    let result: Result<BookOutcome, Failure> = try store.write {
      let request = try Request(input, in: store, circumstances)
      var ids = try IdentifierSource(circumstances.seed, store: store)
      switch try request.decide() {
      case .accepted(let plan):
        let id = try ids.next(.booking)
        let booking = request.booking(id, plan)
        try store.insert(booking)
        try store.record(
          try ids.next(.operation), command: "book", at: request.now,
          changes: [Change(added: booking)])
        return .success(request.outcome(booking, isWritten: true))
      case .refused(let reasons):
        let refusal = try request.refusal(reasons, id: try ids.next(.refusal))
        try store.insert(request.stored(refusal))
        return .failure(.refused(refusal))
      }
    }
    return try result.get()
  }

  /// Decides the same and writes nothing.
  package static func check(
    _ input: Input, in database: Database, _ circumstances: Circumstances
  ) throws -> BookOutcome {
    let store = database.store
    return try store.read {
      let request = try Request(input, in: store, circumstances)
      switch try request.decide() {
      case .accepted(let plan):
        // An identifier is only drawn for what is written.
        let id = Identifier(.booking, random: 0)
        return request.outcome(request.booking(id, plan), isWritten: false)
      case .refused(let reasons):
        throw Failure.refused(try request.refusal(reasons, id: nil))
      }
    }
  }
}

/// A request to book with everything in it resolved.
private struct Request {
  let now: Timestamp
  private let input: BookSpace.Input
  private let store: Store
  private let zone: Zone
  private let shownZone: Zone
  private let city: City
  private let tree: SpaceTree
  private let wanted: SpaceDemands
  private let club: Club?
  private let purpose: Purpose
  private let read: ReadSchedule
  private let proposal: Proposal

  init(_ input: BookSpace.Input, in store: Store, _ circumstances: Circumstances) throws {
    self.input = input
    self.store = store
    now = try store.present(circumstances.now)
    zone = circumstances.zone
    shownZone = circumstances.shownZone
    city = try store.knownCity()
    tree = try store.spaces()
    wanted = try SpaceDemands(input.spaces, in: tree)
    club = try input.club.map { name in try store.clubs().club(named: name) }
    purpose = try Request.purpose(input, spaces: wanted.spaces, tree: tree)
    let reader = ScheduleReader(
      now: now, zone: zone, city: city, mayBeEndless: false, needsTimes: true)
    read = try reader.read(input.schedule)
    let (zone, schedule) = (zone, read.schedule)
    let occurrences = try recurrenceFailures(input.schedule.repetition ?? "") {
      try schedule.occurrences(zone: zone)
    }
    guard !occurrences.isEmpty else { throw Failure.usage(.noDates) }
    proposal = Proposal(
      club: club?.id, kind: purpose.kind, leaves: wanted.leaves,
      unclaimable: wanted.unclaimable, occurrences: occurrences)
  }

  private static func purpose(
    _ input: BookSpace.Input, spaces: [Space], tree: SpaceTree
  ) throws(Failure) -> Purpose {
    var purpose = Purpose(
      kind: input.kind ?? spaces.lazy.compactMap { tree.inherited(\.kind, of: $0) }.first
        ?? .sport, visibility: input.visibility)
    if let title = input.title { purpose.title = try plainText(title, field: "title") }
    if let discipline = input.discipline {
      purpose.discipline = try plainText(discipline, field: "discipline")
    }
    if let note = input.note {
      purpose.note = try plainText(note, field: "note", limit: PlainText.noteLimit)
    }
    return purpose
  }

  func decide() throws -> Decision {
    let leaves = proposal.leaves.compactMap { tree[$0.leaf] }
    let facts = try store.facts(about: leaves, need(proposal.occurrences, margin: widestBuffer))
    return Bookings.decide(proposal, given: facts, onConflict: input.onConflict)
  }

  private func need(_ uses: [Occurrence], margin: Int64) -> FactsNeed {
    FactsNeed(
      now: now, zone: zone, state: city.state, spaces: tree, uses: uses, margin: margin)
  }

  /// Seconds.
  private var widestBuffer: Int64 {
    let buffers = proposal.leaves.map(\.buffers)
    return Int64(buffers.map { max($0.minutesBefore, $0.minutesAfter) }.max() ?? 0) * 60
  }

  func booking(_ id: Identifier, _ plan: Plan) -> Booking {
    let dates =
      plan.occurrences.map { BookedOccurrence(occurrence: $0, status: .confirmed) }
      + plan.skipped.map {
        BookedOccurrence(
          occurrence: $0.occurrence, status: .skipped, reason: $0.reason.code.rawValue)
      }
    return Booking(
      id: id, club: club?.id, purpose: purpose, status: .confirmed, demands: wanted.demands,
      leaves: wanted.leaves, segments: [read.schedule],
      occurrences: dates.sorted { $0.occurrence.original < $1.occurrence.original },
      created: now, changed: now, sequence: 0)
  }

  func outcome(_ booking: Booking, isWritten: Bool) -> BookOutcome {
    BookOutcome(
      view: BookingView(
        booking: booking, club: club.map(ClubName.init),
        spaces: zip(wanted.spaces, wanted.demands).map { (SpaceName($0), $1.units) },
        zone: shownZone),
      isWritten: isWritten, adjusted: read.schedule.adjusted(booking.occurrences, zone: zone),
      notes: read.notes, schoolHolidaysEnd: read.schoolHolidaysEnd)
  }

  func refusal(_ reasons: [Reason], id: Identifier?) throws -> Refusal {
    let alternatives = input.wantsAlternatives ? try self.alternatives() : []
    let closed = reasons.compactMap { reason -> SpacePath? in
      guard case .closure(_, _, let space) = reason.cause else { return nil }
      return space
    }
    let paths = Set(reasons.map(\.space) + alternatives.map(\.space) + closed)
    let names = paths.compactMap { path in tree[path].map { (path, $0.details.name) } }
    return Refusal(
      id: id, reasons: reasons, alternatives: alternatives,
      requested: proposal.occurrences.count,
      spaceNames: Dictionary(names, uniquingKeysWith: { first, _ in first }))
  }

  /// Looks once more, in the same snapshot and more widely.
  private func alternatives() throws -> [Alternative] {
    guard proposal.unclaimable.isEmpty, let space = wanted.spaces.first else { return [] }
    let siblings = wanted.spaces.count == 1 ? self.siblings(of: space) : []
    let leaves = (proposal.leaves + siblings.flatMap(\.proposal.leaves)).map(\.leaf)
    let facts = try store.facts(
      about: Set(leaves).sorted().compactMap { tree[$0] },
      need(
        proposal.occurrences,
        margin: AlternativeSearch.reach + 86_400 + widestBuffer))
    return AlternativeSearch(proposal: proposal, space: space.path, siblings: siblings)
      .alternatives(given: facts)
  }

  /// The same request on the other leaves beside a leaf that are of its kind.
  private func siblings(of space: Space) -> [(space: SpacePath, proposal: Proposal)] {
    guard tree.isLeaf(space), let parent = space.path.parent.flatMap({ tree[$0] }) else {
      return []
    }
    let kind = tree.inherited(\.kind, of: space)
    return tree.parts(of: parent).filter { $0.id != space.id && tree.isLeaf($0) }
      .filter { tree.inherited(\.kind, of: $0) == kind }
      .sorted { $0.path < $1.path }
      .compactMap { sibling in
        let units = wanted.demands.first?.units
        let (leaves, cause) = SpaceDemands.claimed(sibling, units: units, in: tree)
        guard cause == nil else { return nil }
        return (
          sibling.path,
          Proposal(
            club: proposal.club, kind: proposal.kind, leaves: leaves,
            occurrences: proposal.occurrences)
        )
      }
  }

  func stored(_ refusal: Refusal) -> StoredRefusal {
    var codes: [String] = []
    for reason in refusal.reasons where !codes.contains(reason.code.rawValue) {
      codes.append(reason.code.rawValue)
    }
    let first = proposal.occurrences[0]
    return StoredRefusal(
      id: refusal.id ?? Identifier(.refusal, random: 0), at: now, command: "book",
      club: club?.id, codes: codes, spaces: wanted.spaces.map(\.path.text), start: first.start,
      end: first.end, dates: proposal.occurrences.count)
  }
}

extension Schedule {
  /// The dates of a series on which the clock skips, or shows twice, the reading of the start or,
  /// where it ends by the clock, of the end.
  func adjusted(_ dates: [BookedOccurrence], zone: Zone) -> [AdjustedDate] {
    guard rule != nil else { return [] }
    return dates.filter { $0.status == .confirmed }.compactMap { date in
      let original = date.occurrence.original
      var readings = [original]
      if case .clock(let seconds) = length {
        readings.append(original.addingClock(seconds: seconds))
      }
      return readings.lazy.compactMap { reading in
        switch zone.resolve(reading) {
        case .unique: nil
        case .gap: AdjustedDate(occurrence: date.occurrence, reading: reading, cause: .gap)
        case .fold: AdjustedDate(occurrence: date.occurrence, reading: reading, cause: .fold)
        }
      }.first
    }
  }
}
