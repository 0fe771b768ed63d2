# SPDX-License-Identifier: GPL-3.0-or-later
"""What is entered one after the other goes on by itself, and takes few keys."""

import re

import driver
from hands import (MET, NAME, PHOTOS, QUOTATION, SOURCE, WORDS, Hands, come_back, editing, front, open_dialog, save,
                   select, type_text, wait_for_content, wait_for_dialog, wait_for_offer, wait_until_closed)


def hold_and_draw(start, goal):
    """Draws a line with the button held."""
    driver.xdotool("mousemove", *map(round, start), "sleep", 0.2, "mousedown", 1, "sleep", 0.1)
    for step in range(1, 9):
        driver.xdotool("mousemove", *(round(start[i] + (goal[i] - start[i]) * step / 8) for i in (0, 1)),
                       "sleep", 0.03)
    driver.xdotool("mouseup", 1)


def test_draw_to_nothing():
    """A line that is drawn to the empty canvas asks for the actor there, and the next words are those on the line"""
    with editing() as (program, file):
        picture = driver.Picture(file)
        place = picture.place(program, "peskov")
        driver.click(*place)
        program.wait_for("image", re.compile("^Dmitry Peskov is selected"))
        _left, _top, scale = picture.find_at_rest(program)
        frame = picture.cards["peskov"]
        hold_and_draw((place[0] + (frame[2] - frame[0]) / 2 * scale + 3, place[1]), (place[0] + 120, place[1] - 80))
        wait_for_dialog(program, "New Actor")
        type_text("Anna")
        wait_for_content(program, NAME, "Anna")
        driver.press("ctrl+Return")
        come_back(program, "New Relation")
        # There is a relation with “called unusual”, for which “called” is not short.
        type_text("called")
        driver.press("Return")
        wait_until_closed(program)
        save(program, file, lambda document: document["actors"][-1]["name"] == "Anna"
             and {"from": "peskov", "to": document["actors"][-1]["id"], "kind": "called"}.items()
             <= document["relations"][-1].items(), "the relation")


def test_last_source():
    """A statement about a relation has the source that was used last, which is said and easily cleared"""
    with editing() as (program, file):
        for typed in ("one", "two", "three"):
            select(program, MET)
            open_dialog(program, "ctrl+3", "New Statement")
            type_text(typed)
            wait_for_content(program, WORDS, typed)
            if typed == "one":
                driver.press(*["Tab"] * 8)
                type_text("photographs")
                wait_for_offer(program, PHOTOS)
            else:
                wait_for_content(program, "Source", PHOTOS)
                program.wait_for("label", "Filled in: the source that was used last")
            if typed == "three":
                program.wait(lambda tree: front(tree).first("push-button", "Clear"), "Clear").act("click")
                wait_for_content(program, "Source", "")
                wait_for_offer_of_last(program)
                driver.press("Escape")
            driver.press("ctrl+Return")
            wait_until_closed(program)
        save(program, file, lambda document: [statement.get("source") for statement in document["statements"][-3:]]
             == ["photos", "photos", None], "the statements")


def wait_for_offer_of_last(program):
    """The source that was used last comes first in the list; Enter takes it."""
    driver.press("Down")
    wait_for_offer(program, PHOTOS)
    driver.expect(program.read(deep=True).first("label", "Used last"), "it does not say that it was used last")


def wait_for_statement(program, file, wanted):
    """The statement was saved with all that was chosen."""
    wait_until_closed(program)
    save(program, file, lambda document: wanted.items() <= document["statements"][-1].items(), f"{wanted}")


def test_statement_by_keyboard():
    """A statement with actors that are there takes at most 20 keys, if the quotation is pasted"""
    with editing() as (program, file):
        hands = Hands(program)
        hands.press("ctrl+3")
        wait_for_dialog(program, "New Statement")
        hands.paste(WORDS, QUOTATION)
        hands.press("Tab", "Tab")
        hands.type("pes")
        wait_for_offer(program, "Dmitry Peskov")
        hands.press("Tab", "Tab", "Return")
        hands.type("put")
        wait_for_offer(program, "Vladimir Putin")
        hands.press("Tab", "Tab", "Tab", "Down")
        wait_for_offer(program, SOURCE)
        hands.press("ctrl+Return")
        wait_for_statement(program, file, {"text": QUOTATION, "speaker": "peskov", "source": "article",
                                           "about": [{"target": "putin", "stance": "supports"}]})
        driver.expect(hands.count <= 20, f"it takes {hands.count} keys")
        print(f"# {hands.count} keys")


def test_statement_from_relation():
    """From a relation that is selected, the second statement takes at most 12 keys and clicks"""
    with editing() as (program, file):
        for most in (20, 12):
            select(program, MET)
            hands = Hands(program)
            hands.press("ctrl+3")
            wait_for_dialog(program, "New Statement")
            hands.paste(WORDS, QUOTATION)
            hands.press("Tab", "Tab")
            hands.type("pes")
            wait_for_offer(program, "Dmitry Peskov")
            if most == 20:
                hands.press(*["Tab"] * 6, "Down")
                wait_for_offer(program, SOURCE)
            hands.press("ctrl+Return")
            wait_for_statement(program, file, {"text": QUOTATION, "speaker": "peskov", "source": "article",
                                               "about": [{"target": "met", "stance": "supports"}]})
            driver.expect(hands.count <= most, f"it takes {hands.count} keys and clicks")
            print(f"# {hands.count} keys and clicks")


def test_deletion_toast():
    """What is told of a deletion goes when it is undone"""
    with editing() as (program, _file):
        select(program, "Dmitry Peskov")
        driver.press("Delete")
        program.wait_for("label", re.compile("^Deleted"))
        driver.press("ctrl+z")
        program.wait(lambda tree: not any(tree.all("label", re.compile("^Deleted"))), "the toast to go")
        program.wait_for("list-item", re.compile("^Dmitry Peskov, "))


driver.main(globals())
