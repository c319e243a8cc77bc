# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program at a terminal: what it writes there, and what a person then sees."""

import re
import termios

import pexpect
import pyte
from program import Oval
from wcwidth import wcswidth

SECONDS = 60
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def settings(oval: Oval, **environment: str | None) -> dict[str, str]:
    """Those of a usual terminal with colours, without a pager; None takes a variable away."""
    usual = {"TERM": "xterm", "NO_COLOR": None, "COLUMNS": None, "OVAL_PAGER": "", **environment}
    variables = {**oval.environment, **usual}
    return {name: value for name, value in variables.items() if value is not None}


class Terminal:
    """A command of `sh` below the folder of `oval`, on a terminal of that size."""

    def __init__(self, oval: Oval, line: str, columns: int = 80, rows: int = 24,
                 echo: bool = False, **environment: str | None):
        self.written = ""
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.Stream(self.screen)
        self.child = pexpect.spawn(
            "/bin/sh", ["-c", line], cwd=str(oval.folder), env=settings(oval, **environment),
            dimensions=(rows, columns), timeout=SECONDS, encoding="utf-8", echo=echo)
        hurry(self.child)
        self.child.logfile_read = self

    def write(self, text: str):
        """Called by pexpect with all that it reads."""
        self.written += text
        self.stream.feed(text)

    def flush(self):
        pass

    def wait_for(self, text: str):
        self.child.expect_exact(text)

    def send(self, keys: str):
        self.child.send(keys)

    def finish(self) -> int:
        """Waits for the end; gives the status."""
        self.child.expect(pexpect.EOF)
        self.child.wait()
        self.child.close()
        return self.child.exitstatus

    @property
    def seen(self) -> str:
        """The screen as it is now, without the blanks at the ends."""
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip("\n")


def on_terminal(oval: Oval, *words: str, columns: int = 80, rows: int = 100,
                **environment: str | None) -> tuple[int, str]:
    """The status, and every byte that the program wrote on a terminal of that size."""

    def as_it_is():
        mode = termios.tcgetattr(1)
        mode[1] &= ~termios.OPOST
        termios.tcsetattr(1, termios.TCSANOW, mode)

    child = pexpect.spawn(
        str(oval.binary), list(words), cwd=str(oval.folder), env=settings(oval, **environment),
        dimensions=(rows, columns), timeout=SECONDS, echo=False, preexec_fn=as_it_is)
    hurry(child)
    text = child.read().decode()
    child.wait()
    child.close()
    return child.exitstatus, text


def hurry(child: pexpect.spawn):
    """Without the pauses in which pexpect hopes that something happens."""
    child.delaybeforesend = child.delayafterclose = None
    child.ptyproc.delayafterclose = 0


def without_colour(text: str) -> str:
    return COLOUR.sub("", text)


def too_wide(text: str, columns: int) -> list[str]:
    """The lines that a terminal of so many columns would break."""
    lines = without_colour(text).replace("\r\n", "\n").split("\n")
    return [line for line in lines if not 0 <= wcswidth(line) <= columns]
