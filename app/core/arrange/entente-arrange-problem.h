/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-geometry.h"
#include "entente-graph.h"
#include "entente-measure.h"
#include "entente-scene.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_ENGINE_AUTO,
  ENTENTE_ENGINE_DOT,
  ENTENTE_ENGINE_NEATO,
  ENTENTE_ENGINE_FDP,
  ENTENTE_ENGINE_SFDP,
  ENTENTE_ENGINE_CIRCO,
  ENTENTE_ENGINE_TWOPI,
} EntenteEngine;

#define ENTENTE_N_ENGINES (ENTENTE_ENGINE_TWOPI + 1)

/* Larger graphs cannot be laid out. */
#define ENTENTE_ARRANGE_NODES_MAX 200000
#define ENTENTE_ARRANGE_EDGES_MAX 1000000

/* The widest or tallest card and the longest line that can be asked for, in tenths of a point. */
#define ENTENTE_ARRANGE_SIZE_MAX 200000
#define ENTENTE_ARRANGE_LENGTH_MAX 100000

/**
 * EntenteArrangeNode:
 * @width: of the card, in tenths of a point, from 1 to %ENTENTE_ARRANGE_SIZE_MAX
 * @height: of the card, in tenths of a point, from 1 to %ENTENTE_ARRANGE_SIZE_MAX
 * @at: where its centre is, if @placed
 * @placed: whether it has a place already
 * @pinned: whether it must keep that place; only together with @placed
 */
typedef struct {
  int width, height;
  EntentePoint at;
  gboolean placed;
  gboolean pinned;
} EntenteArrangeNode;

/**
 * EntenteArrangeProblem:
 * @engine: the engine to use
 * @nodes: (array length=n_nodes): the cards
 * @n_nodes: how many there are
 * @edges: (array length=n_edges): the lines
 * @lengths: (array length=n_edges): for each line the free length wanted between its two cards, for the
 *   word on it, in tenths of a point, up to %ENTENTE_ARRANGE_LENGTH_MAX; 0 for the usual length
 * @n_edges: how many lines there are
 * @time_limit: the time after which to give up, in milliseconds, or 0 for as long as the size deserves
 */
typedef struct {
  EntenteEngine engine;
  EntenteArrangeNode *nodes;
  guint n_nodes;
  EntenteGraphEdge *edges;
  int *lengths;
  guint n_edges;
  guint time_limit;
} EntenteArrangeProblem;

gboolean entente_engine_from_name (const char *name, EntenteEngine *engine);
const char *entente_engine_to_name (EntenteEngine engine);

void entente_arrange_node_measure (EntenteArrangeNode *node, EntenteMeasure *measure, EntenteItem *actor);
int entente_arrange_measure_length (EntenteMeasure *measure, const char *word);

EntenteArrangeProblem *entente_arrange_problem_new (EntenteEngine engine, guint n_nodes, guint n_edges);
EntenteArrangeProblem *entente_arrange_problem_new_for_graph (EntenteEngine engine, const EntenteGraph *graph,
                                                              EntenteMeasure *measure);
EntenteArrangeProblem *entente_arrange_problem_new_for_scene (EntenteEngine engine, EntenteScene *scene);
EntenteArrangeProblem *entente_arrange_problem_copy (const EntenteArrangeProblem *problem);
gboolean entente_arrange_problem_is_valid (const EntenteArrangeProblem *problem);
void entente_arrange_problem_free (EntenteArrangeProblem *problem);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteArrangeProblem, entente_arrange_problem_free)

GString *entente_arrange_problem_to_request (const EntenteArrangeProblem *problem);
gboolean entente_arrange_problem_read_answer (const EntenteArrangeProblem *problem, const char *answer, gsize length,
                                              EntenteEngine *engine, EntentePoint *points);

G_END_DECLS
