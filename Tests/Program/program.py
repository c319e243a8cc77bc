# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test, in a sealed folder of its own."""

import json
import sqlite3
import subprocess
from dataclasses import dataclass
from pathlib import Path

import transcript

ROOT = transcript.ROOT


@dataclass
class Answer:
    status: int
    out: str
    err: str

    @property
    def data(self) -> dict:
        """The JSON object of a success, or of an error."""
        return json.loads(self.out if self.status == 0 else self.err)


class Oval:
    """Runs `oval` below `root`, as transcripts do; the language is English unless told."""

    def __init__(self, root: Path, language: str = "en"):
        self.environment = transcript.sealed(root, language, transcript.program())
        self.folder = root / "here"
        self.binary = transcript.program()
        self.database = self.folder / self.environment["OVAL_DB"]

    def run(self, *words: str, **environment: str) -> Answer:
        done = subprocess.run(
            [self.binary, *words], cwd=self.folder, env={**self.environment, **environment},
            stdin=subprocess.DEVNULL, capture_output=True, timeout=60, close_fds=False)
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    def done(self, *words: str, **environment: str) -> Answer:
        """Like `run`, for what must succeed."""
        answer = self.run(*words, **environment)
        assert answer.status == 0, f"{words}: {answer}"
        return answer

    def json(self, *words: str, **environment: str) -> dict:
        return self.done(*words, "--json", **environment).data

    def start(self, *words: str) -> subprocess.Popen:
        return subprocess.Popen(
            [self.binary, *words], cwd=self.folder, env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def content(self) -> str:
        """All that the database holds, as SQL."""
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            return "\n".join(connection.iterdump())
        finally:
            connection.close()
