# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Season files: applied once and again, pruned, exported and brought back, taken back."""

import json
import sqlite3
import sys
from contextlib import closing

import pytest
import yaml
from jsonschema import Draft202012Validator
from program import ROOT, Oval
from test_undo import dump, is_right

sys.path.insert(0, str(ROOT / "Tests/Peers"))
from city_files import CoreLoader  # noqa: E402

SEASON = ROOT / "Config/season-rostock.yaml"


def city(oval: Oval) -> Oval:
    oval.done("city", "init", str(ROOT / "Config/rostock-oval.yaml"))
    oval.done("space", "add", "wiese", "--name", "Wiese", "--capacity", "500", "--use", "shared")
    oval.done("space", "add", "halle", "--name", "Halle")
    for part in ("nord", "süd"):
        oval.done("space", "add", f"halle/{part.replace('ü', 'ue')}", "--name", part,
                  "--capacity", "1")
    return oval


@pytest.fixture
def town(oval) -> Oval:
    return city(oval)


@pytest.fixture
def other(tmp_path) -> Oval:
    """A second program with the same city."""
    return city(Oval(tmp_path / "other"))


def plan(oval: Oval, file: str, *words: str) -> tuple[int, dict]:
    answer = oval.run("plan", file, "--json", *words)
    return answer.status, answer.data if answer.status == 0 else json.loads(answer.out)


def apply(oval: Oval, file: str, *words: str) -> dict:
    return oval.json("apply", file, *words)


def claims(oval: Oval) -> list:
    """What is taken, and what is told of it, whatever the ids are."""
    with closing(sqlite3.connect(oval.database)) as database:
        return sorted(database.execute("""
            SELECT space.path, claim.start_at, claim.end_at, ifnull(claim.units, 0),
              ifnull(club.slug, ''), ifnull(booking.title, ''), booking.kind, booking.visibility,
              ifnull(booking.discipline, ''), ifnull(booking.club_group, ''), ifnull(booking.note, '')
            FROM claim JOIN booking ON booking.id = claim.booking JOIN space ON space.id = claim.leaf
              LEFT JOIN club ON club.id = booking.club"""))


def times(oval: Oval, first: str = "2026-04-01") -> list:
    """Open slots and closures, date by date."""
    entries = oval.json("agenda", f"{first}..2027-05-01")["occurrences"]
    return sorted((each["type"], each["space"], each["title"], each["start"], each["end"])
                  for each in entries if each["type"] != "booking")


def nameless(text: str) -> dict:
    """An exported season without ids."""
    season = yaml.load(text, yaml.BaseLoader)
    for kind in ("slots", "closures", "series"):
        for entry in season.get(kind, []):
            del entry["key"]
        season.get(kind, []).sort(key=repr)
    return season


def undone_and_redone(oval: Oval, before: list) -> None:
    """Takes back the latest operation, before which that was all, and makes it again."""
    after = dump(oval)
    for _ in range(2):
        oval.done("undo")
        assert dump(oval) == before
        oval.done("redo")
        assert dump(oval) == after
    is_right(oval)


def round_trip(town: Oval, other: Oval, now: str | None = None) -> str:
    """Exports, sees that nothing would change, and makes the same elsewhere."""
    extra = ("--now", now) if now else ()
    text = town.done("export", "--format", "yaml", *extra).out
    (town.folder / "out.yaml").write_text(text)
    (other.folder / "out.yaml").write_text(text)
    status, told = plan(town, "out.yaml", *extra)
    assert status == 0, (told, text)
    assert apply(other, "out.yaml", *extra)["updated"] == 0
    assert plan(other, "out.yaml", *extra)[0] == 0
    first = (now or "2026-04-01")[:10]
    assert times(other, first) == times(town, first)
    again = other.done("export", "--format", "yaml", *extra).out
    assert nameless(again) == nameless(text), text
    assert other.json("verify")["ok"] and town.json("verify")["ok"]
    return text


def test_the_example_applies_and_only_once(town):
    before = dump(town)
    assert plan(town, str(SEASON))[0] == 7
    assert dump(town) == before
    told = apply(town, str(SEASON))
    assert told["refusedTotal"] == 0 and told["written"] and told["updated"] == 0
    assert told["kinds"]["clubs"]["added"] == 3
    after, operations = dump(town), town.json("log")["total"]
    assert apply(town, str(SEASON))["unchanged"] == told["added"]
    assert plan(town, str(SEASON))[0] == 0
    assert dump(town) == after and town.json("log")["total"] == operations
    town.done("undo")
    assert dump(town) == before
    town.done("redo")
    assert dump(town) == after
    is_right(town)


ODD = ["on", "2026-01-01", ": ", "- x", "a: b", "Käthe's „Übung“ # 1", "~", "null", "1e3", "*a", "&b",
       "!x", "{a}", "[b]", "| ", "> ", "'", '"', "% 5", "@", "`", "ß" * 200, "é" * 199 + "z",
       "a  b", "12:30", "=", "<<", "0x1F", "yes", "\\n", "𝔘𝔫𝔦", "x" * 200]


def test_odd_texts_come_back(town, other):
    for number, text in enumerate(ODD):
        hour = f"{8 + number % 10:02}:00"
        day = f"2026-06-{1 + number // 10:02}"
        town.done("book", "wiese:3", day, f"{hour}-{8 + number % 10:02}:30", f"--title={text}",
                  f"--note={text}", f"--group={text}", f"--discipline={text}")
        town.done("closure", "add", "haedge/stage", f"2026-07-{1 + number % 30:02}",
                  f"--reason={text}")
    round_trip(town, other)
    assert claims(other) == claims(town)


STORIES = {
    "weekly": [["haedge/streetball", "2026-05-05 18-20", "--repeat", "weekly", "--until",
                "2026-07-30", "--except", "2026-05-12", "--except", "holidays"]],
    "count": [["haedge/streetball", "2026-05-05 18-20", "--repeat",
               "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=9"]],
    "month": [["haedge/stage", "2026-05-06 18-20", "--repeat", "1st and 3rd Wed of the month",
               "--until", "2026-12-31", "--except", "school-holidays"]],
    "one-moved": [["haedge/streetball", "2026-05-05 18-20", "--repeat", "weekly", "--until",
                   "2026-07-30"],
                  ["move", "{b}", "--only", "2026-05-19", "--to", "2026-05-21 17-18"]],
    "moved-away": [["haedge/streetball", "2026-05-05 18-20", "--repeat", "weekly", "--until",
                    "2026-07-30"],
                   ["move", "{b}", "--only", "2026-05-19", "--to", "2026-05-26 18-20", "--space",
                    "haedge/stage"]],
    "tail-moved": [["haedge/streetball", "2026-05-05 18-20", "--repeat", "weekly", "--until",
                    "2026-07-30"],
                   ["move", "{b}", "--from", "2026-06-16", "--to", "Do 17-18:30"]],
    "tail-by-a-week": [["haedge/streetball", "2026-05-05 18-20", "--repeat", "weekly", "--until",
                        "2026-07-30"],
                       ["move", "{b}", "--from", "2026-06-16", "--to", "Di 19-20"],
                       ["cancel", "{b}", "--only", "2026-06-23"]],
    "cancelled": [["haedge/streetball", "2026-05-05 18-20", "--repeat", "weekly", "--until",
                   "2026-07-30"],
                  ["cancel", "{b}", "--only", "2026-05-19", "--reason", "Regen"],
                  ["cancel", "{b}", "--from", "2026-07-10"]],
    "skipped": [["haedge/streetball", "2026-05-12 18-20"],
                ["haedge/streetball", "2026-05-05 18-20", "--repeat", "weekly", "--until",
                 "2026-07-30", "--on-conflict", "skip"]],
    "several-days": [["wiese:3", "2026-06-05 18:00 - 2026-06-07 14:00"]],
    "whole-days": [["wiese", "2026-06-05 all-day", "--repeat", "weekly", "--until", "2026-06-19"]],
    "night": [["wiese:20", "2026-10-20 22:00-06:00", "--repeat", "daily", "--until",
               "2027-04-02"]],
    "elapsed": [["wiese:20", "2026-10-20 22:00 for 90 min", "--repeat", "daily", "--until",
                 "2026-10-30"]],
    "gap": [["wiese:20", "2027-03-21 02:30-04:00", "--repeat", "weekly", "--until",
             "2027-04-30"]],
    "fold": [["wiese:20", "2026-10-25T02:30+01:00 for 2h"]],
    "units": [["haedge/lounge:40,sportbox/baelle:12,halle/nord", "2026-06-05 10-12"]],
    "whole": [["halle", "2026-06-05 10-12", "--repeat", "weekly", "--until", "2026-06-30",
               "--visibility", "busy", "--club", "verein"]],
    "added": [["halle", "2026-06-05 10-12", "--repeat", "weekly", "--until", "2026-06-30"],
              ["edit", "{b}", "--add", "2026-06-13 14-15", "--until", "2026-07-10"]],
    "in-the-day": [["wiese:2", "2026-06-05 09:00-09:30", "--repeat",
                    "RRULE:FREQ=DAILY;BYHOUR=9,11,13;COUNT=12"],
                   ["cancel", "{b}", "--only", "2026-06-06"]],
}


def tell(town: Oval, story: list) -> None:
    booking = ""
    for words in story:
        words = [booking if word == "{b}" else word for word in words]
        if words[0] in ("move", "cancel", "edit"):
            town.done(*words, "--yes")
        else:
            booking = town.done("book", *words, "-q").out.strip()


@pytest.mark.parametrize("name", STORIES)
def test_each_kind_of_booking_comes_back(town, other, name):
    town.done("club", "add", "dach", "--name", "Dachverband")
    town.done("club", "add", "verein", "--name", "Verein", "--umbrella", "dach", "--size", "30")
    tell(town, STORIES[name])
    round_trip(town, other)
    assert claims(other) == claims(town)


@pytest.mark.parametrize("name, now", [("gap", "2027-03-22T09:00"), ("night", "2027-03-27T23:00"),
                                       ("elapsed", "2026-10-24T23:00")])
def test_from_a_night_on_in_which_the_clocks_change(town, other, name, now):
    tell(town, STORIES[name])
    round_trip(town, other, now)


def test_a_hold_comes_back_until_it_ends(town, other):
    held = town.done("book", "halle/nord", "2026-06-05 10-12", "--hold", "3d", "-q").out.strip()
    text = round_trip(town, other)
    assert "hold: '2026-04-04 09:00'" in text
    copy = next(iter(other.json("booking", "list")["bookings"]))["booking"]
    assert other.json("show", copy)["heldUntil"] == "2026-04-04T09:00:00+02:00"
    # Once it has run out, that is what the file says; elsewhere it cannot be held any more.
    late = ("--now", "2026-04-04T09:00")
    assert plan(town, "out.yaml", *late)[0] == 0
    assert town.json("show", held, *late)["status"] == "expired"
    (other.folder / "new.yaml").write_text(text.replace(held, "neu"))
    status, told = plan(other, "new.yaml", *late)
    assert status == 6 and "04.04.2026" not in told["refused"][0]["message"]
    assert "4 April 2026" in told["refused"][0]["message"]
    # A file may put it off, but neither makes a hold of a booking nor confirms one.
    (town.folder / "out.yaml").write_text(text.replace("04-04 09:00", "04-06 10:00"))
    assert apply(town, "out.yaml")["updated"] == 1
    assert town.json("show", held)["heldUntil"] == "2026-04-06T10:00:00+02:00"
    (town.folder / "sooner.yaml").write_text(text.replace("04-04 09:00", "04-01 09:00"))
    assert plan(town, "sooner.yaml")[0] == 6
    (town.folder / "plain.yaml").write_text(text.replace("  hold: '2026-04-04 09:00'\n", ""))
    assert plan(town, "plain.yaml")[0] == 0
    town.done("edit", held, "--confirm")
    assert plan(town, "out.yaml")[0] == 0
    is_right(town)


def test_reasons_are_told_and_changed(town, other):
    tell(town, STORIES["cancelled"])
    booking = town.json("booking", "list")["bookings"][0]["booking"]
    text = round_trip(town, other)
    assert "{date: '2026-05-19', reason: Regen}" in text
    before = dump(town)
    (town.folder / "out.yaml").write_text(text.replace("Regen", "Sturm"))
    assert apply(town, "out.yaml")["updated"] == 1
    after = dump(town)
    assert town.json("show", booking)["cancelled"][0]["reason"] == "Sturm"
    # A date without its reason keeps it.
    (town.folder / "out.yaml").write_text(text.replace(
        "{date: '2026-05-19', reason: Regen}", "'2026-05-19'"))
    assert plan(town, "out.yaml")[0] == 0
    town.done("undo")
    assert dump(town) == before
    town.done("redo")
    assert dump(town) == after
    is_right(town)


def test_a_cancelled_day_that_the_series_does_not_have(town):
    (town.folder / "s.yaml").write_text(
        "season: S\nseries:\n  - {key: s, space: halle/sued, start: 2026-06-02 18:00, end: 20:00,"
        " repeat: weekly, until: 2026-06-30, cancelled: [{date: 2026-07-07 18:00, reason: Sturm},"
        " holidays, 2026-07-08 17:00]}\n")
    assert apply(town, "s.yaml")["added"] == 1
    booking = town.json("booking", "list")["bookings"][0]["booking"]
    shown = town.json("show", booking)
    assert shown["count"] == 5
    assert [(date["start"][:16], date["end"][11:16], date["reason"]) for date in shown["cancelled"]] == [
        ("2026-07-07T18:00", "20:00", "Sturm"), ("2026-07-08T17:00", "19:00", None)]
    town.done("edit", booking, "--restore", "2026-07-07")
    assert plan(town, "s.yaml")[0] == 0
    is_right(town)


def test_what_has_begun_is_left_out_and_stays(town, other):
    tell(town, STORIES["tail-moved"])
    tell(town, [["haedge/stage", "2026-05-06 18-20", "--repeat",
                 "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR;COUNT=20"]])
    now = "2026-06-23T12:00"
    round_trip(town, other, now)
    assert set(claims(other)) < set(claims(town))


SLOTS = """
season: S
slots:
  - {key: a, space: halle, name: Offen, kind: play, use: open, start: 2026-05-04 10:00, end: "12:00",
     repeat: weekly}
  - {key: b, space: halle/nord, name: Winter, kind: sport, use: exclusive, discipline: Judo,
     start: 2026-10-05 16:00, length: 3h, repeat: "RRULE:FREQ=WEEKLY;BYDAY=MO,WE", until: 2027-03-31,
     except: [holidays, 2026-11-02]}
closures:
  - {key: c, space: halle, reason: Bau, start: 2026-06-20}
  - {key: d, space: halle/nord, reason: Putzen, start: 2026-06-01 06:00, end: 07:00, repeat: weekly,
     until: 2026-12-31}
"""


def test_slots_and_closures_come_back(town, other):
    (town.folder / "s.yaml").write_text(SLOTS)
    assert apply(town, "s.yaml")["added"] == 4
    assert plan(town, "s.yaml")[0] == 0
    round_trip(town, other)


def test_changed_entries_keep_their_things(town):
    file = town.folder / "s.yaml"
    series = "series:\n  - {key: s, space: halle/sued, start: 2026-06-02 18:00, end: 20:00," \
        " title: T, repeat: weekly, until: 2026-06-30}\n"
    file.write_text(SLOTS + series)
    apply(town, "s.yaml")
    ids = {kind: town.json(*words)[kind][0][one] for kind, one, words in (
        ("slots", "slot", ("slot", "list")), ("bookings", "booking", ("booking", "list")))}
    # The closure would hit the series of the same file.
    file.write_text((SLOTS + series).replace("2026-06-20}", "2026-06-02}").replace("20:00", "21:00"))
    assert [each["code"] for each in plan(town, "s.yaml")[1]["refused"]] == ["closed"]
    file.write_text((SLOTS + series).replace("2026-06-20}", "2026-06-21}").replace(
        "name: Offen", "name: Ganz offen").replace("title: T", "title: Neu").replace(
        "20:00", "21:00").replace("space: halle/nord, reason", "space: halle/sued, reason"))
    before = dump(town)
    told = apply(town, "s.yaml")
    assert (told["updated"], told["added"]) == (4, 0) and told["warnings"] == []
    after = dump(town)
    town.done("undo")
    assert dump(town) == before
    town.done("redo")
    assert dump(town) == after
    assert ids == {kind: town.json(*words)[kind][0][one] for kind, one, words in (
        ("slots", "slot", ("slot", "list")), ("bookings", "booking", ("booking", "list")))}
    assert [entry["space"] for entry in town.json("closure", "list")["closures"]] == [
        "halle/sued", "halle"]
    assert plan(town, "s.yaml")[0] == 0
    is_right(town)


def test_what_came_after_the_bookings_comes_after_them(town, other):
    for words in (["halle/nord", "2026-06-20 10-12"], ["halle/sued", "2026-06-22 10-12"],
                  ["halle/sued", "2026-06-23 10-12"]):
        town.done("book", *words, "-q")
    for use, day in (("exclusive", "2026-06-22 16-18"), ("open", "2026-06-23 11-13")):
        town.done("slot", "add", "halle/sued", "--name", use, "--kind", "play", "--use", use,
                  "--repeat", "weekly", "--until", "2026-06-28", *day.split())
    town.done("closure", "add", "halle", "2026-06-20", "--reason", "Bau")
    town.done("closure", "add", "halle", "2026-06-21", "--reason", "Putzen")
    text = round_trip(town, other)
    assert text.count("late: true") == 3
    assert claims(other) == claims(town)
    assert [len(oval.json("conflicts")["conflicts"]) for oval in (town, other)] == [3, 3]
    (other.folder / "not-late.yaml").write_text(text.replace("late: true", "late: false"))
    assert plan(other, "not-late.yaml")[0] == 0
    # As if it had been there before, the same is refused; whoever comes later is told what it hits.
    third = city(Oval(other.folder.parent.parent / "third"))
    (third.folder / "out.yaml").write_text(text.replace("late: true", "late: false"))
    assert sorted(each["code"] for each in plan(third, "out.yaml")[1]["refused"]) == [
        "closed", "open-slot", "slot"]
    (third.folder / "out.yaml").write_text(text)
    before = dump(third)
    assert len(apply(third, "out.yaml")["warnings"]) == 3
    undone_and_redone(third, before)


@pytest.mark.parametrize("late", [
    "closures: [{space: halle, reason: Kran, start: 2026-06-09, late: true}]",
    "slots: [{space: halle/nord, name: Frei, kind: play, use: open, start: 2026-06-09 17:00,"
    " end: '19:00', late: true}]",
    "slots: [{space: halle, name: Kurs, kind: play, use: exclusive, start: 2026-06-09 07:00,"
    " end: '08:00', late: true}]"], ids=["closure", "open slot", "slot"])
def test_what_comes_late_comes_back_with_what_it_hits(town, late):
    (town.folder / "late.yaml").write_text(
        "season: S\nseries: [{space: halle/nord, title: T, start: 2026-06-09 18:00, end: '20:00'}]\n"
        + late)
    before = dump(town)
    assert len(apply(town, "late.yaml")["warnings"]) == 1
    undone_and_redone(town, before)


def test_a_closure_lists_what_it_hits(town):
    booking = town.done("book", "halle/nord", "2026-06-20 10-12", "-q").out.strip()
    (town.folder / "s.yaml").write_text(SLOTS)
    told = apply(town, "s.yaml")
    assert [each["booking"] for each in told["warnings"]] == [booking]
    assert town.json("show", booking)["status"] == "confirmed"
    assert apply(town, "s.yaml")["warnings"] == []


def test_what_is_no_longer_named(town):
    file = town.folder / "s.yaml"
    file.write_text(SLOTS + "clubs:\n  - {slug: neu, name: Neu}\nseries:\n"
                    "  - {key: s, space: halle/sued, start: 2026-06-02 18:00, end: 20:00,"
                    " repeat: weekly, until: 2026-06-30}\n")
    own = town.done("book", "haedge/stage", "2026-06-20 10-12", "-q").out.strip()
    apply(town, "s.yaml")
    # Another name of the file, and what others made stays.
    short = town.folder / "short.yaml"
    short.write_text("season: S\n")
    status, told = plan(town, "short.yaml")
    assert status == 0 and told["notNamed"] == 6 and told["cancelled"] == 0
    before = dump(town)
    assert apply(town, "short.yaml")["written"] is False and dump(town) == before
    other = town.folder / "other.yaml"
    other.write_text("season: T\n")
    assert plan(town, "other.yaml")[1]["notNamed"] == 0
    told = apply(town, "short.yaml", "--prune")
    assert (told["cancelled"], told["notNamed"]) == (5, 6)
    assert town.json("slot", "list")["slots"] == [] and town.json("closure", "list")["closures"] == []
    assert town.json("show", own)["status"] == "confirmed"
    assert [club["club"] for club in town.json("club", "list")["clubs"]] == ["neu"]
    after = dump(town)
    town.done("undo")
    assert dump(town) == before
    town.done("redo")
    assert dump(town) == after
    # What is named anew is made anew.
    assert apply(town, "s.yaml")["added"] == 5
    is_right(town)


def test_by_hand_goes_before_the_same_again(town):
    (town.folder / "s.yaml").write_text(
        "season: S\nseries:\n  - {key: s, space: halle/sued, start: 2026-06-02 18:00, end: 20:00,"
        " repeat: weekly, until: 2026-06-30}\n")
    apply(town, "s.yaml")
    booking = town.json("booking", "list")["bookings"][0]["booking"]
    town.done("cancel", booking, "--only", "2026-06-16")
    assert plan(town, "s.yaml")[0] == 0
    text = (town.folder / "s.yaml").read_text()
    (town.folder / "s.yaml").write_text(text.replace("until: 2026-06-30", "until: 2026-07-07"))
    assert apply(town, "s.yaml")["updated"] == 1
    starts = [date["start"][5:10] for date in town.json("show", booking)["occurrences"]]
    assert starts == ["06-02", "06-09", "06-23", "06-30", "07-07"]
    (town.folder / "s.yaml").write_text(text.replace("}", ", cancelled: [2026-06-09]}"))
    assert apply(town, "s.yaml")["updated"] == 1
    starts = [date["start"][5:10] for date in town.json("show", booking)["occurrences"]]
    assert starts == ["06-02", "06-16", "06-23", "06-30"]
    # What has begun stays; the rest moves along.
    (town.folder / "s.yaml").write_text(text.replace("18:00, end: 20:00", "17:00, end: 19:00"))
    assert apply(town, "s.yaml", "--now", "2026-06-17T09:00")["updated"] == 1
    starts = [date["start"][5:16] for date in town.json("show", booking)["occurrences"]]
    assert starts == ["06-02T18:00", "06-16T18:00", "06-23T17:00", "06-30T17:00"]
    assert plan(town, "s.yaml", "--now", "2026-06-17T09:00")[0] == 0
    is_right(town)


def test_nothing_or_all(town):
    (town.folder / "s.yaml").write_text(
        "season: S\nclubs: [{slug: a, name: A}]\nseries:\n"
        "  - {space: halle/nord, start: 2026-06-02 18:00, end: 20:00}\n"
        "  - {space: halle, start: 2026-06-02 19:00, end: 21:00}\n"
        "  - {space: hallo, start: 2026-06-02 19:00, end: 21:00}\n"
        "  - {space: wiese, start: 2026-06-02 19:00, end: 21:00, club: b}\n"
        "  - {space: wiese, start: 2026-06-02 19:00, end: 21:00, repeat: manchmal}\n"
        "  - {space: wiese, start: 2026-06-02 19:00, end: 21:00, repeat: daily, until: 2050-01-01}\n"
        "  - {space: wiese, start: 2026-03-29 02:30, end: 04:00}\n")
    before = dump(town)
    for command in ("plan", "apply"):
        answer = town.run(command, "s.yaml", "--json")
        told = json.loads(answer.out)
        assert answer.status == 6 and not told["written"]
        assert [(each["line"], each["column"], each["path"], each["code"]) for each in told["refused"]] == [
            (5, 5, ".series[1]", "conflict"), (6, 5, ".series[2]", "not-found"),
            (7, 5, ".series[3]", "not-found"), (8, 5, ".series[4]", "date"),
            (9, 5, ".series[5]", "usage"), (10, 5, ".series[6]", "date")]
        assert dump(town) == before


def test_two_entries_are_not_one_thing(town):
    series = "{key: %s, space: halle/nord, start: 2026-06-02 18:00, end: 20:00}"
    (town.folder / "s.yaml").write_text(f"season: S\nseries:\n- {series % 'a'}\n")
    apply(town, "s.yaml")
    booking = town.json("booking", "list")["bookings"][0]["booking"]
    (town.folder / "s.yaml").write_text(
        f"season: S\nseries:\n- {series % 'a'}\n- {series % booking}\n")
    status, told = plan(town, "s.yaml")
    assert status == 6
    assert [(each["line"], each["code"]) for each in told["refused"]] == [(4, "data")]
    # By its id alone it is known, too, and was not made by this.
    (town.folder / "t.yaml").write_text(
        f"season: T\nseries:\n- {series % booking}\n".replace("20:00", "21:00"))
    assert apply(town, "t.yaml")["updated"] == 1
    (town.folder / "t.yaml").write_text("season: T\n")
    assert apply(town, "t.yaml", "--prune")["notNamed"] == 0


BAD = [
    "", "season: [a]", "season: ''", "season: A\nclub: []", "season: A\nclubs: {a: b}",
    "season: A\nclubs: [{slug: A B, name: x}]", "season: A\nclubs: [{slug: a}]",
    "season: A\nclubs: [{slug: a, name: x, size: 0}]",
    "season: A\nclubs: [{slug: a, name: x, size: '3'}]",
    "season: A\nclosures: [{space: x, start: 2026-06-01}]",
    "season: A\nclosures: [{space: x, reason: y, start: 1.6.2026}]",
    "season: A\nclosures: [{space: x, reason: y, start: 2026-06-01, length: 2h}]",
    "season: A\nclosures: [{space: x, reason: y, start: 2026-06-01, end: '12:00'}]",
    "season: A\nclosures: [{space: x, reason: y, start: 2026-06-01, until: 2026-07-01}]",
    "season: A\nclosures: [{space: x, reason: y, start: 2026-06-01, except: [holidays]}]",
    "season: A\nclosures: [{space: x, reason: y, start: 2026-06-01 10:00}]",
    "season: A\nclosures: [{space: x, reason: y, start: 2026-06-01 10:00, length: 2h, end: '12:00'}]",
    "season: A\nclosures: [{space: x, reason: y, start: 2026-06-01 10:00, length: 2 Stunden}]",
    "season: A\nclosures: [{space: x, reason: y, start: 2026-06-01 25:00, length: 2h}]",
    "season: A\nslots: [{space: x, name: y, kind: tanz, use: open, start: 2026-06-01 10:00, end: '12:00'}]",
    "season: A\nslots: [{space: x, name: y, kind: play, start: 2026-06-01 10:00, end: '12:00'}]",
    "season: A\nclosures: [{space: x, reason: y, start: 2026-06-01, late: maybe}]",
    "season: A\nseries: [{space: x, start: 2026-06-01, late: true}]",
    "season: A\nseries: [{start: 2026-06-01 10:00, end: '12:00'}]",
    "season: A\nseries: [{space: [], start: 2026-06-01 10:00, end: '12:00'}]",
    "season: A\nseries: [{space: x, units: 0, start: 2026-06-01 10:00, end: '12:00'}]",
    "season: A\nseries: [{space: x, units: 1.5, start: 2026-06-01 10:00, end: '12:00'}]",
    "season: A\nseries: [{space: x, start: 2026-06-01 10:00, end: '12:00', visibility: no}]",
    "season: A\nseries: [{space: x, start: 2026-06-01 10:00, end: '12:00', repeat: daily, except: [x]}]",
    "season: A\nseries: [{space: x, start: 2026-06-01 10:00, end: '12:00', cancelled: 2026-06-01}]",
    "season: A\nseries: [{space: x, start: 2026-06-01, cancelled: [{reason: y}]}]",
    "season: A\nseries: [{space: x, start: 2026-06-01, cancelled: [{date: 2026-06-01, reason: ''}]}]",
    "season: A\nseries: [{space: x, start: 2026-06-01, cancelled: [{date: 2026-06-01, why: y}]}]",
    "season: A\nseries: [{space: x, start: 2026-06-01, skipped: [{date: 2026-06-01, reason: hours}]}]",
    "season: A\nseries: [{space: x, start: 2026-06-01, was: [2026-06-02 10:00]}]",
    "season: A\nseries: [{space: x, start: 2026-06-01, was: [{date: holidays, start: 2026-06-02 10:00}]}]",
    "season: A\nseries: [{space: x, start: 2026-06-01, was: [{date: 2026-06-01, start: 2026-06-02}]}]",
    "season: A\nseries: [{space: x, start: 2026-06-01, was: [{date: 2026-06-01}]}]",
    "season: A\nseries: [{space: x, start: 2026-06-01, hold: 2026-06-01}]",
    "season: A\nseries: [{space: x, parts: []}]",
    "season: A\nseries: [{space: x, was: 2026-06-01 10:00, parts: [{start: 2026-06-01}]}]",
    "season: A\nseries: [{parts: [{start: 2026-06-01 10:00, end: '12:00'}]}]",
    "season: A\nseries: [{space: x, parts: [{units: 2, start: 2026-06-01 10:00, end: '12:00'}]}]",
    "season: A\nseries: [{space: x, start: 2026-06-01, parts: [{start: 2026-06-01}]}]",
    "season: A\nseries: [{space: x, parts: [{start: 2026-06-01, was: 2026-06-01}]}]",
    "season: A\nseries: [{space: x, title: %s, start: 2026-06-01}]" % ("x" * 201),
]


def schema_errors(text: str) -> list:
    schema = json.loads((ROOT / "Config/season.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return list(Draft202012Validator(schema).iter_errors(yaml.load(text, CoreLoader)))


@pytest.mark.parametrize("text", BAD)
def test_what_the_schema_refuses_is_refused(town, text):
    assert schema_errors(text), text
    (town.folder / "s.yaml").write_text(text)
    answer = town.run("plan", "s.yaml", "--json")
    assert answer.status == 9, answer


def test_the_schema_takes_what_is_taken(town):
    assert schema_errors(SEASON.read_text(encoding="utf-8")) == []
    (town.folder / "s.yaml").write_text(SLOTS)
    assert schema_errors(SLOTS) == []
    apply(town, "s.yaml")
    for story in ("one-moved", "month", "fold", "night", "units"):
        tell(town, STORIES[story])
    tell(town, [["haedge/stage", *STORIES["cancelled"][0][1:]], *STORIES["cancelled"][1:]])
    assert schema_errors(town.done("export", "--format", "yaml").out) == []


@pytest.mark.parametrize("text", [
    "season: A\nseries: [" + "[" * 100 + "]" * 100 + "]",
    "season: A\na: &a [x, x]\n" + "\n".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]" for n in range(9)),
    "season: A\nclubs: [{slug: a, name: &n " + "x" * 4_000_000 + "}, "
    + ", ".join(["{slug: a, name: *n}"] * 9000) + "]",
    "season: A\nseries: [{space: &s [" + ", ".join(["x"] * 1000) + "], start: 2026-06-01}, "
    + ", ".join(["{space: *s, start: 2026-06-01}"] * 2000) + "]",
], ids=["deep", "laughs", "long", "lists"])
def test_hostile_files_take_no_time(town, text):
    (town.folder / "s.yaml").write_text(text)
    answer = town.run("plan", "s.yaml", "--json")
    assert answer.status == 9, answer
