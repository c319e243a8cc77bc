# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The READMEs' pictures are what the program shows; OVAL_REWRITE=1 draws them anew."""

import os
import re

import pexpect
import pyte
import pytest
from picture import THEMES, Faint, drawn
from program import ROOT, Oval
from terminal import hurry, settings

FOLDER = ROOT / "docs/pictures"
COLUMNS = 78


def city(oval: Oval):
    oval.done("city", "init", str(ROOT / "Config/rostock-oval.yaml"))
    for slug, name in [("sv-nordlicht", "SV Nordlicht"), ("rollmoewen", "Rollmöwen")]:
        oval.done("club", "add", slug, "--name", name)
    training = {"en": "Training", "de": "Training"}[oval.environment["OVAL_LANG"]]
    for words in [
        ["haedge/streetball", "7.4.", "18-20", "--club", "sv-nordlicht", "--title", training],
        ["haedge/stage", "11.4.", "15-21", "--club", "rollmoewen", "--title", "Rollschuhball"],
        ["haedge/streetball", "10.4.", "16-18", "--club", "rollmoewen", "--title", "Roller Derby"],
    ]:
        oval.done("book", *words)
    oval.done("slot", "add", "haedge/streetball", "Sat", "10-12", "--repeat", "weekly", "--until",
              "30.9.", "--name", "Streetball für alle", "--kind", "sport", "--use", "open")


# What is typed, and what then stands on the screen; for each language.
SCENES = {
    "shell": {
        "en": ("the shell: Tab completes a booking, and a refusal says what is free", [
            ("book streetballf\t", "streetball "), ("7.4. \t", "16:00-18:00"),
            ("19-21 --club rollmoewen\r", "Refusal: "), ]),
        "de": ("die Shell: Tab ergänzt eine Buchung, und eine Ablehnung sagt, was frei ist", [
            ("buchen streetballf\t", "streetball "), ("7.4. \t", "16:00-18:00"),
            ("19-21 --verein rollmoewen\r", "Ablehnung: "), ]),
    },
    "week": {
        "en": ("a week at the Haedgehalbinsel as a picture", [
            ("week 6.4. --space haedge\r", "# taken"), ]),
        "de": ("eine Woche auf der Haedgehalbinsel als Bild", [
            ("woche 6.4. --fläche haedge\r", "# belegt"), ]),
    },
}


def screen(oval: Oval, keys: list[tuple[str, str]]) -> pyte.Screen:
    """The terminal after all that was typed."""
    seen = Faint(COLUMNS, 60)
    stream = pyte.Stream(seen)
    child = pexpect.spawn(
        str(oval.binary), ["shell"], cwd=str(oval.folder), encoding="utf-8", timeout=60,
        env=settings(oval, INPUTRC="/dev/null", LANG="C.UTF-8"), dimensions=(60, COLUMNS))
    hurry(child)

    def read_until(is_there):
        while not is_there():
            try:
                stream.feed(child.read_nonblocking(4096, 60))
            except pexpect.TIMEOUT:
                raise AssertionError("\n".join(line.rstrip() for line in seen.display)) from None

    def cursor_line() -> str:
        return seen.display[seen.cursor.y][:seen.cursor.x]

    read_until(lambda: cursor_line() == "oval> ")
    for typed, shown in keys:
        child.send(typed)
        read_until(lambda: any(shown in line.replace("\xa0", " ") for line in seen.display)
                   and cursor_line().startswith("oval> ")
                   and (not typed.endswith("\r") or cursor_line() == "oval> "))
    child.close(force=True)
    return seen


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("scene", SCENES)
def test_a_picture_is_what_the_program_shows(tmp_path, scene, language):
    oval = Oval(tmp_path, language)
    city(oval)
    title, keys = SCENES[scene][language]
    seen = screen(oval, keys)
    for theme in THEMES:
        path = FOLDER / f"{scene}-{language}-{theme}.svg"
        now = drawn(seen, f"oval: {title}", theme)
        if os.environ.get("OVAL_REWRITE") == "1":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(now, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == now, "OVAL_REWRITE=1 draws it anew"


@pytest.mark.parametrize("name, language", [("README.md", "en"), ("README.de.md", "de")])
def test_each_readme_shows_them_light_and_dark(name, language):
    text = (ROOT / name).read_text(encoding="utf-8")
    named = set(re.findall(r"docs/pictures/([\w-]+\.svg)", text))
    assert named == {f"{scene}-{language}-{theme}.svg" for scene in SCENES for theme in THEMES}
