# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal's chain, recomputed by Python from the rows alone."""

import json
from hashlib import sha256
from sqlite3 import Connection


def quoted(value: object) -> str:
    """As a literal of SQL."""
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def line(*values: object) -> str:
    return ",".join(quoted(value) for value in values)


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def hash_of(database: Connection, number: int, before: str) -> str:
    """Of an entry, which answers with `before` for all entries before it."""
    entry = database.execute(
        "SELECT id, at, actor, command, undoes FROM operation WHERE number = ?", [number])
    changes = database.execute(
        "SELECT position, entity, entity_id, before, after, texts FROM change "
        "WHERE operation = ? ORDER BY position", [number])
    return digest("\n".join(
        [line(before, number, *entry.fetchone()), *(line(*change) for change in changes)]))


def seal(database: Connection) -> None:
    """Enters the hashes that are missing, of the last entries."""
    before = "0" * 64
    for number, written in database.execute(
            "SELECT number, hash FROM operation ORDER BY number").fetchall():
        now = written or hash_of(database, number, before)
        if not written:
            database.execute("UPDATE operation SET previous = ?, hash = ? WHERE number = ?",
                             [before, now, number])
        before = now
    database.commit()


def faults(database: Connection) -> list[str]:
    """What does not follow from the rest, in order."""
    found = []
    before = "0" * 64
    for number, previous, written in database.execute(
            "SELECT number, previous, hash FROM operation ORDER BY number"):
        for position, texts in database.execute(
                "SELECT position, texts FROM change WHERE operation = ? ORDER BY position",
                [number]):
            digests = json.loads(texts or "{}")
            for field, *text in database.execute(
                    "SELECT field, salt, before, after FROM change_text "
                    "WHERE operation = ? AND position = ?", [number, position]):
                if len(text[0] or "") < 16 or digests.get(field) != digest(line(*text)):
                    found.append(f"{number}.{position}: {field}")
        if previous != before or written != hash_of(database, number, before):
            found.append(f"{number}")
        before = written
    return found
