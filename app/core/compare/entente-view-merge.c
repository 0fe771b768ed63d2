/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-merge.h"

#include "entente-document.h"
#include "entente-id.h"
#include "entente-kept-view.h"
#include "entente-member-merge.h"
#include "entente-merge-order.h"

/* The views that are kept in a document which two have changed. They are merged as items are, but a view of which both
 * have changed the same becomes two. */

typedef struct {
  GPtrArray *ids;    /* of char *, borrowed from the records */
  GHashTable *views; /* id -> record, both borrowed */
} Views;

typedef struct {
  Views base, ours, theirs;
  GPtrArray *own_ids;  /* of char *: new ids of their views */
  GHashTable *kept;    /* id, borrowed -> record of the result */
  GPtrArray *conflicts; /* of char * */
} Merge;

static const char *
get_id (const EntenteRecord *view)
{
  return entente_record_get_text (view, ENTENTE_KEPT_VIEW_ID);
}

static Views
list_views (const EntenteRecord *document)
{
  Views views = { g_ptr_array_new (), g_hash_table_new (entente_id_hash, g_str_equal) };

  for (guint i = 0; i < entente_record_get_n_records (document, ENTENTE_DOCUMENT_VIEWS); i++)
    {
      EntenteRecord *view = entente_record_get_nth (document, ENTENTE_DOCUMENT_VIEWS, i);

      g_ptr_array_add (views.ids, (gpointer) get_id (view));
      g_hash_table_insert (views.views, (gpointer) get_id (view), view);
    }
  return views;
}

static void
clear_views (Views *views)
{
  g_ptr_array_unref (views->ids);
  g_hash_table_unref (views->views);
}

static void
keep_view (Merge         *merge,
           const char    *id,
           EntenteRecord *view)
{
  g_hash_table_insert (merge->kept, (gpointer) id, view);
}

static char *
make_free_id (Merge      *merge,
              const char *id)
{
  for (guint i = 2;; i++)
    {
      g_autofree char *other = g_strdup_printf ("%s-%u", id, i);

      if (!g_hash_table_contains (merge->base.views, other) && !g_hash_table_contains (merge->ours.views, other) &&
          !g_hash_table_contains (merge->theirs.views, other) && !g_hash_table_contains (merge->kept, other))
        return g_steal_pointer (&other);
    }
}

/* Theirs stays as well, behind the one whose id it had. */
static void
keep_both (Merge      *merge,
           const char *id)
{
  EntenteRecord *view = entente_record_copy (g_hash_table_lookup (merge->theirs.views, id));
  char *other = make_free_id (merge, id);
  guint place;

  entente_record_set_text (view, ENTENTE_KEPT_VIEW_ID, other);
  g_ptr_array_add (merge->own_ids, other);
  keep_view (merge, id, entente_record_copy (g_hash_table_lookup (merge->ours.views, id)));
  keep_view (merge, other, view);
  if (g_ptr_array_find_with_equal_func (merge->theirs.ids, id, g_str_equal, &place))
    g_ptr_array_insert (merge->theirs.ids, (int) place + 1, other);
}

static void
merge_both (Merge      *merge,
            const char *id)
{
  const EntenteRecord *base = g_hash_table_lookup (merge->base.views, id);
  const EntenteRecord *ours = g_hash_table_lookup (merge->ours.views, id);
  const EntenteRecord *theirs = g_hash_table_lookup (merge->theirs.views, id);
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_member_conflict_free);
  g_autoptr (EntenteRecord) merged = NULL;

  if (entente_record_equal (ours, theirs) || (base != NULL && entente_record_equal (base, theirs)))
    {
      keep_view (merge, id, entente_record_copy (ours));
      return;
    }
  merged = base != NULL && entente_record_equal (base, ours) ? entente_record_copy (theirs)
                                                             : entente_member_merge (base, ours, theirs, conflicts);
  if (conflicts->len == 0)
    {
      keep_view (merge, id, g_steal_pointer (&merged));
      return;
    }
  keep_both (merge, id);
  /* Two that were added under one id are no conflict. */
  if (base != NULL)
    g_ptr_array_add (merge->conflicts, g_strdup (id));
}

/* A view that one has removed and the other changed stays. */
static void
merge_one (Merge      *merge,
           Views      *views,
           const char *id)
{
  const EntenteRecord *base = g_hash_table_lookup (merge->base.views, id);
  const EntenteRecord *view = g_hash_table_lookup (views->views, id);

  if (base != NULL && entente_record_equal (base, view))
    return;
  keep_view (merge, id, entente_record_copy (view));
  if (base != NULL)
    g_ptr_array_add (merge->conflicts, g_strdup (id));
}

static GPtrArray *
list_result (Merge *merge)
{
  g_autoptr (GPtrArray) ids = entente_merge_order_new (merge->base.ids, merge->ours.ids, merge->theirs.ids,
                                                       merge->kept);
  GPtrArray *views = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (views, g_hash_table_lookup (merge->kept, ids->pdata[i]));
  return views;
}

/**
 * entente_view_merge_can:
 * @document: the members of a document itself
 *
 * Returns: whether its views can be told apart by their ids
 */
gboolean
entente_view_merge_can (const EntenteRecord *document)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (entente_id_hash, g_str_equal);

  g_return_val_if_fail (document != NULL, FALSE);

  for (guint i = 0; i < entente_record_get_n_records (document, ENTENTE_DOCUMENT_VIEWS); i++)
    {
      const char *id = get_id (entente_record_get_nth (document, ENTENTE_DOCUMENT_VIEWS, i));

      if (id == NULL || !g_hash_table_add (ids, (gpointer) id))
        return FALSE;
    }
  return !entente_record_has_foreign (document, "views");
}

/**
 * entente_view_merge_new:
 * @base: the members of a document itself
 * @ours: as one has changed them
 * @theirs: as the other has
 * @conflicts: (element-type utf8): receives the id of each view that both have changed, or that one has removed and the
 *   other changed
 *
 * Returns: (transfer full) (element-type EntenteRecord): the views of both
 */
GPtrArray *
entente_view_merge_new (const EntenteRecord *base,
                        const EntenteRecord *ours,
                        const EntenteRecord *theirs,
                        GPtrArray           *conflicts)
{
  Merge merge = { list_views (base), list_views (ours), list_views (theirs) };
  g_autoptr (GPtrArray) own_ids = g_ptr_array_new_with_free_func (g_free), ids = NULL;
  g_autoptr (GHashTable) kept = g_hash_table_new (entente_id_hash, g_str_equal);
  GPtrArray *views;

  merge.own_ids = own_ids;
  merge.kept = kept;
  merge.conflicts = conflicts;
  for (guint i = 0; i < merge.ours.ids->len; i++)
    if (g_hash_table_contains (merge.theirs.views, merge.ours.ids->pdata[i]))
      merge_both (&merge, merge.ours.ids->pdata[i]);
    else
      merge_one (&merge, &merge.ours, merge.ours.ids->pdata[i]);
  ids = g_ptr_array_copy (merge.theirs.ids, NULL, NULL);
  for (guint i = 0; i < ids->len; i++)
    if (g_hash_table_contains (merge.theirs.views, ids->pdata[i]) &&
        !g_hash_table_contains (merge.ours.views, ids->pdata[i]))
      merge_one (&merge, &merge.theirs, ids->pdata[i]);
  views = list_result (&merge);
  clear_views (&merge.base);
  clear_views (&merge.ours);
  clear_views (&merge.theirs);
  return views;
}
