# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The READMEs' first quarter of an hour, typed as it stands, and the list of commands.

A line of a block that begins with `$ ` is a command; it must end with 0, or with what the line
`$ echo $?` behind it shows. Output below a command is what a terminal of 80 columns must show,
but for ids; a line `…` stands for any lines that the README leaves out. Where there is no output,
any is right.
"""

import fcntl
import os
import pty
import re
import shlex
import struct
import subprocess
import termios
from pathlib import Path

import pytest
from program import ROOT, Oval

LEFT_OUT = "…"
ID = re.compile(r"\b[bckrst][0-9a-hjkmnp-tv-z]{7}\b")


def section(title: str, name: str = "README.md") -> str:
    text = (ROOT / name).read_text(encoding="utf-8")
    (found,) = re.findall(rf"^## {title}\n(.*?)(?=^## |\Z)", text, flags=re.M | re.S)
    return found


def steps(text: str) -> list[tuple[str, list[str]]]:
    """Each command with the lines that are shown below it."""
    found: list[tuple[str, list[str]]] = []
    for kind, block in re.findall(r"^```(\w*)\n(.*?)^```$", text, flags=re.M | re.S):
        assert kind == "console", f"a block that nobody would type: {block}"
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            elif found[-1][0].endswith("\\"):
                found[-1] = (f"{found[-1][0]}\n{line}", [])
            else:
                found[-1][1].append(line)
    return found


def typed(command: str, folder: Path, environment: dict[str, str]) -> tuple[int, list[str]]:
    """The status of a command, and the lines that a terminal of 80 columns is sent."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 200, 80, 0, 0))
    process = subprocess.Popen(["sh", "-c", command], cwd=folder, env=environment,
                               stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
    os.close(theirs)
    octets = b""
    try:
        while read := os.read(ours, 65536):
            octets += read
    except OSError:
        pass  # so a terminal ends on Linux
    os.close(ours)
    return process.wait(), octets.decode().replace("\r\n", "\n").splitlines()


def ids_alike(lines: list[str]) -> list[str]:
    """Also without blanks that nobody sees, and with all blanks breaking ones."""
    return [ID.sub("ID", line.rstrip().replace("\N{NO-BREAK SPACE}", " ")) for line in lines]


@pytest.mark.parametrize("name, title", [
    ("README.md", "A first quarter of an hour"), ("README.de.md", "Die erste Viertelstunde")])
def test_as_it_stands(tmp_path, name, title):
    oval = Oval(tmp_path)
    (oval.folder / "Config").symlink_to(ROOT / "Config")
    environment = {name: value for name, value in oval.environment.items()
                   if name not in ("OVAL_LANG", "OVAL_DB", "OVAL_NOW", "OVAL_SEED")}
    environment |= {"TERM": "xterm", "NO_COLOR": "1"}
    commands = steps(section(title, name))
    assert len(commands) > 20
    status, following = 0, [command for command, _ in commands[1:]] + [""]
    for (command, shown), after in zip(commands, following):
        if command.startswith("export "):
            name, _, value = shlex.split(command)[1].partition("=")
            environment[name] = value
            continue
        status, lines = typed(f"(exit {status}); {command}", oval.folder, environment)
        assert status == 0 or after == "echo $?", f"{command}\n" + "\n".join(lines)
        pattern = "".join(r"(?:.*\n)*?" if line == LEFT_OUT else re.escape(line) + r"\n"
                          for line in ids_alike(shown))
        went = "".join(f"{line}\n" for line in ids_alike(lines))
        assert not shown or re.fullmatch(pattern, went), f"{command}\n{went}"


def test_commands(tmp_path):
    """The table of commands names those that the program has, and no other."""
    help_text = Oval(tmp_path).done("help").out
    daily, rest = help_text.index("\nDaily\n"), help_text.index("\nOptions of every command\n")
    has = re.findall(r"^  (\S+(?: \S+)*)  +\S", help_text[daily:rest], flags=re.M)
    named = re.findall(r"`([^`]+)`", section("Commands").partition("\n\n`oval`")[0])
    assert len(has) > 20 and sorted(named) == sorted(has)
