# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""generate.py FOLDER [--bookings N] [--workload book|nasty]: a city with N bookings.

The program makes the database from a city file and takes the bookings from a sheet.
"""

import argparse
import csv
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterable
from datetime import datetime, timezone
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from workload import FIRST, SPACES, WORKLOADS, Use

ZONE = "Europe/Berlin"
CAPACITY = 200
# Spaces of one site.
PARTS = 5
CLUBS = 60
SEED = 1
# The middle of the five years; every command of the benchmarks runs at this moment.
NOW = FIRST + 900 * 87_640
# When everything is booked.
PAST = FIRST - 3_000_000


def path_of(space: int) -> str:
    return f"platz-{space // PARTS:02}/feld-{space % PARTS}"


def city_file(capacity: int = CAPACITY, spaces: int = SPACES) -> str:
    lines = [
        "# Generated for benchmarks.", "name: Messstadt", f"zone: {ZONE}", "state: DE-MV",
        "languages: [de, en]", "spaces:"]
    use = "shared" if capacity > 1 else "exclusive"
    for site in range(spaces // PARTS):
        lines += [f"  - {{slug: platz-{site:02}, name: Platz {site}, kind: sport}}"]
        for part in range(PARTS):
            lines += [
                f"  - {{slug: feld-{part}, parent: platz-{site:02}, name: Platz {site} Feld {part},"
                f" use: {use}, capacity: {capacity}, unit: Personen}}"]
    return "\n".join(lines) + "\n"


def surroundings(folder: Path, database: Path, now: int = NOW) -> dict[str, str]:
    """The whole environment of every command that is run, ours and others'."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    return {
        "PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", "TERM": "dumb",
        "OVAL_DB": str(database), "OVAL_LANG": "en", "OVAL_SEED": "1",
        "OVAL_NOW": datetime.fromtimestamp(now, timezone.utc).isoformat(),
    }


class LocalTimes:
    """Instants as a clock in the city shows them."""

    def __init__(self) -> None:
        self.zone = ZoneInfo(ZONE)

    def at(self, instant: int) -> datetime:
        return datetime.fromtimestamp(instant, self.zone)

    def is_plain(self, use: Use) -> bool:
        """Whether neither end is shown twice and the clock is not changed in between."""
        start, end = self.at(use.start), self.at(use.end)
        return start.utcoffset() == end.utcoffset() and not any(map(self.is_double, (start, end)))

    @staticmethod
    def is_double(local: datetime) -> bool:
        return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()

    def phrase(self, use: Use) -> str:
        """As a person may type it; for plain times only."""
        return "..".join(
            self.at(instant).replace(tzinfo=None).isoformat(timespec="minutes")
            for instant in (use.start, use.end))

    def field(self, instant: int) -> str:
        """As a sheet has it: with an offset where the clock shows the time twice."""
        local = self.at(instant)
        if not self.is_double(local):
            local = local.replace(tzinfo=None)
        return local.isoformat(timespec="minutes")


def title(number: int) -> str:
    return f"Training {number}"


def write_sheet(path: Path, uses: Iterable[Use], units: int | None) -> None:
    times = LocalTimes()
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["key", "club", "space", "start", "end", "title", "units"])
        for number, use in enumerate(uses):
            writer.writerow([
                number, f"verein-{number % CLUBS:02}", path_of(use.space), times.field(use.start),
                times.field(use.end), title(number), units])


def make_city(
        oval: Path, folder: Path, capacity: int = CAPACITY, spaces: int = SPACES) -> Path:
    """A database with spaces and clubs."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    database = folder / "oval.db"
    city = folder / "city.yaml"
    city.write_text(city_file(capacity, spaces))
    environment = surroundings(folder, database, PAST)
    subprocess.run([oval, "city", "init", city, "-q"], env=environment, check=True,
                   stdout=subprocess.DEVNULL)
    lines = [f"club add verein-{n:02} --name 'Verein {n}' -q" for n in range(CLUBS)]
    subprocess.run([oval, "shell"], env=environment, check=True, text=True,
                   input="\n".join(lines) + "\n", stdout=subprocess.DEVNULL)
    return database


def make(oval: Path, folder: Path, bookings: int, workload: str) -> tuple[Path, list[Use]]:
    """The database and what is booked in it."""
    database = make_city(oval, folder)
    uses = list(islice(WORKLOADS[workload](SEED), bookings))
    sheet = folder / "bookings.csv"
    write_sheet(sheet, uses, units=1)
    subprocess.run([oval, "import", sheet, "-q"], env=surroundings(folder, database, PAST),
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return database, uses


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
