# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`date expand` from end to end: against libraries, as a stream, and with what nobody should send."""

import json
import os
import random
import select
import subprocess
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from dateutil.rrule import rruleset, rrulestr
from icalendar import Calendar

UTC = timezone.utc
RULES = [
    "FREQ=DAILY;INTERVAL=3", "FREQ=DAILY;BYMONTH=3,10;BYHOUR=1,2,3", "FREQ=WEEKLY;BYDAY=MO,SU",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA;WKST=SU", "FREQ=MONTHLY;BYDAY=-1SU",
    "FREQ=MONTHLY;BYMONTHDAY=-1,15", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", "FREQ=YEARLY;BYYEARDAY=1,-1", "FREQ=HOURLY;INTERVAL=7",
    "FREQ=YEARLY;BYWEEKNO=13,43;BYDAY=SU", "FREQ=MINUTELY;INTERVAL=90;BYDAY=SU;BYMONTH=3,10",
]


def expand(oval, lines: list[dict | str], **environment: str) -> list[dict]:
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    done = subprocess.run(
        [oval.binary, "date", "expand"], input=text.encode(), cwd=oval.folder,
        env={**oval.environment, **environment}, capture_output=True, timeout=60)
    assert done.returncode == 0 and done.stderr == b"", done
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def instants(moments: list[datetime], zone: ZoneInfo) -> list[str]:
    """Readings of the clock as instants by RFC 5545 §3.3.5, which fold=0 gives, each once."""
    found = {moment.replace(tzinfo=zone, fold=0).astimezone(UTC) for moment in moments}
    return [f"{moment:%Y%m%dT%H%M%SZ}" for moment in sorted(found)]


def test_random_series_are_those_of_dateutil(oval):
    """With exceptions and extra dates, through both changes of the clocks, in windows."""
    chance = random.Random(5545)
    asked, expected = [], []
    for number in range(600):
        zone = ZoneInfo(chance.choice(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"]))
        start = datetime(2026, 1, 1) + timedelta(
            days=chance.randrange(300), minutes=30 * chance.randrange(48))
        rule = chance.choice(RULES)
        series = rruleset()
        series.rrule(rrulestr(rule, dtstart=start))
        low = start + timedelta(days=chance.randrange(500), hours=chance.randrange(24))
        high = low + timedelta(days=chance.randrange(1, 120))
        plain = rrulestr(rule, dtstart=start).between(low, high, inc=True)[:40]
        excluded = [moment for moment in plain if chance.random() < 0.2]
        extra = [low + timedelta(hours=chance.randrange(1, 2000)) for _ in range(chance.randrange(3))]
        local = rrulestr(rule, dtstart=start).between(
            low - timedelta(days=2), high + timedelta(days=2), inc=True)
        window = [moment.replace(tzinfo=zone).astimezone(UTC) for moment in (low, high)]
        out = set(instants(excluded, zone))
        ends = [f"{moment:%Y%m%dT%H%M%SZ}" for moment in window]
        expected.append(
            [one for one in instants(local + extra, zone)
             if ends[0] <= one < ends[1] and one not in out])
        texts = [f"{moment:%Y%m%dT%H%M%S}" for moment in excluded + extra]
        asked.append({
            "id": number, "dtstart": f"{start:%Y%m%dT%H%M%S}", "tzid": zone.key, "rrule": rule,
            "exdate": texts[:len(excluded)], "rdate": texts[len(excluded):], "window": ends})
    found = expand(oval, asked)
    assert [line["id"] for line in found] == list(range(600))
    for question, line, starts in zip(asked, found, expected, strict=True):
        assert line.get("starts") == starts, question
    assert sum(map(len, expected)) > 5_000


def test_calendars_are_those_of_recurring_ical_events(oval):
    """A calendar file's own properties, handed on as they stand."""
    properties = {
        "dtstart": "20260301T023000", "rrule": "FREQ=DAILY;UNTIL=20260405T003000Z",
        "exdate": ["20260310T023000", "20260329T023000"],
        "rdate": ["20260401T120000", "20260402T100000/PT2H"]}
    calendar = Calendar.from_ical("\r\n".join([
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z",
        f"DTSTART;TZID=Europe/Berlin:{properties['dtstart']}", "DURATION:PT1H",
        f"RRULE:{properties['rrule']}",
        *(f"EXDATE;TZID=Europe/Berlin:{one}" for one in properties["exdate"]),
        f"RDATE;TZID=Europe/Berlin:{properties['rdate'][0]}",
        f"RDATE;TZID=Europe/Berlin;VALUE=PERIOD:{properties['rdate'][1]}",
        "END:VEVENT", "END:VCALENDAR", ""]))
    events = recurring_ical_events.of(calendar).between((2026, 2, 1), (2026, 6, 1))
    theirs = sorted(event["DTSTART"].dt.astimezone(UTC) for event in events)
    (ours,) = expand(oval, [{"id": 1, "tzid": "Europe/Berlin", "duration": "PT1H", **properties}])
    assert ours["starts"] == [f"{moment:%Y%m%dT%H%M%SZ}" for moment in theirs]
    assert len(theirs) > 30


def test_each_answer_comes_before_the_next_question(oval):
    """Another program may ask line by line and wait."""
    child = subprocess.Popen(
        [oval.binary, "date", "expand"], cwd=oval.folder, env=oval.environment,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin and child.stdout
    for number in range(5):
        line = {"id": number, "dtstart": "20260401T180000Z"}
        child.stdin.write((json.dumps(line) + "\n").encode())
        child.stdin.flush()
        assert select.select([child.stdout], [], [], 30)[0], "no answer"
        answer = json.loads(os.read(child.stdout.fileno(), 1 << 16))
        assert answer == {"id": number, "starts": ["20260401T180000Z"]}
    child.stdin.close()
    assert child.wait(30) == 0


def test_nobody_reads(oval):
    child = subprocess.Popen(
        [oval.binary, "date", "expand"], cwd=oval.folder, env=oval.environment,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdin and child.stdout and child.stderr
    child.stdout.close()
    line = b'{"dtstart":"20260401T180000Z","rrule":"FREQ=DAILY;COUNT=90000"}\n'
    try:
        for _ in range(50):
            child.stdin.write(line)
        child.stdin.close()
    except BrokenPipeError:
        pass
    assert child.stderr.read() == b""
    child.wait(30)


HOSTILE = [
    "{" * 100_000, "[" * 200_000, '{"a":' * 50_000, '"' + "\\u0000" * 1_000 + '"',
    '{"dtstart":"20260401T180000","rrule":"' + "FREQ=DAILY;" * 5_000 + '"}',
    '{"dtstart":"20260401T180000","rrule":"FREQ=DAILY;BYHOUR=' + "1," * 50_000 + '1"}',
    '{"dtstart":"20260401T180000","rrule":"FREQ=DAILY;BYSETPOS=1;BYHOUR='
    + ",".join(map(str, range(24))) + '"}',
    '{"dtstart":"20260401T180000","tzid":"' + "../" * 50 + 'etc/passwd"}',
    '{"dtstart":"20260401T180000","tzid":"\\u0000"}',
    '{"dtstart":"20260401T180000","exdate":[' + '"20260401T180000",' * 10_000 + '"x"]}',
    '{"dtstart":"00010101T000000","rrule":"FREQ=SECONDLY","window":["00010101T000000Z","00010101T000010Z"]}',
    '{"dtstart":"99991231T235959","rrule":"FREQ=SECONDLY;INTERVAL=999999999"}',
    '{"dtstart":"00010101","rrule":"FREQ=YEARLY;BYWEEKNO=-53","window":["00010101T000000Z","99991231T000000Z"]}',
    '{"dtstart":"20260401T180000","rrule":"FREQ=SECONDLY;INTERVAL=86399;BYHOUR=3;BYMINUTE=7;'
    'BYSECOND=1;BYMONTHDAY=29;BYMONTH=2;BYDAY=MO;COUNT=9"}',
    '{"dtstart":"20260101","exdate":[' + ",".join(["1"] * 130_000) + "]}",
    "{" + ",".join(f'"a{n}":1' for n in range(22_000)) + "}",
    '{"dtstart":"00010101T000000","window":["99980101T000000Z","99980102T000000Z"],"rrule":"FREQ=MONTHLY;'
    'COUNT=999999999;BYMONTHDAY=' + ",".join(map(str, range(1, 32))) + ";BYHOUR="
    + ",".join(map(str, range(24))) + ";BYSETPOS=" + ",".join(map(str, range(1, 367))) + '"}',
    '{"dtstart":"20260401T180000","id":"\\ud800"}', "\x00", '{"id":1}\x00', "\ufeff{}", "null", "{}",
]


@pytest.mark.parametrize("line", HOSTILE, ids=range(len(HOSTILE)))
def test_what_nobody_should_send(oval, line):
    """One answer to each, in bounded time and memory, and the next line is read as ever."""
    script = "ulimit -v 400000; exec \"$0\" date expand"
    text = line + '\n{"id":"next","dtstart":"20260401T180000Z"}\n'
    done = subprocess.run(
        ["sh", "-c", script, oval.binary], input=text.encode("utf-8", "surrogatepass"),
        cwd=oval.folder, env=oval.environment, capture_output=True, timeout=20)
    assert done.returncode == 0 and done.stderr == b"", done
    first, last = [json.loads(one) for one in done.stdout.decode().splitlines()]
    assert last == {"id": "next", "starts": ["20260401T180000Z"]}
    assert "error" in first or len(first["starts"]) < 100_001


def test_bytes_at_random(oval):
    chance = random.Random(8259)
    lines = [chance.randbytes(chance.randrange(200)).replace(b"\n", b"") for _ in range(2_000)]
    done = subprocess.run(
        [oval.binary, "date", "expand"], input=b"\n".join(lines) + b"\n", cwd=oval.folder,
        env=oval.environment, capture_output=True, timeout=60)
    assert done.returncode == 0
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(answers) == sum(bool(line.strip(b" \t\r")) for line in lines)
    assert all("error" in answer for answer in answers)
