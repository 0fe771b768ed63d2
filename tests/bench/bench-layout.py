#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a layout takes through the layout process, against Graphviz's own command.

usage: bench-layout.py LAYOUT-PROGRAM

Both get the same graph with the same sizes, lengths and engine attributes, and no labels. The
command is measured twice: leaving overlaps as they are, which is the bare engine, and removing
them with overlap=prism, which is what one asks of it to get cards that can be read. The layout
process always removes overlaps, and polishes and packs besides. Times are seconds of computing,
from start to end of the process, the least of some runs. Prints, tab separated:

    name    ours    reference    ratio
"""
import random
import resource
import shutil
import subprocess
import sys

STRETCH = 1.6
INCH = 720.0
LIMIT = 60
LONG = 5


def communities(n):
    """As a network of people: dense groups, a few ties between them, and some hubs."""
    rng = random.Random(n)
    groups = max(1, n // 40)
    edges = set()
    for i in range(1, n):
        edges.add((i, i % groups))
        peers = n // groups
        for _ in range(1 if i % 3 else 2):
            j = rng.randrange(peers) * groups + i % groups if rng.random() < 0.9 else rng.randrange(n)
            if j < n and j != i:
                edges.add((min(i, j), max(i, j)))
    return n, sorted(edges)


def tree(n):
    rng = random.Random(n)
    return n, [(rng.randrange(max(0, i - 40), i), i) for i in range(1, n)]


def measure(graph):
    rng = random.Random(1)
    n, edges = graph
    return ([(rng.randrange(1000, 2600), 460) for _ in range(n)],
            [(a, b, rng.randrange(400, 1100)) for a, b in edges])


def write_request(engine, nodes, edges):
    lines = [f'entente-layout 1 {engine} {len(nodes)} {len(edges)}']
    lines += [f'n {w} {h}' for w, h in nodes]
    lines += [f'e {a} {b} {length}' for a, b, length in edges]
    return '\n'.join(lines + ['end', '']).encode()


def write_dot(engine, overlap, nodes, edges):
    """The attributes that app/layout/layout-engine.c sets."""
    stretch = 1 if engine == 'dot' else STRETCH
    lengths = [((nodes[a][0] + nodes[b][0]) / 2 + length) / stretch / INCH
               for a, b, length in edges]
    mean = sum(lengths) / len(lengths)
    more = {
        'dot': 'nodesep=0.3333 ranksep=0.8333 nslimit=2 nslimit1=2',
        'neato': 'notranslate=true maxiter=300',
        'fdp': f'K={mean:.4f}',
        'sfdp': f'quadtree=fast repulsiveforce=1.6 K={mean:.4f}',
        'circo': 'mindist=0.3333',
        'twopi': f'ranksep={mean:.4f}',
    }[engine]
    lines = ['digraph {' if engine == 'dot' else 'graph {',
             f'graph [splines=none overlap={overlap} {more}]',
             'node [label="" shape=box fixedsize=true]']
    lines += [f'{i} [width={w / stretch / INCH:.4f} height={h / INCH:.4f}]'
              for i, (w, h) in enumerate(nodes)]
    arrow = '->' if engine == 'dot' else '--'
    with_length = engine in ('neato', 'fdp')
    lines += [f'{a}{arrow}{b}' + (f' [len={long:.4f}]' if with_length else '')
              for (a, b, _), long in zip(edges, lengths)]
    return '\n'.join(lines + ['}', '']).encode()


def get_time():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(command, data):
    best = None
    for _ in range(3):
        start = get_time()
        try:
            done = subprocess.run(command, input=data, capture_output=True, timeout=LIMIT, check=False)
        except subprocess.TimeoutExpired:
            return None
        took = get_time() - start
        if done.returncode != 0:
            return None
        best = took if best is None else min(best, took)
        if took > LONG:
            break
    return best


def show(name, ours, reference):
    def seconds(value):
        return 'none' if value is None else f'{value:.3f}'
    ratio = f'{ours / reference:.2f}' if ours and reference else '-'
    print(f'{name}\t{seconds(ours)}\t{seconds(reference)}\t{ratio}', flush=True)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print('name\tours\treference\tratio')
    for engine, kind, n in [('neato', communities, 1000), ('fdp', communities, 1000),
                            ('sfdp', communities, 1000), ('sfdp', communities, 5000),
                            ('sfdp', communities, 20000), ('twopi', tree, 1000),
                            ('dot', tree, 1000)]:
        nodes, edges = measure(kind(n))
        ours = run([sys.argv[1]], write_request(engine, nodes, edges))
        if shutil.which(engine) is None:
            sys.exit(f'bench-layout: the command {engine} is not there')
        for overlap, what in [('prism', 'overlaps removed by both'), ('true', 'bare engine')]:
            if engine == 'dot' and overlap == 'prism':
                continue
            if n > 5000 and overlap == 'prism':
                continue
            reference = run([engine, '-Tplain'], write_dot(engine, overlap, nodes, edges))
            show(f'layout {engine} {n} / {len(edges)}, {what}', ours, reference)


if __name__ == '__main__':
    main()
