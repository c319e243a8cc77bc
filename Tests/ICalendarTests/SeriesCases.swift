// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

@testable import ICalendar

extension SeriesCase {
  /// Dates `days` apart, at the same time.
  static func every(_ days: Int, from start: String, count: Int) -> [String] {
    guard let first = CivilDateTime(iso: start) else { return [] }
    return (0..<count).map { first.addingClock(seconds: Int64($0 * days) * 86_400).iso }
  }

  static func all() throws -> [SeriesCase] {
    let berlin = try CalendarPeer.zone("Europe/Berlin")
    return try weekly(berlin) + monthly(berlin) + nights(berlin) + wholeDays(berlin)
      + single(berlin) + otherZones()
  }

  /// Through both changes of the clocks in 2026.
  private static func weekly(_ zone: Zone) throws -> [SeriesCase] {
    let tuesdays = try SeriesCase(
      "weekly", zone: zone, every(7, from: "2026-03-03T18:00", count: 40),
      rule: "FREQ=WEEKLY;BYDAY=TU;COUNT=40", events: 1)
    let biweekly = [
      "2026-03-02T19:00", "2026-03-08T19:00", "2026-03-16T19:00", "2026-03-22T19:00",
      "2026-03-30T19:00", "2026-04-05T19:00", "2026-04-13T19:00", "2026-04-19T19:00",
    ]
    var later = try SeriesCase(
      "every other week, from the middle on", zone: zone, Array(biweekly.dropFirst(3)),
      rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=MO", events: 1)
    later.series.start = CivilDateTime(iso: biweekly[0]) ?? later.series.start
    var different = tuesdays.changing(8, status: .skipped)
      .changing(3, status: .cancelled, reason: "long ago")
      .changing(29, status: .cancelled, reason: "Hochwasser")
      .changing(12, by: 3600).changing(13, longer: -1800).changing(14, by: 86_400, longer: 900)
      .changing(39, status: .cancelled).leavingOut(5)
    different.title = "weekly with all that can happen"
    // The master, three that differ, and two that are cancelled and young.
    different.eventCount = 6
    var added = tuesdays
    added.title = "weekly with a date outside of its rule"
    added.eventCount = 2
    let extra = CivilDateTime(iso: "2026-06-04T10:00") ?? tuesdays.series.start
    added.series.instances.append(
      CalendarSeries.Instance(
        original: extra, start: zone.instant(of: extra),
        end: zone.instant(of: extra.addingClock(seconds: 3600))))
    var ended = tuesdays
    for index in 0..<40 { ended = ended.changing(index, status: .cancelled) }
    ended.title = "weekly, all cancelled"
    ended.eventCount = 1
    return [
      tuesdays, later, different, added, ended,
      try SeriesCase(
        "daily", zone: zone, every(1, from: "2026-03-20T07:15", count: 250), rule: "FREQ=DAILY",
        hours: 1.25, events: 1),
      try SeriesCase(
        "every third day", zone: zone, every(3, from: "2026-10-20T07:15", count: 9),
        rule: "FREQ=DAILY;INTERVAL=3;UNTIL=20261231", hours: 1.25, events: 1),
    ]
  }

  private static func monthly(_ zone: Zone) throws -> [SeriesCase] {
    [
      try SeriesCase(
        "first Wednesday", zone: zone,
        [
          "2026-02-04T19:30", "2026-03-04T19:30", "2026-04-01T19:30", "2026-05-06T19:30",
          "2026-10-07T19:30", "2026-11-04T19:30",
        ], rule: "FREQ=MONTHLY;BYDAY=1WE", events: 1),
      try SeriesCase(
        "last Friday", zone: zone,
        ["2026-02-27T19:30", "2026-03-27T19:30", "2026-04-24T19:30", "2026-10-30T19:30"],
        rule: "FREQ=MONTHLY;BYDAY=-1FR", events: 1),
      try SeriesCase(
        "the fifteenth, every second month", zone: zone,
        ["2026-02-15T19:30", "2026-04-15T19:30", "2026-12-15T19:30"],
        rule: "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15", events: 1),
      try SeriesCase(
        "yearly", zone: zone, ["2025-06-13T10:00", "2026-06-13T10:00", "2028-06-13T10:00"],
        rule: "FREQ=YEARLY", events: 1),
      try SeriesCase(
        "the thirty-first", zone: zone,
        ["2026-01-31T19:30", "2026-03-31T19:30", "2026-05-31T19:30"],
        rule: "FREQ=MONTHLY;BYMONTHDAY=31", events: 3),
      try SeriesCase(
        "two days of the month", zone: zone,
        ["2026-03-01T19:30", "2026-03-15T19:30", "2026-04-01T19:30", "2026-04-15T19:30"],
        rule: "FREQ=MONTHLY;BYMONTHDAY=1,15", events: 4),
    ]
  }

  /// Dates that lie across a change, and in the hour that is doubtful.
  private static func nights(_ zone: Zone) throws -> [SeriesCase] {
    let march = every(7, from: "2026-03-14T22:00", count: 5)
    let october = every(7, from: "2026-10-10T22:00", count: 5)
    let rule = "FREQ=WEEKLY;BYDAY=SA"
    return [
      try SeriesCase("nights by the clock", zone: zone, march, rule: rule, hours: 8, events: 2),
      try SeriesCase(
        "nights of eight hours", zone: zone, october, rule: rule, hours: 8, elapsed: true, events: 2
      ),
      try SeriesCase(
        "nights that begin with a change", zone: zone, Array(october.dropFirst(2)), rule: rule,
        hours: 8, events: 3),
      try SeriesCase(
        "nights into the doubtful hour", zone: zone, october, rule: rule, hours: 4.5, events: 2),
      try SeriesCase(
        "half past two, in March", zone: zone, every(1, from: "2026-03-27T02:30", count: 5),
        rule: "FREQ=DAILY", hours: 1, elapsed: true, events: 5),
      try SeriesCase(
        "half past two, in October", zone: zone, every(1, from: "2026-10-23T02:30", count: 5),
        rule: "FREQ=DAILY", hours: 1, elapsed: true, events: 5),
      try SeriesCase("the second half past two", zone: zone, ["2026-10-25T02:30"], hours: 1)
        .changing(0, by: 3600, longer: -3600),
    ]
  }

  private static func wholeDays(_ zone: Zone) throws -> [SeriesCase] {
    let saturdays = every(7, from: "2026-03-07T00:00", count: 36)
    let weekly = try SeriesCase(
      "whole days", zone: zone, saturdays, rule: "FREQ=WEEKLY;BYDAY=SA", hours: 24,
      wholeDays: true, events: 1)
    var different = weekly.leavingOut(4).changing(6, by: 86_400).changing(7, longer: 86_400)
      .changing(8, by: 36_000, longer: -79_200).changing(30, status: .cancelled)
    different.title = "whole days with all that can happen"
    different.eventCount = 5
    return [
      weekly, different,
      try SeriesCase(
        "two days each", zone: zone, saturdays, rule: "FREQ=WEEKLY", hours: 48, wholeDays: true,
        events: 1),
      try SeriesCase("Hanse Sail", zone: zone, ["2026-08-06"], hours: 96, wholeDays: true),
      try SeriesCase(
        "a week with a change", zone: zone, ["2026-10-22"], hours: 168, wholeDays: true),
    ]
  }

  private static func single(_ zone: Zone) throws -> [SeriesCase] {
    let once = try SeriesCase("once", zone: zone, ["2026-06-16T18:00"], events: 1)
    var moved = once.changing(0, by: 86_400)
    moved.title = "once, moved"
    var young = try SeriesCase("cancelled", zone: zone, ["2026-09-16T18:00"], events: 1)
      .changing(0, status: .cancelled, reason: "Sturm")
    young.eventCount = 1
    var old = once.changing(0, status: .cancelled)
    old.title = "cancelled long ago"
    old.eventCount = 0
    var continued = try SeriesCase(
      "a later schedule", zone: zone, every(7, from: "2026-06-16T18:00", count: 3),
      rule: "FREQ=WEEKLY", events: 3)
    continued.series.isContinuation = true
    let last = try SeriesCase(
      "the last date of a series, moved", zone: zone, ["2026-06-16T18:00"], rule: "FREQ=WEEKLY",
      events: 1
    ).changing(0, by: 7200, longer: 600)
    return [once, moved, young, old, continued, last]
  }

  /// The other way round, half hours, without a change, with changes that follow no rule.
  private static func otherZones() throws -> [SeriesCase] {
    let names = [
      "America/St_Johns", "Pacific/Chatham", "Asia/Kolkata", "Africa/Casablanca", "Europe/Dublin",
      "America/Sao_Paulo", "Asia/Gaza", "America/Nuuk", "Africa/Cairo", "Asia/Tehran",
    ]
    let weekly = try names.map { name in
      try SeriesCase(
        name, zone: try CalendarPeer.zone(name), every(7, from: "2026-01-06T18:00", count: 60),
        rule: "FREQ=WEEKLY", events: 1)
    }
    let utc = try SeriesCase(
      "UTC", zone: .utc, every(7, from: "2026-01-06T18:00", count: 60), rule: "FREQ=WEEKLY",
      events: 1)
    return weekly + [utc]
  }
}
