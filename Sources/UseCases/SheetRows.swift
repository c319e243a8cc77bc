// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Documents
import Store

// The rows of a sheet as entries of a file.

extension BookingSheet.Line: FiledEntry {
  var list: ImportOutcome.Kind { .series }
  var head: SeasonFile.Head { SeasonFile.Head(row: key, said: text, line: number) }
  var storedKey: String { key }

  func read() throws(UnreadableEntry) -> BookingSheet.Row {
    let row = row
    guard row.problems.isEmpty else { throw UnreadableEntry(problems: row.problems) }
    return row
  }

  var hasOwnKey: Bool { ExportedKey(key) == nil }

  /// What `export` wrote of this database means what stands in it.
  func known(in work: FileImport) throws -> Identifier? {
    guard let booking = ExportedKey(key)?.booking else { return nil }
    return try work.store.isGiven(booking) ? booking : nil
  }

  /// Whether it is one of several rows about that booking.
  func isPart(of thing: Identifier) -> Bool { date(of: thing) != nil }

  /// The date of the booking that `export` wrote a row of its own for.
  fileprivate func date(of booking: Identifier) -> CivilDateTime? {
    ExportedKey(key).flatMap { $0.booking == booking ? $0.original : nil }
  }
}

extension BookingSheet.Row: FiledContent {
  func add(in work: inout FileImport) throws -> (Identifier, Change) {
    let request = try request(&work)
    try checkHold(until: hold?.instant(in: work.judgement.zone), now: work.judgement.now)
    let plan: Plan
    switch try request.decide() {
    case .accepted(let accepted): plan = accepted
    case .refused(let reasons): throw Failure.refused(try request.refusal(reasons, id: nil))
    }
    let booking = request.booking(try work.newID(.booking), plan)
    try work.store.insert(booking)
    work.warn(request.warnings(self, booking))
    return (booking.id, Change(added: booking))
  }

  func change(
    _ id: Identifier, keepsTimes: Bool, in work: inout FileImport
  ) throws -> Change?? {
    let before = try work.booking(id)
    let request = try request(&work)
    if let date = line.date(of: id) {
      guard request.isDate(date, of: before, by: columns) else {
        throw Failure.usage(.oneOfSeveralDates(booking: id))
      }
      return .some(nil)
    }
    guard before.status.claims else {
      throw Failure.usage(.notStanding(booking: id, status: before.status))
    }
    if before.status == .held {
      try checkHold(until: hold?.instant(in: work.judgement.zone), now: work.judgement.now)
    }
    var after =
      keepsTimes
      ? request.said(of: before, by: columns) : request.revised(before, by: columns)
    guard after != before else { return .some(nil) }
    let dates = try work.revise(before, to: &after)
    if !dates.isEmpty { work.warn(request.warnings(self, after)) }
    return Change(before, became: after)
  }

  private func request(_ work: inout FileImport) throws -> BookingRequest {
    let input = BookSpace.Input(self, zone: work.judgement.zone)
    return try BookingRequest(
      input, work.judgement, shownZone: work.circumstances.shownZone,
      wanted: try work.demands(input.spaces)
    ) { try work.club(named: $0) }
  }
}
