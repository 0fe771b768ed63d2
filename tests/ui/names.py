# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever a screen reader says has a name: in every window, every dialog and on every page."""

import contextlib
import pathlib
import re

import driver
from hands import wait_until_closed
from naming import expect_names

# Each template, and where it is walked through. A new one belongs here, and into a test.
WALKED = {
    "entente-actor-dialog": "test_new_items",
    "entente-alias-form": "reader.py",
    "entente-audit-dialog": "test_other_dialogs",
    "entente-compare-dialog": "versions.py",
    "entente-condition-dialog": "explore.py",
    "entente-details-head": "test_document",
    "entente-details-panel": "test_document",
    "entente-details-section": "test_document",
    "entente-disputes-dialog": "test_other_dialogs",
    "entente-duplicates-dialog": "test_other_dialogs",
    "entente-edition-dialog": "reader.py",
    "entente-error-page": "test_start",
    "entente-export-dialog": "test_other_dialogs",
    "entente-export-form": "test_other_dialogs",
    "entente-file-bar": "versions.py",
    "entente-focus-dialog": "explore.py",
    "entente-group-dialog": "test_other_dialogs",
    "entente-import-dialog": "import.py",
    "entente-import-report-dialog": "import.py",
    "entente-item-dialog": "test_new_items",
    "entente-kind-dialog": "test_dialogs_of_items",
    "entente-legend": "test_document",
    "entente-loading-page": "test_loading",
    "entente-main-menu": "test_menus",
    "entente-mapping-page": "import.py",
    "entente-mark-form": "reader.py",
    "entente-measures-dialog": "test_other_dialogs",
    "entente-merge-dialog": "test_dialogs_of_items",
    "entente-minimap": "test_document",
    "entente-name-bar": "reader.py",
    "entente-other-actor-dialog": "test_dialogs_of_items",
    "entente-outline-contents": "test_document",
    "entente-outline-panel": "test_document",
    "entente-panes": "test_document",
    "entente-picture-row": "test_new_items",
    "entente-places-dialog": "import.py",
    "entente-preferences": "test_other_dialogs",
    "entente-print-tab": "not at all: it is a page of GTK’s own dialog, most of whose parts have no name",
    "entente-proposal-bar": "reader.py",
    "entente-proposal-card": "reader.py",
    "entente-read-as-dialog": "import.py",
    "entente-reader": "reader.py",
    "entente-recovery-bar": "recovery.py",
    "entente-relation-dialog": "test_new_items",
    "entente-relation-form": "reader.py",
    "entente-relation-row": "test_document",
    "entente-remarks-dialog": "test_menus",
    "entente-review-page": "import.py",
    "entente-search-results": "test_document",
    "entente-source-dialog": "test_new_items",
    "entente-start-page": "test_start",
    "entente-statement-dialog": "test_new_items",
    "entente-statement-row": "test_document",
    "entente-table-columns-dialog": "test_table",
    "entente-table-panel": "test_table",
    "entente-tags-dialog": "test_dialogs_of_items",
    "entente-text-row": "test_new_items",
    "entente-title-dialog": "test_other_dialogs",
    "entente-unread-button": "reader.py",
    "entente-versions-dialog": "test_other_dialogs",
    "entente-voices-dialog": "test_other_dialogs",
    "entente-window": "test_document",
}


def select(program, name, heading):
    """Finds an item by its words, and shows it."""
    wait_until_closed(program)
    driver.press("ctrl+f")
    program.wait_for_focus("entry").set_content(name)
    program.wait(lambda tree: tree.first("list", "Search Results")
                 and tree.first("list", "Search Results").first("list-item", re.compile(re.escape(name))), name)
    driver.press("Return")
    program.wait(lambda tree: tree.first("heading", heading) or tree.first("label", heading), heading)


@contextlib.contextmanager
def window_of(program, action):
    """The window that an action opens, while it is open."""
    before = len(program.read().windows())
    program.act(action)
    program.wait(lambda tree: len(tree.windows()) > before and tree.windows()[-1].first("push-button"),
                 f"the window of {action}")
    yield
    driver.press("Escape")
    program.wait(lambda tree: len(tree.windows()) == before, f"the window of {action} to close")


def unfold(program):
    """Opens what is folded in the window on top."""
    for row in [node for node in program.read().windows()[-1].all("list-item")
                if "expandable" in node.states and "expanded" not in node.states]:
        with contextlib.suppress(LookupError):
            row.act("activate")


def walk_windows(program, *actions):
    for action in actions:
        with window_of(program, action):
            unfold(program)
            expect_names(program, action)


def test_every_template():
    """Every template is walked through"""
    templates = {path.stem for path in (driver.ROOT / "ui").glob("*.ui")}
    driver.expect_equal(sorted(templates ^ set(WALKED)), [], "what is not walked through, or is no more")


def test_loading():
    """While a document is laid out, and after that was cancelled"""
    with driver.Home() as home:
        program = pathlib.Path(home.folder, "never-ends.sh")
        program.write_text("#!/bin/sh\nexec sleep 1000\n", "utf-8")
        program.chmod(0o755)
        path = pathlib.Path(home.folder, "pair.entente.json")
        path.write_text('{"format": "entente", "version": 1, "actors": [{"id": "a", "name": "A"}, '
                        '{"id": "b", "name": "B"}]}', "utf-8")
        with driver.running(path, home=home, ENTENTE_LAYOUT_PROGRAM=str(program)) as window:
            window.wait_for("label", "Arranging 2 actors…")
            expect_names(window, "the page of what is opened")
            window.click(window.wait_for("push-button", "Cancel"))
            window.wait_for_focus("push-button", "Open…")


def test_start():
    """On the start page and on the page of an error"""
    with driver.running() as program:
        program.wait_for_focus("push-button", "Open…")
        expect_names(program, "the start page")
    with driver.running(driver.BAD / "comma-missing.json") as program:
        program.wait_for_focus("push-button", "Open Another…")
        expect_names(program, "the error page")


def test_document():
    """In a document, with the details of every kind of item, and of several"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        expect_names(program, "the document")
        select(program, "Sergei Shoigu", "Said of It")
        expect_names(program, "a person")
        select(program, "Sergei Shoigu met Kim Jong-un", "Supported By")
        expect_names(program, "a relation")
        select(program, "I am sure that we will honor these events", "About")
        expect_names(program, "a statement")
        select(program, "Photographs of the meeting, released by KCNA", "Known through the captions, which credit Yonhap.")
        expect_names(program, "a source")
        program.act("win.select-all")
        program.wait_for("label", re.compile("^1[0-9]+ selected$"))
        expect_names(program, "several items")
        program.read().first("entry").set_content("Übergrößenträger")
        program.wait_for("label", "Nothing Found")
        expect_names(program, "nothing found")


def test_canvas():
    """The picture says how large it is once, and then only what is selected in it"""
    with driver.running(driver.EXAMPLE) as program:
        canvas = program.wait_for_document()
        size = canvas.name
        driver.expect(re.match("^Graph of [0-9]+ actors and [0-9]+ relations", size), f"it says {size!r}")
        program.click_at(canvas, 4, 4)
        program.wait_for("image", size, "focused")
        for _ in range(3):
            before = program.read().focused().name
            driver.press("Tab")
            name = program.wait(lambda tree: tree.focused() is not None and tree.focused().name != before
                                and tree.focused().name, "the next card")
            driver.expect(re.match("^[^.]+ is selected[.]$", name), f"it says {name!r}")
        driver.expect_equal(program.read().focused().description, size, "what it is")


def test_new_items():
    """In the dialogs of new items"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        walk_windows(program, "win.add-actor", "win.add-relation", "win.add-statement", "win.add-source")


def test_dialogs_of_items():
    """In the dialogs about an item: a statement has rows in which its stances are chosen"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        select(program, "Sergei Shoigu", "Said of It")
        walk_windows(program, "win.edit", "win.duplicate", "win.merge", "win.set-kind", "win.set-tags", "win.how-connected")
        select(program, "I am sure that we will honor these events", "About")
        with window_of(program, "win.edit"):
            expect_names(program, "a statement")
            stance = program.wait_for("push-button", re.compile("^How the statement stands to it: "))
            driver.expect(stance.name.split(": ")[1] in ("supports", "disputes", "mentions"),
                          f"a stance is called {stance.name!r}")


def test_other_dialogs():
    """In the dialogs about the document and the program"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        walk_windows(program, "win.edit-title", "win.duplicates", "win.measures", "win.versions", "win.export",
                     "win.audit", "win.contradictions", "win.voices", "win.group-by")
        driver.press("ctrl+comma")
        program.wait_for_window("Preferences")
        expect_names(program, "the preferences")
        driver.press("Escape")
        program.wait(lambda tree: len(tree.windows()) == 1, "the preferences to close")


def test_table():
    """In the table, and where its columns are chosen"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        program.act("win.show-table")
        button = program.wait_for("push-button", "Columns…")
        expect_names(program, "the table")
        program.click(button)
        program.wait_for_window("Columns")
        expect_names(program, "the columns")
        driver.press("Escape")
        program.wait(lambda tree: len(tree.windows()) == 1, "the columns to close")


def test_menus():
    """In the menus and popovers, and among the remarks"""
    with driver.running(driver.BAD / "dangling.json") as program:
        program.wait_for_document()
        driver.press("F10")
        program.wait_for("menu-item", "About Entente")
        expect_names(program, "the menu")
        driver.press("Escape")
        program.wait(lambda tree: not tree.first("menu-item", "About Entente"), "the menu to close")
        for name, item in (("Add", "menu-item"), ("Arrange", "push-button")):
            program.click(program.wait_for("push-button", name))
            program.wait_for(item, None)
            expect_names(program, name)
            driver.press("Escape")
        with window_of(program, "win.remarks"):
            expect_names(program, "the remarks")


driver.main(globals())
