# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes the instants and counts of the story, without `oval`.

`python table.py` writes table.json beside this file; `python table.py --check` fails when the
two differ. What the program prints in the story is compared with table.json, so this file must
know nothing of the program: weekdays come from dateutil, offsets from zoneinfo, public holidays
from the package `holidays`, school holidays from the list below.
"""

import json
import sys
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
from dateutil.rrule import WEEKLY, rrule

NOW = "2026-04-01T09:00:00+02:00"
ZONE = ZoneInfo("Europe/Berlin")
TABLE = Path(__file__).with_name("table.json")

# Mecklenburg-Vorpommern 2026, the last day included. Dated data, never a rule.
SCHOOL_HOLIDAYS = [
    (date(2026, 2, 9), date(2026, 2, 20)),
    (date(2026, 3, 30), date(2026, 4, 8)),
    (date(2026, 5, 22), date(2026, 5, 26)),
    (date(2026, 7, 13), date(2026, 8, 22)),
    (date(2026, 10, 19), date(2026, 10, 24)),
    (date(2026, 12, 19), date(2027, 1, 2)),
]
PUBLIC_HOLIDAYS = holidays.country_holidays("DE", subdiv="MV", years=[2026])

# The dates of the Hanse Sail 2026 are an assumption of the story.
HANSE_SAIL = (date(2026, 8, 6), date(2026, 8, 9))
WEEK = (date(2026, 8, 3), date(2026, 8, 9))

STREETBALL, BALLS, STAGE = "haedge/streetball", "sportbox/baelle", "haedge/stage"
FITNESS, MEADOW = "haedge/fitness", "haedge/lounge"
PENINSULA = [STREETBALL, FITNESS, STAGE, MEADOW]

# name, club, title, kind, leaves, first day, hours, last day of the series, excepted calendars
BOOKINGS = [
    ("nordlicht", "sv-nordlicht", "Training Nordlicht", "sport", [STREETBALL, BALLS],
     date(2026, 5, 5), (18, 20), date(2026, 9, 30), ["school-holidays"]),
    ("warnow", "korbleger-warnow", "Training Korbleger", "sport", [STREETBALL, BALLS],
     date(2026, 5, 7), (17, 19), date(2026, 9, 30), ["school-holidays", "holidays"]),
    ("moewen", "rollmoewen", "Rollstuhlbasketball", "sport", [STREETBALL, BALLS],
     date(2026, 5, 8), (17, 19), date(2026, 9, 30), []),
    ("herbst", "rollmoewen", "Herbstrunde", "sport", [STREETBALL],
     date(2026, 9, 6), (10, 12), date(2026, 11, 30), []),
    ("camp", "hafensportbund", "Sommercamp", "sport", [STREETBALL, FITNESS],
     date(2026, 8, 5), (10, 16), None, []),
    ("stage", "kulturkai", "Probe am Kran", "culture", [STAGE],
     date(2026, 8, 8), (19, 22), None, []),
]
# The culture evening: refused on the Tuesday, accepted on the Wednesday.
EVENING_REFUSED = (date(2026, 6, 16), (19, 22))
EVENING = ("evening", "kulturkai", "Kulturabend", "culture", PENINSULA,
           date(2026, 6, 17), (19, 22), None, [])
# name, title, first day, from, to, last day
OPEN_SLOTS = [
    ("tuesday", "Offenes Streetball am Dienstag",
     date(2026, 5, 5), time(16), time(17, 30), date(2026, 9, 30)),
    ("saturday", "Offenes Streetball am Samstag",
     date(2026, 5, 2), time(10), time(12), date(2026, 9, 30)),
]
# The one date that is cancelled, because of the Hanse Sail.
CANCELLED = ("moewen", date(2026, 8, 7))


def instants(day: date, begin: time, end: time) -> tuple[datetime, datetime]:
    return (datetime.combine(day, begin, ZONE), datetime.combine(day, end, ZONE))


def weekly(first: date, last: date | None) -> list[date]:
    """The dates of a weekly series; without a last day, the first date alone."""
    start = datetime.combine(first, time())
    until = datetime.combine(last or first, time())
    return [found.date() for found in rrule(WEEKLY, dtstart=start, until=until)]


def excepted(day: date, calendars: list[str]) -> bool:
    if "holidays" in calendars and day in PUBLIC_HOLIDAYS:
        return True
    return "school-holidays" in calendars and any(a <= day <= b for a, b in SCHOOL_HOLIDAYS)


def overlap(one: tuple[datetime, datetime], other: tuple[datetime, datetime]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def show(span: tuple[datetime, datetime]) -> dict[str, str]:
    return {"start": span[0].isoformat(), "end": span[1].isoformat()}


def utc(span: tuple[datetime, datetime]) -> list[str]:
    return [moment.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ") for moment in span]


def entry(kind: str, title: str, span: tuple[datetime, datetime]) -> dict[str, str]:
    return {"type": kind, "title": title, **show(span)}


def compute() -> dict:
    series, claims = {}, []
    for name, club, title, kind, leaves, first, hours, last, calendars in BOOKINGS + [EVENING]:
        days = weekly(first, last)
        kept = [day for day in days if not excepted(day, calendars)]
        spans = [instants(day, time(hours[0]), time(hours[1])) for day in kept]
        for span in spans:
            for leaf in leaves:
                rivals = [c for c in claims if c[0] == leaf and overlap(c[1], span)]
                assert not rivals, f"the story contradicts itself: {name} {span} {rivals}"
        claims += [(leaf, span, name) for span in spans for leaf in leaves]
        series[name] = {
            "club": club, "title": title, "kind": kind, "leaves": leaves,
            "count": len(spans),
            "excepted": [day.isoformat() for day in days if excepted(day, calendars)],
            "first": show(spans[0]), "last": show(spans[-1]),
            "occurrences": [show(span) for span in spans],
        }

    slots, opens = {}, []
    for name, title, first, begin, end, last in OPEN_SLOTS:
        spans = [instants(day, begin, end) for day in weekly(first, last)]
        opens += [(title, span) for span in spans]
        slots[name] = {"title": title, "count": len(spans),
                       "first": show(spans[0]), "last": show(spans[-1])}
    for title, span in opens:
        rivals = [c for c in claims if c[0] == STREETBALL and overlap(c[1], span)]
        assert not rivals, f"the story contradicts itself: {title} {span} {rivals}"

    closure = (datetime.combine(HANSE_SAIL[0], time(), ZONE),
               datetime.combine(HANSE_SAIL[1] + timedelta(days=1), time(), ZONE))
    hits = sorted({(name, span) for leaf, span, name in claims
                   if leaf in PENINSULA and overlap(span, closure)}, key=lambda hit: hit[1])

    wanted = instants(EVENING_REFUSED[0], *(time(hour) for hour in EVENING_REFUSED[1]))
    clashes = [{"booking": name, "space": leaf, **show(span)} for leaf, span, name in claims
               if leaf in PENINSULA and overlap(span, wanted)]

    # What stands after the last step: the cancelled date is gone, the other hit still stands.
    standing = [(leaf, span, name) for leaf, span, name in claims
                if (name, span[0].date()) != CANCELLED]

    def seen(leaves: list[str], frame: tuple[datetime, datetime]) -> list[tuple]:
        rows = {("booking", series[name]["title"], span) for leaf, span, name in standing
                if leaf in leaves and overlap(span, frame)}
        rows |= {("open", title, span) for title, span in opens if overlap(span, frame)}
        rows |= {("closure", "Hanse Sail", closure)} if overlap(closure, frame) else set()
        return sorted(rows, key=lambda row: (row[2], row[0], row[1]))

    week = (datetime.combine(WEEK[0], time(), ZONE),
            datetime.combine(WEEK[1] + timedelta(days=1), time(), ZONE))
    always = (datetime(2026, 1, 1, tzinfo=ZONE), datetime(2027, 1, 1, tzinfo=ZONE))
    calendar = seen([STREETBALL], always)
    herbst = [c[1] for c in claims if c[2] == "herbst"]
    return {
        "now": NOW, "zone": ZONE.key, "state": "MV",
        "bookings": series,
        "openSlots": slots,
        "refused": {**show(wanted), "clashes": clashes},
        "closure": {"space": "haedge", **show(closure),
                    "hits": [{"booking": name, **show(span)} for name, span in hits]},
        "cancelled": {"booking": CANCELLED[0], "date": CANCELLED[1].isoformat(),
                      "left": series[CANCELLED[0]]["count"] - 1},
        "week": {"from": WEEK[0].isoformat(), "to": WEEK[1].isoformat(),
                 "agenda": [entry(*row) for row in seen(PENINSULA, week)]},
        "clockChange": {"booking": "herbst",
                        "before": sum(1 for s in herbst if s[0].utcoffset() == timedelta(hours=2)),
                        "after": sum(1 for s in herbst if s[0].utcoffset() == timedelta(hours=1))},
        "calendar": {"space": STREETBALL, "count": len(calendar),
                     "instants": [[row[0], row[1], *utc(row[2])] for row in calendar]},
    }


def main() -> int:
    text = json.dumps(compute(), ensure_ascii=False, indent=1) + "\n"
    if "--check" in sys.argv[1:]:
        return 0 if TABLE.read_text(encoding="utf-8") == text else 1
    TABLE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
