// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

/// Draws rules of every supported kind.
private struct RuleDraw {
  var chance: SplitMix

  mutating func set() throws -> RecurrenceSet {
    let date = try date("2020-02-27").adding(days: chance.below(1_500))
    let time = [ClockTime.midnight, ClockTime(hour: 2, minute: 30), ClockTime(hour: 18)]
    let start = CivilDateTime(date, time[chance.below(3)] ?? .midnight)
    let excluded = (0..<chance.below(6)).map { _ in
      CivilDateTime(date.adding(days: chance.below(60)), start.time)
    }
    return RecurrenceSet(start: start, rule: try rule(start), excluded: Set(excluded))
  }

  private mutating func rule(_ start: CivilDateTime) throws -> RecurrenceRule {
    let frequency = [RecurrenceFrequency.daily, .weekly, .monthly, .yearly][chance.below(4)]
    var byDay: [NumberedWeekday] = []
    var byMonthDay: [Int] = []
    switch (frequency, chance.below(3)) {
    case (.weekly, 1...):
      byDay = (0...chance.below(4)).map { _ in NumberedWeekday(weekday()) }
    case (.monthly, 1):
      byDay = (0...chance.below(3)).map { _ in
        NumberedWeekday(weekday(), ordinal: (1 + chance.below(5)) * (chance.below(2) * 2 - 1))
      }
    case (.monthly, 2):
      byMonthDay = (0...chance.below(3)).map { _ in
        (1 + chance.below(31)) * (chance.below(2) * 2 - 1)
      }
    default: break
    }
    let end = start.addingClock(seconds: Int64(chance.below(2_000)) * 43_200)
    let untils: [RecurrenceMoment?] = [
      nil, nil, nil, .date(end.date), .local(end), .utc(Timestamp(seconds: end.clockSeconds)),
    ]
    let until = untils[chance.below(untils.count)]
    return try RecurrenceRule(
      frequency: frequency, interval: 1 + chance.below(chance.below(2) == 0 ? 3 : 15),
      RecurrenceParts(byDay: byDay, byMonthDay: byMonthDay), weekStart: weekday(),
      count: until == nil && chance.below(2) == 0 ? 1 + chance.below(80) : nil, until: until)
  }

  private mutating func weekday() -> Weekday { Weekday(rawValue: 1 + chance.below(7)) ?? .monday }
}

@Suite struct DayFilterTests {
  /// Every window over ten years, near and far, must show what the filter found there.
  @Test func startsAreThoseOfAWalkOfDays() throws {
    let berlin = try zone("Europe/Berlin")
    var draw = RuleDraw(chance: SplitMix(seed: 33_310))
    for _ in 0..<400 {
      let set = try draw.set()
      let rule = try #require(set.rule)
      let end = set.start.date.adding(days: 3_653)
      let found = DayFilter(set: set, rule: rule, zone: berlin).starts(through: end)
      let note: Comment = "\(set.start.iso) \(rule.text)"
      for _ in 0..<4 {
        let low = set.start.addingClock(seconds: Int64(draw.chance.below(7_000) - 400) * 43_200)
        let high = min(
          low.addingClock(seconds: Int64(draw.chance.below(2_000)) * 43_200),
          CivilDateTime(end, .midnight))
        guard low < high else { continue }
        let expected = found.filter { (low..<high).contains($0) }
        if try set.firstMatch() != nil {
          #expect(try set.starts(in: low..<high, zone: berlin) == expected, note)
        } else {
          #expect(expected.isEmpty, note)
        }
      }
    }
  }

  @Test func theFirstMatchIsThatOfAWalkOfDays() throws {
    var draw = RuleDraw(chance: SplitMix(seed: 5_545))
    for _ in 0..<200 {
      let drawn = try draw.set()
      let rule = try #require(drawn.rule)
      let endless = try RecurrenceRule(
        frequency: rule.frequency, interval: rule.interval,
        RecurrenceParts(byDay: rule.byDay, byMonthDay: rule.byMonthDay), weekStart: rule.weekStart)
      let set = RecurrenceSet(start: drawn.start, rule: endless)
      let found = DayFilter(set: set, rule: endless, zone: .utc)
        .starts(through: set.start.date.adding(days: 5_000))
      if let first = found.first {
        #expect(try set.firstMatch() == first)
      } else if let first = try set.firstMatch() {
        #expect(first.date > set.start.date.adding(days: 5_000))
      }
    }
  }
}
