// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One step of the schema. Once released, neither its name nor its text ever changes.
package struct Migration: Sendable {
  package let name: String
  /// A script without parameters and without transactions of its own.
  package let sql: String
  /// What no script can do, after it and in the same transaction.
  let finish: @Sendable (Connection) throws -> Void

  package init(
    name: String, sql: String, finish: @escaping @Sendable (Connection) throws -> Void = { _ in }
  ) {
    self.name = name
    self.sql = sql
    self.finish = finish
  }
}

/// All steps from an empty database to the newest schema, in their order.
///
/// The header's `user_version` counts the steps taken, the table `migration` names them.
package struct Migrations: Sendable {
  package let list: [Migration]

  package init(_ list: [Migration]) { self.list = list }

  private static let ledger = """
    CREATE TABLE IF NOT EXISTS migration (
      position INTEGER PRIMARY KEY,
      name TEXT NOT NULL CONSTRAINT migration_name UNIQUE,
      at INTEGER NOT NULL
    ) STRICT
    """

  /// How many steps the database still lacks. Throws `newer` where it has more than are known.
  package func missing(in connection: Connection) throws(DatabaseFileError) -> Int {
    list.count - (try taken(in: connection))
  }

  /// Takes the missing steps, each in a transaction of its own; `at` is the present in seconds of
  /// UTC. Gives the names of the steps that were taken.
  ///
  /// Two programs may do this at once: each step is looked for again under the lock.
  @discardableResult
  package func migrate(_ connection: Connection, at: Int64) throws(DatabaseFileError) -> [String] {
    var names: [String] = []
    while try missing(in: connection) > 0 {
      let name = try databaseFileErrors {
        try connection.write { try takeNext(connection, at: at) }
      }
      if let name { names.append(name) }
    }
    return names
  }

  /// The name of the step, or nil when somebody else has just taken the last one.
  private func takeNext(_ connection: Connection, at: Int64) throws -> String? {
    let position = try taken(in: connection)
    guard position < list.count else { return nil }
    let migration = list[position]
    try connection.execute(Migrations.ledger)
    try connection.execute(migration.sql)
    try migration.finish(connection)
    try connection.run(
      "INSERT INTO migration (position, name, at) VALUES ($position, $name, $at)",
      ["$position": position + 1, "$name": migration.name, "$at": at])
    try connection.execute("PRAGMA user_version = \(position + 1)")
    return migration.name
  }

  /// How many steps have been taken, after making sure that they are these.
  private func taken(in connection: Connection) throws(DatabaseFileError) -> Int {
    try databaseFileErrors {
      let found = try connection.first("PRAGMA user_version") { row in try row[0] as Int } ?? 0
      guard found <= list.count else {
        throw DatabaseFileError.newer(found: found, known: list.count)
      }
      guard found > 0 else { return 0 }
      let last = try connection.first(
        "SELECT name FROM migration WHERE position = $position", ["$position": found]
      ) { row in try row[0] as String }
      guard last == list[found - 1].name else {
        throw DatabaseFileError.unknownMigration(position: found, name: last ?? "")
      }
      return found
    }
  }
}

/// Runs what throws errors of SQLite or of the file, and throws them all as the latter.
func databaseFileErrors<T>(_ body: () throws -> T) throws(DatabaseFileError) -> T {
  do {
    return try body()
  } catch let error as SQLError {
    throw .sql(error)
  } catch let error as DatabaseFileError {
    throw error
  } catch { preconditionFailure("unexpected: \(error)") }
}
