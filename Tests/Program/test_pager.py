# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is longer than the screen is leafed through, and nothing else is."""

import pytest
from program import Oval
from terminal import Terminal, on_terminal

LONG = "oval help book"
# Leaves a trace, and shows all.
TRACE = "env > trace; tee shown"


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Oval:
    oval = Oval(tmp_path_factory.mktemp("city") / "oval")
    oval.done("city", "init", f"{oval.environment['CONFIG']}/rostock-oval.yaml")
    return oval


@pytest.fixture
def oval(city) -> Oval:
    for name in ("trace", "shown"):
        (city.folder / name).unlink(missing_ok=True)
    return city


def was_paged(oval: Oval) -> bool:
    return (oval.folder / "trace").exists()


@pytest.mark.parametrize("words", [["help", "book"], ["space", "list"], ["help", "dates"]])
def test_the_whole_text_goes_to_it(oval, words):
    status, direct = on_terminal(oval, *words, rows=10)
    assert not was_paged(oval)
    # With colours, as on the terminal.
    assert on_terminal(oval, *words, rows=10, OVAL_PAGER=TRACE) == (status, direct)
    assert was_paged(oval)
    assert (oval.folder / "shown").read_bytes().decode() == direct


def test_its_surroundings(oval):
    def variables(**environment) -> list[str]:
        on_terminal(oval, "help", rows=10, OVAL_PAGER=TRACE, **environment)
        return (oval.folder / "trace").read_text().splitlines()

    assert {"LESS=FRXP?e(END) .Space goes on, q leaves$", "LV=-c", "OVAL_LANG=en"} <= set(variables())
    assert "LESS=-S" in variables(LESS="-S")


# What keeps a long text from being paged, besides a screen that is long enough.
UNPAGED = {
    "OVAL_PAGER=": {"OVAL_PAGER": "", "PAGER": TRACE},
    "OVAL_PAGER=cat": {"OVAL_PAGER": "cat", "PAGER": TRACE},
    "PAGER=": {"OVAL_PAGER": None, "PAGER": ""},
    "ACCESSIBLE": {"OVAL_PAGER": TRACE, "ACCESSIBLE": "1"},
    "TERM=dumb": {"OVAL_PAGER": TRACE, "TERM": "dumb"},
    "no TERM": {"OVAL_PAGER": TRACE, "TERM": None},
}


@pytest.mark.parametrize("name", UNPAGED)
def test_not_paged(oval, name):
    status, text = on_terminal(oval, "help", "book", rows=10, **UNPAGED[name])
    assert status == 0 and text.count("\n") > 20
    assert not was_paged(oval)


@pytest.mark.parametrize(
    "words", [["space", "list", option] for option in ("--json", "--format=csv", "-q")]
    + [["version"], ["completion", "bash"]], ids=" ".join)
def test_never_paged(oval, words):
    status, text = on_terminal(oval, *words, rows=1, columns=20, OVAL_PAGER=TRACE)
    assert status == 0 and text
    assert not was_paged(oval)


def test_rows_are_what_counts(oval):
    # Counted as the terminal breaks lines, whatever COLUMNS says.
    _, text = on_terminal(oval, "space", "list", COLUMNS="80")
    rows = text.count("\n")
    for columns, size, paged in [(80, rows, False), (80, rows - 1, True), (40, rows, True)]:
        on_terminal(
            oval, "space", "list", columns=columns, rows=size, COLUMNS="80", OVAL_PAGER=TRACE)
        assert was_paged(oval) == paged, (columns, size)
        (oval.folder / "trace").unlink(missing_ok=True)


def test_a_pipe_is_not_paged(oval):
    answer = oval.done("help", "book", TERM="xterm", OVAL_PAGER=TRACE)
    assert answer.out and not answer.err
    assert not was_paged(oval)


def test_pager_goes_before_less(oval):
    on_terminal(oval, "help", rows=10, OVAL_PAGER=None, PAGER=TRACE)
    assert was_paged(oval)


def test_less(oval):
    """The real one: Ctrl-C is for it, and it is waited for."""
    terminal = Terminal(oval, f"trap : INT; {LONG}; echo status $?", rows=10, OVAL_PAGER=None)
    terminal.wait_for("Space goes on, q leaves")
    assert "oval book" in terminal.seen and "status" not in terminal.seen
    # It rings, and stays; whether it draws its last line again depends on where that met it.
    terminal.send("\x03")
    terminal.wait_for("\a")
    terminal.send("G")
    terminal.wait_for("(END)")
    terminal.send("q")
    terminal.wait_for("status 0")
    assert terminal.finish() == 0


@pytest.mark.parametrize("pager", ["head -n 1", "true", "exit 3", "sed -n '1{p;q}'"])
@pytest.mark.parametrize("line", [LONG, "oval agenda 1.1.2026..31.12.2029"])
def test_one_that_leaves_early(oval, pager, line):
    # More than a pipe holds, in the second case.
    oval.run("book", "haedge/streetball", "5.5.", "18-20", "--club", "none", "--repeat", "daily",
             "--until", "2029-12-31")
    terminal = Terminal(oval, f"{line}; echo status $?", rows=5, OVAL_PAGER=pager)
    assert terminal.finish() == 0
    lines = terminal.seen.splitlines()
    assert lines[-1] == "status 0"
    assert len(lines) <= 2


# The setting goes before PAGER, but not before OVAL_PAGER.
@pytest.mark.parametrize("language, variable, sentences", [
    ("de", "OVAL_PAGER", [
        "Das Programm zum Blättern (OVAL_PAGER) lässt sich nicht starten: nonsense -x",
        "Ändern Sie die Umgebungsvariable OVAL_PAGER."]),
    ("en", "OVAL_PAGER", [
        "The pager (OVAL_PAGER) cannot be started: nonsense -x",
        "Change the environment variable OVAL_PAGER."]),
    ("de", "PAGER", [
        "Das Programm zum Blättern (PAGER) lässt sich nicht starten: nonsense -x",
        "Ein anderes wählt: oval einstellung setzen blättern PROGRAMM"]),
    ("en", "PAGER", [
        "The pager (PAGER) cannot be started: nonsense -x",
        "To choose another: oval config set pager PROGRAM"]),
])
def test_one_that_is_not_there(oval, language, variable, sentences):
    _, direct = on_terminal(oval, "help", "book", rows=10, OVAL_LANG=language)
    named = {"OVAL_PAGER": None, variable: "nonsense -x"}
    status, text = on_terminal(oval, "help", "book", rows=10, OVAL_LANG=language, **named)
    assert status == 0
    assert text.endswith("\n".join(sentences) + "\n" + direct)


def test_head_on_a_terminal(oval):
    terminal = Terminal(oval, "oval space list | head -n 1", rows=5, OVAL_PAGER=TRACE)
    assert terminal.finish() == 0
    assert len(terminal.seen.splitlines()) == 1
    assert not was_paged(oval)
