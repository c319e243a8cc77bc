// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree

/// Nothing is booked that has begun.
struct PastRule: Rule {
  func reasons(against use: Use, given facts: Facts) -> [Reason] {
    guard use.isFirstOfDate, use.occurrence.start < facts.now else { return [] }
    return [use.reason(.inThePast(now: facts.now))]
  }

  func free(for sought: Sought, in frame: SearchFrame) -> [FreeStretch] {
    let start = max(frame.interval.start, frame.now.seconds)
    return Interval(from: start, to: frame.interval.end).map { [FreeStretch($0)] } ?? []
  }
}
