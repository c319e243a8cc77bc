# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A town of two areas, each with leaves of the capacities 1, 3 and 20, and how long a run is."""

import os
import random
import subprocess
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from program import Oval

# `make test-faults` runs the long form.
LONG = os.environ.get("OVAL_LONG") == "1"

ZONE = ZoneInfo("Europe/Berlin")
FIRST = datetime(2026, 5, 1, tzinfo=ZONE)
QUARTER = timedelta(minutes=15)
AREAS = ["quay", "quay/north", "quay/south"]
CAPACITIES = {"one": 1, "three": 3, "twenty": 20}
LEAVES = {f"{area}/{name}": capacity
          for area in AREAS[1:] for name, capacity in CAPACITIES.items()}
WHOLE = None


def leaves_of(space: str) -> list[str]:
    return [leaf for leaf in LEAVES if leaf == space or leaf.startswith(f"{space}/")]


@dataclass(frozen=True)
class Claim:
    leaf: str
    start: int
    end: int
    # None takes the whole leaf.
    units: int | None
    booking: str = ""


@dataclass(frozen=True)
class Request:
    """A wish for one space, with the times as instants; an area is always wanted whole."""

    space: str
    units: int | None
    start: datetime
    end: datetime

    @property
    def words(self) -> list[str]:
        space = self.space if self.units is WHOLE else f"{self.space}:{self.units}"
        return ["book", space, f"{self.start.isoformat()}..{self.end.isoformat()}"]

    def claims(self, booking: str = "") -> list[Claim]:
        start, end = int(self.start.timestamp()), int(self.end.timestamp())
        return [Claim(leaf, start, end, self.units, booking) for leaf in leaves_of(self.space)]


def draw(dice: random.Random, days: int) -> Request:
    start = FIRST + timedelta(days=dice.randrange(days)) + QUARTER * dice.randrange(96)
    end = start + QUARTER * dice.choice([1, 2, 4, 4, 6, 8])
    if dice.random() < 0.1:
        return Request(dice.choice(AREAS), WHOLE, start, end)
    leaf = dice.choice(list(LEAVES))
    units = WHOLE if dice.random() < 0.1 else dice.randint(1, max(1, LEAVES[leaf] // 2))
    return Request(leaf, units, start, end)


@dataclass
class Town:
    oval: Oval

    @classmethod
    def found(cls, oval: Oval) -> "Town":
        oval.done("db", "init")
        town = cls(oval)
        town.shell(
            *(f"space add {area} --name {area}" for area in AREAS),
            *(f"space add {leaf} --name {leaf} --capacity {capacity} --use shared"
              for leaf, capacity in LEAVES.items()))
        return town

    def shell(self, *lines: str) -> None:
        """Runs commands that must succeed."""
        subprocess.run(
            [self.oval.binary, "shell", "-q"], cwd=self.oval.folder, env=self.oval.environment,
            input="\n".join(lines).encode(), stdout=subprocess.DEVNULL, check=True, timeout=60)


def acknowledged_claims(booking: dict) -> list[Claim]:
    """What a booking claims, by what the program printed of it."""
    def seconds(text: str) -> int:
        return int(datetime.fromisoformat(text).timestamp())

    return [
        Claim(leaf, seconds(date["start"]), seconds(date["end"]), named["units"], booking["id"])
        for named in booking["spaces"] for leaf in leaves_of(named["space"])
        for date in booking["occurrences"]]
