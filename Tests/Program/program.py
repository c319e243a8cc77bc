# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test, in a sealed folder of its own."""

import json
import shlex
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


class Asked:
    """What answers commands, each of them by `run`."""

    def done(self, *words: str, **environment: str) -> Answer:
        """Like `run`, for what must succeed."""
        answer = self.run(*words, **environment)
        assert answer.status == 0, f"{words}: {answer}"
        return answer

    def json(self, *words: str, **environment: str) -> dict:
        return self.done(*words, "--json", **environment).data


class Oval(Asked):
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


class Conversation(Asked):
    """A shell that stays open and answers one command after the other, in JSON.

    Most of the time of a command is spent on starting it, which a long random trial can spare.
    """

    def __init__(self, oval: Oval):
        self.process = subprocess.Popen(
            [oval.binary, "shell", "--keep-going"], cwd=oval.folder, env=oval.environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def run(self, *words: str) -> Answer:
        words = words if "--json" in words else (*words, "--json")
        self.process.stdin.write(f"{shlex.join(words)}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        answer = json.loads(line)
        if answer["kind"] != "error":
            return Answer(0, line, "")
        # Then the shell says which line that was.
        assert self.process.stdout.readline().startswith("That was line "), line
        return Answer(answer["exit"], "", line)

    def __enter__(self) -> "Conversation":
        return self

    def __exit__(self, *_) -> None:
        self.process.stdin.close()
        rest = self.process.stdout.read()
        self.process.wait(60)
        self.process.stdout.close()
        assert rest == "", rest
