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


def shown_instants(oval, bookings: list[str]) -> Counter:
    """What `show` gives of bookings; the summary is the title."""
    found: Counter = Counter()
    for booking in bookings:
        data = oval.json("show", booking)
        if data["status"] not in ("confirmed", "held"):
            continue
        for date_ in data["occurrences"]:
            start, end = (datetime.fromisoformat(date_[key]).astimezone(timezone.utc)
                          for key in ("start", "end"))
            found[(data["title"], start, end)] += 1
    return found


def sequences(text: bytes) -> dict[str, int]:
    """The highest SEQUENCE of each booking, by its title."""
    found: dict[str, int] = {}
    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        title = str(event["SUMMARY"]).removeprefix("Abgesagt: ")
        found[title] = max(found.get(title, 0), int(event["SEQUENCE"]))
    return found


def uids(text: bytes) -> set[str]:
    return {str(event["UID"]) for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}


CHANGES = ["move-all", "move-one", "move-from", "place", "cancel", "until", "add", "restore",
           "title"]


def change(dice: random.Random, booking: str, dates: list[date]) -> list[str]:
    """The words of a random change; it may be refused."""
    day, other = dice.choice(dates), dice.choice(dates)
    hour = dice.choice(["07:30", "10:00", "18:00", "19:15", "02:30", "23:00"])
    weekday = dice.choice(["Mon", "Wed", "Sat"])
    match dice.choice(CHANGES):
        case "move-all":
            return ["move", booking, "--to", dice.choice([hour, weekday, f"{weekday} {hour}+2h"])]
        case "move-one":
            return ["move", booking, "--only", day.isoformat(), "--to", f"{weekday} {hour}+90m"]
        case "move-from":
            return ["move", booking, "--from", day.isoformat(), "--to",
                    dice.choice([hour, weekday])]
        case "place":
            return ["move", booking, "--only", day.isoformat(), "--space",
                    dice.choice(["hall", "yard"])]
        case "cancel":
            return ["cancel", booking, "--only", f"{min(day, other)}..{max(day, other)}"]
        case "until":
            return ["edit", booking, "--until", dice.choice(dates).isoformat()]
        case "add":
            return ["edit", booking, "--add", f"{day.isoformat()} {hour}+1h"]
        case "restore":
            return ["edit", booking, "--restore", f"{min(day, other)}..{max(day, other)}"]
        case _:
            return ["edit", booking, "--note", f"note {dice.random()}"]


@pytest.mark.slow
def test_random_changes_of_series(oval):
    """After any change others expand the calendar to what `show` gives; the UIDs stay."""
    oval.done("db", "init")
    for space in ("hall", "yard"):
        oval.done("space", "add", space, "--name", space, "--capacity", "1000", "--use", "shared")
    dice = random.Random(7)
    bookings: list[str] = []
    for number in range(12):
        day = f"2026-{dice.randint(4, 10):02}-{dice.randint(2, 28):02}"
        words = ["book", "hall:1", day, dice.choice(["18:00+2h", "02:30+1h", "22:00-06:00"]),
                 "--title", f"Series {number}", "-q"]
        if number % 5:
            words += ["--repeat", dice.choice(RULES), "--until", "2026-11-20"]
        bookings.append(oval.done(*words).out.strip())
    made = 0
    for _ in range(15):
        for booking in bookings:
            before = oval.json("show", booking)
            dates = [datetime.fromisoformat(entry["start"]).date()
                     for entry in before["occurrences"] + before["cancelled"]] or [
                         date(2026, 6, 2)]
            made += oval.run(*change(dice, booking, dates), "--yes").status == 0
        text = everything(oval)
        assert foreign_instants(text) == shown_instants(oval, bookings)
        assert {uid[:8] for uid in uids(text)} <= set(bookings)
    assert made > 80


def everything(oval) -> bytes:
    oval.done("export", "--format", "ics", "-o", "out.ics")
    return (oval.folder / "out.ics").read_bytes()


def test_one_date_that_moves_is_a_date_of_its_series(court):
    """It keeps the UID of the series, and says by RECURRENCE-ID which date it was."""
    series = court.done("book", "haedge/streetball", "2026-06-02", "18-20", "--club", "nord",
                        "--repeat", "weekly", "--until", "2026-06-30", "--title", "Reihe",
                        "-q").out.strip()
    court.done("move", series, "--only", "2026-06-09", "--to", "Thu 19-20", "--space",
               "haedge/stage")
    text = everything(court)
    events = {str(event.get("RECURRENCE-ID", "") and event["RECURRENCE-ID"].dt): event
              for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}
    assert len(events) == 2 and uids(text) == {f"{series}@oval.example.org"}
    moved = events["2026-06-09 18:00:00+02:00"]
    assert moved["DTSTART"].dt.isoformat() == "2026-06-11T19:00:00+02:00"
    assert "Bühnenfläche" in moved["LOCATION"]
    assert "Streetballfeld" in events[""]["LOCATION"] and "EXDATE" not in events[""]
    assert foreign_instants(text) == shown_instants(court, [series])


def test_the_sequence_counts_time_place_and_status_alone(court):
    court.done("book", "haedge/fitness:2", "2026-06-02", "18-20", "--club", "nord", "--title",
               "Reihe", "--repeat", "weekly", "--until", "2026-06-30", "-q")
    series = court.json("agenda", "2026-06-02")["occurrences"][0]["booking"]
    expected = 0
    for words, counts in [
            (["edit", series, "--note", "neu"], False), (["edit", series, "--kind", "play"], False),
            (["move", series, "--to", "19-21"], True), (["move", series, "--to", "19-21"], False),
            (["move", series, "--only", "2026-06-09", "--space", "haedge/lounge"], True),
            (["edit", series, "--units", "3"], True), (["cancel", series, "--from", "23.6."], True),
            (["edit", series, "--restore", "23.6."], True),
            (["edit", series, "--until", "7.7."], True)]:
        court.done(*words)
        expected += counts
        assert sequences(everything(court)) == {"Reihe": expected}, words


def test_a_hold_is_tentative_until_it_has_run_out(court):
    court.done("book", "haedge/streetball", "2026-06-02", "18-20", "--club", "nord", "--hold", "2h")
    events = icalendar.Calendar.from_ical(everything(court)).walk("VEVENT")
    assert [str(event["STATUS"]) for event in events] == ["TENTATIVE"]
    court.done("export", "--format", "ics", "-o", "out.ics", "--now", "2026-04-01T11:00")
    later = (court.folder / "out.ics").read_bytes()
    assert not icalendar.Calendar.from_ical(later).walk("VEVENT")
    table = court.done("export", "--format", "csv", "--now", "2026-04-01T11:00").out
    assert len(table.splitlines()) == 1
