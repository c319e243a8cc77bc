# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers in the tables that this program never wrote: named, whatever they are."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from program import ROOT, Oval

EXTREMES = (-2**63, -1, 0, 2**40, 2**63 - 1)
READS = [
    ["verify"], ["agenda", "2026"], ["conflicts"], ["export", "--format", "csv"],
    ["export", "--format", "yaml"], ["export", "--format", "ics"], ["log"], ["booking", "list"],
    ["free", "halle", "2026-06-16"], ["search", "probe"], ["show", "BOOKING"],
    ["booking", "history", "BOOKING"], ["slot", "list"], ["closure", "list"], ["month", "2026-06"],
    ["check", "halle:1", "2026-06-20 18-20"]]
WRITES = [
    ["book", "halle:1", "2026-06-20 18-20"], ["undo"], ["cancel", "BOOKING", "--yes"],
    ["move", "BOOKING", "--to", "21-22", "--yes"], ["edit", "BOOKING", "--title", "x"]]
#: Nothing of it is a number that people or the program made: what SQLite needs, or finds words by.
OUTSIDE = ("search_", "sqlite_")


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Oval:
    oval = Oval(tmp_path_factory.mktemp("city"))
    oval.done("city", "init", str(ROOT / "Config/rostock-oval.yaml"))
    oval.done("space", "add", "halle", "--name", "Halle", "--capacity", "3", "--use", "shared")
    oval.done("club", "add", "neu", "--name", "Neu", "--size", "20")
    oval.done("slot", "add", "halle", "2026-06-16 10-12", "--repeat", "weekly", "--until",
              "2026-08-30", "--name", "Frei", "--use", "open", "--kind", "sport")
    oval.done("closure", "add", "halle", "2026-07-01", "--reason", "Fest")
    oval.done("book", "halle:2", "2026-06-16 18-20", "--repeat", "weekly", "--until", "2026-07-14",
              "--title", "Probe", "--on-conflict", "skip")
    oval.done("book", "haedge/stage", "2026-06-17 18-20", "--hold", "30d")
    oval.run("book", "haedge/stage", "2026-06-17 18-20")
    oval.done("undo")
    oval.done("redo")
    with closing(sqlite3.connect(oval.database)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(oval.database, oval.folder / "whole.db")
    return oval


def numbers() -> list[str]:
    """Every column of whole numbers in a new database, from the declarations of its tables."""
    found = []
    for path in sorted((ROOT / "Sources/Store/Migrations").glob("M*.swift")):
        table = ""
        for line in path.read_text().splitlines():
            words = line.split()
            if "CREATE TABLE" in line:
                table = words[words.index("TABLE") + 1].strip("(").split("(")[0]
            elif "INTEGER" in words[1:2] and table:
                found.append(f"{table}.{words[0]}")
            elif "ADD COLUMN" in line and "INTEGER" in line:
                found.append(f"{words[words.index('TABLE') + 1]}.{words[words.index('COLUMN') + 1]}")
    return sorted({column for column in found if not column.startswith(OUTSIDE)})


@pytest.mark.parametrize("column", numbers())
def test_a_number_out_of_range_is_no_crash(city, column):
    table, name = column.split(".")
    with closing(sqlite3.connect(city.folder / "whole.db")) as database:
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        booking, = database.execute("SELECT id FROM booking WHERE title = 'Probe'").fetchone()
    if name not in columns:
        return  # Later migrations have taken it away.
    for number in EXTREMES:
        restore(city, (city.folder / "whole.db").read_bytes())
        if not put(city, table, name, number):
            continue
        damaged = city.database.read_bytes()
        for words in READS + WRITES:
            if words in WRITES:
                restore(city, damaged)
            answer = city.run(*(booking if word == "BOOKING" else word for word in words))
            assert 0 <= answer.status <= 10, (column, number, words, answer.status)


def restore(city: Oval, content: bytes) -> None:
    for ending in ("-wal", "-shm"):
        city.database.with_name(city.database.name + ending).unlink(missing_ok=True)
    city.database.write_bytes(content)


def put(city: Oval, table: str, column: str, number: int) -> bool:
    """Into all rows or, where no two may have the same, into the last; false where none may."""
    with closing(sqlite3.connect(city.database)) as database:
        database.execute("PRAGMA ignore_check_constraints = ON")
        for (trigger,) in database.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        for rows in ("", f" WHERE rowid = (SELECT max(rowid) FROM {table})"):
            try:
                database.execute(f"UPDATE {table} SET {column} = ?{rows}", (number,))
            except (sqlite3.IntegrityError, sqlite3.OperationalError):
                continue
            database.commit()
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return True
        return False
