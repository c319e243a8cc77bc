# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What bash, zsh and fish make of a tabulator, at a real terminal."""

import shutil

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
    "a topic of help": ("help barr", ["help", "barrierefreiheit"]),
    "a shell": ("completion f", ["completion", "fish"]),
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
