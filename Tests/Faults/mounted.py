# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small disk, and mounts that can only be read, in a user and mount namespace of their own."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

BLOCK = 4096


class Disk:
    """A tmpfs of that many bytes at `path`, for who runs inside."""

    def __init__(self, path: Path, size: int):
        path.mkdir()
        self.path = path
        mount = f"mount -t tmpfs -o size={size} none '{path}' && echo ready && read -r _"
        self.holder = subprocess.Popen(
            ["unshare", "-rm", "sh", "-c", mount], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self.holder.stdout.readline() == b"ready\n", "no namespace: unshare -rm must work"

    def __enter__(self) -> "Disk":
        return self

    def __exit__(self, *_) -> None:
        self.holder.communicate(b"\n")

    @property
    def seen(self) -> Path:
        """The same folder for who runs outside."""
        return Path(f"/proc/{self.holder.pid}/root{self.path}")

    def inside(self, words: list, folder: Path | None = None) -> list[str]:
        """The command that runs a command inside."""
        return ["nsenter", "-t", str(self.holder.pid), "-U", "-m", "--preserve-credentials", "env",
                "-C", str(folder or self.path), *map(str, words)]

    def run(self, words: list, folder: Path | None = None, **calling):
        return subprocess.run(
            self.inside(words, folder), stdin=calling.pop("stdin", subprocess.DEVNULL),
            capture_output=True, text=True, timeout=60, **calling)

    def hold(self, files: Iterable[Path], free: int | None = None) -> None:
        """Holds a copy of those files alone; `free` bytes are left, or as many as there are."""
        for path in self.seen.iterdir():
            path.unlink()
        for path in files:
            shutil.copy(path, self.seen)
        if free is not None:
            room = self.free - free
            assert room >= 0, "the disk is too small for the test"
            with (self.seen / "ballast").open("wb") as ballast:
                os.posix_fallocate(ballast.fileno(), 0, room) if room else None
            assert self.free == free

    @property
    def free(self) -> int:
        left = os.statvfs(self.seen)
        return left.f_bavail * left.f_frsize

    def bring_back(self, folder: Path) -> Path:
        """A copy of the files in `folder`, where there is room; without the ballast."""
        shutil.rmtree(folder, ignore_errors=True)
        return Path(shutil.copytree(self.seen, folder, ignore=shutil.ignore_patterns("ballast")))

    def make_read_only(self, name: str = "") -> None:
        """The file, or the whole disk, can only be read from now on."""
        path = self.path / name
        for words in (["--bind", path, path], ["-o", "remount,bind,ro", path]):
            done = self.run(["mount", *words], folder=Path("/"))
            assert done.returncode == 0, done.stderr
