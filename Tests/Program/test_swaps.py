# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries of one file that want each other's times."""

import json
import random
from datetime import datetime, timedelta

import pytest
import yaml
from program import Oval
from test_undo import dump, is_right

HEAD = "key,space,start,end,club,repeat,until\n"
PLACES = 12


@pytest.fixture
def hall(oval) -> Oval:
    oval.done("db", "init")
    oval.done("space", "add", "halle", "--name", "Halle", "--capacity", "1")
    for club in ("eins", "zwei"):
        oval.done("club", "add", club, "--name", club)
    return oval


def write(hall: Oval, places: dict[str, int]) -> None:
    """A place is an hour of one day."""
    (hall.folder / "a.csv").write_text(HEAD + "".join(
        f"{key},halle,2026-06-16 {8 + place}:00,{9 + place}:00,,,\n"
        for key, place in places.items()))


def taken(hall: Oval) -> list[tuple[int, str]]:
    found = hall.json("agenda", "2026-06-16", "--type", "booking")["occurrences"]
    return sorted((int(each["start"][11:13]) - 8, each["booking"]) for each in found)


def test_two_clubs_swap_their_evenings(hall):
    sheet, ends = hall.folder / "season.csv", "weekly,2026-09-30"
    rows = [("1", "2026-06-16", "eins"), ("2", "2026-06-18", "zwei")]
    days = {"1": rows[1][1], "2": rows[0][1]}
    sheet.write_text(HEAD + "".join(
        f"{key},halle,{day} 18:00,20:00,{club},{ends}\n" for key, day, club in rows))
    hall.done("apply", "season.csv")
    before = dump(hall)
    sheet.write_text(HEAD + "".join(
        f"{key},halle,{days[key]} 18:00,20:00,{club},{ends}\n" for key, _, club in rows))
    plan = hall.run("plan", "season.csv", "--json")
    assert plan.status == 7 and json.loads(plan.out)["updated"] == 2
    assert dump(hall) == before
    # So many dates are not changed without asking, and without a terminal nobody is asked.
    asked = hall.run("apply", "season.csv")
    assert asked.status == 2 and "31" in asked.err and "--yes" in asked.err
    assert dump(hall) == before
    assert hall.json("apply", "season.csv", "--yes")["updated"] == 2
    evenings = hall.json("agenda", "2026-06-16..2026-06-18")["occurrences"]
    assert [each["club"] for each in evenings] == ["zwei", "eins"]
    after = dump(hall)
    hall.done("undo")
    assert dump(hall) == before
    hall.done("redo")
    assert dump(hall) == after
    assert hall.json("apply", "season.csv")["unchanged"] == 2
    is_right(hall)


def test_the_same_in_a_season(hall):
    def season(*days: int) -> None:
        (hall.folder / "season.yaml").write_text(yaml.safe_dump({
            "season": "x", "series": [
                {"key": f"k{day}", "space": "halle", "start": f"2026-06-{days[number]}T18:00",
                 "end": "20:00", "title": f"{number}"} for number, day in enumerate((16, 17, 18))]}))

    season(16, 17, 18)
    hall.done("apply", "season.yaml")
    season(17, 18, 16)
    assert hall.json("apply", "season.yaml")["updated"] == 3
    found = hall.json("agenda", "2026-06-16..2026-06-18")["occurrences"]
    assert [each["title"] for each in found] == ["2", "0", "1"]
    assert hall.json("apply", "season.yaml")["unchanged"] == 3
    is_right(hall)


def movable(now: dict[str, int], wanted: dict[str, int], blocked: set[int]) -> set[str]:
    """The keys that can have what they want while the others stay; each place is wanted once."""
    moving = set(now)
    while True:
        stays = {now[key] for key in now if key not in moving} | blocked
        stuck = {key for key in moving if wanted[key] in stays}
        if not stuck:
            return moving
        moving -= stuck


@pytest.mark.parametrize("seed", range(4))
def test_whoever_can_have_what_they_want_gets_it(hall, seed):
    dice = random.Random(seed)
    places = dice.sample(range(PLACES), 9)
    blocked = {places.pop()}
    hall.done("book", "halle", f"2026-06-16 {8 + min(blocked)}-{9 + min(blocked)}")
    now = {f"k{place}": place for place in places}
    write(hall, now)
    hall.done("import", "a.csv")
    for _ in range(4):
        wanted = dict(zip(now, dice.sample(range(PLACES), len(now))))
        write(hall, wanted)
        moving = movable(now, wanted, blocked)
        before = dump(hall)
        answer = hall.run("import", "a.csv", "--json")
        if moving != set(now):
            assert answer.status != 0 and dump(hall) == before
            answer = hall.run("import", "a.csv", "--keep-going", "--json")
            refused = {each["key"] for each in json.loads(answer.out)["refused"]}
            assert refused == set(now) - moving
        now = {key: wanted[key] if key in moving else now[key] for key in now}
        assert [place for place, _ in taken(hall)] == sorted({*now.values(), *blocked})
        after = dump(hall)
        if after != before:
            hall.done("undo")
            assert dump(hall) == before
            hall.done("redo")
            assert dump(hall) == after
    is_right(hall)


def test_a_new_entry_gets_what_they_leave(hall):
    write(hall, {"a": 0, "b": 1})
    hall.done("import", "a.csv")
    (hall.folder / "a.csv").write_text(HEAD + "".join([
        "new,halle,2026-06-16 08:30,09:00,,,\n",
        "a,halle,2026-06-16 09:00,10:00,,,\n",
        "b,halle,2026-06-16 08:00,08:30,,,\n"]))
    answer = hall.json("import", "a.csv")
    assert (answer["updated"], answer["added"]) == (2, 1)
    is_right(hall)


@pytest.mark.parametrize("isFree", [True, False])
def test_a_long_row_of_bookings_moves_as_one_or_stays(hall, isFree):
    """Each wants what the next one has; beside them two swap."""
    count, first = 300, datetime(2026, 6, 16)
    hall.done("space", "add", "saal", "--name", "Saal", "--capacity", "1")

    def write(later: int) -> None:
        times = [first + timedelta(minutes=30 * (number + later)) for number in range(count)]
        rows = [f"k{number},halle,{time:%Y-%m-%d %H:%M},{time + timedelta(minutes=30):%H:%M},,,\n"
                for number, time in enumerate(times)]
        hours = [10 + later, 11 - later]
        rows += [f"s{hour},saal,2026-06-16 {hour}:00,{hour + 1}:00,,,\n".replace(
            f"s{hour}", f"s{number}") for number, hour in enumerate(hours)]
        (hall.folder / "a.csv").write_text(HEAD + "".join(rows))

    write(0)
    assert hall.json("import", "a.csv")["added"] == count + 2
    if not isFree:
        end = first + timedelta(minutes=30 * count)
        hall.done("book", "halle", f"{end:%Y-%m-%d %H:%M}", "for", "30m")
    write(1)
    answer = json.loads(hall.run("import", "a.csv", "--keep-going", "--yes", "--json").out)
    assert answer["updated"] == (count + 2 if isFree else 2)
    assert answer["refusedTotal"] == (0 if isFree else count)
    is_right(hall)
