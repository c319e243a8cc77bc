// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SQL

@Suite struct TransactionTests {
  private struct Refusal: Error {}

  @Test func aThrowRollsBackAndIsThrownOn() throws {
    let connection = try ExampleSchema.inMemory()
    #expect(throws: Refusal.self) {
      try connection.write {
        try connection.addClub(1, "a")
        throw Refusal()
      }
    }
    #expect(try connection.clubs == [])
    try connection.write { try connection.addClub(1, "b") }
    #expect(try connection.clubs == ["b"])
  }

  @Test func aBodyMayDiscardWhatItDid() throws {
    let connection = try ExampleSchema.inMemory()
    let seen = try connection.writeOrDiscard {
      try connection.addClub(1, "a")
      return .discard(try connection.clubs)
    }
    #expect(seen == ["a"])
    #expect(try connection.clubs == [])
    try connection.writeOrDiscard { .keep(try connection.addClub(1, "a")) }
    #expect(try connection.clubs == ["a"])
  }

  @Test func aWriteInsideAWriteUndoesOnlyItself() throws {
    let connection = try ExampleSchema.inMemory()
    try connection.write {
      try connection.addClub(1, "a")
      #expect(throws: Refusal.self) {
        try connection.write {
          try connection.addClub(2, "b")
          try connection.write { try connection.addClub(3, "c") }
          throw Refusal()
        }
      }
      try connection.writeOrDiscard { .discard(try connection.addClub(4, "d")) }
      try connection.write { try connection.addClub(5, "e") }
    }
    #expect(try connection.clubs == ["a", "e"])
  }

  @Test func anOuterThrowUndoesTheInnerToo() throws {
    let connection = try ExampleSchema.inMemory()
    #expect(throws: Refusal.self) {
      try connection.write {
        try connection.write { try connection.addClub(1, "a") }
        throw Refusal()
      }
    }
    #expect(try connection.clubs == [])
  }

  /// SQLite ends the transaction itself after some failures. What follows must not be kept alone.
  @Test func nothingIsKeptAfterSQLiteRolledBack() throws {
    let connection = try ExampleSchema.inMemory()
    #expect(throws: SQLError.self) {
      try connection.write {
        try connection.addClub(1, "a")
        try? connection.run("INSERT OR ROLLBACK INTO club (id, slug) VALUES (1, 'again')")
        try? connection.addClub(2, "b")
      }
    }
    #expect(try connection.clubs == [])
  }

  @Test func aReadStaysOnItsSnapshot() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("oval.db")
    try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 0) { _ in }
    let reader = try DatabaseFile.open(path, mode: .readOnly)
    let writer = try DatabaseFile.open(path, mode: .readWrite)
    try reader.read {
      #expect(try reader.clubs == [])
      try writer.write { try writer.addClub(1, "a") }
      #expect(try reader.clubs == [])
    }
    #expect(try reader.clubs == ["a"])
    let error = #expect(throws: SQLError.self) {
      try reader.write { try reader.addClub(2, "b") }
    }
    #expect(error?.kind == .readOnly)
  }
}
