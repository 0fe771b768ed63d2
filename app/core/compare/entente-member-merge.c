/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-member-merge.h"

#include "entente-id.h"
#include "entente-item.h"
#include "entente-member-values.h"
#include "entente-merge-list.h"
#include "entente-merge-order.h"

/* What becomes of one record that two have changed. Each member goes by itself: who has changed it, alone or as the
 * other one has, is followed. Of lists whose entries can be told apart, and of facts, each entry goes by itself in the
 * same way. What both have changed in different ways is a conflict. */

/* One member of the three records. */
typedef struct {
  const EntenteRecord *base; /* nullable */
  const EntenteRecord *ours;
  const EntenteRecord *theirs;
  EntenteRecord *result;
  GPtrArray *conflicts;
  GHashTable *base_foreign, *our_foreign, *their_foreign; /* what Entente does not know: name -> EntenteForeign */
  GHashTable *taken;      /* set of the names of members that are as theirs */
  GPtrArray *followed;    /* of EntenteForeign: those of theirs that come into the result */
} Merge;

/* The entries of it. */
typedef struct {
  EntenteMergeList *base, *ours, *theirs;
  GHashTable *ours_kept, *theirs_kept, *all_kept; /* sets of keys, borrowed */
} Lists;

/**
 * entente_member_conflict_free:
 * @self: (nullable) (transfer full): a conflict
 */
void
entente_member_conflict_free (EntenteMemberConflict *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->base);
  g_free (self->ours);
  g_free (self->theirs);
  g_free (self);
}

/* Takes ownership of the values. */
static void
add_conflict (Merge *merge,
              char  *name,
              char  *base,
              char  *ours,
              char  *theirs)
{
  EntenteMemberConflict *conflict = g_new0 (EntenteMemberConflict, 1);

  conflict->name = name;
  conflict->base = base;
  conflict->ours = ours;
  conflict->theirs = theirs;
  g_ptr_array_add (merge->conflicts, conflict);
}

static void
keep (Lists      *lists,
      const char *key,
      gboolean    ours)
{
  g_hash_table_add (ours ? lists->ours_kept : lists->theirs_kept, (gpointer) key);
  g_hash_table_add (lists->all_kept, (gpointer) key);
}

/* Decides on an entry that both have. Returns whether that is a conflict. */
static gboolean
decide_both (Lists      *lists,
             const char *key)
{
  gboolean was = entente_merge_list_has (lists->base, key);
  gboolean same = entente_merge_list_equal (lists->ours, lists->theirs, key);
  gboolean follows = !same && was && entente_merge_list_equal (lists->base, lists->ours, key);

  keep (lists, key, !follows);
  return !same && !follows && !(was && entente_merge_list_equal (lists->base, lists->theirs, key));
}

/* Decides on an entry that only one of them has. What one removed and the other changed stays. */
static gboolean
decide_one (Lists            *lists,
            EntenteMergeList *list,
            const char       *key)
{
  gboolean was = entente_merge_list_has (lists->base, key);

  if (was && entente_merge_list_equal (lists->base, list, key))
    return FALSE;
  keep (lists, key, list == lists->ours);
  return was;
}

static gboolean
decide (Lists            *lists,
        EntenteMergeList *list,
        const char       *key)
{
  EntenteMergeList *other = list == lists->ours ? lists->theirs : lists->ours;

  return entente_merge_list_has (other, key) ? decide_both (lists, key) : decide_one (lists, list, key);
}

/* Of facts each is a conflict by itself, of other lists the whole list. */
static void
decide_all (Merge *merge,
            Lists *lists,
            guint  member)
{
  const EntenteMember *about = &entente_record_get_shape (merge->ours)->members[member];
  EntenteMergeList *const sides[] = { lists->ours, lists->theirs };
  gboolean conflicts = FALSE;

  for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
    for (guint i = 0; i < entente_merge_list_get_keys (sides[side])->len; i++)
      {
        const char *key = entente_merge_list_get_keys (sides[side])->pdata[i];

        if (side == 1 && entente_merge_list_has (lists->ours, key))
          continue;
        if (!decide (lists, sides[side], key))
          continue;
        if (about->type == ENTENTE_VALUE_DATA)
          add_conflict (merge, g_strconcat (about->name, ".", key, NULL),
                        entente_merge_list_dup_datum (lists->base, key),
                        entente_merge_list_dup_datum (lists->ours, key),
                        entente_merge_list_dup_datum (lists->theirs, key));
        conflicts = TRUE;
      }
  if (conflicts && about->type != ENTENTE_VALUE_DATA)
    add_conflict (merge, g_strdup (about->name), entente_member_values_dup (merge->base, about->name),
                  entente_member_values_dup (merge->ours, about->name),
                  entente_member_values_dup (merge->theirs, about->name));
}

static void
fill_list (Merge *merge,
           Lists *lists,
           guint  member)
{
  g_autoptr (GPtrArray) keys = entente_merge_order_new (entente_merge_list_get_keys (lists->base),
                                                        entente_merge_list_get_keys (lists->ours),
                                                        entente_merge_list_get_keys (lists->theirs), lists->all_kept);

  entente_record_clear (merge->result, member);
  for (guint i = 0; i < keys->len; i++)
    entente_merge_list_append (g_hash_table_contains (lists->ours_kept, keys->pdata[i]) ? lists->ours : lists->theirs,
                               keys->pdata[i], merge->result);
}

/* A value of the file that could not be understood has no entries. */
static gboolean
is_misunderstood (const EntenteRecord *record,
                  const char          *name)
{
  return record != NULL && entente_record_has_foreign (record, name);
}

/* Returns whether the member has entries that can be told apart. */
static gboolean
merge_list (Merge      *merge,
            guint       member,
            const char *name)
{
  g_autoptr (EntenteMergeList) base = NULL, ours = NULL, theirs = NULL;
  g_autoptr (GHashTable) ours_kept = NULL, theirs_kept = NULL, all_kept = NULL;
  Lists lists;

  if (is_misunderstood (merge->base, name) || is_misunderstood (merge->ours, name) ||
      is_misunderstood (merge->theirs, name))
    return FALSE;
  base = entente_merge_list_new (merge->base, member);
  ours = entente_merge_list_new (merge->ours, member);
  theirs = entente_merge_list_new (merge->theirs, member);
  if (base == NULL || ours == NULL || theirs == NULL)
    return FALSE;
  ours_kept = g_hash_table_new (entente_id_hash, g_str_equal);
  theirs_kept = g_hash_table_new (entente_id_hash, g_str_equal);
  all_kept = g_hash_table_new (entente_id_hash, g_str_equal);
  lists = (Lists) { base, ours, theirs, ours_kept, theirs_kept, all_kept };
  decide_all (merge, &lists, member);
  fill_list (merge, &lists, member);
  return TRUE;
}

static char *
dup_value (const EntenteRecord *record,
           GHashTable          *foreign,
           int                  member,
           const char          *name)
{
  const EntenteForeign *unknown;

  if (member >= 0)
    return entente_member_values_dup (record, name);
  unknown = g_hash_table_lookup (foreign, name);
  return unknown != NULL ? g_strdup (unknown->json) : NULL;
}

static void
follow_theirs (Merge      *merge,
               int         member,
               const char *name)
{
  EntenteForeign *foreign = g_hash_table_lookup (merge->their_foreign, name);

  g_hash_table_add (merge->taken, (gpointer) name);
  if (member >= 0)
    entente_record_copy_member (merge->result, (guint) member, merge->theirs);
  if (foreign != NULL && (member < 0 || !entente_record_has (merge->theirs, (guint) member)))
    g_ptr_array_add (merge->followed, foreign);
}

static void
merge_member (Merge      *merge,
              const char *name)
{
  int member = entente_member_values_find (entente_record_get_shape (merge->ours), name);
  g_autofree char *base = dup_value (merge->base, merge->base_foreign, member, name);
  g_autofree char *ours = dup_value (merge->ours, merge->our_foreign, member, name);
  g_autofree char *theirs = dup_value (merge->theirs, merge->their_foreign, member, name);

  if (g_strcmp0 (ours, theirs) == 0 || g_strcmp0 (base, theirs) == 0)
    return;
  if (g_strcmp0 (base, ours) == 0)
    follow_theirs (merge, member, name);
  else if (member < 0 || !merge_list (merge, (guint) member, name))
    add_conflict (merge, g_strdup (name), g_steal_pointer (&base), g_steal_pointer (&ours), g_steal_pointer (&theirs));
}

static void
add_foreign (EntenteRecord        *record,
             const EntenteForeign *foreign)
{
  entente_record_add_foreign (record, foreign->name, foreign->json, -1, foreign->after);
}

/* A file can have very many members that Entente does not know. So none of them is looked for in the result: they come
 * into it last, those of ours that were not replaced and then those of theirs. */
static void
fill_foreign (Merge *merge)
{
  for (guint i = 0; i < entente_record_get_n_foreign (merge->ours); i++)
    {
      const EntenteForeign *foreign = entente_record_get_foreign (merge->ours, i);

      if (!g_hash_table_contains (merge->taken, foreign->name))
        add_foreign (merge->result, foreign);
    }
  for (guint i = 0; i < merge->followed->len; i++)
    add_foreign (merge->result, merge->followed->pdata[i]);
}

static EntenteRecord *
copy_known (const EntenteRecord *record)
{
  const EntenteShape *shape = entente_record_get_shape (record);
  EntenteRecord *copy = entente_record_new (shape);

  for (guint i = 0; i < shape->n_members; i++)
    entente_record_copy_member (copy, i, record);
  return copy;
}

static gboolean
is_id (const EntenteShape *shape,
       const char         *name)
{
  return g_str_equal (name, "id") && entente_member_values_find (shape, name) == ENTENTE_ITEM_ID;
}

/**
 * entente_member_merge:
 * @base: (nullable): a record as it was, or %NULL if there was none
 * @ours: as one has changed it
 * @theirs: as the other has
 * @conflicts: (element-type EntenteMemberConflict): receives what both have changed, each in another way
 *
 * Merges members by name. The id stays that of @ours. Views are not told apart here.
 *
 * Returns: (transfer full): a record with what both have changed, and in conflicts that of @ours
 */
EntenteRecord *
entente_member_merge (const EntenteRecord *base,
                      const EntenteRecord *ours,
                      const EntenteRecord *theirs,
                      GPtrArray           *conflicts)
{
  const EntenteRecord *all[] = { ours, theirs, base };
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GHashTable) base_foreign = entente_member_values_index_foreign (base);
  g_autoptr (GHashTable) our_foreign = entente_member_values_index_foreign (ours);
  g_autoptr (GHashTable) their_foreign = entente_member_values_index_foreign (theirs);
  g_autoptr (GHashTable) taken = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GPtrArray) followed = g_ptr_array_new ();
  Merge merge;

  g_return_val_if_fail (ours != NULL && theirs != NULL && conflicts != NULL, NULL);
  g_return_val_if_fail (entente_record_get_shape (ours) == entente_record_get_shape (theirs), NULL);

  names = entente_member_values_list_names (all, G_N_ELEMENTS (all));
  merge = (Merge) {
    base, ours, theirs, copy_known (ours), conflicts, base_foreign, our_foreign, their_foreign, taken, followed,
  };
  for (guint i = 0; i < names->len; i++)
    if (!is_id (entente_record_get_shape (ours), names->pdata[i]))
      merge_member (&merge, names->pdata[i]);
  fill_foreign (&merge);
  return merge.result;
}
