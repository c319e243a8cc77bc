// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing

@Suite struct ZoneFileTests {
  private func zone(_ file: ZoneFile) throws(ZoneError) -> Zone {
    try Zone(name: "Test/Test", tzif: file.bytes)
  }

  @Test(arguments: ["\0", "2", "3", "4"] as [Character])
  func everyVersionIsRead(_ version: Character) throws {
    let file = ZoneFile(
      version: version, transitions: [(0, 1), (1_000_000_000, 0)], offsets: [3600, 7200],
      footer: "STD-1")
    let zone = try zone(file)
    let found = [Int64.min, -1, 0, 999_999_999, 1_000_000_000, .max].map {
      zone.offset(at: Timestamp(seconds: $0))
    }
    #expect(found == [3600, 3600, 7200, 7200, 3600, 3600])
  }

  /// Only the second block has 64-bit times; what the first one says does not count.
  @Test func sixtyFourBitsReachBefore1901() throws {
    let zone = try zone(ZoneFile(transitions: [(-5_000_000_000, 1)], offsets: [60, 120]))
    #expect(zone.offset(at: Timestamp(seconds: -5_000_000_001)) == 60)
    #expect(zone.offset(at: Timestamp(seconds: -5_000_000_000)) == 120)
  }

  @Test func rulesAloneHoldWithoutTransitions() throws {
    let zone = try zone(ZoneFile(version: "3", footer: "CET-1CEST,M3.5.0,M10.5.0/3"))
    #expect(zone.offset(at: try instant("2026-07-01T00:00:00Z")) == 7200)
    #expect(zone.offset(at: try instant("1950-07-01T00:00:00Z")) == 7200)
    #expect(zone.offset(at: try instant("9950-12-01T00:00:00Z")) == 3600)
    #expect(zone.offset(at: Timestamp(seconds: .min)) == 3600)
  }

  /// RFC 8536 §3.3.1: daylight saving time all year long.
  @Test func summerMayNeverEnd() throws {
    let zone = try zone(ZoneFile(version: "3", footer: "EST5EDT,0/0,J365/25"))
    for year in 2024...2030 {
      for day in ["01-01T00:00:00Z", "01-01T05:00:00Z", "07-01T00:00:00Z", "12-31T23:59:59Z"] {
        #expect(zone.offset(at: try instant("\(year)-\(day)")) == -4 * 3600)
      }
    }
    #expect(
      zone.resolve(try local("2027-01-01T00:30")) == .unique(try instant("2027-01-01T04:30:00Z")))
  }

  @Test func changesMayLeaveTheirYear() throws {
    let early = try zone(ZoneFile(version: "3", footer: "AAA0BBB,J1/-25,J180/0"))
    #expect(early.offset(at: try instant("2026-12-30T22:59:59Z")) == 0)
    #expect(early.offset(at: try instant("2026-12-30T23:00:00Z")) == 3600)
    let late = try zone(ZoneFile(version: "3", footer: "AAA0BBB,J180/0,J365/49"))
    #expect(late.offset(at: try instant("2027-01-01T23:59:59Z")) == 3600)
    #expect(late.offset(at: try instant("2027-01-02T00:00:00Z")) == 0)
  }

  @Test func theRuleCanBeRead() throws {
    let rule = try #require(try CivilTimeTests.zone("Europe/Berlin").rule)
    #expect((rule.standard.name, rule.standard.offset) == ("CET", 3600))
    let daylight = try #require(rule.daylight)
    #expect((daylight.observance.name, daylight.observance.offset) == ("CEST", 7200))
    #expect(daylight.start.day == .weekday(.sunday, occurrence: 5, month: 3))
    #expect(daylight.start.time == 2 * 3600)
    #expect(daylight.end.time == 3 * 3600)
    #expect(try CivilTimeTests.zone("America/Nuuk").rule?.daylight?.start.time == -3600)
  }

  @Test func randomRulesAreThoseOfTheCLibrary() throws {
    var zone = Zone.utc
    var rule = ""
    var checked = 0
    for line in try PythonPeer(script: "footers.py").lines([]) {
      let fields = line.split(separator: " ")
      if fields[0] == "rule" {
        rule = String(fields[1])
        zone = try self.zone(ZoneFile(version: "3", footer: rule))
      } else {
        let seconds = try #require(Int64(fields[1]))
        #expect(
          zone.offset(at: Timestamp(seconds: seconds)) == Int(fields[2]), "\(rule) \(seconds)")
        checked += 1
      }
    }
    #expect(checked == 203 * 84)
  }
}

@Suite struct MalformedZoneTests {
  private func error(_ bytes: [UInt8]) -> ZoneError? {
    do {
      _ = try Zone(name: "Test/Test", tzif: bytes)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    "CE-1", "CET", "CET-", "CET-25", "CET-1:60", "CET-1CEST", "CET-1CEST,M3.5.0",
    "CET-1CEST,M13.1.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0",
    "CET-1CEST,M3.0.0,M10.5.0", "CET-1CEST,J0,J365", "CET-1CEST,J366,J1", "CET-1CEST,366,1",
    "CET-1CEST,M3.5.0/168,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/-168", "CET-1CEST,M3.5.0,M10.5.0,",
    "<+1-1", "<>1", "CET-1CEST,M3.5.0/,M10.5.0", "CET-99999999999999999999", ":Europe/Berlin",
    "CET-1 ", "CÉT-1", "CET-1CEST,M3.5,M10.5.0",
  ])
  func otherRulesAreRefused(_ rule: String) {
    #expect(error(ZoneFile(version: "3", footer: rule).bytes) == .footer(rule))
  }

  @Test func everyCutIsRefused() throws {
    let whole = [UInt8](
      try Data(contentsOf: URL(fileURLWithPath: "\(zoneFolder)/Europe/Berlin")))
    #expect(error(whole) == nil)
    for count in 0..<whole.count { #expect(error(Array(whole[..<count])) == .malformed) }
  }

  @Test func falseTablesAreRefused() {
    #expect(error([]) == .malformed)
    #expect(error(Array("TZif2".utf8)) == .malformed)
    #expect(error(ZoneFile(offsets: []).bytes) == .malformed)
    #expect(error(ZoneFile(offsets: [26 * 3600]).bytes) == .malformed)
    #expect(error(ZoneFile(transitions: [(0, 1)]).bytes) == .malformed)
    #expect(error(ZoneFile(transitions: [(0, 0), (0, 0)]).bytes) == .malformed)
    #expect(error(ZoneFile(transitions: [(1, 0), (0, 0)]).bytes) == .malformed)
    #expect(error(ZoneFile(footer: nil).bytes) == .malformed)
    #expect(error(ZoneFile(leapSeconds: 2).bytes) == .leapSeconds)
    var counts = ZoneFile().bytes
    for place in 20..<44 { counts[place] = 0x7F }
    #expect(error(counts) == .malformed)
    for place in 20..<44 { counts[place] = 0xFF }
    #expect(error(counts) == .malformed)
  }

  /// Whatever the bytes are, there is an error or a zone that answers.
  @Test func bytesAtRandomNeverTrap() throws {
    let whole = [UInt8](
      try Data(contentsOf: URL(fileURLWithPath: "\(zoneFolder)/Africa/Casablanca")))
    var chance = SplitMix(seed: 8536)
    var read = 0
    for round in 0..<3_000 {
      var bytes = round % 10 == 0 ? (0..<chance.below(200)).map { _ in chance.byte() } : whole
      for _ in 0..<(1 + chance.below(4)) where !bytes.isEmpty {
        // The headers and the rule are short and would seldom be hit.
        let place = [chance.below(bytes.count), min(chance.below(60), bytes.count - 1)]
        bytes[place[chance.below(2)]] = chance.byte()
        bytes[bytes.count - 1 - min(chance.below(16), bytes.count - 1)] ^= chance.byte() & 1
      }
      guard let zone = try? Zone(name: "Test/Test", tzif: bytes) else { continue }
      read += 1
      for seconds in [Int64.min, .max, 0, Int64(bitPattern: chance.next())] {
        let instant = Timestamp(seconds: seconds)
        #expect(abs(zone.offset(at: instant)) < 26 * 3600)
        _ = zone.resolve(zone.civil(at: instant))
      }
    }
    #expect(read > 100)
  }
}
