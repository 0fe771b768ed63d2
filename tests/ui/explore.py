# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking at a part of the graph: by what is around an actor, by dates, by evidence."""

import json
import re

import driver
import hands

DOCUMENT = json.loads(driver.EXAMPLE.read_text("utf-8"))


def count(pattern, text):
    """The numbers in a sentence."""
    match = re.search(pattern, text)
    driver.expect(match, f"{text!r} is not {pattern!r}")
    return [int(number) for number in match.groups()]


def wait_for_count(program):
    """What the bar above the picture says of how much is shown."""
    label = program.wait(lambda tree: tree.first("status-bar", re.compile(" of .* actors, "))
                         or tree.first("label", re.compile(r"^\d+ of .* actors, ")), "the count")
    return count(r"(\d+) of (\d+) actors, (\d+) of (\d+) relations", label.name)


def neighbours(start, steps):
    """The actors that are so many relations away, counted in the file."""
    found = {start}
    for _ in range(steps):
        for relation in DOCUMENT["relations"]:
            if {relation["from"], relation["to"]} & found and not {relation["from"], relation["to"]} <= found:
                relation.setdefault("near", True)
        found |= {end for relation in DOCUMENT["relations"] if relation.pop("near", False)
                  for end in (relation["from"], relation["to"])}
    return found


def test_neighbours():
    """Two steps around Shoigu, by keyboard: the number before one decides is what is shown, and Escape leads back"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        hands.select(program, "Sergei Shoigu")
        driver.press("ctrl+g")
        program.wait_for("slider", "Steps", "focused")
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
        program.wait_until_gone("push-button", re.compile("^Leave: 2 steps around"))


def test_unsupported():
    """The switch in the legend hides what nothing supports, and Back shows it again"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        program.click(program.wait_for("push-button", re.compile("^Hide .* unsupported")))
        shown = wait_for_count(program)
        driver.expect(shown[2] < shown[3], "nothing is hidden")
        program.wait_for("push-button", "Remove: not unsupported")
        driver.take_picture_at_rest("explore-unsupported")
        driver.press("alt+Left")
        program.wait_until_gone("push-button", "Remove: not unsupported")


def test_since():
    """Only relations since a date, by the dialog and its keys"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        driver.press("ctrl+shift+f")
        hands.wait_for_dialog(program, "Add Condition")
        driver.press_until(program, "Tab", "combo-box", re.compile("Look At"), 8, deep=True)
        driver.press("Escape")


driver.main(globals())
