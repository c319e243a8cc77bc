# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever language is chosen, nothing of the other one reaches a person.

Help is asked of the program; the manual pages and what transcripts show are read as they are.
The words by which a language is known are those of the house test, which reads the sources.
"""

import re
from functools import cache
from pathlib import Path

import pytest
import transcript
from program import Oval

ROOT = transcript.ROOT
OTHER = {"de": "en", "en": "de"}
HELP = {"de": "hilfe", "en": "help"}

# Names that are the same in both languages, and why.
SAME_COMMANDS = {
    "plan": "a German word, too",
    "shell": "the name of the thing in German, too",
    "tutorial": "a German word, too",
    "version": "a German word, too",
}
SAME_OPTIONS = {
    "--name": "a German word, too",
    "--version": "a German word, too",
    "--format": "a German word, too",
    "--zone": "a German word, too",
    "--domain": "a German word, too",
    "--in": "a German word, too",
    "--json": "the name of a format",
}


@cache
def known(language: str) -> frozenset[str]:
    """Words that stand in nearly every sentence of the language, and in none of the other."""
    source = (ROOT / "Tests/HouseTests/LanguageWords.swift").read_text(encoding="utf-8")
    name = {"de": "german", "en": "english"}[language]
    (block,) = re.findall(rf"static let {name}: Set = \[(.*?)\]", source, flags=re.S)
    return frozenset(re.findall(r'"(\w+)"', block))


def prose(text: str) -> str:
    """What the program says by itself: nothing that is quoted, typed, or read by programs."""
    # Where one command has several names they are named in both languages.
    text = re.sub(r"(heißt auch|Also known as): .*(\n(?! *\n).*)*", "", text)
    # A line for the shell goes on after a backslash.
    text = re.sub(r"\boval\b[^\n]*\\\n(.*\\\n)*.*", "", text)
    text = re.sub(r"[„“][^„“”]*[“”]|\"[^\"]*\"|\{[^}]*\}|\([^)\s]*\)", " ", text)
    return re.sub(r"\S*[_=/$<>\\]\S*|--?\w[\w-]*|\boval( [a-zäöüß-]+)+", " ", text)


def strange(text: str, language: str) -> set[str]:
    """Words of the other language in a text that should be in `language`."""
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", prose(text))
             if word != word.upper()}
    return words & known(OTHER[language])


@pytest.fixture(scope="module")
def ovals(tmp_path_factory) -> dict[str, Oval]:
    return {language: Oval(tmp_path_factory.mktemp(language) / "oval", language)
            for language in OTHER}


@pytest.fixture(scope="module")
def pages(ovals) -> dict[str, dict[str, str]]:
    """Every page of help of a language, by what is asked about; both in the same order."""
    found = {}
    for language, oval in ovals.items():
        contents = oval.done(HELP[language]).out
        names = re.findall(r"^  (?!-)(\S+(?: \S+)?)  +\S", contents, flags=re.M)
        found[language] = {"": contents} | {
            name: oval.done(HELP[language], *name.split()).out for name in names}
    return found


def options(page: str) -> list[str]:
    return re.findall(r"^  (?:-\w, )?(--[\w-]+)", page, flags=re.M)


def names(pages: dict[str, dict[str, str]]) -> tuple[list[str], list[str]]:
    """All commands and topics, and all options, of the pages of one language."""
    return [name for name in pages if name], [
        option for page in pages.values() for option in options(page)]


def test_pages_are_many(pages):
    assert len(pages["de"]) == len(pages["en"]) > 50
    assert "fläche anlegen" in pages["de"] and "exit-codes" in pages["en"]
    assert "--verein" in options(pages["de"]["buchen"])
    assert "--dry-run" in options(pages["en"][""])


@pytest.mark.parametrize("language", OTHER)
def test_help(pages, language):
    wrong = {name: words for name, page in pages[language].items()
             if (words := strange(page, language))}
    assert not wrong


@pytest.mark.parametrize("language", OTHER)
def test_manual_pages(language):
    wrong = {}
    for path in sorted((ROOT / {"de": "man/de", "en": "man"}[language]).glob("*.1")):
        lines = path.read_text(encoding="utf-8").splitlines()
        said = [re.sub(r"^\.(Nd|Sh|Ss) ", "", line) for line in lines
                if not line.startswith(".") or re.match(r"\.(Nd|Sh|Ss) ", line)]
        text = "\n".join(said).replace("\\-", "-").replace("\\&", "")
        # Here the lines of a list of names are broken between them.
        text = re.sub(r"^(Auch|Also): oval[^.]*\.$", "", text, flags=re.M)
        if words := strange(text, language):
            wrong[path.name] = words
    assert not wrong


def spoken(path: Path, language: str) -> tuple[str, set[str]]:
    """What a transcript shows in a language, and the words of people in it: typed, or in files."""
    lines = path.read_text(encoding="utf-8").splitlines()
    shown = "\n".join(line[4:] for line in lines if re.match(rf"{language}[|!] ", line))
    # The demo shows what it types.
    shown = re.sub(r"^\$ (.*\\\n)*.*$", "", shown, flags=re.M)
    typed = [line for line in lines if re.match(r"[$>]|=?[|!] ", line)]
    files = [file.read_text(encoding="utf-8") for file in (ROOT / "Config").glob("*.yaml")]
    return shown, {word.lower() for word in re.findall(r"[^\W\d_]+", "\n".join(typed + files))}


@pytest.mark.parametrize("language", OTHER)
def test_transcripts(language):
    wrong = {}
    for path in sorted((ROOT / "Tests/Transcripts").glob("*.transcript")):
        shown, theirs = spoken(path, language)
        lines = [line for line in shown.splitlines() if strange(line, language) - theirs]
        if lines:
            wrong[path.name] = lines
    assert not wrong


@pytest.mark.parametrize("kind, same", [(0, SAME_COMMANDS), (1, SAME_OPTIONS)])
def test_every_name_is_in_both_languages(pages, kind, same):
    german, english = (names(pages[language])[kind] for language in ("de", "en"))
    assert len(german) == len(english)
    assert {de for de, en in zip(german, english) if de == en} == set(same)
    assert set(german) & set(english) == set(same), "a name of the one is a name of the other"
    pairs = set(zip(german, english))
    if kind == 0:
        assert len(pairs) == len(set(german)) == len(set(english)), "a name is there twice"


def foreign(text: str, ours: tuple[list[str], list[str]],
            theirs: tuple[list[str], list[str]]) -> set[str]:
    """Commands and options in a text that have another name in its language."""
    text = re.sub(r"(heißt auch|Also known as): .*(\n(?! *\n).*)*", "", text)
    text = re.sub(r"[„“][^„“”]*[“”]", " ", text)
    found = {option for option in re.findall(r"(?<![\w-])--[a-zäöüß][\wäöüß-]*", text)
             if option in theirs[1] and option not in ours[1]}
    for command in re.findall(r"\boval\s+([a-zäöüß-]+(?:\s+[a-zäöüß-]+)?)", text):
        words = " ".join(command.split())
        first = words.split()[0]
        for name in (words, first):
            if name in theirs[0] and name not in ours[0]:
                found.add(name)
        topic = words.removeprefix("hilfe ").removeprefix("help ")
        if topic != words and topic in theirs[0] and topic not in ours[0]:
            found.add(words)
    return found


@pytest.mark.parametrize("language", OTHER)
def test_help_names_commands_and_options_in_its_language(pages, language):
    both = [names(pages[one]) for one in (language, OTHER[language])]
    wrong = {name: words for name, page in pages[language].items()
             if (words := foreign(page, *both))}
    assert not wrong


# What was typed, as it comes back.
ECHOES = {
    "alias.transcript": "an alias shows what somebody had it stand for",
    "external.transcript": "a program is shown the words that it was called with",
}


@pytest.mark.parametrize("language", OTHER)
def test_transcripts_name_commands_and_options_in_their_language(pages, language):
    """What they type may be of either; what is answered is not."""
    both = [names(pages[one]) for one in (language, OTHER[language])]
    wrong = {}
    for path in sorted((ROOT / "Tests/Transcripts").glob("*.transcript")):
        if path.name in ECHOES:
            continue
        if words := foreign(spoken(path, language)[0], *both):
            wrong[path.name] = words
    assert not wrong


@pytest.mark.parametrize("language, text, words", [
    ("de", "Die Fläche is not frei", {"is"}),
    ("de", "Alle Flächen zeigt: oval space list --the", set()),
    ("de", "„the name“ gibt es nicht", set()),
    ("de", "OF und {\"is\": the}", set()),
    ("de", "  oval buchen x \\\n    --title of\n  the name", {"the"}),
    ("de", "Der Befehl heißt auch: oval the,\n  oval of", set()),
    ("en", "The Fläche ist free", {"ist"}),
    ("en", "To see it: oval fläche und", set()),
])
def test_strange_words_are_seen(language, text, words):
    assert strange(text, language) == words


@pytest.mark.parametrize("text, words", [
    ("Sehen Sie: oval space list x", {"space list"}),
    ("Sehen Sie: oval fläche liste x --bis heute", set()),
    ("oval book x --until heute", {"book", "--until"}),
    ("siehe oval hilfe dates", {"hilfe dates"}),
    ("siehe oval hilfe\n  zeitangaben und „oval book“", set()),
    ("Der Befehl heißt auch: oval book", set()),
])
def test_foreign_names_are_seen(text, words):
    ours = (["fläche liste", "buchen", "zeitangaben"], ["--bis"])
    theirs = (["space list", "book", "dates"], ["--until"])
    assert foreign(text, ours, theirs) == words
