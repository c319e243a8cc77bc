# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `doctor` says where something is not as it should be; it changes none of it."""

import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from program import Oval

NOBODY = 65534


@pytest.fixture
def town(oval) -> Oval:
    oval.done("db", "init")
    oval.database.chmod(0o600)
    oval.folder.chmod(0o700)
    return oval


def found(oval: Oval, status: int, **environment: str) -> dict[str, str]:
    """What was not well, by the word for it; the answer comes on standard output all the same."""
    answer = oval.run("doctor", "--json", LC_ALL="C.UTF-8", **environment)
    assert (answer.status, answer.err) == (status, ""), answer
    checks = json.loads(answer.out)
    assert checks["ok"] == (status == 0)
    bad = [check for check in checks["checks"] if check["state"] != "ok"]
    assert all(check["hint"] for check in bad), bad
    return {check["check"]: check["state"] for check in bad}


def test_all_is_well(town):
    before = town.content()
    assert found(town, 0) == {}
    assert town.content() == before
    said = town.done("doctor", LC_ALL="C.UTF-8").out
    assert all(line.startswith("ok\t") for line in said.splitlines())


def test_what_it_says_of_libraries_and_zones(town):
    said = town.done("doctor", "--json").out
    assert f'"{sqlite3.sqlite_version}"' in said
    version = Path("/usr/share/zoneinfo/tzdata.zi").read_text().split("\n", 1)[0].split()[-1]
    assert f'"{version}, /usr/share/zoneinfo"' in said


def test_no_database(oval):
    assert found(oval, 10) == {"database": "problem"}
    assert list(oval.folder.iterdir()) == []


def test_no_zone_data(town):
    assert found(town, 1, TZDIR="/nowhere") == {"zones": "problem"}


@pytest.mark.parametrize("name", ["C", "POSIX", "de_DE.ISO-8859-1"])
def test_a_locale_without_umlauts(town, name):
    answer = town.run("doctor", "-q", LC_ALL=name)
    assert (answer.status, answer.out) == (0, "warning\tlocale\n")


def test_settings_that_cannot_be_read(town):
    path = Path(town.environment["XDG_CONFIG_HOME"]) / "oval/config.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("formt: json\n")
    assert found(town, 9) == {"settings": "problem"}


@pytest.mark.parametrize("mode, folder", [(0o620, 0o700), (0o602, 0o700), (0o600, 0o720)])
def test_others_may_write(town, mode, folder):
    town.database.chmod(mode)
    town.folder.chmod(folder)
    assert found(town, 0) == {"permissions": "warning"}


def test_a_truncated_file(town):
    with closing(sqlite3.connect(town.database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = town.database.read_bytes()[:20_000]
    for path in town.folder.glob("oval.db*"):
        path.unlink()
    town.database.write_bytes(data)
    town.database.chmod(0o600)
    answer = town.run("doctor", "-q", LC_ALL="C.UTF-8")
    assert answer.status != 0 and answer.out == "problem\tdatabase\n", answer
    assert town.database.read_bytes() == data


def test_flipped_bits(town):
    with closing(sqlite3.connect(town.database)) as connection:
        root, = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'booking'").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with open(town.database, "r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 8)
    assert found(town, 10) == {"integrity": "problem"}


def test_another_version(town):
    with closing(sqlite3.connect(town.database)) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert found(town, 10) == {"database": "problem"}


def test_another_journal(town):
    with closing(sqlite3.connect(town.database)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    assert found(town, 0) == {"journal": "warning"}


def test_unfinished_copies(town):
    own = ["new-york", "new-", "new-1-2", "news", "2026.csv.new-data", "new-3W5E11264SGSF",
           "new-zzzzzzzzzzzzz", "new-3w5e11264sgsf0", "2026.new-3w5e11264sgsf",
           "before-2026.new-3w5e11264sgsf", "before-20260401T070000Z"]
    left = ["new-3w5e11264sgsf", "before-20260401T070000Z.new-1f0drsu9qm"]
    for name in ["copy.db.new-3w5e11264sgsf", *(f"oval.db.{ending}" for ending in own + left)]:
        town.database.with_name(name).write_bytes(b"x" * (3 << 20))
    assert found(town, 0) == {"drafts": "warning"}
    shown = town.done("doctor").out
    assert shown.count("of 3 MiB:") == shown.count(".new-") == 2
    assert all(f"oval.db.{ending}" in "".join(shown.split()) for ending in left)
    for size, told in [(0, "0 KiB"), (1, "1 KiB"), (5 << 10, "5 KiB"), ((1 << 20) - 1, "1023 KiB"),
                       (1 << 20, "1 MiB")]:
        town.database.with_name(f"oval.db.{left[0]}").write_bytes(b"x" * size)
        assert f"of {told}:" in town.done("doctor").out


def test_no_space(town):
    (town.folder / "disk").mkdir()
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-ec",
         'mount -t tmpfs -o size=800k tmpfs disk; "$0" db init --db disk/oval.db -q;'
         '"$0" doctor --db disk/oval.db -q || echo $?', str(town.binary)],
        cwd=town.folder, env={**town.environment, "LC_ALL": "C.UTF-8"}, capture_output=True,
        text=True)
    assert "problem\tspace\n" in done.stdout and done.stdout.endswith("\n1\n"), done


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can leave a file to others")
@pytest.mark.parametrize("mode, state, status", [(0o444, "warning", 10), (0o400, "problem", 10)])
def test_a_file_that_may_only_be_read(mode, state, status):
    root = Path(tempfile.mkdtemp())
    try:
        root.chmod(0o755)
        town = Oval(root / "oval")
        town.done("db", "init")
        program = shutil.copy(town.binary, root / "program")
        for path in [root, *root.rglob("*")]:
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or path.name == "program" else 0o644)
        town.database.chmod(mode)
        done = subprocess.run(
            [program, "doctor", "-q"], cwd=town.folder,
            env={**town.environment, "LC_ALL": "C.UTF-8"}, capture_output=True, text=True,
            user=NOBODY, group=NOBODY, extra_groups=[])
        assert f"{state}\tpermissions\n" in done.stdout, done
        assert (done.returncode == 0) == (status == 0), done
    finally:
        shutil.rmtree(root)
