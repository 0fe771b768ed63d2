# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever the keyboard can come to has a name that a screen reader can say."""

import re

import driver

# A scrolled area takes the focus only if there is nothing in it that could, and is then read as it is.
NEED_NO_NAME = ("scroll-pane",)

# What libadwaita 1.2 itself forgets to name: the button that closes a toast.
NOT_OURS = ("AdwToastWidget",)


def expect_names(program, what):
    """Every widget that takes the focus has a name of its own."""
    nameless = [f"{node} in {node.parent}" for node in program.read(deep=True).walk()
                if "focusable" in node.states and node.role not in NEED_NO_NAME
                and node.has_size() and not node.is_named() and node.parent.name not in NOT_OURS]
    driver.expect(not nameless, f"{what}: " + "; ".join(nameless))


def select(program, name, heading):
    """Finds an item by its words, and shows it."""
    driver.press("ctrl+f")
    program.wait_for_focus("entry").set_content(name)
    program.wait(lambda tree: tree.first("list", "Search Results")
                 and tree.first("list", "Search Results").first("list-item", re.compile(re.escape(name))), name)
    driver.press("Return")
    program.wait(lambda tree: tree.first("heading", heading) or tree.first("label", heading), heading)


def test_start():
    """On the start page and on the page of an error"""
    with driver.running() as program:
        program.wait_for_focus("push-button", "Open…")
        expect_names(program, "the start page")
    with driver.running(driver.BAD / "comma-missing.json") as program:
        program.wait_for_focus("push-button", "Open Another…")
        expect_names(program, "the error page")


def test_document():
    """In a document, with the details of every kind of item"""
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


def test_dialogs():
    """In the menu and among the remarks"""
    with driver.running(driver.BAD / "dangling.json") as program:
        program.wait_for_document()
        driver.press("F10")
        program.wait_for("menu-item", "About Entente")
        expect_names(program, "the menu")
        driver.press("Escape")
        program.act("win.remarks")
        program.wait_for_window("Remarks")
        expect_names(program, "the remarks")
        driver.press("Escape")
        program.wait(lambda tree: len(tree.windows()) == 1, "the remarks to close")


driver.main(globals())
