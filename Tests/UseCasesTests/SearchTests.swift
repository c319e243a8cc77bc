// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

struct SearchTests {
  private func ids(
    _ town: Town, _ text: String, when: String? = nil, viewer: String? = nil,
    now: String = Town.morning
  ) throws -> [String] {
    var input = Search.Input(text: text)
    input.when = when
    input.viewer = viewer
    input.wantsAll = true
    let outcome = try Search.run(input, in: town.database, town.circumstances(now: now))
    return outcome.groups.flatMap { $0.hits.map(\.id.text) }
  }

  private func edit(_ town: Town, _ booking: Booking, title: String) throws {
    var input = EditBooking.Input(booking: [booking.id.text])
    input.title = title
    _ = try EditBooking.run(input, in: town.database, town.circumstances())
  }

  private static let syllables = [
    "ü", "Ü", "ue", "ß", "ss", "é", "e", "u\u{308}", "Ball", "ball", "1", "2", "-", " ", " ", "'",
  ]

  /// Words by the obvious means: umlauts as two letters, other marks gone, small letters.
  private func words(_ text: String) -> [String] {
    var plain = ""
    for character in text {
      switch character {
      case "ü", "Ü": plain += "ue"
      case "ß": plain += "ss"
      case "é": plain += "e"
      case "-", " ", "'": plain += " "
      default: plain += character.lowercased()
      }
    }
    return plain.split(separator: " ").map(String.init)
  }

  @Test("finds just the titles that have all words, however they are spelled")
  func titles() throws {
    let town = try Town.rostock()
    var random = SplitMix(seed: 11)
    func text(_ count: Int) -> String {
      (0..<count).map { _ in Self.syllables.randomElement(using: &random)! }.joined()
    }
    var titles: [String: String] = [:]
    for number in 0..<60 {
      var input = Town.input("haedge/lounge", "2026-05-\(10 + number % 20) 10:00-11:00", units: 1)
      let title = "x" + text(9)
      input.title = title
      let booking = try BookSpace.run(input, in: town.database, town.circumstances()).view.booking
      titles[booking.id.text] = title
      if number % 4 == 1 {
        let mended = "y" + text(7)
        try edit(town, booking, title: mended)
        titles[booking.id.text] = mended
      } else if number % 7 == 2 {
        try town.cancel(booking)
        titles[booking.id.text] = nil
      }
    }
    var hits = 0
    for _ in 0..<300 {
      let query = text(Int.random(in: 1...3, using: &random))
      let wanted = words(query)
      guard let last = wanted.last else { continue }
      let expected = titles.filter { _, title in
        let own = words(title)
        return wanted.dropLast().allSatisfy { word in
          own.contains { word.count >= 3 ? $0.hasPrefix(word) : $0 == word }
        } && own.contains { $0.hasPrefix(last) }
      }.keys.sorted()
      let found = try ids(town, query).filter { $0.hasPrefix("b") }.sorted()
      #expect(found == expected, "\(query)")
      hits += found.count
    }
    #expect(hits > 500)
    try town.store.checkSearchIndex()
  }

  @Test("the words follow whatever is written: slots, closures, spaces taken out, dry runs")
  func inStep() throws {
    let town = try Town.rostock()
    let slot = try town.offer(
      "haedge/stage", "2026-05-10 10:00-12:00", repetition: "weekly", until: "2026-06-30",
      name: "Übungsabend"
    ).view.slot
    let closure = try town.close("haedge", "2026-05-10", reason: "Übungsalarm").view.closure
    #expect(try ids(town, "uebungsa") == [slot.id.text, closure.id.text])
    try town.close("haedge", "2026-05-11", reason: "Übungsalarm", isDryRun: true)
    #expect(try ids(town, "uebungsa") == [slot.id.text, closure.id.text])
    _ = try Slots.remove(slot.id.text, in: town.database, town.circumstances())
    _ = try Closures.remove(closure.id.text, in: town.database, town.circumstances())
    #expect(try ids(town, "uebungsa") == [])
    // A new city file takes out what it no longer names.
    let island = try town.space("silohalbinsel").id.text
    #expect(try ids(town, "silohalbinsel").contains(island))
    var city = try Town.file("rostock-oval.yaml")
    city.places.removeAll { $0.path.text == "silohalbinsel" }
    _ = try town.apply(city, prunes: true)
    #expect(try !ids(town, "silohalbinsel").contains(island))
    #expect(try ids(town, "SV") == town.store.clubs().sorted { $0.slug < $1.slug }.map(\.id.text))
    try town.store.checkSearchIndex()
  }

  @Test("bookings stand by their next date, then the past ones, the latest first")
  func order() throws {
    let town = try Town.rostock()
    func book(_ when: String, _ title: String, repetition: String? = nil, until: String? = nil)
      throws -> String
    {
      var input = Town.input(
        "haedge/lounge", when, units: 1, repetition: repetition, until: until)
      input.title = title
      return try BookSpace.run(input, in: town.database, town.circumstances()).view.booking.id.text
    }
    let early = try book("2026-04-10 10:00-11:00", "Chor früh")
    let weekly = try book(
      "2026-04-09 10:00-11:00", "Chor immer", repetition: "weekly", until: "2026-04-30")
    let late = try book("2026-04-20 10:00-11:00", "Chor spät")
    #expect(try ids(town, "chor") == [weekly, early, late])
    #expect(try ids(town, "chor", now: "2026-04-17T09:00") == [late, weekly, early])
    #expect(try ids(town, "chor", now: "2026-05-17T09:00") == [weekly, late, early])
    #expect(try ids(town, "chor", when: "2026-04-16..2026-04-20") == [weekly, late])
    #expect(try ids(town, "chor", when: "2026-04-10 11:00-12:00") == [])
    // A date that was called off is no date.
    let id = try #require(Identifier(weekly))
    let booking = try #require(try town.store.booking(id))
    try town.cancel(booking, only: "2026-04-09")
    #expect(try ids(town, "chor") == [early, weekly, late])
  }

  @Test("words hold nothing but letters, digits and marks, whatever a character is made of")
  func hostile() {
    // U+0D4E takes what follows into its own character.
    for text in ["\"", "a\"b", "\u{D4E}\"*", "NEAR(a b)", "a\u{0}b", "{x}: ^y", "\u{301}", "½ -1"] {
      for word in SearchWords(text)?.words ?? [] {
        #expect(!word.utf8.contains { $0 < 0x30 || (0x3A...0x60).contains($0) }, "\(text)")
      }
    }
    #expect(SearchWords("\u{301} \" *") == nil)
    #expect(SearchWords("Fuß-Ball, é")?.words == ["fuss", "ball", "é"])
    #expect(SearchWords("ab abc x")?.terms.map(\.isPrefix) == [false, true, true])
  }
}
