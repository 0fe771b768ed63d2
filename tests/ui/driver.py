# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person does: by pointer, by keyboard, by screen reader.

A test file holds functions whose names begin with “test_”, each with a sentence that says what it is
about, and ends with  driver.main(globals()).  It is run by tests/with-screen with the program for
argument. Nothing sleeps until something will have happened: it is waited for, and if it does not
happen in a time that is long even for a busy machine, the test fails and leaves a picture and a list of
the widgets in G_TEST_BUILDDIR.
"""

import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import xml.etree.ElementTree

import accessibility

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "data" / "examples" / "shoigu-visit.entente.json"
BAD = ROOT / "tests" / "data" / "bad"
GOOD = ROOT / "tests" / "data" / "good"

PATIENCE = int(os.environ.get("PATIENCE", 90))
PAUSE = 0.03
SVG = "{http://www.w3.org/2000/svg}"

# On a busy machine GTK's chooser of files paints the buttons of its path before they have a size.
HARMLESS = re.compile(r"Trying to snapshot GtkButton 0x[0-9a-f]+ without a current allocation")


class Failure(Exception):
    """The program did not do what it should."""


def expect(condition, message):
    if not condition:
        raise Failure(message)


def expect_equal(found, wanted, what):
    if found != wanted:
        raise Failure(f"{what} is {found!r}, not {wanted!r}")


def wait(condition, what, seconds=PATIENCE):
    """Waits until the condition holds, and returns what it returned.

    To look takes as much of a busy machine as what is waited for, so that it looks for half of the time at most.
    """
    deadline = time.monotonic() + seconds
    while True:
        looked = time.monotonic()
        found = condition()
        if found:
            return found
        if time.monotonic() > deadline:
            raise Failure(f"waited in vain for {what}")
        time.sleep(max(PAUSE, time.monotonic() - looked))


def xdotool(*words):
    return subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True, text=True).stdout


def click(x, y):
    """Clicks a place on the screen with the pointer."""
    xdotool("mousemove", round(x), round(y), "click", 1)


def hold(*places):
    """Presses the button at the first place and goes to the others, as a hand does: not in one leap.

    The program gets all of it in this order, however slow it is.
    """
    xdotool("mousemove", *map(round, places[0]), "mousedown", 1)
    for before, place in zip(places, places[1:]):
        for step in range(1, 9):
            xdotool("mousemove", *(round(before[i] + (place[i] - before[i]) * step / 8) for i in (0, 1)))


def release():
    """Lets the button go."""
    xdotool("mouseup", 1)


def press(*keys):
    """Presses keys, one after the other: press('Tab', 'ctrl+f')."""
    xdotool("key", "--clearmodifiers", "--delay", 20, *keys)


def press_until(program, key, role, name, most, deep=False):
    """Presses a key until the keyboard is at a widget, and returns how often; deep, if it goes through rows."""
    for times in range(most + 1):
        before = program.wait(lambda tree: tree.focused(), "any focus", deep)
        if before in before.all(role, name):
            return times
        press(key)
        program.wait(lambda tree: tree.focused() is not None
                     and (tree.focused().place, tree.focused().name) != (before.place, before.name),
                     f"the focus to leave {before}", deep)
    raise Failure(f"{most} times {key} do not lead to {name!r}")


def active_title():
    """The title of the window that the keyboard is in."""
    return xdotool("getwindowfocus", "getwindowname").strip()


def picture_path(name):
    folder = pathlib.Path(os.environ["G_TEST_BUILDDIR"]) / "ui-pictures"
    folder.mkdir(exist_ok=True)
    return folder / f"{name}.png"


def take_picture(name):
    """Takes a picture of the screen, to be looked at."""
    subprocess.run(["import", "-silent", "-window", "root", "-trim", "+repage",
                    "-define", "png:exclude-chunks=date,time", picture_path(name)], check=True)
    return picture_path(name).read_bytes()


def take_picture_at_rest(name):
    """Takes a picture when nothing moves any more."""
    seen = [None, None]

    def rests():
        seen[:] = [seen[1], take_picture(name)]
        return seen[0] == seen[1]

    wait(rests, "an end of all motion")


def brightness(name):
    """How bright a picture is, from 0 to 1."""
    return float(subprocess.run(["convert", picture_path(name), "-colorspace", "Gray", "-format", "%[fx:mean]",
                                 "info:"], check=True, capture_output=True).stdout)


class Home:
    """Folders that belong to a user of the program, who has no files and no settings yet."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="entente-ui-")
        self.variables = {"GSETTINGS_BACKEND": "keyfile"}
        for kind in ("config", "data", "cache", "state"):
            path = os.path.join(self.folder, kind)
            os.mkdir(path)
            self.variables[f"XDG_{kind.upper()}_HOME"] = path

    def settings(self):
        return pathlib.Path(self.folder, "config", "glib-2.0", "settings", "keyfile")

    def change_settings(self, **settings):
        """Changes settings before the program starts."""
        self.settings().parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{name.replace('_', '-')}={value}" for name, value in settings.items()]
        self.settings().write_text("[io/github/entente_app/Entente]\n" + "\n".join(lines) + "\n", "utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)


class Program:
    """The program while it runs."""

    def __init__(self, *files, home, **environment):
        self.environment = os.environ | home.variables | environment
        if "ENTENTE_TEST_PLACES" in os.environ:
            libraries = os.environ["ENTENTE_TEST_PLACES"], environment.get("LD_PRELOAD")
            self.environment["LD_PRELOAD"] = ":".join(filter(None, libraries))
        self.scale = int(self.environment.get("GDK_SCALE", 1))
        self.errors = tempfile.TemporaryFile()
        if "DISPLAY" in os.environ:
            xdotool("mousemove", 0, 0)
        self.process = subprocess.Popen([program_path(), *files], env=self.environment, stderr=self.errors)
        self.bus = accessibility.Bus()
        self.place = None
        self.ends_well = None

    def open_more(self, *files):
        """Starts the program a second time, as a click on a file in another program does."""
        subprocess.run([program_path(), *files], env=self.environment, check=True, timeout=PATIENCE)

    def said(self):
        """What the program wrote to its standard error."""
        self.errors.seek(0)
        return self.errors.read().decode("utf-8", "replace")

    def read(self, deep=False):
        """All windows and widgets as they are now, or None while there are none."""
        if self.process.poll() is not None:
            raise Failure(f"the program ended with {self.process.returncode}: {self.said().strip()}")
        try:
            self.place = self.place or self.bus.find_program(self.process.pid)
            return self.bus.read(self.place, deep) if self.place is not None else None
        except accessibility.Gone:
            return None

    def wait(self, condition, what, deep=False):
        """Waits until a condition holds of all windows and widgets, and returns what it returned."""
        def holds():
            tree = self.read(deep)
            return condition(tree) if tree is not None else None

        return wait(holds, what)

    def wait_for_window(self, name):
        """Waits for a window by its title."""
        return self.wait(lambda tree: next((window for window in tree.windows() if window.name == name), None),
                         f"the window {name!r}")

    def wait_for(self, role, name=None, state=None):
        """Waits for a widget."""
        what = " ".join(str(word) for word in (state, role, repr(name) if name else None) if word)
        return self.wait(lambda tree: tree.first(role, name, state), what)

    def wait_for_document(self):
        """Waits until a document is shown and can be used, and returns its picture."""
        return self.wait(find_canvas, "a document")

    def wait_for_focus(self, role, name=None, deep=False):
        """Waits until the keyboard is there; deep, if that is in a row."""
        def holds(tree):
            node = tree.focused()
            return node if node is not None and node in tree.all(role, name) else None

        return self.wait(holds, f"the focus on {role} {name!r}", deep)

    def act(self, name):
        """Does what one of its windows can do, such as “win.search”."""
        def holds(tree):
            return next((window for window in tree.windows() if name in window.actions()), None)

        self.wait(holds, f"the action {name}").act(name)

    def border(self, node):
        """How far what it says of places is from the corner of the screen: by the window's own border."""
        window = node.window()
        x, y, width, height, _ = min(self.find_windows(window.name),
                                     key=lambda shape: abs(shape[2] - window.box[2] * self.scale))
        return x + (width - window.box[2] * self.scale) // 2, y + (height - window.box[3] * self.scale) // 2

    def list_windows(self, title):
        """The places, sizes and numbers of windows with that title, and of their tooltips.

        There are none while a tooltip goes away, which xdotool does not expect.
        """
        def measure(window):
            shape = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window).splitlines())
            return [int(shape[name]) for name in ("X", "Y", "WIDTH", "HEIGHT", "WINDOW")]

        with contextlib.suppress(subprocess.CalledProcessError):
            return [measure(window) for window in xdotool("search", "--onlyvisible", "--pid", self.process.pid,
                                                          "--name", f"^{re.escape(title)}$").split()]
        return []

    def find_windows(self, title):
        """What list_windows() tells, once there are some."""
        return wait(lambda: self.list_windows(title), f"the window {title!r}")

    def resize(self, width, height):
        """Gives its window another size, as a drag on its edge does."""
        title = self.read().windows()[0].name
        window = max(self.find_windows(title), key=lambda shape: shape[2])[4]
        xdotool("windowsize", window, width, height)

    def on_screen(self, node, x, y):
        """Where a place in a widget is on the screen."""
        left, top = self.border(node)
        return left + round((node.box[0] + x) * self.scale), top + round((node.box[1] + y) * self.scale)

    def click_at(self, node, x, y):
        """Clicks a place in a widget with the pointer."""
        click(*self.on_screen(node, x, y))

    def click(self, node):
        """Clicks the middle of a widget with the pointer, once it stays where it is."""
        def rests():
            before, node.box = node.box, node.find_box()
            return before == node.box

        wait(rests, f"{node} to rest")
        room = node.window().box
        middle = [node.box[i] + node.box[i + 2] / 2 for i in (0, 1)]
        expect(all(room[i] <= middle[i] <= room[i] + room[i + 2] for i in (0, 1)), f"{node} is not in sight")
        self.click_at(node, node.box[2] / 2, node.box[3] / 2)

    def close(self):
        """Closes it as a user does; it must end well, and have complained of nothing."""
        # It may be gone before it has answered.
        with contextlib.suppress(accessibility.Gone):
            self.act("window.close")
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failure("the program does not end when its window is closed") from None
        expect_equal(status, 0, "the exit status")
        complaints = [line for line in self.said().splitlines()
                      if re.search(r"WARNING|CRITICAL|ERROR|Sanitizer", line) and not HARMLESS.search(line)]
        expect(not complaints, "it said: " + "; ".join(complaints))

    def end(self):
        """Ends it whatever happens."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.errors.close()


def find_canvas(tree):
    """The only image that takes the focus; it says how much it shows, or what is selected in it."""
    canvas = tree.first("image", state="focusable")
    return canvas if canvas is not None and len(canvas.name.split()) > 1 else None


class Picture:
    """Where the cards of a file are on the screen while all of its picture is shown.

    The SVG says where they are in the picture; what is drawn on the screen, where the picture is.
    """

    def __init__(self, file):
        text = subprocess.run([program_path(), "--export=-", str(file)], check=True, capture_output=True).stdout
        root = xml.etree.ElementTree.fromstring(text)
        self.cards = {group.get("data-id"): find_frame(group) for group in root.iter(f"{SVG}g")
                      if "actor" in (group.get("class") or "").split()}
        frames = list(self.cards.values())
        self.left, self.top = (min(frame[i] for frame in frames) for i in (0, 1))
        self.width = max(frame[2] for frame in frames) - self.left
        self.height = max(frame[3] for frame in frames) - self.top

    def place(self, program, actor):
        """Where the middle of a card is on the screen."""
        left, top, scale = self.find_at_rest(program)
        frame = self.cards[actor]
        return (left + ((frame[0] + frame[2]) / 2 - self.left) * scale,
                top + ((frame[1] + frame[3]) / 2 - self.top) * scale)

    def find_at_rest(self, program):
        """Where it is once all of it is painted: it is there twice."""
        seen = [None, None]

        def rests():
            seen[:] = [seen[1], self.find(program)]
            return seen[0] == seen[1] and seen[0]

        return wait(rests, "the picture on the screen")

    def find(self, program):
        """Where the picture begins on the screen and how large it is, or None if it isn't painted yet."""
        tree = program.read()
        canvas = tree and find_canvas(tree)
        if not canvas:
            return None
        over = [node.box[1] for node in canvas.parent.children if node is not canvas and node.has_size()]
        x, y = program.on_screen(canvas, 2, 2)
        right, bottom = program.on_screen(canvas, canvas.box[2] - 2, min(over) - canvas.box[1] - 8)
        picture = subprocess.run(["import", "-silent", "-window", "root", "png:-"], check=True,
                                 capture_output=True).stdout
        area = subprocess.run(["convert", "png:-", "-crop", f"{right - x}x{bottom - y}+{x}+{y}", "+repage",
                               "-fuzz", "6%", "-format", "%@", "info:"], input=picture, check=True,
                              capture_output=True).stdout
        width, height, left, top = map(int, re.split("[x+]", area.decode()))
        scale = height / self.height
        # From afar names stand out over the cards at the sides, long ones farther.
        over = width - self.width * scale
        if not -0.03 < over / max(width, 1) < 0.16:
            return None
        return x + left + over / 2, y + top, scale


def near(place, other):
    """Whether two places on the screen are but a few pixels apart."""
    return max(abs(place[i] - other[i]) for i in (0, 1)) <= 3


def find_frame(card):
    """The left, top, right and bottom of a card: of a rectangle, or of a path of absolute coordinates."""
    frame = next(part for part in card.iter() if part.get("class") == "frame")
    if frame.tag == f"{SVG}rect":
        x, y, width, height = (float(frame.get(name)) for name in ("x", "y", "width", "height"))
        return x, y, x + width, y + height
    xs, ys = [], []
    for letter, rest in re.findall(r"([A-Z])([^A-Z]*)", frame.get("d")):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", rest)]
        step = {"M": 2, "L": 2, "C": 2, "A": 7, "Z": 2}[letter]
        xs += numbers[step - 2::step]
        ys += numbers[step - 1::step]
    return min(xs), min(ys), max(xs), max(ys)


def read_words(speaker):
    """The words of a speaker in the example, as they are to be read: quotations in quotation marks."""
    statements = json.loads(EXAMPLE.read_text("utf-8"))["statements"]
    return [f"“{statement['text']}”" if statement["form"] == "quote" else statement["text"]
            for statement in statements if statement.get("speaker") == speaker]


def program_path():
    return sys.argv[1]


@contextlib.contextmanager
def running(*files, home=None, **environment):
    """The program, from its start until it is closed."""
    with contextlib.nullcontext(home) if home is not None else Home() as folders:
        program = Program(*map(str, files), home=folders, **environment)
        try:
            yield program
            program.close()
        except BaseException:
            leave_traces(program)
            raise
        finally:
            program.end()


def leave_traces(program):
    """Keeps what one sees and what a screen reader sees at the moment of a failure."""
    name = f"failed-{pathlib.Path(sys.argv[0]).stem}"
    with contextlib.suppress(Exception):
        take_picture(name)
        tree = program.read()
        picture_path(name).with_suffix(".txt").write_text(tree.outline() + "\n" + program.said(), "utf-8")


def run(function):
    """Runs one test; returns why it failed, or None."""
    try:
        function()
    except Exception as error:  # pylint: disable=broad-except
        where = traceback.extract_tb(error.__traceback__)
        lines = [f"{pathlib.Path(frame.filename).name}:{frame.lineno} {frame.line}" for frame in where[1:]]
        return "\n".join([*lines, f"{type(error).__name__}: {error}"])
    return None


def main(names):
    """Runs the tests of a file, or those whose names are given, and prints the Test Anything Protocol."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    chosen = sys.argv[2:]
    tests = [function for name, function in names.items()
             if name.startswith("test_") and (not chosen or name in chosen)]
    failed = 0
    print(f"1..{len(tests)}")
    for number, function in enumerate(tests, 1):
        began = time.monotonic()
        problem = run(function)
        failed += problem is not None
        print(f"{'ok' if problem is None else 'not ok'} {number} - {function.__doc__.strip()}")
        print(f"# {time.monotonic() - began:.1f} s")
        if problem is not None:
            print("\n".join(f"#   {line}" for line in problem.splitlines()))
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
