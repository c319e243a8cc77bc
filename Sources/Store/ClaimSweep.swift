// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import CivilTime
import IntervalTree
import SQL

extension Store {
  /// All that may matter for uses anywhere in the needed windows, of many leaves at once.
  ///
  /// The same facts as `facts(about:_:)` gives, but for who holds the claims: one lean query for
  /// each leaf and duration tier, and every slot and closure is expanded once, not for each leaf.
  /// A hold that has run out claims nothing.
  package func sweep(_ leaves: [Space], _ need: FactsNeed) throws -> Facts {
    let surroundings = try Surroundings(of: leaves, need, in: self)
    let tiers = try claimTiers()
    var facts: [Identifier: LeafFacts] = [:]
    for leaf in leaves {
      let taken = try taken(on: leaf.id, tiers: tiers[leaf.id] ?? [], need)
      facts[leaf.id] = surroundings.facts(about: leaf, taken: taken)
    }
    return Facts(now: need.now, zone: need.zone, state: need.state, leaves: facts)
  }

  /// The tiers in use by leaf, with the longest claim of each.
  private func claimTiers() throws -> [Identifier: [(tier: Int, longest: Int64)]] {
    var tiers: [Identifier: [(tier: Int, longest: Int64)]] = [:]
    try connection.rows("SELECT leaf, tier, longest FROM claim_tier ORDER BY leaf, tier") { row in
      tiers[try row.identifier(0), default: []].append((try row[1], try row.length(2)))
    }
    return tiers
  }

  private func taken(
    on leaf: Identifier, tiers: [(tier: Int, longest: Int64)], _ need: FactsNeed
  ) throws -> IntervalTree {
    // Between two windows nothing is asked; what lies there is taken along.
    guard let first = need.windows.first, let last = need.windows.last else {
      return IntervalTree()
    }
    let probe = try connection.prepare(
      """
      SELECT start_at, end_at, units FROM claim
      WHERE leaf = $leaf AND tier = $tier
        AND start_at > $from AND start_at < $end AND end_at > $start
        AND booking NOT IN (
          SELECT id FROM booking WHERE held_until IS NOT NULL AND held_until <= $now)
      """)
    var entries: [IntervalTree.Entry] = []
    for (tier, longest) in tiers {
      try probe.rows([
        "$leaf": leaf.text, "$tier": tier, "$from": first.start - longest,
        "$start": first.start, "$end": last.end, "$now": need.now.seconds,
      ]) { row in
        entries.append(try row.claim(on: leaf).entry(0))
      }
    }
    return IntervalTree(entries)
  }
}

/// What surrounds claims: slots and closures by the node on which they hang, with their dates.
private struct Surroundings {
  private let need: FactsNeed
  private var closures: [Identifier: [Dated<Closure>]] = [:]
  private var openSlots: [Identifier: [Dated<Slot>]] = [:]
  private var seasons: [Identifier: [SlotSeason]] = [:]
  private var windows: [Identifier: [Dated<Slot>]] = [:]

  init(of leaves: [Space], _ need: FactsNeed, in store: Store) throws {
    self.need = need
    let nodes = Set(leaves.flatMap { need.spaces.lineage(of: $0).map(\.id) })
    let start = need.windows.first.map { Timestamp(seconds: $0.start - 86_400) } ?? need.now
    for closure in try store.closures(on: nodes, endingAfter: start) {
      closures[closure.space, default: []] += try dated(closure, closure.schedule, closure.space)
    }
    for slot in try store.slots(on: nodes, endingAfter: start) {
      let dates = try dated(slot, slot.schedule, slot.space)
      if slot.useMode == .open {
        openSlots[slot.space, default: []] += dates
      } else {
        let last = try slot.schedule.lastStart(zone: need.zone)?.date
        seasons[slot.space, default: []].append(
          SlotSeason(slot: slot, first: slot.schedule.start.date, last: last))
        windows[slot.space, default: []] += dates
      }
    }
  }

  /// Those of the leaf and of all nodes above it, the nearest first.
  func facts(about leaf: Space, taken: IntervalTree) -> LeafFacts {
    let nodes = need.spaces.lineage(of: leaf).map(\.id)
    return LeafFacts(
      space: leaf, capacity: leaf.details.capacity ?? 0,
      hours: need.spaces.inherited(\.hours, of: leaf), taken: taken, holders: [],
      closures: nodes.flatMap { closures[$0] ?? [] },
      openSlots: nodes.flatMap { openSlots[$0] ?? [] },
      seasons: nodes.flatMap { seasons[$0] ?? [] },
      windows: nodes.flatMap { windows[$0] ?? [] })
  }

  /// The dates in the windows, and a day before and after for what buffers add.
  private func dated<Subject: Hashable & Sendable>(
    _ subject: Subject, _ schedule: Schedule, _ space: Identifier
  ) throws -> [Dated<Subject>] {
    guard let path = need.spaces[space]?.path, let first = need.windows.first,
      let last = need.windows.last
    else { return [] }
    let days = Interval(start: first.start - 86_400, end: last.end + 86_400)
    return try schedule.occurrences(reachingInto: days, zone: need.zone).map {
      Dated(subject: subject, space: path, occurrence: $0)
    }
  }
}
