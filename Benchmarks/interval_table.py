# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The interval tree beside its peers, in one process each on one core.

INTERVAL_BENCHMARK and INTERVAL_BENCHMARK_AVX2 name our programs; `folder` has the peers that
`run-intervals` compiles. Processor time, medians of rounds in turn. Every answer that is timed is
compared with the right one.
"""

import argparse
import json
import os
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from interval_workloads import BTREE, PEERS, QUESTIONS, Goal, Line, Question
from whole_process import machine, met

ROUNDS = 3
# Of processor time, for each measurement; a pass may take longer.
SECONDS = "0.3"
# A peer whose pass takes longer than this, in seconds, is far behind the others: one pass will do.
LONG = 2
OURS, AVX2 = "ours", "ours, AVX2"
VARIABLES = {OURS: "INTERVAL_BENCHMARK", AVX2: "INTERVAL_BENCHMARK_AVX2"}


class Side(NamedTuple):
    name: str
    """Of a peer, or OURS or AVX2."""
    workload: str


Figures = dict[Side, float]


class Programs:
    """Ours may be missing; what is said then is about the peers alone."""

    def __init__(self, folder: Path):
        self.commands = {
            peer: [str(folder / ("intervals-rust" if peer == BTREE else "intervals")), peer]
            for peer in PEERS}
        self.ours = [name for name, variable in VARIABLES.items() if os.environ.get(variable)]
        for name in self.ours:
            self.commands[name] = [str(Path(os.environ[VARIABLES[name]]).resolve())]

    def ask(self, side: Side, question: Question, seconds: str) -> dict[str, int]:
        words = [*self.commands[side.name], seconds, side.workload, question.set]
        answer = json.loads(subprocess.run(words, stdout=subprocess.PIPE, check=True).stdout)
        wrong = {key: answer.get(key) for key, value in question.right.items()
                 if answer.get(key) != value}
        if wrong:
            raise SystemExit(f"{side.name}, {side.workload} {question.set}: {wrong}, "
                             f"right is {question.right}")
        return answer

    def figure(self, side: Side, question: Question, seconds: str) -> float:
        """Nanoseconds for each operation, or bytes for each interval."""
        answer = self.ask(side, question, seconds)
        if question.is_memory:
            return answer["sum"] / answer["count"]
        return answer["processor"] / (answer["count"] * answer["passes"])


def measured(programs: Programs, question: Question) -> Figures:
    sides = [Side(name, line.ours) for line in question.lines for name in programs.ours]
    sides += [Side(peer, question.workload) for peer in question.peers]
    # One pass each that is not timed, but where it is all there will be.
    first = {side: programs.figure(side, question, "0") for side in sides}
    if question.is_memory:
        return first
    repeated = [side for side in sides if first[side] * question.right["count"] < LONG * 1e9]
    found: dict[Side, list[float]] = {side: [] for side in repeated}
    for _ in range(ROUNDS):
        for side in repeated:
            found[side].append(programs.figure(side, question, SECONDS))
    return first | {side: statistics.median(figures) for side, figures in found.items()}


class Row(NamedTuple):
    line: Line
    question: Question
    figures: Figures

    def of(self, name: str) -> float | None:
        workload = self.line.ours if name in VARIABLES else self.question.workload
        return self.figures.get(Side(name, workload))

    def best(self, among: list[str] | None = None) -> tuple[float, str]:
        sides = [(figure, side.name) for side, figure in self.figures.items()
                 if side.name in (among or PEERS)]
        return min(sides)

    def ratio(self, name: str, among: list[str] | None = None) -> float | None:
        ours = self.of(name)
        return self.best(among)[0] / ours if ours else None

    def cells(self) -> list[str]:
        figure, name = self.best()
        return [self.line.what, *(number(self.of(side)) for side in [*VARIABLES, *PEERS]),
                f"{name} {number(figure)}", *(times(self.ratio(side)) for side in VARIABLES)]


def number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.{0 if value >= 100 else 1}f}"


def times(ratio: float | None) -> str:
    return "–" if ratio is None else f"{ratio:.2f}×"


def goal_lines(row: Row) -> Iterator[list[str]]:
    """Workload, ours, the best peer, ratio, goal, met or short; then what AVX2 does, and the
    stretch."""
    ours = row.of(OURS)
    if ours is None:
        return
    if row.line.most is not None:
        figure, name = row.best()
        yield [row.line.what, f"{number(ours)} B", f"{name} {number(figure)} B",
               times(row.ratio(OURS)), f"≤ {row.line.most:g} B", met(ours <= row.line.most), ""]
    for goal in row.line.goals:
        figure, name = row.best(goal.peers)
        ratio = figure / ours
        yield [row.line.what, f"{number(ours)} ns", f"{name} {number(figure)} ns", times(ratio),
               f"≥ {goal.ratio:g}×", met(ratio >= goal.ratio), note(row, goal)]


def note(row: Row, goal: Goal) -> str:
    with_avx2 = row.ratio(AVX2, goal.peers)
    said = [f"AVX2 {times(with_avx2)}"] if with_avx2 else []
    if goal.stretch is not None:
        said.append(f"stretch {goal.stretch:g}×")
    return ", ".join(said)


def show(table: list[list[str]], markdown: bool = False) -> None:
    if markdown:
        head, *rest = ["| " + " | ".join(cells) + " |" for cells in table]
        print("\n".join([head, "|---" * len(table[0]) + "|", *rest]))
        return
    widths = [max(map(len, column)) for column in zip(*table)]
    for cells in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the compiled peers are")
    parser.add_argument("--markdown", action="store_true", help="print the table of the README")
    parser.add_argument("--only", action="append", default=[], metavar="SET",
                        help="ask about this set alone, such as W1; may be repeated")
    arguments = parser.parse_args()
    asked = [question for question in QUESTIONS
             if not arguments.only or question.set in arguments.only]
    if not asked:
        parser.error(f"no such set: {', '.join(arguments.only)}")
    # The programs inherit it: all of them on one core.
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    programs = Programs(arguments.folder.resolve())
    print(f"{machine()}; one core, {ROUNDS} rounds in turn, medians of processor time; "
          "ns an operation, bytes an interval\n", flush=True)
    rows = []
    for question in asked:
        figures = measured(programs, question)
        rows += [Row(line, question, figures) for line in question.lines]
    head = ["workload", *VARIABLES, *PEERS, "best peer", "ratio", "AVX2 ratio"]
    show([head, *(row.cells() for row in rows)], arguments.markdown)
    goals = [line for row in rows for line in goal_lines(row)]
    if goals:
        print()
        show([["workload", "ours", "best peer", "ratio", "goal", "", ""], *goals],
             arguments.markdown)
    print(f"\nLoad at the end: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
