// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings

struct SkipTests {
  static let dates = (16...19).map {
    Berlin.occurrence("2026-06-\($0)T18:00", "2026-06-\($0)T20:00")
  }

  private func skip(_ leaf: GivenLeaf, now: String = "2026-04-01T12:00") -> Decision {
    decide(
      Proposal(
        club: nil, kind: .sport, leaves: [leaf.demand()], occurrences: SkipTests.dates),
      given: .about(leaf, now: now), onConflict: .skip)
  }

  @Test("dates that are taken or closed are left out, each with its first reason")
  func skips() throws {
    var leaf = GivenLeaf()
    leaf.take(SkipTests.dates[1])
    leaf.close(SkipTests.dates[2])
    leaf.take(SkipTests.dates[2])
    let plan = try #require(skip(leaf).plan)
    #expect(plan.occurrences == [SkipTests.dates[0], SkipTests.dates[3]])
    #expect(plan.skipped.map(\.occurrence) == [SkipTests.dates[1], SkipTests.dates[2]])
    #expect(plan.skipped.map(\.reason.code) == [.conflict, .closed])
    // Without being asked, nothing is left out.
    let refused = decide(
      Proposal(club: nil, kind: .sport, leaves: [leaf.demand()], occurrences: SkipTests.dates),
      given: .about(leaf))
    #expect(refused.codes == [.conflict, .closed, .conflict])
  }

  @Test("when no date is left, the request is refused")
  func nothingLeft() {
    var leaf = GivenLeaf()
    leaf.close(Berlin.occurrence("2026-06-01T00:00", "2026-07-01T00:00"))
    #expect(skip(leaf).codes == [.closed, .closed, .closed, .closed])
  }

  @Test("no rule is skipped, not even beside a conflict")
  func rulesStand() {
    var leaf = GivenLeaf()
    leaf.take(SkipTests.dates[0])
    #expect(skip(leaf, now: "2026-06-16T19:00").codes == [.conflict, .past])
    var open = GivenLeaf()
    open.join(SkipTests.dates[3])
    #expect(skip(open).codes == [.openSlot])
    let tooMany = decide(
      Proposal(
        club: nil, kind: .sport, leaves: [GivenLeaf(capacity: nil).demand()],
        occurrences: SkipTests.dates),
      given: .about(GivenLeaf(capacity: nil)), onConflict: .skip)
    #expect(tooMany.codes == [.capacity])
  }

  @Test("a date that is left out takes nothing from the dates after it")
  func skippedTakesNothing() throws {
    var leaf = GivenLeaf()
    leaf.close(Berlin.occurrence("2026-06-16T10:00", "2026-06-16T11:00"))
    let dates = [
      Berlin.occurrence("2026-06-16T10:30", "2026-06-16T13:00"),
      Berlin.occurrence("2026-06-16T12:00", "2026-06-16T14:00"),
      Berlin.occurrence("2026-06-16T13:00", "2026-06-16T15:00"),
    ]
    let plan = try #require(
      decide(
        Proposal(club: nil, kind: .sport, leaves: [leaf.demand()], occurrences: dates),
        given: .about(leaf), onConflict: .skip
      ).plan)
    #expect(plan.occurrences == [dates[1]])
    #expect(plan.skipped.map(\.reason.code) == [.closed, .conflict])
    #expect(plan.skipped.last?.reason.cause == .ownDate)
  }
}
