// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Testing

@testable import Documents

@Suite("Season files as they are read and written") struct SeasonFileTests {
  private func season(_ text: String) throws -> SeasonFile {
    guard case .season(let season) = try AppliedFile.read(Array(text.utf8), file: "s.yaml")
    else { throw DocumentErrors(first: [], total: 0) }
    return season
  }

  private func mistakes(_ text: String) -> [String] {
    do throws(DocumentErrors) {
      _ = try AppliedFile.read(Array(("season: A\n" + text).utf8), file: "s.yaml")
      return []
    } catch {
      return error.first.map { "\($0.line):\($0.column) \($0.path.text) \($0.problem)" }
    }
  }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  private func reading(_ text: String) throws -> CivilDateTime {
    try #require(CivilDateTime(iso: text))
  }

  @Test("a city and a season are told apart by what they say")
  func kinds() throws {
    guard case .city = try AppliedFile.read(Array("name: M\nzone: UTC".utf8), file: "c") else {
      Issue.record("a city is no season")
      return
    }
    #expect(try season("season: Sommer").name.text == "Sommer")
    #expect(try season("clubs: []\nseason: 2026").name.text == "2026")
  }

  @Test("starts, ends and lengths")
  func spans() throws {
    let start = EntryDates.Time(local: try reading("2026-06-05T18:00:00"), offset: nil)
    func span(_ text: String) throws -> EntryDates.Span {
      try season("season: A\nclosures: [{space: x, reason: y, \(text)}]").closures[0].dates.span
    }
    for (end, local) in [
      ("20:00", "2026-06-05T20:00:00"), ("'06:00'", "2026-06-06T06:00:00"),
      ("18:00", "2026-06-06T18:00:00"), ("24:00", "2026-06-06T00:00:00"),
      ("2026-06-07T14:00", "2026-06-07T14:00:00"),
    ] {
      #expect(
        try span("start: 2026-06-05 18:00, end: \(end)")
          == .times(
            start: start, end: .at(EntryDates.Time(local: try reading(local), offset: nil))))
    }
    for (length, seconds) in [
      ("2h", 7_200), ("90min", 5_400), ("PT1H30M5S", 5_405), ("PT20S", 20),
    ] as [(String, Int64)] {
      #expect(
        try span("start: 2026-06-05 18:00, length: \(length)")
          == .times(start: start, end: .lasting(seconds: seconds)))
    }
    for bad in ["2", "h", "PT", "P1D", "PT1M1H", "0h", "-2h", "9999999h", "2h "] {
      #expect(
        mistakes("closures: [{space: x, reason: y, start: 2026-06-05 18:00, length: '\(bad)'}]")
          == ["2:67 .closures[0].length invalidValue(\"\(bad)\", Documents.InvalidValue.length)"])
    }
    let offset = try span("start: 2026-10-25 02:30+01:00, end: 2026-10-25T02:10-00:30")
    #expect(
      offset
        == .times(
          start: EntryDates.Time(local: try reading("2026-10-25T02:30:00"), offset: 3_600),
          end: .at(EntryDates.Time(local: try reading("2026-10-25T02:10:00"), offset: -1_800))))
    #expect(
      try span("start: 2026-06-05, end: 2026-06-07")
        == .days(first: try date("2026-06-05"), last: try date("2026-06-07")))
  }

  @Test("mistakes are told with line, column, path and reason, all of them")
  func mistakes() {
    #expect(
      mistakes(
        "clubs:\n- {slug: a, name: A, size: 0, colour: 1}\nseries:\n- {space: x, start: x}\n")
        == [
          "3:28 .clubs[0].size invalidValue(\"0\", Documents.InvalidValue.outOfRange"
            + "(lowest: 1, highest: 10000000))",
          "3:31 .clubs[0] unknownKey(\"colour\", suggestion: nil)",
          "5:21 .series[0].start invalidValue(\"x\", Documents.InvalidValue.dateOrTime)",
        ])
    #expect(
      mistakes("series:\n- {key: a, space: x, start: 2026-06-05}\n- {key: a, space: y, start: 5}")
        == [
          "4:9 .series[1].key duplicateKey(\"a\", firstLine: 3)",
          "4:29 .series[1].start invalidValue(\"5\", Documents.InvalidValue.dateOrTime)",
        ])
  }

  @Test("an entry says the same in another layout, and has a key of what it is about")
  func heads() throws {
    let one = try season(
      "season: A\nslots: [{space: x, name: y, kind: play, use: open, start: 2026-06-05}]")
    let other = try season(
      "season: A\nslots:\n- start: '2026-06-05'\n  use: open\n  name: y\n  kind: play\n"
        + "  space: x\n")
    #expect(one.slots[0].head.said == other.slots[0].head.said)
    #expect(one.slots[0].head.key == "x · y · 2026-06-05")
    let twice = try season(
      "season: A\nseries: [{space: x, start: 2026-06-05}, {space: x, start: 2026-06-05},"
        + " {space: [x, y], start: 2026-06-05, club: a}]")
    #expect(
      twice.series.map(\.head.key)
        == ["x · 2026-06-05", "x · 2026-06-05 · 2", "a · x,y · 2026-06-05"])
  }

  @Test("what is written is read as the same")
  func roundTrip() throws {
    let text = """
      season: Sommer
      clubs: [{slug: a, name: 'on', district: '2026-01-01', size: 3, umbrella: b}]
      slots:
      - {key: t, space: x, name: ': ', kind: play, use: open, audience: '- a', start: 2026-06-05 22:00,
         end: '06:00', repeat: 'RRULE:FREQ=WEEKLY;COUNT=3', except: [holidays, 2026-06-12 22:00],
         late: true}
      closures:
      - {key: c, space: x, reason: '#', start: 2026-06-05, end: 2026-06-07}
      series:
      - {key: s, space: [x, 'y:3'], club: a, group: U14, title: "é\\\\n", kind: culture,
         discipline: d, visibility: busy, note: n, start: 2026-10-25 02:30+01:00, length: PT36S,
         repeat: daily, until: 2026-11-01, cancelled: [2026-10-27, {date: 2026-10-29, reason: 'on'}],
         skipped: [2026-10-28, {date: 2026-10-30 02:30, reason: closed}], was: 2026-10-24 02:30,
         hold: 2026-10-24 02:30+02:00}
      - {key: p, space: x, parts: [{start: 2026-06-05 10:00, end: 2026-06-07 11:00},
         {space: z, units: 2, start: 2026-06-08, was: [{date: 2026-06-08, start: 2026-06-09 10:00}]}]}
      """
    let read = try season(text)
    let written = read.written()
    let again = try season(written)
    #expect(again.written() == written)
    let part = again.series[0].parts[0]
    #expect(
      part.cancelled == [
        DroppedDates(.day(try date("2026-10-27")), reason: nil),
        DroppedDates(.day(try date("2026-10-29")), reason: "on"),
      ])
    #expect(
      part.skipped == [
        DroppedDates(.day(try date("2026-10-28")), reason: nil),
        DroppedDates(.start(try reading("2026-10-30T02:30:00")), reason: "closed"),
      ])
    #expect(part.was == .first(try reading("2026-10-24T02:30:00")))
    #expect(again.series[0].hold?.text == "2026-10-24 02:30+02:00")
    #expect(again.series[1].parts.map(\.units) == [nil, 2])
    #expect(
      again.series[1].parts[1].was
        == .each([
          FormerStart(.day(try date("2026-06-08")), start: try reading("2026-06-09T10:00:00"))
        ]))
    #expect(again.slots[0].dates.except == read.slots[0].dates.except)
    #expect(again.slots[0].isLate && !again.closures[0].isLate)
    #expect(again.slots[0].dates.span == read.slots[0].dates.span)
    #expect(again.series[0].dates == read.series[0].dates)
    #expect(again.clubs[0].district?.text == "2026-01-01")
  }

  @Test("no more entries than allowed, all lists together")
  func limit() {
    let club = "- {slug: a, name: A}\n"
    let many = String(repeating: club, count: SeasonFile.entryLimit)
    #expect(
      mistakes("clubs:\n\(many)slots:\n- {}\n")
        == ["10004:3 .slots tooManyEntries(limit: 10000)"])
  }
}

extension SeasonFile.SeriesEntry {
  fileprivate var dates: [EntryDates.Span] { parts.map(\.dates.span) }
}
