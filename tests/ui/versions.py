# SPDX-License-Identifier: GPL-3.0-or-later
"""Other versions of the document: what another program writes meanwhile, Revert, and the earlier ones."""

import contextlib
import json
import os
import pathlib
import re
import shutil

import driver
from hands import choose_file
from naming import expect_names

NAME = "visit.entente.json"
THEIRS = re.compile("^Sergey Shoygu, ")
OURS = re.compile("^Sergei Shoigu, ")
CHANGED = re.compile(f"^“{re.escape(NAME)}” was changed by another program")


@contextlib.contextmanager
def opened(home=None):
    """The program with a file of its own, and where that is."""
    with driver.Home() if home is None else contextlib.nullcontext(home) as own:
        path = pathlib.Path(own.folder, NAME)
        shutil.copy(driver.EXAMPLE, path)
        with driver.running(path, home=own) as program:
            program.wait_for_document()
            yield program, path
            path.write_bytes(driver.EXAMPLE.read_bytes())


def their_text():
    return driver.EXAMPLE.read_text("utf-8").replace('"name": "Sergei Shoigu"', '"name": "Sergey Shoygu"', 1)


def write_theirs(path):
    """As most programs do: a new file under the old name."""
    beside = path.with_suffix(".new")
    beside.write_text(their_text(), "utf-8")
    os.replace(beside, path)


def delete(program, row):
    """Deletes an item by its row in the outline: an edit."""
    program.click(program.wait_for("list-item", row))
    program.wait_for("list-item", row, "selected")
    driver.press("Delete")
    program.wait(lambda tree: not tree.first("list-item", row), f"{row} to go")


def ids(path):
    return [actor["id"] for actor in json.loads(path.read_text("utf-8"))["actors"]]


def title(program):
    return program.read().windows()[0].name


def wait_for_title(program, marked):
    program.wait(lambda tree: tree.windows()[0].name.startswith("• ") == marked, f"a title that is marked: {marked}")


def leave_unsaved(program):
    """Undoes all, so that nothing is asked at the end."""
    def undone(tree):
        window = tree.windows()[0]
        if not window.name.startswith("• "):
            return True
        if "win.undo" in window.actions():
            window.act("win.undo")
        return False

    program.wait(undone, "all to be undone")


def test_reload():
    """What another program writes is told, changes nothing by itself, and is one undoable step when reloaded"""
    with opened() as (program, path):
        write_theirs(path)
        program.wait_for("label", CHANGED)
        driver.expect(program.read().first("list-item", OURS), "the document changed without being asked")
        driver.expect(not title(program).startswith("• "), "it counts as unsaved")
        driver.take_picture("changed-by-another")
        expect_names(program, "the bar about the file")
        program.wait_for("push-button", "Reload").act("click")
        program.wait_for("list-item", THEIRS)
        program.wait(lambda tree: not tree.first("label", CHANGED), "the bar to go")
        driver.expect(not title(program).startswith("• "), "what was reloaded counts as unsaved")
        program.act("win.undo")
        program.wait_for("list-item", OURS)
        wait_for_title(program, True)
        program.act("win.redo")
        program.wait_for("list-item", THEIRS)
        wait_for_title(program, False)


def test_reload_unsaved():
    """Reloading over unsaved changes loses none of them"""
    with opened() as (program, path):
        delete(program, re.compile("^Dmitry Peskov, "))
        write_theirs(path)
        program.wait_for("label", re.compile("there are changes here that are not saved"))
        program.act("win.reload")
        program.wait_for("list-item", THEIRS)
        program.wait_for("list-item", re.compile("^Dmitry Peskov, "))
        program.act("win.undo")
        program.wait_for("list-item", OURS)
        program.wait(lambda tree: not tree.first("list-item", re.compile("^Dmitry Peskov, ")), "the deletion again")
        program.act("win.redo")
        wait_for_title(program, False)


def test_keep_mine():
    """Keep Mine puts the other version among the earlier ones before anything replaces it"""
    with opened() as (program, path):
        write_theirs(path)
        program.wait_for("label", CHANGED)
        program.wait_for("push-button", "Keep Mine").act("click")
        program.wait_for("label", "The other version is kept among the earlier ones")
        wait_for_title(program, True)
        driver.expect_equal(path.read_text("utf-8"), their_text(), "the file before it is saved")
        program.act("win.save")
        wait_for_title(program, False)
        driver.expect_equal(path.read_bytes(), driver.EXAMPLE.read_bytes(), "the file")
        program.act("win.versions")
        program.wait_for("list-item", re.compile("^Today, "))
        look_at_comparison(program)
        program.act("win.versions")
        program.wait_for("push-button", "Restore").act("click")
        program.wait_for("list-item", THEIRS)
        wait_for_title(program, True)
        leave_unsaved(program)


def look_at_comparison(program):
    """Compares the document with the version that is chosen."""
    program.wait_for("push-button", "Compare").act("click")
    program.wait(lambda tree: any(window.first("list") and not window.first("push-button", "Restore")
                                  for window in tree.windows()[1:]), "the comparison")
    expect_names(program, "the comparison")
    driver.press("Escape")
    program.wait(lambda tree: len(tree.windows()) == 1, "the comparison to close")


def other_version(path):
    """Writes the other file: without the daily’s voice, with Shoigu by another name, with one who comes on a visit."""
    document = json.loads(driver.EXAMPLE.read_text("utf-8"))
    document["actors"] = [actor for actor in document["actors"] if actor["id"] != "seo-ji-eun"]
    next(actor for actor in document["actors"] if actor["id"] == "shoigu")["name"] = "Sergey Shoygu"
    document["actors"].append({"id": "lavrov", "name": "Sergey Lavrov", "kind": "person"})
    document["relations"].append({"id": "comes", "from": "lavrov", "to": "kim-jong-un", "kind": "visits"})
    document["relations"] = [relation for relation in document["relations"]
                             if "seo-ji-eun" not in (relation["from"], relation["to"])]
    path.write_text(json.dumps(document), "utf-8")


def tick(program, title):
    """Ticks a change in the list, by the pointer."""
    check = program.wait(lambda tree: tree.first("check-box", f"Tick {title}"), f"the box of {title}", deep=True)
    program.click(check)
    return program.wait(lambda tree: tree.first("check-box", f"Tick {title}", "checked"), f"{title} ticked", deep=True)


def test_compare():
    """What differs has marks in picture, legend and outline; what is ticked is taken over as one step"""
    with opened() as (program, path):
        other = path.with_name("other.entente.json")
        other_version(other)
        program.act("win.compare")
        choose_file(program, other)
        program.wait_for("push-button", "Show in Picture").act("click")
        program.wait_for("label", re.compile("^[0-9]+ only in the other file$"))
        program.wait(lambda tree: tree.windows()[0].first("list-item", re.compile("^Sergey Lavrov, ")),
                     "who is only in the other file, below the outline")
        program.wait_for("push-button", re.compile("^[0-9]+ only here$"))
        program.wait_for("push-button", re.compile("^[0-9]+ different$"))
        expect_names(program, "the comparison and the picture")
        driver.take_picture_at_rest("versions-compare")
        driver.expect("win.undo" not in program.read().windows()[0].actions(), "something was changed")
        tick(program, "Sergei Shoigu")
        tick(program, "Sergey Lavrov")
        program.wait_for("push-button", "Take Over Ticked (2)").act("click")
        program.wait_for("list-item", THEIRS)
        program.wait_for("list-item", re.compile("^Sergey Lavrov, "))
        program.wait_for("push-button", "Take Over Ticked")
        driver.press("Escape")
        program.wait(lambda tree: len(tree.windows()) == 1, "the comparison to close")
        program.wait(lambda tree: not tree.first("push-button", re.compile("^[0-9]+ only here$")), "the marks to go")
        program.act("win.undo")
        program.wait_for("list-item", OURS)
        program.wait(lambda tree: not tree.first("list-item", re.compile("^Sergey Lavrov, ")), "both undone")
        wait_for_title(program, False)


def test_question():
    """A save over another program's version asks, and whichever is chosen, the other is not lost"""
    with opened() as (program, path):
        delete(program, re.compile("^Dmitry Peskov, "))
        path.write_text(their_text(), "utf-8")
        program.act("win.save")
        program.wait_for("push-button", "Keep Mine")
        program.wait(lambda tree: any("kept among the earlier versions" in text for text in tree.texts()),
                     "the words about the other version")
        driver.take_picture("question-keep-mine")
        driver.press("Escape")
        driver.expect_equal(path.read_text("utf-8"), their_text(), "the file after Cancel")
        wait_for_title(program, True)

        program.act("win.save")
        dialog_button(program, "Keep Mine").act("click")
        wait_for_title(program, False)
        driver.expect("peskov" not in ids(path), "theirs is in the file")
        program.act("win.versions")
        program.wait_for("list-item", re.compile("^Today, "))
        program.wait_for("push-button", "Restore").act("click")
        program.wait_for("list-item", THEIRS)
        leave_unsaved(program)


def dialog_button(program, name):
    """The button of that name in a dialog, not that of a bar in the window."""
    def found(tree):
        return next((node for node in tree.all("push-button", name) if node.window().role == "dialog"), None)

    return program.wait(found, f"the button {name!r} of a dialog")


def test_no_traces():
    """Without earlier versions the question says plainly that the other version will be lost"""
    with driver.Home() as home:
        home.change_settings(leave_no_traces="true")
        with opened(home) as (program, path):
            delete(program, re.compile("^Dmitry Peskov, "))
            path.write_text(their_text(), "utf-8")
            program.act("win.save")
            program.wait(lambda tree: any("the other one is lost" in text for text in tree.texts()), "the warning")
            driver.press("Escape")
            driver.expect_equal(path.read_text("utf-8"), their_text(), "the file after Cancel")
            leave_unsaved(program)
        state = [str(file) for kind in ("state", "data") for file in pathlib.Path(home.folder, kind).rglob("*")
                 if file.is_file() and ("entente" in str(file.relative_to(home.folder))
                                        or NAME.encode() in file.read_bytes())]
        driver.expect(not state, f"traces are left: {state}")


def test_broken():
    """What can't be read is said, and what is in the window stays"""
    with opened() as (program, path):
        path.write_text('{"format": "entente", "actors": [', "utf-8")
        program.wait_for("label", re.compile("can’t be opened as it is now"))
        driver.expect(program.read().first("list-item", OURS), "the document is gone")
        driver.expect(not program.read().first("push-button", "Reload"), "what can't be read is to be reloaded")
        path.write_bytes(driver.EXAMPLE.read_bytes())
        program.wait(lambda tree: not tree.first("label", re.compile("can’t be opened")), "the bar to go")


def test_gone():
    """A file that is removed leaves the document unsaved, says so, and is written again by Save"""
    with opened() as (program, path):
        path.unlink()
        program.wait_for("label", re.compile("moved or removed by another program"))
        wait_for_title(program, True)
        program.act("win.save")
        wait_for_title(program, False)
        driver.expect_equal(path.read_bytes(), driver.EXAMPLE.read_bytes(), "the file")
        program.wait(lambda tree: not tree.first("label", re.compile("moved or removed")), "the bar to go")

        beside = path.with_suffix(".away")
        path.rename(beside)
        wait_for_title(program, True)
        beside.rename(path)
        wait_for_title(program, False)


def test_own_saves():
    """What the program writes itself is no news to it"""
    with opened() as (program, path):
        for name in ("Dmitry Peskov", "Kim Jong-il", "Seo Ji-eun"):
            delete(program, re.compile(f"^{name}, "))
            program.act("win.save")
            wait_for_title(program, False)
            driver.expect(not program.read().first("label", CHANGED), "it takes its own save for another’s")
        driver.expect("peskov" not in ids(path), "nothing was saved")


def test_revert():
    """Revert goes back to the file in one step that can be undone"""
    with opened() as (program, _):
        driver.expect("win.revert" not in program.read().windows()[0].actions(), "there is something to revert")
        delete(program, re.compile("^Dmitry Peskov, "))
        delete(program, re.compile("^Kim Jong-il, "))
        program.act("win.revert")
        program.wait_for("list-item", re.compile("^Dmitry Peskov, "))
        wait_for_title(program, False)
        program.act("win.undo")
        program.wait(lambda tree: not tree.first("list-item", re.compile("^Kim Jong-il, ")), "the deletions again")
        driver.expect(not program.read().first("list-item", re.compile("^Dmitry Peskov, ")), "only one is back")
        program.act("win.redo")
        wait_for_title(program, False)


def test_versions():
    """Earlier versions are listed with what they held, and open as a copy"""
    with opened() as (program, path):
        program.act("win.versions")
        program.wait_for("label", "No Earlier Versions")
        driver.press("Escape")
        for name in ("Dmitry Peskov", "Kim Jong-il"):
            delete(program, re.compile(f"^{name}, "))
            program.act("win.save")
            wait_for_title(program, False)
        program.act("win.versions")
        first = len(json.loads(driver.EXAMPLE.read_text("utf-8"))["actors"])
        program.wait_for("list-item", re.compile(f"^Today, .*, {first} actors, "))
        program.wait_for("list-item", re.compile(f"^Today, .*, {first - 1} actors, "))
        driver.take_picture("versions")
        program.wait_for("push-button", "Open as Copy").act("click")
        program.wait(lambda tree: len([w for w in tree.windows() if w.name.endswith("Pyongyang")]) == 2,
                     "a second window")
        copy = program.wait(lambda tree: next((w for w in tree.windows() if w.name.startswith("• ")), None), "a copy")
        copy.act("window.close")
        program.wait_for("push-button", "Discard").act("click")
        program.wait(lambda tree: len(tree.windows()) == 1, "the copy to close")
        driver.expect_equal(len(ids(path)), first - 2, "the number of actors in the file")


def kept(home):
    return [path for path in pathlib.Path(home.folder, "state", "entente").rglob("*.entente.json")]


def test_preferences():
    """Leave No Traces says what it costs, and removes what was kept when it is told to"""
    with driver.Home() as home, opened(home) as (program, _):
        delete(program, re.compile("^Dmitry Peskov, "))
        program.act("win.save")
        wait_for_title(program, False)
        driver.expect_equal(len(kept(home)), 1, "the number of versions")
        recent = pathlib.Path(home.folder, "data", "recently-used.xbel")
        driver.wait(lambda: recent.exists() and NAME in recent.read_text("utf-8"), "the recent files")
        driver.press("ctrl+comma")
        program.wait_for("list-item", re.compile("^Kept Now, 1 version of 1 file, "))
        driver.take_picture("preferences")
        program.read(deep=True).first("check-box", "Leave No Traces").act("toggle")
        dialog_button(program, "Remove").act("click")
        program.wait_for("list-item", "Kept Now, Nothing")
        driver.expect_equal(kept(home), [], "what is kept")
        driver.wait(lambda: NAME not in recent.read_text("utf-8"), "the recent files to be forgotten")
        driver.press("Escape")
        delete(program, re.compile("^Kim Jong-il, "))
        program.act("win.save")
        wait_for_title(program, False)
        driver.expect_equal(kept(home), [], "what is kept")
        driver.expect(NAME not in recent.read_text("utf-8"), "the file is among the recent ones again")


driver.main(globals())
