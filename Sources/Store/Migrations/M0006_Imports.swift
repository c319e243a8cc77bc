// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import SQL

extension Migration {
  /// What a row of a sheet was imported as, so that the same row is known again.
  static let imports = Migration(
    name: "imports",
    sql: """
      -- sheet: the name of the file that had the row last; row: the SHA-256, hexadecimal, of all
      -- that the row said.
      CREATE TABLE imported (
        key TEXT NOT NULL PRIMARY KEY,
        sheet TEXT NOT NULL,
        booking TEXT NOT NULL REFERENCES booking (id),
        row TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX imported_sheet ON imported (sheet);
      """)
}
