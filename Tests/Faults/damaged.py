# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small city with rows of all kinds, values that no row may hold, and commands that meet them."""

import json
import shlex
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from program import ROOT, Oval

SERIES = "2026-06-02 18-20 --repeat weekly --until 2026-06-30 --except 2026-06-16".split()


def found(oval: Oval) -> dict[str, str]:
    """Makes the city; gives the identifiers of what has one, by kind."""
    oval.done("city", "init", str(ROOT / "Config/rostock-oval.yaml"))
    oval.done("club", "add", "umbrella", "--name", "Umbrella")
    oval.done("club", "add", "sv-nord", "--name", "SV Nord", "--district", "Mitte", "--size", "40",
              "--umbrella", "umbrella")
    oval.done("club", "add", "old", "--name", "Old")
    booking = oval.done("book", "haedge/streetball", *SERIES, "--club", "sv-nord", "--title",
                        "Training", "--discipline", "Streetball", "--group", "U15", "--note",
                        "Bring balls", "--visibility", "busy", "-q").out.strip()
    oval.done("book", "sportbox/baelle:5", "2026-06-02", "19-21", "--club", "old")
    oval.done("book", "sportbox/baelle:4", "2026-06-03", "19-21", "--hold", "30d")
    oval.done("move", booking, "--only", "2026-06-09", "--to", "2026-06-10 18-20")
    oval.done("club", "merge", "old", "--into", "sv-nord", "--yes")
    slot = oval.done("slot", "add", "haedge/fitness", "2026-05-04", "9-12", "--repeat", "weekly",
                     "--until", "2026-09-28", "--name", "Mornings", "--kind", "sport",
                     "--use", "open", "--audience", "all", "-q")
    closure = oval.done("closure", "add", "haedge", "2026-08-06..2026-08-09", "--reason", "Sail",
                        "-q")
    sheet = "key,space,date,start,end,title\nk1,haedge/fitness,2026-05-05,10:00,11:00,Sheet\n"
    (oval.folder / "sheet.csv").write_text(sheet)
    oval.done("import", "sheet.csv")
    refused = oval.run("book", "haedge/streetball", "2026-06-02", "18-20", "--json")
    assert refused.status == 3, refused
    oval.done("undo")
    oval.done("redo")
    operation = oval.json("log")["operations"][0]["operation"]
    return {"booking": booking, "slot": slot.out.strip(), "closure": closure.out.strip(),
            "refusal": json.loads(refused.err)["refusal"], "operation": operation}


def reads(names: dict[str, str]) -> list[list[str]]:
    booking = names["booking"]
    return [line.split() for line in f"""
        verify
        agenda 2026-06-01..2026-06-30
        month 2026-06
        week 2026-06-02
        day 2026-06-02
        booking list
        booking list --all
        booking history {booking}
        show {booking}
        show {names["operation"]}
        show {names["slot"]}
        show {names["closure"]}
        show haedge/streetball
        show sv-nord
        why {names["refusal"]}
        log
        log {booking}
        search training
        search haedge
        offers 2026-06-02
        free haedge 2026-06-02..2026-06-04 --for 2h
        check haedge/streetball 2026-06-02 18-20
        check sportbox/baelle:6 2026-06-02 19-20
        conflicts
        conflicts 2026-06-01..2026-06-30
        slot list
        closure list
        space list
        space tree
        space show haedge
        club list
        city show
        holiday list 2026
        db info
        export --format csv
        export --format ics
        export --format yaml
        export --format json
        date tomorrow
        """.strip().splitlines()]


def writes(names: dict[str, str]) -> list[list[str]]:
    booking = names["booking"]
    return [line.split() for line in f"""
        undo
        redo
        undo {names["operation"]}
        import sheet.csv
        plan sheet.csv
        book haedge/streetball 2026-06-03 8-10
        book sportbox/baelle:2 2026-06-02 18-20
        edit {booking} --title New
        move {booking} --only 2026-06-23 --to 2026-06-24
        move {booking} --from 2026-06-25 --to 19-21
        cancel {booking} --only 2026-06-30
        slot edit {names["slot"]} --name Later
        slot add haedge/fitness 2026-06-05 13-14 --repeat weekly --name N --kind sport --use shared
        closure add haedge 2026-10-06 --reason Storm
        closure remove {names["closure"]}
        slot remove {names["slot"]}
        space edit haedge/streetball --name Hoops
        space edit haedge --after 5
        space add haedge/new --name New --capacity 1
        space retire haedge/new
        club edit sv-nord --name Nord
        club merge sv-nord --into umbrella --yes
        cancel {booking} --yes
        undo
        undo
        verify
        """.strip().splitlines()]


HUGE, TINY = (1 << 63) - 1, -(1 << 63)
NUMBERS = [HUGE, TINY, 0, -1, 1, 86_400, 1 << 40]
FACTS = '{"dates":"0/1>1/%d","schedule":"2026-06-02T18:00:00 clock %d Europe/Berlin"}'
TEXTS = ["", "x" * 5_000, b"\xff\xfe", "\0", "a\nb", "-", "/", "x/y", "-1", str(HUGE), "0001-01-01",
         "9999-12-31T23:59:59", "FREQ=DAILY;COUNT=1000000", "{}", "[]", FACTS % (HUGE, HUGE)]
BYTES = [b"", b"\1", b"\xff" * 100]


@dataclass(frozen=True)
class Damage:
    """What all rows of a table, or as many as its keys allow, then hold in one column."""

    table: str
    column: str
    # An expression of SQL, and its parameter.
    expression: str
    value: object = None

    def __str__(self) -> str:
        return f"{self.table}.{self.column} = {self.expression} {self.value!r:.40}"

    def plant(self, database: Path) -> bool:
        """Changes the file past all rules of the tables; false where nothing could be changed."""
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("PRAGMA ignore_check_constraints = ON")
            for trigger, in connection.execute(
                    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
                    " AND name NOT LIKE 'search%'", [self.table]).fetchall():
                connection.execute(f"DROP TRIGGER {trigger}")
            statement = f"UPDATE OR IGNORE {self.table} SET {self.column} = {self.expression}"
            try:
                return connection.execute(statement, {"value": self.value}).rowcount > 0
            except sqlite3.IntegrityError:
                return False


def every(database: Path) -> list[Damage]:
    """Extreme values, and those of neighbours, in each column of what the program reads."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [name for name, in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_text%'")]
        columns = {table: connection.execute(
            "SELECT name, type FROM pragma_table_info(?)", [table]).fetchall() for table in tables}
    damages = []
    for table, named in columns.items():
        for column, kind in named:
            literals = {"INTEGER": NUMBERS, "TEXT": TEXTS, "BLOB": BYTES}[kind]
            expression = "CAST(:value AS TEXT)" if kind == "TEXT" else ":value"
            damages += [Damage(table, column, expression, value) for value in literals]
            damages += [Damage(table, column, f"(SELECT {which}({column}) FROM {table})")
                        for which in ("min", "max")]
            if kind == "INTEGER":
                damages.append(Damage(table, column, f"{column} + 1"))
            elif ("id", "TEXT") in named and column != "id":
                damages.append(Damage(table, column, "id"))
    return damages


DOCUMENTED = range(11)
DAMAGED = 10
NAMED = ("is damaged", "another program")


def judge(oval: Oval, commands: list[list[str]], what: object) -> list[int]:
    """Runs commands one after the other in a shell. None may end it, and what fails says so, once.

    Gives the statuses of those that failed.
    """
    script = "".join(f"{shlex.join(words)}{'' if 'export' in words else ' --json'}\n"
                     for words in commands)
    done = subprocess.run(
        [oval.binary, "shell", "--keep-going"], cwd=oval.folder, env=oval.environment,
        input=script.encode(), capture_output=True, timeout=120)
    assert done.returncode in DOCUMENTED, (str(what), done.returncode, blame(oval, commands))
    told = done.stderr.decode()
    errors = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
    for error in errors:
        assert error["exit"] in DOCUMENTED and error["message"], (str(what), error)
        if error["exit"] == DAMAGED:
            assert any(text in error["message"] for text in NAMED), (str(what), error)
    failed = told.count("That was line ")
    # An export says it in words, and what `verify` finds is an answer.
    without = sum(words[0] in ("export", "verify") for words in commands)
    assert len(errors) <= failed <= len(errors) + without, (str(what), told)
    return [error["exit"] for error in errors]


def blame(oval: Oval, commands: list[list[str]]) -> list:
    """The commands that end by a signal, each by itself."""
    return [(words, answer.status) for words in commands
            if (answer := oval.run(*words)).status not in DOCUMENTED]
