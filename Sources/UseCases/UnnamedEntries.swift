// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Store

// What a file brought once and names no more.

extension FileImport {
  /// Finds what the file brought once and names no more, and takes it away where that is wanted: of
  /// bookings what is to come.
  mutating func prune(but wanted: Set<Identifier>) throws {
    let inForce = Set(
      try store.slots(endingAfter: judgement.now).map(\.id)
        + store.closures(endingAfter: judgement.now).map(\.id))
    let known = Set(clubs.filter { $0.mergedInto == nil }.map(\.id))
    var found: [ImportOutcome.Unnamed] = []
    for (key, thing) in try store.imported(from: source, where: { !wanted.contains($0) }) {
      let kind: ImportOutcome.Kind
      switch thing.kind {
      case .booking:
        let dates = try openDates(of: thing)
        if dates == 0 { continue }
        kind = .series
        if outcome.prunes { changedDates += dates }
      case .slot where inForce.contains(thing): kind = .slots
      case .closure where inForce.contains(thing): kind = .closures
      case .club where known.contains(thing): kind = .clubs
      default: continue
      }
      let isRemoved = outcome.prunes && kind != .clubs
      found.append(
        ImportOutcome.Unnamed(
          kind: kind, key: shown(key, of: kind), thing: thing, isRemoved: isRemoved))
      if isRemoved {
        try remove(thing)
        try recordMany()
        try store.forgetImported(key, from: source)
      }
    }
    let order = ImportOutcome.Kind.allCases
    list(
      found.sorted {
        (order.firstIndex(of: $0.kind) ?? 0, $0.key) < (order.firstIndex(of: $1.kind) ?? 0, $1.key)
      })
  }

  /// All that the entries are about, before any of them is taken.
  func things() throws -> Set<Identifier> {
    var things: Set<Identifier> = []
    try input.content.forEachEntry { entry in
      let imported = try store.imported(entry.storedKey, said: "", from: source)
      if let thing = try imported?.thing ?? entry.known(in: self) { things.insert(thing) }
    }
    return things
  }

  /// The key as the file had it.
  private func shown(_ key: String, of kind: ImportOutcome.Kind) -> String {
    guard isSeason else { return key }
    return String(key.dropFirst(kind.rawValue.count + 1))
  }

  private func openDates(of booking: Identifier) throws -> Int {
    guard let booking = try store.booking(booking), booking.status.claims else { return 0 }
    return booking.open(at: judgement.now).count
  }

  private mutating func remove(_ thing: Identifier) throws {
    let now = judgement.now
    if let before = try store.booking(thing) {
      var after = before
      after.cancel(Set(before.open(at: now).map(\.occurrence.original)), reason: nil)
      after.settle(after: before, now: now)
      try store.replace(before, with: after)
      changes.append(Change(before, became: after))
    } else if let slot = slots[thing] {
      try touch(slot.space)
      try store.removeSlot(thing, at: now)
      changes.append(Change(removed: slot))
    } else if let closure = closures[thing] {
      try store.removeClosure(thing, at: now)
      changes.append(Change(removed: closure))
    }
  }
}

extension Booking {
  /// Its confirmed dates that are still to begin.
  fileprivate func open(at now: Timestamp) -> [BookedOccurrence] {
    occurrences.filter { $0.status == .confirmed && $0.occurrence.start >= now }
  }
}
