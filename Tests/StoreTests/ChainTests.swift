// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import SQL
import Testing

@testable import Bookings
@testable import Store

struct ChainTests {
  private func change(_ number: Int) -> Change {
    Change(
      entity: "booking", id: "b\(number)", before: nil, after: [.init("units", number)],
      texts: [.init("title", after: "O'Neill \(number)"), .init("note", after: "")])
  }

  private func hashes(_ store: Store) throws -> [String] {
    try store.connection.all("SELECT previous, hash FROM operation ORDER BY number") { row in
      "\(try row[0] as String)>\(try row[1] as String)"
    }
  }

  /// As anyone would recompute it.
  private func recomputed(_ store: Store) throws -> [String] {
    var previous = String(repeating: "0", count: 64)
    return try (1...store.operationCount()).map { number in
      let hash = try store.hash(of: number, after: previous)
      defer { previous = hash }
      return "\(previous)>\(hash)"
    }
  }

  private func record(_ number: Int, in store: Store) throws {
    try store.record(
      .of(.operation, number), command: "book", at: Timestamp(seconds: 1),
      changes: [change(number)])
  }

  @Test("each entry has the hash of the one before, also where several are written at once")
  func chains() throws {
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    try store.write { try record(1, in: store) }
    try store.write {
      try record(2, in: store)
      try record(3, in: store)
    }
    let found = try hashes(store)
    #expect(found.count == 3 && Set(found).count == 3)
    #expect(try found == recomputed(store))
  }

  @Test("an entry that grows while another is written behind it is hashed at the end")
  func held() throws {
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    try store.hold(as: .of(.operation, 1))
    try store.write { try record(7, in: store) }
    try store.write {
      try store.recordApart(
        .of(.operation, 2), command: "expire", at: Timestamp(seconds: 1), changes: [])
    }
    try store.write { try record(8, in: store) }
    _ = try store.keep()
    #expect(try store.operation(.of(.operation, 1))?.changes.count == 2)
    #expect(try hashes(store) == recomputed(store))
  }

  @Test(
    "what is changed afterwards shows",
    arguments: [
      "UPDATE operation SET at = 2 WHERE number = 1",
      "UPDATE operation SET actor = 'p1' WHERE number = 1",
      "UPDATE operation SET id = 'o0000009' WHERE number = 1",
      "UPDATE operation SET command = 'move' WHERE number = 1",
      "UPDATE operation SET undoes = 1 WHERE number = 1",
      "UPDATE change SET entity = 'club' WHERE operation = 1",
      "UPDATE change SET entity_id = 'b2' WHERE operation = 1",
      "UPDATE change SET before = '{}' WHERE operation = 1",
      "UPDATE change SET after = replace(after, '1', '2') WHERE operation = 1",
      "UPDATE change SET texts = NULL WHERE operation = 1",
      "UPDATE change SET position = 1 WHERE operation = 1",
    ])
  func tampered(sql: String) throws {
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    try store.write { try record(1, in: store) }
    try store.write { try record(2, in: store) }
    let before = try recomputed(store)
    try store.connection.write {
      try store.connection.run("PRAGMA defer_foreign_keys = ON")
      try store.connection.run(sql)
      if sql.contains("position") {
        try store.connection.run("UPDATE change_text SET position = 1 WHERE operation = 1")
      }
    }
    let after = try recomputed(store)
    #expect(zip(before, after).allSatisfy { $0 != $1 })
  }

  @Test("erased texts leave the chain as it is; those that stay can be told from others")
  func erased() throws {
    let store = try Store.inMemory(now: Timestamp(seconds: 0))
    try store.write { try record(1, in: store) }
    let before = try recomputed(store)
    try store.connection.write {
      try store.connection.run("DELETE FROM change_text WHERE field = 'title'")
    }
    #expect(try recomputed(store) == before)
    let kept = try store.connection.first(
      """
      SELECT salt, json_extract(texts, '$.note'), json_extract(texts, '$.title')
      FROM change JOIN change_text USING (operation, position)
      """
    ) { row in (salt: try row[0] as String, note: try row[1] as String, title: try row[2] as String)
    }
    let (salt, note, title) = try #require(kept)
    let text = Change.TextChange("note", before: nil, after: "")
    #expect(text.digest(Salt(salt)) == note)
    #expect(Change.TextChange("note", before: nil, after: "x").digest(Salt(salt)) != note)
    #expect(Change.TextChange("note", before: "", after: nil).digest(Salt(salt)) != note)
    #expect(text.digest(Salt("\(salt)0")) != note)
    #expect(title.count == 64)
  }

  @Test("entries of every earlier version are chained, their texts salted", arguments: 1...3)
  func migrated(version: Int) throws {
    let connection = try Connection.inMemory()
    try Migrations(Array(Store.migrations.list.prefix(version))).migrate(connection, at: 1)
    try connection.write {
      try connection.execute(
        """
        INSERT INTO operation (number, id, at, command) VALUES
          (1, 'o0000001', 10, 'book'), (2, 'o0000002', 20, 'edit'), (3, 'o0000003', 30, 'x');
        INSERT INTO change (operation, position, entity, entity_id, before, after) VALUES
          (1, 0, 'booking', 'b1', NULL, '{"units":1}'), (1, 1, 'booking', 'b2', NULL, '{}'),
          (2, 0, 'booking', 'b1', '{"units":1}', '{"units":2}');
        INSERT INTO change_text (operation, position, field, before, after) VALUES
          (1, 1, 'title', NULL, 'Übung'), (2, 0, 'note', 'a', 'b'), (2, 0, 'title', '''', NULL);
        """)
    }
    #expect(try Store.migrations.migrate(connection, at: 2).contains("chain"))
    let store = Store(connection)
    let found = try hashes(store)
    #expect(found.count == 3)
    #expect(try found == recomputed(store))
    let texts = try connection.all(
      """
      SELECT field, change_text.before, change_text.after, salt,
        json_extract(texts, '$.' || field)
      FROM change_text JOIN change USING (operation, position) ORDER BY operation, position, field
      """
    ) { row in
      let text = Change.TextChange(try row[0], before: try row[1], after: try row[2])
      return try text.digest(Salt(try row[3])) == row[4] as String
    }
    #expect(texts == [true, true, true])
    let bare = try connection.first(
      "SELECT count(*) FROM change WHERE texts IS NULL"
    ) { row in try row[0] as Int }
    #expect(bare == 1)
  }
}
