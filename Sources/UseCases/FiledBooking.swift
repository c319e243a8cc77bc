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
  let segments: [Segment]
  /// Ascending by original start.
  let dates: [BookedOccurrence]
  let scope: Scope

  /// What the entry speaks of; the rest stays as people made it.
  struct Scope {
    /// Whether it says all that a booking has: a season does.
    let isWhole: Bool
    /// Whether it says which dates are cancelled.
    let saysCancelled: Bool
  }

  /// A part of it as a request to book, and what the file says of single dates.
  struct Part {
    let request: BookingRequest
    var was: CivilDateTime?
    var cancelled: (CivilDateTime) -> Bool = { _ in false }
    var skipped: (CivilDateTime) -> Bool = { _ in false }
  }

  /// `parts` is not empty; they share club and purpose.
  init(_ parts: [Part], _ scope: Scope) {
    self.scope = scope
    club = parts[0].request.club?.id
    purpose = parts[0].request.purpose
    segments = parts.map(\.request.segment)
    var dates: [BookedOccurrence] = []
    var names: Set<CivilDateTime> = []
    for (number, part) in parts.enumerated() {
      for occurrence in part.request.occurrences {
        let local = occurrence.original
        let single = part.request.occurrences.count == 1
        let name = names.free(from: single ? part.was ?? local : local)
        let status: OccurrenceStatus =
          part.cancelled(local) ? .cancelled : part.skipped(local) ? .skipped : .confirmed
        dates.append(
          BookedOccurrence(
            occurrence: occurrence.named(name), status: status,
            reason: status == .skipped ? ReasonCode.conflict.rawValue : nil, segment: number,
            local: local))
      }
    }
    self.dates = dates.sorted { $0.occurrence.original < $1.occurrence.original }
  }

  func booking(_ id: Identifier, now: Timestamp) throws(Failure) -> Booking {
    guard dates.contains(where: { $0.status == .confirmed }) else { throw .usage(.noDates) }
    return Booking(
      id: id, club: club, purpose: purpose, status: .confirmed, segments: segments,
      occurrences: dates, created: now, changed: now, sequence: 0)
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

/// An entry that wants a booking.
protocol BookingEntry: FiledEntry {
  func filed(_ work: FileImport) throws -> FiledBooking
}

extension BookingEntry {
  var list: ImportOutcome.Kind { .series }

  func add(in work: inout FileImport) throws -> (Identifier, Change) {
    let booking = try filed(work).booking(
      try work.ids.next(.booking), now: work.judgement.now)
    let parts = booking.parts(
      booking.occurrences.filter { $0.status == .confirmed }, in: work.judgement.tree)
    if let reasons = try work.judgement.decide(parts).refusal {
      throw Failure.refused(
        try work.judgement.refusal(reasons, of: parts, id: nil, wantsAlternatives: false))
    }
    try work.store.insert(booking)
    return (booking.id, Change(added: booking))
  }

  /// What a season says goes before what is past; a sheet that says otherwise of it is refused.
  func change(_ id: Identifier, in work: inout FileImport) throws -> Change?? {
    guard let before = try work.store.booking(id) else {
      throw Failure.notFound(.booking, text: id.text, nearest: [])
    }
    let wanted = try filed(work)
    guard before.status.claims || wanted.scope.isWhole && before.status == .cancelled else {
      throw Failure.usage(.notStanding(booking: id, status: before.status))
    }
    let (now, zone) = (work.judgement.now, work.judgement.zone)
    var after = try before.becoming(wanted, now: now, zone: zone)
    guard after != before else { return .some(nil) }
    let revision = Revision(before, to: &after, work.judgement)
    guard !revision.changes.contains(where: { $0.before.map { $0.start < now } ?? false }) else {
      throw Failure.usage(.hasBegun(booking: id))
    }
    if let reasons = try revision.refusal {
      throw Failure.refused(
        try revision.judgement.refusal(
          reasons, of: revision.parts, id: nil, wantsAlternatives: false, maySkip: false))
    }
    try work.store.replace(before, with: after)
    return Change(before, became: after)
  }
}

extension BookingSheet.Row: BookingEntry {
  var head: SeasonFile.Head { SeasonFile.Head(row: key, said: text, line: line) }
  var storedKey: String { key }

  func known(in work: FileImport) -> Identifier? { nil }

  func filed(_ work: FileImport) throws -> FiledBooking {
    var wish = BookSpace.Input(
      spaces: WrittenDemands(text: space, units: units),
      schedule: WrittenSchedule(
        when: [when], repetition: repetition, until: until, except: except))
    wish.club = club
    wish.title = title
    wish.kind = kind
    wish.note = note
    return FiledBooking(
      [FiledBooking.Part(request: try work.request(wish))],
      FiledBooking.Scope(isWhole: false, saysCancelled: false))
  }
}

extension SeasonFile.SeriesEntry: BookingEntry {
  func known(in work: FileImport) throws -> Identifier? {
    try work.thing(of: head, .booking)
  }

  func filed(_ work: FileImport) throws -> FiledBooking {
    FiledBooking(
      try parts.map { try filed($0, work) },
      FiledBooking.Scope(
        isWhole: true, saysCancelled: parts.contains { $0.cancelled != nil }))
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
    let dates = request.occurrences.map(\.original.date)
    func named(_ choices: [DayChoice]?) throws -> (CivilDateTime) -> Bool {
      let choices = try (choices ?? []).map {
        try work.reader(mayBeEndless: false, needsTimes: true).starts($0.text, ownDates: dates)
      }
      return { start in choices.contains { $0(start) } }
    }
    return FiledBooking.Part(
      request: request, was: part.was, cancelled: try named(part.cancelled),
      skipped: try named(part.skipped))
  }
}

extension FileImport {
  fileprivate func request(_ wish: BookSpace.Input) throws -> BookingRequest {
    var wish = wish
    wish.wantsAlternatives = false
    return try BookingRequest(wish, judgement, shownZone: circumstances.shownZone) { name in
      try clubs.club(named: name)
    }
  }
}
