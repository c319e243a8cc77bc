# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From every earlier version, with rows of all that it had, the newest is reached and nothing is lost."""

import shutil
import sqlite3
from contextlib import closing
from itertools import combinations

import chain
import pytest
import versions
from program import Oval

EARLIER = range(1, versions.VERSION)
LOST = "earlier operations can no longer be taken back"

JOURNAL = ("operation", "change", "change_text", "undo_piece", "undo_step", "claim_tier")

# What `versions/6.sql`, `7.sql` and `8.sql` were imported from.
FILES = {
    6: ("halle.csv", """\
key;space;date;start;end;title;club
h-1;musikwiese:7;2026-09-05;11:00;12:00;Frühtanz;moewen
h-2;nordkai/bootshaus/steg/ostseite;2026-09-07;10:00;12:00;Bootspflege;sv-nordlicht
"""),
    7: ("verein.csv", """\
key;space;date;start;end;title;club
ü 3;nordkai/bootshaus/steg/ostseite;2026-09-07;14:00;16:00;Probefahrt;moewen
"""),
    8: ("herbst.yaml", """\
season: Herbst
clubs:
- {slug: ruderer, name: Ruderer am Kai, district: Nord, size: 30}
slots:
- {key: offen, space: nordkai/bootshaus/kajaks, name: Kajak offen, kind: sport, use: shared,
   start: '2026-10-05 16:00', end: '18:00', repeat: weekly, until: '2026-10-19'}
closures:
- {key: putz, space: musikwiese, reason: Putztag, start: '2026-10-03'}
series:
- {key: abend, space: nordkai/bootshaus/steg/westseite, club: ruderer, title: Abendrunde,
   kind: sport, start: '2026-09-08 17:00', end: '19:00', repeat: weekly, until: '2026-09-22'}
"""),
}

# Words, each with the version whose rows brought it; none where the thing is removed, went into
# another or was taken back.
WORDS = {
    "drachenfest": 1, "jugend": 2, "anfaenger": 2, "tauziehen": 5, "fruehtanz": 6, "probefahrt": 7,
    "abendrunde": 8, "putztag": 8, "singen": None, "saat": None, "hafenchor": None, "angler": None}


@pytest.fixture(scope="module")
def earlier(tmp_path_factory) -> dict[int, versions.Earlier]:
    return versions.make_all(tmp_path_factory.mktemp("earlier"))


@pytest.fixture(params=EARLIER)
def version(request) -> int:
    return request.param


@pytest.fixture
def old(oval, earlier, version) -> Oval:
    shutil.copy(earlier[version].database, oval.database)
    return oval


@pytest.fixture
def new(old) -> Oval:
    old.done("db", "migrate")
    return old


def beside_the_journal(tables: versions.Tables) -> versions.Tables:
    """What undo brings back."""
    return {name: rows for name, rows in tables.items() if name not in JOURNAL}


def test_every_step_is_described():
    assert ["house", *versions.STEPS] == versions.NAMES


def test_each_table_has_rows_each_column_values_and_no_two_the_same(old):
    tables = versions.rows_of(old)
    # Has a row while an operation is taken back only.
    tables.pop("open_wall", None)
    wanting = []
    for name, rows in tables.items():
        columns = rows[0].keys() if rows else ["no rows"]
        wanting += [f"{name}.{column}" for column in columns
                    if all(row.get(column) is None for row in rows)]
        wanting += [f"{name}.{one} = {other}" for one, other in combinations(columns, 2)
                    if all(row[one] == row[other] for row in rows)]
    assert wanting == []


def test_each_is_sound(old, version):
    with closing(sqlite3.connect(old.database)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if "chain" in versions.NAMES[:version]:
            assert chain.faults(connection) == []


def test_every_row_is_there_as_it_was(old, earlier, version):
    outcome = old.json("db", "migrate")
    assert (outcome["from"], outcome["to"]) == (version, versions.VERSION)
    assert outcome["steps"] == versions.NAMES[version:]
    assert versions.differences(versions.newest(earlier, version), versions.rows_of(old)) == []
    with closing(sqlite3.connect(old.database)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert chain.faults(connection) == []


def test_a_new_one_has_the_same_tables(new, tmp_path):
    other = Oval(tmp_path / "new")
    other.done("db", "init")
    schemas = []
    for oval in (new, other):
        with closing(sqlite3.connect(oval.database)) as connection:
            schemas.append(connection.execute(
                "SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall())
    assert schemas[0] == schemas[1]


def test_it_does_not_matter_where_the_way_was_broken_off(oval, earlier, version):
    shutil.copy(earlier[1].database, oval.database)
    if version > 1:
        versions.bring_to(oval, version)
    oval.done("db", "migrate")
    assert versions.differences(versions.newest(earlier, 1), versions.rows_of(oval)) == []


def test_what_is_emptied_is_told(old, version):
    kept = version >= versions.UNDO_KEPT_FROM
    before = versions.rows_of(old)
    assert (LOST in old.done("db", "migrate", "--dry-run").out) is not kept
    assert (LOST in old.done("db", "migrate").out) is not kept
    for name in ("undo_piece", "undo_step"):
        assert versions.rows_of(old)[name] == (before[name] if kept else [])


def test_words_are_found(new, version):
    for word, since in WORDS.items():
        found = new.done("search", word, "-q").out.split()
        assert len(found) == (since is not None and since <= version), word
    with closing(sqlite3.connect(new.database)) as connection:
        connection.execute(
            "INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)")
        assert connection.execute("SELECT * FROM search_pending").fetchall() == []


def test_entries_of_the_index_stay(old, version):
    def entries() -> set:
        with closing(sqlite3.connect(old.database)) as connection:
            return set(connection.execute("SELECT number, id, text FROM search_entry"))

    before = entries() if "search" in versions.NAMES[:version] else set()
    old.done("db", "migrate")
    assert before <= entries()


def test_the_journal_can_be_read_and_goes_on(new):
    rows = versions.rows_of(new)
    entries = [row["id"] for row in rows["operation"]]
    logged = new.json("log", "--all")["operations"]
    assert [entry["operation"] for entry in logged] == entries[::-1]
    for entry in entries:
        new.done("show", entry)
    assert new.json("verify")["ok"]

    booked = new.done(
        "book", "nordkai/bootshaus/steg/ostseite", "2026-09-14", "14-16", "-q").out.strip()
    new.done("undo")
    assert new.run("show", booked).status == 4
    new.done("redo")
    new.done("show", booked)
    new.done("undo")
    assert versions.differences(beside_the_journal(rows), beside_the_journal(
        versions.rows_of(new))) == []
    assert new.json("verify")["ok"]


def test_the_last_operation_is_taken_back_where_that_is_known(new, earlier, version):
    rows = beside_the_journal(versions.rows_of(new))
    answer = new.run("undo", "--json")
    if version < versions.UNDO_KEPT_FROM:
        assert answer.status == 2 and "is not kept" in answer.data["message"]
        return
    assert answer.status == 0 and answer.data["command"] == "apply"
    before_it = versions.newest(earlier, versions.UNDO_KEPT_FROM - 1)
    assert versions.differences(beside_the_journal(before_it), beside_the_journal(
        versions.rows_of(new))) == []
    new.done("redo")
    assert versions.differences(rows, beside_the_journal(versions.rows_of(new))) == []
    assert new.json("verify")["ok"]


def test_what_files_brought_is_known_again(new, version):
    for since, (name, text) in FILES.items():
        new.folder.joinpath(name).write_text(text, encoding="utf-8")
        outcome = new.json("apply", name)
        is_known = since <= version
        assert (outcome["added"] == 0 and outcome["written"] is False) is is_known, outcome
        assert outcome["updated"] == outcome["notNamed"] == 0 and outcome["refused"] == []
    assert new.json("verify")["ok"]


@pytest.mark.parametrize("form", ["csv", "yaml"])
def test_an_export_brings_the_same_back(new, form):
    new.done("export", "--format", form, "-o", f"all.{form}")
    planned = new.json("plan", f"all.{form}")
    assert planned["added"] == planned["updated"] == planned["refusedTotal"] == 0
    assert planned["unchanged"] > 0
