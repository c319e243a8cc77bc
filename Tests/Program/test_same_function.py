# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`check`, `book -n` and `book` are one function: on 1,000 random states they say the same.

On every tenth state each is a process of its own, on the others a line of one shell.
"""

import random
import sqlite3
from collections import Counter

import pytest
from program import Conversation

# In each of the towns that many.
TOWNS, STATES = 4, 250
A_PROCESS_EACH = 10
LEAVES = ["haedge/streetball", "haedge/fitness:6", "haedge/fitness", "haedge/stage",
          "haedge/lounge:80", "sportbox/baelle:20", "sportbox/matten:5"]
CLUBS = ["nord", "sued", "ost"]


def request(dice: random.Random) -> list[str]:
    """A request that may be taken, closed, early, late, past or too large, or all of that."""
    spaces = dice.sample(LEAVES, dice.choice([1, 1, 1, 2, 3]))
    if dice.random() < 0.1:
        spaces = ["haedge"]
    if len({space.split(":")[0] for space in spaces}) < len(spaces):
        spaces = spaces[:1]
    day, hour = dice.randint(1, 28), dice.randint(5, 21)
    month = 3 if dice.random() < 0.05 else dice.choice([5, 6])
    words = [",".join(spaces), f"2026-{month:02}-{day:02}", f"{hour}-{hour + dice.randint(1, 3)}"]
    words += ["--club", dice.choice(CLUBS), "--kind", dice.choice(["sport", "culture", "play"])]
    if dice.random() < 0.2:
        words += ["--repeat", dice.choice(["daily", "weekly", "every 2 weeks"]),
                  "--until", f"2026-07-{dice.randint(1, 20):02}"]
        if dice.random() < 0.5:
            words += ["--except", dice.choice(["school-holidays", "holidays"])]
        if dice.random() < 0.5:
            words += ["--on-conflict", dice.choice(["skip", "refuse"])]
    return words


def unsettle(oval, dice: random.Random) -> None:
    """Now and then, something else changes too."""
    day, hour = f"2026-0{dice.choice([5, 6])}-{dice.randint(1, 28):02}", dice.randint(7, 19)
    space = dice.choice(["haedge", "haedge/stage", "haedge/streetball", "sportbox"])
    match dice.randrange(20):
        case 0:
            oval.done("closure", "add", space, day, f"{hour}-{hour + 2}", "--reason", "Flood")
        case 1:
            use = dice.choice(["open", "open", "exclusive", "shared"])
            oval.done("slot", "add", space, day, f"{hour}-{hour + 3}", "--name", "Slot",
                      "--kind", dice.choice(["sport", "culture"]), "--use", use,
                      "--repeat", "weekly", "--until", "2026-06-30")
        case 2:
            entries = oval.json("agenda", day, "--type", "booking")["occurrences"]
            if entries:
                oval.done("cancel", dice.choice(entries)["booking"], "--yes")


def verdict(answer) -> dict:
    """What must agree: everything but what only a written booking or refusal has."""
    if answer.status == 0:
        kept = ("count", "occurrences", "skipped", "bookingKind")
    else:
        kept = ("code", "exit", "reasons", "total", "alternatives")
    return {key: answer.data[key] for key in kept}


@pytest.mark.slow
@pytest.mark.parametrize("town", range(TOWNS))
def test_says_the_same(oval, town):
    oval.done("city", "init", f"{oval.environment['CONFIG']}/rostock-oval.yaml")
    for club in CLUBS:
        oval.done("club", "add", club, "--name", club.title())
    dice, statuses, codes = random.Random(town), Counter(), Counter()
    watch = sqlite3.connect(oval.database)

    def version() -> int:
        """Another number after each commit of anybody else."""
        return watch.execute("PRAGMA data_version").fetchone()[0]

    with Conversation(oval) as conversation:
        for number in range(STATES):
            asked = conversation if number % A_PROCESS_EACH else oval
            unsettle(asked, dice)
            words = request(dice)
            before, content = version(), oval.content() if number % 21 == 0 else None
            checked = asked.run("check", *words, "--json")
            dry = asked.run("book", *words, "-n", "--json")
            assert version() == before, f"{number}: check or book -n wrote something"
            assert content is None or oval.content() == content
            booked = asked.run("book", *words, "--json")
            assert checked.status == dry.status == booked.status, (number, words, checked, booked)
            assert verdict(checked) == verdict(dry) == verdict(booked), (number, words)
            assert version() != before, f"{number}: book left no trace"
            statuses[booked.status] += 1
            if booked.status:
                codes.update({reason["code"] for reason in booked.data["reasons"]})
    watch.close()
    assert set(statuses) == {0, 3, 5}, statuses
    assert min(statuses.values()) >= STATES / 20, statuses
    assert {"conflict", "closed", "hours", "slot", "open-slot", "past"} <= set(codes), codes
