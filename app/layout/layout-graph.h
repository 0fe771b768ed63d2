/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All lengths are tenths of a point. x grows to the right, y downwards. */
#define LAYOUT_POINT 10.0
#define LAYOUT_INCH 720.0

/* The smallest distance between two cards. */
#define LAYOUT_MARGIN (24.0 * LAYOUT_POINT)

/* The wanted ratio of width to height, which suits a screen and a page. */
#define LAYOUT_ASPECT 1.6

typedef struct {
  double width, height;
  double x, y; /* the centre */
  gboolean pinned;
} LayoutNode;

typedef struct {
  guint from, to;
  double length; /* the wanted free length between the two cards */
  guint n_lines; /* how many lines of the whole graph this edge represents */
} LayoutEdge;

typedef struct {
  double left, top, right, bottom;
} LayoutBox;

typedef struct _LayoutPreview LayoutPreview;

/**
 * LayoutGraph:
 * @nodes: the cards
 * @edges: the lines, each between two different nodes of @nodes
 * @members: in a part of another graph: the index of each node in that graph
 * @preview: (nullable): where the nodes of the whole graph are shown while they settle
 */
typedef struct {
  guint n_nodes, n_edges;
  LayoutNode *nodes;
  LayoutEdge *edges;
  guint *members;
  LayoutPreview *preview;
} LayoutGraph;

LayoutGraph *layout_graph_new (guint n_nodes, guint n_edges);
LayoutGraph *layout_graph_copy (const LayoutGraph *graph);
void layout_graph_free (LayoutGraph *graph);

GPtrArray *layout_graph_split (const LayoutGraph *graph);
void layout_graph_join (LayoutGraph *graph, const LayoutGraph *part);
LayoutBox layout_graph_get_box (const LayoutGraph *graph);
void layout_graph_move (LayoutGraph *graph, double dx, double dy);
gboolean layout_graph_has_pins (const LayoutGraph *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LayoutGraph, layout_graph_free)

G_END_DECLS
