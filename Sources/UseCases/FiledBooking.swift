// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Store

/// A booking as an entry of a file wants it.
struct FiledBooking {
  let club: Identifier?
  let purpose: Purpose
  /// When it ends by itself; nil where the file does not call it a hold.
  let heldUntil: Timestamp?
  let segments: [Segment]
  /// Ascending by original start.
  let dates: [BookedOccurrence]
  /// Whether the entry says which dates are cancelled.
  let saysCancelled: Bool

  /// A part of it as a request to book, and its dates as the file names them and has them stand.
  struct Part {
    let request: BookingRequest
    let dates: [BookedOccurrence]
  }

  /// `parts` is not empty; they share club and purpose.
  init(_ parts: [Part], heldUntil: Timestamp?, saysCancelled: Bool) {
    self.heldUntil = heldUntil
    self.saysCancelled = saysCancelled
    club = parts[0].request.club?.id
    purpose = parts[0].request.purpose
    segments = parts.map(\.request.segment)
    var dates: [BookedOccurrence] = []
    var names: Set<CivilDateTime> = []
    for (number, part) in parts.enumerated() {
      for var date in part.dates {
        date.occurrence = date.occurrence.named(names.free(from: date.occurrence.original))
        date.segment = number
        dates.append(date)
      }
    }
    self.dates = dates.sorted { $0.occurrence.original < $1.occurrence.original }
  }

  func booking(_ id: Identifier, now: Timestamp) throws(Failure) -> Booking {
    guard dates.contains(where: { $0.status == .confirmed }) else { throw .usage(.noDates) }
    return Booking(
      id: id, club: club, purpose: purpose, status: heldUntil == nil ? .confirmed : .held,
      heldUntil: heldUntil, segments: segments, occurrences: dates, created: now, changed: now,
      sequence: 0)
  }
}

extension Set<CivilDateTime> {
  /// The name, or the next second that none has; it is taken then.
  mutating func free(from name: CivilDateTime) -> CivilDateTime {
    var name = name
    while !insert(name).inserted { name = name.addingClock(seconds: 1) }
    return name
  }
}

extension SeasonFile.SeriesEntry: FiledEntry, FiledContent {
  var list: ImportOutcome.Kind { .series }

  func add(in work: inout FileImport) throws -> (Identifier, Change) {
    let wanted = try filed(work)
    try checkHold(until: wanted.heldUntil, now: work.judgement.now)
    let booking = try wanted.booking(try work.newID(.booking), now: work.judgement.now)
    let parts = booking.parts(
      booking.occurrences.filter { $0.status == .confirmed }, in: work.judgement.tree)
    if let reasons = try work.judgement.decide(parts).refusal {
      throw Failure.refused(
        try work.judgement.refusal(reasons, of: parts, id: nil, wantsAlternatives: false))
    }
    try work.store.insert(booking)
    return (booking.id, Change(added: booking))
  }

  func change(
    _ id: Identifier, keepsTimes: Bool, in work: inout FileImport
  ) throws -> Change?? {
    let before = try work.booking(id)
    let wanted = try filed(work)
    let (now, zone) = (work.judgement.now, work.judgement.zone)
    // A hold that has run out since, as the entry says.
    if before.status == .expired, let end = wanted.heldUntil, end <= now { return .some(nil) }
    guard before.status.claims || before.status == .cancelled else {
      throw Failure.usage(.notStanding(booking: id, status: before.status))
    }
    if before.status == .held { try checkHold(until: wanted.heldUntil, now: now) }
    var after = before.becoming(wanted, keepsTimes: keepsTimes, now: now, zone: zone)
    guard after != before else { return .some(nil) }
    _ = try work.revise(before, to: &after)
    return Change(before, became: after)
  }

  func known(in work: FileImport) throws -> Identifier? {
    try work.thing(of: head, .booking)
  }

  private func filed(_ work: FileImport) throws -> FiledBooking {
    let parts = try self.parts.map { try filed($0, work) }
    guard parts.map(\.dates.count).reduce(0, +) <= Schedule.limit else {
      throw Failure.usage(.tooManyDates(limit: Schedule.limit))
    }
    return FiledBooking(
      parts, heldUntil: hold?.instant(in: work.judgement.zone),
      saysCancelled: self.parts.contains { $0.cancelled != nil })
  }

  private func filed(
    _ part: SeasonFile.Part, _ work: FileImport
  ) throws -> FiledBooking.Part {
    var wish = BookSpace.Input(
      spaces: WrittenDemands(
        text: part.spaces.map(\.text).joined(separator: ","), units: part.units),
      schedule: part.dates.written)
    wish.club = club?.text
    wish.group = group?.text
    wish.title = title?.text
    wish.kind = kind
    wish.discipline = discipline?.text
    wish.visibility = visibility
    wish.note = note?.text
    let request = try work.request(wish)
    return FiledBooking.Part(
      request: request,
      dates: try part.dates(
        of: request, work.reader(mayBeEndless: false, needsTimes: true)))
  }
}

extension EntryDates.Time {
  /// With an offset the instant, without one what the clock of the zone shows.
  fileprivate func instant(in zone: Zone) -> Timestamp {
    offset.map { Timestamp(seconds: local.clockSeconds - Int64($0)) } ?? zone.instant(of: local)
  }
}
