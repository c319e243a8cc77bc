// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime

/// How dates are moved; what is nil stays.
package struct Shift: Hashable, Sendable {
  /// By how many days, later ones above zero.
  package var days: Int
  /// The new start on the clock.
  package var time: ClockTime?
  package var length: Length?
  /// The offset from UTC that was written with a start or an end that the clock shows twice.
  package var startOffset: Int?
  package var endOffset: Int?

  package init(
    days: Int = 0, time: ClockTime? = nil, length: Length? = nil, startOffset: Int? = nil,
    endOffset: Int? = nil
  ) {
    self.days = days
    self.time = time
    self.length = length
    self.startOffset = startOffset
    self.endOffset = endOffset
  }

  package func start(from local: CivilDateTime) -> CivilDateTime {
    CivilDateTime(local.date.adding(days: days), time ?? local.time)
  }

  /// The schedule of one date that was moved by itself.
  func single(_ local: CivilDateTime, of schedule: Schedule) -> Schedule {
    let start = start(from: local)
    let isOwnStart = schedule.start == start && length == nil
    return Schedule(
      start: start, length: length ?? schedule.length, zone: schedule.zone,
      startOffset: startOffset ?? (isOwnStart ? schedule.startOffset : nil),
      endOffset: endOffset ?? (isOwnStart ? schedule.endOffset : nil))
  }
}

/// Spaces with what they claim: where dates are moved to.
package struct Place: Hashable, Sendable {
  package let demands: [Demand]
  package let leaves: [LeafDemand]

  package init(demands: [Demand], leaves: [LeafDemand]) {
    self.demands = demands
    self.leaves = leaves
  }
}
