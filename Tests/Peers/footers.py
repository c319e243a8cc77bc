# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints random POSIX TZ rules and what the C library makes of them.

  rule TEXT
  i SECONDS OFFSET            an instant, and the offset of the clocks

The C library and not zoneinfo: Python 3.11 takes the day `n` a day early, and J59 of leap years a
day late. The rules stay clear of the turn of the year, for the C library looks at one year only.
"""

import os
import random
import time

chance = random.Random(8536)


def duration(seconds: int) -> str:
    sign = "-" if seconds < 0 else chance.choice(["", "", "+"])
    hours, rest = divmod(abs(seconds), 3600)
    minutes, seconds = divmod(rest, 60)
    text = f"{sign}{hours}"
    if minutes or seconds or chance.random() < 0.3:
        text += f":{minutes:02}"
    if seconds:
        text += f":{seconds:02}"
    return text


def change(first_month: int) -> str:
    kind = chance.choice("MMJn")
    if kind == "M":
        month = first_month + chance.randrange(4)
        text = f"M{month}.{chance.randint(1, 5)}.{chance.randint(0, 6)}"
    else:
        day = (first_month - 1) * 30 + chance.randint(10, 100)
        text = f"J{day}" if kind == "J" else str(day)
    if chance.random() < 0.7:
        hours = chance.randint(-167, 167)
        text += "/" + duration(hours * 3600 + chance.choice([0, 0, 1800, 61]))
    return text


def rule() -> str:
    standard = chance.randint(-14, 14) * 3600 + chance.choice([0, 1800, 2700])
    text = chance.choice(["STD", "<-03>"]) + duration(-standard)
    if chance.random() < 0.9:
        text += "DAY"
        if chance.random() < 0.5:
            text += duration(-standard - chance.choice([1800, 3600, 7200, -3600]))
        both = [change(2), change(8)]
        chance.shuffle(both)
        text += "," + ",".join(both)
    return text


def main() -> None:
    rules = [rule() for _ in range(200)]
    rules += ["STD0DAY,J59/0,J300/0", "STD0DAY,59/0,300/0", "STD0DAY,J60/0,J300/0"]
    for text in rules:
        os.environ["TZ"] = text
        time.tzset()
        print("rule", text)
        instants = [chance.randrange(350_000_000, 60_000_000_000) for _ in range(60)]
        # Around the end of February in a leap year and in one that is none.
        instants += [1_709_100_000 + 21_600 * i for i in range(12)]
        instants += [1_677_564_000 + 21_600 * i for i in range(12)]
        for seconds in instants:
            print("i", seconds, time.localtime(seconds).tm_gmtoff)


main()
