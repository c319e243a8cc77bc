# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints recurrence rules and what python-dateutil and libical make of them.

  recurrence_rules.py draw NUMBER SEED
  recurrence_rules.py ask START ZONE RULE [START ZONE RULE…]

A line for each, with tabs between START ZONE END RULE EXCLUDED DATEUTIL LIBICAL. START is a date or
a local time. An answer is the first 30 starts before END but those EXCLUDED, with commas; `-` is
none. Other answers: `error` (refused), `timeout`, `crash`, and `unasked` for a rule that cannot be
put to a library: an UNTIL in UTC near a change of the clocks, as both are asked on clock readings,
and a start before 1902, from when on libical's functions for time_t work.

What is put to them in another form: an UNTIL that is a date includes its whole day, one in UTC is
turned into a clock reading, a start that is a date has no parts for the clock, BYSECOND=60 is 59,
lists are sorted (libical gives the times of a day in the order they are written in), and
RSCALE=GREGORIAN is left out where SKIP is OMIT.
"""

import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from recurrence_draw import WEEKDAYS, Case, Draw

MOST = 30
FORM = "%Y%m%dT%H%M%S"
EPOCH = datetime(1970, 1, 1)


def question(case: Case, library: str) -> str | None:
    """The rule as the library is asked, or None where it cannot be."""
    # The zero that fills its list is an instant, too: the first of 1970.
    if library == "libical" and (case.start.year < 1902 or case.start <= EPOCH < case.end()):
        return None
    asked = []
    for name, value in case.parts.items():
        if name in ("BYHOUR", "BYMINUTE", "BYSECOND") and case.is_date:
            continue
        if name == "BYSECOND":
            value = ",".join("59" if second == "60" else second for second in value.split(","))
        if name == "UNTIL" and len(value) == 8:
            value += "T235959"
        if name == "UNTIL" and value.endswith("Z"):
            instant = datetime.strptime(value, FORM + "Z").replace(tzinfo=timezone.utc)
            readings = [
                (instant + timedelta(days=days)).astimezone(ZoneInfo(case.zone))
                for days in (-1, 0, 1)
            ]
            if len({reading.utcoffset() for reading in readings}) > 1:
                return None
            # zoneinfo knows offsets of odd seconds before 1900 as well as we do.
            value = readings[1].strftime(FORM)
        if name.startswith("BY"):
            value = ",".join(sorted(set(value.split(",")), key=in_order))
        is_omitted = case.parts.get("SKIP", "OMIT") == "OMIT"
        if is_omitted and name in ("RSCALE", "SKIP"):
            continue
        asked.append(f"{name}={value}")
    return ";".join(asked)


def in_order(value: str) -> tuple:
    """Sorts numbers and weekdays, those from the end last."""
    day = WEEKDAYS.index(value[-2:]) if value[-2:] in WEEKDAYS else 0
    number = int((value[:-2] if value[-1].isalpha() else value) or 0)
    return (number < 0, number, day)


def answers(cases: list[Case], library: str, patience: int) -> list[str]:
    """Each is asked only when the one before is answered."""
    script = str(Path(__file__).with_name("recurrence_answers.py"))
    process = subprocess.Popen(
        [sys.executable, script, library, str(patience)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    found = []
    for case in cases:
        rule = question(case, library)
        if rule is None:
            found.append("unasked")
            continue
        start, end = case.start.strftime(FORM), case.end().strftime(FORM)
        process.stdin.write(f"{start} {end} {MOST + 3} {rule}\n")
        process.stdin.flush()
        found.append(process.stdout.readline().strip())
        if not found[-1]:
            raise RuntimeError(f"{library} is not there")
    process.stdin.close()
    process.wait()
    return found


def line(case: Case, said: list[str], excluded: list[str]) -> str:
    """Takes out what is excluded: COUNT has counted it."""
    texts = [
        ",".join([start for start in answer.split(",") if start not in excluded][:MOST]) or "-"
        for answer in said
    ]
    start = case.start.strftime("%Y%m%d" if case.is_date else FORM)
    out = ",".join(excluded) or "-"
    return "\t".join([start, case.zone, case.end().strftime(FORM), case.rule, out, *texts])


def exclusions(chance: random.Random, said: list[str]) -> list[str]:
    """At most three of the first starts that a library gave."""
    starts = [start for start in chance.choice(said).split(",") if start[0].isdigit()]
    return [start for start in starts[:6] if chance.random() < 0.4][:3]


def main() -> None:
    words = sys.argv[2:]
    if sys.argv[1] == "draw":
        draw = Draw(int(words[1]))
        cases = [draw.case() for _ in range(int(words[0]))]
    else:
        cases = [
            Case(datetime.strptime((start + "T000000")[:15], FORM), "T" not in start, zone, rule)
            for start, zone, rule in zip(*[iter(words)] * 3)
        ]
    with ThreadPoolExecutor() as pool:
        # Few that are asked by name may take their time, on whatever machine.
        patience = 1 if sys.argv[1] == "draw" else 50
        columns = list(
            pool.map(lambda library: answers(cases, library, patience), ["dateutil", "libical"]))
    chance = random.Random(len(cases))
    for case, *said in zip(cases, *columns):
        has_exceptions = sys.argv[1] == "draw" and chance.random() < 0.2
        excluded = exclusions(chance, said) if has_exceptions else []
        print(line(case, said, excluded))


main()
