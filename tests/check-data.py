#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what Entente installs beside the program: desktop entry, metainfo, MIME type, settings
schema and icons, each by itself and against the others.

Prints `ok NAME` or `not ok NAME` for each check, and what is wrong in lines that begin with `#`;
ends with the number of checks (so it is TAP) and exits with 1 when one failed.

Needs desktop-file-validate, appstreamcli, glib-compile-schemas, gio, update-mime-database and
rsvg-convert.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree as ET
from pathlib import Path

MIME_TYPE = 'application/vnd.entente+json'
SVG = '{http://www.w3.org/2000/svg}'
MIME = '{http://www.freedesktop.org/standards/shared-mime-info}'

KINDS = ('person organization government state media group agreement event place other '
         'own-1 own-2 own-3 own-4 own-5 own-6 relation statement source').split()
BUTTONS = ['text', 'arrange', 'table', 'columns']

# How many numbers each command takes. Our own painters know these commands and no others.
COMMANDS = {'M': 2, 'L': 2, 'H': 1, 'V': 1, 'C': 6, 'Z': 0}
NUMBER = r'[+-]?(?:\d+\.?\d*|\.\d+)'


class Failure(Exception):
    pass


def expect(condition, message):
    if not condition:
        raise Failure(message)


def expect_equal(found, wanted, what):
    expect(found == wanted, f'{what}: expected {wanted!r}, found {found!r}')


def run(*command, **environment):
    """Runs command, fails when it does, and returns all that it printed."""
    try:
        done = subprocess.run([str(word) for word in command], text=True, errors='replace',
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60,
                              env={**os.environ, 'LC_ALL': 'C.UTF-8', **environment})
    except FileNotFoundError:
        raise Failure(f'{command[0]} is not installed') from None
    expect(done.returncode == 0, f'{command[0]} failed:\n{done.stdout.strip()}')
    return done.stdout


def parse(path):
    try:
        return ET.parse(path).getroot()
    except (ET.ParseError, OSError) as error:
        raise Failure(f'{path.name}: {error}') from None


def desktop_keys(path):
    lines = path.read_text(encoding='utf-8').splitlines()
    return dict(line.split('=', 1) for line in lines if '=' in line and not line.startswith('#'))


# Desktop entry, metainfo, settings

def check_desktop_entry(files):
    printed = run('desktop-file-validate', files.desktop)
    expect('warning:' not in printed, printed.strip())
    keys = desktop_keys(files.desktop)
    expect_equal(files.desktop.name, f'{files.app_id}.desktop', 'name of the file')
    expect_equal(keys.get('Exec', '').split()[:1], ['entente'], 'program')
    expect_equal(keys.get('Icon'), files.app_id, 'icon')
    expect_equal(keys.get('MimeType'), f'{MIME_TYPE};', 'type of the files it opens')


def check_metainfo(files):
    run('appstreamcli', 'validate', '--no-net', files.metainfo)
    root = parse(files.metainfo)
    expect_equal(root.findtext('id'), files.app_id, 'id')
    expect_equal(root.findtext('launchable'), files.desktop.name, 'launchable')
    expect_equal(root.findtext('provides/mediatype'), MIME_TYPE, 'type of the files it opens')
    expect_equal(root.findtext('project_license'), 'GPL-3.0-or-later', 'licence')
    expect_equal(root.find('releases/release').get('version'), files.version, 'newest release')


def check_settings(files):
    run('glib-compile-schemas', '--strict', '--dry-run', files.schema.parent)
    schema = parse(files.schema).find('schema')
    expect_equal(schema.get('id'), files.app_id, 'id')
    expect_equal(schema.get('path'), f"/{files.app_id.replace('.', '/')}/", 'path')
    expect(schema.findall('key'), 'the schema has no keys')
    for key in schema.findall('key'):
        for member in ('summary', 'description'):
            expect(key.findtext(member), f"{key.get('name')} has no {member}")


# MIME type

def content_type(name, text, folder, database):
    """What GIO takes a file of that name and text for."""
    path = folder / name
    path.write_text(text, encoding='utf-8')
    printed = run('gio', 'info', '-a', 'standard::content-type', path,
                  XDG_DATA_HOME=str(database), GIO_USE_VFS='local')
    return re.search(r'standard::content-type: (\S+)', printed).group(1)


def check_mime_type(files):
    declared = parse(files.mime).find(f'{MIME}mime-type')
    expect_equal(declared.get('type'), MIME_TYPE, 'type')
    icon = declared.find(f'{MIME}icon').get('name')
    expect((files.icons / 'hicolor/scalable/mimetypes' / f'{icon}.svg').is_file(),
           f'there is no icon {icon}')

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        packages = folder / 'share' / 'mime' / 'packages'
        packages.mkdir(parents=True)
        (packages / files.mime.name).write_bytes(files.mime.read_bytes())
        run('update-mime-database', packages.parent)
        subclasses = (packages.parent / 'subclasses').read_text(encoding='utf-8').splitlines()
        expect(f'{MIME_TYPE} application/json' in subclasses, 'it is no kind of JSON')

        for file_name, text, wanted in (
                ('x.entente.json', '{}\n', MIME_TYPE),
                ('x.y.ENTENTE.JSON', '{}\n', MIME_TYPE),
                ('x.json', '{}\n', 'application/json'),
                ('entente.json', '{}\n', 'application/json'),
                ('indented', '{\n  "format": "entente",\n  "version": 1\n}\n', MIME_TYPE),
                ('dense', '{"format":"entente","version":1}', MIME_TYPE),
                ('prose', 'The "format": "entente" of a file is its first member.\n',
                 'text/plain')):
            expect_equal(content_type(file_name, text, folder, folder / 'share'), wanted,
                         file_name)


# Icons

def picture(svg, size):
    with tempfile.TemporaryDirectory() as name:
        png = Path(name) / 'icon.png'
        run('rsvg-convert', '-w', size, '-h', size, '-o', png, svg)
        return png.read_bytes()


def expect_renders(path, sizes):
    """Fails unless path shows something at each of sizes, which are in pixels."""
    width = float(parse(path).get('width'))
    with tempfile.TemporaryDirectory() as name:
        blank = Path(name) / 'blank.svg'
        blank.write_text('<svg xmlns="http://www.w3.org/2000/svg" '
                         f'width="{width}" height="{width}"/>', encoding='utf-8')
        for size in sizes:
            expect(picture(path, size) != picture(blank, size), f'nothing to see at {size} px')


def path_points(data):
    """The points of a path, those that steer a curve included."""
    expect(re.fullmatch(rf'(?:\s|,|[A-Za-z]|{NUMBER})*', data), 'path data is not well-formed')
    points, x, y, start = [], 0.0, 0.0, (0.0, 0.0)
    for command, rest in re.findall(r'([A-Za-z])([^A-Za-z]*)', data):
        upper = command.upper()
        expect(upper in COMMANDS, f'path command {command} is not one of ours')
        numbers = [float(number) for number in re.findall(NUMBER, rest)]
        expect(bool(points) or command == 'M', 'the path does not begin with M')
        count = COMMANDS[upper]
        expect(len(numbers) % count == 0 and numbers if count else not numbers,
               f'{command} with {len(numbers)} numbers')
        if upper == 'Z':
            x, y = start
        for i in range(0, len(numbers), count or 1):
            group = numbers[i:i + count]
            base_x, base_y = (x, y) if command.islower() else (0.0, 0.0)
            if upper == 'H':
                x = base_x + group[0]
            elif upper == 'V':
                y = base_y + group[0]
            else:
                pairs = [(base_x + group[j], base_y + group[j + 1]) for j in range(0, count, 2)]
                points += pairs[:-1]
                x, y = pairs[-1]
            points.append((x, y))
            if upper == 'M' and i == 0:
                start = (x, y)
    return points


def expect_only_paths(root):
    """Fails unless an icon is one that our painters can draw and GTK can give another colour."""
    for name, value in (('width', '16'), ('height', '16'), ('viewBox', '0 0 16 16')):
        expect_equal(root.get(name), value, name)
    expect(len(root) > 0, 'there is no path')
    for element in root.iter():
        if element is root:
            continue
        expect_equal(element.tag, f'{SVG}path', 'element')
        others = set(element.keys()) - {'fill', 'fill-rule', 'd'}
        expect(not others, f'attributes that nobody reads: {", ".join(sorted(others))}')
        expect_equal(element.get('fill'), '#2e3436', 'fill')
        expect(element.get('fill-rule', 'nonzero') in ('nonzero', 'evenodd'), 'fill-rule')
        for x, y in path_points(element.get('d', '')):
            expect(0 <= x <= 16 and 0 <= y <= 16, f'({x:g}, {y:g}) is off the canvas')


def check_icon_set(files):
    own = {path.name for path in (files.icons / 'kinds').iterdir()}
    expect_equal(sorted(own), sorted(f'entente-{name}-symbolic.svg' for name in KINDS + BUTTONS), 'icons')
    for name in (f'scalable/apps/{files.app_id}.svg', f'symbolic/apps/{files.app_id}-symbolic.svg'):
        expect((files.icons / 'hicolor' / name).is_file(), f'there is no hicolor/{name}')


def check_icon(path):
    root = parse(path)
    expect_equal(root.tag, f'{SVG}svg', 'root element')
    if path.stem.endswith('-symbolic'):
        expect_only_paths(root)
        expect_renders(path, (16, 32, 64))
    else:
        expect_equal(root.get('viewBox'), '0 0 128 128', 'viewBox')
        expect_renders(path, (32, 64, 128))


def arguments():
    parser = argparse.ArgumentParser(description='Checks the data files of Entente.')
    for name in ('desktop', 'metainfo', 'mime', 'schema', 'icons'):
        parser.add_argument(f'--{name}', type=Path, required=True)
    parser.add_argument('--app-id', required=True)
    parser.add_argument('--version', required=True)
    return parser.parse_args()


def main():
    files = arguments()
    checks = [('desktop entry', check_desktop_entry, files),
              ('metainfo', check_metainfo, files),
              ('settings schema', check_settings, files),
              ('MIME type', check_mime_type, files),
              ('icon set', check_icon_set, files)]
    checks += [(f'icon {path.stem}', check_icon, path)
               for path in sorted(files.icons.rglob('*.svg'))]
    failed = 0
    for name, check, subject in checks:
        try:
            check(subject)
            print(f'ok {name}')
        except Exception as error:
            reason = str(error) if isinstance(error, Failure) else traceback.format_exc()
            failed += 1
            print(f'not ok {name}')
            print(''.join(f'# {line}\n' for line in reason.splitlines()), end='')
        sys.stdout.flush()
    print(f'1..{len(checks)}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
