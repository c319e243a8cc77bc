# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The workloads of ../Time in python-dateutil and zoneinfo.

dateutil_time.py SECONDS WORKLOAD…, a line of JSON as there.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

ZONE = ZoneInfo("Europe/Berlin")
START = datetime(1996, 1, 2, 18, tzinfo=ZONE)
FAR = datetime(2036, 1, 2, tzinfo=ZONE)

Pass = tuple[int, int]


def instant(local: datetime) -> int:
    return int(local.timestamp())


def expand(rule: str, end: str) -> Pass:
    limit = int(end)
    count, total, last = 0, 0, None
    for start in rrulestr(rule, dtstart=START):
        second = instant(start)
        if second >= limit:
            break
        # An instant that two readings stand for, at the change to summer time, counts once.
        if second != last:
            count += 1
            total += second
        last = second
    return count, total


def summed(numbers: Iterable[int]) -> Pass:
    count, total = 0, 0
    for number in numbers:
        count += 1
        total += number
    return count, total


def rules(rule: str, count: str) -> Pass:
    return summed(
        sum(map(instant, rrulestr(rule, dtstart=START + timedelta(days=number % 5000))))
        for number in range(int(count)))


def days(rule: str, count: str) -> Pass:
    starts = rrulestr(rule, dtstart=START)
    return summed(
        sum(map(instant, starts.between(
            FAR + timedelta(days=number), FAR + timedelta(days=number + 1), inc=True)))
        for number in range(int(count)))


def drawn(count: int) -> Iterable[int]:
    mask = 2**64 - 1
    state = 1
    for _ in range(count):
        state = state + 0x9E3779B97F4A7C15 & mask
        mixed = state
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 & mask
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & mask
        yield (mixed ^ mixed >> 31) * 4_102_488_000 >> 64


def readings(numbers: list[int]) -> Pass:
    total = 0
    for number in numbers:
        local = datetime.fromtimestamp(number, ZONE)
        total += local.day * 86_400 + local.hour * 3600 + local.minute * 60 + local.second
    return len(numbers), total


def local(number: int) -> datetime:
    if 7_200 <= number % 86_400 < 14_400:
        number += 43_200
    return datetime.fromtimestamp(number, UTC).replace(tzinfo=ZONE)


def instants(locals_: list[datetime]) -> Pass:
    return summed(map(instant, locals_))


def workload(name: str, *words: str) -> Callable[[], Pass]:
    if name == "readings":
        numbers = list(drawn(int(words[0])))
        return lambda: readings(numbers)
    if name == "instants":
        locals_ = [local(number) for number in drawn(int(words[0]))]
        return lambda: instants(locals_)
    return lambda: {"expand": expand, "rules": rules, "days": days}[name](*words)


def main() -> None:
    enough = float(sys.argv[1]) * 1e9
    work = workload(*sys.argv[2:])
    if enough > 0:
        instant(START)
    processor, wall = time.process_time_ns(), time.monotonic_ns()
    passes = 0
    while True:
        count, total = work()
        passes += 1
        if time.process_time_ns() - processor >= enough:
            break
    print(json.dumps({
        "count": count, "sum": (total + 2**63) % 2**64 - 2**63, "passes": passes,
        "processor": time.process_time_ns() - processor, "wall": time.monotonic_ns() - wall}))


if __name__ == "__main__":
    main()
