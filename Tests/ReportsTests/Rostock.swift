// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import Recurrence

@testable import Bookings
@testable import Reports
@testable import UseCases

/// A small invented city for the tests of this target.
enum Rostock {
  static let berlin = zone("Europe/Berlin")
  static let helsinki = zone("Europe/Helsinki")

  private static func zone(_ name: String) -> Zone {
    let bytes = try! Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))
    return try! Zone(name: name, tzif: [UInt8](bytes))
  }

  static let german = Wording(language: .german, zone: berlin, now: at("2026-04-01T08:00"))
  static let english = Wording(language: .english, zone: berlin, now: at("2026-04-01T08:00"))
  static let both = [german, english]

  /// An instant by the clocks of Rostock.
  static func at(_ local: String) -> Timestamp {
    berlin.instant(of: CivilDateTime(iso: local)!)
  }

  static func date(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }
  static func text(_ text: String) -> PlainText { try! PlainText(text) }
  static func id(_ text: String) -> Identifier { Identifier(text)! }
  static func path(_ text: String) -> SpacePath { SpacePath(text)! }

  static func occurrence(_ start: String, _ end: String) -> Occurrence {
    Occurrence(original: CivilDateTime(iso: start)!, start: at(start), end: at(end))
  }

  // MARK: - Places and clubs

  static let court: Space = {
    var details = SpaceDetails(name: text("Streetballfeld"))
    details.kind = .sport
    details.capacity = 1
    details.unitLabel = LocalizedText(german: text("Feld"), english: text("court"))
    details.district = text("Stadtmitte")
    details.hours = OpeningHours(
      weekdays: Dictionary(
        uniqueKeysWithValues: Weekday.allCases.map { ($0, [range("07:00", "22:00")]) }))
    details.coordinates = Coordinates(latitude: 54_094_200, longitude: 12_119_200)
    details.buffers = Buffers(minutesBefore: 15, minutesAfter: 0)!
    details.access = [
      AccessFeature(
        name: .stepFree, state: .yes, date: date("2026-05-01"), source: text("Begehung")),
      AccessFeature(name: .accessibleToilet, state: .unknown, date: nil, source: nil),
    ]
    details.source = text("Beispiel")
    return Space(id: id("s1111111"), path: path("haedge/streetball"), details: details)
  }()

  static let balls: Space = {
    var details = SpaceDetails(name: text("Bälle"))
    details.kind = .sport
    details.useMode = .shared
    details.capacity = 20
    details.unitLabel = LocalizedText(german: text("Bälle"), english: text("balls"))
    return Space(id: id("s2222222"), path: path("sportbox/baelle"), details: details)
  }()

  static let peninsula = Space(
    id: id("s3333333"), path: path("haedge"),
    details: SpaceDetails(name: text("Haedgehalbinsel")))

  static let nordlicht = Club(
    id: id("k1111111"), slug: Slug("sv-nordlicht")!, name: text("SV Nordlicht"),
    district: text("Stadtmitte"), size: 120)

  static let umbrella = Club(
    id: id("k2222222"), slug: Slug("hafensportbund")!, name: text("Hafensportbund"))

  static func range(_ start: String, _ end: String) -> ClockRange {
    ClockRange(ClockTime(iso: start)!, ClockTime(iso: end)!)!
  }

  // MARK: - Bookings

  /// A weekly series on Tuesdays with one date skipped and one cancelled.
  static let series: BookingView = {
    let rule = try! RecurrenceRule("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260707")
    let schedule = Schedule(
      start: CivilDateTime(iso: "2026-06-16T18:00")!, length: .clock(seconds: 7200),
      zone: "Europe/Berlin", rule: rule, excluded: [CivilDateTime(iso: "2026-06-09T18:00")!])
    let dates = [
      BookedOccurrence(
        occurrence: occurrence("2026-06-16T18:00", "2026-06-16T20:00"), status: .confirmed),
      BookedOccurrence(
        occurrence: occurrence("2026-06-23T18:00", "2026-06-23T20:00"), status: .skipped,
        reason: "conflict"),
      BookedOccurrence(
        occurrence: occurrence("2026-06-30T18:00", "2026-06-30T20:00"), status: .cancelled,
        reason: "Regen"),
      BookedOccurrence(
        occurrence: occurrence("2026-07-07T18:00", "2026-07-07T20:00"), status: .confirmed),
    ]
    return view(schedule, dates, spaces: [(court, nil), (balls, 12)])
  }()

  static let single: BookingView = {
    let schedule = Schedule(
      start: CivilDateTime(iso: "2026-06-16T22:00")!, length: .clock(seconds: 28_800),
      zone: "Europe/Berlin")
    let date = BookedOccurrence(
      occurrence: occurrence("2026-06-16T22:00", "2026-06-17T06:00"), status: .confirmed)
    return view(schedule, [date], spaces: [(court, nil)])
  }()

  private static func view(
    _ schedule: Schedule, _ dates: [BookedOccurrence], spaces: [(Space, Int?)]
  ) -> BookingView {
    let booking = Booking(
      id: id("b7k3f9qm"), club: nordlicht.id,
      purpose: Purpose(title: text("Streetball"), kind: .sport), status: .confirmed,
      segments: [
        Segment(
          schedule: schedule, demands: spaces.map { Demand(space: $0.0.id, units: $0.1) },
          leaves: spaces.map { LeafDemand(leaf: $0.0.id, units: $0.1, buffers: .none) })
      ], occurrences: dates, created: at("2026-04-01T08:00"),
      changed: at("2026-04-01T08:00"), sequence: 0)
    return BookingView(
      booking: booking, club: ClubName(nordlicht),
      spaces: spaces.map { (SpaceName($0.0), $0.1) }, zone: berlin)
  }

  // MARK: - Slots, closures and the city

  static let slot = SlotView(
    slot: Slot(
      id: id("t4m2x8qa"), space: court.id, name: text("Offenes Streetball"), kind: .sport,
      discipline: text("Streetball"), useMode: .open, audience: text("Kinder ab 8"),
      schedule: Schedule(
        start: CivilDateTime(iso: "2026-05-06T16:00")!, length: .clock(seconds: 7200),
        zone: "Europe/Berlin",
        rule: try! RecurrenceRule("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=8")),
      created: at("2026-04-01T08:00")),
    space: SpaceName(court), zone: berlin,
    next: occurrence("2026-05-06T16:00", "2026-05-06T18:00"), count: 8)

  static let closure = ClosureView(
    closure: Closure(
      id: id("c9w1z5ke"), space: peninsula.id, reason: text("Hanse Sail"),
      schedule: Schedule(
        start: CivilDateTime(iso: "2026-08-06T00:00")!, length: .clock(seconds: 4 * 86_400),
        zone: "Europe/Berlin"), created: at("2026-04-01T08:00")),
    space: SpaceName(peninsula), zone: berlin,
    occurrence: occurrence("2026-08-06T00:00", "2026-08-10T00:00"), count: 1)

  static let affected = AffectedDate(
    booking: id("b7k3f9qm"), title: text("Streetball"), club: ClubName(nordlicht),
    space: SpaceName(court), occurrence: occurrence("2026-08-07T17:00", "2026-08-07T19:00"))

  static let city: City = {
    var city = City(name: text("Rostock"), zone: "Europe/Berlin")
    city.office = Office(name: text("Sportamt"), mail: text("sport@example.org"), web: nil)
    city.state = .mecklenburgVorpommern
    city.quietHours = courtView.quietHours
    city.schoolHolidays = [
      SchoolHoliday(
        name: LocalizedText(german: text("Sommerferien"), english: text("Summer holidays"))!,
        first: date("2026-07-13"), last: date("2026-08-22"), source: nil)
    ]
    return city
  }()

  // MARK: - A week

  static let week = AgendaOutcome(
    first: date("2026-06-15"), last: date("2026-06-21"), zone: berlin,
    entries: [
      entry(
        .booking(
          id("b7k3f9qm"), title: text("Streetball"), kind: .sport, club: ClubName(nordlicht),
          units: 1, isWhole: true, unitLabel: nil, status: .confirmed),
        court, "2026-06-16T18:00", "2026-06-16T20:00"),
      entry(
        .booking(
          id("b7k3f9qm"), title: text("Streetball"), kind: .sport, club: ClubName(nordlicht),
          units: 12, isWhole: false, unitLabel: balls.details.unitLabel, status: .held),
        balls, "2026-06-16T18:00", "2026-06-16T20:00"),
      entry(.busy(units: 1, isWhole: true), court, "2026-06-17T09:30", "2026-06-17T10:00"),
      entry(
        .open(
          id("t4m2x8qa"), title: text("Offenes Streetball"), kind: .sport, discipline: nil,
          audience: text("Kinder ab 8")),
        court, "2026-06-17T16:00", "2026-06-17T18:00"),
      entry(
        .closure(id("c9w1z5ke"), reason: text("Hanse Sail")), peninsula, "2026-06-20T00:00",
        "2026-06-22T00:00"),
    ],
    holidays: [
      (
        date("2026-06-18"),
        LocalizedText(german: text("Testfeiertag"), english: text("Test Holiday"))!
      )
    ])

  private static func entry(
    _ subject: AgendaEntry.Subject, _ space: Space, _ start: String, _ end: String
  ) -> AgendaEntry {
    AgendaEntry(subject: subject, space: SpaceName(space), start: at(start), end: at(end))
  }

  static let courtView = SpaceView(
    space: court, isLeaf: true, depth: 1, hours: (court.details.hours!, path("haedge")),
    quietHours: QuietHours(
      start: ClockTime(iso: "22:00")!, end: ClockTime(iso: "06:00")!, reason: text("Lärmschutz")),
    district: text("Stadtmitte"))

  static let peninsulaView = SpaceView(
    space: peninsula, isLeaf: false, depth: 0, hours: nil, quietHours: nil, district: nil)
}

extension Report {
  /// What a person sees on a terminal of that width.
  func onTerminal(_ width: Int = 80, accessible: Bool = false) -> String {
    render(self, format: .table, width: width, isTerminal: true, accessible: accessible)
  }

  /// What another program reads.
  var inPipe: String {
    render(self, format: .table, width: 80, isTerminal: false, accessible: false)
  }
}
