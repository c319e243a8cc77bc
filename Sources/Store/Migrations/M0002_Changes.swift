// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import SQL

extension Migration {
  /// What changing a booking needs: each segment with its own spaces, dates that know theirs,
  /// holds, groups, and clubs that went into others.
  ///
  /// Every date follows from the schedule of its segment; where that has no rule, it is a date
  /// that was moved or added by itself.
  static let changes = Migration(
    name: "changes",
    sql: """
      CREATE TABLE segment_space (
        booking TEXT NOT NULL,
        segment INTEGER NOT NULL,
        position INTEGER NOT NULL,
        space TEXT NOT NULL REFERENCES space (id),
        units INTEGER CONSTRAINT segment_space_units CHECK (units > 0),
        PRIMARY KEY (booking, segment, position),
        FOREIGN KEY (booking, segment) REFERENCES segment (booking, number)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO segment_space (booking, segment, position, space, units)
        SELECT booking, 0, position, space, units FROM booking_space;
      DROP TABLE booking_space;
      CREATE INDEX segment_space_space ON segment_space (space);

      CREATE TABLE segment_leaf (
        booking TEXT NOT NULL,
        segment INTEGER NOT NULL,
        position INTEGER NOT NULL,
        leaf TEXT NOT NULL REFERENCES space (id),
        units INTEGER CONSTRAINT segment_leaf_units CHECK (units > 0),
        minutes_before INTEGER NOT NULL,
        minutes_after INTEGER NOT NULL,
        PRIMARY KEY (booking, segment, position),
        FOREIGN KEY (booking, segment) REFERENCES segment (booking, number)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO segment_leaf
          (booking, segment, position, leaf, units, minutes_before, minutes_after)
        SELECT booking, 0, position, leaf, units, minutes_before, minutes_after FROM booking_leaf;
      DROP TABLE booking_leaf;

      ALTER TABLE occurrence ADD COLUMN segment INTEGER NOT NULL DEFAULT 0;
      -- The reading of the clock at which its segment starts it.
      ALTER TABLE occurrence ADD COLUMN local_start INTEGER NOT NULL DEFAULT 0;
      UPDATE occurrence SET local_start = original;

      ALTER TABLE booking ADD COLUMN club_group TEXT;
      -- When a hold ends by itself; nil for all that is not held.
      ALTER TABLE booking ADD COLUMN held_until INTEGER;
      CREATE INDEX booking_hold ON booking (held_until) WHERE held_until IS NOT NULL;

      -- The club that it went into, whose bookings its own now are.
      ALTER TABLE club ADD COLUMN merged_into TEXT REFERENCES club (id);

      CREATE INDEX change_entity ON change (entity_id);
      """)
}
