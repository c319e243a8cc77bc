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
    guard let node = use.leaf.nodeWhoseSlotsDecide(on: date) else { return [] }
    let windows = use.leaf.windows.filter { $0.subject.space == node }
    let wanted = use.occurrence.interval
    let isInside = windows.contains { window in
      window.subject.allows(use.kind, use.mode) && window.occurrence.interval.contains(wanted)
    }
    guard !isInside else { return [] }
    let offered = windows.filter { facts.zone.civil(at: $0.occurrence.start).date == date }
    return [use.reason(.outsideSlots(offered: offered.map(\.subject.name)))]
  }

  func free(for sought: Sought, in frame: SearchFrame) -> [FreeStretch] {
    guard !sought.leaf.seasons.isEmpty else { return frame.free }
    let stretches = runs(for: sought.leaf, in: frame).flatMap { run in
      allowed(sought, in: frame, by: run.node).compactMap { interval in
        Interval(from: max(interval.start, run.starts.start), to: interval.end).flatMap {
          $0.start < run.starts.end ? FreeStretch($0, startsBefore: run.starts.end) : nil
        }
      }
    }
    return stretches.sorted { $0.interval < $1.interval }
  }

  /// Where a use may lie whose date that node decides about.
  private func allowed(
    _ sought: Sought, in frame: SearchFrame, by node: Identifier?
  ) -> [Interval] {
    guard let node else { return [frame.interval] }
    return sought.leaf.windows.filter {
      $0.subject.space == node && $0.subject.allows(sought.kind, sought.mode)
    }.compactMap { $0.occurrence.interval.intersection(frame.interval) }
  }

  /// Days in a row about which the same node decides, as the time in which uses start then.
  private func runs(
    for leaf: LeafFacts, in frame: SearchFrame
  ) -> [(node: Identifier?, starts: Interval)] {
    var runs: [(node: Identifier?, starts: Interval)] = []
    for (day, next) in zip(frame.days, frame.days.dropFirst()) {
      let node = leaf.nodeWhoseSlotsDecide(on: day.date)
      if let last = runs.last, last.node == node {
        runs[runs.count - 1].starts = Interval(start: last.starts.start, end: next.start)
      } else if let starts = Interval(from: day.start, to: next.start) {
        runs.append((node, starts))
      }
    }
    return runs
  }
}

extension LeafFacts {
  /// The nearest node that has a slot in season on the date; nil where uses are free of slots.
  fileprivate func nodeWhoseSlotsDecide(on date: CivilDate) -> Identifier? {
    seasons.first { $0.contains(date) }?.slot.space
  }
}

extension Slot {
  fileprivate func allows(_ kind: Kind, _ mode: UseMode) -> Bool {
    self.kind == kind && useMode == mode
  }
}
