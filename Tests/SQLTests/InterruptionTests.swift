// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CSQLite
import Foundation
import Testing

@testable import SQL

@Suite(.timeLimit(.minutes(2))) struct InterruptionTests {
  /// One row, then a search without an end.
  private let endless = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 2
    """

  @Test func aRunningStatementEndsAndItsTransactionIsRolledBack() throws {
    let connection = try ExampleSchema.inMemory()
    for _ in 0..<50 {
      let error = #expect(throws: SQLError.self) {
        try connection.write {
          try connection.addClub(1, "a")
          try connection.rows(endless) { _ in
            let interruption = connection.interruption
            Thread.detachNewThread { interruption.request() }
          }
        }
      }
      #expect(error?.kind == .interrupted)
      connection.interruption.withdraw()
      #expect(try connection.clubs == [])
    }
  }

  @Test func aWishBetweenTwoStatementsIsNotLost() throws {
    let connection = try ExampleSchema.inMemory()
    let error = #expect(throws: SQLError.self) {
      try connection.write {
        try connection.addClub(1, "a")
        connection.interruption.request()
      }
    }
    #expect(error?.kind == .interrupted)
    #expect(throws: SQLError.self) { try connection.run("SELECT 1") }
    #expect(throws: SQLError.self) { try connection.execute("SELECT 1") }
    connection.interruption.withdraw()
    #expect(try connection.clubs == [])
    try connection.write { try connection.addClub(1, "a") }
  }

  /// SQLite asks whether to stop after every thousandth step, and a kept statement counts on from
  /// run to run: now and then that is right after the commit, which must not be called stopped.
  @Test func aCommitThatHasBegunIsNotStopped() throws {
    let connection = try ExampleSchema.inMemory()
    let interruption = connection.interruption
    let context = unsafe Unmanaged.passUnretained(interruption).toOpaque()
    unsafe sqlite3_commit_hook(
      connection.database,
      { context in
        guard let context = unsafe context else { return 1 }
        unsafe Unmanaged<Interruption>.fromOpaque(context).takeUnretainedValue().request()
        return 0
      }, context)
    for id in 1...2_000 {
      try connection.write { try connection.addClub(id, "c\(id)") }
      #expect(interruption.isRequested)
      interruption.withdraw()
    }
    #expect(try connection.clubs.count == 2_000)
  }

  @Test func waitingForALockEnds() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("oval.db")
    try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 0) { _ in }
    let holder = try DatabaseFile.open(path, mode: .readWrite)
    let interruption = Interruption()
    let waiter = try DatabaseFile.open(
      path, mode: .readWrite, busyTimeoutMilliseconds: 600_000, interruption: interruption)
    try holder.write {
      Thread.detachNewThread { interruption.request() }
      let error = #expect(throws: SQLError.self) { try waiter.write {} }
      #expect(error?.kind == .interrupted)
    }
  }
}
