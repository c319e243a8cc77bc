// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Foundation
import IntervalTree
import Testing

@testable import Bookings
@testable import Store
@testable import UseCases

/// A city in memory, and what people do there, in few words.
///
/// It is Wednesday, 1 April 2026, ten in the morning, unless another `now` is said.
struct Town {
  static let zone: Zone = {
    let bytes = try! Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Berlin"))
    return try! Zone(name: "Europe/Berlin", tzif: [UInt8](bytes))
  }()

  static let morning = "2026-04-01T10:00"
  /// When the city was made.
  static let founding = "2026-01-01T10:00"

  let database: Database
  var store: Store { database.store }

  /// The city of a file in `Config`.
  static func file(_ name: String) throws -> City {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appending(path: "Config/\(name)"))
    return try MakeCity.read([UInt8](bytes), file: name)
  }

  /// A city with the spaces of `places`, and two clubs, `nord` and `moewe`.
  init(_ city: City) throws {
    let store = try Store.inMemory(now: Town.at(Town.founding))
    database = Database(path: ":memory:", store: store)
    try store.write {
      let now = Town.at(Town.founding)
      var ids = try IdentifierSource(.fixed(0), store: store)
      let changes = try CityUpdate(city, in: store, now: now, zone: Town.zone).make(&ids)
      try store.record(
        try ids.next(.operation), command: "city init", at: now, changes: changes)
    }
    for (slug, name) in [("nord", "SV Nordlicht"), ("moewe", "SV Möwe")] {
      _ = try Clubs.add(
        Clubs.Input(slug: slug, name: name), in: database, circumstances(now: Town.founding))
    }
  }

  /// The city of `Config/rostock-oval.yaml`.
  static func rostock() throws -> Town { try Town(file("rostock-oval.yaml")) }

  static func at(_ iso: String) -> Timestamp { zone.instant(of: CivilDateTime(iso: iso)!) }

  func circumstances(
    now: String = Town.morning, seed: UInt64 = 0, isDryRun: Bool = false
  ) -> Circumstances {
    Circumstances(now: Town.at(now), zone: Town.zone, seed: .fixed(seed), isDryRun: isDryRun)
  }

  func space(_ path: String) throws -> Space {
    let tree = try store.spaces()
    return try #require(SpacePath(path).flatMap { tree[$0] })
  }

  // MARK: - What people do

  static func input(
    _ spaces: String, _ when: String, units: Int? = nil, club: String? = "nord",
    repetition: String? = nil, until: String? = nil, except: [String] = []
  ) -> BookSpace.Input {
    var input = BookSpace.Input(
      spaces: WrittenDemands(text: spaces, units: units),
      schedule: WrittenSchedule(
        when: when.split(separator: " ").map(String.init), repetition: repetition, until: until,
        except: except))
    input.club = club
    return input
  }

  @discardableResult
  func book(
    _ spaces: String, _ when: String, units: Int? = nil, club: String? = "nord",
    repetition: String? = nil, until: String? = nil, except: [String] = [],
    now: String = Town.morning
  ) throws -> Booking {
    try BookSpace.run(
      Town.input(
        spaces, when, units: units, club: club, repetition: repetition, until: until,
        except: except), in: database, circumstances(now: now)
    ).view.booking
  }

  /// The refusal that a request meets; a test fails where it meets none.
  func refusal(_ body: () throws -> Void) throws -> Refusal {
    let failure = #expect(throws: Failure.self) { try body() }
    guard case .refused(let refusal) = try #require(failure) else {
      throw try #require(failure)
    }
    return refusal
  }

  @discardableResult
  func cancel(
    _ booking: Booking, only: String? = nil, from: String? = nil, reason: String? = nil,
    isSure: Bool = false, now: String = Town.morning, isDryRun: Bool = false
  ) throws -> CancelOutcome {
    var input = CancelBooking.Input(booking: [booking.id.text])
    input.dates = ChosenDates(only: only, from: from)
    input.reason = reason
    input.isSure = isSure
    return try CancelBooking.run(
      input, in: database, circumstances(now: now, isDryRun: isDryRun))
  }

  func apply(
    _ city: City, prunes: Bool = false, isDryRun: Bool = false, now: String = Town.morning
  ) throws -> CityPlanOutcome {
    try PlanCity.run(
      PlanCity.Input(city: city, file: "city.yaml", prunes: prunes), in: database,
      circumstances(now: now, isDryRun: isDryRun))
  }

  @discardableResult
  func close(
    _ space: String, _ when: String, reason: String = "Hafenfest", isDryRun: Bool = false
  ) throws -> ClosureOutcome {
    try Closures.add(
      Closures.Input(
        space: space, reason: reason,
        schedule: WrittenSchedule(when: when.split(separator: " ").map(String.init))),
      in: database, circumstances(isDryRun: isDryRun))
  }

  @discardableResult
  func offer(
    _ space: String, _ when: String, repetition: String? = nil, until: String? = nil,
    kind: Kind = .sport, useMode: UseMode = .open, name: String = "Zeitfenster"
  ) throws -> SlotOutcome {
    try Slots.add(
      Slots.Input(
        space: space, name: name, kind: kind, useMode: useMode,
        schedule: WrittenSchedule(
          when: when.split(separator: " ").map(String.init), repetition: repetition, until: until)),
      in: database, circumstances())
  }

  // MARK: - What is there

  /// How many rows each table of things has.
  func counts() throws -> [String] { try store.counts().map { "\($0.name) \($0.count)" } }

  /// All claims on a leaf, by start: `2026-06-16T18:00 2026-06-16T20:00 5`, `*` for the whole.
  func claims(_ path: String) throws -> [String] {
    let leaf = try space(path).id
    var found: [Claim] = []
    try store.claims(
      on: leaf, overlapping: .init(start: -4_000_000_000, end: 9_000_000_000),
      now: .init(seconds: 0)
    ) { found.append($0.claim) }
    return found.sorted { ($0.interval, $0.units ?? 0) < ($1.interval, $1.units ?? 0) }.map {
      let ends = [$0.interval.start, $0.interval.end].map {
        Town.zone.civil(at: Timestamp(seconds: $0)).iso.prefix(16)
      }
      return "\(ends[0]) \(ends[1]) \($0.units.map(String.init) ?? "*")"
    }
  }
}

/// The problem that a use case answers with; nil where it does not fail with one.
func usageProblem(_ body: () throws -> Void) -> UsageProblem? {
  do {
    try body()
  } catch Failure.usage(let problem) { return problem } catch {
    Issue.record(error)
  }
  return nil
}
