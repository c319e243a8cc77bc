// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import SQL

extension Migration {
  /// What an entry of a season file was made as, beside the rows of sheets: anything can now have come
  /// from a file.
  static let seasons = Migration(
    name: "seasons",
    sql: """
      ALTER TABLE imported RENAME TO imported_row;
      DROP INDEX imported_sheet;
      -- season: the name of the season that has the key; '' for sheets, which share their keys.
      -- sheet: the name of the file that had the row last; '' for seasons.
      -- said: the SHA-256, hexadecimal, of all that the entry said.
      CREATE TABLE imported (
        season TEXT NOT NULL,
        key TEXT NOT NULL,
        sheet TEXT NOT NULL,
        thing TEXT NOT NULL,
        said TEXT NOT NULL,
        PRIMARY KEY (season, key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX imported_sheet ON imported (season, sheet);
      INSERT INTO imported (season, key, sheet, thing, said)
        SELECT '', key, sheet, booking, row FROM imported_row;
      DROP TABLE imported_row;

      -- What they hold fits the tables of their time alone.
      DELETE FROM undo_step;
      DELETE FROM undo_piece;
      """)
}
