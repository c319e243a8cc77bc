# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every message has a transcript, and the commands that messages name can be typed.

A transcript says with `# case: UsageProblem.endlessSeries` what it shows, and with
`# code: conflict` which code of an error object; the cases are read from the Swift sources, so
that a new one without a transcript fails here.
"""

import re
import subprocess

import pytest
import transcript
from program import ROOT

SOURCES = ROOT / "Sources"
TRANSCRIPTS = sorted((ROOT / "Tests/Transcripts").rglob("*.transcript"))

# How transcripts call an enum, and where its cases stand: the file, then the enums around it.
ENUMS = {
    "Failure": ("UseCases/Failure.swift", ["Failure"]),
    "UsageProblem": ("UseCases/Failure.swift", ["UsageProblem"]),
    "DatabaseProblem": ("UseCases/Failure.swift", ["DatabaseProblem"]),
    "UsageFault": ("OvalCLI/Reading/UsageError.swift", ["UsageFault"]),
    "PhraseError": ("Phrases/PhraseError.swift", ["PhraseError", "Problem"]),
    "RecurrenceError": ("Recurrence/RecurrenceError.swift", ["RecurrenceError"]),
    "DocumentProblem": ("Documents/DocumentProblem.swift", ["DocumentProblem"]),
    "Cause": ("Bookings/Reason.swift", ["Reason", "Cause"]),
    "FileFault": ("Host/FileError.swift", ["FileError", "Fault"]),
    "SystemFault": ("Host/SystemFault.swift", ["SystemFault"]),
    "CommandFailure": ("OvalCLI/Ending/CommandFailure.swift", ["CommandFailure"]),
}

# What no command line reaches, and why. Reports and OvalCLITests hold the sentences of these.
UNREACHABLE = {
    "DatabaseProblem.full": "needs a full disk; Faults/test_full_disk.py has one",
    "DatabaseProblem.interrupted": "a process says CommandFailure.interrupted; the shell needs it",
    "DatabaseProblem.readOnly": "root may write everywhere; test_bad_input.py does it as nobody",
    "DocumentProblem.tooLarge": "a command reads no more of a file than that: FileFault.tooLarge",
    "FileFault.interrupted": "a process that only reads ends at once and says nothing",
    "SystemFault.notPermitted": "root may read and write everything",
    "SystemFault.readOnly": "needs a file system that is mounted so",
    "CommandFailure.unexpected": "nobody foresaw it",
}

# The codes of an error object that this version gives, after the exit statuses.
CODES = {
    "conflict", "closed", "capacity", "hours", "slot", "open-slot", "past", "not-found",
    "ambiguous", "usage", "date", "data", "busy", "database", "internal",
}


def body(text: str, name: str) -> str:
    """What stands between the braces of a type."""
    start = re.search(rf"\b(?:enum|struct|class) {name}\b[^{{]*{{", text)
    assert start, f"there is no {name} any more"
    depth, place = 1, start.end()
    while depth:
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        place += 1
    return text[start.end():place - 1]


def cases(path: str, names: list[str]) -> set[str]:
    """The cases of an enum itself, without those of types inside it."""
    text = re.sub(r"//.*", "", (SOURCES / path).read_text(encoding="utf-8"))
    for name in names:
        text = body(text, name)
    outer, depth = "", 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        outer += sign if depth == 0 else ""
    found: set[str] = set()
    joined = re.sub(r",\s*\n\s*", ", ", outer)
    for line in re.findall(r"^\s*case (.*)$", joined, re.MULTILINE):
        while "(" in line:
            line = re.sub(r"\([^()]*\)", "", line)
        found |= {part.strip() for part in line.split(",")}
    return found


def all_cases() -> set[str]:
    return {f"{name}.{case}" for name, place in ENUMS.items() for case in cases(*place)}


def marks(word: str) -> set[str]:
    pattern = re.compile(rf"^# {word}: (\S+)$", re.MULTILINE)
    return {mark for path in TRANSCRIPTS
            for mark in pattern.findall(path.read_text(encoding="utf-8"))}


def test_reads_cases():
    assert cases(*ENUMS["Failure"]) >= {"phrase", "usage", "refused", "database"}
    assert cases(*ENUMS["UsageFault"]) >= {"unknownOption", "tooLong"}
    assert not cases(*ENUMS["UsageFault"]) & {"choice", "option", "variable"}
    assert cases(*ENUMS["PhraseError"]) >= {"empty", "gap", "fold"}
    assert not cases(*ENUMS["PhraseError"]) & {"when", "date"}


def test_each_message_has_a_transcript():
    missing = all_cases() - marks("case") - set(UNREACHABLE)
    assert not missing, f"no transcript shows {sorted(missing)}"


def test_transcripts_show_what_exists():
    gone = (marks("case") | set(UNREACHABLE)) - all_cases()
    assert not gone, f"there is no {sorted(gone)}"
    shown = marks("case") & set(UNREACHABLE)
    assert not shown, f"it can be reached after all: {sorted(shown)}"


def shown_codes() -> dict[str, set[int]]:
    """Each code of the error objects in transcripts, with the statuses beside it."""
    found: dict[str, set[int]] = {}
    for path in TRANSCRIPTS:
        for code, status in re.findall(r'"kind":"error","code":"([^"]+)","exit":(\d+)',
                                       path.read_text(encoding="utf-8")):
            found.setdefault(code, set()).add(int(status))
    return found


def test_each_code_is_shown():
    assert marks("code") == CODES
    assert set(shown_codes()) == CODES


def test_codes_go_with_their_status():
    usual = {
        "conflict": {3}, "closed": {3}, "capacity": {3}, "hours": {5}, "slot": {5},
        "open-slot": {5}, "past": {5}, "not-found": {4}, "ambiguous": {4}, "usage": {2},
        "date": {2}, "data": {9}, "busy": {8}, "database": {1, 10}, "internal": {1},
    }
    wrong = {code: statuses for code, statuses in shown_codes().items()
             if not statuses <= usual[code]}
    assert not wrong


def suggestions(language: str) -> set[str]:
    """The commands that the messages of a language name, each up to its first operand."""
    lines = [line[4:] for path in TRANSCRIPTS
             for line in path.read_text(encoding="utf-8").splitlines()
             if line.startswith(f"{language}! ")]
    # What somebody typed is repeated after these words.
    text = re.sub(r"(Den Befehl|Nach|no command|after) [„“][^“”]*", "", "\n".join(lines))
    found = re.findall(r"(?:^  |[:„“] ?)oval ((?:[a-zäöüß]+ ?)+)", text, re.MULTILINE)
    return {words.strip() for words in found}


@pytest.mark.parametrize("language", transcript.LANGUAGES)
def test_commands_that_messages_name_exist(language, tmp_path):
    """They may lack an operand or a database, but each is a whole command."""
    environment = transcript.sealed(tmp_path, language, transcript.program())
    named = suggestions(language)
    assert len(named) > 10
    for words in named:
        done = subprocess.run(
            [transcript.program(), *words.split(), "--dry-run", "--json"], env=environment,
            cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
        for complaint in ("There is no command", "A word is missing"):
            assert complaint not in done.stderr, f"oval {words}: {done.stderr}"


GERMAN_ONLY_IN_ENGLISH = {
    "der", "das", "ist", "nicht", "eine", "einen", "keine", "fläche", "verein", "sie",
    "--datenbank", "--verein", "--bis", "--wiederholen", "--einheiten", "--außer",
}
ENGLISH_ONLY_IN_GERMAN = {
    "the", "is", "not", "there", "space", "club", "you", "--db", "--club", "--until", "--repeat",
    "--units", "--except", "--on-conflict",
}


@pytest.mark.parametrize("language, strange", [
    ("de", ENGLISH_ONLY_IN_GERMAN), ("en", GERMAN_ONLY_IN_ENGLISH)])
def test_messages_keep_to_their_language(language, strange):
    """What somebody typed stands between quotation marks, or above a caret; libyaml's words follow
    in parentheses, the names of fields a colon."""
    wrong = []
    for path in TRANSCRIPTS:
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith(f"{language}! ") or line.startswith(f"{language}!   "):
                continue
            words = re.sub(r"[„“][^“”]*[“”]|YAML \(.*|Möglich sind: .*", "", line[4:])
            if strange & set(re.findall(r"-{0,2}[\w-]+", words.lower())):
                wrong.append(f"{path.name}: {line}")
    assert not wrong, "\n".join(wrong)
