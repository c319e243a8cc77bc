# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan keeps nobody waiting, writes nothing and leaves nothing."""

import json
import os
import signal
import subprocess
from datetime import datetime, timedelta

import pytest
from program import ROOT, Oval
from terminal import Terminal
from trial import lasting

# Enough for more than a second, after which a terminal is told.
ROWS = 40_000
PLANS = ["plan rows.csv", "import rows.csv -n", "apply rows.csv -n"]
CITY = f"plan {ROOT}/Config/luebeck.yaml"


@pytest.fixture
def town(oval) -> Oval:
    oval.done("city", "init", str(ROOT / "Config/rostock-oval.yaml"))
    oval.done("space", "add", "wiese", "--name", "Wiese", "--capacity", "500", "--use", "shared")
    return oval


def write_sheet(town: Oval, rows: int, space: str = "wiese"):
    first = datetime(2026, 6, 1, 8)
    starts = [first + timedelta(minutes=15 * number) for number in range(rows)]
    (town.folder / "rows.csv").write_text("space,start,end,units\n" + "".join(
        f"{space},{start:%Y-%m-%d %H:%M},{start + timedelta(minutes=15):%Y-%m-%d %H:%M},1\n"
        for start in starts))


@pytest.fixture
def halted(town, request):
    """A plan that is halted in the midst of its rows, and the folder for its temporary files."""
    write_sheet(town, ROWS)
    folder = town.folder.parent / "temporary"
    folder.mkdir()
    plan = Terminal(town, f"exec oval {request.param}", TMPDIR=str(folder))
    plan.wait_for(f" of {ROWS:,} lines")
    os.kill(plan.child.pid, signal.SIGSTOP)
    yield plan, folder
    plan.child.close(force=True)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("halted", PLANS, indirect=True)
def test_others_write_meanwhile(town, halted):
    plan, folder = halted
    town.done("book", "wiese:500", "1.6.2026 8-9")
    assert list(folder.iterdir()) == []
    os.kill(plan.child.pid, signal.SIGCONT)
    plan.send("\x03")
    assert plan.finish() == 130
    assert plan.seen == "Interrupted; nothing was changed."
    assert len(town.json("booking", "list")["bookings"]) == 1


@pytest.mark.parametrize("halted", PLANS[:1], indirect=True)
def test_a_killed_plan_leaves_nothing(town, halted):
    plan, folder = halted
    before = lasting(town.folder)
    plan.child.kill(signal.SIGKILL)
    plan.child.wait()
    assert list(folder.iterdir()) == []
    assert lasting(town.folder) == before


@pytest.mark.parametrize("plan", [*PLANS, CITY])
def test_nothing_is_written(town, plan):
    write_sheet(town, 100)
    town.done("verify")
    before = lasting(town.folder)
    assert town.run(*plan.split()).status in (0, 7)
    assert lasting(town.folder) == before


def test_a_plan_sees_what_its_transaction_has_done(town):
    write_sheet(town, 2, space="park")
    lines = ["begin", "space add park --name Park --capacity 9 --use shared", "plan rows.csv",
             "rollback", "plan rows.csv"]
    done = subprocess.run(
        [town.binary, "shell", "--json", "--keep-going"], cwd=town.folder, env=town.environment,
        input="\n".join(lines), capture_output=True, text=True, timeout=60)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["added"] for answer in answers if answer["kind"] == "plan"] == [2, 0]
