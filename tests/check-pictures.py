#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the picture of the example as each format shows it.

usage: check-pictures.py ENTENTE, the program

PNG is what the window's painter draws. SVG is drawn by librsvg and, where it is installed, by Chromium, and
PDF by poppler, all with one pixel a point, in light and in dark. What differs is how they smooth the edges of
letters and lines; the mean difference of a pixel, of 1 for black against white, must stay under BOUND, and
the pixels that differ by more than a quarter under FEW of all.

Prints the Test Anything Protocol; the exit status is 1 if anything failed.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "data" / "examples" / "shoigu-visit.entente.json"
BOUND = 0.01
FEW = 0.012


def run(*command):
    """Runs a command, and returns what it says."""
    return subprocess.run([str(word) for word in command], capture_output=True, check=True, text=True).stdout


def get_size(picture):
    """How many pixels wide and high."""
    return tuple(int(number) for number in run("identify", "-format", "%w %h", picture).split())


def find_differences(wanted, found):
    """How two pictures differ by more than they may."""
    if get_size(wanted) != get_size(found):
        yield f"{get_size(found)} pixels, not {get_size(wanted)}"
        return
    difference = ("convert", wanted, found, "-alpha", "off", "-compose", "difference", "-composite",
                  "-colorspace", "Gray")
    mean = float(run(*difference, "-format", "%[fx:mean]", "info:"))
    many = float(run(*difference, "-threshold", "25%", "-format", "%[fx:mean]", "info:"))
    print(f"# {found.name}: mean {mean:.4f}, {many:.4f} differ much")
    if mean > BOUND or many > FEW:
        yield f"mean {mean:.4f}, {many:.4f} differ much"


def draw(program, theme, folder):
    """The example drawn in all ways there are; the first is the painter's."""
    out = {suffix: folder / f"{theme}{suffix}" for suffix in (".png", ".svg", ".pdf")}
    for path in out.values():
        run(program, f"--export={path}", f"--theme={theme}", EXAMPLE)
    yield out[".png"]
    width, height = get_size(out[".png"])
    if shutil.which("rsvg-convert"):
        run("rsvg-convert", out[".svg"], "-o", folder / f"{theme}-librsvg.png")
        yield folder / f"{theme}-librsvg.png"
    if shutil.which("pdftocairo"):
        run("pdftocairo", "-png", "-r", "72", "-singlefile", out[".pdf"], folder / f"{theme}-poppler")
        yield folder / f"{theme}-poppler.png"
    if shutil.which("chromium"):
        run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            f"--window-size={width},{height}", f"--screenshot={folder / f'{theme}-chromium.png'}",
            f"--user-data-dir={folder / 'chromium'}", out[".svg"].as_uri())
        yield folder / f"{theme}-chromium.png"


def main():
    """Compares all pictures with the painter's."""
    program = pathlib.Path(sys.argv[1]).resolve()
    number = failed = 0
    if not shutil.which("convert"):
        print("1..0 # SKIP no ImageMagick")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        for theme in ("light", "dark"):
            first, *others = draw(program, theme, pathlib.Path(folder))
            for other in others:
                problems = list(find_differences(first, other))
                number += 1
                failed += bool(problems)
                print(f"{'not ok' if problems else 'ok'} {number} - {re.sub('.png$', '', other.name)}")
                for problem in problems:
                    print(f"#   {problem}")
    print(f"1..{number}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
