// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SQL

@Suite struct ChangeSetTests {
  private func recorded(
    _ connection: Connection, sees: @escaping (String) -> Bool = { _ in true },
    _ body: () throws -> Void
  ) throws -> ChangeSet? {
    let recorder = ChangeRecorder(connection, sees: sees)
    return try connection.write {
      try recorder.begin()
      try body()
      return try recorder.take()
    }
  }

  @Test func goesBackAndForth() throws {
    let connection = try ExampleSchema.inMemory()
    try connection.write { try connection.addClub(1, "one", size: 3) }
    let changes = try #require(
      try recorded(connection) {
        try connection.addClub(2, "two")
        try connection.run("UPDATE club SET size = 4 WHERE id = 1")
      })
    for _ in 0..<2 {
      try connection.write { try connection.apply(changes, .backwards) }
      #expect(try connection.clubs == ["one"])
      try connection.write { try connection.apply(changes, .forwards) }
      #expect(try connection.clubs == ["one", "two"])
    }
    let size = try connection.first("SELECT size FROM club WHERE id = 1") { row in
      try row[0] as Int
    }
    #expect(size == 4)
  }

  @Test func tellsEachChange() throws {
    let connection = try ExampleSchema.inMemory()
    try connection.write { try connection.addClub(1, "one", size: 3) }
    let changes = try #require(
      try recorded(connection) {
        try connection.addClub(2, "two")
        try connection.run("UPDATE club SET size = 4 WHERE id = 1")
      })
    var seen: [String] = []
    try connection.forEachChange(to: "club", in: changes, .forwards) { change in
      seen.append("\(change.act) \(change.values[0] ?? .null) \(change.values[2] ?? .null)")
    }
    try connection.forEachChange(to: "club", in: changes, .backwards) { change in
      seen.append("\(change.act) \(change.values[0] ?? .null) \(change.values[2] ?? .null)")
    }
    try connection.forEachChange(to: "team", in: changes, .forwards) { _ in seen.append("team") }
    #expect(
      Set(seen) == [
        "added integer(2) null", "changed integer(1) integer(4)", "removed integer(2) null",
        "changed integer(1) integer(3)",
      ])
    #expect(seen.count == 4)
  }

  @Test func aRowThatIsNotAsItWasIsAConflict() throws {
    let connection = try ExampleSchema.inMemory()
    let changes = try #require(try recorded(connection) { try connection.addClub(7, "seven") })
    try connection.write { try connection.run("UPDATE club SET size = 9 WHERE id = 7") }
    let conflict = #expect(throws: ChangeConflict.self) {
      try connection.write { try connection.apply(changes, .backwards) }
    }
    #expect(conflict?.row?.table == "club")
    #expect(conflict?.row?.key == [.integer(7)])
    #expect(try connection.clubs == ["seven"])
    try connection.write { try connection.run("DELETE FROM club") }
    #expect(throws: ChangeConflict.self) {
      try connection.write { try connection.apply(changes, .backwards) }
    }
  }

  @Test func whatOthersReferToStays() throws {
    let connection = try ExampleSchema.inMemory()
    let changes = try #require(try recorded(connection) { try connection.addClub(7, "seven") })
    try connection.write { try connection.run("INSERT INTO team (id, club) VALUES (1, 7)") }
    let conflict = #expect(throws: ChangeConflict.self) {
      try connection.write { try connection.apply(changes, .backwards) }
    }
    #expect(conflict != nil && conflict?.row == nil)
    #expect(try connection.clubs == ["seven"])
  }

  @Test func whatIsRolledBackOrUnseenIsNotInIt() throws {
    let connection = try ExampleSchema.inMemory()
    struct Stop: Error {}
    let nothing = try recorded(connection) {
      #expect(throws: Stop.self) {
        try connection.write {
          try connection.addClub(1, "one")
          throw Stop()
        }
      }
      try connection.addClub(2, "two")
      try connection.run("DELETE FROM club WHERE id = 2")
    }
    #expect(nothing == nil)
    let sees = { (table: String) in table == "team" }
    let unseen = try recorded(connection, sees: sees) { try connection.addClub(3, "three") }
    #expect(unseen == nil)
  }

  @Test func afterEachChangeIsCalledOnceAndNotByItself() throws {
    let connection = try ExampleSchema.inMemory()
    var calls = 0
    connection.afterChange = { () throws(SQLError) in
      calls += 1
      try connection.run("UPDATE counter SET value = value + 1")
    }
    try connection.write {
      try connection.addClub(1, "one")
      try connection.run("SELECT * FROM club")
    }
    connection.afterChange = nil
    #expect(calls == 1)
  }
}
