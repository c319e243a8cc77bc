# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what Python's zoneinfo says about zones, around every change of offset.

Usage: zones.py FIRST_YEAR LAST_YEAR ZONE...

  zone NAME
  i SECONDS OFFSET            an instant, and the offset of the clocks
  l CLOCK EARLIER LATER NEXT  a reading of the clock as seconds since 1970-01-01T00:00:00, its
                              offsets with fold=0 and fold=1, and for a reading in a gap the first
                              reading after the jump (else -)
"""

import random
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1)
UTC_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
STEP = 6 * 3600


def offset_at(zone: ZoneInfo, seconds: int) -> int:
    moment = (UTC_EPOCH + timedelta(seconds=seconds)).astimezone(zone)
    offset = moment.utcoffset()
    assert offset is not None
    return int(offset.total_seconds())


def offsets_of(zone: ZoneInfo, clock: int) -> tuple[int, int]:
    reading = (EPOCH + timedelta(seconds=clock)).replace(tzinfo=zone)
    both = [reading.replace(fold=fold).utcoffset() for fold in (0, 1)]
    return tuple(int(offset.total_seconds()) for offset in both)  # type: ignore


def changes(zone: ZoneInfo, start: int, end: int):
    """Finds the changes by looking every few hours and halving between."""
    before = offset_at(zone, start)
    for seconds in range(start + STEP, end, STEP):
        after = offset_at(zone, seconds)
        if after != before:
            low, high = seconds - STEP, seconds
            while high - low > 1:
                middle = (low + high) // 2
                if offset_at(zone, middle) == before:
                    low = middle
                else:
                    high = middle
            yield high
        before = after


def main() -> None:
    start = int((datetime(int(sys.argv[1]), 1, 1) - EPOCH).total_seconds())
    end = int((datetime(int(sys.argv[2]) + 1, 1, 1) - EPOCH).total_seconds())
    chance = random.Random(5545)
    for name in sys.argv[3:]:
        zone = ZoneInfo(name)
        print("zone", name)
        instants = [chance.randrange(start, end) for _ in range(500)]
        # Before the first change ever recorded, and long after the last one.
        instants += [chance.randrange(-6_000_000_000, start) for _ in range(200)]
        instants += [chance.randrange(end, 200_000_000_000) for _ in range(200)]
        readings = list(instants)
        jumps = {}
        for change in changes(zone, start, end):
            before, after = offset_at(zone, change - 1), offset_at(zone, change)
            instants += [change + d for d in (-7201, -3600, -1, 0, 1, 3600, 7201)]
            low, high = sorted((change + before, change + after))
            middle = (low + high) // 2
            readings += [low - 3600, low - 1, low, low + 1, middle]
            readings += [high - 1, high, high + 1, high + 3600]
            if after > before:
                for reading in (low, low + 1, middle, high - 1):
                    jumps[reading] = high
        for seconds in instants:
            print("i", seconds, offset_at(zone, seconds))
        for clock in readings:
            earlier, later = offsets_of(zone, clock)
            print("l", clock, earlier, later, jumps.get(clock, "-"))


main()
