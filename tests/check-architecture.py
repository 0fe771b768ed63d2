#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rooms of the house and the arrows between them: what may include what, and what lies where."""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
if ROOT.is_file():
    ROOT = ROOT.parent.parent

WINDOW = re.compile(r'^(gtk/|gdk/|gsk/|adwaita)')
GRAPHVIZ = re.compile(r'^(graphviz/|gvc|cgraph|cdt|gvplugin|gvconfig)')
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
TOP = {'app', 'data', 'ui', 'po', 'tests', 'meson.build', 'README.md', 'LICENSE'}

failures = []
n_checks = 0


def check(ok, message):
    global n_checks
    n_checks += 1
    if not ok:
        failures.append(message)


def includes(path):
    return INCLUDE.findall(path.read_text(encoding='utf-8'))


def sources(folder):
    return sorted(p for p in (ROOT / folder).rglob('*') if p.suffix in ('.c', '.h'))


def tracked():
    try:
        listed = subprocess.run(['git', 'ls-files'], cwd=ROOT, capture_output=True, text=True, check=True)
        return listed.stdout.split('\n')[:-1]
    except (OSError, subprocess.CalledProcessError):
        return []


gui_headers = {p.name for p in sources('app/gui') if p.suffix == '.h'}
core_headers = {p.name for p in sources('app/core') if p.suffix == '.h'}

for path in sources('app/core'):
    for _, name in includes(path):
        check(not WINDOW.match(name), f'{path}: core includes {name}: it must not know of any window')
        check(not GRAPHVIZ.match(name), f'{path}: core includes {name}: Graphviz is for app/layout alone')
        check(name not in gui_headers, f'{path}: core includes {name} of app/gui: arrows point one way')
for path in sources('app/gui') + sorted((ROOT / 'app').glob('*.c')):
    for _, name in includes(path):
        check(not GRAPHVIZ.match(name), f'{path}: includes {name}: Graphviz is for app/layout alone')
own = {p.name for p in sources('app/layout')} | {'config.h'}
for path in sources('app/layout'):
    for quote, name in includes(path):
        check(name not in gui_headers | core_headers, f'{path}: the layout process includes {name}')
        check(quote == '<' or name in own, f'{path}: the layout process includes {name}')

for path in sources('app'):
    text = path.read_text(encoding='utf-8')
    check(text.startswith('/* SPDX-License-Identifier: GPL-3.0-or-later */'), f'{path}: no licence line')
    check(text.count('\n') <= 750, f'{path}: {text.count(chr(10))} lines: it probably holds two things')
    check(not re.search(r'(utils|manager|helper)\.[ch]$', path.name), f'{path}: say what it is for')
    for number, line in enumerate(text.split('\n'), 1):
        check(len(line) <= 120, f'{path}:{number}: {len(line)} columns')
        check('\t' not in line, f'{path}:{number}: a tab')
for room in ('core', 'layout', 'gui'):
    for path in (ROOT / 'app' / room).iterdir():
        check(not path.is_dir() or path.name.startswith('.'), f'{path}: inside a room files lie flat')

for name in tracked():
    top = name.split('/')[0]
    check(top in TOP or top.startswith('.'), f'{name}: the top level holds {", ".join(sorted(TOP))}')

translated = set((ROOT / 'po/POTFILES').read_text().split()) if (ROOT / 'po/POTFILES').exists() else set()
for path in sources('app') + sorted((ROOT / 'ui').glob('*.ui')):
    name = str(path.relative_to(ROOT))
    text = path.read_text(encoding='utf-8')
    marked = re.search(r'(?<![A-Za-z_])(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2) ?\(', text) or 'translatable="yes"' in text
    check(not marked or name in translated, f'{name}: holds words to translate, but is not in po/POTFILES')

print('1..1')
for failure in failures:
    print('#', failure)
print('not ok 1 architecture' if failures else f'ok 1 architecture ({n_checks} checks)')
sys.exit(bool(failures))
