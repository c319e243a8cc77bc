# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who waits at a terminal is told, and nobody else; in the end nothing is left of it."""

import os
import sqlite3

import pytest
from program import Oval
from terminal import Terminal

WAITING = {
    "de": "Die Datenbank wird gerade benutzt; es wird gewartet … ",
    "en": "The database is in use; waiting for it … ",
}
BOOK = "oval book haedge/streetball 5.5. 18-20 --club gaukler -v"
SERIES = ('{"id":1,"dtstart":"20260505T180000","rrule":"FREQ=DAILY;COUNT=2",'
          '"window":["20260101T000000Z","20270101T000000Z"]}\n')


@pytest.fixture
def city(oval) -> Oval:
    oval.done("city", "init", f"{oval.environment['CONFIG']}/rostock-oval.yaml")
    oval.done("club", "add", "gaukler", "--name", "Gaukler")
    return oval


@pytest.fixture
def lock(city):
    """Another program that writes, until it rolls back."""
    connection = sqlite3.connect(city.database, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


@pytest.mark.parametrize("language", WAITING)
def test_a_locked_database(city, lock, language):
    # Two more that started before: whoever is told nothing has waited as long.
    piped = city.start(*BOOK.split()[1:])
    quiet = Terminal(city, f"{BOOK} -q --on-conflict skip", OVAL_LANG=language)
    terminal = Terminal(city, BOOK, OVAL_LANG=language)
    terminal.wait_for(f"{WAITING[language]}2 s")
    assert terminal.seen.startswith(WAITING[language])
    assert len(terminal.seen.splitlines()) == 1
    lock.execute("ROLLBACK")
    statuses = [terminal.finish(), quiet.finish(), piped.wait(60)]
    # One of the three had the time first.
    assert sorted(statuses) == [0, 3, 3]
    # What is left is the answer alone, which takes the place of the line.
    assert WAITING[language][:10] not in terminal.seen
    assert terminal.written.count("\r\x1b[K") == 1
    assert "…" not in quiet.written + piped.stdout.read().decode() + piped.stderr.read().decode()


def test_it_is_gone_and_the_command_succeeds(city, lock):
    terminal = Terminal(city, f"{BOOK} && oval club list")
    terminal.wait_for("2 s")
    lock.execute("ROLLBACK")
    assert terminal.finish() == 0
    assert terminal.seen.startswith("Booked: ") and "Gaukler" in terminal.seen


@pytest.mark.parametrize("environment", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}], ids=str)
def test_in_words(city, lock, environment):
    terminal = Terminal(city, BOOK, NO_COLOR="1", **environment)
    terminal.wait_for("The database is in use; waiting for it, 1 second, Ctrl-C stops it\r\n")
    lock.execute("ROLLBACK")
    assert terminal.finish() == 0
    assert "\x1b" not in terminal.written and "\r" not in terminal.written.replace("\r\n", "")


def test_ctrl_c(city, lock):
    terminal = Terminal(city, f"trap : INT; {BOOK}; echo status $?")
    terminal.wait_for(" s")
    terminal.send("\x03")
    terminal.wait_for("status 130")
    terminal.finish()
    assert terminal.seen.splitlines() == ["Interrupted; nothing was changed.", "status 130"]


def test_a_narrow_screen(city, lock):
    terminal = Terminal(city, BOOK, columns=40)
    terminal.wait_for("2 s")
    assert terminal.seen == "Waiting for the database … 2 s"
    lock.execute("ROLLBACK")
    assert terminal.finish() == 0


def test_the_background(city, lock):
    """A job in the background of a shell does not draw over what stands in the foreground."""
    terminal = Terminal(city, f"exec bash -mc 'OVAL_LANG=de {BOOK} & {BOOK}; wait; echo end'")
    terminal.wait_for(f"{WAITING['en']}2 s")
    lock.execute("ROLLBACK")
    terminal.wait_for("end")
    terminal.finish()
    # Whichever came first.
    assert "Gebucht" in terminal.written or "vergeben" in terminal.written
    assert "Datenbank" not in terminal.written


@pytest.fixture
def slow(oval):
    """Lines that come slowly: a pipe that stays open."""
    os.mkfifo(oval.folder / "lines")
    # Both ends, so that opening does not wait for the other side.
    descriptor = os.open(oval.folder / "lines", os.O_RDWR)
    os.write(descriptor, 3 * SERIES.encode())
    yield descriptor
    os.close(descriptor)


def test_lines_are_counted(oval, slow):
    terminal = Terminal(oval, "trap : INT; oval date expand lines; echo status $?")
    terminal.wait_for("3 lines")
    # The answers so far stand above the line.
    assert [line[:8] for line in terminal.seen.splitlines()] == 3 * ['{"id":1,'] + ["One mome"]
    os.write(slow, SERIES.encode())
    terminal.wait_for("4 lines")
    assert [line[:8] for line in terminal.seen.splitlines()] == 4 * ['{"id":1,'] + ["One mome"]
    # Nothing is to be rolled back here: the signal ends the process, and takes the line away.
    terminal.send("\x03")
    terminal.wait_for("status 130")
    terminal.finish()
    assert [line[:8] for line in terminal.seen.splitlines()] == 4 * ['{"id":1,'] + ["status 1"]


def test_a_reader_that_leaves(oval, slow):
    """With the line drawn, a closed pipe ends the program as quietly as without."""
    terminal = Terminal(oval, "oval date expand lines | head -n 3; echo status $?")
    terminal.wait_for("3 lines")
    os.write(slow, SERIES.encode())
    terminal.wait_for("status 0")
    terminal.finish()
    assert [line[:8] for line in terminal.seen.splitlines()] == 3 * ['{"id":1,'] + ["status 0"]


def test_who_types_is_not_told(oval):
    typing = Terminal(oval, "oval date expand", columns=300)
    waiting = Terminal(oval, "mkfifo none; exec 3<>none; oval date expand none")
    # It started later, and waits for as long as two seconds.
    waiting.wait_for("2 s")
    typing.send(SERIES)
    typing.wait_for("]}")
    typing.send("\x04")
    assert typing.finish() == 0
    assert "…" not in typing.written
    waiting.send("\x03")
    waiting.finish()
