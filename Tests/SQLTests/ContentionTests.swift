// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SQL

@Suite(.timeLimit(.minutes(5))) struct ContentionTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("oval.db")
    try DatabaseFile.create(path, migrations: ExampleSchema.migrations, at: 0) { _ in }
  }

  private func counter() throws -> Int? {
    try DatabaseFile.open(path, mode: .readOnly).first("SELECT value FROM counter") { row in
      try row[0]
    }
  }

  /// Reads, computes and writes: without the lock from the start, counts would be lost.
  private static func count(to rounds: Int, in path: String, newConnections: Bool) throws {
    var connection = try DatabaseFile.open(path, mode: .readWrite)
    for _ in 0..<rounds {
      if newConnections { connection = try DatabaseFile.open(path, mode: .readWrite) }
      try connection.write {
        let old = try connection.first("SELECT value FROM counter") { row in try row[0] as Int }
        try connection.run("UPDATE counter SET value = $new", ["$new": (old ?? 0) + 1])
      }
    }
  }

  @Test func aSecondWriterIsToldWhenTheTimeIsUp() throws {
    let holder = try DatabaseFile.open(path, mode: .readWrite)
    for limit in [0, 20] {
      let other = try DatabaseFile.open(
        path, mode: .readWrite, busyTimeoutMilliseconds: limit)
      try holder.write {
        let error = #expect(throws: SQLError.self) { try other.write {} }
        #expect(error?.kind == .busy)
        let clubs = try other.read { try other.clubs }
        #expect(clubs == [])
        // Nobody waits who has no time.
        #expect(other.waiting.hasWaited() == (limit > 0))
        #expect(!other.waiting.hasWaited() && !holder.waiting.hasWaited())
      }
      try other.write { try other.run("UPDATE counter SET value = value + 1") }
    }
    #expect(try counter() == 2)
  }

  @Test func eightThreadsLoseNoCount() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { [path] in
          try ContentionTests.count(to: 100, in: path, newConnections: false)
        }
      }
      try await group.waitForAll()
    }
    #expect(try counter() == 800)
  }

  @Test func eightProcessesLoseNoCount() async throws {
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { [path] in
          await #expect(processExitsWith: .success) { [path = path as String] in
            try ContentionTests.count(to: 50, in: path, newConnections: true)
          }
        }
      }
    }
    #expect(try counter() == 400)
  }
}
