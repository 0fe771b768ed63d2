#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that git compares and merges documents by Entente, as the README tells to set it up.

usage: check-merge.py ENTENTE README EXAMPLE

Prints the Test Anything Protocol; the exit status is 1 if anything failed.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

NAME = "visit.entente.json"


class Repository:
    """A repository that knows nothing of the settings of this machine."""

    def __init__(self, folder, program, readme):
        self.folder = pathlib.Path(folder)
        self.env = os.environ | {
            "HOME": folder, "XDG_CONFIG_HOME": folder, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
            "PATH": f"{program.parent}:{os.environ['PATH']}", "XDG_STATE_HOME": folder}
        for role in ("AUTHOR", "COMMITTER"):
            self.env |= {f"GIT_{role}_NAME": "A", f"GIT_{role}_EMAIL": "a@example.org",
                         f"GIT_{role}_DATE": "2025-03-21T00:00:00Z"}
        self.git("init", "-q", "-b", "main")
        for line in readme:
            subprocess.run(line, shell=True, cwd=self.folder, env=self.env, check=True)

    def git(self, *arguments):
        """Runs git, and returns what it says and its exit status."""
        done = subprocess.run(("git", *arguments), cwd=self.folder, env=self.env, capture_output=True, text=True,
                              check=False)
        return done.stdout + done.stderr, done.returncode

    def read(self):
        """The document in the folder."""
        return json.loads((self.folder / NAME).read_text(encoding="utf-8"))

    def commit(self, document, branch=None):
        """Commits a document, on a branch of its own if one is named."""
        if branch:
            self.git("checkout", "-q", "-B", branch, "start")
        text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        (self.folder / NAME).write_text(text, encoding="utf-8")
        self.git("add", ".")
        return self.git("commit", "-q", "-m", "x")


def find(document, kind, number):
    """One of the items of a kind."""
    return document[kind][number]


def set_up(folder, program, readme, example):
    """A repository with a document that two have changed in different ways, and one in the same place."""
    repository = Repository(folder, program, readme)
    start = json.loads(example)
    repository.commit(example)
    repository.git("tag", "start")
    ours, theirs, contrary = (json.loads(example) for _ in range(3))
    find(ours, "actors", 0)["name"] = "Ours"
    ours["actors"].append({"id": "new-1", "name": "One"})
    find(theirs, "actors", 0)["note"] = "Theirs"
    find(theirs, "statements", 1)["note"] = "Read again"
    theirs["actors"].append({"id": "new-1", "name": "Another"})
    find(contrary, "actors", 0)["name"] = "Contrary"
    repository.commit(theirs, "theirs")
    repository.commit(contrary, "contrary")
    repository.commit(ours, "ours")
    return repository, start


def check_merge(repository, start):
    """Different items and different members come together."""
    said, status = repository.git("merge", "-q", "-m", "m", "theirs")
    merged = repository.read()
    actor = find(merged, "actors", 0)
    if status:
        yield f"git merge ends with {status}: {said}"
    if actor["name"] != "Ours" or actor["note"] != "Theirs":
        yield f"the actor is {actor}"
    if find(merged, "statements", 1).get("note") != "Read again":
        yield "the note of the statement is missing"
    if [a["name"] for a in merged["actors"][len(start["actors"]):]] != ["One", "Another"]:
        yield "both new actors are not there"


def check_conflict(repository, _start):
    """What both have changed is a conflict, told side by side and kept."""
    repository.git("reset", "-q", "--hard", "ours")
    said, status = repository.git("merge", "-m", "m", "contrary")
    merged = repository.read()
    actor = find(merged, "actors", 0)
    if status != 1 or "CONFLICT" not in said:
        yield f"git merge ends with {status}: {said}"
    if '"Ours"' not in said or '"Contrary"' not in said:
        yield f"the values are not side by side: {said}"
    if actor["name"] != "Ours" or actor["data"]["theirs.name"] != "Contrary":
        yield f"the actor is {actor}"


def check_textconv(repository, _start):
    """git diff shows words."""
    repository.git("reset", "-q", "--hard", "ours")
    said, status = repository.git("diff", "start", "theirs")
    if status or '+  note: "Read again"' not in said:
        yield f"git diff says {said}"


def check_command(repository, _start):
    """As git's external diff."""
    repository.git("config", "diff.entente.command", "entente --diff")
    said, status = repository.git("diff", "--ext-diff", "start", "theirs")
    if status or '+   note: "Read again"' not in said:
        yield f"git diff says {said}"


def main():
    """Runs all checks."""
    program, readme, example = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    lines = re.findall(r"^    ((?:echo .*\.gitattributes|git config \S+ .*entente.*))$", readme.read_text(encoding="utf-8"),
                       re.M)
    if len(lines) != 3:
        print("1..1\nnot ok 1 the README has three lines\n# " + "\n# ".join(lines))
        return 1
    checks = [check_merge, check_conflict, check_textconv, check_command]
    failed = 0
    print(f"1..{len(checks)}")
    with tempfile.TemporaryDirectory() as folder:
        repository, start = set_up(folder, program, lines, example.read_text(encoding="utf-8"))
        for number, check in enumerate(checks, 1):
            faults = list(check(repository, start))
            failed += bool(faults)
            print(f"{'not ok' if faults else 'ok'} {number} {check.__doc__}")
            for fault in faults:
                print("# " + fault.replace("\n", "\n# "))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
