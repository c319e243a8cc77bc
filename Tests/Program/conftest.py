# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later

import pytest
from program import Oval


@pytest.fixture
def oval(tmp_path) -> Oval:
    """The program, without a database."""
    return Oval(tmp_path / "oval")
