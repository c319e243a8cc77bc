// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension ZoneTimeline {
  /// A zone whose clocks never change.
  init(offset: Int) {
    self.init(changes: [], offsets: [Int32(offset)], repeatsFrom: nil)
  }

  /// The transitions of the file and after them 400 years of its rule.
  init(_ file: TZif) {
    // A file without transitions and with a rule lives by its rule alone.
    let isRuleAlone = file.transitions.isEmpty
    let first = isRuleAlone ? file.rule?.standard.offset ?? file.firstOffset : file.firstOffset
    var draft = TimelineDraft(offset: first)
    for (instant, offset) in zip(file.transitions, file.offsets) { draft.add(instant, offset) }
    if let rule = file.rule { draft.extend(by: rule, after: file.transitions.last) }
    self.init(changes: draft.changes, offsets: draft.offsets, repeatsFrom: draft.repeatsFrom)
  }
}

/// The table of a timeline while it grows.
private struct TimelineDraft {
  private(set) var changes: [Int64] = []
  private(set) var offsets: [Int32]
  private(set) var repeatsFrom: Int64?

  init(offset: Int) { offsets = [Int32(offset)] }

  /// From `instant` on the offset is `offset`; the instants come in order.
  mutating func add(_ instant: Int64, _ offset: Int) {
    let instant = min(max(instant, -ZoneTimeline.reach), ZoneTimeline.reach)
    if changes.last == instant {
      changes.removeLast()
      offsets.removeLast()
    }
    // Many recorded transitions change the name only.
    guard offsets.last != Int32(offset) else { return }
    changes.append(instant)
    offsets.append(Int32(offset))
  }

  /// Appends the rule's changes of 400 years and a bit.
  ///
  /// Without a recorded transition the rule holds from 1800 on, before that its standard time.
  mutating func extend(by rule: ZoneRule, after last: Int64?) {
    let from = max(
      last ?? .min, Int64(CivilDate(uncheckedYear: 1800, month: 1, day: 1).dayNumber) * 86_400)
    guard from < Int64(CivilDate.last.dayNumber) * 86_400 else { return }
    guard rule.daylight != nil else { return add(from + 1, rule.standard.offset) }
    let year = CivilDateTime(clockSeconds: from).date.year
    // A change may lie days outside its year (`J1/-24`), so the years on both sides count too.
    for change in rule.changes(inYears: year - 1...year + 403) where change.instant > from {
      add(change.instant, change.offset)
    }
    repeatsFrom = Int64(CivilDate(uncheckedYear: year + 402, month: 1, day: 1).dayNumber) * 86_400
  }
}
