// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ICalendar

@Suite(.timeLimit(.minutes(5))) struct SeriesPeerTests {
  @Test func everyClientSeesExactlyWhatTakesPlace() throws {
    let cases = try SeriesCase.all()
    let readings = try CalendarPeer.read(cases.map { $0.feed.write() })
    for (example, reading) in zip(cases, readings) {
      let title = Comment(rawValue: example.title)
      let found = reading.occurrences.filter { $0[3] != "CANCELLED" }.map { Array($0[1...2]) }
        .sorted { $0.lexicographicallyPrecedes($1) }
      #expect(reading.problems == [], title)
      #expect(found == example.expected, title)
      #expect(reading.starts.map { $0[1] }.sorted() == example.expected.map { $0[0] }, title)
      if let count = example.eventCount { #expect(reading.events.count == count, title) }
    }
  }

  /// Any rule and any change of any date, from a fixed seed.
  @Test func randomSeriesToo() throws {
    var random = SplitMix(seed: 5545)
    let zone = try CalendarPeer.zone("Europe/Berlin")
    let cases = try (0..<150).map { try SeriesCase.random(number: $0, zone: zone, from: &random) }
    let readings = try CalendarPeer.read(cases.map { $0.feed.write() })
    for (example, reading) in zip(cases, readings) {
      let title = Comment(rawValue: "\(example.title)\n\(example.feed.write())")
      let found = reading.occurrences.filter { $0[3] != "CANCELLED" }.map { Array($0[1...2]) }
        .sorted { $0.lexicographicallyPrecedes($1) }
      #expect(reading.problems == [], title)
      #expect(found == example.expected, title)
      #expect(reading.starts.map { $0[1] }.sorted() == example.expected.map { $0[0] }, title)
    }
  }
}
