// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import SQL

extension Migration {
  /// The words by which things are found.
  ///
  /// Triggers note each thing whose words may have changed, so nothing that writes a table, now or
  /// later, can forget to; at the end of each transaction `Store.indexSearch` enters what was
  /// noted. They write no words themselves: FTS5 writes out what it holds at every statement of a
  /// trigger, which made a booking among many ten times as dear, and every process would read long
  /// triggers when it opens the file.
  static let search = Migration(
    name: "search",
    sql: """
      -- `text` as it was entered, folded: what leaves the index must be told what it had.
      CREATE TABLE search_entry (
        number INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL CONSTRAINT search_entry_id UNIQUE,
        text TEXT NOT NULL
      ) STRICT;
      CREATE VIRTUAL TABLE search_text USING fts5 (
        text, content = 'search_entry', content_rowid = 'number', columnsize = 0,
        tokenize = 'unicode61 remove_diacritics 2'
      );
      CREATE TABLE search_pending (id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

      \(watched.map(\.sql).joined(separator: "\n"))
      """)
}

/// A table of things, and the columns that decide by which words they are found.
private struct Watched {
  let table: String
  let columns: String

  /// The triggers; then what is there already is noted, too.
  var sql: String {
    """
    CREATE TRIGGER search_\(table)_added AFTER INSERT ON \(table) BEGIN
      INSERT OR IGNORE INTO search_pending VALUES (new.id);
    END;
    CREATE TRIGGER search_\(table)_changed AFTER UPDATE OF \(columns) ON \(table) BEGIN
      INSERT OR IGNORE INTO search_pending VALUES (new.id);
    END;
    INSERT INTO search_pending SELECT id FROM \(table);
    """
  }
}

private let watched = [
  Watched(
    table: "space", columns: "name, path, description_de, description_en, district, retired"),
  Watched(table: "club", columns: "name, slug, district, merged_into"),
  Watched(table: "slot", columns: "name, discipline, audience, removed_at"),
  Watched(table: "closure", columns: "reason, removed_at"),
  Watched(table: "booking", columns: "title, discipline, club_group"),
]
