// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree
import Testing

@testable import Bookings

struct DecideTests {
  static let use = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")

  private func proposal(
    _ demands: [LeafDemand], _ occurrences: [Occurrence] = [DecideTests.use],
    club: Identifier? = nil
  ) -> Proposal {
    Proposal(club: club, kind: .sport, leaves: demands, occurrences: occurrences)
  }

  @Test("a free leaf is accepted, with all dates in the plan")
  func free() {
    let leaf = GivenLeaf()
    let plan = decide(proposal([leaf.demand()]), given: .about(leaf)).plan
    #expect(plan?.occurrences == [DecideTests.use])
    #expect(plan?.skipped.isEmpty == true)
  }

  @Test("touching is free, one second more is not")
  func halfOpen() {
    var leaf = GivenLeaf()
    leaf.take(Berlin.occurrence("2026-06-16T16:00", "2026-06-16T18:00"))
    leaf.take(Berlin.occurrence("2026-06-16T20:00", "2026-06-16T22:00"))
    #expect(decide(proposal([leaf.demand()]), given: .about(leaf)).plan != nil)
    let start = DecideTests.use.start
    let end = DecideTests.use.end
    for use in [(start.advanced(by: -1), end), (start, end.advanced(by: 1))] {
      let decision = decide(
        proposal([leaf.demand()], [Berlin.occurrence(use.0, use.1)]), given: .about(leaf))
      #expect(decision.codes == [.conflict])
    }
  }

  @Test("two neighbours need the sum of both buffers between them")
  func buffers() {
    for (gap, isFree) in [(44, false), (45, true)] {
      var leaf = GivenLeaf()
      let end = DecideTests.use.start.advanced(by: Int64(-gap) * 60)
      leaf.take(Berlin.occurrence(end.advanced(by: -3_600), end), after: 15)
      let decision = decide(proposal([leaf.demand(before: 30)]), given: .about(leaf))
      #expect((decision.plan != nil) == isFree)
    }
    for (gap, isFree) in [(44, false), (45, true)] {
      var leaf = GivenLeaf()
      let start = DecideTests.use.end.advanced(by: Int64(gap) * 60)
      leaf.take(Berlin.occurrence(start, start.advanced(by: 3_600)), before: 15)
      let decision = decide(proposal([leaf.demand(after: 30)]), given: .about(leaf))
      #expect((decision.plan != nil) == isFree)
    }
  }

  @Test("six faults at once give six reasons, the clashes first")
  func allFaults() {
    var leaf = GivenLeaf()
    leaf.hours = .daily("07:00-17:00")
    leaf.take(Berlin.occurrence("2026-06-16T19:00", "2026-06-16T21:00"))
    leaf.close(Berlin.occurrence("2026-06-16T19:30", "2026-06-17T00:00"))
    leaf.join(Berlin.occurrence("2026-06-16T17:00", "2026-06-16T18:30"))
    leaf.restrict(to: Berlin.occurrence("2026-06-16T08:00", "2026-06-16T10:00"))
    let decision = decide(
      proposal([leaf.demand()]), given: .about(leaf, now: "2026-06-16T18:30"))
    // Among equals by time: the open slot's own time begins before the use.
    #expect(decision.codes == [.conflict, .closed, .openSlot, .hours, .past, .slot])
  }

  @Test("more units than there are hide none of the other reasons")
  func tooManyAndMore() {
    var leaf = GivenLeaf(capacity: 12, useMode: .shared)
    leaf.hours = .daily("07:00-17:00")
    leaf.take(DecideTests.use, units: 1)
    let decision = decide(proposal([leaf.demand(13)]), given: .about(leaf))
    #expect(decision.codes == [.capacity, .conflict, .hours])
    #expect(decision.reasons.first?.cause == .tooManyUnits(wanted: 13, capacity: 12))
    // As many as there are would clash with that one as well, fewer would not.
    #expect(decide(proposal([leaf.demand(12)]), given: .about(leaf)).codes == [.conflict, .hours])
    #expect(decide(proposal([leaf.demand(11)]), given: .about(leaf)).codes == [.hours])
  }

  @Test("what can never be claimed is refused, free as it may be")
  func unclaimable() {
    func codes(_ leaf: GivenLeaf, units: Int? = nil) -> [Reason.Cause] {
      decide(proposal([leaf.demand(units)]), given: .about(leaf)).reasons.map(\.cause)
    }
    #expect(codes(GivenLeaf(capacity: 3, useMode: .open)) == [.openToAll])
    #expect(codes(GivenLeaf(capacity: nil)) == [.notClaimable])
    #expect(codes(GivenLeaf(capacity: nil), units: 3) == [.notClaimable])
    #expect(codes(GivenLeaf(capacity: 3), units: 2) == [.wholeOnly])
    #expect(codes(GivenLeaf(capacity: 3)) == [])
    #expect(codes(GivenLeaf(capacity: 3, useMode: .shared)) == [])
    var retired = GivenLeaf()
    retired.space.isRetired = true
    #expect(codes(retired) == [.notClaimable])
  }

  @Test("what holds for every date is said once")
  func once() {
    let leaf = GivenLeaf(capacity: 12, useMode: .shared)
    let dates = (16...19).map {
      Berlin.occurrence("2026-06-\($0)T18:00", "2026-06-\($0)T20:00")
    }
    let reasons = decide(proposal([leaf.demand(13)], dates), given: .about(leaf)).reasons
    #expect(reasons.count == 1)
    #expect(reasons.first?.occurrence == dates[0])
  }

  @Test("reasons of all dates and all leaves are given, clashes first, then by time and place")
  func allDatesAndLeaves() {
    var court = GivenLeaf("site/court", 1)
    var stage = GivenLeaf("site/stage", 2)
    let dates = (16...18).map {
      Berlin.occurrence("2026-06-\($0)T18:00", "2026-06-\($0)T20:00")
    }
    court.take(dates[2])
    stage.take(dates[2])
    stage.take(dates[0])
    court.hours = .daily("07:00-12:00")
    let reasons = decide(
      proposal([court.demand(), stage.demand()], dates), given: .about(court, stage)
    ).reasons
    #expect(
      reasons.map { "\($0.code.rawValue) \($0.space) \($0.occurrence.original.date.day)" } == [
        "conflict site/stage 16", "conflict site/court 18", "conflict site/stage 18",
        "hours site/court 16", "hours site/court 17", "hours site/court 18",
      ])
  }

  @Test("one leaf that is taken refuses all")
  func allOrNone() {
    let court = GivenLeaf("site/court", 1)
    var stage = GivenLeaf("site/stage", 2)
    stage.take(DecideTests.use)
    let decision = decide(
      proposal([court.demand(), stage.demand()]), given: .about(court, stage))
    #expect(decision.reasons.map(\.space) == [stage.path])
  }

  @Test("the dates of one request are checked against each other")
  func ownDates() {
    let leaf = GivenLeaf()
    let first = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")
    let second = Berlin.occurrence("2026-06-16T19:00", "2026-06-16T21:00")
    let reasons = decide(proposal([leaf.demand()], [first, second]), given: .about(leaf)).reasons
    #expect(reasons.map(\.cause) == [.ownDate])
    #expect(reasons.first?.occurrence == second)
    // With room for both, both are taken; with buffers, touching dates meet.
    let wide = GivenLeaf(capacity: 2, useMode: .shared)
    #expect(
      decide(proposal([wide.demand(1)], [first, second]), given: .about(wide)).plan != nil)
    let third = Berlin.occurrence("2026-06-16T20:00", "2026-06-16T21:00")
    #expect(decide(proposal([leaf.demand()], [first, third]), given: .about(leaf)).plan != nil)
    #expect(
      decide(proposal([leaf.demand(after: 1)], [first, third]), given: .about(leaf)).codes
        == [.conflict])
  }

  @Test("a clash says how much it leaves of what can be counted")
  func unitsLeft() {
    var leaf = GivenLeaf(capacity: 20, useMode: .shared)
    func left(_ wanted: Int?) -> [Int?] {
      decide(proposal([leaf.demand(wanted)]), given: .about(leaf)).reasons.map(\.unitsLeft)
    }
    leaf.take(DecideTests.use, units: 12)
    #expect(left(9) == [8])
    #expect(left(nil) == [8])
    #expect(left(8) == [])
    // Another claim at the same time leaves less for both.
    leaf.take(DecideTests.use, units: 8)
    #expect(left(1) == [nil, nil])
    var whole = GivenLeaf(capacity: 20, useMode: .shared)
    whole.take(DecideTests.use)
    #expect(
      decide(proposal([whole.demand(1)]), given: .about(whole)).reasons.map(\.unitsLeft) == [nil])
  }

  @Test("a busy booking of others shows only that the time is taken")
  func hiddenHolder() {
    let mine = Identifier.of(.club, 1)
    let theirs = Identifier.of(.club, 2)
    func cause(_ visibility: Visibility, of club: Identifier?, seenBy: Identifier?)
      -> Reason.Cause?
    {
      var leaf = GivenLeaf()
      leaf.take(DecideTests.use, club: club, visibility: visibility)
      return decide(
        proposal([leaf.demand()], club: seenBy), given: .about(leaf)
      ).reasons.first?.cause
    }
    #expect(cause(.busy, of: theirs, seenBy: mine) == .booking(nil))
    #expect(cause(.busy, of: nil, seenBy: mine) == .booking(nil))
    #expect(cause(.busy, of: theirs, seenBy: nil) == .booking(nil))
    #expect(
      cause(.busy, of: mine, seenBy: mine)
        == .booking(.of(0, club: mine, visibility: .busy)))
    #expect(cause(.public, of: theirs, seenBy: mine) == .booking(.of(0, club: theirs)))
  }
}
