// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree
import Testing

@testable import Bookings

/// Free windows against `decide`, on random leaves: it accepts exactly the uses inside a window.
struct FreeWindowsTests {
  /// Three days each; in the first two the clocks are changed, in the third lie holidays.
  static let firstDays = ["2026-03-28", "2026-10-24", "2026-04-03", "2026-06-15"]

  @Test("a use is accepted where it lies inside a window, and nowhere else", arguments: firstDays)
  func againstDecide(firstDay: String) {
    var counts = [false: 0, true: 0]
    for seed in 0..<150 {
      var town = RandomTown(seed: UInt64(seed), firstDay: Berlin.date(firstDay))
      let search = FreeSearch(
        length: town.length, frames: town.frames, given: town.facts)
      let windows = search.windows(for: town.proposal)
      if let fault = faultInOrder(windows) {
        Issue.record("\(firstDay), seed \(seed): \(fault)")
        return
      }
      for start in town.starts(around: windows) {
        guard let use = town.use(from: start) else { continue }
        let isInside = windows.contains {
          $0.start <= use.start && use.end <= $0.end
        }
        let decision = decide(town.proposal.at([use]), given: town.facts)
        counts[isInside, default: 0] += 1
        guard isInside == (decision.plan != nil) else {
          Issue.record(
            """
            \(firstDay), seed \(seed): \(Berlin.zone.civil(at: use.start).iso) \
            (\(use.start.seconds)) is \(isInside ? "inside" : "outside"), \(town.length), \
            but decide says \(decision.codes)
            """)
          return
        }
      }
    }
    #expect(counts[true, default: 0] > 1_000 && counts[false, default: 0] > 1_000, "\(counts)")
  }

  @Test("the first use of a window starts with it", arguments: firstDays)
  func begins(firstDay: String) {
    for seed in 200..<350 {
      let town = RandomTown(seed: UInt64(seed), firstDay: Berlin.date(firstDay))
      let search = FreeSearch(length: town.length, frames: town.frames, given: town.facts)
      for window in search.windows(for: town.proposal) {
        let use = town.use(from: window.start.seconds)
        #expect(use != nil && use!.end <= window.end, "\(firstDay), seed \(seed)")
        #expect(window.start.seconds % 60 == 0)
      }
    }
  }

  /// By start, and none inside another.
  private func faultInOrder(_ windows: [FreeWindow]) -> String? {
    for (window, next) in zip(windows, windows.dropFirst())
    where window.start >= next.start || window.end >= next.end {
      return "\(next) after \(window)"
    }
    return nil
  }

  // MARK: - By hand

  static let day = Interval(
    start: Berlin.at("2026-06-16T00:00").seconds, end: Berlin.at("2026-06-17T00:00").seconds)

  /// `10:00-12:00 14:00-18:00`.
  private func windows(
    _ leaf: GivenLeaf, units: Int? = nil, before: Int = 0, after: Int = 0, kind: Kind = .sport,
    length: Length = .elapsed(seconds: 3_600), in frames: [Interval] = [day],
    now: String = "2026-04-01T12:00"
  ) -> String {
    let search = FreeSearch(length: length, frames: frames, given: .about(leaf, now: now))
    let proposal = Proposal(
      club: nil, kind: kind, leaves: [leaf.demand(units, before: before, after: after)],
      occurrences: [])
    return search.windows(for: proposal).map { window in
      [window.start, window.end].map { instant in
        let local = Berlin.zone.civil(at: instant)
        let isNextDay = local.date > Berlin.date("2026-06-16")
        return isNextDay && local.time == .midnight
          ? "24:00" : String(local.iso.dropFirst(11).prefix(5))
      }.joined(separator: "-")
    }.joined(separator: " ")
  }

  @Test("an empty day is one window; now cuts it, and it starts with a whole minute")
  func emptyDay() {
    #expect(windows(GivenLeaf()) == "00:00-24:00")
    #expect(windows(GivenLeaf(), now: "2026-06-16T09:15") == "09:15-24:00")
    #expect(windows(GivenLeaf(), now: "2026-06-16T09:15:01") == "09:16-24:00")
    #expect(windows(GivenLeaf(), now: "2026-06-16T23:01") == "")
    #expect(windows(GivenLeaf(), in: []) == "")
  }

  @Test("buffers keep away from claims and closures, not from hours and open slots")
  func buffers() {
    var leaf = GivenLeaf()
    leaf.hours = .daily("08:00-22:00")
    leaf.take(Berlin.occurrence("2026-06-16T10:00", "2026-06-16T12:00"), before: 10, after: 5)
    #expect(windows(leaf, before: 15, after: 30) == "08:00-09:20 12:20-22:00")
    leaf.close(Berlin.occurrence("2026-06-16T14:00", "2026-06-16T15:00"))
    leaf.join(Berlin.occurrence("2026-06-16T18:00", "2026-06-16T19:00"))
    #expect(
      windows(leaf, before: 15, after: 30) == "08:00-09:20 12:20-13:30 15:15-18:00 19:00-22:00")
  }

  @Test("units fit where the true peak leaves room for them")
  func units() {
    var leaf = GivenLeaf(capacity: 10, useMode: .shared)
    leaf.take(Berlin.occurrence("2026-06-16T10:00", "2026-06-16T12:00"), units: 6)
    leaf.take(Berlin.occurrence("2026-06-16T12:00", "2026-06-16T14:00"), units: 5)
    #expect(windows(leaf, units: 4) == "00:00-24:00")
    #expect(windows(leaf, units: 5) == "00:00-10:00 12:00-24:00")
    #expect(windows(leaf) == "00:00-10:00 14:00-24:00")
    #expect(windows(leaf, units: 11) == "")
  }

  @Test("two adjacent slots are not one, of two that overlap each is a window")
  func slots() {
    var leaf = GivenLeaf()
    leaf.restrict(to: Berlin.occurrence("2026-06-16T10:00", "2026-06-16T12:00"), number: 1)
    leaf.restrict(to: Berlin.occurrence("2026-06-16T12:00", "2026-06-16T14:00"), number: 2)
    #expect(windows(leaf) == "10:00-12:00 12:00-14:00")
    #expect(windows(leaf, length: .elapsed(seconds: 9_000)) == "")
    leaf.restrict(to: Berlin.occurrence("2026-06-16T11:00", "2026-06-16T13:00"), number: 3)
    #expect(windows(leaf) == "10:00-12:00 11:00-13:00 12:00-14:00")
    leaf.restrict(to: Berlin.occurrence("2026-06-16T10:30", "2026-06-16T11:30"), number: 4)
    #expect(windows(leaf) == "10:00-12:00 11:00-13:00 12:00-14:00", "what lies in another")
    #expect(windows(leaf, kind: .culture) == "")
  }

  @Test(
    "a use that starts before a season may go on into it, but none starts later inside a window")
  func seasonBegins() {
    var leaf = GivenLeaf()
    leaf.restrict(
      to: Berlin.occurrence("2026-06-17T10:00", "2026-06-17T12:00"), first: "2026-06-17")
    let days = Interval(
      start: Berlin.at("2026-06-16T20:00").seconds, end: Berlin.at("2026-06-17T20:00").seconds)
    #expect(windows(leaf, in: [days]) == "20:00-00:59 10:00-12:00")
  }

  @Test("a day goes by the clock, also in the nights of the clock changes")
  func wholeDays() {
    let leaf = GivenLeaf()
    func count(_ first: String, _ hours: Int64) -> Int {
      let start = Berlin.at("\(first)T00:00").seconds
      let search = FreeSearch(
        length: .clock(seconds: 86_400),
        frames: [Interval(start: start, end: start + hours * 3_600)],
        given: .about(leaf, now: "2026-01-01T00:00"))
      return search.windows(
        for: Proposal(club: nil, kind: .sport, leaves: [leaf.demand()], occurrences: [])
      ).count
    }
    #expect(count("2026-03-29", 23) == 1)
    #expect(count("2026-03-29", 22) == 0)
    #expect(count("2026-10-25", 25) == 1)
    #expect(count("2026-10-25", 24) == 0)
  }

  @Test("a day cannot end where the clock skips, and may fit again where it is put back")
  func daysAtClockChanges() {
    let leaf = GivenLeaf()
    func first(_ start: String, _ end: String) -> Timestamp? {
      let frame = Interval(start: Berlin.exactly(start).seconds, end: Berlin.exactly(end).seconds)
      let search = FreeSearch(
        length: .clock(seconds: 86_400), frames: [frame],
        given: .about(leaf, now: "2026-01-01T00:00"))
      let proposal = Proposal(
        club: nil, kind: .sport, leaves: [leaf.demand()], occurrences: [])
      return search.windows(for: proposal).first?.start
    }
    // Saturday 02:30 would end on Sunday at 02:30, which is no time; 03:00 is the first that is.
    #expect(
      first("2026-03-28T02:30:00+01:00", "2026-03-29T03:15:00+02:00")
        == Berlin.exactly("2026-03-28T03:00:00+01:00"))
    #expect(first("2026-03-28T02:30:00+01:00", "2026-03-29T01:59:00+01:00") == nil)
    // From the first 02:45 it is too long; from the second 02:00 it is not.
    #expect(
      first("2026-10-25T02:45:00+02:00", "2026-10-26T02:30:00+01:00")
        == Berlin.exactly("2026-10-25T02:00:00+01:00"))
  }

  @Test("frames that touch are one")
  func frames() {
    let noon = FreeWindowsTests.day.start + 43_200
    let halves = [
      Interval(start: noon, end: FreeWindowsTests.day.end),
      Interval(start: FreeWindowsTests.day.start, end: noon),
    ]
    #expect(windows(GivenLeaf(), in: halves) == "00:00-24:00")
    let apart = [
      Interval(start: FreeWindowsTests.day.start, end: noon - 3_600),
      Interval(start: noon, end: FreeWindowsTests.day.end),
    ]
    #expect(windows(GivenLeaf(), in: apart) == "00:00-11:00 12:00-24:00")
  }
}
