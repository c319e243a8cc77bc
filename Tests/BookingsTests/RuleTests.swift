// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings

struct RuleTests {
  static let use = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")

  private func decision(
    _ leaf: GivenLeaf, units: Int? = nil, kind: Kind = .sport, before: Int = 0, after: Int = 0,
    at use: Occurrence = RuleTests.use, now: String = "2026-04-01T12:00"
  ) -> Decision {
    decide(
      Proposal(
        club: nil, kind: kind, leaves: [leaf.demand(units, before: before, after: after)],
        occurrences: [use]), given: .about(leaf, now: now))
  }

  // MARK: - Past

  @Test("nothing is booked that has begun, but what begins just now is")
  func past() {
    #expect(decision(GivenLeaf(), now: "2026-06-16T18:00").plan != nil)
    #expect(decision(GivenLeaf(), now: "2026-06-16T18:00:01").codes == [.past])
    #expect(decision(GivenLeaf(), now: "2027-01-01T00:00").codes == [.past])
  }

  @Test("the past is one reason, however many leaves there are")
  func pastOnce() {
    let leaves = [GivenLeaf("site/a", 1), GivenLeaf("site/b", 2)]
    let decision = decide(
      Proposal(
        club: nil, kind: .sport, leaves: leaves.map { $0.demand() }, occurrences: [RuleTests.use]),
      given: .about(leaves[0], leaves[1], now: "2026-07-01T00:00"))
    #expect(decision.codes == [.past])
  }

  // MARK: - Closures

  @Test("a closure refuses, names itself and where it hangs, and touching it is free")
  func closures() throws {
    var leaf = GivenLeaf()
    let closed = Berlin.occurrence("2026-06-16T20:00", "2026-06-16T21:00")
    leaf.close(closed, number: 7, on: "site")
    #expect(decision(leaf).plan != nil)
    let longer = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:01")
    let reason = try #require(decision(leaf, at: longer).reasons.first)
    let site = try #require(SpacePath("site"))
    #expect(reason.cause == .closure(.of(.closure, 7), reason: .of("Hafenfest"), space: site))
    #expect(reason.space == leaf.path)
    #expect(reason.start == closed.start && reason.end == closed.end)
  }

  @Test("setting up and clearing away count as use where it is closed")
  func closureAndBuffers() {
    var leaf = GivenLeaf()
    leaf.close(Berlin.occurrence("2026-06-16T20:00", "2026-06-16T21:00"))
    #expect(decision(leaf, after: 1).codes == [.closed])
    #expect(decision(leaf, before: 30).plan != nil)
  }

  // MARK: - Open slots

  @Test("nobody claims inside an open slot, but touching it is free, buffers or not")
  func openSlots() {
    var leaf = GivenLeaf()
    leaf.join(Berlin.occurrence("2026-06-16T16:00", "2026-06-16T18:00"), number: 3)
    leaf.join(Berlin.occurrence("2026-06-16T20:00", "2026-06-16T21:00"), number: 4)
    #expect(decision(leaf).plan != nil)
    #expect(decision(leaf, before: 30, after: 30).plan != nil)
    let longer = Berlin.occurrence("2026-06-16T17:00", "2026-06-16T20:30")
    #expect(
      decision(leaf, at: longer).reasons.map(\.cause) == [
        .openSlot(.of(.slot, 3), name: .of("Slot")), .openSlot(.of(.slot, 4), name: .of("Slot")),
      ])
  }

  // MARK: - Restricting slots

  @Test("where slots restrict, a use lies wholly inside one")
  func inside() {
    var leaf = GivenLeaf()
    leaf.restrict(to: Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00"), name: "Training")
    #expect(decision(leaf).plan != nil)
    let shorter = Berlin.occurrence("2026-06-16T18:30", "2026-06-16T19:30")
    #expect(decision(leaf, at: shorter).plan != nil)
    #expect(decision(leaf, before: 60, after: 60).plan != nil, "buffers may lie outside")
    for use in [("17:59", "20:00"), ("18:00", "20:01"), ("10:00", "11:00")] {
      let outside = Berlin.occurrence("2026-06-16T\(use.0)", "2026-06-16T\(use.1)")
      #expect(
        decision(leaf, at: outside).reasons.map(\.cause) == [
          .outsideSlots(offered: [.of("Training")])
        ])
    }
  }

  @Test("two adjacent slots are not one")
  func adjacent() {
    var leaf = GivenLeaf()
    leaf.restrict(to: Berlin.occurrence("2026-06-16T18:00", "2026-06-16T19:00"), number: 1)
    leaf.restrict(to: Berlin.occurrence("2026-06-16T19:00", "2026-06-16T20:00"), number: 2)
    #expect(decision(leaf).codes == [.slot])
  }

  @Test("a slot allows its kind and its use, and no other")
  func kindAndUse() {
    var leaf = GivenLeaf(capacity: 20, useMode: .shared)
    leaf.restrict(to: RuleTests.use, kind: .sport, useMode: .shared)
    #expect(decision(leaf, units: 5).plan != nil)
    #expect(decision(leaf).codes == [.slot], "the whole is exclusive use")
    #expect(decision(leaf, units: 5, kind: .culture).codes == [.slot])
    leaf.restrict(to: RuleTests.use, number: 2, kind: .culture, useMode: .exclusive)
    #expect(decision(leaf, kind: .culture).plan != nil)
    #expect(decision(leaf, units: 5, kind: .culture).codes == [.slot])
  }

  @Test("out of season nothing restricts, in season also a day without a slot does")
  func season() {
    func codes(first: String, last: String?) -> [ReasonCode] {
      var leaf = GivenLeaf()
      leaf.restrict(
        to: Berlin.occurrence("2026-06-15T18:00", "2026-06-15T20:00"), first: first, last: last)
      return decision(leaf).codes
    }
    #expect(codes(first: "2026-06-01", last: "2026-06-30") == [.slot])
    #expect(codes(first: "2026-06-16", last: "2026-06-16") == [.slot])
    #expect(codes(first: "2026-06-01", last: nil) == [.slot])
    #expect(codes(first: "2026-06-17", last: "2026-06-30") == [])
    #expect(codes(first: "2026-06-01", last: "2026-06-15") == [])
  }

  @Test("the nearest node with a slot in season decides, for each date anew")
  func nearestInSeason() {
    var leaf = GivenLeaf()
    leaf.restrict(
      to: Berlin.occurrence("2026-06-16T08:00", "2026-06-16T10:00"), number: 1, on: 1,
      name: "Near", first: "2026-06-01", last: "2026-06-30")
    leaf.restrict(
      to: RuleTests.use, number: 2, on: 2, name: "Far", first: "2026-01-01", last: "2026-12-31")
    // The leaf's own slot is in season: the one above, which would allow it, does not count.
    #expect(
      decision(leaf).reasons.map(\.cause) == [.outsideSlots(offered: [.of("Near")])])
    let july = Berlin.occurrence("2026-07-14T18:00", "2026-07-14T20:00")
    #expect(decision(leaf, at: july).reasons.map(\.cause) == [.outsideSlots(offered: [])])
    leaf.windows.append(
      Dated(
        subject: .of(2, on: 2, name: "Far", useMode: .exclusive), space: leaf.path,
        occurrence: july))
    #expect(decision(leaf, at: july).plan != nil)
  }

  // MARK: - Holidays

  @Test("on a public holiday of the state, holiday hours hold")
  func holidays() {
    var leaf = GivenLeaf()
    leaf.hours = OpeningHours(
      weekdays: OpeningHours.daily("07:00-22:00").weekdays, holidays: .of("10:00-12:00"))
    func codes(_ state: GermanState?, _ date: String) -> [ReasonCode] {
      decide(
        Proposal(
          club: nil, kind: .sport, leaves: [leaf.demand()],
          occurrences: [Berlin.occurrence("\(date)T18:00", "\(date)T19:00")]),
        given: Facts(
          now: Berlin.at("2026-01-01T00:00"), zone: Berlin.zone, state: state,
          leaves: [leaf.id: leaf.facts()])
      ).codes
    }
    // 25 May 2026 is Whit Monday; 4 June is Corpus Christi, which not all states keep.
    #expect(codes(.mecklenburgVorpommern, "2026-05-25") == [.hours])
    #expect(codes(.mecklenburgVorpommern, "2026-06-04") == [])
    #expect(codes(.bavaria, "2026-06-04") == [.hours])
    #expect(codes(nil, "2026-05-25") == [])
  }
}
