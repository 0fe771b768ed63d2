# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture leaves the window: as files of all kinds, by the clipboard, and on paper."""

import contextlib
import itertools
import json
import os
import pathlib
import re
import select
import shutil
import subprocess
import sys

import driver

STEM = "visit"
BEGINNINGS = {
    ".svg": b"<?xml",
    ".pdf": b"%PDF-",
    ".png": b"\x89PNG",
    ".dot": b"digraph",
    ".sources.csv": b"\xef\xbb\xbf",
}

# Another program, into which a kind of data is pasted.
PASTE = """
import sys, gi
gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk
Gtk.init()
loop = GLib.MainLoop()
clipboard = Gdk.Display.get_default().get_clipboard()

def spliced(stream, result):
    stream.splice_finish(result)
    sys.stdout.buffer.write(stream.steal_as_bytes().get_data())
    loop.quit()

def read(clipboard, result):
    source, kind = clipboard.read_finish(result)
    target = Gio.MemoryOutputStream.new_resizable()
    flags = Gio.OutputStreamSpliceFlags.CLOSE_SOURCE | Gio.OutputStreamSpliceFlags.CLOSE_TARGET
    target.splice_async(source, flags, 0, None, spliced)

def offered(*_):
    if clipboard.get_formats().contain_mime_type(sys.argv[1]):
        clipboard.read_async([sys.argv[1]], 0, None, read)

clipboard.connect("changed", offered)
offered()
GLib.timeout_add_seconds(30, sys.exit, 1)
loop.run()
"""

# Another program, into which a file is dropped, of which it tells the name and the beginning.
DROP = """
import gi
gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk
Gtk.init()
loop = GLib.MainLoop()
target = Gtk.DropTarget.new(Gdk.FileList, Gdk.DragAction.COPY)

def dropped(target, value, x, y):
    path = value.get_files()[0].get_path()
    with open(path, "rb") as file:
        print(path.rpartition("/")[2], file.read(5), flush=True)
    loop.quit()
    return True

def moved(target, x, y):
    print("over", flush=True)
    return Gdk.DragAction.COPY

target.connect("drop", dropped)
target.connect("motion", moved)
label = Gtk.Label(label="Here", hexpand=True, vexpand=True)
label.add_controller(target)
Gtk.Window(title="Drop target", default_width=300, default_height=300, child=label).present()
GLib.timeout_add_seconds(60, loop.quit)
loop.run()
"""


@contextlib.contextmanager
def opened(**settings):
    """The program with a file of its own, and the folder where that is."""
    with driver.Home() as home:
        folder = pathlib.Path(home.folder, "files")
        folder.mkdir()
        path = folder / f"{STEM}.entente.json"
        shutil.copy(driver.EXAMPLE, path)
        home.change_settings(**settings)
        with driver.running(path, home=home) as program:
            program.wait_for_document()
            yield program, folder
            driver.expect_equal(path.read_bytes(), driver.EXAMPLE.read_bytes(), "the document afterwards")


def open_dialog(program):
    program.act("win.export")
    return program.wait_for("push-button", "Export…")


def type_name(program, path):
    """Types a name into the file chooser that comes."""
    program.wait_for("push-button", "Export")
    program.wait_for_focus("text", "Name:")
    driver.press("ctrl+a")
    driver.xdotool("type", "--delay", 8, str(path))
    driver.press("Return")


def paste(kind):
    """What another program gets from the clipboard."""
    return subprocess.run([sys.executable, "-c", PASTE, kind], check=True, capture_output=True, timeout=60).stdout


def size_of(png):
    return subprocess.run(["identify", "-format", "%w %h", "png:-"], input=png, check=True,
                          capture_output=True).stdout.decode()


def test_formats():
    """Each kind of file is written where it was asked for, and one is told so"""
    for suffix, beginning in BEGINNINGS.items():
        with opened(export_format=f"'{suffix}'") as (program, folder):
            open_dialog(program).act("click")
            type_name(program, folder / f"out{suffix}")
            program.wait_for("label", f"Exported “out{suffix}”")
            program.wait_for("push-button", re.compile("^Show in Files"))
            data = (folder / f"out{suffix}").read_bytes()
            driver.expect(data.startswith(beginning), f"{suffix} begins with {data[:20]}")
            driver.expect_equal(sorted(os.listdir(folder)), sorted([f"out{suffix}", f"{STEM}.entente.json"]),
                                "what is in the folder")
            if suffix == ".svg":
                driver.take_picture("export-toast")


def test_preview():
    """The dialog shows what will be written, as a picture or as text, and only what can be chosen"""
    with opened() as (program, _folder):
        open_dialog(program)
        program.wait_for("label", re.compile(r"^\d+ × \d+ mm$"))
        driver.take_picture("export-svg")
        driver.expect(program.read().first("list-item", "Text as shapes"), "text as shapes is not offered for SVG")
    with opened(export_format="'.sources.csv'") as (program, _folder):
        open_dialog(program)
        program.wait_for("label", re.compile(r"^[\d.]+\s(kB|bytes)$"))
        driver.take_picture("export-csv")
        driver.expect(not program.read().first("label", "Look"), "there is a look to choose for a table")


def expect_refused(program, path):
    """Asks the dialog for a file that it must not write, and closes the message that says so."""
    program.wait_for("push-button", "Export…").act("click")
    type_name(program, path)
    # The file chooser asks first, because there is something.
    replace = program.wait(lambda tree: tree.first("push-button", "Replace")
                           or tree.first("label", f"“{path.name}” Was Not Exported"), "an answer")
    if replace.role == "push-button":
        replace.act("click")
    program.wait_for("label", f"“{path.name}” Was Not Exported")
    driver.take_picture("export-refused")
    program.wait(lambda tree: tree.windows()[-1].first("push-button", re.compile("^Close")), "a way out").act("click")
    program.wait(lambda tree: not tree.first("label", f"“{path.name}” Was Not Exported"), "the message to go")


def test_refuse():
    """No document of any window is written over, also not by another name"""
    with opened() as (program, folder):
        mine, other = folder / f"{STEM}.entente.json", folder / "other.entente.json"
        shutil.copy(driver.GOOD / "unicode.entente.json", other)
        before = other.read_bytes()
        program.open_more(other)
        title = json.loads(before)["title"]
        program.wait(lambda tree: sum(1 for _ in tree.all("image", state="focusable")) == 2, "two documents")
        for document in (mine, other):
            os.symlink(document.name, folder / f"link-{document.stem}.svg")
            os.link(document, folder / f"twin-{document.stem}.svg")
        open_dialog(program)
        for document in (mine, other):
            for name in (f"link-{document.stem}.svg", f"twin-{document.stem}.svg"):
                expect_refused(program, folder / name)
                driver.expect(os.path.samefile(folder / name, document), f"{name} was replaced")
        driver.expect_equal(other.read_bytes(), before, "the other document afterwards")
        driver.press("Escape")
        program.wait(lambda tree: not tree.first("push-button", "Export…"), "the dialog to close")
        program.wait_for_window(title).act("window.close")
        program.wait(lambda tree: len(tree.windows()) == 1, "the second window to close")


def test_copy():
    """Copy Picture puts it on the clipboard, as SVG and as PNG, of what is selected or of everything"""
    with opened() as (program, _folder):
        program.act("win.copy-picture")
        program.wait_for("label", "Picture of everything copied")
        whole = paste("image/svg+xml")
        pixels = paste("image/png")
        driver.expect(whole.startswith(b"<?xml") and b"Sergei Shoigu" in whole, f"pasted {whole[:40]}")
        driver.expect(b"Nazi Germany" in whole, "not everything is in it")
        driver.expect(int(size_of(pixels).split()[0]) > 2000, f"a PNG of {size_of(pixels)}")
        program.click(program.wait_for("list-item", re.compile("^Vladimir Putin, ")))
        program.wait_for("list-item", re.compile("^Vladimir Putin, "), "selected")
        program.act("win.copy-picture")
        program.wait_for("label", "Picture of the selection and its neighbors copied")
        part = driver.wait(lambda: (lambda svg: svg if svg != whole else None)(paste("image/svg+xml")), "another picture")
        driver.expect(b"Vladimir Putin" in part and b"Nazi Germany" not in part, "not the selection is in it")


def drag(start, end, other):
    """Drags something into another program, and lets it go when that program has agreed to take it.

    It is told of a later motion only after its answer to an earlier one has arrived.
    """
    n_told = 0
    places = itertools.cycle([end, (end[0] + 5, end[1] + 5)])

    def is_told_again():
        nonlocal n_told
        driver.xdotool("mousemove", *map(round, next(places)))
        if select.select([other.stdout], [], [], driver.PAUSE)[0]:
            driver.expect_equal(other.stdout.readline(), b"over\n", "what the other program says")
            n_told += 1
        return n_told >= 3

    driver.hold(start, end)
    driver.wait(is_told_again, "the other program to agree")
    driver.release()


def test_drag():
    """The preview can be dragged into another program, which gets a file of a good name"""
    with opened() as (program, _folder):
        open_dialog(program)
        program.wait_for("label", re.compile(r"^\d+ × \d+ mm$"))
        with subprocess.Popen([sys.executable, "-c", DROP], stdout=subprocess.PIPE, bufsize=0) as other:
            window = driver.wait(lambda: find_window("Drop target"), "the other program")
            driver.xdotool("windowmove", "--sync", window, 1050, 200, "windowraise", window)
            preview = program.wait_for("image", "Preview")
            drag(program.on_screen(preview, preview.box[2] / 2, preview.box[3] / 2), (1200, 350), other)
            said = other.communicate(timeout=60)[0].decode().replace("over\n", "")
            driver.expect_equal(said, f"{STEM}.svg b'<?xml'\n", "what was dropped")


def find_window(title):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"], capture_output=True,
                           text=True, check=False).stdout.split()
    return found[0] if found else None


def test_print():
    """The dialog for printing comes without any printer, with a tab of the picture's own"""
    with opened() as (program, _folder):
        program.act("win.print")
        program.wait_for("label", "Picture")
        driver.take_picture("print")
        driver.press("Escape")
        program.wait(lambda tree: not tree.first("label", "Picture"), "the dialog to close")


driver.main(globals())
