# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL of its own, in its own data folder, reached through a socket in that folder."""

import os
import pwd
import shutil
import subprocess
from pathlib import Path

# Each waits for the disk before it answers; else as Debian sets it up.
SETTINGS = {
    "listen_addresses": "", "synchronous_commit": "on", "fsync": "on", "full_page_writes": "on",
    "shared_buffers": "256MB", "max_wal_size": "4GB",
}

# The same decision: a space takes one use at a time.
SCHEMA = """
CREATE EXTENSION btree_gist;
CREATE TABLE booking (
  id integer PRIMARY KEY, leaf text NOT NULL, during tstzrange NOT NULL, club text, title text,
  EXCLUDE USING gist (leaf WITH =, during WITH &&));
"""


def programs() -> Path:
    """The newest that is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parts[-2]))
    if not found:
        raise SystemExit("no PostgreSQL is installed")
    return found[-1]


class Postgres:
    """Runs while the `with` lasts, as an unprivileged user: it refuses to be root's."""

    def __init__(self, folder: Path):
        self.folder = folder / "postgres"
        self.programs = programs()
        self.user = "postgres" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name

    def run(self, *words: str | Path, text: str | None = None) -> str:
        return subprocess.run(
            words, check=True, text=True, input=text, stdout=subprocess.PIPE, user=self.user,
            cwd=self.folder, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}).stdout

    def __enter__(self) -> "Postgres":
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        shutil.chown(self.folder, self.user)
        data = self.folder / "data"
        self.run(self.programs / "initdb", "-D", data, "-U", "bench", "-E", "UTF8", "-A", "trust")
        with (data / "postgresql.conf").open("a") as file:
            settings = SETTINGS | {"unix_socket_directories": str(self.folder)}
            file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())
        self.run(self.programs / "pg_ctl", "-D", data, "-l", self.folder / "log", "-w", "start")
        return self

    def __exit__(self, *_: object) -> None:
        self.run(
            self.programs / "pg_ctl", "-D", self.folder / "data", "-w", "-m", "fast", "stop")
        shutil.rmtree(self.folder)

    def psql(self, text: str) -> str:
        return self.run(
            self.programs / "psql", "-h", self.folder, "-U", "bench", "-d", "postgres", "-qAtX",
            "-v", "ON_ERROR_STOP=1", text=text)

    def fresh(self) -> None:
        self.psql(
            "SET client_min_messages = warning; DROP TABLE IF EXISTS booking;"
            "DROP EXTENSION IF EXISTS btree_gist;" + SCHEMA)
