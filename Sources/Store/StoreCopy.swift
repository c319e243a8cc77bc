// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
import SQL

/// What a database holds, in short: enough to tell two states of it apart.
package struct StoreFacts: Sendable {
  /// How many migrations have been taken.
  package let version: Int
  package let bytes: Int
  package let bookings: Int
  /// How many entries the journal has.
  package let operations: Int
  /// The latest entry of the journal; nil where there is none.
  package let last: (id: String, command: String, at: Timestamp)?
}

/// A whole database as a file that is copied: into a backup, and back.
package struct StoreCopy {
  private let connection: Connection

  /// What is told of a copy while it is made: how many pages are done, and of how many.
  package typealias Tell = (Int, Int) -> Void

  /// Opens the database at `path`, of this version or an earlier one, as others may be using it.
  package static func open(
    _ path: String, stop: StopWish
  ) throws -> StoreCopy {
    try StoreCopy(
      checked: try DatabaseFile.open(path, mode: .readOnly, interruption: stop.interruption))
  }

  /// Opens a copy, which nobody else is using; no file is made beside it, so it may lie where nothing
  /// can be written.
  package static func open(still path: String, stop: StopWish) throws -> StoreCopy {
    try StoreCopy(
      checked: try DatabaseFile.glance(
        path, patienceMilliseconds: 1_000, interruption: stop.interruption))
  }

  /// A later version is refused.
  private init(checked connection: Connection) throws {
    _ = try Store.missingSteps(in: connection)
    self.connection = connection
  }

  /// Copies all of it, as it is when that begins, into the empty file `draft`.
  package func copy(to draft: String, tell: Tell = { _, _ in }) throws {
    let target = try Connection.draft(draft, interruption: connection.interruption)
    try connection.copy(to: target, tell: tell)
  }

  /// Whether the file is whole; `isQuick` leaves out the indexes.
  package func isWhole(isQuick: Bool) throws -> Bool {
    try connection.damage(isQuick: isQuick).isEmpty
  }

  /// Whether the chain of its journal holds; in an earlier version it may have none yet.
  package func isChained() throws -> Bool {
    guard try facts().version == StoreMigration.version else { return true }
    let store = Store(connection)
    return try store.read { try store.chainFinding() == nil }
  }

  package func facts() throws -> StoreFacts {
    let store = Store(connection)
    return try store.read { try store.facts() }
  }
}

extension Store {
  /// A copy of all of it, as it is when that begins, for whoever wants to write what nobody shall see.
  /// It has no name, and leaves nothing behind; stopping this store stops the copy, too.
  package func scratch() throws -> Store {
    let copy = Store(try Connection.scratch(interruption: connection.interruption))
    try copy.expectMuch()
    try connection.copy(to: copy.connection)
    return copy
  }

  /// Where the part of a `scratch` lies that does not fit into memory.
  package var scratchFolder: String { connection.scratchFolder }

  /// By queries that tables of every version answer.
  package func facts() throws -> StoreFacts {
    func count(_ table: String) throws -> Int {
      try connection.first("SELECT count(*) FROM \(table)") { row in try row[0] as Int } ?? 0
    }
    return StoreFacts(
      version: Store.migrations.list.count - (try Store.missingSteps(in: connection)),
      bytes: try bytes(), bookings: try count("booking"), operations: try count("operation"),
      last: try connection.first(
        "SELECT id, command, at FROM operation ORDER BY number DESC LIMIT 1"
      ) { row in (id: try row[0], command: try row[1], at: try row.timestamp(2)) })
  }
}
