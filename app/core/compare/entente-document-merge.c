/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-document-merge.h"

#include "entente-datum-entry.h"
#include "entente-id.h"
#include "entente-member-values.h"
#include "entente-merge-clash.h"
#include "entente-merge-order.h"
#include "entente-merge-places.h"
#include "entente-same-items.h"
#include "entente-view-merge.h"

#include <string.h>

#define THEIRS "theirs"
#define OURS "ours"
#define REMOVED "removed"

/* An item that one has removed and that the other has not changed. */
typedef struct {
  EntenteItem *item; /* as the other has it */
  gboolean by_us;
} Removed;

typedef struct {
  EntenteDocument *base, *ours, *theirs;
  GHashTable *kept[ENTENTE_N_ITEM_KINDS]; /* id, borrowed -> item of the result */
  GHashTable *removed;                    /* id, borrowed -> Removed */
  GHashTable *conflicts;                  /* id, borrowed -> GPtrArray of EntenteMergeConflict */
  EntenteDocumentMerge *result;
} Merge;

static void
conflict_free (gpointer data)
{
  EntenteMergeConflict *conflict = data;

  g_clear_object (&conflict->item);
  entente_member_conflict_free (conflict->member);
  g_free (conflict->view);
  g_free (conflict);
}

static void
renamed_free (gpointer data)
{
  EntenteRenamedItem *renamed = data;

  g_object_unref (renamed->item);
  g_free (renamed->id);
  g_free (renamed);
}

static void
add_conflict (GPtrArray                *conflicts,
              EntenteMergeConflictKind  kind,
              EntenteItem              *item,
              EntenteMemberConflict    *member)
{
  EntenteMergeConflict *conflict = g_new0 (EntenteMergeConflict, 1);

  conflict->kind = kind;
  g_set_object (&conflict->item, item);
  conflict->member = member;
  g_ptr_array_add (conflicts, conflict);
}

static GPtrArray *
ensure_conflicts (Merge       *merge,
                  EntenteItem *item)
{
  GPtrArray *conflicts = g_hash_table_lookup (merge->conflicts, entente_item_get_id (item));

  if (conflicts == NULL)
    {
      conflicts = g_ptr_array_new ();
      g_hash_table_insert (merge->conflicts, g_strdup (entente_item_get_id (item)), conflicts);
    }
  return conflicts;
}

/* Stores values of theirs in one record. The names that are in use are known, since there may be very many. */
typedef struct {
  EntenteRecord *record;
  int data;          /* its member of facts, or -1 if there can be none */
  GHashTable *names; /* set of the names of its facts, or of the members that Entente does not know */
} Keeper;

static void
keeper_clear (Keeper *self)
{
  g_hash_table_unref (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Keeper, keeper_clear)

/* Facts that could not be understood are no place for more. */
static Keeper
keeper_init (EntenteRecord *record,
             int            data)
{
  Keeper self = { record, data, g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL) };
  guint n;

  if (data >= 0 && entente_record_has_foreign (record, entente_record_get_shape (record)->members[data].name))
    self.data = -1;
  n = self.data >= 0 ? entente_record_get_n_data (record, (guint) data) : entente_record_get_n_foreign (record);
  for (guint i = 0; i < n; i++)
    g_hash_table_add (self.names, g_strdup (self.data >= 0 ? entente_record_get_datum (record, (guint) data, i)->name
                                                           : entente_record_get_foreign (record, i)->name));
  return self;
}

/* Stores a value of theirs under a name of its own: as a fact, which people can see and remove, or where there can be
 * none as a member that Entente does not know. */
static void
keep_value (Keeper     *self,
            const char *side,
            const char *member,
            const char *json)
{
  char *name = g_strconcat (side, ".", member, NULL);

  for (guint i = 2; g_hash_table_contains (self->names, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.%s.%u", side, member, i);
    }
  g_hash_table_add (self->names, name);
  json = json != NULL ? json : "null";
  if (self->data >= 0)
    entente_datum_entry_add_json (self->record, (guint) self->data, name, json);
  else
    entente_record_add_foreign (self->record, name, json, -1,
                                (int) entente_record_get_shape (self->record)->n_members - 1);
}

static int
get_data_member (EntenteItem *item)
{
  return (int) entente_item_get_common (item, ENTENTE_COMMON_DATA);
}

static void
keep_item (Merge       *merge,
           EntenteItem *item)
{
  g_hash_table_insert (merge->kept[entente_item_get_kind (item)], (gpointer) entente_item_get_id (item),
                       g_object_ref (item));
}

static EntenteItem *
find (EntenteDocument *document,
      EntenteItem     *like)
{
  return entente_document_lookup_kind (document, entente_item_get_kind (like), entente_item_get_id (like));
}

/* @base is nullable. */
static void
merge_members (Merge       *merge,
               EntenteItem *base,
               EntenteItem *ours,
               EntenteItem *theirs)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new ();
  EntenteRecord *record = entente_member_merge (base != NULL ? entente_item_get_record (base) : NULL,
                                                entente_item_get_record (ours), entente_item_get_record (theirs),
                                                conflicts);
  g_autoptr (EntenteItem) item = entente_item_new_for_record (entente_item_get_kind (ours), record);
  g_auto (Keeper) keeper = keeper_init (record, get_data_member (item));

  for (guint i = 0; i < conflicts->len; i++)
    {
      EntenteMemberConflict *conflict = conflicts->pdata[i];

      keep_value (&keeper, THEIRS, conflict->name, conflict->theirs);
      add_conflict (ensure_conflicts (merge, item), ENTENTE_MERGE_CONFLICT_CHANGED, item, conflict);
    }
  keep_item (merge, item);
}

static void
merge_both (Merge       *merge,
            EntenteItem *ours,
            EntenteItem *theirs)
{
  EntenteItem *base = find (merge->base, ours);

  if (entente_item_equal (ours, theirs) || (base != NULL && entente_item_equal (base, theirs)))
    {
      keep_item (merge, ours);
      return;
    }
  if (base != NULL && entente_item_equal (base, ours))
    {
      keep_item (merge, theirs);
      return;
    }
  merge_members (merge, base, ours, theirs);
}

/* What one has removed is kept with a fact that says so. */
static void
keep_removed (Merge       *merge,
              EntenteItem *item,
              gboolean     by_us)
{
  g_autoptr (EntenteItem) kept = entente_item_copy (item, NULL);
  g_auto (Keeper) keeper = keeper_init (entente_item_edit_record (kept), get_data_member (kept));

  keep_value (&keeper, by_us ? OURS : THEIRS, REMOVED, "true");
  add_conflict (ensure_conflicts (merge, kept),
                by_us ? ENTENTE_MERGE_CONFLICT_REMOVED_BY_US : ENTENTE_MERGE_CONFLICT_REMOVED_BY_THEM, kept, NULL);
  keep_item (merge, kept);
}

static void
merge_one (Merge       *merge,
           EntenteItem *item,
           gboolean     is_ours)
{
  EntenteItem *base = find (merge->base, item);

  if (base == NULL)
    keep_item (merge, item);
  else if (!entente_item_equal (base, item))
    keep_removed (merge, item, !is_ours);
  else
    {
      Removed *removed = g_new0 (Removed, 1);

      *removed = (Removed) { item, !is_ours };
      g_hash_table_insert (merge->removed, (gpointer) entente_item_get_id (item), removed);
    }
}

static void
merge_items (Merge           *merge,
             EntenteItemKind  kind)
{
  for (guint i = 0; i < entente_document_get_n_items (merge->ours, kind); i++)
    {
      g_autoptr (EntenteItem) ours = g_list_model_get_item (entente_document_get_items (merge->ours, kind), i);
      EntenteItem *theirs = find (merge->theirs, ours);

      if (theirs != NULL)
        merge_both (merge, ours, theirs);
      else
        merge_one (merge, ours, TRUE);
    }
  for (guint i = 0; i < entente_document_get_n_items (merge->theirs, kind); i++)
    {
      g_autoptr (EntenteItem) theirs = g_list_model_get_item (entente_document_get_items (merge->theirs, kind), i);

      if (find (merge->ours, theirs) == NULL)
        merge_one (merge, theirs, FALSE);
    }
}

/* What comes back since an item refers to it. */
typedef struct {
  Merge *merge;
  EntenteItem *item;
  GQueue *back; /* of EntenteItem: what came back, and may refer to more */
} Return;

typedef struct {
  const char *id;
  gboolean found;
} Reference;

static void
find_reference_cb (EntenteLink link,
                   const char *id,
                   gpointer    data)
{
  Reference *reference = data;

  reference->found = reference->found || g_str_equal (reference->id, id);
}

/* Who removed an item may have left a reference to it on purpose. */
static gboolean
refers (EntenteDocument *document,
        EntenteItem     *item,
        const char      *id)
{
  Reference reference = { id, FALSE };
  EntenteItem *found = find (document, item);

  if (found != NULL)
    entente_item_foreach_link (found, find_reference_cb, &reference);
  return reference.found;
}

static gboolean
is_taken (Merge      *merge,
          const char *id)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    if (g_hash_table_contains (merge->kept[kind], id))
      return TRUE;
  return FALSE;
}

static void
return_cb (EntenteLink link,
           const char *id,
           gpointer    data)
{
  Return *back = data;
  Merge *merge = back->merge;
  Removed *removed = g_hash_table_lookup (merge->removed, id);
  EntenteItem *item = removed != NULL ? removed->item : NULL;

  if (item == NULL || is_taken (merge, id) ||
      refers (removed->by_us ? merge->ours : merge->theirs, back->item, id))
    return;
  keep_removed (merge, item, removed->by_us);
  g_hash_table_remove (merge->removed, id);
  g_queue_push_tail (back->back, item);
}

static void
return_removed (Merge *merge)
{
  g_auto (GQueue) back = G_QUEUE_INIT;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (GList) items = g_hash_table_get_values (merge->kept[kind]);

      for (GList *link = items; link != NULL && g_hash_table_size (merge->removed) > 0; link = link->next)
        {
          Return data = { merge, link->data, &back };

          entente_item_foreach_link (link->data, return_cb, &data);
        }
    }
  for (EntenteItem *item = g_queue_pop_head (&back); item != NULL; item = g_queue_pop_head (&back))
    {
      Return data = { merge, item, &back };

      entente_item_foreach_link (item, return_cb, &data);
    }
}

static GPtrArray *
list_ids (EntenteDocument *document,
          EntenteItemKind  kind)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < entente_document_get_n_items (document, kind); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, kind), i);

      g_ptr_array_add (ids, (gpointer) entente_item_get_id (item));
    }
  return ids;
}

static void
take_conflicts (Merge      *merge,
                const char *id)
{
  GPtrArray *conflicts = g_hash_table_lookup (merge->conflicts, id);

  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    g_ptr_array_add (merge->result->conflicts, conflicts->pdata[i]);
}

static void
fill_items (Merge           *merge,
            EntenteItemKind  kind)
{
  g_autoptr (GPtrArray) base = list_ids (merge->base, kind), ours = list_ids (merge->ours, kind);
  g_autoptr (GPtrArray) theirs = list_ids (merge->theirs, kind);
  g_autoptr (GPtrArray) ids = entente_merge_order_new (base, ours, theirs, merge->kept[kind]);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      g_ptr_array_add (items, g_hash_table_lookup (merge->kept[kind], ids->pdata[i]));
      take_conflicts (merge, ids->pdata[i]);
    }
  if (!entente_document_append_all (merge->result->document, kind, items))
    merge->result->is_whole = FALSE;
}

static void
merge_own_record (Merge               *merge,
                  EntenteOwnRecord     which,
                  const EntenteRecord *base,
                  const EntenteRecord *ours,
                  const EntenteRecord *theirs)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new ();
  EntenteRecord *record = entente_member_merge (base, ours, theirs, conflicts);
  g_auto (Keeper) keeper = keeper_init (record, -1);

  for (guint i = 0; i < conflicts->len; i++)
    {
      EntenteMemberConflict *conflict = conflicts->pdata[i];

      keep_value (&keeper, THEIRS, conflict->name, conflict->theirs);
      add_conflict (merge->result->conflicts, ENTENTE_MERGE_CONFLICT_CHANGED, NULL, conflict);
    }
  entente_record_free (entente_document_swap_record (merge->result->document, which, record));
}

static EntenteRecord *
copy_without_views (const EntenteRecord *document)
{
  EntenteRecord *copy = entente_record_copy (document);

  entente_record_clear (copy, ENTENTE_DOCUMENT_VIEWS);
  return copy;
}

static void
merge_views (Merge               *merge,
             const EntenteRecord *base,
             const EntenteRecord *ours,
             const EntenteRecord *theirs)
{
  EntenteRecord *record = entente_document_get_record (merge->result->document);
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) views = entente_view_merge_new (base, ours, theirs, conflicts);

  for (guint i = 0; i < views->len; i++)
    entente_record_add_record (record, ENTENTE_DOCUMENT_VIEWS, entente_record_copy (views->pdata[i]));
  for (guint i = 0; i < conflicts->len; i++)
    {
      add_conflict (merge->result->conflicts, ENTENTE_MERGE_CONFLICT_VIEW, NULL, NULL);
      ((EntenteMergeConflict *) g_ptr_array_index (merge->result->conflicts, merge->result->conflicts->len - 1))->view =
        g_strdup (conflicts->pdata[i]);
    }
}

static void
merge_document_record (Merge *merge)
{
  const EntenteRecord *base = entente_document_get_record (merge->base);
  const EntenteRecord *ours = entente_document_get_record (merge->ours);
  const EntenteRecord *theirs = entente_document_get_record (merge->theirs);
  g_autoptr (EntenteRecord) own_base = NULL, own_ours = NULL, own_theirs = NULL;

  if (!entente_view_merge_can (base) || !entente_view_merge_can (ours) || !entente_view_merge_can (theirs))
    {
      merge_own_record (merge, ENTENTE_OWN_RECORD_DOCUMENT, base, ours, theirs);
      return;
    }
  own_base = copy_without_views (base);
  own_ours = copy_without_views (ours);
  own_theirs = copy_without_views (theirs);
  merge_own_record (merge, ENTENTE_OWN_RECORD_DOCUMENT, own_base, own_ours, own_theirs);
  merge_views (merge, base, ours, theirs);
}

static void
list_renamed (Merge      *merge,
              GHashTable *new_ids)
{
  GHashTableIter iter;
  gpointer id, new_id;

  g_hash_table_iter_init (&iter, new_ids);
  while (g_hash_table_iter_next (&iter, &id, &new_id))
    {
      EntenteItem *item = entente_document_lookup (merge->result->document, new_id);
      EntenteRenamedItem *renamed;

      if (item == NULL)
        continue;
      renamed = g_new0 (EntenteRenamedItem, 1);
      renamed->item = g_object_ref (item);
      renamed->id = g_strdup (id);
      g_ptr_array_add (merge->result->renamed, renamed);
    }
}

static int
compare_renamed (gconstpointer a,
                 gconstpointer b)
{
  const EntenteRenamedItem *x = *(const EntenteRenamedItem *const *) a;
  const EntenteRenamedItem *y = *(const EntenteRenamedItem *const *) b;

  return strcmp (x->id, y->id);
}

static void
run (Merge *merge)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      merge->kept[kind] = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL, g_object_unref);
      merge_items (merge, kind);
    }
  return_removed (merge);
  merge_document_record (merge);
  merge_own_record (merge, ENTENTE_OWN_RECORD_VIEW, entente_document_get_view_record (merge->base),
                    entente_document_get_view_record (merge->ours), entente_document_get_view_record (merge->theirs));
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    fill_items (merge, kind);
  merge->result->n_places = entente_merge_places (merge->base, merge->ours, merge->theirs, merge->result->document);
}

/**
 * entente_document_merge_new:
 * @base: a document
 * @ours: as one has changed it
 * @theirs: as the other has
 *
 * Returns: (transfer full): the document with the changes of both, by the rules above
 */
EntenteDocumentMerge *
entente_document_merge_new (EntenteDocument *base,
                            EntenteDocument *ours,
                            EntenteDocument *theirs)
{
  g_autoptr (EntenteDocument) own_base = NULL, like_base = NULL, like_ours = NULL, own_theirs = NULL;
  g_autoptr (GHashTable) new_ids = NULL, removed = NULL, conflicts = NULL;
  EntenteDocumentMerge *self;
  Merge merge = { 0 };

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (base) && ENTENTE_IS_DOCUMENT (ours) && ENTENTE_IS_DOCUMENT (theirs), NULL);

  self = g_new0 (EntenteDocumentMerge, 1);
  self->document = entente_document_new ();
  self->is_whole = TRUE;
  self->conflicts = g_ptr_array_new_with_free_func (conflict_free);
  self->renamed = g_ptr_array_new_with_free_func (renamed_free);
  own_base = entente_same_items_align (base, ours);
  like_base = entente_same_items_align (theirs, own_base);
  like_ours = entente_same_items_align (like_base, ours);
  new_ids = entente_merge_clash_find (own_base, ours, like_ours);
  own_theirs = entente_same_items_rename (like_ours, new_ids);
  removed = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL, g_free);
  conflicts = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  merge = (Merge) { own_base, ours, own_theirs, { NULL }, removed, conflicts, self };
  run (&merge);
  list_renamed (&merge, new_ids);
  g_ptr_array_sort (self->renamed, compare_renamed);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_hash_table_unref (merge.kept[kind]);
  return self;
}

/**
 * entente_document_merge_free:
 * @self: (nullable) (transfer full): a merge
 */
void
entente_document_merge_free (EntenteDocumentMerge *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->document);
  g_ptr_array_unref (self->conflicts);
  g_ptr_array_unref (self->renamed);
  g_free (self);
}
