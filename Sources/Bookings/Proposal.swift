// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
package import IntervalTree

/// What `decide` judges: a resolved request, from whichever way in.
package struct Proposal: Sendable {
  /// The booking that is being changed; its own claims do not stand in its way.
  package let booking: Identifier?
  package let club: Identifier?
  package let kind: Kind
  /// The leaves that it would claim, each once, in the order of the spaces named.
  package let leaves: [LeafDemand]
  /// Named spaces of which nothing can be claimed, and why.
  package let unclaimable: [Unclaimable]
  /// Ascending by start.
  package let occurrences: [Occurrence]

  /// A named space that cannot be claimed as wanted.
  package struct Unclaimable: Hashable, Sendable {
    package let space: SpacePath
    package let cause: Reason.Cause

    package init(space: SpacePath, cause: Reason.Cause) {
      self.space = space
      self.cause = cause
    }
  }

  package init(
    booking: Identifier? = nil, club: Identifier?, kind: Kind, leaves: [LeafDemand],
    unclaimable: [Unclaimable] = [], occurrences: [Occurrence]
  ) {
    // Two demands on one leaf would be judged as if the other were not there.
    precondition(Set(leaves.map(\.leaf)).count == leaves.count, "each leaf once")
    self.booking = booking
    self.club = club
    self.kind = kind
    self.leaves = leaves
    self.unclaimable = unclaimable
    self.occurrences = occurrences
  }

  /// The same request at other times.
  package func at(_ occurrences: [Occurrence]) -> Proposal {
    Proposal(
      booking: booking, club: club, kind: kind, leaves: leaves, unclaimable: unclaimable,
      occurrences: occurrences)
  }
}

/// A leaf, an interval and units (Belegung): the only thing that can conflict.
package struct Claim: Hashable, Sendable {
  package let leaf: Identifier
  /// UTC seconds, half-open, buffers included.
  package let interval: Interval
  /// Nil takes the whole.
  package let units: Int?

  package init(leaf: Identifier, interval: Interval, units: Int?) {
    self.leaf = leaf
    self.interval = interval
    self.units = units
  }

  /// The one place where a use becomes a claim: the use widened by its buffers.
  package init(_ demand: LeafDemand, during occurrence: Occurrence) {
    leaf = demand.leaf
    units = demand.units
    interval = Interval(
      start: occurrence.start.seconds - Int64(demand.buffers.minutesBefore) * 60,
      end: occurrence.end.seconds + Int64(demand.buffers.minutesAfter) * 60)
  }

  /// The one place where a claim becomes an entry of its leaf's tree, under a number of the tree's
  /// owner.
  package func entry(_ id: UInt32) -> IntervalTree.Entry {
    IntervalTree.Entry(interval: interval, id: id, units: IntervalTree.units(units))
  }
}

extension IntervalTree {
  /// The units of a claim, or of a demand for one, as the tree counts them: none are the whole, which
  /// is more than any capacity.
  static func units(_ units: Int?) -> Int64 { units.map(Int64.init) ?? whole }
}

extension Occurrence {
  /// The use itself, without buffers, in UTC seconds.
  package var interval: Interval { Interval(start: start.seconds, end: end.seconds) }
}
