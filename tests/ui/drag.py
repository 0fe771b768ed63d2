# SPDX-License-Identifier: GPL-3.0-or-later
"""Editing with the hand on the picture: real presses, motions and releases of the pointer."""

import contextlib
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

import driver

SHOIGU = re.compile("^Sergei Shoigu is selected")


@contextlib.contextmanager
def working_copy():
    """The program with a copy of the example, and where its cards are."""
    picture = driver.Picture(driver.EXAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(shutil.copy(driver.EXAMPLE, folder))
        with driver.running(path) as program:
            program.wait_for_document()
            yield program, path, picture


def is_unsaved(program):
    tree = program.read()
    return tree is not None and tree.windows()[0].name.startswith("• ")


def wait_until_saved(program):
    program.act("win.save")
    driver.wait(lambda: not is_unsaved(program), "the document to be saved")


def color_at(name, place):
    """The mean colour of a small square of a picture that was taken."""
    x, y = round(place[0]) - 12, round(place[1]) - 8
    return subprocess.run(["convert", driver.picture_path(name), "-crop", f"24x16+{x}+{y}", "-scale", "1x1!",
                           "-format", "%[hex:u.p{0,0}]", "info:"], check=True, capture_output=True).stdout


def take_whole_picture(name):
    subprocess.run(["import", "-silent", "-window", "root", driver.picture_path(name)], check=True)


def positions(path):
    return json.loads(path.read_text("utf-8"))["view"]["positions"]


def find_free_place(picture, program):
    """Below all cards, away from the edges of the canvas, beside or above the legend."""
    left, top, scale = picture.find_at_rest(program)
    return left + picture.width * scale * 0.62, top + picture.height * scale + 45


def test_move():
    """A card that is dragged moves with its lines, alone; undo brings back the file to the byte"""
    with working_copy() as (program, path, picture):
        original, before = path.read_bytes(), positions(path)
        start = picture.place(program, "shoigu")
        goal = find_free_place(picture, program)
        take_whole_picture("drag-before")
        driver.hold(start, goal)
        driver.wait(lambda: take_whole_picture("drag-held") or
                    color_at("drag-held", goal) != color_at("drag-before", goal) and
                    color_at("drag-held", start) != color_at("drag-before", start),
                    "the card to be under the pointer and nowhere else")
        driver.expect(not is_unsaved(program), "the document is changed before the card is let go")
        driver.release()
        program.wait_for("image", SHOIGU)
        driver.wait(lambda: is_unsaved(program), "the move to count")
        wait_until_saved(program)
        after = positions(path)
        driver.expect_equal([actor for actor in after if after[actor] != before[actor]], ["shoigu"], "what moved")
        program.act("win.undo")
        driver.wait(lambda: is_unsaved(program), "the undo to count")
        wait_until_saved(program)
        driver.expect_equal(path.read_bytes(), original, "the file after the undo")
        driver.wait(lambda: take_whole_picture("drag-undone") or
                    color_at("drag-undone", goal) == color_at("drag-before", goal), "the card to leave")


def test_escape():
    """Escape puts a card back that is being dragged, and nothing has happened"""
    with working_copy() as (program, _path, picture):
        start, goal = picture.place(program, "shoigu"), find_free_place(picture, program)
        driver.xdotool("mousemove", *map(round, goal))
        take_whole_picture("drag-before-escape")
        driver.hold(start, goal)
        # Without letting go of the button, as clearing the modifiers would.
        driver.xdotool("key", "Escape")
        driver.wait(lambda: take_whole_picture("drag-escaped") or
                    color_at("drag-escaped", goal) == color_at("drag-before-escape", goal), "the card to be back")
        driver.release()
        driver.expect(not is_unsaved(program), "the document is changed")
        driver.wait(lambda: driver.near(picture.place(program, "shoigu"), start), "the picture as it was")


def test_space():
    """While the space bar is held, a drag that begins on a card moves the view and nothing else"""
    with working_copy() as (program, path, picture):
        place, other = picture.place(program, "shoigu"), picture.place(program, "peskov")
        driver.click(*place)
        program.wait_for("image", SHOIGU)
        driver.take_picture_at_rest("before-space")
        take_whole_picture("before-space")
        before = color_at("before-space", other)
        driver.xdotool("keydown", "space")
        driver.hold(place, (place[0] + 160, place[1] + 120))
        driver.release()
        driver.xdotool("keyup", "space")
        driver.wait(lambda: take_whole_picture("after-space") or color_at("after-space", other) != before,
                    "the view to move")
        driver.expect(not is_unsaved(program), "the card was moved")


def test_edit():
    """Two clicks with Ctrl on a card open its dialog"""
    with working_copy() as (program, _path, picture):
        place = picture.place(program, "shoigu")
        driver.xdotool("mousemove", *place, "keydown", "Control_L", "click", "--repeat", 2, "--delay", 60, 1,
                       "keyup", "Control_L")
        program.wait_for_window("Edit Actor")


def test_keys():
    """The arrow keys move what is selected, and keys in a row are undone at once"""
    with working_copy() as (program, path, picture):
        original, before = path.read_bytes(), positions(path)
        driver.click(*picture.place(program, "shoigu"))
        program.wait_for("image", SHOIGU, "focused")
        driver.press("Right", "Right", "shift+Down")
        driver.wait(lambda: is_unsaved(program), "the move to count")
        wait_until_saved(program)
        x, y = before["shoigu"]
        driver.expect_equal(positions(path)["shoigu"], [x + 100, y + 500], "where the keys moved it")
        program.act("win.undo")
        driver.wait(lambda: is_unsaved(program), "the undo to count")
        wait_until_saved(program)
        driver.expect_equal(path.read_bytes(), original, "the file after the undo")


def relations(path):
    return json.loads(path.read_text("utf-8"))["relations"]


def drag_from_handle(program, picture, actor, goal):
    """Selects a card and draws a line from the handle at its right."""
    start = picture.place(program, actor)
    driver.click(*start)
    program.wait_for("image", re.compile(" is selected"))
    _left, _top, scale = picture.find_at_rest(program)
    frame = picture.cards[actor]
    driver.hold((start[0] + (frame[2] - frame[0]) / 2 * scale + 3, start[1]), goal)
    driver.take_picture(f"connect-{actor}")
    driver.release()


def test_connect():
    """A line drawn from the handle of a card to another relates the two, and can be undone and redone"""
    with working_copy() as (program, path, picture):
        original, before = path.read_bytes(), relations(path)
        drag_from_handle(program, picture, "peskov", picture.place(program, "tass"))
        program.wait_for_window("New Relation")
        driver.wait(lambda: driver.active_title() == "New Relation", "the keyboard in the dialog")
        driver.xdotool("type", "--delay", 20, "told")
        driver.press("ctrl+Return")
        driver.wait(lambda: is_unsaved(program), "the relation to count")
        wait_until_saved(program)
        added = [relation for relation in relations(path) if relation not in before]
        driver.expect_equal([(line["from"], line.get("kind"), line["to"]) for line in added],
                            [("peskov", "told", "tass")], "what was added")
        made = path.read_bytes()
        program.act("win.undo")
        driver.wait(lambda: is_unsaved(program), "the undo to count")
        wait_until_saved(program)
        driver.expect_equal(path.read_bytes(), original, "the file after the undo")
        program.act("win.redo")
        driver.wait(lambda: is_unsaved(program), "the redo to count")
        wait_until_saved(program)
        driver.expect_equal(path.read_bytes(), made, "the file after the redo")


def test_connect_to_nothing():
    """A line drawn to where nothing is makes a new actor there and the relation to it, in one step"""
    with working_copy() as (program, path, picture):
        original, before = path.read_bytes(), relations(path)
        drag_from_handle(program, picture, "peskov", find_free_place(picture, program))
        program.wait_for_window("New Actor")
        driver.wait(lambda: driver.active_title() == "New Actor", "the keyboard in the dialog for the actor")
        driver.xdotool("type", "--delay", 20, "Ada Newcomer")
        driver.press("ctrl+Return")
        program.wait(lambda tree: "New Actor" not in [window.name for window in tree.windows()], "its end")
        program.act("dialog.save")
        driver.wait(lambda: is_unsaved(program), "the relation to count")
        wait_until_saved(program)
        added = [relation for relation in relations(path) if relation not in before]
        driver.expect_equal([relation["from"] for relation in added], ["peskov"], "where the new relation begins")
        place = positions(path)[added[0]["to"]]
        driver.expect(place[1] > max(at[1] for actor, at in positions(path).items() if actor != added[0]["to"]),
                      f"the new actor is at {place}, not below all others")
        program.act("win.undo")
        driver.wait(lambda: is_unsaved(program), "the undo to count")
        wait_until_saved(program)
        driver.expect_equal(path.read_bytes(), original, "the file after one undo")


def test_band():
    """A rubber band selects the cards it touches, Ctrl+A all, and Escape none"""
    with working_copy() as (program, _path, picture):
        left, top, scale = picture.find_at_rest(program)
        driver.xdotool("keydown", "shift")
        driver.hold((left - 8, top - 8), (left + picture.width * scale / 2, top + picture.height * scale / 2))
        driver.take_picture("band")
        driver.release()
        driver.xdotool("keyup", "shift")
        program.wait_for("label", re.compile(r"^\d\d selected$"))
        driver.press("ctrl+a")
        program.wait_for("label", "139 selected")
        driver.press("Escape")
        program.wait_for("image", re.compile("^Graph of "))


driver.main(globals())
