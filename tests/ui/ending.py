# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of the program, while its threads and the programs that it has started are at work."""

import contextlib
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

import driver

N_ACTORS = 20000


def write_large(folder):
    """A document that takes a while to open: nobody has placed its actors yet."""
    actors = [{"id": f"a{n}", "name": f"Actor {n}", "kind": "person"} for n in range(N_ACTORS)]
    relations = [{"id": f"r{n}", "from": f"a{n % N_ACTORS}", "to": f"a{(n * 7919 + 1) % N_ACTORS}", "kind": "met"}
                 for n in range(2 * N_ACTORS)]
    file = pathlib.Path(folder, "large.entente.json")
    file.write_text(json.dumps({"format": "entente", "version": 1, "title": "Large", "actors": actors,
                                "relations": relations, "statements": [], "sources": []}), "utf-8")
    return file


def list_children(process):
    """The numbers of the programs that a process has started, each by one of its threads."""
    children = []
    for task in pathlib.Path("/proc", str(process.pid), "task").iterdir():
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            children += map(int, (task / "children").read_text("utf-8").split())
    return children


def runs(number):
    """Whether a process computes; one that has ended may wait for somebody to notice."""
    try:
        status = pathlib.Path("/proc", str(number), "stat").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] not in "ZX"


def quit_program(_program):
    subprocess.run(["gdbus", "call", "--session", "--dest", "io.github.entente_app.Entente", "--object-path",
                    "/io/github/entente_app/Entente", "--method", "org.gtk.Actions.Activate", "quit", "[]", "{}"],
                   check=True, capture_output=True)


def end_while_opening(end, expected):
    """Ends the program while the layout of a large document is under way; nothing of it goes on."""
    with tempfile.TemporaryDirectory() as folder, driver.Home() as home:
        program = driver.Program(str(write_large(folder)), home=home)
        try:
            children = driver.wait(lambda: list_children(program.process), "the layout")
            end(program)
            driver.expect_equal(program.process.wait(driver.PATIENCE), expected, "the exit status")
            driver.wait(lambda: not any(runs(child) for child in children), "the layout to end as well")
        finally:
            program.end()


def test_quit_while_opening():
    """Quit ends the program while a large document is opened, and its layout with it"""
    end_while_opening(quit_program, 0)


def test_terminate_while_opening():
    """So does the end of the session"""
    end_while_opening(lambda program: program.process.send_signal(signal.SIGTERM), -signal.SIGTERM)


def tears_down(*command):
    """Whether a program tears its libraries down when it ends: one more of them tells."""
    library = pathlib.Path(os.environ["G_TEST_BUILDDIR"], "ui", "libtells-end.so")
    result = subprocess.run(command, env=os.environ | {"LD_PRELOAD": str(library)}, check=True, capture_output=True,
                            text=True, timeout=driver.PATIENCE)
    return "torn down" in result.stderr


def test_nothing_torn_down():
    """Threads that are at work at the end do not lose their libraries"""
    driver.expect(tears_down(sys.executable, "-c", ""), "an ordinary program does not tell of its end")
    driver.expect(not tears_down(driver.program_path(), "--version"), "the libraries are torn down")
    with tempfile.TemporaryDirectory() as folder:
        picture = pathlib.Path(folder, "picture.svg")
        driver.expect(not tears_down(driver.program_path(), f"--export={picture}", str(driver.EXAMPLE)),
                      "the libraries are torn down after an export")
        driver.expect(picture.read_text("utf-8").endswith("</svg>\n"), "the picture is not whole")


def test_window_not_torn_down():
    """Nor do those of a window"""
    library = pathlib.Path(os.environ["G_TEST_BUILDDIR"], "ui", "libtells-end.so")
    with driver.running(str(driver.EXAMPLE), LD_PRELOAD=str(library)) as program:
        program.wait_for_document()
    driver.expect_equal(program.process.returncode, 0, "the exit status")


driver.main(globals())
