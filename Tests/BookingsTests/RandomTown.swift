// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import IntervalTree

@testable import Bookings

/// Leaves with random hours, slots, closures, buffers and claims around three days, and what is
/// wanted of them.
struct RandomTown {
  private var chance: SplitMix
  let facts: Facts
  let proposal: Proposal
  let length: Length
  let frames: [Interval]
  /// Where something begins or ends, in UTC seconds.
  private let borders: [Int64]

  init(seed: UInt64, firstDay: CivilDate) {
    let start = Berlin.zone.instant(of: CivilDateTime(firstDay, .midnight)).seconds
    let end = Berlin.zone.instant(of: CivilDateTime(firstDay.adding(days: 3), .midnight)).seconds
    var making = Making(chance: SplitMix(seed: seed), first: firstDay, start: start)
    var length = Length.elapsed(seconds: Int64(1 + making.chance.below(32)) * 900)
    if making.once(in: 9) { length = .elapsed(seconds: 3_660) }
    making.isLong = making.once(in: 4)
    if making.isLong { length = .clock(seconds: 86_400 * Int64(1 + making.chance.below(2))) }
    var leaves: [Identifier: LeafFacts] = [:]
    var demands: [LeafDemand] = []
    for number in 1...(making.once(in: 3) ? 2 : 1) {
      let leaf = making.leaf(number)
      leaves[leaf.id] = leaf.facts()
      let units = making.units(of: leaf)
      let before = making.once(in: 2) ? making.chance.below(40) : 0
      let after = making.once(in: 2) ? making.chance.below(40) : 0
      demands.append(leaf.demand(units, before: before, after: after))
    }
    let now = making.once(in: 3) ? start + Int64(making.chance.below(200_000)) : start - 86_400
    facts = Facts(
      now: Timestamp(seconds: now), zone: Berlin.zone,
      state: making.once(in: 2) ? .mecklenburgVorpommern : nil, leaves: leaves)
    proposal = Proposal(
      club: nil, kind: making.once(in: 4) ? .culture : .sport, leaves: demands, occurrences: [])
    frames = [Interval(start: start, end: end)]
    borders = making.borders + [start, end, now]
    chance = making.chance
    self.length = length
  }

  /// A use of the wanted length that lies in the frame.
  func use(from start: Int64) -> Occurrence? {
    let begin = Timestamp(seconds: start)
    let reading = Berlin.zone.civil(at: begin)
    let end: Timestamp
    switch length {
    case .elapsed(let seconds): end = begin.advanced(by: seconds)
    case .clock(let seconds):
      switch Berlin.zone.resolve(reading.addingClock(seconds: seconds)) {
      case .unique(let found), .fold(let found, _): end = found
      // Nobody can book what ends at a time that no clock shows.
      case .gap: return nil
      }
    }
    guard frames[0].start <= start, end.seconds <= frames[0].end else { return nil }
    return Occurrence(original: reading, start: begin, end: end)
  }

  /// Whole minutes: around all that begins or ends, the same so much earlier that a use ends
  /// there, and some by chance.
  mutating func starts(around windows: [FreeWindow]) -> [Int64] {
    let length: Int64 =
      switch self.length {
      case .elapsed(let seconds), .clock(let seconds): seconds
      }
    let edges = borders + windows.flatMap { [$0.start.seconds, $0.end.seconds] }
    var starts: Set<Int64> = []
    for edge in edges {
      for shift in [0, -length, -length - 3_600, -length + 3_600] {
        let minute = (edge + shift) / 60 * 60
        for step in -2...2 { starts.insert(minute + Int64(step) * 60) }
      }
    }
    for window in windows {
      let minutes = (window.end.seconds - window.start.seconds) / 60
      for _ in 0..<5 {
        starts.insert(window.start.seconds + Int64(chance.below(Int(minutes))) * 60)
      }
    }
    let frame = frames[0]
    for _ in 0..<40 {
      starts.insert(frame.start + Int64(chance.below(Int(frame.length / 60))) * 60)
    }
    return starts.filter(frame.contains).sorted()
  }
}

/// Makes a town up.
private struct Making {
  var chance: SplitMix
  let first: CivilDate
  /// The first midnight, in UTC seconds.
  let start: Int64
  /// Whether days are wanted, for which little may stand in the way.
  var isLong = false
  var borders: [Int64] = []

  init(chance: SplitMix, first: CivilDate, start: Int64) {
    self.chance = chance
    self.first = first
    self.start = start
  }

  mutating func once(in count: Int) -> Bool { chance.once(in: count) }

  /// Nil for the whole.
  mutating func units(of leaf: GivenLeaf) -> Int? {
    guard leaf.space.details.useMode == .shared, !once(in: 3) else { return nil }
    return 1 + chance.below(4)
  }

  mutating func stretch(longest quarters: Int) -> Occurrence {
    // Seldom at an odd minute or second.
    let odd = once(in: 8) ? Int64(chance.below(900)) : 0
    let from = start + Int64(chance.below(4 * 24 * 4) - 48) * 900 + odd
    let to = from + Int64(1 + chance.below(quarters)) * 900
    borders += [from, to]
    return Berlin.occurrence(Timestamp(seconds: from), Timestamp(seconds: to))
  }

  mutating func leaf(_ number: Int) -> GivenLeaf {
    var leaf = GivenLeaf(
      "site/leaf-\(number)", number, capacity: 6, useMode: once(in: 2) ? .shared : .exclusive)
    for _ in 0..<chance.below(isLong ? 2 : 7) {
      leaf.take(stretch(longest: 24), units: units(of: leaf), before: chance.below(20))
    }
    if once(in: 3) { leaf.close(stretch(longest: 40)) }
    for _ in 0..<(once(in: 3) ? 1 + chance.below(2) : 0) { leaf.join(stretch(longest: 12)) }
    if once(in: isLong ? 5 : 2) { leaf.hours = hours() }
    if once(in: isLong ? 3 : 2) { restrict(&leaf) }
    return leaf
  }

  /// Slots on the leaf itself and on what it belongs to, with seasons that begin and end nearby.
  private mutating func restrict(_ leaf: inout GivenLeaf) {
    let isShared = leaf.space.details.useMode == .shared && once(in: 2)
    for node in 0..<2 {
      for number in 0..<(1 + chance.below(3)) where !once(in: 3) {
        let from = first.adding(days: chance.below(4) - 1)
        leaf.restrict(
          to: stretch(longest: isLong ? 300 : 80), number: node * 10 + number, on: 100 + node,
          kind: once(in: 5) ? .culture : .sport, useMode: isShared ? .shared : .exclusive,
          first: from.iso, last: once(in: 3) ? nil : from.adding(days: chance.below(2)).iso)
      }
    }
  }

  private mutating func ranges() -> [ClockRange] {
    let choices = [
      "07:00-22:00", "00:00-24:00", "00:00-02:30", "01:00-02:30 03:15-24:00",
      "08:00-12:00 12:00-18:00", "18:00-24:00", "",
    ]
    return .of(choices[chance.below(choices.count)])
  }

  private mutating func hours() -> OpeningHours {
    let usual = ranges()
    var weekdays: [Weekday: [ClockRange]] = [:]
    for weekday in Weekday.allCases { weekdays[weekday] = once(in: 3) ? ranges() : usual }
    let day = first.adding(days: chance.below(3))
    return OpeningHours(
      weekdays: weekdays, holidays: once(in: 2) ? ranges() : nil,
      exceptions: once(in: 2)
        ? [OpeningHours.Exception(first: day, last: day, ranges: ranges())] : [])
  }
}
