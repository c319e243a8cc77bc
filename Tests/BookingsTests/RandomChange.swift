// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime

@testable import Bookings

/// One change as a person makes it, with what it must come to.
enum RandomChange: CustomStringConvertible {
  case move(Set<CivilDateTime>, Shift, Place?)
  case cancel(Set<CivilDateTime>)
  case extend(CivilDate, without: Set<CivilDate>)
  case shorten(CivilDate)
  case add(Schedule)
  case restore(CivilDateTime)

  init(_ dice: inout SplitMix, of booking: Booking) {
    let row = booking.occurrences.randomElement(using: &dice)!
    let day = row.local.date.adding(days: dice.below(120) - 50)
    switch dice.below(9) {
    case 0...3: self = RandomChange.move(&dice, of: booking, around: row)
    case 4: self = .cancel(RandomChange.chosen(&dice, of: booking, around: row))
    case 5:
      let days = (0..<10).map { _ in day.adding(days: -dice.below(60)) }
      self = .extend(day, without: dice.once(in: 2) ? Set(days) : [])
    case 6: self = .shorten(day)
    case 7:
      let near = row.local.date.adding(days: dice.below(5) - 2)
      let length = booking.segments[row.segment].schedule.length
      self = .add(
        Schedule(
          start: CivilDateTime(near, row.local.time), length: length, zone: "Europe/Berlin"))
    default: self = .restore(row.occurrence.original)
    }
  }

  private static func move(
    _ dice: inout SplitMix, of booking: Booking, around row: BookedOccurrence
  ) -> RandomChange {
    let times = ["18:00", "19:30", "02:30", "23:00", "02:00"].map { ClockTime(iso: $0)! }
    let shift = Shift(
      // To a certain place, so that the same once more is nothing.
      days: 0, time: dice.once(in: 3) ? nil : times.randomElement(using: &dice),
      length: dice.once(in: 3) ? .clock(seconds: Int64(1 + dice.below(5)) * 3_600) : nil)
    let place =
      dice.once(in: 3) ? [GivenBooking.court, GivenBooking.hall].randomElement(using: &dice) : nil
    return .move(chosen(&dice, of: booking, around: row), shift, place)
  }

  /// One date, those from it on, those on some days, or just any.
  private static func chosen(
    _ dice: inout SplitMix, of booking: Booking, around row: BookedOccurrence
  ) -> Set<CivilDateTime> {
    let kind = dice.below(4)
    let last = row.local.date.adding(days: dice.below(20))
    return Set(
      booking.occurrences.filter { date in
        switch kind {
        case 0: date.occurrence.original == row.occurrence.original
        case 1: date.local >= row.local
        case 2: date.local >= row.local && date.local.date <= last
        default: dice.once(in: 2)
        }
      }.map(\.occurrence.original))
  }

  var description: String {
    switch self {
    case .move(let names, let shift, let place):
      "move \(names.sorted().map(\.iso)) \(shift) \(place != nil)"
    case .cancel(let names): "cancel \(names.sorted().map(\.iso))"
    case .extend(let day, let without): "extend \(day.iso) without \(without.map(\.iso))"
    case .shorten(let day): "shorten \(day.iso)"
    case .add(let schedule): "add \(schedule.start.iso)"
    case .restore(let name): "restore \(name.iso)"
    }
  }

  /// Only what is still to begin is ever named.
  func apply(to booking: inout Booking, now: Timestamp) throws {
    let open = Set(
      booking.occurrences.filter { $0.occurrence.start >= now }.map(\.occurrence.original))
    let zone = Berlin.zone
    switch self {
    case .move(let names, let shift, let place):
      try booking.move(names.intersection(open), by: shift, to: place, zone: zone)
    case .cancel(let names): booking.cancel(names.intersection(open))
    case .extend(let day, let without):
      try booking.extend(to: day, now: now, zone: zone) { without.contains($0) }
    case .shorten(let day): try booking.shorten(to: day, now: now, zone: zone)
    case .add(let schedule):
      guard schedule.occurrence(at: schedule.start, zone: zone).start >= now else { return }
      booking.add(schedule, like: booking.series ?? 0, now: now, zone: zone)
    case .restore(let name):
      let row = booking.occurrences.firstIndex { $0.occurrence.original == name }!
      guard open.contains(name), booking.occurrences[row].status != .confirmed else { return }
      booking.restore(row, zone: zone)
    }
  }

  /// What it should have changed and has not, or has changed without being told to.
  func misses(_ before: Booking, _ after: Booking, _ now: Timestamp) -> [String] {
    let old = before.confirmed
    let new = after.confirmed
    let gone = Set(old.keys).subtracting(new.keys)
    let come = Set(new.keys).subtracting(old.keys)
    let moved = Set(old.keys.filter { new[$0] != nil && new[$0]! != old[$0]! })
    var misses: [String] = []
    func expect(_ holds: Bool, _ what: String) { if !holds { misses.append(what) } }
    let open = Set(old.filter { $0.value.occurrence.start >= now }.keys)
    switch self {
    case .move(let names, let shift, _):
      expect(gone.isEmpty && come.isEmpty, "dates came or went")
      expect(moved.isSubset(of: names.intersection(open)), "others moved")
      expect(
        names.intersection(open).allSatisfy { new[$0]?.local == shift.start(from: old[$0]!.local) },
        "not there")
    case .cancel(let names):
      expect(gone == names.intersection(open) && come.isEmpty && moved.isEmpty, "cancelled others")
    case .extend(let day, let without):
      expect(gone.isEmpty, "dates went")
      expect(
        come.allSatisfy { new[$0]!.local.date <= day && !without.contains(new[$0]!.local.date) },
        "too far")
      expect(moved.isEmpty, "dates moved")
    case .shorten(let day):
      expect(gone == open.filter { old[$0]!.local.date > day }, "not those after the end")
      expect(come.isEmpty && moved.isEmpty, "dates came or moved")
    case .add(let schedule):
      expect(gone.isEmpty && moved.isEmpty && come.count <= 1, "others changed")
      let isOver = schedule.occurrence(at: schedule.start, zone: Berlin.zone).start < now
      expect(isOver || new.values.contains { $0.local == schedule.start }, "not added")
    case .restore(let name):
      expect(gone.isEmpty && moved.isEmpty && come.isSubset(of: [name]), "others changed")
    }
    return misses
  }
}

extension Booking {
  /// The dates that take place, by name.
  fileprivate var confirmed: [CivilDateTime: Placed] {
    Dictionary(
      uniqueKeysWithValues: occurrences.filter { $0.status == .confirmed }.map {
        (
          $0.occurrence.original,
          Placed(
            occurrence: $0.occurrence, local: $0.local,
            leaves: segments[$0.segment].leaves)
        )
      })
  }
}

private struct Placed: Equatable {
  let occurrence: Occurrence
  let local: CivilDateTime
  let leaves: [LeafDemand]
}
