# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints random recurrence rules and their starts according to python-dateutil.

  START RULE FROM TO EXCLUDED | FIRST-STARTS | STARTS-IN-WINDOW

Times are local in Europe/Berlin, as RFC 5545 writes them; lists have commas, an empty one is `-`.
FIRST-STARTS are at most 40, the window is half-open. Two things are put to dateutil in another
form: an UNTIL that is a date includes its whole day, and one in UTC is compared with starts that
have a zone.
"""

import itertools
import random
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from dateutil.rrule import rruleset, rrulestr

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
BERLIN = ZoneInfo("Europe/Berlin")
chance = random.Random(5545)


def text(moment: datetime) -> str:
    return moment.strftime("%Y%m%dT%H%M%S")


def some(values: list, most: int) -> str:
    return ",".join(str(value) for value in chance.sample(values, chance.randint(1, most)))


def rule(start: datetime) -> tuple[str, str]:
    """A random rule, and the same as dateutil is asked."""
    frequency = chance.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={frequency}"]
    if chance.random() < 0.6:
        parts.append(f"INTERVAL={chance.choice([1, 2, 2, 3, 4, 5, 7, 12, 13])}")
    if frequency == "WEEKLY" and chance.random() < 0.8:
        parts.append(f"BYDAY={some(WEEKDAYS, 4)}")
    if chance.random() < 0.4:
        parts.append(f"WKST={chance.choice(WEEKDAYS)}")
    if frequency == "MONTHLY":
        which = chance.random()
        if which < 0.4:
            days = [day for day in range(-31, 32) if day]
            parts.append(f"BYMONTHDAY={some(days, 3)}")
        elif which < 0.8:
            numbered = [f"{n}{day}" for n in range(-5, 6) if n for day in WEEKDAYS]
            parts.append(f"BYDAY={some(numbered, 3)}")
    asked = list(parts)
    end = start + timedelta(days=chance.randint(-5, 1500))
    match chance.choice(["COUNT", "DATE", "LOCAL", "UTC", "NONE", "NONE"]):
        case "COUNT":
            parts.append(f"COUNT={chance.randint(1, 120)}")
            asked.append(parts[-1])
        case "DATE":
            parts.append(f"UNTIL={end:%Y%m%d}")
            asked.append(f"UNTIL={end:%Y%m%d}T235959")
        case "LOCAL":
            parts.append(f"UNTIL={text(end + timedelta(hours=chance.choice([0, 0, -1, 1])))}")
            asked.append(parts[-1])
        case "UTC":
            utc = end.replace(tzinfo=BERLIN).astimezone(timezone.utc)
            parts.append(f"UNTIL={text(utc + timedelta(hours=chance.choice([0, 0, -1, 1])))}Z")
            asked.append(parts[-1])
    chance.shuffle(parts)
    return ";".join(parts), ";".join(asked)


def main() -> None:
    for _ in range(int(sys.argv[1])):
        start = datetime(2026, 1, 1) + timedelta(
            days=chance.randrange(-2000, 2000), seconds=chance.choice([0, 9000, 64800, 86399])
        )
        ours, asked = rule(start)
        has_zone = asked.endswith("Z")
        dtstart = start.replace(tzinfo=BERLIN) if has_zone else start
        series = rruleset()
        series.rrule(rrulestr(asked, dtstart=dtstart))
        plain = list(itertools.islice(series, 6))
        excluded = [start + timedelta(days=1)] if chance.random() < 0.2 else []
        excluded += [moment.replace(tzinfo=None) for moment in plain if chance.random() < 0.15]
        for moment in excluded:
            series.exdate(moment.replace(tzinfo=BERLIN) if has_zone else moment)
        distance = chance.choice([-30, 5, 100, 1000, 5000])
        low = start + timedelta(days=distance, hours=chance.choice([0, 1]))
        high = low + timedelta(days=chance.randint(1, 200))
        zone = BERLIN if has_zone else None
        window = series.between(low.replace(tzinfo=zone), high.replace(tzinfo=zone), inc=True)
        lists = [
            ",".join(text(moment) for moment in moments) or "-"
            for moments in (
                excluded,
                list(itertools.islice(series, 40)),
                [moment for moment in window if moment.replace(tzinfo=None) < high],
            )
        ]
        print(text(start), ours, text(low), text(high), lists[0], "|", lists[1], "|", lists[2])


main()
