// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import IntervalTree
import Store

/// An entry whose time is taken.
struct WaitingEntry {
  /// The booking that it is about, which has time of its own to give up; nil of a new one.
  let booking: Identifier?
  /// Tries it once more.
  let again: (inout FileImport) throws -> Void
  let refuse: (inout FileImport) -> Void
}

/// What bookings have, and what they want in its place.
struct Exchange {
  private var had: [Identifier: [Claim]] = [:]
  private var wanted: [Identifier: [Claim]] = [:]

  mutating func note(_ before: Booking, wants after: Booking) {
    had[before.id] = before.claims.map(\.claim)
    wanted[before.id] = after.claims.map(\.claim)
  }

  /// Those of the bookings that cannot move where some stay: who wants what one of them has stays, too.
  ///
  /// O(n log n) in their claims. Where several have room, more may stay than must.
  func staying(with some: Set<Identifier>) -> Set<Identifier> {
    let bookings = wanted.keys.sorted()
    var wishes: [Identifier: [IntervalTree.Entry]] = [:]
    for (number, booking) in bookings.enumerated() {
      for claim in wanted[booking] ?? [] {
        wishes[claim.leaf, default: []].append(
          IntervalTree.Entry(interval: claim.interval, id: UInt32(number), units: 1))
      }
    }
    let trees = wishes.mapValues { IntervalTree($0) }
    var staying = some
    var next = Array(some)
    while let booking = next.popLast() {
      for claim in had[booking] ?? [] {
        trees[claim.leaf]?.forEach(overlapping: claim.interval) { entry in
          let other = bookings[Int(entry.id)]
          if staying.insert(other).inserted { next.append(other) }
        }
      }
    }
    return staying
  }
}

extension FileImport {
  /// Takes the entries whose time others have given up meanwhile, or give up for each other; what is
  /// left is refused.
  mutating func takeWaiting() throws {
    // Of the bookings that had moved when all were tried last.
    var moved = 0
    for _ in 0..<FileImport.mostRounds where !waiting.isEmpty {
      let count = waiting.count
      if outcome.sum(\.updated) > moved {
        moved = outcome.sum(\.updated)
        try takeFitting()
      }
      try takeTogether()
      if waiting.count == count { break }
    }
    for entry in waiting { entry.refuse(&self) }
    waiting = []
  }

  /// Tries each that waits once more.
  private mutating func takeFitting() throws {
    let entries = waiting
    waiting = []
    for entry in entries { try entry.again(&self) }
  }

  /// Takes those that are in each other's way: each gives up its own time before any takes another.
  /// Where some would find none all the same, the others are tried without them.
  private mutating func takeTogether() throws {
    var staying: Set<Identifier> = []
    for _ in 0..<FileImport.mostTrials {
      let movable = waiting.filter { $0.booking.map { !staying.contains($0) } ?? false }
      guard movable.count > 1 else { return }
      // The journal waits until it is known whether what is done stays.
      try record()
      var trial = self
      let stays = { (isTaken: Bool) in isTaken }
      let isTaken = try store.write(keepingIf: stays) {
        try trial.exchange(movable)
        return trial.withoutTime.isEmpty
      }
      if isTaken {
        let done = Set(movable.compactMap(\.booking))
        trial.waiting = waiting.filter { $0.booking.map { !done.contains($0) } ?? true }
        self = trial
        return
      }
      staying.formUnion(trial.exchange.staying(with: trial.withoutTime))
    }
  }

  private mutating func exchange(_ entries: [WaitingEntry]) throws {
    isTrying = true
    exchange = Exchange()
    givesWay = true
    waiting = entries
    try takeFitting()
    givesWay = false
    try takeFitting()
    isTrying = false
  }

  /// So often all that wait are tried again, and so many sets of them together each time.
  private static let mostRounds = 10
  private static let mostTrials = 4
  /// More entries do not wait, but are refused at once: they are kept in memory.
  static let mostWaiting = 50_000
}
