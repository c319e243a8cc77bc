// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SQL

@Suite struct DatabaseCreationTests {
  private struct Refusal: Error {}
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("oval.db")
  }

  @Test func whatFillWritesIsThere() throws {
    let answer = try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 7) {
      connection in
      try connection.addClub(1, "a")
      return "done"
    }
    #expect(answer == "done")
    #expect(try folder.names() == ["oval.db"])
    let connection = try DatabaseFile.open(path, mode: .readWrite)
    #expect(try connection.clubs == ["a"])
    #expect(try ExampleSchema.migrations.missing(in: connection) == 0)
    let times = try connection.all("SELECT name, at FROM migration ORDER BY position") { row in
      "\(try row[0] as String) \(try row[1] as Int)"
    }
    #expect(times == ["clubs 7", "counter 7"])
  }

  @Test func aFailureLeavesNothing() throws {
    #expect(throws: Refusal.self) {
      try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 0) { connection in
        try connection.addClub(1, "a")
        throw Refusal()
      }
    }
    #expect(try folder.names() == [])
    let broken = Migrations([ExampleSchema.first, Migration(name: "broken", sql: "CREATE TABLE")])
    #expect(throws: DatabaseFileError.self) {
      try DatabaseFile.create(path, migrations: broken, at: 0) { _ in }
    }
    #expect(try folder.names() == [])
    #expect(throws: SQLError.self) {
      try DatabaseFile.create(
        folder.file("no/such/folder"), migrations: ExampleSchema.migrations, at: 0
      ) { _ in }
    }
  }

  @Test(arguments: ["oval.db", "oval.db-wal", "oval.db-journal"])
  func whatIsThereIsNeitherReplacedNorUsed(name: String) throws {
    let bytes = Array("something".utf8)
    _ = try folder.write(bytes, to: name)
    let error = #expect(throws: DatabaseFileError.self) {
      try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 0) { _ in }
    }
    #expect(error == (name == "oval.db" ? .exists : .leftover(path: folder.file(name))))
    #expect(try folder.names() == [name])
    #expect(try folder.bytes(of: name) == bytes)
  }

  @Test func ofTwoThatMakeItOneWins() throws {
    // The other one comes in between, at the latest moment that there is.
    let error = #expect(throws: DatabaseFileError.self) {
      try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 0) { connection in
        try connection.addClub(1, "late")
        try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 0) { connection in
          try connection.addClub(1, "early")
        }
      }
    }
    #expect(error == .exists)
    #expect(try DatabaseFile.open(path, mode: .readOnly).clubs == ["early"])
  }
}
