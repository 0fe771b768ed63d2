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
POPPLER = re.compile(r'^poppler')
DECODERS = re.compile(r'^(png|jpeglib|jerror|turbojpeg|webp/|gdk-pixbuf)')
GRAPHVIZ = re.compile(r'^(graphviz/|gvc|cgraph|cdt|gvplugin|gvconfig)')
IGRAPH = re.compile(r'^igraph')
SECCOMP = re.compile(r'^(linux/)?seccomp\.h')
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
# The rooms of the house, from the lowest up, and the rooms that each may know: the next ones down. What
# these know it knows through them.
ROOMS = {
    'core/text': [],
    'core/thread': [],
    'core/document': ['core/text', 'core/thread'],
    'core/graph': ['core/document'],
    'core/evidence': ['core/document'],
    'core/measures': ['core/graph', 'core/evidence'],
    'core/view': ['core/graph', 'core/evidence'],
    'core/table': ['core/view', 'core/measures', 'core/json'],
    'core/search': ['core/view'],
    'core/audit': ['core/search'],
    'core/json': ['core/evidence'],
    'core/file': ['core/json'],
    'core/lock': [],
    'core/process': ['core/lock'],
    'core/portrait': ['core/document', 'core/process'],
    'core/picture': ['core/view', 'core/measures', 'core/portrait'],
    'core/arrange': ['core/picture'],
    'core/edit': ['core/arrange', 'core/json'],
    'core/compare': ['core/edit'],
    'core/import': ['core/edit'],
    'core/article': ['core/import'],
    'core/annotate': ['core/edit', 'core/search'],
    'core/report': ['core/picture', 'core/audit'],
    'core/export': ['core/report', 'core/arrange', 'core/file'],
    'core/session': ['core/file', 'core/audit', 'core/arrange'],
    'core/command': ['core/export', 'core/article', 'core/annotate', 'core/compare'],
    'gui/widgets': ['core/edit', 'core/search', 'gui/texture'],
    'gui/texture': [],
    'gui/tiles': ['core/picture', 'gui/texture'],
    'gui/canvas': ['gui/tiles', 'gui/widgets', 'core/session'],
    'gui/outline': ['gui/widgets', 'core/session'],
    'gui/details': ['gui/widgets', 'core/session'],
    'gui/fields': ['gui/widgets'],
    'gui/reader': ['gui/fields', 'core/session', 'core/annotate'],
    'gui/view': ['gui/fields', 'core/session'],
    'gui/timeline': ['gui/widgets', 'core/session'],
    'gui/table': ['gui/fields', 'gui/outline', 'core/table'],
    'gui/dialogs': ['gui/fields', 'gui/details'],
    'gui/export': ['gui/fields', 'core/export'],
    'gui/import': ['gui/fields', 'core/article', 'core/file'],
    'gui/compare': ['gui/widgets', 'core/session', 'core/compare'],
    'gui/window': ['gui/canvas', 'gui/reader', 'gui/dialogs', 'gui/export', 'gui/import', 'gui/view', 'gui/table',
                   'gui/timeline', 'gui/compare'],
    'layout': ['core/lock'],
    'pdf': ['core/lock'],
    'image': ['core/lock'],
}
# Rooms that are programs of their own.
PROGRAMS = {'layout', 'pdf', 'image'}
# Files that include each other in a circle, by their names without an end. No others may: a circle can only be read
# as a whole.
CIRCLES = {
    ('entente-actor', 'entente-item', 'entente-relation', 'entente-source', 'entente-statement'),
    ('entente-import-format', 'entente-import-readers'),
    ('entente-json-cursor', 'entente-json-scan'),
    ('entente-json-input', 'entente-json-members'),
    ('entente-actor-dialog', 'entente-dialogs', 'entente-item-dialog', 'entente-relation-dialog',
     'entente-source-dialog', 'entente-statement-dialog'),
}
GENERATED = {'config.h', 'entente-icons-resource.h', 'entente-words-resource.h',
             'entente-bodies-resource.h'}
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


def room_of(path):
    """app/core/text/entente-display-text.c lies in core/text; what lies in app itself, in no room."""
    return path.parent.relative_to(ROOT / 'app').as_posix()


def known_to(room, way=()):
    """The rooms that a room may know: those of the table, and through them those that they know."""
    if room in way:
        return set()
    return {room}.union(*(known_to(other, way + (room,)) for other in ROOMS[room]))


def check_rooms():
    """Each file is in a room, each room in the table, and no room knows itself through others."""
    for path in sources('app'):
        room = room_of(path)
        check(room in ROOMS or path == ROOT / 'app/main.c', f'{path}: in no room of the table')
    for room, others in ROOMS.items():
        check(sources(f'app/{room}'), f'app/{room}: a room of the table without a file')
        for other in others:
            check(room not in known_to(other), f'app/{room}: a circle of rooms through {other}')
            indirect = [o for o in others if o != other and other in known_to(o)]
            check(not indirect, f'app/{room}: {other} is known through {indirect} and need not be named')


def check_includes():
    """An include leads to a room that the table allows."""
    home = {path.name: room_of(path) for path in sources('app') if path.suffix == '.h'}
    names = [path.name for path in sources('app')]
    for path in sources('app'):
        check(names.count(path.name) == 1 or path.name == 'main.c', f'{path}: another file has this name')
        room = room_of(path)
        if room not in ROOMS:
            continue
        known = known_to(room)
        for quote, name in includes(path):
            other = home.get(name)
            check(other is None or other in known, f'{path}: includes {name} of {other}, which {room} may not know')
            check(quote == '<' or other or name in GENERATED, f'{path}: includes {name}, which is nowhere')
            check(room.startswith('gui/') or not WINDOW.match(name), f'{path}: includes {name}, but has no window')
            check(room == 'layout' or not GRAPHVIZ.match(name), f'{path}: Graphviz is for app/layout alone')
            check(room == 'pdf' or not POPPLER.match(name), f'{path}: poppler is for app/pdf alone')
            check(room == 'image' or not DECODERS.match(name), f'{path}: pictures are decoded by app/image alone')
            check(room == 'core/lock' or not SECCOMP.match(name), f'{path}: seccomp is for core/lock alone')
            check(room == 'core/graph' or not IGRAPH.match(name), f'{path}: igraph is for core/graph alone')


def check_circles():
    """A file, which is a source and its header, does not include itself through others."""
    arrows = {}
    for path in sources('app/core') + sources('app/gui'):
        names = {pathlib.Path(name).stem for _, name in includes(path)} - {path.stem}
        arrows.setdefault(path.stem, set()).update(names)
    known = {}
    for start in arrows:
        found, todo = set(), [start]
        while todo:
            new = arrows.get(todo.pop(), set()) - found
            found |= new
            todo += new
        known[start] = found
    circles = {tuple(sorted(other for other in known[file] if file in known.get(other, ()))) for file in arrows}
    circles.discard(())
    check(circles <= CIRCLES, f'a circle of files: {circles - CIRCLES}')
    check(CIRCLES <= circles, f'no circle of files any more: {CIRCLES - circles}')


def check_meson():
    """What a room declares to meson is what the table says, so that the compiler holds it too."""
    for room, others in ROOMS.items():
        if room in PROGRAMS:
            continue
        text = (ROOT / 'app' / room / 'meson.build').read_text()
        check(f"{room.replace('/', '_')} = declare_dependency(" in text, f'app/{room}/meson.build: not declared')
        declared = re.findall(r'dependencies: \[([^\]]*)\]', text)
        check(len(declared) == 2, f'app/{room}/meson.build: the room and what it links know other rooms')
        for listed in declared:
            rooms = {d for d in re.findall(r'\w+', listed) if re.match('(core|gui)_', d)}
            wanted = {other.replace('/', '_') for other in others}
            check(rooms == wanted, f'app/{room}/meson.build: knows {rooms}, but the table says {wanted}')
        check(re.findall(r"^    '(.*\.c)',$", text, re.M) ==
              sorted(p.name for p in (ROOT / 'app' / room).glob('*.c')),
              f'app/{room}/meson.build: the files of the room, in order')


def check_tests():
    """The tests mirror the rooms, and each is of a file in its room or of several of them."""
    for path in sorted((ROOT / 'tests').rglob('test-*.c')):
        room = path.parent.relative_to(ROOT / 'tests').as_posix()
        check(room in ROOMS, f'{path}: of no room')


def code_of(path):
    """The code of a C file: without comments, and without what is translated."""
    text = re.sub(r'/\*.*?\*/', '', path.read_text(encoding='utf-8'), flags=re.S)
    return re.sub(r'\b(_|N_|C_|NC_|ngettext|g_dpgettext2) ?\((?:[^()"]|"(?:\\.|[^"\\])*"|\([^()]*\))*\)', '', text)


def check_types():
    """No two headers give the same name to two types, even where nothing includes both."""
    home = {}
    for path in sources('app'):
        if path.suffix == '.h':
            text = path.read_text(encoding='utf-8')
            for name in re.findall(r'^\} (\w+);|^G_DECLARE_\w+ \((\w+),|^typedef struct _\w+ (\w+);', text, re.M):
                home.setdefault(''.join(name), set()).add(path.name)
    for name, headers in home.items():
        check(len(headers) == 1, f'{name}: a type of {sorted(headers)}')


def check_file_words():
    """The words of the file format are constants of one header, and nothing hashes them so that a file can tell how."""
    header = ROOT / 'app/core/document/entente-file-words.h'
    constants = {word: name for name, word in re.findall(r'#define (\w+) "([^"]+)"', header.read_text())}
    check(len(constants) > 20, f'{header}: the words of the file format')
    kinds = {word for word, name in constants.items() if name.startswith('ENTENTE_ACTOR_KIND_')}
    for path in sources('app'):
        if path == header:
            continue
        code = code_of(path)
        literals = set(re.findall(r'"([a-z-]+)"', code)) & set(constants)
        # A place or a state is many other things as well; elsewhere such a word is no kind of actor.
        if 'entente_actor_get_kind' not in code:
            literals -= kinds
        check(not literals, f'{path}: {sorted(literals)} are constants of {header.name}')
        check('g_str_hash' not in code, f'{path}: ids and words of a file are hashed by entente_id_hash()')


def check_threads():
    """A task ends in the thread that made it, unless it returns when it is cancelled, which only GLib's threads do."""
    for path in sources('app'):
        code = code_of(path)
        check('g_task_run_in_thread' not in code or 'g_task_set_return_on_cancel (task, TRUE)' in code,
              f'{path}: use entente_task_run_in_thread()')


def check_readme():
    """The page that tells the rooms is true: it names each room and no other, and the files it names are there."""
    text = (ROOT / 'README.md').read_text(encoding='utf-8')
    section = text[text.index('## The rooms'):text.index('## Testing')]
    told = set(re.findall(r'^\| `([\w/]+)` \|', section, re.M))
    check(told == set(ROOMS), f'README.md: the table of rooms differs in {told ^ set(ROOMS)}')
    drawn = set(re.findall(r'\b(?:core|gui)/\w+', section[:section.index('| room |')])) | PROGRAMS
    check(drawn == set(ROOMS), f'README.md: the picture of the rooms differs in {drawn ^ set(ROOMS)}')
    for name in re.findall(r'`((?:app|ui|tests|data|po)/[^` ]*)`', text):
        if 'NAME' not in name:
            check((ROOT / name).exists(), f'README.md: {name} is not there')


check_rooms()
check_readme()
check_file_words()
check_types()
check_threads()
check_includes()
check_circles()
check_meson()
check_tests()

for path in sources('app'):
    text = path.read_text(encoding='utf-8')
    check(text.startswith('/* SPDX-License-Identifier: GPL-3.0-or-later */'), f'{path}: no licence line')
    check(text.count('\n') <= 750, f'{path}: {text.count(chr(10))} lines: it probably holds two things')
    check(not re.search(r'(utils|manager|helper)\.[ch]$', path.name), f'{path}: say what it is for')
    for number, line in enumerate(text.split('\n'), 1):
        check(len(line) <= 120, f'{path}:{number}: {len(line)} columns')
        check('\t' not in line, f'{path}:{number}: a tab')
for room in ROOMS:
    for path in (ROOT / 'app' / room).iterdir():
        check(not path.is_dir() or path.name.startswith('.'), f'{path}: inside a room files lie flat')

for name in tracked():
    top = name.split('/')[0]
    check(top in TOP or top.startswith('.'), f'{name}: the top level holds {", ".join(sorted(TOP))}')

WORDS = re.compile(r'(?<![A-Za-z_])(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2) ?\(|ENTENTE_NP_ \(')
translated = set((ROOT / 'po/POTFILES').read_text().split()) if (ROOT / 'po/POTFILES').exists() else set()
for path in sources('app') + sorted((ROOT / 'ui').glob('*.ui')):
    name = str(path.relative_to(ROOT))
    text = path.read_text(encoding='utf-8')
    marked = WORDS.search(text) or 'translatable="yes"' in text
    check(not marked or name in translated, f'{name}: holds words to translate, but is not in po/POTFILES')

print('1..1')
for failure in failures:
    print('#', failure)
print('not ok 1 architecture' if failures else f'ok 1 architecture ({n_checks} checks)')
sys.exit(bool(failures))
