# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Eight processes want the same hour: one gets it, seven hear that it is taken."""

import subprocess
from collections import Counter

import pytest

ROUNDS, RIVALS = 200, 8


def race(oval, when: str) -> Counter:
    """Starts the rivals behind a closed pipe and lets them go at once; gives their statuses."""
    command = f'read -r _; exec "{oval.binary}" book court "{when}" --title Race -q'
    rivals = [
        subprocess.Popen(
            ["sh", "-c", command], cwd=oval.folder, env={**oval.environment, "OVAL_SEED": str(n)},
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for n in range(RIVALS)
    ]
    for rival in rivals:
        rival.stdin.close()
    return Counter(rival.wait(timeout=120) for rival in rivals)


@pytest.mark.slow
def test_one_wins(oval):
    oval.done("db", "init")
    oval.done("space", "add", "court", "--name", "Court", "--capacity", "1")
    results = Counter()
    for round in range(ROUNDS):
        day, hour = divmod(round, 10)
        statuses = race(oval, f"2026-06-{day + 1:02} {8 + hour}-{9 + hour}")
        results[tuple(sorted(statuses.items()))] += 1
    assert results == {((0, 1), (3, RIVALS - 1)): ROUNDS}
    agenda = oval.json("agenda", "2026-06-01..2026-06-30")["occurrences"]
    assert len(agenda) == ROUNDS == len({entry["start"] for entry in agenda})
