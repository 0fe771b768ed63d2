#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports a folder of files and tells what differs from what is expected:

    tests/import-folder.py ENTENTE FOLDER [EXPECTED.tsv] [NAME…]

EXPECTED.tsv, by default FOLDER/expected.tsv, has a header and the columns file (files that are imported together are
joined by " + "), actors, relations, statements, sources, positions, warnings and note. A file whose counts are "-" is
to be refused. Files are looked for in FOLDER and in FOLDER/dev. With NAMEs only files whose names hold one of them are
imported. It exits with 1 if anything differs."""

import csv
import pathlib
import re
import subprocess
import sys
import tempfile

COUNTS = ['actors', 'relations', 'statements', 'sources', 'positions']
ROLES = {'from': 'from', 'to': 'to', 'kind': 'kind', 'start': 'start', 'end': 'end'}


def read_map(note):
    """What the columns of a table mean, where the note says that somebody has to: "mapping: name from, type kind"."""
    found = re.search(r'mapping: ([^;]*)', re.sub(r'\([^)]*\)', '', note))
    if not found:
        return None
    pairs = []
    for part in found.group(1).split(','):
        words = part.split()
        if len(words) >= 2 and words[-1] in ROLES:
            pairs.append(' '.join(words[:-1]) + ':' + ROLES[words[-1]])
    return ','.join(pairs) if len(pairs) >= 2 and ':from' in ','.join(pairs) else None


def run(program, files, note, out):
    command = [program, f'--import={out}']
    mapping = read_map(note)
    if mapping:
        command.append(f'--map={mapping}')
    return subprocess.run(command + [str(f) for f in files], capture_output=True, encoding='utf-8',
                          errors='replace', timeout=120, check=False)


def compare(row, done):
    """What differs, as a list of sentences."""
    if row['actors'] == '-':
        return [] if done.returncode == 1 else ['is to be refused, but is not']
    if done.returncode != 0:
        return [f'exit {done.returncode}: {done.stderr.strip()[-200:]}']
    counts = dict(re.findall(r'^(\w+) (\d+)$', done.stdout, re.M))
    differs = [f'{name} {counts.get(name)}, expected {row[name]}' for name in COUNTS if counts.get(name) != row[name]]
    if row['warnings'] and 'warning ' not in done.stdout:
        differs.append(f'no warning, expected: {row["warnings"]}')
    return differs


def main():
    program, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    expected = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else folder / 'expected.tsv'
    names = sys.argv[4:]
    n_rows = n_differ = 0
    with open(expected, encoding='utf-8', newline='') as table, tempfile.TemporaryDirectory() as temporary:
        for row in csv.DictReader(table, delimiter='\t', quoting=csv.QUOTE_NONE):
            if names and not any(name in row['file'] for name in names):
                continue
            files = [next((p for p in (folder / f, folder / 'dev' / f) if p.exists()), folder / f)
                     for f in row['file'].split(' + ')]
            n_rows += 1
            out = pathlib.Path(temporary) / f'{n_rows}.entente.json'
            try:
                differs = compare(row, run(program, files, row['note'] or '', out))
            except subprocess.TimeoutExpired:
                differs = ['takes longer than two minutes']
            n_differ += bool(differs)
            for sentence in differs:
                print(f'{row["file"]}\t{sentence}')
    print(f'{n_rows - n_differ} of {n_rows} as expected')
    return 1 if n_differ else 0


if __name__ == '__main__':
    sys.exit(main())
