// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct PlanCityTests {
  static let files = ["rostock-oval.yaml", "luebeck.yaml"]

  /// `added haedge/x`, `updated haedge capacity hours`, `updated city state`.
  private func lines(_ changes: [CityChange]) -> [String] {
    changes.map { change in
      let subject =
        switch change.subject {
        case .city: "city"
        case .space(let path): path.text
        case .schoolHolidays: "school-holidays"
        }
      return ([change.act.rawValue, subject] + change.fields).joined(separator: " ")
    }
  }

  /// Changes a place of a city; nil takes it out.
  private func changed(
    _ city: City, _ path: String, _ change: (inout SpaceDetails) -> Void
  ) throws -> City {
    var city = city
    let index = try #require(city.places.firstIndex { $0.path.text == path })
    var details = city.places[index].details
    change(&details)
    city.places[index] = City.Place(path: city.places[index].path, details: details)
    return city
  }

  private func without(_ city: City, _ path: String) -> City {
    var city = city
    city.places.removeAll { $0.path.text == path }
    return city
  }

  private func with(_ city: City, _ path: String, capacity: Int? = 1) throws -> City {
    var city = city
    var details = SpaceDetails(name: try PlainText("Neu"))
    details.capacity = capacity
    city.places.append(City.Place(path: try #require(SpacePath(path)), details: details))
    return city
  }

  @Test("a city that was made is the one of its file, and what it shows is equal", arguments: files)
  func equal(file: String) throws {
    let city = try Town.file(file)
    let town = try Town(city)
    #expect(try town.store.cityWithPlaces() == city)
    let plan = try town.apply(city, isDryRun: true)
    #expect(plan.changes == [] && plan.unchanged == city.places.count + 1)
    let shown = MakeCity.yaml(try MakeCity.show(town.database).city)
    let again = try MakeCity.read(Array(shown.utf8), file: "shown.yaml")
    #expect(again == city)
    #expect(try town.apply(again, isDryRun: true).changes == [])
  }

  @Test("applied twice, a file changes nothing the second time", arguments: files)
  func twice(file: String) throws {
    let town = try Town.rostock()
    let city = try Town.file(file)
    _ = try town.apply(city, prunes: true)
    let before = try town.counts()
    let second = try town.apply(city, prunes: true)
    #expect(second.changes == [] && !second.isWritten && !second.willChange)
    #expect(try town.counts() == before)
    #expect(try town.store.cityWithPlaces() == city)
  }

  @Test("a plan says what applying does, and writes nothing")
  func planned() throws {
    var random = SplitMix(seed: 12)
    let rostock = try Town.file("rostock-oval.yaml")
    for _ in 0..<12 {
      let town = try Town(rostock)
      try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
      try town.book("haedge/fitness:15", "2026-06-16 18:00-20:00")
      let wanted = try randomChange(of: rostock, &random)
      let prunes = random.once(in: 2)
      let before = try town.store.cityWithPlaces()
      let plan = try town.apply(wanted, prunes: prunes, isDryRun: true)
      #expect(try town.store.cityWithPlaces() == before)
      let made = try town.apply(wanted, prunes: prunes)
      #expect(made.changes == plan.changes && made.unchanged == plan.unchanged)
      #expect(made.refused.map(\.change) == plan.refused.map(\.change))
      #expect(made.affected.map(\.booking) == plan.affected.map(\.booking))
      #expect(!plan.isWritten)
      let after = try town.store.cityWithPlaces()
      #expect(made.refused.isEmpty ? made.isWritten == made.willChange : after == before)
      if made.isWritten {
        let again = try town.apply(wanted, prunes: prunes)
        #expect(again.changes.allSatisfy { $0.act == .removed } && !again.isWritten)
      }
    }
  }

  private func randomChange(of city: City, _ random: inout SplitMix) throws -> City {
    var city = city
    for _ in 0...random.below(4) {
      switch random.below(6) {
      case 0:
        city = without(city, ["haedge/streetball", "sportbox/matten", "osthafen"][random.below(3)])
      case 1: city = try with(city, "haedge/neu-\(city.places.count)")
      case 2: city = try with(city, "sportbox/neu-\(city.places.count)")
      case 3: city.state = [nil, .bavaria, .hamburg][random.below(3)]
      case 4: city.languages = ["en"]
      default:
        let index = try #require(city.places.firstIndex { $0.path.text == "haedge/fitness" })
        var details = city.places[index].details
        details.capacity = 1 + random.below(30)
        city.places[index] = City.Place(path: city.places[index].path, details: details)
      }
    }
    return city
  }

  @Test("a new part below a booked space is refused, whether it is named itself or its whole")
  func newPart() throws {
    let city = try Town.file("rostock-oval.yaml")
    let town = try Town(city)
    let court = try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    let whole = try town.book("haedge", "2026-06-17 18:00-20:00")
    var parts = try changed(city, "haedge/streetball") {
      $0.capacity = nil
      $0.unitLabel = nil
    }
    parts = try with(parts, "haedge/streetball/links")
    let refused = try town.apply(parts)
    #expect(lines(refused.refused.map(\.change)) == ["added haedge/streetball/links"])
    #expect(refused.refused.first?.bookings == [court.id, whole.id].sorted())
    #expect(!refused.isWritten)
    #expect(try town.store.cityWithPlaces() == city)

    let leaf = try town.apply(try with(city, "haedge/neu"))
    #expect(leaf.refused.map(\.bookings) == [[whole.id]])
    // Elsewhere, or when all of it is past, nobody minds.
    #expect(try town.apply(try with(city, "sportbox/neu"), isDryRun: true).refused.isEmpty)
    #expect(
      try town.apply(try with(city, "haedge/neu"), now: "2026-06-17T20:00").isWritten)
    #expect(
      try !town.store.bookings(
        naming: [town.space("haedge").id], after: Town.at("2026-06-01T00:00")
      ).isEmpty)
  }

  @Test("a part that becomes claimable below a booked whole is refused like a new one")
  func becomesClaimable() throws {
    let city = try Town.file("rostock-oval.yaml")
    let quiet = try changed(city, "haedge/stage") {
      $0.capacity = nil
      $0.unitLabel = nil
    }
    let open = try changed(city, "haedge/stage") { $0.useMode = .open }
    for before in [quiet, open] {
      let town = try Town(before)
      let whole = try town.book("haedge", "2026-06-17 18:00-20:00")
      let plan = try town.apply(city)
      #expect(plan.refused.map(\.bookings) == [[whole.id]])
      #expect(!plan.isWritten)
      try town.cancel(whole)
      #expect(try town.apply(city).isWritten)
    }
  }

  @Test("a smaller capacity lists the bookings that no longer fit, and changes none")
  func capacity() throws {
    let city = try Town.file("rostock-oval.yaml")
    let town = try Town(city)
    let first = try town.book("haedge/fitness:12", "2026-06-16 18:00-20:00")
    let second = try town.book("haedge/fitness:8", "2026-06-16 19:00-21:00")
    try town.book("haedge/fitness:8", "2026-06-17 19:00-21:00")
    let smaller = try changed(city, "haedge/fitness") { $0.capacity = 15 }
    let outcome = try town.apply(smaller)
    #expect(lines(outcome.changes) == ["updated haedge/fitness capacity"])
    #expect(outcome.affected.map(\.booking) == [first.id, second.id])
    #expect(try town.store.booking(first.id) == first)
    #expect(try town.claims("haedge/fitness").count == 3)
    #expect(throws: Failure.self) { try town.book("haedge/fitness:8", "2026-06-17 19:00-21:00") }
  }

  @Test("hours, use and a state's holidays list whom they hit as well")
  func otherChanges() throws {
    let city = try Town.file("rostock-oval.yaml")
    let town = try Town(city)
    let late = try town.book("haedge/streetball", "2026-06-16 20:00-22:00")
    let units = try town.book("haedge/lounge:5", "2026-06-16 10:00-12:00")
    func affected(_ city: City) throws -> [Identifier] {
      try town.apply(city, isDryRun: true).affected.map(\.booking)
    }
    let shorter = try changed(city, "haedge") {
      $0.hours = OpeningHours(
        weekdays: $0.hours.map { $0.weekdays.mapValues { _ in ranges("07:00", "21:00") } } ?? [:])
    }
    #expect(try affected(shorter) == [late.id])
    #expect(try affected(changed(city, "haedge/streetball") { $0.useMode = .open }) == [late.id])
    #expect(try affected(changed(city, "haedge/lounge") { $0.useMode = .exclusive }) == [units.id])
    #expect(try affected(changed(city, "haedge/lounge") { $0.name = $0.name }) == [])
    #expect(
      try affected(
        changed(city, "haedge/streetball") {
          $0.capacity = nil
          $0.unitLabel = nil
        }) == [late.id])

    // 4 June 2026 is a holiday in Bavaria alone of these two.
    let closed = try changed(city, "haedge") {
      $0.hours = OpeningHours(weekdays: $0.hours?.weekdays ?? [:], holidays: [])
    }
    _ = try town.apply(closed)
    let holiday = try town.book("haedge/streetball", "2026-06-04 18:00-20:00")
    var bavarian = closed
    bavarian.state = .bavaria
    #expect(try affected(bavarian) == [holiday.id])
  }

  private func ranges(_ start: String, _ end: String) -> [ClockRange] {
    [ClockRange(ClockTime(iso: start)!, ClockTime(iso: end)!)!]
  }

  @Test("what a file no longer names is listed, and goes out of use only when pruned")
  func prunes() throws {
    let city = try Town.file("rostock-oval.yaml")
    let town = try Town(city)
    let less = without(without(city, "sportbox/matten"), "osthafen")
    let kept = try town.apply(less)
    #expect(lines(kept.changes) == ["removed sportbox/matten", "removed osthafen"])
    #expect(!kept.isWritten && !kept.willChange)
    #expect(try !town.space("osthafen").isRetired)
    var renamed = less
    renamed.name = try PlainText("Anderswo")
    #expect(try town.apply(renamed).isWritten)
    #expect(try !town.space("osthafen").isRetired, "other changes do not prune")
    _ = try town.apply(city)

    let booking = try town.book("sportbox/matten:2", "2026-06-16 18:00-20:00")
    let refused = try town.apply(less, prunes: true)
    #expect(refused.refused.map(\.bookings) == [[booking.id]] && !refused.isWritten)
    #expect(try !town.space("osthafen").isRetired, "all of it, or nothing")

    try town.cancel(booking)
    #expect(try town.apply(less, prunes: true).isWritten)
    #expect(try town.space("osthafen").isRetired && town.space("sportbox/matten").isRetired)
    #expect(try town.store.cityWithPlaces() == less)
    #expect(
      try town.refusal { try town.book("sportbox/matten:2", "2026-06-16 18:00-20:00") }
        .reasons.map(\.cause) == [.notClaimable])
    // What comes back is the same space.
    let id = try town.space("osthafen").id
    #expect(
      lines(try town.apply(city).changes)
        == ["added osthafen", "added sportbox/matten"].reversed().sorted())
    #expect(try town.space("osthafen").id == id)
    #expect(try town.store.cityWithPlaces() == city)
  }

  @Test("a site with bookings cannot be pruned from under them")
  func prunesWhole() throws {
    var city = try Town.file("rostock-oval.yaml")
    let town = try Town(city)
    let whole = try town.book("haedge", "2026-06-17 18:00-20:00")
    city.places.removeAll { $0.path.text.hasPrefix("haedge") && $0.path.text != "haedgehafen" }
    let plan = try town.apply(city, prunes: true)
    #expect(plan.refused.count == 5)
    #expect(plan.refused.allSatisfy { $0.bookings == [whole.id] })
  }

  @Test("another order of siblings is a change, and is kept")
  func order() throws {
    var city = try Town.file("rostock-oval.yaml")
    let town = try Town(city)
    let first = try #require(city.places.firstIndex { $0.path.text == "sportbox/baelle" })
    city.places.swapAt(first, first + 1)
    #expect(lines(try town.apply(city).changes) == ["updated city spaces"])
    #expect(try town.store.cityWithPlaces() == city)
    #expect(try town.apply(city).changes == [])
  }
}
