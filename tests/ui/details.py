# SPDX-License-Identifier: GPL-3.0-or-later
"""From an item to the words, from the words to the source, and back."""

import json
import pathlib
import re
import shutil
import tempfile

import driver

SOURCE = "Shoigu's surprise visit to Pyongyang indicates Kim Jong-un may visit Moscow"
WHY = ("Reported: one origin on the record, KCNA; not counted: 1 statement that repeats a source that its own source "
       "cites; disputed by nobody.")


def find_details(tree):
    """The part of the window right of the canvas."""
    back = tree.first("push-button", "Back")
    return next((above for above in back.above() if any(above.all("scroll-pane"))), None) if back else None


def wait_for_heading(program, title):
    """Waits until the details are those of an item."""
    def holds(tree):
        details = find_details(tree)
        return details if details and next(iter(details.texts()), None) == title else None

    return program.wait(holds, f"the details of {title!r}")


def select(program, name):
    """Clicks an item in the outline."""
    program.click(program.wait_for("list-item", re.compile(f"^{re.escape(name)}, ")))
    return wait_for_heading(program, name)


def follow(details, name):
    """Follows the first link of that name."""
    link = details.first("link", name)
    driver.expect(link is not None, f"there is no link to {name!r}")
    link.act("click")


def test_follow_links():
    """A link leads to the source, and Back and Forward lead there and back, by button and by key"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        details = select(program, "Sergei Shoigu")
        program.click(details.first("link", "Korea JoongAng Daily, 25 March 2025"))
        details = wait_for_heading(program, SOURCE)
        driver.expect("Seo Ji-eun" in details.texts(), "the author is not named")
        program.click(details.first("push-button", "Back"))
        details = wait_for_heading(program, "Sergei Shoigu")
        program.wait_for("list-item", re.compile("^Sergei Shoigu, "), "selected")
        program.click(details.first("push-button", "Forward"))
        wait_for_heading(program, SOURCE)
        driver.press("alt+Left")
        wait_for_heading(program, "Sergei Shoigu")
        driver.press("alt+Right")
        details = wait_for_heading(program, SOURCE)
        follow(details, "Korea JoongAng Daily")
        details = wait_for_heading(program, "Korea JoongAng Daily")
        program.wait(lambda tree: tree.windows() and "win.forward" not in tree.windows()[0].actions(), "no way forward")


def test_relation():
    """A relation says why it is drawn as it is, and shows the words that support it"""
    with driver.running(driver.EXAMPLE) as program:
        program.wait_for_document()
        select(program, "Sergei Shoigu")
        # The head of a page comes before what is below it.
        program.wait_for("link", "Sergei Shoigu met Kim Jong-un").act("click")
        details = wait_for_heading(program, "Sergei Shoigu met Kim Jong-un")
        texts = details.texts()
        driver.expect(WHY in texts, f"it does not say {WHY!r}, but {texts}")
        driver.expect("During his trip, Shoigu met with Kim" in texts, "the words are missing")
        follow(details, "Kim Jong-un")
        wait_for_heading(program, "Kim Jong-un")


def tag(file):
    """Gives Shoigu what every item can have besides what its kind has."""
    document = json.loads(file.read_text("utf-8"))
    shoigu = next(actor for actor in document["actors"] if actor["id"] == "shoigu")
    shoigu["tags"] = ["security", "안보", "visit 2025"]
    shoigu["identifiers"] = [{"scheme": "wikidata", "id": "Q152956"}]
    shoigu["data"] = {"height in metres": 1.5, "sails alone": False}
    file.write_text(json.dumps(document, ensure_ascii=False), "utf-8")


def test_common():
    """Tags stand in the head, identifiers among the facts, and data under a heading of their own"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "tagged.entente.json")
        shutil.copy(driver.EXAMPLE, file)
        tag(file)
        with driver.running(file) as program:
            program.wait_for_document()
            details = select(program, "Sergei Shoigu")
            driver.expect(details.first("heading", "More") is not None, "there is no heading of the data")
            texts = details.texts()
            for text in ("security", "안보", "visit 2025", "wikidata Q152956", "height in metres", "1.5"):
                driver.expect(text in texts, f"it does not say {text!r}, but {texts}")
            driver.take_picture("details-common")


driver.main(globals())
