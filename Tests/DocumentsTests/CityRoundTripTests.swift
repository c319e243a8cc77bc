// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import CivilTime
import Foundation
import Testing

@testable import Documents

@Suite("A city that is written reads as the same city") struct CityRoundTripTests {
  @Test func randomCities() throws {
    var random = RandomCity(chance: SplitMix(seed: 2026))
    for _ in 0..<400 {
      let city = random.city()
      let text = CityFile.write(city)
      #expect(throws: Never.self, "\(text)") {
        let read = try CityFile.read(Array(text.utf8), file: "random")
        #expect(read == city, "\(text)")
        #expect(CityFile.write(read) == text)
      }
    }
  }

  @Test("shipped files, too", arguments: ["rostock-oval", "luebeck"])
  func shippedFiles(name: String) throws {
    let city = try CityFile.read(Repository.bytes("Config/\(name).yaml"), file: name)
    #expect(try CityFile.read(Array(CityFile.write(city).utf8), file: name) == city)
  }

  /// PyYAML reads by YAML 1.1, where `no` is a truth value and 22:00 a number: whatever it takes
  /// for a text now is one for every reader.
  @Test func pythonReadsTheSameTexts() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("oval-cities-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = RandomCity(chance: SplitMix(seed: 7))
    var cities = (0..<150).map { _ in random.city() }
    for name in ["rostock-oval", "luebeck"] {
      cities.append(try CityFile.read(Repository.bytes("Config/\(name).yaml"), file: name))
    }
    let paths = try cities.enumerated().map { index, city in
      let file = folder.appendingPathComponent("\(index).yaml")
      try Data(CityFile.write(city).utf8).write(to: file)
      return file.path
    }
    let readings = try PeerReading.files(paths, version: "1.1")
    try #require(readings.count == cities.count)
    let leaves: Set = ["capacity", "before", "after", "lat", "lon", "verified"]
    for (city, reading) in zip(cities, readings) {
      #expect(reading.schemaError == nil)
      for (way, text) in texts(of: city) {
        #expect(reading.values[way] == text, "\(way)")
      }
      // An empty list is no single value for Python, so that it does not appear.
      for way in reading.otherTypes {
        #expect(leaves.contains(String(way.split(separator: "/").last ?? "")), "\(way)")
      }
    }
  }

  /// The texts of a city by the ways that lead to them.
  private func texts(of city: City) -> [String: String] {
    var texts = ["name": city.name.text, "zone": city.zone]
    texts["office/name"] = city.office?.name.text
    texts["office/web"] = city.office?.web?.text
    texts["domain"] = city.domain?.text
    texts["quiet-hours/from"] = city.quietHours?.start.iso
    texts["quiet-hours/reason"] = city.quietHours?.reason?.text
    for (index, holiday) in city.schoolHolidays.enumerated() {
      texts["school-holidays/\(index)/from"] = holiday.first.iso
      texts["school-holidays/\(index)/source"] = holiday.source?.text
    }
    for (index, place) in city.places.enumerated() {
      let way = "spaces/\(index)/"
      texts[way + "slug"] = place.path.last.text
      texts[way + "parent"] = place.path.parent?.text
      texts[way + "name"] = place.details.name.text
      texts[way + "district"] = place.details.district?.text
      texts[way + "source"] = place.details.source?.text
      texts[way + "quiet-hours/reason"] = place.details.quietHours?.reason?.text
      let description = place.details.description
      let isAlone =
        city.languages[0] == "de" ? description?.english == nil : description?.german == nil
      texts[way + "description" + (isAlone ? "" : "/de")] =
        isAlone ? (description?.german ?? description?.english)?.text : description?.german?.text
      for feature in place.details.access {
        let isAlone = feature.date == nil && feature.source == nil
        texts[way + "access/\(feature.name.rawValue)" + (isAlone ? "" : "/state")] =
          feature.state.rawValue
        texts[way + "access/\(feature.name.rawValue)/source"] = feature.source?.text
      }
    }
    return texts
  }
}
