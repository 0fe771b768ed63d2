# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of other programs come in: by opening, by Import…, from the clipboard; and can be taken back."""

import contextlib
import json
import pathlib
import re
import tempfile

import driver
from hands import choose_file, copying, wait_until_closed
from naming import expect_names

# What a spreadsheet program of an older system writes: semicolons, Windows-1252, titles in German.
MESSY = """Wer;Beziehung;Bei wem;seit
Müller;"gehört; zur Hälfte";Société Générale;03.04.2011
Söhne & Größe;gehört;;2017
Grün;berät für Gebühren;Müller;2018
""".replace("\n", "\r\n").encode("cp1252")

PEOPLE = "Name,Kind,Description\nKim,person,Farmer\nPark,person,Baker\n"
NEWER = "Name,Kind,Description\nKim,person,Miller\nLee,person,Smith\n"

# Another program, from which a table was copied.


@contextlib.contextmanager
def folder(**files):
    """A folder with files in it; the names are given with _ for the dot."""
    with tempfile.TemporaryDirectory(prefix="entente-import-") as path:
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            pathlib.Path(path, name.replace("_", ".")).write_bytes(data)
        yield pathlib.Path(path)


def press_button(program, name, dialog="Import"):
    """Presses a button of a dialog as soon as it can be pressed."""
    def ready(tree):
        window = next((window for window in tree.windows() if window.name == dialog), None)
        return window and next((node for node in window.all("push-button", name, "focusable")
                                if node.has_size() and "sensitive" in node.states), None)

    program.wait(ready, f"the button {name!r}").act("click")


def set_column(program, button, word):
    """Says by the menu in the head of a column what it is."""
    press_button(program, button)
    program.wait(lambda tree: next((node for node in tree.all(None, word) if "menu" in node.role and node.has_size()),
                                   None), f"{word!r} in the menu").act("click")


def wait_for_label(program, text):
    """Waits until words can be read."""
    return program.wait(lambda tree: next((node for node in tree.all(None, text) if node.has_size()), None),
                        f"the words {text!r}")


def wait_for_end(program):
    """Waits until the dialog is gone and the document is there."""
    program.wait(lambda tree: "Import" not in [window.name for window in tree.windows()], "the end of the dialog")
    return program.wait_for_document()


def type_path(program, path):
    """Types a path into the file chooser that comes."""
    program.wait_for("push-button", "Import")
    choose_file(program, path)


def save_as(program, path):
    """Saves the new document, and returns what is in its file."""
    program.act("win.save")
    program.wait_for_focus("text", "Name:")
    driver.press("ctrl+a")
    driver.xdotool("type", "--delay", 8, str(path))
    driver.press("Return")
    driver.wait(path.exists, "the file")
    return json.loads(path.read_text("utf-8"))


def look_at_places(program):
    """Opens the list of what does not come, and closes it."""
    before = len(program.read().windows())
    button = program.wait(lambda tree: next(tree.windows()[-1].all("push-button", re.compile("^Show")), None), "Show")
    button.act("click")
    program.wait(lambda tree: len(tree.windows()) > before, "the places in the file")
    expect_names(program, "the places in the file")
    driver.press("Escape")
    program.wait(lambda tree: len(tree.windows()) == before, "the places to close")


def test_messy_table():
    """A messy table is opened, mapped by the heads of its columns, imported, and taken back by one Undo"""
    with folder(ties_csv=MESSY) as path, driver.running(path / "ties.csv") as program:
        program.wait_for_window("Import")
        wait_for_label(program, "Müller · gehört · Hälfte · Société · Générale")
        program.wait_for_focus("combo-box", "Each row is")
        for key in ("space", "Down", "Return"):
            driver.press(key)
        wait_for_label(program, "2 relations")
        set_column(program, "Column 3, Bei wem: To", "Keep as Data")
        wait_for_label(program, "Say which column is “To”")
        set_column(program, "Column 3, Bei wem: Keep as Data", "To")
        wait_for_label(program, "2 relations")
        wait_for_label(program, "1 row without both ends")
        driver.take_picture("import-mapping")
        expect_names(program, "the mapping of columns")
        press_button(program, "Review")
        wait_for_label(program, "Table of relations: 3 actors, 2 relations")
        driver.take_picture("import-review")
        expect_names(program, "the review of an import")
        look_at_places(program)
        press_button(program, "Import")
        wait_for_end(program)
        wait_for_label(program, "Imported 3 actors, 2 relations")
        program.act("win.import-details")
        program.wait_for_window("Import Report")
        wait_for_label(program, "New: 3 actors, 2 relations")
        driver.take_picture("import-report")
        expect_names(program, "the report of an import")
        press_button(program, "Undo Import", "Import Report")
        program.wait(lambda tree: tree.first("list-item", "Müller") is None, "the actors to be gone")
        program.wait(lambda tree: len(tree.windows()) == 1, "the report to close")


def test_second_import():
    """A newer version of a table comes by Import…, is understood as before, and shows what differs"""
    with folder(people_csv=PEOPLE) as path, driver.running(path / "people.csv") as program:
        program.wait_for_window("Import")
        press_button(program, "Review")
        press_button(program, "Import")
        wait_for_end(program)
        (path / "people.csv").write_text(NEWER, "utf-8")
        driver.press("ctrl+shift+i")
        type_path(program, path / "people.csv")
        wait_for_label(program, "Table of actors: 2 actors")
        counts = program.wait_for("list-item", "2 actors")
        driver.expect_equal(counts.description, "1 new, 1 in the document already", "what is said of the actors")
        wait_for_label(program, "Kim: Description, Farmer → Miller")
        press_button(program, "Import")
        wait_for_end(program)
        saved = save_as(program, path / "out.entente.json")
        driver.expect_equal({actor["name"]: actor.get("description") for actor in saved["actors"]},
                            {"Kim": "Miller", "Park": "Baker", "Lee": "Smith"}, "what was imported")


def test_paste():
    """A table that was copied in a spreadsheet is pasted into the open document"""
    with driver.running() as program:
        program.wait_for_window("Entente")
        with copying("From\tTo\nKim\tPark\nPark\tLee\n"):
            program.wait_for("push-button", "New Document").act("click")
            program.wait_for_document()
            program.act("win.paste")
            program.wait_for_window("Import")
            wait_for_label(program, "2 relations")
            press_button(program, "Review")
            press_button(program, "Import")
            wait_for_end(program)
            wait_for_label(program, "Imported 3 actors, 2 relations")
            for name in ("Kim", "Lee", "Park"):
                wait_for_label(program, name)
            program.act("win.undo")
            program.wait(lambda tree: tree.first("list-item", "Kim") is None, "the actors to be gone")


def focus_head(program, name):
    """Goes by Tab to the head of a column."""
    driver.press_until(program, "Tab", None, name, 25, deep=True)


def choose_in_menu(program, word):
    """Opens the menu of the head that has the focus, and chooses a word by the arrows."""
    driver.press("space")
    program.wait(lambda tree: tree.focused() is not None and "menu" in tree.focused().role, "the menu of the head")
    for _ in range(20):
        focused = program.wait(lambda tree: tree.focused(), "any focus")
        if focused.name == word:
            driver.press("Return")
            return
        driver.press("Down")
        program.wait(lambda tree: tree.focused() is not None and tree.focused().name != focused.name, "the next word")
    raise driver.Failure(f"{word!r} is not in the menu")


def wait_for_status(program, words):
    """Waits until a status says the words, also to those who do not see them. Without a name its labels are read."""
    return program.wait(lambda tree: next((node for node in tree.all("status-bar")
                                           if words in (node.name or ", ".join(node.texts()))), None),
                        f"the status {words!r}")


def test_by_keys():
    """Keys alone lead from Ctrl+Shift+I through the columns, the ticks and the report to Undo"""
    with folder(ties_csv=MESSY) as path, driver.running() as program:
        program.wait_for("push-button", "New Document").act("click")
        program.wait_for_document()
        driver.press("ctrl+shift+i")
        type_path(program, path / "ties.csv")
        program.wait_for_window("Import")
        program.wait_for_focus("combo-box", "Each row is")
        for key in ("space", "Down", "Return"):
            driver.press(key)
        wait_for_status(program, "2 relations")
        focus_head(program, "Column 3, Bei wem: To")
        choose_in_menu(program, "Keep as Data")
        wait_for_status(program, "Say which column is “To”")
        program.wait_for_focus(None, "Column 3, Bei wem: Keep as Data")
        choose_in_menu(program, "To")
        wait_for_status(program, "1 row without both ends")
        program.wait_for_focus(None, "Column 3, Bei wem: To")
        driver.press("alt+r")
        program.wait_for_focus("push-button", "Import")
        wait_for_status(program, "Table of relations: 3 actors, 2 relations")
        driver.press("alt+Left")
        program.wait_for_focus("combo-box", "Each row is")
        driver.press("alt+r")
        program.wait_for_focus("push-button", "Import")
        driver.press_until(program, "shift+Tab", "list-item", "Keep the file as a source", 10, deep=True)
        driver.press("space")
        wait_for_label(program, "1 source")
        driver.press("alt+i")
        wait_for_end(program)
        wait_for_label(program, "Imported 3 actors, 2 relations, 1 source")
        wait_until_closed(program)
        driver.press("alt+d")
        program.wait_for_focus("push-button", "Details")
        driver.press("space")
        program.wait_for_window("Import Report")
        wait_for_label(program, "New: 3 actors, 2 relations, 1 source")
        driver.press("Escape")
        program.wait(lambda tree: len(tree.windows()) == 1, "the report to close")
        driver.press("ctrl+z")
        program.wait(lambda tree: tree.first("list-item", "Müller") is None, "the actors to be gone")


def test_ticks_by_keys():
    """What differs is taken or left by keys, and the row says whether it is ticked"""
    with folder(people_csv=PEOPLE) as path, driver.running(path / "people.csv") as program:
        program.wait_for_window("Import")
        press_button(program, "Review")
        press_button(program, "Import")
        wait_for_end(program)
        (path / "people.csv").write_text(NEWER, "utf-8")
        driver.press("ctrl+shift+i")
        type_path(program, path / "people.csv")
        row = "Kim: Description, Farmer → Miller"
        program.wait_for("list-item", row)
        driver.press_until(program, "Tab", "check-box", row, 25, deep=True)
        program.wait_for("list-item", row, "checked")
        driver.press("space")
        program.wait(lambda tree: next((node for node in tree.all("list-item", row) if "checked" not in node.states),
                                       None), "the tick to be gone")
        program.wait_for_focus("check-box", row, deep=True)
        driver.press("alt+i")
        wait_for_end(program)
        saved = save_as(program, path / "out.entente.json")
        driver.expect_equal({actor["name"]: actor.get("description") for actor in saved["actors"]},
                            {"Kim": "Farmer", "Park": "Baker", "Lee": "Smith"}, "what was imported")


def count_rows_until(program, name):
    """How many rows of the last window are in front of one."""
    rows = [node.name for node in program.read().windows()[-1].all("list-item")]
    return rows.index(name)


def test_read_as():
    """A file that was taken for something else is read as what it is, by keys"""
    with folder(g_json='{"nodes": [{"id": "a"}], "edges": []}') as path:
        with driver.running(path / "g.json") as program:
            program.wait_for_window("Import")
            wait_for_status(program, "1 actor")
            driver.press_until(program, "shift+Tab", None, "More", 10, deep=True)
            driver.press("space")
            program.wait(lambda tree: tree.focused() is not None and tree.focused().name == "Read As…", "the menu")
            driver.press("Return")
            program.wait_for_window("Read As")
            focused = program.wait_for("list-item", "Node-link JSON", "focused")
            driver.expect_equal(focused.description, "It is read as this now", "what is said of the present format")
            expect_names(program, "the formats")
            driver.take_picture("import-read-as")
            driver.press(*["Down"] * count_rows_until(program, "GEXF"))
            program.wait_for("list-item", "GEXF", "focused")
            driver.press("Return")
            wait_for_label(program, "“g.json” Can’t Be Imported")
            program.wait_for("alert", re.compile("“GEXF”. Line 1 begins with"))
            driver.press("alt+Left")
            wait_for_status(program, "1 actor")
            driver.press("Escape")
            program.wait(lambda tree: len(tree.windows()) == 1, "the end of the dialog")


def test_cancel_and_errors():
    """Cancel leaves everything as it was; a file that is none says why, and where"""
    with folder(people_csv=PEOPLE, broken_gexf="<gexf>\n<graph>\n</gexf>\n", sheet_bin=bytes(range(256))) as path:
        with driver.running(path / "people.csv") as program:
            program.wait_for_window("Import")
            press_button(program, "Cancel")
            program.wait(lambda tree: len(tree.windows()) == 1, "the end of the dialog")
            program.open_more(str(path / "broken.gexf"))
            program.wait_for_window("Import")
            wait_for_label(program, "“broken.gexf” Can’t Be Imported")
            alert = program.wait_for("alert")
            driver.expect("3" in alert.name, f"no line in {alert.name!r}")
            driver.press("Escape")
            program.wait(lambda tree: len(tree.windows()) == 1, "the end of the dialog")
            program.open_more(str(path / "sheet.bin"))
            wait_for_label(program, "“sheet.bin” Can’t Be Imported")
            driver.press("Escape")
            program.wait(lambda tree: len(tree.windows()) == 1, "the end of the dialog")


driver.main(globals())
