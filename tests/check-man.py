#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the man page: that it tells of every option and format, and is set without a warning.

usage: check-man.py ENTENTE PAGE

Prints the Test Anything Protocol; the exit status is 1 if anything failed.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

SECTIONS = ("NAME", "SYNOPSIS", "DESCRIPTION", "FORMATS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES")


def run(*command):
    """The output of a command and what it complains of."""
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | {
        "MANROFFOPT": "-ww", "MANWIDTH": "80", "LC_ALL": "C.UTF-8"})
    return result.stdout, result.stderr


def find_untold(program, text):
    """Options, formats and themes that the page does not tell of."""
    told, _ = run(program, "--help")
    options = re.findall(r"^  (?:-\w, )?(--[\w-]+)", told, re.M)
    suffixes = re.findall(r"^  (\.[\w.]+) ", told, re.M)
    if len(options) < 15 or len(suffixes) < 12:
        yield f"the help has only {len(options)} options and {len(suffixes)} formats"
    for word in options + suffixes:
        if not re.search(re.escape(word) + r"(?![\w-])", text):
            yield f"{word} is not in it"


def find_strange(text):
    """Options that the page tells of and the program does not know."""
    for option in sorted(set(re.findall(r"(?<![\w-])--[a-z-]+[a-z]", text))):
        yield option


def main():
    """Runs all checks."""
    program, page = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    source = page.read_text(encoding="utf-8")
    text = re.sub(r"\\f.", "", source.replace("\\-", "-"))
    told, _ = run(program, "--help")
    checks = [
        ("tells of all options and formats", find_untold(program, text)),
        ("tells of no other options", (option for option in find_strange(text) if option not in told)),
        ("has its sections", (name for name in SECTIONS if f".SH {name}" not in source)),
    ]
    if shutil.which("groff"):
        complaints = run("groff", "-man", "-ww", "-z", "-Tutf8", "-K", "utf8", str(page))[1]
        checks.append(("groff sets it", complaints.splitlines()))
    if shutil.which("mandoc"):
        checks.append(("mandoc sets it", run("mandoc", "-T", "lint", "-W", "warning", str(page))[0].splitlines()))
    failed = 0
    for number, (name, problems) in enumerate(checks, 1):
        problems = list(problems)
        failed += bool(problems)
        print(f"{'not ok' if problems else 'ok'} {number} - {name}")
        for problem in problems:
            print(f"#   {problem}")
    print(f"1..{len(checks)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
