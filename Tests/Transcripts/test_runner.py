# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The transcript runner itself, with a small script in the place of the program."""

import pytest
import transcript

STAND_IN = """#!/bin/sh
[ "$OVAL_LANG" = de ] && word=Gebucht || word=Booked
case $1 in
  book) echo "$word: $PWD" ;;
  list) echo one; echo two ;;
  data) echo '{"kind":"x"}' ;;
  mixed) echo "{\\"kind\\":\\"$word\\"}" ;;
  fail) echo "$word" >&2; exit 3 ;;
  untranslated) echo "Sorry." >&2; exit 2 ;;
  wavering) echo "{\\"kind\\":\\"error\\",\\"code\\":\\"$word\\"}" >&2 ;;
  moody) [ "$OVAL_LANG" = de ] && exit 1 || exit 2 ;;
  unfinished) printf '\\033[1m'; printf end ;;
  sealed) env | grep -E '^(SECRET|OVAL_ZONE)' ; echo "$HOME" ;;
  more) cat ;;
esac
"""

GOOD = """# A comment.
$ oval book
de| Gebucht: $DIR
en| Booked: $DIR

$ oval list
=| one
=| two
$ oval data --json
| {"kind":"x"}
$ oval fail
de! Gebucht
en! Booked
? 3
$ echo "$CONFIG"; printf '\\n' > file
| $CONFIG
$ cat file
|
$ oval unfinished
=| \\x1b[1mend
\\
$ oval more <<END
> one
> END
=| one
# The end.
"""


@pytest.fixture
def stand_in(tmp_path):
    script = tmp_path / "stand-in"
    script.write_text(STAND_IN, encoding="utf-8")
    script.chmod(0o755)
    return script


@pytest.fixture
def wrong(tmp_path, stand_in):
    def check(text: str, rewrite: bool = False) -> list[str]:
        path = tmp_path / "x.transcript"
        path.write_text(text, encoding="utf-8")
        runs = tmp_path / str(len(list(tmp_path.iterdir())))
        return transcript.check(path, runs, stand_in, rewrite)

    return check


def test_accepts_what_is_as_written(wrong):
    assert wrong(GOOD) == []


@pytest.mark.parametrize("written, instead", [
    ("? 3\n", "? 4\n"),
    ("? 3\n", ""),
    ("de| Gebucht: $DIR\n", ""),
    ("en! Booked\n", ""),
    ("de! Gebucht\n", "de! Reserviert\n"),
    ("=| two\n", ""),
    ("=| two\n", "=| two\n=| three\n"),
    ("=| one\n=| two\n", "=| two\n=| one\n"),
    ("=| one\n=| two\n", "| one\n| two\n"),
    ('| {"kind":"x"}\n', '| {"kind": "x"}\n'),
    ("\\\n", ""),
    ("|\n$ oval unf", "$ oval unf"),
    ("$ oval data --json\n", "$ oval data --json\n? 3\n"),
])
def test_refuses_any_other_answer(wrong, written, instead):
    assert written in GOOD
    assert wrong(GOOD.replace(written, instead, 1))


@pytest.mark.parametrize("command, fault", [
    ("oval mixed --json", "machine output depends on the language"),
    ("oval mixed -q", "machine output depends on the language"),
    ("oval mixed --format=ics", "machine output depends on the language"),
    ("oval wavering --json", "error depends on the language"),
    ("oval fail --json", "error depends on the language"),
    ("oval untranslated", "the same in German and English"),
    ("oval moody", "status 1 in German, 2 in English"),
])
def test_refuses_what_no_expectation_may_allow(wrong, tmp_path, command, fault):
    assert any(fault in one for one in wrong(f"$ {command}\n", rewrite=True))
    again = wrong((tmp_path / "x.transcript").read_text(encoding="utf-8"))
    assert any(fault in one for one in again)


def test_rewrites_what_it_was_asked_to(wrong, tmp_path):
    commands = "\n".join(
        line for line in GOOD.splitlines() if line == "" or line[0] in "$>#") + "\n"
    assert wrong(commands, rewrite=True) == []
    assert (tmp_path / "x.transcript").read_text(encoding="utf-8") == GOOD


def test_seals_the_environment(wrong, monkeypatch):
    monkeypatch.setenv("SECRET", "1")
    monkeypatch.setenv("OVAL_ZONE", "Asia/Tokyo")
    (difference,) = wrong("$ oval sealed\n")
    assert "SECRET" not in difference and "OVAL_ZONE" not in difference
    assert "/home" in difference


@pytest.mark.parametrize("text", ["", "# Nothing.\n", "| answer without a question\n",
                                  "$ oval list\n one\n", "$ oval list\nfr| un\n"])
def test_refuses_what_it_cannot_read(wrong, text):
    with pytest.raises(transcript.MalformedTranscript):
        wrong(text)
