# SPDX-License-Identifier: GPL-3.0-or-later
"""Views that are kept: named, opened again, put into order, told as a story, all by keyboard."""

import json
import re

import driver
import hands
from naming import expect_names

OWN = [view["title"] for view in json.loads(driver.EXAMPLE.read_text("utf-8"))["views"]]


def find_view(program, title):
    return program.wait(lambda tree: tree.first("list", "Views") and tree.first("list", "Views").first("list-item", title),
                        f"the view {title!r}")


def focus_on(program, name):
    hands.select(program, name)
    hands.open_dialog(program, "ctrl+g", "Focus")
    driver.press("Return")
    hands.wait_until_closed(program)
    program.wait_for("push-button", re.compile("^Leave: "))


def keep(program, title):
    hands.open_dialog(program, "ctrl+shift+k", "Keep View")
    expect_names(program, "the dialog")
    driver.press("ctrl+a")
    hands.type_text(title)
    hands.wait_for_content(program, "Title", title)
    driver.press("Return")
    hands.wait_until_closed(program)
    find_view(program, title)


def test_story():
    """What is shown is named, found again by the keys, and told as a story with the keys; undo takes it back"""
    n_views = len(OWN) + 2
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        keep(program, "All of it")
        focus_on(program, "Sergei Shoigu")
        keep(program, "Around Shoigu")
        driver.press("ctrl+shift+h")
        program.wait(lambda tree: tree.first("push-button", re.compile("^Leave: ")) is None, "all to be shown")
        # A click opens the first; the last is out of sight, and the keys lead to it.
        program.click(find_view(program, OWN[0]))
        program.wait_for("list-item", OWN[0], "focused")
        driver.press("End", "Return")
        program.wait_for("push-button", re.compile("^Leave: "))
        driver.take_picture_at_rest("views-list")

        driver.press("F5")
        program.wait_for_window(OWN[0])
        expect_names(program, "the story")
        driver.press("Right")
        program.wait_for("status-bar", f"2 of {n_views}")
        driver.take_picture_at_rest("views-story")
        driver.press("End")
        program.wait_for_window("Around Shoigu")
        program.wait_for("status-bar", f"{n_views} of {n_views}")
        driver.press("Home")
        program.wait_for("status-bar", f"1 of {n_views}")
        driver.press("Escape")
        hands.wait_until_closed(program)
        driver.press("ctrl+z", "ctrl+z")
        program.wait(lambda tree: tree.first("list-item", "Around Shoigu") is None, "both to be undone")


driver.main(globals())
