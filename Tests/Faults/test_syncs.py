# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""strace sees a sync between the last write and each acknowledgement, and no more than needed."""

import sys
from pathlib import Path

import pytest
from trial import Trial
from watched import Call, watch
from writes import WRITES, Write

BOOKINGS = 20


def unsynced_answers(calls: list[Call], folder: Path) -> list[tuple[Call, list[str]]]:
    """The output of a program that came while a change of a file in `folder` was not yet synced."""
    dirty: set[str] = set()
    found = []
    for call in calls:
        if call.is_answer and dirty:
            found.append((call, sorted(dirty)))
        elif call.is_sync:
            # The sync of a folder makes the names in it safe.
            dirty = {path for path in dirty if path.rsplit("/", 1)[0] != call.file}
            dirty.discard(call.file)
        elif (call.name == "ftruncate" and call.file.endswith("-wal")
              and call.file.removesuffix("-wal") not in dirty):
            # A log that is cut, or not, when all of it is safe in the main file says nothing new.
            dirty.discard(call.file)
        elif (call.changes_file and not call.failed and call.file.startswith(f"{folder}/")
              and not call.file.endswith("-shm")):
            dirty.add(call.file)
    return found


def count(calls: list[Call]) -> int:
    return sum(call.is_sync for call in calls)


@pytest.mark.parametrize("write", WRITES, ids=str)
def test_synced_before_acknowledged(oval, write: Write):
    trial = Trial(oval, write)
    folder = trial.fresh()
    done, calls = watch([str(oval.binary), *write.words], folder.with_suffix(".strace"),
                        **trial.calling(folder))
    assert done.returncode == write.status, done
    assert any(call.is_answer for call in calls)
    assert any(call.changes_file and call.file.startswith(f"{folder}/") for call in calls)
    assert unsynced_answers(calls, folder) == []


def test_who_does_not_sync_is_found_out(town, tmp_path):
    client = (
        "import sqlite3; c = sqlite3.connect('oval.db'); c.execute('PRAGMA synchronous = OFF');"
        "c.execute('''INSERT INTO club (id, slug, name) VALUES ('k0000000', 'nord', 'Nord')''');"
        "c.commit(); print('acknowledged', flush=True)")
    done, calls = watch([sys.executable, "-c", client], tmp_path / "strace", cwd=town.oval.folder)
    assert done.returncode == 0 and unsynced_answers(calls, town.oval.folder) != []


def syncs(town, log, words: list[str], lines: list[str]) -> int:
    script = log.with_suffix(".script")
    script.write_text("\n".join(lines))
    done, calls = watch([str(town.oval.binary), *words], log, cwd=town.oval.folder,
                        env=town.oval.environment, stdin=script.open())
    assert done.returncode == 0 and len(done.stdout.splitlines()) == max(1, len(lines))
    return count(calls)


def test_two_syncs_a_process_and_one_a_line(town, tmp_path):
    log = tmp_path / "strace"
    # Where the log was cut, it is begun anew.
    assert 1 <= syncs(town, log, ["book", "quay/north/one", "5.5. 7-8", "-q"], []) <= 3
    for hour in range(8, 12):
        words = ["book", "quay/north/one", f"5.5. {hour}-{hour + 1}", "-q"]
        assert 1 <= syncs(town, log, words, []) <= 2
    lines = [f"book quay/north/one {day}.6. 8-10 -q" for day in range(1, BOOKINGS + 1)]
    # Each booking one; the first write of a process makes the name of the log safe, too, and at the
    # end the log is copied back.
    assert 1 <= syncs(town, log, ["shell"], lines) <= BOOKINGS + 3
