// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
import Recurrence
import Store

/// A request to book with everything in it resolved.
struct BookingRequest {
  private let input: BookSpace.Input
  private let shownZone: Zone
  private let judgement: Judgement
  let club: Club?
  let purpose: Purpose
  private let heldUntil: Timestamp?
  private let read: ReadSchedule
  private let part: Judgement.Part

  init(
    _ input: BookSpace.Input, in store: Store, now: Timestamp, _ circumstances: Circumstances
  ) throws {
    try self.init(
      input, Judgement(store, now: now, zone: circumstances.zone),
      shownZone: circumstances.shownZone
    ) { try store.clubs().club(named: $0) }
  }

  /// `judgement` may serve many requests; `club` finds one by name.
  init(
    _ input: BookSpace.Input, _ judgement: Judgement, shownZone: Zone,
    club find: (String) throws -> Club
  ) throws {
    self.input = input
    self.judgement = judgement
    self.shownZone = shownZone
    let (zone, city, tree) = (judgement.zone, judgement.city, judgement.tree)
    let wanted = try SpaceDemands(input.spaces, in: tree)
    club = try input.club.map(find)
    purpose = try BookingRequest.purpose(input, spaces: wanted.spaces, tree: tree)
    heldUntil = try input.hold.map { try holdEnd($0, now: judgement.now, zone: zone) }
    let reader = ScheduleReader(
      now: judgement.now, zone: zone, city: city, mayBeEndless: false, needsTimes: true)
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

  /// All of its dates.
  var occurrences: [Occurrence] { part.proposal.occurrences }

  var segment: Segment {
    Segment(schedule: read.schedule, demands: part.wanted.demands, leaves: part.wanted.leaves)
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
      heldUntil: heldUntil, segments: [segment],
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
    try judgement.keep(refusal, of: [part], command: "book", id: id)
    return refusal
  }
}
