# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Repetitions, time zones and phrases beside their peers, in one process each on one core.

TIME_BENCHMARK names our program; `folder` has the peers that `run-time` compiles. Processor time,
medians of rounds in turn. Whatever is timed is also compared, sum by sum.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from time_workloads import ALLOCATIONS, DATEUTIL, LIBC, LIBICAL, WORKLOADS, Peer, Words, Workload
from whole_process import machine, met

ROUNDS = 7
# Of processor time, for each measurement; a pass may take longer.
SECONDS = "0.15"
HERE = Path(__file__).parent


class Row(NamedTuple):
    what: str
    ours: str
    peers: str = "–"
    ratio: str = "–"
    goal: str = "–"
    verdict: str = ""


class Programs:
    def __init__(self, ours: Path, folder: Path):
        self.ours = [str(ours)]
        libical = [str(folder / "libical_time")]
        python = [sys.executable, str(HERE / "Peers" / "dateutil_time.py")]
        self.peers = {LIBICAL: libical, LIBC: libical, DATEUTIL: python, "zoneinfo": python}
        self.counter = folder / "count_allocations.so"

    def ask(self, program: list[str], words: Words, seconds: str = "0") -> dict[str, int]:
        done = subprocess.run([*program, seconds, *words], stdout=subprocess.PIPE, check=True)
        return json.loads(done.stdout)

    def allocations(self, words: Words) -> tuple[int, int]:
        """How many answers, and how often the whole process asked for memory."""
        done = subprocess.run(
            [*self.ours, "0", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True,
            env={**os.environ, "LD_PRELOAD": str(self.counter)})
        return json.loads(done.stdout)["count"], int(done.stderr)


def compare(programs: Programs, workload: Workload) -> None:
    for peer in workload.peers:
        words = tuple(word.removeprefix("libc-") for word in peer.words)
        ours = programs.ask(programs.ours, words)
        theirs = programs.ask(programs.peers[peer.name], peer.words)
        same = (ours["count"], ours["sum"]) == (theirs["count"], theirs["sum"])
        if same == bool(peer.differs):
            raise SystemExit(f"{workload.what}, {peer.name}: {theirs} beside {ours}")


def measured(programs: Programs, workload: Workload) -> Row:
    """The medians of our figure and each peer's; the ratio is to the best of the peers."""
    compare(programs, workload)
    sides: list[tuple[list[str], Words]] = [
        (programs.ours, workload.ours),
        *((programs.peers[peer.name], peer.words) for peer in workload.peers)]
    figures: list[list[float]] = [[] for _ in sides]
    for _ in range(ROUNDS):
        for (program, words), found in zip(sides, figures):
            answer = programs.ask(program, words, SECONDS)
            found.append(workload.figure(answer["count"] * answer["passes"], answer["processor"]))
    ours, *others = map(statistics.median, figures)
    ranked = sorted(zip(others, workload.peers), key=lambda pair: pair[0],
                    reverse=not workload.is_time)
    return row(workload, ours, ranked)


def row(workload: Workload, ours: float, ranked: list[tuple[float, Peer]]) -> Row:
    unit, goal = workload.unit, workload.goal
    peers = ", ".join(
        f"{peer.name} {number(figure)}{'*' if peer.differs else ''}" for figure, peer in ranked)
    ratio = "–"
    if ranked:
        best = ranked[0][0]
        ratio = f"{number(best / ours if workload.is_time else ours / best)}×"
    wanted, verdict = "–", ""
    if goal is not None:
        wanted = f"{'≤' if workload.is_time else '≥'} {goal:g} {unit}"
        verdict = met(ours <= goal if workload.is_time else ours >= goal)
    return Row(workload.what, f"{number(ours)} {unit}", peers or "–", ratio, wanted, verdict)


def number(value: float) -> str:
    """Three digits, or two behind a leading zero."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}" if value >= 0.1 else f"{value:.2g}"


def allocation_rows(programs: Programs) -> list[Row]:
    rows = []
    for rule, few, many in ALLOCATIONS:
        small, before = programs.allocations(("expand", f"FREQ={rule}", few))
        large, after = programs.allocations(("expand", f"FREQ={rule}", many))
        # The list of the starts grows by doubling, and is sorted where an instant comes twice.
        rows.append(Row(
            f"further allocations, {rule}", str(after - before),
            f"for {large:,} starts instead of {small:,}", "–", "≤ 16", met(after - before <= 16)))
    return rows


def show(rows: list[Row], markdown: bool) -> None:
    head = Row("what", "ours", "peers", "ratio to the best", "goal", "")
    if markdown:
        print("| What | ours | peers | ratio to the best | goal |\n|---|---|---|---|---|")
        for line in rows:
            what, comma, rule = line.what.partition(", ")
            shown = f"`{rule}`" if rule.isupper() else rule
            goal = line.goal + (", short" if line.verdict == "short" else "")
            print(f"| {what}{comma}{shown} | {line.ours} | {line.peers} | {line.ratio} | {goal} |")
        return
    widths = [max(len(line[column]) for line in [head, *rows]) for column in range(len(head))]
    for line in [head, *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the compiled peers are")
    parser.add_argument("--markdown", action="store_true", help="print the table of the README")
    arguments = parser.parse_args()
    # The programs inherit it: all of them on one core.
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    programs = Programs(
        Path(os.environ["TIME_BENCHMARK"]).resolve(), arguments.folder.resolve())
    print(f"{machine()}; one core, {ROUNDS} rounds in turn, medians of processor time\n", flush=True)
    rows = [measured(programs, workload) for workload in WORKLOADS] + allocation_rows(programs)
    show(rows, arguments.markdown)
    for workload in WORKLOADS:
        for peer in workload.peers:
            if peer.differs:
                print(f"* {workload.what}: {peer.name} {peer.differs}.")
    print(f"Load at the end: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
