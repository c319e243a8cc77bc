// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
package import CivilTime
import SQL

/// The tables of a city: what it says about itself, and what is booked.
///
/// It reads and writes rows and decides nothing. Everything that writes runs inside `write`.
package struct Store {
  let connection: Connection
  let shared = SharedEntry()
  let rowRecord: RowRecord

  static let migrations = Migrations([
    .house, .changes, .search, .chain, .undo, .imports, .wall, .seasons, .shifts,
  ])

  init(_ connection: Connection) {
    self.connection = connection
    rowRecord = RowRecord(connection)
  }

  /// Opens the database at `path` and makes sure that it is of this version.
  package static func open(_ path: String, mayWrite: Bool) throws -> Store {
    let store = Store(
      try DatabaseFile.open(path, mode: mayWrite ? .readWrite : .readOnly))
    try store.checkVersion()
    return store
  }

  /// Throws unless the tables are those of this version.
  package func checkVersion() throws {
    let missing = try Store.missingSteps(in: connection)
    guard missing == 0 else {
      throw DatabaseFileError.older(
        found: Store.migrations.list.count - missing, known: Store.migrations.list.count)
    }
  }

  /// What to call, from any thread or a signal handler, to break off the work; all of it is then
  /// rolled back. It holds until `goOn`.
  package var stop: @Sendable () -> Void {
    let interruption = connection.interruption
    return { interruption.request() }
  }

  /// Lets the connection go on after `stop`.
  package func goOn() { connection.interruption.withdraw() }

  /// Answers, from any thread, whether the store has waited for somebody else since it was asked
  /// before.
  package var hasWaited: @Sendable () -> Bool {
    let waiting = connection.waiting
    return { waiting.hasWaited() }
  }

  /// Makes a database at `path` with what `fill` writes, all at once or not at all.
  package static func create<T>(
    _ path: String, now: Timestamp, fill: (Store) throws -> T
  ) throws -> T {
    try DatabaseFile.create(path, migrations: migrations, at: now.seconds) { connection in
      let store = Store(connection)
      let result = try fill(store)
      try store.finishWriting()
      return result
    }
  }

  /// Whether there is a file at `path`, of whatever kind.
  package static func isThere(_ path: String) -> Bool {
    switch try? DatabaseFile.inspect(path) {
    case .missing: false
    default: true
    }
  }

  /// A database that lives as long as the value, for tests.
  package static func inMemory(now: Timestamp) throws -> Store {
    let connection = try Connection.inMemory()
    try migrations.migrate(connection, at: now.seconds)
    return Store(connection)
  }

  /// Runs `body` in one immediate transaction: all of it is kept, or, when it throws, nothing.
  package func write<T>(_ body: () throws -> T) throws -> T {
    try write(keepingIf: { _ in true }, body)
  }

  /// As `write`, but keeps what was done only where `isKept` says so of the result.
  package func write<T>(keepingIf isKept: (T) -> Bool, _ body: () throws -> T) throws -> T {
    try connection.writeOrDiscard {
      try rowRecord.during { isOutermost in
        let result = try body()
        guard isKept(result) else { return .discard(result) }
        if isOutermost { try finishWriting() }
        return .keep(result)
      }
    }
  }

  /// What follows from what was written; at the end of each write.
  private func finishWriting() throws {
    try rowRecord.assignRest()
    try indexSearch()
    if !isHolding { try seal() }
  }

  /// To be called where the database stays open for many small changes.
  package func stayOpen() { connection.stayOpen() }

  /// To be called before a write of perhaps very many rows, and `expectLittle` after it.
  package func expectMuch() throws { try connection.holdPages(mebibytes: 192) }

  package func expectLittle() { try? connection.holdPages(mebibytes: 2) }

  /// Runs `body` on one snapshot of the tables.
  package func read<T>(_ body: () throws -> T) throws -> T { try connection.read(body) }

  /// The present as the journal allows it: never behind its last entry.
  package func present(_ now: Timestamp) throws -> Timestamp {
    // Every entry is made at such a present, so the last is the latest; its key finds it, where a
    // maximum would read the whole journal.
    let last = try connection.first(
      "SELECT at FROM operation ORDER BY number DESC LIMIT 1"
    ) { row in try row.timestamp(0) }
    return max(now, last ?? now)
  }

  /// The version of the tables: how many migrations have been taken.
  package var version: Int { Store.migrations.list.count }
}
