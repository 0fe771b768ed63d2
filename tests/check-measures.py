#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures of graphs are those that NetworkX finds, which is another program and knows nothing of igraph."""

import json
import pathlib
import random
import subprocess
import sys

try:
    import networkx as nx
    from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as pagerank  # without numpy
except ImportError:
    print('1..1\nok 1 measures # SKIP no NetworkX here')
    sys.exit()

PROGRAM = sys.argv[1]
TOP = pathlib.Path(__file__).resolve().parent.parent
WEIGHTS = (1, 0.5, 0.25, 0.125)

failures = []
n_checks = 0


def check(ok, message):
    global n_checks
    n_checks += 1
    if not ok:
        failures.append(message)


def read_document(path):
    """The actors of a document as nodes, and the relations between them."""
    document = json.loads(path.read_text(encoding='utf-8'))
    nodes = {actor['id']: i for i, actor in enumerate(document['actors'])}
    ends = [(relation.get('from'), relation.get('to')) for relation in document['relations']]
    return len(nodes), [(nodes[a], nodes[b]) for a, b in ends if a in nodes and b in nodes]


def make_graphs():
    """Names, numbers of nodes, edges: with loops, with parallel edges, in pieces, without edges."""
    chance = random.Random(7)
    yield 'one node', 1, []
    yield 'a loop', 1, [(0, 0), (0, 0)]
    yield 'three alone', 3, []
    yield 'a pair', 2, [(1, 0)]
    yield 'a pair twice', 3, [(1, 0), (0, 1)]
    yield 'a path', 6, [(i, i + 1) for i in range(5)]
    yield 'a star', 7, [(0, i) for i in range(1, 7)]
    yield 'a ring and a loop', 5, [(i, (i + 1) % 5) for i in range(5)] + [(2, 2)]
    yield 'two pieces', 7, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5)]
    for i in range(12):
        n = chance.randint(2, 60)
        yield f'random {i}', n, [(chance.randrange(n), chance.randrange(n)) for _ in range(chance.randint(0, 3 * n))]
    for path in sorted(TOP.glob('data/examples/*.entente.json')):
        yield path.name, *read_document(path)
    karate = nx.karate_club_graph()
    yield 'karate club', len(karate), list(karate.edges())
    miserables = nx.convert_node_labels_to_integers(nx.les_miserables_graph())
    yield 'les miserables', len(miserables), list(miserables.edges())


def make_cases():
    chance = random.Random(8)
    for name, n, ends in make_graphs():
        for directed in (False, True):
            for weighted in (False, True):
                edges = [(a, b, chance.choice(WEIGHTS)) for a, b in ends]
                yield f'{name}{", directed" * directed}{", weighted" * weighted}', n, edges, directed, weighted


def run(cases):
    given = []
    for _, n, edges, directed, weighted in cases:
        given.append(f'{n} {len(edges)} {int(directed)} {int(weighted)}')
        given += [f'{a} {b} {weight}' for a, b, weight in edges]
    told = subprocess.run([PROGRAM], input='\n'.join(given) + '\n', capture_output=True, text=True, check=True).stdout
    lines = [line.split() for line in told.splitlines()]
    for i in range(len(cases)):
        yield {line[0]: [float(value) for value in line[1:]] for line in lines[8 * i:8 * i + 8]}


def join(n, edges, directed, weighted):
    """One edge for those between the same two nodes, of their whole weight and their least length; no loops."""
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(n))
    for a, b, weight in edges:
        weight = weight if weighted else 1
        if a == b:
            continue
        if graph.has_edge(a, b):
            graph[a][b]['weight'] += weight
            graph[a][b]['length'] = min(graph[a][b]['length'], 1 / weight)
        else:
            graph.add_edge(a, b, weight=weight, length=1 / weight)
    return graph


def same(found, wanted, near=1e-9):
    return len(found) == len(wanted) and all(abs(a - b) <= near for a, b in zip(found, wanted))


def check_centralities(name, found, n, edges, graph, directed, weighted):
    whole = nx.MultiGraph()
    whole.add_nodes_from(range(n))
    whole.add_weighted_edges_from(edges)
    loops = [sum(w if weighted else 1 for a, b, w in edges if a == b == node) for node in range(n)]
    degrees = whole.degree(weight='weight' if weighted else None)
    check(same(found['degree'], [degrees[i] - loops[i] for i in range(n)]), f'{name}: degree')
    ranks = pagerank(graph, tol=1e-14, max_iter=10000)
    check(same(found['pagerank'], [ranks[i] for i in range(n)], 1e-7), f'{name}: PageRank')
    between = nx.betweenness_centrality(graph, weight='length')
    check(same(found['betweenness'], [between[i] for i in range(n)]), f'{name}: betweenness')
    close = nx.closeness_centrality(graph.reverse() if directed else graph, distance='length')
    check(same(found['closeness'], [close[i] for i in range(n)]), f'{name}: closeness')


def groups(numbers):
    found = {}
    for node, number in enumerate(numbers):
        found.setdefault(number, set()).add(node)
    return found


def check_numbering(name, numbers):
    sizes = [len(nodes) for _, nodes in sorted(groups(numbers).items())]
    check(sorted(groups(numbers)) == list(range(len(sizes))), f'{name}: numbers from 0 without a gap')
    check(sizes == sorted(sizes, reverse=True), f'{name}: the largest first')


def check_parts(name, found, edges, graph):
    components = {frozenset(nodes) for nodes in nx.connected_components(graph)}
    check({frozenset(g) for g in groups(found['components']).values()} == components, f'{name}: components')
    check_numbering(f'{name}: components', found['components'])
    cuts = set(nx.articulation_points(graph))
    check(found['cut-nodes'] == [node in cuts for node in range(len(graph))], f'{name}: cut nodes')
    pairs = [frozenset((a, b)) for a, b, _ in edges]
    bridges = {frozenset(pair) for pair in nx.bridges(graph)} if len(graph) else set()
    wanted = [pair in bridges and pairs.count(pair) == 1 for pair in pairs]
    check(found['bridges'] == wanted, f'{name}: bridges')


def check_communities(name, found, graph):
    """There is no one right answer; but Leiden finds at least what a simple method does."""
    check_numbering(f'{name}: communities', found['communities'])
    told = list(groups(found['communities']).values())
    check(all(nx.is_connected(graph.subgraph(nodes)) for nodes in told), f'{name}: a community in pieces')
    if graph.number_of_edges() == 0:
        check(len(told) == len(graph), f'{name}: communities without edges')
        return
    greedy = nx.algorithms.community.greedy_modularity_communities(graph, weight='weight')
    quality = nx.algorithms.community.modularity(graph, told, weight='weight')
    wanted = nx.algorithms.community.modularity(graph, greedy, weight='weight')
    check(quality >= wanted - 0.005, f'{name}: communities of modularity {quality}, where {wanted} is easy')


cases = list(make_cases())
for (name, n, edges, directed, weighted), found in zip(cases, run(cases)):
    plain = join(n, edges, False, weighted)
    check_centralities(name, found, n, edges, join(n, edges, directed, weighted), directed, weighted)
    check_parts(name, found, edges, plain)
    check_communities(name, found, plain)

print('1..1')
for failure in failures:
    print('#', failure)
print('not ok 1 measures' if failures else f'ok 1 measures ({n_checks} checks of {len(cases)} graphs)')
sys.exit(bool(failures))
