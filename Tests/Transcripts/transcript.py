# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a transcript, runs its commands in both languages, and writes it as it really went.

README.md beside this file says what a transcript looks like.
"""

import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONFIG = ROOT / "Config"
LANGUAGES = ("de", "en")
NOW = "2026-04-01T09:00:00+02:00"
SECONDS_A_COMMAND = 60


@dataclass
class Step:
    """A command with the comments before it; what was expected of it is only kept as text."""

    before: list[str] = field(default_factory=list)
    command: str = ""


@dataclass
class Answer:
    out: str
    err: str
    status: int


class MalformedTranscript(Exception):
    pass


def program() -> Path:
    """The program under test: OVAL_BIN, else the debug build."""
    return Path(os.environ.get("OVAL_BIN") or ROOT / ".build/debug/oval").resolve()


def sealed(root: Path, language: str, binary: Path) -> dict[str, str]:
    """Makes the folders below `root`; gives the whole environment of a command run there."""
    for name in ("bin", "home", "here"):
        (root / name).mkdir(parents=True)
    (root / "bin" / "oval").symlink_to(binary)
    (root / "Config").symlink_to(CONFIG)
    home = str(root / "home")
    return {
        "PATH": f"{root / 'bin'}:/usr/bin:/bin", "HOME": home,
        "XDG_CONFIG_HOME": f"{home}/config", "XDG_DATA_HOME": f"{home}/data",
        "XDG_STATE_HOME": f"{home}/state", "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_CONFIG_DIRS": f"{home}/none", "TMPDIR": home,
        "LC_ALL": "C.UTF-8", "TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "80",
        "OVAL_NOW": NOW, "OVAL_SEED": "1", "OVAL_LANG": language,
        # Relative, so that where a line is broken does not depend on where the folder lies.
        "OVAL_DB": "oval.db", "CONFIG": "../Config",
    }


def parse(text: str) -> tuple[list[Step], list[str]]:
    """The steps, and the comments after the last one."""
    steps: list[Step] = []
    before: list[str] = []
    open_command = False
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("$ "):
            steps.append(Step(before, line[2:]))
            before, open_command = [], True
        elif line.startswith("> ") and open_command:
            steps[-1].command += "\n" + line[2:]
        elif line == "" or line.startswith("#"):
            before.append(line)
            open_command = False
        elif steps and re.match(r"(de|en|=|)[|!]|\? \d+$|\\$", line):
            open_command = False
        else:
            raise MalformedTranscript(f"line {number}: {line}")
    if not steps:
        raise MalformedTranscript("no command")
    return steps, before


def run(steps: list[Step], language: str, root: Path, binary: Path) -> list[Answer]:
    environment = sealed(root, language, binary)
    here = root / "here"
    answers = []
    for step in steps:
        done = subprocess.run(
            ["sh", "-c", step.command], cwd=here, env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, timeout=SECONDS_A_COMMAND)
        out, err = (shown(octets, here) for octets in (done.stdout, done.stderr))
        answers.append(Answer(out, err, done.returncode))
    return answers


def shown(octets: bytes, here: Path) -> str:
    text = octets.decode("utf-8", "backslashreplace")
    text = text.replace(str(here), "$DIR").replace("../Config", "$CONFIG")
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", lambda m: f"\\x{ord(m[0]):02x}", text)


def machine_readable(command: str) -> tuple[bool, bool]:
    """Whether standard output, and standard error, must not depend on the language."""
    is_json = re.search(r"\s--(json|format[= ]jsonl?)(\s|$)", command) is not None
    plain = re.search(
        r"\s(-q|--quiet|--format[= ](csv|ics))\b|\boval (export|date expand|datum entfalten)\b",
        command)
    return is_json or plain is not None, is_json


def faults(command: str, german: Answer, english: Answer) -> list[str]:
    """What is wrong with a pair of answers whatever was expected."""
    found = []
    out_is_data, err_is_data = machine_readable(command)
    runs_oval = re.search(r"\boval\b", command) is not None
    if german.status != english.status:
        found.append(f"status {german.status} in German, {english.status} in English")
    if out_is_data and german.out != english.out:
        found.append("machine output depends on the language")
    if err_is_data and german.err != english.err:
        found.append("a machine-readable error depends on the language")
    if runs_oval and not err_is_data and german.err and german.err == english.err:
        found.append("a message is the same in German and English")
    return [f"{fault}: $ {command}" for fault in found]


def marked(marker: str, text: str) -> list[str]:
    lines = text.split("\n")
    last = lines.pop()
    rows = [f"{marker} {line}" if line else marker for line in lines]
    return rows + ([f"{marker} {last}", "\\"] if last else [])


def stream(sign: str, german: str, english: str, is_data: bool) -> list[str]:
    if german == english:
        return marked(sign if is_data else "=" + sign, german)
    return marked("de" + sign, german) + marked("en" + sign, english)


def render(steps: list[Step], rest: list[str], german: list[Answer],
           english: list[Answer]) -> str:
    """The transcript as it really went."""
    lines: list[str] = []
    for step, de, en in zip(steps, german, english, strict=True):
        out_is_data, err_is_data = machine_readable(step.command)
        if not re.search(r"\boval\b", step.command):
            out_is_data = err_is_data = True
        lines += step.before
        first, *more = step.command.split("\n")
        lines += [f"$ {first}"] + [f"> {line}" for line in more]
        lines += stream("|", de.out, en.out, out_is_data)
        lines += stream("!", de.err, en.err, err_is_data)
        if en.status:
            lines.append(f"? {en.status}")
    return "\n".join(lines + rest) + "\n"


def check(path: Path, root: Path, binary: Path, rewrite: bool = False) -> list[str]:
    """Runs a transcript below `root`; the answer is empty when all of it is as written."""
    text = path.read_text(encoding="utf-8")
    steps, rest = parse(text)
    # Both at once: neither sees anything of the other, and many commands wait more than they work.
    with ThreadPoolExecutor(len(LANGUAGES)) as pool:
        german, english = pool.map(
            lambda language: run(steps, language, root / language, binary), LANGUAGES)
    wrong = [fault for step, de, en in zip(steps, german, english)
             for fault in faults(step.command, de, en)]
    went = render(steps, rest, german, english)
    if went != text:
        if rewrite:
            path.write_text(went, encoding="utf-8")
        else:
            wrong.append(difference(path.name, text, went))
    return wrong


def difference(name: str, expected: str, went: str) -> str:
    from difflib import unified_diff

    lines = unified_diff(expected.splitlines(), went.splitlines(), f"{name}, as written",
                         f"{name}, as it went", lineterm="")
    return "\n".join(lines) or f"{name}: differs in its last line end"
