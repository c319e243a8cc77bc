// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree

/// Nobody can claim inside an open slot: that time belongs to everyone.
struct OpenSlotRule: Rule {
  func reasons(against use: Use, given facts: Facts) -> [Reason] {
    let wanted = use.occurrence.interval
    return use.leaf.openSlots.filter { $0.occurrence.interval.overlaps(wanted) }.map { slot in
      use.reason(
        .openSlot(slot.subject.id, name: slot.subject.name),
        start: slot.occurrence.start.seconds, end: slot.occurrence.end.seconds)
    }
  }

  func free(for sought: Sought, in frame: SearchFrame) -> [FreeStretch] {
    frame.free(besides: sought.leaf.openSlots.map(\.occurrence.interval))
  }
}
