# SPDX-License-Identifier: GPL-3.0-or-later
"""How the evidence is weighed: without a source, on a day, and by the rules of the document."""

import contextlib
import json
import pathlib
import re
import tempfile

import driver
import hands
from naming import expect_names


SPEAKER = "Dmitry Peskov"


# Ann and Bo met on a day of 2024. Cy of a good source said so in March, Di of a bad one in May, Ed on a day that nobody
# wrote down. In January nobody but Ed can have said it.
GRADED = {
    "format": "entente", "version": 1, "title": "Two Clocks",
    "actors": [{"id": name.lower(), "name": name, "kind": "person"} for name in ("Ann", "Bo", "Cy", "Di", "Ed")],
    "relations": [{"id": "met", "from": "ann", "to": "bo", "kind": "met", "start": "2024"},
                  {"id": "wed", "from": "cy", "to": "di", "kind": "wed", "start": "2023-01-01"},
                  {"id": "left", "from": "cy", "to": "di", "kind": "left", "start": "2024-12-31"}],
    "statements": [
        {"id": f"said-{speaker}", "text": f"{speaker} told it.", "form": "paraphrase", "speaker": speaker,
         "source": f"of-{speaker}", "credibility": 2,
         "about": [{"target": "met", "stance": "supports"}]} | ({"date": date} if date else {})
        for speaker, date in (("cy", "2024-03-05"), ("di", "2024-05-06"), ("ed", None))] + [
        {"id": "of-wed", "text": "They wed.", "form": "paraphrase", "speaker": "di", "source": "of-di",
         "date": "2024-01-10", "about": [{"target": "wed", "stance": "mentions"}]}],
    "sources": [{"id": f"of-{speaker}", "title": f"Paper of {speaker}", "kind": "article", "reliability": grade}
                for speaker, grade in (("cy", "B"), ("di", "E"), ("ed", "F"))],
    "view": {"positions": {"ann": [0, 0], "bo": [3000, 0], "cy": [0, 2000], "di": [3000, 2000], "ed": [1500, 4000]}},
}


@contextlib.contextmanager
def graded():
    """The program with a small document of its own."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "clocks.entente.json")
        file.write_text(json.dumps(GRADED), "utf-8")
        with driver.running(file) as program:
            program.wait_for_document()
            yield program, file


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
        choice = wait_for_clocks(program)
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


def drag(program, slider, to):
    """Drags a handle of the time strip to a part of the axis, from 0 to 1."""
    axis = program.wait_for("slider", re.compile("^Period: "))
    y = slider.box[3] / 2
    driver.hold(program.on_screen(slider, slider.box[2] / 2, y), program.on_screen(axis, axis.box[2] * to, y))
    driver.release()


def show_time(program):
    """Opens the time strip, and returns the handle at its end once the axis is there."""
    program.act("win.show-time")
    return program.wait_for("slider", "End: open")


def test_happened():
    """What may have been within the time shown is paler; the legend says so, and the relation why"""
    with graded() as (program, _):
        drag(program, show_time(program), 0.8)
        program.wait_for("push-button", re.compile("^Remove: until "))
        program.click(program.wait_for("push-button", "1 paler"))
        program.wait_for("label", re.compile("^Its dates are not exact enough to tell that it was within the time shown"))
        program.wait(lambda tree: tree.first("label", "2 of 3 relations") or
                     any("2 of 3 relations" in text for text in tree.texts()), "what is left")
        expect_names(program, "the window")
        driver.take_picture_at_rest("weighing-happened")
        program.click(program.wait_for("push-button", re.compile("^Remove: until ")))
        wait_until_gone(program, "push-button", "1 paler")
        wait_until_gone(program, "label", re.compile("^Its dates are not exact enough"))


def test_happened_by_keys():
    """The arrow keys move the end of the period, and End opens it again"""
    with graded() as (program, _):
        program.click(show_time(program))
        program.wait_for_focus("slider", "End: open")
        driver.press("Left", "Left")
        program.wait_for("push-button", re.compile("^Remove: until "))
        program.wait_for("push-button", "1 paler")
        driver.press("End")
        wait_until_gone(program, "push-button", "1 paler")


def wait_for_clocks(program):
    return program.wait_for("combo-box", re.compile("^What a Day Means: "))


def choose_known(program):
    """Chooses the other clock by keyboard."""
    program.click(wait_for_clocks(program))
    program.wait(lambda tree: tree.first("label", "What Was Known"), "the clocks", deep=True)
    driver.press("Down", "Return")
    program.wait_for("label", "Everything that is known")


def wait_for_day(program):
    """The day on which it was known, as the legend, the chip and the strip tell it."""
    button = program.wait_for("push-button", re.compile(r"^As known on \d+ \w+ 2024$"))
    day = button.name.removeprefix("As known on ")
    program.wait_for("push-button", f"Remove: what was known on {day}")
    return day


def test_known_on():
    """On a day only the statements count that existed, and what has no date; the reason names the day"""
    with graded() as (program, _):
        end = show_time(program)
        program.wait_for("push-button", "1 confirmed")
        choose_known(program)
        drag(program, end, 0.7)
        day = wait_for_day(program)
        select(program, "Ann met Bo")
        reason = re.compile(rf"^Confirmed: .*\bCy\b.*That was known on {day}\. 1 statement without a date is counted\.")
        program.wait(lambda tree: tree.first("label", reason) and "Di" not in tree.first("label", reason).name,
                     "the reason")
        driver.take_picture_at_rest("weighing-known-on")
        drag(program, program.wait_for("slider", re.compile("^End: ")), 0.2)
        program.wait_for("push-button", "1 reported")
        program.wait_for("label", re.compile(r"^Reported: .*\bEd\b.* 1 statement without a date is counted\."))
        program.wait_for_focus("slider", re.compile("^End: "))
        driver.press("End")
        program.wait_for("label", "Everything that is known")
        program.wait_for("push-button", "1 confirmed")


def turn_grades(program, turn):
    """Opens the rules, turns the one on grades, and goes back once the picture behind them is another."""
    program.act("win.weighing")
    hands.wait_for_dialog(program, "Weighing")
    turn(program.wait(lambda tree: tree.first("check-box", "Only Good Grades Confirm"), "the switch", deep=True))
    program.wait_for("push-button", "1 reported")
    driver.press("Escape")
    program.wait(lambda tree: len(tree.windows()) == 1, "the dialog to be gone")


def test_grades():
    """By grades only good ones confirm; that is a choice of the document, told in the legend, and undone"""
    with graded() as (program, file):
        program.wait_for("push-button", "1 confirmed")
        turn_grades(program, program.click)
        program.wait_for("push-button", re.compile("^Only good grades confirm"))
        select(program, "Ann met Bo")
        program.wait_for("label", re.compile(r"^Reported: .*\bCy\b"))
        driver.take_picture_at_rest("weighing-grades")
        program.act("win.save")
        driver.wait(lambda: json.loads(file.read_text("utf-8")).get("weighing") == ["grades"], "the choice in the file")
        program.act("win.undo")
        program.wait_for("push-button", "1 confirmed")
        program.act("win.redo")
        program.wait_for("push-button", "1 reported")
        program.wait_for("label", re.compile(r"^Reported: .*\bCy\b"))


def test_grades_by_keys():
    """The rule is found by Tab, and turned by Space"""
    with graded() as (program, _):
        def turn(_):
            driver.press_until(program, "Tab", "list-item", "Only Good Grades Confirm", 8, deep=True)
            driver.press("space")

        turn_grades(program, turn)
        program.act("win.undo")
        program.wait_for("push-button", "1 confirmed")


driver.main(globals())
