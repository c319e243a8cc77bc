// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct SetCityTests {
  @discardableResult
  private func set(
    _ town: Town, isDryRun: Bool = false, _ change: (inout SetCity.Input) -> Void
  ) throws -> Edited<CityOutcome> {
    var input = SetCity.Input()
    change(&input)
    return try SetCity.run(input, in: town.database, town.circumstances(isDryRun: isDryRun))
  }

  @Test("what is not named stays, places too, and the same again leaves no trace")
  func twice() throws {
    let town = try Town.rostock()
    let before = try town.store.cityWithPlaces()
    let change: (inout SetCity.Input) -> Void = {
      $0.name = "Rostock"
      $0.languages = ["en", "de", "en"]
      $0.officeMail = "sport@example.org"
    }
    #expect(try set(town, isDryRun: true, change).fields == ["name", "office", "languages"])
    #expect(try town.store.cityWithPlaces() == before)
    #expect(try set(town, change).isWritten)
    var expected = before
    expected.name = try PlainText("Rostock")
    expected.languages = ["en", "de"]
    expected.office = Office(
      name: try #require(before.office?.name), mail: try PlainText("sport@example.org"),
      web: before.office?.web)
    #expect(try town.store.cityWithPlaces() == expected)
    let counts = try town.counts()
    #expect(try set(town, change).fields.isEmpty)
    #expect(try town.counts() == counts)
  }

  @Test(
    "hours of quiet as people write them",
    arguments: [
      ("22-6", "22:00-06:00"), ("22:30–06:15", "22:30-06:15"), ("0-24:00", "00:00-24:00"),
      ("", nil),
    ] as [(String, String?)])
  func quietHours(text: String, expected: String?) throws {
    let town = try Town.rostock()
    let quiet = try set(town) { $0.quietHours = text }.view.city.quietHours
    #expect(quiet.map { "\($0.start.iso)-\($0.end.iso)" } == expected)
    #expect(quiet == nil || quiet?.reason != nil)
  }

  @Test(
    "what is no time by the clock",
    arguments: ["22", "22-25", "22-22", "-6", "22-6-7", "24-6", "22-6:60", "22-6:0:0", "x-y", "-"])
  func noQuietHours(text: String) throws {
    let town = try Town.rostock()
    let problem = usageProblem { try set(town) { $0.quietHours = text } }
    guard case .value(field: "quiet-hours", _, _)? = problem else {
      Issue.record("\(text): \(String(describing: problem))")
      return
    }
  }

  @Test("the zone only changes while nothing stands there that would mean another time")
  func zone() throws {
    let town = try Town.rostock()
    try set(town) { $0.zone = "Europe/Helsinki" }
    try set(town) { $0.zone = "Europe/Berlin" }
    try town.book("haedge/streetball", "2026-06-16 18:00-20:00")
    #expect(
      usageProblem { try set(town) { $0.zone = "Europe/Helsinki" } }
        == .zoneChange(from: "Europe/Berlin", to: "Europe/Helsinki"))
  }
}
