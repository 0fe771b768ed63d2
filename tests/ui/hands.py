# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of dialogs and menus share: a small document, and hands that type and choose."""

import contextlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import driver

NAME = "Name"
WORDS = "The words, exactly as they are written"
QUOTATION = "I am sure that we will honor these events"
SOURCE = "Shoigu’s surprise visit"
PHOTOS = "Photographs of the meeting"
MET = "Sergei Shoigu met Kim Jong-un"
DOCUMENT = {
    "format": "entente", "version": 1, "title": "Visit",
    "actors": [{"id": "shoigu", "name": "Sergei Shoigu", "kind": "person"},
               {"id": "kim", "name": "Kim Jong-un", "kind": "person"},
               {"id": "peskov", "name": "Dmitry Peskov", "kind": "person"},
               {"id": "putin", "name": "Vladimir Putin", "kind": "person"},
               {"id": "tass", "name": "TASS", "kind": "media"}],
    "relations": [{"id": "met", "from": "shoigu", "to": "kim", "kind": "met"},
                  {"id": "called", "from": "tass", "to": "shoigu", "kind": "called unusual"}],
    "statements": [{"id": "report", "text": "They met.", "form": "narration", "source": "article",
                    "about": [{"target": "met", "stance": "supports"}]}],
    "sources": [{"id": "article", "title": SOURCE, "kind": "article", "publisher": "tass"},
                {"id": "photos", "title": PHOTOS, "kind": "photo"}],
    "view": {"positions": {"shoigu": [0, 0], "kim": [3000, 0], "putin": [1500, 1500], "tass": [0, 3000],
                           "peskov": [3000, 3000]}},
}


COPY = """
import sys, gi
gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk
Gtk.init()
window = Gtk.Window()
window.present()
Gdk.Display.get_default().get_clipboard().set(sys.argv[1])
print("copied", flush=True)
GLib.MainLoop().run()
"""


@contextlib.contextmanager
def copying(text):
    """Another program has copied a text."""
    copier = subprocess.Popen([sys.executable, "-c", COPY, text], stdout=subprocess.PIPE)
    try:
        copier.stdout.readline()
        yield
    finally:
        copier.kill()
        copier.wait()


class Hands:
    """The hands of a user, whose keys and clicks are counted."""

    def __init__(self, program):
        self.program = program
        self.count = 0

    def press(self, *keys):
        self.count += len(keys)
        driver.press(*keys)

    def type(self, text):
        """Types a text; every letter is a key."""
        self.count += len(text)
        driver.xdotool("type", "--delay", 15, text)

    def paste(self, field, text):
        """Brings a text from elsewhere into a field; that is one key, Ctrl+V."""
        self.count += 1
        node = self.program.wait_for("text", field)
        node.set_content(text)
        self.program.wait(lambda tree: node.content() == text, f"{text!r} in {field!r}")

    def click(self, node):
        self.count += 1
        self.program.click(node)


@contextlib.contextmanager
def editing():
    """The program with a small document, which it may change, and the file."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "visit.entente.json")
        file.write_text(json.dumps(DOCUMENT), "utf-8")
        with driver.running(file) as program:
            program.wait_for_document()
            yield program, file


def type_text(text):
    driver.xdotool("type", "--delay", 15, "--", text)


def wait_for_dialog(program, title):
    program.wait_for_window(title)
    driver.wait(lambda: driver.active_title() == title, f"{title} to have the keyboard")


def choose_file(program, path):
    """Opens a file by its path, in the file chooser that comes. Typed letters would be completed meanwhile."""
    title = program.wait(lambda tree: len(tree.windows()) > 1 and front(tree).name, "the file chooser")
    driver.wait(lambda: driver.active_title() == title, "the file chooser to have the keyboard")
    driver.press("slash")
    program.wait_for_focus("text").set_content(str(path))
    driver.press("Return")


def open_dialog(program, keys, title):
    driver.press(keys)
    wait_for_dialog(program, title)


def come_back(program, title):
    """Waits until a dialog is in front again, and gives it the keyboard, as a window manager does."""
    program.wait(lambda tree: front(tree).name == title, f"{title} to be in front")
    window = next(shape[4] for shape in program.list_windows(title)
                  if driver.xdotool("getwindowname", shape[4]).strip() == title)
    driver.xdotool("windowfocus", window)
    wait_for_dialog(program, title)


def wait_until_closed(program):
    """Waits until only the window is left, and gives it the keyboard, as a window manager does.

    Keys that are pressed before are lost.
    """
    def holds():
        tree = program.read()
        if tree is None or len(tree.windows()) != 1:
            return False
        title = tree.windows()[0].name
        with contextlib.suppress(subprocess.CalledProcessError):
            if driver.active_title() == title:
                return True
            for shape in program.list_windows(title):
                if driver.xdotool("getwindowname", shape[4]).strip() == title:
                    driver.xdotool("windowfocus", shape[4])
        return False

    driver.wait(holds, "the dialog to close")


def front(tree):
    """The dialog in front, or the window."""
    return tree.windows()[-1] if tree.windows() else None


def wait_for_content(program, field, text):
    """Waits until this is written in a field of the dialog in front."""
    def holds(tree):
        found = front(tree) and front(tree).first("text", field)
        return found and found.content() == text

    program.wait(holds, f"{text!r} to be written in {field!r}")


def wait_for_offer(program, name):
    """Waits until a list of suggestions is open, with this row marked."""
    program.wait(lambda tree: tree.first("panel", "Suggestions")
                 and tree.first("panel", "Suggestions").first("list-item", name, "selected"), f"{name!r} to be offered")


def wait_for_no_list(program):
    program.wait(lambda tree: tree.first("panel", "Suggestions") is None, "the list to close")


def save(program, file, condition, what):
    """Saves, and waits until the file is as it should be."""
    program.act("win.save")
    driver.wait(lambda: condition(json.loads(file.read_text("utf-8"))), what)


def select(program, name):
    program.click(program.wait_for("list-item", re.compile(f"^{re.escape(name)}, ")))
    program.wait_for("list-item", re.compile(f"^{re.escape(name)}, "), "selected")


def discard(program):
    driver.press("Escape")
    program.wait_for("push-button", "Discard")
    driver.press("alt+d")
    wait_until_closed(program)


def click_second(program, x, y):
    driver.xdotool("mousemove", round(x), round(y), "click", 3)


def click_second_on(program, node):
    click_second(program, *program.on_screen(node, node.box[2] / 2, node.box[3] / 2))


def items_of_menu(tree):
    return [node.name for node in tree.walk() if "menu-item" in node.role and node.has_size()]


def choose(program, name):
    """Chooses an item of the menu that is open."""
    item = program.wait(lambda tree: next((node for node in tree.walk() if "menu-item" in node.role
                                           and node.name == name and node.has_size()), None), f"the item {name!r}")
    driver.expect("sensitive" in item.states, f"{name!r} can't be chosen")
    item.act("click")


def wait_for_menu(program, *names):
    """Waits for a menu that has at least these items, and returns all of them."""
    return program.wait(lambda tree: (lambda items: items if set(names) <= set(items) else None)(items_of_menu(tree)),
                        f"a menu with {', '.join(names)}")
