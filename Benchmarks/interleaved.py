# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs two commands in turn, A B A B …, and says what each took."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROUNDS = 100
WARM_UP = 10


class Command(NamedTuple):
    words: list[str]
    environment: dict[str, str]
    status: int = 0


# The command of a round: each round may ask something else.
Maker = Callable[[int], Command]


class Times(NamedTuple):
    """Milliseconds, one for each round."""

    wall: list[float]
    processor: list[float]

    @property
    def median(self) -> float:
        return statistics.median(self.wall)

    @property
    def processor_median(self) -> float:
        return statistics.median(self.processor)

    @property
    def middle_half(self) -> tuple[float, float]:
        """Between which values half of the rounds lie."""
        first, _, third = statistics.quantiles(self.wall, n=4)
        return first, third


def run_once(command: Command) -> tuple[float, float]:
    """Wall and processor milliseconds from its start to its end."""
    silent = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
              (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
              (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    process = os.posix_spawn(
        command.words[0], command.words, command.environment, file_actions=silent)
    _, how, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    status = os.waitstatus_to_exitcode(how)
    if status != command.status:
        raise SystemExit(f"status {status} instead of {command.status}: {command.words}")
    return wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000


def interleaved(makers: list[Maker], rounds: int = ROUNDS) -> list[Times]:
    """The makers' commands in turn; the first rounds only warm up."""
    found = [Times([], []) for _ in makers]
    for number in range(-WARM_UP, rounds):
        for maker, times in zip(makers, found):
            wall, processor = run_once(maker(number % rounds))
            if number >= 0:
                times.wall.append(wall)
                times.processor.append(processor)
    return found


def peak_memory(maker: Maker, rounds: int = 5) -> float:
    """MiB at the highest, the median of some rounds.

    Through the program `time`: the kernel counts the memory of a process that it replaces as the
    new one's, and this interpreter is larger than some that are measured.
    """
    peaks = []
    for number in range(rounds):
        command = maker(number)
        done = subprocess.run(
            ["/usr/bin/time", "-q", "-f", "%M", *command.words], env=command.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        peaks.append(int(done.stderr.splitlines()[-1]) / 1024)
    return statistics.median(peaks)


def syncs(command: Command, trace: Path) -> int:
    """How often the command waits for the disk."""
    subprocess.run(
        ["strace", "-f", "-o", trace, "-e", "trace=fsync,fdatasync,sync,syncfs,msync",
         *command.words], env=command.environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, check=True)
    return sum("sync(" in line for line in trace.read_text().splitlines())
