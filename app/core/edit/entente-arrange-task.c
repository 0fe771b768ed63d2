/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-task.h"

#include "entente-commands.h"
#include "entente-free-spot.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

/* Arranges a document in another thread, which gets a copy of it. So the window does not wait, even while 20,000
 * cards are measured. The user may change the document in the meantime. The changes of the user stay: an actor
 * that was removed, pinned or moved gets no new place. */

/* An actor with its old and its new place. */
typedef struct {
  EntenteItem *actor;
  EntentePlacement before;
  EntentePoint after;
  gboolean chosen; /* whether it is to be arranged */
} Place;

/* The bounds of some points. If @left is greater than @right, there are no points yet. */
typedef struct {
  gint64 left, right, top, bottom;
} Extent;

struct _EntenteArrangeTask {
  EntenteEngine engine;
  EntenteDocument *document; /* a copy; NULL once the thread has read it */
  GPtrArray *chosen;         /* nullable: of EntenteItem; NULL for all */
  GArray *places;            /* of Place: all actors, in the order of the document */
  EntenteMeasure *measure;
};

static void
clear_place (gpointer data)
{
  Place *place = data;

  g_clear_object (&place->actor);
}

static Place *
place_at (EntenteArrangeTask *self,
          guint               nth)
{
  return &g_array_index (self->places, Place, nth);
}

static void
read_places (EntenteArrangeTask *self)
{
  GListModel *actors = entente_document_get_items (self->document, ENTENTE_ITEM_ACTOR);
  EntenteLayout *layout = entente_document_get_layout (self->document);
  guint n = g_list_model_get_n_items (actors);
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; self->chosen != NULL && i < self->chosen->len; i++)
    g_hash_table_add (set, self->chosen->pdata[i]);
  self->places = g_array_sized_new (FALSE, FALSE, sizeof (Place), n);
  g_array_set_clear_func (self->places, clear_place);
  for (guint i = 0; i < n; i++)
    {
      Place place = { .actor = g_list_model_get_item (actors, i) };
      const char *id = entente_item_get_id (place.actor);

      place.before.placed = entente_layout_get_position (layout, id, &place.before.at);
      place.before.pinned = place.before.placed && entente_layout_is_pinned (layout, id);
      place.after = place.before.at;
      place.chosen = self->chosen == NULL || g_hash_table_contains (set, place.actor);
      g_array_append_val (self->places, place);
    }
}

/* Returns the graph of the chosen actors, in the order of the document. */
static EntenteGraph *
make_graph (EntenteArrangeTask *self)
{
  g_autoptr (EntenteGraph) whole = entente_graph_new_for_document (self->document);
  g_autofree guint *nodes = NULL;
  guint n = 0;

  if (self->chosen == NULL)
    return g_steal_pointer (&whole);

  nodes = g_new (guint, self->places->len);
  for (guint i = 0; i < self->places->len; i++)
    if (place_at (self, i)->chosen)
      nodes[n++] = i;
  return entente_graph_new_subgraph (whole, nodes, n);
}

static EntenteArrangeProblem *
new_problem (EntenteArrangeTask *self)
{
  g_autoptr (EntenteGraph) graph = make_graph (self);
  EntenteArrangeProblem *problem = entente_arrange_problem_new_for_graph (self->engine, graph, self->measure);

  for (guint i = 0, n = 0; i < self->places->len; i++)
    {
      const Place *place = place_at (self, i);
      EntenteArrangeNode *node;

      if (!place->chosen)
        continue;
      node = &problem->nodes[n++];
      node->at = place->before.at;
      node->placed = node->pinned = place->before.pinned;
    }
  return problem;
}

/* Makes an error for the user. The simple layout that replaces a failed one is not used, because the present
 * layout is better. */
static GError *
new_user_error (const GError *trouble,
                EntenteEngine engine)
{
  gboolean quickest = engine == ENTENTE_ENGINE_AUTO || engine == ENTENTE_ENGINE_SFDP;

  switch ((EntenteArrangeError) trouble->code)
    {
    case ENTENTE_ARRANGE_ERROR_TIMED_OUT:
      if (!quickest)
        return g_error_new (trouble->domain, trouble->code,
                            /* Translators: %s is the name of a layout engine of Graphviz */
                            _("“%s” took too long for this graph and was stopped. Nothing was moved. Arrange the "
                              "graph automatically or by “sfdp”, which are made for large graphs, or only a "
                              "selection of it."),
                            entente_engine_to_name (engine));
      return g_error_new_literal (trouble->domain, trouble->code,
                                  _("Arranging took too long and was stopped. Nothing was moved. Only a selection "
                                    "of the actors may be arranged more quickly."));
    case ENTENTE_ARRANGE_ERROR_UNAVAILABLE:
      return g_error_new_literal (trouble->domain, trouble->code,
                                  _("The layout program cannot be started, so nothing was moved. It is a part of "
                                    "Entente, which may have to be installed again."));
    case ENTENTE_ARRANGE_ERROR_TOO_LARGE:
      return g_error_new_literal (trouble->domain, trouble->code,
                                  _("The graph is too large to be arranged as a whole, so nothing was moved. Select "
                                    "a part of it and arrange that."));
    case ENTENTE_ARRANGE_ERROR_FAILED:
    default:
      return g_error_new_literal (trouble->domain, trouble->code,
                                  _("The layout program ended without a layout, so nothing was moved. Another way "
                                    "of arranging may do."));
    }
}

static EntenteArrangement *
run_layout (const EntenteArrangeProblem *problem,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_autoptr (EntenteArrangement) arrangement = entente_arrange_process_run (problem, NULL, cancellable, error);

  if (arrangement == NULL || arrangement->trouble == NULL)
    return g_steal_pointer (&arrangement);
  g_propagate_error (error, new_user_error (arrangement->trouble, problem->engine));
  return NULL;
}

static void
extend (Extent       *extent,
        EntentePoint  point)
{
  extent->left = MIN (extent->left, point.x);
  extent->right = MAX (extent->right, point.x);
  extent->top = MIN (extent->top, point.y);
  extent->bottom = MAX (extent->bottom, point.y);
}

/* Computes the shift that keeps the middle of the arranged actors in its place. Pinned actors must not move, so
 * with any of them there is no shift. */
static EntentePoint
find_shift (EntenteArrangeTask *self,
            const EntentePoint *points)
{
  Extent before = { G_MAXINT, G_MININT, G_MAXINT, G_MININT }, after = before;

  for (guint i = 0, n = 0; i < self->places->len; i++)
    {
      const Place *place = place_at (self, i);

      if (!place->chosen)
        continue;
      if (place->before.pinned)
        return (EntentePoint) { 0, 0 };
      if (place->before.placed)
        extend (&before, place->before.at);
      extend (&after, points[n++]);
    }
  if (before.left > before.right)
    return (EntentePoint) { 0, 0 };
  return (EntentePoint) { (int) ((before.left + before.right - after.left - after.right) / 2),
                          (int) ((before.top + before.bottom - after.top - after.bottom) / 2) };
}

static void
set_points (EntenteArrangeTask *self,
            const EntentePoint *points)
{
  EntentePoint shift = find_shift (self, points);

  for (guint i = 0, n = 0; i < self->places->len; i++)
    {
      Place *place = place_at (self, i);

      if (!place->chosen)
        continue;
      place->after.x = CLAMP (points[n].x + shift.x, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      place->after.y = CLAMP (points[n].y + shift.y, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      n++;
    }
}

/* A selection may need more room than before. Then its actors move away from the others, which do not move. */
static void
avoid_others (EntenteArrangeTask *self)
{
  g_autoptr (EntenteArrangeProblem) problem = entente_arrange_problem_new (self->engine, self->places->len, 0);
  g_autofree EntentePoint *wanted = g_new (EntentePoint, self->places->len);
  g_autofree EntentePoint *points = NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = place_at (self, i);
      EntenteArrangeNode *node = &problem->nodes[i];

      entente_arrange_node_measure (node, self->measure, place->actor);
      node->at = place->before.at;
      node->placed = place->before.placed && (!place->chosen || place->before.pinned);
      wanted[i] = place->after;
    }
  points = entente_free_spot_for_group (problem, wanted);
  for (guint i = 0; i < self->places->len; i++)
    place_at (self, i)->after = points[i];
}

static void
run_step (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  g_autoptr (EntenteArrangeTask) self = data;
  g_autoptr (EntenteArrangeProblem) problem = NULL;
  g_autoptr (EntenteArrangement) arrangement = NULL;
  GError *error = NULL;

  read_places (self);
  problem = new_problem (self);
  g_clear_object (&self->document);
  arrangement = run_layout (problem, cancellable, &error);
  if (arrangement == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  set_points (self, arrangement->points);
  if (self->chosen != NULL)
    avoid_others (self);
  g_task_return_pointer (task, g_steal_pointer (&self), (GDestroyNotify) entente_arrange_task_free);
}

static gboolean
is_untouched (const Place   *place,
              EntenteLayout *layout)
{
  EntentePoint now;

  if (entente_layout_get_position (layout, entente_item_get_id (place->actor), &now) != place->before.placed)
    return FALSE;
  return !place->before.placed || (now.x == place->before.at.x && now.y == place->before.at.y);
}

/**
 * entente_arrange_task_run_async:
 * @document: a document; it may be changed meanwhile
 * @engine: the engine to use
 * @chosen: (nullable) (element-type EntenteItem): the actors to arrange; other items are ignored; %NULL for
 *   all actors
 * @cancellable: (nullable): cancels the task and kills the layout process at once
 * @callback: called in the thread-default main context of the caller
 * @data: for @callback
 *
 * Starts to compute new positions in another thread. Pinned actors and those that are not chosen keep their
 * positions. The others get positions near their old ones, and do not overlap them.
 */
void
entente_arrange_task_run_async (EntenteDocument     *document,
                                EntenteEngine        engine,
                                const GPtrArray     *chosen,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  g_autoptr (GTask) task = NULL;
  EntenteArrangeTask *self;

  g_return_if_fail (ENTENTE_IS_DOCUMENT (document));

  self = g_new0 (EntenteArrangeTask, 1);
  self->engine = engine;
  self->document = entente_document_copy (document);
  if (chosen != NULL)
    self->chosen = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; chosen != NULL && i < chosen->len; i++)
    g_ptr_array_add (self->chosen, g_object_ref (chosen->pdata[i]));
  self->measure = g_object_ref (entente_measure_for (document));
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, entente_arrange_task_run_async);
  /* The thread always runs. It takes ownership. */
  g_task_set_task_data (task, self, NULL);
  entente_task_run_in_thread (task, run_step);
}

/**
 * entente_arrange_task_run_finish:
 * @result: the result that the callback got
 * @error: return location for an error of %ENTENTE_ARRANGE_ERROR with a message for the user, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the new positions
 */
EntenteArrangeTask *
entente_arrange_task_run_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * entente_arrange_task_free:
 * @self: (nullable) (transfer full): new positions
 */
void
entente_arrange_task_free (EntenteArrangeTask *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->document);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_object_unref (self->measure);
  g_free (self);
}

/**
 * entente_arrange_task_is_whole:
 * @self: new positions
 *
 * Returns: whether they are for all actors of the document
 */
gboolean
entente_arrange_task_is_whole (EntenteArrangeTask *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->chosen == NULL;
}

/**
 * entente_arrange_task_make_draft:
 * @self: new positions
 * @document: the document, which may have changed since the task was started
 *
 * Returns: (transfer full): a draft that moves those actors that were not moved since then
 */
EntenteDraft *
entente_arrange_task_make_draft (EntenteArrangeTask *self,
                                 EntenteDocument    *document)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (EntentePosition));
  EntenteLayout *layout;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  layout = entente_document_get_layout (document);
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = place_at (self, i);
      EntentePosition position = { entente_item_get_id (place->actor), place->after };

      if (place->chosen && is_untouched (place, layout) &&
          entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, position.id) != NULL)
        g_array_append_val (places, position);
    }
  return entente_commands_arrange (document, (const EntentePosition *) places->data, places->len,
                                   entente_engine_to_name (self->engine), self->chosen == NULL);
}
