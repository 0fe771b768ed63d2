# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that can't be opened, files that say more than Entente knows, and several files at once."""

import os
import pathlib
import re
import resource
import tempfile

import driver

NEWER = '{"format": "entente", "version": 2, "title": "Later", "actors": [{"id": "a", "name": "Ada"}]}\n'
NEWER_NOTE = re.compile("^This file was written by a newer version of Entente")


def write(folder, name, text):
    path = pathlib.Path(folder, name)
    path.write_text(text, "utf-8")
    return path


def test_malformed():
    """A malformed file gets a page that says what is wrong in which line and column, and leads back"""
    expected = (driver.BAD / "comma-missing.expected").read_text("utf-8").splitlines()[0]
    line, column, message = re.fullmatch(r"[^:]*:(\d+):(\d+): error: (.*)", expected).groups()
    with driver.running(driver.BAD / "comma-missing.json") as program:
        program.wait_for("label", "“comma-missing.json” Can’t Be Opened")
        texts = program.read().texts()
        reason = next((text for text in texts if message in text), None)
        driver.expect(reason, f"“{message}” is not said, but {texts}")
        driver.expect(re.search(rf"\b{line}\b.*\b{column}\b", reason),
                      f"line {line} and column {column} are not named, but “{reason}”")
        driver.take_picture("error")
        program.wait_for_focus("push-button", "Open Another…")
        program.act("win.start")
        program.wait_for_focus("push-button", "Open…")
        program.click(program.wait_for("list-item", "Shoigu’s Visit to Pyongyang"))
        program.wait_for_document()


def test_missing():
    """A file that is not there gets such a page, and the button on it leads back to the start"""
    with tempfile.TemporaryDirectory() as folder, driver.running(os.path.join(folder, "gone.json")) as program:
        program.wait_for("label", "“gone.json” Can’t Be Opened")
        program.click(program.wait_for("push-button", "Back to Start"))
        program.wait_for_focus("push-button", "Open…")


def test_newer():
    """A file of a newer version opens under a banner that says so"""
    with tempfile.TemporaryDirectory() as folder:
        with driver.running(write(folder, "newer.entente.json", NEWER)) as program:
            program.wait_for_document()
            program.wait_for("label", NEWER_NOTE)
            program.wait_for("list-item", re.compile("^Ada, "))
            driver.take_picture("newer")
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        driver.expect(program.read().first("label", NEWER_NOTE) is None, "the banner is there without need")


def test_remarks():
    """A file with faults that do no harm opens, and the remarks on it can be read"""
    count = sum(": warning: " in line
                for line in (driver.BAD / "dangling.expected").read_text("utf-8").splitlines())
    with driver.running(driver.BAD / "dangling.json") as program:
        program.wait_for_document()
        program.wait_for("label", f"Opened with {count} remark{'s' if count != 1 else ''}")
        program.wait_for("push-button", "Show").act("click")
        remark = program.wait_for("list-item", re.compile("actor has the id “putinn”"))
        driver.expect("did you mean “putin”?" in remark.name, f"no help in {remark}")
        driver.take_picture("remarks")
        driver.press("Escape")
        program.wait(lambda tree: not tree.first("list-item", remark.name), "the remarks to close")


def write_large(folder):
    """A file of 11 MB, to show which takes more than ten times as much memory."""
    actors = (f'{{"id": "a{i}", "kind": "person", "name": "Actor {i}", "x": {i % 400 * 200}, "y": {i // 400 * 100}}}'
              for i in range(150000))
    return write(folder, "large.entente.json",
                 '{"format": "entente", "version": 1, "actors": [\n' + ",\n".join(actors) + "\n]}\n")


def test_memory():
    """A file that needs more memory than there is gets a page that says so first, and opens all the same"""
    with tempfile.TemporaryDirectory() as folder, driver.running() as program:
        program.wait_for_focus("push-button", "Open…")
        data = int(pathlib.Path(f"/proc/{program.process.pid}/statm").read_text("ascii").split()[5])
        enough = data * resource.getpagesize() + 100_000_000
        resource.prlimit(program.process.pid, resource.RLIMIT_DATA, (enough, resource.RLIM_INFINITY))
        program.open_more(write_large(folder))
        program.wait_for("label", "“large.entente.json” Needs a Lot of Memory")
        program.wait_for("label", re.compile("^Showing this file takes about [0-9.]+.MB of memory, but only "))
        program.wait_for_focus("push-button", "Back to Start")
        driver.expect(program.read().first("push-button", "Open Another…") is None, "there is a third button")
        driver.take_picture("memory")
        resource.prlimit(program.process.pid, resource.RLIMIT_DATA, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        program.click(program.wait_for("push-button", "Open Anyway"))
        program.wait_for_document()


def test_two_files():
    """A second file opens a second window; a file that is open raises its window"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        program.open_more(driver.GOOD / "unicode.entente.json")
        program.wait(lambda tree: len(tree.windows()) == 2, "the second window")
        driver.wait(lambda: driver.active_title() == "Every class of Unicode", "the second window to be the active one")
        program.open_more(driver.EXAMPLE)
        driver.wait(lambda: driver.active_title() == "Shoigu’s visit to Pyongyang", "the first window to come back")
        driver.expect_equal(len(program.read().windows()), 2, "the number of windows")
        program.open_more(driver.GOOD / "unicode.entente.json")
        driver.wait(lambda: driver.active_title() == "Every class of Unicode", "the second window to come back")
        driver.press("ctrl+w")
        program.wait(lambda tree: len(tree.windows()) == 1, "the second window to close")
        driver.expect_equal(program.read().windows()[0].name, "Shoigu’s visit to Pyongyang", "the window that is left")


driver.main(globals())
