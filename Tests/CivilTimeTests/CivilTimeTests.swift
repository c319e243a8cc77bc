// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing

/// The folder of the system's zone files, which Python is told to read as well.
let zoneFolder = "/usr/share/zoneinfo"

func zone(_ name: String) throws -> Zone {
  let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(zoneFolder)/\(name)"))
  return try Zone(name: name, tzif: [UInt8](bytes))
}

func local(_ text: String) throws -> CivilDateTime { try #require(CivilDateTime(iso: text)) }

func instant(_ text: String) throws -> Timestamp { try #require(Timestamp(rfc3339: text)) }

@Suite struct ClockChanges2026 {
  @Test func marchSkipsAnHourInBerlin() throws {
    let berlin = try zone("Europe/Berlin")
    let gap = LocalInstant.gap(
      before: try instant("2026-03-29T02:30:00+01:00"), nextValid: try local("2026-03-29T03:00"))
    #expect(berlin.resolve(try local("2026-03-29T02:30")) == gap)
    #expect(
      berlin.resolve(try local("2026-03-29T01:59:59"))
        == .unique(try instant("2026-03-29T01:59:59+01:00")))
    #expect(
      berlin.resolve(try local("2026-03-29T03:00"))
        == .unique(try instant("2026-03-29T03:00:00+02:00")))
    // RFC 5545 §3.3.5: the offset before the gap, so the clock shows 03:30.
    #expect(
      berlin.instant(of: try local("2026-03-29T02:30")).rfc3339(in: berlin)
        == "2026-03-29T03:30:00+02:00")
  }

  @Test func octoberRepeatsAnHourInBerlin() throws {
    let berlin = try zone("Europe/Berlin")
    let fold = LocalInstant.fold(
      first: try instant("2026-10-25T02:30:00+02:00"),
      second: try instant("2026-10-25T02:30:00+01:00"))
    #expect(berlin.resolve(try local("2026-10-25T02:30")) == fold)
    #expect(
      berlin.instant(of: try local("2026-10-25T02:30")).rfc3339(in: berlin)
        == "2026-10-25T02:30:00+02:00")
    #expect(
      berlin.resolve(try local("2026-10-25T03:00"))
        == .unique(try instant("2026-10-25T03:00:00+01:00")))
  }

  @Test func aNightOverTheMarchChangeHasSevenHours() throws {
    let berlin = try zone("Europe/Berlin")
    let evening = berlin.instant(of: try local("2026-03-28T22:00"))
    #expect(berlin.instant(of: try local("2026-03-29T06:00")).since(evening) == 7 * 3600)
  }
}
