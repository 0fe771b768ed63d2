/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-place-new.h"

#include "entente-free-spot.h"
#include "entente-grid.h"

#include <math.h>

/* Gives a place to the actors that a draft adds: clear of all cards, and beside the actors they are related
 * to. Nothing else moves. To find the place of an actor, its edges and those of its neighbours are enough:
 * only they are read, so that an actor is added to a large picture within a frame. */

/* How many edges away from a new actor the graph ends. */
#define DISTANCE 2

/* Of an actor with more relations than this, only so many tell where its lines go. */
#define MAX_RELATIONS 64

/* A group is tried on so many rings, each larger than the last by this much, in points. */
#define RING_STEP 40.0
#define N_RINGS 12
#define MARGIN 12.0

/* The actors that the draft adds and that have no place. */
static GPtrArray *
list_unplaced (EntenteDraft *draft)
{
  g_autoptr (GPtrArray) added = entente_draft_list_added (draft, ENTENTE_ITEM_ACTOR);
  GPtrArray *unplaced = g_ptr_array_new ();

  for (guint i = 0; i < added->len; i++)
    if (!entente_draft_get_position (draft, entente_item_get_id (added->pdata[i]), NULL))
      g_ptr_array_add (unplaced, added->pdata[i]);
  return unplaced;
}

/* An actor that is not in the graph has no edge, but its card takes up room. */
static void
add_card (EntenteArrangeProblem *problem,
          const EntenteGraph    *graph,
          EntenteDraft          *draft,
          EntenteMeasure        *measure,
          EntenteItem           *actor)
{
  EntenteArrangeNode node = { .placed = TRUE };
  const char *id = entente_item_get_id (actor);
  guint in_graph;

  if (entente_graph_find_actor (graph, id, &in_graph) || !entente_draft_get_position (draft, id, &node.at))
    return;
  entente_arrange_node_measure (&node, measure, actor);
  problem->nodes[problem->n_nodes++] = node;
}

static void
add_other_cards (EntenteArrangeProblem *problem,
                 const EntenteGraph    *graph,
                 EntenteDraft          *draft,
                 EntenteMeasure        *measure)
{
  GListModel *actors = entente_document_get_items (entente_draft_get_document (draft), ENTENTE_ITEM_ACTOR);
  g_autoptr (GPtrArray) added = entente_draft_list_added (draft, ENTENTE_ITEM_ACTOR);
  guint n_actors = g_list_model_get_n_items (actors);

  problem->nodes = g_renew (EntenteArrangeNode, problem->nodes, problem->n_nodes + n_actors + added->len);
  for (guint i = 0; i < n_actors; i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      EntenteItem *current = entente_draft_get_current (draft, actor);

      if (current != NULL)
        add_card (problem, graph, draft, measure, current);
    }
  for (guint i = 0; i < added->len; i++)
    add_card (problem, graph, draft, measure, added->pdata[i]);
}

/* The nodes of @unplaced come first, then their neighbours, then all other cards. */
static EntenteArrangeProblem *
new_problem (EntenteDraft    *draft,
             EntenteMeasure  *measure,
             const GPtrArray *unplaced,
             guint            distance)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new_for_draft (draft, unplaced, distance, MAX_RELATIONS);
  EntenteArrangeProblem *problem = entente_arrange_problem_new_for_graph (ENTENTE_ENGINE_AUTO, graph, measure);

  for (guint i = unplaced->len; i < problem->n_nodes; i++)
    {
      const char *id = entente_item_get_id (entente_graph_get_actor (graph, i));

      problem->nodes[i].placed = entente_draft_get_position (draft, id, &problem->nodes[i].at);
    }
  add_other_cards (problem, graph, draft, measure);
  return problem;
}

static void
place_at_wish (EntenteDraft          *draft,
               const GPtrArray       *unplaced,
               EntenteArrangeProblem *problem,
               EntentePoint           wish)
{
  for (guint i = 0; i < unplaced->len; i++)
    {
      problem->nodes[i].at = entente_free_spot_near (problem, i, wish);
      problem->nodes[i].placed = TRUE;
      entente_draft_place (draft, entente_item_get_id (unplaced->pdata[i]), &problem->nodes[i].at);
    }
}

static void
place_beside_neighbours (EntenteDraft                *draft,
                         const GPtrArray             *unplaced,
                         const EntenteArrangeProblem *problem)
{
  g_autofree EntentePoint *points = entente_free_spot_for_new (problem);

  for (guint i = 0; i < unplaced->len; i++)
    entente_draft_place (draft, entente_item_get_id (unplaced->pdata[i]), &points[i]);
}

/**
 * entente_place_new_actors:
 * @draft: a draft that adds actors
 * @measure: how large cards and words are
 * @wish: (nullable): where the user wants them, such as where the pointer is, in tenths of a point
 *
 * Gives a place to those of them that have none: near @wish, or else beside those they are related to,
 * or else below the picture.
 */
void
entente_place_new_actors (EntenteDraft       *draft,
                          EntenteMeasure     *measure,
                          const EntentePoint *wish)
{
  g_autoptr (GPtrArray) unplaced = NULL;
  g_autoptr (EntenteArrangeProblem) problem = NULL;

  g_return_if_fail (draft != NULL && ENTENTE_IS_MEASURE (measure));

  unplaced = list_unplaced (draft);
  if (unplaced->len == 0)
    return;

  problem = new_problem (draft, measure, unplaced, wish != NULL ? 0 : DISTANCE);
  if (wish != NULL)
    place_at_wish (draft, unplaced, problem, *wish);
  else
    place_beside_neighbours (draft, unplaced, problem);
}

static EntenteBox
box_for (EntenteMeasure *measure,
         EntenteItem    *actor,
         EntentePoint    at)
{
  const EntenteCardText *text = entente_measure_card (measure, actor);

  return (EntenteBox) { at.x / 10.0 - text->width / 2.0, at.y / 10.0 - text->height / 2.0, text->width, text->height };
}

/* The cards of the document that the draft does not remove. */
static GArray *
list_boxes (EntenteDraft   *draft,
            EntenteMeasure *measure)
{
  GListModel *actors = entente_document_get_items (entente_draft_get_document (draft), ENTENTE_ITEM_ACTOR);
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (EntenteBox));

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      EntentePoint at;
      EntenteBox box;

      if (entente_draft_get_current (draft, actor) == NULL ||
          !entente_draft_get_position (draft, entente_item_get_id (actor), &at))
        continue;
      box = box_for (measure, actor, at);
      g_array_append_val (boxes, box);
    }
  return boxes;
}

static EntenteBox
get_bounds (GArray *boxes)
{
  EntenteBox bounds = g_array_index (boxes, EntenteBox, 0);

  for (guint i = 1; i < boxes->len; i++)
    entente_box_add (&bounds, &g_array_index (boxes, EntenteBox, i));
  return bounds;
}

static gboolean
is_clear (const EntenteGrid *grid,
          GArray            *placed,
          GArray            *group,
          EntenteVec         offset)
{
  for (guint i = 0; i < group->len; i++)
    {
      EntenteBox box = entente_box_grow (&g_array_index (group, EntenteBox, i), MARGIN);
      g_autofree guint *near = NULL;
      guint n_near;

      box.x += offset.x;
      box.y += offset.y;
      near = entente_grid_list (grid, &box, &n_near);
      for (guint j = 0; j < n_near; j++)
        if (entente_box_overlaps (&box, &g_array_index (placed, EntenteBox, near[j])))
          return FALSE;
    }
  return TRUE;
}

static EntenteVec
find_offset (GArray *placed,
             GArray *group)
{
  EntenteBox bounds = get_bounds (placed), group_bounds = get_bounds (group);
  g_autoptr (EntenteGrid) grid = entente_grid_new (&bounds, placed->len);

  for (guint i = 0; i < placed->len; i++)
    entente_grid_add_box (grid, i, &g_array_index (placed, EntenteBox, i));
  for (int ring = 0; ring <= N_RINGS; ring++)
    for (int i = 0; i < MAX (8 * ring, 1); i++)
      {
        double turn = ring > 0 ? 2.0 * G_PI * i / (8 * ring) + G_PI_4 : 0.0;
        EntenteVec offset = { round (ring * RING_STEP * cos (turn)), round (ring * RING_STEP * sin (turn)) };

        if (is_clear (grid, placed, group, offset))
          return offset;
      }
  return (EntenteVec) { round (bounds.x + bounds.width + RING_STEP - group_bounds.x), 0.0 };
}

/**
 * entente_place_new_group:
 * @draft: a draft that adds actors
 * @measure: how large cards and words are
 * @positions: (array length=n_positions): where some of them are wanted
 * @n_positions: how many
 *
 * Puts these actors where they are wanted. If they would not be clear of the cards of the document there,
 * all of them are moved by the same way: to the nearest free place, or to the right of the picture.
 */
void
entente_place_new_group (EntenteDraft          *draft,
                         EntenteMeasure        *measure,
                         const EntentePosition *positions,
                         guint                  n_positions)
{
  g_autoptr (GArray) placed = NULL, group = NULL;
  EntenteVec offset = { 0.0, 0.0 };

  g_return_if_fail (draft != NULL && ENTENTE_IS_MEASURE (measure) && (positions != NULL || n_positions == 0));

  placed = list_boxes (draft, measure);
  group = g_array_sized_new (FALSE, FALSE, sizeof (EntenteBox), n_positions);
  for (guint i = 0; i < n_positions; i++)
    {
      EntenteBox box = box_for (measure, entente_draft_lookup (draft, positions[i].id), positions[i].at);

      g_array_append_val (group, box);
    }
  if (placed->len > 0 && n_positions > 0)
    offset = find_offset (placed, group);
  for (guint i = 0; i < n_positions; i++)
    {
      EntentePoint at = { positions[i].at.x + (int) (10.0 * offset.x), positions[i].at.y + (int) (10.0 * offset.y) };

      entente_draft_place (draft, positions[i].id, &at);
    }
}
