# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command acts on the selection, wherever the keyboard is.

The commands are those of the table in which the program has their keys. A new one is tried without being named here.
"""

import contextlib
import json
import pathlib
import re
import tempfile

import driver
from hands import wait_until_closed

TABLE = driver.ROOT / "app" / "gui" / "widgets" / "entente-shortcuts.c"
ROW = re.compile("^Sergei Shoigu, Person")
SELECTED = "Sergei Shoigu is selected."

# Few items are read quickly from the accessibility bus.
FEW = {
    "title": "Few",
    "actors": [{"id": "shoigu", "name": "Sergei Shoigu", "kind": "person"},
               {"id": "kim", "name": "Kim Jong-un", "kind": "person"},
               {"id": "russia", "name": "Russia", "kind": "state"},
               {"id": "tass", "name": "TASS", "kind": "media"}],
    "relations": [{"id": "met", "from": "shoigu", "to": "kim", "kind": "met"},
                  {"id": "serves", "from": "shoigu", "to": "russia", "kind": "serves"}],
    "statements": [{"id": "said", "text": "We will meet again", "form": "quote", "speaker": "shoigu",
                    "about": [{"target": "met", "stance": "supports"}], "source": "report"}],
    "sources": [{"id": "report", "title": "A report", "publisher": "tass"}],
    "view": {"positions": {"shoigu": [0, 0], "kim": [3000, 0], "russia": [0, 2000], "tass": [3000, 2000]}},
}

# More than a list makes rows for, and fewer than it says that it shows.
N_MANY = 274
MANY = {
    "title": "Many",
    "actors": [{"id": f"a{i}", "name": f"Actor {i}"} for i in range(N_MANY)] + [{"id": "other", "name": "Other"}],
    "view": {"positions": {f"a{i}": [i % 20 * 1500, i // 20 * 800] for i in range(N_MANY)} | {"other": [0, 12000]}},
}

# In the words of xdotool.
KEYS = {"<Control>": "ctrl+", "<Shift>": "shift+", "<Alt>": "alt+"}

# What cannot be seen when it is done: what was copied is seen when it is pasted.
UNSEEN = ("win.copy",)

# Where there is no focus, their keys do other things or nothing.
NOT_HERE = ("win.focus-up", "win.focus-hide")


def list_commands():
    """Each command that does not belong to the application as a whole, and its first keys."""
    rows = re.findall(r'\{ "(win\.[a-z-]+)(?:::)?", "([^"|]+)[^"]*", SCOPE_([A-Z_]+) \}', TABLE.read_text("utf-8"))
    for action, key, scope in rows:
        for word, other in KEYS.items():
            key = key.replace(word, other)
        if scope != "APPLICATION" and action not in NOT_HERE:
            yield action, key


def enter_outline(program):
    program.wait(lambda tree: tree.first("entry", "Search names and words"), "the search").set_content("")
    program.click(program.wait(lambda tree: tree.first("list", "Outline")
                               and tree.first("list", "Outline").first("list-item", ROW), "his row"))
    program.wait_for("image", SELECTED)


def enter_canvas(program):
    """A click beside the cards selects nothing; Back does not move the focus."""
    enter_outline(program)
    program.click_at(program.wait_for("image", SELECTED), 4, 4)
    program.wait_for("image", re.compile("^Graph of "), "focused")
    driver.press("alt+Left")
    program.wait_for("image", SELECTED, "focused")


def enter_results(program):
    program.wait(lambda tree: tree.first("entry", "Search names and words"), "the search").set_content("Shoigu")
    program.click(program.wait(lambda tree: tree.first("list", "Search Results")
                               and tree.first("list", "Search Results").first("list-item", ROW), "the hit"))
    program.wait_for("image", SELECTED)


def enter_details(program):
    enter_outline(program)
    driver.press("Return")
    program.wait(lambda tree: tree.focused() and tree.focused().role == "label", "the focus in the details")


PANES = {"the canvas": enter_canvas, "the outline": enter_outline, "the results of a search": enter_results,
         "the details": enter_details}


def look(program):
    """What a command can change: the windows, what is selected, what is being written, and what can be undone."""
    tree = driver.wait(lambda: program.read(), "the window")
    focus = tree.focused() or driver.wait(lambda: program.read(deep=True), "the window").focused()
    written = focus.content() if focus is not None and "editable" in focus.states else None
    return {
        "windows": [window.name for window in tree.windows()],
        "selection": next((node.name for node in tree.all("image", state="focusable")), None),
        "said": sorted({node.name for node in tree.all("label", re.compile(r"^\d+ selected$"))}),
        "written": written if len(tree.windows()) == 1 else None,
        "steps": [name for name in ("win.undo", "win.redo") if name in tree.windows()[0].actions()],
    }


def restore(program):
    """Closes what was opened, and undoes what was done."""
    def is_closed(tree):
        focus = tree.focused() or driver.wait(lambda: program.read(deep=True), "the window").focused()
        open_yet = len(tree.windows()) > 1 or (focus is not None and "editable" in focus.states)
        if open_yet:
            driver.press("Escape")
        return not open_yet

    def is_undone(tree):
        window = tree.windows()[0]
        if window.name.startswith("• ") and "win.undo" in window.actions():
            window.act("win.undo")
        return not window.name.startswith("• ")

    program.wait(is_closed, "what was opened to close")
    wait_until_closed(program)
    program.wait(is_undone, "all to be undone")


def prepare(program, action, enter):
    """Selects the actor and gives the focus to a pane; there is something to undo, to redo or to paste, if it is about
    that."""
    restore(program)
    enter(program)
    if action in ("win.undo", "win.redo"):
        program.act("win.pin")
        program.wait(lambda tree: tree.windows()[0].name.startswith("• "), "a step")
    if action == "win.paste":
        program.act("win.delete")
        program.wait_for("image", re.compile("^Graph of "))
    if action == "win.redo":
        program.act("win.undo")
        program.wait(lambda tree: not tree.windows()[0].name.startswith("• "), "the step to be undone")
    return look(program)


@contextlib.contextmanager
def opened(document):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "document.entente.json")
        path.write_text(json.dumps(document), "utf-8")
        with driver.running(path) as program:
            program.wait_for_document()
            yield program
            restore(program)


def test_commands():
    """A key does in the outline, in the results and in the details what it does in the picture"""
    with opened(FEW) as program:
        commands = list(list_commands())
        driver.expect(len(commands) > 10, f"the table has only {commands}")
        for action, key in commands:
            wanted = None
            for pane, enter in PANES.items():
                if (action, pane) == ("win.select-all", "the results of a search"):
                    continue
                before = prepare(program, action, enter)
                driver.press(key)
                if wanted is not None:
                    wait_for_same(program, wanted, f"{action} in {pane}")
                elif action not in UNSEEN:
                    wanted = wait_for_change(program, before, f"{action} in {pane}")


def wait_for_same(program, wanted, what):
    seen = []

    def holds():
        seen[:] = [look(program)]
        return seen[0] == wanted

    try:
        driver.wait(holds, what)
    except driver.Failure:
        raise driver.Failure(f"{what} leads to {seen[0]}, not to {wanted}") from None


def wait_for_change(program, before, what):
    """What there is after a change, once all parts of the window have heard of it."""
    seen = [before, before]

    def rests():
        seen[:] = [seen[1], look(program)]
        return seen[0] == seen[1] != before

    driver.wait(rests, f"{what} to do anything")
    return seen[1]


def test_all_that_was_found():
    """Select All takes all that was found, however far the list was scrolled, and says how many"""
    with opened(MANY) as program:
        program.wait_for("entry", "Search names and words").set_content("actor")
        program.wait_for("status-bar", f"{N_MANY} found")
        program.click(program.wait(lambda tree: tree.first("list", "Search Results").first("list-item"), "a hit"))
        program.wait_for("image", re.compile(" is selected[.]$"))
        for key in ("ctrl+slash", "ctrl+a"):
            driver.press(key)
            program.wait_for("label", f"{N_MANY} selected")
            program.wait_for("status-bar", f"{N_MANY} found · {N_MANY} selected")
            driver.press("Down")
            program.wait_for("status-bar", f"{N_MANY} found")
        driver.press("ctrl+a")
        program.wait_for("label", f"{N_MANY} selected")
        program.wait(lambda tree: "win.delete" in tree.windows()[0].actions(), "something to delete")
        driver.press("Delete")
        program.wait_for("label", "Nothing Found")
        program.wait_for("image", re.compile("^Graph of 1 actor "))


driver.main(globals())
