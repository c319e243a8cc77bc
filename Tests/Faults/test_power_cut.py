# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The power goes at any moment: what was acknowledged is there, and the rest is not.

The same with a client that does not sync loses what it has acknowledged; so this can fail.
"""

import random
import subprocess

import pytest
from power import Power, build
from sweep import unsound
from town import LONG
from trial import Trial
from writes import WRITES, Write

# How much of what is not safe survives; with each of them the power goes at each operation.
KEPT = [0, 0.5, 1] if LONG else [0, 0.5]


@pytest.fixture(scope="session")
def library(tmp_path_factory):
    return build(tmp_path_factory.mktemp("library"))


def run(trial: Trial, power: Power, cut: int | None) -> bytes:
    calling = trial.calling(power.folder)
    calling["env"] = {**calling["env"], **power.environment(cut)}
    done = subprocess.run([trial.oval.binary, *trial.write.words], stdout=subprocess.PIPE,
                          timeout=60, **calling)
    assert done.returncode == (trial.write.status if cut is None else -9), done
    return done.stdout


@pytest.mark.parametrize("write", WRITES, ids=str)
def test_power_cut(oval, library, write: Write):
    trial, dice = Trial(oval, write), random.Random(write.name)
    power = Power(library, trial.fresh())
    out = run(trial, power, None)
    operations = power.operations
    assert "w" in operations and "s" in operations
    # Done and said: then nothing of it can be lost.
    power.cut(dice, 0)
    assert trial.is_acknowledged(out) and trial.faults(power.folder, out) == []

    moments = range(1, len(operations) + 1)
    for cut in moments if LONG else dice.sample(moments, 1):
        for kept in KEPT:
            power = Power(library, trial.fresh())
            out = run(trial, power, cut)
            power.cut(dice, kept)
            assert trial.faults(power.folder, out) == [], (cut, operations, kept)


@pytest.mark.parametrize("synchronous, clubs", [("OFF", "0\n"), ("FULL", "1\n")])
def test_who_does_not_sync_loses(oval, library, synchronous, clubs):
    oval.done("db", "init")
    power = Power(library, oval.folder)
    # Killed, it ends without copying the log.
    client = subprocess.run(
        ["sqlite3", "-bail", oval.database], env={**oval.environment, **power.environment()},
        input=f"PRAGMA synchronous = {synchronous};\n"
              "INSERT INTO club (id, slug, name) VALUES ('k0000000', 'nord', 'Nord');\n"
              ".system echo acknowledged; kill -9 $PPID\n",
        stdout=subprocess.PIPE, text=True, timeout=60)
    assert "acknowledged" in client.stdout and "w" in power.operations
    power.cut(random.Random(1), 0)
    counted = subprocess.run(
        ["sqlite3", oval.database, "SELECT count(*) FROM club WHERE slug = 'nord'"],
        stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    assert counted.stdout == clubs and unsound(oval.database) == []
