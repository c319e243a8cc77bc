// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import CivilTime
import Store

/// What a use case is told about the world, read once.
package struct Circumstances: Sendable {
  /// The present as the caller has it.
  package let now: Timestamp
  /// The city's zone, in which people's readings of the clock are meant.
  package let zone: Zone
  /// The zone in which times are shown.
  package let shownZone: Zone
  /// Where identifiers are drawn from.
  package let seed: Seed
  /// Everything is decided and nothing is written.
  package let isDryRun: Bool
  /// Is told how far long work is, where a person may wait for it.
  package let watch: Watch

  /// So many are done of so many.
  package typealias Watch = @Sendable (_ done: Int, _ total: Int) -> Void

  /// The same, writing nothing where `isDryRun` says so.
  package func rehearsing(_ isDryRun: Bool) -> Circumstances {
    Circumstances(
      now: now, zone: zone, shownZone: shownZone, seed: seed,
      isDryRun: self.isDryRun || isDryRun, watch: watch)
  }

  /// What random identifiers are made of.
  package enum Seed: Sendable {
    /// Bits that nobody can guess.
    case random(UInt64)
    /// The same bits for the same state of the database, for demonstrations and tests.
    case fixed(UInt64)
  }

  /// `shownZone` is `zone` where nothing else is said.
  package init(
    now: Timestamp, zone: Zone, shownZone: Zone? = nil, seed: Seed, isDryRun: Bool,
    watch: @escaping Watch = { _, _ in }
  ) {
    self.now = now
    self.zone = zone
    self.shownZone = shownZone ?? zone
    self.seed = seed
    self.isDryRun = isDryRun
    self.watch = watch
  }
}

/// Draws identifiers that were never given before.
struct IdentifierSource {
  private var state: UInt64
  private let store: Store
  private var drawn: Set<Identifier> = []

  init(_ seed: Circumstances.Seed, store: Store) throws {
    self.store = store
    switch seed {
    case .random(let bits): state = bits
    // With the journal's length mixed in, the next command does not draw the same ones again.
    case .fixed(let bits):
      state = bits &+ UInt64(try store.operationCount()) &* 0xD6E8_FEB8_6659_FD93
    }
  }

  mutating func next(_ kind: IdentifierKind) throws -> Identifier {
    while true {
      let id = Identifier(kind, random: nextBits())
      if try !store.wasEverGiven(id), drawn.insert(id).inserted { return id }
    }
  }

  /// splitmix64 (Steele, Lea, Flood 2014).
  private mutating func nextBits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
