// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

// A transaction that a person begins and ends, with anything in between. Each `write` inside is a
// savepoint of it, so that one that fails takes back only itself.

extension Connection {
  /// Whether a held transaction is open. It also ends by itself where SQLite cannot go on: on a
  /// full disk, or after a failed read.
  package var isHolding: Bool {
    if transaction.isHeld, !isInTransaction { discard() }
    return transaction.isHeld
  }

  /// Begins an immediate transaction and leaves it open; it waits for other writers. Nobody else can
  /// write until it ends.
  package func hold() throws {
    precondition(transaction.level == .none, "a transaction inside a transaction")
    try makeDurable()
    if interruption.isRequested { throw SQLError.interrupted }
    try control("BEGIN IMMEDIATE")
    transaction.level = .write
    transaction.isHeld = true
  }

  /// Keeps all that was done since `hold`; where that fails, nothing of it.
  package func keep() throws {
    precondition(transaction.isHeld, "no transaction is held")
    defer { endHolding() }
    do {
      try commit()
    } catch {
      rollBack()
      throw error
    }
  }

  /// Takes back all that was done since `hold`.
  package func discard() {
    precondition(transaction.isHeld, "no transaction is held")
    rollBack()
    endHolding()
  }

  /// Marks the state that `discard(to:)` goes back to. A second mark of the same name hides the first.
  package func mark(_ name: String) throws {
    precondition(transaction.isHeld, "no transaction is held")
    try checkTransaction()
    try control("SAVEPOINT mark\(transaction.marks.count)")
    transaction.marks.append(name)
  }

  /// Takes back what was done since the latest mark of that name, which stays; those after it go.
  /// False where there is none.
  package func discard(to name: String) throws -> Bool {
    precondition(transaction.isHeld, "no transaction is held")
    guard let place = transaction.marks.lastIndex(of: name) else { return false }
    try checkTransaction()
    try control("ROLLBACK TO mark\(place)")
    transaction.marks.removeSubrange((place + 1)...)
    return true
  }

  /// The marks that can be gone back to, the oldest first.
  package var marks: [String] { transaction.marks }

  /// Whether the file at the connection's path is another one than was opened, or none: what is
  /// written from now on would be lost.
  package var hasMoved: Bool { unsafe oval_has_moved(database) != 0 }

  private func endHolding() {
    transaction.level = .none
    transaction.isHeld = false
    transaction.marks = []
  }
}
