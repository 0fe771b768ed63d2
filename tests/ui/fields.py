# SPDX-License-Identifier: GPL-3.0-or-later
"""What hands do in the fields of dialogs: undo, choose, and go on with Tab."""

import re

import driver
from hands import (NAME, WORDS, discard, editing, open_dialog, save, select, type_text, wait_for_content,
                   wait_for_dialog, wait_for_no_list, wait_for_offer, wait_until_closed)


def test_undo_in_dialog():
    """Ctrl+Z in a field that was filled beforehand leaves what it held, and takes back only what was typed"""
    with editing() as (program, _file):
        select(program, "Sergei Shoigu")
        open_dialog(program, "ctrl+e", "Edit Actor")
        driver.press("ctrl+z", "End", "exclam")
        wait_for_content(program, NAME, "Sergei Shoigu!")
        driver.press("ctrl+z")
        wait_for_content(program, NAME, "Sergei Shoigu")
        driver.press("ctrl+z", "ctrl+z", "End", "question")
        wait_for_content(program, NAME, "Sergei Shoigu?")
        driver.press("ctrl+z", "Tab")
        driver.press("ctrl+z", "End", "x")
        wait_for_content(program, "Kind", "Personx")
        driver.press("ctrl+z", "Escape")
        wait_until_closed(program)


def test_undo_after_choice():
    """Ctrl+Z in a field that was filled by a choice leaves the choice"""
    with editing() as (program, _file):
        open_dialog(program, "ctrl+2", "New Relation")
        type_text("serg")
        wait_for_offer(program, "Sergei Shoigu")
        driver.press("Return")
        wait_for_content(program, "Who", "Sergei Shoigu")
        driver.press("ctrl+z", "Tab")
        type_text("me")
        wait_for_offer(program, "met")
        driver.press("Return")
        wait_for_content(program, "Does or is what", "met")
        driver.press("ctrl+z", "End", "x")
        wait_for_content(program, "Does or is what", "metx")
        wait_for_content(program, "Who", "Sergei Shoigu")
        discard(program)


def rename(program, old, keys, new):
    select(program, old)
    driver.press("F2")
    driver.wait(lambda: program.read(deep=True).first("text", None, "focused") is not None, "a name to be written")
    driver.press(*keys)
    driver.press("Return")
    program.wait_for("list-item", re.compile(f"^{re.escape(new)}, "))


def test_undo_in_rename():
    """Ctrl+Z while a name is edited in its place keeps the name, and does not undo a step of the document"""
    with editing() as (program, file):
        rename(program, "Dmitry Peskov", ["End", "exclam"], "Dmitry Peskov!")
        rename(program, "Sergei Shoigu", ["ctrl+z", "ctrl+z", "ctrl+y", "ctrl+shift+z", "End", "exclam"],
               "Sergei Shoigu!")
        driver.expect(program.read().first("list-item", re.compile("^Dmitry Peskov!, ")), "a step was undone")
        save(program, file, lambda document: {"Dmitry Peskov!", "Sergei Shoigu!"}
             <= {actor["name"] for actor in document["actors"]}, "both names")


# What is typed in the field of the kind, what is offered, what is pressed then, and what is saved.
KINDS = {
    "Anna": ("per", "Person", ["Return", "ctrl+Return"], "person"),
    "Boris": ("per", "Person", ["Tab", "ctrl+Return"], "person"),
    "Carla": ("per", "Person", ["shift+Tab", "ctrl+Return"], "person"),
    "Dmitri": ("per", "Person", ["ctrl+Return"], "person"),
    "Emma": ("per", "Person", ["Escape", "ctrl+Return"], "per"),
    "Fyodor": ("sta", "State", ["Up", "Return", "ctrl+Return"], "sta"),
    "Greta": ("pla", "Place", ["Down", "Tab", "ctrl+Return"], "pla"),
    # The own word of Emma is now one of those that are known.
    "Hanna": ("per", "per", ["Return", "ctrl+Return"], "per"),
}


def test_kind():
    """Enter, Tab and saving take the kind that is marked; Escape and “Use …” keep one’s own word"""
    with editing() as (program, file):
        for name, (typed, offered, keys, _kind) in KINDS.items():
            open_dialog(program, "ctrl+1", "New Actor")
            type_text(name)
            wait_for_content(program, NAME, name)
            driver.press("Tab")
            type_text(typed)
            wait_for_offer(program, offered)
            driver.expect(typed == offered or program.read().first("list-item", f"Use “{typed}”"),
                          "one's own word is not in the list")
            for key in keys:
                driver.press(key)
            wait_until_closed(program)
        wanted = {name: kind for name, (*_, kind) in KINDS.items()}
        save(program, file, lambda document: wanted == {actor["name"]: actor["kind"] for actor in document["actors"]
                                                        if actor["name"] in wanted}, "the kinds")


def choose_first(program, field):
    """Down opens the list of a field with a row marked, and Enter takes it and does nothing else."""
    driver.press("Down")
    chosen = program.wait(lambda tree: tree.first("panel", "Suggestions")
                          and tree.first("panel", "Suggestions").first("list-item", None, "selected"), "an offer")
    driver.press("Return")
    wait_for_no_list(program)
    wait_for_content(program, field, chosen.name)
    return chosen.name


def test_down_and_enter():
    """In the pickers of all dialogs, Down and Enter take the first that is offered, and save nothing yet"""
    with editing() as (program, _file):
        open_dialog(program, "ctrl+2", "New Relation")
        for field in ("Who", "Does or is what", "To whom"):
            choose_first(program, field)
            driver.press("Tab")
        discard(program)
        open_dialog(program, "ctrl+4", "New Source")
        driver.press("Tab")
        choose_first(program, "Kind")
        driver.press("Tab")
        choose_first(program, "Publisher")
        discard(program)
        open_dialog(program, "ctrl+1", "New Actor")
        driver.press("Tab")
        choose_first(program, "Kind")
        discard(program)
        open_dialog(program, "ctrl+3", "New Statement")
        driver.press("Tab", "Tab")
        choose_first(program, "Speaker")
        driver.press("Tab", "Return")
        choose_first(program, "Passed on by")
        discard(program)


def test_several():
    """The dialogs for several items choose in the same way"""
    with editing() as (program, file):
        select(program, "Sergei Shoigu")
        program.act("win.set-kind")
        wait_for_dialog(program, "Set Kind")
        driver.press("ctrl+a")
        type_text("sta")
        wait_for_offer(program, "State")
        driver.press("Return")
        wait_for_no_list(program)
        driver.press("Return")
        wait_until_closed(program)
        program.act("win.set-tags")
        wait_for_dialog(program, "Tags")
        type_text("treaty")
        driver.press("Return")
        wait_for_content(program, "New tag", "")
        driver.press("Return")
        wait_until_closed(program)
        program.act("win.merge")
        wait_for_dialog(program, "Merge Actors")
        type_text("pesk")
        wait_for_offer(program, "Dmitry Peskov")
        driver.press("Return")
        wait_for_no_list(program)
        driver.press("Escape")
        wait_until_closed(program)
        save(program, file, lambda document: any(actor["id"] == "shoigu" and actor["kind"] == "state"
                                                 and actor["tags"] == ["treaty"] for actor in document["actors"]),
             "the kind and the tag")


def test_one_way():
    """“One Way” is one Tab stop, and what is typed there is written in the next field"""
    with editing() as (program, file):
        open_dialog(program, "ctrl+2", "New Relation")
        for typed in ("serg", "told", "tass"):
            type_text(typed)
            driver.press("Tab")
        program.wait_for("list-item", "One Way", "focused")
        type_text("2025-03-20")
        wait_for_content(program, "On this day, or since", "2025-03-20")
        driver.press("shift+Tab")
        program.wait_for("list-item", "One Way", "focused")
        driver.press("space", "Tab")
        program.wait(lambda tree: not tree.first("list-item", "One Way", "focused"), "the focus to go on")
        driver.press("Tab")
        type_text("yesterday")
        program.wait(lambda tree: any(tree.all("label", re.compile("^Understood as "))), "the date to be understood")
        driver.press("ctrl+a", "BackSpace", "ctrl+Return")
        wait_until_closed(program)
        save(program, file, lambda document: {"from": "shoigu", "to": "tass", "kind": "told", "start": "2025-03-20",
                                              "directed": False}.items()
             <= document["relations"][-1].items(), "the relation")


def put_as(program, keys):
    """Makes a statement; the keys choose how it is put."""
    open_dialog(program, "ctrl+3", "New Statement")
    type_text("no")
    wait_for_content(program, WORDS, "no")
    driver.press(*["shift+Tab"] * 6)
    program.wait_for("combo-box", "Put as", "focused")
    for key in keys:
        driver.press(key)
    program.wait_for("combo-box", "Put as", "focused")
    driver.press("ctrl+Return")
    wait_until_closed(program)


def test_put_as():
    """“Put as” always opens at its value, so that the same keys choose the same; letters choose a word"""
    with editing() as (program, file):
        for keys in (["space", "Down", "Return"], ["space", "Down", "Return"],
                     ["space", "Down", "Return", "space", "Return"],
                     ["space", "d", "Return"], ["d", "e", "c"]):
            put_as(program, keys)
        wanted = ["confirms", "confirms", "confirms", "denies", "declines-to-comment"]
        save(program, file, lambda document: wanted == [statement.get("modality")
                                                        for statement in document["statements"][-len(wanted):]],
             "the statements")


driver.main(globals())
