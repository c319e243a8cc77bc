// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import IntervalTree
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
      input,
      Judgement(
        store, now: now, zone: circumstances.zone, about: SpaceDemands.paths(in: input.spaces)),
      shownZone: circumstances.shownZone
    ) { try store.club(named: $0) }
  }

  /// `judgement` may serve many requests; `club` finds one by name, `wanted` are the spaces of the
  /// input where they are known.
  init(
    _ input: BookSpace.Input, _ judgement: Judgement, shownZone: Zone,
    wanted known: SpaceDemands? = nil, club find: (String) throws -> Club
  ) throws {
    self.input = input
    self.judgement = judgement
    self.shownZone = shownZone
    let (zone, city, tree) = (judgement.zone, judgement.city, judgement.tree)
    let wanted = try known ?? SpaceDemands(input.spaces, in: tree)
    club = try input.club.map(find)
    purpose = try BookingRequest.purpose(input, spaces: wanted.spaces, tree: tree)
    heldUntil =
      try input.heldUntil ?? input.hold.map { try holdEnd($0, now: judgement.now, zone: zone) }
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

  /// What a booking becomes that shall say what is requested. What a sheet has no column for stays
  /// as it was, and so do dates that are the same as they stand: cancelled ones stay cancelled.
  ///
  /// A hold may end at another time; whether it is one, no sheet decides.
  func revised(_ before: Booking, by columns: Set<SheetColumn>) -> Booking {
    let wanted = FiledBooking(
      [
        FiledBooking.Part(
          request: self,
          dates: occurrences.map { BookedOccurrence(occurrence: $0, status: .confirmed) })
      ], heldUntil: heldUntil, saysCancelled: false)
    return said(of: before, by: columns).dated(by: wanted, since: nil, zone: judgement.zone)
  }

  /// The booking with what the columns say of it, apart from where and when.
  func said(of before: Booking, by columns: Set<SheetColumn>) -> Booking {
    var after = before
    if columns.contains(.club) { after.club = club?.id }
    if columns.contains(.title) { after.purpose.title = purpose.title }
    if columns.contains(.kind) { after.purpose.kind = purpose.kind }
    if columns.contains(.note) { after.purpose.note = purpose.note }
    if columns.contains(.discipline) { after.purpose.discipline = purpose.discipline }
    if columns.contains(.group) { after.purpose.group = purpose.group }
    if columns.contains(.visibility) { after.purpose.visibility = purpose.visibility }
    if before.status == .held, let heldUntil { after.heldUntil = heldUntil }
    return after
  }

  /// Whether the one date that is requested stands so in the booking, under that name.
  func isDate(_ original: CivilDateTime, of booking: Booking, by columns: Set<SheetColumn>) -> Bool
  {
    guard part.proposal.occurrences.count == 1, said(of: booking, by: columns) == booking,
      let date = booking.occurrences.first(where: { $0.occurrence.original == original })
    else { return false }
    return date.status == .confirmed
      && date.occurrence.interval == part.proposal.occurrences[0].interval
      && booking.segments[date.segment].demands == part.wanted.demands
  }

  /// What a person must know of the booking that the row has made so.
  func warnings(_ row: BookingSheet.Row, _ booking: Booking) -> [SheetWarning] {
    SheetWarning.all(row, read, booking, zone: judgement.zone)
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
