// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings

/// Dates that are booked, looked at again after something around them has changed.
struct MisfitTests {
  static let use = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")

  private func codes(
    _ leaf: GivenLeaf, units: Int? = nil, after: Int = 0, now: String = "2026-04-01T12:00"
  ) -> [ReasonCode] {
    misfits(leaf, units: units, after: after, now: now).map(\.code)
  }

  private func misfits(
    _ leaf: GivenLeaf, units: Int? = nil, after: Int = 0, now: String = "2026-04-01T12:00"
  ) -> [Reason] {
    Facts.about(leaf, now: now).misfits(
      of: BookedUse(
        booking: .of(.booking, 0), kind: .sport, demand: leaf.demand(units, after: after),
        occurrence: MisfitTests.use))
  }

  @Test("a date that fits has no reason, and being past is none")
  func fits() {
    var leaf = GivenLeaf()
    leaf.take(MisfitTests.use)
    #expect(codes(leaf) == [])
    #expect(codes(leaf, now: "2027-01-01T00:00") == [])
  }

  @Test("closure, hours, slots: every rule looks again")
  func rules() {
    var leaf = GivenLeaf()
    leaf.take(MisfitTests.use)
    leaf.close(Berlin.occurrence("2026-06-16T19:00", "2026-06-16T21:00"))
    leaf.join(Berlin.occurrence("2026-06-16T19:00", "2026-06-16T21:00"))
    leaf.hours = .daily("07:00-19:00")
    leaf.restrict(to: Berlin.occurrence("2026-06-16T08:00", "2026-06-16T10:00"))
    #expect(Set(codes(leaf)) == [.closed, .openSlot, .hours, .slot])
  }

  @Test("a smaller capacity no longer holds what was booked together")
  func capacity() {
    for (capacity, fits) in [(5, true), (4, false), (2, false)] {
      var leaf = GivenLeaf(capacity: capacity, useMode: .shared)
      leaf.take(MisfitTests.use, units: 3)
      leaf.take(Berlin.occurrence("2026-06-16T19:00", "2026-06-16T21:00"), units: 2)
      leaf.take(Berlin.occurrence("2026-06-16T20:00", "2026-06-16T22:00"), units: 3)
      #expect(codes(leaf, units: 3) == (fits ? [] : [.capacity]), "\(capacity)")
    }
  }

  @Test("what follows each other does not add up")
  func peak() {
    var leaf = GivenLeaf(capacity: 5, useMode: .shared)
    leaf.take(MisfitTests.use, units: 3)
    leaf.take(Berlin.occurrence("2026-06-16T18:00", "2026-06-16T19:00"), units: 2)
    leaf.take(Berlin.occurrence("2026-06-16T19:00", "2026-06-16T20:00"), units: 2)
    #expect(codes(leaf, units: 3) == [])
  }

  @Test("who took the whole stays alone, also after the capacity has grown")
  func whole() {
    var leaf = GivenLeaf(capacity: 500, useMode: .shared)
    leaf.take(MisfitTests.use, after: 15)
    #expect(codes(leaf, after: 15) == [])
    leaf.take(Berlin.occurrence("2026-06-16T20:00", "2026-06-16T22:00"), units: 1)
    #expect(codes(leaf, after: 15) == [.capacity])
    #expect(codes(leaf) == [])
  }

  @Test("a space that became open, useless or exclusive no longer holds its bookings")
  func useMode() {
    func cause(_ capacity: Int?, _ useMode: UseMode, units: Int?) -> [Reason.Cause] {
      var leaf = GivenLeaf(capacity: capacity, useMode: useMode)
      leaf.take(MisfitTests.use, units: units)
      return misfits(leaf, units: units).map(\.cause)
    }
    #expect(cause(5, .open, units: nil) == [.openToAll])
    #expect(cause(nil, .exclusive, units: nil) == [.notClaimable])
    #expect(cause(5, .exclusive, units: 2) == [.wholeOnly])
    #expect(cause(5, .exclusive, units: nil) == [])
    #expect(cause(1, .shared, units: 2) == [.tooManyUnits(wanted: 2, capacity: 1)])
  }
}
