// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SQL

@Suite struct DatabaseFileTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func make(_ name: String = "oval.db") throws -> String {
    let path = folder.file(name)
    try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 7) { connection in
      for id in 1...200 { try connection.addClub(id, "club number \(id)") }
    }
    return path
  }

  private func openingError(
    _ path: String, _ mode: Connection.Mode = .readWrite
  ) -> DatabaseFileError? {
    #expect(throws: DatabaseFileError.self) { _ = try DatabaseFile.open(path, mode: mode) }
  }

  /// What SQLite says is wrong, at opening or later.
  private func errorKind(_ body: () throws -> Void) -> SQLError.Kind? {
    do {
      try body()
      return nil
    } catch DatabaseFileError.sql(let error) {
      return error.kind
    } catch {
      return (error as? SQLError)?.kind
    }
  }

  @Test func oursIsKnownByItsHeaderAlone() throws {
    let path = try make()
    #expect(try DatabaseFile.inspect(path) == .ours(userVersion: 2))
    #expect(try folder.names() == ["oval.db"])
    let head = Array(try folder.bytes(of: "oval.db").prefix(100))
    #expect(Array(head[68..<72]) == Array("oval".utf8))
    // Bytes 18 and 19: write-ahead log.
    #expect(Array(head[18..<20]) == [2, 2])
  }

  @Test func missingEmptyAndOtherFilesAreRefusedUntouched() throws {
    let ours = try folder.bytes(of: URL(filePath: try make()).lastPathComponent)
    var foreign = ours
    foreign.replaceSubrange(68..<72, with: [0, 0, 0, 1])
    let cases: [(String, [UInt8]?, FileIdentity)] = [
      ("missing", nil, .missing),
      ("empty", [], .empty),
      ("text", Array("hello".utf8), .notSQLite),
      ("garbage", (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }, .notSQLite),
      ("head", Array(ours.prefix(99)), .notSQLite),
      ("foreign", foreign, .foreign(applicationID: 1)),
    ]
    for (name, bytes, identity) in cases {
      let path = folder.file(name)
      if let bytes { _ = try folder.write(bytes, to: name) }
      #expect(try DatabaseFile.inspect(path) == identity)
      for mode in [Connection.Mode.readOnly, .readWrite] {
        #expect(openingError(path, mode) == .unusable(identity))
      }
      if let bytes { #expect(try folder.bytes(of: name) == bytes) }
    }
    #expect(
      try folder.names() == ["empty", "foreign", "garbage", "head", "oval.db", "text"])
  }

  /// A database of another program with a log that waits: it is neither read nor copied back.
  @Test func theLogOfAnotherProgramIsLeftAlone() throws {
    let path = folder.file("other.db")
    let other = try Connection.open(path, mode: .create)
    try other.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    let before = try folder.names().map { try folder.bytes(of: $0) }
    #expect(try folder.names() == ["other.db", "other.db-shm", "other.db-wal"])
    #expect(openingError(path) == .unusable(.foreign(applicationID: 0)))
    #expect(try folder.names().map { try folder.bytes(of: $0) } == before)
    #expect(try other.first("SELECT x FROM t") { try $0[0] as Int } == 1)
  }

  @Test func aPipeIsNoDatabaseAndKeepsNobodyWaiting() throws {
    let path = folder.file("pipe")
    let made = unsafe mkfifo(path, 0o600)
    #expect(made == 0)
    guard case .sql(let error)? = openingError(path) else {
      Issue.record("opening a pipe should be refused")
      return
    }
    #expect(error.kind == .notADatabase)
  }

  @Test func aFolderIsNoFile() throws {
    #expect(throws: SQLError.self) { try DatabaseFile.inspect(folder.path) }
  }

  @Test func aPathIsOnlyAPath() throws {
    #expect(try DatabaseFile.inspect(":memory:") == .missing)
    #expect(try DatabaseFile.inspect("file:x?mode=memory") == .missing)
  }

  @Test func aTruncatedFileIsNamedAndNotMadeWorse() throws {
    let whole = try folder.bytes(of: URL(filePath: try make()).lastPathComponent)
    for length in [4_096, whole.count / 2, whole.count - 4_096, whole.count - 1] {
      let bytes = Array(whole.prefix(length))
      let path = try folder.write(bytes, to: "cut-\(length)")
      let kind = errorKind {
        let connection = try DatabaseFile.open(path, mode: .readWrite)
        _ = try connection.clubs
        try connection.write { try connection.addClub(1_000, "more") }
      }
      #expect(kind == .corrupt)
      #expect(try folder.bytes(of: "cut-\(length)") == bytes)
    }
  }

  @Test func inspectingKeepsTheLocksOfThisProcess() throws {
    let path = try make()
    let holder = try DatabaseFile.open(path, mode: .readWrite)
    try holder.write {
      for _ in 0..<3 { _ = try DatabaseFile.inspect(path) }
      let other = try DatabaseFile.open(path, mode: .readWrite, busyTimeoutMilliseconds: 0)
      #expect(throws: SQLError.self) { try other.write {} }
    }
  }
}
