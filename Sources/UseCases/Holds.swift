// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Phrases
import Store

extension Store {
  /// Runs a change in one immediate transaction, after the holds that are due have ended. `body` is
  /// handed the present as the journal allows it.
  ///
  /// Nothing stays in a dry run, nor where `isKept` says so of the result.
  func change<T>(
    _ circumstances: Circumstances, keepingIf isKept: (T) -> Bool = { _ in true },
    _ body: (Timestamp) throws -> T
  ) throws -> T {
    let isWritten = { !circumstances.isDryRun && isKept($0) }
    return try write(keepingIf: isWritten) {
      let now = try present(circumstances.now)
      try endHolds(dueAt: now, circumstances)
      return try body(now)
    }
  }

  private func endHolds(dueAt now: Timestamp, _ circumstances: Circumstances) throws {
    let due = try holds(endedBy: now)
    guard !due.isEmpty else { return }
    var changes: [Change] = []
    for id in due {
      guard let before = try booking(id) else { continue }
      var after = before.standing(at: now)
      after.changed = now
      after.sequence += 1
      try replace(before, with: after)
      changes.append(Change(before, became: after))
    }
    var ids = try IdentifierSource(circumstances.seed, store: self)
    try recordApart(try ids.next(.operation), command: "expire", at: now, changes: changes)
  }
}

extension Booking {
  /// As it stands then: a hold that has run out has expired, also while nothing was written since.
  func standing(at now: Timestamp) -> Booking {
    guard status == .held, let heldUntil, heldUntil <= now else { return self }
    var booking = self
    booking.status = .expired
    booking.heldUntil = nil
    return booking
  }
}

/// When a hold of that DURATION ends.
func holdEnd(_ text: String, now: Timestamp, zone: Zone) throws -> Timestamp {
  switch try phraseFailures(option: "hold", { try Phrase(text).duration() }) {
  case .elapsed(let seconds): return now.advanced(by: seconds)
  case .days(let days):
    let local = zone.civil(at: now)
    return zone.instant(of: CivilDateTime(local.date.adding(days: days), local.time))
  }
}

/// Throws where what a file wants to hold until then would have ended already; nil is no hold.
func checkHold(until end: Timestamp?, now: Timestamp) throws(Failure) {
  if let end, end <= now { throw .usage(.holdHasEnded(end)) }
}
