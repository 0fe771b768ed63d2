# SPDX-License-Identifier: GPL-3.0-or-later
"""What was not saved when the program was killed, what is new, and what is asked before one leaves."""

import contextlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import driver
from hands import wait_until_closed
from naming import expect_names

NAME = "Ada Lovelace"
TITLE = "Shoigu’s visit to Pyongyang"

# Stands for the part of a desktop that asks programs before the user is logged out.
SESSION_MANAGER = """
import sys
from gi.repository import Gio, GLib

INTERFACE = '''<node><interface name="org.gnome.SessionManager">
  <method name="Inhibit"><arg type="s" direction="in"/><arg type="u" direction="in"/>
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="u" direction="out"/></method>
  <method name="Uninhibit"><arg type="u" direction="in"/></method>
</interface></node>'''

def called(connection, sender, path, interface, method, arguments, invocation):
    print(method, *arguments.unpack(), sep="|", flush=True)
    invocation.return_value(GLib.Variant("(u)", (7,)) if method == "Inhibit" else None)

def reached(connection, name):
    connection.register_object("/org/gnome/SessionManager", Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0],
                               called, None, None)

Gio.bus_own_name(Gio.BusType.SESSION, "org.gnome.SessionManager", Gio.BusNameOwnerFlags.NONE, reached,
                 lambda *_: print("ready", flush=True), None)
GLib.MainLoop().run()
"""


@contextlib.contextmanager
def killed(*files, home):
    """The program, from its start until it is killed."""
    program = driver.Program(*map(str, files), home=home)
    try:
        yield program
    except BaseException:
        driver.leave_traces(program)
        raise
    finally:
        program.end()


@contextlib.contextmanager
def left(*files, home):
    """The program, from its start until it ends by itself."""
    with killed(*files, home=home) as program:
        yield program
        status = program.process.wait(driver.PATIENCE)
        driver.expect(status == 0, f"it ended with {status}: {program.said().strip()}")


@contextlib.contextmanager
def copied_example():
    """A copy of the example, alone in a folder."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "visit.entente.json")
        shutil.copy(driver.EXAMPLE, path)
        yield path
        driver.expect_equal(os.listdir(folder), [path.name], "what is in the folder of the file")


def journals(home):
    folder = pathlib.Path(home.folder, "state", "entente", "journals")
    return sorted(os.listdir(folder)) if folder.exists() else []


def add_actor(program, name=NAME):
    """Adds an actor through the dialog, by keyboard."""
    program.act("win.add-actor")
    type_actor(program, name)


def type_actor(program, name=NAME):
    """Fills in the dialog for an actor."""
    program.wait_for_window("New Actor")
    driver.wait(lambda: driver.active_title() == "New Actor", "the dialog to be the active window")
    driver.xdotool("type", "--delay", 15, name)
    driver.press("Return")
    program.wait_for("list-item", re.compile(f"^{name}"))


def test_restore():
    """What was not saved when the program was killed can be restored, undone and saved"""
    with driver.Home() as home, copied_example() as path:
        before = path.read_bytes()
        with killed(path, home=home) as program:
            program.wait_for_document()
            driver.expect_equal(journals(home), [], "the journals of what nobody changed")
            add_actor(program)
            program.wait_for_window(f"• {TITLE}")
        driver.expect_equal(path.read_bytes(), before, "the file")
        with driver.running(home=home) as program:
            button = program.wait_for("list-item", TITLE)
            driver.take_picture_at_rest("recovery-start")
            program.click(button)
            program.wait_for_window(f"• {TITLE}")
            driver.press("ctrl+s")
            program.wait_for_window(TITLE)
            check_saved(before, path.read_bytes())
            driver.press("ctrl+z")
            program.wait_for_window(f"• {TITLE}")
            driver.press("ctrl+s")
            program.wait_for_window(TITLE)
            driver.expect_equal(path.read_bytes(), before, "the file after an undo")
        driver.expect_equal(journals(home), [], "the journals that are left")
        with driver.running(home=home) as program:
            program.wait_for_focus("push-button", "Open…")
            driver.expect(not program.read().first("list-item", TITLE), "it is offered again")


def check_saved(before, after):
    """The actor is there, and all others are where they were."""
    old, new = json.loads(before), json.loads(after)
    added = [actor for actor in new["actors"] if actor not in old["actors"]]
    driver.expect_equal([actor["name"] for actor in added], [NAME], "what was added")
    new["actors"].remove(added[0])
    del new["view"]["positions"][added[0]["id"]]
    driver.expect_equal(new, old, "all the rest")


def test_same_file():
    """Who opens the very file is offered what was not saved of it, and may discard it when asked"""
    with driver.Home() as home, copied_example() as path:
        with killed(path, home=home) as program:
            program.wait_for_document()
            add_actor(program)
        with driver.running(path, home=home) as program:
            program.wait_for("label", re.compile("^Entente ended before changes to this file were saved"))
            driver.take_picture_at_rest("recovery-file")
            before = path.read_bytes()
            restore = program.wait_for("push-button", "Restore")
            expect_names(program, "the bar about what can be restored")
            program.click(restore)
            program.wait_for_window(f"• {TITLE}")
            program.wait(lambda tree: not tree.first("push-button", "Discard…"), "the offer to go")
            driver.expect_equal(len(program.read().windows()), 1, "the number of windows")
            driver.press("ctrl+s")
            program.wait_for_window(TITLE)
            check_saved(before, path.read_bytes())
            driver.press("ctrl+z")
            program.wait_for_window(f"• {TITLE}")
            program.process.kill()
            program.process.wait()
            program.close = lambda: None
        with driver.running(path, home=home) as program:
            program.click(program.wait_for("push-button", "Discard…"))
            program.wait_for("label", re.compile("^Discard What Was Not Saved"))
            driver.take_picture_at_rest("recovery-discard")
            program.wait_for("push-button", "Discard").act("click")
            driver.wait(lambda: not journals(home), "the journal to go")
            program.wait(lambda tree: not tree.first("push-button", "Discard…"), "the offer to go")


def damage_last_step(home):
    """Changes one bit of the last step in the one journal that there is."""
    folder, = journals(home)
    path = pathlib.Path(home.folder, "state", "entente", "journals", folder, "journal")
    content = bytearray(path.read_bytes())
    content[-3] ^= 1
    path.write_bytes(content)
    return path


def test_damaged():
    """What is damaged is told, and stays until the user discards it, whatever is restored and saved"""
    with driver.Home() as home, copied_example() as path:
        before = path.read_bytes()
        with killed(path, home=home) as program:
            program.wait_for_document()
            add_actor(program)
            add_actor(program, "Aaron")
        journal = damage_last_step(home)
        damaged = journal.read_bytes()
        with driver.running(home=home) as program:
            row = program.wait_for("list-item", TITLE)
            driver.take_picture_at_rest("recovery-damaged-start")
            program.click(row)
            program.wait_for_window(f"• {TITLE}")
            program.wait_for("label", re.compile("^1 of 2 changes can’t be read.*is kept until you discard it"))
            driver.expect(not program.read().first("push-button", "Restore"), "it is offered again at once")
            driver.take_picture_at_rest("recovery-damaged")
            program.resize(360, 640)
            driver.take_picture_at_rest("recovery-damaged-narrow")
            driver.press("ctrl+s")
            program.wait_for_window(TITLE)
            check_saved(before, path.read_bytes())
        driver.expect_equal(journal.read_bytes(), damaged, "the damaged journal")
        with driver.running(path, home=home) as program:
            program.wait_for("label", re.compile("^1 of 2 changes can’t be read"))
            program.click(program.wait_for("push-button", "Discard…"))
            program.wait_for("push-button", "Discard").act("click")
            driver.wait(lambda: not journals(home), "the journal to go")
            program.wait(lambda tree: not tree.first("push-button", "Discard…"), "the bar to go")


def test_other_file():
    """Who opens another file is told once that something was not saved, and can see what"""
    with driver.Home() as home, copied_example() as path:
        with killed(path, home=home) as program:
            program.wait_for_document()
            add_actor(program)
        with driver.running(driver.GOOD / "unicode.entente.json", home=home) as program:
            program.wait_for("label", "Entente ended before 1 other document was saved.")
            program.click(program.wait_for("push-button", "Show"))
            program.click(program.wait_for("list-item", TITLE))
            program.wait_for_window(f"• {TITLE}")
            driver.press("ctrl+z")
            program.wait_for_window(TITLE)
            driver.press("ctrl+w")
            program.wait(lambda tree: len(tree.windows()) == 1, "one window to close")
        driver.expect_equal(journals(home), [], "the journals that are left")


def test_changed_file():
    """A file that another program changed meanwhile is not written over, and what was not saved is not lost"""
    with driver.Home() as home, copied_example() as path:
        with killed(path, home=home) as program:
            program.wait_for_document()
            add_actor(program)
            driver.wait(lambda: [name for folder in journals(home) for name in os.listdir(
                pathlib.Path(home.folder, "state", "entente", "journals", folder)) if name.startswith("base-")],
                "a copy of the document")
        other = b'{"format": "entente", "version": 1, "title": "Another"}\n'
        path.write_bytes(other)
        with left(home=home) as program:
            program.click(program.wait_for("list-item", TITLE))
            program.wait_for_window(f"• {TITLE}")
            program.wait_for("label", re.compile("was changed by another program"))
            driver.take_picture_at_rest("recovery-changed")
            driver.expect_equal(path.read_bytes(), other, "the file")
            program.act("window.close")
            program.wait_for("push-button", "Discard").act("click")
        driver.expect_equal(journals(home), [], "the journals that are left")


def test_new_document():
    """A new document begins with its first actor, and survives although it was never saved"""
    with driver.Home() as home:
        with killed(home=home) as program:
            program.wait_for_focus("push-button", "Open…")
            driver.press("ctrl+n")
            program.wait_for_focus("push-button", "Add Actor…")
            driver.take_picture_at_rest("new-document")
            driver.press("Return")
            type_actor(program)
            program.wait_for_window("• Untitled Document")
            driver.expect(not program.read().first("push-button", "Add Actor…"), "the hint is still there")
            wait_until_closed(program)
            program.wait_for("image", re.compile(f"^{NAME} is selected"), "focused")
            driver.expect_equal(len(journals(home)), 1, "the number of journals")
        with left(home=home) as program:
            program.click(program.wait_for("list-item", "Untitled Document"))
            program.wait_for("list-item", re.compile(f"^{NAME}"))
            driver.press("ctrl+z")
            program.wait_for("push-button", "Add Actor…")
            driver.press("ctrl+shift+z")
            program.wait_for("list-item", re.compile(f"^{NAME}"))
            driver.press("ctrl+q")
            program.wait_for("label", "Save Changes to “Untitled Document”?")
            driver.take_picture_at_rest("close-question")
            program.wait_for("push-button", "Discard").act("click")
        driver.expect_equal(journals(home), [], "the journals that are left")


def test_title():
    """The document as a whole has a title that can be changed, as one step"""
    with driver.Home() as home, left(home=home) as program:
        program.wait_for_focus("push-button", "Open…")
        driver.press("ctrl+n")
        program.wait_for_window("Untitled Document")
        program.act("win.edit-title")
        program.wait_for_window("Title and Summary")
        driver.wait(lambda: driver.active_title() == "Title and Summary", "the dialog to be the active window")
        driver.xdotool("type", "--delay", 15, "A treaty")
        driver.take_picture("title-dialog")
        driver.press("Return")
        program.wait_for_window("• A treaty")
        driver.press("ctrl+z")
        program.wait_for_window("Untitled Document")
        program.act("window.close")


def test_log_out():
    """Logging out is inhibited for as long as something is not saved"""
    with subprocess.Popen([sys.executable, "-c", SESSION_MANAGER], stdout=subprocess.PIPE, text=True) as manager:
        try:
            driver.expect_equal(manager.stdout.readline().strip(), "ready", "the session manager")
            with copied_example() as path, driver.running(path) as program:
                program.wait_for_document()
                add_actor(program)
                call = manager.stdout.readline().strip().split("|")
                driver.expect_equal((call[0], call[4]), ("Inhibit", "1"), "the call")
                driver.expect_equal(call[3], "There are changes that are not saved", "the reason")
                driver.press("ctrl+z")
                driver.expect_equal(manager.stdout.readline().strip(), "Uninhibit|7", "the call")
        finally:
            manager.kill()


driver.main(globals())
