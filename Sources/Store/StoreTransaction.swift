// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

package import Bookings
import SQL

extension Store {
  /// The entry of the journal that the changes of a held transaction share.
  final class SharedEntry {
    var id: Identifier?
  }

  /// Begins a transaction that stays open until `keep` or `discard`. Each `write` inside takes back
  /// only itself where it fails, and all of them make one entry of the journal, `operation`.
  package func hold(as operation: Identifier) throws {
    try connection.hold()
    shared.id = operation
  }

  /// Whether a held transaction is open; it also ends by itself where the database cannot go on.
  package var isHolding: Bool { connection.isHolding }

  /// Keeps what was done since `hold`, all at once or not at all. Gives the entry of the journal, nil
  /// where nothing was changed, and how many changes it has.
  package func keep() throws -> (operation: Identifier?, changes: Int) {
    let entry = try shared.id.flatMap { try operation($0) }
    try seal()
    try connection.keep()
    return (entry?.id, entry?.changes.count ?? 0)
  }

  package func discard() { connection.discard() }

  /// Marks a state to go back to.
  package func mark(_ name: String) throws { try connection.mark(name) }

  /// Goes back to the latest mark of that name; false where there is none.
  package func discard(to name: String) throws -> Bool { try connection.discard(to: name) }

  /// The marks that can be gone back to, the oldest first.
  package var marks: [String] { connection.marks }

  /// Whether the file is no longer the one that was opened.
  package var hasMoved: Bool { connection.hasMoved }
}
