// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import SQL
import Testing

@testable import Bookings
@testable import Store

struct RowRecordTests {
  private func add(_ number: Int, to store: Store) throws {
    let id = Identifier.of(.club, number)
    try store.insert(Club(id: id, slug: Slug(id.text)!, name: .of("Club \(number)")))
  }

  private func record(_ number: Int, in store: Store) throws {
    try store.record(
      .of(.operation, number), command: "club add", at: Timestamp(seconds: 0), changes: [])
  }

  private func pieces(of operation: Int, in store: Store) throws -> Int {
    try store.connection.first(
      "SELECT count(*) FROM undo_step WHERE operation = $number", ["$number": operation]
    ) { row in try row[0] as Int } ?? 0
  }

  @Test("many rows make many pieces of one operation, which goes back and forth as a whole")
  func pieces() throws {
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    store.rowRecord.pieceSize = 10_000
    try store.write {
      for number in 0..<1_000 { try add(number, to: store) }
      try record(1, in: store)
      // What comes after the entry is its own, too.
      try add(1_000, to: store)
    }
    #expect(try pieces(of: 1, in: store) > 5)
    let all = try store.clubs()
    #expect(all.count == 1_001)
    let first = try #require(try store.entry(1))
    #expect(try store.canTakeBack(first))
    try store.write {
      try store.takeBack(first) { _ in }
      try store.recordUndo(
        of: first, as: .of(.operation, 2), command: "undo", at: Timestamp(seconds: 0))
    }
    #expect(try store.clubs() == [])
    // The undo has no pieces: it is known from what it took back.
    #expect(try pieces(of: 2, in: store) == 0)
    let undo = try #require(try store.entry(2))
    #expect(try store.canTakeBack(undo))
    try store.write {
      try store.takeBack(undo) { _ in }
      try store.recordUndo(
        of: undo, as: .of(.operation, 3), command: "redo", at: Timestamp(seconds: 0))
    }
    #expect(try store.clubs() == all)
  }

  @Test("a write within a write that fails takes nothing along that was recorded before it")
  func inner() throws {
    struct Stop: Error {}
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    store.rowRecord.pieceSize = 1
    try store.write {
      try add(1, to: store)
      #expect(throws: Stop.self) {
        try store.write {
          for number in 2..<50 { try add(number, to: store) }
          throw Stop()
        }
      }
      try store.write { try add(50, to: store) }
      try record(1, in: store)
    }
    #expect(try store.clubs().count == 2)
    let entry = try #require(try store.entry(1))
    try store.write {
      try store.takeBack(entry) { _ in }
      try store.recordUndo(
        of: entry, as: .of(.operation, 2), command: "undo", at: Timestamp(seconds: 0))
    }
    #expect(try store.clubs() == [])
  }

  @Test("of two entries in one write each has what came before it, and time's has nothing")
  func each() throws {
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    try store.write {
      try add(1, to: store)
      try store.recordApart(
        .of(.operation, 1), command: Store.timeCommand, at: Timestamp(seconds: 0), changes: [])
      try add(2, to: store)
      try record(2, in: store)
      try add(3, to: store)
      try record(3, in: store)
    }
    #expect(try (1...3).map { try pieces(of: $0, in: store) } == [0, 1, 1])
    try store.write {
      try store.takeBack(try #require(try store.entry(2))) { _ in }
    }
    #expect(try store.clubs().map(\.id) == [.of(.club, 1), .of(.club, 3)].sorted())
  }

  @Test("what others came to refer to is a conflict, and nothing is changed")
  func reference() throws {
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    try store.write {
      try add(1, to: store)
      try record(1, in: store)
    }
    try store.write {
      let id = Identifier.of(.club, 2)
      var club = Club(id: id, slug: Slug(id.text)!, name: .of("Part"))
      club.umbrella = .of(.club, 1)
      try store.insert(club)
      try record(2, in: store)
    }
    let conflict = #expect(throws: UndoConflict.self) {
      try store.write { try store.takeBack(try #require(try store.entry(1))) { _ in } }
    }
    #expect(conflict?.thing == nil)
    #expect(try store.clubs().count == 2)
  }
}
