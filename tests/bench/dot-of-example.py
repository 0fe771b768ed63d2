#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The actors and relations of a document as a graph for xdot: the same names, words and directions."""

import json
import sys

with open(sys.argv[1], encoding='utf-8') as file:
    document = json.load(file)


def quoted(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"'


print('digraph {')
for actor in document['actors']:
    print(f'{quoted(actor["id"])} [shape=box, label={quoted(actor["name"])}];')
for relation in document['relations']:
    print(f'{quoted(relation["from"])} -> {quoted(relation["to"])} [label={quoted(relation["kind"])}];')
print('}')
