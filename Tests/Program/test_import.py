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
from test_undo import is_right

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


HEAD = "key,space,start,end,repeat,until,title\n"


def dates(town: Oval) -> list[str]:
    """What takes place, by start and space."""
    found = town.json("agenda", "2026-06-01..2026-12-31", "--type", "booking")["occurrences"]
    return sorted(f"{each['start'][5:16]} {each['space']}" for each in found)


@pytest.mark.parametrize("rows", [
    ["2026-06-16 18:00,20:00,,", "2026-06-18 18:00,20:00,,"],
    ["2026-06-16 18:00,20:00,weekly,2026-06-30", "2026-06-17 18:00,20:00,weekly,2026-06-30"],
    ["2026-06-16 18:00,20:00,weekly,2026-06-30", "2026-06-16 18:00,20:00,weekly,2026-06-16"],
    ["2026-06-16 18:00,20:00,weekly,2026-06-30", "2026-06-16 18:00,20:00,,"]])
def test_a_row_that_is_changed_back_brings_back_its_dates(town, rows):
    sheet = town.folder / "a.csv"
    found = []
    for row in [*rows, *rows]:
        sheet.write_text(f"{HEAD}k,wiese,{row},\n")
        town.done("import", "a.csv")
        found.append(dates(town))
        town.done("verify")
    assert found[0] != found[1] and found[:2] == found[2:] and all(found)


def test_a_date_that_somebody_cancelled_stays_so(town):
    sheet = town.folder / "a.csv"
    for number, until in enumerate(["2026-06-30", "2026-07-07", "2026-06-23", "2026-07-07"]):
        sheet.write_text(f"{HEAD}k,wiese,2026-06-16 18:00,20:00,weekly,{until},\n")
        town.done("import", "a.csv")
        if number == 0:
            town.done("cancel", town.json("booking", "list")["bookings"][0]["booking"],
                      "--only", "2026-06-23", "--reason", "Regen")
    assert [date[:5] for date in dates(town)] == ["06-16", "06-30", "07-07"]


def test_what_was_moved_by_hand_stays_where_only_other_cells_change(town):
    sheet = town.folder / "a.csv"
    sheet.write_text(f"{HEAD}k,wiese,2026-06-16 18:00,20:00,weekly,2026-06-30,Alt\n")
    town.done("import", "a.csv")
    booking = town.json("booking", "list")["bookings"][0]["booking"]
    town.done("move", booking, "--only", "2026-06-23", "--to", "2026-06-24 17:00")
    sheet.write_text(f"{HEAD}k,wiese,2026-06-16 18:00,20:00,weekly,2026-06-30,Neu\n")
    assert town.json("import", "a.csv")["updated"] == 1
    assert [date[:11] for date in dates(town)] == ["06-16T18:00", "06-24T17:00", "06-30T18:00"]
    assert town.json("show", booking)["title"] == "Neu"
    # Times that change are those of the sheet again.
    sheet.write_text(f"{HEAD}k,wiese,2026-06-16 19:00,20:00,weekly,2026-06-30,Neu\n")
    town.done("import", "a.csv")
    assert [date[:11] for date in dates(town)] == ["06-16T19:00", "06-23T19:00", "06-30T19:00"]


def test_a_running_number_does_not_reach_into_another_sheet(town):
    for name, day in [("jan", 16), ("feb", 17)]:
        (town.folder / f"{name}.csv").write_text(
            f"{HEAD}1,wiese,2026-06-{day} 18:00,20:00,,,\n")
    town.done("import", "jan.csv")
    answer = json.loads(town.run("import", "feb.csv", "--json").out)
    assert answer["refused"][0]["line"] == 2 and "jan.csv" in answer["refused"][0]["message"]
    assert [date[:5] for date in dates(town)] == ["06-16"]
    # The same sheet under another name says nothing new.
    (town.folder / "jan.csv").rename(town.folder / "neu.csv")
    assert town.json("import", "neu.csv")["unchanged"] == 1


def test_a_row_without_key_does_not_reach_into_another_sheet(town):
    """Two groups of one club, each with a sheet of its own, where several have room."""
    for name, key in [("u14", ""), ("u16", ""), ("u16", "u16")]:
        (town.folder / f"{name}.csv").write_text(
            f"key,space,start,end,group,units\n{key},wiese,2026-06-16 18:00,20:00,{name},1\n")
        answer = json.loads(town.run("apply", f"{name}.csv", "--json").out)
        if name == "u16" and not key:
            assert "u14.csv" in answer["refused"][0]["message"]
            assert answer["notNamed"] == 0
        else:
            assert answer["added"] == 1
    assert sorted(town.json("show", each["booking"])["group"]
                  for each in town.json("booking", "list")["bookings"]) == ["u14", "u16"]
    # The same sheet under another name says nothing new.
    (town.folder / "u14.csv").rename(town.folder / "neu.csv")
    assert town.json("import", "neu.csv")["unchanged"] == 1


def test_what_goes_makes_room_for_what_comes(town):
    sheet = town.folder / "a.csv"
    for end in ["20:00", "19:30", "20:30"]:
        sheet.write_text(f"space,start,end\nhaedge/stage,2026-06-16 18:00,{end}\n")
        answer = town.json("apply", "a.csv", "--prune")
        assert (answer["added"], answer["written"]) == (1, True)
        assert len(dates(town)) == 1
        assert town.json("apply", "a.csv", "--prune")["unchanged"] == 1


@pytest.mark.parametrize("command", ["import", "apply"])
@pytest.mark.parametrize("backwards", [False, True])
def test_all_may_begin_half_an_hour_later(town, command, backwards):
    sheet = town.folder / "a.csv"
    for minute in ["00", "30"]:
        rows = [f"{hour},haedge/stage,2026-06-16 {hour}:{minute},{hour + 1}:{minute},,,\n"
                for hour in range(10, 20)]
        sheet.write_text(HEAD + "".join(reversed(rows) if backwards else rows))
        answer = town.json(command, "a.csv")
        assert answer["added"] + answer["updated"] == 10 and answer["refusedTotal"] == 0
    assert [date[6:11] for date in dates(town)] == [f"{hour}:30" for hour in range(10, 20)]
    # Where two want one time, whoever waits for them is told as well, each once.
    sheet.write_text(HEAD + "".join(
        f"{hour},haedge/stage,2026-06-16 {max(hour, 11)}:00,{max(hour, 11) + 1}:00,,,\n"
        for hour in range(10, 20)))
    answer = json.loads(town.run(command, "a.csv", "--json").out)
    assert [refused["line"] for refused in answer["refused"]] == list(range(2, 12))
    assert not answer["written"] and len(dates(town)) == 10
    town.done("undo")
    assert [date[6:11] for date in dates(town)] == [f"{hour}:00" for hour in range(10, 20)]


def test_another_map_changes_what_was_imported(town):
    (town.folder / "a.csv").write_text("Halle,start,end\nFeld,2026-06-16 18:00,20:00\n")
    for space in ["wiese", "haedge/stage", "wiese"]:
        (town.folder / "map.yaml").write_text(
            f"columns: {{Halle: space}}\nspaces: {{Feld: {space}}}\n")
        town.done("import", "a.csv", "--map", "map.yaml")
        assert [date[12:] for date in dates(town)] == [space]


def test_what_a_sheet_names_no_more_is_listed_with_its_id(town):
    head, sheet = "key,space,club,start,end\n", town.folder / "a.csv"
    sheet.write_text(head + "k,wiese,,2026-06-16 18:00,2026-06-16 20:00\n"
                     ",wiese,,2026-06-17 18:00,2026-06-17 20:00\n")
    assert town.json("import", "a.csv")["unnamed"] == []
    ids = {date["start"][:10]: date["booking"] for date in town.json(
        "agenda", "2026-06-16..2026-06-17", "--type", "booking")["occurrences"]}
    sheet.write_text(head + ",wiese,,2026-06-18 18:00,2026-06-18 20:00\n"
                     ",wiese,nobody,2026-06-19 18:00,2026-06-19 20:00\n")
    # The key stays as it is stored, whatever people are shown.
    listed = [{"kind": "series", "id": ids["2026-06-17"], "removed": False,
               "key": " · wiese · 2026-06-17T18:00 · 2026-06-17T20:00"},
              {"kind": "series", "id": ids["2026-06-16"], "removed": False, "key": "k"}]
    for words, removed in ((["plan"], False), (["apply"], False), (["apply", "--prune"], True)):
        done = town.run(words[0], "a.csv", *words[1:], "--json")
        told = json.loads(done.out)
        assert (done.status, told["notNamed"], told["written"]) == (6, 2, False)
        assert told["unnamed"] == [{**each, "removed": removed} for each in listed]
        assert [(each["line"], each["path"], each["code"]) for each in told["refused"]] == [
            (3, ".club", "not-found")]
    shown = town.run("apply", "a.csv", "--prune").out
    assert "1 new, 2 would be cancelled, 1 refused; nothing was changed" in shown
    assert "these would be cancelled:" in shown and "are cancelled" not in shown
    assert f"{ids['2026-06-17']}: wiese · 2026-06-17T18:00" in shown


def test_a_refused_row_names_the_cell(town):
    (town.folder / "a.csv").write_text(
        "space,start,end,units\nwiese,2026-06-16,2026-06-16 20:00,\n"
        "wiese,2026-06-17 18:00,2026-06-17 20:00,many\n,2026-06-18 18:00,2026-06-18 20:00,\n"
        "wiese,2026-06-19 18:00,2026-06-19 20:00,,,\nwald,2026-06-20 18:00,2026-06-20 20:00,\n")
    done = town.run("import", "a.csv", "--json")
    errors = json.loads(done.err)["errors"]
    assert done.status == 9
    done = town.run("import", "a.csv", "--keep-going", "--json")
    refused = [(each["line"], each["path"]) for each in json.loads(done.out)["refused"]]
    assert refused == [*((error["line"], error["path"]) for error in errors), (6, ".space")]
    assert [path for _, path in refused[:2]] == [".start", ".units"]


@pytest.mark.parametrize("seed", range(6))
def test_what_takes_place_is_what_the_sheet_says_whatever_it_said_before(town, seed):
    dice = random.Random(f"sheet {seed}")
    sheet, rows, states = town.folder / "a.csv", {}, []

    def row() -> tuple[datetime, int, int, set[int]]:
        """First start, hours, weeks, and those of them that are left out."""
        weeks = dice.choice([1, 2, 4, 4])
        return (datetime(2026, 6, dice.choice([10, 11]), dice.choice([9, 18])),
                dice.choice([1, 2]), weeks, set(dice.sample(range(weeks), weeks // 4)))

    def without(start: datetime, weeks: set[int]) -> str:
        return " ".join(f"{start + timedelta(weeks=week):%Y-%m-%d}" for week in weeks)

    for _ in range(14):
        key = f"k{dice.randrange(4)}"
        if key in rows and dice.random() < 0.3:
            del rows[key]
        else:
            rows[key] = row()
        if not rows:
            continue
        sheet.write_text("units,except," + HEAD + "".join(
            f"1,{without(start, left)},{key},wiese,"
            f"{start:%Y-%m-%d %H:%M},{start + timedelta(hours=hours):%H:%M},"
            + (f"weekly,{start + timedelta(weeks=weeks - 1):%Y-%m-%d}" if weeks > 1 else ",")
            + f",{dice.choice(PIECES[4:])}\n" for key, (start, hours, weeks, left) in rows.items()
        ).replace("c,d", "cd"))
        town.done("apply", "a.csv", "--prune")
        wanted = sorted(f"{start + timedelta(weeks=week):%m-%dT%H:%M} wiese"
                        for start, _, weeks, left in rows.values()
                        for week in range(weeks) if week not in left)
        assert dates(town) == wanted
        assert not town.json("apply", "a.csv", "--prune")["written"]
        states.append(wanted)
    assert town.json("verify")["ok"]
    for before in reversed(states[:-1]):
        town.done("undo")
        assert dates(town) == before


def test_a_row_does_not_end_a_hold(town):
    sheet = town.folder / "a.csv"
    for hold in ("2026-06-05", "2026-03-05"):
        sheet.write_text(
            f"key,space,start,end,hold\na,wiese,2026-06-16 18:00,20:00,{hold} 12:00\n")
        answer = json.loads(town.run("import", "a.csv", "--json").out)
    assert (answer["refusedTotal"], answer["updated"]) == (1, 0)
    assert town.json("booking", "list")["bookings"][0]["status"] == "held"


def test_what_is_refused_is_still_named(town):
    sheet = town.folder / "a.csv"
    town.done("book", "haedge/stage", "2026-06-17 18-20")
    for day in ("16", "17"):
        sheet.write_text(f"{HEAD}a,haedge/stage,2026-06-{day} 18:00,20:00,,,\n")
        answer = json.loads(town.run("apply", "a.csv", "--json").out)
    assert (answer["refusedTotal"], answer["notNamed"]) == (1, 0)


def test_of_very_many_refused_rows_not_all_are_told(town):
    (town.folder / "a.csv").write_text("key,space,start,end\n" + "".join(
        f"{number},haedge/stage,2026-06-16 18:00,20:00\n" for number in range(10_003)))
    answer = json.loads(town.run("import", "a.csv", "--keep-going", "--json").out)
    assert (answer["added"], answer["refusedTotal"], len(answer["refused"])) == (1, 10_002, 10_000)
    told = town.run("import", "a.csv", "--keep-going").out.splitlines()
    assert len(told) == 10_002 and told[-1].endswith(": 2")
    is_right(town)


@pytest.mark.parametrize("key", ["a\x1b[31mb", "a\0b", "x" * 201])
def test_a_key_is_a_text_like_others(town, key):
    (town.folder / "a.csv").write_text(
        f"key,space,start,end\n{key},wiese,2026-06-16 18:00,20:00\n", newline="")
    answer = json.loads(town.run("import", "a.csv", "--keep-going", "--json").out)
    assert (answer["added"], answer["refused"][0]["path"]) == (0, ".key")
    assert len(answer["refused"][0]["key"]) <= 201


def test_units_that_no_space_has(town):
    for units in ("1000001", str(2**63 - 1), "9" * 30):
        (town.folder / "a.csv").write_text(
            f"space,start,end,units\nwiese,2026-06-16 18:00,20:00,{units}\n")
        answer = town.run("import", "a.csv", "--keep-going")
        assert answer.status == 6 and "1000000" in answer.out


@pytest.mark.parametrize("words", [
    "move ID --to 12-14", "move ID --space wiese", "edit ID --until 2026-06-20",
    "move ID --from 2026-06-20 --to 15-16", "move ID --only 2026-06-09 --to 2026-06-10",
    "move ID --only 2026-06-06 --to 2026-06-08", "edit ID --restore 2026-06-08",
    "edit ID --except 2026-06-16"])
def test_what_a_file_has_changed_may_be_changed_by_hand(town, words):
    sheet, head = town.folder / "a.csv", "key,space,start,end,repeat,until\n"
    for number, (first, then) in enumerate([
            ("2026-06-08 11:30,13:30,,", "2026-06-06 11:30,12:30,,"),
            ("2026-06-08 11:30,13:30,,", "2026-06-09 11:30,13:30,weekly,2026-07-07"),
            ("2026-06-08 11:30,13:30,weekly,2026-07-06", "2026-06-06 11:30,12:30,,"),
            ("2026-06-08 11:30,13:30,weekly,2026-07-06", "2026-06-22 11:30,13:30,weekly,2026-07-20"),
    ]):
        for row in (first, then):
            sheet.write_text(f"{head}{number},haedge/stage,{row}\n")
            town.done("import", "a.csv")
        booking = town.json("booking", "list")["bookings"][-1]["booking"]
        town.run(*words.replace("ID", booking).split(), "--yes")
        is_right(town)
        town.done("cancel", booking, "--yes")


def test_what_is_in_the_way_in_the_same_file_is_named_by_its_line(town):
    (town.folder / "a.csv").write_text(
        "space,start,end,Bereich\n" + "haedge/stage,2026-06-16 18:00,20:00,kultur\n" * 2
        + "nirgends,2026-06-16 18:00,20:00,\n")
    answer = json.loads(town.run("import", "a.csv", "--json").out)
    assert answer["refused"][0]["message"].endswith("In this file that is line 2.")
    assert [each["path"] for each in answer["refused"]] == ["", ".space"]
