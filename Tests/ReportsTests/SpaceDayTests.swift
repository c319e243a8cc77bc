// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Reports
@testable import UseCases

/// A day of a space against a minute-by-minute answer, and its bar against the day.
struct SpaceDayTests {
  static let day = Rostock.date("2026-06-16").range(in: Rostock.berlin)

  static func minute(_ minute: Int) -> Timestamp {
    day.lowerBound.advanced(by: Int64(minute * 60))
  }

  static func use(_ minutes: Range<Int>, units: Int?) -> AgendaEntry {
    AgendaEntry(
      subject: .busy(units: units ?? 20, isWhole: units == nil), space: SpaceName(Rostock.balls),
      start: minute(minutes.lowerBound), end: minute(minutes.upperBound))
  }

  static func random(_ random: inout SystemRandomNumberGenerator) -> Range<Int> {
    let start = Int.random(in: -200..<1500, using: &random)
    return start..<start + Int.random(in: 1...400, using: &random)
  }

  @Test("every minute is what its entries make of it")
  func minutes() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<40 {
      let uses = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (minutes: Self.random(&random), units: Bool.random() ? Int.random(in: 1...12) : nil)
      }
      let open = [300..<500, 600..<1300]
      let day = SpaceDay(
        SpaceName(Rostock.balls), Self.day,
        entries: uses.map { Self.use($0.minutes, units: $0.units) },
        bookable: open.map { Self.minute($0.lowerBound)..<Self.minute($0.upperBound) })
      #expect(day.stretches.first?.start == Self.day.lowerBound)
      #expect(day.stretches.last?.end == Self.day.upperBound)
      for (one, next) in zip(day.stretches, day.stretches.dropFirst()) {
        #expect(one.end == next.start && (one.state, one.left) != (next.state, next.left))
      }
      for minute in 0..<1440 {
        let here = uses.filter { $0.minutes.contains(minute) }
        let taken = here.compactMap(\.units).reduce(0, +)
        let wanted: SpaceDay.State =
          here.contains { $0.units == nil } || taken >= 20
          ? .taken
          : taken > 0 ? .partlyTaken : open.contains { $0.contains(minute) } ? .free : .shut
        let found = day.stretches.first { Self.minute(minute) < $0.end }
        #expect(found?.state == wanted)
        #expect(found?.left == (wanted == .partlyTaken ? 20 - taken : nil))
      }
    }
  }

  @Test("a bar shows what says most in each column, on days of 23 and 25 hours too")
  func bars() {
    for (date, seconds) in [("2026-03-29", 23), ("2026-10-25", 25), ("2026-06-16", 24)] {
      let day = Rostock.date(date)
      let range = day.range(in: Rostock.berlin)
      #expect(range.upperBound.since(range.lowerBound) == Int64(seconds * 3600))
      let use = AgendaEntry(
        subject: .busy(units: 1, isWhole: true), space: SpaceName(Rostock.court),
        start: Rostock.at("\(date)T18:10"), end: Rostock.at("\(date)T19:00"))
      let state = SpaceDay(SpaceName(Rostock.court), range, entries: [use], bookable: nil)
      let scale = HourScale(0..<24, within: 48, on: day, in: Rostock.berlin)
      let bar = scale.bar(state).text
      #expect(bar == String(repeating: ".", count: 36) + "##" + String(repeating: ".", count: 10))
    }
  }

  @Test("a whole is not free where a part of it is taken")
  func parts() {
    let day = SpaceDay(
      SpaceName(Rostock.peninsula), Self.day, entries: [], parts: [Self.use(600..<660, units: nil)],
      bookable: nil)
    #expect(day.stretches.map(\.state) == [.free, .partlyTaken, .free])
    #expect(day.stretches[1].left == nil)
  }
}
