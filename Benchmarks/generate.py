# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""generate.py FOLDER [--bookings N] [--workload book|nasty]: a city with N bookings.

The program makes the database from a city file; the bookings are then written straight into its
tables, as if each had been booked by a command of its own. That they stand there just as the
program would have written them is proved on a copy: `same_as_booked`.
"""

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timezone
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from workload import FIRST, SPACES, WORKLOADS, Draw, Use

ZONE = "Europe/Berlin"
CAPACITY = 200
SITES, PARTS = 40, 5
CLUBS = 60
SEED = 1
# The middle of the five years; every command of the benchmarks runs at this moment.
NOW = FIRST + 900 * 87_640
DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"

assert SITES * PARTS == SPACES


def path_of(space: int) -> str:
    return f"platz-{space // PARTS:02}/feld-{space % PARTS}"


def city_file() -> str:
    lines = [
        "# Generated for benchmarks.", "name: Messstadt", f"zone: {ZONE}", "state: DE-MV",
        "languages: [de, en]", "spaces:"]
    for site in range(SITES):
        lines += [f"  - {{slug: platz-{site:02}, name: Platz {site}, kind: sport}}"]
        for part in range(PARTS):
            lines += [
                f"  - {{slug: feld-{part}, parent: platz-{site:02}, name: Platz {site} Feld {part},"
                f" use: shared, capacity: {CAPACITY}, unit: Personen}}"]
    return "\n".join(lines) + "\n"


def surroundings(folder: Path, database: Path) -> dict[str, str]:
    """The whole environment of every command that is run, ours and others'."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    return {
        "PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", "TERM": "dumb",
        "OVAL_DB": str(database), "OVAL_LANG": "en", "OVAL_SEED": "1",
        "OVAL_NOW": datetime.fromtimestamp(NOW, timezone.utc).isoformat(),
    }


def tier(length: int) -> int:
    """The duration tier of a length in seconds."""
    return 0 if length < 1 << 14 else min(7, 1 + (length.bit_length() - 1 - 14) // 3)


class Identifiers:
    """Random names that are given once."""

    def __init__(self, seed: int):
        self.draw = Draw(seed)
        self.given: set[str] = set()

    def next(self, kind: str) -> str:
        while True:
            bits = self.draw.bits()
            name = kind + "".join(DIGITS[bits >> 5 * place & 31] for place in range(7))
            if name not in self.given:
                self.given.add(name)
                return name


class LocalTimes:
    """Instants as a clock in the city shows them."""

    def __init__(self) -> None:
        self.zone = ZoneInfo(ZONE)

    def at(self, instant: int) -> datetime:
        return datetime.fromtimestamp(instant, self.zone)

    def is_plain(self, use: Use) -> bool:
        """Whether neither end is shown twice and the clock is not changed in between."""
        start, end = self.at(use.start), self.at(use.end)
        return start.utcoffset() == end.utcoffset() and all(
            local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset()
            for local in (start, end))

    def phrase(self, use: Use) -> str:
        """As a person may type it; for plain times only."""
        return "..".join(
            self.at(instant).replace(tzinfo=None).isoformat(timespec="minutes")
            for instant in (use.start, use.end))


def reading(local: datetime) -> int:
    """Seconds on the clock since 1970-01-01T00:00:00."""
    return int(local.replace(tzinfo=timezone.utc).timestamp())


def title(number: int) -> str:
    return f"Training {number}"


class Rows:
    """The rows of bookings, as lists by table."""

    def __init__(self, spaces: list[str], clubs: list[str], first_operation: int):
        self.spaces = spaces
        self.clubs = clubs
        self.operation = first_operation
        self.names = Identifiers(seed=1_000)
        self.times = LocalTimes()
        self.longest: dict[tuple[str, int], int] = {}
        self.tables: dict[str, list[tuple]] = {}

    def put(self, table: str, *row: object) -> None:
        self.tables.setdefault(table, []).append(row)

    def add(self, number: int, use: Use, at: int) -> None:
        booking = self.names.next("b")
        leaf, club = self.spaces[use.space], self.clubs[number % len(self.clubs)]
        start = self.times.at(use.start)
        local = start.replace(tzinfo=None, fold=0)
        length = use.end - use.start
        # What the clock is changed in, or shows twice, is kept as elapsed time from an offset.
        is_plain = self.times.is_plain(use)
        kind, offset = ("clock", None) if is_plain else (
            "elapsed", int(start.utcoffset().total_seconds()))
        self.put("booking", booking, club, title(number), "sport", None, "public", "confirmed",
                 None, at, at, 0, None, None)
        self.put("segment", booking, 0, local.isoformat(), kind, length, ZONE, None, "", offset,
                 None)
        self.put("segment_space", booking, 0, 0, leaf, 1)
        self.put("segment_leaf", booking, 0, 0, leaf, 1, 0, 0)
        self.put("occurrence", booking, reading(local), tier(length), use.start, use.end,
                 "confirmed", None, 0, reading(local))
        self.put("claim", leaf, tier(length), use.start, use.end, booking, reading(local), 1)
        key = (leaf, tier(length))
        self.longest[key] = max(self.longest.get(key, 0), length)
        facts = {
            "club": club, "status": "confirmed", "kind": "sport", "visibility": "public",
            "spaces": f"{leaf}:1", "schedule": f"{local.isoformat()} {kind} {length} {ZONE}",
            "cancelled": "", "skipped": "", "heldUntil": None, "sequence": 0}
        self.put("operation", self.operation, self.names.next("o"), at, None, "book")
        self.put("change", self.operation, 0, "booking", booking, None,
                 json.dumps(facts, separators=(",", ":")))
        self.put("change_text", self.operation, 0, "title", None, title(number))
        self.operation += 1

    def finish(self) -> dict[str, list[tuple]]:
        for (leaf, tier_), longest in self.longest.items():
            self.put("claim_tier", leaf, tier_, longest)
        return self.tables


def club_rows(names: Identifiers, at: int, operation: int) -> Iterator[tuple[str, tuple]]:
    for number in range(CLUBS):
        club, slug, name = names.next("k"), f"verein-{number:02}", f"Verein {number}"
        yield "club", (club, slug, name, None, None, None, None)
        yield "operation", (operation + number, names.next("o"), at, None, "club add")
        facts = {"slug": slug, "size": None, "umbrella": None}
        yield "change", (operation + number, 0, "club", club, None,
                         json.dumps(facts, separators=(",", ":")))
        yield "change_text", (operation + number, 0, "name", None, name)


def fill(database: Path, uses: list[Use]) -> None:
    """Writes clubs and bookings in one transaction."""
    connection = sqlite3.connect(database, isolation_level=None)
    ids = dict(connection.execute("SELECT path, id FROM space"))
    spaces = [ids[path_of(space)] for space in range(SPACES)]
    (operation, at) = connection.execute("SELECT max(number), max(at) FROM operation").fetchone()
    connection.execute("BEGIN IMMEDIATE")

    def insert(table: str, rows: list[tuple]) -> None:
        places = ",".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)

    clubs = []
    for table, row in club_rows(Identifiers(seed=1_001), at, operation + 1):
        insert(table, [row])
        if table == "club":
            clubs.append(row[0])
    rows = Rows(spaces, clubs, operation + 1 + CLUBS)
    for number, use in enumerate(uses):
        # One a second; the present of the benchmarks is long after.
        rows.add(number, use, at + number + 1)
    for table, lines in rows.finish().items():
        insert(table, lines)
    connection.execute("COMMIT")
    for pragma in ("foreign_key_check", "integrity_check"):
        found = connection.execute(f"PRAGMA {pragma}").fetchall()
        if found not in ([], [("ok",)]):
            sys.exit(f"{pragma}: {found[:5]}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def make(oval: Path, folder: Path, bookings: int, workload: str) -> tuple[Path, list[Use]]:
    """The database and what is booked in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    database = folder / "oval.db"
    city = folder / "city.yaml"
    city.write_text(city_file())
    past = {"OVAL_NOW": datetime.fromtimestamp(FIRST - 3_000_000, timezone.utc).isoformat()}
    subprocess.run([oval, "city", "init", city], env=surroundings(folder, database) | past,
                   check=True, stdout=subprocess.DEVNULL)
    uses = list(islice(WORKLOADS[workload](SEED), bookings))
    fill(database, uses)
    # The tables have noted whose words are new; the program enters them, as after any write.
    subprocess.run([oval, "db", "migrate"], env=surroundings(folder, database), check=True,
                   stdout=subprocess.DEVNULL)
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    same_as_booked(oval, folder, database, uses)
    return database, uses


# By table: which column names the booking or operation, and what differs between any two.
TABLES = {
    "booking": ("id", {"id", "created_at", "changed_at"}),
    "segment_space": ("booking", {"booking"}),
    "segment_leaf": ("booking", {"booking"}),
    "segment": ("booking", {"booking"}),
    "occurrence": ("booking", {"booking"}),
    "claim": ("booking", {"booking"}),
    "operation": ("number", {"number", "id", "at"}),
    "change": ("operation", {"operation", "entity_id"}),
    "change_text": ("operation", {"operation"}),
    "search_entry": ("id", {"number", "id"}),
}


def rows_of(connection: sqlite3.Connection, booking: str) -> dict[str, list[dict]]:
    """All that the database holds of a booking, but for names and moments."""
    (operation,) = connection.execute(
        "SELECT operation FROM change WHERE entity_id = ?", (booking,)).fetchone()
    found = {}
    for table, (key, own) in TABLES.items():
        rows = connection.execute(
            f"SELECT * FROM {table} WHERE {key} = ?",
            (operation if key in ("number", "operation") else booking,))
        names = [column[0] for column in rows.description]
        found[table] = [
            {name: value for name, value in zip(names, row) if name not in own} for row in rows]
    return found


def same_as_booked(oval: Path, folder: Path, database: Path, uses: list[Use]) -> None:
    """Books some of them again through the program, on a copy, and compares all rows.

    One of each duration tier, so that no tier is only believed.
    """
    times = LocalTimes()
    samples: dict[int, int] = {}
    for number, use in enumerate(uses):
        if use.start > NOW and times.is_plain(use):
            samples.setdefault(tier(use.end - use.start), number)
    copy = folder / "proof.db"
    shutil.copy(database, copy)
    connection = sqlite3.connect(copy)
    tiers = "SELECT * FROM claim_tier ORDER BY leaf, tier"
    before = connection.execute(tiers).fetchall()
    for number in samples.values():
        use = uses[number]
        done = subprocess.run(
            [oval, "book", f"{path_of(use.space)}:1", times.phrase(use), "--title", title(number),
             "--club", f"verein-{number % CLUBS:02}", "-q"],
            env=surroundings(folder, copy), check=True, stdout=subprocess.PIPE, text=True)
        booked = done.stdout.strip()
        (generated,) = connection.execute(
            "SELECT id FROM booking WHERE title = ? AND id <> ?",
            (title(number), booked)).fetchone()
        ours, theirs = rows_of(connection, generated), rows_of(connection, booked)
        if ours != theirs:
            sys.exit(f"generated rows are not what the program writes:\n{ours}\n{theirs}")
    if connection.execute(tiers).fetchall() != before:
        sys.exit("the duration tiers are not what the program keeps")
    connection.close()
    for ending in ("", "-wal", "-shm"):
        Path(f"{copy}{ending}").unlink(missing_ok=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bookings", type=int, default=100_000)
    parser.add_argument("--workload", choices=WORKLOADS, default="book")
    arguments = parser.parse_args()
    oval = Path(os.environ.get("OVAL_BIN", ".build/release/oval")).resolve()
    database, uses = make(oval, arguments.folder, arguments.bookings, arguments.workload)
    print(f"{database}: {len(uses)} bookings, {database.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
