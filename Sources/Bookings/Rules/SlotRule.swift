// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree

/// Where slots restrict, a use lies wholly inside one that allows its kind and use mode; two
/// adjacent slots are not one.
///
/// The nearest node that has such a slot in season on the date decides, for that date alone.
struct SlotRule: Rule {
  func reasons(against use: Use, given facts: Facts) -> [Reason] {
    let date = facts.zone.civil(at: use.occurrence.start).date
    guard let node = use.leaf.seasons.first(where: { $0.contains(date) })?.slot.space else {
      return []
    }
    let windows = use.leaf.windows.filter { $0.subject.space == node }
    let wanted = use.occurrence.interval
    let isInside = windows.contains { window in
      window.subject.kind == use.kind && window.subject.useMode == use.mode
        && window.occurrence.interval.contains(wanted)
    }
    guard !isInside else { return [] }
    let offered = windows.filter { facts.zone.civil(at: $0.occurrence.start).date == date }
    return [use.reason(.outsideSlots(offered: offered.map(\.subject.name)))]
  }
}
