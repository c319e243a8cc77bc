# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A writing command that is broken off, and whether what stays is what it had acknowledged.

A commit is in the log a moment before the program says so. What was acknowledged must be there; the
one step that was being taken is there whole or not at all, and nothing after it.
"""

import shutil
import subprocess
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from program import Oval
from sweep import reader, unsound
from town import Town
from writes import BOOKED, CHECKS, Write

# More pages than a log may have before a commit copies it back, less what a commit writes.
LONG_LOG_PAGES = 980
PAGE_BYTES = 4096 + 24
# What is drawn anew in each run.
DRAWN = {"salt", "hash", "previous", "texts"}

Content = dict[str, list]


def content(database: Path) -> Content:
    """What the tables hold, but for the words of the search, which follow from it."""
    if not database.exists():
        return {}
    with closing(reader(database)) as connection:
        tables = [name for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search!_text%'"
            " ESCAPE '!' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")]
        found = {}
        for table in tables:
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
            names = ", ".join(f'"{name}"' for name in columns if name not in DRAWN)
            found[table] = sorted(
                connection.execute(f'SELECT {names} FROM "{table}"').fetchall(), key=repr)
        return found


def lasting(folder: Path) -> dict[str, bytes]:
    """The files of a folder with what they hold; shared memory is only for who runs now."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())
            if not path.name.endswith("-shm")}


@dataclass
class State:
    """What stands after so many lines of output, in a run that nobody breaks off."""

    lines: int
    content: Content


class Trial:
    """`write` on a town, again and again, each time in a fresh copy of its folder."""

    def __init__(self, oval: Oval, write: Write):
        self.oval, self.write = oval, write
        if write.has_town:
            town = Town.found(oval)
            town.shell(*(f"book {words}" for words in BOOKED))
        if write.has_long_log:
            self.lengthen_log(town)
        self.before = lasting(oval.folder)
        self.copies = 0
        self.states = [State(0, content(oval.database))]
        for count in range(1, len(write.lines)) if write.lines else []:
            self.note(write.lines[:count], None)
        self.note(write.lines, write.status)
        self.steps = len(self.states) - 1
        assert self.states[0].content != self.states[-1].content, "it changes nothing"

    def note(self, lines: tuple[str, ...], status: int | None) -> None:
        folder = self.fresh()
        done = subprocess.run(
            [self.oval.binary, *self.write.words], **self.calling(folder, lines),
            stdout=subprocess.PIPE, timeout=60)
        assert status in (None, done.returncode), done.stdout.decode()
        printed = done.stdout.splitlines()
        # Of a single command the first line tells all.
        self.states.append(State(
            len(printed if self.write.lines else printed[:1]), content(self.database(folder))))

    def lengthen_log(self, town: Town) -> None:
        log = self.oval.database.with_name(self.oval.database.name + "-wal")
        # A shell would copy the log back when it closes.
        for number in range(LONG_LOG_PAGES):
            if log.stat().st_size >= LONG_LOG_PAGES * PAGE_BYTES:
                break
            town.oval.done("space", "edit", "quay/north/one", "--name", f"N{number}")
        # One that is longer was copied back already.
        assert LONG_LOG_PAGES <= log.stat().st_size // PAGE_BYTES < 1000

    def calling(self, folder: Path, lines=None) -> dict:
        """How the command is called there; what a single one says on standard error counts, too."""
        script = folder.with_suffix(".script")
        script.write_text("".join(f"{line}\n" for line in (
            self.write.lines if lines is None else lines)))
        return {"cwd": folder, "env": self.oval.environment, "stdin": script.open(),
                "stderr": subprocess.DEVNULL if self.write.lines else subprocess.STDOUT}

    def fresh(self) -> Path:
        """A copy of the folder as it was before; the one before it goes with all beside it."""
        copies = self.oval.folder.parent / "copies"
        shutil.rmtree(copies / str(self.copies), ignore_errors=True)
        self.copies += 1
        return Path(shutil.copytree(self.oval.folder, copies / str(self.copies) / "here"))

    def database(self, folder: Path) -> Path:
        return folder / self.oval.database.name

    def has_begun(self, folder: Path) -> bool:
        """Whether a file there was written."""
        return lasting(folder) != self.before

    def is_acknowledged(self, output: bytes) -> bool:
        """Whether all of the command was."""
        return len(output.splitlines()) >= self.states[-1].lines

    def faults(self, folder: Path, output: bytes) -> list[str]:
        """What is wrong in `folder`, after a run that was broken off having said `output`."""
        lines = len(output.splitlines())
        # What was said is acknowledged; the step that was to say the next line may have been taken.
        last = max(index for index, state in enumerate(self.states) if state.lines <= lines)
        first = min(index for index, state in enumerate(self.states)
                    if state.lines == self.states[last].lines)
        database = self.database(folder)
        found = unsound(database) if database.exists() else []
        there = content(database)
        if there not in [state.content for state in self.states[first:last + 2]]:
            known = [index for index, state in enumerate(self.states) if state.content == there]
            found.append(f"after {lines} lines: state {known}, not of {first}...{last + 1}")
        return found or self.hindrances(folder, there)

    def hindrances(self, folder: Path, there: Content) -> list[str]:
        """Whether the next command works; where nothing had been done, that is this one again."""
        again = there == self.states[0].content
        words = self.write.words if again else ["club", "add", "next", "--name", "Next"]
        done = subprocess.run(
            [self.oval.binary, *words], **self.calling(folder), stdout=subprocess.PIPE, timeout=60)
        if done.returncode != (self.write.status if again else 0):
            return [f"the next command: {done.returncode}: {done.stdout.decode()}"]
        for check in CHECKS:
            said = subprocess.run(
                [self.oval.binary, *check.split()], **self.calling(folder), stdout=subprocess.PIPE,
                timeout=60)
            if said.returncode != 0:
                return [f"{check}: {said.returncode}: {said.stdout.decode()}"]
        database = self.database(folder)
        if again and content(database) != self.states[-1].content:
            return ["the next command did something else"]
        return unsound(database)
