# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Databases of every earlier version, with rows of all that it had, and what must become of the rows.

Each is made from the one before: a step of the program, then `versions/N.sql`, the rows that a program
of that version wrote. `STEPS` says in Python what each step makes of the rows that it finds. A new
migration wants its line there, and a file of what the version before it wrote.
"""

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import chain
from program import ROOT, Oval

FOLDER = ROOT / "Tests/Program"
LIST = r"static let migrations = Migrations\(\[(.*?)\]\)"
NAMES = re.findall(r"\.(\w+)", re.search(
    LIST, (ROOT / "Sources/Store/Store.swift").read_text(encoding="utf-8"), re.DOTALL)[1])
VERSION = len(NAMES)

Tables = dict[str, list[dict[str, object]]]


class Anything:
    """Equal to whatever a step draws by lot, or makes of that, but not to nothing."""

    def __eq__(self, other: object) -> bool:
        return other is not None

    __hash__ = None


def of_changes(tables: Tables) -> None:
    for name in ("space", "leaf"):
        tables[f"segment_{name}"] = [
            {**row, "segment": 0} for row in tables.pop(f"booking_{name}")]
    for row in tables["occurrence"]:
        row.update(segment=0, local_start=row["original"])
    for row in tables["booking"]:
        row.update(club_group=None, held_until=None)
    for row in tables["club"]:
        row["merged_into"] = None


def of_chain(tables: Tables) -> None:
    for row in tables["operation"]:
        row.update(undoes=None, previous=Anything(), hash=Anything())
    with_texts = {(row["operation"], row["position"]) for row in tables["change_text"]}
    for row in tables["change"]:
        row["texts"] = Anything() if (row["operation"], row["position"]) in with_texts else None
    for row in tables["change_text"]:
        row["salt"] = Anything()


def of_undo(tables: Tables) -> None:
    tables.update(undo_piece=[], undo_step=[])


def of_imports(tables: Tables) -> None:
    tables["imported"] = []


def of_wall(tables: Tables) -> None:
    tables["open_wall"] = []


def of_seasons(tables: Tables) -> None:
    tables["imported"] = [
        {"season": "", "key": row["key"], "sheet": row["sheet"], "thing": row["booking"],
         "said": row["row"]} for row in tables["imported"]]
    tables.update(undo_piece=[], undo_step=[])


def of_no_rows(_: Tables) -> None:
    """What it brings are triggers, or words by which things are found."""


STEPS: dict[str, Callable[[Tables], None]] = {
    "changes": of_changes, "search": of_no_rows, "chain": of_chain, "undo": of_undo,
    "imports": of_imports, "wall": of_wall, "seasons": of_seasons,
    "shifts": of_no_rows}

# From then on what an operation did to the rows is kept: the last step that emptied it.
UNDO_KEPT_FROM = 8


def read(connection: sqlite3.Connection) -> Tables:
    """All rows, but those of the index of words and of the migrations themselves."""
    names = [name for name, in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name != 'migration' "
        "AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'")]
    tables = {}
    for name in names:
        cursor = connection.execute(f"SELECT * FROM {name}")
        columns = [column for column, *_ in cursor.description]
        tables[name] = [dict(zip(columns, row)) for row in cursor]
    return tables


def rows_of(oval: Oval) -> Tables:
    with closing(sqlite3.connect(oval.database)) as connection:
        return read(connection)


def bring_to(oval: Oval, version: int) -> None:
    """Lets the program take its steps up to that version: the table of the steps refuses the next."""
    with closing(sqlite3.connect(oval.database)) as connection:
        connection.execute(
            f"CREATE TRIGGER stop BEFORE INSERT ON migration WHEN new.position > {version} "
            "BEGIN SELECT RAISE(ABORT, 'stop'); END")
        connection.commit()
        oval.run("db", "migrate")
        connection.execute("DROP TRIGGER stop")
        connection.commit()
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)


@dataclass
class Earlier:
    database: Path
    #: The rows that this version added to those of the one before.
    added: Tables


def make_all(folder: Path) -> dict[int, Earlier]:
    """One database for each version before the newest, below `folder`."""
    oval = Oval(folder / "made")
    made = {}
    for version in range(1, VERSION):
        if version > 1:
            bring_to(oval, version)
        with closing(sqlite3.connect(oval.database)) as connection:
            before = read(connection)
            if version == 1:
                connection.executescript(FOLDER.joinpath("first_version.sql").read_text("utf-8"))
            connection.executescript(FOLDER.joinpath(f"versions/{version}.sql").read_text("utf-8"))
            if "chain" in NAMES[:version]:
                chain.seal(connection)
            after = read(connection)
        database = shutil.copy(oval.database, folder / f"{version}.db")
        made[version] = Earlier(Path(database), {
            name: [row for row in rows if row not in before.get(name, [])]
            for name, rows in after.items()})
    return made


def newest(earlier: dict[int, Earlier], version: int) -> Tables:
    """What the newest version must hold of all rows that were there in that version."""
    tables: Tables = {}
    for step in range(1, VERSION + 1):
        if step > 1:
            STEPS[NAMES[step - 1]](tables)
        if step <= version:
            for name, rows in earlier[step].added.items():
                tables.setdefault(name, []).extend(deepcopy(rows))
    return tables


def differences(wanted: Tables, found: Tables) -> list[str]:
    """Each row that is not there, and each that should not be; in whatever order."""
    lines = [f"{name}: only in one of them" for name in wanted.keys() ^ found.keys()]
    for name in wanted.keys() & found.keys():
        rest = list(found[name])
        for row in wanted[name]:
            if row in rest:
                rest.remove(row)
            else:
                lines.append(f"{name}: missing {row}")
        lines += [f"{name}: too much {row}" for row in rest]
    return lines
