// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import Store

// Several commands as one: nobody else sees any of it before the commit, and what is then kept is one
// operation of the journal.

/// How a transaction of several commands went on.
package enum TransactionOutcome: Sendable {
  case begun
  /// `operation` is the entry of the journal; nil where nothing had changed.
  case committed(operation: Identifier?, changes: Int)
  case rolledBack
  /// The state of this name can be gone back to.
  case marked(String)
  case rolledBackTo(String)
}

extension Database {
  /// Whether a transaction is open. One also ends by itself where the database cannot go on.
  package var isInTransaction: Bool { store.isHolding }

  /// The names of the savepoints that can be gone back to, the oldest first.
  package var savepoints: [String] { store.isHolding ? store.marks : [] }

  /// Begins a transaction that stays open; nobody else can write until it ends.
  package func begin(_ circumstances: Circumstances) throws -> TransactionOutcome {
    guard !isInTransaction else { throw Failure.usage(.alreadyInTransaction) }
    var ids = try IdentifierSource(circumstances.seed, store: store)
    try store.hold(as: try ids.next(.operation))
    return .begun
  }

  /// Keeps all that was done since `begin`.
  package func commit() throws -> TransactionOutcome {
    try needTransaction()
    let (operation, changes) = try store.keep()
    return .committed(operation: operation, changes: changes)
  }

  /// Takes back all that was done since `begin`, or since the latest savepoint of that name.
  package func rollBack(to savepoint: String?) throws -> TransactionOutcome {
    try needTransaction()
    guard let savepoint else {
      store.discard()
      return .rolledBack
    }
    guard try store.discard(to: savepoint) else {
      throw Failure.usage(.noSuchSavepoint(savepoint, known: savepoints))
    }
    return .rolledBackTo(savepoint)
  }

  /// Marks a state to go back to. A second one of the same name hides the first.
  package func savepoint(_ name: String) throws -> TransactionOutcome {
    try needTransaction()
    let text = try plainText(name, field: "savepoint")
    guard savepoints.count < Database.savepointLimit else {
      throw Failure.usage(.tooManySavepoints(limit: Database.savepointLimit))
    }
    try store.mark(text.text)
    return .marked(text.text)
  }

  static let savepointLimit = 1_000

  private func needTransaction() throws(Failure) {
    guard isInTransaction else { throw .usage(.notInTransaction) }
  }
}
