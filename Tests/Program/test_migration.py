# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A database of the first version is refused until it is brought up to date, and says the same then.

`first_version.sql` is what the first version left, `first_version.json` what it answered; both were
recorded with it. Fields may have been added since, none may be gone or different.
"""

import json
import sqlite3
from contextlib import closing

import pytest
from program import ROOT, Oval
from versions import VERSION

FOLDER = ROOT / "Tests/Program"
RECORDED = json.loads((FOLDER / "first_version.json").read_text(encoding="utf-8"))


def run_sql(oval: Oval, script: str) -> None:
    with closing(sqlite3.connect(oval.database)) as connection:
        connection.executescript(script)


def rows(oval: Oval, query: str) -> list:
    with closing(sqlite3.connect(oval.database)) as connection:
        return connection.execute(query).fetchall()


@pytest.fixture
def old(oval) -> Oval:
    run_sql(oval, (FOLDER / "first_version.sql").read_text(encoding="utf-8"))
    assert rows(oval, "SELECT name FROM migration") == [("house",)]
    return oval


def differences(before: object, now: object, place: str = "") -> list[str]:
    """What was said before and is not any more."""
    if isinstance(before, dict) and isinstance(now, dict):
        return [line for key, value in before.items()
                for line in ([f"{place}.{key} is gone"] if key not in now
                             else differences(value, now[key], f"{place}.{key}"))]
    if isinstance(before, list) and isinstance(now, list) and len(before) == len(now):
        return [line for number, (one, other) in enumerate(zip(before, now))
                for line in differences(one, other, f"{place}[{number}]")]
    return [] if before == now else [f"{place}: {before!r}, now {now!r}"]


def test_finds_differences():
    assert differences({"a": [1, {"b": 2}]}, {"a": [1, {"b": 2, "c": 3}], "d": 4}) == []
    assert differences({"a": [1]}, {"a": [1, 2]}) and differences({"a": 1}, {"b": 1})


def test_every_other_command_refuses_it_and_leaves_it(old):
    before = old.content()
    for words in (["agenda"], ["space", "list"], ["book", "steg", "2026-08-01", "10-12"],
                  ["search", "regatta"], ["db", "info"], ["apply", "city.yaml"],
                  ["db", "migrate", "--dry-run", "-q"]):
        answer = old.run(*words, "--json") if words[0] != "apply" else old.run(
            "apply", str(ROOT / "Config/luebeck.yaml"), "--json")
        if words[:2] == ["db", "migrate"]:
            assert answer.status == 0
            continue
        assert answer.status == 10, answer
        assert answer.data["code"] == "database" and "oval db migrate" in answer.data["hint"]
    assert old.content() == before


def test_says_the_same_when_it_is_up_to_date(old):
    outcome = old.json("db", "migrate")
    assert (outcome["from"], outcome["to"], outcome["written"]) == (1, VERSION, True)
    assert len(outcome["steps"]) == VERSION - 1
    wrong = {}
    for record in RECORDED:
        answer = old.run(*record["command"], "--json")
        found = differences(record["answer"], answer.data)
        if answer.status != record["status"] or found:
            wrong[" ".join(record["command"])] = (answer.status, found)
    assert not wrong, json.dumps(wrong, indent=1, ensure_ascii=False)


def test_finds_by_words_what_was_there_before(old):
    old.done("db", "migrate")
    found = {
        "uebung": ["bt9syzn3"], "FRÜHSPORT": ["bjt0cbpm"], "moewen": ["kg7h6veg"],
        "maehen": ["cpm470d5"], "tanz": ["tamkcxsf"], "abgesagt": [], "picknick": []}
    for text, ids in found.items():
        assert old.done("search", text, "-q").out.split() == ids, text
    assert old.done("search", "picknick", "--as", "moewen", "-q").out.split() == ["b4654887"]
    assert old.done("search", "kajaks", "-q").out.split()[0].startswith("s")


def test_an_up_to_date_one_is_left(old):
    old.done("db", "migrate")
    before = old.content()
    outcome = old.json("db", "migrate")
    assert outcome["steps"] == [] and outcome["from"] == outcome["to"] == VERSION
    assert old.content() == before


def test_two_at_once_take_each_step_once(old):
    processes = [old.start("db", "migrate", "--json") for _ in range(4)]
    taken = []
    for process in processes:
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        taken += json.loads(out)["steps"]
    assert len(taken) == VERSION - 1 and len(set(taken)) == len(taken)


def test_a_later_one_and_others_are_refused(oval):
    oval.done("db", "init")
    run_sql(oval, "PRAGMA user_version = 99")
    assert oval.run("db", "migrate").status == 10
    assert oval.run("db", "migrate", "--db", "missing.db").status == 10
    (oval.folder / "text.db").write_text("no database")
    assert oval.run("db", "migrate", "--db", "text.db").status == 10
