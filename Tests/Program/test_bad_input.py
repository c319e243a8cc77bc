# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a command does with a file, folder or moment that is not as it should be."""

import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from program import Oval

NOBODY = 65534
READERS = [["agenda"], ["space", "list"], ["check", "court", "2026-06-16", "18-20"],
           ["export"]]
WRITERS = [["book", "court", "2026-06-16", "18-20"], ["club", "add", "nord", "--name", "Nord"],
           ["closure", "add", "court", "2026-06-16", "18-20", "--reason", "Flood"],
           ["space", "add", "hall", "--name", "Hall"]]


@pytest.fixture
def court(oval):
    oval.done("db", "init")
    oval.done("space", "add", "court", "--name", "Court", "--capacity", "1")
    return oval


def refused(answer, status: int, code: str) -> str:
    """The message of a refusal that is as it should be."""
    assert answer.status == status, answer
    assert answer.out == ""
    error = answer.data
    assert (error["schema"], error["kind"]) == ("oval/1", "error")
    assert (error["code"], error["exit"]) == (code, status)
    return f"{error['message']} {error.get('hint', '')}"


@pytest.mark.parametrize("words", READERS + WRITERS, ids=lambda words: words[0])
def test_no_database(oval, words):
    said = refused(oval.run(*words, "--json"), 10, "database")
    assert "oval city init" in said or "oval db init" in said
    assert list(oval.folder.iterdir()) == []


@pytest.mark.parametrize("words", READERS + WRITERS, ids=lambda words: words[0])
@pytest.mark.parametrize("content", [b"", b"Dear diary,\n" * 400, b"SQLite format 3\0" + b"x" * 4080],
                         ids=["empty", "text", "header"])
def test_not_a_database(oval, words, content):
    oval.database.write_bytes(content)
    refused(oval.run(*words, "--json"), 10, "database")
    assert oval.database.read_bytes() == content
    assert [path.name for path in oval.folder.iterdir()] == ["oval.db"]


@pytest.mark.parametrize("words", READERS + WRITERS + [["db", "init"]], ids=lambda words: words[0])
@pytest.mark.parametrize("application", [0, 0x0BADCAFE])
def test_the_database_of_another_program(oval, words, application):
    connection = sqlite3.connect(oval.database)
    connection.execute(f"PRAGMA application_id = {application}")
    connection.execute("CREATE TABLE bookings (id TEXT)")
    connection.commit()
    connection.close()
    before = oval.database.read_bytes()
    refused(oval.run(*words, "--json"), 10, "database")
    assert oval.database.read_bytes() == before
    assert [path.name for path in oval.folder.iterdir()] == ["oval.db"]


@pytest.mark.parametrize("words", READERS + WRITERS, ids=lambda words: words[0])
def test_the_database_of_a_later_version(court, words):
    connection = sqlite3.connect(court.database)
    connection.execute("PRAGMA user_version = 100000")
    connection.commit()
    connection.close()
    refused(court.run(*words, "--json"), 10, "database")


@pytest.fixture
def locked_folder():
    """A database in a folder that the person running the program may read but not write."""
    root = Path(tempfile.mkdtemp(prefix="oval-"))
    try:
        oval = Oval(root / "oval")
        oval.done("db", "init")
        oval.done("space", "add", "court", "--name", "Court", "--capacity", "1")
        oval.binary = shutil.copy(oval.binary, root / "program")
        for path in [root, *root.rglob("*")]:
            if not path.is_symlink():
                path.chmod(0o555 if path.is_dir() or path.name == "program" else 0o444)
        yield oval
    finally:
        for path in [root, *root.rglob("*")]:
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)
        shutil.rmtree(root)


def run_unprivileged(oval, *words: str) -> subprocess.CompletedProcess:
    """Root may write everywhere, so it becomes nobody first."""
    person = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    return subprocess.run([oval.binary, *words], cwd=oval.folder, env=oval.environment,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
                          **person)


@pytest.mark.parametrize("words", WRITERS, ids=lambda words: words[0])
def test_a_folder_that_may_only_be_read(locked_folder, words):
    before = locked_folder.content()
    done = run_unprivileged(locked_folder, *words)
    assert (done.returncode, done.stdout) == (10, ""), done
    assert "oval.db" in done.stderr and "Traceback" not in done.stderr
    assert locked_folder.content() == before


def test_a_folder_that_may_only_be_read_is_read(locked_folder):
    done = run_unprivileged(locked_folder, "space", "list", "--json")
    assert done.returncode == 0 and '"court"' in done.stdout, done


def waits_for_the_lock(process: subprocess.Popen, database: Path) -> bool:
    """Whether the process has the database open and sleeps."""
    folder = Path(f"/proc/{process.pid}")
    try:
        opened = {os.readlink(entry) for entry in (folder / "fd").iterdir()}
        state = (folder / "stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return str(database) in opened and state == "S"


@pytest.mark.parametrize("words", WRITERS, ids=lambda words: words[0])
@pytest.mark.parametrize("sent, status", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted_while_waiting(court, words, sent, status):
    before = court.content()
    holder = sqlite3.connect(court.database, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    process = court.start(*words)
    deadline = time.monotonic() + 30
    while not waits_for_the_lock(process, court.database):
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
    process.send_signal(sent)
    out, _ = process.communicate(timeout=30)
    holder.execute("ROLLBACK")
    holder.close()
    assert (process.returncode, out) == (status, b"")
    assert court.content() == before
    court.done(*words)


@pytest.mark.slow
def test_a_database_that_stays_busy(court):
    before = court.content()
    holder = sqlite3.connect(court.database, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        assert court.run("space", "list").status == 0
        refused(court.run(*WRITERS[0], "--json"), 8, "busy")
    finally:
        holder.execute("ROLLBACK")
        holder.close()
    assert court.content() == before


def test_five_faults_at_once(oval):
    city = oval.folder / "city.yaml"
    city.write_text("name: Town\nzone: Europe/Berlin\nlanguages: [en]\nspaces:\n"
                    "  - slug: court\n    name: Court\n    capacity: 1\n"
                    "    hours: {daily: 08:00-22:00}\n", encoding="utf-8")
    oval.done("city", "init", str(city))
    oval.done("book", "court", "2026-06-16", "20-21", "--title", "First")
    oval.done("closure", "add", "court", "2026-06-16", "21-22", "--reason", "Flood")
    for name, kind, use in [("Join in", "play", "open"), ("Stage", "culture", "exclusive")]:
        oval.done("slot", "add", "court", "2026-06-16", "19-22", "--name", name, "--kind", kind,
                  "--use", use, "--repeat", "weekly", "--until", "2026-06-30")
    answer = oval.run("book", "court", "2026-06-16", "19-23", "--kind", "sport", "--json")
    refused(answer, 3, "conflict")
    codes = [reason["code"] for reason in answer.data["reasons"]]
    assert sorted(codes) == ["closed", "conflict", "hours", "open-slot", "slot"]
    assert codes[0] == "conflict" and answer.data["total"] == 5
    human = oval.run("book", "court", "2026-06-16", "19-23", "--kind", "sport").err
    taken = answer.data["reasons"][0]["booking"]
    assert all(name in human for name in [taken, "Flood", "22:00", "Join in", "Stage"]), human


def test_no_arguments_can_be_read(oval):
    # Without /proc, as in a bare chroot, a command would else be taken for none.
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-ec", 'mount -t tmpfs none /proc; exec "$0" db init',
         str(oval.binary)],
        cwd=oval.folder, env=oval.environment, capture_output=True, text=True)
    assert done.returncode == 4 and done.stdout == "" and "/proc/self/cmdline" in done.stderr, done
    assert not oval.database.exists()
