// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SQL

@Suite(.timeLimit(.minutes(2))) struct WriteAheadLogTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("oval.db")
    try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 0) { _ in }
  }

  /// About 20 MB.
  private func addMuch(to connection: Connection) throws {
    let text = String(repeating: "x", count: 10_000)
    try connection.write {
      for id in 1...2_000 { try connection.addClub(id, text + "\(id)") }
    }
  }

  @Test func staysForTheNextProcess() throws {
    var connection: Connection? = try DatabaseFile.open(path, mode: .readWrite)
    try connection?.write { try connection?.addClub(1, "a") }
    connection = nil
    #expect(try folder.names() == ["oval.db", "oval.db-shm", "oval.db-wal"])
    #expect(try DatabaseFile.open(path, mode: .readOnly).clubs == ["a"])
  }

  @Test func isCutAfterABulkChange() throws {
    let connection = try DatabaseFile.open(path, mode: .readWrite)
    try addMuch(to: connection)
    #expect(try folder.bytes(of: "oval.db-wal").isEmpty)
    try connection.write { try connection.addClub(3_000, "a") }
    #expect(try connection.clubs.count == 2_001)
  }

  /// Each alone, as processes are: none knows what the one before has copied.
  @Test func isCutNowAndThenWhoeverComesAlone() throws {
    let text = String(repeating: "x", count: 40_000)
    var sizes: [Int] = []
    for id in 1...200 {
      let connection = try DatabaseFile.open(path, mode: .readWrite)
      try connection.write { try connection.addClub(id, text + "\(id)") }
      sizes.append(try folder.bytes(of: "oval.db-wal").count)
    }
    #expect(sizes.allSatisfy { $0 < 1_000 * 4_120 })
    // About 14 pages each.
    #expect((2...4).contains(sizes.count { $0 == 0 }))
  }

  @Test func isCopiedBackWhenWhatStayedOpenCloses() throws {
    var connection: Connection? = try DatabaseFile.open(path, mode: .readWrite)
    connection?.stayOpen()
    let text = String(repeating: "x", count: 10_000)
    let before = try folder.bytes(of: "oval.db")
    // About 1,500 pages: a connection that does not stay open would have copied them by now.
    for id in 1...300 { try connection?.write { try connection?.addClub(id, text + "\(id)") } }
    #expect(try folder.bytes(of: "oval.db") == before)
    connection = nil
    #expect(try folder.bytes(of: "oval.db").count > 3_000_000)
    #expect(try folder.bytes(of: "oval.db-wal").isEmpty)
    #expect(try DatabaseFile.open(path, mode: .readOnly).clubs.count == 300)
  }

  private struct Refusal: Error {}

  /// Writes about 20 MB and takes all of it back; gives how long the log was before and meanwhile.
  private func takeBackMuch(of connection: Connection) throws -> (before: Int, meanwhile: Int) {
    let before = connection.logBytes
    var meanwhile = 0
    #expect(throws: Refusal.self) {
      try connection.write {
        try addMuch(to: connection)
        meanwhile = connection.logBytes
        throw Refusal()
      }
    }
    return (before, meanwhile)
  }

  @Test func isCutToItsLastCommitWhereAWriteIsTakenBack() throws {
    let connection = try DatabaseFile.open(path, mode: .readWrite)
    // First with a log that was never written, then with one that holds a change.
    for club in 3_001...3_002 {
      let (before, meanwhile) = try takeBackMuch(of: connection)
      #expect(meanwhile > 10_000_000)
      #expect(connection.logBytes == before)
      try connection.write { try connection.addClub(club, "\(club)") }
      #expect(connection.logBytes > before)
    }
    #expect(try DatabaseFile.open(path, mode: .readOnly).clubs == ["3001", "3002"])
  }

  @Test func isCutUnderAReaderWhoReadsOn() throws {
    let connection = try DatabaseFile.open(path, mode: .readWrite)
    try connection.write { try connection.addClub(3_000, "a") }
    let reader = try DatabaseFile.open(path, mode: .readOnly)
    try reader.read {
      #expect(try reader.clubs == ["a"])
      try connection.write { try connection.addClub(3_001, "b") }
      let (before, meanwhile) = try takeBackMuch(of: connection)
      #expect(meanwhile > before + 10_000_000)
      #expect(connection.logBytes == before)
      #expect(try reader.clubs == ["a"])
    }
    #expect(try reader.clubs == ["a", "b"])
  }

  @Test func isLeftAloneWhileSomebodyElseWrites() throws {
    let one = try DatabaseFile.open(path, mode: .readWrite)
    let other = try DatabaseFile.open(
      path, mode: .readWrite, busyTimeoutMilliseconds: 3_600_000)
    try one.write {
      try addMuch(to: one)
      let before = one.logBytes
      unsafe other.log.cutUncommitted(other.database)
      #expect(one.logBytes == before)
    }
    #expect(try other.clubs.count == 2_000)
  }

  @Test func isCutWhereAHeldTransactionIsDiscarded() throws {
    let connection = try DatabaseFile.open(path, mode: .readWrite)
    try connection.hold()
    try addMuch(to: connection)
    connection.discard()
    #expect(connection.logBytes == 0)
  }

  /// The files as they stand in the midst of a write are what a process leaves that is killed.
  @Test func ofAKilledProcessIsCutByTheNextCommit() throws {
    let connection = try DatabaseFile.open(path, mode: .readWrite)
    try connection.write { try connection.addClub(3_000, "a") }
    let killed = folder.file("killed.db")
    try connection.write {
      try addMuch(to: connection)
      for ending in ["", "-wal"] {
        _ = try folder.write(folder.bytes(of: "oval.db\(ending)"), to: "killed.db\(ending)")
      }
    }
    #expect(try folder.bytes(of: "killed.db-wal").count > 10_000_000)
    #expect(try DatabaseFile.open(killed, mode: .readOnly).clubs == ["a"])
    let next = try DatabaseFile.open(killed, mode: .readWrite)
    try next.write { try next.addClub(3_001, "b") }
    #expect(next.logBytes < 100_000)
    #expect(try DatabaseFile.open(killed, mode: .readOnly).clubs == ["a", "b"])
  }

  /// With the long patience of a program: waiting for the reader would break the time limit.
  @Test func aReaderIsNeitherDisturbedNorWaitedFor() throws {
    let reader = try DatabaseFile.open(path, mode: .readOnly)
    let writer = try DatabaseFile.open(
      path, mode: .readWrite, busyTimeoutMilliseconds: 3_600_000)
    try reader.read {
      #expect(try reader.clubs == [])
      try addMuch(to: writer)
      #expect(try reader.clubs == [])
    }
    #expect(try reader.clubs.count == 2_000)
  }
}
