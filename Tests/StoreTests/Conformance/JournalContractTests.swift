// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Testing

@testable import Bookings
@testable import Store

/// The journal: a chain that grows at its end, and what each entry did to the rows.
struct JournalContractTests {
  private let spaces = [Space.at("a", 1, capacity: 9)]

  private func club(_ number: Int) -> Club {
    Club(id: .of(.club, number), slug: Slug("c\(number)")!, name: .of("Club \(number)"))
  }

  private func record(_ number: Int, at seconds: Int64, in store: Store) throws {
    let change = Change(
      entity: "club", id: Identifier.of(.club, number).text, before: nil,
      after: [.init("slug", "c\(number)")], texts: [.init("name", after: "Club \(number)")])
    try store.record(
      .of(.operation, number), command: "club add", at: Timestamp(seconds: seconds),
      changes: [change])
  }

  private func add(_ number: Int, to city: StoredCity) throws {
    try city.write { store in
      try store.insert(club(number))
      try record(number, at: Int64(number), in: store)
    }
  }

  @Test(
    "entries are numbered without gaps, chained, and never behind the last",
    arguments: Engine.allCases)
  func chain(_ engine: Engine) throws {
    let city = try engine.city(spaces)
    for number in 1...4 {
      try add(number, to: city)
      #expect(throws: Stopped.self) {
        try city.write { store in
          try record(99, at: 0, in: store)
          throw Stopped()
        }
      }
      #expect(try city.now.operationCount() == number)
      #expect(try city.now.chainFinding() == nil && city.now.textFinding() == nil)
    }
    let (entries, total) = try city.now.entries(limit: 2)
    #expect(total == 4 && entries.map(\.number) == [4, 3])
    #expect(try city.now.operation(.of(.operation, 99)) == nil)
    #expect(try city.now.present(Timestamp(seconds: 1)).seconds == 4)
    #expect(try city.now.present(Timestamp(seconds: 9)).seconds == 9)
    #expect(try city.now.wasEverGiven(.of(.club, 3)) && !city.now.wasEverGiven(.of(.club, 98)))
  }

  @Test("an entry is taken back, and made again, to the last row", arguments: Engine.allCases)
  func undo(_ engine: Engine) throws {
    let city = try engine.city(spaces)
    try add(1, to: city)
    let date = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")
    let booking = Booking.of(1, leaf: .of(.space, 1), units: 1, [date], club: .of(.club, 1))
    try city.write { store in
      try store.insert(booking)
      try record(2, at: 2, in: store)
    }
    func takeBack(_ number: Int, as id: Int) throws -> [Bool] {
      try city.write { store in
        let entry = try #require(try store.entry(number))
        #expect(try store.canTakeBack(entry))
        var comes: [Bool] = []
        try store.takeBack(entry) { comes.append($0.comes) }
        try store.recordUndo(
          of: entry, as: .of(.operation, id), command: "undo", at: Timestamp(seconds: 5))
        return comes
      }
    }
    #expect(try takeBack(2, as: 3) == [false])
    #expect(try city.now.booking(booking.id) == nil && city.now.clubs() == [club(1)])
    #expect(try takeBack(3, as: 4) == [true])
    #expect(try city.now.booking(booking.id) == booking)
    #expect(try city.now.chainFinding() == nil && city.now.operationCount() == 4)
  }

  @Test(
    "what has changed since cannot be taken back, and nothing of it is", arguments: Engine.allCases)
  func changedSince(_ engine: Engine) throws {
    let city = try engine.city(spaces)
    try add(1, to: city)
    var renamed = club(1)
    renamed.name = .of("Neu")
    try city.write { store in
      try store.update(renamed)
      try record(2, at: 2, in: store)
    }
    #expect(throws: UndoConflict.self) {
      try city.write { store in
        let entry = try #require(try store.entry(1))
        try store.takeBack(entry) { _ in }
      }
    }
    #expect(try city.now.clubs() == [renamed] && city.now.operationCount() == 2)
    // Back in order, both go.
    for (number, undo) in [(2, 3), (1, 4)] {
      try city.write { store in
        let entry = try #require(try store.entry(number))
        try store.takeBack(entry) { _ in }
        try store.recordUndo(
          of: entry, as: .of(.operation, undo), command: "undo", at: Timestamp(seconds: 5))
      }
    }
    #expect(try city.now.clubs() == [])
  }

  @Test("rows of a sheet are known by key and text, and by their sheet", arguments: Engine.allCases)
  func imported(_ engine: Engine) throws {
    let sheet = ImportSource.sheet("s.csv")
    let city = try engine.city(spaces)
    let date = Berlin.occurrence("2026-06-16T18:00", "2026-06-16T20:00")
    try city.write { store in
      try store.insert(.of(1, leaf: .of(.space, 1), units: 1, [date]))
      try store.keepImported("bxxxxxxx/1", said: "a", times: "t", from: sheet, as: .of(.booking, 1))
    }
    #expect(try city.now.imported("bxxxxxxx/1", said: "a", from: sheet)?.isUnchanged == true)
    #expect(try city.now.imported("bxxxxxxx/1", said: "b", from: sheet)?.isUnchanged == false)
    let kept = try #require(try city.now.imported("bxxxxxxx/1", said: "b", from: sheet))
    #expect(kept.said(times: "t") && !kept.said(times: "u") && kept.sheet == "s.csv")
    #expect(try city.now.imported("bxxxxxxx", said: "a", from: sheet) == nil)
    #expect(try city.now.imported(from: sheet) { _ in true }.map(\.key) == ["bxxxxxxx/1"])
    #expect(try city.now.imported(from: sheet) { $0 != .of(.booking, 1) }.isEmpty)
    // All sheets share their keys; a season has its own.
    #expect(try city.now.imported("bxxxxxxx/1", said: "a", from: .sheet("t.csv")) != nil)
    #expect(try city.now.imported("bxxxxxxx/1", said: "a", from: .season("t")) == nil)
    // An identifier that another database gave is not given here.
    #expect(try city.now.wasEverGiven(Identifier("bxxxxxxx")!))
    #expect(try !city.now.wasEverGiven(Identifier("bxxxxxxz")!))
    try city.write { try $0.forgetImported("bxxxxxxx/1", from: sheet) }
    #expect(try city.now.imported(from: sheet) { _ in true }.isEmpty)
  }
}
