# SPDX-License-Identifier: GPL-3.0-or-later
"""A day's work from end to end: relate two, undo, redo, save, lose the program, and lose nothing else."""

import contextlib
import json
import os
import pathlib
import re
import shutil
import tempfile

import driver
from hands import wait_until_closed

TITLE = "Shoigu’s visit to Pyongyang"
DATE = "around 20 March 2025"
RELATION = {"id": "told-2025-03-20", "from": "peskov", "to": "tass", "kind": "told", "start": "2025-03-20~"}
NEW_NAME = "Agency TASS"


class Journey:
    """A copy of the example, alone in its folder, and what it must hold."""

    def __init__(self, path):
        self.path = path
        self.original = path.read_bytes()
        self.related = insert_relation(self.original)
        self.renamed = self.related.replace(b'"name": "TASS"', f'"name": "{NEW_NAME}"'.encode(), 1)
        driver.expect(len({self.original, self.related, self.renamed}) == 3, "the files do not differ")

    def expect_file(self, wanted, when):
        """Compares the file, to the byte."""
        found = self.path.read_bytes()
        if found != wanted:
            kept = driver.picture_path("journey-file").with_suffix(".json")
            kept.write_bytes(found)
            raise driver.Failure(f"the file {when} is not what it must be: see {kept}")


def insert_relation(data):
    """What the file must be with the relation: one more at the end of the list, as Entente writes it."""
    members = ",\n".join(f"      {json.dumps(name)}: {json.dumps(value)}" for name, value in RELATION.items())
    text = data.decode("utf-8")
    end = text.index("\n  ],\n", text.index('"relations": ['))
    return f"{text[:end]},\n    {{\n{members}\n    }}{text[end:]}".encode("utf-8")


@contextlib.contextmanager
def journey():
    """A user with a copy of the example, beside which nothing may be left."""
    with driver.Home() as home, tempfile.TemporaryDirectory() as folder:
        it = Journey(pathlib.Path(shutil.copy(driver.EXAMPLE, pathlib.Path(folder, "visit.entente.json"))))
        yield home, it
        driver.expect_equal(os.listdir(folder), [it.path.name], "what is in the folder of the file")
        journals = pathlib.Path(home.folder, "state", "entente", "journals")
        driver.expect_equal(list(journals.iterdir()) if journals.exists() else [], [], "the journals that are left")


@contextlib.contextmanager
def lost(*files, home):
    """The program, from its start until it is killed without a warning."""
    program = driver.Program(*map(str, files), home=home)
    try:
        yield program
        driver.expect(not re.search("WARNING|CRITICAL", program.said()), f"it said: {program.said()}")
    except BaseException:
        driver.leave_traces(program)
        raise
    finally:
        program.end()


def wait_for_change(program):
    program.wait_for_window(f"• {TITLE}")


def save(program, it, wanted, when):
    """Saves by the key; the file must then be what is wanted."""
    driver.press("ctrl+s")
    program.wait_for_window(TITLE)
    it.expect_file(wanted, when)


def press_until(program, key, condition, what, most=30):
    """Presses a key until the keyboard is where it is wanted."""
    for _ in range(most):
        before = program.wait(lambda tree: tree.focused(), "any focus")
        if condition(before):
            return
        driver.press(key)
        program.wait(lambda tree: tree.focused() is not None
                     and (tree.focused().place, tree.focused().name) != (before.place, before.name),
                     f"the focus to leave {before}")
    raise driver.Failure(f"{most} times {key} do not lead to {what}")


def wait_for_dialog(program, title):
    program.wait_for_window(title)
    driver.wait(lambda: driver.active_title() == title, f"{title} to have the keyboard")


def type_text(text):
    driver.xdotool("type", "--delay", 15, text)


def wait_for_typing(program):
    """Waits until the keyboard is where a name is written in place."""
    def holds():
        tree = program.read(deep=True)
        focus = tree and tree.focused()
        return focus is not None and "editable" in focus.states

    driver.wait(holds, "a name to be written")


def wait_for_content(program, field, text):
    """Waits until this is written in a field."""
    def holds(tree):
        found = tree.first("text", field)
        return found is not None and found.content() == text

    program.wait(holds, f"{text!r} to be written in {field!r}")


def fill_date_and_save(program):
    """Writes the date as people do, and saves; the keyboard is in the row that says to whom."""
    driver.press("Tab")
    program.wait_for("list-item", "One Way", "focused")
    driver.press("Tab")
    type_text(DATE)
    wait_for_content(program, "On this day, or since", DATE)
    driver.press("Return")
    program.wait(lambda tree: len(tree.windows()) == 1, "the dialog to close")


def undo_and_redo(program, it):
    """Undone, the file is the one from before, and redone the one from after, to the byte."""
    driver.press("ctrl+z")
    program.wait_for_window(TITLE)
    driver.press("ctrl+shift+z")
    wait_for_change(program)
    save(program, it, it.related, "with the relation")
    driver.press("ctrl+z")
    wait_for_change(program)
    save(program, it, it.original, "after an undo")
    driver.press("ctrl+shift+z")
    wait_for_change(program)
    save(program, it, it.related, "after a redo")


def rename(program, it):
    """Changes a name where the keyboard is, and does not save."""
    driver.press("F2")
    wait_for_typing(program)
    driver.press("ctrl+a")
    type_text(NEW_NAME)
    driver.press("Return")
    wait_for_change(program)
    it.expect_file(it.related, "with a change that is not saved")


def check_restored(program, it):
    """What was lost is there again, can be saved, and is one step that can be undone."""
    wait_for_change(program)
    it.expect_file(it.related, "before what was restored is saved")
    save(program, it, it.renamed, "with what was restored")
    driver.press("ctrl+z")
    wait_for_change(program)
    save(program, it, it.related, "after an undo of what was restored")


def draw_relation(program, picture):
    """Draws a line from the handle at the right of one card to another card."""
    place = picture.place(program, "peskov")
    driver.click(*place)
    program.wait_for("image", re.compile("^Dmitry Peskov is selected"))
    _left, _top, scale = picture.find_at_rest(program)
    frame = picture.cards["peskov"]
    driver.hold((place[0] + (frame[2] - frame[0]) / 2 * scale + 3, place[1]), picture.place(program, "tass"))
    driver.release()


def test_pointer():
    """Two actors are related by a line drawn between them; whatever happens then, the file holds what it must"""
    picture = driver.Picture(driver.EXAMPLE)
    with journey() as (home, it):
        with lost(it.path, home=home) as program:
            program.wait_for_document()
            draw_relation(program, picture)
            wait_for_dialog(program, "New Relation")
            type_text("told")
            wait_for_content(program, "Does or is what", "told")
            driver.press("Tab")
            fill_date_and_save(program)
            wait_for_change(program)
            it.expect_file(it.original, "before it is saved")
            undo_and_redo(program, it)
            driver.click(*picture.place(program, "tass"))
            program.wait_for("image", re.compile("^TASS is selected"))
            rename(program, it)
        it.expect_file(it.related, "after the program was killed")
        with driver.running(home=home) as program:
            program.click(program.wait_for("list-item", TITLE))
            check_restored(program, it)


def find_actor(program, text, name):
    """Finds an actor by part of its name, and goes to it."""
    driver.press("ctrl+f")
    entry = program.wait_for_focus("entry", "Search names and words")
    type_text(text)
    program.wait(lambda tree: entry.content() == text, "what was typed")
    found = re.compile(f"^{name}, ")
    program.wait_for("list-item", found)
    press_until(program, "Down", lambda focus: focus.role == "list-item" and found.search(focus.name), name)


def relate_by_keyboard(program):
    """Opens the menu of what the keyboard is on, and relates it to an actor found by part of its name."""
    driver.press("Menu")
    press_until(program, "Down", lambda focus: focus.name == "Add Relation from Here…", "the item of the menu")
    driver.press("Return")
    wait_for_dialog(program, "New Relation")
    type_text("told")
    wait_for_content(program, "Does or is what", "told")
    driver.press("Tab")
    type_text("tas")
    program.wait(lambda tree: tree.first("list-item", re.compile("^TASS")), "TASS to be offered")
    driver.press("Return")
    wait_for_content(program, "To whom", "TASS")


def test_keyboard():
    """The same without a pointer: found by its name, related by the Menu key, undone, saved, lost and restored"""
    with journey() as (home, it):
        with lost(it.path, home=home) as program:
            program.wait_for_document()
            find_actor(program, "pesk", "Dmitry Peskov")
            relate_by_keyboard(program)
            fill_date_and_save(program)
            wait_until_closed(program)
            wait_for_change(program)
            it.expect_file(it.original, "before it is saved")
            undo_and_redo(program, it)
            find_actor(program, "tass", "TASS")
            rename(program, it)
        it.expect_file(it.related, "after the program was killed")
        with driver.running(home=home) as program:
            program.wait_for("list-item", TITLE)
            press_until(program, "Tab", lambda focus: focus.role == "list-item" and focus.name == TITLE,
                        "what was not saved")
            driver.press("Return")
            check_restored(program, it)


driver.main(globals())
