# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every listing, picture and message on terminals and in pipes, from 40 to 200 columns."""

import re
import subprocess

import pytest
from program import Oval
from terminal import COLOUR, on_terminal, settings, too_wide, without_colour

WIDTHS = (40, 80, 120, 200)
LANGUAGES = ("de", "en")
LONG = "Ein Nachmittag für alle, die Rollstuhlbasketball ausprobieren wollen, mit Kaffee und Kuchen"

# Stands for the id of a booking.
BOOKING = "…"

# A day on which each of them has much to say.
COMMANDS = {
    "today": [],
    "agenda": ["agenda", "4.5. bis 17.5."],
    "day": ["day", "5.5."],
    "week": ["week", "5.5."],
    "month": ["month", "2026-05"],
    "free": ["free", "haedge/streetball", "5.5.", "--for", "1h"],
    "offers": ["offers", "4.5. bis 17.5."],
    "search": ["search", "streetball"],
    "conflicts": ["conflicts"],
    "space tree": ["space", "tree"],
    "space list": ["space", "list"],
    "space show": ["space", "show", "haedge/streetball"],
    "club list": ["club", "list"],
    "booking list": ["booking", "list", "--club", "sv-nordlicht"],
    "show": ["show", BOOKING],
    "booking history": ["booking", "history", BOOKING],
    "date": ["date", "5.5.", "18-20"],
    "help": ["help"],
    "help COMMAND": ["help", "book"],
    "help TOPIC": ["help", "dates"],
    "caret": ["agenda", "übermorgenn", "18-20"],
    "unknown option": ["book", "haedge/streetball", "5.5.", "18-20", "--titel-der-buchung", "x"],
    "refusal": ["check", "haedge/streetball", "5.5.", "18-20", "--club", "rollmoewen"],
    "no space": ["space", "show", "streetbool"],
}
STATUSES = {"caret": 2, "unknown option": 2, "refusal": 3, "no space": 4}
MACHINES = {
    "agenda json": ["agenda", "4.5. bis 17.5.", "--json"],
    "agenda jsonl": ["agenda", "4.5. bis 17.5.", "--format", "jsonl"],
    "agenda csv": ["agenda", "4.5. bis 17.5.", "--format", "csv"],
    "week json": ["week", "5.5.", "--json"],
    "export csv": ["export", "--format", "csv"],
    "export ics": ["export"],
    "export yaml": ["export", "--format", "yaml"],
    "refusal json": COMMANDS["refusal"] + ["--json"],
    "caret json": COMMANDS["caret"] + ["--json"],
}


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Oval:
    oval = Oval(tmp_path_factory.mktemp("city") / "oval")
    oval.done("city", "init", f"{oval.environment['CONFIG']}/rostock-oval.yaml")
    oval.done("club", "add", "sv-nordlicht", "--name", "SV Nordlicht", "--district", "Gehlsdorf")
    oval.done("club", "add", "rollmoewen", "--name", "Rollmöwen 東京 e\u0301 👩‍👩‍👧")
    weekly = ["--repeat", "weekly", "--until", "30.9."]
    oval.done("slot", "add", "haedge/streetball", "5.5.", "16-17:30", "--name", LONG, "--kind",
              "sport", "--use", "open", *weekly)
    book = ["book", "--club"]
    done = oval.done(*book, "sv-nordlicht", "haedge/streetball,sportbox/baelle:12", "5.5.",
                     "18-20", "--title", "Training", *weekly, "-q")
    oval.done(*book, "rollmoewen", "haedge/streetball", "6.5.", "18-20", "--title", LONG)
    oval.done(*book, "rollmoewen", "haedge", "9.5.", "10-14", "--visibility", "busy")
    oval.done("closure", "add", "haedge", "12.5. bis 13.5.", "--reason", "Hafenfest")
    for words in COMMANDS.values():
        words[:] = [done.out.strip() if word == BOOKING else word for word in words]
    oval.environment["OVAL_NOW"] = "2026-05-05T08:00:00+02:00"
    return oval


def in_pipe(oval: Oval, *words: str, **environment: str | None) -> subprocess.CompletedProcess:
    return subprocess.run(
        [oval.binary, *words], cwd=oval.folder, env=settings(oval, **environment),
        stdin=subprocess.DEVNULL, capture_output=True, timeout=60)


def words_of(text: str) -> list[str]:
    return without_colour(text).split()


def drawings(text: str) -> list[str]:
    """What a screen reader would read out as signs: arrows, lines, blocks and bars."""
    return re.findall(r"[\u2190-\u21ff\u2500-\u25ff\u2800-\u28ff]+|([-+=|#.o~^*])\1{2,}", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_screens(city, name, language):
    words = COMMANDS[name]
    for columns in WIDTHS:
        status, text = on_terminal(city, *words, columns=columns, OVAL_LANG=language)
        assert text and status == STATUSES.get(name, 0)
        assert too_wide(text, columns) == [], columns
        # Colours say nothing by themselves, and nothing else is sent to the terminal.
        bare = on_terminal(city, *words, columns=columns, OVAL_LANG=language, NO_COLOR="1")
        assert bare == (status, without_colour(text)), columns
        assert "\x1b" not in bare[1] and "\r" not in bare[1]

        accessible = on_terminal(
            city, *words, columns=columns, OVAL_LANG=language, ACCESSIBLE="1")
        assert accessible[0] == status
        assert too_wide(accessible[1], columns) == [], columns
        assert drawings(without_colour(accessible[1])) == [], columns


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_pipes(city, name, language):
    """A pipe has no width: nothing is cut, nothing coloured."""
    words = COMMANDS[name]
    # Help pages and messages are texts in lines; everything else is the same however wide.
    widths = [None] if name.startswith("help") else [None, "40", "200"]
    answers = [in_pipe(city, *words, OVAL_LANG=language, COLUMNS=width) for width in widths]
    assert all(b"\x1b" not in answer.stdout + answer.stderr for answer in answers)
    assert all(answer.stdout == answers[0].stdout for answer in answers)
    assert len({answer.returncode for answer in answers}) == 1


def test_long_titles_are_whole(city):
    for name in ("agenda", "day", "week", "offers", "booking list"):
        words = [word.replace("sv-nordlicht", "rollmoewen") for word in COMMANDS[name]]
        assert LONG in in_pipe(city, *words, COLUMNS="40").stdout.decode(), name


# What is wanted, and whether colours come to a terminal and into a pipe.
COLOURS = {
    "a terminal": ({}, [], True, False),
    "NO_COLOR": ({"NO_COLOR": "1"}, [], False, False),
    "NO_COLOR, empty": ({"NO_COLOR": ""}, [], True, False),
    "TERM=dumb": ({"TERM": "dumb"}, [], False, False),
    "no TERM": ({"TERM": None}, [], False, False),
    "CLICOLOR_FORCE": ({"CLICOLOR_FORCE": "1"}, [], True, True),
    "CLICOLOR_FORCE=0": ({"CLICOLOR_FORCE": "0"}, [], True, False),
    "CLICOLOR_FORCE, dumb": ({"CLICOLOR_FORCE": "1", "TERM": "dumb"}, [], True, True),
    "NO_COLOR, CLICOLOR_FORCE": ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, [], False, False),
    "always": ({"NO_COLOR": "1"}, ["--color", "always"], True, True),
    "always, dumb": ({"TERM": "dumb"}, ["--color=always"], True, True),
    "immer": ({"NO_COLOR": "1"}, ["--farbe", "immer"], True, True),
    "never": ({"CLICOLOR_FORCE": "1"}, ["--color", "never"], False, False),
    "auto": ({}, ["--color=auto"], True, False),
    "auto, NO_COLOR": ({"NO_COLOR": "1"}, ["--color=auto"], False, False),
}


@pytest.mark.parametrize("name", COLOURS)
def test_colours(city, name):
    environment, options, terminal, pipe = COLOURS[name]
    # One speaks on standard output, the other on standard error.
    for words in (["week", "5.5.", "--format", "table"], COMMANDS["refusal"]):
        _, text = on_terminal(city, *words, *options, **environment)
        assert (COLOUR.search(text) is not None) == terminal, words
        answer = in_pipe(city, *words, *options, **environment)
        piped = (answer.stdout + answer.stderr).decode()
        assert (COLOUR.search(piped) is not None) == pipe, words
        assert words_of(piped) == words_of(text)


SURROUNDINGS = [
    {"OVAL_LANG": "de"}, {"OVAL_LANG": "en", "COLUMNS": "40"}, {"ACCESSIBLE": "1"},
    {"CLICOLOR_FORCE": "1"}, {"NO_COLOR": "1", "TERM": "dumb"}, {"OVAL_PAGER": "false"},
]


@pytest.mark.parametrize("name", MACHINES)
def test_machine_formats(city, name):
    """The same bytes everywhere, but that a terminal is sent no carriage returns."""
    words = MACHINES[name]
    plain = in_pipe(city, *words)
    wanted = (plain.stdout + plain.stderr).decode()
    assert wanted and COLOUR.search(wanted) is None
    for environment in SURROUNDINGS:
        piped = in_pipe(city, *words, **environment)
        assert (piped.returncode, piped.stdout, piped.stderr) == (
            plain.returncode, plain.stdout, plain.stderr), environment
        shown = on_terminal(city, *words, columns=40, rows=5, **environment)
        assert shown == (plain.returncode, wanted.replace("\r", "")), environment
    forced = in_pipe(city, *words, "--color", "always")
    assert (forced.stdout, forced.stderr) == (plain.stdout, plain.stderr)


def test_size(city):
    """The terminal's width counts, unless COLUMNS says otherwise."""
    by_terminal = {columns: on_terminal(city, "week", "5.5.", columns=columns) for columns in WIDTHS}
    assert len({text for _, text in by_terminal.values()}) > 2
    for columns in WIDTHS:
        by_variable = on_terminal(city, "week", "5.5.", columns=77, COLUMNS=str(columns))
        assert by_variable == by_terminal[columns]


def test_drawings_are_seen():
    assert drawings("a → b") and drawings("├── x") and drawings("....####") and drawings("+---+")
    assert not drawings("Di 16.06.2026, 18:00–20:00 Uhr … a-b, e. V.")
    assert too_wide("äöü", 2) == ["äöü"] and too_wide("東京", 3) == ["東京"]
    assert too_wide("\x1b[31mabc\x1b[0m\r\nab", 3) == []
