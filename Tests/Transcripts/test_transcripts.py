# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every transcript beside this file, against the program that OVAL_BIN names."""

import os
from pathlib import Path

import pytest
import transcript

FOLDER = Path(__file__).parent
PATHS = sorted(FOLDER.rglob("*.transcript"))
# In it somebody waits in vain.
SLOW = {"message-database.transcript"}


@pytest.mark.parametrize("path", [
    pytest.param(path, id=str(path.relative_to(FOLDER)),
                 marks=[pytest.mark.slow] if path.name in SLOW else [])
    for path in PATHS])
def test_transcript(path, tmp_path):
    rewrite = os.environ.get("OVAL_REWRITE") == "1"
    wrong = transcript.check(path, tmp_path, transcript.program(), rewrite)
    assert not wrong, "\n".join(wrong)


def test_there_are_transcripts():
    assert PATHS
