// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing

@Suite struct ZonePeerTests {
  /// Unusual ones among them: negative daylight saving (Dublin), a footer time above 24 hours
  /// (Gaza) and below zero (Nuuk), a change of two hours (Troll) and of thirty minutes (Lord
  /// Howe), a day that never was (Apia), Ramadan (Casablanca).
  static let names = [
    "Europe/Berlin", "Europe/Dublin", "Europe/Lisbon", "Africa/Casablanca", "America/Sao_Paulo",
    "America/New_York", "America/Nuuk", "America/Santiago", "Asia/Kathmandu", "Asia/Gaza",
    "Antarctica/Troll", "Australia/Lord_Howe", "Pacific/Apia", "UTC",
  ]

  /// Stands for the end of a gap that the script did not work out.
  private static let unknown: Int64 = -1_000_000_000_000

  @Test(arguments: names)
  func offsetsAreThoseOfZoneinfo(_ name: String) throws {
    let zone = try zone(name)
    var instants = 0
    var readings = 0
    var wrong: [Substring] = []
    for line in try PythonPeer(script: "zones.py").lines(["1970", "2100", name]) {
      let fields = line.split(separator: " ")
      switch fields[0] {
      case "i":
        instants += 1
        let instant = Timestamp(seconds: try #require(Int64(fields[1])))
        if zone.offset(at: instant) != Int(fields[2]) { wrong.append(line) }
      case "l":
        readings += 1
        let numbers = fields.dropFirst().map { Int64($0) }
        let clock = try #require(numbers[0])
        let expected = expected(
          clock, try #require(numbers[1]), try #require(numbers[2]), next: numbers[3])
        let found = zone.resolve(CivilDateTime(clockSeconds: clock))
        if !agrees(found, expected) { wrong.append(line) }
      default:
        #expect(line == "zone \(name)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) lines, the first \(wrong.first ?? "")")
    #expect(instants >= 900 && readings >= 900)
    let hasSummerTime = name == "Europe/Berlin" || name == "America/New_York"
    if hasSummerTime { #expect(instants >= 900 + 7 * 2 * 120) }
  }

  /// PEP 495: in a fold fold=0 is the first, in a gap fold=0 has the offset before the jump.
  private func expected(
    _ clock: Int64, _ earlier: Int64, _ later: Int64, next: Int64?
  ) -> LocalInstant {
    let first = Timestamp(seconds: clock - earlier)
    if earlier == later { return .unique(first) }
    if earlier > later { return .fold(first: first, second: Timestamp(seconds: clock - later)) }
    return .gap(before: first, nextValid: CivilDateTime(clockSeconds: next ?? Self.unknown))
  }

  /// The next valid reading is known only for the readings that the script placed in gaps.
  private func agrees(_ found: LocalInstant, _ expected: LocalInstant) -> Bool {
    if case .gap(let before, _) = found, case .gap(let same, let next) = expected,
      next.clockSeconds == Self.unknown
    {
      return before == same
    }
    return found == expected
  }
}
