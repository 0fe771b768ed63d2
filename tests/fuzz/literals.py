#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the texts that stand in tests into files, for fuzzers to begin with:  literals.py FOLDER FILE…

Of a C file these are its strings, of any other its lines.
"""

import hashlib
import pathlib
import re
import sys

SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "a": "\a", "0": "\0"}
STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*')
ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([0-7]{1,3})|(.))")


def unescape(match):
    """What an escape in a string of C stands for, in bytes."""
    byte, short, long, octal, letter = match.groups()
    if byte:
        return bytes([int(byte, 16)]).decode("latin-1")
    if octal:
        return chr(int(octal, 8) % 256)
    text = chr(int(short or long, 16)) if short or long else SIMPLE.get(letter, letter)
    return text.encode("utf-8", "replace").decode("latin-1")


def read_strings(text):
    """The strings of a C file, those side by side as one."""
    for match in STRING.finditer(re.sub(r"^#.*$", "", text, flags=re.M)):
        parts = re.findall(r'"((?:[^"\\\n]|\\.)*)"', match.group())
        yield ESCAPE.sub(unescape, "".join(parts).encode("utf-8").decode("latin-1")).encode("latin-1")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:]:
        path = pathlib.Path(name)
        text = path.read_text("utf-8")
        pieces = read_strings(text) if path.suffix == ".c" else (line.encode("utf-8") for line in text.splitlines())
        for piece in pieces:
            (folder / hashlib.sha1(piece).hexdigest()).write_bytes(piece)


main()
