// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@Suite struct RecurringSeriesTests {
  private func moment(_ text: String) throws -> RecurrenceMoment {
    try #require(RecurrenceMoment(text: text) ?? RecurrencePeriod(text: text)?.start, "\(text)")
  }

  private func series(
    _ start: String, _ rule: String? = nil, except: [String] = [], add: [String] = [],
    in name: String = "Europe/Berlin"
  ) throws -> RecurringSeries {
    try RecurringSeries(
      start: moment(start), zone: zone(name), rule: try rule.map { try RecurrenceRule($0) },
      excluded: try except.map(moment), added: try add.map(moment))
  }

  private func window(_ from: String, _ to: String) throws -> Range<Timestamp> {
    try #require(Timestamp(basicISO: from))..<#require(Timestamp(basicISO: to))
  }

  @Test func withoutRuleThereIsTheStartAndWhatIsAdded() throws {
    #expect(try series("20260616T180000").starts().map(\.basicISO) == ["20260616T160000Z"])
    let added = try series(
      "20260616T180000", add: ["20260615T180000", "20260617T160000Z", "20260616T160000Z"])
    #expect(
      try added.starts().map(\.basicISO) == [
        "20260615T160000Z", "20260616T160000Z", "20260617T160000Z",
      ])
  }

  /// EXDATE names instants, however they are written, and of a day all of its starts.
  @Test func exceptionsAreInstantsOrDays() throws {
    let rule = "FREQ=DAILY;BYHOUR=9,18;COUNT=6"
    let plain = try series("20260616T090000", rule).starts()
    func left(_ except: String...) throws -> [Int] {
      let left = try series("20260616T090000", rule, except: except).starts()
      return plain.indices.filter { left.contains(plain[$0]) }
    }
    #expect(try left("20260616T180000") == [0, 2, 3, 4, 5])
    #expect(try left("20260616T160000Z") == [0, 2, 3, 4, 5])
    #expect(try left("20260617") == [0, 1, 4, 5])
    #expect(try left("20260616T180001", "20260716T180000") == [0, 1, 2, 3, 4, 5])
    let other = try series("20260616T090000", rule, except: ["20260616"], add: ["20260616T120000"])
    #expect(try other.starts() == Array(plain[2...]))
  }

  /// Of the two readings that stand for one instant in the night of March both are taken out.
  @Test func anExceptionInTheGapIsAnInstant() throws {
    let hourly = "FREQ=HOURLY;COUNT=5"
    let all = try series("20260329T000000", hourly).starts().map(\.basicISO)
    #expect(
      all == ["20260328T230000Z", "20260329T000000Z", "20260329T010000Z", "20260329T020000Z"])
    for except in ["20260329T020000", "20260329T030000", "20260329T010000Z"] {
      let left = try series("20260329T000000", hourly, except: [except]).starts().map(\.basicISO)
      #expect(left == all.filter { $0 != "20260329T010000Z" })
    }
  }

  /// Every quarter of an hour through the night of October: the second 2 o'clock has none.
  @Test func theRepeatedHourIsTakenOnce() throws {
    let starts = try series("20261025T013000", "FREQ=MINUTELY;INTERVAL=30;COUNT=5").starts()
    #expect(
      starts.map(\.basicISO) == [
        "20261024T233000Z", "20261025T000000Z", "20261025T003000Z", "20261025T020000Z",
        "20261025T023000Z",
      ])
    // A second 2:30 can only be said in UTC.
    let added = try series("20261024T183000", add: ["20261025T013000Z"]).starts()
    #expect(added.map(\.basicISO) == ["20261024T163000Z", "20261025T013000Z"])
  }

  @Test func aSeriesInUTCKeepsItsHour() throws {
    let starts = try series("20260327T120000Z", "FREQ=DAILY;COUNT=4", except: ["20260328T130000"])
      .starts()
    #expect(starts.map(\.basicISO) == ["20260327T120000Z", "20260329T120000Z", "20260330T120000Z"])
  }

  @Test func aSeriesOfDatesHasNoTimes() throws {
    let dates = try series(
      "20260131", "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4;BYHOUR=9,10;BYSECOND=3",
      except: ["20260331"], add: ["20260201"])
    #expect(
      try dates.dates().map(\.basicISO) == ["20260131", "20260201", "20260228", "20260430"])
    #expect(try dates.starts().first?.basicISO == "20260130T230000Z")
    for (rule, part) in [("FREQ=HOURLY", "FREQ=HOURLY"), ("FREQ=SECONDLY", "FREQ=SECONDLY")] {
      #expect(throws: RecurrenceError.unsupported(part: part)) { try series("20260131", rule) }
    }
    #expect(throws: RecurrenceError.unsupported(part: "EXDATE=20260131T000000")) {
      try series("20260131", except: ["20260131T000000"])
    }
    #expect(throws: RecurrenceError.unsupported(part: "RDATE=20260131T000000Z")) {
      try series("20260131", add: ["20260131T000000Z"])
    }
  }

  /// A window holds a date by its midnight, also where the clocks skip that.
  @Test func theWindowHoldsMidnights() throws {
    let berlin = try series("20260101", "FREQ=DAILY")
    #expect(
      try berlin.dates(in: window("20260328T230000Z", "20260330T220000Z")).map(\.basicISO)
        == ["20260329", "20260330"])
    // In 2011 Samoa left out 30 December: its midnight is that of the 31st.
    let apia = try series("20111228", "FREQ=DAILY;COUNT=5", in: "Pacific/Apia")
    #expect(
      try apia.dates().map(\.basicISO)
        == ["20111228", "20111229", "20111230", "20111231", "20120101"])
    #expect(try apia.starts().count == 4)
  }

  /// A window finds what the whole list has there, around both changes of the clocks as well.
  @Test func aWindowIsAPartOfTheWhole() throws {
    for (start, rule) in [
      ("20260320T023000", "FREQ=DAILY;COUNT=20"), ("20261020T023000", "FREQ=DAILY;COUNT=12"),
      ("20260328T220000", "FREQ=MINUTELY;INTERVAL=20;COUNT=40"),
      ("20261024T220000", "FREQ=MINUTELY;INTERVAL=20;COUNT=40"),
      ("20260327T020000", "FREQ=HOURLY;BYHOUR=1,2,3;COUNT=12;BYMINUTE=0,59"),
    ] {
      let series = try series(start, rule)
      let all = try series.starts()
      let edges = all.flatMap { [-1, 0, 1].map($0.advanced(by:)) }
      for low in edges.indices {
        for high in edges.indices[low...] where high % 7 == 0 {
          let window = edges[low]..<max(edges[low], edges[high])
          #expect(try series.starts(in: window) == all.filter { window.contains($0) })
        }
      }
    }
  }

  @Test func limitsAreKept() throws {
    let daily = try series("20260101T100000", "FREQ=DAILY")
    #expect(throws: RecurrenceError.tooMany(limit: 50)) { try daily.starts(limit: 50) }
    let never = try series("20260101T100000", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")
    #expect(throws: RecurrenceError.neverMatches) { try never.starts() }
    let far = try series("20260101T100000", "FREQ=SECONDLY;BYSECOND=1,2;COUNT=99999999")
    #expect(throws: RecurrenceError.searchLimit(periods: Recurrence.searchLimit)) {
      try far.starts(in: window("20500101T000000Z", "20500102T000000Z"))
    }
  }

  /// What is added does not depend on a rule that can never match, however that is found out.
  @Test(arguments: ["FREQ=HOURLY;INTERVAL=24;BYHOUR=5", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"])
  func whatIsAddedStaysBesideNothing(_ rule: String) throws {
    let series = try series("20260101T100000", rule, add: ["20260104T090000"])
    #expect(try series.starts().map(\.basicISO) == ["20260104T080000Z"])
    #expect(
      try series.starts(in: window("20260104T080000Z", "20260105T000000Z")).count == 1)
    #expect(try series.starts(in: window("20270101T000000Z", "20270102T000000Z")).isEmpty)
  }

  /// A day of seconds is left out, and those behind it are there.
  @Test func aDayOfSecondsCanBeLeftOut() throws {
    let series = try series("20260101T000000", "FREQ=SECONDLY", except: ["20260102"])
    let starts = try series.starts(in: window("20260101T230000Z", "20260102T230003Z"))
    #expect(
      starts.map(\.basicISO) == ["20260102T230000Z", "20260102T230001Z", "20260102T230002Z"])
  }

  @Test(arguments: [
    ("19970101T180000Z/19970102T070000Z", "19970101T180000Z"),
    ("19970101T180000Z/PT5H30M", "19970101T180000Z"), ("19970101T180000/P1W", "19970101T180000"),
    ("19970101T180000/P15DT5H0M20S", "19970101T180000"),
  ])
  func periodsHaveAStart(_ text: String, _ start: String) {
    #expect(RecurrencePeriod(text: text)?.start.text == start)
  }

  @Test(arguments: [
    "", "/", "19970101T180000Z", "19970101T180000Z/", "/PT1H", "19970101/P1D", "19970101/19970102",
    "19970101T180000Z/19970102T070000", "19970101T180000/19970101T180000",
    "19970102T180000/19970101T180000", "19970101T180000/-PT1H", "19970101T180000/PT0S",
    "19970101T180000/PT1H/PT1H", "19970101T180000/P", "19970101T180000/PT",
    "19970101T180000/P1DT", "19970101T180000/P1H", "19970101T180000/PT1D",
    "19970101T180000/P1W1D", "19970101T180000/P1WT1H", "19970101T180000/PT1H1S",
    "19970101T180000/PT1M1H", "19970101T180000/PT1H1H", "19970101T180000/P1D1D",
    "19970101T180000/P-1D", "19970101T180000/pt1h", "19970101T180000/P1Y", "19970101T180000/P1.5D",
    "19970101T180000/P9999999999D", "19970101T180000/1H", "19970101T180000/PTT1H",
  ])
  func otherPeriodsAreRefused(_ text: String) {
    #expect(RecurrencePeriod(text: text) == nil)
  }
}
