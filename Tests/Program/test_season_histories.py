# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random histories in one city: the season that it exports makes another city the same."""

import csv
import io
import json
import random
import re

import pytest
from program import Oval
from test_season import other, plan, round_trip, schema_errors, town  # noqa: F401

SPACES = ["wiese:4", "wiese:7,halle/nord", "halle", "haedge/stage", "halle/sued"]
REPEATS = ["weekly", "daily", "every 2 weeks", "RRULE:FREQ=WEEKLY;BYDAY=MO,TH", "1st Wed of the month",
           "RRULE:FREQ=DAILY;INTERVAL=5;BYHOUR=9,16;COUNT=9"]
WORDS = ["Regen", "on", "2026-05-01", "a: b", "Käthe's „Übung“ # 1", "'", "- x", "{a}", "Sturm"]


def live(oval: Oval, dice: random.Random, steps: int) -> None:
    """Somebody books, repeats, holds, moves, cancels, edits and closes; what cannot be is refused."""
    for slug in ("verein", "zwei"):
        oval.done("club", "add", slug, "--name", slug.title())
    bookings: list[str] = []
    for _ in range(steps):
        day = f"2026-{dice.randrange(5, 12):02}-{dice.randrange(1, 29):02}"
        hour = dice.choice([7, 8, 9, 12, 14, 16, 17])
        hours = f"{hour}-{hour + dice.randrange(1, 4)}"
        if len(bookings) < 3 or dice.random() < 0.3:
            words = [dice.choice(SPACES), day, hours]
            if dice.random() < 0.8:
                rule = dice.choice(REPEATS)
                words += ["--on-conflict", "skip", "--repeat", rule]
                if "COUNT" not in rule:
                    words += ["--until", f"{day[:5]}{int(day[5:7]) + 1:02}-20"]
                if dice.random() < 0.3:
                    words += ["--except", "holidays"]
            for option, values in [("--club", ["verein", "zwei"]), ("--hold", ["3d"]),
                                   ("--visibility", ["busy"]), ("--title", WORDS), ("--note", WORDS)]:
                if dice.random() < 0.3:
                    words.append(f"{option}={dice.choice(values)}")
            answer = oval.run("book", *words, "-q")
            bookings += answer.out.split() if answer.status == 0 else []
            continue
        if dice.random() < 0.15:
            oval.run(*dice.choice([
                ["closure", "add", dice.choice(["halle", "wiese"]), day, f"--reason={dice.choice(WORDS)}"],
                ["slot", "add", dice.choice(["wiese", "halle/sued"]), "--name", dice.choice(WORDS[:2]),
                 "--kind", "play", "--use", dice.choice(["open", "exclusive"]), "--repeat", "weekly", day,
                 dice.choice([hours, "20-21"]), "--until", "2026-12-20"]]))
            continue
        booking = dice.choice(bookings)
        dates = oval.json("show", booking)["occurrences"]
        if not dates:
            continue
        one = dice.choice(dates)["start"][:10]
        oval.run(*dice.choice([
            ["move", booking, "--only", one, "--to", f"{day} {hours}"],
            ["move", booking, "--only", one, "--to", hours, "--space", dice.choice(SPACES)],
            ["move", booking, "--from", one, "--to", hours],
            ["move", booking, "--from", one, "--to", dice.choice(["Wed", "Sat 10-11"])],
            ["move", booking, "--to", hours],
            ["move", booking, "--to", dice.choice(["Tue", "Fri", "Sun 12-14"])],
            ["cancel", booking, "--only", one, f"--reason={dice.choice(WORDS)}"],
            ["cancel", booking, "--only", one],
            ["cancel", booking, "--from", one, f"--reason={dice.choice(WORDS)}"],
            ["edit", booking, "--until", one],
            ["edit", booking, "--until", f"{one[:5]}{min(12, int(one[5:7]) + 2):02}-10"],
            ["edit", booking, "--restore", one],
            ["edit", booking, "--add", f"{day} {hours}"]]), "--yes")


def calendar(oval: Oval, ids: set[str]) -> list[str]:
    """The events of these things, without what tells one city from the other."""
    text = oval.done("export", "--format", "ics").out.replace("\r\n ", "")
    events = re.findall(r"BEGIN:VEVENT.*?END:VEVENT", text, re.S)
    mine = [each for each in events if re.search(r"^UID:(\w+)", each, re.M)[1] in ids]
    drop = r"^(DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE):.*\r\n"
    return sorted(re.sub(drop, "", re.sub(r"(?m)^UID:\w+", "UID:", each), flags=re.M) for each in mine)


def shown(oval: Oval, ids: set[str]) -> list[str]:
    """All that is told of the bookings."""
    found = []
    for booking in ids:
        told = oval.json("show", booking)
        # How the dates are put into rules is what the seasons say, which are compared as a whole.
        del told["id"], told["sequence"], told["schedule"]
        found.append(json.dumps(told, sort_keys=True))
    return sorted(found)


def sheet(oval: Oval) -> list[tuple[str, ...]]:
    """The rows with the names of their dates."""
    text = oval.done("export", "--format", "csv").out
    return sorted((row.pop("key")[8:], *row.values()) for row in csv.DictReader(io.StringIO(text)))


def agenda(oval: Oval) -> list[str]:
    entries = oval.json("agenda", "2026-04-01..2027-12-31")["occurrences"]
    return sorted(str({key: each[key] for key in each if key not in ("booking", "slot", "closure")})
                  for each in entries)


@pytest.mark.parametrize("seed", range(12))
def test_a_history_comes_back(town, other, seed):  # noqa: F811
    live(town, random.Random(seed), 30)
    text = round_trip(town, other)
    assert schema_errors(text) == []
    assert sheet(other) == sheet(town)
    assert agenda(other) == agenda(town)
    ids = [{key for key in re.findall(r"(?m)\bkey: (\w{8})$", season) if key[0] == "b"}
           for season in (text, other.done("export", "--format", "yaml").out)]
    assert shown(other, ids[1]) == shown(town, ids[0])
    assert calendar(other, ids[1]) == calendar(town, ids[0])
    # At a later time it brings nothing back either.
    for now in ("2026-06-10T12:00", "2026-08-01T12:00"):
        status, told = plan(town, "out.yaml", "--now", now)
        assert status == 0, (now, told, text)


@pytest.mark.parametrize("seed", range(12, 18))
def test_what_is_to_come_of_a_history(town, other, seed):  # noqa: F811
    live(town, random.Random(seed), 30)
    round_trip(town, other, random.Random(seed).choice(["2026-06-17T12:00", "2026-08-01T12:00"]))
