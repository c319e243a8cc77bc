# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`verify` names each kind of damage, planted with the sqlite3 shell, and nothing else."""

import json
import subprocess

import pytest
from program import ROOT, Oval


@pytest.fixture
def town(oval) -> Oval:
    oval.done("city", "init", str(ROOT / "Config/rostock-oval.yaml"))
    oval.done("club", "add", "sv-nordlicht", "--name", "SV Nordlicht")
    oval.done("book", "haedge/streetball", "2026-06-02", "18-20", "--repeat", "weekly", "--until",
              "2026-06-30", "--club", "sv-nordlicht", "--title", "Training")
    oval.done("book", "sportbox/baelle:15", "2026-06-02", "18-20")
    oval.done("book", "sportbox/baelle:5", "2026-06-02", "19-21")
    oval.done("space", "edit", "sportbox/baelle", "--name", "Ball")
    oval.done("closure", "add", "haedge", "2026-08-06..2026-08-09", "--reason", "Sail")
    oval.done("slot", "add", "haedge/fitness", "2026-05-04", "9-12", "--repeat", "weekly",
              "--name", "Mornings", "--kind", "sport", "--use", "open")
    return oval


def sqlite(oval: Oval, script: str) -> None:
    """`.dbconfig defensive off`, so that even the schema could be written."""
    subprocess.run(["sqlite3", "-bail", oval.database], input=script, text=True, check=True)


DAMAGE = {
    "a date moved by an hour": (
        "UPDATE occurrence SET start_at = start_at - 3600 WHERE booking = "
        "(SELECT id FROM booking WHERE title = 'Training') AND original = "
        "(SELECT max(original) FROM occurrence)", "occurrence"),
    "the schedule starts later": (
        "UPDATE segment SET length_seconds = 3600 WHERE rule IS NOT NULL", "occurrence"),
    "a date in another tier": (
        "UPDATE occurrence SET tier = 3 WHERE original = (SELECT min(original) FROM occurrence)",
        "occurrence"),
    "a date of the series less": (
        "PRAGMA foreign_keys = OFF; DELETE FROM claim WHERE original = "
        "(SELECT max(original) FROM occurrence); "
        "DELETE FROM occurrence WHERE original = (SELECT max(original) FROM occurrence)",
        "occurrence"),
    "a date that the schedule does not give": (
        "UPDATE segment SET rule = replace(rule, 'WEEKLY', 'WEEKLY;INTERVAL=2') "
        "WHERE rule IS NOT NULL", "occurrence"),
    "a closure that seems to be over": ("UPDATE closure SET ends_at = 0", "ending"),
    "a closure that seems to go on for ever": ("UPDATE closure SET ends_at = NULL", "ending"),
    "a slot without end that seems to have one": ("UPDATE slot SET ends_at = 1", "ending"),
    "a slot that ends earlier than is kept": (
        "UPDATE slot SET rule = rule || ';COUNT=3'", "ending"),
    "a slot that cannot be read": ("UPDATE slot SET rule = 'weekly'", "ending"),
    "a booking that cannot be read": (
        "UPDATE booking SET held_until = 9223372036854775807 WHERE title = 'Training'",
        "occurrence"),
    "a series of too many dates": (
        "UPDATE segment SET rule = 'FREQ=DAILY;COUNT=100000' WHERE rule IS NOT NULL",
        "occurrence"),
    "a claim less": ("DELETE FROM claim WHERE units = 5", "claim"),
    "a claim more": (
        "INSERT INTO claim SELECT leaf, tier, start_at + 1, end_at + 1, booking, original, units "
        "FROM claim WHERE units = 5", "claim"),
    "a claim of more": ("UPDATE claim SET units = 6 WHERE units = 5", "claim"),
    "a claim elsewhere": (
        "UPDATE claim SET leaf = (SELECT id FROM space WHERE path = 'haedge/fitness') "
        "WHERE units = 5", "claim"),
    "a booking that claims nothing any more": (
        "UPDATE booking SET status = 'cancelled' WHERE title = 'Training'", "claim"),
    "a capacity below what is taken, without a word in the journal": (
        "UPDATE space SET capacity = 19 WHERE path = 'sportbox/baelle'; "
        "UPDATE change SET before = replace(before, '\"capacity\":20', '\"capacity\":19'), "
        "after = replace(after, '\"capacity\":20', '\"capacity\":19')", "chain"),
    "a tier gone": ("DELETE FROM claim_tier", "tier"),
    "a tier too short": ("UPDATE claim_tier SET longest = 7199", "tier"),
    "a club gone": ("PRAGMA foreign_keys = OFF; DELETE FROM club", "reference"),
    "another time in the journal": ("UPDATE operation SET at = at + 1 WHERE number = 2", "chain"),
    "an entry gone": (
        "PRAGMA foreign_keys = OFF; DELETE FROM change_text WHERE operation = 2; "
        "DELETE FROM change WHERE operation = 2; DELETE FROM undo_step WHERE operation = 2; "
        "DELETE FROM operation WHERE number = 2", "chain"),
    "another change": ("UPDATE change SET after = '{}' WHERE operation = 3", "chain"),
    "another text": ("UPDATE change_text SET after = 'Turnier' WHERE after = 'Training'", "text"),
    "a text without salt": ("UPDATE change_text SET salt = NULL WHERE after = 'Training'", "text"),
}


def test_all_is_right(town):
    answer = town.json("verify")
    assert answer == {"schema": "oval/1", "kind": "verify", "ok": True, "bookings": 3, "claims": 7,
                      "operations": 8, "findings": []}


@pytest.mark.parametrize("damage", DAMAGE)
def test_names_damage(town, damage):
    script, kind = DAMAGE[damage]
    sqlite(town, script)
    before = town.content() if kind != "file" else None
    answer = town.run("verify", "--json")
    assert answer.status == 1, answer
    found = json.loads(answer.out)
    assert not found["ok"]
    assert found["findings"][0]["kind"] == kind, found
    words = town.run("verify", OVAL_LANG="de")
    assert words.status == 1 and "Es stimmt nicht alles" in words.out
    if before is not None:
        assert town.content() == before


def test_over_booked(town):
    """The whole path of a double booking: all tables agree, and only the sum is too much."""
    sqlite(town, "UPDATE space SET capacity = 10 WHERE path = 'sportbox/baelle'")
    # The journal knows of a larger one: to have lowered it since is no fault.
    assert town.json("verify")["ok"]
    sqlite(town, """
        UPDATE claim SET units = 100 WHERE units = 15;
        UPDATE segment_leaf SET units = 100 WHERE units = 15;
        UPDATE segment_space SET units = 100 WHERE units = 15;
        """)
    found = json.loads(town.run("verify", "--json").out)
    assert [one["kind"] for one in found["findings"]] == ["peak"]
    assert found["findings"][0]["space"] == "sportbox/baelle"
    assert found["findings"][0]["at"] == "2026-06-02T18:00:00+02:00"


def test_the_whole_beside_something(town):
    sqlite(town, """
        UPDATE claim SET units = NULL WHERE units = 5;
        UPDATE segment_leaf SET units = NULL WHERE units = 5;
        UPDATE segment_space SET units = NULL WHERE units = 5;
        """)
    found = json.loads(town.run("verify", "--json").out)
    assert [one["kind"] for one in found["findings"]] == ["peak"]


def test_a_damaged_file(town):
    town.done("verify")
    # Every page of an index becomes that of another one.
    sqlite(town, "PRAGMA wal_checkpoint(TRUNCATE)")
    sqlite(town, ".dbconfig defensive off\nPRAGMA writable_schema = ON;\n"
           "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
           "WHERE name = 'booking_club') WHERE name = 'slot_space';")
    answer = town.run("verify", "--json")
    assert answer.status == 1
    assert json.loads(answer.out)["findings"][0]["kind"] == "file"


def test_erased_texts_are_no_damage(town):
    sqlite(town, "DELETE FROM change_text; DELETE FROM undo_step; DELETE FROM undo_piece")
    assert town.json("verify")["ok"]


def test_a_lowered_capacity_is_no_damage(town):
    town.done("space", "edit", "sportbox/baelle", "--capacity", "12")
    assert town.json("verify")["ok"]


def test_the_ends_of_the_calendar_are_no_damage(town):
    for when in (["0001-01-01"], ["9999-12-31", "23:00", "+3650d"]):
        town.done("closure", "add", "sportbox", *when, "--reason", "Flood")
    assert town.json("verify")["ok"]
    town.done("closure", "list")
