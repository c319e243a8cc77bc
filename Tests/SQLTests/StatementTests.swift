// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SQL

@Suite struct StatementTests {
  @Test(arguments: [
    "", "plain", "Übermut", "e\u{301}", "a\u{0}b", "'; DROP TABLE club; --", "\"",
    "\u{1F469}\u{1F3FD}\u{200D}\u{1F692}", String(repeating: "ß", count: 100_000),
  ])
  func textComesBackAsItWent(text: String) throws {
    let connection = try ExampleSchema.inMemory()
    try connection.write { try connection.addClub(1, text) }
    let found = try connection.clubs
    #expect(found.count == 1)
    #expect(found.first.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test(arguments: [0, 1, -1, Int64.max, Int64.min])
  func numbersComeBackAsTheyWent(number: Int64) throws {
    let connection = try Connection.inMemory()
    let found = try connection.first("SELECT $n, $n + 0, $m", ["$m": nil as Int?, "$n": number]) {
      row in (try row[0] as Int64, try row[1] as Int, try row[2] as Int?)
    }
    #expect(found?.0 == number)
    #expect(found?.1 == Int(number))
    #expect(found?.2 == nil)
  }

  /// SQLite numbers `$n` by first appearance; here the order of the texts is another one.
  @Test func parametersAreBoundByName() throws {
    let connection = try Connection.inMemory()
    let found = try connection.first(
      "SELECT $b || $a || $b || $c", ["$a": "a", "$b": "b", "$c": "c"]
    ) { row in try row[0] as String }
    #expect(found == "babc")
  }

  @Test func boolsAndOptionals() throws {
    let connection = try Connection.inMemory()
    let found = try connection.first(
      "SELECT $yes, $no, $name, $none",
      ["$yes": true, "$no": false, "$name": "x" as String?, "$none": nil as String?]
    ) { row in
      (
        yes: try row[0] as Bool, no: try row[1] as Bool, name: try row[2] as String?,
        none: try row[3] as String?, null: try row[3] as Value, count: row.count
      )
    }
    #expect(found?.yes == true && found?.no == false)
    #expect(found?.name == "x")
    #expect(found.map { $0.none == nil } == true)
    #expect(found?.null == .null && found?.count == 4)
  }

  @Test(arguments: ["SELECT NULL AS x", "SELECT 'a' AS x", "SELECT 1.5 AS x", "SELECT x'00' AS x"])
  func whatTheSchemaForbidsIsCorruption(sql: String) throws {
    let connection = try Connection.inMemory()
    let error = #expect(throws: SQLError.self) {
      try connection.rows(sql) { row in _ = try row[0] as Int }
    }
    #expect(error?.kind == .corrupt)
    #expect(error?.message == "unexpected value in x")
  }

  @Test func rowsAreStreamed() throws {
    struct Enough: Error {}
    let connection = try Connection.inMemory()
    var seen = 0
    // Without an end: an array built first would never be ready.
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    #expect(throws: Enough.self) {
      try connection.rows(endless) { row in
        seen = try row[0]
        if seen == 1000 { throw Enough() }
      }
    }
    #expect(seen == 1000)
    #expect(try connection.first(endless) { try $0[0] as Int } == 1)
  }

  @Test func theSameTextMayRunInsideItself() throws {
    let connection = try ExampleSchema.inMemory()
    try connection.write { for id in 1...3 { try connection.addClub(id, "c\(id)") } }
    var pairs: [String] = []
    try connection.rows("SELECT slug FROM club ORDER BY id") { outer in
      let left: String = try outer[0]
      try connection.rows("SELECT slug FROM club ORDER BY id") { inner in
        pairs.append(left + (try inner[0]))
      }
    }
    #expect(pairs == ["c1c1", "c1c2", "c1c3", "c2c1", "c2c2", "c2c3", "c3c1", "c3c2", "c3c3"])
  }

  @Test func manyTextsAreNotKeptForEver() throws {
    let connection = try Connection.inMemory()
    let kept = try connection.prepare("SELECT 'kept'")
    for number in 0..<1_000 {
      #expect(try connection.first("SELECT \(number)") { try $0[0] as Int } == number)
    }
    #expect(connection.keptStatementCount <= 256)
    #expect(try kept.first { try $0[0] as String } == "kept")
  }

  @Test func changesAreCounted() throws {
    let connection = try ExampleSchema.inMemory()
    try connection.write {
      for id in 1...5 { try connection.addClub(id, "c\(id)") }
      try connection.run("DELETE FROM club WHERE id > $id", ["$id": 2])
      #expect(connection.changes == 3)
    }
  }

  @Test func faultsOfTheProgramStopIt() async {
    await #expect(processExitsWith: .failure) {
      try Connection.inMemory().run("SELECT $a, $b", ["$a": 1])
    }
    await #expect(processExitsWith: .failure) {
      try Connection.inMemory().run("SELECT $a", ["$a": 1, "$b": 1])
    }
    await #expect(processExitsWith: .failure) {
      try Connection.inMemory().run("SELECT $a", ["$b": 1])
    }
    await #expect(processExitsWith: .failure) {
      try Connection.inMemory().run("SELECT $a, $b", ["$a": 1, "$a": 1])
    }
    await #expect(processExitsWith: .failure) {
      try Connection.inMemory().run("SELECT 1; SELECT 2")
    }
    await #expect(processExitsWith: .failure) {
      try ExampleSchema.inMemory().addClub(1, "outside of a write")
    }
    await #expect(processExitsWith: .failure) {
      try Connection.inMemory().rows("SELECT 1") { row in _ = try row[1] as Int }
    }
    await #expect(processExitsWith: .failure) {
      let connection = try ExampleSchema.inMemory()
      try connection.read { try connection.write {} }
    }
    await #expect(processExitsWith: .failure) {
      let connection = try ExampleSchema.inMemory()
      try connection.rows("SELECT 1") { _ in try connection.write {} }
    }
    // The same without the fault, so that the ones above do not end for another reason.
    await #expect(processExitsWith: .success) {
      let connection = try ExampleSchema.inMemory()
      try connection.run("SELECT $a, $b;\n", ["$a": 1, "$b": 1])
      try connection.write { try connection.read { try connection.addClub(1, "inside") } }
    }
  }
}
