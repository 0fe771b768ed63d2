# SPDX-License-Identifier: GPL-3.0-or-later
"""How the evidence is weighed: without a source, on a day, and by the rules of the document."""

import re

import driver
from naming import expect_names


SPEAKER = "Dmitry Peskov"


def wait_until_gone(program, role, name):
    program.wait(lambda tree: tree.first(role, name) is None, f"{name} to be gone")


def select(program, name):
    program.click(program.wait_for("list-item", re.compile(f"^{re.escape(name)}, ")))


def test_without():
    """Without an actor lines fall, the list tells which, and Escape brings everything back"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        select(program, SPEAKER)
        program.wait(lambda tree: tree.first("label", re.compile("lines? rests? on this alone$")), "what rests on him alone")
        program.click(program.wait_for("push-button", "Show Without This"))
        chip = program.wait_for("push-button", re.compile(rf"^Change: Without {SPEAKER} · \d+ lines? falls?$"))
        driver.expect(" 0 lines" not in chip.name, "nothing falls")
        driver.take_picture_at_rest("weighing-without")
        program.act("win.falls")
        program.wait_for("status-bar", re.compile(rf"^Without {SPEAKER} \d+ lines? falls?$"))
        expect_names(program, "the list of what falls")
        driver.take_picture_at_rest("weighing-falls")
        driver.press("Escape")
        wait_until_gone(program, "status-bar", re.compile(rf"^Without {SPEAKER} \d+ line"))
        program.act("win.with-all")
        wait_until_gone(program, "push-button", re.compile(f"^Change: Without {SPEAKER}"))
        driver.press("alt+Left")
        program.wait_for("push-button", re.compile(f"^Change: Without {SPEAKER}"))


def test_known():
    """The other clock shows all that is known, until a day is chosen"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        program.act("win.show-time")
        choice = program.wait_for("combo-box", "What a Day Means")
        choice.act("activate") if "activate" in choice.actions() else program.click(choice)
        program.wait(lambda tree: tree.first("label", "What Was Known"), "the clocks", deep=True)
        driver.press("Down", "Return")
        program.wait_for("label", "Everything that is known")
        driver.take_picture_at_rest("weighing-known")


def test_rules():
    """The dialog tells the rules, and what lines say"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        program.act("win.weighing")
        program.wait(lambda tree: tree.first("label", "Only Good Grades Confirm"), "the dialog", deep=True)
        driver.take_picture_at_rest("weighing-rules")
        expect_names(program, "the rules")
        driver.press("Escape")
        program.wait(lambda tree: tree.first("label", "Only Good Grades Confirm") is None, "the dialog to be gone")


driver.main(globals())
