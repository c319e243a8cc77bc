# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads calendars as other programs do, and prints what they find: one JSON object for each FILE.

  calendar_check.py FROM TO FILE...      FROM and TO as 20260101T000000Z

  problems     what is wrong with the octets, and what vobject and icalendar complain about
  occurrences  [uid, start, end, status] by recurring-ical-events, sorted; instants in UTC, days as
               20260617
  starts       [uid, start] of what is not cancelled by vobject and dateutil, with the offsets of
               the VTIMEZONE in the file instead of the system's zones, sorted
  events       [uid, recurrence id or null, {summary, description, location, categories, ...}]
"""

import io
import json
import re
import sys
import unicodedata
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
import vobject
from dateutil import rrule, tz

ZWJ = "\u200d"


def text(moment: date) -> str:
    """An instant in UTC, or a day."""
    if not isinstance(moment, datetime):
        return moment.strftime("%Y%m%d")
    if moment.tzinfo is None:
        raise ValueError(f"floating time {moment}")
    return moment.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def joins(before: str, after: str) -> bool:
    """Whether a break between the two scalars is inside of what people see as one letter."""
    return (
        unicodedata.combining(after) != 0
        or unicodedata.category(after) in ("Mn", "Me", "Mc")
        or before == ZWJ
        or after == ZWJ
        or 0x1F3FB <= ord(after) <= 0x1F3FF
        or 0xE0020 <= ord(after) <= 0xE007F
    )


def octet_problems(octets: bytes) -> list[str]:
    problems = []
    if not octets.endswith(b"END:VCALENDAR\r\n"):
        problems.append("the last line is not ended")
    lines = octets.split(b"\r\n")[:-1]
    previous = ""
    for number, line in enumerate(lines, 1):
        if len(line) > 75:
            problems.append(f"line {number} has {len(line)} octets")
        decoded = line.decode("utf-8")
        if any(unicodedata.category(scalar) == "Cc" for scalar in decoded):
            problems.append(f"line {number} has a control character")
        if decoded.startswith(" ") and previous and len(decoded) > 1:
            if joins(previous[-1], decoded[1]):
                problems.append(f"line {number} begins inside of a letter")
        previous = decoded
    for line in octets.replace(b"\r\n ", b"").split(b"\r\n")[:-1]:
        if not re.match(rb"[A-Z-]+[:;]", line):
            problems.append(f"no property: {line!r}")
    return problems


def icalendar_problems(component: icalendar.cal.Component) -> list[str]:
    return [f"{component.name}: {error}" for part in component.walk() for error in part.errors]


# The zones of the files so far by how they are described, and the moments at which each was compared.
described: dict[bytes, tuple[object, set[datetime]]] = {}


def zones(calendar: icalendar.Calendar, start: datetime, end: datetime) -> dict[str, object]:
    """The zones as the file describes them; each must agree with the system's where it is used."""
    found = {}
    for part in calendar.walk("VTIMEZONE"):
        name = str(part["TZID"])
        octets = part.to_ical()
        if octets not in described:
            described[octets] = tz.tzical(io.StringIO(octets.decode())).get(name), set()
        zone, compared = described[octets]
        own = ZoneInfo(name)
        used = [moment for event in calendar.walk("VEVENT") for moment in moments(event, name)]
        first = min(used) - timedelta(days=1)
        last = max(used) + timedelta(days=1)
        moment = first.replace(minute=first.minute // 30 * 30, second=0)
        while moment <= last:
            if moment in compared:
                moment += timedelta(minutes=30)
                continue
            compared.add(moment)
            here = moment.replace(tzinfo=own)
            # dateutil reads doubtful hours of a VTIMEZONE in a way of its own.
            doubtful = here.utcoffset() != here.replace(fold=1).utcoffset()
            if not doubtful and moment.replace(tzinfo=zone).utcoffset() != here.utcoffset():
                raise ValueError(f"{name} is wrong at {moment}")
            moment += timedelta(minutes=30)
        found[name] = zone
    return found


def moments(event: icalendar.Event, name: str) -> list[datetime]:
    """The readings of that zone's clock in an event, and the last start of its rule."""
    values = [event[key].dt for key in ("DTSTART", "DTEND", "RECURRENCE-ID") if key in event]
    result = [value for value in values if getattr(value, "tzinfo", None) == ZoneInfo(name)]
    if result and "RRULE" in event:
        result += [until.astimezone(ZoneInfo(name)) for until in event["RRULE"]["UNTIL"]]
    return [value.replace(tzinfo=None) for value in result]


def plain(value: object, zones: dict[str, object]) -> date:
    """A time with the file's own zone."""
    name = getattr(getattr(value, "tzinfo", None), "key", None)
    return value.replace(tzinfo=zones[name]) if name in zones else value


def starts(calendar: icalendar.Calendar, zones: dict[str, object]) -> list[list[str]]:
    """A second reader: dateutil's rules on the clock, master and differing dates put together."""
    found: list[list[str]] = []
    events = calendar.walk("VEVENT")
    different = {
        (str(event["UID"]), text(plain(event["RECURRENCE-ID"].dt, zones)))
        for event in events
        if "RECURRENCE-ID" in event
    }
    for event in events:
        uid = str(event["UID"])
        if event["STATUS"] == "CANCELLED":
            continue
        start = plain(event["DTSTART"].dt, zones)
        if "RRULE" not in event:
            found.append([uid, text(start)])
            continue
        dates = event.get("EXDATE", [])
        excluded = {
            text(plain(value.dt, zones))
            for item in (dates if isinstance(dates, list) else [dates])
            for value in item.dts
        }
        for moment in expand(event["RRULE"].to_ical().decode(), start):
            if text(moment) not in excluded and (uid, text(moment)) not in different:
                found.append([uid, text(moment)])
    return sorted(found)


def expand(rule: str, start: date) -> list[date]:
    if not isinstance(start, datetime):
        first = datetime(start.year, start.month, start.day)
        return [moment.date() for moment in rrule.rrulestr(rule, dtstart=first)]
    # Expanded on the clock; the end, in UTC, is compared with the instants.
    parts = dict(part.split("=") for part in rule.split(";"))
    until = datetime.strptime(parts.pop("UNTIL"), "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
    open_rule = ";".join(f"{key}={value}" for key, value in parts.items())
    found = []
    for moment in rrule.rrulestr(open_rule, dtstart=start.replace(tzinfo=None)):
        instant = moment.replace(tzinfo=start.tzinfo)
        if instant.astimezone(timezone.utc) > until:
            return found
        found.append(instant)
    return found


def event_texts(event: icalendar.Event) -> list:
    texts = {
        key.lower(): str(event[key])
        for key in ("SUMMARY", "DESCRIPTION", "LOCATION", "URL", "ORGANIZER", "SEQUENCE", "TRANSP")
        if key in event
    }
    if "CATEGORIES" in event:
        texts["categories"] = "|".join(str(value) for value in event["CATEGORIES"].cats)
    if "ORGANIZER" in event:
        texts["office"] = str(event["ORGANIZER"].params.get("CN", ""))
    if "GEO" in event:
        texts["place"] = f"{event['GEO'].latitude} {event['GEO'].longitude}"
    identity = event["RECURRENCE-ID"].dt if "RECURRENCE-ID" in event else None
    return [str(event["UID"]), text(identity) if identity else None, texts]


def check(path: str, start: datetime, end: datetime) -> dict:
    with open(path, "rb") as file:
        octets = file.read()
    problems = octet_problems(octets)
    try:
        for component in vobject.readComponents(octets.decode("utf-8")):
            component.validate(raiseException=True)
    except Exception as error:  # whatever it complains about
        problems.append(f"vobject: {error!r}")
    calendar = icalendar.Calendar.from_ical(octets)
    problems += icalendar_problems(calendar)
    # With X-WR-TIMEZONE the package turns UTC into readings of the clock and loses which of two
    # equal ones in October was meant; the UTC form is there for those.
    times = [event[key] for event in calendar.walk("VEVENT") for key in ("DTSTART", "DTEND")]
    if any(time.to_ical().endswith(b"Z") for time in times):
        calendar.pop("X-WR-TIMEZONE")
    occurrences = sorted(
        [str(found["UID"]), text(found["DTSTART"].dt), text(found["DTEND"].dt), str(found["STATUS"])]
        for found in recurring_ical_events.of(calendar).between(start, end)
    )
    return {
        "problems": problems,
        "occurrences": occurrences,
        "starts": starts(calendar, zones(calendar, start, end)),
        "events": [event_texts(event) for event in calendar.walk("VEVENT")],
    }


def main() -> None:
    start, end = (
        datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
        for value in sys.argv[1:3]
    )
    for path in sys.argv[3:]:
        print(json.dumps(check(path, start, end)))


main()
