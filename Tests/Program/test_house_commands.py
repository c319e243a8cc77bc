# SPDX-FileCopyrightText: 2026 The oval authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts behind `make`: what they install, and what they say when they may not."""

import subprocess

import pytest
from program import ROOT

LOG = '#!/bin/sh\necho "$(basename "$0") $*" >> "$LOG"\n'


class Machine:
    """A PATH on which nothing but a few stand-ins is found."""

    def __init__(self, folder, installed: list[str], is_root: bool):
        self.folder, self.log = folder, folder / "log"
        self.log.touch()
        self.add("id", f"#!/bin/sh\necho {0 if is_root else 1000}\n")
        self.add("env", '#!/bin/sh\nshift\nexec "$@"\n')
        self.add("apt-get", LOG)
        self.add("dpkg-query", "#!/bin/sh\nfor last; do :; done\ncase $last in\n"
                 + "".join(f"  {name}) echo 'ii ' ;;\n" for name in installed)
                 + "  removed) echo 'rc ' ;;\n  *) exit 1 ;;\nesac\n")
        for tool in ("sh", "basename", "cat"):
            self.add(tool, None)

    def add(self, name: str, text: str | None) -> None:
        path = self.folder / name
        if text is None:
            path.symlink_to(f"/bin/{name}" if name != "basename" else "/usr/bin/basename")
        else:
            path.write_text(text, encoding="utf-8")
            path.chmod(0o755)

    def run(self, script: str, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            ["/bin/sh", ROOT / "scripts" / script, *words], capture_output=True, text=True,
            stdin=subprocess.DEVNULL, env={"PATH": str(self.folder), "LOG": str(self.log)})

    @property
    def logged(self) -> list[str]:
        return self.log.read_text(encoding="utf-8").splitlines()


INSTALL = "apt-get install --yes --no-install-recommends"


@pytest.fixture
def machine(tmp_path):
    return lambda installed=(), is_root=True: Machine(tmp_path, list(installed), is_root)


def test_installs_nothing_when_all_is_there(machine):
    here = machine(["a", "b"])
    assert here.run("need", "a", "b").returncode == 0
    assert here.logged == []


def test_installs_what_is_missing_as_root(machine):
    here = machine(["a"])
    assert here.run("need", "a", "b", "removed").returncode == 0
    assert here.logged == [f"{INSTALL} b removed"]


def test_brings_the_package_lists_up_to_date_once(machine):
    here = machine()
    here.add("apt-get", LOG + '[ "$1" = update ] && : > "$LOG.updated"\n[ -e "$LOG.updated" ]\n')
    assert here.run("need", "a").returncode == 0
    assert here.logged == [f"{INSTALL} a", "apt-get update", f"{INSTALL} a"]


def test_fails_when_the_installation_fails(machine):
    here = machine()
    here.add("apt-get", LOG + '[ "$1" = update ]\n')
    assert here.run("need", "a").returncode != 0


def test_says_the_command_when_it_may_not(machine):
    here = machine(["a"], is_root=False)
    done = here.run("need", "a", "b")
    assert done.returncode == 1
    assert "apt-get update && apt-get install b\n" in done.stderr
    assert here.logged == []


def test_uses_sudo_where_it_needs_no_password(machine):
    here = machine(is_root=False)
    here.add("sudo", '#!/bin/sh\n[ "$1" = -n ] && exit 0\nexec "$@"\n')
    assert here.run("need", "a").returncode == 0
    assert here.logged == [f"{INSTALL} a"]


def test_goes_on_where_it_is_not_debian(machine):
    here = machine()
    (here.folder / "dpkg-query").unlink()
    done = here.run("need", "a")
    assert (done.returncode, here.logged) == (0, [])
    assert "not Debian" in done.stderr and "a" in done.stderr


def test_says_where_swift_comes_from(machine):
    here = machine()
    done = here.run("swift-is-here")
    assert done.returncode == 1 and "swift.org" in done.stderr
    here.add("swift", "#!/bin/sh\n")
    assert here.run("swift-is-here").returncode == 0


def test_install_puts_everything_in_place(tmp_path):
    subprocess.run(
        ["make", "-s", "-o", "build", "install", f"DESTDIR={tmp_path}", "PREFIX=/usr"],
        cwd=ROOT, check=True)
    installed = tmp_path / "usr"
    done = subprocess.run([installed / "bin/oval", "version"], capture_output=True, text=True)
    assert done.returncode == 0 and "oval" in done.stdout
    for city in (ROOT / "Config").iterdir():
        assert (installed / "share/oval/Config" / city.name).read_bytes() == city.read_bytes()
    share = installed / "share"
    places = [(pages, f"{pages}/man{section}", section)
              for pages in ("man", "man/de") for section in (1, 5, 7)]
    for pages, place, section in places:
        made = {page.name: page.read_bytes() for page in (ROOT / pages).glob(f"*.{section}")}
        assert {1: "oval-book.1", 5: "oval-config.5", 7: "oval-dates.7"}[section] in made
        assert {page.name: page.read_bytes() for page in (share / place).iterdir()} == made
    for name, place in [
        ("oval.bash", "bash-completion/completions/oval"),
        ("_oval", "zsh/site-functions/_oval"),
        ("oval.fish", "fish/vendor_completions.d/oval.fish"),
    ]:
        assert (share / place).read_bytes() == (ROOT / "completions" / name).read_bytes()
    for path in share.rglob("*"):
        assert path.stat().st_mode & 0o111 == (0o111 if path.is_dir() else 0), path
