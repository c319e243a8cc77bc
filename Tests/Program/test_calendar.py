# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendars that the program writes, opened by programs that nobody here wrote."""

import random
from collections import Counter
from datetime import date, datetime, time, timezone
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
import vobject

FROM, TO = datetime(2026, 1, 1, tzinfo=timezone.utc), datetime(2027, 10, 1, tzinfo=timezone.utc)


def foreign_instants(text: bytes) -> Counter:
    """Summary, start and end of every event that is not called off, as others expand them."""
    calendar = icalendar.Calendar.from_ical(text)
    # recurring-ical-events would move times in UTC into this zone, and forget in October which of
    # two equal readings they were.
    del calendar["X-WR-TIMEZONE"]
    assert not any(component.errors for component in calendar.walk())
    vobject.readOne(text.decode("utf-8")).validate(raiseException=True)
    events = recurring_ical_events.of(calendar).between(FROM, TO)
    return Counter(
        (str(event["SUMMARY"]).removeprefix("Gesperrt: "), moment(event.start), moment(event.end))
        for event in events if str(event.get("STATUS", "")) != "CANCELLED")


def moment(value: date) -> datetime:
    """An all-day event's dates are midnights of the city."""
    if not isinstance(value, datetime):
        value = datetime.combine(value, time(), ZoneInfo("Europe/Berlin"))
    return value.astimezone(timezone.utc)


def own_instants(oval, space: str) -> Counter:
    entries = oval.json("agenda", "2026-01-01..2027-09-30", "--space", space)["occurrences"]
    return Counter(
        (entry["title"],
         *(datetime.fromisoformat(entry[key]).astimezone(timezone.utc)
           for key in ("start", "end")))
        for entry in entries)


@pytest.fixture
def court(oval):
    oval.done("city", "init", f"{oval.environment['CONFIG']}/rostock-oval.yaml")
    oval.done("club", "add", "nord", "--name", "Nord")
    return oval


def exported(oval, space: str) -> bytes:
    oval.done("export", "--space", space, "--format", "ics", "-o", "out.ics")
    return (oval.folder / "out.ics").read_bytes()


def test_a_series_through_october(court):
    court.done("book", "haedge/streetball", "2026-10-04", "10-12", "--club", "nord",
               "--repeat", "weekly", "--until", "2026-11-15", "--title", "Herbst")
    found = foreign_instants(exported(court, "haedge/streetball"))
    assert found == own_instants(court, "haedge/streetball")
    hours = Counter(start.hour for _, start, _ in found)
    assert hours == {8: 3, 9: 4}


def test_bookings_slots_closures_and_cancelled_dates(court):
    court.done("slot", "add", "haedge/streetball", "2026-05-05", "16-17:30", "--repeat", "weekly",
               "--until", "2026-11-30", "--name", "Offen, für alle; wirklich", "--kind", "sport",
               "--use", "open")
    court.done("closure", "add", "haedge", "2026-08-06..2026-08-09", "--reason", "Hanse Sail")
    series = court.done("book", "haedge/streetball", "2026-09-01", "18-20", "--club", "nord",
                        "--repeat", "weekly", "--until", "2026-11-30", "--title", "Reihe",
                        "-q").out.strip()
    court.done("cancel", series, "--only", "2026-10-27", "--reason", "Regen")
    court.done("cancel", series, "--from", "2026-11-17", "--reason", "Winter")
    found = foreign_instants(exported(court, "haedge/streetball"))
    assert found == own_instants(court, "haedge/streetball")
    assert sum(count for (title, *_), count in found.items() if title == "Reihe") == 10
    assert sum(count for (title, *_), count in found.items() if title == "Hanse Sail") == 1


RULES = ["daily", "weekly", "every 2 weeks", "Mo,Mi,Fr", "monthly on the 1st Sun",
         "monatlich am letzten Sa", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31",
         "RRULE:FREQ=DAILY;INTERVAL=3", "RRULE:FREQ=MONTHLY;BYDAY=-1SU",
         "RRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=SA,SU;WKST=SU"]


def test_random_series_by_day_and_night(oval):
    """Also at hours that the change of the clocks skips or repeats."""
    oval.done("db", "init")
    oval.done("space", "add", "hall", "--name", "Hall", "--capacity", "1000", "--use", "shared")
    dice = random.Random(3)
    for number in range(60):
        month, day = dice.randint(5, 12), dice.randint(1, 28)
        hour, minute = dice.choice([0, 1, 2, 2, 2, 3, 9, 18, 22]), dice.choice([0, 30])
        length = dice.choice(["45m", "2h", "4h"])
        words = ["book", "hall:1", f"2026-{month:02}-{day:02}", f"{hour:02}:{minute:02}+{length}",
                 "--title", f"Series {number}", "--repeat", dice.choice(RULES),
                 "--until", f"2027-{dice.randint(3, 6):02}-15"]
        if dice.random() < 0.5:
            words += ["--except", "2026-12-20..2027-01-06", "--except", "2026-10-25"]
        oval.done(*words)
    found = foreign_instants(exported(oval, "hall"))
    own = own_instants(oval, "hall")
    assert sum(own.values()) > 1000
    assert found == own
