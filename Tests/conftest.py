# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What holds for all tests of the whole program."""

import os
import signal

import pytest

# Folders of tests are in memory where there is room for them: most commands write, and would wait for
# the disk longer than they work. Tests of faults go to the disk.
MEMORY, ROOM = "/dev/shm", 4 << 30
if os.path.isdir(MEMORY) and os.access(MEMORY, os.W_OK | os.X_OK):
    there = os.statvfs(MEMORY)
    if there.f_bavail * there.f_frsize >= ROOM and not there.f_flag & os.ST_NOEXEC:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", MEMORY)

# A run in the background inherits an ignored Ctrl-C, and the program keeps ignoring what its caller
# ignores. A signal that is handled here is at its default again in every child.
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    if signal.getsignal(number) == signal.SIG_IGN:
        signal.signal(
            number,
            signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config):
    """Two more workers than processors: some tests do nothing but wait, for half a minute."""
    return len(os.sched_getaffinity(0)) + 2


def pytest_collection_modifyitems(config, items):
    """Deals the slow ones out to the beginnings of the equal parts in which workers get the list."""
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    slow = [item for item in items if item.get_closest_marker("slow")]
    rest = [item for item in items if not item.get_closest_marker("slow")]
    ordered = []
    for number in range(workers):
        own = slow[number::workers]
        length = (len(items) - len(ordered)) // (workers - number)
        ordered += own + rest[:length - len(own)]
        del rest[:length - len(own)]
    items[:] = ordered
