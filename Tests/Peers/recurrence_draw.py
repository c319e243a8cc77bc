# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws recurrence rules at random: every FREQ, every legal combination of the other parts."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ZONES = ["Europe/Berlin", "Europe/Berlin", "America/New_York", "UTC"]
FREQUENCIES = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
# Days with a gap or a fold in Berlin or New York, leap days, and years' ends.
SPECIAL_DAYS = [
    "20260329", "20261025", "20260308", "20261101", "20240331", "19800406", "20200229", "20240229",
    "19960229", "18960229", "20000229", "20251229", "20201228", "20270103", "20241230", "20210101",
    "20230131", "20241031", "20250430",
]
TIMES = [(0, 0, 0), (2, 30, 0), (1, 30, 0), (9, 0, 0), (18, 0, 0), (23, 59, 59), (12, 34, 56)]
PERIOD_DAYS = {
    "SECONDLY": 1 / 86400, "MINUTELY": 1 / 1440, "HOURLY": 1 / 24, "DAILY": 1, "WEEKLY": 7,
    "MONTHLY": 30.5, "YEARLY": 365.25,
}  # fmt: skip


@dataclass
class Case:
    start: datetime
    is_date: bool
    zone: str
    rule: str

    @property
    def parts(self) -> dict[str, str]:
        return dict(part.split("=") for part in self.rule.split(";"))

    def end(self) -> datetime:
        """Up to where the answers are compared: some periods on, further where few days fit."""
        parts = self.parts
        frequency, interval = parts["FREQ"], int(parts.get("INTERVAL", 1))
        if frequency in ("SECONDLY", "MINUTELY", "HOURLY"):
            days = {"SECONDLY": 2, "MINUTELY": 10, "HOURLY": 200}[frequency]
            if any(part in parts for part in ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYDAY")):
                days = {"SECONDLY": 30, "MINUTELY": 100, "HOURLY": 800}[frequency]
        else:
            periods = {"DAILY": 1500, "WEEKLY": 150, "MONTHLY": 50, "YEARLY": 12}[frequency]
            days = int(periods * interval * PERIOD_DAYS[frequency])
        # libical's calendar ends there.
        return min(self.start + timedelta(days=days), datetime(2580, 1, 1))


class Draw:
    def __init__(self, seed: int):
        self.chance = random.Random(seed)

    def case(self) -> Case:
        chance = self.chance
        zone = chance.choice(ZONES)
        frequency = chance.choices(FREQUENCIES, [5, 7, 10, 14, 15, 22, 27])[0]
        skips = chance.random() < (0.15 if frequency in ("MONTHLY", "YEARLY") else 0.02)
        start = self.start(zone, at_end_of_month=skips)
        is_date = frequency in FREQUENCIES[3:] and chance.random() < 0.25
        if is_date:
            start = start.replace(hour=0, minute=0, second=0)
        parts = [f"FREQ={frequency}"]
        interval = self.interval()
        if interval > 1 or chance.random() < 0.1:
            parts.append(f"INTERVAL={interval}")
        by_parts = self.by_parts(frequency, start, skips)
        if by_parts and chance.random() < 0.3:
            by_parts.append(f"BYSETPOS={self.positions(frequency, by_parts)}")
        parts += by_parts
        if chance.random() < 0.35:
            parts.append(f"WKST={chance.choice(WEEKDAYS)}")
        if skips:
            skip = chance.choice(["", "OMIT", "BACKWARD", "BACKWARD", "FORWARD", "FORWARD"])
            parts += ["RSCALE=GREGORIAN"] + ([f"SKIP={skip}"] if skip else [])
        parts += self.bound(start, frequency, interval, is_date, zone)
        chance.shuffle(parts)
        return Case(start, is_date, zone, ";".join(parts))

    def start(self, zone: str, at_end_of_month: bool) -> datetime:
        chance = self.chance
        low, high = chance.choices(
            [(2020, 2030), (1980, 2019), (1905, 1969), (1600, 1900), (2090, 2110)],
            [55, 15, 10, 8, 5],
        )[0]
        day = datetime(chance.randint(low, high), 1, 1) + timedelta(days=chance.randrange(365))
        if chance.random() < 0.2:
            day = datetime.strptime(chance.choice(SPECIAL_DAYS), "%Y%m%d")
        if at_end_of_month and chance.random() < 0.7:
            day = day.replace(month=chance.choice([1, 3, 5, 8, 12]), day=chance.randint(29, 31))
        hour, minute, second = chance.choice(TIMES)
        return day + timedelta(hours=hour, minutes=minute, seconds=second)

    def interval(self) -> int:
        chance = self.chance
        some = chance.choice([range(1, 2), range(1, 5), range(1, 15), [24, 52, 60, 100]])
        return chance.choice(some)

    def some(self, values: list | range, most: int) -> str:
        picked = self.chance.sample(values, min(len(values), self.chance.randint(1, most)))
        return ",".join(str(value) for value in picked)

    def signed(self, last: int, most: int) -> str:
        return self.some([n for n in range(-last, last + 1) if n], most)

    def positions(self, frequency: str, by_parts: list[str]) -> str:
        if frequency in FREQUENCIES[:4]:
            # Without lists of times, such a period has only one moment.
            has_times = any(part.startswith(("BYH", "BYMI", "BYS")) for part in by_parts)
            return self.signed(3 if has_times else 1, 3)
        most = 366 if frequency == "YEARLY" else 20
        return self.signed(self.chance.choice([1, 2, 3, 5, 5, most]), 3)

    def by_parts(self, frequency: str, start: datetime, skips: bool) -> list[str]:
        chance = self.chance
        names = ["BYMONTH", "BYDAY", "BYDAY"]
        if frequency != "WEEKLY":
            names += ["BYMONTHDAY"] * (4 if skips else 2)
        if frequency == "YEARLY":
            names += ["BYWEEKNO", "BYWEEKNO"]
        if frequency not in ("DAILY", "WEEKLY", "MONTHLY"):
            names += ["BYYEARDAY"]
        number = chance.choices([0, 1, 2, 3], [15, 45, 32, 8])[0]
        picked = set(chance.sample(names, min(number, len(names))))
        is_small = frequency in FREQUENCIES[:3]
        parts = []
        for name in sorted(picked):
            far = "" if is_small else self.days(name, frequency, picked, skips)
            parts.append(f"{name}={far or self.near(name, start)}")
        likely = 0.3 if frequency in FREQUENCIES[:3] else 0.1
        for name, last in (("BYHOUR", 23), ("BYMINUTE", 59), ("BYSECOND", 60)):
            if chance.random() < likely:
                parts.append(f"{name}={self.some(range(last + 1), chance.choice([1, 3, 8]))}")
        return parts

    def near(self, name: str, start: datetime) -> str:
        """Values of a rule below DAILY, which would be walked for years to reach any others."""
        chance = self.chance
        day = start + timedelta(days=chance.choice([0, 0, 1, 2]))
        month_end = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        year_end = datetime(day.year + 1, 1, 1)
        both = {
            "BYMONTH": [day.month],
            "BYDAY": [WEEKDAYS[day.weekday()]],
            "BYMONTHDAY": [day.day, (day.date() - month_end.date()).days],
            "BYYEARDAY": [day.timetuple().tm_yday, (day.date() - year_end.date()).days],
        }[name]
        others = {"BYMONTH": range(1, 13), "BYDAY": WEEKDAYS, "BYMONTHDAY": range(1, 32)}
        more = chance.sample(list(others.get(name, range(-366, -1))), chance.choice([0, 0, 1, 3]))
        return ",".join(str(value) for value in {chance.choice(both): 0} | dict.fromkeys(more))

    def days(self, name: str, frequency: str, picked: set[str], skips: bool) -> str:
        chance = self.chance
        most = chance.choice([1, 2, 3, 6])
        match name:
            case "BYMONTH":
                return self.some(range(1, 13), most)
            case "BYWEEKNO":
                edges = [1, 52, 53, -1, -53]
                return self.signed(53, most) if chance.random() < 0.7 else self.some(edges, 2)
            case "BYYEARDAY":
                edges = [1, 60, 365, 366, -1, -366]
                return self.signed(366, most) if chance.random() < 0.7 else self.some(edges, 3)
            case "BYMONTHDAY":
                if skips and chance.random() < 0.8:
                    return self.some([28, 29, 30, 31, 31, 1, -1, -30], 3)
                return self.signed(31, most)
        may_number = frequency in ("MONTHLY", "YEARLY") and "BYWEEKNO" not in picked
        if may_number and chance.random() < 0.6:
            within_month = frequency == "MONTHLY" or "BYMONTH" in picked
            last = 5 if within_month else chance.choice([5, 53])
            numbered = [f"{n}{day}" for n in range(-last, last + 1) if n for day in WEEKDAYS]
            return self.some(numbered, most) + (
                f",{self.some(WEEKDAYS, 2)}" if chance.random() < 0.25 else ""
            )
        return self.some(WEEKDAYS, chance.choice([1, 2, 3, 5, 7]))

    def bound(
        self, start: datetime, frequency: str, interval: int, is_date: bool, zone: str
    ) -> list[str]:
        chance = self.chance
        which = chance.choice(["COUNT", "UNTIL", None, None])
        if which is None:
            return []
        if which == "COUNT":
            return [f"COUNT={chance.randint(1, chance.choice([3, 12, 40]))}"]
        periods = chance.choice([3, 10, 40]) * chance.random() * PERIOD_DAYS[frequency] * interval
        last = (start + timedelta(days=periods)).replace(microsecond=0)
        if chance.random() < 0.5:
            last = last.replace(hour=start.hour, minute=start.minute, second=start.second)
        if chance.random() < 0.05:
            last = start - timedelta(days=1)
        form = chance.choices(["DATE", "LOCAL", "UTC"], [8, 1, 1] if is_date else [1, 1, 1])[0]
        if form == "DATE":
            return [f"UNTIL={last:%Y%m%d}"]
        if form == "LOCAL":
            return [f"UNTIL={last:%Y%m%dT%H%M%S}"]
        instant = last.replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc)
        return [f"UNTIL={instant:%Y%m%dT%H%M%SZ}"]
