# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""shell_lines.py FOLDER [--bookings N]: what a line of a warm shell takes, and what Tab takes.

The lines come on standard input of one shell, which says after each how long it took (`\\timing`).
Tab is pressed at a pseudo-terminal, and the clock stops when the choices or the completed line have
come back: that is what a person waits for.
"""

import argparse
import os
import pty
import re
import select
import statistics
import subprocess
import time
from datetime import date, timedelta
from pathlib import Path

from generate import make, path_of, surroundings
from whole_process import machine, met

LINES, TABS = 200, 30
WARM, TAB = 5.0, 50.0
DAY = date(2027, 7, 5)


def day(number: int) -> str:
    return (DAY + timedelta(days=number % 28)).isoformat()


def questions(ids: list[str]) -> dict[str, list[str]]:
    space = [path_of(number % 200) for number in range(LINES)]
    return {
        "day, one space": [f"day {day(i)} --space {space[i]}" for i in range(LINES)],
        "agenda, one day": [f"agenda {day(i)}" for i in range(LINES)],
        "check": [f"check {space[i]}:1 {day(i)} 18-20" for i in range(LINES)],
        "free, one space, a week": [
            f"free {space[i]} {day(i)}..{day(i + 1) if i % 28 < 27 else day(i)} --for 2h --units 1"
            for i in range(LINES)],
        "show": [f"show {ids[i % len(ids)]}" for i in range(LINES)],
        "book, in a transaction": [f"book {space[i]}:1 {day(i)} 18-20" for i in range(LINES)],
    }


def times(oval: Path, lines: list[str], environment: dict[str, str]) -> list[float]:
    """Milliseconds of each line but the first, which opens the database."""
    text = "\n".join(["begin", "\\timing", "version", *lines, "\\timing", "rollback"]) + "\n"
    done = subprocess.run(
        [oval, "shell"], input=text, env=environment, text=True,
        capture_output=True, timeout=600)
    found = [float(number) for number in re.findall(r"^Time: ([\d.]+) ms$", done.stderr, re.M)]
    assert done.returncode == 0 and len(found) == len(lines) + 1, done.stderr[-2000:]
    return found[1:]


class Typist:
    """A shell at a terminal."""

    def __init__(self, oval: Path, environment: dict[str, str]):
        self.got = ""
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execve(
                oval, ["oval", "shell"], {**environment, "TERM": "xterm", "INPUTRC": "/dev/null"})
        self.read_until("oval> ")

    def read_until(self, text: str):
        """What comes behind it is kept for the next time."""
        while text not in self.got:
            ready, _, _ = select.select([self.terminal], [], [], 30)
            assert ready, f"no {text!r} in {self.got!r}"
            self.got += os.read(self.terminal, 65536).decode(errors="replace")
        self.got = self.got.partition(text)[2]

    def tab(self, line: str, answer: str) -> float:
        """Milliseconds from the key to the answer."""
        os.write(self.terminal, line.encode())
        self.read_until(line[-3:])
        begun = time.perf_counter()
        os.write(self.terminal, b"\t")
        self.read_until(answer)
        ended = time.perf_counter()
        os.write(self.terminal, b"\x03")
        # The prompt may have come back before, below the choices.
        self.read_until("^C")
        self.read_until("oval> ")
        return 1000 * (ended - begun)

    def end(self):
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bookings", type=int, default=100_000)
    arguments = parser.parse_args()
    oval = Path(os.environ.get("OVAL_BIN", ".build/release/oval")).resolve()
    folder = arguments.folder.resolve()
    database, _ = make(oval, folder, arguments.bookings, "book")
    environment = surroundings(folder, database)
    listed = subprocess.run(
        [oval, "agenda", f"{day(0)}..{day(6)}", "-q"], env=environment, text=True,
        capture_output=True, check=True).stdout
    ids = re.findall(r"\bb[0-9a-z]{7}\b", listed)
    print(f"{machine()}; {arguments.bookings} bookings; a warm shell, median and 95th of a hundred")
    for what, lines in questions(ids).items():
        found = sorted(times(oval, lines, environment))
        middle, late = statistics.median(found), found[len(found) * 95 // 100]
        print(f"{what:32} {middle:6.2f} ms  {late:6.2f} ms  goal {WARM:.0f} ms  {met(middle <= WARM)}")
    keys = {
        "Tab, spaces": ("book platz-07/fe", "platz-07/feld-4"),
        "Tab, ids": ("show b", "b0"),
        "Tab, days": ("book platz-07/feld-0 ", "tomorrow"),
        "Tab, free hours": ("book platz-07/feld-0:1 tomorrow ", "10:00-12:00"),
    }
    for what, (line, answer) in keys.items():
        typist = Typist(oval, environment)
        os.write(typist.terminal, b"version\r")
        typist.read_until("oval> ")
        if what == "Tab, ids":
            answer = "more; type a few"
        found = sorted(typist.tab(line, answer) for _ in range(TABS))
        typist.end()
        middle, late = statistics.median(found), found[len(found) * 95 // 100]
        print(f"{what:32} {middle:6.2f} ms  {late:6.2f} ms  goal {TAB:.0f} ms  {met(middle <= TAB)}")


if __name__ == "__main__":
    main()
