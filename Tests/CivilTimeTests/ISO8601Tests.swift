// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@Suite struct ISO8601Tests {
  @Test(arguments: ["2026-06-17", "0001-01-01", "9999-12-31", "2024-02-29"])
  func datesComeBackAsWritten(_ text: String) throws {
    #expect(try #require(CivilDate(iso: text)).iso == text)
    let basic = text.filter { $0 != "-" }
    #expect(try #require(CivilDate(basicISO: basic)).basicISO == basic)
  }

  @Test(arguments: [
    "", "2026", "2026-6-17", "2026-06-17 ", " 2026-06-17", "20260617", "2026-13-01", "2026-00-10",
    "2026-06-31", "2023-02-29", "0000-01-01", "-2026-01-01", "+2026-01-01", "2026-06-1७",
    "2026/06/17", "2026-06-17T", "99999-01-01", "2026-06-\u{0661}7", "2026-06-17\0",
  ])
  func otherDatesAreRefused(_ text: String) {
    #expect(CivilDate(iso: text) == nil)
    #expect(CivilDate(basicISO: text) == nil || text == "20260617")
  }

  @Test(arguments: [
    ("18:00", 64_800, "18:00"), ("18:00:30", 64_830, "18:00:30"), ("00:00:00", 0, "00:00"),
    ("23:59:59", 86_399, "23:59:59"), ("24:00", 86_400, "24:00"),
  ])
  func timesAreRead(_ text: String, _ second: Int, _ written: String) throws {
    let time = try #require(ClockTime(iso: text))
    #expect(time.secondOfDay == second)
    #expect(time.iso == written)
  }

  @Test(arguments: [
    "", "18", "1800", "8:00", "18:60", "24:01", "25:00", "18:00:60", "18:00:", "18:00:0", "18.00",
    "18:00Z", "-1:00",
  ])
  func otherTimesAreRefused(_ text: String) { #expect(ClockTime(iso: text) == nil) }

  @Test func dateTimesAreReadAndWritten() throws {
    let evening = try #require(CivilDateTime(iso: "2026-06-17T18:00"))
    #expect(evening == CivilDateTime(iso: "2026-06-17T18:00:00"))
    #expect(evening.iso == "2026-06-17T18:00:00")
    #expect(evening.basicISO == "20260617T180000")
    #expect(CivilDateTime(basicISO: "20260617T180000") == evening)
    #expect(CivilDateTime(iso: "2026-06-17T24:00")?.iso == "2026-06-18T00:00:00")
  }

  @Test(arguments: [
    "2026-06-17", "2026-06-17T", "2026-06-17 18:00", "2026-06-17t18:00", "2026-06-17T18:00Z",
    "9999-12-31T24:00", "2026-06-17T18:00:00+02:00", "20260617T1800", "20260617T240000",
    "20260617T180000Z", "20260617",
  ])
  func otherDateTimesAreRefused(_ text: String) {
    #expect(CivilDateTime(iso: text) == nil)
    #expect(CivilDateTime(basicISO: text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-06-17T18:00:00+02:00", 1_781_712_000),
    ("2026-06-17T16:00:00Z", 1_781_712_000), ("2026-06-17T16:00:00-00:00", 1_781_712_000),
    ("2026-06-17T12:30:00-03:30", 1_781_712_000), ("1969-12-31T23:59:59Z", -1),
    ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func instantsAreRead(_ text: String, _ seconds: Int64) {
    #expect(Timestamp(rfc3339: text)?.seconds == seconds)
  }

  @Test(arguments: [
    "2026-06-17T18:00:00", "2026-06-17T18:00Z", "2026-06-17T18:00:00z", "2026-06-17T24:00:00Z",
    "2026-06-17T18:00:00+2:00", "2026-06-17T18:00:00+0200", "2026-06-17T18:00:00+24:00",
    "2026-06-17T18:00:00+02:60", "2026-06-17T18:00:00.5Z", "2026-06-17T18:00:60Z",
    "2026-06-17T18:00:00Z ", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00",
    "2026-06-17T18:00:00−02:00", "",
  ])
  func otherInstantsAreRefused(_ text: String) { #expect(Timestamp(rfc3339: text) == nil) }

  @Test func utcOfCalendarsIsReadAndWritten() {
    #expect(Timestamp(basicISO: "20260617T160000Z")?.seconds == 1_781_712_000)
    #expect(Timestamp(basicISO: "20260617T160000") == nil)
    #expect(Timestamp(seconds: 1_781_712_000).basicISO == "20260617T160000Z")
  }

  @Test func instantsAreWrittenWithTheZonesOffset() throws {
    let summer = try instant("2026-06-17T16:00:00Z")
    #expect(summer.rfc3339(in: .utc) == "2026-06-17T16:00:00+00:00")
    #expect(summer.rfc3339(in: try zone("Europe/Berlin")) == "2026-06-17T18:00:00+02:00")
    #expect(summer.rfc3339(in: try zone("America/St_Johns")) == "2026-06-17T13:30:00-02:30")
    // Local mean time was 53 minutes and 28 seconds ahead.
    let long = try instant("1850-01-01T00:00:00Z")
    #expect(long.rfc3339(in: try zone("Europe/Berlin")) == "1850-01-01T00:53:00+00:53")
    #expect(Timestamp(rfc3339: "1850-01-01T00:53:00+00:53") == long)
  }
}
