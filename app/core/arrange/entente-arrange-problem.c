/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-problem.h"

#include "entente-loops.h"
#include "entente-relation.h"

#include <math.h>
#include <string.h>

/* A graph with the sizes of its cards and lines, as numbers. The layout process is sent it as text, and
 * answers with text. app/layout/layout-request.c describes both texts, and reads and writes the other ends. */

/* A line needs room for its word, and around the word for its arrow and some of the line. */
#define AROUND_WORD 44.0

/* The process may place a node beyond the bounds, if one at the bounds is pinned, or a long graph has no room. */
#define MAX_ANSWER (2 * ENTENTE_COORDINATE_MAX)

typedef struct {
  const char *at, *end;
} Cursor;

static const char *const ENGINE_NAMES[ENTENTE_N_ENGINES] = {
  [ENTENTE_ENGINE_AUTO] = "auto",   [ENTENTE_ENGINE_DOT] = "dot",   [ENTENTE_ENGINE_NEATO] = "neato",
  [ENTENTE_ENGINE_FDP] = "fdp",     [ENTENTE_ENGINE_SFDP] = "sfdp", [ENTENTE_ENGINE_CIRCO] = "circo",
  [ENTENTE_ENGINE_TWOPI] = "twopi",
};

static int
to_tenths (double points)
{
  return (int) lround (points * 10.0);
}

/**
 * entente_arrange_measure_length:
 * @measure: how large words are
 * @word: (nullable): the word on a line
 *
 * Returns: the free length wanted between the two cards of the line, in tenths of a point; 0 for the usual one
 */
int
entente_arrange_measure_length (EntenteMeasure *measure,
                                const char     *word)
{
  g_return_val_if_fail (ENTENTE_IS_MEASURE (measure), 0);

  return word != NULL ? to_tenths (entente_measure_label (measure, word, ENTENTE_LABEL_WHOLE)->width + AROUND_WORD) : 0;
}

/* This runs in the thread of the window. To print 60,000 lines with a format would take a frame. */
static void
append_number (GString *text,
               gint64   number)
{
  char digits[24];
  guint at = sizeof digits;
  guint64 rest = number < 0 ? -number : number;

  do
    digits[--at] = '0' + rest % 10;
  while ((rest /= 10) > 0);
  if (number < 0)
    digits[--at] = '-';
  digits[--at] = ' ';
  g_string_append_len (text, digits + at, sizeof digits - at);
}

static gboolean
take_text (Cursor     *cursor,
           const char *text)
{
  gsize length = strlen (text);

  if ((gsize) (cursor->end - cursor->at) < length || memcmp (cursor->at, text, length) != 0)
    return FALSE;
  cursor->at += length;
  return TRUE;
}

static gboolean
take_number (Cursor *cursor,
             int    *number)
{
  gboolean negative = take_text (cursor, "-");
  const char *start = cursor->at;
  gint64 value = 0;

  while (cursor->at < cursor->end && g_ascii_isdigit (*cursor->at) && cursor->at - start < 10)
    value = 10 * value + (*cursor->at++ - '0');
  if (cursor->at == start || value > MAX_ANSWER)
    return FALSE;
  *number = negative ? -value : value;
  return TRUE;
}

static gboolean
take_engine (Cursor        *cursor,
             EntenteEngine *engine)
{
  for (guint i = 0; i < ENTENTE_N_ENGINES; i++)
    if (take_text (cursor, ENGINE_NAMES[i]))
      {
        *engine = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * entente_engine_from_name:
 * @name: (nullable): a name such as “auto” or “dot”
 * @engine: (out): the engine of this name
 *
 * Returns: whether there is an engine of this name
 */
gboolean
entente_engine_from_name (const char    *name,
                          EntenteEngine *engine)
{
  g_return_val_if_fail (engine != NULL, FALSE);

  for (guint i = 0; i < ENTENTE_N_ENGINES; i++)
    if (g_strcmp0 (name, ENGINE_NAMES[i]) == 0)
      {
        *engine = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * entente_engine_to_name:
 * @engine: an engine
 *
 * Returns: (transfer none): the name of @engine in files and settings, which is also Graphviz's
 */
const char *
entente_engine_to_name (EntenteEngine engine)
{
  g_return_val_if_fail (engine < ENTENTE_N_ENGINES, NULL);

  return ENGINE_NAMES[engine];
}

/**
 * entente_arrange_node_measure:
 * @node: a node, which gets the size of a card
 * @measure: how large cards are
 * @actor: the actor whose card it is
 */
void
entente_arrange_node_measure (EntenteArrangeNode *node,
                              EntenteMeasure     *measure,
                              EntenteItem        *actor)
{
  const EntenteCardText *text;

  g_return_if_fail (node != NULL && ENTENTE_IS_MEASURE (measure));

  text = entente_measure_card (measure, actor);
  node->width = to_tenths (text->width);
  node->height = to_tenths (text->height);
}

/**
 * entente_arrange_problem_new:
 * @engine: the engine to use
 * @n_nodes: the number of nodes
 * @n_edges: the number of edges
 *
 * Returns: (transfer full): a problem whose nodes and edges are all zeros, to be filled in
 */
EntenteArrangeProblem *
entente_arrange_problem_new (EntenteEngine engine,
                             guint         n_nodes,
                             guint         n_edges)
{
  EntenteArrangeProblem *problem = g_new0 (EntenteArrangeProblem, 1);

  problem->engine = engine;
  problem->n_nodes = n_nodes;
  problem->nodes = g_new0 (EntenteArrangeNode, n_nodes);
  problem->n_edges = n_edges;
  problem->edges = g_new0 (EntenteGraphEdge, n_edges);
  problem->lengths = g_new0 (int, n_edges);
  return problem;
}

/* A card with lines to itself needs room for them above and below. */
static void
add_room_for_loops (EntenteArrangeProblem *problem)
{
  g_autofree guint *n_loops = g_new0 (guint, problem->n_nodes + 1);

  for (guint i = 0; i < problem->n_edges; i++)
    if (problem->edges[i].from == problem->edges[i].to)
      n_loops[problem->edges[i].from]++;
  for (guint i = 0; i < problem->n_nodes; i++)
    problem->nodes[i].height = MIN (problem->nodes[i].height + 2 * to_tenths (entente_loops_get_reach (n_loops[i])),
                                    ENTENTE_ARRANGE_SIZE_MAX);
}

static void
measure_nodes (EntenteArrangeProblem *problem,
               const EntenteGraph    *graph,
               EntenteMeasure        *measure)
{
  g_autofree EntenteItem **actors = g_new (EntenteItem *, problem->n_nodes);

  for (guint i = 0; i < problem->n_nodes; i++)
    actors[i] = entente_graph_get_actor (graph, i);
  entente_measure_prepare (measure, actors, problem->n_nodes);
  for (guint i = 0; i < problem->n_nodes; i++)
    entente_arrange_node_measure (&problem->nodes[i], measure, actors[i]);
}

/**
 * entente_arrange_problem_new_for_graph:
 * @engine: the engine to use
 * @graph: a graph
 * @measure: how large cards and words are
 *
 * Returns: (transfer full): a problem with the nodes and edges of @graph, by the same indexes; no node
 *   has a place
 */
EntenteArrangeProblem *
entente_arrange_problem_new_for_graph (EntenteEngine       engine,
                                       const EntenteGraph *graph,
                                       EntenteMeasure     *measure)
{
  EntenteArrangeProblem *problem;
  const EntenteGraphEdge *edges;
  guint n_edges;

  g_return_val_if_fail (graph != NULL && ENTENTE_IS_MEASURE (measure), NULL);

  edges = entente_graph_get_edges (graph, &n_edges);
  problem = entente_arrange_problem_new (engine, entente_graph_get_n_nodes (graph), n_edges);
  measure_nodes (problem, graph, measure);
  for (guint i = 0; i < n_edges; i++)
    {
      const char *word = entente_item_get_text (entente_graph_get_relation (graph, i), ENTENTE_RELATION_KIND);

      problem->edges[i] = edges[i];
      problem->lengths[i] = entente_arrange_measure_length (measure, word);
    }
  add_room_for_loops (problem);
  return problem;
}

/**
 * entente_arrange_problem_new_for_scene:
 * @engine: the engine to use
 * @scene: a scene
 *
 * It measures no texts, because the scene has their sizes.
 *
 * Returns: (transfer full): a problem with the cards and lines of @scene, by the same indexes; no node has a place
 */
EntenteArrangeProblem *
entente_arrange_problem_new_for_scene (EntenteEngine  engine,
                                       EntenteScene  *scene)
{
  EntenteArrangeProblem *problem;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);

  problem = entente_arrange_problem_new (engine, entente_scene_get_n_cards (scene), entente_scene_get_n_lines (scene));
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      const EntenteBox *box = &entente_scene_get_card (scene, i)->box;

      problem->nodes[i].width = to_tenths (box->width);
      problem->nodes[i].height = to_tenths (box->height);
    }
  for (guint i = 0; i < problem->n_edges; i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);

      problem->edges[i] = (EntenteGraphEdge) { line->from, line->to };
      problem->lengths[i] = line->word != NULL ? to_tenths (line->word->width + AROUND_WORD) : 0;
    }
  add_room_for_loops (problem);
  return problem;
}

/**
 * entente_arrange_problem_copy:
 * @problem: a problem
 *
 * Returns: (transfer full): a copy
 */
EntenteArrangeProblem *
entente_arrange_problem_copy (const EntenteArrangeProblem *problem)
{
  EntenteArrangeProblem *copy = g_memdup2 (problem, sizeof *problem);

  copy->nodes = g_memdup2 (problem->nodes, problem->n_nodes * sizeof *problem->nodes);
  copy->edges = g_memdup2 (problem->edges, problem->n_edges * sizeof *problem->edges);
  copy->lengths = g_memdup2 (problem->lengths, problem->n_edges * sizeof *problem->lengths);
  return copy;
}

/**
 * entente_arrange_problem_is_valid:
 * @problem: (nullable): a problem
 *
 * Returns: whether all sizes, places, ends and lengths in @problem are within their bounds
 */
gboolean
entente_arrange_problem_is_valid (const EntenteArrangeProblem *problem)
{
  if (problem == NULL || problem->engine >= ENTENTE_N_ENGINES)
    return FALSE;
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      const EntenteArrangeNode *node = &problem->nodes[i];

      if (node->width < 1 || node->width > ENTENTE_ARRANGE_SIZE_MAX || node->height < 1 ||
          node->height > ENTENTE_ARRANGE_SIZE_MAX ||
          (node->placed && (ABS (node->at.x) > ENTENTE_COORDINATE_MAX ||
                            ABS (node->at.y) > ENTENTE_COORDINATE_MAX)))
        return FALSE;
    }
  for (guint i = 0; i < problem->n_edges; i++)
    {
      const EntenteGraphEdge *edge = &problem->edges[i];

      if (edge->from >= problem->n_nodes || edge->to >= problem->n_nodes || problem->lengths[i] < 0 ||
          problem->lengths[i] > ENTENTE_ARRANGE_LENGTH_MAX)
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_arrange_problem_free:
 * @problem: (transfer full): a problem
 */
void
entente_arrange_problem_free (EntenteArrangeProblem *problem)
{
  g_free (problem->nodes);
  g_free (problem->edges);
  g_free (problem->lengths);
  g_free (problem);
}

/**
 * entente_arrange_problem_to_request:
 * @problem: a problem
 *
 * Returns: (transfer full): the text that the layout process is sent
 */
GString *
entente_arrange_problem_to_request (const EntenteArrangeProblem *problem)
{
  GString *text = g_string_sized_new (64 + 12 * problem->n_nodes + 20 * problem->n_edges);

  g_string_append_printf (text, "entente-layout 1 %s %u %u\n", ENGINE_NAMES[problem->engine],
                          problem->n_nodes, problem->n_edges);
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      const EntenteArrangeNode *node = &problem->nodes[i];

      g_string_append_c (text, 'n');
      append_number (text, node->width);
      append_number (text, node->height);
      if (node->placed && node->pinned)
        {
          append_number (text, node->at.x);
          append_number (text, node->at.y);
        }
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < problem->n_edges; i++)
    {
      g_string_append_c (text, 'e');
      append_number (text, problem->edges[i].from);
      append_number (text, problem->edges[i].to);
      append_number (text, problem->lengths[i]);
      g_string_append_c (text, '\n');
    }
  g_string_append (text, "end\n");
  return text;
}

/**
 * entente_arrange_problem_read_answer:
 * @problem: the problem that the layout process was sent
 * @answer: (array length=length): what it sent back, not ended by a zero
 * @length: the number of bytes
 * @engine: (out): the engine that laid out the largest component
 * @points: (out caller-allocates): room for as many points as there are nodes: the centres of the cards,
 *   in tenths of a point
 *
 * Returns: whether @answer is whole and well formed, and holds a point for each node
 */
gboolean
entente_arrange_problem_read_answer (const EntenteArrangeProblem *problem,
                                     const char                  *answer,
                                     gsize                        length,
                                     EntenteEngine               *engine,
                                     EntentePoint                *points)
{
  Cursor cursor = { answer, answer + length };
  int n_points;

  if (!take_text (&cursor, "entente-layout 1 ") || !take_engine (&cursor, engine) ||
      !take_text (&cursor, " ") || !take_number (&cursor, &n_points) ||
      !take_text (&cursor, "\n") || (guint) n_points != problem->n_nodes)
    return FALSE;
  for (guint i = 0; i < problem->n_nodes; i++)
    if (!take_number (&cursor, &points[i].x) || !take_text (&cursor, " ") ||
        !take_number (&cursor, &points[i].y) || !take_text (&cursor, "\n"))
      return FALSE;
  return take_text (&cursor, "end\n") && cursor.at == cursor.end;
}
