# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program remembers from one time to the next."""

import driver


def test_sides_and_size():
    """The size of the window and what is folded away are as they were left"""
    with driver.Home() as home:
        with driver.running(driver.EXAMPLE, home=home) as program:
            program.wait_for_document()
            before = program.read().windows()[0].box
            program.resize(900, 640)
            size = program.wait(lambda tree: tree.windows()[0].box != before and tree.windows()[0].box,
                                "the window to be smaller")
            program.act("win.show-outline")
            program.wait(lambda tree: "pressed" not in tree.first("push-button", "Outline").states,
                         "the outline to fold")
            program.wait_for("push-button", "Details", "pressed")
        with driver.running(driver.EXAMPLE, home=home) as program:
            program.wait_for_document()
            driver.expect_equal(program.read().windows()[0].box, size, "the size of the window")
            program.wait_for("push-button", "Details", "pressed")
            driver.expect("pressed" not in program.wait_for("push-button", "Outline").states,
                          "the outline is there again")


def test_minimap_and_legend():
    """The minimap and the legend stay folded"""
    with driver.Home() as home:
        with driver.running(driver.EXAMPLE, home=home) as program:
            program.wait_for_document()
            program.click(program.wait_for("push-button", "Hide the Minimap"))
            program.wait_for("push-button", "Show the Minimap")
            program.click(program.wait_for("push-button", "Legend", "expanded"))
            program.wait(lambda tree: not tree.first("push-button", "6 people"), "the legend to fold")
        with driver.running(driver.EXAMPLE, home=home) as program:
            program.wait_for_document()
            program.wait_for("push-button", "Show the Minimap")
            driver.expect(program.read().first("push-button", "6 people") is None, "the legend is open again")
            program.act("win.show-legend")
            program.wait_for("push-button", "6 people")


driver.main(globals())
