# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets of bookings that another program wrote: Python's csv, in all ways of spreadsheets."""

import csv
import io
import json
import random
from datetime import datetime, timedelta

import pytest
from program import ROOT, Oval

PIECES = ["Körbe", "€ 5", '"frei"', "a;b", "c,d", "ß", "Käthe's", "Übung", "–", "Spiel"]
COLUMNS = ["key", "space", "start", "end", "title", "units"]
GERMAN = ["Schlüssel", "Fläche", "Beginn", "Ende", "Titel", "Einheiten"]
NOW = datetime(2026, 6, 1, 8)


@pytest.fixture
def town(oval) -> Oval:
    oval.done("city", "init", str(ROOT / "Config/rostock-oval.yaml"))
    oval.done("space", "add", "wiese", "--name", "Wiese", "--capacity", "500", "--use", "shared")
    return oval


def rows(dice: random.Random) -> list[list[str]]:
    found = []
    for number in range(60):
        start = NOW + timedelta(hours=dice.randrange(2000))
        start = start.replace(hour=8 + dice.randrange(10))
        title = " ".join(dice.sample(PIECES, dice.randrange(1, 4)))
        found.append([f"k{number}", "wiese", f"{start:%d.%m.%Y %H:%M}",
                      f"{start + timedelta(hours=2):%Y-%m-%d %H:%M}", title,
                      str(dice.randrange(1, 5))])
    return found


def written(rows: list[list[str]], header: list[str], **form) -> str:
    text = io.StringIO()
    csv.writer(text, **form).writerows([header, *rows])
    return text.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_as_it_was_written(town, encoding, delimiter, quoting):
    wanted = rows(random.Random(f"{encoding}{delimiter}{quoting}"))
    header = COLUMNS if delimiter == "," else GERMAN
    text = written(wanted, header, delimiter=delimiter, quoting=quoting)
    (town.folder / "a.csv").write_bytes(text.encode(encoding))
    answer = town.json("import", "a.csv")
    assert (answer["added"], answer["refusedTotal"], answer["separator"]) == (60, 0, delimiter)
    assert answer["encoding"] == ("Windows-1252" if encoding == "cp1252" else "UTF-8")
    found = town.json("agenda", "2026-06-01..2026-12-31", "--type", "booking")["occurrences"]
    assert sorted((each["start"][:16], each["end"][:16], each["title"], each["units"])
                  for each in found) == sorted(
        (f"{datetime.strptime(start, '%d.%m.%Y %H:%M'):%Y-%m-%dT%H:%M}", end.replace(" ", "T"),
         title, int(units)) for _, _, start, end, title, units in wanted)
    again = town.json("import", "a.csv")
    assert (again["unchanged"], again["written"]) == (60, False)


def starts(town: Oval, booking: str) -> list[str]:
    return [date["start"][:16] for date in town.json("show", booking)["occurrences"]]


@pytest.mark.parametrize("row, expected", [
    ("2026-06-17 18:00,2026-06-17 19:00,weekly,2026-07-01", ["06-17", "06-24", "07-01"]),
    ("2026-06-16 18:00,2026-06-16 20:00,weekly,2026-06-23", ["06-16", "06-23"]),
    ("2026-06-16 18:00,2026-06-16 20:00,weekly,2026-07-07", ["06-16", "06-23", "06-30", "07-07"]),
    ("2026-06-23 18:00,2026-06-23 20:00,,", ["06-23"]),
    ("2026-06-16 18:00,2026-06-16 20:00,daily,2026-06-18", ["06-16", "06-17", "06-18"])])
def test_a_changed_row_changes_the_dates(town, row, expected):
    head, sheet = "key,space,start,end,repeat,until\n", town.folder / "a.csv"
    sheet.write_text(head + "k,wiese,2026-06-16 18:00,2026-06-16 20:00,weekly,2026-06-30\n")
    town.done("import", "a.csv")
    booking = town.json("booking", "list")["bookings"][0]["booking"]
    sheet.write_text(f"{head}k,wiese,{row}\n")
    assert town.json("import", "a.csv")["updated"] == 1
    assert starts(town, booking) == [f"2026-{day}T18:00" for day in expected]
    assert town.json("verify")["ok"]
    # The times that it had are free, and those that it has are not.
    for day in ("06-16", "06-17", "06-23", "06-30"):
        status = town.run("check", "wiese", f"2026-{day}", "18:00-18:30").status
        assert status == (3 if day in expected else 0), day


def test_a_changed_row_leaves_what_it_does_not_speak_of(town):
    sheet = town.folder / "a.csv"
    head = "key,space,start,end,title,repeat,until\n"
    line = "k,wiese,2026-06-16 18:00,2026-06-16 20:00,{},weekly,2026-07-14\n"
    sheet.write_text(head + line.format("Alt"))
    town.done("import", "a.csv")
    booking = town.json("booking", "list")["bookings"][0]["booking"]
    town.done("edit", booking, "--visibility", "busy", "--discipline", "Boule")
    town.done("cancel", booking, "--only", "2026-06-30")
    sheet.write_text(head + line.format("Neu"))
    assert town.json("import", "a.csv")["updated"] == 1
    shown = town.json("show", booking)
    assert (shown["title"], shown["visibility"], shown["discipline"]) == ("Neu", "busy", "Boule")
    sheet.write_text(head + line.format("Neu").replace("18:00", "17:00"))
    assert town.json("import", "a.csv")["updated"] == 1
    assert starts(town, booking) == [
        f"2026-{day}T17:00" for day in ("06-16", "06-23", "07-07", "07-14")]
    # What has begun stays; a title is no date.
    sheet.write_text(head + line.format("Später").replace("18:00", "17:00"))
    assert town.json("import", "a.csv", "--now", "2026-06-20T09:00")["updated"] == 1
    sheet.write_text(head + line.format("Später"))
    refused = town.run("import", "a.csv", "--now", "2026-06-20T09:00")
    assert refused.status == 6
    assert town.json("verify")["ok"]


def test_much_is_one_step_that_undo_takes_back_whole(town):
    """More than is kept in memory at once, so that the journal's entry grows by pieces."""
    text = written(
        [[f"k{n}", "wiese", f"2026-06-{1 + n % 28:02} {8 + n % 10:02}:00",
          f"2026-06-{1 + n % 28:02} {9 + n % 10:02}:00", f"Kurs {n}", "1"] for n in range(2_345)],
        COLUMNS)
    (town.folder / "viel.csv").write_text(text, encoding="utf-8")
    before = town.content()
    answer = town.json("import", "viel.csv", "--now", "2026-05-01T08:00")
    assert answer["added"] == 2_345
    after = town.content()
    assert len(bookings(after)) == len(bookings(before)) + 7 * 2_345
    for command, content in (("undo", before), ("redo", after)):
        told = town.json(command, "--now", "2026-05-01T08:00")
        assert (told["undone"], told["changes"]) == (answer["operation"], 2_345)
        assert bookings(town.content()) == bookings(content)
        town.done("verify")


def bookings(content: str) -> list[str]:
    """The rows of bookings, and what they were imported from."""
    tables = ("booking", "segment", "segment_space", "segment_leaf", "occurrence", "claim", "imported")
    return sorted(line for line in content.splitlines()
                  if line.startswith(tuple(f'INSERT INTO "{table}"' for table in tables)))


def test_in_a_transaction_it_names_the_entry_that_is_kept(town):
    (town.folder / "a.csv").write_text(written(
        [["a", "wiese", "2026-06-16 18:00", "2026-06-16 20:00", "x", "1"]], COLUMNS))
    (town.folder / "script").write_text("begin -q\nimport a.csv --json\ncommit -q\n")
    done = town.done("shell", "script")
    answer = json.loads(next(line for line in done.out.splitlines() if line.startswith("{")))
    assert town.json("show", answer["operation"])["command"] == "import"
