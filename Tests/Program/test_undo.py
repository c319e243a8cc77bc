# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command that writes can be taken back and made again, and what then stands is the same."""

import re
import shlex
import sqlite3
from contextlib import closing

import chain
import pytest
from program import ROOT, Oval

# What stands beside the city: the journal, what follows from other tables, and SQLite's own.
BESIDE = re.compile(
    r"operation|change|change_text|refusal|undo_piece|undo_step|claim_tier|migration|search_.*|sqlite_.*")

# Commands that have nothing to be taken back: they make a file, or are of undo and shell themselves.
OTHERS = {"city init", "db init", "db migrate", "db restore", "shell", "begin", "commit", "rollback", "savepoint",
          "undo", "redo"}

# Each command, once or more, on the database of `town`: `{b}` is its series, `{c}` its closure, `{t}`
# its slot.
COMMANDS = [
    ["book", "haedge/streetball", "2026-06-20", "18-20", "--title", "Neu", "--note", "x"],
    ["book", "haedge", "2026-06-25", "10-12", "--repeat", "weekly", "--until", "2026-08-30",
     "--club", "sv-nordlicht", "--hold", "2h"],
    ["cancel", "{b}", "--reason", "Regen"],
    ["cancel", "{b}", "--only", "2026-06-16"],
    ["move", "{b}", "--to", "19-21"],
    ["move", "{b}", "--from", "2026-06-16", "--to", "Do 17-18"],
    ["move", "{b}", "--only", "2026-06-16", "--to", "2026-06-17 17-18", "--space", "haedge/fitness"],
    ["edit", "{b}", "--title", "Anders", "--visibility", "busy"],
    ["edit", "{b}", "--until", "2026-06-09", "--add", "2026-06-11 10-11"],
    ["space", "add", "haedge/neu", "--name", "Neu", "--capacity", "4"],
    ["space", "edit", "sportbox/baelle", "--capacity", "12", "--after", "30", "--name", "Ball"],
    ["space", "retire", "sportbox"],
    ["club", "add", "chor", "--name", "Hafenchor"],
    ["club", "edit", "sv-nordlicht", "--name", "SV Süd", "--slug", "sued"],
    ["club", "merge", "sv-nordlicht", "--into", "sv-moewe", "--yes"],
    ["slot", "add", "haedge/fitness", "--name", "Früh", "--kind", "sport", "--use", "open",
     "--repeat", "weekly", "Mo 7-8"],
    ["slot", "edit", "Offen", "--name", "Ganz offen", "--audience", "alle"],
    ["slot", "remove", "{t}"],
    ["closure", "add", "haedge/streetball", "2026-06-30", "--reason", "Sail"],
    ["closure", "add", "haedge", "2026-06-16", "--reason", "Sail", "--cancel-affected"],
    ["closure", "remove", "{c}"],
    ["city", "set", "--name", "Anders", "--languages", "en,de"],
    ["apply", str(ROOT / "Config/luebeck.yaml")],
    ["import", "season.csv"],
    ["apply", "season.csv"],
    ["apply", "season.yaml"],
]


def words(command: list[str]) -> str:
    return " ".join(command[:2]) if command[0] in (
        "space", "club", "slot", "closure", "city", "db") else command[0]


def dump(oval: Oval) -> list:
    """All rows of the city, and the words by which things are found."""
    with closing(sqlite3.connect(oval.database)) as database:
        tables = [name for (name,) in database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            if not BESIDE.fullmatch(name)]
        assert {"booking", "claim", "city", "opening_hours"} <= set(tables)
        rows = [(table, sorted(map(repr, database.execute(f"SELECT * FROM {table}"))))
                for table in tables]
        words = database.execute("SELECT id, text FROM search_entry ORDER BY id").fetchall()
        assert database.execute("SELECT count(*) FROM search_pending").fetchone() == (0,)
        database.execute("INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)")
        database.rollback()
        return rows + [("words", words)]


def is_right(oval: Oval) -> None:
    verified = oval.json("verify")
    assert verified["ok"] and verified["findings"] == []
    with closing(sqlite3.connect(oval.database)) as database:
        assert chain.faults(database) == []
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.fixture
def town(oval) -> Oval:
    (oval.folder / "season.csv").write_text(
        "space,start,end,title\nhaedge/stage,2026-06-20 18:00,2026-06-20 20:00,Neu\n")
    (oval.folder / "season.yaml").write_text(
        "season: S\nclubs: [{slug: chor, name: Chor}, {slug: sv-moewe, name: Möwe}]\n"
        "slots: [{space: haedge/lounge, name: Frei, kind: play, use: open, start: 2026-06-02 09:00,"
        " end: '10:00', repeat: weekly}]\n"
        "closures: [{space: haedge/stage, reason: Bau, start: 2026-07-02}]\n"
        "series: [{space: sportbox/baelle:3, club: chor, start: 2026-06-02 10:00, end: '11:00',"
        " repeat: weekly, until: 2026-06-30}]\n")
    oval.done("city", "init", str(ROOT / "Config/rostock-oval.yaml"))
    oval.done("club", "add", "sv-nordlicht", "--name", "SV Nordlicht")
    oval.done("club", "add", "sv-moewe", "--name", "SV Möwe")
    oval.slot = oval.done(
        "slot", "add", "haedge/fitness", "--name", "Offen", "--kind", "sport", "--use", "open",
        "--repeat", "weekly", "Sa 8-9", "-q").out.strip()
    oval.closure = oval.done("closure", "add", "haedge/fitness", "2026-07-01", "--reason", "Bau",
                             "-q").out.strip()
    oval.series = oval.done(
        "book", "haedge/streetball", "2026-06-02", "18-20", "--repeat", "weekly", "--until",
        "2026-06-30", "--club", "sv-nordlicht", "--title", "Training", "-q").out.strip()
    return oval


def filled(command: list[str], oval: Oval) -> list[str]:
    ids = {"{b}": oval.series, "{c}": oval.closure, "{t}": oval.slot}
    return [ids.get(word, word) for word in command]


def test_no_writing_command_is_missing():
    found = set()
    for file in (ROOT / "Sources/OvalCLI/Commands").glob("*.swift"):
        for block in re.split(r"static let \w+ = Command\(", file.read_text(encoding="utf-8"))[1:]:
            if "database: .writes" in block:
                found.add(re.search(r'Bilingual\((?:same: |"[^"]*", )"([^"]*)"\)', block)[1])
    assert {"book", "apply", "undo"} <= found
    assert found - OTHERS == {words(command) for command in COMMANDS}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: "-".join(command)[:40])
def test_do_undo_redo(town, command):
    before = dump(town)
    town.done(*filled(command, town))
    after = dump(town)
    assert before != after, "nothing was done"
    operations = town.json("log")["total"]
    for _ in range(2):
        undone = town.json("undo")
        assert dump(town) == before
        is_right(town)
        assert town.json("redo")["undone"] == undone["undone"]
        assert dump(town) == after
        is_right(town)
    assert town.json("log")["total"] == operations + 4
    assert town.run("redo").status == 2


def test_one_after_the_other_and_back(town):
    states = [dump(town)]
    done = ["2026-06-20", "2026-06-21", "2026-06-22"]
    for day in done:
        town.done("book", "haedge/fitness", day, "10-12")
        states.append(dump(town))
    for state in reversed(states[:-1]):
        town.done("undo")
        assert dump(town) == state
    for state in states[1:]:
        town.done("redo")
        assert dump(town) == state
    town.done("undo")
    town.done("club", "add", "chor", "--name", "Chor")
    # Something else was done since, so there is nothing to make again.
    assert town.run("redo").status == 2
    is_right(town)


def test_a_dry_run_changes_nothing(town):
    before = town.content()
    assert not town.json("undo", "--dry-run")["written"]
    assert town.content() == before


def test_a_commit_is_one_step(town):
    before = dump(town)
    (town.folder / "script").write_text(
        "begin\nbook haedge/fitness 2026-06-20 10-12\nsavepoint a\n"
        "book haedge/fitness 2026-06-21 10-12\nrollback a\n"
        f"cancel {town.series}\nclub add chor --name Chor\ncommit\n")
    town.done("shell", "script")
    after = dump(town)
    assert after != before
    town.done("undo")
    assert dump(town) == before
    town.done("redo")
    assert dump(town) == after
    is_right(town)
    (town.folder / "script").write_text("begin\nundo\n")
    assert town.run("shell", "script").status == 2


def test_what_was_taken_since_is_not_taken_away(town):
    town.done("cancel", town.series, "--only", "2026-06-16")
    cancelled = town.json("log")["operations"][0]["operation"]
    other = town.done("book", "haedge/streetball", "2026-06-16", "19-20", "-q").out.strip()
    before = town.content()
    answer = town.run("undo", cancelled, "--json")
    assert answer.status == 3 and answer.data["code"] == "conflict"
    assert answer.data["reasons"][0]["booking"] == other
    assert town.content() == before
    town.done("cancel", other)
    town.done("undo", cancelled)
    is_right(town)


def test_a_closure_stands_in_the_way(town):
    town.done("cancel", town.series, "--only", "2026-06-16")
    cancelled = town.json("log")["operations"][0]["operation"]
    town.done("closure", "add", "haedge", "2026-06-16", "--reason", "Sail")
    answer = town.run("undo", cancelled, "--json")
    assert answer.status == 3 and answer.data["code"] == "closed"


# What can come to stand over a booked date: the words, and how a refusal for it ends and is called.
OVER = {
    "closure": (["closure", "add", "haedge", "2026-06-09", "--reason", "Kran"], 3, "closed"),
    "open slot": (["slot", "add", "haedge/stage", "--name", "Frei", "--kind", "play", "--use", "open",
                   "--repeat", "weekly", "--until", "2026-06-30", "Di 17-19"], 5, "open-slot"),
    "slot": (["slot", "add", "haedge", "--name", "Früh", "--kind", "sport", "--use", "exclusive",
              "--repeat", "weekly", "--until", "2026-06-30", "Di 7-8"], 5, "slot"),
}


@pytest.fixture(params=OVER)
def over(request):
    return OVER[request.param]


def stage(oval: Oval) -> str:
    return oval.done("book", "haedge/stage", "2026-06-09", "18-20", "-q").out.strip()


def back_and_forth(oval: Oval, states: list) -> None:
    """Takes back all that led from the first of these states to the last, and makes it again."""
    for _ in range(2):
        for state in reversed(states[:-1]):
            oval.done("undo")
            assert dump(oval) == state
        for state in states[1:]:
            oval.done("redo")
            assert dump(oval) == state
    is_right(oval)


def is_refused(oval: Oval, operation: str, status: int, code: str) -> None:
    before = oval.content()
    answer = oval.run("undo", operation, "--json")
    assert answer.status == status and {one["code"] for one in answer.data["reasons"]} == {code}
    assert oval.content() == before


def latest(oval: Oval) -> str:
    return oval.json("log")["operations"][0]["operation"]


def test_what_comes_over_a_date_in_the_same_commit_comes_back_with_it(town, over):
    before = dump(town)
    (town.folder / "script").write_text(
        f"begin\nbook haedge/stage 2026-06-09 18-20\n{shlex.join(over[0])}\ncommit\n")
    town.done("shell", "script")
    back_and_forth(town, [before, dump(town)])


def test_a_date_comes_back_amid_what_it_stood_in(town, over):
    words, status, code = over
    states = [dump(town)]
    booking = stage(town)
    states.append(dump(town))
    brought = town.done(*words, "-q").out.strip()
    states.append(dump(town))
    town.done("cancel", booking)
    cancelled = latest(town)
    states.append(dump(town))
    back_and_forth(town, states)
    # Taken away and brought back meanwhile, it is the same.
    town.done(words[0], "remove", brought)
    town.done("undo")
    town.done("undo", cancelled)
    assert dump(town) == states[2]
    # Another comes in its place, after the date was cancelled again.
    town.done("undo", latest(town))
    town.done(words[0], "remove", brought)
    town.done(*words)
    is_refused(town, cancelled, status, code)
    town.done("undo")
    town.done("undo")
    town.done("undo", cancelled)
    assert dump(town) == states[2]


def test_a_date_does_not_come_back_amid_what_came_since(town, over):
    words, status, code = over
    booking = stage(town)
    booked = latest(town)
    town.done("cancel", booking)
    cancelled = latest(town)
    added = town.done(*words, "-q").out.strip()
    is_refused(town, cancelled, status, code)
    # No more if it went and came back since.
    town.done("undo")
    town.done("redo")
    is_refused(town, cancelled, status, code)
    town.done(words[0], "remove", added)
    town.done("undo", cancelled)
    town.done("undo", booked)
    undone = latest(town)
    town.done(*words)
    is_refused(town, undone, status, code)


def test_a_slot_that_became_another_since_stands_in_the_way(town):
    words = OVER["slot"][0]
    slot = town.done(*words[:-1], "Di 18-20", "-q").out.strip()
    booking = town.done("book", "haedge/stage", "2026-06-09", "18-20", "--kind", "sport", "-q").out.strip()
    town.done("cancel", booking)
    cancelled = latest(town)
    town.done("slot", "edit", slot, "--name", "Abends")
    town.done("undo", cancelled, "--dry-run")
    town.done("slot", "edit", slot, "--kind", "culture")
    is_refused(town, cancelled, 5, "slot")
    town.done("slot", "edit", slot, "--kind", "sport")
    town.done("undo", cancelled)
    is_right(town)


def test_what_stands_over_a_date_is_no_room_for_two(town, over):
    booking = stage(town)
    brought = town.done(*over[0], "-q").out.strip()
    town.done("cancel", booking)
    cancelled = latest(town)
    town.done(over[0][0], "remove", brought)
    other = stage(town)
    town.done("undo", next(one["operation"] for one in town.json("log")["operations"]
                           if one["command"].endswith("remove")))
    is_refused(town, cancelled, 3, "conflict")
    town.done("cancel", other)
    town.done("undo", cancelled)
    is_right(town)


def test_what_changed_since_is_named(town):
    operations = town.json("log")["operations"]
    booked = operations[0]["operation"]
    town.done("edit", town.series, "--title", "Anders")
    edited = town.json("log")["operations"][0]["operation"]
    before = town.content()
    answer = town.run("undo", booked, "--json")
    assert answer.status == 3 and answer.data["code"] == "conflict"
    assert (answer.data["by"], answer.data["thing"]) == (edited, town.series)
    # The club that the series belongs to.
    club = next(one["operation"] for one in operations if one["command"] == "club add"
                and one["things"][0]["name"] == "sv-nordlicht")
    answer = town.run("undo", club, "--json")
    assert answer.status == 3 and answer.data["by"] == booked
    assert town.content() == before


def test_what_is_past_stays(town):
    town.done("cancel", town.series, "--only", "2026-06-02")
    later = {"OVAL_NOW": "2026-06-02T18:30:00+02:00"}
    answer = town.run("undo", "--json", **later)
    assert answer.status == 5 and answer.data["code"] == "past"
    town.done("undo")
    booked = next(one["operation"] for one in town.json("log")["operations"]
                  if one["command"] == "book")
    answer = town.run("undo", booked, "--json", OVAL_NOW="2026-06-03T00:00:00+02:00")
    assert answer.status == 5 and answer.data["code"] == "past"


def test_an_undo_can_be_undone_and_only_once(town):
    after = dump(town)
    undo = town.json("undo")
    assert town.run("undo", undo["undone"]).status == 2
    town.done("undo", undo["operation"])
    assert dump(town) == after
    assert town.run("undo", undo["operation"]).status == 2
    assert town.run("undo", "o0000000").status == 4
    # What made the file cannot be taken back, nor what time did.
    first = town.json("log", "--all")["operations"][-1]
    assert first["command"] == "city init" and town.run("undo", first["operation"]).status == 2


def test_an_identifier_is_never_given_again(town):
    town.done("undo")
    again = town.done("book", "haedge/streetball", "2026-06-02", "18-20", "-q").out.strip()
    assert again != town.series
    assert town.run("show", town.series).status == 4
    log = town.json("log", town.series)["operations"]
    assert [one["command"] for one in log] == ["undo", "book"]


def test_holds_that_ran_out_are_nobodys_to_undo(town):
    town.done("book", "haedge/fitness", "2026-06-20", "10-12", "--hold", "2h")
    later = {"OVAL_NOW": "2026-04-02T13:00:00+02:00"}
    town.done("club", "add", "chor", "--name", "Chor", **later)
    assert [one["command"] for one in town.json("log")["operations"][:3]] == [
        "club add", "expire", "book"]
    town.done("undo", **later)
    answer = town.run("undo", "--json", **later)
    assert answer.status == 3 and "expire" == next(
        one["command"] for one in town.json("log")["operations"]
        if one["operation"] == answer.data["by"])


def test_erased_pieces_are_said(town):
    with closing(sqlite3.connect(town.database)) as database:
        database.executescript("DELETE FROM undo_step; DELETE FROM undo_piece")
    answer = town.run("undo", "--json")
    assert answer.status == 2 and answer.data["code"] == "usage"


def test_a_transaction_in_which_a_time_was_passing_is_taken_back_and_made_again(town):
    town.folder.joinpath("script").write_text(
        "begin\nbook haedge/stage 2026-06-09 18-20\nmove haedge/stage 2026-06-09 18-20 --to 10-12\n"
        "commit\n")
    town.done("shell", "script")
    town.done("undo")
    assert town.run("check", "haedge/stage", "2026-06-09", "10-12").status == 0
    town.done("redo")
    assert town.run("check", "haedge/stage", "2026-06-09", "10-12").status == 3
    assert town.json("verify")["ok"]


def test_what_no_longer_fits_is_told(oval):
    """Rules that come back are like rules that change: what is booked amid them stays, and is listed."""
    oval.done("city", "init", str(ROOT / "Config/rostock-oval.yaml"))
    oval.done("space", "add", "wiese", "--name", "Wiese", "--capacity", "5", "--use", "shared")
    oval.done("space", "edit", "wiese", "--capacity", "10")
    edit = oval.json("log")["operations"][0]["operation"]
    booking = oval.json("book", "wiese:9", "2026-06-16 18-20")["id"]
    undone = oval.json("undo", edit)
    assert [date["booking"] for date in undone["affected"]] == [booking]
    assert booking in oval.done("conflicts").out
    assert oval.json("undo", undone["operation"])["affected"] == []
    closure = oval.json("closure", "add", "wiese", "2026-06-17", "--reason", "Fest")["closure"]
    oval.done("closure", "remove", closure)
    booking = oval.json("book", "wiese:1", "2026-06-17 18-20")["id"]
    removal = next(each["operation"] for each in oval.json("log")["operations"]
                   if each["command"] == "closure remove")
    told = oval.done("undo", removal).out
    assert booking in told
    is_right(oval)


@pytest.mark.parametrize("place", [0, 1, 40, 65, 66, 70, -1])
def test_a_damaged_record_is_named(oval, place):
    oval.done("city", "init", str(ROOT / "Config/rostock-oval.yaml"))
    oval.done("club", "add", "neu", "--name", "Neu")
    with closing(sqlite3.connect(oval.database)) as database:
        number, changes = database.execute(
            "SELECT number, changes FROM undo_piece ORDER BY number DESC").fetchone()
        damaged = bytearray(changes)
        damaged[place] ^= 0x80
        database.execute("UPDATE undo_piece SET changes = ? WHERE number = ?", (damaged, number))
        database.commit()
    before = oval.content()
    assert oval.run("undo").status == 10
    assert oval.content() == before
