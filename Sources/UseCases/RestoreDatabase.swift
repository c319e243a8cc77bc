// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Store

/// `db restore`: what the database holds now, and where its former contents are.
package struct RestoreOutcome: Sendable {
  /// The database.
  package let path: String
  /// The copy that its contents came from.
  package let file: String
  package let facts: DatabaseFacts
  /// The version that this program needs; `db migrate` leads from an older one to it.
  package let neededVersion: Int
  /// Where the former contents are kept; nil where there was no database.
  package var kept: String?
  package var isWritten = false

  package var isOlder: Bool { facts.version < neededVersion }
}

/// `db restore FILE`: looks at a copy, then lets it take the place of the database.
package struct RestoreDatabase {
  private let path: String
  private let file: String
  private let wish = StopWish()

  /// From `file` into the database at `path`.
  package init(_ file: String, to path: String) {
    self.file = file
    self.path = path
  }

  /// What to call, from any thread or a signal handler, when the person wants to stop.
  package var stop: @Sendable () -> Void { wish.request }

  /// Copies the file into the empty file `draft` beside the database, and makes sure that this is a
  /// whole database of this version or an earlier one, whose journal answers for itself.
  package func check(
    into draft: String, tell: Circumstances.Watch = { _, _ in }
  ) throws(Failure) -> RestoreOutcome {
    do {
      let source = try StoreCopy.open(still: file, stop: wish)
      do {
        try source.copy(to: draft, tell: tell)
      } catch { throw Failure(error, copying: file, to: path) }
      // What takes the place of the database is looked at, not what it was copied from.
      let copy = try StoreCopy.open(still: draft, stop: wish)
      guard try copy.isWhole(isQuick: false), try copy.isChained() else {
        throw Failure.database(.damagedBackup(path: file))
      }
      return RestoreOutcome(
        path: path, file: file, facts: DatabaseFacts(try copy.facts()),
        neededVersion: StoreMigration.version)
    } catch { throw Failure(error, path: file).ofBackup(at: file) }
  }

  /// Opens the database, and keeps everybody else out until the value goes. Nil where its file is so
  /// damaged that nothing can be done with it but to set it aside.
  package func keepOthersOut() throws(Failure) -> Place? {
    do {
      return Place(path: path, replacement: try StoreReplacement.open(path, stop: wish))
    } catch {
      switch StoreFault(error) {
      case .corrupt: return nil
      case .busy: throw .database(.inUse(path: path))
      default: throw Failure(error, path: path)
      }
    }
  }

  /// The database that the copy is going to take the place of, while nobody else can reach it.
  package struct Place {
    fileprivate let path: String
    fileprivate let replacement: StoreReplacement

    /// Copies the former contents into the empty file `draft`, which then becomes `kept`. False
    /// where they cannot be read.
    package func keep(
      in draft: String, as kept: String, tell: Circumstances.Watch = { _, _ in }
    ) throws(Failure) -> Bool {
      do {
        try replacement.copy(to: draft, tell: tell)
        return true
      } catch {
        if StoreFault(error) == .corrupt { return false }
        throw Failure(error, copying: path, to: kept)
      }
    }

    /// Puts the copy at `draft` in the place of all that the database holds, in one transaction.
    package func replace(
      by draft: String, tell: Circumstances.Watch = { _, _ in }
    ) throws(Failure) {
      do {
        try replacement.replace(by: draft, tell: tell)
      } catch { throw Failure(error, path: path) }
    }
  }
}

extension Failure {
  /// The same of a file that should have been a copy of a database of ours.
  fileprivate func ofBackup(at file: String) -> Failure {
    switch self {
    case .database(.notADatabase), .database(.foreign), .database(.missing):
      .database(.noBackup(path: file))
    case .database(.corrupt(file)): .database(.damagedBackup(path: file))
    default: self
    }
  }
}
