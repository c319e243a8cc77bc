# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of interval trees, of whom, the right answers, and what the goals are."""

from typing import NamedTuple

SORTED, MAP, BOOST, SUPER, BTREE = (
    "sorted-array", "std-map", "boost-icl", "superintervals", "btreemap")
PEERS = [SORTED, SUPER, MAP, BOOST, BTREE]


class Goal(NamedTuple):
    ratio: float
    """How many times faster than the best of the peers we are to be."""
    stretch: float | None = None
    peers: list[str] | None = None
    """Those that the goal is about; None: all that take part."""


class Line(NamedTuple):
    what: str
    ours: str
    """Our workload."""
    goals: list[Goal] = []
    most: float | None = None
    """How many bytes for each interval are allowed."""


class Question(NamedTuple):
    """What peers are asked once, however many ways of ours stand beside it."""

    workload: str
    set: str
    right: dict[str, int]
    """What must be in each answer; of memory nothing is known beforehand."""
    peers: list[str]
    lines: list[Line]

    @property
    def is_memory(self) -> bool:
        return self.workload == "memory"


HISTORY = {
    "sum": 319_831_738_739,
    "accepted": 754_811, "rejected": 144_856, "deleted": 100_333, "live": 654_478}
# boost-icl keeps a set of ids for each piece between two borders: of fourteen in W3 and of ten
# million intervals in W1L it would take longer and more memory than all others together.
WITHOUT_BOOST = [SORTED, SUPER, MAP, BTREE]


def count(name: str, right: int, peers: list[str], lines: list[Line]) -> Question:
    return Question("count", name, {"count": 1_000_000, "sum": right}, peers, lines)


QUESTIONS = [
    count("W1", 483_498, PEERS, [
        Line("W1 count, one by one", "count", [Goal(2.2, 3)]),
        Line("W1 count, bulk", "bulk-count", [Goal(3.5, 6)])]),
    count("W1s", 483_498, PEERS, [
        Line("W1s count, one by one", "count"), Line("W1s count, bulk", "bulk-count")]),
    count("W2", 3_262_802, PEERS, [Line("W2 count", "count", [Goal(2, 3.5)])]),
    Question("any", "W2", {"count": 1_000_000, "sum": 954_918}, PEERS, [
        Line("W2 any", "any", [Goal(2, 3.5)])]),
    count("W3", 14_052_816, WITHOUT_BOOST, [
        Line("W3 count, one by one", "count", [Goal(1.9, 2.7)]),
        Line("W3 count, bulk", "bulk-count")]),
    Question("ids", "W3", {"count": 1_000_000, "sum": 7_024_856_849_910}, WITHOUT_BOOST, [
        Line("W3 ids", "ids", [Goal(1.4, 1.6)])]),
    count("W3s", 14_052_816, WITHOUT_BOOST, [Line("W3s count, bulk", "bulk-count")]),
    count("W1L", 485_251, WITHOUT_BOOST, [
        Line("W1L count, one by one", "count"), Line("W1L count, bulk", "bulk-count")]),
    Question("dynamic", "W4", {"count": 1_000_000, **HISTORY}, [MAP, BOOST, BTREE], [
        Line("W4", "dynamic",
             [Goal(1.5, 2, [BTREE]), Goal(4, None, [MAP]), Goal(5, None, [BOOST])])]),
    Question("memory", "W1", {"count": 1_000_000}, [SORTED, SUPER], [
        Line("memory, static", "memory", most=13)]),
    Question("memory", "W1", {"count": 1_000_000}, [MAP, BOOST, BTREE], [
        Line("memory, dynamic", "tree-memory", most=20)]),
]
