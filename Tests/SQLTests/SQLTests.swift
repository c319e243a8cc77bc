// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SQL

@Suite struct StatementTests {
  private func clubs() throws -> Connection {
    let connection = try Connection.inMemory()
    try connection.execute(
      """
      CREATE TABLE club (
        id INTEGER PRIMARY KEY,
        slug TEXT NOT NULL UNIQUE,
        size INTEGER CONSTRAINT size_positive CHECK (size > 0)
      ) STRICT;
      """)
    return connection
  }

  private func add(_ connection: Connection, _ id: Int, _ slug: String, _ size: Int?) throws {
    try connection.run(
      "INSERT INTO club (id, slug, size) VALUES ($id, $slug, $size)",
      ["$size": size, "$id": id, "$slug": slug])
  }

  @Test func valuesComeBackAsTheyWent() throws {
    let connection = try clubs()
    let slug = "Übermut \u{0}\u{1F469}\u{200D}\u{1F4BB} e\u{301}'\"; DROP TABLE club"
    try connection.write {
      try add(connection, 1, slug, nil)
      try add(connection, 2, "", 12)
    }
    let rows = try connection.all("SELECT slug, size, id = 1 FROM club ORDER BY id") { row in
      (slug: try row[0] as String, size: try row[1] as Int?, isFirst: try row[2] as Bool)
    }
    #expect(rows.map(\.slug) == [slug, ""])
    #expect(rows.map(\.size) == [nil, 12])
    #expect(rows.map(\.isFirst) == [true, false])
    #expect(Array(rows[0].slug.unicodeScalars) == Array(slug.unicodeScalars))
  }

  @Test func constraintsAreNamed() throws {
    let connection = try clubs()
    #expect(throws: SQLError.self) {
      do {
        try connection.write { try add(connection, 1, "a", 0) }
      } catch let error as SQLError {
        #expect(error.kind == .constraint(name: "size_positive"))
        throw error
      }
    }
  }

  @Test func aThrowRollsBack() throws {
    struct Refusal: Error {}
    let connection = try clubs()
    #expect(throws: Refusal.self) {
      try connection.write {
        try add(connection, 1, "a", 1)
        throw Refusal()
      }
    }
    #expect(try connection.first("SELECT count(*) FROM club") { try $0[0] as Int } == 0)
  }
}
