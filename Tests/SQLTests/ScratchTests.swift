// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SQL

/// A database without a name, for what nobody else shall see.
@Suite struct ScratchTests {
  private let folder: TemporaryFolder
  private let source: Connection

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.file("oval.db")
    try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 0) { connection in
      try connection.addClub(1, "a")
    }
    source = try DatabaseFile.open(path, mode: .readWrite)
  }

  /// The temporary files of SQLite that this process has open.
  private func openFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
    }.filter { $0.contains("/etilqs_") }
  }

  @Test func holdsACopyOfItsOwn() throws {
    let copy = try Connection.scratch()
    try source.copy(to: copy)
    try source.write { try source.addClub(2, "b") }
    #expect(try copy.write { try copy.addClub(2, "c") } == ())
    #expect(try copy.clubs == ["a", "c"])
    #expect(try source.clubs == ["a", "b"])
    #expect(try copy.writeOrDiscard { .discard(try copy.clubs.count) } == 2)
  }

  @Test func whatDoesNotFitIntoMemoryIsInAFileWithoutAName() throws {
    let copy = try Connection.scratch()
    try source.copy(to: copy)
    let text = String(repeating: "x", count: 10_000)
    #expect(throws: CancellationError.self) {
      try copy.write {
        for id in 2...2_000 { try copy.addClub(id, text + "\(id)") }
        let files = try openFiles()
        #expect(!files.isEmpty && files.allSatisfy { $0.hasSuffix(" (deleted)") })
        #expect(files.allSatisfy { $0.hasPrefix(copy.scratchFolder + "/") })
        throw CancellationError()
      }
    }
    #expect(try copy.clubs == ["a"])
    #expect(try copy.damage(isQuick: false).isEmpty)
  }

  @Test func isStoppedWithItsSource() throws {
    let copy = try Connection.scratch(interruption: source.interruption)
    source.interruption.request()
    #expect(throws: SQLError.interrupted) { try source.copy(to: copy) }
    #expect(throws: SQLError.interrupted) { try copy.write {} }
  }
}
