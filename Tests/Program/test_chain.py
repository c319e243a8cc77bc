# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The chain that the program writes is the one that others compute."""

import sqlite3
from contextlib import closing

import chain
import pytest


@pytest.fixture
def database(oval):
    oval.done("db", "init")
    oval.done("space", "add", "platz", "--name", "Platz d'Or", "--capacity", "3")
    oval.done("book", "platz", "2027-06-01", "10-12", "--title", "Übung 'A'", "--note", "\"x\"")
    (oval.folder / "script").write_text(
        "begin\nbook platz 2027-06-02 10-12 --title Zwei\nbook platz 2027-06-03 10-12\ncommit\n")
    oval.done("shell", "script")
    with closing(sqlite3.connect(oval.database)) as connection:
        yield connection


def test_is_the_one_that_others_compute(database):
    assert database.execute("SELECT count(*) FROM operation").fetchone() == (4,)
    assert chain.faults(database) == []


@pytest.mark.parametrize("damage, place", [
    ("UPDATE operation SET at = at + 1 WHERE number = 2", "2"),
    ("UPDATE operation SET previous = hash WHERE number = 4", "4"),
    ("UPDATE change SET after = '{}' WHERE operation = 3", "3"),
    ("DELETE FROM change WHERE operation = 4 AND position = 1", "4"),
    ("UPDATE change_text SET after = 'anders' WHERE after = 'Zwei'", "4.0: title")])
def test_others_see_damage(database, damage, place):
    database.execute(damage)
    assert chain.faults(database)[0] == place


def test_erased_texts_leave_it(database):
    database.execute("DELETE FROM change_text")
    assert chain.faults(database) == []
