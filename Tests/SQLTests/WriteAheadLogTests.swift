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
