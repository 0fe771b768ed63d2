#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word a person reads can be translated, and is: the template is up to date, and no
translation lacks a message, keeps a fuzzy one, or breaks a placeholder or a mnemonic."""

import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# How messages are found is told in one place, for meson and for this test.
OPTIONS = re.findall(r"'(--(?:keyword|from-code|add-comments)=[^']+)'", (ROOT / 'po/meson.build').read_text())
CALL = re.compile(r'(?<!\w)(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2) ?\(|ENTENTE_NP_ \(')
results = []


def report(ok, name, why=''):
    results.append(ok)
    print(f'{"ok" if ok else "not ok"} {len(results)} {name}')
    for line in why.splitlines() if not ok else []:
        print('#', line)


def run(*args):
    return subprocess.run(args, cwd=ROOT, capture_output=True, text=True)


def messages(path):
    """The messages of a template or a translation, each with its context."""
    text = run('msgcat', '--no-wrap', '--no-location', '--sort-output', str(path)).stdout
    found = set()
    for entry in text.split('\n\n'):
        entry = '\n'.join(line for line in entry.split('\n') if not line.startswith('#'))
        match = re.search(r'((?:msgctxt (?:".*"\n)+)?msgid (?:".*"\n)+)', entry + '\n')
        if match and not re.search(r'^msgid ""\n(?!")', match[1], re.M):
            found.add(match[1])
    return found


def worded_files():
    """The files that hold words for people."""
    found = set()
    for pattern in 'app/**/*.[ch]', 'ui/**/*.ui', 'data/*':
        for path in ROOT.glob(pattern):
            name = path.relative_to(ROOT).as_posix()
            if pattern == 'data/*':
                is_worded = name.endswith(('.desktop.in', '.metainfo.xml.in', '-mime.xml.in', '.gschema.xml'))
            else:
                text = path.read_text()
                is_worded = 'translatable="yes"' in text if path.suffix == '.ui' else CALL.search(text)
            if is_worded:
                found.add(name)
    return found


def check_data(languages):
    """What the desktop reads is translated by other means than what the program says."""
    for path in sorted((ROOT / 'data').glob('*.in')):
        kind = '--desktop' if path.name.endswith('.desktop.in') else '--xml'
        result = run('msgfmt', kind, '-d', 'po', f'--template={path}', '--output-file=-')
        lacking = [language for language in languages
                   if f'[{language}]=' not in result.stdout and f'xml:lang="{language}"' not in result.stdout]
        report(result.returncode == 0 and not lacking, f'{path.name} is translated', result.stderr + ' '.join(lacking))


def extract(folder):
    listed = (ROOT / 'po/POTFILES').read_text().split()
    wrong = set(listed) ^ worded_files()
    report(not wrong, 'po/POTFILES lists the files with words', '\n'.join(sorted(wrong)))
    report(listed == sorted(listed), 'po/POTFILES is sorted')

    template = folder / 'entente.pot'
    result = run('xgettext', f'--output={template}', '--files-from=po/POTFILES', *OPTIONS)
    report(result.returncode == 0, 'template can be made', result.stderr)
    return template


with tempfile.TemporaryDirectory() as folder:
    fresh = messages(extract(pathlib.Path(folder)))
    kept = messages(ROOT / 'po/entente.pot')
    missing = fresh ^ kept
    report(not missing, 'po/entente.pot is up to date', '\n'.join(sorted(missing)[:20]))
    languages = (ROOT / 'po/LINGUAS').read_text().split()
    check_data(languages)
    for language in languages:
        path = ROOT / 'po' / f'{language}.po'
        check = run('msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null', str(path))
        report(check.returncode == 0, f'{language} is sound', check.stderr)
        lacking = fresh - messages(path)
        report(not lacking, f'{language} has every message', '\n'.join(sorted(lacking)[:20]))
        for name, flag in ('untranslated', '--untranslated'), ('fuzzy', '--only-fuzzy'):
            left = run('msgattrib', flag, '--no-obsolete', str(path)).stdout
            ids = re.findall(r'^msgid "(.+)"', left, re.M)
            report(not ids, f'{language} has nothing {name}', '\n'.join(ids[:20]))

print(f'1..{len(results)}')
sys.exit(not all(results))
