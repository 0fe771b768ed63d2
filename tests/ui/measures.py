# SPDX-License-Identifier: GPL-3.0-or-later
"""The measures of a document: who is most connected, and the table as a file."""

import contextlib
import csv
import pathlib

import driver


@contextlib.contextmanager
def opened(home=None):
    """The example, and the list of measures beside it, once all is measured."""
    with driver.running(driver.EXAMPLE, home=home) as program:
        program.wait_for_document()
        driver.press("ctrl+m")
        program.wait_for_window("Measures")
        program.wait(lambda tree: rows(tree), "the rows")
        yield program
        driver.press("Escape")
        program.wait(lambda tree: len(tree.windows()) == 1, "the list to close")


def rows(tree):
    """The names of the actors, from the first row that there is."""
    table = tree.first("list", "Actors by Measures")
    return [row.name for row in table.all("table-row")] if table else []


def test_first_places():
    """The most connected comes first"""
    with opened() as program:
        driver.expect_equal(rows(program.read())[:2], ["Russia", "Kim Jong-un"], "the most connected")
        driver.take_picture("measures")


def test_saved():
    """The table is saved with a row for each actor"""
    with driver.Home() as home, opened(home) as program:
        path = pathlib.Path(home.folder, "measures.csv")
        program.wait_for("push-button", "Save as CSV…").act("click")
        program.wait_for("push-button", "Save")
        program.wait_for_focus("text", "Name:")
        driver.press("ctrl+a")
        driver.xdotool("type", "--delay", 8, str(path))
        driver.press("Return")
        driver.wait(lambda: path.exists() and path.stat().st_size > 0, "the file")
        with path.open(encoding="utf-8-sig", newline="") as file:
            found = {row["id"]: row for row in csv.DictReader(file)}
        driver.expect_equal(found["shoigu"]["degree"], "8", "the relations of an actor")
        driver.expect_equal(len(found), 57, "the actors")


driver.main(globals())
