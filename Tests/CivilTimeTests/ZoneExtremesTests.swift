// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

/// Nothing overflows, however far away the question is or the file's own numbers are.
@Suite struct ZoneExtremesTests {
  static let names = ["Europe/Berlin", "Asia/Manila", "America/Juneau", "Africa/Casablanca", "UTC"]

  @Test(arguments: names)
  func theCalendarsEndsAreUnique(_ name: String) throws {
    let zone = try zone(name)
    for text in ["0001-01-01T00:00:00", "9999-12-31T23:59:59"] {
      let reading = try local(text)
      let found = zone.instant(of: reading)
      #expect(zone.resolve(reading) == .unique(found))
      #expect(zone.civil(at: found) == reading)
    }
    #expect(
      try zone.offset(at: instant("0001-01-01T00:00:00Z")) == zone.offset(at: .distantPast))
    #expect(
      try zone.offset(at: instant("9999-12-31T23:59:59Z"))
        == zone.offset(at: instant("9599-12-31T23:59:59Z")))
  }

  @Test(arguments: names)
  func whatIsOutOfReachIsAnsweredAsTheEndOfReach(_ name: String) throws {
    let zone = try zone(name)
    for (far, end) in [(Int64.min, -(1 << 60)), (.max, 1 << 60)] as [(Int64, Int64)] {
      for more in [0, 1, 3_600, 86_400] as [Int64] {
        let far = far < 0 ? far + more : far - more
        let (instant, last) = (Timestamp(seconds: far), Timestamp(seconds: end))
        #expect(zone.offset(at: instant) == zone.offset(at: last))
        #expect(zone.civil(at: instant) == zone.civil(at: last))
        let reading = CivilDateTime(clockSeconds: far)
        #expect(reading.clockSeconds == far)
        #expect(zone.resolve(reading) == zone.resolve(CivilDateTime(clockSeconds: end)))
        _ = zone.instant(of: reading)
        #expect(zone.steadyPeriod(around: far) == nil)
      }
    }
  }

  /// RFC 9636 §3.2 asks for times after −2^59; a file may say anything.
  @Test func transitionsMayBeOutOfReach() throws {
    let zone = try Zone(
      name: "Test/Test",
      tzif: ZoneFile(
        transitions: [(.min, 1), (.min + 1, 2), (0, 0), (.max - 1, 1), (.max, 2)],
        offsets: [0, 90_000, -90_000], footer: "AAA0"
      ).bytes)
    #expect(zone.offset(at: .distantPast) == -90_000)
    #expect(zone.offset(at: Timestamp(seconds: -1)) == -90_000)
    #expect(zone.offset(at: Timestamp(seconds: 0)) == 0)
    #expect(zone.offset(at: Timestamp(seconds: 1 << 59)) == 0)
    for seconds in [Int64.min, -(1 << 60), -90_000, 0, 1 << 60, .max] {
      _ = zone.resolve(CivilDateTime(clockSeconds: seconds))
      _ = zone.steadyPeriod(around: seconds)
    }
    #expect(zone.steadyPeriod(around: -90_001)?.offset == -90_000)
    #expect(zone.steadyPeriod(around: -1) == nil)
    #expect(zone.steadyPeriod(around: 0)?.readings.lowerBound == 0)
  }
}

extension Timestamp {
  fileprivate static let distantPast = Timestamp(seconds: .min)
}
