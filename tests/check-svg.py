#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the SVG of all good samples and examples, as a reader sees it who knows nothing of Entente.

usage: check-svg.py PICTURE, the program built from tests/picture.c

Each file is written in several ways. It must be well-formed XML; hold nothing but what a picture
needs; name each id once and no id that is not there; link to http and https alone; show every actor and
every relation whose ends are there; hold nothing of the machine it was written on;
and be the same, byte by byte, when it is written by another user in another place and time. Where there
is the grammar of SVG 1.1 (in Debian: w3c-sgml-lib) it must be valid by that, but for what SVG 2 added
for those who listen.

Prints the Test Anything Protocol and a summary; the exit status is 1 if anything failed.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

GRAMMAR = pathlib.Path("/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-SVG11-20110816/svg11.dtd")

WAYS = (
    [],
    ["--theme=dark", "--title", "--legend"],
    ["--theme=print", "--transparent", "--legend"],
    ["--adaptive", "--shapes", "--title"],
    ["--adaptive", "--footnotes", "--legend"],
    ["--transparent", "--footnotes"],
)

ELEMENTS = set("svg title desc style defs mask clipPath g a path rect circle use text image".split())
ATTRIBUTES = set("""
    aria-hidden aria-label class clip-path cx cy d data-from data-id data-kind data-to direction fill
    fill-opacity fill-rule font-family font-size font-weight height id lengthAdjust mask maskUnits
    preserveAspectRatio r role rx stroke stroke-dasharray stroke-linecap stroke-opacity stroke-width style text-anchor
    textLength transform type viewBox width x y """.split()) | {HREF, SPACE}


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
        for problem in problems[:20]:
            print(f"#   {problem}")

    def finish(self):
        """The plan and the summary; returns the exit status."""
        print(f"1..{self.passed + self.failed}")
        print(f"# {self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0


def write(program, sample, way, folder, **environment):
    """Writes the picture of a file, and returns its bytes."""
    target = pathlib.Path(folder) / "picture.svg"
    subprocess.run([program, *way, f"--svg={target}", sample], check=True, cwd=folder,
                   env=os.environ | environment)
    return target.read_bytes()


def find_strange(root):
    """What a picture has no need of."""
    for element in root.iter():
        name = element.tag.removeprefix(SVG)
        if name not in ELEMENTS:
            yield f"<{name}>"
        for attribute, value in element.attrib.items():
            if attribute not in ATTRIBUTES:
                yield f"{attribute} on <{name}>"
            elif attribute not in ("aria-label", HREF) and "://" in value and not attribute.startswith("data-"):
                yield f"an address in {attribute}"
        if (element.tail or "").strip():
            yield f"“{element.tail.strip()}” after <{name}>"


def find_bad_names(root):
    """Ids that are there twice, or not at all, and links that lead anywhere but to the web."""
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"the id {name} is there twice"
    for element in root.iter():
        href = element.get(HREF)
        if element.tag == SVG + "use" and href.removeprefix("#") not in ids:
            yield f"{href} is not there"
        if element.tag == SVG + "a" and href.removeprefix("#") not in ids and not re.match(r"https?://[a-z0-9]", href):
            yield f"a link to {href}"
        for attribute in ("mask", "clip-path"):
            wanted = re.fullmatch(r"url\(#(.*)\)", element.get(attribute, "url(#icon)"))[1]
            if wanted not in ids + ["icon"]:
                yield f"{wanted} is not there"


def find_unreadable(root):
    """Parts of the picture that say nothing to who points at them or listens."""
    for element in root.iter(SVG + "g"):
        if element.get("data-id") is None:
            continue
        title = element.find(f".//{SVG}title")
        if title is None or not title.text:
            yield f"{element.get('id')} has no title"
        if element.get("aria-hidden") is None and element.find(SVG + "a") is None \
                and (element.get("role") != "img" or not element.get("aria-label")):
            yield f"{element.get('id')} cannot be read aloud"
    for link in root.iter(SVG + "a"):
        if not link.get("aria-label"):
            yield f"a link to {link.get(HREF)} that does not say so"


def find_missing(root, document):
    """Actors and relations of the file that are not in the picture, or the other way round."""
    actors = {actor["id"] for actor in document.get("actors", ())}
    relations = {relation["id"] for relation in document.get("relations", ())
                 if relation.get("from") in actors and relation.get("to") in actors}
    groups = [element for element in root.iter(SVG + "g") if element.get("data-id") is not None]
    for wanted, kind in ((actors, "actor"), (relations, "relation")):
        shown = {group.get("data-id") for group in groups if group.get("class").split()[0] == kind}
        for name in sorted(wanted ^ shown):
            yield f"{kind} {name} is only in the {'file' if name in wanted else 'picture'}"


def find_outside(root):
    """Words, cards and lines that the edge of the picture cuts off."""
    left, top, width, height = (float(number) for number in root.get("viewBox").split())
    for element in root.iter():
        if element.get("x") is None or element.tag == SVG + "use":
            continue
        x, y = float(element.get("x")), float(element.get("y"))
        right = x + float(element.get("width", element.get("textLength", 0)))
        bottom = y + float(element.get("height", 0))
        if x < left or y < top or right > left + width + 0.01 or bottom > top + height + 0.01:
            yield f"<{element.tag.removeprefix(SVG)}> from {x} {y} to {right} {bottom}"


def find_invalid(svg):
    """What the grammar of SVG 1.1 does not allow. Roles, labels and data are from SVG 2."""
    plain = re.sub(rb' (role|aria-[a-z]+|data-[a-z]+)="[^"]*"', b"", svg)
    plain = plain.replace(b"<svg ", b"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'>\n<svg ", 1)
    result = subprocess.run(["xmllint", "--nonet", "--noout", "--dtdvalid", GRAMMAR, "-"],
                            input=plain, capture_output=True, check=False)
    if result.returncode != 0:
        yield from result.stderr.decode().splitlines()


def find_private(svg, sample):
    """What could tell who wrote the file, where and when."""
    text = svg.decode()
    for word in (os.uname().nodename, os.getcwd(), str(ROOT), str(pathlib.Path.home()) + "/",
                 tempfile.gettempdir() + "/", sample.name, "<!--", "sodipodi", "inkscape:", "<metadata"):
        if len(word) > 3 and word in text:
            yield f"“{word}” is in it"


def check(report, program, sample):
    """All there is to check of one file."""
    document = json.loads(sample.read_text(encoding="utf-8-sig"))
    name = sample.name
    for way in WAYS:
        label = f"{name} {' '.join(way)}".strip()
        with tempfile.TemporaryDirectory() as here, tempfile.TemporaryDirectory() as there:
            svg = write(program, sample, way, here)
            again = write(program, sample, way, there, HOME=there, USER="somebody", LOGNAME="somebody",
                          TZ="Pacific/Kiritimati", LC_NUMERIC="de_DE.UTF-8")
        try:
            root = xml.etree.ElementTree.fromstring(svg)
        except xml.etree.ElementTree.ParseError as error:
            report.check(f"{label}: well-formed", [error])
            continue
        report.check(f"{label}: well-formed", [])
        report.check(f"{label}: nothing strange", find_strange(root))
        report.check(f"{label}: ids and links", find_bad_names(root))
        report.check(f"{label}: readable", find_unreadable(root))
        report.check(f"{label}: complete", find_missing(root, document))
        report.check(f"{label}: nothing cut off", find_outside(root))
        report.check(f"{label}: nothing private", find_private(svg, sample))
        if GRAMMAR.exists() and shutil.which("xmllint"):
            report.check(f"{label}: valid SVG 1.1", find_invalid(svg))
        report.check(f"{label}: the same bytes", [] if svg == again else ["not the same elsewhere"])


def main():
    """Checks all files."""
    report = Report()
    program = pathlib.Path(sys.argv[1]).resolve()
    samples = [*(ROOT / "data" / "examples").glob("*.json"), *(ROOT / "tests" / "data" / "good").glob("*.json")]
    report.check("there are samples", [] if len(samples) >= 3 else [f"only {len(samples)}"])
    for sample in sorted(samples):
        check(report, program, sample)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
