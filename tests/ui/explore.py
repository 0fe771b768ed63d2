# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking at a part of the graph: by what is around an actor, by dates, by evidence."""

import re

import driver
import hands
from naming import expect_names
from showing import neighbours, wait_for_count


def wait_until_gone(program, button):
    program.wait(lambda tree: tree.first("push-button", button) is None, f"{button} to be gone")


def test_neighbours():
    """Two steps around Shoigu, by keyboard: the number before one decides is what is shown, and Escape leads back"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        hands.select(program, "Sergei Shoigu")
        hands.open_dialog(program, "ctrl+g", "Focus")
        expect_names(program, "the dialog")
        driver.press("Right")
        program.wait_for("label", re.compile("^2 steps around Sergei Shoigu"))
        wanted = len(neighbours("shoigu", 2))
        program.wait(lambda tree: any(tree.first(role, re.compile(rf"^{wanted} actors, ")) for role in
                                      ("label", "status-bar")), f"{wanted} actors")
        driver.press("Return")
        driver.expect_equal(wait_for_count(program)[0], wanted, "the number of actors")
        driver.take_picture_at_rest("explore-focus")
        program.wait_for("push-button", re.compile("^Leave: 2 steps around"))
        driver.press("Escape", "Escape")
        wait_until_gone(program, re.compile("^Leave: 2 steps around"))


def test_unsupported():
    """The switch in the legend hides what nothing supports, and Back shows it again"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        program.click(program.wait_for("push-button", re.compile("^[0-9]+ unsupported$")))
        shown = wait_for_count(program)
        driver.expect(shown[2] < shown[3], "nothing is hidden")
        program.wait_for("push-button", "Remove: not unsupported")
        driver.take_picture_at_rest("explore-unsupported")
        driver.press("alt+Left")
        wait_until_gone(program, "Remove: not unsupported")


def test_since():
    """Only relations since a date, chosen in the dialog"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        hands.open_dialog(program, "ctrl+shift+f", "Add Condition")
        expect_names(program, "the dialog")
        program.wait_for("combo-box", "Look At", "focused")
        driver.press("space")
        program.wait(lambda tree: tree.first("label", "Relations: Date"), "the list", deep=True)
        driver.press(*["Down"] * 5, "Return")
        program.wait_for("combo-box", "Look At", "focused")
        driver.press_until(program, "Tab", "check-box", "All But These", 6, deep=True)
        driver.press("Tab")
        hands.type_text("2025-03")
        hands.wait_for_content(program, "Since", "2025-03")
        program.wait_for("status-bar", re.compile("^since "))
        driver.take_picture_at_rest("explore-condition")
        driver.press("Return")
        hands.wait_until_closed(program)
        shown = wait_for_count(program)
        driver.expect(0 < shown[2] < shown[3], f"{shown[2]} of {shown[3]} relations are shown")
        program.wait_for("push-button", re.compile("^Remove: since "))


driver.main(globals())
