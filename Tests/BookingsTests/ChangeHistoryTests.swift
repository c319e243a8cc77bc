// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

@testable import Bookings

/// Random histories of changes: what must hold after each of them, and what each may change.
struct ChangeHistoryTests {
  private static let rules: [(start: String, rule: String?)] = [
    ("2026-03-17T18:00", nil), ("2026-10-11T02:30", "FREQ=WEEKLY;COUNT=8"),
    ("2026-03-15T02:30", "FREQ=WEEKLY;UNTIL=20260501"), ("2026-03-16T20:00", "FREQ=DAILY;COUNT=30"),
    ("2026-03-17T18:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH,SU;UNTIL=20260701"),
    ("2026-03-04T18:00", "FREQ=MONTHLY;BYDAY=1WE;COUNT=9"),
    ("2026-03-31T18:00", "FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20270101"),
    ("2026-03-27T22:00", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=6"),
    ("2026-03-18T23:30", "FREQ=DAILY;INTERVAL=3;COUNT=20"),
  ]

  @Test("any history of changes", arguments: 0..<120)
  func history(_ seed: Int) throws {
    var dice = SplitMix(seed: UInt64(seed))
    let (start, rule) = ChangeHistoryTests.rules[seed % ChangeHistoryTests.rules.count]
    var booking = try GivenBooking.booking(
      start, rule: rule,
      length: dice.once(in: 2) ? .clock(seconds: 7_200) : .elapsed(seconds: 5_400))
    var now = Berlin.at(start).advanced(by: -86_400)
    for step in 0..<30 {
      let change = RandomChange(&dice, of: booking)
      let before = booking
      try change.apply(to: &booking, now: now)
      let comment: Comment =
        "seed \(seed), step \(step): \(change) at \(now.rfc3339(in: Berlin.zone))"
      let faults = try booking.faults()
      try #require(faults == [], comment)
      try #require(lost(before, booking, now) == [], comment)
      try #require(change.misses(before, booking, now) == [], comment)
      var twice = booking
      try change.apply(to: &twice, now: now)
      try #require(twice == booking, comment)
      if dice.once(in: 4) { now = now.advanced(by: Int64(dice.below(8 * 86_400))) }
    }
  }

  /// What vanished, or is past and changed.
  private func lost(_ before: Booking, _ after: Booking, _ now: Timestamp) -> [String] {
    let found = Dictionary(
      uniqueKeysWithValues: after.occurrences.map { ($0.occurrence.original, $0) })
    return before.occurrences.compactMap { old in
      let name = old.occurrence.original
      guard let new = found[name] else { return "\(name.iso) vanished" }
      let isPast = old.occurrence.start < now
      let isSame =
        new.occurrence == old.occurrence && new.status == old.status
        && after.segments[new.segment].leaves == before.segments[old.segment].leaves
      return isPast && !isSame ? "\(name.iso) is past and changed" : nil
    }
  }
}
