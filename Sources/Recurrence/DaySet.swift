// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CivilTime

/// Days close together, at most 32 from `first` on: those of a week or of a month.
struct DaySet {
  let first: CivilDate
  /// Bit `i` stands for the day `i` days after `first`.
  private(set) var bits: UInt32

  init(first: CivilDate, bits: UInt32) {
    self.first = first
    self.bits = bits
  }

  var count: Int { bits.nonzeroBitCount }

  /// Takes out the earliest day.
  mutating func popFirst() -> CivilDate? {
    guard bits != 0 else { return nil }
    let day = first.adding(days: bits.trailingZeroBitCount)
    bits &= bits - 1
    return day
  }

  /// Takes out all days before `date`.
  mutating func remove(before date: CivilDate) {
    let distance = date.dayNumber - first.dayNumber
    if distance > 0 { bits &= distance < 32 ? ~0 << UInt32(distance) : 0 }
  }
}
