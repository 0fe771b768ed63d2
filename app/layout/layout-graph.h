/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Distances are tenths of a point throughout, x to the right and y down. */
#define LAYOUT_POINT 10.0
#define LAYOUT_INCH 720.0

/* No two cards come nearer to each other than this. */
#define LAYOUT_MARGIN (24.0 * LAYOUT_POINT)

/* A picture this many times as wide as tall suits a screen and a page. */
#define LAYOUT_ASPECT 1.6

typedef struct {
  double width, height;
  double x, y; /* the centre */
  gboolean pinned;
} LayoutNode;

typedef struct {
  guint from, to;
  double length; /* the free length wanted between the two cards */
  guint n_lines; /* how many lines of the whole graph this one stands for */
} LayoutEdge;

typedef struct {
  double left, top, right, bottom;
} LayoutBox;

/**
 * LayoutGraph:
 * @nodes: the cards
 * @edges: the lines, each between two different nodes of @nodes
 * @members: for a part of another graph, the index there of each node
 */
typedef struct {
  guint n_nodes, n_edges;
  LayoutNode *nodes;
  LayoutEdge *edges;
  guint *members;
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
