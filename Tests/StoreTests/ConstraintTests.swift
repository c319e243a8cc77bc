// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import SQL
import Testing

@testable import Bookings
@testable import Store

/// What the program never writes, the database itself refuses.
struct ConstraintTests {
  /// A store with a space, a club and a booking of two dates, all valid.
  private func filled() throws -> Store {
    let store = try Store.with([.at("a", 1, capacity: 9), .at("b", 2, capacity: 9)])
    let dates = [16, 17].map { Berlin.occurrence("2026-06-\($0)T18:00", "2026-06-\($0)T20:00") }
    try store.write {
      try store.insert(Club(id: .of(.club, 1), slug: Slug("sv")!, name: .of("SV")))
      try store.insert(.of(1, leaf: .of(.space, 1), units: 1, dates, club: .of(.club, 1)))
    }
    return store
  }

  static let refused: [(String, constraint: String)] = [
    ("INSERT INTO city (one, name, zone, languages) VALUES (2, 'x', 'UTC', 'de')", "city_is_one"),
    ("UPDATE space SET capacity = 0", "space_capacity"),
    ("UPDATE space SET capacity = 1000001", "space_capacity"),
    ("UPDATE space SET use_mode = 'mine'", "space_use"),
    ("UPDATE space SET kind = 'party'", "space_kind"),
    ("UPDATE space SET minutes_before = -1", "space_buffers"),
    ("UPDATE space SET minutes_after = 1441", "space_buffers"),
    ("UPDATE space SET path = 'b' WHERE path = 'a'", "space.path"),
    ("UPDATE space SET name = NULL", "space.name"),
    ("UPDATE space SET parent = 'sxxxxxxx'", ""),
    ("DELETE FROM space WHERE path = 'a'", ""),
    (
      "INSERT INTO access_feature (space, name, state) SELECT id, 'x', 'maybe' FROM space",
      "access_state"
    ),
    (
      "INSERT INTO school_holiday (position, name_de, first_date, last_date) "
        + "VALUES (0, 'x', '2026-02-02', '2026-02-01')", "school_holiday_ends"
    ),
    ("UPDATE club SET size = 0", "club_size"),
    ("INSERT INTO club (id, slug, name) VALUES ('k1', 'sv', 'x')", "club.slug"),
    ("DELETE FROM club", ""),
    ("UPDATE booking SET status = 'perhaps'", "booking_status"),
    ("UPDATE booking SET kind = 'party'", "booking_kind"),
    ("UPDATE booking SET visibility = 'secret'", "booking_visibility"),
    ("UPDATE booking SET club = 'kxxxxxxx'", ""),
    ("DELETE FROM booking", ""),
    ("UPDATE segment_space SET units = 0", "segment_space_units"),
    ("UPDATE segment_leaf SET units = -1", "segment_leaf_units"),
    ("UPDATE segment_leaf SET leaf = 'sxxxxxxx'", ""),
    ("UPDATE segment SET length_seconds = 0", "length_seconds > 0"),
    ("UPDATE segment SET length_kind = 'long'", "length_kind IN ('clock', 'elapsed')"),
    ("UPDATE occurrence SET end_at = start_at", "occurrence_not_empty"),
    ("UPDATE occurrence SET status = 'perhaps'", "occurrence_status"),
    ("UPDATE occurrence SET start_at = 'soon'", "occurrence.start_at"),
    ("UPDATE claim SET end_at = start_at", "claim_not_empty"),
    ("UPDATE claim SET units = 0", "claim_units"),
    ("UPDATE claim SET leaf = 'sxxxxxxx'", ""),
    ("UPDATE claim SET booking = 'bxxxxxxx'", ""),
    ("UPDATE claim SET original = original + 1", ""),
    ("DELETE FROM occurrence", ""),
    (
      "INSERT INTO slot (id, space, name, kind, use_mode, local_start, length_kind, "
        + "length_seconds, zone, excluded, created_at) SELECT 't1', id, 'x', 'party', 'open', "
        + "'2026-06-16T18:00:00', 'clock', 1, 'UTC', '', 0 FROM space", "slot_kind"
    ),
    (
      "INSERT INTO slot (id, space, name, kind, use_mode, local_start, length_kind, "
        + "length_seconds, zone, excluded, created_at) SELECT 't1', id, 'x', 'play', 'mine', "
        + "'2026-06-16T18:00:00', 'clock', 1, 'UTC', '', 0 FROM space", "slot_use"
    ),
  ]

  @Test("each of these is refused, and for the reason that is meant", arguments: refused)
  func refuses(sql: String, constraint: String) throws {
    let store = try filled()
    let error = #expect(throws: SQLError.self) { try store.write { try store.connection.run(sql) } }
    guard case .constraint(let name) = try #require(error).kind else {
      Issue.record("\(sql): \(error.map(String.init(describing:)) ?? "")")
      return
    }
    // Columns of a wrong type are named in SQLite's own words.
    #expect(name == constraint || name.contains(constraint), "\(sql)")
    if constraint.isEmpty { #expect(name.isEmpty, "\(sql)") }
  }

  @Test("where one use fits, no other comes beside it, whoever writes it", arguments: [1, 2, nil])
  func wall(capacity: Int?) throws {
    let store = try Store.with([.at("a", 1, capacity: capacity)])
    func date(_ start: String, _ end: String) -> Occurrence {
      Berlin.occurrence("2026-06-16T\(start)", "2026-06-16T\(end)")
    }
    func book(_ number: Int, _ dates: [Occurrence]) throws {
      try store.write {
        try store.insert(.of(number, leaf: .of(.space, 1), units: 1, dates))
      }
    }
    try book(1, [date("10:00", "12:00"), date("14:00", "23:00")])
    try book(2, [date("12:00", "14:00")])
    for (number, (start, end)) in [
      ("11:59", "12:00"), ("09:00", "10:01"), ("10:30", "11:00"), ("09:00", "23:30"),
      ("22:59", "23:59"),
    ].enumerated() {
      guard capacity == 1 else {
        try book(10 + number, [date(start, end)])
        continue
      }
      let error = #expect(throws: SQLError.self) { try book(10 + number, [date(start, end)]) }
      #expect(error?.kind == .constraint(name: "claim_wall"))
    }
    try book(3, [date("09:00", "10:00")])
  }

  @Test("where one use fits, none is shifted onto another", arguments: [1, 2, nil])
  func wallAgainstShifts(capacity: Int?) throws {
    let store = try Store.with([.at("a", 1, capacity: capacity), .at("b", 2, capacity: capacity)])
    for (number, (leaf, start, end)) in [
      (1, "10:00", "12:00"), (1, "12:00", "14:00"), (1, "16:00", "23:00"), (2, "10:30", "11:00"),
    ].enumerated() {
      let date = Berlin.occurrence("2026-06-16T\(start)", "2026-06-16T\(end)")
      try store.write {
        try store.insert(.of(number + 1, leaf: .of(.space, leaf), units: 1, [date]))
      }
    }
    func shift(_ booking: Int, _ change: String) throws {
      try store.connection.write {
        try store.connection.run(
          "UPDATE claim SET \(change) WHERE booking = $booking",
          ["$booking": Identifier.of(.booking, booking).text])
      }
    }
    let onto = [
      (1, "end_at = end_at + 1"), (2, "start_at = start_at - 1"), (3, "start_at = start_at - 7201"),
      (1, "start_at = start_at + 1, end_at = end_at + 1"),
      (4, "leaf = '\(Identifier.of(.space, 1).text)'"),
    ]
    if capacity == 1 {
      for (booking, change) in onto {
        let error = #expect(throws: SQLError.self, "\(change)") { try shift(booking, change) }
        #expect(error?.kind == .constraint(name: "claim_wall"), "\(change)")
      }
    }
    // Onto free time, onto its own, and another column.
    try shift(3, "start_at = start_at - 7200, end_at = end_at - 7200")
    try shift(1, "end_at = end_at - 60")
    try shift(2, "units = 1, start_at = start_at - 60")
    try shift(4, "end_at = end_at + 60")
    try store.connection.write { try store.connection.run("INSERT INTO open_wall VALUES (1)") }
    for (booking, change) in onto { try shift(booking, change) }
  }

  @Test("nothing is given one identifier twice")
  func twice() throws {
    let store = try filled()
    let again = Booking.of(
      1, leaf: .of(.space, 2), [Berlin.occurrence("2026-07-16T18:00", "2026-07-16T20:00")])
    #expect(throws: SQLError.self) { try store.write { try store.insert(again) } }
    let club = Club(id: .of(.club, 1), slug: Slug("other")!, name: .of("x"))
    #expect(throws: SQLError.self) { try store.write { try store.insert(club) } }
  }

  @Test("what a row holds that was not written by this program is an error, not a guess")
  func damaged() throws {
    let damages = [
      "UPDATE space SET path = 'A//B' WHERE path = 'a'", "UPDATE space SET name = char(27)",
      "UPDATE booking SET title = ' '", "UPDATE segment SET rule = 'FREQ=NEVER'",
      "UPDATE segment SET local_start = 'today'", "UPDATE segment SET excluded = 'x'",
      "UPDATE occurrence SET reason = NULL, tier = 0",
    ]
    for (number, sql) in damages.enumerated() {
      let store = try filled()
      try store.write { try store.connection.run(sql) }
      func read() throws {
        _ = try store.spaces()
        _ = try store.booking(.of(.booking, 1))
      }
      if number == damages.count - 1 {
        try read()
      } else {
        #expect(throws: StoreError.self, "\(sql)") { try read() }
      }
    }
  }
}
