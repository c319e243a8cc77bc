# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for all tests of faults. None may be skipped: what is not tried is not known."""

import tempfile
from pathlib import Path

import pytest
from program import Oval
from town import Town


@pytest.fixture
def tmp_path():
    """A folder on the disk: only there a sync takes time, in which something can happen."""
    with tempfile.TemporaryDirectory(prefix="oval-") as folder:
        yield Path(folder).resolve()


@pytest.fixture
def oval(tmp_path) -> Oval:
    """The program, without a database."""
    return Oval(tmp_path / "oval")


@pytest.fixture
def town(oval) -> Town:
    """The program with the places of `town`, and nothing booked."""
    return Town.found(oval)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    report = outcome.get_result()
    if report.skipped:
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped: {report.longrepr}"
