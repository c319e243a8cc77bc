// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// Why a request is refused, as scripts read it.
package enum ReasonCode: String, CaseIterable, Sendable {
  case conflict, closed, capacity
  case hours, slot
  case openSlot = "open-slot"
  case quota, notice, horizon, length, grid, quiet, past, role

  /// Whether the time or the place is taken; all others say that a rule forbids the use.
  package var isClash: Bool { self == .conflict || self == .closed || self == .capacity }

  /// Whether `--on-conflict skip` may leave out a date for it.
  package var maySkip: Bool { self == .conflict || self == .closed }
}

/// One reason to refuse a request, with the facts that a sentence about it needs.
package struct Reason: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// Taken by a booking; nil where the caller may only know that it is taken.
    case booking(Holder?)
    /// Two dates of the request itself meet.
    case ownDate
    case closure(Identifier, reason: PlainText, space: SpacePath)
    case openSlot(Identifier, name: PlainText)
    /// Not wholly inside a slot that allows the kind and use; those that are offered that day.
    case outsideSlots(offered: [PlainText])
    /// Not within one open stretch; the stretches of the day on which it starts.
    case outsideHours([ClockRange], date: CivilDate)
    /// The space never holds that many units.
    case tooManyUnits(wanted: Int, capacity: Int)
    /// Only the whole of the space can be taken.
    case wholeOnly
    /// Nobody can claim it: it has no capacity.
    case notClaimable
    /// It is open to all, and nobody may claim it.
    case openToAll
    case inThePast(now: Timestamp)
  }

  package let space: SpacePath
  package let cause: Cause
  /// What stands in the way: the clash's own time where there is one, else the use. Half-open.
  package let start: Timestamp
  package let end: Timestamp
  /// The date of the request that is refused for it.
  package let occurrence: Occurrence
  /// What the clash leaves free throughout the time that both have; nil where that is nothing.
  package let unitsLeft: Int?

  package init(
    space: SpacePath, cause: Cause, start: Timestamp, end: Timestamp, occurrence: Occurrence,
    unitsLeft: Int? = nil
  ) {
    self.space = space
    self.cause = cause
    self.start = start
    self.end = end
    self.occurrence = occurrence
    self.unitsLeft = unitsLeft
  }

  package var code: ReasonCode {
    switch cause {
    case .booking, .ownDate: .conflict
    case .closure: .closed
    case .openSlot, .openToAll: .openSlot
    case .outsideSlots: .slot
    case .outsideHours: .hours
    case .tooManyUnits, .wholeOnly, .notClaimable: .capacity
    case .inThePast: .past
    }
  }

  /// Clashes first, then by time and place.
  package static func inOrder(_ left: Reason, _ right: Reason) -> Bool {
    if left.code.isClash != right.code.isClash { return left.code.isClash }
    return (left.start, left.end, left.space, left.code.rawValue)
      < (right.start, right.end, right.space, right.code.rawValue)
  }
}
