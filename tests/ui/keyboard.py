# SPDX-License-Identifier: GPL-3.0-or-later
"""Without a pointer, from the start of the program to a source."""

import re

import driver

SOURCE = "Shoigu's surprise visit to Pyongyang indicates Kim Jong-un may visit Moscow"
SOURCE_LINK = "Korea JoongAng Daily, 25 March 2025"


def test_start_to_source():
    """Arrows, Tab and Enter lead from the start page through the outline and a statement to its source"""
    with driver.running() as program:
        program.wait_for_focus("push-button", "Open…")
        driver.press_until(program, "Tab", "list-item", "Shoigu’s Visit to Pyongyang", 2)
        driver.press("Return")
        program.wait_for_document()
        # On the way are the views, the groups and their buttons.
        driver.press_until(program, "shift+Tab", "list-item", re.compile(", "), 10)
        steps = driver.press_until(program, "Down", "list-item", re.compile("^Sergei Shoigu, "), 30)
        driver.expect(steps > 0, "Shoigu was the first row by chance")
        program.wait_for("list-item", re.compile("^Sergei Shoigu, "), "selected")
        driver.press("Return")
        program.wait(lambda tree: tree.focused() is not None and tree.focused().role != "list-item",
                     "the focus in the details")
        driver.press_until(program, "Tab", "link", SOURCE_LINK, 20)
        driver.press("Return")
        program.wait_for_focus("label", SOURCE)
        driver.press("alt+Left")
        program.wait_for("label", "Sergei Shoigu")


def test_shortest_way():
    """From the start page at most twelve keys lead to a source"""
    keys = ["Tab", "Tab", "Return", "Tab", "Return", "Tab", "Tab", "Tab", "Tab", "Tab", "Return"]
    with driver.running() as program:
        program.wait_for_focus("push-button", "Open…")
        driver.press(*keys[:2])
        program.wait_for_focus("list-item", "Shoigu’s Visit to Pyongyang")
        driver.press(keys[2])
        program.wait_for_document()
        driver.press(keys[3])
        program.wait_for("image", re.compile("^Analysts is selected"))
        driver.press(keys[4])
        program.wait_for_focus("label", "Analysts")
        driver.press(*keys[5:10])
        program.wait_for_focus("link", SOURCE_LINK)
        driver.press(keys[10])
        program.wait_for_focus("label", SOURCE)
        driver.expect(len(keys) <= 12, f"it takes {len(keys)} keys")
        print(f"# {len(keys)} keys")


def test_outline():
    """In the outline the arrows reach every group, close and open it, and Tab leads on"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        # On the way are the views, the groups and their buttons.
        driver.press_until(program, "shift+Tab", "list-item", re.compile(", "), 10)
        driver.press_until(program, "Down", "list-item", re.compile("^Government Bodies, "), 12)
        driver.press("Left")
        program.wait(lambda tree: not tree.first("list-item", re.compile("^Kremlin, ")), "the group to close")
        driver.press_until(program, "Down", "list-item", re.compile("^States, "), 1)
        driver.press("Up", "Right")
        program.wait_for("list-item", re.compile("^Kremlin, "))
        driver.press("End")
        program.wait_for_focus("list-item", re.compile(", Source$"))


def test_sides():
    """F9 and Ctrl+F9 fold the sides away and bring them back"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        for key, button in (("F9", "Outline"), ("ctrl+F9", "Details")):
            program.wait_for("push-button", button, "pressed")
            driver.press(key)
            program.wait(lambda tree: "pressed" not in tree.first("push-button", button).states, f"{button} to fold")
            driver.press(key)
            program.wait_for("push-button", button, "pressed")


driver.main(globals())
