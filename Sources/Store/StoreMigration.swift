// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
import SQL

/// A database of ours whose tables may be those of an earlier version.
package struct StoreMigration {
  private let connection: Connection

  /// The version of this program: how many steps there are.
  package static var version: Int { Store.migrations.list.count }

  /// Opens the database at `path`; one of a later version is refused.
  ///
  /// `whenInterrupted` is handed what to call, from any thread, to break off the work; the step
  /// that is being taken is then rolled back, those before it stay.
  package static func open(
    _ path: String, mayWrite: Bool,
    whenInterrupted: (@escaping @Sendable () -> Void) -> Void = { _ in }
  ) throws -> StoreMigration {
    let interruption = Interruption()
    whenInterrupted { interruption.request() }
    let connection = try DatabaseFile.open(
      path, mode: mayWrite ? .readWrite : .readOnly, interruption: interruption)
    _ = try Store.missingSteps(in: connection)
    return StoreMigration(connection: connection)
  }

  /// The names of the steps that are missing, in their order.
  package func missing() throws -> [String] {
    Store.migrations.list.suffix(try Store.missingSteps(in: connection)).map(\.name)
  }

  /// Takes the missing steps, each in a transaction, and names them.
  package func run(now: Timestamp) throws -> [String] {
    let steps = try Store.migrations.migrate(connection, at: now.seconds)
    // What a step noted, or another program wrote, is entered into the index.
    try Store(connection).write {}
    // The steps filled the log, which every process would read from its start.
    try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return steps
  }
}

extension Store {
  /// How many steps are missing. A database without any was never finished: it is none of ours.
  static func missingSteps(in connection: Connection) throws -> Int {
    let missing = try migrations.missing(in: connection)
    guard missing < migrations.list.count else {
      throw DatabaseFileError.unknownMigration(position: 1, name: "")
    }
    return missing
  }
}
