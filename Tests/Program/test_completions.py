# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What bash, zsh and fish make of a tabulator, at a real terminal."""

import shutil
import sqlite3
import subprocess

import pytest
import transcript
from program import Oval
from shells import START, Shell

HOSTILE = "Kür $(touch bad) `touch bad` \"'; touch bad"


@pytest.fixture(scope="module")
def town(tmp_path_factory) -> Oval:
    oval = Oval(tmp_path_factory.mktemp("town") / "oval", "de")
    oval.done("city", "init", str(transcript.CONFIG / "rostock-oval.yaml"))
    oval.done("club", "add", "sv-nordlicht", "--name", "SV Nordlicht")
    oval.done("club", "add", "gaukler", "--name", HOSTILE)
    book = ["book", "haedge/streetball", "--club"]
    oval.done(*book, "sv-nordlicht", "Di", "18-20", "--title", "Streetball", "-q")
    oval.done(*book, "gaukler", "Mi", "18-20", "--title", HOSTILE, "-q")
    oval.done(*book, "gaukler", "Do", "18-20", "--title", "Geheim", "--visibility", "busy", "-q")
    for name in ("stadt.yaml", "alte stadt.yaml"):
        (oval.folder / name).touch()
    return oval


@pytest.fixture(scope="module")
def shells(town):
    """The shells that run, by name; each is started once."""
    running: dict[str, Shell] = {}
    yield running
    for shell in running.values():
        shell.end()


@pytest.fixture(params=START)
def shell(request, town, shells):
    name = request.param
    assert shutil.which(name), f"{name} is not installed"
    if name in shells and shells[name].is_lost:
        shells.pop(name).end()
    if name not in shells:
        shells[name] = Shell(name, town)
    return shells[name]


# What is typed behind `oval`, and the words that stand there after the tabulator.
COMPLETED = {
    "a command in German": ("buc", ["buch"]),
    "a command in the other language": ("wee", ["week"]),
    "a noun and its verb": ("fläche an", ["fläche", "anlegen"]),
    "a noun without its umlaut": ("flae", ["fläche"]),
    "an option": ("book x --tit", ["book", "x", "--titel"]),
    "an option of the other language": ("book x --titl", ["book", "x", "--title"]),
    "a format behind a sign": ("week --format=c", ["week", "--format=csv"]),
    "a format behind a blank": ("week --format c", ["week", "--format", "csv"]),
    "a choice": ("book x --kind ku", ["book", "x", "--kind", "kultur"]),
    "a choice of the other language": ("book x --kind cu", ["book", "x", "--kind", "culture"]),
    "a list": (
        "week --access stufenlos,sitz", ["week", "--access", "stufenlos,sitzplätze"]),
    "a space": ("book haedge/str", ["book", "haedge/streetball"]),
    "a space in capitals": ("space show Gehlsd", ["space", "show", "gehlsdorfer-ufer"]),
    "a second space": (
        "book haedge/streetball,sportbox/b",
        ["book", "haedge/streetball,sportbox/baelle"]),
    "units behind a colon": ("book sportbox/baelle:12", ["book", "sportbox/baelle:12"]),
    "a club": ("week --club gau", ["week", "--club", "gaukler"]),
    "a weekday": ("book haedge Samst", ["book", "haedge", "Samstag"]),
    "a time with colons": (
        "book haedge Sa 18:00-20:0", ["book", "haedge", "Sa", "18:00-20:00"]),
    "words with a blank": ("week nächste\\ W", ["week", "nächste Woche"]),
    "words in quotation marks": ("week 'nächste W", ["week", "nächste Woche"]),
    "a time in quotation marks": (
        "move x --to 'Sa 18:00-20:0", ["move", "x", "--to", "Sa 18:00-20:00"]),
    "a time in double quotation marks": (
        'move x --to "Sa 18:00-20:0', ["move", "x", "--to", "Sa 18:00-20:00"]),
    "a day where a space may be left out": ("free Sonnt", ["free", "Sonntag"]),
    "a topic of help": ("help barr", ["help", "barrierefreiheit"]),
    "a shell": ("completion f", ["completion", "fish"]),
    "a file": ("apply sta", ["apply", "stadt.yaml"]),
    "a file with a blank": ("plan alte", ["plan", "alte stadt.yaml"]),
    "a file behind a sign": ("export --output=sta", ["export", "--output=stadt.yaml"]),
    "a file that an option takes": ("export -o sta", ["export", "-o", "stadt.yaml"]),
    "nothing behind the end of options": ("book -- --tit", ["book", "--", "--tit"]),
    "a second name of a command": ("buchung abs", ["buchung", "absagen"]),
}


@pytest.mark.parametrize("typed, words", COMPLETED.values(), ids=COMPLETED)
def test_completes(shell, typed, words):
    assert shell.complete(typed) == words


LISTED = {
    "spaces with their names": ("book haedge/", ["haedge/fitness", "Streetballfeld"]),
    "clubs with their names": ("week --club ", ["sv-nordlicht", "SV Nordlicht"]),
    "bookings with title and date": ("absagen b", ["Streetball, Di 07.04. 18:00–20:00"]),
    "bookings that are not for everyone": ("absagen b", ["vergeben, Do 02.04. 18:00–20:00"]),
    "bookings of one's own club": ("--as gaukler absagen b", ["Geheim, Do 02.04."]),
    "titles that hold anything": ("show b", ["Kür $(touch bad) `touch bad` \"'; touch bad"]),
    "days with their dates": ("book haedge ", ["morgen", "Do 02.04.2026"]),
    "hours of a day": ("book haedge Sa 18:00-", ["18:00-20:00", "Sa 04.04.2026, 18:00–20:00 Uhr"]),
    "commands with what they do": ("closure ", ["anlegen", "eine Fläche sperren"]),
}


@pytest.mark.parametrize("typed, wanted", LISTED.values(), ids=LISTED)
def test_lists(shell, town, typed, wanted):
    shown = shell.lists(typed, *wanted)
    if "Geheim" not in wanted[0]:
        assert "Geheim" not in shown
    assert not (town.folder / "bad").exists()


def offered(oval: Oval, *line: str, **environment: str) -> list[str]:
    """The words that the program hands to a shell; it says nothing else, whatever happens."""
    answer = oval.run("complete-words", "zsh", *line, **environment)
    assert (answer.status, answer.err) == (0, ""), answer
    return [line.partition("\t")[0] for line in answer.out.splitlines()]


def files(oval: Oval) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in oval.database.parent.iterdir()}


@pytest.fixture
def small(oval) -> Oval:
    """A town of one field, its database closed and nothing beside it."""
    oval.done("db", "init")
    oval.done("space", "add", "field", "--name", "Field", "--capacity", "1")
    connection = sqlite3.connect(oval.database)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    assert list(files(oval)) == ["oval.db"]
    return oval


def test_leaves_no_trace(small):
    before = files(small)
    assert offered(small, "book", "f") == ["field"]
    assert files(small) == before


def test_reads_where_nothing_can_be_written(small):
    small.database.chmod(0o400)
    small.folder.chmod(0o500)
    assert offered(small, "book", "f") == ["field"]
    small.folder.chmod(0o700)


def test_sees_what_stands_in_the_log_alone(small):
    small.done("space", "add", "fen", "--name", "Fen", "--capacity", "1")
    assert small.database.with_name("oval.db-wal").stat().st_size > 0
    before = files(small)
    assert offered(small, "book", "f") == ["field", "fen"]
    after = files(small)
    # What readers note in the index of the log is theirs.
    assert before.keys() == after.keys()
    assert {name: before[name] == after[name] for name in ("oval.db", "oval.db-wal")} == {
        "oval.db": True, "oval.db-wal": True}


def test_does_not_make_the_index_of_a_log(small):
    small.done("space", "add", "fen", "--name", "Fen", "--capacity", "1")
    small.database.with_name("oval.db-shm").unlink()
    before = files(small)
    assert offered(small, "book", "f") == []
    assert files(small) == before


@pytest.mark.parametrize("version", [0, 1, 99])
def test_leaves_other_versions_alone(small, version):
    connection = sqlite3.connect(small.database)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    before = files(small)
    assert offered(small, "book", "f") == []
    # The words of the grammar need no database.
    assert offered(small, "boo") == ["book", "booking"]
    assert files(small) == before


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + 4096 * b"x"])
def test_passes_over_what_is_no_database(oval, content):
    oval.database.write_bytes(content)
    assert offered(oval, "book", "f") == []
    assert files(oval) == {"oval.db": content}
    assert offered(oval, "book", "f", OVAL_DB="missing/oval.db") == []
    assert offered(oval, "book", "f", OVAL_DB=".") == []


# What may be read beside a writer that never ends: what was there before, or nothing.
BUSY = {
    "as the program writes": (["BEGIN IMMEDIATE"], "field\tField\n"),
    "alone with its log": (
        ["PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE"], "field\tField\n"),
    "with a journal": (
        ["PRAGMA journal_mode = DELETE", "PRAGMA cache_size = 5", "BEGIN EXCLUSIVE",
         "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
         "INSERT INTO club (id, slug, name) SELECT 'k' || i, 'c' || i, 'C' FROM n"], ""),
}


@pytest.mark.parametrize("settings, seen", BUSY.values(), ids=BUSY)
def test_waits_for_nobody(small, settings, seen):
    """A command of its own would wait for half a minute."""
    writer = sqlite3.connect(small.database, isolation_level=None)
    for setting in settings:
        writer.execute(setting)
    writer.execute("UPDATE space SET name = 'Elsewhere'")
    before = files(small)
    asked = subprocess.run(
        [small.binary, "complete-words", "fish", "book", "f"], cwd=small.folder,
        env=small.environment, capture_output=True, timeout=10)
    assert (asked.returncode, asked.stdout.decode(), asked.stderr) == (0, seen, b"")
    assert files(small).keys() == before.keys()
    writer.execute("COMMIT")
    writer.close()


def test_takes_the_database_of_the_line(small):
    odd = small.folder / "100% odd?#.db"
    small.database.rename(odd)
    assert offered(small, "book", "f") == []
    assert offered(small, "--db", odd.name, "book", "f") == ["field"]
    assert offered(small, f"--datenbank={odd.name}", "book", "f") == ["field"]
    assert offered(small, "--db", f"$PLACE/{odd.name}", "book", "f", PLACE=".") == ["field"]
    assert offered(small, "book", "f", OVAL_DB=odd.name) == ["field"]


def test_merged_clubs_are_not_offered(small):
    for slug in ("moewe", "nord"):
        small.done("club", "add", slug, "--name", slug.title())
    assert offered(small, "week", "--club", "") == ["moewe", "nord"]
    small.done("club", "merge", "moewe", "--into", "nord")
    assert offered(small, "week", "--club", "") == ["nord"]


def test_names_are_bounded(small):
    connection = sqlite3.connect(small.database)
    connection.executemany(
        "INSERT INTO club (id, slug, name) VALUES (?, ?, ?)",
        [(f"k{number:07d}", f"club-{number}", f"Club {number}") for number in range(5_000)])
    connection.commit()
    connection.close()
    assert len(offered(small, "week", "--club", "")) == 200
    assert offered(small, "week", "--club", "club-4999") == ["club-4999"]
