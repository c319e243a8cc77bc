// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store

/// Whatever is written is read as it was, by every engine.
struct ReadBackTests {
  static let spaces = [
    Space.at("kai", 1), .at("kai/a", 2, capacity: 9), .at("kai/b", 3, capacity: 9),
  ]

  @Test("clubs are read as they were written, by slug", arguments: Engine.allCases)
  func clubs(_ engine: Engine) throws {
    var random = RandomValues(seed: 3)
    let city = try engine.city([])
    var clubs: [Club] = []
    for _ in 0..<40 {
      clubs.append(
        Club(
          id: random.id(.club), slug: random.slug(), name: random.text(),
          district: random.maybeText(), size: random.maybe { 1 + $0.chance.below(9_000) },
          umbrella: random.once(in: 2) ? clubs.last?.id : nil))
    }
    try city.write { store in for club in clubs { try store.insert(club) } }
    #expect(try city.now.clubs() == clubs.sorted { $0.slug < $1.slug })
    for club in clubs { #expect(try city.now.club(club.id) == club) }
    #expect(try city.now.club(random.id(.club)) == nil)
  }

  @Test(
    "slots are read as they were written, until they are removed or have ended",
    arguments: Engine.allCases)
  func slots(_ engine: Engine) throws {
    var random = RandomValues(seed: 4)
    let city = try engine.city(ReadBackTests.spaces)
    var slots: [(slot: Slot, endsAt: Timestamp?)] = []
    for _ in 0..<40 {
      let slot = Slot(
        id: random.id(.slot), space: random.one(of: ReadBackTests.spaces).id, name: random.text(),
        kind: random.one(of: Kind.allCases), discipline: random.maybeText(),
        useMode: random.one(of: UseMode.allCases), audience: random.maybeText(),
        schedule: random.schedule(), created: random.timestamp())
      slots.append((slot, random.maybe { $0.timestamp() }))
    }
    try city.write { store in for (slot, endsAt) in slots { try store.insert(slot, endsAt: endsAt) }
    }
    #expect(Set(try city.now.slots()) == Set(slots.map(\.slot)))
    let place: Set = [ReadBackTests.spaces[1].id]
    #expect(
      Set(try city.now.slots(on: place))
        == Set(slots.map(\.slot).filter { place.contains($0.space) }))
    let now = random.timestamp()
    #expect(
      Set(try city.now.slots(endingAfter: now))
        == Set(slots.filter { $0.endsAt.map { $0 > now } ?? true }.map(\.slot)))
    try city.write { store in try store.removeSlot(slots[0].slot.id, at: now) }
    #expect(Set(try city.now.slots()) == Set(slots.dropFirst().map(\.slot)))
    #expect(try city.now.isGiven(slots[0].slot.id))
  }

  @Test(
    "closures are read as they were written, until they are removed or have ended",
    arguments: Engine.allCases)
  func closures(_ engine: Engine) throws {
    var random = RandomValues(seed: 5)
    let city = try engine.city(ReadBackTests.spaces)
    var closures: [(closure: Closure, endsAt: Timestamp?)] = []
    for _ in 0..<40 {
      let closure = Closure(
        id: random.id(.closure), space: random.one(of: ReadBackTests.spaces).id,
        reason: random.text(), schedule: random.schedule(), created: random.timestamp())
      closures.append((closure, random.maybe { $0.timestamp() }))
    }
    try city.write { store in
      for (closure, endsAt) in closures { try store.insert(closure, endsAt: endsAt) }
    }
    #expect(Set(try city.now.closures()) == Set(closures.map(\.closure)))
    let now = random.timestamp()
    let place: Set = [ReadBackTests.spaces[2].id, ReadBackTests.spaces[0].id]
    #expect(
      Set(try city.now.closures(on: place, endingAfter: now))
        == Set(
          closures.filter { place.contains($0.closure.space) && $0.endsAt.map { $0 > now } ?? true }
            .map(\.closure)))
    try city.write { store in try store.removeClosure(closures[0].closure.id, at: now) }
    #expect(Set(try city.now.closures()) == Set(closures.dropFirst().map(\.closure)))
    #expect(try city.now.isGiven(closures[0].closure.id))
  }

  @Test("bookings are read as they were written, with all their dates", arguments: Engine.allCases)
  func bookings(_ engine: Engine) throws {
    var random = RandomValues(seed: 6)
    let city = try engine.city(ReadBackTests.spaces)
    let club = Club(id: .of(.club, 1), slug: Slug("sv-möwe".folded)!, name: .of("SV Möwe"))
    try city.write { store in try store.insert(club) }
    for _ in 0..<60 {
      let booking = booking(&random, club: club.id)
      try city.write { store in try store.insert(booking) }
      #expect(try city.now.booking(booking.id) == booking)
    }
    #expect(try city.now.booking(.of(.booking, 99)) == nil)
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
    let leaves = ReadBackTests.spaces.dropFirst().filter { _ in random.once(in: 2) }
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

  @Test("refusals are read as they were written", arguments: Engine.allCases)
  func refusals(_ engine: Engine) throws {
    var random = RandomValues(seed: 7)
    let city = try engine.city([])
    let refusal = StoredRefusal(
      id: random.id(.refusal), at: random.timestamp(), command: "book", club: nil,
      codes: ["conflict", "open-slot"], spaces: ["kai/a", "kai/b"], start: random.timestamp(),
      end: random.timestamp(), dates: 12)
    try city.write { store in try store.insert(refusal) }
    let found = try #require(try city.now.refusal(refusal.id))
    #expect(found.id == refusal.id && found.at == refusal.at && found.command == "book")
    #expect(found.club == nil && found.codes == refusal.codes && found.spaces == refusal.spaces)
    #expect(found.start == refusal.start && found.end == refusal.end && found.dates == 12)
    #expect(try city.now.refusal(.of(.refusal, 99)) == nil)
  }
}
