# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether all that a screen reader says has a name that a person can understand."""

import re

import driver

# GTK names what has no name by its type.
TYPE = re.compile("^(Gtk|Adw|Entente)[A-Z]")

# What only holds other widgets is not said. GTK gives no name to it, nor to scroll bars.
NEVER_SAID = ("filler", "panel", "scroll-bar", "slider", "separator")

# A scrolled area takes the focus only if there is nothing in it that could, and is then read as it is.
NEED_NO_NAME = ("scroll-pane",)

# What libadwaita 1.2 forgets to name in widgets that are its own: the button that closes a toast, and the pages of the
# preferences.
NOT_OURS = ("AdwToastWidget", "AdwViewSwitcher", "AdwIndicatorBin")


def is_ours(node):
    """Whether Entente can give it a name."""
    return not any(other.name in NOT_OURS for other in [node, *node.above()])


def faults(tree):
    """What is said by its type, and what takes the focus and has no name."""
    for node in tree.walk():
        typed = TYPE.match(node.name)
        if typed and typed.group(1) == "Entente":
            yield f"{node} in {node.parent}"
        elif not node.has_size() or node.role in NEVER_SAID or not is_ours(node):
            continue
        elif typed or ("focusable" in node.states and node.role not in NEED_NO_NAME and not node.name):
            yield f"{node} in {node.parent}"


def expect_names(program, what):
    """Everything that the program shows now has a name of its own. What has just come up may get it with the next frame."""
    found = []

    def holds():
        tree = program.read(deep=True)
        found[:] = faults(tree) if tree is not None else ["nothing"]
        return not found

    try:
        driver.wait(holds, what)
    except driver.Failure:
        raise driver.Failure(f"{what}: " + "; ".join(found)) from None
