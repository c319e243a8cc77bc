// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree

/// Nothing is used while it is closed; set-up and clearing away count as use.
struct ClosureRule: Rule {
  func reasons(against use: Use, given facts: Facts) -> [Reason] {
    let claimed = use.claim.interval
    return use.leaf.closures.filter { $0.occurrence.interval.overlaps(claimed) }.map { closure in
      use.reason(
        .closure(closure.subject.id, reason: closure.subject.reason, space: closure.space),
        start: closure.occurrence.start.seconds, end: closure.occurrence.end.seconds)
    }
  }

  func free(for sought: Sought, in frame: SearchFrame) -> [FreeStretch] {
    frame.free(
      besides: sought.leaf.closures.map(\.occurrence.interval), before: sought.before,
      after: sought.after)
  }
}
