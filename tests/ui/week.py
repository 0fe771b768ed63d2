# SPDX-License-Identifier: GPL-3.0-or-later
"""What an analyst asks in a week, by keyboard and by pointer: each has its answer, in so many steps.

A step is a key or a chord, a text that is typed, or a click.
"""

import contextlib
import json
import pathlib
import re
import shutil

import driver
import hands
from showing import DOCUMENT, neighbours, wait_for_count

N_RELATIONS = len(DOCUMENT["relations"])
N_PEOPLE = sum(1 for actor in DOCUMENT["actors"] if actor["kind"] == "person")
SEARCH = "Search names and words"
LESS = re.compile("^(Remove|Leave): ")
SHOIGU = re.compile("^Sergei Shoigu, ")


class Steps(hands.Hands):
    """The hands of somebody who works with the example, and how many steps each task took."""

    def __init__(self, program):
        super().__init__(program)
        self.told = []

    def type(self, text):
        """A text is one step, however long it is."""
        self.count += 1
        hands.type_text(text)

    def click_second(self, node):
        self.count += 1
        hands.click_second_on(self.program, node)

    def choose(self, *names):
        """Chooses items of the menus that open, one after the other, as clicks do."""
        for name in names:
            self.count += 1
            hands.choose(self.program, name)

    def search(self, text):
        """Types into the search, which has the keyboard."""
        self.program.wait_for_focus("entry", SEARCH)
        self.type(text)
        self.program.wait(lambda tree: tree.first("entry", SEARCH).content() == text, f"{text!r} to be typed")
        self.program.wait(lambda tree: tree.first("list", "Search Results"), "the results")

    def keep_found(self, text):
        """Shows only what a search finds, by keyboard."""
        self.press("ctrl+f")
        self.search(text)
        self.program.wait_for("push-button", "Only These")
        for name in ("What to Search For", "Select All", "Only These"):
            self.press("Tab")
            self.program.wait_for_focus("push-button", name)
        self.press("Return")
        return wait_for_count(self.program)

    def click_found(self, text):
        """Shows only what a search finds, by pointer."""
        entry = self.program.wait_for("entry", SEARCH)
        self.click(entry)
        if entry.content():
            self.press("ctrl+a")
        self.search(text)
        self.click(self.program.wait_for("push-button", "Only These"))
        return wait_for_count(self.program)

    def select(self, text, *keys):
        """Selects the best of what a search finds, by keyboard."""
        self.press("ctrl+f")
        self.search(text)
        self.press(*keys)

    def done(self, task):
        """Tells how many steps a task took, and shows all again."""
        self.told.append(f"{self.count} {task}")
        if self.program.wait(lambda tree: tree, "the window").first("push-button", LESS):
            self.program.act("win.show-all")
        self.program.wait(lambda tree: not tree.first("push-button", LESS), "all to be shown")
        self.count = 0


@contextlib.contextmanager
def working():
    """The program with a copy of the example, the hands, and the folder of the copy."""
    with driver.Home() as home:
        folder = pathlib.Path(home.folder, "files")
        folder.mkdir()
        file = folder / "visit.entente.json"
        shutil.copy(driver.EXAMPLE, file)
        with driver.running(file, home=home) as program:
            program.wait_for_document()
            steps = Steps(program)
            yield program, steps, folder
            print("# " + "; ".join(steps.told))


def expect_neighbours(program):
    driver.expect_equal(wait_for_count(program)[0], len(neighbours("shoigu", 2)), "the neighbors")


def expect_since(shown):
    driver.expect(0 < shown[2] < N_RELATIONS, f"{shown[2]} relations since March")


def expect_supported(shown):
    driver.expect_equal(shown[2], N_RELATIONS - 2, "the relations that something supports")


def expect_most_connected(program):
    program.wait_for_window("Measures")
    rows = program.wait(lambda tree: tree.first("list", "Actors by Measures"), "the list")
    rows = program.wait(lambda tree: (lambda rows: rows if len(rows) == N_PEOPLE else None)(
        [row.name for row in tree.first("list", "Actors by Measures").all("table-row")]), "the people by their measures")
    driver.expect_equal(rows[0], "Kim Jong-un", "the most connected of the people")
    driver.press("Escape")
    hands.wait_until_closed(program)


def expect_said(program):
    """What one said of the other stands on the page of both."""
    program.wait_for("heading", "Senior ministry official About Shoigu in Pyongyang")


def save(program):
    program.act("win.save")
    program.wait(lambda tree: not tree.windows()[0].name.startswith("• "), "all to be saved")


def expect_places(program, file):
    """Saves, and expects twenty places in the file."""
    save(program)
    driver.wait(lambda: sum(1 for actor in json.loads(file.read_text("utf-8"))["actors"]
                            if actor["kind"] == "place") >= 20, "twenty places")


def expect_exported(program, folder):
    """The view has its name, and a picture of it is in the folder."""
    program.wait(lambda tree: tree.first("list", "Views").first("list-item", "Around Shoigu"), "the view")
    driver.wait(lambda: list(folder.glob("*.svg")), "the picture")
    driver.expect(b"Nazi Germany" not in next(folder.glob("*.svg")).read_bytes(), "the picture holds what is hidden")
    save(program)


def focus_on_shoigu(program, steps):
    """What is then named and exported; it is not a step of that."""
    steps.select("shoigu", "Return", "ctrl+g")
    hands.wait_for_dialog(program, "Focus")
    steps.press("Return")
    hands.wait_until_closed(program)
    steps.count = 0


def test_looking_by_keys():
    """Neighbors to two steps, since a date, without the unsupported, what happened in March, by keyboard"""
    with working() as (program, steps, _folder):
        steps.select("shoigu", "Return", "ctrl+g")
        hands.wait_for_dialog(program, "Focus")
        steps.press("Right")
        program.wait_for("label", re.compile("^2 steps around Sergei Shoigu"))
        steps.press("Return")
        hands.wait_until_closed(program)
        expect_neighbours(program)
        steps.done("neighbors to two steps")
        expect_since(steps.keep_found("since:2025-03"))
        steps.done("relations since a date")
        expect_supported(steps.keep_found("-evidence:unsupported"))
        steps.done("without the unsupported")
        expect_since(steps.keep_found("since:2025-03 until:2025-03"))
        steps.done("what happened in March")


def test_asking_by_keys():
    """Who is most connected among people, and what A said about B, by keyboard"""
    with working() as (program, steps, _folder):
        driver.expect_equal(steps.keep_found("kind:person")[0], N_PEOPLE, "the people")
        steps.press("ctrl+m")
        expect_most_connected(program)
        steps.done("most connected among people")
        steps.select("senior ministry official", "Return")
        steps.select("shoigu in pyongyang", "ctrl+Return")
        expect_said(program)
        steps.done("statements of A about B")


def test_editing_by_keys():
    """The kind of twenty actors, and a view that is named and exported, by keyboard"""
    with working() as (program, steps, folder):
        steps.press("ctrl+shift+t")
        program.wait_for_focus("table-cell", re.compile("^Name: "), deep=True)
        steps.press("Right", "shift+Next", "shift+Next", "shift+Next", "F2")
        program.wait(lambda tree: tree.first("push-button", re.compile("^Set in All [2-5][0-9] Rows")), "the editor",
                     deep=True)
        steps.type("place")
        steps.press("ctrl+Return")
        expect_places(program, folder / "visit.entente.json")
        steps.done("the kind of twenty actors")
        steps.press("ctrl+shift+t")
        focus_on_shoigu(program, steps)
        steps.press("ctrl+shift+k")
        hands.wait_for_dialog(program, "Keep View")
        steps.type("Around Shoigu")
        hands.wait_for_content(program, "Title", "Around Shoigu")
        steps.press("Return")
        hands.wait_until_closed(program)
        steps.press("ctrl+shift+e")
        program.wait_for("push-button", "Export…")
        steps.press("Return")
        program.wait_for("text", "Name:", "focused")
        steps.press("Return")
        expect_exported(program, folder)
        steps.done("name a view and export it")


def test_looking_by_pointer():
    """Neighbors to two steps, since a date, without the unsupported, what happened in March, by pointer"""
    with working() as (program, steps, _folder):
        steps.click(program.wait_for("list-item", SHOIGU))
        steps.click_second(program.wait_for("list-item", SHOIGU, "selected"))
        steps.choose("Focus…")
        hands.wait_for_dialog(program, "Focus")
        scale = program.wait_for("slider", re.compile("^Steps"))
        steps.count += 1
        driver.hold(*(program.on_screen(scale, x, 6) for x in (6, scale.box[2] * 0.215)))
        driver.release()
        program.wait_for("label", re.compile("^2 steps around Sergei Shoigu"))
        steps.click(program.wait_for("push-button", "Show"))
        hands.wait_until_closed(program)
        expect_neighbours(program)
        steps.done("neighbors to two steps")
        expect_since(steps.click_found("since:2025-03"))
        steps.done("relations since a date")
        steps.click(program.wait_for("push-button", re.compile("^[0-9]+ unsupported$")))
        expect_supported(wait_for_count(program))
        steps.done("without the unsupported")
        expect_since(steps.click_found("since:2025-03 until:2025-03"))
        steps.done("what happened in March")


def test_asking_by_pointer():
    """Who is most connected among people, and what A said about B, by pointer"""
    picture = driver.Picture(driver.EXAMPLE)
    with working() as (program, steps, _folder):
        driver.expect_equal(steps.click_found("kind:person")[0], N_PEOPLE, "the people")
        steps.click(program.wait_for("push-button", "Main Menu"))
        steps.choose("Analyze", "Measures…")
        expect_most_connected(program)
        steps.done("most connected among people")
        driver.click(*picture.place(program, "senior-ministry-official"))
        driver.xdotool("keydown", "ctrl")
        driver.click(*picture.place(program, "visit-2025-03-21"))
        driver.xdotool("keyup", "ctrl")
        steps.count += 2
        expect_said(program)
        steps.done("statements of A about B")


def find_row(program, name):
    return program.wait(lambda tree: tree.first("list", "Actors")
                        and tree.first("list", "Actors").first("table-row", name), f"the row {name!r}", deep=True)


def test_editing_by_pointer():
    """The kind of twenty actors, and a view that is named and exported, by pointer"""
    with working() as (program, steps, folder):
        steps.click(program.wait_for("push-button", "Table"))
        steps.click(program.wait_for("push-button", "Only the Table"))
        steps.click(find_row(program, "An anonymous source"))
        driver.xdotool("keydown", "shift")
        steps.click(find_row(program, "Observers"))
        driver.xdotool("keyup", "shift")
        steps.click(program.wait_for("push-button", "Set Kind…"))
        hands.wait_for_dialog(program, "Set Kind")
        steps.type("place")
        steps.click(program.wait_for("push-button", "Set"))
        hands.wait_until_closed(program)
        expect_places(program, folder / "visit.entente.json")
        steps.done("the kind of twenty actors")
        program.click(program.wait_for("push-button", "Close the Table"))
        focus_on_shoigu(program, steps)
        steps.click(program.wait_for("push-button", "Keep What Is Shown as a View"))
        hands.wait_for_dialog(program, "Keep View")
        steps.type("Around Shoigu")
        hands.wait_for_content(program, "Title", "Around Shoigu")
        steps.click(program.wait_for("push-button", "Keep"))
        hands.wait_until_closed(program)
        steps.click(program.wait_for("push-button", "Main Menu"))
        steps.choose("Export…")
        steps.click(program.wait_for("push-button", "Export…"))
        steps.click(program.wait_for("push-button", "Export"))
        expect_exported(program, folder)
        steps.done("name a view and export it")


driver.main(globals())
