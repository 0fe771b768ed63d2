# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture, by pointer and by keyboard; what is selected is read from what it tells screen readers."""

import re

import driver

SHOIGU = re.compile("^Sergei Shoigu is selected")
WORDS = "“I am sure that we will honor these events”"


def click_card(program, picture, actor):
    """Clicks the card of an actor where it must be while all of the picture is shown."""
    program.wait_for_document()
    driver.click(*picture.place(program, actor))


def test_click_card():
    """A click on the card of Shoigu selects him, and the details show his words exactly"""
    picture = driver.Picture(driver.EXAMPLE)
    with driver.running(driver.EXAMPLE) as program:
        click_card(program, picture, "shoigu")
        program.wait_for("image", SHOIGU)
        program.wait_for("label", WORDS)
        program.wait_for("list-item", re.compile("^Sergei Shoigu, "), "selected")
        words = driver.read_words("shoigu")
        texts = program.read().texts()
        missing = [text for text in words if text not in texts]
        driver.expect(words and not missing, f"the details do not have {missing}")


def test_click_nothing():
    """A click beside all cards clears the selection"""
    picture = driver.Picture(driver.EXAMPLE)
    with driver.running(driver.EXAMPLE) as program:
        click_card(program, picture, "peskov")
        canvas = program.wait_for("image", re.compile("^Dmitry Peskov is selected"))
        program.click_at(canvas, canvas.box[2] - 12, 20)
        program.wait_for("image", re.compile("^Graph of "))


def test_keyboard():
    """Tab walks the cards, Ctrl and the arrows go to a neighbour, Enter reads the details, Escape clears"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        walk_to_canvas(program)
        seen = []
        for _ in range(4):
            driver.press("Tab")
            seen.append(program.wait(lambda tree: next(
                (node.name for node in tree.all("image", re.compile(" is selected"), "focused")
                 if node.name not in seen), None), "the next card"))
        driver.press("shift+Tab")
        program.wait_for("image", seen[2])
        step_to_other(program, "ctrl+Right", "ctrl+Down", "ctrl+Left", "ctrl+Up")
        name = program.wait_for("image", state="focused").name.split(" is selected")[0]
        driver.press("Return")
        focus = program.wait(lambda tree: next((node for node in [tree.focused()] if node is not None
                                                and node.role != "image"), None), "the focus in the details")
        driver.expect(focus.box[0] > program.wait_for("image").box[0], f"{focus} is not in the details")
        driver.expect(name in program.read().texts(), f"{name} is not in the details")
        walk_to_canvas(program)
        driver.press("Escape")
        program.wait_for("image", re.compile("^Graph of "), "focused")


def test_legend():
    """An entry of the legend selects all that it stands for"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        program.click(program.wait_for("push-button", "Select 5 agreements"))
        program.wait_for("label", "5 selected")
        program.wait(lambda tree: len(list(tree.all("list-item", re.compile(", Agreement$"), "selected"))) > 0,
                     "the agreements in the outline to be selected")
        program.click(program.wait_for("push-button", "Select 1 disputed"))
        program.wait_for("image", re.compile("^[^.]+ is selected"))
        program.wait_for("heading", "Disputed By")


def test_minimap():
    """A click on the minimap moves the view, and Show All brings all of it back"""
    picture = driver.Picture(driver.EXAMPLE)
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        before = picture.place(program, "shoigu")
        for _ in range(3):
            program.click(program.wait_for("push-button", "Zoom In"))
        minimap = program.wait_for("image", "Minimap")
        program.click_at(minimap, minimap.box[2] * 0.8, minimap.box[3] * 0.8)
        driver.wait(lambda: not picture.find(program), "the view to change")
        program.click(program.wait_for("push-button", "Show All"))
        driver.wait(lambda: driver.near(picture.place(program, "shoigu"), before), "the card to be back")
        driver.click(*picture.place(program, "shoigu"))
        program.wait_for("image", SHOIGU)


def walk_to_canvas(program):
    """Goes on by Ctrl+Tab and Tab until the keyboard is on the canvas."""
    for _ in range(60):
        focus = program.wait(lambda tree: tree.focused(), "any focus")
        if focus.role == "image":
            return
        driver.press("ctrl+Tab")
        program.wait(lambda tree: tree.focused() is not None and tree.focused().place != focus.place,
                     "the focus elsewhere")
    raise driver.Failure("the canvas can't be reached by keyboard")


def step_to_other(program, *keys):
    """Presses arrows until one leads to another card."""
    before = program.wait_for("image", state="focused").name
    for key in keys:
        driver.press(key)
        after = program.wait_for("image", state="focused").name
        if after != before:
            return
    raise driver.Failure("the arrows lead nowhere")


driver.main(globals())
