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
    package var group: String?
    package var title: String?
    package var kind: Kind?
    package var discipline: String?
    package var visibility: Visibility = .public
    package var onConflict: OnConflict = .refuse
    /// `--hold DURATION`.
    package var hold: String?
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
    let result: Result<BookOutcome, Failure> = try store.change(circumstances) { now in
      let request = try Request(input, in: store, now: now, circumstances)
      var ids = try IdentifierSource(circumstances.seed, store: store)
      switch try request.decide() {
      case .accepted(let plan):
        let booking = request.booking(try ids.next(.booking), plan)
        try store.insert(booking)
        try store.record(
          try ids.next(.operation), command: "book", at: now, changes: [Change(added: booking)])
        return .success(request.outcome(booking, isWritten: true))
      case .refused(let reasons):
        return .failure(.refused(try request.keep(reasons, id: try ids.next(.refusal))))
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
      let now = try store.present(circumstances.now)
      let request = try Request(input, in: store, now: now, circumstances)
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
  private let input: BookSpace.Input
  private let store: Store
  private let shownZone: Zone
  private let judgement: Judgement
  private let club: Club?
  private let purpose: Purpose
  private let heldUntil: Timestamp?
  private let read: ReadSchedule
  private let part: Judgement.Part

  init(
    _ input: BookSpace.Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws {
    self.input = input
    self.store = store
    shownZone = circumstances.shownZone
    judgement = try Judgement(store, now: now, zone: circumstances.zone)
    let (zone, city, tree) = (judgement.zone, judgement.city, judgement.tree)
    let wanted = try SpaceDemands(input.spaces, in: tree)
    club = try input.club.map { name in try store.clubs().club(named: name) }
    purpose = try Request.purpose(input, spaces: wanted.spaces, tree: tree)
    heldUntil = try input.hold.map { try holdEnd($0, now: now, zone: zone) }
    let reader = ScheduleReader(
      now: now, zone: zone, city: city, mayBeEndless: false, needsTimes: true)
    read = try reader.read(input.schedule)
    let schedule = read.schedule
    let occurrences = try recurrenceFailures(input.schedule.repetition ?? "") {
      try schedule.occurrences(zone: zone)
    }
    guard !occurrences.isEmpty else { throw Failure.usage(.noDates) }
    part = Judgement.Part(
      wanted: wanted,
      proposal: Proposal(
        club: club?.id, kind: purpose.kind, leaves: wanted.leaves,
        unclaimable: wanted.unclaimable, occurrences: occurrences))
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
    if let group = input.group { purpose.group = try plainText(group, field: "group") }
    if let note = input.note {
      purpose.note = try plainText(note, field: "note", limit: PlainText.noteLimit)
    }
    return purpose
  }

  func decide() throws -> Decision {
    try judgement.decide([part], onConflict: input.onConflict)[0]
  }

  func booking(_ id: Identifier, _ plan: Plan) -> Booking {
    let dates =
      plan.occurrences.map { BookedOccurrence(occurrence: $0, status: .confirmed) }
      + plan.skipped.map {
        BookedOccurrence(
          occurrence: $0.occurrence, status: .skipped, reason: $0.reason.code.rawValue)
      }
    return Booking(
      id: id, club: club?.id, purpose: purpose, status: heldUntil == nil ? .confirmed : .held,
      heldUntil: heldUntil,
      segments: [
        Segment(
          schedule: read.schedule, demands: part.wanted.demands, leaves: part.wanted.leaves)
      ],
      occurrences: dates.sorted { $0.occurrence.original < $1.occurrence.original },
      created: judgement.now, changed: judgement.now, sequence: 0)
  }

  func outcome(_ booking: Booking, isWritten: Bool) -> BookOutcome {
    BookOutcome(
      view: BookingView(
        booking: booking, club: club.map(ClubName.init), in: judgement.tree, zone: shownZone),
      isWritten: isWritten,
      adjusted: read.schedule.adjusted(booking.occurrences, zone: judgement.zone),
      notes: read.notes, schoolHolidaysEnd: read.schoolHolidaysEnd)
  }

  func refusal(_ reasons: [Reason], id: Identifier?) throws -> Refusal {
    try judgement.refusal(
      reasons, of: [part], id: id, wantsAlternatives: input.wantsAlternatives)
  }

  func keep(_ reasons: [Reason], id: Identifier) throws -> Refusal {
    let refusal = try refusal(reasons, id: id)
    try store.insert(judgement.stored(refusal, of: [part], command: "book", id: id))
    return refusal
  }
}

extension Schedule {
  /// The dates of a series on which the clock skips, or shows twice, the reading of the start or,
  /// where it ends by the clock, of the end.
  func adjusted(_ dates: [BookedOccurrence], zone: Zone) -> [AdjustedDate] {
    guard rule != nil else { return [] }
    return dates.filter { $0.status == .confirmed }.compactMap { date in
      let local = date.local
      var readings = [local]
      if case .clock(let seconds) = length {
        readings.append(local.addingClock(seconds: seconds))
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
