# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A value that the program never writes is named, or does no harm; it never ends the program."""

import random

import pytest
from damaged import DAMAGED, HUGE, TINY, Damage, every, found, judge, reads, writes
from program import Oval
from town import LONG
from trial import lasting

# Sums that would overflow, intervals that run backwards, searches that never come to an end.
KNOWN = [
    *(Damage("occurrence", column, expression) for column, expression in [
        ("start_at", "end_at"), ("start_at", "end_at + 1"), ("end_at", "start_at")]),
    *(Damage("occurrence", column, ":value", value)
      for column in ("start_at", "end_at", "local_start", "original") for value in (HUGE, TINY)),
    *(Damage(table, "length_seconds", ":value", value)
      for table in ("segment", "slot", "closure") for value in (HUGE, TINY)),
    *(Damage("claim", column, ":value", value)
      for column in ("start_at", "end_at", "original") for value in (HUGE, TINY)),
    *(Damage("operation", column, ":value", value)
      for column in ("at", "number") for value in (HUGE, TINY)),
    *(Damage("operation", "undoes", expression) for expression in ("number", "number + 1")),
    *(Damage("booking", column, ":value", HUGE) for column in ("held_until", "sequence")),
    Damage("claim_tier", "longest", ":value", TINY),
    Damage("change", "after", "json_set(after, '$.schedule', :value)",
           f"2026-06-02T18:00:00 clock {HUGE} Europe/Berlin"),
    Damage("change", "after", "json_set(after, '$.dates', :value)", f"0/1>1/{HUGE}"),
    *(Damage("space", column, ":value", TINY) for column in ("latitude", "longitude")),
    *(Damage("space", column, ":value", HUGE) for column in ("position", "capacity")),
    *(Damage(table, "ends_at", ":value", value) for table in ("slot", "closure")
      for value in (HUGE, TINY)),
]
FOUND = 1
# Nothing follows from these that could be looked at.
FREE = {("space", "latitude"), ("space", "longitude"), ("space", "position")}


class City:
    def __init__(self, oval: Oval):
        self.oval = oval
        self.names = found(oval)
        self.whole = lasting(oval.folder)

    def is_now(self, damage: Damage | None) -> bool:
        """Makes a fresh copy, so damaged; false where that cannot be done."""
        for path in self.oval.folder.iterdir():
            path.unlink()
        for name, octets in self.whole.items():
            (self.oval.folder / name).write_bytes(octets)
        return damage is None or damage.plant(self.oval.database)

    def statuses(self, damage: Damage | None) -> list[int]:
        """Of the commands that failed."""
        return judge(self.oval, reads(self.names) + writes(self.names), damage)


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> City:
    return City(Oval(tmp_path_factory.mktemp("damaged") / "oval"))


def test_nothing_is_damaged(city):
    assert city.is_now(None)
    conflict = 3
    assert city.statuses(None) == [conflict]


@pytest.mark.parametrize("damage", KNOWN, ids=str)
def test_known(city, damage):
    assert city.is_now(damage)
    verified = city.oval.run("verify").status
    assert verified in (FOUND, DAMAGED) or (damage.table, damage.column) in FREE, verified
    city.statuses(damage)


@pytest.mark.parametrize("part", range(8))
def test_every_column(city, part):
    damages = every(city.oval.database)[part::8]
    for damage in damages if LONG else random.Random(part).sample(damages, 8):
        if city.is_now(damage):
            city.statuses(damage)
