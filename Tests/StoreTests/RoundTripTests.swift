// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store

struct RoundTripTests {
  static let spaces = [
    Space.at("kai", 1), .at("kai/a", 2, capacity: 9), .at("kai/b", 3, capacity: 9),
  ]

  @Test("clubs are read as they were written, by slug")
  func clubs() throws {
    var random = RandomValues(seed: 3)
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    var clubs: [Club] = []
    for _ in 0..<40 {
      clubs.append(
        Club(
          id: random.id(.club), slug: random.slug(), name: random.text(),
          district: random.maybeText(), size: random.maybe { 1 + $0.chance.below(9_000) },
          umbrella: random.once(in: 2) ? clubs.last?.id : nil))
    }
    try store.write { for club in clubs { try store.insert(club) } }
    #expect(try store.clubs() == clubs.sorted { $0.slug < $1.slug })
    for club in clubs { #expect(try store.club(club.id) == club) }
    #expect(try store.club(random.id(.club)) == nil)
  }

  @Test("slots are read as they were written, until they are removed or have ended")
  func slots() throws {
    var random = RandomValues(seed: 4)
    let store = try Store.with(RoundTripTests.spaces)
    var slots: [(slot: Slot, endsAt: Timestamp?)] = []
    for _ in 0..<40 {
      let slot = Slot(
        id: random.id(.slot), space: random.one(of: RoundTripTests.spaces).id, name: random.text(),
        kind: random.one(of: Kind.allCases), discipline: random.maybeText(),
        useMode: random.one(of: UseMode.allCases), audience: random.maybeText(),
        schedule: random.schedule(), created: random.timestamp())
      slots.append((slot, random.maybe { $0.timestamp() }))
    }
    try store.write { for (slot, endsAt) in slots { try store.insert(slot, endsAt: endsAt) } }
    #expect(Set(try store.slots()) == Set(slots.map(\.slot)))
    let place: Set = [RoundTripTests.spaces[1].id]
    #expect(
      Set(try store.slots(on: place)) == Set(slots.map(\.slot).filter { place.contains($0.space) }))
    let now = random.timestamp()
    #expect(
      Set(try store.slots(endingAfter: now))
        == Set(slots.filter { $0.endsAt.map { $0 > now } ?? true }.map(\.slot)))
    try store.write { try store.removeSlot(slots[0].slot.id, at: now) }
    #expect(Set(try store.slots()) == Set(slots.dropFirst().map(\.slot)))
    #expect(try store.isGiven(slots[0].slot.id))
  }

  @Test("closures are read as they were written, until they are removed or have ended")
  func closures() throws {
    var random = RandomValues(seed: 5)
    let store = try Store.with(RoundTripTests.spaces)
    var closures: [(closure: Closure, endsAt: Timestamp?)] = []
    for _ in 0..<40 {
      let closure = Closure(
        id: random.id(.closure), space: random.one(of: RoundTripTests.spaces).id,
        reason: random.text(), schedule: random.schedule(), created: random.timestamp())
      closures.append((closure, random.maybe { $0.timestamp() }))
    }
    try store.write {
      for (closure, endsAt) in closures { try store.insert(closure, endsAt: endsAt) }
    }
    #expect(Set(try store.closures()) == Set(closures.map(\.closure)))
    let now = random.timestamp()
    let place: Set = [RoundTripTests.spaces[2].id, RoundTripTests.spaces[0].id]
    #expect(
      Set(try store.closures(on: place, endingAfter: now))
        == Set(
          closures.filter { place.contains($0.closure.space) && $0.endsAt.map { $0 > now } ?? true }
            .map(\.closure)))
    try store.write { try store.removeClosure(closures[0].closure.id, at: now) }
    #expect(Set(try store.closures()) == Set(closures.dropFirst().map(\.closure)))
    #expect(try store.isGiven(closures[0].closure.id))
  }

  @Test("bookings are read as they were written, with all their dates")
  func bookings() throws {
    var random = RandomValues(seed: 6)
    let store = try Store.with(RoundTripTests.spaces)
    let club = Club(id: .of(.club, 1), slug: Slug("sv-möwe".folded)!, name: .of("SV Möwe"))
    try store.write { try store.insert(club) }
    for _ in 0..<60 {
      let booking = booking(&random, club: club.id)
      try store.write { try store.insert(booking) }
      #expect(try store.booking(booking.id) == booking)
    }
    #expect(try store.booking(.of(.booking, 99)) == nil)
  }

  private func booking(_ random: inout RandomValues, club: Identifier) -> Booking {
    var dates: [BookedOccurrence] = []
    for day in 0..<(1 + random.chance.below(5)) {
      let start = Timestamp(seconds: 1_780_000_000 + Int64(day) * 86_400)
      dates.append(
        BookedOccurrence(
          occurrence: Berlin.occurrence(
            start, start.advanced(by: Int64(1 + random.chance.below(9_999)))),
          status: random.one(of: OccurrenceStatus.allCases), reason: random.maybeText()?.text,
          segment: random.chance.below(2), local: random.schedule().start))
    }
    return Booking(
      id: random.id(.booking), club: random.once(in: 2) ? club : nil, purpose: random.purpose(),
      status: random.one(of: BookingStatus.allCases), heldUntil: random.maybe { $0.timestamp() },
      segments: [segment(&random), segment(&random)], occurrences: dates,
      created: random.timestamp(), changed: random.timestamp(), sequence: random.chance.below(9))
  }

  private func segment(_ random: inout RandomValues) -> Segment {
    let leaves = RoundTripTests.spaces.dropFirst().filter { _ in random.once(in: 2) }
    return Segment(
      schedule: random.schedule(),
      demands: leaves.map { Demand(space: $0.id, units: random.maybe { 1 + $0.chance.below(9) }) },
      leaves: leaves.map {
        LeafDemand(
          leaf: $0.id, units: random.maybe { 1 + $0.chance.below(9) },
          buffers: Buffers(
            minutesBefore: random.chance.below(99), minutesAfter: random.chance.below(99))!)
      })
  }

  @Test("refusals are read as they were written")
  func refusals() throws {
    var random = RandomValues(seed: 7)
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    let refusal = StoredRefusal(
      id: random.id(.refusal), at: random.timestamp(), command: "book", club: nil,
      codes: ["conflict", "open-slot"], spaces: ["kai/a", "kai/b"], start: random.timestamp(),
      end: random.timestamp(), dates: 12)
    try store.write { try store.insert(refusal) }
    let found = try #require(try store.refusal(refusal.id))
    #expect(found.id == refusal.id && found.at == refusal.at && found.command == "book")
    #expect(found.club == nil && found.codes == refusal.codes && found.spaces == refusal.spaces)
    #expect(found.start == refusal.start && found.end == refusal.end && found.dates == 12)
    #expect(try store.refusal(.of(.refusal, 99)) == nil)
  }
}
