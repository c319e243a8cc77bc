// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Testing

@testable import Documents

@Suite("The city files that are shipped") struct ShippedCityTests {
  @Test func rostockHasItsSitesPartsAndSportbox() throws {
    let city = try CityFile.read(Repository.bytes("Config/rostock-oval.yaml"), file: "rostock")
    #expect(city.zone == "Europe/Berlin")
    #expect(city.state == .mecklenburgVorpommern)
    #expect(city.languages == ["de", "en"])
    #expect(city.quietHours?.start == ClockTime(hour: 22))
    #expect(city.quietHours?.reason?.text.contains("Freizeitlärm") == true)
    #expect(city.schoolHolidays.count == 6)
    #expect(city.schoolHolidays.last?.last == CivilDate(year: 2027, month: 1, day: 2))
    // The rows of the table of places, and the sportbox.
    #expect(city.places.filter { $0.path.parent == nil }.count == 15 + 1)
    let capacities = city.places.compactMap { place in
      place.details.capacity.map { "\(place.path) \(place.details.useMode) \($0)" }
    }
    #expect(
      capacities == [
        "haedge/streetball exclusive 1", "haedge/fitness shared 20", "haedge/stage exclusive 1",
        "haedge/lounge shared 200", "sportbox/baelle shared 40", "sportbox/matten shared 12",
      ])
    #expect(city.places.allSatisfy { $0.details.description?.german != nil })
    #expect(city.places.allSatisfy { $0.details.description?.english != nil })
    #expect(city.places.allSatisfy { $0.details.district != nil })
    #expect(city.places.allSatisfy { !$0.details.isVerified || $0.details.source != nil })
    let kabutzenhof = city.places.first { $0.path.text == "kabutzenhof" }?.details
    #expect(
      kabutzenhof?.coordinates == Coordinates(latitude: 54_094_200, longitude: 12_119_200))
    #expect(city.places.filter { $0.details.coordinates != nil }.count == 1)
  }

  @Test func schemaAgrees() throws {
    let files = ["Config/rostock-oval.yaml", "Config/luebeck.yaml"].map(Repository.path)
    #expect(try PeerReading.files(files, version: "1.2").map(\.schemaError) == [nil, nil])
  }

  @Test func luebeckHasADeeperTree() throws {
    let city = try CityFile.read(Repository.bytes("Config/luebeck.yaml"), file: "luebeck")
    #expect(
      city.places.map(\.path.text) == [
        "nordkai", "nordkai/bootshaus", "nordkai/bootshaus/kajaks", "nordkai/bootshaus/steg",
        "nordkai/bootshaus/steg/westseite", "nordkai/bootshaus/steg/ostseite", "musikwiese",
      ])
    let hours = try #require(city.places[0].details.hours)
    let sunday = try #require(CivilDate(iso: "2026-06-21"))
    #expect(sunday.weekday == .sunday)
    #expect(hours.ranges(on: sunday, isHoliday: false).count == 2)
    #expect(hours.ranges(on: sunday, isHoliday: true).isEmpty)
    #expect(hours.exceptions.count == 2)
    #expect(city.places.allSatisfy { !$0.details.isVerified })
  }
}
