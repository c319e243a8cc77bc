# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what Python's zoneinfo says about every zone of a folder, around every change of offset.

Usage: PYTHONTZPATH=FOLDER zones.py FIRST_YEAR LAST_YEAR

  zone NAME
  i SECONDS OFFSET            an instant, and the offset of the clocks
  l CLOCK EARLIER LATER NEXT  a reading of the clock as seconds since 1970-01-01T00:00:00, its
                              offsets with fold=0 and fold=1, and for a reading in a gap the first
                              reading after the jump (else -)
  changes NUMBER              of the zone, recorded and by its rule
  same NAME OTHER             a zone whose file has the same bytes as that of an earlier one

No change is missed: those that are recorded are read from the file (RFC 9636 section 3), and a rule
is followed by itself until it has changed twice in every year.
"""

import io
import os
import random
import struct
import sys
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

EPOCH = datetime(1970, 1, 1)
DAY = 86_400
MAGIC = b"TZif"


def seconds_of(offset: timedelta | None) -> int:
    assert offset is not None
    return offset.days * DAY + offset.seconds


def offset_at(zone: ZoneInfo, seconds: int) -> int:
    return seconds_of(datetime.fromtimestamp(seconds, zone).utcoffset())


def offsets_of(zone: ZoneInfo, clock: int) -> tuple[int, int]:
    reading = EPOCH + timedelta(0, clock)
    later = reading.replace(fold=1)
    return seconds_of(zone.utcoffset(reading)), seconds_of(zone.utcoffset(later))


def new_year(year: int) -> int:
    return (datetime(year, 1, 1) - EPOCH).days * DAY


def recorded(data: bytes) -> tuple[list[int], bytes]:
    """The instants of the file's last block and the rule behind it."""
    place, size = 0, 4
    while True:
        assert data[place : place + 4] == MAGIC
        utc, standard, leaps, times, types, letters = struct.unpack_from(">6L", data, place + 20)
        body = place + 44
        end = body + times * (size + 1) + types * 6 + letters + leaps * (size + 4) + standard + utc
        if size == 8 or data[4:5] < b"2":
            instants = struct.unpack_from(f">{times}{'q' if size == 8 else 'l'}", data, body)
            return list(instants), data[end:].strip(b"\n")
        place, size = end, 8


@cache
def by_rule(rule: bytes, first_year: int, last_year: int) -> list[int]:
    """The changes of a zone that has nothing but that rule."""
    if b"," not in rule:
        return []
    block = b"2" + bytes(15) + struct.pack(">6L", 0, 0, 0, 0, 1, 4) + bytes(6) + b"XXX\0"
    zone = ZoneInfo.from_file(io.BytesIO((MAGIC + block) * 2 + b"\n" + rule + b"\n"))
    found = []
    for year in range(first_year, last_year + 1):
        steps = [*range(new_year(year), new_year(year + 1), 5 * DAY), new_year(year + 1)]
        offsets = [offset_at(zone, seconds) for seconds in steps]
        inside = [step for step in range(len(steps) - 1) if offsets[step] != offsets[step + 1]]
        assert len(inside) == 2, f"{rule!r} changes {len(inside)} times in {year}"
        for step in inside:
            low, high = steps[step], steps[step + 1]
            while high - low > 1:
                middle = (low + high) // 2
                if offset_at(zone, middle) == offsets[step]:
                    low = middle
                else:
                    high = middle
            found.append(high)
    return found


def changes(data: bytes, years: tuple[int, int]) -> list[int]:
    instants, rule = recorded(data)
    last = max(instants, default=-(1 << 63))
    instants += [instant for instant in by_rule(rule, *years) if instant > last]
    return [i for i in instants if new_year(years[0]) <= i < new_year(years[1] + 1)]


def compare(zone: ZoneInfo, instants: list[int], jumps: list[int]) -> None:
    """Asks at and around the jumps, inside their gaps and folds, and at the other instants."""
    readings = list(instants)
    after_gap = {}
    count = 0
    for change in jumps:
        before, after = offset_at(zone, change - 1), offset_at(zone, change)
        if before == after:
            instants += [change - 1, change]
            continue
        count += 1
        jump = abs(after - before)
        instants += [change + d for d in (-jump, -1, 0, 1, jump)]
        low, high = sorted((change + before, change + after))
        middle = (low + high) // 2
        readings += [low - jump, low - 1, low, low + 1, middle, high - 1, high, high + jump]
        if after > before:
            after_gap.update({reading: high for reading in (low, low + 1, middle, high - 1)})
    lines = [f"i {seconds} {offset_at(zone, seconds)}" for seconds in instants]
    for clock in readings:
        earlier, later = offsets_of(zone, clock)
        lines.append(f"l {clock} {earlier} {later} {after_gap.get(clock, '-')}")
    lines.append(f"changes {count}")
    print("\n".join(lines))


def main() -> None:
    years = int(sys.argv[1]), int(sys.argv[2])
    start, end = new_year(years[0]), new_year(years[1] + 1)
    chance = random.Random(5545)
    seen: dict[bytes, str] = {}
    # The name "localtime" is a setting of the machine; other names may come from a Python package.
    for name in sorted(available_timezones() - {"localtime"}):
        path = os.path.join(os.environ["PYTHONTZPATH"], name)
        if not os.path.isfile(path):
            continue
        zone = ZoneInfo(name)
        with open(path, "rb") as file:
            data = file.read()
        if data in seen:
            print("same", name, seen[data])
            continue
        seen[data] = name
        print("zone", name)
        instants = [chance.randrange(start, end) for _ in range(100)]
        # Before the first change ever recorded, and long after the last one.
        instants += [chance.randrange(-6_000_000_000, start) for _ in range(50)]
        instants += [chance.randrange(end, 200_000_000_000) for _ in range(50)]
        compare(zone, instants, changes(data, years))


main()
