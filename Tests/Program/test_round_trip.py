# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `export --format csv` writes, `import` takes: nothing changes in the same database, and a
fresh one gets the same content."""

import csv
import io
import json
import random
from datetime import date, timedelta

import pytest
from program import Oval

NOW = "2026-03-01T09:00"
FORMS = [("utf-8", ","), ("utf-8-sig", ";"), ("utf-8", "\t"), ("cp1252", ";"), ("cp1252", ",")]


def made(root, now: str = NOW) -> Oval:
    """A small city, each time the same."""
    town = Oval(root)
    town.environment["OVAL_NOW"] = now
    town.done("db", "init")
    for space in ("halle", "halle/nord", "halle/sued", "kai"):
        town.done("space", "add", space, "--name", space.title(), *(
            [] if space == "halle" else ["--capacity", "1"]))
    town.done("space", "add", "wiese", "--name", "Wiese", "--capacity", "60", "--use", "shared")
    town.done("space", "add", "kahn", "--name", "Kahn", "--capacity", "12", "--use", "shared")
    town.done("club", "add", "sv-nord", "--name", 'SV "Nord", Käthe & Söhne')
    town.done("club", "add", "moewen", "--name", "Möwen")
    return town


@pytest.fixture
def town(tmp_path) -> Oval:
    return made(tmp_path / "town")


@pytest.fixture
def fresh(tmp_path) -> Oval:
    return made(tmp_path / "fresh")


def rows(town: Oval) -> list[dict[str, str]]:
    town.done("export", "--format", "csv", "-o", "sheet.csv")
    text = (town.folder / "sheet.csv").read_bytes().decode()
    assert text.count("\r\n") == text.count("\n")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def content(town: Oval) -> list[tuple[str, ...]]:
    """All that the table says, but for the ids."""
    return sorted(tuple(row.values())[1:] for row in rows(town))


def dates(town: Oval) -> list[tuple]:
    """All dates with all that is said of them, but for the ids."""
    found = town.json("export", "--format", "json")["occurrences"]
    return sorted(str({key: date[key] for key in sorted(date) if key != "booking"})
                  for date in found)


def unchanged(town: Oval, sheet: str, count: int):
    before = town.content()
    for words in (["import"], ["plan"], ["apply"], ["apply", "--prune"]):
        answer = town.json(*words, sheet)
        assert answer["unchanged"] == count, answer
        assert not (answer["added"] or answer["updated"] or answer["refusedTotal"]
                    or answer["cancelled"] or answer["notNamed"] or answer["written"])
        assert answer["warnings"] == []
    assert town.content() == before
    assert town.json("verify")["ok"]


def check(town: Oval, fresh: Oval, form=None):
    """There and back, as it stands or rewritten by another program."""
    table = rows(town)
    text = (town.folder / "sheet.csv").read_bytes()
    if form:
        encoding, delimiter = form
        new = io.StringIO(newline="")
        writer = csv.DictWriter(new, fieldnames=list(table[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(table)
        text = new.getvalue().encode(encoding)
        (town.folder / "sheet.csv").write_bytes(text)
    unchanged(town, "sheet.csv", len(table))
    (fresh.folder / "other.csv").write_bytes(text)
    answer = fresh.json("import", "other.csv")
    assert (answer["added"], answer["refusedTotal"]) == (len(table), 0), answer
    assert fresh.json("verify")["ok"]
    assert content(fresh) == content(town)
    assert dates(fresh) == dates(town)
    unchanged(fresh, "other.csv", len(table))
    unchanged(fresh, "sheet.csv", len(table))


def book(town: Oval, *words: str) -> str:
    return town.done("book", *words, "-q").out.strip()


# What is booked, and how many rows that takes.
BOOKINGS = {
    "one": (["kai", "2026-06-16", "18-20"], 1),
    "all": (["wiese:12", "2026-06-16", "18-20", "--club", "moewen", "--title", "Ball", "--kind",
             "play", "--discipline", "Völkerball", "--group", "U14", "--visibility", "busy",
             "--note", "Ü: „ß“"], 1),
    "quoted": (["kai", "2026-06-16", "18-20", "--title", 'a "b", c; d', "--note", "x,y;z"], 1),
    "formula": (["kai", "2026-06-16", "18-20", "--title", "=1+1", "--note", "@SUM(A1)"], 1),
    "plus": (["kai", "2026-06-16", "18-20", "--title", "+49 381", "--group", "-1"], 1),
    "whole": (["wiese", "2026-06-16", "18-20"], 1),
    "parts": (["halle", "2026-06-16", "18-20"], 1),
    "several": (["wiese:12,kai,kahn:3", "2026-06-16", "18-20", "--club", "sv-nord"], 1),
    "days": (["kai", "2026-06-16 bis 2026-06-19", "ganztägig"], 1),
    "night": (["kai", "2026-06-16", "22-2"], 1),
    "weekly": (["kai", "2026-06-16", "18-20", "--repeat", "weekly", "--until", "2026-08-01",
                "--except", "2026-06-30", "--except", "2026-06-16"], 1),
    "counted": (["kai", "2026-06-16", "18-20", "--repeat",
                 "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=7"], 1),
    "monthly": (["kai", "2026-06-16", "18-20", "--repeat", "RRULE:FREQ=MONTHLY;BYDAY=3TU;COUNT=4"], 1),
    "twice a day": (["kai", "2026-06-16", "9-10", "--repeat", "RRULE:FREQ=DAILY;BYHOUR=9,18;COUNT=6"], 1),
    "gap": (["kai", "2026-03-27", "2:30-4", "--repeat", "daily", "--until", "2026-03-31"], 1),
    "fold": (["kai", "2026-10-23", "2:30-4", "--repeat", "daily", "--until", "2026-10-27"], 1),
    "through the gap": (["kai", "2026-03-28", "23-5", "--repeat", "daily", "--until",
                         "2026-03-30"], 1),
    "elapsed": (["kai", "2026-10-24", "22:00 + 6h", "--repeat", "daily", "--until",
                 "2026-10-26"], 3),
    "first of two": (["kai", "2026-10-25T02:30+02:00..2026-10-25T03:30+01:00"], 1),
    "second of two": (["kai", "2026-10-25T02:30+01:00..2026-10-25T03:30+01:00"], 1),
    "both": (["kai", "2026-10-25T02:30+02:00..2026-10-25T02:30+01:00"], 1),
    "from the fold on": (["kai", "2026-10-25T02:30+01:00..2026-10-25T04:00+01:00", "--repeat",
                          "daily", "--until", "2026-10-28"], 1),
    "held": (["kai", "2026-06-16", "18-20", "--hold", "3d"], 1),
}


@pytest.mark.parametrize("name", BOOKINGS)
def test_there_and_back(town, fresh, name):
    words, count = BOOKINGS[name]
    book(town, *words)
    assert len(rows(town)) == count
    check(town, fresh)


WEEKLY = ["kai", "2026-06-16", "18-20", "--repeat", "weekly", "--until", "2026-07-14",
          "--title", "Lauf"]
# What is done to a weekly booking of five dates, and how many rows it takes then.
CHANGES = {
    "cancelled": ([["cancel", "--only", "2026-06-30"]], 1),
    "first cancelled": ([["cancel", "--only", "2026-06-16"]], 1),
    "last cancelled": ([["cancel", "--only", "2026-07-14"]], 1),
    "moved": ([["move", "--only", "2026-06-30", "--to", "2026-07-01 17-19"]], 5),
    "moved to a space": ([["move", "--only", "2026-06-30", "--to", "18-20", "--space", "wiese:5"]],
                         5),
    "moved from": ([["move", "--from", "2026-06-30", "--to", "19-21"]], 5),
    "moved all": ([["move", "--to", "19-21"]], 1),
    "moved, others cancelled": ([["move", "--from", "2026-06-30", "--to", "19-21"],
                                 ["cancel", "--from", "2026-06-29"]], 1),
    "added": ([["edit", "--add", "2026-07-03"]], 6),
    "longer": ([["edit", "--until", "2026-08-11", "--except", "2026-07-28"]], 1),
    "shorter": ([["edit", "--until", "2026-06-30"]], 1),
    "restored": ([["cancel", "--only", "2026-06-30"], ["edit", "--restore", "2026-06-30"]], 1),
    "renamed": ([["edit", "--title", "Neu", "--visibility", "busy"]], 1),
}


@pytest.mark.parametrize("name", CHANGES)
def test_changed_there_and_back(town, fresh, name):
    changes, count = CHANGES[name]
    booking = book(town, *WEEKLY)
    for verb, *words in changes:
        town.done(verb, booking, *words)
    assert len(rows(town)) == count
    check(town, fresh)


def test_skipped_dates_stay_out(town, fresh):
    taken = book(town, "kai", "2026-06-30", "18-20")
    book(town, *WEEKLY, "--on-conflict", "skip")
    town.done("cancel", taken)
    assert [row["except"] for row in rows(town)] == ["2026-06-30"]
    check(town, fresh)


def test_a_date_of_several_is_changed_only_by_itself(town):
    booking = book(town, *WEEKLY)
    town.done("move", booking, "--only", "2026-06-30", "--to", "2026-07-01 17-19")
    table = rows(town)
    assert [row["key"] for row in table] == [
        f"{booking}/2026-{day}T18:00" for day in ("06-16", "06-23", "06-30", "07-07", "07-14")]
    sheet = town.folder / "sheet.csv"
    for old, new in [("2026-07-01 17:00", "2026-07-01 16:00"), ("Lauf", "Gang"), ("kai", "wiese")]:
        changed = sheet.read_text().replace(old, new)
        (town.folder / "changed.csv").write_text(changed)
        answer = town.run("import", "changed.csv", "--json")
        assert answer.status == 6
        refusals = json.loads(answer.out)["refused"]
        for refused in refusals:
            assert booking in refused["message"] and "oval move" in refused["message"]
        assert len(refusals) == (1 if old.startswith("2026") else 5)
    # A date that is gone since.
    town.done("cancel", booking, "--only", "2026-07-07")
    assert town.run("import", "sheet.csv").status == 6


def test_a_row_changes_the_booking_that_it_names(town):
    booking = book(town, *WEEKLY, "--group", "U14", "--note", "Tor 3")
    town.done("cancel", booking, "--only", "2026-06-30")
    rows(town)
    sheet = town.folder / "sheet.csv"
    sheet.write_text(sheet.read_text().replace("Lauf", "Gang").replace("U14", ""))
    assert town.json("import", "sheet.csv")["updated"] == 1
    shown = town.json("show", booking)
    assert (shown["title"], shown["group"], shown["note"]) == ("Gang", None, "Tor 3")
    assert shown["count"] == 4
    unchanged(town, "sheet.csv", 1)
    # Without a column, nothing is said of it.
    sheet.write_text(f"key,space,start,end,repeat,until\n{booking},kai,2026-06-16 19:00,"
                     "2026-06-16 21:00,weekly,2026-07-14\n")
    assert town.json("import", "sheet.csv")["updated"] == 1
    shown = town.json("show", booking)
    assert (shown["title"], shown["note"], shown["count"]) == ("Gang", "Tor 3", 4)
    town.done("cancel", booking)
    sheet.write_text(sheet.read_text().replace("19:00", "18:00"))
    assert town.run("import", "sheet.csv").status == 6


def test_prune_spares_what_the_sheet_names_by_its_id(town):
    sheet = town.folder / "sheet.csv"
    sheet.write_text("key,space,start,end\na,kai,2026-06-16 18:00,2026-06-16 20:00\n"
                     "b,kai,2026-06-17 18:00,2026-06-17 20:00\n")
    town.done("import", "sheet.csv")
    check_again = rows(town)
    unchanged(town, "sheet.csv", len(check_again))
    sheet.write_text("".join(sheet.read_text().splitlines(keepends=True)[:2]))
    answer = town.json("apply", "sheet.csv", "--prune")
    assert (answer["cancelled"], answer["unchanged"]) == (1, 1)


def test_what_has_begun_and_where_a_space_is_gone(town):
    book(town, *WEEKLY)
    book(town, "kahn:3", "2026-03-05", "18-20", "--club", "moewen")
    town.environment["OVAL_NOW"] = "2026-06-17T12:00"
    town.done("space", "retire", "kahn")
    unchanged(town, "sheet.csv", len(rows(town)))


def test_a_hold_ends_as_it_says(town, fresh):
    booking = book(town, "kai", "2026-06-16", "18-20", "--hold", "3d")
    assert rows(town)[0]["hold"] == "2026-03-04T09:00:00+01:00"
    text = (town.folder / "sheet.csv").read_text()
    (fresh.folder / "a.csv").write_text(text)
    refused = fresh.run("import", "a.csv", "--now", "2026-03-04T09:00")
    assert refused.status == 6 and "hold" in refused.out
    town.done("edit", booking, "--confirm")
    assert town.json("import", "sheet.csv")["unchanged"] == 1
    assert town.json("show", booking)["status"] == "confirmed"


PIECES = ["Körbe", "€ 5", '"frei"', "a;b", "c,d", "ß", "Käthe's", "=1+1", "-2", "@x", "+3", "'"]
RULES = [[], [], ["--repeat", "weekly"], ["--repeat", "daily"],
         ["--repeat", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"], ["--repeat", "RRULE:FREQ=MONTHLY;BYDAY=-1SU"],
         ["--repeat", "RRULE:FREQ=DAILY;INTERVAL=3;BYHOUR=8,18"]]
SPACES = ["kai", "halle", "halle/nord", "halle/sued", "wiese", "wiese:7", "kahn:2,wiese:3",
          "halle/nord,kai"]
STARTS = [date(2026, 3, 24), date(2026, 6, 10), date(2026, 10, 20)]


def lived_in(town: Oval, dice: random.Random, steps: int):
    """Somebody books, moves, cancels and edits; what cannot be is refused."""
    bookings: list[str] = []
    for _ in range(steps):
        day = dice.choice(STARTS) + timedelta(days=dice.randrange(9))
        hour = dice.choice([0, 1, 2, 2, 8, 18, 22])
        hours = f"{hour}:{dice.choice(['00', '15', '30'])}-{(hour + dice.randrange(1, 5)) % 24}:45"
        if len(bookings) < 4 or dice.random() < 0.5:
            rule = dice.choice(RULES)
            words = [dice.choice(SPACES), str(day), hours, *rule]
            if rule:
                words += ["--until", str(day + timedelta(days=dice.randrange(40))),
                          "--on-conflict", dice.choice(["refuse", "skip"])]
                if dice.random() < 0.5:
                    words += ["--except", str(day + timedelta(days=7))]
            for option, values in [("--club", ["moewen", "sv-nord"]), ("--kind", ["play", "culture"]),
                                   ("--visibility", ["busy"]), ("--hold", ["3d"]),
                                   *((each, [" ".join(dice.sample(PIECES, 2))]) for each in
                                     ("--title", "--note", "--group", "--discipline"))]:
                if dice.random() < 0.3:
                    words.append(f"{option}={dice.choice(values)}")
            answer = town.run("book", *words, "-q")
            bookings += answer.out.split() if answer.status == 0 else []
            continue
        booking = dice.choice(bookings)
        found = [each["start"][:10] for each in town.json("show", booking)["occurrences"]]
        if not found:
            continue
        one = dice.choice(found)
        town.run(*dice.choice([
            ["move", booking, "--only", one, "--to", f"{day} {hours}"],
            ["move", booking, "--only", one, "--to", hours, "--space", dice.choice(SPACES)],
            ["move", booking, "--from", one, "--to", hours],
            ["move", booking, "--to", hours],
            ["cancel", booking, "--only", one],
            ["cancel", booking, "--from", one],
            ["edit", booking, "--title", dice.choice(PIECES)],
            ["edit", booking, "--add", str(day)],
            ["edit", booking, "--until", str(day)],
            ["edit", booking, "--restore", one]]), "--yes")


@pytest.mark.parametrize("number", range(10))
def test_a_city_that_was_lived_in(town, fresh, number):
    dice = random.Random(number)
    lived_in(town, dice, 40)
    check(town, fresh, FORMS[number % len(FORMS)] if number >= 5 else None)


@pytest.mark.parametrize("form", FORMS)
def test_through_another_program(town, fresh, form):
    for place, name in enumerate(["all", "quoted", "formula", "plus", "several", "days", "fold"]):
        words, _ = BOOKINGS[name]
        book(town, words[0], words[1].replace("06-16", f"06-{10 + place}"), *words[2:])
    check(town, fresh, form)
