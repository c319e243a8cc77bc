# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who reads only the first line is not told off: a closed pipe ends every listing quietly."""

import os
import signal
import subprocess

import pytest

LISTINGS = [
    [], ["agenda", "1.1.2026..31.12.2027"], ["day", "5.5."], ["week", "5.5."], ["month", "May"],
    ["space", "list"], ["space", "tree"], ["club", "list"], ["slot", "list"], ["closure", "list"],
    ["show", "haedge/streetball"],
]
FORMATS = ["table", "plain", "csv", "json", "jsonl"]


@pytest.fixture
def city(oval):
    oval.done("city", "init", f"{oval.environment['CONFIG']}/rostock-oval.yaml")
    oval.done("club", "add", "rollmoewen", "--name", "Rollmöwen")
    oval.done("closure", "add", "haedge", "6.5.", "--reason", "Hafenfest")
    oval.done(
        "slot", "add", "haedge/streetball", "5.5.", "16-17:30", "--name", "Offen", "--kind",
        "sport", "--use", "open", "--repeat", "weekly", "--until", "30.9.")
    oval.done(
        "book", "haedge/streetball", "5.5.", "18-20", "--club", "rollmoewen", "--repeat",
        "weekly", "--until", "30.9.")
    return oval


@pytest.mark.parametrize("ignored", [False, True], ids=["SIGPIPE", "SIGPIPE ignored"])
@pytest.mark.parametrize("words", LISTINGS, ids=" ".join)
def test_nobody_reads(city, words, ignored):
    def prepare():
        signal.signal(signal.SIGPIPE, signal.SIG_IGN if ignored else signal.SIG_DFL)

    # A day on which every listing has something on standard output, and nothing beside.
    now = {"OVAL_NOW": "2026-05-05T08:00:00+02:00"}
    for form in FORMATS:
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            [city.binary, *words, "--format", form], cwd=city.folder, env={**city.environment, **now},
            stdin=subprocess.DEVNULL, stdout=writer, stderr=subprocess.PIPE, timeout=60,
            preexec_fn=prepare)
        os.close(writer)
        assert done.stderr == b"", form
        # Quiet by the signal, or by itself; the same command does say something.
        assert done.returncode in (0, -signal.SIGPIPE), form
        assert city.done(*words, "--format", form, **now).out


def test_first_line_of_much(city):
    """More than a pipe holds, so that the program is still writing when the reader goes."""
    agenda = city.start("agenda", "1.1.2026..31.12.2200", "--format", "json", "--fields", "start")
    assert agenda.stdout.read(1) == b"{"
    agenda.stdout.close()
    assert agenda.stderr.read() == b""
    assert agenda.wait(60) in (0, -signal.SIGPIPE)
