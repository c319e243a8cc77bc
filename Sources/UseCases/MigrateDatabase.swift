// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CivilTime
import Store

/// `db migrate`: how far the tables were, and are, those of this program.
package struct MigrationOutcome: Sendable {
  package let path: String
  /// The version before: how many steps had been taken.
  package let from: Int
  /// That of this program.
  package let to: Int
  /// The steps between the two, in their order.
  package let steps: [String]
  package let isWritten: Bool
}

/// `db migrate`: takes the steps that the tables lack, each in a transaction.
package struct MigrateDatabase {
  private let path: String
  private let migration: StoreMigration

  /// `whenInterrupted` is handed what to call, from any thread, when the person wants to stop; the
  /// step that is being taken is then rolled back, those before it stay.
  package static func open(
    _ path: String, isDryRun: Bool,
    whenInterrupted: (@escaping @Sendable () -> Void) -> Void = { _ in }
  ) throws(Failure) -> MigrateDatabase {
    do {
      return MigrateDatabase(
        path: path,
        migration: try StoreMigration.open(
          path, mayWrite: !isDryRun, whenInterrupted: whenInterrupted))
    } catch { throw Failure(error, path: path) }
  }

  /// In a dry run it only names the steps.
  package func run(_ circumstances: Circumstances) throws(Failure) -> MigrationOutcome {
    do {
      let steps =
        circumstances.isDryRun
        ? try migration.missing() : try migration.run(now: circumstances.now)
      let version = StoreMigration.version
      return MigrationOutcome(
        path: path, from: version - steps.count, to: version, steps: steps,
        isWritten: !circumstances.isDryRun)
    } catch { throw Failure(error, path: path) }
  }
}
