#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the bundled examples and the good samples.

Each must be valid by data/entente.schema.json, and whole: ids unique, references resolved,
quotations verbatim, each anchor different. The text that an example was read from is not in the
project, because it is not ours to give; whoever has it can name it as the first argument, and then
each anchor must occur in it exactly once, and each passage in quotation marks must be a statement.

Prints the Test Anything Protocol and a summary; the exit status is 1 if anything failed.
"""

import copy
import hashlib
import json
import pathlib
import re
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "data" / "entente.schema.json"
LISTS = ("actors", "relations", "statements", "sources")
ARTICLE_EXAMPLE = "shoigu-visit.entente.json"

# Which list each reference leads to; what a statement is about may be an actor or a relation.
REFERENCES = {
    "relations": {"from": "actors", "to": "actors"},
    "statements": {"speaker": "actors", "via": "actors", "source": "sources"},
    "sources": {"publisher": "actors", "cites": "sources"},
}

DATES = {
    True: ["2025", "2025-03", "2025-03-21", "2025-05?", "2025-05~", "2025%", "18XX", "202X",
           "2025-XX", "2025-21", "-0044-03-15", "Y-17000", "2001-07/2001-08", "../2025-03-25",
           "2025/..", "2025-03/", "/2025", "2025-03-21T10:00:00Z"],
    False: ["", "/", "21 March 2025", "March 2025", "2025-13", "2025-03-32", "2025-3-21",
            "25-03-21", "2025-03-21/2025-04/2025-05", "2025-03-21 ", "2025?~", "…/2025"],
}


class Report:
    """Counts what passed and what failed, and says so line by line."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, problems):
        """One check: it has passed if there are no problems."""
        problems = list(problems)
        if problems:
            self.failed += 1
        else:
            self.passed += 1
        print(f"{'not ok' if problems else 'ok'} {self.passed + self.failed} - {name}")
        for problem in problems:
            print(f"#   {problem}")

    def finish(self):
        print(f"1..{self.passed + self.failed}")
        print(f"# {self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0


def read(path):
    """Reads a file strictly: UTF-8, and no member twice in an object."""
    def once(pairs):
        names = [name for name, _ in pairs]
        if len(set(names)) != len(names):
            raise ValueError(f"a member occurs twice among {names}")
        return dict(pairs)

    return json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=once)


def items(document, *lists):
    for name in lists or LISTS:
        for item in document.get(name, []):
            yield name, item


def schema_problems(validator, document):
    for error in sorted(validator.iter_errors(document), key=lambda e: str(list(e.absolute_path))):
        yield f"{error.json_path}: {error.message}"


def empty_members(value, path="$"):
    """Members that say nothing are to be left out."""
    if isinstance(value, dict):
        for name, member in value.items():
            if member in ("", [], {}, None):
                yield f"{path}.{name} is empty"
            yield from empty_members(member, f"{path}.{name}")
    elif isinstance(value, list):
        for nth, member in enumerate(value):
            yield from empty_members(member, f"{path}[{nth}]")


def repeated_ids(document):
    seen = set()
    for name, item in items(document):
        if item["id"] in seen:
            yield f"{name}: the id “{item['id']}” occurs twice"
        seen.add(item["id"])


def references(document):
    """All references, each as where it stands, the ids it may name, and the id it names."""
    ids = {name: {item["id"] for item in document.get(name, [])} for name in LISTS}
    for name, item in items(document):
        for member, target in REFERENCES.get(name, {}).items():
            value = item.get(member, [])
            for one in value if isinstance(value, list) else [value]:
                yield f"{name} “{item['id']}”.{member}", ids[target], one
        for about in item.get("about", []) if name == "statements" else []:
            targets = ids["actors"] | ids["relations"]
            yield f"statements “{item['id']}”.about", targets, about["target"]
    view = document.get("view", {})
    for member in ("positions", "pinned"):
        for one in view.get(member, []):
            yield f"view.{member}", ids["actors"], one


def dangling_references(document):
    for where, allowed, one in references(document):
        if one not in allowed:
            yield f"{where} names “{one}”, which is not there"


def repeated_targets(document):
    for _, statement in items(document, "statements"):
        targets = [about["target"] for about in statement.get("about", [])]
        for target in {t for t in targets if targets.count(t) > 1}:
            yield f"“{statement['id']}” is about “{target}” twice"


def stances_on_actors(document):
    """One can support or dispute that something holds, but only mention someone."""
    actors = {actor["id"] for actor in document.get("actors", [])}
    for _, statement in items(document, "statements"):
        for about in statement.get("about", []):
            if about["target"] in actors and about["stance"] != "mentions":
                yield f"“{statement['id']}” {about['stance']} the actor “{about['target']}”"


def context(statement):
    anchor = statement["anchor"]
    return anchor.get("prefix", "") + anchor["exact"] + anchor.get("suffix", "")


def anchored(document):
    return [s for _, s in items(document, "statements") if "anchor" in s]


def altered_quotations(document):
    """A quotation is what its source has, but for a comma before the closing quotation mark."""
    for statement in anchored(document):
        exact = statement["anchor"]["exact"]
        allowed = (exact, re.sub(r",$", "", exact))
        if statement.get("form") == "quote" and statement["text"] not in allowed:
            yield f"“{statement['id']}” says “{statement['text']}”, its source “{exact}”"


def reworded_statements(document):
    """In an example even what is not a quotation is told in the words of the source."""
    for statement in anchored(document):
        if statement["form"] != "quote" and statement["text"] != statement["anchor"]["exact"]:
            yield f"“{statement['id']}” says “{statement['text']}”"


def repeated_anchors(document):
    seen = {}
    for statement in anchored(document):
        anchor = statement["anchor"]
        key = (anchor.get("prefix"), anchor["exact"], anchor.get("suffix"), statement.get("source"))
        if key in seen:
            yield f"“{statement['id']}” stands where “{seen[key]}” does"
        seen[key] = statement["id"]


def misplaced_anchors(document):
    """Where the text of the source is stored, its anchors have to be found in it."""
    texts = {source["id"]: source["text"]
             for _, source in items(document, "sources") if "text" in source}
    for statement in anchored(document):
        text = texts.get(statement.get("source"))
        anchor = statement["anchor"]
        if text is None:
            continue
        if text.count(context(statement)) != 1:
            yield f"“{statement['id']}” occurs {text.count(context(statement))} times in its source"
        if "start" in anchor and text[anchor["start"]:anchor["end"]] != anchor["exact"]:
            yield f"“{statement['id']}” is not at {anchor['start']} in its source"


def wrong_digests(document):
    for _, source in items(document, "sources"):
        if "text" in source and "sha256" in source:
            if hashlib.sha256(source["text"].encode("utf-8")).hexdigest() != source["sha256"]:
                yield f"the SHA-256 of “{source['id']}” is another"


def unfounded_relations(document):
    """In an example each relation rests on a statement, or has a note that says why not."""
    supported = {about["target"] for _, statement in items(document, "statements")
                 for about in statement.get("about", []) if about["stance"] == "supports"}
    for _, relation in items(document, "relations"):
        if relation["id"] not in supported and "note" not in relation:
            yield f"nothing supports “{relation['id']}”, and no note says why"


def unplaced_statements(document):
    for _, statement in items(document, "statements"):
        for member in ("form", "attribution", "modality", "date", "about", "source", "anchor"):
            if member not in statement:
                yield f"“{statement['id']}” has no {member}"


def lonely_actors(document):
    ends = {relation[end] for _, relation in items(document, "relations") for end in ("from", "to")}
    for _, actor in items(document, "actors"):
        if actor["id"] not in ends:
            yield f"“{actor['id']}” has no relation"


def card_width(actor):
    """About how wide the card is, in points: its size on the screen depends on the font."""
    longest = max(len(actor["name"]), 0.85 * len(actor.get("description", "")))
    return min(260, max(60, 64 + 6.6 * longest))


def crowded_cards(document):
    """Every actor has its place, and no two cards come closer than 24 points."""
    positions = document.get("view", {}).get("positions", {})
    placed = [(a, positions[a["id"]]) for a in document["actors"] if a["id"] in positions]
    for actor in document["actors"]:
        if actor["id"] not in positions:
            yield f"“{actor['id']}” has no position"
    for nth, (a, (ax, ay)) in enumerate(placed):
        for b, (bx, by) in placed[:nth]:
            beside = abs(ax - bx) / 10 - (card_width(a) + card_width(b)) / 2
            below = abs(ay - by) / 10 - 46
            if max(beside, below) < 24:
                yield f"“{a['id']}” and “{b['id']}” are too close"


def check_schema(report, validator):
    try:
        validator.check_schema(validator.schema)
        problems = []
    except jsonschema.SchemaError as error:
        problems = [error.message]
    report.check("the schema is one", problems)

    date = validator.evolve(schema={**validator.schema["$defs"]["date"]})
    for valid, texts in DATES.items():
        report.check(f"dates that are {'' if valid else 'not '}EDTF",
                     (f"“{text}”" for text in texts if date.is_valid(text) != valid))


def check_strictness(report, validator, document):
    """The schema has to refuse what is wrong, and let pass what is only unknown."""
    def set_in(name, **members):
        return lambda changed: changed[name][0].update(members)

    refused = {
        "no format": lambda changed: changed.pop("format"),
        "another format": lambda changed: changed.update(format="graph"),
        "version as text": lambda changed: changed.update(version="1"),
        "actors as an object": lambda changed: changed.update(actors={}),
        "an actor without a name": lambda changed: changed["actors"][0].pop("name"),
        "an empty id": set_in("actors", id=""),
        "aliases as strings": set_in("actors", aliases=["Shoigu"]),
        "a date in words": set_in("actors", start="last spring"),
        "a relation without an end": lambda changed: changed["relations"][0].pop("to"),
        "directed as text": set_in("relations", directed="no"),
        "a form that is none": set_in("statements", form="rumor"),
        "an attribution that is none": set_in("statements", attribution="on record"),
        "a modality that is none": set_in("statements", modality="says"),
        "a stance that is none":
            set_in("statements", about=[{"target": "ferry", "stance": "likes"}]),
        "an anchor without its words": set_in("statements", anchor={"prefix": "a"}),
        "credibility 7": set_in("statements", credibility=7),
        "reliability G": set_in("sources", reliability="G"),
        "a digest too short": set_in("sources", sha256="00ff"),
        "cites as text": set_in("sources", cites="gazette-report"),
        "half a position": lambda changed: changed["view"]["positions"].update(ferry=[1]),
        "a position with a fraction":
            lambda changed: changed["view"]["positions"].update(ferry=[1, 2.5]),
        "an engine that is none": lambda changed: changed["view"].update(engine="grid"),
    }
    allowed = {
        "an unknown kind of actor": set_in("actors", kind="submarine"),
        "an unknown word on a line": set_in("relations", kind="envies"),
        "unknown members": lambda changed: [set_in(name, color=1)(changed) for name in LISTS],
        "an unknown member of the document": lambda changed: changed.update(license="CC0"),
    }
    for wanted, changes in ((False, refused), (True, allowed)):
        for name, change in changes.items():
            changed = copy.deepcopy(document)
            change(changed)
            report.check(f"the schema {'allows' if wanted else 'refuses'} {name}",
                         [] if validator.is_valid(changed) == wanted else ["it does not"])


CHECKS = {
    "ids are unique": repeated_ids,
    "references resolve": dangling_references,
    "targets are named once": repeated_targets,
    "quotations are unaltered": altered_quotations,
    "anchors differ": repeated_anchors,
    "anchors are found in stored texts": misplaced_anchors,
    "digests are right": wrong_digests,
}

EXAMPLE_CHECKS = {
    "no member is empty": empty_members,
    "actors are only mentioned": stances_on_actors,
    "all words are those of the source": reworded_statements,
    "relations rest on statements": unfounded_relations,
    "statements are complete": unplaced_statements,
    "actors are connected": lonely_actors,
    "cards have room": crowded_cards,
}


def check_file(report, validator, path, checks):
    name = path.relative_to(ROOT)
    document = read(path)
    if "format" not in document and "version" not in document:
        report.check(f"{name}: plain, as a script would write it", [])
        return
    report.check(f"{name}: valid by the schema", schema_problems(validator, document))
    for what, problems in checks.items():
        report.check(f"{name}: {what}", problems(document))


def uncovered_passages(document, article):
    """Each passage in quotation marks has to be a quotation, in the same words."""
    exacts = [s["anchor"]["exact"] for s in anchored(document) if s["form"] == "quote"]
    passages = re.findall(r"“([^”]*)”", article)
    for passage in passages:
        if exacts.count(passage) != passages.count(passage):
            yield f"“{passage}” is {exacts.count(passage)} statements"
    for exact in exacts:
        if exact not in passages:
            yield f"“{exact}” is not in quotation marks"


def check_article(report, path):
    """Checks the example against the text it was read from."""
    article = path.read_bytes().decode("utf-8")
    document = read(ROOT / "data" / "examples" / ARTICLE_EXAMPLE)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    source = next(s for s in document["sources"] if s["id"] == "article")
    report.check("the article is the one the example was read from",
                 [] if source["sha256"] == digest else [f"its SHA-256 is {digest}"])
    report.check("each anchor occurs in the article exactly once",
                 (f"“{s['id']}” occurs {article.count(context(s))} times"
                  for s in anchored(document) if article.count(context(s)) != 1))
    report.check("each passage in quotation marks is a quotation",
                 uncovered_passages(document, article))


def main(arguments):
    report = Report()
    schema = read(SCHEMA)
    validator = jsonschema.Draft202012Validator(schema)
    check_schema(report, validator)

    good = ROOT / "tests" / "data" / "good"
    check_strictness(report, validator, read(good / "every-member.entente.json"))
    for path in sorted(good.glob("*.json")):
        check_file(report, validator, path, CHECKS)
    examples = sorted((ROOT / "data" / "examples").glob("*.json"))
    report.check("there is an example", [] if examples else ["data/examples is empty"])
    for path in examples:
        check_file(report, validator, path, {**CHECKS, **EXAMPLE_CHECKS})
    if arguments:
        check_article(report, pathlib.Path(arguments[0]))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
