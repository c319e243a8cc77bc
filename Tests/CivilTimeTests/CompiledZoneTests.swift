// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Testing

/// All forms of zone files that a zone compiler has ever written by default, and some more.
@Suite(.enabled(if: CompiledZones.compiler != nil)) struct CompiledZoneTests {
  /// Unusual ones among them: negative daylight saving (Dublin), a footer time above 24 hours
  /// (Gaza) and below zero (Nuuk), a change of two hours (Troll) and of thirty minutes (Lord
  /// Howe), a day that never was (Apia), Ramadan (Casablanca).
  static let names = [
    "Europe/Berlin", "Europe/Dublin", "Europe/Lisbon", "Africa/Casablanca", "America/Sao_Paulo",
    "America/New_York", "America/Nuuk", "America/Santiago", "Asia/Kathmandu", "Asia/Gaza",
    "Antarctica/Troll", "Australia/Lord_Howe", "Pacific/Apia", "Etc/UTC",
  ]

  /// Readings of files without leap seconds, beside zoneinfo.
  @Test func everyFormIsThatOfZoneinfo() throws {
    let compiled = try CompiledZones()
    let forms = [
      "slim": ["-b", "slim"], "fat": ["-b", "fat"],
      // Without what comes later, and so without the rule.
      "ended": ["-b", "slim", "-r", "/@1600000000"],
    ]
    for (form, options) in forms { try compiled.compile(form, options, names: Self.names) }
    for name in Self.names {
      // Versions above 1 begin with a whole file of version 1. Version 4 differs in leap seconds
      // only (RFC 9636 §3.2), so a file without them may be called one.
      let fat = try Data(contentsOf: URL(fileURLWithPath: "\(compiled.folder)/fat/\(name)"))
      let second = try #require(fat.range(of: Data("TZif".utf8), in: 1..<fat.count)).lowerBound
      try compiled.write("first/\(name)", fat.prefix(4) + [0] + fat[5..<second])
      try compiled.write(
        "fourth/\(name)",
        fat.prefix(4) + [0x34] + fat[5..<second + 4] + [0x34] + fat[(second + 5)...])
    }
    let zones = InstalledZones(folder: compiled.folder)
    let found = try ZoneComparison(zones, folder: compiled.folder)
    #expect(
      found.differences.isEmpty, "\(found.differences.count), \(found.differences.first ?? "")")
    #expect(found.names.count == 5 * Self.names.count)
    for form in ["slim", "fat", "fourth"] {
      #expect(found.changes["\(form)/Europe/Berlin"] == 2 * 121)
    }
    // Up to January 2038, where 32 bits end.
    #expect(found.changes["first/Europe/Berlin"] == 2 * 58)
  }

  /// Before its first transition a file holds its first offset (RFC 8536 §3.2), for which zoneinfo
  /// takes the first that is standard time; so the comparison is with the whole file, from there on.
  @Test func whatBeginsLaterIsTheSameFromThereOn() throws {
    let compiled = try CompiledZones()
    try compiled.compile("whole", ["-b", "fat"], names: Self.names)
    try compiled.compile("begun", ["-b", "fat", "-r", "@1000000000"], names: Self.names)
    try compiled.compile("part", ["-b", "fat", "-r", "@1000000000/@2145916800"], names: Self.names)
    let zones = InstalledZones(folder: compiled.folder)
    for name in Self.names {
      let (whole, begun) = (try zones.zone("whole/\(name)"), try zones.zone("begun/\(name)"))
      let part = try zones.zone("part/\(name)")
      for seconds in stride(from: 1_000_000_000, to: 4_133_980_800, by: 777_777) as StrideTo<Int64>
      {
        let instant = Timestamp(seconds: seconds)
        let offset = whole.offset(at: instant)
        #expect(begun.offset(at: instant) == offset, "\(name) \(seconds)")
        if seconds < 2_145_916_800 {
          #expect(part.offset(at: instant) == offset, "\(name) \(seconds)")
        }
      }
    }
    let newYork = try zones.zone("begun/America/New_York")
    let first = newYork.offset(at: Timestamp(seconds: 999_999_999))
    #expect(newYork.offset(at: Timestamp(seconds: .min)) == first)
  }

  /// A `Timestamp` counts none, so a file that does is refused rather than misread.
  @Test func leapSecondsAreRefused() throws {
    let compiled = try CompiledZones()
    let leaps = compiled.folder + "/leaps"
    try compiled.write(
      "leaps", Data("Leap 1972 Jun 30 23:59:60 + S\nLeap 2016 Dec 31 23:59:60 + S\n".utf8))
    for size in ["slim", "fat"] {
      try compiled.compile("right", ["-b", size, "-L", leaps], names: Self.names)
      for name in Self.names {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(compiled.folder)/right/\(name)"))
        #expect(throws: ZoneError.leapSeconds) { try Zone(name: name, tzif: [UInt8](bytes)) }
      }
    }
  }

  /// Day numbers with and without 29 February, times beyond the day, and offsets with seconds.
  @Test func rulesOfASourceOfOurOwnAreRead() throws {
    let compiled = try CompiledZones()
    let source = """
      Rule A 2000 max - Jan lastSun 25:00 1:00 D
      Rule A 2000 max - Jul Sun>=8 -2:00 0 S
      Zone Test/South 9:59:59 - LMT 1995 Mar 5 12:00
      \t10:30 A T%sT
      Rule B 1990 max - Apr 1 0:00 0:20 D
      Rule B 1990 max - Oct 1 0:00u 0 S
      Zone Test/Short -0:01:15 B T%sT

      """
    try compiled.write("source", Data(source.utf8))
    for size in ["slim", "fat"] {
      try compiled.compile(
        size, ["-b", size], source: compiled.folder + "/source",
        names: ["Test/South", "Test/Short"])
    }
    let found = try ZoneComparison(
      InstalledZones(folder: compiled.folder), folder: compiled.folder)
    #expect(
      found.differences.isEmpty, "\(found.differences.count), \(found.differences.first ?? "")")
    #expect(found.names.count == 4)
    #expect(found.changes["fat/Test/Short"] == 2 * 111)
    #expect(found.changes["fat/Test/South"] == 2 * 101 + 1)
  }
}
