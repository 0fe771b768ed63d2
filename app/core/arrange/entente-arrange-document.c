/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-document.h"

#include <math.h>

#include "entente-free-spot.h"
#include "entente-id.h"
#include "entente-relation.h"

/* A line wants room for its word, its arrow and a bit of line on both sides. */
#define AROUND_WORD 44.0

static int
tenths (double points)
{
  return (int) lround (points * 10.0);
}

static GHashTable *
number_actors (GListModel *actors)
{
  GHashTable *numbers = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);

      g_hash_table_insert (numbers, g_strdup (entente_item_get_id (actor)), GUINT_TO_POINTER (i));
    }
  return numbers;
}

static gboolean
find_number (GHashTable *numbers,
             const char *id,
             guint      *number)
{
  gpointer value;

  if (id == NULL || !g_hash_table_lookup_extended (numbers, id, NULL, &value))
    return FALSE;
  *number = GPOINTER_TO_UINT (value);
  return TRUE;
}

static void
plan_node (EntenteArrangeNode *node,
           EntenteLayout      *layout,
           EntenteMeasure     *measure,
           EntenteItem        *actor)
{
  const char *id = entente_item_get_id (actor);

  entente_arrange_document_measure_node (node, measure, actor);
  node->placed = entente_layout_get_position (layout, id, &node->at);
  node->pinned = node->placed && entente_layout_is_pinned (layout, id);
}

static guint
plan_edges (EntenteArrangeProblem *problem,
            GListModel            *relations,
            GHashTable            *numbers,
            EntenteMeasure        *measure)
{
  guint n_edges = 0;

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (EntenteRelation) relation = g_list_model_get_item (relations, i);
      EntenteArrangeEdge *edge = &problem->edges[n_edges];
      const char *word = entente_relation_get_kind (relation);

      if (!find_number (numbers, entente_relation_get_from (relation), &edge->from) ||
          !find_number (numbers, entente_relation_get_to (relation), &edge->to))
        continue;
      edge->length = entente_arrange_document_measure_edge (measure, word);
      n_edges++;
    }
  return n_edges;
}

/**
 * entente_arrange_document_measure_node:
 * @node: a node, which gets the size of the actor's card
 * @measure: how large cards and words are
 * @actor: an actor
 */
void
entente_arrange_document_measure_node (EntenteArrangeNode *node,
                                       EntenteMeasure     *measure,
                                       EntenteItem        *actor)
{
  const EntenteCardText *text;

  g_return_if_fail (node != NULL && ENTENTE_IS_MEASURE (measure));

  text = entente_measure_card (measure, actor);
  node->width = tenths (text->width);
  node->height = tenths (text->height);
}

/**
 * entente_arrange_document_measure_edge:
 * @measure: how large cards and words are
 * @word: (nullable): the word on a line
 *
 * Returns: the length that the line wants to have for it, in tenths of a point
 */
int
entente_arrange_document_measure_edge (EntenteMeasure *measure,
                                       const char     *word)
{
  g_return_val_if_fail (ENTENTE_IS_MEASURE (measure), 0);

  return word != NULL ? tenths (entente_measure_label (measure, word)->width + AROUND_WORD) : 0;
}

/**
 * entente_arrange_document_for_document:
 * @document: a document, which must not change meanwhile
 * @measure: how large cards and words are
 * @engine: the engine to ask for
 *
 * Returns: (transfer full): the layout's problem: the actors as nodes, in the order of the document,
 *   and the relations between them as edges
 */
EntenteArrangeProblem *
entente_arrange_document_for_document (EntenteDocument *document,
                                       EntenteMeasure  *measure,
                                       EntenteEngine    engine)
{
  EntenteLayout *layout = entente_document_get_layout (document);
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  GListModel *relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);
  EntenteArrangeProblem *problem;
  g_autoptr (GHashTable) numbers = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEASURE (measure), NULL);

  problem = entente_arrange_problem_new (engine, g_list_model_get_n_items (actors),
                                         g_list_model_get_n_items (relations));
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);

      plan_node (&problem->nodes[i], layout, measure, actor);
    }
  numbers = number_actors (actors);
  problem->n_edges = plan_edges (problem, relations, numbers, measure);
  return problem;
}

/**
 * entente_arrange_document_count_unplaced:
 * @document: a document
 *
 * Returns: how many of its actors have no position
 */
guint
entente_arrange_document_count_unplaced (EntenteDocument *document)
{
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  guint n_unplaced = 0;

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);

      n_unplaced += !entente_layout_get_position (entente_document_get_layout (document),
                                                  entente_item_get_id (actor), NULL);
    }
  return n_unplaced;
}

/**
 * entente_arrange_document_apply:
 * @document: the document that was planned for, with the same actors
 * @points: (array length=n_points): where each is to be
 * @n_points: as many as there are actors
 */
void
entente_arrange_document_apply (EntenteDocument    *document,
                                const EntentePoint *points,
                                guint               n_points)
{
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);

  g_return_if_fail (n_points == g_list_model_get_n_items (actors));

  for (guint i = 0; i < n_points; i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);

      entente_layout_set_position (entente_document_get_layout (document), entente_item_get_id (actor),
                                   &points[i]);
    }
}

static gboolean
solve (EntenteDocument              *document,
       const EntenteArrangeProblem  *problem,
       GCancellable                 *cancellable,
       char                        **trouble,
       GError                      **error)
{
  g_autoptr (EntenteArrangement) arrangement = entente_arrange_process_run (problem, cancellable, error);

  if (arrangement == NULL)
    return FALSE;
  entente_arrange_document_apply (document, arrangement->points, arrangement->n_points);
  if (arrangement->trouble != NULL && trouble != NULL)
    *trouble = g_strdup (arrangement->trouble->message);
  return TRUE;
}

/**
 * entente_arrange_document_place:
 * @document: a document, which must not change meanwhile
 * @measure: how large things are
 * @cancellable: (nullable): to give up
 * @trouble: (out) (optional) (nullable): why the places are plain ones, in words for the user
 * @error: return location for an error: only that it was cancelled
 *
 * Gives every actor that has none a position, and moves no other: beside its neighbours if some are
 * placed already, and by the document's engine if none is. Waits for the layout process, so it is
 * not for the main thread of a window.
 *
 * Returns: whether all are placed
 */
gboolean
entente_arrange_document_place (EntenteDocument  *document,
                                EntenteMeasure   *measure,
                                GCancellable     *cancellable,
                                char            **trouble,
                                GError          **error)
{
  guint n_unplaced = entente_arrange_document_count_unplaced (document);
  guint n_actors = entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR);
  EntenteEngine engine = ENTENTE_ENGINE_AUTO;
  g_autoptr (EntenteArrangeProblem) problem = NULL;

  if (n_unplaced == 0)
    return TRUE;

  entente_engine_from_name (entente_layout_get_engine (entente_document_get_layout (document)), &engine);
  problem = entente_arrange_document_for_document (document, measure, engine);
  if (n_unplaced < n_actors)
    {
      g_autofree EntentePoint *points = entente_free_spot_for_new (problem);

      entente_arrange_document_apply (document, points, n_actors);
      return TRUE;
    }

  return solve (document, problem, cancellable, trouble, error);
}

/**
 * entente_arrange_document_place_anew:
 * @document: a document, which must not change meanwhile
 * @measure: how large things are
 * @engine: by which engine, which becomes the document's
 * @cancellable: (nullable): to give up
 * @trouble: (out) (optional) (nullable): why the places are plain ones, in words for the user
 * @error: return location for an error: only that it was cancelled
 *
 * Gives every actor a new position, but for those that are pinned. Waits for the layout process, so it
 * is not for the main thread of a window.
 *
 * Returns: whether all are placed
 */
gboolean
entente_arrange_document_place_anew (EntenteDocument  *document,
                                     EntenteMeasure   *measure,
                                     EntenteEngine     engine,
                                     GCancellable     *cancellable,
                                     char            **trouble,
                                     GError          **error)
{
  g_autoptr (EntenteArrangeProblem) problem = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_MEASURE (measure), FALSE);

  problem = entente_arrange_document_for_document (document, measure, engine);
  for (guint i = 0; i < problem->n_nodes; i++)
    problem->nodes[i].placed = problem->nodes[i].pinned;
  entente_layout_set_engine (entente_document_get_layout (document), entente_engine_to_name (engine));
  return solve (document, problem, cancellable, trouble, error);
}
