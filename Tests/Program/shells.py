# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real shells at a terminal, with the program's completion as it is in the repository."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

from program import ROOT, Oval

SCRIPTS = ROOT / "completions"
SECONDS = 20
PROMPT = "ready> "
HOME, END = "\x01", "\x05"

START = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
# The marks keep the line that sets the prompt from being taken for one.
SETTINGS = {
    "bash": f"PS1=rea'dy> '; . {SCRIPTS}/oval.bash",
    "zsh": f"PROMPT_SP= PS1=rea'dy> '; bindkey -e; LISTMAX=1000; fpath=({SCRIPTS} $fpath); "
           "autoload -Uz compinit; compinit -u -D",
    "fish": "function fish_prompt; echo -n rea'dy> '; end; "
            f"source {SCRIPTS}/oval.fish",
}


class Shell:
    """An interactive shell in the folder of `oval`, driven by keys."""

    def __init__(self, name: str, oval: Oval, columns: int = 120, **environment: str):
        self.name = name
        variables = {**oval.environment, "TERM": "xterm", "LC_ALL": "C.UTF-8", **environment}
        for unwanted in ("COLUMNS", "OVAL_SEED"):
            variables.pop(unwanted, None)
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(oval.folder)
            os.execvpe(START[name][0], START[name], variables)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 60, columns, 0, 0))
        self.text = ""
        # Whether it did not do what was waited for, so that nobody knows where it stands.
        self.is_lost = False
        self.send(f"{SETTINGS[name]}\r")
        self.wait(PROMPT)

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)

    def send(self, keys: str):
        octets = keys.encode()
        while octets:
            octets = octets[os.write(self.terminal, octets):]

    def wait(self, *wanted: str) -> str:
        """What the screen was told since the last call, once all of this is in it."""
        deadline = time.monotonic() + SECONDS
        while not all(text in plain(self.text) for text in wanted):
            ready, _, _ = select.select([self.terminal], [], [], deadline - time.monotonic())
            self.is_lost = not ready
            assert ready, f"{self.name}: {wanted} never came:\n{plain(self.text)}"
            self.text += os.read(self.terminal, 65536).decode("utf-8", "replace")
        text, self.text = plain(self.text), ""
        return text

    def complete(self, line: str) -> list[str]:
        """The words that stand behind `oval` when somebody types this and a tabulator."""
        self.send(f"oval {line}\t")
        return self.words(self.finish())

    def lists(self, line: str, *wanted: str) -> str:
        """What is listed when somebody types this and asks for a list, once it has all that."""
        self.send(f"oval {line}\t" + ("\t" if self.name == "bash" else ""))
        return self.wait(*wanted) + self.finish()

    def finish(self) -> str:
        """Hands the line at the cursor to printf, which puts each word on a line of its own."""
        self.send(f"{HOME}printf '<%s>\\n' {END} THE''END\r")
        text = self.wait("<THEEND>")
        self.send("\r")
        self.wait(PROMPT)
        return text

    @staticmethod
    def words(text: str) -> list[str]:
        words = re.findall(r"(?:^|[\r\n])<([^\r\n]*)>(?=[\r\n]|$)", text)
        assert words[0] == "oval" and words[-1] == "THEEND", text
        return words[1:-1]


def plain(text: str) -> str:
    """The text without what moves and colours it."""
    text = re.sub(r"\x1b\][^\x07\x1b]*(\x07|\x1b\\)", "", text)
    return re.sub(r"\x1b(\[[0-9;?<>=]*[ -/]*[@-~]|[()].|[=>78])|\x0f|\x0e", "", text)
