// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import SQL

extension Migration {
  /// What each operation did to the rows, so that it can be taken back and made again.
  ///
  /// A later migration that changes a recorded table (`RowRecord.isRecorded`) empties both tables:
  /// what they hold fits the tables of its time alone.
  static let undo = Migration(
    name: "undo",
    sql: """
      -- A changeset of SQLite's session extension. It holds free text, too, and can be erased.
      CREATE TABLE undo_piece (number INTEGER NOT NULL PRIMARY KEY, changes BLOB NOT NULL) STRICT;
      -- The pieces of an operation, in the order in which they were made.
      CREATE TABLE undo_step (
        operation INTEGER NOT NULL REFERENCES operation (number),
        piece INTEGER NOT NULL REFERENCES undo_piece (number),
        PRIMARY KEY (operation, piece)
      ) STRICT, WITHOUT ROWID;

      -- What undo takes away is found no longer.
      \(["space", "club", "slot", "closure", "booking"].map(removal).joined(separator: "\n"))
      """)
}

private func removal(of table: String) -> String {
  """
  CREATE TRIGGER search_\(table)_removed AFTER DELETE ON \(table) BEGIN
    INSERT OR IGNORE INTO search_pending VALUES (old.id);
  END;
  """
}
