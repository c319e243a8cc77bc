# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The writing commands that are broken off. A new one is a line in `WRITES`."""

import shlex
from dataclasses import dataclass
from pathlib import Path

import transcript


SHEET = Path(__file__).parent / "season.csv"
SEASON = Path(__file__).parent / "season.yaml"


@dataclass(frozen=True)
class Write:
    name: str
    # The words after `oval`.
    text: str
    # What a shell is given on standard input, a line an entry.
    lines: tuple[str, ...] = ()
    status: int = 0
    # Whether there is a database before.
    has_town: bool = True
    # Whether the log is so long before that this commit copies it back.
    has_long_log: bool = False

    @property
    def words(self) -> list[str]:
        return shlex.split(
            self.text.format(config=transcript.CONFIG, sheet=SHEET, season=SEASON))

    def __str__(self) -> str:
        return self.name


# What must answer with 0 whatever was broken off: commands that look into all of the database.
CHECKS = ["conflicts -q", "verify -q"]

# On these the commands work.
BOOKED = ["quay/north/one 4.5. 8-10 --title First", "quay/south/three:2 4.5. 8-10 --title Second",
          "quay/south/twenty:7 6.5. 18-20 --repeat weekly --until 30.6. --title Third"]

SHELL_LINES = (
    "book quay/north/one 5.5. 8-9 -q", "book quay/north/three:1 5.5. 8-9 -q",
    "begin -q", "book quay/north/twenty:4 5.5. 8-9 -q", "book quay/south 7.5. 8-9 -q", "commit -q",
    "cancel quay/north/one 4.5. 8-10 -q", "book quay/south/one 5.5. 8-9 -q")

WRITES = [
    Write("book", "book quay/north/three:2 5.5. 8-10 -q"),
    Write("book-whole-area", "book quay 5.5. 10-12 -q"),
    Write("book-series", "book quay/north/one 6.5. 8-10 --repeat weekly --until 30.9. -q"),
    Write("book-refused", "book quay/north/one 4.5. 9-11 -q", status=3),
    Write("hold", "book quay/north/one 5.5. 8-10 --hold 2h -q"),
    Write("move", "move quay/north/one 4.5. 8-10 --to 12-14 -q"),
    Write("move-series", "move quay/south/twenty 6.5. 18-20 --from 20.5. --to 19-21 -q"),
    Write("edit", "edit quay/north/one 4.5. 8-10 --title Other -q"),
    Write("cancel", "cancel quay/south/twenty 6.5. 18-20 --from 20.5. -q"),
    Write("club-add", "club add rollmoewen --name Rollmöwen -q"),
    Write("space-add", "space add quay/west --name West --capacity 3 -q"),
    Write("closure-add", "closure add quay/south 8.5. --reason Flood -q"),
    Write("slot-add", "slot add quay/south/one 9.5. 8-10 --repeat weekly --until 30.6. --name Open"
          " --kind sport --use open -q"),
    Write("apply-city", "apply {config}/luebeck.yaml"),
    Write("import", "import {sheet}"),
    Write("apply-sheet", "apply {sheet}"),
    Write("apply-season", "apply {season}"),
    Write("undo", "undo -q"),
    Write("shell", "shell", SHELL_LINES),
    Write("book-copying-log", "book quay/north/three:2 5.5. 8-10 -q", has_long_log=True),
    Write("city-init", "city init {config}/rostock-oval.yaml -q", has_town=False),
]
