# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding by names in any script, and by words."""

import re

import driver


def search(program, text):
    """Asks for the search by its key, and enters what to look for."""
    program.wait_for_document()
    driver.press("ctrl+f")
    program.wait_for_focus("entry", "Search names and words").set_content(text)


def test_hangul():
    """쇼이구 finds Shoigu, and a click shows what he said"""
    with driver.running(driver.EXAMPLE) as program:
        search(program, "쇼이구")
        results = program.wait(lambda tree: tree.first("list", "Search Results"), "the results")
        found = results.first("list-item", re.compile("^Sergei Shoigu, Person"))
        driver.expect(found, "Shoigu is not among the results")
        program.click(found)
        program.wait_for("list-item", re.compile("^Sergei Shoigu, "), "selected")
        program.wait_for("label", driver.read_words("shoigu")[0])


def test_typed_words():
    """Words typed without their capitals find the statement, and Escape leads back to the outline"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        driver.press("ctrl+f")
        entry = program.wait_for_focus("entry", "Search names and words")
        driver.xdotool("type", "--delay", 15, "honor these events")
        program.wait(lambda tree: entry.content() == "honor these events", "what was typed")
        program.wait_for("list-item", re.compile("^“I am sure that we will honor these events”, Statement"))
        driver.press("Down")
        program.wait_for("list-item", re.compile("^“I am sure"), "focused")
        program.wait_for("label", "“I am sure that we will honor these events”")
        driver.press("ctrl+f")
        program.wait_for_focus("entry", "Search names and words")
        driver.press("Escape")
        program.wait(lambda tree: tree.first("list", "Outline")
                     and tree.first("list", "Outline").first("list-item", re.compile("^“I am sure")), "the outline")
        driver.expect(entry.content() == "", "the entry is not empty")
        driver.press("Escape")
        program.wait_for_focus("list-item", re.compile("^“I am sure"))


def test_nothing():
    """What is nowhere is not found, and the window says so"""
    with driver.running(driver.EXAMPLE) as program:
        search(program, "Übergrößenträger")
        program.wait_for("label", "Nothing Found")


driver.main(globals())
