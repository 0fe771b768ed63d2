# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done from where one is: by the menus of the canvas, the outline and the details."""

import contextlib
import json
import pathlib
import re
import shutil
import tempfile

import driver
from hands import choose, click_second, click_second_on, items_of_menu, wait_for_menu

SHOIGU_ROW = re.compile("^Sergei Shoigu, ")
KIM_ROW = re.compile("^Kim Jong-un, ")
WORDS = "“This year promises to be no less saturated in terms of carrying out large-scale bilateral events" \
    " and contacts”"


@contextlib.contextmanager
def editing(change=None):
    """The program with a copy of the example, which it may change, and the file."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "copy.entente.json")
        shutil.copy(driver.EXAMPLE, file)
        if change is not None:
            change(file)
        with driver.running(file) as program:
            program.wait_for_document()
            yield program, file


def save(program, file, condition, what):
    """Saves, and waits until the file is as it should be."""
    program.act("win.save")
    driver.wait(lambda: condition(file.read_bytes()), what)


def undo_to(program, file, before):
    """Undoes the one step that was done; the file is then what it was, to the byte."""
    program.act("win.undo")
    save(program, file, lambda now: now == before, "the file to be what it was before")


def read(data):
    return json.loads(data.decode("utf-8"))


def find(document, kind, identifier):
    return next((item for item in document[kind] if item["id"] == identifier), None)


def find_row(program, name):
    return program.wait_for("list-item", name)


def wait_for_typing(program):
    """Waits until the keyboard is where one writes, also in a row of a list."""
    def holds():
        tree = program.read(deep=True)
        focus = tree and tree.focused()
        return focus is not None and "editable" in focus.states

    driver.wait(holds, "a text to be written")


def test_canvas_pin():
    """The second button on a card selects it and pins it; that is one step, undone to the byte"""
    picture = driver.Picture(driver.EXAMPLE)
    with editing() as (program, file):
        before = file.read_bytes()
        click_second(program, *picture.place(program, "shoigu"))
        wait_for_menu(program, "Add Relation from Here…", "Edit…", "Rename", "Delete")
        driver.take_picture("menu-canvas")
        program.wait_for("list-item", SHOIGU_ROW, "selected")
        choose(program, "Pin Position")
        save(program, file, lambda now: now != before, "the pin to be saved")
        driver.expect_equal(read(file.read_bytes())["view"]["pinned"], ["shoigu"], "what is pinned")
        undo_to(program, file, before)


def test_canvas_key():
    """The Menu key opens the menu of the selected card, the arrows lead through it, and Escape back to the canvas"""
    picture = driver.Picture(driver.EXAMPLE)
    with editing() as (program, _):
        driver.click(*picture.place(program, "kim-jong-un"))
        program.wait_for("image", re.compile("^Kim Jong-un is selected"), "focused")
        # A menu that comes up under the pointer follows that, too.
        driver.xdotool("mousemove", 0, 0)
        for key in ("Menu", "shift+F10"):
            driver.press(key)
            wait_for_menu(program, "Add Relation from Here…")
            driver.press("Escape")
            program.wait(lambda tree: not items_of_menu(tree), "the menu to close")
            program.wait_for("image", re.compile("^Kim Jong-un is selected"), "focused")
        driver.press("Menu")
        program.wait_for_focus(None, "Add Relation from Here…")
        driver.press("Down")
        program.wait_for_focus(None, "Add Statement About This…")
        driver.press("Return")
        program.wait_for_window("New Statement")
        driver.wait(lambda: driver.active_title() == "New Statement", "the dialog to have the keyboard")
        driver.press("Escape")
        program.wait(lambda tree: len(tree.windows()) == 1, "the dialog to close")


def test_canvas_place():
    """The menu of an empty place adds an actor there"""
    with editing() as (program, file):
        before = file.read_bytes()
        canvas = program.wait_for_document()
        # Below the cards, beside or above the legend.
        click_second(program, *program.on_screen(canvas, canvas.box[2] * 0.62, canvas.box[3] * 0.75))
        choose(program, "Add Actor Here…")
        program.wait_for_window("New Actor")
        driver.wait(lambda: driver.active_title() == "New Actor", "the dialog to have the keyboard")
        driver.xdotool("type", "Ada")
        driver.press("ctrl+Return")
        find_row(program, re.compile("^Ada, "))
        save(program, file, lambda now: now != before, "the actor to be saved")
        view = read(file.read_bytes())["view"]["positions"]
        others = [place[1] for name, place in view.items() if name != "ada"]
        driver.expect(view["ada"][1] > max(others), f"Ada is at {view['ada']}, and not below all others")
        undo_to(program, file, before)


def test_outline_several():
    """In the outline, the menu of one of several selected keeps them, and deletes all in one step"""
    with editing() as (program, file):
        before = file.read_bytes()
        program.click(find_row(program, SHOIGU_ROW))
        driver.xdotool("keydown", "ctrl")
        program.click(find_row(program, KIM_ROW))
        driver.xdotool("keyup", "ctrl")
        program.wait_for("label", "2 actors")
        click_second_on(program, find_row(program, SHOIGU_ROW))
        items = wait_for_menu(program, "Set Kind…", "Merge the Two…", "Delete")
        driver.expect("Edit…" not in items, f"a menu for several has {items}")
        choose(program, "Delete")
        program.wait_for("label", re.compile("^Deleted 2 items, with [0-9]+ relations; "))
        save(program, file, lambda now: now != before, "the deletion to be saved")
        driver.expect(find(read(file.read_bytes()), "actors", "shoigu") is None, "Shoigu is still there")
        undo_to(program, file, before)
        program.wait(lambda tree: not tree.first("label", re.compile("^Deleted ")), "the offer to undo it to go")


def test_outline_selects():
    """In the outline, the second button on another row selects that one alone"""
    with editing() as (program, _):
        program.click(find_row(program, SHOIGU_ROW))
        program.wait_for("list-item", SHOIGU_ROW, "selected")
        click_second_on(program, find_row(program, KIM_ROW))
        wait_for_menu(program, "Merge with…")
        program.wait_for("list-item", KIM_ROW, "selected")
        driver.expect("selected" not in find_row(program, SHOIGU_ROW).states, "Shoigu is still selected")
        driver.press("Escape")


def test_keys():
    """The Menu key opens the menus of the outline and of the details as well"""
    with editing() as (program, file):
        before = file.read_bytes()
        program.click(find_row(program, SHOIGU_ROW))
        program.wait_for_focus("list-item", SHOIGU_ROW)
        driver.press("Menu")
        wait_for_menu(program, "Add Relation from Here…", "Merge with…")
        driver.press("Escape")
        program.wait_for_focus("list-item", SHOIGU_ROW)
        driver.press("Return")
        program.wait_for_focus("label", "Sergei Shoigu")
        driver.press("shift+F10")
        wait_for_menu(program, "Add Relation from Here…", "Rename")
        driver.press("Escape")
        program.wait_for_focus("label", "Sergei Shoigu")
        driver.press("F2")
        wait_for_typing(program)
        driver.xdotool("type", "Sergei S.")
        driver.press("Return")
        program.wait_for_focus("label", "Sergei S.")
        save(program, file, lambda now: now != before, "the name to be saved")
        undo_to(program, file, before)


def test_details_row():
    """In the details, the menu of a statement is about that one, and one stays on the page"""
    with editing() as (program, file):
        before = file.read_bytes()
        program.click(find_row(program, SHOIGU_ROW))
        click_second_on(program, program.wait_for("label", WORDS))
        wait_for_menu(program, "Edit…", "Delete")
        driver.take_picture("menu-details")
        choose(program, "Delete")
        program.wait(lambda tree: tree.first("label", WORDS) is None, "the statement to go")
        program.wait_for("list-item", SHOIGU_ROW, "selected")
        save(program, file, lambda now: now != before, "the deletion to be saved")
        undo_to(program, file, before)
        program.wait_for("label", WORDS)


def test_details_add():
    """The plus of a list adds to it: what Shoigu said has him for speaker"""
    with editing() as (program, file):
        before = file.read_bytes()
        program.click(find_row(program, SHOIGU_ROW))
        program.click(program.wait_for("push-button", "Add Statement by This Actor"))
        program.wait_for_window("New Statement")
        wait_for_typing(program)
        driver.xdotool("type", "Spoken at last")
        driver.press("ctrl+Return")
        program.wait_for("label", "“Spoken at last”")
        program.wait_for("list-item", SHOIGU_ROW, "selected")
        save(program, file, lambda now: now != before, "the statement to be saved")
        added = next(item for item in read(file.read_bytes())["statements"] if item["text"] == "Spoken at last")
        driver.expect_equal(added["speaker"], "shoigu", "the speaker")
        undo_to(program, file, before)


def test_rename():
    """F2 edits a name in the outline: Escape gives it up, nothing is no name, Enter keeps it"""
    with editing() as (program, file):
        before = file.read_bytes()
        program.click(find_row(program, SHOIGU_ROW))
        program.wait_for_focus("list-item", SHOIGU_ROW)
        driver.press("F2")
        wait_for_typing(program)
        driver.take_picture("rename-outline")
        driver.xdotool("type", "Nobody")
        driver.press("Escape")
        program.wait_for_focus("list-item", SHOIGU_ROW)
        driver.press("F2")
        wait_for_typing(program)
        driver.press("ctrl+a", "BackSpace", "Return")
        wait_for_typing(program)
        driver.xdotool("type", "Sergei S.")
        driver.press("Return")
        program.wait_for_focus("list-item", re.compile("^Sergei S., "))
        save(program, file, lambda now: now != before, "the name to be saved")
        driver.expect_equal(find(read(file.read_bytes()), "actors", "shoigu")["name"], "Sergei S.", "the name")
        undo_to(program, file, before)


def test_rename_on_canvas():
    """F2 on the canvas edits the name beside the card"""
    picture = driver.Picture(driver.EXAMPLE)
    with editing() as (program, file):
        before = file.read_bytes()
        driver.click(*picture.place(program, "shoigu"))
        program.wait_for("image", re.compile("^Sergei Shoigu is selected"), "focused")
        driver.press("F2")
        wait_for_typing(program)
        driver.xdotool("type", "Sergei S.")
        driver.press("Return")
        program.wait_for("image", re.compile("^Sergei S. is selected"), "focused")
        save(program, file, lambda now: now != before, "the name to be saved")
        undo_to(program, file, before)


def test_rename_and_leave():
    """Who clicks elsewhere has finished: the name at the head of the details is kept"""
    with editing() as (program, file):
        before = file.read_bytes()
        program.click(find_row(program, SHOIGU_ROW))
        # Its page is there.
        program.wait_for("image", re.compile("^Sergei Shoigu is selected"))
        program.wait_for_focus("list-item", SHOIGU_ROW)
        driver.press("Return")
        program.wait_for_focus("label", "Sergei Shoigu")
        driver.press("F2")
        wait_for_typing(program)
        driver.xdotool("type", "Sergei S.")
        canvas = program.wait_for("image", re.compile(" is selected"))
        program.click_at(canvas, canvas.box[2] - 12, 20)
        find_row(program, re.compile("^Sergei S., "))
        save(program, file, lambda now: now != before, "the name to be saved")
        undo_to(program, file, before)


def test_tags():
    """Tags are set for two at once, in one step, and stand in the details of each"""
    with editing() as (program, file):
        before = file.read_bytes()
        program.click(find_row(program, SHOIGU_ROW))
        driver.xdotool("keydown", "ctrl")
        program.click(find_row(program, KIM_ROW))
        driver.xdotool("keyup", "ctrl")
        program.click(program.wait_for("push-button", "Tags…"))
        program.wait_for_window("Tags")
        driver.wait(lambda: driver.active_title() == "Tags", "the dialog to have the keyboard")
        driver.xdotool("type", "--delay", 15, "visit")
        driver.press("Return")
        program.wait_for("list-item", "visit")
        driver.take_picture("tags")
        driver.press("Return")
        program.wait(lambda tree: len(tree.windows()) == 1, "the dialog to close")
        program.click(find_row(program, SHOIGU_ROW))
        program.wait_for("label", "visit")
        save(program, file, lambda now: now != before, "the tags to be saved")
        for actor in ("shoigu", "kim-jong-un"):
            driver.expect_equal(find(read(file.read_bytes()), "actors", actor)["tags"], ["visit"], "the tags")
        undo_to(program, file, before)


def add_twin(file):
    """Adds an actor as Entente would have written it."""
    text = file.read_text("utf-8")
    actor = '"actors": [\n    {\n      "id": "kim-2",\n      "name": "Kim Jong Un",\n      "kind": "person"\n    },'
    text = text.replace('"actors": [', actor, 1)
    file.write_text(text.replace('"positions": {', '"positions": {\n      "kim-2": [0, -1500],', 1), "utf-8")


def test_merge():
    """Two selected actors are merged into one, in one step; the list of twins proposed them"""
    with editing(add_twin) as (program, file):
        program.act("win.duplicates")
        program.wait_for_window("Likely Twins")
        program.wait_for("list-item", re.compile("Kim Jong Un"))
        driver.take_picture("duplicates")
        driver.press("Escape")
        program.wait(lambda tree: len(tree.windows()) == 1, "the list to close")
        program.click(find_row(program, re.compile("^Kim Jong Un, ")))
        driver.xdotool("keydown", "ctrl")
        program.click(find_row(program, KIM_ROW))
        driver.xdotool("keyup", "ctrl")
        program.click(program.wait_for("push-button", "Merge the Two…"))
        program.wait_for_window("Merge Actors")
        program.wait_for("label", "What Will Be Kept")
        driver.take_picture("merge")
        driver.press("Return")
        program.wait_for("list-item", KIM_ROW, "selected")
        program.wait(lambda tree: tree.first("label", "2 actors") is None and len(tree.windows()) == 1,
                     "the two to be merged")
        before = file.read_bytes()
        save(program, file, lambda now: now != before, "the merge to be saved")
        merged = read(file.read_bytes())
        driver.expect(find(merged, "actors", "kim-2") is None, "both are there")
        aliases = [alias["text"] for alias in find(merged, "actors", "kim-jong-un")["aliases"]]
        driver.expect("Kim Jong Un" in aliases, f"the other name is not among {aliases}")
        program.act("win.undo")
        save(program, file, lambda now: now == before, "the file to be what it was before")


driver.main(globals())
