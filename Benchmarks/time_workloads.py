# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of repetitions, time zones and phrases, of whom, and what the goals are."""

from datetime import UTC, datetime
from typing import NamedTuple

Words = tuple[str, ...]


class Peer(NamedTuple):
    name: str
    words: Words
    """The same question, smaller where the peer would take long."""
    differs: str = ""
    """Why its sum is another one, where that is known."""


class Workload(NamedTuple):
    what: str
    ours: Words
    peers: list[Peer]
    unit: str
    goal: float | None

    @property
    def is_time(self) -> bool:
        """Whether less is better."""
        return self.unit in ("ns", "µs")

    def figure(self, count: int, nanoseconds: float) -> float:
        each = nanoseconds / count
        return {"ns": each, "µs": each / 1e3, "M/s": 1e3 / each, "k/s": 1e6 / each}[self.unit]


def second(year: int) -> str:
    return str(int(datetime(year, 1, 1, tzinfo=UTC).timestamp()))


# The calendar of all ends with the year 9999. The peers get fewer years, so as not to take minutes;
# libical would go on to 2582.
EVERYTHING = str(int(datetime(9999, 12, 31, tzinfo=UTC).timestamp()))
CENTURY = second(2100)
DECADE = second(2010)

LIBICAL, DATEUTIL, LIBC = "libical", "dateutil", "libc"


def expansion(
        rule: str, goal: float, until: str = EVERYTHING, peers_until: str = CENTURY,
        libical_differs: str = "") -> Workload:
    return Workload(
        f"zoned expansion, {rule}", ("expand", f"FREQ={rule}", until),
        [Peer(LIBICAL, ("expand", f"FREQ={rule}", peers_until), libical_differs),
         Peer(DATEUTIL, ("expand", f"FREQ={rule}", peers_until))],
        "M/s", goal)


def rules(rule: str, goal: float) -> Workload:
    return Workload(
        f"rules of 20 dates, {rule}", ("rules", f"FREQ={rule}", "1000"),
        [Peer(LIBICAL, ("rules", f"FREQ={rule}", "1000")),
         Peer(DATEUTIL, ("rules", f"FREQ={rule}", "300"))],
        "k/s", goal)


def lookups(what: str, name: str) -> Workload:
    return Workload(
        what, (name, "65536"),
        [Peer(LIBICAL, (name, "65536")), Peer(LIBC, (f"libc-{name}", "65536")),
         Peer("zoneinfo", (name, "20000"))],
        "ns", 100)


WORKLOADS = [
    expansion("DAILY", 5),
    expansion("DAILY;BYDAY=MO,TU,WE,TH,FR", 5),
    expansion("WEEKLY", 5),
    expansion("WEEKLY;BYDAY=MO,WE,FR", 5),
    expansion("MONTHLY;BYDAY=2TU", 2),
    expansion("YEARLY", 1),
    expansion("YEARLY;BYMONTH=3;BYDAY=-1SU", 1),
    expansion(
        "HOURLY", 5, CENTURY, DECADE,
        "takes the second of two equal readings, not the first"),
    rules("WEEKLY;BYDAY=TU,TH;COUNT=20", 200),
    rules("WEEKLY;COUNT=20", 200),
    Workload(
        "a day 40 years ahead, DAILY", ("days", "FREQ=DAILY", "3650"),
        [Peer(LIBICAL, ("days", "FREQ=DAILY", "3650")),
         Peer(DATEUTIL, ("days", "FREQ=DAILY", "2"))],
        "µs", 20),
    Workload("phrases, German and English", ("phrases",), [], "k/s", 100),
    lookups("zone, instant to reading", "readings"),
    lookups("zone, reading to instant", "instants"),
]

# Rules whose memory is looked at, with ends about 1,000 and 100,000 starts after the first.
ALLOCATIONS = [
    ("DAILY", second(1999), second(2270)),
    ("WEEKLY;BYDAY=MO,WE,FR", second(2002), second(2637)),
    ("MONTHLY;BYDAY=2TU", second(2079), EVERYTHING),
    ("HOURLY", str(820_454_400 + 41 * 86_400), second(2007)),
]

