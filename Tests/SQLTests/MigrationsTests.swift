// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SQL

@Suite struct MigrationsTests {
  private let newest = Migrations([
    ExampleSchema.first, ExampleSchema.second,
    Migration(name: "districts", sql: "ALTER TABLE club ADD COLUMN district TEXT"),
  ])

  @Test(arguments: 0...3)
  func everyEarlierDatabaseIsBroughtUpToDate(count: Int) throws {
    let connection = try Connection.inMemory()
    let names = try Migrations(Array(newest.list.prefix(count))).migrate(connection, at: 1)
    #expect(names == newest.list.prefix(count).map(\.name))
    if count > 0 { try connection.write { try connection.addClub(1, "kept") } }
    #expect(try newest.missing(in: connection) == 3 - count)
    #expect(try newest.migrate(connection, at: 2) == newest.list.dropFirst(count).map(\.name))
    #expect(try newest.migrate(connection, at: 3) == [])
    #expect(try connection.clubs == (count > 0 ? ["kept"] : []))
    try connection.run("SELECT district FROM club")
  }

  @Test func aNewerDatabaseIsRefused() throws {
    let connection = try Connection.inMemory()
    try newest.migrate(connection, at: 1)
    let error = #expect(throws: DatabaseFileError.self) {
      try ExampleSchema.migrations.migrate(connection, at: 1)
    }
    #expect(error == .newer(found: 3, known: 2))
  }

  @Test func anotherHistoryIsRefused() throws {
    let connection = try Connection.inMemory()
    try Migrations([Migration(name: "others", sql: "CREATE TABLE other (x)")])
      .migrate(connection, at: 1)
    let error = #expect(throws: DatabaseFileError.self) {
      try newest.migrate(connection, at: 1)
    }
    #expect(error == .unknownMigration(position: 1, name: "others"))
  }

  @Test func aFailingStepLeavesTheOnesBefore() throws {
    let connection = try Connection.inMemory()
    let broken = Migrations([
      ExampleSchema.first,
      Migration(name: "broken", sql: "CREATE TABLE half (x); INSERT INTO nowhere VALUES (1)"),
    ])
    #expect(throws: DatabaseFileError.self) { try broken.migrate(connection, at: 1) }
    #expect(try newest.missing(in: connection) == 2)
    let tables = try connection.all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
    ) { row in try row[0] as String }
    #expect(tables == ["club", "migration", "team"])
  }
}
