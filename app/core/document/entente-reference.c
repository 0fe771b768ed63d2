/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reference.h"

/* Replacement of references: the references of an item to other items can be redirected or dropped. In a
 * list, duplicates that arise from this are removed. */

static gboolean
map_text (EntenteRecord       *record,
          guint                member,
          EntenteReferenceFunc func,
          gpointer             data)
{
  EntenteLink link = entente_record_get_shape (record)->members[member].link;
  const char *before = entente_record_get_text (record, member);
  g_autofree char *after = g_strdup (func (link, before, data));

  if (g_strcmp0 (before, after) == 0)
    return FALSE;
  if (after != NULL)
    entente_record_take_text (record, member, g_steal_pointer (&after));
  else
    entente_record_clear (record, member);
  return TRUE;
}

static gboolean
has_text (GPtrArray  *texts,
          const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

static gboolean
is_earlier (const char *const *texts,
            guint              n,
            const char        *text)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (texts[i], text))
      return TRUE;
  return FALSE;
}

static gboolean
map_texts (EntenteRecord       *record,
           guint                member,
           EntenteReferenceFunc func,
           gpointer             data)
{
  EntenteLink link = entente_record_get_shape (record)->members[member].link;
  const char *const *before = entente_record_get_texts (record, member);
  g_autoptr (GStrvBuilder) after = g_strv_builder_new ();
  g_autoptr (GPtrArray) redirected = g_ptr_array_new_with_free_func (g_free);
  gboolean is_changed = FALSE;

  for (guint i = 0; before[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup (func (link, before[i], data));
      gboolean is_redirected = g_strcmp0 (id, before[i]) != 0;

      is_changed = is_changed || is_redirected;
      if (id == NULL || has_text (redirected, id) || (is_redirected && is_earlier (before, i, id)))
        continue;
      g_strv_builder_add (after, id);
      if (is_redirected)
        g_ptr_array_add (redirected, g_steal_pointer (&id));
    }
  if (is_changed)
    entente_record_take_texts (record, member, g_strv_builder_end (after));
  return is_changed;
}

/* A record of a list describes the item that it refers to. Without the reference it is dropped. */
static gboolean
is_orphaned (const EntenteRecord *before,
             const EntenteRecord *after)
{
  const EntenteShape *shape = entente_record_get_shape (before);

  for (guint i = 0; i < shape->n_members; i++)
    if (shape->members[i].type == ENTENTE_VALUE_REF && entente_record_has (before, i) && !entente_record_has (after, i))
      return TRUE;
  return FALSE;
}

static gboolean
has_equal (GPtrArray           *records,
           const EntenteRecord *record)
{
  return g_ptr_array_find_with_equal_func (records, record, (GEqualFunc) entente_record_equal, NULL);
}

static gboolean
map_records (EntenteRecord       *record,
             guint                member,
             EntenteReferenceFunc func,
             gpointer             data)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new (), redirected = g_ptr_array_new ();
  gboolean is_changed = FALSE;

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      const EntenteRecord *before = entente_record_get_nth (record, member, i);
      g_autoptr (EntenteRecord) after = entente_record_copy (before);
      gboolean is_redirected = entente_reference_map (after, func, data);

      is_changed = is_changed || is_redirected;
      if (is_orphaned (before, after) || has_equal (is_redirected ? kept : redirected, after))
        continue;
      if (is_redirected)
        g_ptr_array_add (redirected, after);
      g_ptr_array_add (kept, g_steal_pointer (&after));
    }
  if (is_changed)
    entente_record_clear (record, member);
  for (guint i = 0; i < kept->len; i++)
    if (is_changed)
      entente_record_add_record (record, member, kept->pdata[i]);
    else
      entente_record_free (kept->pdata[i]);
  return is_changed;
}

static gboolean
map_part (EntenteRecord       *record,
          guint                member,
          EntenteReferenceFunc func,
          gpointer             data)
{
  g_autoptr (EntenteRecord) part = entente_record_copy (entente_record_get_record (record, member));

  if (!entente_reference_map (part, func, data))
    return FALSE;
  entente_record_take_record (record, member, g_steal_pointer (&part));
  return TRUE;
}

/**
 * entente_reference_map:
 * @record: the contents of an item or of a kept view, to be changed
 * @func: (scope call): called with each id that it refers to
 * @data: for @func
 *
 * Replaces the references of the record and of its parts.
 *
 * Returns: whether anything changed
 */
gboolean
entente_reference_map (EntenteRecord       *record,
                       EntenteReferenceFunc func,
                       gpointer             data)
{
  const EntenteShape *shape;
  gboolean is_changed = FALSE;

  g_return_val_if_fail (record != NULL && func != NULL, FALSE);

  shape = entente_record_get_shape (record);
  for (guint i = 0; i < shape->n_members; i++)
    {
      if (!entente_record_has (record, i))
        continue;
      if (shape->members[i].type == ENTENTE_VALUE_REF)
        is_changed = map_text (record, i, func, data) || is_changed;
      else if (shape->members[i].type == ENTENTE_VALUE_REFS)
        is_changed = map_texts (record, i, func, data) || is_changed;
      else if (shape->members[i].type == ENTENTE_VALUE_RECORD)
        is_changed = map_part (record, i, func, data) || is_changed;
      else if (shape->members[i].type == ENTENTE_VALUE_RECORDS)
        is_changed = map_records (record, i, func, data) || is_changed;
    }
  return is_changed;
}
