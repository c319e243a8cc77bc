# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints random series with overrides, and their starts according to recurring-ical-events.

  START<TAB>RULE<TAB>OVERRIDES<TAB>STARTS

Times are local in Europe/Berlin, starts in UTC; an override is ORIGINAL>NEW, with a + behind where it
is for the future, too. Lists have commas, an empty one is `-`.
"""

import random
import sys
from datetime import datetime, timedelta, timezone

import recurring_ical_events
from icalendar import Calendar

FORM = "%Y%m%dT%H%M%S"
RULES = [
    "FREQ=DAILY;COUNT=9", "FREQ=WEEKLY;COUNT=8", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=9",
    "FREQ=MONTHLY;COUNT=6", "FREQ=WEEKLY;INTERVAL=2;COUNT=7",
]  # fmt: skip


def event(start: datetime, *lines: str) -> list[str]:
    return [
        "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z",
        f"DTSTART;TZID=Europe/Berlin:{start:{FORM}}", "DURATION:PT1H", *lines, "END:VEVENT",
    ]  # fmt: skip


def starts_of(lines: list[str]) -> list[datetime]:
    calendar = Calendar.from_ical(
        "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", *lines, "END:VCALENDAR", ""])
    )
    found = recurring_ical_events.of(calendar).between((2025, 1, 1), (2028, 1, 1))
    return sorted(one["DTSTART"].dt for one in found)


def main() -> None:
    chance = random.Random(5545)
    for _ in range(int(sys.argv[1])):
        # At 18 o'clock no change of the clocks is in the way; the series go over both.
        start = datetime(2026, 3, 2, 18) + timedelta(days=chance.randrange(260))
        rule = chance.choice(RULES)
        if "BYDAY" in rule:
            # The library gives a start that does not match its rule as well.
            start -= timedelta(days=start.weekday())
        master = event(start, f"RRULE:{rule}")
        originals = [moment.replace(tzinfo=None) for moment in starts_of(master)]
        chosen = sorted(chance.sample(originals[1:], min(len(originals) - 1, chance.randrange(4))))
        overrides, lines = [], list(master)
        # The library takes one change of the future for a series.
        future = chance.choice(chosen) if chosen and chance.random() < 0.6 else None
        for original in chosen:
            moved = original + timedelta(hours=chance.randrange(-5, 5), days=chance.randrange(-1, 2))
            sign = "+" if original == future else ""
            span = ";RANGE=THISANDFUTURE" if sign else ""
            lines += event(
                moved, f"RECURRENCE-ID;TZID=Europe/Berlin{span}:{original:{FORM}}", "SEQUENCE:1"
            )
            overrides.append(f"{original:{FORM}}>{moved:{FORM}}{sign}")
        found = [moment.astimezone(timezone.utc) for moment in starts_of(lines)]
        print(
            f"{start:{FORM}}", rule, ",".join(overrides) or "-",
            ",".join(f"{moment:{FORM}}Z" for moment in found), sep="\t",
        )  # fmt: skip


main()
