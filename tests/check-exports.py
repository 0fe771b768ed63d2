#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every export of the examples and the good samples back with programs that know nothing of Entente.

usage: check-exports.py ENTENTE, the program

PDF is read by poppler, DOT by Graphviz, tables by Python's csv, GraphML and GEXF by an XML parser and,
where they are installed, NetworkX and igraph; JSON by Python's json, with the rules of Cytoscape.js, NetworkX,
FollowTheMoney and the Web Annotation Data Model; HTML by an XML parser, and Markdown by cmark. Each must hold what the
file holds. Every format that the help of the program lists must hold nothing of the machine, and be the same bytes when
it is written by another user at another time.

Prints the Test Anything Protocol and a summary; the exit status is 1 if anything failed.
"""

import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree

try:
    import networkx
except ImportError:
    networkx = None
try:
    import igraph
except ImportError:
    igraph = None

ROOT = pathlib.Path(__file__).resolve().parent.parent
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
YED = "{http://www.yworks.com/xml/graphml}"
GEXF = "{http://www.gexf.net/1.2draft}"
VIZ = "{http://www.gexf.net/1.2draft/viz}"
HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
EVIDENCE = {"confirmed", "reported", "tentative", "unsupported"}

HOSTILE = {
    "format": "entente", "version": 1, "title": "=cmd|' /C calc'!A0 \\N \"; } <b>&amp;",
    "actors": [
        {"id": "formula", "name": "=1+1"}, {"id": "at", "name": "@SUM(1)"}, {"id": "minus", "name": "-1;\"x\",y"},
        {"id": "tab", "name": "\t=1"}, {"id": "return", "name": "\r=1"}, {"id": "+plus", "name": "a\nb\r\nc"},
        {"id": "back\\", "name": "\\N \\G \\l \\"}, {"id": "quote\"; x", "name": "\"]; evil [label=\"x"},
        {"id": "<&>", "name": "<b>bold</b> &amp; &#65;"}, {"id": "long", "name": "가\\\"" * 30000},
        {"id": "a b", "name": "]]> -- <!--"}, {"id": "links", "name": "Links",
         "links": ["https://example.org/a(b)'?x=1&y=2", "javascript:alert(1)"]},
        {"id": "arabic", "name": "سيرغي شويغو"}, {"id": "korean", "name": "세르게이 쇼이구"},
        {"id": "russian", "name": "Сергей Шойгу"}, {"id": "chinese", "name": "绍伊古"},
        {"id": "ligature", "name": "Official office"}, {"id": "rlo", "name": "not\u202eton"},
    ],
    "relations": [
        {"id": "r\"1", "from": "back\\", "to": "quote\"; x", "kind": "\\E \"says\" <i>"},
        {"id": "r2", "from": "<&>", "to": "a b", "kind": "=HYPERLINK(\"x\")", "directed": False},
        {"id": "r3", "from": "+plus", "to": "+plus", "kind": "self"},
        {"id": "r4", "from": "formula", "to": "nobody", "kind": "gone"},
    ],
    "statements": [{"id": "s1", "text": "+1, said \"he\"\r\nthen \u202e left", "form": "quote", "speaker": "formula",
                    "about": [{"target": "r2", "stance": "supports"}], "source": "src"}],
    "sources": [{"id": "src", "title": "@title", "kind": "article", "publisher": "korean",
                 "published": "2025-03~/2025-04", "accessed": "2001-21", "authors": ["=A", "B \"C\""]}],
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
        for problem in problems[:20]:
            print(f"#   {problem!r}"[:500])

    def finish(self):
        """The plan and the summary; returns the exit status."""
        print(f"1..{self.passed + self.failed}")
        print(f"# {self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0


def list_suffixes(program):
    """The suffixes of all formats, which the help of the program lists."""
    told = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^  (\.[\w.]+) ", told, re.M)


def write(program, sample, suffix, folder, *options, **environment):
    """Exports a file, and returns the bytes."""
    target = pathlib.Path(folder) / f"out{suffix}"
    subprocess.run([program, f"--export={target}", *options, sample], check=True, cwd=folder,
                   env=os.environ | environment)
    return target.read_bytes()


def drawn_relations(document):
    """The relations whose two ends are there."""
    ids = {actor["id"] for actor in document.get("actors", ())}
    return [relation for relation in document.get("relations", ())
            if relation.get("from") in ids and relation.get("to") in ids]


def places(exported):
    """Where Entente's own file has the actors, in points, with y growing upwards."""
    return {name: (at[0] / 10, -at[1] / 10) for name, at in exported["view"]["positions"].items()}


def find_private(data, sample):
    """What could tell who wrote the file, where and when."""
    for word in (os.uname().nodename, str(ROOT), str(pathlib.Path.home()) + "/", tempfile.gettempdir() + "/",
                 str(sample)):
        if len(word) > 3 and word.encode() in data:
            yield f"{word} is in it"


def check_tables(report, name, exports, document):
    """Tables have a row for each item, with the words as they are in the file."""
    for suffix, plural, member in ((".actors.csv", "actors", "name"), (".relations.csv", "relations", "kind"),
                                   (".csv", "statements", "text"), (".sources.csv", "sources", "title")):
        text = exports[suffix].decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        problems = [cell for row in rows for cell in row.values() if cell is None]
        wanted = [(item["id"], item.get(member, "")) for item in document.get(plural, ())]
        found = [(row["id"], row[member]) for row in rows]
        problems += [pair for pair in zip(wanted, found) if pair[0] != pair[1]] + (
            [] if len(wanted) == len(found) else [f"{len(found)} rows, not {len(wanted)}"])
        report.check(f"{name}: {suffix} holds what the file does", problems)


def check_guard(report, program, sample, folder):
    """On request nothing in a table is what a spreadsheet would calculate, and only that is changed."""
    options = ["--separator=semicolon", "--guard-formulas"]
    for suffix in (".actors.csv", ".relations.csv", ".csv", ".sources.csv"):
        plain, guarded = (list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True, delimiter=mark))
                          for data, mark in ((write(program, sample, suffix, folder), ","),
                                             (write(program, sample, suffix, folder, *options), ";")))
        wanted = [["'" + cell if re.match(r"[=+\-@\t\r]", cell) else cell for cell in row] for row in plain]
        report.check(f"guarded {suffix}", [pair for pair in zip(wanted, guarded) if pair[0] != pair[1]]
                     + ([] if len(wanted) == len(guarded) else [len(guarded)]))


def is_directed(relation):
    """Whether the direction of a relation has a meaning."""
    return relation.get("directed", True)


def find_directions(edges, document, name, of_all, words):
    """Edges that have a direction which their relation has not, or the other way round."""
    for edge, relation in zip(edges, drawn_relations(document)):
        if edge.get(name, of_all) != words[is_directed(relation)]:
            yield f"{relation['id']}: {edge.attrib}"


def find_graphml(data, document, at):
    """What is amiss in GraphML."""
    root = xml.etree.ElementTree.fromstring(data)
    nodes, edges = list(root.iter(GRAPHML + "node")), list(root.iter(GRAPHML + "edge"))
    if (len(nodes), len(edges)) != (len(document.get("actors", ())), len(drawn_relations(document))):
        yield f"{len(nodes)} nodes, {len(edges)} edges"
    ids = [node.get("id") for node in nodes]
    if len(set(ids)) < len(ids) or any(not re.fullmatch(r"[\w.\-]+", name) for name in ids):
        yield "ids that are none"
    for edge in edges:
        if edge.get("source") not in ids or edge.get("target") not in ids:
            yield f"{edge.get('id')} leads nowhere"
        if {data.text for data in edge if data.get("key") == "evidence"} - EVIDENCE:
            yield "evidence of no class"
    of_all = {"directed": "true", "undirected": "false"}[root.find(GRAPHML + "graph").get("edgedefault")]
    yield from find_directions(edges, document, "directed", of_all, ["false", "true"])
    for edge, relation in zip(edges, drawn_relations(document)):
        if (edge.find(f".//{YED}Arrows").get("target") == "standard") != is_directed(relation):
            yield f"{relation['id']} has another arrow in yEd"
    for node, actor in zip(nodes, document.get("actors", ())):
        box = {side: float(value) for side, value in node.find(f".//{YED}Geometry").attrib.items()}
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        if abs(x - at[actor["id"]][0]) > 0.02 or abs(y + at[actor["id"]][1]) > 0.02:
            yield f"{actor['id']} is elsewhere in yEd"
        values = {data.get("key"): data.text for data in node}
        if (float(values["x"]), float(values["y"])) != at[actor["id"]]:
            yield f"{actor['id']} is elsewhere"


def find_gexf(data, document, at):
    """What is amiss in GEXF."""
    root = xml.etree.ElementTree.fromstring(data)
    nodes, edges = list(root.iter(GEXF + "node")), list(root.iter(GEXF + "edge"))
    if [node.get("id") for node in nodes] != [actor["id"] for actor in document.get("actors", ())]:
        yield "other nodes"
    if [edge.get("id") for edge in edges] != [relation["id"] for relation in drawn_relations(document)]:
        yield "other edges"
    yield from find_directions(edges, document, "type", root.find(GEXF + "graph").get("defaultedgetype"),
                               ["undirected", "directed"])
    for element in (*nodes, *edges):
        days = [element.get(end) for end in ("start", "end") if element.get(end) is not None]
        if days and root.find(GEXF + "graph").get("mode") != "dynamic":
            yield "a static graph with time"
        if not all(re.fullmatch(r"-?\d{4,}-\d\d-\d\d", day) for day in days):
            yield f"days {days}"
    for node in nodes:
        place = node.find(VIZ + "position")
        if (float(place.get("x")), float(place.get("y"))) != at[node.get("id")]:
            yield f"{node.get('id')} is elsewhere"


def find_unread(path, document, at):
    """What NetworkX makes of a graph that is not what it is. A graph of both sorts of edges is made fit for it as the
    manual says."""
    relations = drawn_relations(document)
    if len({is_directed(relation) for relation in relations}) > 1:
        data = path.read_bytes()
        path = path.with_name("fit" + path.suffix)
        path.write_bytes(re.sub(b' (directed="false"|type="undirected")', b"", data))
    graph = networkx.read_graphml(path) if path.suffix == ".graphml" else networkx.read_gexf(path)
    if (graph.number_of_nodes(), graph.number_of_edges()) != (len(at), len(drawn_relations(document))):
        yield f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges"
    if {edge["evidence"] for _, _, edge in graph.edges(data=True)} - EVIDENCE:
        yield "evidence of no class"
    if sum(edge["directed"] for _, _, edge in graph.edges(data=True)) != sum(map(is_directed, relations)):
        yield "other directions"


def find_unread_by_igraph(path, document):
    """What igraph makes of a graph that is not what it is."""
    graph = igraph.Graph.Read_GraphML(str(path))
    if (graph.vcount(), graph.ecount()) != (len(document.get("actors", ())), len(drawn_relations(document))):
        yield f"{graph.vcount()} nodes, {graph.ecount()} edges"
    if graph.ecount() and set(graph.es["evidence"]) - EVIDENCE:
        yield "evidence of no class"


def refuse_twice(pairs):
    """An object of JSON, whose names must be different."""
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), names
    return dict(pairs)


def find_graph_json(nodes, edges, document, at, places_of):
    """What is amiss in a graph in JSON. The nodes and edges are objects, and the places pairs."""
    if [node["id"] for node in nodes] != [actor["id"] for actor in document.get("actors", ())]:
        yield "other nodes"
    relations = drawn_relations(document)
    if [(edge["id"], edge["source"], edge["target"]) for edge in edges] != \
            [(relation["id"], relation["from"], relation["to"]) for relation in relations]:
        yield "other edges"
    for element, item in zip([*nodes, *edges], [*document.get("actors", ()), *relations]):
        for member in ("kind", "description", "start", "end", "links", "note", "tags", "aliases"):
            found = element.get("interaction") if member == "kind" and "interaction" in element else element.get(member)
            if found != (item.get(member) or None):
                yield f"{item['id']}: {member} is {found}"
        for name, value in item.get("data", {}).items():
            if element.get(name) != value and element.get("data." + name) != value:
                yield f"{item['id']}: {name} is {element.get(name)}"
    yield from (f"{edge['id']} has another direction" for edge, relation in zip(edges, relations)
                if edge["directed"] != is_directed(relation) or edge["evidence"] not in EVIDENCE)
    yield from (f"{node['id']} is at {place}" for node, place in zip(nodes, places_of) if place != at[node["id"]])


def find_cytoscape(data, document, at):
    """What is amiss in the JSON of Cytoscape.js, where the ids of nodes and edges are one set, and y grows downwards."""
    elements = json.loads(data, object_pairs_hook=refuse_twice)["elements"]
    nodes, edges = ([element["data"] for element in elements[group]] for group in ("nodes", "edges"))
    ids = [element["id"] for element in (*nodes, *edges)]
    if len(ids) != len(set(ids)) or not all(isinstance(name, str) and name for name in ids):
        yield "ids that are none"
    yield from (f"{node['id']} has a parent" for node in nodes if "parent" in node)
    yield from find_graph_json(nodes, edges, document, at,
                               [(element["position"]["x"], -element["position"]["y"]) for element in elements["nodes"]])


def find_node_link(data, document, at):
    """What is amiss in node-link JSON, and what NetworkX makes of it."""
    graph = json.loads(data, object_pairs_hook=refuse_twice)
    yield from find_graph_json(graph["nodes"], graph["links"], document, at,
                               [(node["x"], node["y"]) for node in graph["nodes"]])
    if not networkx:
        return
    try:
        read = networkx.node_link_graph(graph, edges="links")
    except TypeError:
        read = networkx.node_link_graph(graph)
    if (read.number_of_nodes(), read.number_of_edges()) != (len(graph["nodes"]), len(graph["links"])):
        yield f"NetworkX reads {read.number_of_nodes()} nodes and {read.number_of_edges()} edges"


# The schemata of FollowTheMoney that exports use, each with its own properties and the one that it extends.
FTM_SCHEMATA = {
    "Thing": (None, "name alias summary notes sourceUrl wikidataId keywords publisher retrievedAt proof description"),
    "LegalEntity": ("Thing", "incorporationDate dissolutionDate"), "Person": ("LegalEntity", "birthDate deathDate"),
    "Organization": ("LegalEntity", ""), "Company": ("Organization", ""), "PublicBody": ("Organization", ""),
    "Event": ("Thing", "startDate endDate"), "Contract": ("Thing", ""), "Address": ("Thing", "full"),
    "Document": ("Thing", "title author publishedAt bodyText"), "Article": ("Document", ""),
    "HyperText": ("Document", ""), "Image": ("Document", ""), "Video": ("Document", ""), "Table": ("Document", ""),
    "Note": ("Thing", "entity"), "Interval": (None, "startDate endDate summary description sourceUrl proof"),
    "UnknownLink": ("Interval", "subject object role"), "Ownership": ("Interval", "owner asset role"),
    "Membership": ("Interval", "member organization role"), "Directorship": ("Interval", "director organization role"),
    "Employment": ("Interval", "employee employer role"), "Representation": ("Interval", "agent client role"),
    "Succession": ("Interval", "predecessor successor role"), "Family": ("Interval", "person relative relationship"),
    "Associate": ("Interval", "person associate relationship"),
    **{name: ("Thing", "") for name in ("Airplane", "BankAccount", "CourtCase", "CryptoWallet", "Position", "Project",
                                        "RealEstate", "Security", "Vehicle", "Vessel")},
}


def ftm_properties(schema):
    """The properties that an entity of the schema may have."""
    parent, own = FTM_SCHEMATA[schema]
    return set(own.split()) | (ftm_properties(parent) if parent else set())


def find_ftm(data, document):
    """Entities of FollowTheMoney that break its rules, and items that are not there."""
    entities = [json.loads(line, object_pairs_hook=refuse_twice) for line in data.split(b"\n")[:-1]]
    wanted = [item["id"] for plural in ("actors", "sources", "relations", "statements") for item in document.get(plural, ())
              if plural != "relations" or ("from" in item and "to" in item)]
    if [entity["id"] for entity in entities] != wanted:
        yield "other entities"
    for entity in entities:
        for name, values in entity["properties"].items():
            if name not in ftm_properties(entity["schema"]):
                yield f"{entity['schema']} has no {name}"
            if not values or not all(isinstance(value, str) and value for value in values):
                yield f"{entity['id']}: {name} is {values}"
            if name.endswith(("Date", "At")) and not re.fullmatch(r"\d{4}(-\d\d){0,2}", values[0]):
                yield f"{entity['id']}: {name} is {values}"
    texts = [entity["properties"].get("description", [""])[0] for entity in entities if entity["schema"] == "Note"]
    if texts != [statement.get("text", "") for statement in document.get("statements", ())]:
        yield "other words"


def find_annotations(data, document):
    """Annotations that break the rules of the Web Annotation Data Model, and quotations that are not there."""
    statements = [statement for statement in document.get("statements", ()) if statement.get("text")]
    annotations = json.loads(data, object_pairs_hook=refuse_twice)
    sources = {source["id"]: source for source in document.get("sources", ())}
    if len(annotations) != len(statements) or len({annotation["id"] for annotation in annotations}) != len(statements):
        yield f"{len(annotations)} annotations"
    for annotation, statement in zip(annotations, statements):
        target = annotation["target"]
        selectors = {selector["type"]: selector for selector in target.get("selector", ())}
        verbatim = statement.get("form") in ("quote", "narration")
        exact = statement.get("anchor", {}).get("exact", statement["text"] if verbatim else None)
        if annotation["@context"] != "http://www.w3.org/ns/anno.jsonld" or annotation["type"] != "Annotation":
            yield "no annotation"
        if selectors.get("TextQuoteSelector", {}).get("exact") != exact:
            yield f"{statement['id']}: {selectors}"
        if exact is None and statement["text"] not in [body["value"] for body in annotation["body"]]:
            yield f"{statement['id']}: no words"
        if not re.match(r"[a-z][a-z+.-]*:\S+$", target["source"]):
            yield f"a target at {target['source']}"
        text = sources.get(statement.get("source"), {}).get("text")
        place = selectors.get("TextPositionSelector")
        if place and text[place["start"]:place["end"]] != statement["anchor"]["exact"]:
            yield f"{statement['id']}: {place}"
        for body in annotation["body"]:
            if body["type"] != "TextualBody" or body["purpose"] not in ("tagging", "describing", "commenting"):
                yield f"{body}"


def shown(text):
    """Words with one space for any white space, without what only steers their direction."""
    return " ".join(re.sub("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", "", text).split())


def list_words(document):
    """The words of each statement, as long as they hold nothing that could deceive."""
    return [shown(statement["text"]) for statement in document.get("statements", ())
            if "text" in statement and not re.search("[\u0000-\u0009\u000b-\u001f\u007f-\u00ad\u200b-\u200f\u2028-\u202e"
                                                     "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\uffff\U000e0000-\U000fffff]",
                                                     statement["text"])]


def list_marks(root):
    """The numbers in a picture: the id of each group of them, and the notes that they stand for."""
    for layer in root.iter(SVG + "g"):
        for mark in layer if layer.get("class") == "numbers" else ():
            yield mark, {f"note-{number}" for text in mark.iter(SVG + "text")
                         for first, last in re.findall(r"(\d+)(?:–(\d+))?", text.text)
                         for number in range(int(first), int(last or first) + 1)}


def find_lost(root, notes):
    """Numbers in a picture that do not lead to their notes, and notes that do not lead back to them."""
    marks = {mark.get("id"): (mark.find(SVG + "a").get(HREF), names) for mark, names in list_marks(root)}
    yield from (f"{name} leads to {href}" for name, (href, names) in marks.items()
                if href[1:] not in names & set(notes))
    for note, links in notes.items():
        wanted = [f"#{name}" for name, (_, names) in marks.items() if note in names][:1]
        if [link for link in links if link.startswith("#")] != wanted:
            yield f"{note} leads back to {links}, not {wanted}"


def find_html(data, document):
    """What is amiss in a report for the web."""
    root = xml.etree.ElementTree.fromstring(data)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    yield from (f"the id {name} is there twice" for name in sorted({name for name in ids if ids.count(name) > 1}))
    for element in root.iter():
        if element.tag in (HTML + "script", HTML + "iframe", HTML + "img", HTML + "link", SVG + "script"):
            yield f"<{element.tag}>"
        yield from (f"{name} on <{element.tag}>" for name in element.attrib if name.startswith("on"))
        href = element.get("href") or element.get(HREF) or "https://x"
        if href.startswith("#") and href[1:] not in ids:
            yield f"{href} leads nowhere"
        if not re.match(r"https?://|#" if element.tag != SVG + "image" else "data:image/(png|jpeg);base64,", href):
            yield f"a link to {href}"
    notes = [item for item in root.iter(HTML + "li") if item.get("id")]
    yield from find_lost(root, {item.get("id"): [link.get("href") for link in item.iter(HTML + "a")] for item in notes})
    if [item.get("value") for item in notes] != [str(number + 1) for number in range(len(document.get("statements", ())))]:
        yield f"{len(notes)} notes"
    text = shown(" ".join("".join(item.itertext()) for item in notes))
    yield from (f"not told: {words}" for words in list_words(document) if words not in text)
    if sum(1 for _ in root.iter(SVG + "svg")) != bool(document.get("actors")):
        yield "no picture of actors, or one of nothing"


def find_markdown(data, document):
    """What a reader of CommonMark makes of a report that is not what it is."""
    rendered = subprocess.run(["cmark", "--to", "xml"], input=data, capture_output=True, check=True).stdout
    root = xml.etree.ElementTree.fromstring(re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", rendered))
    space = "{http://commonmark.org/xml/1.0}"
    for element in root.iter():
        name = element.tag.removeprefix(space)
        if name not in ("document", "heading", "paragraph", "text", "softbreak", "linebreak", "list", "item", "strong",
                        "link", "image"):
            yield f"<{name}> {''.join(element.itertext())[:80]}"
        if name == "link" and not re.match(r"https?://", element.get("destination")):
            yield f"a link to {element.get('destination')}"
        if name == "softbreak":
            yield "a line break that is lost"
    numbered = [item for part in root.iter(space + "list") if part.get("type") == "ordered" for item in part]
    if len(numbered) != len(document.get("statements", ())):
        yield f"{len(numbered)} notes"
    text = shown("".join(" " if element.tag == space + "linebreak" else element.text or ""
                         for item in numbered for element in item.iter()))
    yield from (f"not told: {words}" for words in list_words(document) if words not in text)
    if sum(1 for _ in root.iter(space + "image")) != bool(document.get("actors")):
        yield "no picture of actors, or one of nothing"


def tells_time(info):
    """Whether a PDF says when it was made. A later cairo packs the date, so that it can only be the same in all."""
    return any("Date:" in line and " Jan  1 00:00:00 1970" not in line for line in info.splitlines())


def find_report(path, document):
    """Statements that are not in a report in pages."""
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout.decode()
    text = re.sub(r"\s|-", "", shown(text))
    for words in list_words(document):
        if words.isascii() and re.sub(r"\s|-", "", words) not in text:
            yield f"not told: {words}"
    info = subprocess.run(["pdfinfo", path], capture_output=True, check=True)
    if info.stderr.strip() or tells_time(info.stdout.decode()):
        yield info.stderr.decode() + info.stdout.decode()


def find_dot(data, document, at):
    """What Graphviz makes of a graph that is not what it is."""
    result = subprocess.run(["dot", "-Tjson"], input=data, capture_output=True, check=False)
    if result.returncode != 0 or result.stderr.strip():
        yield result.stderr.decode()
        return
    graph = json.loads(result.stdout, strict=False)
    # Graphviz lists groups among the objects, which have no place.
    nodes = [node for node in graph.get("objects", []) if "pos" in node]
    if len(nodes) != len(at) or len(graph.get("edges", ())) != len(drawn_relations(document)):
        yield f"{len(nodes)} nodes, {len(graph.get('edges', ()))} edges"
        return
    for node, (name, (x, y)) in zip(nodes, at.items()):
        there = [float(number) for number in node["pos"].split(",")]
        if abs(there[0] - x) > 0.1 or abs(there[1] - y) > 0.1:
            yield f"{name} is at {there}, not at {x} {y}"


def find_labels(data, wanted):
    """Words that Graphviz does not show as they are."""
    svg = subprocess.run(["dot", "-Tsvg"], input=data, capture_output=True, check=True).stdout
    root = xml.etree.ElementTree.fromstring(svg)
    shown = {"".join(text.itertext()).replace("\u00a0", " ") for text in root.iter("{http://www.w3.org/2000/svg}text")}
    yield from (word for word in wanted if word not in shown)


def find_pdf(path, wanted, links):
    """Words and links that are not in a PDF, and dates that are."""
    info = subprocess.run(["pdfinfo", path], capture_output=True, check=True).stdout.decode()
    if tells_time(info):
        yield info
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    text = re.sub("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", "", text)
    yield from (word for word in wanted if word not in text and unicodedata.normalize("NFC", word) not in text)
    urls = subprocess.run(["pdfinfo", "-url", path], capture_output=True, check=True).stdout.decode().split()
    yield from (f"no link to {link}" for link in links if link not in urls)


def find_csl(data, document):
    """Sources that reference managers would miss."""
    items = json.loads(data)
    if [(item["id"], item["title"]) for item in items] != \
            [(source["id"], source["title"]) for source in document.get("sources", ())]:
        yield "other sources"
    for item in items:
        for date in (item.get("issued", {}), item.get("accessed", {})):
            if not all(1 <= len(part) <= 3 for part in date.get("date-parts", [[1]])):
                yield f"date {date}"


def check(report, program, suffixes, sample, folder):
    """All there is to check of one file."""
    name = sample.name
    document = json.loads(sample.read_text(encoding="utf-8-sig"))
    exports, different = {}, []
    for suffix in suffixes:
        exports[suffix] = write(program, sample, suffix, folder)
        with tempfile.TemporaryDirectory() as there:
            if exports[suffix] != write(program, sample, suffix, there, HOME=there, USER="somebody",
                                        TZ="Pacific/Kiritimati", LC_NUMERIC="de_DE.UTF-8"):
                different.append(suffix)
        report.check(f"{name}: nothing private in {suffix}", find_private(exports[suffix], sample))
    report.check(f"{name}: the same bytes elsewhere", different)

    own = json.loads(exports[".entente.json"])
    at = {actor["id"]: places(own)[actor["id"]] for actor in document.get("actors", ())} if document.get("actors") else {}
    report.check(f"{name}: .entente.json holds what the file does",
                 [plural for plural in ("actors", "relations", "statements", "sources")
                  if own.get(plural, []) != document.get(plural, [])])
    check_tables(report, name, exports, document)
    report.check(f"{name}: .graphml", find_graphml(exports[".graphml"], document, at))
    report.check(f"{name}: .gexf", find_gexf(exports[".gexf"], document, at))
    if networkx:
        for suffix in (".graphml", ".gexf"):
            report.check(f"{name}: NetworkX reads {suffix}", find_unread(pathlib.Path(folder) / f"out{suffix}", document, at))
    if igraph:
        report.check(f"{name}: igraph reads .graphml",
                     find_unread_by_igraph(pathlib.Path(folder) / "out.graphml", document))
    report.check(f"{name}: .html", find_html(exports[".html"], document))
    if shutil.which("cmark"):
        report.check(f"{name}: cmark reads .md", find_markdown(exports[".md"], document))
    if shutil.which("pdftotext"):
        report.check(f"{name}: poppler reads .report.pdf",
                     find_report(pathlib.Path(folder) / "out.report.pdf", document))
    report.check(f"{name}: .cyjs", find_cytoscape(exports[".cyjs"], document, at))
    report.check(f"{name}: .nodelink.json", find_node_link(exports[".nodelink.json"], document, at))
    report.check(f"{name}: .ftm.json", find_ftm(exports[".ftm.json"], document))
    report.check(f"{name}: .jsonld", find_annotations(exports[".jsonld"], document))
    report.check(f"{name}: .csl.json", find_csl(exports[".csl.json"], document))
    if shutil.which("dot"):
        report.check(f"{name}: Graphviz reads .dot", find_dot(exports[".dot"], document, at))
    if shutil.which("pdfinfo"):
        report.check(f"{name}: poppler reads .pdf", find_pdf(pathlib.Path(folder) / "out.pdf", [], []))


def check_hostile(report, program, suffixes, folder):
    """Names that were made to break out of each format."""
    sample = pathlib.Path(folder) / "hostile.entente.json"
    sample.write_text(json.dumps(HOSTILE), encoding="utf-8")
    check(report, program, suffixes, sample, folder)
    dot = (pathlib.Path(folder) / "out.dot").read_bytes()
    if shutil.which("dot"):
        report.check("hostile: Graphviz shows words as they are", find_labels(
            dot, ["=1+1", "\\N \\G \\l \\", "<b>bold</b> &amp; &#65;", "\\E \"says\" <i>", "]]> -- <!--"]))
    if shutil.which("pdftotext"):
        report.check("hostile: PDF has words of every script, and links", find_pdf(
            pathlib.Path(folder) / "out.pdf",
            ["세르게이 쇼이구", "Сергей Шойгу", "绍伊古", "Official office", "سيرغي شويغو", "=1+1"],
            ["https://example.org/a%28b%29%27?x=1&y=2"]))
        report.check("hostile: no unsafe link", [] if b"javascript" not in
                     (pathlib.Path(folder) / "out.pdf").read_bytes() else ["javascript:"])
    dates = json.loads((pathlib.Path(folder) / "out.csl.json").read_bytes())[0]
    report.check("hostile: dates for reference managers", [] if (dates["issued"], dates["accessed"]) == (
        {"date-parts": [[2025, 3], [2025, 4]], "circa": True}, {"date-parts": [[2001]], "season": 1}) else [dates])
    check_guard(report, program, sample, folder)


def check_footnotes(report, program, folder):
    """The notes of the example in each format that takes footnotes: the same words with the same numbers."""
    sample = ROOT / "data" / "examples" / "shoigu-visit.entente.json"
    document = json.loads(sample.read_text())
    root = xml.etree.ElementTree.fromstring(write(program, sample, ".svg", folder, "--footnotes"))
    notes = {group.get("id"): [text.text for text in group.iter(SVG + "text")]
             for group in root.iter(SVG + "g") if group.get("class") == "note"}
    text = "".join("".join(lines[1:]) for lines in notes.values()).replace(" ", "")
    report.check("footnotes of an SVG", [words for words in list_words(document) if words.replace(" ", "") not in text])
    page = xml.etree.ElementTree.fromstring(write(program, sample, ".html", folder))
    told = {item.get("id"): shown("".join(item.itertext())) for item in page.iter(HTML + "li") if item.get("id")}
    report.check("an SVG and a report have the same numbers", [
        name for name, lines in notes.items() if not told.get(name, "").startswith(lines[1])])
    report.check("every footnote is marked in the picture", set().union(*(names for _, names in list_marks(root)))
                 ^ set(notes))
    report.check("numbers lead to footnotes, and back", find_lost(root, {
        group.get("id"): [link.get(HREF) for link in group.iter(SVG + "a")]
        for group in root.iter(SVG + "g") if group.get("class") == "note"}))
    if not shutil.which("pdftotext"):
        return
    for options, pages in (([], 1), (["--page=a4"], 3)):
        write(program, sample, ".pdf", folder, "--footnotes", *options)
        path = pathlib.Path(folder) / "out.pdf"
        report.check(f"footnotes of a PDF {' '.join(options)}".strip(), find_report(path, document))
        info = subprocess.run(["pdfinfo", path], capture_output=True, check=True).stdout.decode()
        count = int(re.search(r"Pages: +(\d+)", info)[1])
        report.check(f"pages of a PDF {' '.join(options)}".strip(),
                     [] if (count == 1) == (pages == 1) else [f"{count} pages"])


def check_selection(report, program, folder):
    """A selection holds what is selected and its neighbours, and no more."""
    sample = ROOT / "data" / "examples" / "shoigu-visit.entente.json"
    document = json.loads(sample.read_text())
    near = {end for relation in document["relations"] if "peskov" in (relation["from"], relation["to"])
            for end in (relation["from"], relation["to"])}
    root = xml.etree.ElementTree.fromstring(write(program, sample, ".gexf", folder, "--select=peskov"))
    found = {node.get("id") for node in root.iter(GEXF + "node")}
    report.check("a selection and its neighbours", found ^ near)


def main():
    """Checks all files."""
    report = Report()
    program = pathlib.Path(sys.argv[1]).resolve()
    samples = [*(ROOT / "data" / "examples").glob("*.json"), *(ROOT / "tests" / "data" / "good").glob("*.json")]
    report.check("there are samples", [] if len(samples) >= 3 else [f"only {len(samples)}"])
    suffixes = list_suffixes(program)
    report.check("there are formats", [] if len(suffixes) >= 15 else [f"only {suffixes}"])
    with tempfile.TemporaryDirectory() as folder:
        for sample in sorted(samples):
            check(report, program, suffixes, sample, folder)
        check_hostile(report, program, suffixes, folder)
        check_selection(report, program, folder)
        check_footnotes(report, program, folder)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
