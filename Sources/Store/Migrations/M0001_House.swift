// SPDX-FileCopyrightText: 2026 The oval authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bookings
import SQL

extension Migration {
  /// The tables of the first version.
  ///
  /// Instants are UTC seconds, intervals half-open; readings of the clock are seconds on the clock
  /// since 1970-01-01T00:00:00 (`original`) or ISO 8601 text (what a person entered).
  static let house = Migration(
    name: "house",
    sql: """
      CREATE TABLE city (
        one INTEGER NOT NULL PRIMARY KEY CONSTRAINT city_is_one CHECK (one = 1),
        name TEXT NOT NULL,
        office_name TEXT,
        office_mail TEXT,
        office_web TEXT,
        domain TEXT,
        zone TEXT NOT NULL,
        state TEXT,
        languages TEXT NOT NULL,
        quiet_start INTEGER,
        quiet_end INTEGER,
        quiet_reason TEXT
      ) STRICT;

      CREATE TABLE school_holiday (
        position INTEGER NOT NULL PRIMARY KEY,
        name_de TEXT,
        name_en TEXT,
        first_date TEXT NOT NULL,
        last_date TEXT NOT NULL,
        source TEXT,
        CONSTRAINT school_holiday_ends CHECK (first_date <= last_date)
      ) STRICT;

      CREATE TABLE space (
        id TEXT NOT NULL PRIMARY KEY,
        path TEXT NOT NULL CONSTRAINT space_path UNIQUE,
        parent TEXT REFERENCES space (id),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        description_de TEXT,
        description_en TEXT,
        district TEXT,
        kind TEXT CONSTRAINT space_kind CHECK (kind IN ('play', 'sport', 'culture')),
        use_mode TEXT NOT NULL
          CONSTRAINT space_use CHECK (use_mode IN ('exclusive', 'shared', 'open')),
        capacity INTEGER CONSTRAINT space_capacity CHECK (capacity BETWEEN 1 AND 1000000),
        unit_de TEXT,
        unit_en TEXT,
        minutes_before INTEGER NOT NULL DEFAULT 0,
        minutes_after INTEGER NOT NULL DEFAULT 0,
        quiet_start INTEGER,
        quiet_end INTEGER,
        quiet_reason TEXT,
        latitude INTEGER,
        longitude INTEGER,
        source TEXT,
        verified INTEGER NOT NULL DEFAULT 0,
        retired INTEGER NOT NULL DEFAULT 0,
        CONSTRAINT space_buffers
          CHECK (minutes_before BETWEEN 0 AND 1440 AND minutes_after BETWEEN 0 AND 1440)
      ) STRICT;

      -- day: a weekday 1 (Monday) to 7, 'holiday', or 'first/last' as dates.
      CREATE TABLE opening_hours (
        space TEXT NOT NULL REFERENCES space (id),
        day TEXT NOT NULL,
        position INTEGER NOT NULL,
        ranges TEXT NOT NULL,
        PRIMARY KEY (space, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE access_feature (
        space TEXT NOT NULL REFERENCES space (id),
        name TEXT NOT NULL,
        state TEXT NOT NULL CONSTRAINT access_state CHECK (state IN ('yes', 'no', 'unknown')),
        date TEXT,
        source TEXT,
        PRIMARY KEY (space, name)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE club (
        id TEXT NOT NULL PRIMARY KEY,
        slug TEXT NOT NULL CONSTRAINT club_slug UNIQUE,
        name TEXT NOT NULL,
        district TEXT,
        size INTEGER CONSTRAINT club_size CHECK (size > 0),
        umbrella TEXT REFERENCES club (id)
      ) STRICT;

      CREATE TABLE slot (
        id TEXT NOT NULL PRIMARY KEY,
        space TEXT NOT NULL REFERENCES space (id),
        name TEXT NOT NULL,
        kind TEXT NOT NULL CONSTRAINT slot_kind CHECK (kind IN ('play', 'sport', 'culture')),
        discipline TEXT,
        use_mode TEXT NOT NULL
          CONSTRAINT slot_use CHECK (use_mode IN ('exclusive', 'shared', 'open')),
        audience TEXT,
        \(Schedule.columnDefinitions),
        ends_at INTEGER,
        created_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE INDEX slot_space ON slot (space);

      CREATE TABLE closure (
        id TEXT NOT NULL PRIMARY KEY,
        space TEXT NOT NULL REFERENCES space (id),
        reason TEXT NOT NULL,
        \(Schedule.columnDefinitions),
        ends_at INTEGER,
        created_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE INDEX closure_space ON closure (space);

      CREATE TABLE booking (
        id TEXT NOT NULL PRIMARY KEY,
        club TEXT REFERENCES club (id),
        title TEXT,
        kind TEXT NOT NULL
          CONSTRAINT booking_kind CHECK (kind IN ('play', 'sport', 'culture')),
        discipline TEXT,
        visibility TEXT NOT NULL
          CONSTRAINT booking_visibility CHECK (visibility IN ('public', 'busy')),
        status TEXT NOT NULL CONSTRAINT booking_status CHECK
          (status IN ('requested', 'held', 'confirmed', 'refused', 'cancelled', 'expired')),
        note TEXT,
        created_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL,
        sequence INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX booking_club ON booking (club);

      -- The spaces as they were named; no units: the whole.
      CREATE TABLE booking_space (
        booking TEXT NOT NULL REFERENCES booking (id),
        position INTEGER NOT NULL,
        space TEXT NOT NULL REFERENCES space (id),
        units INTEGER CONSTRAINT booking_space_units CHECK (units > 0),
        PRIMARY KEY (booking, position)
      ) STRICT, WITHOUT ROWID;

      -- The leaves that it claims, as settled when it was booked.
      CREATE TABLE booking_leaf (
        booking TEXT NOT NULL REFERENCES booking (id),
        position INTEGER NOT NULL,
        leaf TEXT NOT NULL REFERENCES space (id),
        units INTEGER CONSTRAINT booking_leaf_units CHECK (units > 0),
        minutes_before INTEGER NOT NULL,
        minutes_after INTEGER NOT NULL,
        PRIMARY KEY (booking, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE segment (
        booking TEXT NOT NULL REFERENCES booking (id),
        number INTEGER NOT NULL,
        \(Schedule.columnDefinitions),
        PRIMARY KEY (booking, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE occurrence (
        booking TEXT NOT NULL REFERENCES booking (id),
        original INTEGER NOT NULL,
        tier INTEGER NOT NULL,
        start_at INTEGER NOT NULL,
        end_at INTEGER NOT NULL,
        status TEXT NOT NULL
          CONSTRAINT occurrence_status CHECK (status IN ('confirmed', 'cancelled', 'skipped')),
        reason TEXT,
        PRIMARY KEY (booking, original),
        CONSTRAINT occurrence_not_empty CHECK (start_at < end_at)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX occurrence_time ON occurrence (tier, start_at, end_at);

      -- The only thing that can conflict. No units: the whole.
      CREATE TABLE claim (
        leaf TEXT NOT NULL REFERENCES space (id),
        tier INTEGER NOT NULL,
        start_at INTEGER NOT NULL,
        end_at INTEGER NOT NULL,
        booking TEXT NOT NULL,
        original INTEGER NOT NULL,
        units INTEGER CONSTRAINT claim_units CHECK (units > 0),
        PRIMARY KEY (leaf, tier, start_at, end_at, booking, original),
        FOREIGN KEY (booking, original) REFERENCES occurrence (booking, original),
        CONSTRAINT claim_not_empty CHECK (start_at < end_at)
      ) STRICT, WITHOUT ROWID;

      -- The duration tiers that a leaf's claims use, and the longest of each.
      CREATE TABLE claim_tier (
        leaf TEXT NOT NULL REFERENCES space (id),
        tier INTEGER NOT NULL,
        longest INTEGER NOT NULL,
        PRIMARY KEY (leaf, tier)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE refusal (
        id TEXT NOT NULL PRIMARY KEY,
        at INTEGER NOT NULL,
        command TEXT NOT NULL,
        club TEXT REFERENCES club (id),
        codes TEXT NOT NULL,
        spaces TEXT NOT NULL,
        start_at INTEGER NOT NULL,
        end_at INTEGER NOT NULL,
        dates INTEGER NOT NULL
      ) STRICT;

      -- One command that changed something; its changes by id, without free text.
      CREATE TABLE operation (
        number INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL CONSTRAINT operation_id UNIQUE,
        at INTEGER NOT NULL,
        actor TEXT,
        command TEXT NOT NULL
      ) STRICT;

      -- before, after: a JSON object of the row; null where there was or is none.
      CREATE TABLE change (
        operation INTEGER NOT NULL REFERENCES operation (number),
        position INTEGER NOT NULL,
        entity TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (operation, position)
      ) STRICT, WITHOUT ROWID;

      -- Free text that a change took away or brought, in rows that can be erased.
      CREATE TABLE change_text (
        operation INTEGER NOT NULL,
        position INTEGER NOT NULL,
        field TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (operation, position, field),
        FOREIGN KEY (operation, position) REFERENCES change (operation, position)
      ) STRICT, WITHOUT ROWID;
      """)
}
