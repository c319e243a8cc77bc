// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import SQL

extension Migration {
  /// Each entry of the journal has the hash of the one before, and so answers for all before it.
  ///
  /// `change.texts` holds the salted digests of the free texts, by field; the texts and their salts
  /// stand in `change_text`, where they can be erased. What the hashes cover says `Store.seal`.
  static let chain = Migration(
    name: "chain",
    sql: """
      -- The entry whose effect this one took back.
      ALTER TABLE operation ADD COLUMN undoes INTEGER REFERENCES operation (number);
      CREATE INDEX operation_undoes ON operation (undoes) WHERE undoes IS NOT NULL;
      -- Hexadecimal SHA-256; null until the transaction that wrote the entry ends.
      ALTER TABLE operation ADD COLUMN previous TEXT;
      ALTER TABLE operation ADD COLUMN hash TEXT;
      ALTER TABLE change ADD COLUMN texts TEXT;
      ALTER TABLE change_text ADD COLUMN salt TEXT;
      """
  ) { connection in
    let store = Store(connection)
    try store.digestTexts()
    try store.seal()
  }
}
