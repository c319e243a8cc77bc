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
  /// The same for many dates: each is only held against what is near, so that a long list takes
  /// hardly longer for each date than a short one.
  package func misfits(of uses: [BookedUse]) -> [[Reason]] {
    let times = leaves.mapValues(LeafTimes.init)
    return uses.map { use in
      guard let leaf = leaves[use.demand.leaf], let times = times[use.demand.leaf] else {
        return []
      }
      let near = leaf.near(use.occurrence.interval, times)
      return Facts(now: now, zone: zone, state: state, leaves: [use.demand.leaf: near])
        .misfits(of: use)
    }
  }
}

/// When the slots and closures of a leaf are; an entry's id is the position of its date.
private struct LeafTimes {
  let closures: IntervalTree
  let openSlots: IntervalTree
  let windows: IntervalTree

  init(_ leaf: LeafFacts) {
    closures = LeafTimes.tree(of: leaf.closures)
    openSlots = LeafTimes.tree(of: leaf.openSlots)
    windows = LeafTimes.tree(of: leaf.windows)
  }

  private static func tree<Subject>(of dates: [Dated<Subject>]) -> IntervalTree {
    IntervalTree(
      dates.enumerated().map {
        IntervalTree.Entry(interval: $1.occurrence.interval, id: UInt32($0), units: 1)
      })
  }
}

extension LeafFacts {
  /// The same facts without slots and closures that lie more than two days before the use or after
  /// it: buffers and what a day offers reach over one.
  fileprivate func near(_ use: Interval, _ times: LeafTimes) -> LeafFacts {
    let reach = Interval(start: use.start - 2 * 86_400, end: use.end + 2 * 86_400)
    func near<Subject>(_ dates: [Dated<Subject>], _ times: IntervalTree) -> [Dated<Subject>] {
      var places: [Int] = []
      times.forEachId(overlapping: reach) { places.append(Int($0)) }
      return places.sorted().map { dates[$0] }
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
