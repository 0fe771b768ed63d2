/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-engine.h"

#include "layout-forces.h"

#include <gvc.h>
#include <math.h>

/* The layout of one connected part by an engine of Graphviz. Nodes have neither names nor labels, so
 * that no text reaches Graphviz. Only the positions of nodes are used: lines are not routed. Overlaps
 * remain, because Graphviz takes seconds to remove them from a thousand nodes. */

#define MAX_COORDINATE 5e7
#define MAX_TRIES 4
#define RANK_GAP (60 * LAYOUT_POINT)

/* The largest parts are laid out small, because they are enlarged until their cards have room. */
#define FORCES_SCALE 0.1

typedef struct {
  Agraph_t *graph;
  Agnode_t **nodes;
  LayoutGraph *part;
  double stretch;
  double grow; /* the mean length of lines, as a multiple of the wanted one */
  LayoutRanks ranks;
} Run;

extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;

/* The plugins are linked in and Graphviz does not search for others, so that no file is read. */
static const lt_symlist_t PLUGINS[] = {
  { "gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library },
  { "gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library },
  { NULL, NULL },
};

static void
set_graph (Run        *run,
           const char *name,
           const char *value)
{
  agattr (run->graph, AGRAPH, (char *) name, (char *) value);
}

static void
set_number (Run        *run,
            const char *name,
            double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  set_graph (run, name, g_ascii_formatd (text, sizeof text, "%.4f", value));
}

static void
set_object_number (void     *object,
                   Agsym_t  *symbol,
                   double    value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  agxset (object, symbol, g_ascii_formatd (text, sizeof text, "%.4f", value));
}

static void
add_nodes (Run *run)
{
  Agsym_t *width = agattr (run->graph, AGNODE, (char *) "width", (char *) "1");
  Agsym_t *height = agattr (run->graph, AGNODE, (char *) "height", (char *) "1");

  agattr (run->graph, AGNODE, (char *) "label", (char *) "");
  agattr (run->graph, AGNODE, (char *) "shape", (char *) "box");
  agattr (run->graph, AGNODE, (char *) "fixedsize", (char *) "true");
  for (guint i = 0; i < run->part->n_nodes; i++)
    {
      const LayoutNode *node = &run->part->nodes[i];

      run->nodes[i] = agnode (run->graph, NULL, TRUE);
      set_object_number (run->nodes[i], width, node->width / run->stretch / LAYOUT_INCH);
      set_object_number (run->nodes[i], height, node->height / LAYOUT_INCH);
    }
}

/* neato and fdp pin a node whose position ends in an exclamation mark. */
static void
add_pins (Run *run)
{
  Agsym_t *pos = agattr (run->graph, AGNODE, (char *) "pos", (char *) "");

  for (guint i = 0; i < run->part->n_nodes; i++)
    if (run->part->nodes[i].pinned)
      {
        char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
        g_autofree char *place = NULL;
        double inches_x = run->part->nodes[i].x / run->stretch / LAYOUT_INCH;
        double inches_y = -run->part->nodes[i].y / LAYOUT_INCH;

        place = g_strconcat (g_ascii_formatd (x, sizeof x, "%.6f", inches_x), ",",
                             g_ascii_formatd (y, sizeof y, "%.6f", inches_y), "!", NULL);
        agxset (run->nodes[i], pos, place);
      }
}

/* Returns the distance of two cards side by side that leaves the wanted length between them. Cards
 * one above the other leave more. */
static double
get_distance (const Run        *run,
              const LayoutEdge *edge)
{
  const LayoutNode *from = &run->part->nodes[edge->from];
  const LayoutNode *to = &run->part->nodes[edge->to];

  return ((from->width + to->width) / 2 + edge->length) / run->stretch;
}

static void
add_edges (Run      *run,
           gboolean  with_length)
{
  Agsym_t *len = with_length ? agattr (run->graph, AGEDGE, (char *) "len", (char *) "1") : NULL;

  for (guint i = 0; i < run->part->n_edges; i++)
    {
      const LayoutEdge *edge = &run->part->edges[i];
      Agedge_t *line = agedge (run->graph, run->nodes[edge->from], run->nodes[edge->to], NULL,
                               TRUE);

      if (len != NULL)
        set_object_number (line, len, get_distance (run, edge) / LAYOUT_INCH);
    }
}

static double
get_mean_distance (const Run *run)
{
  double sum = 0;

  for (guint i = 0; i < run->part->n_edges; i++)
    sum += get_distance (run, &run->part->edges[i]);
  return run->grow * sum / run->part->n_edges;
}

/* With ranks from left to right, the labels of lines need length. With ranks from top to bottom, they
 * need height. */
static void
set_ranks (Run *run)
{
  double longest = 0;

  for (guint i = 0; i < run->part->n_edges; i++)
    longest = MAX (longest, run->part->edges[i].length);
  set_graph (run, "rankdir", run->ranks.sideways ? "LR" : "TB");
  set_number (run, "ranksep",
              run->ranks.gap * (run->ranks.sideways ? longest : RANK_GAP) / LAYOUT_INCH);
  set_number (run, "nodesep", LAYOUT_MARGIN / LAYOUT_INCH);
}

static void
set_engine (Run          *run,
            LayoutEngine  engine)
{
  set_graph (run, "splines", "none");
  set_graph (run, "overlap", "true");
  switch (engine)
    {
    case LAYOUT_ENGINE_DOT:
      set_ranks (run);
      set_graph (run, "nslimit", "2");
      set_graph (run, "nslimit1", "2");
      break;
    case LAYOUT_ENGINE_NEATO:
      set_graph (run, "notranslate", "true");
      set_graph (run, "maxiter", "300");
      break;
    case LAYOUT_ENGINE_FDP:
      set_number (run, "K", get_mean_distance (run) / LAYOUT_INCH);
      break;
    case LAYOUT_ENGINE_SFDP:
      set_graph (run, "quadtree", "fast");
      set_graph (run, "repulsiveforce", "1.6");
      set_number (run, "K", get_mean_distance (run) / LAYOUT_INCH);
      break;
    case LAYOUT_ENGINE_CIRCO:
      set_number (run, "mindist", LAYOUT_MARGIN / LAYOUT_INCH);
      break;
    case LAYOUT_ENGINE_TWOPI:
      set_number (run, "ranksep", get_mean_distance (run) / LAYOUT_INCH);
      break;
    case LAYOUT_ENGINE_AUTO:
      g_assert_not_reached ();
    }
}

static gboolean
read_positions (Run *run)
{
  for (guint i = 0; i < run->part->n_nodes; i++)
    {
      pointf place = ND_coord (run->nodes[i]);

      if (!isfinite (place.x) || !isfinite (place.y))
        return FALSE;
      /* Between pinned nodes that are very far apart, forces can move a node even farther. */
      run->part->nodes[i].x = CLAMP (place.x * LAYOUT_POINT, -MAX_COORDINATE, MAX_COORDINATE);
      run->part->nodes[i].y = CLAMP (-place.y * LAYOUT_POINT, -MAX_COORDINATE, MAX_COORDINATE);
    }
  return TRUE;
}

static gboolean
has_lengths (LayoutEngine engine)
{
  return engine == LAYOUT_ENGINE_NEATO || engine == LAYOUT_ENGINE_FDP;
}

static gboolean
run_engine (Run          *run,
            LayoutEngine  engine)
{
  static GVC_t *context;
  g_autofree Agnode_t **nodes = g_new (Agnode_t *, run->part->n_nodes);
  gboolean done;

  if (context == NULL)
    context = gvContextPlugins (PLUGINS, FALSE);
  run->nodes = nodes;
  run->graph = agopen ((char *) "", engine == LAYOUT_ENGINE_DOT ? Agdirected : Agundirected, NULL);
  add_nodes (run);
  if (has_lengths (engine))
    add_pins (run);
  add_edges (run, has_lengths (engine));
  set_engine (run, engine);
  done = gvLayout (context, run->graph, layout_engine_to_name (engine)) == 0 && read_positions (run);
  gvFreeLayout (context, run->graph);
  /* The graph is not freed before the end of the process. circo keeps the attributes of the last
   * graph and recognises it by its address, which the next graph would get after a free. */
  return done;
}

/**
 * layout_engine_run:
 * @engine: any but %LAYOUT_ENGINE_AUTO and %LAYOUT_ENGINE_DOT
 * @part: a connected graph of at least two nodes
 * @stretch: by how much the caller will stretch the picture sideways. The engine gets cards that are narrower
 *   by this factor.
 *
 * Gives the nodes of @part any positions, which may overlap. neato leaves pinned nodes where they were, apart
 * from the stretching. The other engines may move them.
 *
 * Returns: whether there is a layout
 */
gboolean
layout_engine_run (LayoutEngine  engine,
                   LayoutGraph  *part,
                   double        stretch)
{
  Run run = { .part = part, .stretch = stretch, .grow = 1 };

  if (engine == LAYOUT_ENGINE_SFDP && layout_forces_is_large (part))
    return layout_forces_run (part, FORCES_SCALE * get_mean_distance (&run));
  /* For one length in a hundred sfdp returns NaN. A slightly different length helps. */
  for (guint i = 0; i < MAX_TRIES; i++, run.grow *= 1.03)
    if (run_engine (&run, engine))
      return TRUE;
  return FALSE;
}

/**
 * layout_engine_run_dot:
 * @part: a connected graph of at least two nodes
 *
 * Places the nodes of @part in ranks, without overlaps. Pinned nodes are moved like others.
 *
 * Returns: whether there is a layout
 */
gboolean
layout_engine_run_dot (LayoutGraph *part,
                       LayoutRanks  ranks)
{
  Run run = { .part = part, .stretch = 1, .grow = 1, .ranks = ranks };

  return run_engine (&run, LAYOUT_ENGINE_DOT);
}
