// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings

struct OpeningHoursTests {
  static let hours = OpeningHours(
    weekdays: [.monday: .of("08:00-12:00 14:00-22:00"), .saturday: .of("10:00-24:00")],
    holidays: .of("11:00-13:00"),
    exceptions: [
      OpeningHours.Exception(
        first: Berlin.date("2026-12-24"), last: Berlin.date("2026-12-26"), ranges: []),
      OpeningHours.Exception(
        first: Berlin.date("2026-12-26"), last: Berlin.date("2026-12-28"),
        ranges: .of("09:00-10:00")),
    ])

  private func ranges(_ date: String, isHoliday: Bool = false) -> [ClockRange] {
    OpeningHoursTests.hours.ranges(on: Berlin.date(date), isHoliday: isHoliday)
  }

  @Test("a weekday has its hours, and one that is not named is closed")
  func weekdays() {
    #expect(ranges("2026-06-15") == .of("08:00-12:00 14:00-22:00"))
    #expect(ranges("2026-06-20") == .of("10:00-24:00"))
    #expect(ranges("2026-06-16") == [])
  }

  @Test("holiday hours go before those of the weekday")
  func holidays() {
    #expect(ranges("2026-06-15", isHoliday: true) == .of("11:00-13:00"))
    #expect(ranges("2026-06-16", isHoliday: true) == .of("11:00-13:00"))
    let without = OpeningHours(weekdays: OpeningHoursTests.hours.weekdays)
    #expect(
      without.ranges(on: Berlin.date("2026-06-15"), isHoliday: true)
        == .of("08:00-12:00 14:00-22:00"))
  }

  @Test("dated exceptions go before all others, their last day included, the first that fits")
  func exceptions() {
    for isHoliday in [false, true] {
      #expect(ranges("2026-12-24", isHoliday: isHoliday) == [])
      #expect(ranges("2026-12-26", isHoliday: isHoliday) == [])
      #expect(ranges("2026-12-27", isHoliday: isHoliday) == .of("09:00-10:00"))
      #expect(ranges("2026-12-28", isHoliday: isHoliday) == .of("09:00-10:00"))
    }
    #expect(ranges("2026-12-23") == [])
    #expect(ranges("2026-12-29", isHoliday: true) == .of("11:00-13:00"))
  }

  @Test("a day without hours and a day that is not named are the same hours")
  func equal() {
    #expect(
      OpeningHours(weekdays: [.monday: .of("08:00-12:00"), .sunday: []])
        == OpeningHours(weekdays: [.monday: .of("08:00-12:00")]))
    #expect(OpeningHours(weekdays: [:], holidays: []) != OpeningHours(weekdays: [:]))
  }

  @Test("an empty stretch is none")
  func empty() throws {
    let noon = try #require(ClockTime(hour: 12))
    #expect(ClockRange(noon, noon) == nil)
    #expect(ClockRange(.endOfDay, noon) == nil)
    #expect(ClockRange(.midnight, .endOfDay) == ClockRange.wholeDay)
  }
}

/// The rule against the obvious answer: minute by minute, what the clock shows must be open.
struct OpeningHoursRuleTests {
  private func isAccepted(_ occurrence: Occurrence, _ hours: OpeningHours) -> Bool {
    var leaf = GivenLeaf()
    leaf.hours = hours
    let decision = decide(
      Proposal(club: nil, kind: .sport, leaves: [leaf.demand()], occurrences: [occurrence]),
      given: .about(leaf, now: "2026-01-01T00:00"))
    if decision.plan == nil { #expect(decision.codes == [.hours]) }
    return decision.plan != nil
  }

  private func isOpenEachMinute(_ occurrence: Occurrence, _ hours: OpeningHours) -> Bool {
    stride(from: occurrence.start.seconds, to: occurrence.end.seconds, by: 60).allSatisfy {
      let reading = Berlin.zone.civil(at: Timestamp(seconds: $0))
      return hours.ranges(on: reading.date, isHoliday: false).contains {
        $0.start <= reading.time && reading.time < $0.end
      }
    }
  }

  @Test("a use lies in one unbroken stretch, and 24:00 joins the next day's 00:00")
  func stretches() {
    let split = OpeningHours.daily("07:00-12:00 14:00-22:00")
    #expect(isAccepted(Berlin.occurrence("2026-06-16T07:00", "2026-06-16T12:00"), split))
    #expect(isAccepted(Berlin.occurrence("2026-06-16T14:00", "2026-06-16T22:00"), split))
    #expect(!isAccepted(Berlin.occurrence("2026-06-16T11:00", "2026-06-16T15:00"), split))
    #expect(!isAccepted(Berlin.occurrence("2026-06-16T06:59", "2026-06-16T12:00"), split))
    #expect(!isAccepted(Berlin.occurrence("2026-06-16T21:00", "2026-06-16T22:01"), split))
    #expect(!isAccepted(Berlin.occurrence("2026-06-16T21:00", "2026-06-17T08:00"), split))
    let late = OpeningHours.daily("00:00-02:00 18:00-24:00")
    #expect(isAccepted(Berlin.occurrence("2026-06-16T18:00", "2026-06-17T02:00"), late))
    #expect(!isAccepted(Berlin.occurrence("2026-06-16T18:00", "2026-06-17T02:01"), late))
    #expect(isAccepted(Berlin.occurrence("2026-06-16T23:00", "2026-06-17T00:00"), late))
    let evening = OpeningHours.daily("18:00-24:00")
    #expect(isAccepted(Berlin.occurrence("2026-06-16T18:00", "2026-06-17T00:00"), evening))
    #expect(!isAccepted(Berlin.occurrence("2026-06-16T18:00", "2026-06-17T00:01"), evening))
    let always = OpeningHours.daily("00:00-24:00")
    #expect(isAccepted(Berlin.occurrence("2026-03-01T00:00", "2026-12-01T00:00"), always))
    #expect(isAccepted(Berlin.occurrence("2026-06-16T18:00", "2026-06-16T19:00"), always))
    let touching = OpeningHours.daily("08:00-12:00 12:00-18:00")
    #expect(isAccepted(Berlin.occurrence("2026-06-16T11:00", "2026-06-16T13:00"), touching))
    #expect(!isAccepted(Berlin.occurrence("2026-06-16T11:00", "2026-06-16T13:00"), .daily("")))
  }

  @Test("the refusal names the day's hours")
  func names() {
    var leaf = GivenLeaf()
    leaf.hours = .daily("07:00-12:00 14:00-22:00")
    let use = Berlin.occurrence("2026-06-16T12:00", "2026-06-16T13:00")
    let reasons = decide(
      Proposal(club: nil, kind: .sport, leaves: [leaf.demand()], occurrences: [use]),
      given: .about(leaf)
    ).reasons
    #expect(
      reasons == [
        Reason(
          space: leaf.path,
          cause: .outsideHours(
            .of("07:00-12:00 14:00-22:00"), date: Berlin.date("2026-06-16")), start: use.start,
          end: use.end, occurrence: use)
      ])
  }

  @Test("hours and buffers: only the use itself must be open")
  func buffers() {
    var leaf = GivenLeaf()
    leaf.hours = .daily("07:00-22:00")
    let decision = decide(
      Proposal(
        club: nil, kind: .sport, leaves: [leaf.demand(before: 60, after: 60)],
        occurrences: [Berlin.occurrence("2026-06-16T07:00", "2026-06-16T22:00")]),
      given: .about(leaf))
    #expect(decision.plan != nil)
  }

  /// Hours whose edges lie in and around the two hours of the change.
  static let edges = [
    "00:00-24:00", "00:00-02:00", "00:00-02:30", "00:00-02:30 03:00-24:00",
    "00:00-02:00 03:00-24:00", "01:00-02:30", "02:00-03:00", "02:15-02:45", "02:15-04:00",
    "03:00-06:00", "02:30-03:30", "00:00-01:30 02:30-24:00",
  ]

  @Test(
    "across a change of the clocks, what counts is what the clock shows in each minute",
    arguments: ["2026-03-28T23:00:00Z", "2026-10-24T22:00:00Z"])
  func clockChanges(midnight: String) {
    let quarters = (0...22).map { Berlin.exactly(midnight).advanced(by: Int64($0) * 900) }
    var counts = [false: 0, true: 0]
    for ranges in OpeningHoursRuleTests.edges {
      let hours = OpeningHours.daily(ranges)
      for (index, start) in quarters.enumerated() {
        for end in quarters[(index + 1)...] {
          let use = Berlin.occurrence(start, end)
          let isOpen = isOpenEachMinute(use, hours)
          counts[isOpen, default: 0] += 1
          #expect(isAccepted(use, hours) == isOpen, "\(ranges) \(start.rfc3339(in: Berlin.zone))")
        }
      }
    }
    #expect(counts.values.allSatisfy { $0 > 100 }, "both answers occur")
  }

  @Test("on random days with random hours as well")
  func randomly() {
    var chance = SplitMix(seed: 4)
    for _ in 0..<300 {
      var weekdays: [Weekday: [ClockRange]] = [:]
      for weekday in Weekday.allCases where !chance.once(in: 4) {
        let times = (0..<4).map { _ in chance.below(7) * 4 }.sorted()
          .compactMap { ClockTime(hour: $0) }
        weekdays[weekday] = [(times[0], times[1]), (times[2], times[3])]
          .compactMap { ClockRange($0.0, $0.1) }
      }
      let hours = OpeningHours(weekdays: weekdays)
      let start = Berlin.at("2026-06-01T00:00").advanced(by: Int64(chance.below(14 * 24)) * 3_600)
      let use = Berlin.occurrence(start, start.advanced(by: Int64(1 + chance.below(30)) * 3_600))
      #expect(isAccepted(use, hours) == isOpenEachMinute(use, hours))
    }
  }
}
