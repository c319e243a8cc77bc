# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A power cut: what no sync had made safe is lost, or is there in part, by sectors.

`power_cut.c` tells what is safe. A sector of a disk is written whole or not at all, in any order.
"""

import os
import random
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SECTOR = 512


def build(folder: Path) -> Path:
    """Makes the library that a program is started with."""
    library = folder / "power_cut.so"
    subprocess.run(
        ["cc", "-std=c11", "-D_GNU_SOURCE", "-O1", "-Wall", "-Wextra", "-Werror", "-shared",
         "-fPIC", "-o", library, Path(__file__).with_name("power_cut.c"), "-lsqlite3"], check=True)
    return library


@dataclass
class Power:
    """The power of a folder with a database."""

    library: Path
    folder: Path

    def __post_init__(self):
        self.safe = self.folder.with_name(self.folder.name + ".safe")
        self.log = self.folder.with_name(self.folder.name + ".log")
        # Shared memory is none of the disk's.
        shutil.copytree(self.folder, self.safe, ignore=shutil.ignore_patterns("*-shm"))

    def environment(self, cut: int | None = None) -> dict[str, str]:
        """With what a program is started; the power goes before its operation number `cut`."""
        return {"LD_PRELOAD": str(self.library), "POWER_SAFE": str(self.safe),
                "POWER_LOG": str(self.log), **({} if cut is None else {"POWER_CUT": str(cut)})}

    @property
    def operations(self) -> str:
        """What was done: a letter for each write, truncation, sync and deletion."""
        return self.log.read_text() if self.log.exists() else ""

    def cut(self, dice: random.Random, kept: float) -> None:
        """Leaves in the folder what is safe, and the given part of the sectors that are not."""
        names = {path.name for folder in (self.folder, self.safe) for path in folder.iterdir()}
        whole = {path.read_bytes() for path in self.safe.iterdir()}
        for name in sorted(names):
            path, safe = self.folder / name, self.safe / name
            if name.endswith("-shm"):
                # Its memory is gone; after a mere crash of the system a file of it may be left.
                path.unlink() if dice.random() < 0.5 else path.write_bytes(os.urandom(32768))
                continue
            written, is_safe = (found.read_bytes() if found.exists() else None
                                for found in (path, safe))
            if is_safe is None and written in whole:
                # Another name of a safe file.
                left = written if dice.random() < kept else None
            else:
                left = survivors(written, is_safe, dice, kept)
            path.unlink(missing_ok=True) if left is None else path.write_bytes(left)


def survivors(
        written: bytes | None, safe: bytes | None, dice: random.Random,
        kept: float) -> bytes | None:
    """What is left of a file; None for no file."""
    if written == safe:
        return safe
    if written is None or safe is None:
        # Made or deleted, and the folder not yet synced.
        if (dice.random() < kept) == (written is None):
            return None
    length = len(dice.choices([written, safe], [kept, 1 - kept])[0] or b"")
    left = bytearray((safe or b"").ljust(length, b"\0")[:length])
    for start in range(0, length, SECTOR):
        if dice.random() < kept:
            sector = (written or b"")[start:start + SECTOR]
            left[start:start + len(sector)] = sector
    return bytes(left[:length])
