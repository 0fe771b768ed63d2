/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-document.h"

#include "entente-free-spot.h"

/**
 * entente_arrange_document_make_problem:
 * @document: a document, which must not change meanwhile
 * @measure: how large cards and words are
 * @engine: the engine to ask for
 *
 * Returns: (transfer full): the problem of the whole document: its actors as nodes, in the order of the
 *   document and with the places that they have, and the relations between them as edges
 */
EntenteArrangeProblem *
entente_arrange_document_make_problem (EntenteDocument *document,
                                       EntenteMeasure  *measure,
                                       EntenteEngine    engine)
{
  g_autoptr (EntenteGraph) graph = NULL;
  EntenteArrangeProblem *problem;
  EntenteLayout *layout;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_MEASURE (measure), NULL);

  graph = entente_graph_new_for_document (document);
  problem = entente_arrange_problem_new_for_graph (engine, graph, measure);
  layout = entente_document_get_layout (document);
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      const char *id = entente_item_get_id (entente_graph_get_actor (graph, i));
      EntenteArrangeNode *node = &problem->nodes[i];

      node->placed = entente_layout_get_position (layout, id, &node->at);
      node->pinned = node->placed && entente_layout_is_pinned (layout, id);
    }
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
 * @document: a document
 * @points: (array length=n_points): for each actor, in the order of the document, the centre of its card,
 *   in tenths of a point
 * @n_points: the number of actors
 *
 * Gives every actor the position found for it.
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
  g_autoptr (EntenteArrangement) arrangement = entente_arrange_process_run (problem, NULL, cancellable, error);

  if (arrangement == NULL)
    return FALSE;
  entente_arrange_document_apply (document, arrangement->points, arrangement->n_points);
  if (arrangement->trouble != NULL && trouble != NULL)
    *trouble = g_strdup (arrangement->trouble->message);
  return TRUE;
}

/**
 * entente_arrange_document_prepare:
 * @document: a document, which must not change meanwhile
 * @measure: how large cards and words are
 *
 * Does what can be done for the actors without a position before the layout process is asked. If all
 * actors have a position, that is nothing. If some have one, the others get theirs beside them, and none
 * of them moves. If none has one, only the layout process can place them.
 *
 * Returns: (transfer full) (nullable): what to ask the layout process, with the document's engine; %NULL
 *   if now every actor has a position
 */
EntenteArrangeProblem *
entente_arrange_document_prepare (EntenteDocument *document,
                                  EntenteMeasure  *measure)
{
  guint n_unplaced = entente_arrange_document_count_unplaced (document);
  EntenteEngine engine = ENTENTE_ENGINE_AUTO;
  g_autoptr (EntenteArrangeProblem) problem = NULL;
  g_autofree EntentePoint *points = NULL;

  if (n_unplaced == 0)
    return NULL;

  /* A name that is not known leaves the engine as it is. */
  entente_engine_from_name (entente_layout_get_engine (entente_document_get_layout (document)), &engine);
  problem = entente_arrange_document_make_problem (document, measure, engine);
  if (n_unplaced == problem->n_nodes)
    return g_steal_pointer (&problem);

  points = entente_free_spot_for_new (problem);
  entente_arrange_document_apply (document, points, problem->n_nodes);
  return NULL;
}

/**
 * entente_arrange_document_place:
 * @document: a document, which must not change meanwhile
 * @measure: how large cards and words are
 * @cancellable: (nullable): to give up
 * @trouble: (out) (optional) (nullable): why there is only a simple arrangement, in words for the user
 * @error: set to %G_IO_ERROR_CANCELLED when it was cancelled; nothing else fails
 *
 * Gives a position to every actor that has none, and moves no other: beside its neighbours if some are
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
  g_autoptr (EntenteArrangeProblem) problem = entente_arrange_document_prepare (document, measure);

  return problem == NULL || solve (document, problem, cancellable, trouble, error);
}

/**
 * entente_arrange_document_place_anew:
 * @document: a document, which must not change meanwhile
 * @measure: how large cards and words are
 * @engine: the engine to use, which becomes the document's
 * @cancellable: (nullable): to give up
 * @trouble: (out) (optional) (nullable): why there is only a simple arrangement, in words for the user
 * @error: set to %G_IO_ERROR_CANCELLED when it was cancelled; nothing else fails
 *
 * Gives a new position to every actor that is not pinned. Waits for the layout process, so it
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

  problem = entente_arrange_document_make_problem (document, measure, engine);
  for (guint i = 0; i < problem->n_nodes; i++)
    problem->nodes[i].placed = problem->nodes[i].pinned;
  entente_layout_set_engine (entente_document_get_layout (document), entente_engine_to_name (engine));
  return solve (document, problem, cancellable, trouble, error);
}
