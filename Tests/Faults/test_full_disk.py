# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk is full at any write of a command: it says so, and nothing has changed.

A small tmpfs is filled but for so many blocks, from none to as many as the command needs.
"""

import random
from datetime import timedelta
from pathlib import Path

import pytest
from mounted import BLOCK, Disk
from sweep import unsound
from town import FIRST, LONG, QUARTER
from trial import Trial, content, lasting
from writes import WRITES, Write

ROOM = 24 << 20
# In blocks, of the log.
BOOKING = 32
FULL = "There is no space left on the disk"


def files(trial: Trial, has_memory: bool) -> list[Path]:
    """The files before; the one of the shared memory may be missing, as it is in a copy."""
    return [path for path in trial.oval.folder.iterdir()
            if has_memory or not path.name.endswith("-shm")]


def is_done(trial: Trial, disk: Disk, free: int, has_memory: bool) -> bool:
    """Runs the command with so many bytes left; whether it was done."""
    disk.hold(files(trial, has_memory), free)
    calling = trial.calling(trial.fresh())
    done = disk.run([trial.oval.binary, *trial.write.words], env=calling["env"],
                    stdin=calling["stdin"])
    what = (free // BLOCK, has_memory, done)
    log = disk.seen / f"{trial.oval.database.name}-wal"
    left = disk.bring_back(trial.fresh())
    if done.returncode == trial.write.status:
        assert trial.faults(left, (done.stdout + done.stderr).encode()) == [], what
        return True
    assert done.returncode == 1 and FULL in done.stderr, what
    if not trial.write.lines:
        # What was not committed has left the log.
        assert not log.exists() or log.stat().st_size <= len(trial.before.get(log.name, b"")), what
        assert done.stdout == "" and content(trial.database(left)) == trial.states[0].content, what
    if not trial.write.has_town:
        assert lasting(left) == {}, what

    # Reading goes on, or says why it cannot; and with room again all is well.
    read = disk.run([trial.oval.binary, "booking", "list"], env=calling["env"])
    if trial.write.has_town:
        assert read.returncode == 0 or FULL in read.stderr, (what, read)
    (disk.seen / "ballast").unlink()
    left = disk.bring_back(trial.fresh())
    assert trial.faults(left, done.stdout.encode()) == [], what
    return False


def write_sheet(path: Path, title: str) -> Path:
    """One of more bytes than there shall be room for."""
    starts = [FIRST + timedelta(hours=number) for number in range(4_000)]
    path.write_text("key,space,start,end,units,title\n" + "".join(
        f"{start.timestamp()},quay/north/twenty,{start.isoformat()},"
        f"{(start + QUARTER).isoformat()},1,{title}\n" for start in starts))
    return path


def test_room_is_given_back(town, tmp_path):
    """An import of more than there is room for leaves as much as there was, for whoever comes next."""
    sheet = write_sheet(tmp_path / "large.csv", "First")
    with Disk(tmp_path / "disk", ROOM) as disk:
        oval = town.oval
        disk.hold(oval.folder.iterdir(), free=2 << 20)

        def run(*words):
            return disk.run([oval.binary, *words], env=oval.environment)

        # The first one makes the shared memory.
        assert run("booking", "list").returncode == 0
        free = disk.free
        done = run("import", sheet)
        assert done.returncode == 1 and FULL in done.stderr, done
        assert disk.free == free
        for words in (["booking", "list"], ["book", "quay/north/one", "4.5. 8-10"]):
            assert run(*words).returncode == 0, words
        assert unsound(disk.bring_back(tmp_path / "left") / oval.database.name) == []


def test_no_room_for_a_plan(town, tmp_path):
    """What a plan writes for itself goes to the folder for temporary files, which is named."""
    sheet = write_sheet(tmp_path / "large.csv", "First")
    town.oval.done("import", str(sheet))
    write_sheet(sheet, "Second")
    before = lasting(town.oval.folder)
    with Disk(tmp_path / "disk", ROOM) as disk:
        for free, status in (ROOM // 2, 7), (0, 1):
            disk.hold([], free)
            environment = {**town.oval.environment, "TMPDIR": str(disk.path)}
            done = disk.run([town.oval.binary, "plan", sheet], town.oval.folder, env=environment)
            assert done.returncode == status, done
            assert [path.name for path in disk.seen.iterdir()] == ["ballast"]
        assert f"{FULL} of {disk.path};" in done.stderr
    assert lasting(town.oval.folder) == before


@pytest.mark.parametrize("write", WRITES, ids=str)
def test_full_disk(oval, tmp_path, write: Write):
    trial, dice = Trial(oval, write), random.Random(write.name)
    with Disk(tmp_path / "disk", ROOM) as disk:
        disk.hold(files(trial, has_memory=False))
        before = disk.free
        done = disk.run([oval.binary, *write.words], env=oval.environment,
                        stdin=trial.calling(trial.fresh())["stdin"])
        # A log that is copied back and cut leaves more room than there was: then as for a booking.
        needed = BOOKING if write.has_long_log else (before - disk.free) // BLOCK
        assert done.returncode == write.status and needed > 0
        for has_memory in (True, False) if LONG else (dice.random() < 0.5,):
            # A command may need more while it runs than it leaves.
            assert is_done(trial, disk, (needed + 256) * BLOCK, has_memory)
            blocks = range(needed + 8) if LONG else {0, dice.randrange(needed)}
            undone = [free for free in blocks
                      if not is_done(trial, disk, free * BLOCK, has_memory)]
            assert undone, needed
