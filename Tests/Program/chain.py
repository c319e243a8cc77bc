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


def faults(database: Connection) -> list[str]:
    """What does not follow from the rest, in order."""
    found = []
    before = "0" * 64
    for number, previous, written, *entry in database.execute(
            "SELECT number, previous, hash, id, at, actor, command, undoes FROM operation "
            "ORDER BY number"):
        lines = [line(before, number, *entry)]
        for change in database.execute(
                "SELECT position, entity, entity_id, before, after, texts FROM change "
                "WHERE operation = ? ORDER BY position", [number]):
            lines.append(line(*change))
            digests = json.loads(change[5] or "{}")
            for field, *text in database.execute(
                    "SELECT field, salt, before, after FROM change_text "
                    "WHERE operation = ? AND position = ?", [number, change[0]]):
                if len(text[0] or "") < 16 or digests.get(field) != digest(line(*text)):
                    found.append(f"{number}.{change[0]}: {field}")
        if previous != before or written != digest("\n".join(lines)):
            found.append(f"{number}")
        before = written
    return found
