# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shell as a person types into it, through a pseudo-terminal."""

import os
import shutil
import signal
import sqlite3
import stat

import pexpect
import pytest
from program import ROOT, Oval
from terminal import Terminal, without_colour

MARK = "\x1b[?2004h"
PROMPT, BUSY, MORE = MARK + "oval> ", MARK + "oval* ", MARK + "   \"> "
TAB, UP, BACK, CTRL_C, CTRL_D, CTRL_R = "\t", "\x1b[A", "\x7f", "\x03", "\x04", "\x12"
BOOK = "buchen haedge/streetball 16.6. 18-20 --verein sv-nordlicht"


class Shell(Terminal):
    """`oval shell` on a terminal."""

    def __init__(self, oval: Oval, language: str | None = "de", words: str = "", prompt=PROMPT,
                 **environment):
        usual = {"INPUTRC": "/dev/null", "LANG": "C.UTF-8", "LC_ALL": None, "OVAL_LANG": language}
        size = {name: environment.pop(name) for name in ("columns", "rows") if name in environment}
        # Where the terminal shows nothing that is typed, readline does neither.
        super().__init__(
            oval, f"exec oval shell {words}", echo=True, **size, **{**usual, **environment})
        self.wait_for(prompt)

    def type(self, line: str, prompt: str = PROMPT) -> str:
        """Types a line and Enter; gives what came up to the next prompt."""
        self.send(line + "\r")
        self.wait_for("\n")
        self.wait_for(prompt)
        return without_colour(self.child.before).replace("\r", "").replace("\x1b[?2004l", "")

    def see(self, text: str):
        """Waits until that stands on the screen, however readline brings it there."""
        while text not in self.seen:
            self.child.expect(".")

    def see_line(self, text: str):
        """Waits until the line that is being typed is this, from the prompt to the cursor."""
        def line() -> str:
            cursor = self.screen.cursor
            return self.screen.display[cursor.y][:cursor.x].partition("> ")[2]
        while line() != text:
            try:
                self.child.expect(".")
            except pexpect.TIMEOUT:
                raise AssertionError(f"{line()!r} is there, and not {text!r}:\n{self.seen}") from None

    def leave(self) -> int:
        self.send(CTRL_D)
        return self.finish()


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Oval:
    oval = Oval(tmp_path_factory.mktemp("made"), "de")
    oval.done("city", "init", str(ROOT / "Config/rostock-oval.yaml"))
    for slug, name in [("sv-nordlicht", "SV Nordlicht"), ("rollmoewen", "Rollmöwen")]:
        oval.done("club", "add", slug, "--name", name)
    return oval


@pytest.fixture
def oval(made, tmp_path) -> Oval:
    """A city of its own, with two clubs."""
    oval = Oval(tmp_path, "de")
    for part in made.folder.glob("oval.db*"):
        shutil.copy(part, oval.folder)
    return oval


def bookings(oval: Oval) -> list[dict]:
    return oval.json("booking", "list")["bookings"]


def histories(oval: Oval) -> list:
    state = oval.environment.get("XDG_STATE_HOME") or oval.environment["HOME"] + "/.local/state"
    folder = os.path.join(str(oval.folder), state, "oval/history")
    return [os.path.join(folder, name) for name in os.listdir(folder)]


def test_a_newcomer_books_a_training_with_tab_and_question_marks(oval):
    """In German, by names that a person knows, and nothing looked up elsewhere."""
    shell = Shell(oval)
    assert "buchen" in shell.type("?")
    shell.send("buchen ?\r")
    shell.wait_for("Streetballfeld")
    # The line stands there again, to be gone on with.
    shell.see_line("buchen ")
    for keys, line in [
        ("Streetballf" + TAB, "buchen haedge/streetball "),
        ("16.6" + TAB, "buchen haedge/streetball 16.6. "),
        ("18:00-20:0" + TAB, "buchen haedge/streetball 16.6. 18:00-20:00 "),
        ("--vere" + TAB, "buchen haedge/streetball 16.6. 18:00-20:00 --verein "),
        ("Nordl" + TAB, "buchen haedge/streetball 16.6. 18:00-20:00 --verein sv-nordlicht "),
    ]:
        shell.send(keys)
        shell.see_line(line)
    shell.send("\r")
    shell.wait_for("Gebucht")
    shell.wait_for(PROMPT)
    assert shell.leave() == 0
    [booking] = bookings(oval)
    assert booking["space"] == "haedge/streetball" and booking["club"] == "sv-nordlicht"
    assert booking["start"] == "2026-06-16T18:00:00+02:00"


@pytest.mark.parametrize("line, ways", [
    ("bucken streetball morgen 18-20", ["buchen"]),
    ("buchen haedge/streetbakl 16.6. 18-20 --verein sv-nordlicht", ["haedge/streetball"]),
    ("buchen haedge/streetball 16.6. 18-20 --verein sv-nordlihct", ["sv-nordlicht"]),
    ("buchen haedge/streetball 31.6. 18-20", ["^"]),
    ("buchen haedge/streetball 16.6.", ["18"]),
    ("buchen haedge/streetball", ["WANN", "Aufruf"]),
    ("buchen haedge/streetball gestern 18-20", ["Frei:"]),
    ("buchen haedge/streetball 16.6. 2-4", ["Geöffnet", "geöffnet", "Frei"]),
    ("buchen haedge/streetball 16.6. 18-20 --verien sv-nordlicht", ["--verein"]),
    ("book haedge/streetball Tuesday 18-20 --verein nirgendwo", ["verein"]),
    ("absagen b0000000", ["b0000000"]),
    ("agenda > datei", ["\\o DATEI"]),
])
def test_a_mistake_is_met_by_what_gets_further(oval, line, ways):
    shell = Shell(oval, columns=200)
    answer = shell.type(line)
    assert any(way in answer for way in ways), answer
    assert len(answer.strip().splitlines()) > 1, "and what to do stands on a line of its own"
    assert shell.leave() == 0
    assert bookings(oval) == []


@pytest.mark.parametrize("locale", [{"LANG": "C.UTF-8"}, {"LANG": "C"}, {"LC_ALL": "POSIX"}])
def test_an_umlaut_is_one_letter(oval, locale):
    shell = Shell(oval, **{"LANG": None, **locale})
    shell.send("verein anlegen moewe --name Möwenüü" + BACK + BACK + "\r")
    shell.wait_for("Angelegt")
    shell.wait_for(PROMPT)
    assert shell.leave() == 0
    assert "Möwen" in [club["name"] for club in oval.json("club", "list")["clubs"]]


@pytest.mark.parametrize("typed, becomes", [
    ('frei "Gehlsdorfer U', 'frei "gehlsdorfer-ufer" '),
    ("frei gehlsd", "frei gehlsdorfer-ufer "),
    ("fläche zeigen BÜHNE-6", "fläche zeigen buehne-602 "),
    ("flae", "fläche "),
    ("\\fo", "\\format "),
    ("\\use streetb", "\\use haedge/streetball "),
    ("buchen haedge/streetball überm", "buchen haedge/streetball übermorgen "),
])
def test_tab_completes(oval, typed, becomes):
    shell = Shell(oval)
    shell.send(typed + TAB)
    shell.see_line(becomes)
    shell.send(CTRL_C)
    shell.wait_for(PROMPT)
    assert shell.leave() == 0


@pytest.mark.parametrize("typed, becomes", [
    ("plat", "platz "), ("platz streetb", "platz haedge/streetball "), ("winke", "winken "),
])
def test_tab_knows_aliases_and_programs(oval, typed, becomes):
    oval.done("alias", "set", "platz", "frei")
    (oval.folder / "oval-winken").write_text("#!/bin/sh\n", encoding="utf-8")
    (oval.folder / "oval-winken").chmod(0o755)
    shell = Shell(oval, PATH=f"{oval.folder}:{oval.environment['PATH']}")
    shell.send(typed + TAB)
    shell.see_line(becomes)
    shell.send(CTRL_C)
    shell.wait_for(PROMPT)
    assert shell.leave() == 0


@pytest.mark.parametrize("columns", [40, 80])
def test_tab_shows_choices_with_what_they_mean(oval, columns):
    oval.done("book", "haedge/streetball", "16.6.", "18-20", "--club", "sv-nordlicht",
              "--title", "Übungsstunde")
    shell = Shell(oval, columns=columns, rows=50)
    shell.send("zeigen b" + TAB)
    shell.see("Übungsstunde")
    shell.see_line("zeigen b")
    shell.send(CTRL_C)
    shell.wait_for(PROMPT)
    shell.send("absagen b" + CTRL_C)
    shell.wait_for(PROMPT)
    shell.send("tag ?\r")
    shell.wait_for(PROMPT)
    shell.send(CTRL_C)
    shell.wait_for(PROMPT)
    offered = shell.type("prüfen haedge/streetball 16.6. ?")
    assert "16:00-18:00" in offered and "20:00-22:00" in offered
    assert "17:00-19:00" not in offered and "18:00-20:00" not in offered
    shell.send(CTRL_C)
    shell.wait_for(PROMPT)
    assert shell.leave() == 0


def test_the_history_outlives_the_shell(oval):
    shell = Shell(oval)
    for line in ["version", "verein liste", "version", " datum heute"]:
        shell.type(line)
    shell.send('datum "morgen\r')
    shell.wait_for(MORE)
    shell.type('18-20"')
    assert shell.leave() == 0
    [path] = histories(oval)
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    shell = Shell(oval)
    seen = [line for line in shell.type("\\s").splitlines() if line]
    assert seen == ["verein liste", "version", 'datum "morgen', '18-20"', "\\s"]
    shell.send(UP + UP + UP + "\r")
    shell.wait_for("oval 0.")
    shell.wait_for(PROMPT)
    shell.send(CTRL_R + "verein")
    shell.see("verein liste")
    shell.send("\r")
    shell.wait_for("SV Nordlicht")
    shell.wait_for(PROMPT)
    assert shell.leave() == 0


@pytest.mark.parametrize("obstacle", ["folder", "file"])
def test_without_a_history_the_shell_says_so_and_goes_on(oval, obstacle):
    shell = Shell(oval)
    shell.type("version")
    assert shell.leave() == 0
    [path] = histories(oval)
    os.remove(path)
    if obstacle == "folder":
        os.mkdir(path)
    else:
        os.rmdir(os.path.dirname(path))
        open(os.path.dirname(path), "w", encoding="utf-8").close()
    shell = Shell(oval)
    assert "Ihre Zeilen werden nicht" in without_colour(shell.written)
    assert "oval 0." in shell.type("version")
    assert shell.leave() == 0


def test_vi_keys_and_the_name_in_an_inputrc(oval):
    (oval.folder / "inputrc").write_text(
        "set editing-mode vi\n$if oval\n\"\\C-t\": \"version\"\n$endif\n", encoding="utf-8")
    shell = Shell(oval, INPUTRC=str(oval.folder / "inputrc"))
    shell.send("verxion\x1b")
    shell.send("Fxrs")
    assert "oval 0." in shell.type("")
    shell.send("\x14")
    assert "oval 0." in shell.type("")
    assert shell.leave() == 0


def test_an_inputrc_with_errors_is_told_in_one_sentence(oval):
    for text, place in [
        ("set editing-mode emacs\n\"\\C-x: unbalanced\n$if\n$unsinn\n", "(Zeilen 2, 4)"),
        ("$unsinn\n", "(Zeile 1)"),
    ]:
        (oval.folder / "inputrc").write_text(text, encoding="utf-8")
        shell = Shell(oval, INPUTRC=str(oval.folder / "inputrc"))
        before = without_colour(shell.written)
        assert "Ihre Datei inputrc" in before and f"{place}; es wird" in before
        assert "readline:" not in before
        assert "oval 0." in shell.type("version")
        assert shell.leave() == 0


def test_ctrl_c_ends_the_line_and_never_the_shell(oval):
    shell = Shell(oval)
    shell.send("buchen haedge" + CTRL_C)
    shell.wait_for(PROMPT)
    shell.send('datum "offen\r')
    shell.wait_for(MORE)
    shell.send(CTRL_C)
    shell.wait_for(PROMPT)
    shell.send(CTRL_C)
    shell.wait_for(PROMPT)
    assert "oval 0." in shell.type("version")
    assert shell.leave() == 0


def test_ctrl_c_ends_a_long_command_and_the_transaction_stays(oval):
    lock = sqlite3.connect(oval.database, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    shell = Shell(oval)
    shell.send(BOOK + "\r")
    shell.wait_for("Die Datenbank wird gerade benutzt")
    shell.send(CTRL_C)
    shell.wait_for("Abgebrochen")
    shell.wait_for(PROMPT)
    lock.execute("ROLLBACK")
    shell.type("beginnen", BUSY)
    assert "Gebucht" in shell.type(BOOK, BUSY)
    shell.send(CTRL_C)
    shell.wait_for(BUSY)
    assert "1 Änderung" in shell.type("übernehmen")
    assert shell.leave() == 0
    assert len(bookings(oval)) == 1


def test_a_question_hangs_on_the_word(oval):
    shell = Shell(oval)
    assert "oval buchen FLÄCHE" in shell.type("buchen haedge/streetball 16.6.?", PROMPT)
    # The line stands there again.
    shell.see_line("buchen haedge/streetball 16.6.")
    shell.send(CTRL_C)
    shell.wait_for(PROMPT)
    # Part of a text, where one is expected.
    assert "Gebucht" in shell.type(BOOK + " --titel Wer?")
    shell.type('alias setzen platz "buchen haedge/streetball"')
    answer = shell.type("platz 18.6. 18-20 --verein sv-nordlicht ?")
    assert "führt die Eingabetaste die Zeile aus" in answer and "buchen" in answer
    shell.send("\r")
    shell.wait_for("Gebucht")
    shell.wait_for(PROMPT)
    assert shell.leave() == 0
    assert len(bookings(oval)) == 2


def test_a_program_that_leaves_the_terminal_without_echo(oval):
    shell = Shell(oval)
    shell.type("alias setzen blind '!stty -echo; stty -a < /dev/tty > vorher'")
    shell.type("alias setzen zeig '!stty -a'")
    shell.type("blind")
    assert " -echo " in (oval.folder / "vorher").read_text()
    assert " echo " in shell.type("zeig")
    assert shell.leave() == 0


def test_an_open_quotation_mark_is_told_of(oval):
    shell = Shell(oval)
    quoted = MARK + "   '> "
    told = shell.type("buchen streetball So 10-12 --titel Omas Café's", quoted)
    assert "Ein zweites ' beendet ihn, Strg-C" in told
    assert "Ein zweites '" in shell.type("?", quoted)
    assert "Ein zweites '" not in shell.type("hilfe", quoted)
    shell.send(CTRL_C)
    shell.wait_for(PROMPT)
    assert shell.leave() == 0
    assert bookings(oval) == []


def test_settings_that_break_do_not_keep_a_transaction(oval, tmp_path):
    config = tmp_path / "config" / "oval" / "config.yaml"
    config.parent.mkdir(parents=True)
    shell = Shell(oval, XDG_CONFIG_HOME=str(tmp_path / "config"))
    shell.type("beginnen", BUSY)
    shell.type(BOOK, BUSY)
    config.write_text("foo: [")
    assert "Fehler" in shell.type("agenda 16.6.", BUSY)
    assert "Übernommen" in shell.type("übernehmen")
    # By another of its names.
    shell.send("exit\r")
    assert shell.finish() == 0
    assert len(bookings(oval)) == 1


def test_a_transaction_left_open_is_asked_about(oval):
    shell = Shell(oval)
    shell.type("beginnen", BUSY)
    shell.type(BOOK, BUSY)
    shell.send(CTRL_D)
    shell.wait_for("[j/N] ")
    shell.send("n\r")
    shell.wait_for(BUSY)
    shell.send("\\q\r")
    shell.wait_for("[j/N] ")
    shell.send("j\r")
    shell.wait_for("verworfen")
    assert shell.finish() == 0
    assert bookings(oval) == []


def test_ctrl_c_at_the_question_stays_in_the_transaction(oval):
    shell = Shell(oval)
    shell.type("beginnen", BUSY)
    shell.type(BOOK, BUSY)
    shell.send(CTRL_D)
    shell.wait_for("[j/N] ")
    shell.send(CTRL_C)
    shell.wait_for(BUSY)
    assert "1 Änderung" in shell.type("übernehmen")
    shell.type("beginnen", BUSY)
    shell.send(CTRL_D)
    shell.wait_for("[j/N] ")
    shell.send(CTRL_D)
    shell.wait_for("verworfen")
    assert shell.finish() == 0
    assert len(bookings(oval)) == 1


def test_ctrl_c_at_the_question_of_a_command_ends_the_command(oval):
    booking = oval.json("book", "haedge/streetball", "16.6.", "18-20", "--club", "sv-nordlicht",
                        "--repeat", "weekly", "--until", "31.12.")
    command = f"absagen {booking['id']}"
    shell = Shell(oval)
    shell.send(command + "\r")
    shell.wait_for("[j/N] ")
    shell.send(CTRL_C)
    shell.wait_for("Abgebrochen")
    shell.wait_for(PROMPT)
    assert shell.leave() == 0
    terminal = Terminal(oval, f"exec oval {command}", echo=True, OVAL_LANG="de")
    terminal.wait_for("[j/N] ")
    terminal.send(CTRL_C)
    assert terminal.finish() == 130
    [left] = bookings(oval)
    assert left["status"] == "confirmed"


@pytest.mark.parametrize("number, status", [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_rolls_back_and_gives_the_terminal_back(oval, number, status):
    shell = Shell(oval)
    shell.type("beginnen", BUSY)
    shell.type(BOOK, BUSY)
    shell.send("absagen ")
    shell.see("absagen")
    shell.child.kill(number)
    assert shell.finish() == status
    assert "verworfen" in shell.written
    assert bookings(oval) == []


def test_a_terminal_that_goes_away_runs_no_half_line(oval):
    booking = oval.json("book", "haedge/streetball", "16.6.", "18-20", "--club", "sv-nordlicht")
    shell = Shell(oval)
    shell.send(f"absagen {booking['id']}")
    shell.see(booking["id"])
    shell.child.close(force=False)
    shell.child.wait()
    [left] = bookings(oval)
    assert left["status"] == "confirmed" and left["count"] == 1


# A file that is emptied under an open transaction is damaged by that, and is not tried.
@pytest.mark.parametrize("fate, in_transaction", [
    ("deleted", True), ("renamed", True), ("replaced", True),
    ("deleted", False), ("renamed", False), ("replaced", False), ("emptied", False),
])
def test_a_database_that_vanishes(oval, fate, in_transaction):
    shell = Shell(oval)
    shell.type("agenda 16.6.")
    if in_transaction:
        shell.type("beginnen", BUSY)
        shell.type(BOOK, BUSY)
    match fate:
        case "deleted": os.remove(oval.database)
        case "renamed": os.rename(oval.database, str(oval.database) + ".old")
        case "replaced":
            for part in oval.folder.glob("oval.db*"):
                part.rename(part.with_name("old-" + part.name))
            oval.done("db", "init")
        case "emptied": os.truncate(oval.database, 0)
    answer = shell.type("übernehmen" if in_transaction else BOOK)
    if in_transaction or fate in ("deleted", "renamed", "emptied"):
        assert "Gebucht" not in answer and "Übernommen" not in answer
        assert "oval.db" in answer or "beschädigt" in answer, answer
    assert "oval 0." in shell.type("version")
    assert shell.leave() == 0


def test_a_script_with_an_error_in_the_middle(oval):
    (oval.folder / "saison.oval").write_text(
        f"{BOOK}\nverein zeigen x\nbuchen haedge/streetball 17.6. 18-20 --verein sv-nordlicht\n",
        encoding="utf-8")
    shell = Shell(oval)
    answer = shell.type("\\i saison.oval")
    assert "Gebucht" in answer and "Zeile 2" in answer and answer.count("Gebucht") == 1
    assert shell.leave() == 0
    assert len(bookings(oval)) == 1


def test_the_editor_changes_the_latest_line(oval):
    (oval.folder / "editor").write_text(
        "#!/bin/sh\nsed -i s/18-20/10-12/ \"$1\"\n", encoding="utf-8")
    (oval.folder / "editor").chmod(0o755)
    shell = Shell(oval, EDITOR=str(oval.folder / "editor"), VISUAL=None)
    shell.type(BOOK + " --probelauf")
    assert "10:00–12:00" in shell.type("\\e")
    shell.type("version")
    assert "nichts geändert" in shell.type("\\e")
    assert shell.leave() == 0
    shell = Shell(oval, EDITOR="false", VISUAL=None)
    assert "den Fehler 1" in shell.type("\\e")
    assert shell.leave() == 0


def test_control_characters_and_a_very_long_line_are_met_by_a_message(oval):
    shell = Shell(oval)
    # As terminals hand over what is pasted.
    shell.send("\x1b[200~verein anlegen x --name \x1b]0;title\x07\x1b[31mrot\x1b[201~\r")
    shell.wait_for("Steuerzeichen")
    shell.wait_for(PROMPT)
    assert "\x1b]0;title" not in shell.written
    shell.send("\x1b[200~datum " + "x" * 1_100_000 + "\x1b[201~\r")
    shell.child.expect_exact("1048576 Bytes")
    shell.wait_for(PROMPT)
    assert "oval 0." in shell.type("version")
    assert shell.leave() == 0


@pytest.mark.parametrize("terminal", ["dumb", "nonsense", None])
def test_every_terminal_will_do(oval, terminal):
    # Such a one gets no marks before the prompt.
    shell = Shell(oval, TERM=terminal, prompt="oval> ")
    shell.send("version\r")
    shell.wait_for("oval 0.1.0")
    shell.wait_for("oval> ")
    assert shell.leave() == 0


def test_no_prompt_without_a_terminal_to_type_at(oval):
    terminal = Terminal(oval, "printf 'version\\n' | oval shell")
    assert terminal.finish() == 0
    assert terminal.written.replace("\r", "") == "oval 0.1.0\n"


def test_what_is_answered_can_go_elsewhere_while_somebody_types(oval):
    terminal = Terminal(oval, "exec oval shell > answers", echo=True, INPUTRC="/dev/null",
                        LANG="C.UTF-8")
    terminal.wait_for(PROMPT)
    terminal.send("version\r")
    terminal.wait_for("\n")
    terminal.wait_for(PROMPT)
    terminal.send(CTRL_D)
    assert terminal.finish() == 0
    assert (oval.folder / "answers").read_text(encoding="utf-8") == "oval 0.1.0\n"


def test_stopped_and_gone_on(oval):
    terminal = Terminal(
        oval, "exec bash --norc --noprofile -i", echo=True, PS1="bash$ ", INPUTRC="/dev/null",
        LANG="C.UTF-8", OVAL_LANG="de")
    terminal.wait_for("$ ")
    terminal.send("oval shell\r")
    terminal.wait_for(PROMPT)
    terminal.send("vers")
    terminal.wait_for("vers")
    # What is not read yet goes with it.
    terminal.send("\x1a")
    terminal.wait_for("Stopped")
    terminal.wait_for("$ ")
    terminal.send("fg\r")
    terminal.wait_for("oval> ")
    terminal.send("ion\r")
    terminal.wait_for("oval 0.")
    terminal.wait_for(PROMPT)
    terminal.send(CTRL_D)
    terminal.wait_for("$ ")
    terminal.send("exit\r")
    assert terminal.finish() == 0
