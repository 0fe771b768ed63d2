# SPDX-License-Identifier: GPL-3.0-or-later
"""The text of a source is read, and its words become statements."""

import contextlib
import json
import pathlib
import re
import tempfile

import driver
from hands import DOCUMENT, SOURCE, copying, save, type_text, wait_for_offer, wait_until_closed
from naming import expect_names

TEXT = "They met.\n\n“We leave tomorrow,” said Dmitry Peskov. “Nobody has asked us,” a friend of his added.\n"
VIEW = "Text of the source"


@contextlib.contextmanager
def reading():
    """The program with a source that has a text, which is shown; and its file."""
    document = json.loads(json.dumps(DOCUMENT))
    document["sources"][0]["text"] = TEXT
    document["statements"].append({"id": "leave", "text": "We leave tomorrow,", "form": "quote", "speaker": "peskov",
                                   "source": "article"})
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "visit.entente.json")
        file.write_text(json.dumps(document), "utf-8")
        with driver.running(file) as program:
            program.wait_for_document()
            driver.press("ctrl+t")
            program.wait(lambda tree: tree.first("text", VIEW) and tree.first("text", VIEW).content() == TEXT, "the text")
            program.wait_for_focus("text", VIEW)
            yield program, file


def test_read():
    """The text is shown with what is known of it, and hides again"""
    with reading() as (program, _file):
        program.wait_for("label", SOURCE)
        program.wait_for("label", "TASS, 1 statement in the text")
        program.wait_for("push-button", "1 not marked")
        expect_names(program, "the reader")
        driver.press("ctrl+t")
        program.wait(lambda tree: tree.first("text", VIEW) is None, "the text to be hidden")
        program.act("win.show-text")
        program.wait_for("text", VIEW)


def test_go_to_statement():
    """Enter in marked words leads to their statement"""
    with reading() as (program, _file):
        program.wait_for("label", "TASS, 1 statement in the text")
        driver.press("ctrl+Home", "Down", "Down", "Right", "Right", "Return")
        program.wait(lambda tree: tree.first("label", "“We leave tomorrow,”"), "the statement in the details")


def test_make_statement():
    """Words that are selected become a statement with its place, and one key takes it back"""
    with reading() as (program, file):
        program.wait_for("label", "TASS, 1 statement in the text")
        driver.press("ctrl+End", "Up", "s", "Return")
        program.wait_for("text", "Speaker")
        expect_names(program, "the form of a statement")
        type_text("Dmi")
        wait_for_offer(program, "Dmitry Peskov")
        driver.press("Return")
        program.wait(lambda tree: tree.first("text", "Speaker") and tree.first("text", "Speaker").content()
                     == "Dmitry Peskov", "the speaker")
        driver.press("Return")
        program.wait_for("label", "TASS, 2 statements in the text")

        def is_marked(saved):
            made = saved["statements"][-1]
            anchor = made.get("anchor")
            return (anchor is not None and TEXT[anchor["start"]:anchor["end"]] == made["text"] == anchor["exact"]
                    and made["speaker"] == "peskov" and made["source"] == "article" and anchor["paragraph"] == 2)

        save(program, file, is_marked, "the statement with its place")
        driver.press("ctrl+z")
        program.wait_for("label", "TASS, 1 statement in the text")
        save(program, file, lambda saved: len(saved["statements"]) == 2, "the statement taken back")


def test_take_proposals():
    """Quotations are proposed, taken and refused by keys, and all that are sure at once"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "harbour.entente.json")
        file.write_text((driver.EXAMPLE.parent / "harbour-talks.entente.json").read_text("utf-8"), "utf-8")
        before = json.loads(file.read_text("utf-8"))
        text = before["sources"][0]["text"]
        with driver.running(file) as program:
            program.wait_for_document()
            driver.press("ctrl+t")
            count = program.wait(lambda tree: tree.first("status-bar", re.compile("^[0-9]+ proposals$")), "the proposals")
            total = int(count.name.split()[0])
            driver.press("Tab")
            program.wait_for("status-bar", f"Proposal 1 of {total}")
            expect_names(program, "the card of a proposal")
            driver.press("Return")
            program.wait_for("status-bar", f"Proposal 1 of {total - 1}")
            driver.press("BackSpace")
            program.wait_for("status-bar", f"Proposal 1 of {total - 2}")
            driver.press("Escape")
            program.wait_for("status-bar", f"{total - 2} proposals")
            driver.press("shift+Return")
            program.wait(lambda tree: tree.first("status-bar", re.compile("^[0-9]+ proposals?$"))
                         and tree.first("status-bar", f"{total - 2} proposals") is None, "the sure ones to be taken")

            def are_taken(saved):
                added = saved["statements"][len(before["statements"]):]
                return len(added) > 2 and all(
                    text[made["anchor"]["start"]:made["anchor"]["end"]] == made["text"] for made in added)

            save(program, file, are_taken, "statements with their places")
            saved = json.loads(file.read_text("utf-8"))
            added = saved["statements"][len(before["statements"]):]
            driver.expect("data" not in added[0], "what was read says that it was not")
            driver.expect(all(made["data"] == {"taken": "unread"} for made in added[1:]), "unread ones do not say so")
            driver.expect("refused" in saved["sources"][0]["data"], "what was refused is forgotten")


def test_article():
    """An article is pasted, its quotations are taken by keys, one is corrected and undone; later a card leads to words"""
    article = json.loads((driver.EXAMPLE.parent / "harbour-talks.entente.json").read_text("utf-8"))["sources"][0]["text"]
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "article.entente.json")
        file.write_text(json.dumps({"format": "entente", "version": 1, "title": "Talks", "actors": [],
                                    "relations": [], "statements": [], "sources": []}), "utf-8")
        with driver.running(file) as program:
            program.wait_for_window("Talks")
            with copying(article):
                program.act("win.paste")
                program.wait_for_window("New Source")
            driver.wait(lambda: driver.active_title() == "New Source", "the dialog to have the keyboard")
            driver.press("ctrl+Return")
            wait_until_closed(program)
            count = program.wait(lambda tree: tree.first("status-bar", re.compile("^[0-9]+ proposals$")), "the proposals")
            total = int(count.name.split()[0])
            program.wait_for_focus("text", VIEW)
            driver.press("Tab")
            program.wait_for("status-bar", f"Proposal 1 of {total}")
            driver.press("Return")
            program.wait_for("status-bar", f"Proposal 1 of {total - 1}")
            save(program, file, lambda saved: len(saved["statements"]) == 1, "the first one")
            driver.press("e")
            program.wait_for("text", "Speaker")
            driver.press("ctrl+a")
            type_text("Bo Reed")
            wait_for_offer(program, re.compile("New Actor"))
            driver.press("Return")
            program.wait_for("label", "New actor")
            driver.press("Return")
            save(program, file, lambda saved: len(saved["statements"]) == 2 and saved["actors"][-1]["name"] == "Bo Reed"
                 and saved["statements"][1]["speaker"] == saved["actors"][-1]["id"], "the corrected one")
            driver.press("ctrl+z")
            save(program, file, lambda saved: len(saved["statements"]) == 1, "the correction taken back")
        saved = json.loads(file.read_text("utf-8"))
        made = saved["statements"][0]
        driver.expect_equal(article[made["anchor"]["start"]:made["anchor"]["end"]], made["text"], "the words")
        speaker = next(actor["name"] for actor in saved["actors"] if actor["id"] == made["speaker"])
        with driver.running(file) as program:
            program.wait_for_document()
            program.click(program.wait_for("list-item", re.compile(f"^{re.escape(speaker)}, ")))
            driver.press("ctrl+t")
            program.wait_for("text", VIEW)
            program.click(program.wait(lambda tree: tree.first(None, "more"), "the link to his statement"))
            program.wait(lambda tree: tree.first("text", VIEW)
                         and tree.first("text", VIEW).caret() == made["anchor"]["start"], "his words in the text")


def test_new_edition():
    """A corrected text that is pasted takes the place of the stored one, and what it lacks stays with the earlier one"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "harbour.entente.json")
        file.write_text((driver.EXAMPLE.parent / "harbour-talks.entente.json").read_text("utf-8"), "utf-8")
        before = json.loads(file.read_text("utf-8"))
        text = before["sources"][0]["text"].replace("never paid a cent", "never paid one cent")
        with driver.running(file) as program:
            program.wait_for_document()
            driver.press("ctrl+t")
            program.wait_for("text", VIEW)
            with copying(text):
                program.act("win.paste")
                program.wait(lambda tree: tree.first(None, re.compile("^never paid one cent$")), "the new words")
                expect_names(program, "the dialog for a new text")
                program.wait_for("push-button", "Replace").act("click")
            program.wait(lambda tree: tree.first("text", VIEW) and tree.first("text", VIEW).content() == text,
                         "the new text")

            def is_replaced(saved):
                sources = {source["id"]: source for source in saved["sources"]}
                earlier = [name for name in sources if name.endswith("-earlier")]
                return len(earlier) == 1 and all(
                    sources[made["source"]]["text"][made["anchor"]["start"]:made["anchor"]["end"]]
                    == made["anchor"]["exact"] for made in saved["statements"])

            save(program, file, is_replaced, "each statement with the text that has its words")
            saved = json.loads(file.read_text("utf-8"))
            driver.expect_equal([made["text"] for made in saved["statements"]],
                                [made["text"] for made in before["statements"]], "the words of statements")
            driver.press("ctrl+z")
            save(program, file, lambda saved: len(saved["sources"]) == 1, "the earlier text again")


COUNTED = re.compile("^Proposal |^[1-9][0-9]* proposal")

TOLD = ("Sergei Shoigu visited Vladimir Putin. He thanked Kim Jong-un.\n\nRustam Bek signed nothing. Sergei Shoigu did "
        "not meet Dmitry Peskov.\n")


@contextlib.contextmanager
def reading_relations():
    """The program with a text that tells of two relations and of somebody new; and its file."""
    document = json.loads(json.dumps(DOCUMENT))
    document["sources"][0]["text"] = TOLD
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "visit.entente.json")
        file.write_text(json.dumps(document), "utf-8")
        with driver.running(file) as program:
            program.wait_for_document()
            driver.press("ctrl+t")
            program.wait_for("status-bar", "2 proposals")
            program.wait_for_focus("text", VIEW)
            yield program, file


def find_relation(saved, origin, kind, target):
    """The relation of that kind, or None."""
    return next((relation for relation in saved["relations"]
                 if (relation["from"], relation["kind"], relation["to"]) == (origin, kind, target)), None)


def test_relations():
    """Relations that sentences tell of are proposed, taken with their words, refused for good, and undone"""
    with reading_relations() as (program, file):
        before = json.loads(file.read_text("utf-8"))
        driver.press("Tab")
        program.wait_for("status-bar", "Proposal 1 of 2")
        program.wait_for("label", "new, supported by this sentence")
        expect_names(program, "the card of a relation")
        driver.press("Return")
        program.wait_for("status-bar", "Proposal 1 of 1")
        program.wait_for("label", "“He” is Sergei Shoigu")
        driver.press("BackSpace")
        # The bar that counts them goes away with the last, sooner or later in different versions of GTK.
        program.wait(lambda tree: tree.first("status-bar", COUNTED) is None, "no more proposals")

        def is_taken(saved):
            relation = find_relation(saved, "shoigu", "visited", "putin")
            made = saved["statements"][-1]
            return (relation is not None and len(saved["relations"]) == 3 and made["form"] == "narration"
                    and made["about"] == [{"target": relation["id"], "stance": "supports"}]
                    and TOLD[made["anchor"]["start"]:made["anchor"]["end"]] == made["text"]
                    and "refused" in saved["sources"][0]["data"])

        save(program, file, is_taken, "the relation with its statement")
        driver.press("ctrl+z", "ctrl+z")
        program.wait_for("status-bar", "2 proposals")
        save(program, file, lambda saved: all(saved[kind] == before[kind] for kind in
                                              ("actors", "relations", "statements", "sources")), "nothing of it")


def test_names():
    """Names are told at the cursor; keys make an actor, an alias and a relation of words"""
    with reading_relations() as (program, file):
        driver.press("ctrl+Home", "Right")
        program.wait_for("status-bar", "Sergei Shoigu, an actor of the document")
        driver.press("ctrl+Home", "Down", "Down", "Right")
        program.wait_for("status-bar", "Rustam Bek, not in the document")
        expect_names(program, "what can be made of a name")
        driver.press("l")
        program.wait_for("text", "Is another name of")
        expect_names(program, "the form of an alias")
        driver.press("Escape")
        program.wait_for_focus("text")
        driver.press("a")
        program.wait_for("status-bar", "Rustam Bek, an actor of the document")
        save(program, file, lambda saved: saved["actors"][-1] == {"id": "rustam-bek", "name": "Rustam Bek",
                                                                   "kind": "person"}, "the actor")
        driver.press("ctrl+Home", "s", "r")
        who = program.wait_for("text", "Who")
        program.wait(lambda tree: who.content() == "Sergei Shoigu", "who does it")
        expect_names(program, "the form of a relation")
        driver.press("Return")
        save(program, file, lambda saved: find_relation(saved, "shoigu", "visited", "putin") is not None
             and saved["statements"][-1]["text"] == "Sergei Shoigu visited Vladimir Putin.", "the relation")


@contextlib.contextmanager
def listing_unread():
    """The program with the list of what was taken without being read, its button, their number, and the file."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "harbour.entente.json")
        file.write_text((driver.EXAMPLE.parent / "harbour-talks.entente.json").read_text("utf-8"), "utf-8")
        with driver.running(file) as program:
            program.wait_for_document()
            driver.press("ctrl+t")
            program.wait(lambda tree: tree.first("status-bar", re.compile("^[0-9]+ proposals$")), "the proposals")
            driver.press("shift+Return")
            button = program.wait_for("push-button", re.compile("^[0-9]+ unread$"))
            program.click(button)
            program.wait(lambda tree: tree.first("push-button", "Read"), "the list")
            yield program, button, int(button.name.split()[0]), file


def test_unread():
    """What was taken without being read is listed, and is read by one button"""
    with listing_unread() as (program, button, total, file):
        expect_names(program, "the list of what was not read")
        driver.press("Tab", "Return")
        program.wait(lambda tree: tree.first(button.role, f"{total - 1} unread"), "one less")
        save(program, file, lambda saved: sum("taken" in made.get("data", {}) for made in saved["statements"])
             == total - 1, "that it is read")
        driver.press("Escape")
        program.wait(lambda tree: tree.first("push-button", "Read") is None, "the list to close")


def test_go_to_unread():
    """The list of what was not read leads to the words"""
    with listing_unread() as (program, _button, total, file):
        driver.press("Return")
        program.wait(lambda tree: tree.first("label", "“We were invited, we sat down, and we left with nothing in "
                                             "writing”"), "the first one")
        save(program, file, lambda saved: sum("taken" in made.get("data", {}) for made in saved["statements"])
             == total, "that it is still unread")


if __name__ == "__main__":
    driver.main(dict(globals()))
