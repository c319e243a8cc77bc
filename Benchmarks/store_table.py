# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole seasons at once: W5, W6 and W8, beside PostgreSQL and the sqlite3 shell.

Every count is compared with one computed here. OVAL_BIN names the program.
"""

import argparse
import csv
import json
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from generate import (
    CAPACITY, CLUBS, PAST, LocalTimes, make_city, path_of, surroundings, title, write_sheet)
from interleaved import Command, interleaved, peak_memory, syncs
from long_claims import fill_claims
from postgres import Postgres
from whole_process import CLAIM_PROBE, machine, met
from workload import SPACES, Bookable, Use, attempts, book


class Took(NamedTuple):
    """Of one process."""

    seconds: float
    mebibytes: float
    output: str


def run(words: list[str | Path], environment: dict[str, str], *statuses: int,
        text: str | None = None) -> Took:
    """Times one process; its peak memory comes through the program `time`."""
    begun = time.perf_counter()
    done = subprocess.run(
        ["/usr/bin/time", "-q", "-f", "%M", *words], env=environment, input=text, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    took = time.perf_counter() - begun
    if done.returncode not in (statuses or (0,)):
        raise SystemExit(f"status {done.returncode}: {words}\n{done.stderr[-2000:]}")
    return Took(took, int(done.stderr.splitlines()[-1]) / 1024, done.stdout)


def expect(found: object, wanted: object, what: str) -> None:
    if found != wanted:
        raise SystemExit(f"{what}: {found!r} instead of {wanted!r}")


def say(*cells: str) -> None:
    widths = (40, 26, 40, 8, 10, 6)
    print("  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip(), flush=True)


def line(what: str, ours: list[float], name: str, peer: list[float], goal: float | None = None,
         faster: bool = False, memory: str = "") -> None:
    """`faster`: the ratio says how many times faster ours is, and must reach the goal."""
    mine, theirs = statistics.median(ours), statistics.median(peer)
    ratio = theirs / mine if faster else mine / theirs
    holds = goal is None or (ratio >= goal if faster else ratio <= goal)
    sign = "≥" if faster else "≤"
    say(what, f"{mine:.3g} s{memory}", f"{name}: {theirs:.3g} s", f"{ratio:.2f}×",
        f"{sign} {goal:g}×" if goal else "", met(holds) if goal else "")


class Bench:
    def __init__(self, oval: Path, folder: Path, arguments: argparse.Namespace):
        self.oval = oval
        self.folder = folder
        self.arguments = arguments
        self.shell = shutil.which("sqlite3") or "sqlite3"

    def city(self, capacity: int, spaces: int = SPACES) -> tuple[Path, dict[str, str]]:
        folder = self.folder / "city"
        database = make_city(self.oval, folder, capacity, spaces)
        return database, surroundings(folder, database, PAST)

    def ours(self, environment: dict[str, str], *words: str | Path, statuses: tuple = (0,)) -> Took:
        return run([self.oval, *words], environment, *statuses)

    # W5: spaces that take one use at a time.

    def durable(self) -> None:
        uses = list(islice(attempts(), self.arguments.attempts))
        bookable = Bookable()
        accepted = sum(bookable.take(use) for use in uses)
        sheet = self.folder / "attempts.csv"
        write_sheet(sheet, uses, units=None)
        ours, peer = [], []
        with Postgres(self.folder) as postgres:
            for _ in range(self.arguments.rounds):
                _, environment = self.city(capacity=1)
                took = self.ours(
                    environment, "import", sheet, "--keep-going", "--json", statuses=(6,))
                found = json.loads(took.output)
                expect((found["added"], found["refusedTotal"]), (accepted, len(uses) - accepted),
                       "W5")
                ours.append(took.seconds)
                postgres.fresh()
                begun = time.perf_counter()
                count = postgres.psql(self.one_transaction(uses))
                peer.append(time.perf_counter() - begun)
                expect(int(count), accepted, "W5, PostgreSQL")
            line(f"W5, {len(uses)} attempts, one transaction", ours, "PostgreSQL, exclude", peer,
                 20, faster=True)
            self.one_by_one(uses[:self.arguments.commits], postgres)

    @staticmethod
    def rows(uses: list[Use]) -> Iterator[str]:
        for number, use in enumerate(uses):
            during = f"[{instant(use.start)},{instant(use.end)})"
            yield "\t".join((str(number), path_of(use.space), during, f"verein-{number % CLUBS:02}",
                             title(number)))

    def one_transaction(self, uses: list[Use]) -> str:
        """Its best: all rows at once, those that are not free left out."""
        return "\n".join([
            "BEGIN;", "CREATE TEMP TABLE attempt (LIKE booking) ON COMMIT DROP;",
            "COPY attempt FROM STDIN;", *self.rows(uses), "\\.",
            "INSERT INTO booking SELECT * FROM attempt ORDER BY id ON CONFLICT DO NOTHING;",
            "SELECT count(*) FROM booking;", "COMMIT;", ""])

    def one_by_one(self, uses: list[Use], postgres: Postgres) -> None:
        """One commit a row: a warm shell, PostgreSQL, and a disk that is only waited for."""
        times = LocalTimes()
        lines = [
            f"book {path_of(use.space)} {times.field(use.start)}..{times.field(use.end)}"
            f" --club verein-{n % CLUBS:02} --title '{title(n)}' -q" for n, use in enumerate(uses)]
        inserts = [
            "INSERT INTO booking VALUES ({}, '{}', '{}', '{}', '{}') ON CONFLICT DO NOTHING;".format(
                *row.split("\t")) for row in self.rows(uses)]
        bookable = Bookable()
        accepted = sum(bookable.take(use) for use in uses)
        ours, peer, disk = [], [], []
        for _ in range(self.arguments.rounds):
            _, environment = self.city(capacity=1)
            took = run([self.oval, "shell", "--keep-going"], environment, 0, 3,
                       text="\n".join(lines) + "\n")
            expect(len(re.findall(r"^b[0-9a-z]{7}$", took.output, re.M)), accepted, "W5, shell")
            ours.append(took.seconds)
            postgres.fresh()
            begun = time.perf_counter()
            postgres.psql("\n".join(inserts) + "\n")
            peer.append(time.perf_counter() - begun)
            expect(int(postgres.psql("SELECT count(*) FROM booking;")), accepted, "PostgreSQL")
            disk.append(waits(self.folder / "waits", accepted))
        what = f"W5, {len(uses)} attempts, a commit each"
        line(what, ours, "the disk alone", disk, 2)
        line(what, ours, "PostgreSQL, exclude", peer)

    def syncs(self) -> None:
        _, environment = self.city(capacity=1)
        counts = [
            syncs(Command([self.oval, "book", "platz-00/feld-0", f"2026-06-0{day} 18-20"],
                          environment), self.folder / "trace") for day in (1, 2, 3)]
        say("syncs, a booking process", str(counts[-1]), f"the first one: {counts[0]}", "", "≤ 2",
            met(counts[-1] <= 2))
        found = []
        for number in (10, 110):
            script = self.folder / "lines"
            script.write_text("".join(
                f"book platz-01/feld-{n % 5} 2026-{7 + n // 100:02}-{1 + n // 5 % 20:02} 18-20 -q\n"
                for n in range(number)))
            found.append(syncs(
                Command([self.oval, "shell", script], self.city(capacity=1)[1]),
                self.folder / "trace"))
        each = (found[1] - found[0]) / 100
        say("syncs, a booking in the shell", f"{each:.2f}", "", "", "≤ 1", met(each <= 1))

    # W8: a million at once.

    def bulk(self) -> None:
        count = self.arguments.rows
        uses = list(islice(book(1), count))
        sheet = self.folder / "bulk.csv"
        write_sheet(sheet, uses, units=1)
        found: dict[str, list[Took]] = {}
        loads, scans = [], []
        for _ in range(self.arguments.rounds):
            database, environment = self.city(CAPACITY)
            for what, words, status in (
                    ("plan", ["plan", sheet], 7), ("apply", ["apply", sheet], 0),
                    ("again", ["apply", sheet], 0), ("undo", ["undo"], 0),
                    ("redo", ["redo"], 0)):
                took = self.ours(environment, *words, "--json", statuses=(status,))
                answer = json.loads(took.output)
                if what in ("plan", "apply", "again"):
                    expect(answer["unchanged" if what == "again" else "added"], count, what)
                found.setdefault(what, []).append(took)
            loads.append(self.load(database))
            scans.append(self.scan(sheet, database))

        def seconds(what: str) -> list[float]:
            return [took.seconds for took in found[what]]

        def memory(what: str) -> str:
            return f", {max(took.mebibytes for took in found[what]):.0f} MiB"

        peer = "sqlite3 .import, same tables"
        line(f"W8, {count} rows: plan", seconds("plan"), peer, loads, memory=memory("plan"))
        line(f"W8, {count} rows: apply", seconds("apply"), peer, loads, 3, memory=memory("apply"))
        line(f"W8, {count} rows: again", seconds("again"), "sqlite3, parse and scan", scans, 2,
             memory=memory("again"))
        line(f"W8, {count} rows: undo", seconds("undo"), "the apply", seconds("apply"), 1,
             memory=memory("undo"))
        line(f"W8, {count} rows: redo", seconds("redo"), "the apply", seconds("apply"),
             memory=memory("redo"))

    # The tables that a sheet of bookings fills.
    TABLES = ("booking", "segment", "segment_space", "segment_leaf", "occurrence", "claim",
              "claim_tier", "imported", "operation", "change", "change_text", "search_entry")

    def load(self, database: Path) -> float:
        """The same rows into the same tables and indexes, by the shell, in one transaction.

        A sheet has no nulls, so its tables are not strict; foreign keys are not looked at, nothing
        is recorded for undo, and the words are indexed all at once.
        """
        connection = sqlite3.connect(database)
        schema = [
            (kind, name, re.sub(r"\) STRICT\b,?", ")", sql)) for kind, name, sql in
            connection.execute(
                "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE"
                " 'sqlite%' AND name NOT LIKE 'search_text_%' AND type IN ('table', 'index')"
                " ORDER BY type DESC")]
        script = ["BEGIN IMMEDIATE;"]
        for table in self.TABLES:
            path = self.folder / f"{table}.csv"
            with path.open("w", newline="") as file:
                csv.writer(file).writerows(connection.execute(f"SELECT * FROM {table}"))
            script.append(f".import --csv {path} {table}")
        connection.close()
        script += ["INSERT INTO search_text (rowid, text) SELECT number, text FROM search_entry;",
                   "COMMIT;"]
        peer = self.folder / "peer.db"
        for ending in ("", "-wal", "-shm"):
            Path(f"{peer}{ending}").unlink(missing_ok=True)
        connection = sqlite3.connect(peer)
        connection.execute("PRAGMA journal_mode = WAL")
        for _, _, sql in schema:
            connection.execute(sql)
        connection.commit()
        connection.close()
        took = run([self.shell, "-bail", peer], {"PATH": "/usr/bin:/bin"},
                   text="PRAGMA synchronous = FULL;\n" + "\n".join(script) + "\n")
        connection = sqlite3.connect(peer)
        (rows,) = connection.execute("SELECT count(*) FROM claim").fetchone()
        connection.close()
        expect(rows, self.arguments.rows, "sqlite3 .import")
        for table in self.TABLES:
            (self.folder / f"{table}.csv").unlink()
        peer.unlink()
        return took.seconds

    def scan(self, sheet: Path, database: Path) -> float:
        """Parsing the sheet, and one scan of what was imported."""
        took = run(
            [self.shell, ":memory:"], {"PATH": "/usr/bin:/bin"},
            text=f"ATTACH 'file:{database}?mode=ro' AS oval;\n.import --csv {sheet} sheet\n"
                 "SELECT count(*), sum(length(said)) FROM oval.imported;\n")
        expect(took.output.split("|")[0], str(self.arguments.rows), "scan")
        return took.seconds

    # W6: a process among many claims.

    def cold(self) -> None:
        medians = []
        # W1, and W1L where it is wanted.
        for seed, spaces, count in ((1, 200, self.arguments.rows), (6, 2000, self.arguments.long)):
            if not count:
                continue
            database, environment = self.city(CAPACITY, spaces)
            connection = sqlite3.connect(database)
            ids = dict(connection.execute("SELECT path, id FROM space"))
            connection.close()
            fill_claims(database, count, seed, [ids[path_of(n)] for n in range(spaces)])
            times = LocalTimes()
            asked = [use for use in islice(book(seed + 10, spaces), 1000) if times.is_plain(use)]

            def check(number: int) -> Command:
                use = asked[number]
                return Command([str(self.oval), "check", f"{path_of(use.space)}:1",
                                times.phrase(use)], environment)

            def probe(number: int) -> Command:
                use = asked[number]
                return Command(
                    [self.shell, "-batch", "-readonly", str(database), CLAIM_PROBE.format(
                        start=use.start, end=use.end, leaf=ids[path_of(use.space)])], environment)

            ours, peer = interleaved([check, probe])
            line(f"W6, check among {count} claims", [t / 1000 for t in ours.wall],
                 "sqlite3, same probe", [t / 1000 for t in peer.wall], 4,
                 memory=f", {peak_memory(check):.0f} MiB")
            medians.append(ours.median)
        if len(medians) == 2:
            ratio = medians[1] / medians[0]
            say("W6, ten times as many claims", "", "", f"{ratio:.2f}×", "≤ 1.1×",
                met(ratio <= 1.1))


def instant(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def waits(path: Path, count: int) -> float:
    """As many writes of a page, each waited for."""
    page = b"\0" * 4096
    begun = time.perf_counter()
    with path.open("wb", buffering=0) as file:
        for _ in range(count):
            file.write(page)
            os.fdatasync(file.fileno())
    took = time.perf_counter() - begun
    path.unlink()
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=1_000_000, help="of W6 and W8")
    parser.add_argument("--long", type=int, default=0, help="claims of a second W6: 10000000")
    parser.add_argument("--attempts", type=int, default=200_000, help="of W5")
    parser.add_argument("--commits", type=int, default=10_000, help="of W5, one commit each")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=("durable", "syncs", "cold", "bulk"))
    arguments = parser.parse_args()
    oval = Path(os.environ.get("OVAL_BIN", ".build/release/oval")).resolve()
    folder = arguments.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(oval, folder, arguments)
    print(f"{machine()}; medians of {arguments.rounds} rounds in turn")
    say("what", "ours", "peer", "ratio", "goal")
    for part in ("syncs", "durable", "cold", "bulk"):
        if arguments.only in (None, part):
            getattr(bench, part)()
    shutil.rmtree(folder / "city", ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
