// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import CivilTime
import Store

/// What a database holds, in short: enough to tell two states of it apart.
package struct DatabaseFacts: Sendable {
  /// How many migrations its tables have taken.
  package let version: Int
  package let bytes: Int
  package let bookings: Int
  /// How many entries its journal has, and the latest.
  package let operations: Int
  package let last: LastOperation?

  package struct LastOperation: Sendable {
    package let id: String
    package let command: String
    package let at: Timestamp
  }

  init(_ facts: StoreFacts) {
    version = facts.version
    bytes = facts.bytes
    bookings = facts.bookings
    operations = facts.operations
    last = facts.last.map { LastOperation(id: $0.id, command: $0.command, at: $0.at) }
  }
}

/// `db backup`: a copy, and what it holds.
package struct BackupOutcome: Sendable {
  /// The database.
  package let path: String
  /// The copy.
  package let file: String
  /// Of the copy; in a dry run of the database.
  package let facts: DatabaseFacts
  package let isWritten: Bool
}

/// `db backup FILE`: copies the database, as it is when that begins, while others go on writing.
package struct BackUpDatabase {
  private let path: String
  private let copy: StoreCopy
  private let wish: StopWish

  /// Opens the database at `path`, of this version or an earlier one.
  package static func open(_ path: String) throws(Failure) -> BackUpDatabase {
    do {
      let wish = StopWish()
      return BackUpDatabase(path: path, copy: try StoreCopy.open(path, stop: wish), wish: wish)
    } catch { throw Failure(error, path: path) }
  }

  /// What to call, from any thread or a signal handler, when the person wants to stop.
  package var stop: @Sendable () -> Void { wish.request }

  /// What a dry run tells.
  package func rehearse(for file: String) throws(Failure) -> BackupOutcome {
    do {
      return BackupOutcome(
        path: path, file: file, facts: DatabaseFacts(try copy.facts()), isWritten: false)
    } catch { throw Failure(error, path: path) }
  }

  /// Copies into the empty file `draft`, which then becomes `file`, and looks at what was written.
  package func run(
    into draft: String, for file: String, tell: Circumstances.Watch = { _, _ in }
  ) throws(Failure) -> BackupOutcome {
    do {
      try copy.copy(to: draft, tell: tell)
    } catch { throw Failure(error, copying: path, to: file) }
    do {
      let written = try StoreCopy.open(still: draft, stop: wish)
      // What is damaged in the copy is so in the database, too: its pages are the same.
      guard try written.isWhole(isQuick: true) else {
        throw Failure.database(.corrupt(path: path))
      }
      return BackupOutcome(
        path: path, file: file, facts: DatabaseFacts(try written.facts()), isWritten: true)
    } catch { throw Failure(error, path: path) }
  }
}

extension Failure {
  /// What went wrong while a file was copied: a fault of writing is one of the file `to`.
  init(_ error: any Error, copying path: String, to target: String) {
    let fault = StoreFault(error)
    let isOfTarget = [.full, .readOnly, .cannotOpen].contains(fault)
    self.init(error, path: isOfTarget ? target : path)
  }
}
