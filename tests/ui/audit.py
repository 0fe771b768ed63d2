# SPDX-License-Identifier: GPL-3.0-or-later
"""What a careful editor would ask: the audit, and who speaks of whom."""

import re

import driver

WHOLE = "This is about the whole document as it is, also about what the picture leaves out now."
DIALOGS = (("win.audit", "Audit"), ("win.contradictions", "Contradictions"), ("win.voices", "Who Speaks of Whom"))


def test_audit():
    """The details tell how many findings are open, and the audit lists them"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        program.wait(lambda tree: count(tree), "the number of findings")
        driver.press("ctrl+u")
        program.wait_for_window("Audit")
        program.wait(lambda tree: tree.first("push-button", "Set All Aside…"), "the findings", deep=True)
        driver.take_picture("audit")
        driver.press("Escape")
        program.wait(lambda tree: len(tree.windows()) == 1, "the audit to close")


def test_whole():
    """While a filter is on, what looks at the whole document says that it does"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        for action, title in DIALOGS:
            look_at(program, action, title, filtered=False)
        program.click(program.wait_for("push-button", re.compile("^[0-9]+ unsupported$")))
        program.wait_for("push-button", "Remove: not unsupported")
        for action, title in DIALOGS:
            look_at(program, action, title, filtered=True)


def look_at(program, action, title, filtered):
    """Opens a dialog, which has the sentence if the picture is filtered."""
    program.act(action)
    window = program.wait_for_window(title)
    driver.wait(lambda: driver.active_title() == title, f"{title} to have the keyboard")
    found = program.wait(lambda tree: tree.windows()[-1] if tree.windows()[-1].name == title else None, title)
    driver.expect((found.first("label", WHOLE) is not None) == filtered, f"{window} is wrong about the filter")
    if filtered:
        driver.take_picture(f"whole-{action}")
    driver.press("Escape")
    program.wait(lambda tree: len(tree.windows()) == 1, f"{title} to close")


def count(tree):
    """How many findings the details say are open."""
    for button in tree.all("push-button"):
        if button.name.startswith("Audit: ") and button.name.split()[1].isdigit():
            return int(button.name.split()[1])
    return 0


def test_voices():
    """A screen reader is told the cell to which the arrow keys lead, and Enter shows the words"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        driver.press("ctrl+k")
        program.wait_for_window("Who Speaks of Whom")
        matrix = program.wait(lambda tree: cell(tree), "the matrix")
        driver.take_picture("voices")
        driver.press("Down")
        program.wait(lambda tree: cell(tree) and cell(tree) != matrix, "another cell")
        driver.press("Escape")
        program.wait(lambda tree: len(tree.windows()) == 1, "the matrix to close")


def cell(tree):
    """The words of the cell with the cursor."""
    for image in tree.all("image"):
        if " of " in image.name and (" statement" in image.name or image.name.endswith(": nothing")):
            return image.name
    return None


driver.main(globals())
