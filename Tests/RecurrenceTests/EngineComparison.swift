// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

/// The engine beside the day filter: the first starts, windows near and far, the first match.
struct EngineComparison {
  let rule: RuleCase
  let zone: Zone

  /// `expected` are the filter's first starts.
  func compare(_ expected: [CivilDateTime], _ chance: inout SplitMix) throws {
    // Up to the last one that is known, or to the end where all are.
    let isAll = expected.count < RuleCase.most
    let end = isAll ? rule.end : expected[RuleCase.most - 1].addingClock(seconds: 1)
    try check(rule.start..<end, expected)
    for _ in 0..<2 {
      // Windows that begin and end at starts, or a second beside them.
      let moments = [rule.start, end] + expected
      let low = moments[chance.below(moments.count)].addingClock(
        seconds: Int64(chance.below(3) - 1))
      let high = min(end, moments[chance.below(moments.count)])
      guard low < high else { continue }
      try check(low..<high, expected.filter { (low..<high).contains($0) })
    }
    try checkFirstMatch(expected.first)
    try checkFarWindow(&chance)
  }

  /// Without the rule's end and exceptions, the first match is not after the first start.
  private func checkFirstMatch(_ first: CivilDateTime?) throws {
    if rule.isDate { return }
    guard let first else { return }
    let set = RecurrenceSet(start: rule.start, rule: rule.rule, excluded: rule.excluded)
    let match = try set.firstMatch()
    #expect(match.map { $0 <= first } == true, "\(rule.line)")
    if rule.excluded.isEmpty { #expect(match == first, "\(rule.line)") }
  }

  /// A window years away, which the filter reaches without COUNT.
  private func checkFarWindow(_ chance: inout SplitMix) throws {
    if rule.rule.count != nil || rule.rule.until != nil || chance.below(3) > 0 { return }
    let length = max(1, (rule.end.clockSeconds - rule.start.clockSeconds) / 8)
    let low = rule.end.addingClock(seconds: Int64(chance.below(200)) * 86_400 * 365)
    let filter = rule.filter(in: zone)
    let expected = filter.starts(
      in: low..<low.addingClock(seconds: length), atMost: RuleCase.most)
    let isAll = expected.count < RuleCase.most
    let end =
      isAll
      ? low.addingClock(seconds: length) : expected[RuleCase.most - 1].addingClock(seconds: 1)
    try check(low..<end, expected)
  }

  private func check(_ window: Range<CivilDateTime>, _ expected: [CivilDateTime]) throws {
    let note: Comment = "\(rule.line) in \(window.lowerBound.iso)..<\(window.upperBound.iso)"
    do {
      #expect(try starts(in: window) == expected, note)
    } catch RecurrenceError.neverMatches {
      #expect(expected.isEmpty, note)
    } catch RecurrenceError.tooMany {
      Issue.record("too many: \(note)")
    } catch RecurrenceError.searchLimit {
      // Nothing was found for long: that must be so.
      #expect(expected.isEmpty, note)
    }
  }

  private func starts(in window: Range<CivilDateTime>) throws -> [CivilDateTime] {
    if !rule.isDate {
      let set = RecurrenceSet(start: rule.start, rule: rule.rule, excluded: rule.excluded)
      return try set.starts(in: window, zone: zone, limit: 100)
    }
    let series = try RecurringSeries(
      start: .date(rule.start.date), zone: zone, rule: rule.rule,
      excluded: rule.excluded.map { .date($0.date) })
    // A window holds a date by its midnight in the zone, which can be in a gap, but orders days.
    let dates = try series.dates(
      in: zone.instant(of: window.lowerBound)..<zone.instant(of: window.upperBound), limit: 100)
    return dates.map { CivilDateTime($0, .midnight) }
  }
}
