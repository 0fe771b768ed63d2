#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes until a window shows its first complete picture.

usage: bench-start.py ENTENTE BARE FILE DOT

ENTENTE opens FILE; BARE is a bare libadwaita window; xdot, where it is installed, opens DOT, the same
graph. Each runs on a screen of its own whose frame buffer is a file that is looked at every 5 ms; the
picture is complete with the last change before two still seconds. The references take turns with ours,
and the medians are compared. Prints lines of NAME, ours, the reference, their ratio.
"""

import mmap
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib

SIZE = '1400x900'
STILL = 2.0
LIMIT = 30.0
RUNS = 5


def start_screen(folder):
    read, write = os.pipe()
    screen = subprocess.Popen(['Xvfb', '-displayfd', str(write), '-screen', '0', f'{SIZE}x24', '-fbdir', folder,
                               '-nolisten', 'tcp', '-noreset'], pass_fds=[write], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        return screen, pipe.readline().strip()


def environment(folder, display):
    env = dict(os.environ, DISPLAY=f':{display}', GDK_BACKEND='x11', HOME=folder,
               GSETTINGS_BACKEND='memory', XDG_RUNTIME_DIR=folder, GTK_A11Y='none')
    for name in 'CONFIG', 'DATA', 'CACHE', 'STATE':
        env[f'XDG_{name}_HOME'] = os.path.join(folder, name)
    for version in '3.0', '4.0':
        config = os.path.join(folder, 'CONFIG', f'gtk-{version}')
        os.makedirs(config)
        with open(os.path.join(config, 'settings.ini'), 'w', encoding='utf-8') as settings:
            settings.write('[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n')
    return env


def watch(buffer, begin):
    """Seconds until the last change before the screen stays still."""
    last, seen = None, zlib.adler32(buffer)
    while time.monotonic() - begin < LIMIT:
        time.sleep(0.005)
        now = zlib.adler32(buffer)
        if now != seen:
            seen, last = now, time.monotonic()
        elif last is not None and time.monotonic() - last > STILL:
            break
    return (last or time.monotonic()) - begin


def measure(command):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o700)
        screen, display = start_screen(folder)
        env = environment(folder, display)
        # A pointer that rests in the middle of the screen would bring up a tooltip, long after the picture is there.
        subprocess.run(['xdotool', 'mousemove', '0', '0'], env=env, check=True)
        with open(os.path.join(folder, 'Xvfb_screen0'), 'rb') as frame:
            buffer = mmap.mmap(frame.fileno(), 0, prot=mmap.PROT_READ)
            begin = time.monotonic()
            window = subprocess.Popen(['dbus-run-session', '--', *command], env=env, start_new_session=True,
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            seconds = watch(buffer, begin)
        os.killpg(window.pid, 15)
        window.wait()
        screen.terminate()
        screen.wait()
        return seconds


def main():
    entente, bare, file, dot = sys.argv[1:5]
    commands = {'ours': [entente, file], 'bare-window': [bare]}
    if shutil.which('xdot'):
        commands['xdot'] = ['xdot', dot]
    times = {name: [] for name in commands}
    for run in range(RUNS + 1):
        for name, command in commands.items():
            seconds = measure(command)
            if run > 0:
                times[name].append(seconds)
    ours = statistics.median(times['ours'])
    for name in list(commands)[1:]:
        reference = statistics.median(times[name])
        print(f'start-against-{name}-s {ours:.3f} {reference:.3f} {ours / reference:.2f}')


main()
