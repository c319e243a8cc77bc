# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bookings and questions of the benchmarks: the same on every machine.

Times are UTC seconds, intervals half-open, all on the quarter of an hour.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import NamedTuple

MASK = (1 << 64) - 1
FIRST = 1_735_689_600  # 2025-01-01T00:00:00Z
QUARTER = 900
QUARTERS = 175_280  # five years
DAY = 86_400
SPACES = 200


class Draw:
    """splitmix64 (Steele, Lea, Flood 2014)."""

    def __init__(self, seed: int):
        self.state = seed

    def bits(self) -> int:
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & MASK
        return z ^ z >> 31

    def below(self, n: int) -> int:
        return self.bits() * n >> 64


class Use(NamedTuple):
    space: int
    start: int
    end: int


def book(seed: int, spaces: int = SPACES) -> Iterator[Use]:
    """Half an hour to four hours, on any space at any time of the five years."""
    draw = Draw(seed)
    while True:
        space = draw.below(spaces)
        start = FIRST + QUARTER * draw.below(QUARTERS)
        yield Use(space, start, start + QUARTER * (2 + draw.below(15)))


def nasty(seed: int) -> Iterator[Use]:
    """As `book`, but one in a hundred lasts one to six months."""
    draw = Draw(seed)
    while True:
        space = draw.below(SPACES)
        is_long = draw.below(100) == 0
        start = FIRST + QUARTER * draw.below(QUARTERS)
        length = DAY * (30 + draw.below(151)) if is_long else QUARTER * (2 + draw.below(15))
        yield Use(space, start, start + length)


WORKLOADS = {"book": book, "nasty": nasty}


class Bookable:
    """Spaces that take one use at a time: the decision by the obvious means."""

    def __init__(self) -> None:
        self.by_space: list[list[Use]] = [[] for _ in range(SPACES)]

    def take(self, use: Use) -> bool:
        """False where it is not free."""
        taken = self.by_space[use.space]
        place = bisect_left(taken, use)
        if (place and taken[place - 1].end > use.start) or (
                place < len(taken) and taken[place].start < use.end):
            return False
        insort(taken, use)
        return True

    def cancel(self, use: Use) -> None:
        self.by_space[use.space].remove(use)


def attempts() -> Iterator[Use]:
    """What W4 tries to book. One of ten operations cancels, so that these depend on the others; the
    cancellations themselves are not given."""
    draw = Draw(4)
    live: list[Use] = []
    bookable = Bookable()
    while True:
        if draw.below(10) == 0 and live:
            place = draw.below(len(live))
            bookable.cancel(live[place])
            live[place] = live[-1]
            live.pop()
            continue
        space = draw.below(SPACES)
        start = FIRST + QUARTER * draw.below(QUARTERS)
        use = Use(space, start, start + QUARTER * (2 + draw.below(15)))
        yield use
        if bookable.take(use):
            live.append(use)


class Taken:
    """What is taken, by the obvious means: the answers that the program must give."""

    def __init__(self, uses: list[Use]):
        self.by_space: list[list[tuple[int, int]]] = [[] for _ in range(SPACES)]
        for use in uses:
            self.by_space[use.space].append((use.start, use.end))

    def overlaps(self, asked: Use) -> int:
        return sum(
            start < asked.end and end > asked.start for start, end in self.by_space[asked.space])

    def between(self, start: int, end: int) -> int:
        """On all spaces together."""
        return sum(self.overlaps(Use(space, start, end)) for space in range(SPACES))

    def gaps(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where nothing is taken between two instants, space by space."""
        for taken in self.by_space:
            reached = start
            for first, last in sorted(taken):
                if first >= end:
                    break
                if first > reached:
                    yield reached, first
                reached = max(reached, last)
            if reached < end:
                yield reached, end
