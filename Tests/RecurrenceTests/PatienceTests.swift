// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Recurrence
import Testing

/// What is looked at in vain counts for a whole search, not for each start anew.
@Suite struct PatienceTests {
  private let limit = RecurrenceError.searchLimit(periods: Recurrence.searchLimit)

  /// Every 61 hours one start, and some steps to each hour between.
  private let rare = "FREQ=SECONDLY;INTERVAL=61;BYMINUTE=0;BYSECOND=0"

  @Test func startsFarApartAreNotListedForEver() throws {
    let set = try series(
      "0001-01-01T00:00", "FREQ=SECONDLY;INTERVAL=86399;BYHOUR=0;BYMINUTE=0;BYSECOND=0")
    #expect(throws: limit) { try set.starts(zone: .utc) }
    #expect(try set.firstMatch() == set.start)
  }

  @Test func startsThatAreCountedAreLookedAtInVain() throws {
    let day = try local("9999-12-30T00:00")..<local("9999-12-31T00:00")
    let counted = try series("0001-01-01T00:00", rare + ";COUNT=999999999")
    #expect(throws: limit) { try counted.starts(in: day, zone: .utc) }
    // Without COUNT, and with it after some years, the window is reached.
    let window = try local("2032-06-01T00:00")..<local("2032-06-04T00:00")
    let near = try series("2026-06-16T18:00", rare + ";COUNT=999999999")
    let free = try series("2026-06-16T18:00", rare)
    #expect(try near.starts(in: window, zone: .utc).count == 1)
    #expect(try near.starts(in: window, zone: .utc) == free.starts(in: window, zone: .utc))
  }

  /// What BYSETPOS chooses of a month is counted once for each, and long lists cost more.
  @Test func positionsAreCountedInVain() throws {
    let places = (1...366).flatMap { ["\($0)", "-\($0)"] }.joined(separator: ",")
    let hours = (0...23).map(String.init).joined(separator: ",")
    let set = try series(
      "0001-01-01T00:00",
      "FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,"
        + "26,27,28,29,30,31;BYHOUR=\(hours);BYSETPOS=\(places);COUNT=999999999")
    #expect(throws: limit) {
      try set.starts(in: local("9998-01-01T00:00")..<local("9998-01-02T00:00"), zone: .utc)
    }
    // 366 from either end leave out the middle of 744 hours: 12 days of the 16th are not there.
    let january = try set.starts(
      in: local("0001-01-01T00:00")..<local("0001-02-01T00:00"), zone: .utc, limit: 1_000)
    #expect(january.count == 732)
  }

  /// With years that cost much.
  @Test func whatIsFoundIsNotInVain() throws {
    for rule in ["FREQ=YEARLY;BYWEEKNO=-53;BYDAY=MO", "FREQ=MONTHLY;BYMONTH=3;BYDAY=1MO,-1SU"] {
      let set = try series("0001-01-01T00:00", rule)
      #expect(try set.starts(zone: .utc).last?.date.year ?? 0 > 9_990)
    }
  }

  @Test func startsThatAreExcludedAreLookedAtInVain() throws {
    func series(_ rule: String) throws -> RecurringSeries {
      try RecurringSeries(
        start: .local(local("2026-06-16T00:00")), zone: .utc, rule: RecurrenceRule(rule),
        excluded: ["2026-06-16", "2026-06-17", "2026-06-18"].map { .date(try date($0)) })
    }
    let seconds = try series("FREQ=SECONDLY")
    #expect(throws: limit) { try seconds.starts(limit: 1) }
    let minutes = try series("FREQ=MINUTELY;COUNT=\(3 * 1_440 + 1)")
    #expect(try minutes.starts().map { Zone.utc.civil(at: $0).iso } == ["2026-06-19T00:00:00"])
  }
}
