# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of `make demo`, against the table that Python computed before."""

import json
import re
import subprocess
from collections import Counter
from datetime import datetime, timedelta

import pytest
import table
import transcript
from test_calendar import foreign_instants, own_instants
from program import ROOT, Oval

TABLE = json.loads(table.TABLE.read_text(encoding="utf-8"))
LANGUAGES, SEEDS = ("de", "en"), ("1", "77")
QUARTER = timedelta(minutes=15)
# Ids, and none of the words that look like one.
ID = re.compile(r"\b(?!accepted|affected|abgesagt)[abcfkoprstw][0-9a-hjkmnp-tv-z]{7}\b")


class Story:
    """One run of the demo, with what each command answered in JSON."""

    def __init__(self, root, language: str, seed: str):
        self.oval = Oval(root, language)
        done = subprocess.run(
            [ROOT / "scripts/demo", "demo", "--json"], cwd=self.oval.folder, text=True,
            env={**self.oval.environment, "OVAL_SEED": seed, "OVAL_BIN": str(self.oval.binary)},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        assert done.returncode == 0, done.stdout
        self.folder = self.oval.folder / "demo"
        self.text = done.stdout
        self.oval.environment["OVAL_DB"] = "demo/oval.db"
        self.answers = []
        for block in re.split(r"^\$ ", self.text, flags=re.M)[1:]:
            command, _, rest = re.sub(r"\\\n\s*", "", block).partition("\n")
            if rest.startswith("{"):
                self.answers.append((command, json.JSONDecoder().raw_decode(rest)[0]))

    def of(self, command: str) -> list[dict]:
        """The answers of the commands that begin like this, in order."""
        return [answer for words, answer in self.answers if words.startswith(f"oval {command}")]


@pytest.fixture(scope="module", params=[(lang, seed) for lang in LANGUAGES for seed in SEEDS],
                ids=lambda pair: "-".join(pair))
def story(request, tmp_path_factory) -> Story:
    return Story(tmp_path_factory.mktemp("story"), *request.param)


def spans(entries: list[dict]) -> list[tuple[datetime, datetime]]:
    return [tuple(datetime.fromisoformat(entry[key]) for key in ("start", "end"))
            for entry in entries]


def test_the_table_is_what_python_computes():
    assert table.compute() == TABLE


def test_series(story):
    booked = [answer for answer in story.of("book") if answer["kind"] == "booking"]
    order = ["nordlicht", "warnow", "moewen", "herbst", "camp", "stage", "evening"]
    assert len(booked) == len(order) == len(TABLE["bookings"])
    for name, answer in zip(order, booked):
        wanted = TABLE["bookings"][name]
        assert answer["count"] == wanted["count"], name
        assert answer["occurrences"] == wanted["occurrences"], name
        assert answer["skipped"] == [] and answer["status"] == "confirmed", name
        assert answer["bookingKind"] == wanted["kind"], name
        misspelt = TABLE["mended"]["before"] if name == TABLE["mended"]["booking"] else None
        assert answer["title"] == (misspelt or wanted["title"]), name


def test_the_refused_evening(story):
    (refused,) = [answer for answer in story.of("book") if answer["kind"] == "error"]
    wanted = TABLE["refused"]
    assert (refused["code"], refused["exit"]) == ("conflict", 3)
    assert refused["total"] == len(wanted["clashes"]) == len(refused["reasons"]) == 1
    (reason,), (clash,) = refused["reasons"], wanted["clashes"]
    assert {key: reason[key] for key in ("space", "start", "end")} == {
        key: clash[key] for key in ("space", "start", "end")}
    assert reason["club"] == TABLE["bookings"][clash["booking"]]["club"]


def test_alternatives_are_free(story):
    (refused,) = [answer for answer in story.of("book") if answer["kind"] == "error"]
    alternatives = refused["alternatives"]
    assert 1 <= len(alternatives) <= 3
    ((start, end),) = spans([TABLE["refused"]])
    taken = [span for series in TABLE["bookings"].values()
             if set(series["leaves"]) & set(table.PENINSULA)
             for span in spans(series["occurrences"])]
    taken += [(datetime.fromisoformat(row[2]), datetime.fromisoformat(row[3]))
              for row in TABLE["calendar"]["instants"] if row[0] == "open"]
    # The evening was accepted later, on the Wednesday; then it was still free.
    taken.remove(spans(TABLE["bookings"]["evening"]["occurrences"])[0])
    for alternative, (first, last) in zip(alternatives, spans(alternatives)):
        assert alternative["space"] == "haedge"
        assert last - first == end - start
        assert not any(first < b and a < last for a, b in taken), alternative
        assert 7 <= first.hour and last.hour <= 22


def test_free_windows(story):
    (free,) = story.of("free")
    wanted = TABLE["free"]
    assert [window["space"] for window in free["windows"]] == [
        wanted["space"]] * len(wanted["windows"])
    assert spans(free["windows"]) == spans(wanted["windows"])
    # The autumn round and the join-in session still stand, so what was free still is: to the edge.
    for start, end in spans(free["windows"]):
        last = end - table.FREE[2]
        hours = f"{last:%H:%M}-{end:%H:%M}"
        assert story.oval.run("check", wanted["space"], f"{start:%d.%m.%Y}", hours).status == 0
        beyond = f"{last + QUARTER:%H:%M}-{end + QUARTER:%H:%M}"
        assert story.oval.run("check", wanted["space"], f"{start:%d.%m.%Y}", beyond).status != 0


def test_the_moved_training(story):
    (moved,) = story.of("move")
    wanted = TABLE["moved"]
    assert moved["title"] == TABLE["bookings"][wanted["booking"]]["title"]
    assert moved["occurrences"] == wanted["occurrences"]
    (change,) = moved["changes"]
    assert change["before"]["start"].startswith(wanted["before"])
    assert change["after"]["start"].startswith(wanted["after"])
    assert change["after"]["spaces"] == TABLE["bookings"][wanted["booking"]]["leaves"]


def test_the_mended_title(story):
    wanted = TABLE["mended"]
    (booked,) = [answer for answer in story.of("book") if answer.get("title") == wanted["before"]]
    (mended,) = [answer for answer in story.of("edit") if answer["fields"] == ["title"]]
    assert mended["title"] == wanted["after"] and mended["changes"] == []
    for same in ("id", "occurrences", "spaces", "club", "bookingKind", "schedule"):
        assert mended[same] == booked[same]
    entries = story.oval.json("agenda", "2026-01-01..2026-12-31")["occurrences"]
    titles = {entry["title"] for entry in entries if entry.get("booking") == mended["id"]}
    assert titles == {wanted["after"]}


def test_the_extended_series(story):
    wanted = TABLE["extended"]
    series = TABLE["bookings"][wanted["booking"]]
    (extended,) = [answer for answer in story.of("edit") if answer["title"] == series["title"]]
    assert extended["occurrences"] == wanted["occurrences"]
    assert extended["count"] == series["count"] + len(wanted["new"])
    (booked,) = [answer for answer in story.of("book") if answer.get("title") == series["title"]]
    assert extended["id"] == booked["id"]


def test_the_change_of_the_clocks(story):
    entries = story.oval.json("agenda", "2026-01-01..2026-12-31")["occurrences"]
    for name, wanted in TABLE["clockChange"].items():
        starts = {entry["start"] for entry in entries
                  if entry["title"] == TABLE["bookings"][name]["title"]}
        offsets = Counter(start[-6:] for start in starts)
        assert offsets == {"+02:00": wanted["before"], "+01:00": wanted["after"]}, name
        assert len({start[11:16] for start in starts}) == 1, name


def test_closure_and_its_hits(story):
    (closed,) = story.of("closure add")
    wanted = TABLE["closure"]
    titles = [TABLE["bookings"][hit["booking"]]["title"] for hit in wanted["hits"]]
    hits = closed["affected"]
    assert [hit["title"] for hit in hits] == titles
    assert spans(hits) == spans(wanted["hits"])


def test_the_cancelled_date(story):
    (cancelled,) = story.of("cancel")
    wanted = TABLE["cancelled"]
    entries = story.oval.json("agenda", "2026-01-01..2026-12-31", "--space", "haedge")
    left = [entry for entry in entries["occurrences"]
            if entry["title"] == TABLE["bookings"][wanted["booking"]]["title"]]
    assert all(not entry["start"].startswith(wanted["date"]) for entry in left)
    assert cancelled["count"] == len(left) == TABLE["left"][wanted["booking"]]


def test_what_is_left(story):
    entries = story.oval.json("agenda", "2026-01-01..2026-12-31", "--type", "booking")
    dates = {(entry["title"], entry["start"]) for entry in entries["occurrences"]}
    assert Counter(title for title, _ in dates) == {
        series["title"]: TABLE["left"][name] for name, series in TABLE["bookings"].items()}


def test_what_no_longer_fits(story):
    """What the closure hit, but for the date that is cancelled."""
    (conflicts,) = story.of("conflicts")
    cancelled = TABLE["cancelled"]
    wanted = [hit for hit in TABLE["closure"]["hits"] if (
        hit["booking"], hit["start"][:10]) != (cancelled["booking"], cancelled["date"])]
    found = conflicts["conflicts"]
    assert len(wanted) == len(TABLE["closure"]["hits"]) - 1
    assert spans(found) == spans(wanted)
    for entry, hit in zip(found, wanted):
        assert entry["title"] == TABLE["bookings"][hit["booking"]]["title"]
        assert [reason["code"] for reason in entry["reasons"]] == ["closed"]


def test_the_history(story):
    (history,) = story.of("booking history")
    extended, cancelled = TABLE["extended"], TABLE["cancelled"]
    assert extended["booking"] == cancelled["booking"]
    booked, edited, dropped = history["history"]
    assert [step["command"] for step in (booked, edited, dropped)] == ["book", "edit", "cancel"]
    assert all(step["at"] == TABLE["now"] for step in history["history"])
    dates = {step["command"]: [change for change in step["changes"]
                               if change["field"] == "occurrences"] for step in (edited, dropped)}
    assert [change["after"] for change in dates["edit"]] == extended["new"]
    (gone,) = dates["cancel"]
    assert gone["after"] is None and gone["before"]["start"].startswith(cancelled["date"])


def test_offers_without_steps(story):
    (offers,) = story.of("offers")
    wanted = TABLE["offers"]
    assert (offers["from"], offers["to"]) == (wanted["from"], wanted["to"])
    for answer, key in (("yes", "offers"), ("unknown", "unknown")):
        found = [{name: offer[name] for name in ("title", "space", "start", "end")}
                 for offer in offers[key]]
        assert found == wanted[answer]
        assert all(offer["access"]["step-free"] == answer for offer in offers[key])
    # What the city file says of steps stays as it is: not known of any place.
    text = (ROOT / "Config/rostock-oval.yaml").read_text(encoding="utf-8")
    assert set(re.findall(r"^[^#]*step-free: *(\w+)", text, flags=re.M)) == {"unknown"}


def test_search(story):
    (search,) = story.of("search")
    wanted = TABLE["search"]
    assert search["text"] == wanted["text"]
    assert [result["type"] for result in search["results"]] == ["booking"] * len(
        wanted["bookings"])
    for result, booking in zip(search["results"], wanted["bookings"]):
        assert result["title"] == booking["title"]
        assert spans([result]) == spans([booking])


def test_the_day(story):
    (day,) = story.of("day")
    assert rows(day["occurrences"]) == rows(TABLE["day"])


def rows(entries: list[dict]) -> Counter:
    return Counter((entry["type"], entry["title"], *span)
                   for entry, span in zip(entries, spans(entries)))


def test_the_week(story):
    (agenda,) = story.of("agenda")
    seen = rows(agenda["occurrences"])
    wanted = rows(TABLE["week"]["agenda"])
    assert set(seen) == set(wanted)


def test_open_slots(story):
    entries = story.oval.json("agenda", "2026-01-01..2026-12-31", "--type", "open")["occurrences"]
    counts = Counter(entry["title"] for entry in entries)
    assert counts == {slot["title"]: slot["count"] for slot in TABLE["openSlots"].values()}
    for slot in TABLE["openSlots"].values():
        dates = spans([entry for entry in entries if entry["title"] == slot["title"]])
        assert [dates[0], dates[-1]] == spans([slot["first"], slot["last"]])


def test_the_calendar(story):
    wanted = Counter(
        (title, datetime.fromisoformat(start), datetime.fromisoformat(end))
        for _, title, start, end in TABLE["calendar"]["instants"])
    found = foreign_instants((story.folder / "streetball.ics").read_bytes())
    assert found == wanted == own_instants(story.oval, TABLE["calendar"]["space"])


def test_only_ids_depend_on_the_seed(tmp_path):
    told = {(lang, seed): Story(tmp_path / lang / seed, lang, seed)
            for lang in LANGUAGES for seed in SEEDS}
    for seed in SEEDS:
        german, english = (told[lang, seed].answers for lang in LANGUAGES)
        assert german == english
    first, second = (told["de", seed].text for seed in SEEDS)
    assert set(ID.findall(first)).isdisjoint(ID.findall(second))
    assert ID.sub("ID", first) == ID.sub("ID", second)


def test_stops_at_an_unexpected_status(oval):
    liar = oval.folder / "liar"
    liar.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    liar.chmod(0o755)
    done = subprocess.run([ROOT / "scripts/demo", "demo"], cwd=oval.folder, text=True,
                          env={**oval.environment, "OVAL_BIN": str(liar)}, capture_output=True)
    assert done.returncode == 1 and "ended with status 3" in done.stderr


def test_leaves_other_folders_alone(oval):
    kept = oval.folder / "demo" / "mine"
    kept.parent.mkdir()
    kept.write_text("mine", encoding="utf-8")
    done = subprocess.run([ROOT / "scripts/demo", "demo"], cwd=oval.folder,
                          env={**oval.environment, "OVAL_BIN": str(transcript.program())},
                          capture_output=True)
    assert done.returncode == 1 and kept.exists()
