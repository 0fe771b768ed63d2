# SPDX-License-Identifier: GPL-3.0-or-later
"""Chooses files in place of a person: what a desktop does for programs that may not look around themselves.

Whatever is asked for is chosen in one folder, so that no other file is read or written.
"""

import pathlib
import random
import threading

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402 pylint: disable=wrong-import-position

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
CANCELLED = 1
INTERFACES = Gio.DBusNodeInfo.new_for_xml("""<node>
  <interface name="org.freedesktop.portal.FileChooser">
    <method name="OpenFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <method name="SaveFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.OpenURI">
    <method name="OpenURI">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>""").interfaces


class Portal:
    """Answers from a thread of its own."""

    def __init__(self, folder, seed):
        self.folder = pathlib.Path(folder)
        self.random = random.Random(seed)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        for interface in INTERFACES:
            self.bus.register_object(PATH, interface, self.called, lambda *_: GLib.Variant("u", 3), None)
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                           GLib.Variant("(su)", (NAME, 0)), None, 0, -1, None)
        threading.Thread(target=GLib.MainLoop().run, daemon=True).start()

    def called(self, _bus, sender, _path, _interface, method, arguments, call):
        options = arguments.unpack()[2]
        token = options.get("handle_token", "t")
        request = f"{PATH}/request/{sender[1:].replace('.', '_')}/{token}"
        call.return_value(GLib.Variant("(o)", (request,)))
        file = self.choose(method, options)
        # GTK wants a list in any case.
        results = {"uris": GLib.Variant("as", [] if file is None else [file.as_uri()])}
        answer = GLib.Variant("(ua{sv})", (CANCELLED if file is None else 0, results))
        self.bus.emit_signal(sender, request, "org.freedesktop.portal.Request", "Response", answer)

    def choose(self, method, options):
        """A file to open, or the name that was proposed; sometimes none."""
        files = sorted(path for path in self.folder.iterdir() if path.is_file())
        if method == "OpenURI" or not files or self.random.random() < 0.2:
            return None
        if method == "OpenFile":
            return self.random.choice(files)
        name = pathlib.PurePath(str(options.get("current_name", "file"))).name
        return self.folder / (name or "file")
