# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what a program tells screen readers, over the accessibility bus.

Each widget is asked what it is made of, those of one depth at once. Then the program lists what there is to say
of all that it was asked about.
"""

import contextlib
import functools
import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
CACHE = "org.a11y.atspi.Cache"
CACHE_PATH = "/org/a11y/atspi/cache"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
EDITABLE_TEXT = "org.a11y.atspi.EditableText"
PROPERTIES = "org.freedesktop.DBus.Properties"
TEXT = "org.a11y.atspi.Text"

REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
WINDOW_COORDINATES = 1
ANSWER_MS = 60_000

# What these are made of is read only if it is asked for.
ATOMS = ("label", "scroll-bar", "separator")


class Gone(Exception):
    """The widget, or the program, is no longer there."""


class Bus:
    """The accessibility bus of this session."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                                    None, Gio.DBusCallFlags.NONE, ANSWER_MS).unpack()[0]
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        # Widgets that said all by their names when they were read last. What they are made of is not asked for.
        self.atoms = set()

    def ask(self, place, interface, method, arguments=None):
        """Asks, and returns the answer as it comes."""
        owner, path = place
        try:
            return self.connection.call_sync(owner, path, interface, method, arguments, None,
                                             Gio.DBusCallFlags.NONE, ANSWER_MS)
        except GLib.Error as error:
            raise Gone(f"{interface}.{method}: {error.message}") from None

    def call(self, place, interface, method, arguments=None):
        """Asks, and returns the answer."""
        return self.ask(place, interface, method, arguments).unpack()

    def find_program(self, process):
        """Where the program with that process number is on the bus, or None."""
        for place in self.call(REGISTRY, ACCESSIBLE, "GetChildren")[0]:
            try:
                number = self.call(("org.freedesktop.DBus", "/org/freedesktop/DBus"), "org.freedesktop.DBus",
                                   "GetConnectionUnixProcessID", GLib.Variant("(s)", (place[0],)))[0]
            except Gone:
                continue
            if number == process:
                return tuple(place)
        return None

    def read(self, place, deep=False):
        """Reads the tree that begins at a place; deep, if what rows are made of matters."""
        place = tuple(place)
        children = self._read_children(place, deep)
        parts = {child for places in children.values() for child in places}
        nodes = {at: Node(self, at, item) for at, item in self._list_items(place[0])
                 if at in parts or at in children}
        if place not in nodes:
            raise Gone("nothing answers there")
        self.atoms = {node.place for node in nodes.values() if node.says_all()}
        for parent in nodes.values():
            if deep or parent.place not in self.atoms:
                parent.children = [nodes[child] for child in children.get(parent.place, ()) if child in nodes]
            for child in parent.children:
                child.parent = parent
        return nodes[place]

    def _list_items(self, owner):
        """The places of what a program lists, each with the rest. To unpack all of it would take as long as to ask."""
        listed = self.ask((owner, CACHE_PATH), CACHE, "GetItems").get_child_value(0)
        for number in range(listed.n_children()):
            item = listed.get_child_value(number)
            yield (owner, item.get_child_value(0).get_child_value(1).get_string()), item

    def _read_children(self, place, deep):
        """The places of what each widget is made of, as far as it matters."""
        children, level = {}, [place]

        def take(parent, places):
            children[parent] = [tuple(child) for child in places]

        while level:
            self._ask_for_children(level, take)
            level = [child for parent in level for child in children.get(parent, ())
                     if deep or child not in self.atoms]
        return children

    def _ask_for_children(self, places, take):
        """Asks all at once, and hands over the answers. What is gone gives none."""
        pending = len(places)

        def answered(connection, result, place):
            nonlocal pending
            pending -= 1
            with contextlib.suppress(GLib.Error):
                take(place, connection.call_finish(result).unpack()[0])

        for place in places:
            self.connection.call(*place, ACCESSIBLE, "GetChildren", None, None, Gio.DBusCallFlags.NONE, ANSWER_MS, None,
                                 answered, place)
        while pending > 0:
            GLib.MainContext.default().iteration(True)


# What later libraries call otherwise, or tell apart from others.
LATER_ROLES = {"button": "push-button", "toggle-button": "push-button", "grouping": "panel"}


@functools.cache
def name_role(number):
    """The name of a role, as GTK 4.8 and its libraries call it."""
    name = Atspi.Role(number).value_nick
    return LATER_ROLES.get(name, name)


@functools.cache
def list_states(bits):
    """The names of the states whose bits are set."""
    return frozenset(Atspi.StateType(bit).value_nick for bit in range(64) if bits >> bit & 1)


class Node:
    """What was told of one widget at one moment."""

    def __init__(self, bus, place, item):
        states = item.get_child_value(9).unpack()
        self.bus = bus
        self.place = place
        self.parent = None
        self.role = name_role(item.get_child_value(7).get_uint32())
        self.name = plain(item.get_child_value(6).get_string())
        self.description = item.get_child_value(8).get_string()
        self.states = list_states(states[0] | states[1] << 32)
        self.children = []
        # Later versions of GTK give no name to a status. It is read as a text.
        if self.role == "status-bar" and not self.name:
            with contextlib.suppress(Gone):
                self.name = self.content()

    @functools.cached_property
    def box(self):
        """Left, top, width and height in its window, in logical pixels; nothing of what is not laid out."""
        return self.find_box()

    def find_box(self):
        """Where it is now."""
        try:
            return tuple(self.bus.call(self.place, COMPONENT, "GetExtents",
                                       GLib.Variant("(u)", (WINDOW_COORDINATES,)))[0])
        except Gone:
            return (0, 0, 0, 0)

    def __str__(self):
        return f"{self.role} {self.name!r}"

    def walk(self):
        """The node and all below it, in the order of the window."""
        yield self
        for child in self.children:
            yield from child.walk()

    def above(self):
        """All that the node is part of, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def says_all(self):
        """Whether its name says what it is made of: so do rows that can be chosen.

        To later versions of GTK fields of a form are rows as well, which are shown and cannot be selected.
        """
        return self.role in ATOMS or (self.role == "list-item" and "focusable" in self.states
                                      and not ("showing" in self.states and "selectable" not in self.states))

    def has_size(self):
        """Whether there is something of it to be seen, as far as a program tells."""
        return self.box[2] > 0 and self.box[3] > 0

    def all(self, role=None, name=None, state=None):
        """All that match and have a size; the name is a text, or a pattern to be found in it."""
        for node in self.walk():
            if (role is None or node.role == role) and (state is None or state in node.states) \
                    and (name is None or name == node.name
                         or isinstance(name, re.Pattern) and name.search(node.name)) and node.has_size():
                yield node

    def first(self, role=None, name=None, state=None):
        """The first that matches, or None."""
        return next(self.all(role, name, state), None)

    def is_named(self):
        """Whether it has a name of its own, and not that of its type, which GTK gives to what has none."""
        return self.name != "" and not re.match("(Gtk|Adw|Entente)[A-Z]", self.name)

    def texts(self):
        """What its labels say, in the order of the window."""
        return [node.name for node in self.all("label") if node.is_named()]

    def window(self):
        """The window that it is in."""
        return [self, *self.above()][-2]

    def windows(self):
        """The windows of a program. To GTK 4.8 only the first of them is a frame."""
        return [node for node in self.children if node.has_size()]

    def focused(self):
        """Where the keyboard is, or None."""
        return self.first(state="focused")

    def actions(self):
        """The names of what it can do, in small letters."""
        return [action[0].lower() for action in self.bus.call(self.place, ACTION, "GetActions")[0]]

    def act(self, name):
        """Does something that it can do. A program that this ends may be gone before it answers."""
        names = self.actions()
        if name not in names:
            raise LookupError(f"{self} cannot “{name}”, only {', '.join(names)}")
        try:
            self.bus.call(self.place, ACTION, "DoAction", GLib.Variant("(i)", (names.index(name),)))
        except Gone as gone:
            if "Error.NoReply" not in str(gone):
                raise

    def content(self):
        """The text of an entry."""
        count = self.bus.call(self.place, PROPERTIES, "Get", GLib.Variant("(ss)", (TEXT, "CharacterCount")))[0]
        return self.bus.call(self.place, TEXT, "GetText", GLib.Variant("(ii)", (0, count)))[0]

    def caret(self):
        """Where the caret is in a text."""
        return self.bus.call(self.place, PROPERTIES, "Get", GLib.Variant("(ss)", (TEXT, "CaretOffset")))[0]

    def set_content(self, text):
        """Enters a text, in any script."""
        if not self.bus.call(self.place, EDITABLE_TEXT, "SetTextContents", GLib.Variant("(s)", (text,)))[0]:
            raise LookupError(f"{self} takes no text")

    def outline(self):
        """The tree as text, for who wonders why a test failed."""
        lines = []
        for node in self.walk():
            depth = sum(1 for _ in node.above())
            states = " ".join(sorted(node.states - {"visible", "sensitive"}))
            lines.append(f"{'  ' * depth}{node} {node.description!r} {node.box} {states}")
        return "\n".join(lines)


def plain(name):
    """GTK 4.8 names a button with a mnemonic twice: “_Open… Open…”."""
    half = (len(name) - 2) // 2
    first, second = name[:half + 1], name[half + 2:]
    return second if "_" in first and first.replace("_", "", 1) == second else name
