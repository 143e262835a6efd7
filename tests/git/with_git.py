#!/usr/bin/env python3
"""followup as git's merge driver: the README's session, a rebase, eight clones in a ring, a clone without the driver.

usage: with_git.py FOLLOWUP [PART...]"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
FILE = "followup.json"


class Machines:
    """Clones in one folder, with a git and a followup that know nothing of the user's."""

    def __init__(self, program):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="followup-git-"))
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "followup").symlink_to(pathlib.Path(program).resolve())
        self.environment = {
            "HOME": str(self.folder),
            "PATH": f"{self.folder}/bin:/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "TZ": "America/New_York",
            "FOLLOWUP_FILE": FILE,
            "FOLLOWUP_NOW": "2026-11-21T09:00:00-05:00",
            "ASAN_OPTIONS": "detect_leaks=0",
        }
        self.git(".", "config", "--global", "user.name", "desk")
        self.git(".", "config", "--global", "user.email", "desk@example.org")
        self.git(".", "config", "--global", "init.defaultBranch", "main")
        self.git(".", "config", "--global", "advice.detachedHead", "false")

    def shell(self, clone, line, **variables):
        """What a line prints, and its exit status."""
        done = subprocess.run(
            ["bash", "-c", line], cwd=self.folder / clone, env=self.environment | variables, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return done.stdout, done.returncode

    def run(self, clone, *words, status=0, **variables):
        done = subprocess.run(
            words, cwd=self.folder / clone, env=self.environment | variables, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        assert done.returncode == status, (words, done.returncode, done.stdout)
        return done.stdout

    def git(self, clone, *words, status=0, **variables):
        return self.run(clone, "git", *words, status=status, **variables)

    def followup(self, clone, *words, status=0, **variables):
        return self.run(clone, "followup", *words, status=status, **variables)

    def use_driver(self):
        self.git(".", "config", "--global", "merge.followup.driver", "followup merge --driver %O %A %B")

    def begin(self, clone):
        """A repository with the sample in it, as `followup help git` sets it up."""
        self.git(".", "init", "-q", clone)
        shutil.copy(SOURCE / "data" / "sample.json", self.folder / clone / FILE)
        (self.folder / clone / FILE).chmod(0o600)
        (self.folder / clone / ".gitattributes").write_text(f"{FILE} merge=followup\n")
        (self.folder / clone / ".gitignore").write_text(f"*.bak\n.{FILE}.lock\n")
        self.git(clone, "add", "-A")
        self.git(clone, "commit", "-qm", "begin")

    def bytes(self, clone):
        return (self.folder / clone / FILE).read_bytes()

    def change(self, clone, minute, *words):
        self.followup(clone, *words, FOLLOWUP_NOW=f"2026-11-21T10:{minute:02}:00-05:00")
        self.git(clone, "commit", "-qam", " ".join(words))


def check_readme(machines):
    """The session of the README comes out as it is written."""
    readme = (SOURCE / "README.md").read_text()
    session = readme[readme.index("desk$ "):]
    session = session[: session.index("```")]
    machines.git(".", "init", "-q", "--bare", "origin")
    machines.git(".", "clone", "-q", "origin", "desk")
    shutil.copy(SOURCE / "data" / "sample.json", machines.folder / "desk" / FILE)
    (machines.folder / "desk" / FILE).chmod(0o600)
    (machines.folder / "desk" / ".gitignore").write_text(f"*.bak\n.{FILE}.lock\n")
    machines.git("desk", "add", "-A")
    machines.git("desk", "commit", "-qm", "begin")
    machines.git("desk", "push", "-qu", "origin", "main")
    real = ""
    minute = 0
    for line in session.splitlines():
        if typed := re.match(r"(desk|laptop)\$ (.*)", line):
            if not (machines.folder / "laptop").exists() and typed[1] == "laptop":
                machines.git(".", "clone", "-q", "origin", "laptop")
            minute += 1
            printed, status = machines.shell(typed[1], typed[2], FOLLOWUP_NOW=f"2026-11-21T09:{minute:02}:00-05:00")
            real += line + "\n" + printed + (f"[exit {status}]\n" if status else "")
    assert real == session, f"the README says\n{session}\nbut it is\n{real}"
    assert machines.git("laptop", "status", "--porcelain") == ""


def check_rebase(machines):
    """Twenty commits are put upon twenty others."""
    machines.use_driver()
    machines.begin("desk")
    machines.git(".", "clone", "-q", "desk", "laptop")
    for n in range(20):
        machines.change("desk", n, "heard", "3", f"word {n}")
        machines.change("laptop", 20 + n, *(["task", "3", "send", f"sample {n}"] if n % 2 else ["note", "5", "--forgot", f"line {n}"]))
    print(machines.git("laptop", "pull", "-q", "--rebase"), end="")
    log = machines.followup("laptop", "show", "3")
    assert all(f"word {n}" in log for n in range(20)), log
    assert machines.git("laptop", "status", "--porcelain") == ""
    assert machines.followup("laptop", "check", status=1).count("damage") == 0


def ring_changes(n):
    """What the machine of that number does."""
    return [
        [["add", f"Company {n}", "Clerk", "--met", f"Person {n}"], ["heard", "3", f"word {n}"]],
        [["task", "3", "send", f"sample {n}", "--by", "2026-12-01"], ["done", "3/nick", "--anyway"]],
        [["person", "3", "Nick Claus", "--phone", "+1 555 0199"] if n == 2 else ["person", "3", f"Person {n}"]],
        [["policy", "calendar.holidays", f"2026-12-{n + 10}"], ["add", f"Company {n}"]],
    ][n % 4]


def check_ring(machines, clones=8):
    """Each takes from its neighbour, all at the same time, until nothing changes: then all have the same."""
    machines.use_driver()
    machines.begin("c0")
    for n in range(1, clones):
        machines.git(".", "clone", "-q", "c0", f"c{n}")
    for n in range(clones):
        for step, words in enumerate(ring_changes(n)):
            machines.change(f"c{n}", 3 * n + step, *words)
    names = [f"c{n}" for n in range(clones)]
    for rounds in range(1, 3 * clones):
        before = [machines.bytes(name) for name in names]
        for n, name in enumerate(names):
            machines.git(name, "fetch", "-q", f"../{names[n - 1]}", "main")
        for name in names:
            machines.git(name, "merge", "-q", "--no-edit", "FETCH_HEAD")
        after = [machines.bytes(name) for name in names]
        if after == before:
            break
    assert len(set(after)) == 1, "quiet, and not the same"
    for n in range(clones):
        shown = machines.followup("c0", "list", "--all") + machines.followup("c0", "show", "3")
        for words in ring_changes(n):
            assert words[0] not in ("heard", "add") or words[-1].split(" --")[0] in shown or words[1] in shown, words
    assert after[0].count(b'"thank-you", "interview"') == before[0].count(b'"thank-you", "interview"')
    print(f"quiet after {rounds} rounds")


def check_no_driver(machines):
    """A clone without the driver has git's conflict, which followup refuses by its line."""
    machines.begin("desk")
    machines.git(".", "clone", "-q", "desk", "laptop")
    machines.change("desk", 1, "add", "Wayne")
    machines.change("laptop", 2, "add", "Acme")
    machines.git("laptop", "pull", "-q", "--no-rebase", "--no-edit", status=1)
    told = machines.followup("laptop", "list", status=5)
    assert re.search(r"line \d+: conflict markers", told), told
    machines.git("laptop", "merge", "--abort")
    machines.use_driver()
    machines.git("laptop", "pull", "-q", "--no-rebase", "--no-edit")
    assert machines.git("laptop", "status", "--porcelain", "--ignored").split("\n") == [f"!! .{FILE}.lock", f"!! {FILE}.bak", ""]


def check_choice(machines):
    """Where both changed the same, git stops, and the file is whole."""
    machines.use_driver()
    machines.begin("desk")
    machines.git(".", "clone", "-q", "desk", "laptop")
    machines.change("desk", 1, "policy", "follow_up.grace_days", "5")
    machines.change("laptop", 2, "policy", "follow_up.grace_days", "4")
    told = machines.git("laptop", "pull", "-q", "--no-rebase", "--no-edit", status=1)
    assert "Changed by both: policy, follow_up.grace_days: 4 stays; theirs has 5." in told, told
    assert "4" in machines.followup("laptop", "policy", "follow_up.grace_days")
    machines.git("laptop", "add", FILE)
    machines.git("laptop", "commit", "-q", "--no-edit")


PARTS = {"readme": check_readme, "rebase": check_rebase, "ring": check_ring, "no_driver": check_no_driver, "choice": check_choice}


def main(program, *parts):
    for part in parts or PARTS:
        machines = Machines(program)
        try:
            PARTS[part](machines)
        finally:
            shutil.rmtree(machines.folder)
        print(f"{part}: ok")


if __name__ == "__main__":
    main(*sys.argv[1:])
