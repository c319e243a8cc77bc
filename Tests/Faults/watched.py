# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program asks of the system about its files, seen and broken off by strace."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

WRITES = ["write", "writev", "pwrite64", "pwritev", "pwritev2", "ftruncate", "fallocate"]
SYNCS = ["fsync", "fdatasync", "sync_file_range", "msync"]
NAMES = ["rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat"]
CALL = re.compile(r"(?P<process>\d+) +(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\w+)")


@dataclass(frozen=True)
class Call:
    name: str
    # The how manieth of its name in its thread, from 1.
    number: int
    # What its descriptor stands for.
    file: str
    descriptor: int
    failed: bool

    @property
    def is_sync(self) -> bool:
        return self.name in SYNCS

    @property
    def is_answer(self) -> bool:
        """Whether it is output of the program."""
        return self.name in ("write", "writev") and self.descriptor in (1, 2)

    @property
    def changes_file(self) -> bool:
        return not self.is_sync and not self.is_answer and self.file.startswith("/") and (
            not self.file.startswith(("/dev", "/proc")))


def strace(log: Path, *options: str) -> list[str]:
    """What stands before a command; the calls are written to `log`."""
    names = ",".join(f"?{name}" for name in WRITES + SYNCS + NAMES)
    return ["strace", "-f", "-qq", "-y", "-s", "200", "-o", str(log), "-e", "signal=none",
            "-e", f"trace={names}", *options]


def calls(log: Path, folder: Path) -> list[Call]:
    """The calls of the program's first thread, which ran in `folder`, in their order."""
    found: list[Call] = []
    counts: dict[str, int] = {}
    lines = [match for line in log.read_text(errors="replace").splitlines()
             if (match := CALL.match(line))]
    for match in (line for line in lines if line["process"] == lines[0]["process"]):
        name, arguments = match["name"], match["arguments"]
        counts[name] = counts.get(name, 0) + 1
        failed = match["result"] == "-1"
        if name in NAMES:
            path = os.path.normpath(folder / re.findall(r'"(.*?)"', arguments)[-1])
            found.append(Call(name, counts[name], path, -1, failed))
        else:
            descriptor = re.match(r"(\d+)<(.*?)>", arguments)
            found.append(Call(name, counts[name], descriptor[2], int(descriptor[1]), failed))
    return found


def watch(words: list[str], log: Path, **calling) -> tuple[subprocess.CompletedProcess, list[Call]]:
    """Runs a command and gives its calls."""
    done = subprocess.run([*strace(log), *words], stdout=subprocess.PIPE, timeout=120, **calling)
    return done, calls(log, calling["cwd"])


def kill_before(call: Call, words: list[str], log: Path, **calling) -> bytes:
    """Runs a command that is killed before it makes that call; gives its output."""
    inject = f"inject={call.name}:signal=KILL:when={call.number}"
    done = subprocess.run([*strace(log, "-e", inject), *words], stdout=subprocess.PIPE, timeout=120,
                          **calling)
    assert done.returncode in (-9, 137), (call, done)
    return done.stdout
