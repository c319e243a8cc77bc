// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import SQL

extension Migration {
  /// A second wall behind the decision: where only one use fits, the table itself refuses another that
  /// comes, whatever writes it; one that is shifted onto it is refused by `shifts`.
  ///
  /// A hold that has run out is a use as long as its claims stand; each write ends such holds first.
  static let wall = Migration(
    name: "wall",
    sql: """
      -- Has a row while an operation is taken back: what comes back is judged when all of it is there.
      CREATE TABLE open_wall (one INTEGER NOT NULL PRIMARY KEY) STRICT;
      CREATE TRIGGER claim_wall BEFORE INSERT ON claim
      WHEN (SELECT capacity FROM space WHERE id = new.leaf) = 1
        AND NOT EXISTS (SELECT 1 FROM open_wall)
      BEGIN
        SELECT RAISE(ABORT, 'claim_wall') FROM claim_tier CROSS JOIN claim
          ON claim.leaf = claim_tier.leaf AND claim.tier = claim_tier.tier
            AND claim.start_at > new.start_at - claim_tier.longest
            AND claim.start_at < new.end_at AND claim.end_at > new.start_at
        WHERE claim_tier.leaf = new.leaf LIMIT 1;
      END;

      -- What refers to a row, found without reading a whole table when the row goes.
      CREATE INDEX claim_booking ON claim (booking, original);
      CREATE INDEX imported_booking ON imported (booking);
      """)
}
