// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree

/// Where slots restrict, a use lies wholly inside one that allows its kind and use mode; two
/// adjacent slots are not one.
struct SlotRule: Rule {
  func reasons(against use: Use, given facts: Facts) -> [Reason] {
    let date = facts.zone.civil(at: use.occurrence.start).date
    guard use.leaf.seasons.contains(where: { $0.contains(date) }) else { return [] }
    let wanted = use.occurrence.interval
    let isInside = use.leaf.windows.contains { window in
      window.subject.kind == use.kind && window.subject.useMode == use.mode
        && window.occurrence.interval.contains(wanted)
    }
    guard !isInside else { return [] }
    let offered = use.leaf.windows.filter { window in
      facts.zone.civil(at: window.occurrence.start).date == date
    }
    return [use.reason(.outsideSlots(offered: offered.map(\.subject.name)))]
  }
}
