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
    /// The same as an instant, of a sheet.
    var heldUntil: Timestamp?
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
      let request = try BookingRequest(input, in: store, now: now, circumstances)
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
      let request = try BookingRequest(input, in: store, now: now, circumstances)
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
