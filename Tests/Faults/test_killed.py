# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at any moment of any writing command: what was acknowledged is there, the rest is not.

Each command is killed before each of its calls that write or sync, and at moments drawn by lot, in
all of its time or after its first write.
"""

import ctypes
import os
import random
import select
import signal
import struct
import subprocess
import time
from collections import Counter

import pytest
from town import LONG
from trial import Trial
from watched import kill_before, watch
from writes import WRITES, Write

# 500 of the long form, 20 of the short one, and more where a command makes many calls.
KILLS = -(-(500 if LONG else 20) // len(WRITES))
SHARE_WHILE_WRITING = 0.3
IN_CREATE, IN_MODIFY = 0x100, 0x2


def kill_at_random(words: list[str], seconds: float, **calling) -> tuple[bytes, bool]:
    """Kills the command some time after its start; gives its output, and whether it was in time."""
    process = subprocess.Popen(words, stdout=subprocess.PIPE, **calling)
    try:
        out, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        out, _ = process.communicate()
    return out, process.returncode == -signal.SIGKILL


def lasting_names(events: bytes) -> list[bytes]:
    """The files that the events of inotify name, but for shared memory."""
    names, start = [], 0
    while start < len(events):
        *_, length = struct.unpack_from("iIII", events, start)
        names.append(events[start + 16:start + 16 + length].rstrip(b"\0"))
        start += 16 + length
    return [name for name in names if not name.endswith(b"-shm")]


def kill_while_writing(words: list[str], seconds: float, **calling) -> tuple[bytes, bool]:
    """Kills the command so long after it first changes a file in its folder."""
    library = ctypes.CDLL(None, use_errno=True)
    watcher = library.inotify_init1(os.O_CLOEXEC)
    folder = os.fsencode(calling["cwd"])
    assert watcher >= 0 and library.inotify_add_watch(watcher, folder, IN_CREATE | IN_MODIFY) >= 0
    try:
        process = subprocess.Popen(words, stdout=subprocess.PIPE, **calling)
        # Shared memory is set up before anything is written.
        while select.select([watcher], [], [], 60)[0]:
            if lasting_names(os.read(watcher, 65536)):
                break
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            pass
        process.kill()
        out, _ = process.communicate()
        return out, process.returncode == -signal.SIGKILL
    finally:
        os.close(watcher)


class Kills:
    """The kills of one command, and how many of them fell while it was writing."""

    def __init__(self, trial: Trial, dice: random.Random):
        self.trial, self.dice = trial, dice
        self.counts = Counter()

    def judge(self, folder, output: bytes, how) -> None:
        acknowledged = self.trial.is_acknowledged(output)
        begun = self.trial.has_begun(folder)
        self.counts["after" if acknowledged else "while writing" if begun else "before"] += 1
        assert self.trial.faults(folder, output) == [], how

    def before_calls(self) -> None:
        folder, words = self.trial.fresh(), self.words
        log = self.trial.oval.folder.with_name("strace")
        _, calls = watch(words, log, **self.trial.calling(folder))
        assert any(call.is_sync for call in calls), calls
        points = calls if LONG else self.dice.sample(calls, 1)
        for call in points:
            folder = self.trial.fresh()
            self.judge(folder, kill_before(call, words, log, **self.trial.calling(folder)), call)

    def by_lot(self) -> None:
        began = time.monotonic()
        folder = self.trial.fresh()
        subprocess.run(self.words, stdout=subprocess.DEVNULL, **self.trial.calling(folder))
        duration = time.monotonic() - began
        for _ in range(20 * KILLS):
            if self.are_enough:
                return
            folder = self.trial.fresh()
            # Writing takes a part of it, and more under load.
            kill, most = self.dice.choice(
                [(kill_at_random, duration), (kill_while_writing, duration / 4)])
            seconds = self.dice.uniform(0, most)
            out, was_killed = kill(self.words, seconds, **self.trial.calling(folder))
            if was_killed:
                self.judge(folder, out, (kill, seconds))
        raise AssertionError(f"too few while writing: {self.counts}")

    @property
    def words(self) -> list[str]:
        return [str(self.trial.oval.binary), *self.trial.write.words]

    @property
    def are_enough(self) -> bool:
        total = self.counts.total()
        return total >= KILLS and self.counts["while writing"] >= SHARE_WHILE_WRITING * total


@pytest.mark.parametrize("write", WRITES, ids=str)
def test_killed(oval, write: Write):
    kills = Kills(Trial(oval, write), random.Random(write.name))
    kills.before_calls()
    kills.by_lot()
    print(write.name, dict(kills.counts))
