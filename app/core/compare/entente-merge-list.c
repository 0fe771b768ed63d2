/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-merge-list.h"

#include "entente-actor.h"
#include "entente-former.h"
#include "entente-id.h"
#include "entente-member-values.h"
#include "entente-set-aside.h"
#include "entente-statement.h"

#include <string.h>

struct _EntenteMergeList {
  const EntenteRecord *record; /* nullable: an empty list */
  guint member;
  GPtrArray *keys;             /* of char *, in the order of the list */
  GHashTable *places;          /* key, borrowed -> place in the list + 1 */
};

/* By how many of its first members an entry is found again; 0 if there is no telling. */
static guint
count_key_members (const EntenteShape *shape)
{
  if (shape == &entente_target_shape || shape == &entente_phrase_shape)
    return 1;
  if (shape == &entente_set_aside_shape)
    return 3;
  return shape == &entente_identifier_shape || shape == &entente_former_shape ? 2 : 0;
}

/* Relays are a chain, in which the place of each tells something. */
static gboolean
has_keys (const EntenteMember *member)
{
  switch (member->type)
    {
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_DATA:
      return TRUE;
    case ENTENTE_VALUE_REFS:
      return member->link != ENTENTE_LINK_VIA;
    case ENTENTE_VALUE_RECORDS:
      return count_key_members (member->shape) > 0;
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
    case ENTENTE_VALUE_FLAG:
    case ENTENTE_VALUE_NUMBER:
    case ENTENTE_VALUE_RECORD:
    case ENTENTE_VALUE_OTHER:
    default:
      return FALSE;
    }
}

static char *
dup_record_key (const EntenteRecord *record)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < count_key_members (entente_record_get_shape (record)); i++)
    {
      const char *text = entente_record_get_text (record, i);

      text = text != NULL ? text : "";
      g_string_append_printf (key, "%zu %s ", strlen (text), text);
    }
  return g_string_free (key, FALSE);
}

static guint
count_entries (const EntenteRecord *record,
               guint                member)
{
  switch (entente_record_get_shape (record)->members[member].type)
    {
    case ENTENTE_VALUE_RECORDS:
      return entente_record_get_n_records (record, member);
    case ENTENTE_VALUE_DATA:
      return entente_record_get_n_data (record, member);
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
      return g_strv_length ((char **) entente_record_get_texts (record, member));
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
    case ENTENTE_VALUE_FLAG:
    case ENTENTE_VALUE_NUMBER:
    case ENTENTE_VALUE_RECORD:
    case ENTENTE_VALUE_OTHER:
    default:
      return 0;
    }
}

static char *
dup_key (const EntenteRecord *record,
         guint                member,
         guint                nth)
{
  EntenteValueType type = entente_record_get_shape (record)->members[member].type;

  if (type == ENTENTE_VALUE_RECORDS)
    return dup_record_key (entente_record_get_nth (record, member, nth));
  if (type == ENTENTE_VALUE_DATA)
    return g_strdup (entente_record_get_datum (record, member, nth)->name);
  return g_strdup (entente_record_get_texts (record, member)[nth]);
}

/**
 * entente_merge_list_new:
 * @record: (nullable): a record, which must outlive the list; %NULL for an empty list
 * @member: index of a member
 *
 * Returns: (transfer full) (nullable): the entries of the member; %NULL if they cannot be told apart, or if their order
 *   tells more than what they are
 */
EntenteMergeList *
entente_merge_list_new (const EntenteRecord *record,
                        guint                member)
{
  g_autoptr (EntenteMergeList) self = g_new0 (EntenteMergeList, 1);

  self->record = record;
  self->member = member;
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->places = g_hash_table_new (entente_id_hash, g_str_equal);
  if (record == NULL)
    return g_steal_pointer (&self);
  if (!has_keys (&entente_record_get_shape (record)->members[member]))
    return NULL;
  for (guint i = 0; i < count_entries (record, member); i++)
    {
      g_ptr_array_add (self->keys, dup_key (record, member, i));
      if (!g_hash_table_insert (self->places, self->keys->pdata[i], GUINT_TO_POINTER (i + 1)))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * entente_merge_list_free:
 * @self: (nullable) (transfer full): a list
 */
void
entente_merge_list_free (EntenteMergeList *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->keys);
  g_free (self);
}

const GPtrArray *
entente_merge_list_get_keys (const EntenteMergeList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->keys;
}

gboolean
entente_merge_list_has (const EntenteMergeList *self,
                        const char             *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  return g_hash_table_contains (self->places, key);
}

static guint
find_place (const EntenteMergeList *self,
            const char             *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, key)) - 1;
}

/**
 * entente_merge_list_equal:
 * @self: a list
 * @other: another one, of the same member
 * @key: a key that both have
 *
 * Returns: whether the entry is the same in both
 */
gboolean
entente_merge_list_equal (const EntenteMergeList *self,
                          const EntenteMergeList *other,
                          const char             *key)
{
  const EntenteDatum *a, *b;
  EntenteValueType type;
  guint x, y;

  g_return_val_if_fail (entente_merge_list_has (self, key) && entente_merge_list_has (other, key), FALSE);

  x = find_place (self, key);
  y = find_place (other, key);
  type = entente_record_get_shape (self->record)->members[self->member].type;
  if (type == ENTENTE_VALUE_RECORDS)
    return entente_record_equal (entente_record_get_nth (self->record, self->member, x),
                                 entente_record_get_nth (other->record, other->member, y));
  if (type != ENTENTE_VALUE_DATA)
    return TRUE;
  a = entente_record_get_datum (self->record, self->member, x);
  b = entente_record_get_datum (other->record, other->member, y);
  return a->type == b->type && g_str_equal (a->text, b->text);
}

/**
 * entente_merge_list_dup_datum:
 * @self: a list of facts
 * @key: a key
 *
 * Returns: (transfer full) (nullable): the fact as JSON; %NULL if there is none
 */
char *
entente_merge_list_dup_datum (const EntenteMergeList *self,
                              const char             *key)
{
  if (!entente_merge_list_has (self, key))
    return NULL;
  return entente_member_values_write_datum (entente_record_get_shape (self->record), self->member,
                                            entente_record_get_datum (self->record, self->member,
                                                                      find_place (self, key)));
}

/**
 * entente_merge_list_append:
 * @self: a list
 * @key: a key of it
 * @to: a record of the same shape
 *
 * Appends the entry to the member of @to.
 */
void
entente_merge_list_append (const EntenteMergeList *self,
                           const char             *key,
                           EntenteRecord          *to)
{
  EntenteValueType type;
  guint place;

  g_return_if_fail (entente_merge_list_has (self, key) && to != NULL);

  place = find_place (self, key);
  type = entente_record_get_shape (to)->members[self->member].type;
  if (type == ENTENTE_VALUE_RECORDS)
    entente_record_add_record (to, self->member,
                               entente_record_copy (entente_record_get_nth (self->record, self->member, place)));
  else if (type == ENTENTE_VALUE_DATA)
    {
      const EntenteDatum *datum = entente_record_get_datum (self->record, self->member, place);

      entente_record_add_datum (to, self->member, datum->name, datum->type, datum->text);
    }
  else
    entente_record_add_text (to, self->member, key);
}
