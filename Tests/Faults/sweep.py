# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a database, found without the program: by sqlite3 and a sweep of claims."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from town import WHOLE, Claim


def reader(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=60)


def capacities(database: Path) -> dict[str, int]:
    with closing(reader(database)) as connection:
        return dict(connection.execute(
            "SELECT path, capacity FROM space WHERE capacity IS NOT NULL"))


def claims(database: Path) -> list[Claim]:
    with closing(reader(database)) as connection:
        return [Claim(*row) for row in connection.execute(
            "SELECT path, start_at, end_at, units, booking FROM claim"
            " JOIN space ON space.id = leaf")]


def overbooked(limits: dict[str, int], taken: list[Claim]) -> list[str]:
    """The moments at which a leaf holds more than it can, or something beside a whole."""
    changes: dict[str, list] = {}
    for claim in taken:
        units = 0 if claim.units is WHOLE else claim.units
        whole = 1 if claim.units is WHOLE else 0
        # At one moment ends come before starts: touching is free.
        changes.setdefault(claim.leaf, []).extend(
            [(claim.start, 1, units, whole), (claim.end, -1, -units, -whole)])
    found = []
    for leaf, steps in changes.items():
        count = used = wholes = 0
        for moment, step, units, whole in sorted(steps, key=lambda change: change[:2]):
            count, used, wholes = count + step, used + units, wholes + whole
            if used > limits[leaf] or (wholes and count > 1):
                found.append(f"over-booked: {leaf} at {moment}: {used} units in {count} claims,"
                             f" {wholes} of them whole, capacity {limits[leaf]}")
    return found


def differences(database: Path, acknowledged: list[Claim]) -> list[str]:
    """Claims that were acknowledged and are not there, and the other way round."""
    wanted, there = Counter(acknowledged), Counter(claims(database))
    return [f"lost: {claim}" for claim in wanted - there] + [
        f"never acknowledged: {claim}" for claim in there - wanted]


def unsound(database: Path) -> list[str]:
    """What SQLite itself finds wrong with the file and its references."""
    with closing(reader(database)) as connection:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        found += [f"dangling: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
    return [fault for fault in found if fault != "ok"]


def faults(database: Path, acknowledged: list[Claim]) -> list[str]:
    """All that is wrong, where each claim of `acknowledged` and no other should stand."""
    return (unsound(database) + overbooked(capacities(database), claims(database))
            + differences(database, acknowledged))
