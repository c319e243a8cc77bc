// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// How a transaction ends, with the value that it gives either way.
package enum Ending<T> {
  case keep(T)
  /// Nothing of what was done stays: for a dry run, or a refusal.
  case discard(T)
}

/// Where a connection stands between BEGIN and COMMIT.
struct TransactionState {
  enum Level { case none, read, write }
  var level = Level.none
  /// Savepoints open within.
  var depth = 0
  /// Statements that are giving rows just now.
  var openStatements = 0
  /// Whether the durability has been set, which waits for the first write.
  var isDurable = false
  /// Whether a person began it and will end it.
  var isHeld = false
  /// The names of the marks of a held transaction, in their order.
  var marks: [String] = []

  var mayWrite: Bool { level == .write }
}

extension Connection {
  /// How many writes are open within each other: 0 outside, 1 in a write; one more in a held
  /// transaction.
  package var writeDepth: Int { transaction.level == .write ? 1 + transaction.depth : 0 }

  /// Runs `body` in one immediate transaction: all of it is kept, or, when it throws, nothing.
  ///
  /// It waits for other writers before `body` starts, so nothing inside can find the database
  /// busy. A write inside a write is a savepoint. A write inside a read is a fault of the program.
  package func write<T>(_ body: () throws -> T) throws -> T {
    try writeOrDiscard { .keep(try body()) }
  }

  /// As `write`, but `body` says itself whether what it did stays.
  package func writeOrDiscard<T>(_ body: () throws -> Ending<T>) throws -> T {
    switch transaction.level {
    case .read: preconditionFailure("a write inside a read")
    case .write: return try savepoint(body)
    case .none:
      // Its snapshot could be too old to write on, and no waiting would help.
      precondition(transaction.openStatements == 0, "a write while rows are being read")
      try makeDurable()
      return try transact(.write, begin: "BEGIN IMMEDIATE", body)
    }
  }

  /// Runs `body` on one snapshot: whatever others write meanwhile, it sees none of it.
  ///
  /// Inside a read or a write it joins that.
  package func read<T>(_ body: () throws -> T) throws -> T {
    guard transaction.level == .none else { return try body() }
    return try transact(.read, begin: "BEGIN") { .keep(try body()) }
  }

  private func transact<T>(
    _ level: TransactionState.Level, begin: String, _ body: () throws -> Ending<T>
  ) throws -> T {
    if interruption.isRequested { throw SQLError.interrupted }
    try control(begin)
    transaction.level = level
    defer { transaction.level = .none }
    do {
      switch try body() {
      case .keep(let value):
        try commit()
        return value
      case .discard(let value):
        rollBack()
        return value
      }
    } catch {
      rollBack()
      throw error
    }
  }

  private func savepoint<T>(_ body: () throws -> Ending<T>) throws -> T {
    transaction.depth += 1
    let name = "level\(transaction.depth)"
    defer { transaction.depth -= 1 }
    try checkTransaction()
    try control("SAVEPOINT \(name)")
    do {
      let ending = try body()
      try checkTransaction()
      if case .discard = ending { try control("ROLLBACK TO \(name)") }
      try control("RELEASE \(name)")
      switch ending {
      case .keep(let value), .discard(let value): return value
      }
    } catch {
      // After some failures SQLite has rolled back everything already.
      if isInTransaction {
        try? control("ROLLBACK TO \(name)")
        try? control("RELEASE \(name)")
      }
      throw error
    }
  }

  func commit() throws(SQLError) {
    try checkTransaction()
    if interruption.isRequested { throw .interrupted }
    // A file that was deleted meanwhile would take the change along.
    if hasMoved { throw .moved }
    patience.mayNotStop = true
    defer { patience.mayNotStop = false }
    try control("COMMIT")
  }

  func rollBack() {
    patience.mayNotStop = true
    defer { patience.mayNotStop = false }
    // Should this fail, closing the connection rolls back; nothing was committed in any case.
    if isInTransaction { try? control("ROLLBACK") }
    if transaction.level == .write { unsafe log.cutUncommitted(database) }
  }

  func control(_ sql: String) throws(SQLError) {
    let statement = try prepared(sql)
    defer { statement.reset() }
    do { while try statement.step() {} } catch { throw failure(error) }
  }

  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(database) == 0 }

  /// Throws when SQLite has rolled back behind our back (full disk, failed read): what came later
  /// would otherwise be kept on its own.
  func checkTransaction() throws(SQLError) {
    guard transaction.level != .none, !isInTransaction else { return }
    throw SQLError(code: SQLITE_ABORT, message: "the transaction was rolled back")
  }

  /// A commit has reached the disk when it returns. SQLite's default, but a build may differ.
  package func makeDurable() throws(SQLError) {
    guard !transaction.isDurable else { return }
    try execute("PRAGMA synchronous = FULL")
    transaction.isDurable = true
  }

  /// Lets the connection hold as much of the file in memory, in MiB, where it needs that: what does
  /// not fit is written into the log before its time, page for page and again and again.
  package func holdPages(mebibytes: Int) throws(SQLError) {
    try execute("PRAGMA cache_size = \(-1024 * mebibytes)")
  }
}
