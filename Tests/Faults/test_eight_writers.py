# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Eight processes book one tree of spaces: nothing is over-booked, and no success is lost."""

import json
import random
import sqlite3
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from itertools import cycle

import pytest
from sweep import capacities, claims, faults, overbooked
from town import LONG, Claim, Request, acknowledged_claims, draw

WRITERS = 8
SECONDS = 60 if LONG else 5
# So few that a good part of the requests is refused.
DAYS = 12 if LONG else 2
LINES_A_SCRIPT = 16


@dataclass
class Tally:
    """What one writer was told."""

    acknowledged: list[Claim] = field(default_factory=list)
    refused: int = 0
    unexpected: list[str] = field(default_factory=list)


def race(*writers) -> Tally:
    """Lets `WRITERS` of them, in turn of the given kinds, write for `SECONDS` at once."""
    until = time.monotonic() + SECONDS
    with ThreadPoolExecutor(WRITERS) as pool:
        tallies = [pool.submit(writer, random.Random(number), until)
                   for number, writer in zip(range(WRITERS), cycle(writers))]
    total = Tally()
    for tally in (future.result() for future in tallies):
        total.acknowledged += tally.acknowledged
        total.refused += tally.refused
        total.unexpected += tally.unexpected
    return total


def by_command(town):
    """A process for each request."""
    def write(dice: random.Random, until: float) -> Tally:
        tally = Tally()
        while time.monotonic() < until:
            answer = town.oval.run(*draw(dice, DAYS).words, "--json")
            if answer.status == 0:
                tally.acknowledged += acknowledged_claims(answer.data)
            elif answer.status == 3:
                tally.refused += 1
            else:
                tally.unexpected.append(str(answer))
        return tally
    return write


def script(dice: random.Random) -> list[str]:
    """Bookings, some of them several in one transaction, which is kept or not."""
    lines: list[str] = []
    while len(lines) < LINES_A_SCRIPT:
        some = [" ".join([*draw(dice, DAYS).words, "--json"]) for _ in range(dice.randint(1, 3))]
        if dice.random() < 0.5:
            ending = dice.choice(["commit", "commit", "rollback"])
            some = ["begin --json", *some, f"{ending} --json"]
        lines += some
    return lines


def kept(answers: list[dict]) -> list[Claim]:
    """What the answers of a shell acknowledge: a transaction only with its commit."""
    held, pending, found = False, [], []
    for answer in answers:
        if answer["kind"] == "booking":
            (pending if held else found).extend(acknowledged_claims(answer))
        elif answer["kind"] == "transaction":
            held = answer["state"] == "begun"
            found += pending if answer["state"] == "committed" else []
            pending = []
    return found


def by_shell(town):
    """A shell for a handful of requests, on standard input."""
    def write(dice: random.Random, until: float) -> Tally:
        tally = Tally()
        while time.monotonic() < until:
            done = subprocess.run(
                [town.oval.binary, "shell", "--keep-going"], cwd=town.oval.folder,
                env=town.oval.environment,
                input="\n".join(script(dice)).encode(), capture_output=True, timeout=120)
            out, err = done.stdout.decode(), done.stderr.decode()
            tally.acknowledged += kept([json.loads(line) for line in out.splitlines()])
            errors = [json.loads(line) for line in err.splitlines() if line.startswith("{")]
            tally.refused += len(errors)
            if done.returncode not in (0, 3) or any(error["exit"] != 3 for error in errors):
                tally.unexpected.append(f"{done.returncode}: {err}")
        return tally
    return write


def without_check(town):
    """Looks in one transaction and writes in the next, past the program and the triggers."""
    with closing(sqlite3.connect(town.oval.database)) as connection:
        for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        ids = dict(connection.execute("SELECT path, id FROM space"))
    limits = capacities(town.oval.database)

    def fits(request: Request) -> bool:
        return not overbooked(limits, claims(town.oval.database) + request.claims())

    def write(dice: random.Random, until: float) -> Tally:
        tally = Tally()
        connection = sqlite3.connect(town.oval.database, timeout=60, isolation_level=None)
        while time.monotonic() < until:
            request = draw(dice, DAYS)
            if not fits(request):
                tally.refused += 1
                continue
            wanted = request.claims(booking=f"b{dice.getrandbits(64):x}")
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT INTO claim (leaf, tier, start_at, end_at, booking, original, units)"
                " VALUES (?, 0, ?, ?, ?, 0, ?)",
                [(ids[one.leaf], one.start, one.end, one.booking, one.units) for one in wanted])
            connection.execute("COMMIT")
            tally.acknowledged += wanted
        connection.close()
        return tally
    return write


def test_nothing_overbooked_and_no_success_lost(town):
    # Each process draws its ids by lot.
    del town.oval.environment["OVAL_SEED"]
    tally = race(by_command(town), by_shell(town))
    assert tally.unexpected == []
    assert faults(town.oval.database, tally.acknowledged) == []
    # Both happened often, or nothing was tried.
    bookings = {claim.booking for claim in tally.acknowledged}
    assert min(len(bookings), tally.refused) > 5 * SECONDS, (len(bookings), tally.refused)
    assert {claim.leaf for claim in tally.acknowledged} == set(capacities(town.oval.database))


def test_the_same_without_a_check_is_found_out(town):
    tally = race(without_check(town))
    found = faults(town.oval.database, tally.acknowledged)
    assert any(fault.startswith("over-booked") for fault in found), (len(found), tally.refused)


@pytest.mark.parametrize("statement, fault", [
    ("DELETE FROM claim WHERE booking = $booking", "lost"),
    ("UPDATE claim SET units = units + 1 WHERE booking = $booking", "lost"),
    ("UPDATE claim SET booking = 'b0000000' WHERE booking = $booking", "never acknowledged"),
    ("UPDATE claim SET booking = 'b0000000' WHERE booking = $booking", "dangling"),
])
def test_a_lost_success_is_found_out(town, statement, fault):
    booked = [town.oval.json("book", "quay/north/three:1", f"5.5. {hour}-{hour + 1}")
              for hour in (8, 12)]
    acknowledged = [claim for booking in booked for claim in acknowledged_claims(booking)]
    assert faults(town.oval.database, acknowledged) == []
    with closing(sqlite3.connect(town.oval.database)) as connection, connection:
        connection.execute(statement, {"booking": booked[0]["id"]})
    assert any(found.startswith(fault) for found in faults(town.oval.database, acknowledged))
