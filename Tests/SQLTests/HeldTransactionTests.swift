// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SQL

@Suite struct HeldTransactionTests {
  private struct Refusal: Error {}

  @Test("what is kept is there, what is discarded is not, and a write that fails takes back itself")
  func keepAndDiscard() throws {
    let connection = try ExampleSchema.inMemory()
    try connection.hold()
    #expect(connection.isHolding)
    try connection.write { try connection.addClub(1, "a") }
    #expect(throws: Refusal.self) {
      try connection.write {
        try connection.addClub(2, "b")
        throw Refusal()
      }
    }
    try connection.keep()
    #expect(!connection.isHolding)
    #expect(try connection.clubs == ["a"])
    try connection.hold()
    try connection.write { try connection.addClub(3, "c") }
    #expect(try connection.read { try connection.clubs } == ["a", "c"])
    connection.discard()
    #expect(try connection.clubs == ["a"])
  }

  @Test(
    "a mark can be gone back to more than once; those after it go, a second of its name hides it")
  func marks() throws {
    let connection = try ExampleSchema.inMemory()
    try connection.hold()
    try connection.mark("x")
    try connection.write { try connection.addClub(1, "a") }
    try connection.mark("y")
    try connection.write { try connection.addClub(2, "b") }
    try connection.mark("x")
    try connection.write { try connection.addClub(3, "c") }
    #expect(connection.marks == ["x", "y", "x"])
    #expect(try connection.discard(to: "x"))
    #expect(try connection.clubs == ["a", "b"])
    #expect(try connection.discard(to: "y"))
    #expect(connection.marks == ["x", "y"])
    #expect(try connection.clubs == ["a"])
    try connection.write { try connection.addClub(4, "d") }
    #expect(try connection.discard(to: "x"))
    #expect(try connection.clubs == [])
    #expect(try !connection.discard(to: "y"))
    try connection.write { try connection.addClub(5, "e") }
    try connection.keep()
    #expect(try connection.clubs == ["e"])
  }

  @Test("nobody else writes meanwhile, and nobody sees it before it is kept")
  func isolation() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 0) { _ in }
    let one = try DatabaseFile.open(path, mode: .readWrite)
    let other = try DatabaseFile.open(path, mode: .readWrite, busyTimeoutMilliseconds: 0)
    try one.hold()
    try one.write { try one.addClub(1, "a") }
    #expect(try other.clubs == [])
    #expect(throws: SQLError.self) { try other.write { try other.addClub(2, "b") } }
    try one.keep()
    try other.write { try other.addClub(2, "b") }
    #expect(try one.clubs == ["a", "b"])
  }

  @Test("an interruption inside ends a read, and neither a change nor what was done before")
  func interruption() throws {
    let connection = try ExampleSchema.inMemory()
    try connection.hold()
    try connection.write { try connection.addClub(1, "a") }
    connection.interruption.request()
    #expect(throws: SQLError.interrupted) {
      try connection.write { try connection.addClub(2, "b") }
    }
    connection.interruption.withdraw()
    // A change that is already running would take all of it along, so it goes on to its end.
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000)"
    let change = try connection.prepared("\(endless) INSERT INTO club SELECT i + 9, i, 1 FROM n")
    connection.interruption.request()
    connection.patience.mayNotStop = true
    #expect(try !change.step())
    change.reset()
    connection.patience.mayNotStop = false
    let look = try connection.prepared("\(endless) SELECT count(*) FROM n, n")
    #expect(throws: SQLError.self) { try look.step() }
    look.reset()
    connection.interruption.withdraw()
    #expect(connection.isHolding)
    try connection.keep()
    #expect(try connection.clubs.count == 100_001)
  }

  @Test("a change is not kept in a file that was deleted, renamed or replaced meanwhile")
  func moved() throws {
    for isHeld in [true, false] {
      let folder = try TemporaryFolder()
      let path = folder.file("a.db")
      try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 0) { _ in }
      let connection = try DatabaseFile.open(path, mode: .readWrite)
      #expect(!connection.hasMoved)
      let move = { try FileManager.default.moveItem(atPath: path, toPath: path + ".old") }
      if isHeld {
        try connection.hold()
        try connection.write { try connection.addClub(1, "a") }
        try move()
        #expect(throws: SQLError.moved) { try connection.keep() }
        #expect(!connection.isHolding)
      } else {
        #expect(throws: SQLError.moved) {
          try connection.write {
            try connection.addClub(1, "a")
            try move()
          }
        }
      }
      #expect(connection.hasMoved)
      try FileManager.default.moveItem(atPath: path + ".old", toPath: path)
      #expect(!connection.hasMoved)
      #expect(try connection.clubs == [])
    }
  }
}
