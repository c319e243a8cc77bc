// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
package import CivilTime
package import IntervalTree
import SQL

/// What a decision needs to know, and for which times.
package struct FactsNeed: Sendable {
  package let now: Timestamp
  package let zone: Zone
  package let state: GermanState?
  package let spaces: SpaceTree
  /// UTC seconds, half-open; ascending and apart from each other.
  package let windows: [Interval]
  /// The booking that is being changed and its dates whose claims do not count.
  package let except: Exception?

  /// Dates of a booking, by their original starts.
  package struct Exception: Sendable {
    package let booking: Identifier
    package let originals: Set<CivilDateTime>

    package init(booking: Identifier, originals: Set<CivilDateTime>) {
      self.booking = booking
      self.originals = originals
    }

    fileprivate func contains(_ claim: StoredClaim) -> Bool {
      claim.holder.booking == booking && originals.contains(claim.original)
    }
  }

  /// `uses` are widened by `margin` seconds on both sides; what then meets is one window.
  package init(
    now: Timestamp, zone: Zone, state: GermanState?, spaces: SpaceTree, uses: [Occurrence],
    margin: Int64, except: Exception? = nil
  ) {
    self.now = now
    self.zone = zone
    self.state = state
    self.spaces = spaces
    self.except = except
    windows = FactsNeed.merged(
      uses.map { Interval(start: $0.start.seconds - margin, end: $0.end.seconds + margin) })
  }

  /// The windows, longer on both sides; what then meets is one.
  func windows(widenedBy margin: Int64) -> [Interval] {
    FactsNeed.merged(
      windows.map { Interval(start: $0.start - margin, end: $0.end + margin) })
  }

  private static func merged(_ intervals: [Interval]) -> [Interval] {
    var merged: [Interval] = []
    for interval in intervals.sorted() {
      if let last = merged.last, interval.start <= last.end {
        merged[merged.count - 1] = Interval(start: last.start, end: max(last.end, interval.end))
      } else {
        merged.append(interval)
      }
    }
    return merged
  }
}

/// All slots and closures of a city by the space on which they hang, read once for many decisions.
package struct CityTimes: Sendable {
  fileprivate let slots: [Identifier: [Slot]]
  fileprivate let closures: [Identifier: [Closure]]
}

extension Store {
  /// As they stand now; a later change is not in it.
  package func cityTimes() throws -> CityTimes {
    CityTimes(
      slots: Dictionary(grouping: try slots(), by: \.space),
      closures: Dictionary(grouping: try closures(), by: \.space))
  }

  /// All that may matter for a decision about these leaves in the needed windows.
  ///
  /// - Parameter times: slots and closures, where they were read already.
  package func facts(
    about leaves: [Space], _ need: FactsNeed, amid times: CityTimes? = nil
  ) throws -> Facts {
    let nodes = Set(leaves.flatMap { need.spaces.lineage(of: $0).map(\.id) })
    let start = need.windows.first.map { Timestamp(seconds: $0.start - 86_400) } ?? need.now
    let slots =
      try times.map { times in nodes.sorted().flatMap { times.slots[$0] ?? [] } }
      ?? self.slots(on: nodes, endingAfter: start)
    let closures =
      try times.map { times in nodes.sorted().flatMap { times.closures[$0] ?? [] } }
      ?? self.closures(on: nodes, endingAfter: start)
    var facts: [Identifier: LeafFacts] = [:]
    for leaf in leaves {
      facts[leaf.id] = try leafFacts(about: leaf, need, slots: slots, closures: closures)
    }
    return Facts(now: need.now, zone: need.zone, state: need.state, leaves: facts)
  }

  private func leafFacts(
    about leaf: Space, _ need: FactsNeed, slots: [Slot], closures: [Closure]
  ) throws -> LeafFacts {
    let lineage = need.spaces.lineage(of: leaf)
    let nodes = Set(lineage.map(\.id))
    let (tree, holders) = try taken(on: leaf.id, need)
    let open = slots.filter { $0.useMode == .open && nodes.contains($0.space) }
    let restricting = lineage.flatMap { node in
      slots.filter { $0.useMode != .open && $0.space == node.id }
    }
    return LeafFacts(
      space: leaf, capacity: leaf.details.capacity ?? 0,
      hours: need.spaces.inherited(\.hours, of: leaf), taken: tree, holders: holders,
      closures: try closures.filter { nodes.contains($0.space) }
        .flatMap { try dated($0, $0.schedule, on: $0.space, need) },
      openSlots: try open.flatMap { try dated($0, $0.schedule, on: $0.space, need) },
      seasons: try restricting.map { slot in
        SlotSeason(
          slot: slot, first: slot.schedule.start.date,
          last: try slot.schedule.lastStart(zone: need.zone)?.date)
      },
      windows: try restricting.flatMap { try dated($0, $0.schedule, on: $0.space, need) })
  }

  /// A tree of what is taken; an entry's id is the position of its holder.
  private func taken(
    on leaf: Identifier, _ need: FactsNeed
  ) throws -> (tree: IntervalTree, holders: [Holder]) {
    struct Key: Hashable {
      let booking: Identifier
      let original: CivilDateTime
    }
    var seen: Set<Key> = []
    var entries: [IntervalTree.Entry] = []
    var holders: [Holder] = []
    for window in need.windows {
      try claims(on: leaf, overlapping: window, now: need.now) { found in
        // A long claim reaches into more than one window.
        guard need.except?.contains(found) != true,
          seen.insert(Key(booking: found.holder.booking, original: found.original)).inserted
        else { return }
        entries.append(found.claim.entry(UInt32(holders.count)))
        holders.append(found.holder)
      }
    }
    return (IntervalTree(entries), holders)
  }

  /// The dates of a slot or closure that may reach into the windows, or lie a day before or after:
  /// a refusal says what that day offers.
  private func dated<Subject: Hashable & Sendable>(
    _ subject: Subject, _ schedule: Schedule, on space: Identifier, _ need: FactsNeed
  ) throws -> [Dated<Subject>] {
    guard let path = need.spaces[space]?.path else { return [] }
    var found: [Occurrence] = []
    for days in need.windows(widenedBy: 86_400) {
      let dates = try schedule.occurrences(reachingInto: days, zone: need.zone)
      // A long date reaches into more than one window.
      found += dates.drop { date in found.last.map { date.original <= $0.original } ?? false }
    }
    return found.map { Dated(subject: subject, space: path, occurrence: $0) }
  }
}
