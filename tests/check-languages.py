#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Entente speaks the languages it is translated into: what it prints under such a locale is in that
language, with its plurals, dates and quotation marks, and no English word slips through.

check-languages.py ENTENTE DATES FOLDER: the program, the one that shows dates, and the folder of the
compiled translations."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

ENTENTE, SHOW_DATES, FOLDER = sys.argv[1:4]
ROOT = pathlib.Path(__file__).resolve().parent.parent
LOCALES = {'ko': 'ko_KR', 'ru': 'ru_RU'}

# What a date of the file becomes, and is read from when it is entered.
DATES = {
    '2025-03-21': ('2025년 3월 21일', '21 марта 2025 г.'),
    '2025-05': ('2025년 5월', 'май 2025 г.'),
    '2025': ('2025년', '2025 г.'),
    '201X': ('2010년대', '2010-е гг.'),
    '2024-23': ('2024년 가을', 'осень 2024 г.'),
    '2025-03-03/2025-03-05': ('2025년 3월 3일 – 5일', '3 – 5 марта 2025 г.'),
    '2025-02-28/2025-03-05': ('2025년 2월 28일 – 3월 5일', '28 февраля – 5 марта 2025 г.'),
    '2001-07/2001-08': ('2001년 7월 – 8월', 'июль – август 2001 г.'),
    '2024-08/2025': ('2024년 8월 – 2025년', 'август 2024 г. – 2025 г.'),
    '2025-05~': ('2025년 5월경', 'приблизительно май 2025 г.'),
    '2025-05?': ('아마 2025년 5월', 'возможно, май 2025 г.'),
    '2025-05-09%': ('아마 2025년 5월 9일경', 'возможно, приблизительно 9 мая 2025 г.'),
    '2025-05/..': ('2025년 5월부터', 'май 2025 г. и позднее'),
    '../2025-05': ('2025년 5월까지', 'май 2025 г. и ранее'),
    '-0043-03-15': ('기원전 44년 3월 15일', '15 марта 44 г. до н. э.'),
}
# How many origins confirm a relation, and how that is said.
ORIGINS = {
    2: ('독립된 원출처 2개', '2 независимых названных первоисточника'),
    5: ('독립된 원출처 5개', '5 независимых названных первоисточников'),
    21: ('독립된 원출처 21개', '21 независимый названный первоисточник'),
}
# What the help names and no language translates.
TERMS = set('entente Entente ID OUT auto dot neato fdp sfdp circo twopi light dark print PNG SVG PDF svg pdf png '
            'fit letter legal tabloid comma semicolon tab mm ko actors relations statements '
            'graphml gexf cyjs nodelink ftm csv json csl jsonld Gephi Cytoscape FollowTheMoney Aleph D3 JSON-LD '
            'Graphviz NetworkX Zotero igraph yEd git JSON'.split())
QUOTES = ('“Words”', '«Words»')

results = []


def report(ok, name, why=''):
    results.append(ok)
    print(f'{"ok" if ok else "not ok"} {len(results)} {name}')
    for line in why.splitlines() if not ok else []:
        print('#', line)


def document():
    """A document whose own words are few and known, so that all others are the program's."""
    most = max(ORIGINS)
    return {
        'format': 'entente', 'version': 1, 'title': '-',
        'actors': [{'id': f'a{i}', 'name': f'A{i}', 'kind': 'person', 'note': '-', 'links': ['-']} for i in range(most)],
        'relations': [{'id': f'r{n}', 'from': 'a0', 'to': 'a1', 'kind': '-'} for n in ORIGINS],
        'statements': [{'id': 'q', 'text': 'Words', 'form': 'quote', 'speaker': 'a0', 'date': '2025', 'source': 's'}] +
                      [{'id': f's{n}-{i}', 'text': 'Words', 'form': 'paraphrase', 'speaker': f'a{i}', 'source': 's',
                        'attribution': 'on-record', 'modality': 'asserts', 'credibility': 2, 'via': ['a1'],
                        'about': [{'target': f'r{n}', 'stance': 'supports'}]} for n in ORIGINS for i in range(n)],
        'sources': [{'id': 's', 'title': '-', 'kind': 'article', 'published': '2025', 'accessed': '2025',
                     'authors': ['-', '-'], 'language': '-', 'reliability': 'B', 'publisher': 'a2', 'text': '-'}],
    }


class Language:
    """Entente under the locale of a language, made for the purpose: few machines have all of them."""

    def __init__(self, code, folder):
        self.code = code
        self.index = list(LOCALES).index(code)
        self.locale = f'{LOCALES[code]}.UTF-8'
        made = subprocess.run(['localedef', '-i', LOCALES[code], '-f', 'UTF-8', folder / self.locale],
                              capture_output=True, text=True)
        self.environment = {'LOCPATH': str(folder), 'LC_ALL': self.locale, 'ENTENTE_LOCALEDIR': FOLDER}
        report(made.returncode == 0, f'{code}: there is a locale', made.stderr)

    def say(self, *command):
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                              encoding='utf-8', env=self.environment)
        return done.stdout + done.stderr

    def check_says(self, name, wanted, *arguments):
        said = self.say(ENTENTE, *arguments)
        report(wanted in said, f'{self.code}: {name}', f'wanted: {wanted}\n{said}')

    def check_pure(self, name, known, *arguments):
        """That there are no other Latin letters than those of known words and of options."""
        said = self.say(ENTENTE, *arguments)
        words = set(re.findall(r'[A-Za-z]{2,}', re.sub(r'https?://\S+|--[a-z-]+|\.[a-z.]+', '', said))) - known
        report(said != '' and not words, f'{self.code}: {name} holds no English', f'{sorted(words)}\n{said}')

    def check_dates(self):
        said = self.say(SHOW_DATES, FOLDER, *DATES).splitlines()
        report(len(said) == len(DATES), f'{self.code}: dates are shown', '\n'.join(said))
        for line, (date, wanted) in zip(said, DATES.items()):
            shown, entered = line.split('\t')
            report(shown == wanted[self.index], f'{self.code}: the date {date}', f'{shown}, wanted: {wanted[self.index]}')
            report(entered == date, f'{self.code}: the date {date} entered', f'{shown} is read as {entered}')

    def check(self, path):
        self.check_pure('the help', TERMS, '--help')
        self.check_pure('a refusal', {'entente'}, '--check')
        self.check_pure('a summary', {'Words'}, '--summary', path)
        for item in 'a0', 'r2', 's2-0', 's':
            self.check_pure(f'item {item}', {'Words'}, '--show', item, path)
        for n, wanted in ORIGINS.items():
            self.check_says(f'{n} origins', wanted[self.index], '--show', f'r{n}', path)
        self.check_says('quotation marks', QUOTES[self.index], '--show', 'q', path)
        self.check_dates()


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    path = folder / 'words.entente.json'
    path.write_text(json.dumps(document()))
    languages = (ROOT / 'po/LINGUAS').read_text().split()
    report(languages == list(LOCALES), 'each language is tested', ' '.join(languages))
    for code in LOCALES:
        Language(code, folder).check(path)

print(f'1..{len(results)}')
sys.exit(not all(results))
