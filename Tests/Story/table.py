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
from dateutil.relativedelta import SA, relativedelta
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
OPENING, CLOSING = time(7), time(22)  # every day, on the peninsula

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
# name, title, leaf, first day, from, to, last day
OPEN_SLOTS = [
    ("tuesday", "Offenes Streetball am Dienstag", STREETBALL,
     date(2026, 5, 5), time(16), time(17, 30), date(2026, 9, 30)),
    ("saturday", "Offenes Streetball am Samstag", STREETBALL,
     date(2026, 5, 2), time(10), time(12), date(2026, 9, 30)),
    ("yoga", "Yoga auf der Wiese", MEADOW,
     date(2026, 5, 2), time(11), time(12), date(2026, 9, 30)),
]
# Room is asked for before anything is changed.
FREE = (STREETBALL, [date(2026, 9, 12), date(2026, 9, 13)], timedelta(hours=2))
# What changes: one date moves to another day, at the same hours; a title that was misspelt when it
# was booked gets the one above; a series goes on in its rhythm; a date is cancelled.
MOVED = ("nordlicht", date(2026, 5, 19), date(2026, 5, 20))
MISSPELT = ("stage", "Probe am Krahn")
EXTENDED = ("moewen", date(2026, 10, 31))
CANCELLED = ("moewen", date(2026, 8, 7))
# Where the story assumes that somebody has looked: no steps. Of all else it is not known.
STEP_FREE = {STREETBALL}
# On this day a resident asks for the next weekend: that of the next week, not that of this one.
RESIDENT = datetime(2026, 4, 28, 9, tzinfo=ZONE)
SEARCHED = "rollstuhl"
FIRST_TRAINING = date(2026, 5, 5)


def instants(day: date, begin: time, end: time) -> tuple[datetime, datetime]:
    return (datetime.combine(day, begin, ZONE), datetime.combine(day, end, ZONE))


def days(first: date, last: date) -> tuple[datetime, datetime]:
    """Whole days, the last one included."""
    return (datetime.combine(first, time(), ZONE),
            datetime.combine(last + timedelta(days=1), time(), ZONE))


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


def gaps(day: date, taken: list[tuple], shortest: timedelta) -> list[tuple[datetime, datetime]]:
    """What is left of a day's opening hours, at least so long, earliest first."""
    left, (free, closing) = [], instants(day, OPENING, CLOSING)
    for start, end in sorted(span for span in taken if overlap(span, (free, closing))):
        left.append((free, start))
        free = max(free, end)
    return [gap for gap in left + [(free, closing)] if gap[1] - gap[0] >= shortest]


def offsets(spans: list[tuple[datetime, datetime]]) -> dict[str, int]:
    """How many dates stand before and how many after the clocks go back in October."""
    summer = sum(1 for span in spans if span[0].utcoffset() == timedelta(hours=2))
    return {"before": summer, "after": len(spans) - summer}


class Claims:
    """Who has which leaf when; what would be taken twice contradicts the story."""

    def __init__(self):
        self.rows = []

    def add(self, name: str, leaves: list[str], spans: list[tuple]) -> None:
        for span in spans:
            for leaf in leaves:
                rivals = [row for row in self.rows if row[0] == leaf and overlap(row[1], span)]
                assert not rivals, f"the story contradicts itself: {name} {span} {rivals}"
                self.rows.append((leaf, span, name))

    def drop(self, name: str, day: date) -> None:
        self.rows = [row for row in self.rows if (row[2], row[1][0].date()) != (name, day)]

    def on(self, leaves: list[str], span: tuple) -> list[tuple]:
        return [row for row in self.rows if row[0] in leaves and overlap(row[1], span)]

    def of(self, name: str) -> list[tuple[datetime, datetime]]:
        return sorted({row[1] for row in self.rows if row[2] == name})


def compute() -> dict:
    booked = {row[0]: row for row in BOOKINGS + [EVENING]}
    series, claims = {}, Claims()
    for name, club, title, kind, leaves, first, hours, last, calendars in booked.values():
        dates = weekly(first, last)
        kept = [day for day in dates if not excepted(day, calendars)]
        spans = [instants(day, time(hours[0]), time(hours[1])) for day in kept]
        claims.add(name, leaves, spans)
        series[name] = {
            "club": club, "title": title, "kind": kind, "leaves": leaves,
            "count": len(spans),
            "excepted": [day.isoformat() for day in dates if excepted(day, calendars)],
            "first": show(spans[0]), "last": show(spans[-1]),
            "occurrences": [show(span) for span in spans],
        }

    slots, opens = {}, []
    for name, title, leaf, first, begin, end, last in OPEN_SLOTS:
        spans = [instants(day, begin, end) for day in weekly(first, last)]
        opens += [(title, span, leaf) for span in spans]
        slots[name] = {"title": title, "space": leaf, "count": len(spans),
                       "first": show(spans[0]), "last": show(spans[-1])}
    for title, span, leaf in opens:
        rivals = claims.on([leaf], span)
        assert not rivals, f"the story contradicts itself: {title} {span} {rivals}"

    wanted = instants(EVENING_REFUSED[0], *(time(hour) for hour in EVENING_REFUSED[1]))
    clashes = [{"booking": name, "space": leaf, **show(span)}
               for leaf, span, name in claims.on(PENINSULA, wanted)]

    where, when, length = FREE
    taken = [span for leaf, span, _ in claims.rows if leaf == where]
    taken += [span for _, span, leaf in opens if leaf == where]
    windows = [gap for day in when for gap in gaps(day, taken, length)]

    def book(name: str, days: list[date]) -> list[tuple[datetime, datetime]]:
        begin, end = (time(hour) for hour in booked[name][6])
        spans = [instants(day, begin, end) for day in days]
        claims.add(name, booked[name][4], spans)
        return spans

    name, before, after = MOVED
    claims.drop(name, before)
    book(name, [after])
    moved = {"booking": name, "before": before.isoformat(), "after": after.isoformat(),
             "occurrences": [show(span) for span in claims.of(name)]}

    name, last = EXTENDED
    new = book(name, weekly(claims.of(name)[-1][0].date() + timedelta(weeks=1), last))
    extended = {"booking": name, "new": [show(span) for span in new],
                "occurrences": [show(span) for span in claims.of(name)]}

    closure = days(*HANSE_SAIL)
    hits = sorted({(name, span) for _, span, name in claims.on(PENINSULA, closure)},
                  key=lambda hit: hit[1])

    claims.drop(*CANCELLED)
    left = {name: len(claims.of(name)) for name in series}

    saturday = RESIDENT.date() + relativedelta(weeks=1, weekday=SA)
    weekend = days(saturday, saturday + timedelta(days=1))
    joined = sorted((row for row in opens if overlap(row[1], weekend)), key=lambda row: row[1])
    offers = {"from": weekend[0].isoformat(), "to": weekend[1].isoformat()}
    for answer, sure in (("yes", True), ("unknown", False)):
        offers[answer] = [{"title": title, "space": leaf, **show(span)}
                          for title, span, leaf in joined if (leaf in STEP_FREE) == sure]

    # What stands after the last step: the cancelled date is gone, the other hit still stands.
    def seen(leaves: list[str], frame: tuple[datetime, datetime]) -> list[tuple]:
        rows = {("booking", series[name]["title"], span) for _, span, name
                in claims.on(leaves, frame)}
        rows |= {("open", title, span) for title, span, leaf in opens
                 if leaf in leaves and overlap(span, frame)}
        rows |= {("closure", "Hanse Sail", closure)} if overlap(closure, frame) else set()
        return sorted(rows, key=lambda row: (row[2], row[0], row[1]))

    calendar = seen([STREETBALL], days(date(2026, 1, 1), date(2026, 12, 31)))
    return {
        "now": NOW, "zone": ZONE.key, "state": "MV",
        "bookings": series,
        "openSlots": slots,
        "refused": {**show(wanted), "clashes": clashes},
        "free": {"space": where, "windows": [show(window) for window in windows]},
        "moved": moved,
        "mended": {"booking": MISSPELT[0], "before": MISSPELT[1],
                   "after": series[MISSPELT[0]]["title"]},
        "extended": extended,
        "closure": {"space": "haedge", **show(closure),
                    "hits": [{"booking": name, **show(span)} for name, span in hits]},
        "cancelled": {"booking": CANCELLED[0], "date": CANCELLED[1].isoformat()},
        "left": left,
        "offers": offers,
        "search": {"text": SEARCHED,
                   "bookings": [{"booking": name, "title": row["title"], **row["first"]}
                                for name, row in series.items()
                                if row["title"].lower().startswith(SEARCHED)]},
        "day": [entry(*row) for row in seen(PENINSULA, days(FIRST_TRAINING, FIRST_TRAINING))],
        "week": {"from": WEEK[0].isoformat(), "to": WEEK[1].isoformat(),
                 "agenda": [entry(*row) for row in seen(PENINSULA, days(*WEEK))]},
        "clockChange": {name: offsets(claims.of(name)) for name in ("herbst", EXTENDED[0])},
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
