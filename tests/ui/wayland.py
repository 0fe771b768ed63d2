# SPDX-License-Identifier: GPL-3.0-or-later
"""On a screen of Wayland, where nobody points or types: what screen readers can do works there as it does with X."""

import json
import re

import driver
from hands import NAME, editing, front, save


def act_in_front(program, role, name):
    """Clicks a widget of the dialog in front."""
    program.wait(lambda tree: front(tree).first(role, name, "sensitive"), f"{name!r}").act("click")


def test_enter_and_save():
    """An actor is entered, undone, redone and saved, and the program ends well"""
    with editing() as (program, file):
        program.act("win.add-actor")
        program.wait_for_window("New Actor")
        program.wait(lambda tree: front(tree).first("text", NAME), "the name").set_content("이 Анна")
        act_in_front(program, "push-button", "Save")
        program.wait_for("list-item", re.compile("^이 Анна, "))
        program.act("win.undo")
        program.wait(lambda tree: tree.first("list-item", re.compile("^이 Анна, ")) is None, "no actor")
        program.act("win.redo")
        program.wait_for("list-item", re.compile("^이 Анна, "))
        save(program, file, lambda document: document["actors"][-1]["name"] == "이 Анна", "the actor in the file")


def test_two_windows():
    """A second file has a window of its own, and a dialog that closes leaves both"""
    with editing() as (program, file):
        other = file.with_name("other.entente.json")
        other.write_text(json.dumps({"format": "entente", "version": 1, "title": "Other"}), "utf-8")
        program.open_more(other)
        program.wait_for_window("Other")
        program.act("win.export")
        program.wait_for_window("Export").act("window.close")
        program.wait(lambda tree: {window.name for window in tree.windows()} == {"Visit", "Other"}, "both windows")
        program.act("window.close")
        program.wait(lambda tree: len(tree.windows()) == 1, "the first window to close")


driver.main(globals())
