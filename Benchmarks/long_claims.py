# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Millions of claims, written straight into the tables: what a probe finds, and no more.

Each leaf has one booking with all its dates. Nothing is in the journal, so only what asks for
claims may be measured with it.
"""

import sqlite3
from collections import defaultdict
from itertools import islice
from pathlib import Path

from workload import book


def tier(length: int) -> int:
    """The duration tier of a length in seconds."""
    return 0 if length < 1 << 14 else min(7, 1 + (length.bit_length() - 1 - 14) // 3)


def fill_claims(database: Path, count: int, seed: int, leaves: list[str]) -> None:
    """`leaves`: their identifiers, by number of the space."""
    by_space: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for use in islice(book(seed, len(leaves)), count):
        by_space[use.space].append((use.start, use.end))
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN IMMEDIATE")
    for space, uses in by_space.items():
        leaf, booking = leaves[space], f"b{space:07}"
        connection.execute(
            "INSERT INTO booking (id, kind, visibility, status, created_at, changed_at, sequence)"
            " VALUES (?, 'sport', 'public', 'confirmed', 0, 0, 0)", (booking,))
        rows = [(booking, number, tier(end - start), start, end)
                for number, (start, end) in enumerate(sorted(uses))]
        connection.executemany(
            "INSERT INTO occurrence (booking, original, segment, local_start, tier, start_at,"
            " end_at, status) VALUES (?1, ?2, 0, ?2, ?3, ?4, ?5, 'confirmed')", rows)
        connection.executemany(
            f"INSERT INTO claim (leaf, tier, start_at, end_at, booking, original, units)"
            f" VALUES ('{leaf}', ?3, ?4, ?5, ?1, ?2, 1)",
            sorted(rows, key=lambda row: row[2:]))
        connection.executemany(
            f"INSERT INTO claim_tier (leaf, tier, longest) VALUES ('{leaf}', ?, ?)",
            [(number, max(end - start for *_, found, start, end in rows if found == number))
             for number in sorted({row[2] for row in rows})])
    connection.execute("DELETE FROM search_pending")
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
