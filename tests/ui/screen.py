# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of its own, and the pointer and the keyboard of it by XTest: thousands of events in a second."""

import ctypes
import ctypes.util
import os
import pathlib
import select
import sys

WITH_SCREEN = pathlib.Path(__file__).resolve().parent.parent / "with-screen"
OWN = "ENTENTE_OWN_SCREEN"

CLIENT_MESSAGE = 33
SUBSTRUCTURE_NOTIFY = 1 << 19
NO_EVENT = 0
# Letters that a keyboard has beside Shift.
SHIFTED = dict(zip('~!@#$%^&*()_+{}|:"<>?', "`1234567890-=[]\\;',./"))
NAMES = {" ": "space", "`": "grave", "-": "minus", "=": "equal", "[": "bracketleft", "]": "bracketright",
         "\\": "backslash", ";": "semicolon", "'": "apostrophe", ",": "comma", ".": "period", "/": "slash"}


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent"""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]


class Event(ctypes.Union):
    """XEvent"""
    _fields_ = [("type", ctypes.c_int), ("client", ClientMessage), ("pad", ctypes.c_long * 24)]


def ensure(size):
    """Starts this program again with a screen of its own, unless it has one."""
    if os.environ.get(OWN) != "1":
        os.environ[OWN] = "1"
        os.execv(WITH_SCREEN, [str(WITH_SCREEN), "--size", "{}x{}".format(*size), sys.executable, *sys.argv])


def load(name):
    """A library by its usual name."""
    return ctypes.CDLL(ctypes.util.find_library(name) or f"lib{name}.so.6")


class Display:
    """The X server."""

    def __init__(self):
        self.x11, self.xtst = load("X11"), load("Xtst")
        for function, result in {"XOpenDisplay": ctypes.c_void_p, "XDefaultRootWindow": ctypes.c_ulong,
                                 "XInternAtom": ctypes.c_ulong, "XStringToKeysym": ctypes.c_ulong}.items():
            getattr(self.x11, function).restype = result
        self.handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        # A window may go while it is asked for.
        self.x11.XSetErrorHandler(self.handler)
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))
        self.protocols = self.intern("WM_PROTOCOLS")
        self.ping_atom = self.intern("_NET_WM_PING")
        self.n_pings = 0
        self.codes = {}
        self.x11.XSelectInput(self.display, self.root, ctypes.c_long(SUBSTRUCTURE_NOTIFY))

    def intern(self, name):
        return self.x11.XInternAtom(self.display, name.encode(), 0)

    def code(self, name):
        """The key that has a name."""
        if name not in self.codes:
            symbol = ctypes.c_ulong(self.x11.XStringToKeysym(name.encode()))
            self.codes[name] = self.x11.XKeysymToKeycode(self.display, symbol)
        return self.codes[name]

    def move(self, x, y):
        self.xtst.XTestFakeMotionEvent(self.display, -1, x, y, ctypes.c_ulong(0))

    def button(self, button, is_down):
        self.xtst.XTestFakeButtonEvent(self.display, button, int(is_down), ctypes.c_ulong(0))

    def click(self, button):
        self.button(button, True)
        self.button(button, False)

    def key(self, name, is_down):
        self.xtst.XTestFakeKeyEvent(self.display, self.code(name), int(is_down), ctypes.c_ulong(0))

    def chord(self, names):
        """Presses keys together, such as Control_L+f."""
        keys = names.split("+")
        for key in keys:
            self.key(key, True)
        for key in reversed(keys):
            self.key(key, False)

    def type(self, text):
        """Types ASCII."""
        for letter in text:
            plain = SHIFTED.get(letter, letter.lower())
            name = NAMES.get(plain, plain)
            self.chord(f"Shift_L+{name}" if plain != letter else name)

    def list_windows(self):
        root, parent, n = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self.x11.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
                            ctypes.byref(n))
        windows = [children[i] for i in range(n.value)]
        if children:
            self.x11.XFree(children)
        return windows

    def answers_pings(self, window):
        """Whether it is a window of a program that takes part."""
        atoms, n = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_int()
        if not self.x11.XGetWMProtocols(self.display, ctypes.c_ulong(window), ctypes.byref(atoms), ctypes.byref(n)):
            return False
        found = any(atoms[i] == self.ping_atom for i in range(n.value))
        self.x11.XFree(atoms)
        return found

    def ping(self, seconds):
        """Asks the windows whether they are there; returns whether one has answered, after all that was sent before."""
        self.n_pings += 1
        for window in self.list_windows():
            if self.answers_pings(window):
                event = Event()
                event.client = ClientMessage(CLIENT_MESSAGE, 0, 1, self.display, window, self.protocols, 32,
                                             (ctypes.c_long * 5)(self.ping_atom, self.n_pings, window, 0, 0))
                self.x11.XSendEvent(self.display, ctypes.c_ulong(window), 0, ctypes.c_long(NO_EVENT),
                                    ctypes.byref(event))
        self.x11.XSync(self.display, 0)
        return self.wait_for_answer(seconds)

    def wait_for_answer(self, seconds):
        connection = self.x11.XConnectionNumber(self.display)
        event = Event()
        while self.x11.XPending(self.display) or select.select([connection], [], [], seconds)[0]:
            while self.x11.XPending(self.display):
                self.x11.XNextEvent(self.display, ctypes.byref(event))
                message = event.client
                if (event.type == CLIENT_MESSAGE and message.message_type == self.protocols
                        and message.data[0] == self.ping_atom and message.data[1] == self.n_pings):
                    return True
        return False
