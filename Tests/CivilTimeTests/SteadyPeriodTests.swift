// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@Suite struct SteadyPeriodTests {
  /// The offset where the reading stands for one instant, else nil.
  private func uniqueOffset(_ zone: Zone, _ clock: Int64) -> Int? {
    guard case .unique(let instant) = zone.resolve(CivilDateTime(clockSeconds: clock)) else {
      return nil
    }
    return Int(clock - instant.seconds)
  }

  @Test func halfAYearInBerlin() throws {
    let berlin = try zone("Europe/Berlin")
    let summer = try #require(
      berlin.steadyPeriod(around: local("2026-07-01T12:00").clockSeconds))
    // The readings from 02:00 on 25 October come twice.
    #expect(try summer.readings.lowerBound == local("2026-03-29T03:00").clockSeconds)
    #expect(try summer.readings.upperBound == local("2026-10-25T02:00").clockSeconds)
    #expect(summer.offset == 7200)
    let first = summer.instant(of: summer.readings.lowerBound)
    #expect(try first == instant("2026-03-29T01:00:00Z"))
    #expect(try berlin.steadyPeriod(around: local("2026-03-29T02:30").clockSeconds) == nil)
    #expect(try berlin.steadyPeriod(around: local("2026-10-25T02:59:59").clockSeconds) == nil)
    let winter = try #require(
      berlin.steadyPeriod(around: local("2026-10-25T03:00").clockSeconds))
    #expect(try winter.readings.lowerBound == local("2026-10-25T03:00").clockSeconds)
    #expect(try winter.readings.upperBound == local("2027-03-28T02:00").clockSeconds)
  }

  /// Walks from stretch to stretch through every zone; between two there are gaps and folds only.
  @Test func stretchesOfAllZonesAreThoseOfResolve() throws {
    let start = try local("1970-01-01T00:00").clockSeconds
    let end = try local("2101-01-01T00:00").clockSeconds
    var wrong: [String] = []
    var stretches = 0
    for name in InstalledZones.ofSystem.different {
      let zone = try InstalledZones.ofSystem.zone(name)
      var clock = start
      while clock < end {
        guard let period = zone.steadyPeriod(around: clock) else {
          if uniqueOffset(zone, clock) != nil { wrong.append("\(name) \(clock)") }
          clock += 300
          continue
        }
        stretches += 1
        let (lower, upper) = (period.readings.lowerBound, period.readings.upperBound)
        let middle = lower + (upper - lower) / 2
        let inside = [lower, lower + 1, clock, middle, upper - 1]
        let isSteady = inside.allSatisfy {
          uniqueOffset(zone, $0) == period.offset && zone.steadyPeriod(around: $0) == period
        }
        let endsAtReach = [lower - 1, upper].allSatisfy {
          abs($0) > 1 << 40 || uniqueOffset(zone, $0) == nil
        }
        if !isSteady || !endsAtReach { wrong.append("\(name) \(period)") }
        clock = upper
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count), the first \(wrong.first ?? "")")
    #expect(stretches > 10_000)
  }

  /// Changes that follow each other so fast that readings are jumped over, come twice and more.
  @Test func quickChangesAreThoseOfTheSlowAnswer() throws {
    var chance = SplitMix(seed: 3339)
    let half: Int64 = 1800
    for _ in 0..<300 {
      var file = ZoneFile(offsets: (0..<5).map { _ in (chance.below(99) - 49) * 1800 })
      var instant: Int64 = 0
      for _ in 0..<chance.below(9) {
        instant += Int64(1 + chance.below(60)) * half
        file.transitions.append((instant, UInt8(chance.below(5))))
      }
      let zone = try Zone(name: "Test/Test", tzif: file.bytes)
      // Everything happens on half hours: one look at each tells all.
      let readings = Array(stride(from: -60 * half, to: instant + 60 * half, by: Int(half)))
      var instants: [Int64: [Int64]] = [:]
      for instant in stride(from: -120 * half, to: instant + 120 * half, by: Int(half)) {
        let offset = Int64(zone.offset(at: Timestamp(seconds: instant)))
        instants[instant + offset, default: []].append(instant)
      }
      let offsets = readings.map { reading in
        instants[reading]?.count == 1 ? instants[reading].map { Int(reading - $0[0]) } : nil
      }
      for (place, reading) in readings.enumerated() {
        check(zone.resolve(CivilDateTime(clockSeconds: reading)), instants[reading] ?? [])
        let period = zone.steadyPeriod(around: reading)
        #expect(period?.offset == offsets[place])
        guard let period else { continue }
        let before = offsets[..<place].lastIndex { $0 != period.offset }.map { readings[$0] + half }
        let after = offsets[place...].firstIndex { $0 != period.offset }.map { readings[$0] }
        if let before { #expect(period.readings.lowerBound == before) }
        if let after { #expect(period.readings.upperBound == after) }
        #expect(before != nil || period.readings.lowerBound < readings[0])
        #expect(after != nil || period.readings.upperBound > instant + 60 * half)
      }
    }
  }

  private func check(_ found: LocalInstant, _ instants: [Int64]) {
    switch found {
    case .gap: #expect(instants.isEmpty)
    case .unique(let instant): #expect(instants == [instant.seconds])
    case .fold(let first, let second):
      #expect(instants.count >= 2 && Array(instants.prefix(2)) == [first.seconds, second.seconds])
    }
  }

  /// The table of a rule ends somewhere, and beyond 2^60 seconds all readings are one.
  @Test(arguments: ["Europe/Berlin", "Africa/Casablanca", "America/Nuuk", "Asia/Kolkata", "UTC"])
  func farAwayStretchesAreSteadyToo(_ name: String) throws {
    let zone = try zone(name)
    var chance = SplitMix(seed: 8536)
    let year: Int64 = 31_556_952
    for round in 0..<3_000 {
      let wide = [year * 3_000, year * 20_000, 1 << 50, 1 << 60][round % 4]
      let clock = Int64(bitPattern: chance.next()) % wide
      let period = zone.steadyPeriod(around: clock)
      #expect(period?.offset == uniqueOffset(zone, clock))
      guard let period else { continue }
      #expect(period.readings.contains(clock))
      for reading in [period.readings.lowerBound, period.readings.upperBound - 1] {
        #expect(uniqueOffset(zone, reading) == period.offset)
      }
    }
    for clock in [Int64.min, -(1 << 60) - 1, 1 << 60, .max] {
      #expect(zone.steadyPeriod(around: clock) == nil)
    }
    #expect(zone.steadyPeriod(around: -(1 << 60))?.readings.lowerBound == -(1 << 60))
  }

  /// Winter comes only in years whose February has five Sundays, so that stretches of 28 years
  /// and more cross the ends of the table. The last transition renames the offset of 1700.
  @Test(arguments: ["1850-01-01T00:00:00Z", "1853-01-01T00:00:00Z", "1861-06-01T00:00:00Z"])
  func stretchesOfManyYearsAreCutRatherThanWrong(_ last: String) throws {
    let zone = try Zone(
      name: "Test/Test",
      tzif: ZoneFile(
        transitions: [
          (instant("1700-01-01T00:00:00Z").seconds, 1), (instant(last).seconds, 2),
        ],
        offsets: [0, 3600, 3600], footer: "AAA0BBB,M2.4.0/2,M2.5.0/3"
      ).bytes)
    let probes = try (1690...3_300).flatMap { year in
      try ["02-10", "02-25", "03-10"].map { try local("\(year)-\($0)T12:00").clockSeconds }
    }
    let offsets = probes.map { uniqueOffset(zone, $0) }
    #expect(Set(offsets) == [0, 3600])
    for (place, probe) in probes.enumerated() {
      let period = try #require(zone.steadyPeriod(around: probe))
      #expect(period.readings.contains(probe))
      var other = place
      while other > 0, period.readings.contains(probes[other - 1]) { other -= 1 }
      while other < probes.count, period.readings.contains(probes[other]) {
        #expect(offsets[other] == period.offset)
        other += 1
      }
    }
  }
}
