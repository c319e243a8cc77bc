# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole processes beside their peers: start, check, agenda, day, week, free, the syncs of book.

Ratios of medians of interleaved runs; absolute times are for orientation only. OVAL_BIN names the
program. Every answer is compared with one computed here before anything is timed.
"""

import argparse
import json
import os
import platform
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from generate import NOW, ZONE, LocalTimes, make, path_of, surroundings
from interleaved import ROUNDS, Command, Maker, Times, interleaved, peak_memory, syncs
from workload import SPACES, Taken, Use, book

# The bounded probe for each duration tier in use, as the program sends it.
CLAIM_PROBE = """
SELECT claim.start_at, claim.end_at, claim.original, claim.units, claim.booking, booking.club,
  club.slug, club.name, booking.visibility
FROM claim_tier CROSS JOIN claim ON claim.leaf = claim_tier.leaf AND claim.tier = claim_tier.tier
  AND claim.start_at > {start} - claim_tier.longest AND claim.start_at < {end}
  AND claim.end_at > {start}
  JOIN booking ON booking.id = claim.booking LEFT JOIN club ON club.id = booking.club
WHERE claim_tier.leaf = '{leaf}'"""

# The same for the days of an agenda, with the names that it shows.
AGENDA_PROBE = """
WITH RECURSIVE tier (number, longest) AS (
  SELECT 0, 1 << 14 UNION ALL SELECT number + 1, 1 << (14 + 3 * (number + 1)) FROM tier
  WHERE number < 7)
SELECT occurrence.booking, occurrence.original, occurrence.start_at, occurrence.end_at,
  booking.title, booking.kind, club.slug, booking.status, space.path, segment_space.units
FROM tier CROSS JOIN occurrence ON occurrence.tier = tier.number
  AND occurrence.start_at > {start} - tier.longest AND occurrence.start_at < {end}
  AND occurrence.end_at > {start} AND occurrence.status = 'confirmed'
  JOIN booking ON booking.id = occurrence.booking AND booking.status IN ('held', 'confirmed')
  JOIN segment_space ON segment_space.booking = booking.id
    AND segment_space.segment = occurrence.segment
  JOIN space ON space.id = segment_space.space LEFT JOIN club ON club.id = booking.club
ORDER BY occurrence.start_at, occurrence.end_at, space.path"""

# The bookings that have these words by their next date, then the past ones, as the program asks
# for them, with the names that it shows.
SEARCH_PROBE = """
WITH found AS MATERIALIZED (
  SELECT booking.id AS id, coalesce(
    (SELECT min(start_at) FROM occurrence WHERE occurrence.booking = booking.id
      AND status = 'confirmed' AND end_at > {now}),
    (SELECT (1 << 50) - max(start_at) FROM occurrence WHERE occurrence.booking = booking.id
      AND status = 'confirmed')) AS rank
  FROM search_text JOIN search_entry ON search_entry.number = search_text.rowid
    JOIN booking ON booking.id = search_entry.id
  WHERE search_text MATCH '{match}' AND booking.status IN ('held', 'confirmed')
    AND booking.visibility = 'public'),
first AS MATERIALIZED (
  SELECT id, rank, count(*) OVER () AS total FROM found WHERE rank IS NOT NULL
  ORDER BY rank, id LIMIT 20)
SELECT first.id, booking.title, booking.kind, space.path, space.name, club.slug, club.name,
  occurrence.start_at, occurrence.end_at, first.total
FROM first JOIN booking ON booking.id = first.id
  JOIN occurrence ON occurrence.booking = first.id
    AND start_at = min(first.rank, (1 << 50) - first.rank)
  JOIN segment_space ON segment_space.booking = first.id
    AND segment_space.segment = occurrence.segment
  JOIN space ON space.id = segment_space.space LEFT JOIN club ON club.id = booking.club
ORDER BY first.rank, first.id"""

# All claims of the leaves that reach into some weeks, tier by tier; what is free is not computed.
SWEEP = """
SELECT claim.leaf, claim.start_at, claim.end_at, claim.units
FROM claim_tier CROSS JOIN claim ON claim.leaf = claim_tier.leaf AND claim.tier = claim_tier.tier
  AND claim.start_at > {start} - claim_tier.longest AND claim.start_at < {end}
  AND claim.end_at > {start}"""


class Line(NamedTuple):
    what: str
    ours: Maker
    peer: Maker
    peer_name: str
    goal: float | None = None
    memory_goal: float | None = None
    milliseconds_goal: float | None = None


class Place:
    """A generated database for the program, and a copy of it for the sqlite3 shell.

    Each keeps its own: the shell takes the write-ahead log away when it leaves.
    """

    def __init__(self, oval: Path, folder: Path, bookings: int):
        self.oval = str(oval)
        self.shell = shutil.which("sqlite3") or "/usr/bin/sqlite3"
        self.database, self.uses = make(oval, folder, bookings, "book")
        self.environment = surroundings(folder, self.database)
        self.copy = folder / "peer.db"
        shutil.copy(self.database, self.copy)
        self.folder = folder
        self.taken = Taken(self.uses)
        self.times = LocalTimes()
        connection = sqlite3.connect(self.copy)
        self.leaves = dict(connection.execute("SELECT path, id FROM space"))
        connection.close()

    def ours(self, *words: str, status: int = 0) -> Command:
        return Command([self.oval, *words], self.environment, status)

    def sql(self, text: str) -> Command:
        return Command(
            [self.shell, "-batch", "-readonly", str(self.copy), text], self.environment)

    def output(self, command: Command) -> str:
        done = subprocess.run(
            command.words, env=command.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode != command.status:
            raise SystemExit(f"status {done.returncode}: {command.words}\n{done.stderr}")
        return done.stdout

    def questions(self, hits: bool) -> list[Use]:
        """Plain future times that are taken, or free."""
        return list(islice(
            (use for use in book(seed=11)
             if use.start > NOW and self.times.is_plain(use)
             and (self.taken.overlaps(use) > 0) == hits), ROUNDS))

    def check(self, use: Use, units: str, status: int) -> Command:
        return self.ours(
            "check", path_of(use.space) + units, self.times.phrase(use), status=status)

    def probe(self, use: Use) -> Command:
        return self.sql(CLAIM_PROBE.format(
            start=use.start, end=use.end, leaf=self.leaves[path_of(use.space)]))


def days(count: int) -> list[tuple[date, date]]:
    """One stretch of that many days for each round, from the present on."""
    first = datetime.fromtimestamp(NOW, ZoneInfo(ZONE)).date() + timedelta(days=1)
    return [(first + timedelta(days=n), first + timedelta(days=n + count - 1))
            for n in range(ROUNDS)]


def window(stretch: tuple[date, date]) -> tuple[int, int]:
    """From midnight to midnight."""
    zone = ZoneInfo(ZONE)
    ends = (stretch[0], stretch[1] + timedelta(days=1))
    first, last = (int(datetime(d.year, d.month, d.day, tzinfo=zone).timestamp()) for d in ends)
    return first, last


def start_line(place: Place) -> Line:
    git = shutil.which("git") or "/usr/bin/git"
    return Line(
        "start: oval --version", lambda _: place.ours("--version"),
        lambda _: Command([git, "--version"], place.environment), "git --version", 6, 24)


def check_lines(place: Place) -> list[Line]:
    taken, free = place.questions(hits=True), place.questions(hits=False)
    for use in taken[:20]:
        # One more person still fits, the whole does not.
        place.output(place.check(use, ":1", 0))
        place.output(place.check(use, "", 3))
        expect(place.output(place.probe(use)).count("\n"), place.taken.overlaps(use), "probe")
    for use in free[:20]:
        place.output(place.check(use, "", 0))
        expect(place.output(place.probe(use)), "", "probe")
    return [
        Line("check, room beside others", lambda n: place.check(taken[n], ":1", 0),
             lambda n: place.probe(taken[n]), "sqlite3, same probe", 4),
        Line("check, free", lambda n: place.check(free[n], "", 0),
             lambda n: place.probe(free[n]), "sqlite3, same probe", 4),
        Line("check, refused with alternatives", lambda n: place.check(taken[n], "", 3),
             lambda n: place.probe(taken[n]), "sqlite3, probe alone"),
    ]


def weeks() -> list[tuple[date, date]]:
    """One week for each round, from Monday to Sunday, from the next one on."""
    (first, _), *_ = days(1)
    monday = first + timedelta(days=7 - first.weekday())
    return [(monday + timedelta(weeks=n), monday + timedelta(weeks=n, days=6))
            for n in range(ROUNDS)]


def agenda_line(
        place: Place, what: str, stretches: list[tuple[date, date]],
        words: Callable[[date, date], list[str]]) -> Line:
    """What `words` asks of some days, beside the rows of these days with their names, in order."""

    def ours(n: int, *options: str) -> Command:
        return place.ours(*words(*stretches[n]), *options)

    def peer(n: int) -> Command:
        first, last = window(stretches[n])
        return place.sql(AGENDA_PROBE.format(start=first, end=last))

    for n in range(3):
        wanted = place.taken.between(*window(stretches[n]))
        found = json.loads(place.output(ours(n, "--json")))["occurrences"]
        expect(len(found), wanted, what)
        expect(place.output(peer(n)).count("\n"), wanted, f"{what}, the peer")
    return Line(what, ours, peer, "sqlite3, same rows", 2.5, 32)


def agenda_lines(place: Place) -> list[Line]:
    day = agenda_line(place, "day", days(1), lambda first, _: ["day", str(first)])
    week = agenda_line(place, "week", weeks(), lambda first, _: ["week", str(first)])
    return [
        agenda_line(place, "agenda of a day", days(1), lambda first, _: ["agenda", str(first)]),
        agenda_line(
            place, "agenda of a week", weeks(), lambda first, last: ["agenda", f"{first}..{last}"]),
        day, picture_line(day), week, picture_line(week),
    ]


def picture_line(line: Line) -> Line:
    """The same as a terminal shows it, where it is a picture."""

    def ours(n: int) -> Command:
        command = line.ours(n)
        return command._replace(words=[*command.words, "--format", "table"])

    return line._replace(what=f"{line.what}, drawn", ours=ours)


def search_line(place: Place, what: str, digits: int, goal: float | None) -> Line:
    """Two words, the second the first `digits` of the number in a title, another one each time."""

    def number(n: int) -> str:
        return str(10 ** (digits - 1) + n * 9 * 10 ** (digits - 1) // ROUNDS)

    def ours(n: int, *options: str) -> Command:
        return place.ours("search", "training", number(n), *options)

    def peer(n: int) -> Command:
        return place.sql(SEARCH_PROBE.format(
            now=NOW, match=f'"training"* AND "{number(n)}"*'))

    for n in range(3):
        wanted = sum(str(k).startswith(number(n)) for k in range(len(place.uses)))
        found = json.loads(place.output(ours(n, "--json")))
        lines = place.output(peer(n)).splitlines()
        expect(found["total"], wanted, what)
        expect([hit["id"] for hit in found["results"]],
               [line.split("|")[0] for line in lines], f"{what}, the peer")
        expect(lines[0].split("|")[-1], str(wanted), f"{what}, the peer's count")
    return Line(what, ours, peer, "sqlite3, same query", goal, 32)


def free_line(place: Place) -> Line:
    """Two hours for all units of any of the leaves, more than the 60 that the goal speaks of."""
    stretches = days(26 * 7)
    length = 2 * 3600

    def ours(n: int, *options: str) -> Command:
        first, last = stretches[n]
        return place.ours("free", f"{first}..{last}", "--for", "2h", *options)

    def peer(n: int) -> Command:
        first, last = window(stretches[n])
        return place.sql(SWEEP.format(start=first, end=last))

    for n in range(3):
        first, last = window(stretches[n])
        found = json.loads(place.output(ours(n, "--all", "--json")))
        wanted = sum(1 for start, end in place.taken.gaps(first, last) if end - start >= length)
        expect((found["total"], len(found["windows"])), (wanted, wanted), "free")
        expect(place.output(peer(n)).count("\n"), place.taken.between(first, last), "sweep")
    return Line(
        f"free, 26 weeks, {SPACES} leaves", ours, peer, "sqlite3, claims alone", None, 32, 30)


def expect(found: object, wanted: object, what: str) -> None:
    if found != wanted:
        raise SystemExit(f"{what}: {found!r} instead of {wanted!r}")


def report(line: Line) -> None:
    ours, peer = interleaved([line.ours, line.peer])
    ratio = ours.median / peer.median
    processor = ours.processor_median / peer.processor_median
    memory = peak_memory(line.ours)
    goals = [
        (ratio, line.goal, "×"), (ours.median, line.milliseconds_goal, " ms"),
        (memory, line.memory_goal, " MiB")]
    stated = [(found, goal, unit) for found, goal, unit in goals if goal is not None]
    say(line.what, spread(ours), f"{line.peer_name}: {spread(peer)}", f"{ratio:.2f}×",
        f"{processor:.2f}×", f"{memory:.1f} / {peak_memory(line.peer):.1f}",
        ", ".join(f"≤ {goal:g}{unit}" for _, goal, unit in stated),
        met(all(found <= goal for found, goal, _ in stated)) if stated else "")


def report_syncs(place: Place) -> None:
    """The first booking begins the write-ahead log, which costs one sync more."""
    counts = [
        syncs(place.ours("book", path_of(use.space), place.times.phrase(use)),
              place.folder / "trace")
        for use in place.questions(hits=False)[:3]]
    say("syncs of oval book, once the log is", str(counts[-1]),
        f"the first booking of a new database: {counts[0]}", "", "", "", "≤ 2",
        met(counts[-1] <= 2))


def met(is_met: bool) -> str:
    return "met" if is_met else "short"


def spread(times: Times) -> str:
    low, high = times.middle_half
    return f"{times.median:.2f} ({low:.2f}–{high:.2f}) ms"


def say(*cells: str) -> None:
    widths = (35, 24, 46, 6, 6, 11, 16, 5)
    print("  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip(), flush=True)


def machine() -> str:
    facts = Path("/proc/cpuinfo")
    models = [line.split(":", 1)[1].strip() for line in facts.read_text().splitlines()
              if line.startswith("model name")] if facts.exists() else [platform.processor()]
    return (f"{os.cpu_count()} cores, {models[0]}, {platform.system()} {platform.release()}, "
            f"{date.today()}, load {os.getloadavg()[0]:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the generated databases are made")
    parser.add_argument("--bookings", type=int, default=100_000)
    arguments = parser.parse_args()
    oval = Path(os.environ.get("OVAL_BIN", ".build/release/oval")).resolve()
    place = Place(oval, arguments.folder.resolve(), arguments.bookings)
    print(f"{machine()}; {arguments.bookings} bookings; {ROUNDS} rounds in turn, medians (and the "
          "middle half)")
    say("what", "ours", "peer", "ratio", "cpu", "peak, MiB", "goal")
    report(start_line(place))
    for line in check_lines(place):
        report(line)
    for line in agenda_lines(place):
        report(line)
    report(free_line(place))
    report(search_line(place, "search, 1,111 hits", 2, 2))
    report(search_line(place, "search, 1 hit", 5, None))
    report_syncs(place)


if __name__ == "__main__":
    main()
