# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""10,000 random requests, decided by the program and by a sweep written here.

Most of them are made in a shell that stays open, the others each by a process of its own; either must
see what the other has booked.
"""

import random
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from program import Conversation

ZONE = ZoneInfo("Europe/Berlin")
FIRST = datetime(2026, 5, 1, tzinfo=ZONE)
QUARTER = timedelta(minutes=15)
LEAVES = ["north", "south", "east"]
WHOLE = None
# Capacity, and the days over which its requests are strewn: so many that a good part is refused.
CAPACITIES = {1: 90, 3: 60, 20: 45, 200: 45}
REQUESTS = 2500
SHARE_BY_PROCESS = 0.1


@dataclass
class Request:
    spaces: list[tuple[str, int | None]]
    spans: list[tuple[datetime, datetime]]

    def claims(self, area: str):
        """Leaf, start, end and units: an area claims each of its leaves whole."""
        for space, units in self.spaces:
            for leaf in LEAVES if space == area else [space.removeprefix(f"{area}/")]:
                for start, end in self.spans:
                    yield leaf, start, end, units

    def words(self) -> list[str]:
        names = [name if units is WHOLE else f"{name}:{units}" for name, units in self.spaces]
        start, end = self.spans[0]
        words = [",".join(names), f"{start.isoformat()}..{end.isoformat()}"]
        if len(self.spans) > 1:
            words += ["--repeat", "daily", "--until", self.spans[-1][0].date().isoformat()]
        return words


class Sweep:
    """What the leaves of one area hold, and whether something more fits."""

    def __init__(self, capacity: int):
        self.capacity = capacity
        self.claims: dict[str, list] = {leaf: [] for leaf in LEAVES}

    def fits(self, leaf: str, start: datetime, end: datetime, units: int | None) -> bool:
        met = [claim for claim in self.claims[leaf] if claim[0] < end and start < claim[1]]
        if units is WHOLE or any(claim[2] is WHOLE for claim in met):
            return not met
        steps = sorted(
            [(max(a, start), 1, n) for a, _, n in met] + [(b, 0, -n) for _, b, n in met])
        use = peak = 0
        for _, _, change in steps:
            use += change
            peak = max(peak, use)
        return peak + units <= self.capacity

    def accept(self, request: Request, area: str) -> bool:
        claims = list(request.claims(area))
        if not all(self.fits(*claim) for claim in claims):
            return False
        for leaf, *rest in claims:
            self.claims[leaf].append(tuple(rest))
        return True


def draw(dice: random.Random, area: str, capacity: int, days: int) -> Request:
    start = FIRST + timedelta(days=dice.randrange(days)) + QUARTER * dice.randrange(96)
    end = start + QUARTER * dice.choice([1, 2, 4, 4, 6, 8, 8, 12, 16])
    spans = [(start, end)]
    if dice.random() < 0.05:
        spans = [(start + timedelta(days=n), end + timedelta(days=n)) for n in range(3)]
    if dice.random() < 0.03:
        return Request([(area, WHOLE)], spans)
    leaves = dice.sample(LEAVES, dice.choice([1, 1, 1, 2]))
    most = max(1, capacity // dice.choice([1, 2, 4, 8]))
    return Request(
        [(f"{area}/{leaf}", WHOLE if dice.random() < 0.1 else dice.randint(1, most))
         for leaf in leaves], spans)


@pytest.mark.slow
@pytest.mark.parametrize("capacity", CAPACITIES)
def test_agrees_with_the_sweep(oval, capacity):
    area, days = f"area{capacity}", CAPACITIES[capacity]
    oval.done("db", "init")
    oval.done("space", "add", area, "--name", f"Area {capacity}")
    for leaf in LEAVES:
        oval.done("space", "add", f"{area}/{leaf}", "--name", leaf, "--capacity", str(capacity),
                  "--use", "shared")
    dice, sweep, counts = random.Random(capacity), Sweep(capacity), Counter()
    expected, how = Counter(), random.Random(-capacity)
    del oval.environment["OVAL_SEED"]
    with Conversation(oval) as conversation:
        for number in range(REQUESTS):
            request = draw(dice, area, capacity, days)
            fits, by_process = sweep.accept(request, area), how.random() < SHARE_BY_PROCESS
            answer = (oval if by_process else conversation).run("book", *request.words())
            counts[fits, by_process] += 1
            assert answer.status == (0 if fits else 3), (number, request, answer)
            if fits:
                expected.update((name, start, end) for name, _ in request.spaces
                                for start, end in request.spans)
    for fits in (True, False):
        assert counts[fits, False] + counts[fits, True] > REQUESTS / 5, counts
        assert counts[fits, True] > REQUESTS * SHARE_BY_PROCESS / 5, counts

    shown = oval.json("agenda", "2026-04-30..2026-09-30")["occurrences"]
    assert expected == Counter(
        (entry["space"], *(datetime.fromisoformat(entry[key]) for key in ("start", "end")))
        for entry in shown)
