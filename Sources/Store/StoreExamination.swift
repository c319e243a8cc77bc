// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import SQL

/// What can be learned of a database without changing it, for `doctor`.
package struct StoreExamination: Sendable {
  /// How many migrations have been taken, and how many there are.
  package let version: Int
  package let neededVersion: Int
  /// How the file keeps the way back: `wal`.
  package let journal: String
  package let logBytes: Int
  /// The first things that are wrong, in SQLite's words.
  package let damage: [String]
  /// The city's; nil where the tables are of an earlier version.
  package let zone: String?

  /// How long a lock is waited for, in milliseconds.
  private static let patience = 2_000

  /// Looks at the database at `path`; whatever keeps every command from it is thrown.
  package init(_ path: String) throws {
    let connection = try DatabaseFile.open(
      path, mode: .readOnly, busyTimeoutMilliseconds: StoreExamination.patience)
    let missing = try Store.missingSteps(in: connection)
    neededVersion = Store.migrations.list.count
    version = neededVersion - missing
    journal = try connection.journalMode()
    logBytes = connection.logBytes
    damage = try connection.damage(isQuick: true)
    zone = missing == 0 && damage.isEmpty ? try Store(connection).city()?.zone : nil
  }
}

/// The libraries that stores stand on.
package enum StoreLibrary {
  /// Of SQLite, as it was loaded.
  package static var version: String { libraryVersion }
}
