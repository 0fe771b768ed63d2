# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as different people see it: nothing goes wrong, and a picture is left to be looked at."""

import contextlib
import gettext
import os
import re
import subprocess
import tempfile

import driver

HANGUL = re.compile("[가-힣]")
CYRILLIC = re.compile("[А-я]")


def show_shoigu(program, picture):
    """Clicks the card of Shoigu, and waits for his words."""
    program.wait_for_document()
    driver.click(*picture.place(program, "shoigu"))
    program.wait(lambda tree: any(driver.read_words("shoigu")[0][1:-1] in text for text in tree.texts()),
                 "the words of Shoigu")


def look(name, words=(), **environment):
    """Opens the example and looks at Shoigu; some words must be there."""
    picture = driver.Picture(driver.EXAMPLE)
    with driver.running(driver.EXAMPLE, **environment) as program:
        show_shoigu(program, picture)
        driver.take_picture_at_rest(name)
        tree = program.read()
        missing = [word for word in words if not tree.first(None, word)]
        driver.expect(not missing, f"{missing} are not there")


def test_light():
    """By day"""
    look("light")


def test_dark():
    """By night"""
    look("dark", ADW_DEBUG_COLOR_SCHEME="prefer-dark")
    driver.expect(driver.brightness("dark") < 0.35, "the window is not dark")
    driver.expect(driver.brightness("light") > 0.65, "the window is not light by day")


def test_high_contrast():
    """With high contrast"""
    look("high-contrast", ADW_DEBUG_HIGH_CONTRAST="1")


def test_scale():
    """On a display of high density"""
    look("scale-2", GDK_SCALE="2")


def test_narrow():
    """In a narrow window the sides lie over the picture, and Enter brings the details"""
    picture = driver.Picture(driver.EXAMPLE)
    with driver.Home() as home:
        home.change_settings(window_width=600, window_height=800)
        with driver.running(driver.EXAMPLE, home=home) as program:
            canvas = program.wait_for_document()
            driver.expect(canvas.box[2] > 580, f"the picture is {canvas.box[2]} wide")
            driver.take_picture_at_rest("narrow")
            driver.click(*picture.place(program, "shoigu"))
            program.wait_for("image", re.compile("^Sergei Shoigu is selected"))
            driver.press("Return")
            program.wait_for("push-button", "Details", "pressed")

            def holds(tree):
                words = tree.focused() and tree.focused().window().first("label", driver.read_words("shoigu")[0])
                return words and 0 <= words.box[0] and words.box[0] + words.box[2] <= 600

            program.wait(holds, "the words of Shoigu, which are not cut off")
            driver.take_picture_at_rest("narrow-details")
            program.resize(400, 800)
            program.wait(lambda tree: 0 < max(node.box[0] + node.box[2] for node in tree.all("push-button")) <= 400
                         and tree.windows()[0].box[2] <= 400, "the window to have room on a phone")
            driver.take_picture_at_rest("narrowest")


@contextlib.contextmanager
def locale(language):
    """The environment of who speaks a language: with a locale made for the purpose, since few machines have all."""
    name = {"ko": "ko_KR", "ru": "ru_RU"}[language]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["localedef", "-i", name, "-f", "UTF-8", f"{folder}/{name}.UTF-8"], check=True)
        yield {"LOCPATH": folder, "LC_ALL": f"{name}.UTF-8"}


def speak(language, letters):
    """Looks at Shoigu and at the start page in a language."""
    words = gettext.translation("entente", os.environ["ENTENTE_LOCALEDIR"], [language])
    shown = [words.gettext("Search names and words"), words.gettext("Legend")]
    driver.expect(all(map(letters.search, shown)), f"{shown} are not translated")
    with locale(language) as environment:
        look(language, shown, **environment)
        with driver.running(**environment) as program:
            button = words.pgettext("button", "_Open…")
            program.wait(lambda tree: tree.focused() and driver.accessibility.plain(button).replace("_", "")
                         in tree.focused().name, button)
            driver.take_picture_at_rest(f"{language}-start")


def test_korean():
    """In Korean"""
    speak("ko", HANGUL)


def test_russian():
    """In Russian"""
    speak("ru", CYRILLIC)


driver.main(globals())
