// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree

/// A date that is booked on a leaf, looked at again after something around it has changed.
package struct BookedUse: Sendable {
  package let booking: Identifier
  package let kind: Kind
  package let demand: LeafDemand
  package let occurrence: Occurrence

  package init(booking: Identifier, kind: Kind, demand: LeafDemand, occurrence: Occurrence) {
    self.booking = booking
    self.kind = kind
    self.demand = demand
    self.occurrence = occurrence
  }
}

extension Facts {
  /// Why a date that is booked would be refused today; empty where it still fits.
  ///
  /// The leaf's tree holds the date's own claim as well.
  package func misfits(of use: BookedUse) -> [Reason] {
    guard let leaf = leaves[use.demand.leaf] else { return [] }
    let seen = Use(
      occurrence: use.occurrence, demand: use.demand, leaf: leaf, kind: use.kind,
      isFirstOfDate: true)
    var reasons = rules.flatMap { $0.reasons(against: seen, given: self) }
      .filter { $0.code != .past }
    if let cause = leaf.misfit(of: use.demand) {
      reasons.append(seen.reason(cause))
    } else if !leaf.stillHolds(seen.claim) {
      reasons.append(
        seen.reason(
          .tooManyUnits(wanted: use.demand.units ?? leaf.capacity, capacity: leaf.capacity)))
    }
    return reasons
  }
}

extension Facts {
  /// The same for many dates, ascending by start: each is only held against what is near, so that
  /// a long list takes hardly longer for each date than a short one.
  package func misfits(of uses: [BookedUse]) -> [[Reason]] {
    let times = leaves.mapValues(LeafTimes.init)
    return stride(from: 0, to: uses.count, by: Facts.together).flatMap { first in
      let some = uses[first..<min(first + Facts.together, uses.count)]
      let near = self.near(some, times)
      return some.map { near.misfits(of: $0) }
    }
  }

  /// Dates for which what is near is sought out once.
  private static let together = 8

  /// The same facts without slots and closures that lie more than two days before the first of the
  /// uses or after the last: buffers and what a day offers reach over one.
  private func near(
    _ uses: ArraySlice<BookedUse>, _ times: [Identifier: LeafTimes]
  ) -> Facts {
    let start = uses.map(\.occurrence.start.seconds).min() ?? 0
    let end = uses.map(\.occurrence.end.seconds).max() ?? 0
    let reach = Interval(start: start - 2 * 86_400, end: end + 2 * 86_400)
    var leaves = leaves
    for (id, times) in times { leaves[id] = leaves[id]?.near(reach, times) }
    return Facts(now: now, zone: zone, state: state, leaves: leaves)
  }
}

/// When the slots and closures of a leaf are, without all else that they are.
private struct LeafTimes {
  let closures: [Interval]
  let openSlots: [Interval]
  let windows: [Interval]

  init(_ leaf: LeafFacts) {
    closures = leaf.closures.map(\.occurrence.interval)
    openSlots = leaf.openSlots.map(\.occurrence.interval)
    windows = leaf.windows.map(\.occurrence.interval)
  }
}

extension LeafFacts {
  fileprivate func near(_ reach: Interval, _ times: LeafTimes) -> LeafFacts {
    func near<Subject>(_ dates: [Dated<Subject>], _ times: [Interval]) -> [Dated<Subject>] {
      times.indices.filter { times[$0].overlaps(reach) }.map { dates[$0] }
    }
    return LeafFacts(
      space: space, capacity: capacity, hours: hours, taken: taken, holders: holders,
      closures: near(closures, times.closures), openSlots: near(openSlots, times.openSlots),
      seasons: seasons, windows: near(windows, times.windows))
  }

  /// Whether there is room for a claim that the tree holds.
  fileprivate func stillHolds(_ claim: Claim) -> Bool {
    claim.units == nil
      ? taken.count(overlapping: claim.interval) <= 1
      : taken.peakUse(in: claim.interval) <= Int64(capacity)
  }
}
