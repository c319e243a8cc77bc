// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

@testable import SQL

/// A small schema with two steps.
enum ExampleSchema {
  static let first = Migration(
    name: "clubs",
    sql: """
      CREATE TABLE club (
        id INTEGER PRIMARY KEY,
        slug TEXT NOT NULL UNIQUE,
        size INTEGER CONSTRAINT size_positive CHECK (size > 0)
      ) STRICT;
      CREATE TABLE team (
        id INTEGER PRIMARY KEY,
        club INTEGER NOT NULL REFERENCES club (id)
      ) STRICT;
      CREATE TRIGGER no_giants BEFORE INSERT ON club WHEN new.size > 1000
      BEGIN SELECT RAISE(ABORT, 'giant'); END;
      """)
  static let second = Migration(
    name: "counter",
    sql: """
      CREATE TABLE counter (value INTEGER NOT NULL) STRICT;
      INSERT INTO counter (value) VALUES (0);
      """)
  static let migrations = Migrations([first, second])

  /// A database in memory with both steps taken.
  static func inMemory() throws -> Connection {
    let connection = try Connection.inMemory()
    try migrations.migrate(connection, at: 1_775_000_000)
    return connection
  }
}

extension Connection {
  func addClub(_ id: Int, _ slug: String, size: Int? = nil) throws {
    try run(
      "INSERT INTO club (id, slug, size) VALUES ($id, $slug, $size)",
      ["$size": size, "$id": id, "$slug": slug])
  }

  var clubs: [String] {
    get throws { try all("SELECT slug FROM club ORDER BY id") { row in try row[0] } }
  }
}
