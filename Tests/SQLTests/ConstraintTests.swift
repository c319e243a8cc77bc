// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SQL

@Suite struct ConstraintTests {
  @Test(arguments: [
    ("INSERT INTO club (id, slug, size) VALUES (2, 'b', 0)", "size_positive"),
    ("INSERT INTO club (id, slug) VALUES (2, 'a')", "club.slug"),
    ("INSERT INTO club (id, slug) VALUES (1, 'b')", "club.id"),
    ("INSERT INTO club (id, slug) VALUES (2, NULL)", "club.slug"),
    ("INSERT INTO club (id, slug, size) VALUES (2, 'b', 1001)", "giant"),
    ("INSERT INTO team (id, club) VALUES (1, 99)", ""),
    (
      "INSERT INTO club (id, slug, size) VALUES (2, 'b', 'x')",
      "cannot store TEXT value in INTEGER column club.size"
    ),
  ])
  func areNamed(sql: String, name: String) throws {
    let connection = try ExampleSchema.inMemory()
    try connection.write { try connection.addClub(1, "a") }
    let error = #expect(throws: SQLError.self) { try connection.write { try connection.run(sql) } }
    #expect(error?.kind == .constraint(name: name))
    #expect(try connection.clubs == ["a"])
  }

  /// The settings that every connection has, asked of SQLite itself.
  @Test func aConnectionIsStrict() throws {
    let connection = try ExampleSchema.inMemory()
    func setting(_ name: String) throws -> Int? {
      try connection.first("PRAGMA \(name)") { row in try row[0] }
    }
    #expect(try setting("foreign_keys") == 1)
    #expect(try setting("trusted_schema") == 0)
    #expect(try setting("synchronous") == 2)
    // A misspelt column in double quotation marks must not become a text.
    #expect(throws: SQLError.self) { try connection.run("SELECT \"no_such_column\" FROM club") }
    #expect(throws: SQLError.self) { try connection.run("SELECT load_extension('x')") }
    #expect(throws: SQLError.self) {
      try connection.execute("PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = ''")
    }
  }
}
