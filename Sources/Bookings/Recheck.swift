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

extension LeafFacts {
  /// Whether there is room for a claim that the tree holds.
  fileprivate func stillHolds(_ claim: Claim) -> Bool {
    claim.units == nil
      ? taken.count(overlapping: claim.interval) <= 1
      : taken.peakUse(in: claim.interval) <= Int64(capacity)
  }
}
