// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import SQL

/// A database that is going to get other contents, while nobody else can reach it.
package struct StoreReplacement {
  private let connection: Connection

  /// How long others may take to leave, in milliseconds.
  private static let patience = 2_000

  /// Opens the database at `path`, of whatever version, and keeps everybody else out from now on.
  package static func open(
    _ path: String, stop: StopWish
  ) throws -> StoreReplacement {
    let connection = try DatabaseFile.open(
      path, mode: .readWrite, busyTimeoutMilliseconds: patience, interruption: stop.interruption)
    try connection.keepOthersOut()
    return StoreReplacement(connection: connection)
  }

  /// Copies what it holds now into the empty file `draft`.
  package func copy(to draft: String, tell: StoreCopy.Tell = { _, _ in }) throws {
    try connection.copy(
      to: try Connection.draft(draft, interruption: connection.interruption), tell: tell)
  }

  /// Puts what the copy at `path` holds in the place of everything, in one transaction that is on the
  /// disk when this returns.
  package func replace(by path: String, tell: StoreCopy.Tell = { _, _ in }) throws {
    let source = try DatabaseFile.glance(path, patienceMilliseconds: 0)
    try connection.makeDurable()
    try source.copy(to: connection, tell: tell)
    // All of it stands in the log, which every process would read from its start. Should that fail,
    // the change is safe all the same.
    try? connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }
}
