// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
package import IntervalTree

/// A booking that has taken some time, as far as others may know it.
package struct Holder: Hashable, Sendable {
  package let booking: Identifier
  package let club: Identifier?
  package let clubSlug: Slug?
  package let clubName: PlainText?
  package let visibility: Visibility

  package init(
    booking: Identifier, club: Identifier?, clubSlug: Slug?, clubName: PlainText?,
    visibility: Visibility
  ) {
    self.booking = booking
    self.club = club
    self.clubSlug = clubSlug
    self.clubName = clubName
    self.visibility = visibility
  }
}

/// A slot or closure on one date.
package struct Dated<Subject: Hashable & Sendable>: Hashable, Sendable {
  package let subject: Subject
  /// The space on which it hangs, which may be above the leaf.
  package let space: SpacePath
  package let occurrence: Occurrence

  package init(subject: Subject, space: SpacePath, occurrence: Occurrence) {
    self.subject = subject
    self.space = space
    self.occurrence = occurrence
  }
}

/// A slot that restricts, and the dates between which it does; both included, nil without end.
package struct SlotSeason: Hashable, Sendable {
  package let slot: Slot
  package let first: CivilDate
  package let last: CivilDate?

  package init(slot: Slot, first: CivilDate, last: CivilDate?) {
    self.slot = slot
    self.first = first
    self.last = last
  }

  package func contains(_ date: CivilDate) -> Bool {
    first <= date && last.map { date <= $0 } ?? true
  }
}

/// All that may matter for a decision about one leaf.
package struct LeafFacts: Sendable {
  package let space: Space
  /// Units that it holds at one time.
  package let capacity: Int
  /// Of the nearest node that has any; nil: always open.
  package let hours: OpeningHours?
  /// The claims that may matter; an entry's id is a position in `holders`.
  package private(set) var taken: IntervalTree
  package let holders: [Holder]
  /// Of the leaf and of all nodes above it.
  package let closures: [Dated<Closure>]
  package let openSlots: [Dated<Slot>]
  /// The slots that restrict, of the leaf and of all nodes above it, the nearest node's first.
  package let seasons: [SlotSeason]
  /// Their dates.
  package let windows: [Dated<Slot>]

  package init(
    space: Space, capacity: Int, hours: OpeningHours?, taken: IntervalTree, holders: [Holder],
    closures: [Dated<Closure>], openSlots: [Dated<Slot>], seasons: [SlotSeason],
    windows: [Dated<Slot>]
  ) {
    self.space = space
    self.capacity = capacity
    self.hours = hours
    self.taken = taken
    self.holders = holders
    self.closures = closures
    self.openSlots = openSlots
    self.seasons = seasons
    self.windows = windows
  }
}

/// All that may matter for a decision.
package struct Facts: Sendable {
  package let now: Timestamp
  package let zone: Zone
  package let state: GermanState?
  package let leaves: [Identifier: LeafFacts]

  package init(
    now: Timestamp, zone: Zone, state: GermanState?, leaves: [Identifier: LeafFacts]
  ) {
    self.now = now
    self.zone = zone
    self.state = state
    self.leaves = leaves
  }

  /// The same, with claims taken that the request itself makes elsewhere.
  package func taking(_ claims: [Claim]) -> Facts {
    var leaves = leaves
    for claim in claims { leaves[claim.leaf]?.take(claim) }
    return Facts(now: now, zone: zone, state: state, leaves: leaves)
  }
}

extension LeafFacts {
  fileprivate mutating func take(_ claim: Claim) {
    taken.insert(claim.entry(ownEntry))
  }
}

/// The number that marks the request's own dates in a tree.
let ownEntry = UInt32.max
