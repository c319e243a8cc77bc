// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Phrases
import Testing

/// What a person typed, as instants, with the system's own zone files.
@Suite struct ResolveTests {
  static func zone(_ name: String) throws -> Zone {
    let data = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))
    return try Zone(name: name, tzif: [UInt8](data))
  }

  private static func resolved(_ text: String, _ zoneName: String) throws -> Resolved {
    let phrase = Phrase(text)
    return try resolve(phrase.when(context()).value, in: zone(zoneName), of: phrase)
  }

  @Test(arguments: [
    ("2026-06-17 18-20", "Europe/Berlin", "2026-06-17T18:00:00+02:00", "2026-06-17T20:00:00+02:00"),
    (
      "2026-06-17T16:00Z/PT2H", "Europe/Berlin", "2026-06-17T18:00:00+02:00",
      "2026-06-17T20:00:00+02:00"
    ),
    (
      "2026-06-17 18:00+02:00 - 20:00", "Europe/Berlin", "2026-06-17T18:00:00+02:00",
      "2026-06-17T20:00:00+02:00"
    ),
    (
      "2026-10-25 02:30+02:00 bis 02:30+01:00", "Europe/Berlin", "2026-10-25T02:30:00+02:00",
      "2026-10-25T02:30:00+01:00"
    ),
    (
      "2026-10-25 02:30+01:00 bis 04:00", "Europe/Berlin", "2026-10-25T02:30:00+01:00",
      "2026-10-25T04:00:00+01:00"
    ),
    (
      "2027-03-28 ganztägig", "Europe/Berlin", "2027-03-28T00:00:00+01:00",
      "2027-03-29T00:00:00+02:00"
    ),
    (
      "2026-10-24T02:30/P1D", "Europe/Berlin", "2026-10-24T02:30:00+02:00",
      "2026-10-25T02:30:00+02:00"
    ),
    (
      "2027-03-27T12:00/P1D", "Europe/Berlin", "2027-03-27T12:00:00+01:00",
      "2027-03-28T12:00:00+02:00"
    ),
    (
      "2027-03-27T12:00/PT24H", "Europe/Berlin", "2027-03-27T12:00:00+01:00",
      "2027-03-28T13:00:00+02:00"
    ),
    (
      "2026-06-17T18:00-04:00/2h", "America/New_York", "2026-06-17T18:00:00-04:00",
      "2026-06-17T20:00:00-04:00"
    ),
    (
      "2025-10-27T02:30/P363D", "Europe/Berlin", "2025-10-27T02:30:00+01:00",
      "2026-10-25T02:30:00+01:00"
    ),
    // Chile's clocks jump at midnight: the day begins at one.
    (
      "2026-09-06 ganztägig", "America/Santiago", "2026-09-06T01:00:00-03:00",
      "2026-09-07T00:00:00-03:00"
    ),
  ]) func resolves(phrase: String, zone: String, start: String, end: String) throws {
    let resolved = try ResolveTests.resolved(phrase, zone)
    let rules = try ResolveTests.zone(zone)
    #expect(resolved.start.rfc3339(in: rules) == start)
    #expect(resolved.end.rfc3339(in: rules) == end)
    #expect(Timestamp(rfc3339: start) == resolved.start)
  }

  /// 22:00 to 06:00 over the March change is seven hours, though the clock seems to say eight.
  @Test func countsElapsedHours() throws {
    let night = try ResolveTests.resolved("2027-03-27 22:00-06:00", "Europe/Berlin")
    #expect(night.lengthInSeconds == 7 * 3600)
    #expect(night.clockLengthInSeconds == 8 * 3600)
    #expect(night.localStart.iso == "2027-03-27T22:00:00")
    #expect(night.localEnd.iso == "2027-03-28T06:00:00")
    #expect(!night.wholeDays)
    #expect(try ResolveTests.resolved("2027-03-28", "Europe/Berlin").wholeDays)
  }

  private static func local(_ iso: String) -> CivilDateTime {
    CivilDateTime(iso: iso) ?? CivilDateTime(clockSeconds: 0)
  }

  static let refusals: [(String, PhraseError.Problem, Range<Int>)] = [
    (
      "2027-03-28 02:30-04:00",
      .gap(local("2027-03-28T02:30"), nextValid: local("2027-03-28T03:00")), 11..<16
    ),
    (
      "2027-03-28 01:00-02:30",
      .gap(local("2027-03-28T02:30"), nextValid: local("2027-03-28T03:00")), 17..<22
    ),
    (
      "2027-03-27T02:30/P1D",
      .gap(local("2027-03-28T02:30"), nextValid: local("2027-03-28T03:00")), 11..<16
    ),
    (
      "2026-10-25 02:30-04:00", .fold(local("2026-10-25T02:30"), offsets: [7200, 3600]), 11..<16
    ),
    (
      "2026-10-25 01:00-02:30", .fold(local("2026-10-25T02:30"), offsets: [7200, 3600]), 17..<22
    ),
    ("2026-06-17 18:00+01:00 bis 20:00", .offsetMisfit(valid: [7200]), 11..<22),
    ("2026-10-25 02:30+03:00 bis 04:00", .offsetMisfit(valid: [7200, 3600]), 11..<22),
    ("2026-06-17T18:00Z/2026-06-17T19:00", .endBeforeStart, 0..<34),
    ("2026-06-17T17:00Z/2026-06-17T19:00", .equalTimes, 0..<34),
  ]

  @Test(arguments: refusals)
  func refuses(text: String, problem: PhraseError.Problem, range: Range<Int>) throws {
    let phrase = Phrase(text)
    let when = try phrase.when(context()).value
    let zone = try ResolveTests.zone("Europe/Berlin")
    let error = refusal { () throws(PhraseError) in _ = try resolve(when, in: zone, of: phrase) }
    #expect(error?.problem == problem)
    #expect(error?.range == range)
    #expect(error?.text == text)
  }

  @Test("a reading that the clock skips or repeats wants another time, wherever it came from")
  func wantsTime() throws {
    let zone = try ResolveTests.zone("Europe/Berlin")
    for text in ["2026-03-29T02:30", "2026-10-25T02:30"] {
      let start = Moment(local: ResolveTests.local(text))
      let error = refusal { () throws(PhraseError) in
        _ = try resolve(.times(start: start, end: .elapsed(seconds: 60)), in: zone, of: Phrase(""))
      }
      #expect(error?.expected == .time)
    }
  }

  @Test func momentsAreEqualByWhatTheySay() {
    let local = ResolveTests.local("2026-06-17T18:00")
    #expect(Moment(local: local, place: 0..<1) == Moment(local: local, place: 4..<9))
    #expect(Moment(local: local, offset: 0) != Moment(local: local, offset: 0, isUTC: true))
  }
}
