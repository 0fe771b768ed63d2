# SPDX-License-Identifier: GPL-3.0-or-later
"""The document as a table: by keyboard, and as a screen reader is told of it."""

import contextlib

import driver


@contextlib.contextmanager
def opened():
    """The example with its table, once the keyboard is in it."""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        driver.press("ctrl+shift+t")
        program.wait(lambda tree: len(rows(tree)) > 5, "the rows", deep=True)
        program.wait_for_focus("table-cell", "Name: An anonymous source", deep=True)
        yield program


def rows(tree):
    """What the rows are called, from the first that there is."""
    table = tree.first("list", "Actors")
    return [row.name for row in table.all("table-row")] if table else []


def select_row(program):
    """Selects the first row, which has the keyboard. In later versions of GTK the arrows would do only that."""
    driver.press("Home")
    program.wait(lambda tree: next(tree.all("table-row", state="selected"), None), "a selected row", deep=True)


def test_named():
    """Rows are called as their items are, and cells say their column and what is in them"""
    with opened() as program:
        driver.expect_equal(rows(program.read(deep=True))[:2], ["An anonymous source", "Analysts"], "the first rows")
        select_row(program)
        driver.press("Right", "Right", "Down")
        program.wait_for_focus("table-cell", "Relations: 1", deep=True)
        driver.take_picture("table")
        driver.press("Tab")
        program.wait(lambda tree: tree.focused() is not None and tree.focused().role != "table-cell",
                     "the focus behind the table", deep=True)


def test_kind_of_many():
    """The kind of several actors is changed by keyboard in one step"""
    with opened() as program:
        select_row(program)
        driver.press("Right", "shift+Down", "shift+Down", "shift+Down", "F2")
        program.wait(lambda tree: tree.first("push-button", "Set in All 4 Rows"), "the editor", deep=True)
        driver.xdotool("type", "--delay", 8, "place")
        driver.press("ctrl+Return")
        program.wait(lambda tree: [cell.name for cell in tree.all("table-cell")].count("Kind: Place") >= 4,
                     "four places", deep=True)
        driver.press("ctrl+z")
        program.wait(lambda tree: "Kind: Place" not in [cell.name for cell in tree.all("table-cell")][:20],
                     "the kinds from before", deep=True)


driver.main(globals())
