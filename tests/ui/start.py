# SPDX-License-Identifier: GPL-3.0-or-later
"""The first minute: what one sees without a file, and what leads on from there."""

import re

import driver


def test_start_page():
    """Without a file there is a start page with Open, the example, and no recent files yet"""
    with driver.running() as program:
        button = program.wait_for_focus("push-button", "Open…")
        driver.expect(button.has_size(), "Open can't be seen")
        tree = program.read()
        driver.expect(tree.first("list-item", "Shoigu’s Visit to Pyongyang"), "the example is not there")
        driver.expect("Recent Files" not in tree.texts(), "there are recent files before any was opened")
        driver.expect(tree.first("push-button", "Search") is None, "one can search without a document")
        frame = tree.first("frame")
        for action in ("win.search", "win.back", "win.forward", "win.show-outline", "win.remarks"):
            driver.expect(action not in frame.actions(), f"{action} can be done without a document")


def test_open_example():
    """A click on the example opens it, and then it is a recent file"""
    with driver.Home() as home:
        with driver.running(home=home) as program:
            program.click(program.wait_for("list-item", "Shoigu’s Visit to Pyongyang"))
            program.wait_for_document()
            tree = program.wait(lambda tree: tree.first(None, "Shoigu’s visit to Pyongyang") and tree,
                                "the title of the document")
            driver.expect("shoigu-visit.entente.json" in tree.texts(), "the name of the file is not shown")
            driver.expect(tree.first("list-item", re.compile("^Sergei Shoigu")), "Shoigu is not in the outline")
        with driver.running(home=home) as program:
            program.click(program.wait_for("list-item", "shoigu-visit.entente.json"))
            program.wait_for_document()


def test_open_dialog():
    """Open leads to a file chooser, which opens the file whose path is entered"""
    with driver.running() as program:
        program.wait_for_focus("push-button", "Open…")
        driver.press("Return")
        program.wait_for("label", "Documents and Files to Import")
        driver.press("slash")
        program.wait_for_focus("text").set_content(str(driver.GOOD / "smallest.entente.json"))
        driver.press("Return")
        program.wait_for_document()


driver.main(globals())
