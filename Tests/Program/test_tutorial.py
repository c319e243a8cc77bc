# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tutorial as a person types it, and that nothing of the person's is touched by it."""

import re
import signal
import stat
from pathlib import Path

import pytest
from program import Oval
from terminal import Terminal, without_colour

# What a person who follows the German lessons types; the ids are read from the screen.
LINES = [
    "frei streetball Di 07.04. --dauer 2h",
    "buchen streetball Di 07.04. 18-20 --verein sv-nordlicht",
    "buchen streetball Do 09.04. 18-20 --verein sv-nordlicht",
    "buchen streetball Do 09.04. 20-22 --verein sv-nordlicht",
    'buchen streetball Fr 10.04. 16-18 --verein sv-nordlicht --wiederholen wöchentlich '
    '--bis "Fr 01.05."',
    "woche Mo 06.04. --fläche streetball",
    'verlegen ID --nur "Fr 17.04." --nach "Sa 18.04. 10-12"',
    'absagen ID --nur "Fr 01.05." --grund Turnier',
    "exportieren --verein sv-nordlicht -o training.ics",
]


# Readline begins each prompt so; a line that the tutorial types by itself stands behind another.
PROMPT = "\x1b[?2004hoval> "


class Tutorial(Terminal):
    """The tutorial on a terminal, in a folder for temporary ones that the test can look into."""

    def __init__(self, oval: Oval, words: str = "", language: str = "de", columns: int = 80,
                 rows: int = 50, **environment):
        self.temporary = oval.folder / "temporary"
        self.temporary.mkdir(exist_ok=True)
        super().__init__(
            oval, f"exec oval tutorial {words}", columns=columns, rows=rows, OVAL_LANG=language,
            TMPDIR=str(self.temporary), INPUTRC="/dev/null", **environment)
        self.wait_for(PROMPT)

    def type(self, line: str) -> str:
        """Types a line; gives what came, up to the next prompt."""
        self.send(line + "\r")
        # The line itself comes back first.
        self.wait_for("\n")
        self.child.expect_exact([PROMPT, "Wie es weitergeht", "Where to go from here"])
        return without_colour(self.child.before).replace("\r", "")

    @property
    def folder(self) -> Path:
        """The one that the city is in."""
        [folder] = self.temporary.iterdir()
        return folder

    def leave(self) -> int:
        self.send("\x04")
        return self.finish()

    @property
    def is_clean(self) -> bool:
        return not list(self.temporary.iterdir())


def words(text: str) -> str:
    """On one line, however it was broken."""
    return " ".join(text.split())


def test_all_lessons_as_suggested(oval):
    tutorial = Tutorial(oval)
    before = tutorial.seen
    assert "Schritt 1 von 9: Freie Zeiten finden" in before and LINES[0] in before
    told = ""
    for number, line in enumerate(LINES, 1):
        series = re.search(r"verlegen (b\w{7})|absagen (b\w{7})", told)
        if "ID" in line:
            line = line.replace("ID", series[1] or series[2])
        assert number == 1 or line in words(told)
        told = tutorial.type(line)
        assert re.search("Gut gemacht!|Geschafft!|Genau so!", told), told
        if number < 9:
            assert f"Schritt {number + 1} von 9: " in told
        if number == 9:
            assert "Das war alles!" in told
            assert "Die Stadt von eben wird nun gelöscht, mit allem darin." in words(told)
    assert tutorial.finish() == 0
    assert tutorial.is_clean


def test_hints(oval):
    tutorial = Tutorial(oval)
    # Neither a question, an empty line, a remark nor help counts as a try.
    for line in ["frei ?", "\x15", "# hm", "version", "\\timing"]:
        assert "Noch nicht" not in tutorial.type(line)
    told = words(tutorial.type("frei streetball"))
    assert "Noch nicht ganz. Am Anfang steht frei" in told and LINES[0] not in told
    told = words(tutorial.type("frei nirgends --dauer 2h"))
    assert f"Mit dieser Zeile geht es: {LINES[0]}" in told and "das Wort weiter" not in told
    told = words(tutorial.type("termine"))
    assert "Oder geben Sie das Wort weiter ein;" in told
    told = words(tutorial.type("weiter"))
    assert f"oval> {LINES[0]} Di 07.04.2026" in told and "Schritt 2 von 9" in told
    told = words(tutorial.type("frei streetball --dauer 2h"))
    assert "aber in diesem Schritt geht es um etwas anderes. Am Anfang steht buchen" in told
    assert "Schritt 2 von 9: Ein Training buchen" in tutorial.type("aufgabe")
    assert tutorial.leave() == 0
    assert "oval tutorial buchen" in tutorial.seen and "oval shell" in tutorial.seen


def test_skipping_all(oval):
    # However small the screen, no pager stands in the way.
    tutorial = Tutorial(oval, language="en", columns=40, rows=10, OVAL_PAGER="tee paged")
    for number in range(1, 10):
        told = tutorial.type("next")
        assert f"Step {number + 1} of 9" in told or number == 9
    assert "That was all!" in told
    assert tutorial.finish() == 0
    assert tutorial.is_clean and not (oval.folder / "paged").exists()


@pytest.mark.parametrize("leaving", ["\x04", "\\q\r", "ende\r", "quit\r"])
def test_leaving(oval, leaving):
    tutorial = Tutorial(oval, "serie")
    assert "Schritt 5 von 9: Jede Woche buchen" in tutorial.seen
    tutorial.send(leaving)
    assert tutorial.finish() == 0
    assert "Bis bald!" in tutorial.seen and "oval tutorial serie  " in tutorial.seen
    assert tutorial.is_clean


def test_control_c_ends_the_line(oval):
    tutorial = Tutorial(oval)
    tutorial.send("frei streetb\x03")
    tutorial.wait_for(PROMPT)
    assert "Schritt 2 von 9" in tutorial.type(LINES[0])
    tutorial.leave()


def test_completion(oval):
    tutorial = Tutorial(oval)
    assert "Schritt 2 von 9" in tutorial.type("fr\tstreetb\t--dauer 2h")
    assert "Schritt 3 von 9" in tutorial.type("weit\t")
    tutorial.leave()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signals(oval, number):
    tutorial = Tutorial(oval)
    tutorial.child.kill(number)
    assert tutorial.finish() == 128 + number
    assert tutorial.is_clean


def test_nothing_of_the_person_is_touched(oval):
    """No database, settings or history is read or made, and the folder is for its owner alone."""
    home = oval.folder / "home"
    for name in ("config", "data", "state"):
        (home / name / "oval").mkdir(parents=True)
    settings = home / "config" / "oval" / "config.yaml"
    settings.write_text("alias: {abkuerzung: version}\nformat: json\n")
    kept = oval.folder / "kept"
    kept.mkdir()
    (kept / "file").write_text("x")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    tutorial = Tutorial(
        oval, HOME=str(home), XDG_CONFIG_HOME=str(home / "config"),
        XDG_DATA_HOME=str(home / "data"), XDG_STATE_HOME=str(home / "state"), OVAL_AS="nobody")
    folder = tutorial.folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    # What lies in it goes, but nothing that a link names.
    (folder / "link").symlink_to(kept)
    (folder / "below" / "it").mkdir(parents=True)
    (folder / "below" / "it" / "file").write_text("x")
    assert "Schritt 2 von 9" in tutorial.type(LINES[0])
    tutorial.type("exportieren -o meine.ics")
    assert (folder / "meine.ics").exists()
    assert tutorial.leave() == 0
    assert tutorial.is_clean and (kept / "file").exists()
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before
    assert not oval.database.exists()


def test_a_reader_that_leaves_early(oval):
    tutorial = Terminal(oval, "oval tutorial | head -n 1; ls -A temporary", columns=200,
                        TMPDIR=str(oval.folder / "temporary"))
    (oval.folder / "temporary").mkdir(exist_ok=True)
    assert tutorial.finish() == 0
    assert list((oval.folder / "temporary").iterdir()) == []


def test_no_place_for_a_folder(oval):
    answer = oval.run("tutorial", TMPDIR="/does/not/exist")
    assert answer.status == 4 and "/does/not/exist" in answer.err and not answer.out
