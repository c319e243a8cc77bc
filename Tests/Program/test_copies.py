# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups that are made while others book, and restores that are killed at any step."""

import os
import re
import shutil
import signal
import sqlite3
import stat
import subprocess
import threading
from contextlib import closing

import pytest
from program import Oval
from terminal import Terminal

# What changes a file or a name; a process is killed as it is about to do one of these.
STEPS = ("openat,write,pwrite64,ftruncate,fsync,fdatasync,link,unlink,rename,fchmod,fcntl")


@pytest.fixture
def court(oval) -> Oval:
    oval.done("db", "init")
    oval.done("space", "add", "court", "--name", "Court", "--capacity", "1")
    oval.done("club", "add", "nord", "--name", "Nord")
    return oval


def rows(path, query: str) -> list:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def is_whole(path) -> bool:
    """As a program says that nobody here wrote."""
    said = subprocess.run(["sqlite3", path, "PRAGMA integrity_check; PRAGMA foreign_key_check"],
                          capture_output=True, text=True)
    return (said.returncode, said.stdout, said.stderr) == (0, "ok\n", "")


class Writer(threading.Thread):
    """Books one hour after the other, by a shell that keeps the database open."""

    def __init__(self, oval: Oval):
        super().__init__(daemon=True)
        self.process = subprocess.Popen(
            [oval.binary, "shell"], cwd=oval.folder, env=oval.environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        self.acknowledged: list[str] = []
        self.goes_on = True

    def run(self):
        number = 0
        while self.goes_on:
            day, hour = divmod(number, 22)
            self.process.stdin.write(
                f"book court {2027 + day // 300}-{1 + day % 300 // 25:02}-{1 + day % 25:02} "
                f"{hour:02}-{hour + 1:02} --club nord --yes -q\n")
            self.acknowledged.append(self.process.stdout.readline().strip())
            number += 1

    def stop(self) -> list[str]:
        self.goes_on = False
        self.join(60)
        self.process.stdin.close()
        assert self.process.wait(60) == 0
        return self.acknowledged


def test_backups_while_somebody_books(court):
    writer = Writer(court)
    writer.start()
    promised, held = [], []
    for number in range(12):
        while len(writer.acknowledged) <= len(held[-1]) + 3 if held else not writer.acknowledged:
            assert writer.is_alive()
        promised.append(len(writer.acknowledged))
        court.done("db", "backup", f"{number}.db")
        path = court.folder / f"{number}.db"
        # Nothing of it stands beside the file, so it can be carried away by itself.
        assert [name.name for name in court.folder.glob(f"{number}.db*")] == [path.name]
        assert is_whole(path)
        held.append([id for id, in rows(path, "SELECT id FROM booking ORDER BY rowid")])
    acknowledged = writer.stop()
    assert all(re.fullmatch("b[0-9a-z]{7}", id) for id in acknowledged)
    for count, ids in zip(promised, held):
        # All that was acknowledged when it began, and nothing but what came next.
        assert len(ids) >= count and ids == acknowledged[:len(ids)]
    assert len(set(map(len, held))) == len(held), "nobody booked meanwhile"


def test_a_backup_sees_one_moment(court):
    """What others commit while pages are copied is not in it: the writer is as fast as it can be."""
    with closing(sqlite3.connect(court.database, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE ballast (a INTEGER, b TEXT)")
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) "
            "INSERT INTO ballast SELECT 0, hex(randomblob(500)) FROM n")
        backup = court.start("db", "backup", "copy.db")
        turns = 0
        while backup.poll() is None:
            turns += 1
            connection.execute("UPDATE ballast SET a = ? WHERE rowid IN (1, 30000)", (turns,))
    assert backup.returncode == 0, backup.stderr.read()
    assert is_whole(court.folder / "copy.db")
    first, last = rows(court.folder / "copy.db", "SELECT a FROM ballast WHERE rowid IN (1, 30000)")
    assert first == last and turns > 1


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_a_backup_is_as_private_as_the_database(court, mode):
    court.database.chmod(mode)
    court.done("db", "backup", "copy.db")
    assert stat.S_IMODE((court.folder / "copy.db").stat().st_mode) == mode


def test_what_is_written_is_on_the_disk_before_it_has_its_name(court):
    trace = court.folder / "trace"
    subprocess.run(
        ["strace", "-y", "-o", trace, "-e", "trace=pwrite64,fsync,link,write", court.binary, "db",
         "backup", "copy.db"], cwd=court.folder, env=court.environment, check=True,
        stdout=subprocess.DEVNULL)
    calls = [line for line in trace.read_text().splitlines()
             if "copy.db" in line or line.startswith(("fsync", "write(1"))]
    kinds = [re.match(r"\w+", call)[0] for call in calls]
    named = kinds.index("link")
    assert kinds[named - 1] == "fsync" and "copy.db.new-" in calls[named - 1]
    assert "pwrite64" in kinds[:named] and "pwrite64" not in kinds[named:]
    # The folder, then the answer.
    assert kinds[named + 1:named + 3] == ["fsync", "write"]


def on_small_disk(oval: Oval, kilobytes: int, script: str) -> subprocess.CompletedProcess:
    """Runs a script with a disk of that size at `disk`, in a name space that goes with it."""
    (oval.folder / "disk").mkdir(exist_ok=True)
    return subprocess.run(
        ["unshare", "-rm", "sh", "-ec",
         f"mount -t tmpfs -o size={kilobytes}k tmpfs disk; {script}", str(oval.binary)],
        cwd=oval.folder, env=oval.environment, capture_output=True, text=True)


def test_a_backup_to_a_full_disk(court):
    done = on_small_disk(court, 64, '"$0" db backup disk/copy.db || echo $?; ls -A disk')
    assert done.stdout == "1\n", done
    assert "no space left on the disk of disk/copy.db" in done.stderr.replace("\n", " "), done


def test_a_restore_to_a_full_disk(court):
    """Wherever the room ends, the old is there; with enough of it the new is."""
    court.done("db", "backup", "copy.db")
    size = (court.folder / "copy.db").stat().st_size // 1024
    ends = []
    for kilobytes in range(size + 192, 6 * size, size // 2):
        done = on_small_disk(
            court, kilobytes,
            'cp copy.db disk/oval.db; "$0" club add sued --name Sued -q --db disk/oval.db;'
            '"$0" db restore copy.db --db disk/oval.db --yes -q || echo $?;'
            'sqlite3 disk/oval.db "SELECT slug FROM club; PRAGMA integrity_check"')
        ends.append(done.stdout.split()[1:])
        if ends[-1][0] == "disk/oval.db":
            break
        assert "no space left" in done.stderr.replace("\n", " "), done
    assert ends[-1] == ["disk/oval.db", "nord", "ok"] and len(ends) > 2
    assert all(end == ["1", "nord", "sued", "ok"] for end in ends[:-1]), ends


def dump(path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(connection.iterdump())


@pytest.mark.slow
def test_a_restore_that_is_killed_at_any_step(court, tmp_path):
    """Either the old or the new is there, whole, and the old one is never lost."""
    court.done("db", "backup", "copy.db")
    court.done("club", "add", "sued", "--name", "Sued")
    court.done("book", "court", "2026-05-05", "10-11", "--club", "sued")
    old, new = court.content(), dump(court.folder / "copy.db")
    saved = tmp_path / "saved"
    shutil.copytree(court.folder, saved)
    seen, step = set(), 0
    while True:
        step += 1
        shutil.rmtree(court.folder)
        shutil.copytree(saved, court.folder)
        killed = subprocess.run(
            ["strace", "-o", "/dev/null", "-e", f"trace={STEPS}",
             "-e", f"inject={STEPS}:signal=SIGKILL:when={step}", court.binary, "db", "restore",
             "copy.db", "--yes", "-q"], cwd=court.folder, env=court.environment,
            capture_output=True)
        # Everything is as one of both again after the next command, which is one that writes.
        assert court.run("db", "info").status == 0, step
        assert is_whole(court.database), step
        now = dump(court.database)
        assert now in (old, new), step
        seen.add(now == new)
        if now == new:
            kept = [path for path in court.folder.glob("oval.db.before-*") if "new" not in path.name]
            assert [dump(path) for path in kept] == [old], step
        if killed.returncode == 0:
            assert now == new
            break
        assert killed.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL), killed
        court.done("club", "add", "west", "--name", "West")
    assert seen == {True, False} and step > 40


def test_a_damaged_database_is_set_aside(court):
    court.done("db", "backup", "copy.db")
    new = dump(court.folder / "copy.db")
    for damage in (lambda data: data[:20_000],
                   lambda data: data[:100] + b"\xff" * 4000 + data[4100:]):
        data = damage((court.folder / "copy.db").read_bytes())
        for path in court.folder.glob("oval.db*"):
            path.unlink()
        court.database.write_bytes(data)
        court.done("db", "restore", "copy.db", "--yes", "-q")
        assert dump(court.database) == new and is_whole(court.database)
        kept, = court.folder.glob("oval.db.before-*Z")
        assert kept.read_bytes() == data


def test_only_a_file_becomes_a_copy(court):
    pipe, folder = court.folder / "pipe", court.folder / "folder"
    os.mkfifo(pipe)
    folder.mkdir()
    for name in ("pipe", "folder", "-"):
        for words in ([], ["--yes"], ["-n"]):
            assert court.run("db", "backup", name, *words).status == 1
    assert stat.S_ISFIFO(pipe.stat().st_mode) and not (court.folder / "-").exists()
    # A link leads to the disk where the copy shall be.
    (folder / "copy.db").write_text("old")
    (court.folder / "link").symlink_to(folder / "copy.db")
    court.done("db", "backup", "link", "--yes")
    assert (court.folder / "link").is_symlink() and is_whole(folder / "copy.db")
    assert [path.name for path in folder.iterdir()] == ["copy.db"]


def test_a_copy_whose_journal_was_changed_is_refused(court):
    court.done("club", "add", "sued", "--name", "Sued")
    court.done("db", "backup", "copy.db")
    with closing(sqlite3.connect(court.folder / "copy.db")) as database:
        database.execute("UPDATE operation SET command = 'other' WHERE number = 2")
        database.commit()
    before = court.content()
    assert court.run("db", "restore", "copy.db").status == 10
    assert court.run("db", "restore", "copy.db", "--yes").status == 10
    assert court.content() == before


def test_asks_at_a_terminal(court):
    court.done("db", "backup", "copy.db")
    court.done("club", "add", "sued", "--name", "Sued")
    before = court.content()
    terminal = Terminal(court, "oval db restore copy.db; echo status $?")
    terminal.wait_for("[y/N] ")
    terminal.send("n\r")
    terminal.wait_for("status 2")
    terminal.finish()
    assert court.content() == before
    terminal = Terminal(court, "oval db restore copy.db; echo status $?")
    terminal.wait_for("[y/N] ")
    terminal.send("y\r")
    terminal.wait_for("status 0")
    terminal.finish()
    assert court.content() == dump(court.folder / "copy.db")
    terminal = Terminal(court, "trap : INT; oval db restore copy.db; echo status $?")
    terminal.wait_for("[y/N] ")
    terminal.send("\x03")
    terminal.wait_for("status 130")
    terminal.finish()
    # Nothing is left of what was begun.
    assert not [path for path in court.folder.iterdir() if ".new-" in path.name]
