// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@testable import Bookings

/// A booking as it was made, and what can be read off it in few words.
enum GivenBooking {
  static let court = Place(
    demands: [Demand(space: Identifier(.space, random: 1), units: nil)],
    leaves: [LeafDemand(leaf: Identifier(.space, random: 1), units: nil, buffers: .none)])
  static let hall = Place(
    demands: [Demand(space: Identifier(.space, random: 2), units: 3)],
    leaves: [
      LeafDemand(
        leaf: Identifier(.space, random: 2), units: 3,
        buffers: Buffers(minutesBefore: 15, minutesAfter: 30)!)
    ])

  /// Two hours by the clock from `start`, on the court.
  static func booking(
    _ start: String, rule: String? = nil, excluded: [String] = [],
    length: Length = .clock(seconds: 7_200), startOffset: Int? = nil
  ) throws -> Booking {
    let schedule = Schedule(
      start: Berlin.reading(start), length: length, zone: "Europe/Berlin",
      rule: try rule.map { try RecurrenceRule($0) }, excluded: Set(excluded.map(Berlin.reading)),
      startOffset: startOffset)
    let dates = try schedule.occurrences(zone: Berlin.zone)
    return Booking(
      id: Identifier(.booking, random: 1), club: nil, purpose: Purpose(kind: .sport),
      status: .confirmed,
      segments: [Segment(schedule: schedule, demands: court.demands, leaves: court.leaves)],
      occurrences: dates.map { BookedOccurrence(occurrence: $0, status: .confirmed) },
      created: Berlin.at("2026-01-01T10:00"), changed: Berlin.at("2026-01-01T10:00"), sequence: 0)
  }
}

extension Booking {
  /// The confirmed dates by start, as instants with offsets: `2026-06-16T18:00:00+02:00`.
  var starts: [String] {
    occurrences.filter { $0.status == .confirmed }.map(\.occurrence.start).sorted()
      .map { $0.rfc3339(in: Berlin.zone) }
  }

  /// The same by the clock, without seconds: `06-16 18:00`.
  var days: [String] {
    occurrences.filter { $0.status == .confirmed }.sorted {
      $0.occurrence.start < $1.occurrence.start
    }
    .map { date in
      let iso = Berlin.zone.civil(at: date.occurrence.start).iso
      return "\(iso.dropFirst(5).prefix(5)) \(iso.dropFirst(11).prefix(5))"
    }
  }

  var rules: [String?] { segments.map { $0.schedule.rule?.text } }

  /// The names of all confirmed dates from that local day on.
  func names(from day: String = "0001-01-01", to last: String = "9999-12-31") -> Set<CivilDateTime>
  {
    let range = Berlin.date(day)...Berlin.date(last)
    return Set(
      occurrences.filter { $0.status == .confirmed && range.contains($0.local.date) }
        .map(\.occurrence.original))
  }

  mutating func move(_ chosen: Set<CivilDateTime>, by shift: Shift, to place: Place? = nil) throws {
    try move(chosen, by: shift, to: place, zone: Berlin.zone)
  }

  /// As `cancel` does.
  mutating func cancel(_ chosen: Set<CivilDateTime>) {
    for row in occurrences.indices
    where occurrences[row].status == .confirmed
      && chosen.contains(occurrences[row].occurrence.original)
    {
      occurrences[row].status = .cancelled
    }
  }

  /// What does not hold of a booking, in words; empty where all does.
  func faults() throws -> [String] {
    var faults: [String] = []
    let names = occurrences.map(\.occurrence.original)
    if names != Set(names).sorted() { faults.append("names are not ascending, each once") }
    if segments.isEmpty { faults.append("no segment") }
    for (number, segment) in segments.enumerated() {
      let rows = occurrences.filter { $0.segment == number }
      if rows.isEmpty { faults.append("segment \(number) is empty") }
      let locals = rows.map(\.local)
      if Set(locals).count != locals.count { faults.append("segment \(number): a date twice") }
      let given = Set(try segment.schedule.occurrences(zone: Berlin.zone).map(\.original))
      let live = Set(rows.filter { $0.status != .cancelled }.map(\.local))
      if !live.isSubset(of: given) {
        faults.append("segment \(number): not given \(live.subtracting(given).map(\.iso))")
      }
      if !given.isSubset(of: locals) {
        faults.append("segment \(number): no row for \(given.subtracting(locals).map(\.iso))")
      }
      for row in rows {
        let wanted = segment.schedule.occurrence(at: row.local, zone: Berlin.zone)
        if wanted.named(row.occurrence.original) != row.occurrence {
          faults.append("segment \(number): \(row.local.iso) does not follow from its schedule")
        }
      }
    }
    return faults
  }
}
