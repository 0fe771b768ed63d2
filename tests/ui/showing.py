# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of the example is shown, as the window tells it and as the file has it."""

import json
import re

import driver

DOCUMENT = json.loads(driver.EXAMPLE.read_text("utf-8"))


def count(pattern, text):
    """The numbers in a sentence."""
    match = re.search(pattern, text)
    driver.expect(match, f"{text!r} is not {pattern!r}")
    return [int(number) for number in match.groups()]


def wait_for_count(program):
    """What the bar above the picture says of how much is shown."""
    label = program.wait(lambda tree: tree.first("status-bar", re.compile(" of .* actors, "))
                         or tree.first("label", re.compile(r"^\d+ of .* actors, ")), "the count")
    return count(r"(\d+) of (\d+) actors, (\d+) of (\d+) relations", label.name)


def neighbours(start, steps):
    """The actors that are so many relations away, counted in the file."""
    found = {start}
    for _ in range(steps):
        for relation in DOCUMENT["relations"]:
            if {relation["from"], relation["to"]} & found and not {relation["from"], relation["to"]} <= found:
                relation.setdefault("near", True)
        found |= {end for relation in DOCUMENT["relations"] if relation.pop("near", False)
                  for end in (relation["from"], relation["to"])}
    return found
