/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-comparison.h"

#include "entente-id.h"
#include "entente-kept-view.h"
#include "entente-member-values.h"
#include "entente-merge-order.h"
#include "entente-relation.h"
#include "entente-same-items.h"

static void
item_difference_free (gpointer data)
{
  EntenteItemDifference *self = data;

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_free (self);
}

/**
 * entente_item_difference_changes_class:
 * @self: a difference
 *
 * Returns: whether it is a relation of both documents that is drawn in another way
 */
gboolean
entente_item_difference_changes_class (const EntenteItemDifference *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == ENTENTE_ITEM_RELATION && self->before != NULL && self->after != NULL &&
         (self->old_class.support != self->new_class.support || self->old_class.disputed != self->new_class.disputed);
}

/**
 * entente_item_difference_has_member:
 * @self: a difference
 * @member: index of a member in the shape of its kind
 *
 * Returns: whether the item is in both documents, and this member differs
 */
gboolean
entente_item_difference_has_member (const EntenteItemDifference *self,
                                    guint                        member)
{
  const EntenteShape *shape;

  g_return_val_if_fail (self != NULL, FALSE);

  shape = entente_item_kind_get_shape (self->kind);
  return self->members != NULL && g_ptr_array_find_with_equal_func (self->members, shape->members[member].name,
                                                                    g_str_equal, NULL);
}

static EntenteComparedClass
weigh (EntenteDocument *document,
       EntenteItem     *relation)
{
  EntenteComparedClass weight;

  weight.support = entente_evidence_weigh (document, ENTENTE_RELATION (relation), NULL, &weight.disputed);
  return weight;
}

static void
compare_item (EntenteComparison *self,
              EntenteItemKind    kind,
              const char        *id)
{
  EntenteItem *before = entente_document_lookup_kind (self->before, kind, id);
  EntenteItem *after = entente_document_lookup_kind (self->after, kind, id);
  EntenteItemDifference *difference = g_new0 (EntenteItemDifference, 1);

  difference->kind = kind;
  g_set_object (&difference->before, before);
  g_set_object (&difference->after, after);
  if (before != NULL && kind == ENTENTE_ITEM_RELATION)
    difference->old_class = weigh (self->before, before);
  if (after != NULL && kind == ENTENTE_ITEM_RELATION)
    difference->new_class = weigh (self->after, after);
  if (before != NULL && after != NULL && !entente_item_equal (before, after))
    difference->members = entente_member_values_list_different (entente_item_get_record (before),
                                                                entente_item_get_record (after));
  if (difference->members != NULL && difference->members->len == 0)
    g_clear_pointer (&difference->members, g_ptr_array_unref);
  if (before == NULL || after == NULL || difference->members != NULL ||
      entente_item_difference_changes_class (difference))
    g_ptr_array_add (self->items, difference);
  else
    item_difference_free (difference);
}

static GPtrArray *
list_ids (EntenteDocument *document,
          EntenteItemKind  kind,
          GHashTable      *all)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < entente_document_get_n_items (document, kind); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, kind), i);

      g_ptr_array_add (ids, (gpointer) entente_item_get_id (item));
      g_hash_table_add (all, (gpointer) entente_item_get_id (item));
    }
  return ids;
}

/* Whether the keys that are in both are in another order. */
static gboolean
have_other_order (const GPtrArray *before,
                  const GPtrArray *after)
{
  g_autoptr (GHashTable) places = g_hash_table_new (entente_id_hash, g_str_equal);
  guint last = 0;

  for (guint i = 0; i < before->len; i++)
    g_hash_table_insert (places, before->pdata[i], GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < after->len; i++)
    {
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, after->pdata[i]));

      if (place == 0)
        continue;
      if (place < last)
        return TRUE;
      last = place;
    }
  return FALSE;
}

static gboolean
compare_items (EntenteComparison *self,
               EntenteItemKind    kind,
               GCancellable      *cancellable)
{
  g_autoptr (GHashTable) all = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GPtrArray) before = list_ids (self->before, kind, all), after = list_ids (self->after, kind, all);
  g_autoptr (GPtrArray) ids = entente_merge_order_new (before, before, after, all);

  self->order[kind] = have_other_order (before, after);
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      compare_item (self, kind, ids->pdata[i]);
    }
  return TRUE;
}

static const char *
get_view_id (const EntenteRecord *view)
{
  const char *id = entente_record_get_text (view, ENTENTE_KEPT_VIEW_ID);

  return id != NULL ? id : "";
}

/* Returns the ids of the views in their order, and their records by id: of two that have the same, the first. */
static GPtrArray *
list_views (const EntenteRecord *document,
            GHashTable          *views)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < entente_record_get_n_records (document, ENTENTE_DOCUMENT_VIEWS); i++)
    {
      EntenteRecord *view = entente_record_get_nth (document, ENTENTE_DOCUMENT_VIEWS, i);

      g_ptr_array_add (ids, (gpointer) get_view_id (view));
      if (!g_hash_table_contains (views, get_view_id (view)))
        g_hash_table_insert (views, (gpointer) get_view_id (view), view);
    }
  return ids;
}

static void
compare_views (EntenteComparison *self)
{
  const EntenteRecord *before = entente_document_get_record (self->before);
  const EntenteRecord *after = entente_document_get_record (self->after);
  g_autoptr (GHashTable) old_views = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) new_views = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GPtrArray) old_ids = list_views (before, old_views), new_ids = list_views (after, new_views);

  self->order_of_views = have_other_order (old_ids, new_ids);
  for (guint i = 0; i < entente_record_get_n_records (after, ENTENTE_DOCUMENT_VIEWS); i++)
    {
      EntenteViewDifference difference = { NULL, entente_record_get_nth (after, ENTENTE_DOCUMENT_VIEWS, i) };

      difference.before = g_hash_table_lookup (old_views, get_view_id (difference.after));
      if (difference.before == NULL || !entente_record_equal (difference.before, difference.after))
        g_array_append_val (self->views, difference);
    }
  for (guint i = 0; i < entente_record_get_n_records (before, ENTENTE_DOCUMENT_VIEWS); i++)
    {
      EntenteViewDifference difference = { entente_record_get_nth (before, ENTENTE_DOCUMENT_VIEWS, i), NULL };

      if (!g_hash_table_contains (new_views, get_view_id (difference.before)))
        g_array_append_val (self->views, difference);
    }
}

/* Actors that only one of the documents has are told anyway. */
static gboolean
is_in_both (EntenteComparison *self,
            const char        *id)
{
  return (entente_document_lookup (self->before, id) == NULL) == (entente_document_lookup (self->after, id) == NULL);
}

/* A card to which only one of them gives a place is not elsewhere: the window places all cards, a file need not. */
static gboolean
is_moved (EntenteLayout *before,
          EntenteLayout *after,
          const char    *id)
{
  EntentePoint p = { 0, 0 }, q = { 0, 0 };

  return entente_layout_get_position (before, id, &p) && entente_layout_get_position (after, id, &q) &&
         (p.x != q.x || p.y != q.y);
}

static void
compare_places (EntenteComparison *self)
{
  EntenteLayout *before = entente_document_get_layout (self->before);
  EntenteLayout *after = entente_document_get_layout (self->after);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) a = entente_layout_list_positions (before), b = entente_layout_list_positions (after);
  g_auto (GStrv) c = entente_layout_list_pinned (before), d = entente_layout_list_pinned (after);
  char **lists[] = { a, b, c, d };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (char **id = lists[i]; *id != NULL; id++)
      if (g_hash_table_add (ids, g_strdup (*id)) && is_in_both (self, *id))
        {
          self->n_moved += is_moved (before, after, *id);
          self->n_pinned += entente_layout_is_pinned (before, *id) != entente_layout_is_pinned (after, *id);
        }
  self->engine = g_strcmp0 (entente_layout_get_engine (before), entente_layout_get_engine (after)) != 0;
}

/* The members of the document itself. Those of its view that Entente does not know, or could not understand, are
 * members of the file as well. */
static void
compare_records (EntenteComparison *self)
{
  g_autoptr (GPtrArray) of_view = NULL;
  guint views;

  self->members = entente_member_values_list_different (entente_document_get_record (self->before),
                                                        entente_document_get_record (self->after));
  if (g_ptr_array_find_with_equal_func (self->members, "views", g_str_equal, &views))
    g_ptr_array_remove_index (self->members, views);
  of_view = entente_member_values_list_different (entente_document_get_view_record (self->before),
                                                  entente_document_get_view_record (self->after));
  if (of_view->len > 0)
    g_ptr_array_add (self->members, (gpointer) entente_document_shape.members[ENTENTE_DOCUMENT_VIEW].name);
}

/* Bars an item, and remembers its id if this document cannot have the item as long as it is barred. */
static void
bar (EntenteItemDifference *difference,
     GQueue                *missing)
{
  difference->is_barred = TRUE;
  if (difference->before == NULL)
    g_queue_push_tail (missing, (gpointer) entente_item_get_id (difference->after));
}

/* Returns what differs of the items of the other document, by id, and bars those whose own id is taken. */
static GHashTable *
bar_taken (EntenteComparison *self,
           GQueue            *missing)
{
  GHashTable *differences = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < self->items->len; i++)
    {
      EntenteItemDifference *difference = self->items->pdata[i];
      const char *id = difference->after != NULL ? entente_item_get_id (difference->after) : NULL;

      if (id == NULL)
        continue;
      g_hash_table_insert (differences, (gpointer) id, difference);
      if (difference->before == NULL && entente_document_lookup (self->before, id) != NULL)
        bar (difference, missing);
    }
  return differences;
}

/* An id is of one item only. What refers to an item that cannot be had would refer to the item of another kind. */
static void
bar_items (EntenteComparison *self)
{
  g_auto (GQueue) missing = G_QUEUE_INIT;
  g_autoptr (GHashTable) differences = bar_taken (self, &missing);

  while (!g_queue_is_empty (&missing))
    {
      const char *id = g_queue_pop_head (&missing);

      for (int link = ENTENTE_LINK_NONE + 1; link < ENTENTE_N_LINKS; link++)
        {
          const GPtrArray *linked = entente_document_get_linked (self->after, id, link);

          for (guint i = 0; i < linked->len; i++)
            {
              EntenteItemDifference *difference = g_hash_table_lookup (differences,
                                                                       entente_item_get_id (linked->pdata[i]));

              if (difference != NULL && !difference->is_barred)
                bar (difference, &missing);
            }
        }
    }
}

/**
 * entente_comparison_new:
 * @before: a document
 * @after: another one, such as a later version of it; neither must change meanwhile
 * @cancellable: (nullable): stops it
 *
 * Returns: (transfer full) (nullable): what differs; %NULL if it was cancelled
 */
EntenteComparison *
entente_comparison_new (EntenteDocument *before,
                        EntenteDocument *after,
                        GCancellable    *cancellable)
{
  g_autoptr (EntenteComparison) self = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (before) && ENTENTE_IS_DOCUMENT (after), NULL);

  self = g_new0 (EntenteComparison, 1);
  self->before = g_object_ref (before);
  self->after = entente_same_items_align (after, before);
  self->items = g_ptr_array_new_with_free_func (item_difference_free);
  self->views = g_array_new (FALSE, FALSE, sizeof (EntenteViewDifference));
  compare_records (self);
  compare_views (self);
  compare_places (self);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    if (!compare_items (self, kind, cancellable))
      return NULL;
  bar_items (self);
  return g_steal_pointer (&self);
}

/**
 * entente_comparison_free:
 * @self: (nullable) (transfer full): a comparison
 */
void
entente_comparison_free (EntenteComparison *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->views, g_array_unref);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self);
}

/**
 * entente_comparison_is_empty:
 * @self: a comparison
 *
 * Returns: whether both documents are the same, apart from how their files are written
 */
gboolean
entente_comparison_is_empty (const EntenteComparison *self)
{
  gboolean order = FALSE;

  g_return_val_if_fail (self != NULL, TRUE);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    order = order || self->order[kind];
  return self->items->len == 0 && self->members->len == 0 && self->views->len == 0 && self->n_moved == 0 &&
         self->n_pinned == 0 && !self->engine && !order && !self->order_of_views;
}
