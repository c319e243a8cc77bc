// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Recurrence
import Testing

/// The folder of the system's zone files, which Python is told to read as well.
let zoneFolder = "/usr/share/zoneinfo"

func zone(_ name: String) throws -> Zone {
  let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(zoneFolder)/\(name)"))
  return try Zone(name: name, tzif: [UInt8](bytes))
}

func local(_ text: String) throws -> CivilDateTime { try #require(CivilDateTime(iso: text)) }

func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

func series(_ start: String, _ rule: String, except: [String] = []) throws -> RecurrenceSet {
  RecurrenceSet(
    start: try local(start), rule: try RecurrenceRule(rule),
    excluded: Set(try except.map { try local($0) }))
}

@Suite struct RecurrenceSetTests {
  @Test func withoutRuleThereIsOneStart() throws {
    var set = RecurrenceSet(start: try local("2026-06-16T18:00"))
    #expect(try set.starts(zone: .utc).map(\.iso) == ["2026-06-16T18:00:00"])
    #expect(try set.firstMatch() == set.start)
    let day = try local("2026-06-17T00:00")..<local("2026-06-18T00:00")
    #expect(try set.starts(in: day, zone: .utc).isEmpty)
    set.excluded = [set.start]
    #expect(try set.starts(zone: .utc).isEmpty)
  }

  @Test func countCountsExcludedDates() throws {
    let set = try series(
      "2026-06-16T18:00", "FREQ=WEEKLY;COUNT=4", except: ["2026-06-23T18:00", "2026-06-24T18:00"])
    #expect(
      try set.starts(zone: .utc).map(\.date.iso) == ["2026-06-16", "2026-06-30", "2026-07-07"])
  }

  @Test func excludedDatesMustMatchTheTimeToo() throws {
    let set = try series("2026-06-16T18:00", "FREQ=DAILY;COUNT=2", except: ["2026-06-16T00:00"])
    #expect(try set.starts(zone: .utc).count == 2)
  }

  @Test func theWindowIsHalfOpen() throws {
    let set = try series("2026-06-01T18:00", "FREQ=DAILY")
    let window = try local("2026-06-05T18:00")..<local("2026-06-07T18:00")
    #expect(try set.starts(in: window, zone: .utc).map(\.date.day) == [5, 6])
    let later = try local("2026-06-05T18:00:01")..<local("2026-06-07T18:00:01")
    #expect(try set.starts(in: later, zone: .utc).map(\.date.day) == [6, 7])
  }

  @Test func theThreeFormsOfUntil() throws {
    let berlin = try zone("Europe/Berlin")
    func count(_ until: String) throws -> Int {
      try series("2026-06-01T18:00", "FREQ=DAILY;UNTIL=\(until)").starts(zone: berlin).count
    }
    #expect(try count("20260603") == 3)
    #expect(try count("20260603T180000") == 3)
    #expect(try count("20260603T175959") == 2)
    #expect(try count("20260603T160000Z") == 3)
    #expect(try count("20260603T155959Z") == 2)
    #expect(try count("20260531") == 0)
  }

  @Test func shortMonthsAreSkipped() throws {
    let set = try series("2026-01-31T10:00", "FREQ=MONTHLY;COUNT=5")
    #expect(
      try set.starts(zone: .utc).map(\.date.iso) == [
        "2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31", "2026-08-31",
      ])
    let leap = try series("2024-02-29T10:00", "FREQ=YEARLY;COUNT=3")
    #expect(
      try leap.starts(zone: .utc).map(\.date.iso) == ["2024-02-29", "2028-02-29", "2032-02-29"])
  }

  @Test(arguments: [
    ("2026-06-16T18:00", "FREQ=WEEKLY;BYDAY=TU", "2026-06-16T18:00:00"),
    ("2026-06-17T18:00", "FREQ=WEEKLY;BYDAY=TU", "2026-06-23T18:00:00"),
    ("2026-06-17T18:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-06-30T18:00:00"),
    // Sunday 21 June is in the week of the start, unless weeks begin on Sunday.
    ("2026-06-17T18:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "2026-06-21T18:00:00"),
    ("2026-06-17T18:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU", "2026-06-28T18:00:00"),
    ("2026-06-17T18:00", "FREQ=MONTHLY;BYDAY=1WE", "2026-07-01T18:00:00"),
    ("2026-06-17T18:00", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-06-30T18:00:00"),
    ("2026-06-17T18:00", "FREQ=DAILY;INTERVAL=3;UNTIL=20260101", "2026-06-17T18:00:00"),
  ])
  func theFirstMatchIsTheFirstStart(_ start: String, _ rule: String, _ first: String) throws {
    let set = try series(start, rule)
    #expect(try set.firstMatch()?.iso == first)
    var moved = set
    moved.start = try local(first)
    let window = try local(start)..<local("2027-06-01T00:00")
    #expect(
      try moved.starts(in: window, zone: .utc) == set.starts(in: window, zone: .utc))
  }

  @Test(arguments: [
    "FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=12", "FREQ=MONTHLY;BYMONTHDAY=-30,30;INTERVAL=12",
  ])
  func someRulesNeverMatch(_ rule: String) throws {
    let set = try series("2026-02-01T10:00", rule)
    #expect(try set.firstMatch() == nil)
    #expect(throws: RecurrenceError.neverMatches) { try set.starts(zone: .utc) }
    let window = try local("2026-02-01T10:00")..<local("2027-02-01T10:00")
    #expect(throws: RecurrenceError.neverMatches) { try set.starts(in: window, zone: .utc) }
  }

  @Test func theLimitIsKept() throws {
    let set = try series("2026-06-01T18:00", "FREQ=DAILY")
    #expect(throws: RecurrenceError.tooMany(limit: 100)) {
      try set.starts(zone: .utc, limit: 100)
    }
    let ten = try series("2026-06-01T18:00", "FREQ=DAILY;COUNT=10")
    #expect(try ten.starts(zone: .utc, limit: 10).count == 10)
    #expect(throws: RecurrenceError.tooMany(limit: 9)) { try ten.starts(zone: .utc, limit: 9) }
  }

  @Test(arguments: [
    "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,FR", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY",
    "FREQ=DAILY;INTERVAL=999999999", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=999999999",
  ])
  func nothingStartsAfterTheYear9999(_ rule: String) throws {
    let set = try series("9998-12-31T10:00", rule)
    let starts = try set.starts(zone: .utc, limit: 1_000)
    #expect(starts.allSatisfy { $0.date <= .last })
    let beyond = CivilDateTime(CivilDate(dayNumber: 1 << 40), .midnight)
    let furtherStill = CivilDateTime(CivilDate(dayNumber: 1 << 41), .midnight)
    #expect(try set.starts(in: beyond..<furtherStill, zone: .utc).isEmpty)
  }

  /// Weeks reach into years that cannot be written: where they begin on Thursday, week 1 of 10000
  /// begins on 30 December 9999. The calendar of 2000 is that of 10000.
  @Test func weeksAtTheEndsOfTheCalendar() throws {
    let last = try local("9999-12-20T00:00")..<local("9999-12-31T00:00:01")
    func days(_ rule: String, from start: String, _ window: Range<CivilDateTime>) throws -> [Int] {
      try series(start, rule).starts(in: window, zone: .utc).map(\.date.day)
    }
    #expect(
      try days("FREQ=YEARLY;BYWEEKNO=52;BYDAY=MO,FR", from: "9990-01-01T00:00", last) == [27, 31])
    #expect(
      try days("FREQ=YEARLY;WKST=SU;BYWEEKNO=52;BYDAY=SU", from: "9990-01-01T00:00", last) == [26])
    #expect(
      try days("FREQ=YEARLY;WKST=SA;BYWEEKNO=1;BYDAY=FR", from: "9990-01-01T00:00", last) == [])
    #expect(
      try days("FREQ=YEARLY;WKST=TH;BYWEEKNO=1;BYDAY=TH,FR", from: "9990-01-01T00:00", last)
        == [30, 31])
    let first = try local("0001-01-01T00:00")..<local("0001-01-09T00:00")
    #expect(
      try days("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,SU", from: "0001-01-01T00:00", first) == [1, 7])
    #expect(
      try days("FREQ=YEARLY;WKST=SU;BYWEEKNO=1;BYDAY=MO,SU", from: "0001-01-01T00:00", first)
        == [1])
  }

  /// A walk of 7,974 years would take many thousand times the hundred steps of this window.
  @Test func aFarWindowIsComputed() throws {
    let window = try local("9999-12-01T00:00")..<local("9999-12-08T00:00")
    for (rule, days) in [
      ("FREQ=DAILY", [1, 2, 3, 4, 5, 6, 7]), ("FREQ=WEEKLY;BYDAY=WE,SU", [1, 5]),
      ("FREQ=MONTHLY;BYDAY=1WE,1SU", [1, 5]), ("FREQ=DAILY;COUNT=2912249", [1, 2, 3, 4]),
    ] {
      let set = try series("2026-06-17T10:00", rule)
      #expect(try set.starts(in: window, zone: .utc).map(\.date.day) == days, "\(rule)")
    }
  }
}

@Suite struct ClockChangeSeriesTests {
  private func instants(_ set: RecurrenceSet) throws -> [String] {
    let berlin = try zone("Europe/Berlin")
    return try set.starts(zone: berlin).map { berlin.instant(of: $0).rfc3339(in: berlin) }
  }

  /// The start in the gap is counted and keeps its place; only its instant moves on.
  @Test func inMarch() throws {
    let set = try series("2026-03-28T02:30", "FREQ=DAILY;COUNT=3")
    #expect(
      try instants(set) == [
        "2026-03-28T02:30:00+01:00", "2026-03-29T03:30:00+02:00", "2026-03-30T02:30:00+02:00",
      ])
  }

  @Test func inOctober() throws {
    let set = try series("2026-10-24T02:30", "FREQ=DAILY;COUNT=3")
    #expect(
      try instants(set) == [
        "2026-10-24T02:30:00+02:00", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00",
      ])
  }

  /// 18:00 on the clock stays 18:00, and the instant of UTC moves.
  @Test func weeklyThroughOctober() throws {
    let set = try series("2026-10-20T18:00", "FREQ=WEEKLY;UNTIL=20261103T170000Z")
    #expect(
      try instants(set) == [
        "2026-10-20T18:00:00+02:00", "2026-10-27T18:00:00+01:00", "2026-11-03T18:00:00+01:00",
      ])
    let early = try series("2026-10-20T18:00", "FREQ=WEEKLY;UNTIL=20261103T165959Z")
    #expect(try instants(early).count == 2)
  }

  /// In the repeated hour the series takes the first, so an UNTIL between the two includes it.
  @Test func untilWithinTheRepeatedHour() throws {
    let set = try series("2026-10-24T02:30", "FREQ=DAILY;UNTIL=20261025T003000Z")
    #expect(try instants(set).last == "2026-10-25T02:30:00+02:00")
    let gap = try series("2026-03-28T02:30", "FREQ=DAILY;UNTIL=20260329T013000Z")
    #expect(try instants(gap).last == "2026-03-29T03:30:00+02:00")
    let early = try series("2026-03-28T02:30", "FREQ=DAILY;UNTIL=20260329T012959Z")
    #expect(try instants(early).last == "2026-03-28T02:30:00+01:00")
  }
}
