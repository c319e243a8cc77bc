// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import SQL

extension Migration {
  /// The second wall for claims that are shifted where they stand, onto another time or leaf.
  ///
  /// It sees one row after the other: a statement that shifts several onto each other's old times may
  /// be refused. No write of the program shifts claims; each takes them away and enters them anew.
  static let shifts = Migration(
    name: "shifts",
    sql: """
      -- The condition of claim_wall; the row itself, as it was, is in nobody's way.
      CREATE TRIGGER claim_wall_changed BEFORE UPDATE OF leaf, start_at, end_at ON claim
      WHEN (SELECT capacity FROM space WHERE id = new.leaf) = 1
        AND NOT EXISTS (SELECT 1 FROM open_wall)
      BEGIN
        SELECT RAISE(ABORT, 'claim_wall') FROM claim_tier CROSS JOIN claim
          ON claim.leaf = claim_tier.leaf AND claim.tier = claim_tier.tier
            AND claim.start_at > new.start_at - claim_tier.longest
            AND claim.start_at < new.end_at AND claim.end_at > new.start_at
        WHERE claim_tier.leaf = new.leaf
          AND (claim.leaf, claim.tier, claim.start_at, claim.end_at, claim.booking, claim.original)
            <> (old.leaf, old.tier, old.start_at, old.end_at, old.booking, old.original)
        LIMIT 1;
      END;
      """)
}
