# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that can only be read, is locked, cut off or damaged is named, and never made worse."""

import random
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from mounted import Disk
from program import Oval
from sweep import unsound
from town import LONG
from trial import content, lasting
from writes import SHEET

READS = [["agenda", "1.5.2026..31.7.2026"], ["booking", "list"], ["check", "quay", "9.5. 8-10"],
         ["space", "list"], ["search", "First"], ["plan", str(SHEET)], ["verify"],
         ["export", "--format", "csv"], ["conflicts"], ["log"], ["show", "quay/north/one"],
         ["booking", "history", "quay/north/one", "4.5. 8-10"]]
WRITES = [["book", "quay/north/three:1", "9.5. 8-10"], ["club", "add", "new", "--name", "New"],
          ["move", "quay/north/one", "4.5. 8-10", "--to", "12-14"], ["undo"]]
READ_ONLY = ["can only be read", "cannot be opened"]
NAMED = ["is damaged", "is not a database", "another program", "has version", *READ_ONLY]
FOUND, BUSY, DATABASE = 1, 8, 10
# Of a plan 7 says that something would change.
DONE = {0, 7}
# What damage looks like that nobody can see: another time or capacity, a missing or foreign name.
UNSEEN = {*DONE, 3, 4, 5, 6}


@pytest.fixture
def booked(town) -> Oval:
    for words in ("quay/north/one 4.5. 8-10 --title First",
                  "quay/south/twenty:7 6.5. 18-20 --repeat weekly --until 30.6. --title Second"):
        town.oval.done("book", *words.split())
    return town.oval


@pytest.fixture
def settled(booked) -> Oval:
    """All of it is in the main file."""
    with closing(sqlite3.connect(booked.database, timeout=60)) as connection:
        # To leave the log takes all of it back, or fails.
        for mode in ("delete", "wal"):
            assert connection.execute(f"PRAGMA journal_mode = {mode}").fetchone() == (mode,)
    assert [path.name for path in booked.folder.iterdir()] == [booked.database.name]
    return booked


def judge_read_only(oval: Oval, tmp_path: Path, kept: set[str], hindered: str) -> None:
    """Of the main file, the log and shared memory some are there; one of these, or the disk, can
    only be read."""
    name = oval.database.name
    before = content(oval.database)
    with Disk(tmp_path / "disk", 16 << 20) as disk:
        disk.hold(path for path in oval.folder.iterdir() if path.name.removeprefix(name) in kept)
        disk.make_read_only("" if hindered == "disk" else name + hindered)
        held = lasting(disk.seen)
        for words in READS + WRITES:
            done = disk.run([oval.binary, *words], env=oval.environment)
            if words in WRITES or done.returncode not in DONE:
                assert done.returncode == DATABASE, (words, done)
                assert any(text in done.stderr for text in READ_ONLY), (words, done)
            # A reader may make an empty log.
            assert lasting(disk.seen).items() >= held.items(), words
        left = disk.bring_back(tmp_path / "left")
    assert content(left / name) == before


@pytest.mark.parametrize("hindered", ["disk", "", "-wal", "-shm"])
def test_read_only(booked, tmp_path, hindered):
    judge_read_only(booked, tmp_path, {"", "-wal", "-shm"}, hindered)


@pytest.mark.parametrize("hindered", ["disk", "", "-wal"])
def test_read_only_without_memory(booked, tmp_path, hindered):
    judge_read_only(booked, tmp_path, {"", "-wal"}, hindered)


@pytest.mark.parametrize("hindered", ["disk", ""])
def test_read_only_alone(settled, tmp_path, hindered):
    judge_read_only(settled, tmp_path, {""}, hindered)


def test_planned_where_nothing_can_be_written(booked, tmp_path):
    """With the log and its index there, a plan says on a disk that can only be read what it says
    anywhere."""
    usual = booked.run("plan", str(SHEET))
    assert usual.status == 7
    with Disk(tmp_path / "disk", 16 << 20) as disk:
        disk.hold(booked.folder.iterdir())
        disk.make_read_only()
        done = disk.run([booked.binary, "plan", SHEET], env=booked.environment)
    assert (done.returncode, done.stdout, done.stderr) == (usual.status, usual.out, usual.err)


LOCKS = {
    # Somebody writes and does not end; readers go on.
    "writer": (["BEGIN IMMEDIATE"], WRITES),
    # Somebody has the whole file for himself.
    "alone": (["PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE"], READS + WRITES),
}


def judge_locked(oval: Oval, lock: str) -> None:
    statements, commands = LOCKS[lock]
    before = content(oval.database)
    with closing(sqlite3.connect(oval.database, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        waiting = [(words, oval.start(*words)) for words in commands]
        for words, process in waiting:
            out, err = process.communicate(timeout=120)
            assert (process.returncode, out) == (BUSY, b""), (words, process.returncode, err)
            assert b"Somebody else" in err, (words, err)
        connection.execute("ROLLBACK")
    assert content(oval.database) == before
    for words in commands:
        assert oval.run(*words).status in DONE, words


if LONG:
    # Each waits for half a minute; a transcript has such a case for `make test`.
    @pytest.mark.parametrize("lock", LOCKS)
    def test_locked(booked, lock):
        judge_locked(booked, lock)


def judge_damaged(oval: Oval, what) -> Counter:
    """Runs commands on a damaged file; whoever refuses leaves its bytes alone."""
    statuses = Counter()
    for words in READS + WRITES:
        held = lasting(oval.folder)
        answer = oval.run(*words)
        statuses[answer.status] += 1
        if answer.status == DATABASE:
            assert any(text in answer.err for text in NAMED), (what, words, answer)
            assert lasting(oval.folder).items() >= held.items(), (what, words)
        elif words == ["verify"] and answer.status == FOUND:
            assert "Not all is right" in answer.out, (what, words, answer)
        elif answer.status == 1:
            # A rule of a table, damaged, stands in the way.
            assert "constraint failed" in answer.err, (what, words, answer)
        else:
            # What the tables say may have become something else that is right as well.
            assert answer.status in UNSEEN, (what, words, answer)
    return statuses


def damage(oval: Oval, harm, positions) -> Counter:
    """Harms a fresh copy at each of the positions; gives how often each status came."""
    statuses = Counter()
    whole = lasting(oval.folder)
    for position in positions:
        for path in oval.folder.iterdir():
            path.unlink()
        for name, octets in whole.items():
            (oval.folder / name).write_bytes(octets)
        what = harm(oval.database, position)
        statuses += judge_damaged(oval, what)
    return statuses


def test_truncated(settled):
    def cut_off(database: Path, length: int):
        with database.open("r+b") as file:
            file.truncate(length)
        return f"{length} bytes left"

    size, dice = settled.database.stat().st_size, random.Random(1)
    lengths = {0, 1, 99, 100, 4095, *range(4096, size, 4096), size - 1,
               *(dice.randrange(size) for _ in range(20))}
    statuses = damage(settled, cut_off, sorted(lengths) if LONG else dice.sample(
        sorted(lengths), 5))
    # A file that is not whole is never taken for one.
    assert set(statuses) == {DATABASE}, statuses


def test_flipped_bits(settled):
    def flip(database: Path, position: int):
        with database.open("r+b") as file:
            file.seek(position // 8)
            octet = file.read(1)[0]
            file.seek(position // 8)
            file.write(bytes([octet ^ 1 << position % 8]))
        return f"bit {position % 8} of byte {position // 8}"

    size, dice = settled.database.stat().st_size, random.Random(2)
    # Most of a page is empty; its head and the file's own are not.
    places = [dice.randrange(100) for _ in range(20)]
    places += [page + dice.randrange(16) for page in range(0, size, 4096)]
    places += [place for place, octet in enumerate(settled.database.read_bytes()) if octet]
    places = places[:20 + size // 4096] + dice.sample(places[20 + size // 4096:], 400)
    positions = [8 * place + dice.randrange(8) for place in places]
    statuses = damage(settled, flip, positions if LONG else dice.sample(positions, 12))
    assert statuses[DATABASE] > 0, statuses


@pytest.mark.parametrize("ending", ["-wal", "-shm"])
def test_damaged_beside(booked, ending):
    """A damaged log ends earlier, which SQLite takes for a crash; shared memory is made anew."""
    def scramble(database: Path, seed: int):
        beside = database.with_name(database.name + ending)
        dice = random.Random(seed)
        octets = bytearray(beside.read_bytes() if beside.exists() else bytes(32768))
        for _ in range(dice.choice([1, 100])):
            octets[dice.randrange(len(octets))] = dice.randrange(256)
        beside.write_bytes(octets[:dice.choice([len(octets), dice.randrange(len(octets))])])
        return f"seed {seed}"

    damage(booked, scramble, range(60 if LONG else 2))
    assert unsound(booked.database) == []
