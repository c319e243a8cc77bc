// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@Suite struct RecurrenceRuleTests {
  private func error(_ text: String) -> RecurrenceError? {
    do {
      _ = try RecurrenceRule(text)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("FREQ=DAILY", "FREQ=DAILY"),
    ("freq=weekly;byday=we,mo;interval=2", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"),
    ("INTERVAL=1;FREQ=WEEKLY", "FREQ=WEEKLY"),
    ("FREQ=WEEKLY;WKST=SU", "FREQ=WEEKLY"),
    ("FREQ=WEEKLY;WKST=SU;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO"),
    ("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "FREQ=WEEKLY;INTERVAL=2"),
    ("FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
    ("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU"),
    ("FREQ=WEEKLY;BYDAY=MO,MO,SU,TU", "FREQ=WEEKLY;BYDAY=MO,TU,SU"),
    ("FREQ=MONTHLY;BYDAY=-1FR,+1WE,03MO", "FREQ=MONTHLY;BYDAY=1WE,3MO,-1FR"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1,31,+1,-31", "FREQ=MONTHLY;BYMONTHDAY=1,31,-31,-1"),
    ("UNTIL=20261231;FREQ=YEARLY", "FREQ=YEARLY;UNTIL=20261231"),
    ("FREQ=DAILY;UNTIL=20261231t180000z", "FREQ=DAILY;UNTIL=20261231T180000Z"),
    ("FREQ=DAILY;UNTIL=20261231T180000", "FREQ=DAILY;UNTIL=20261231T180000"),
    ("FREQ=WEEKLY;WKST=SU;BYDAY=MO;BYSETPOS=1", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1;WKST=SU"),
    ("FREQ=YEARLY;WKST=SU;BYWEEKNO=-1,53,1", "FREQ=YEARLY;BYWEEKNO=1,53,-1;WKST=SU"),
    ("FREQ=YEARLY;BYDAY=53MO,SU,-53TU", "FREQ=YEARLY;BYDAY=SU,53MO,-53TU"),
    ("FREQ=YEARLY;BYYEARDAY=-1,366,001,-366", "FREQ=YEARLY;BYYEARDAY=1,366,-366,-1"),
    (
      "BYSETPOS=-1,1;BYSECOND=30,0;BYMINUTE=5,59;BYHOUR=23,0;BYMONTH=12,1;FREQ=DAILY",
      "FREQ=DAILY;BYMONTH=1,12;BYHOUR=0,23;BYMINUTE=5,59;BYSECOND=0,30;BYSETPOS=1,-1"
    ),
    // RFC 5545 §3.3.12: who does not count leap seconds takes the second before.
    ("FREQ=HOURLY;BYSECOND=60,59", "FREQ=HOURLY;BYSECOND=59"),
    ("rscale=gregorian;FREQ=YEARLY", "FREQ=YEARLY"),
    ("FREQ=YEARLY;SKIP=OMIT;RSCALE=GREGORIAN", "FREQ=YEARLY"),
    ("SKIP=FORWARD;FREQ=YEARLY;RSCALE=GREGORIAN", "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD"),
    ("COUNT=007;FREQ=DAILY;INTERVAL=999999999", "FREQ=DAILY;INTERVAL=999999999;COUNT=7"),
  ])
  func textIsCanonical(_ written: String, _ canonical: String) throws {
    let rule = try RecurrenceRule(written)
    #expect(rule.text == canonical)
    #expect(try RecurrenceRule(canonical) == rule)
  }

  @Test(arguments: [
    ("", "FREQ"), ("INTERVAL=2", "FREQ"), ("FREQ=", "FREQ="), ("FREQ=FORTNIGHTLY", nil),
    ("FREQ=DAILY;", ""), (";FREQ=DAILY", ""), ("FREQ=DAILY;;COUNT=1", ""),
    ("RRULE:FREQ=DAILY", nil), ("FREQ", nil), ("FREQ=DAILY ", nil), (" FREQ=DAILY", nil),
    ("FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY"), ("FREQ=DAILY;COUNT=1;COUNT=1", "COUNT=1"),
    ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"), ("FREQ=DAILY;INTERVAL=-1", "INTERVAL=-1"),
    ("FREQ=DAILY;INTERVAL=1000000000", "INTERVAL=1000000000"),
    ("FREQ=DAILY;INTERVAL=99999999999999999999", "INTERVAL=99999999999999999999"),
    ("FREQ=DAILY;COUNT=0", "COUNT=0"), ("FREQ=DAILY;COUNT=+1", "COUNT=+1"),
    ("FREQ=DAILY;COUNT=1.5", "COUNT=1.5"), ("FREQ=DAILY;COUNT=", "COUNT="),
    ("FREQ=DAILY;UNTIL=2026-12-31", "UNTIL=2026-12-31"),
    ("FREQ=DAILY;UNTIL=20260231", "UNTIL=20260231"),
    ("FREQ=DAILY;UNTIL=20261231T2400", "UNTIL=20261231T2400"),
    ("FREQ=WEEKLY;BYDAY=", "BYDAY="), ("FREQ=WEEKLY;BYDAY=MO,", "BYDAY=MO,"),
    ("FREQ=WEEKLY;BYDAY=DI", "BYDAY=DI"), ("FREQ=WEEKLY;BYDAY=M", "BYDAY=M"),
    ("FREQ=WEEKLY;BYDAY=MO TU", "BYDAY=MO TU"), ("FREQ=MONTHLY;BYDAY=0MO", "BYDAY=0MO"),
    ("FREQ=MONTHLY;BYDAY=54MO", "BYDAY=54MO"), ("FREQ=MONTHLY;BYDAY=--1MO", "BYDAY=--1MO"),
    ("FREQ=MONTHLY;BYDAY=001MO", "BYDAY=001MO"), ("FREQ=MONTHLY;BYDAY=-MO", "BYDAY=-MO"),
    ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"), ("FREQ=MONTHLY;BYMONTHDAY=32", nil),
    ("FREQ=MONTHLY;BYMONTHDAY=-32", nil), ("FREQ=WEEKLY;WKST=1", "WKST=1"),
    ("FREQ=DAILY;BYSECOND=61", nil), ("FREQ=DAILY;BYMINUTE=60", nil), ("FREQ=DAILY;BYHOUR=24", nil),
    ("FREQ=DAILY;BYHOUR=-1", nil), ("FREQ=DAILY;BYMONTH=0", nil), ("FREQ=DAILY;BYMONTH=13", nil),
    ("RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L", nil), ("FREQ=YEARLY;BYWEEKNO=54", nil),
    ("FREQ=YEARLY;BYWEEKNO=0", nil), ("FREQ=YEARLY;BYYEARDAY=367", nil),
    ("FREQ=YEARLY;BYYEARDAY=0", nil), ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", nil),
    ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", nil), ("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=NO", nil),
    ("FREQ=YEARLY;RSCALE=", nil), ("FREQ=DAILY;BYHOUR=1;BYHOUR=2", nil),
    ("FREQ=DAILY;X-OVAL=1", "X-OVAL=1"), ("FREQ=DAILY;COUNT=\u{0661}", "COUNT=\u{0661}"),
    ("FREQ=DAILY;BY\u{17F}ETPOS=1", "BY\u{17F}ETPOS=1"), ("FREQ=DAILY\0", "FREQ=DAILY\0"),
  ])
  func otherTextIsRefused(_ text: String, _ part: String?) {
    // Where the part is not given, it is the last one.
    let last = text.split(separator: ";").last.map(String.init) ?? ""
    #expect(error(text) == .malformed(part: part ?? last))
  }

  @Test func partsMakeTheSameRule() throws {
    let rule = try RecurrenceRule(
      frequency: .monthly,
      RecurrenceParts(
        byDay: [NumberedWeekday(.friday, ordinal: -1), NumberedWeekday(.wednesday, ordinal: 1)]),
      until: .date(date("2026-09-30")))
    #expect(rule.text == "FREQ=MONTHLY;BYDAY=1WE,-1FR;UNTIL=20260930")
    #expect(rule == (try RecurrenceRule("FREQ=MONTHLY;BYDAY=-1FR,1WE;UNTIL=20260930")))
    #expect(throws: RecurrenceError.malformed(part: "INTERVAL=0")) {
      try RecurrenceRule(frequency: .daily, interval: 0)
    }
    #expect(throws: RecurrenceError.malformed(part: "BYMONTHDAY=40")) {
      try RecurrenceParts(byMonthDay: [40])
    }
  }

  @Test func anEndReplacesAnother() throws {
    let last = RecurrenceMoment.date(try date("2026-09-30"))
    #expect(try RecurrenceRule("FREQ=WEEKLY").ending(last).text == "FREQ=WEEKLY;UNTIL=20260930")
    let rule = try RecurrenceRule("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU;UNTIL=20301231")
    #expect(rule.ending(last).text == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU;UNTIL=20260930")
    #expect(rule.unbounded.text == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU")
    let three = try RecurrenceRule("FREQ=WEEKLY;COUNT=3")
    #expect(three.ending(last).text == "FREQ=WEEKLY;UNTIL=20260930")
    #expect(rule.ending(like: three).text == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU;COUNT=3")
    #expect(!rule.unbounded.isBounded && rule.isBounded && three.isBounded)
  }

  @Test func weekdaysMoveTogether() throws {
    let parts = try RecurrenceRule("FREQ=MONTHLY;BYDAY=SU,-1MO,2SA;BYMONTHDAY=1").parts
    #expect(parts.withWeekdays(later: 1).text(of: .byDay) == "MO,2SU,-1TU")
    #expect(parts.withWeekdays(later: -8).text(of: .byDay) == "SA,2FR,-1SU")
    #expect(parts.withWeekdays(later: 1).text(of: .byMonthDay) == "1")
  }

  /// Whatever the text is, there is an error or a rule that reads itself again and expands.
  @Test func textAtRandomNeverTraps() throws {
    let names = [
      "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST", "FREQ", "BYMONTH", "BYSETPOS",
      "BYWEEKNO", "BYYEARDAY", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE=GREGORIAN;SKIP",
    ]
    let values = [
      "DAILY", "20261231", "20261231T180000", "Z", "MO", "-1FR", "5SU", ",", "31", "-31", "1",
      "7", "FORWARD", "999999999", "99999999999999999999", "=", ";", "é", "\0", " ",
    ]
    var chance = SplitMix(seed: 5545)
    let start = try local("2026-01-31T10:00")
    var read = 0
    for round in 0..<20_000 {
      var text = "FREQ=\(RecurrenceFrequency.allCases[chance.below(7)].rawValue)"
      for _ in 0..<chance.below(4) {
        text += ";\(names[chance.below(names.count)])="
        for _ in 0...chance.below(2) { text += values[chance.below(values.count)] }
      }
      if round % 7 == 0 {
        text = String(decoding: (0..<chance.below(40)).map { _ in chance.byte() }, as: UTF8.self)
      }
      guard let rule = try? RecurrenceRule(text) else { continue }
      read += 1
      #expect(try RecurrenceRule(rule.text) == rule)
      let set = RecurrenceSet(start: start, rule: rule)
      _ = try? set.starts(zone: .utc, limit: 20)
    }
    #expect(read > 200)
  }
}
