#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the real window as nobody would:  tests/ui/monkey.py PROGRAM [--seed S] [--events N] [--log FILE]

Clicks, drags, turns the wheel, presses keys and types, at random places and in random order. The same seed does the
same, as far as the program takes as long. It is that of a build folder, at best one with sanitizers, and has a screen,
a home and files of its own: files are chosen for it (see portal.py). If it is closed, it is started again; now and then
it is killed, so that it has something to recover. Prints what GTK itself complains of, and how much memory the program
has, and exits with 1 if the program ends otherwise, does not answer, or complains of something that is not GTK's own.
"""

import argparse
import collections
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import portal
import screen

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FILES = sorted((ROOT / "data" / "examples").glob("*.json")) + [ROOT / "tests" / "golden" / "hostile.entente.json"]
SIZE = 1400, 900

# As long as this it may not answer: a busy machine with sanitizers is slow.
PATIENCE = 120
# So many events are sent before it has to answer.
BATCH = 8
# Later its windows are off the screen, and most of them hold nothing.
LIFE = 2500

OWN_DOMAINS = "Entente|GLib|GLib-GObject|GLib-GIO|Pango|cairo"
COMPLAINT = re.compile(r"\b([\w-]+)-(WARNING|CRITICAL|ERROR) \*\*:(?: [\d:.]+:)? (.*)")
SANITIZER = re.compile(r"AddressSanitizer|LeakSanitizer|runtime error|UndefinedBehavior")
# GDK 4.8 sometimes tells the X server of a window that is gone, and ends the program when that answers.
X_ERROR = "received an X Window System error"
# What is said because there is no other process to choose files, to open addresses or to print.
NO_PORTAL = re.compile(r"portal|org\.freedesktop\.|Unable to open|No application|accessibility bus", re.I)

KEYS = ["Tab"] * 6 + ["Return"] * 4 + ["Escape"] * 4 + ["Up", "Down", "Left", "Right"] * 3 + [
    "space", "space", "Delete", "BackSpace", "Home", "End", "Page_Up", "Page_Down", "Menu", "F1", "F2", "F5", "F9",
    "F10", "plus", "minus", "period", "slash"]
CHORDS = [
    "Shift_L+Tab", "Shift_L+F10", "Shift_L+Delete", "Shift_L+Left", "Shift_L+Right", "Shift_L+Up", "Shift_L+Down",
    "Control_L+Return", "Control_L+Tab", "Control_L+Left", "Control_L+Right", "Control_L+Up", "Control_L+Down",
    "Control_L+F9", "Control_L+Home", "Control_L+End", "Control_L+comma", "Control_L+question", "Control_L+Page_Down",
    "Control_L+Shift_L+z", "Control_L+Shift_L+z", "Alt_L+Left", "Alt_L+Right", "Alt_L+Up", "Alt_L+Down",
    "Control_L+Alt_L+f", "Control_L+Alt_L+g"]
CHORDS += [f"Control_L+{key}" for key in "0123456789acdefghjklmnoprstuvxyz"] + ["Control_L+z"] * 6
# Not Ctrl+Shift+I, with which GTK opens its inspector where the program has no use for it.
CHORDS += [f"Control_L+Shift_L+{key}" for key in "acefghkmnpst"]
RARE_CHORDS = ["Control_L+q", "Control_L+w", "Alt_L+F4"]
TEXTS = ["Kim", "met", "kind:person ", "2024-05", "about 2020", "supports", "a b c", "-tag:x ", "since:2021 ", "\"", "%s",
         "https://example.org", "0", "9999999999", "'); --", "x" * 40]


class Fault(Exception):
    """The program is not as it should be."""


class Program:
    """The program while it runs, and what it says."""

    def __init__(self, path, folder, log):
        build = path.parent.parent
        self.folder = folder
        self.log = log
        self.command = [str(path)]
        self.environment = os.environ | {
            "ENTENTE_LAYOUT_PROGRAM": str(build / "app" / "layout" / "entente-layout"),
            "ENTENTE_PDF_PROGRAM": str(build / "app" / "pdf" / "entente-pdf"),
            "ENTENTE_IMAGE_PROGRAM": str(build / "app" / "image" / "entente-image"),
            "ENTENTE_LOCALEDIR": str(build / "po"),
            "ENTENTE_DATADIR": str(ROOT / "data"),
            "GSETTINGS_SCHEMA_DIR": str(build / "data"),
            # Others choose files, open addresses and print.
            "GDK_DEBUG": "portals," + os.environ.get("GDK_DEBUG", ""),
            "ASAN_OPTIONS": "detect_leaks=0:handle_abort=1:quarantine_size_mb=16:strict_string_checks=1",
            "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
        }
        self.process = None
        self.most_memory = 0

    def start(self, file):
        """Starts it with a copy of a file."""
        copy = self.folder / file.name
        shutil.copy(file, copy)
        # pylint: disable-next=consider-using-with
        self.process = subprocess.Popen([*self.command, str(copy)], env=self.environment, cwd=self.folder,
                                        stdout=subprocess.DEVNULL, stderr=self.log)

    def check(self):
        """Returns whether it runs; it may have been closed, but not have ended otherwise."""
        status = self.process.poll()
        if status not in (None, 0) and X_ERROR not in self.read_end():
            raise Fault(f"it ended with {status}")
        return status is None

    def read_end(self):
        """The last that it said."""
        size = os.fstat(self.log.fileno()).st_size
        return os.pread(self.log.fileno(), 1000, max(size - 1000, 0)).decode("utf-8", "replace")

    def measure(self):
        """Its memory in MiB."""
        try:
            text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text("utf-8")
            memory = int(re.search(r"VmRSS:\s*(\d+)", text).group(1)) // 1024
        except (OSError, AttributeError):
            return 0
        self.most_memory = max(self.most_memory, memory)
        return memory

    def end(self, how=signal.SIGKILL):
        """Ends it whatever happens."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(PATIENCE)


class Monkey:
    """What is done, by a seed."""

    def __init__(self, seed, display):
        self.random = random.Random(seed)
        self.display = display
        self.x, self.y = 0, 0
        self.acts = [(self.click, 34), (self.double_click, 4), (self.menu_click, 6), (self.drag, 9), (self.wheel, 9),
                     (self.key, 18), (self.chord, 13), (self.text, 6), (self.rare_chord, 0.1)]

    def act(self):
        """Does one thing, and returns its name."""
        act = self.random.choices([act for act, _ in self.acts], [weight for _, weight in self.acts])[0]
        act()
        return act.__name__

    def go(self):
        """Moves to a place: anywhere, or near where it is."""
        width, height = SIZE
        if self.random.random() < 0.3:
            self.x = min(max(self.x + self.random.randint(-60, 60), 0), width - 1)
            self.y = min(max(self.y + self.random.randint(-60, 60), 0), height - 1)
        else:
            self.x, self.y = self.random.randrange(width), self.random.randrange(height)
        self.display.move(self.x, self.y)

    def click(self):
        self.go()
        self.with_modifier(lambda: self.display.click(1))

    def double_click(self):
        self.go()
        self.display.click(1)
        self.display.click(1)

    def menu_click(self):
        self.go()
        self.display.click(self.random.choice((3, 3, 3, 2)))

    def drag(self):
        self.go()
        self.display.button(1, True)
        for _ in range(self.random.randint(1, 4)):
            self.go()
        self.display.button(1, False)

    def wheel(self):
        self.go()
        button = self.random.choice((4, 5, 4, 5, 6, 7))
        self.with_modifier(lambda: [self.display.click(button) for _ in range(self.random.randint(1, 5))])

    def with_modifier(self, function):
        """Sometimes with Ctrl or Shift."""
        modifier = self.random.choice(["Control_L", "Shift_L"]) if self.random.random() < 0.2 else None
        if modifier:
            self.display.key(modifier, True)
        function()
        if modifier:
            self.display.key(modifier, False)

    def key(self):
        self.display.chord(self.random.choice(KEYS))

    def chord(self):
        self.display.chord(self.random.choice(CHORDS))

    def rare_chord(self):
        self.display.chord(self.random.choice(RARE_CHORDS))

    def text(self):
        self.display.type(self.random.choice(TEXTS))


def wait_until_ready(program, display):
    """Waits for its first window; FALSE if it has been closed before."""
    deadline = time.monotonic() + PATIENCE
    while program.check():
        if display.ping(1):
            return True
        if time.monotonic() > deadline:
            raise Fault("no window comes")
    return False


def wait_for_answer(program, display):
    """Waits until it has taken all that was sent; FALSE if it has been closed."""
    deadline = time.monotonic() + PATIENCE
    while program.check():
        if display.ping(1):
            return True
        if time.monotonic() > deadline:
            # With handle_abort the sanitizer tells where it hangs.
            program.end(signal.SIGABRT)
            raise Fault("it does not answer")
    return False


def run(program, display, options):
    """Does so many things; returns how many, and how often it was started."""
    monkey = Monkey(options.seed, display)
    done, begun, n_starts, running = 0, 0, 0, False
    step = max(options.events // 10, 1)
    while done < options.events:
        if running and done - begun > LIFE:
            program.end()
            running = False
        if not running:
            begun = done
            program.start(monkey.random.choice(FILES))
            n_starts += 1
            running = wait_until_ready(program, display)
            continue
        for _ in range(BATCH):
            monkey.act()
            done += 1
            if done % step == 0:
                print(f"{done} events, {n_starts} starts, {program.measure()} MiB", flush=True)
        running = wait_for_answer(program, display)
    return n_starts


def read_complaints(text):
    """What it said: of its own, and of GTK's."""
    own, others = [], collections.Counter()
    for line in text.splitlines():
        match = COMPLAINT.search(line)
        if SANITIZER.search(line) or (match and re.fullmatch(OWN_DOMAINS, match.group(1))
                                      and not NO_PORTAL.search(line)):
            own.append(line)
        elif match:
            others[f"{match.group(1)}-{match.group(2)}: " + re.sub(r"0x[0-9a-f]+|\d+", "N", match.group(3))] += 1
    return own, others


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--events", type=int, default=5000)
    parser.add_argument("--log", type=pathlib.Path)
    options = parser.parse_args()
    screen.ensure(SIZE)

    fault = None
    with tempfile.TemporaryDirectory() as folder, \
         options.log.open("w+b") if options.log else tempfile.TemporaryFile() as log:
        program = Program(options.program.resolve(), pathlib.Path(folder), log)
        portal.Portal(folder, options.seed)
        display = screen.Display()
        began = time.monotonic()
        try:
            n_starts = run(program, display, options)
            print(f"seed {options.seed}: {options.events} events, {n_starts} starts, "
                  f"at most {program.most_memory} MiB, {time.monotonic() - began:.0f} s")
        except Fault as error:
            fault = error
        finally:
            program.end()
        log.seek(0)
        said = log.read().decode("utf-8", "replace")
    own, others = read_complaints(said)
    for complaint, n in others.most_common():
        print(f"GTK, {n} times: {complaint}")
    for line in own:
        print(f"complaint: {line}")
    if fault is not None:
        print(f"seed {options.seed}: {fault}\n{said[-6000:]}")
    sys.exit(1 if fault is not None or own else 0)


main()
