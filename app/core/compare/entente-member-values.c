/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-member-values.h"

#include "entente-id.h"
#include "entente-json.h"

#include <string.h>

/* The members of a record by their names in the file: those that Entente knows, those that it does not know, and those
 * whose values it could not understand. So comparing and merging lose none of them. */

/**
 * entente_member_values_find:
 * @shape: a shape
 * @name: the name of a member
 *
 * Returns: its index in the shape, or -1 if Entente does not know it
 */
int
entente_member_values_find (const EntenteShape *shape,
                            const char         *name)
{
  g_return_val_if_fail (shape != NULL && name != NULL, -1);

  for (guint i = 0; i < shape->n_members; i++)
    if (g_str_equal (shape->members[i].name, name))
      return (int) i;
  return -1;
}

/* A file can have very many members that Entente does not know. */
static void
add_name (GPtrArray  *names,
          GHashTable *known,
          const char *name)
{
  if (g_hash_table_add (known, (gpointer) name))
    g_ptr_array_add (names, (gpointer) name);
}

/**
 * entente_member_values_list_names:
 * @records: (array length=n_records): records of one shape; some can be %NULL
 * @n_records: how many
 *
 * Returns: (transfer container) (element-type utf8): the names of all members that one of them has: first those that
 *   Entente knows, in the order of the file. The texts belong to the records and their shape
 */
GPtrArray *
entente_member_values_list_names (const EntenteRecord *const *records,
                                  guint                       n_records)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (entente_id_hash, g_str_equal);
  const EntenteShape *shape = NULL;

  g_return_val_if_fail (records != NULL, names);

  for (guint i = 0; i < n_records; i++)
    if (records[i] != NULL)
      shape = entente_record_get_shape (records[i]);
  for (guint i = 0; shape != NULL && i < shape->n_members; i++)
    for (guint j = 0; j < n_records; j++)
      if (records[j] != NULL && entente_record_has (records[j], i))
        add_name (names, known, shape->members[i].name);
  for (guint i = 0; i < n_records; i++)
    for (guint j = 0; records[i] != NULL && j < entente_record_get_n_foreign (records[i]); j++)
      add_name (names, known, entente_record_get_foreign (records[i], j)->name);
  return names;
}

static const EntenteForeign *
find_foreign (const EntenteRecord *record,
              const char          *name)
{
  for (guint i = 0; i < entente_record_get_n_foreign (record); i++)
    if (g_str_equal (entente_record_get_foreign (record, i)->name, name))
      return entente_record_get_foreign (record, i);
  return NULL;
}

/**
 * entente_member_values_index_foreign:
 * @record: (nullable): a record
 *
 * Returns: (transfer full) (element-type utf8 EntenteForeign): the members that Entente does not know or could not
 *   understand, by their names. All of them belong to the record, which must not change
 */
GHashTable *
entente_member_values_index_foreign (const EntenteRecord *record)
{
  GHashTable *index = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; record != NULL && i < entente_record_get_n_foreign (record); i++)
    {
      const EntenteForeign *foreign = entente_record_get_foreign (record, i);

      g_hash_table_insert (index, foreign->name, (gpointer) foreign);
    }
  return index;
}

/* As they are written: a member that Entente does not know is the same wherever it stands. */
static gboolean
are_written_alike (const EntenteRecord *a,
                   const EntenteRecord *b,
                   guint                member)
{
  g_autofree char *x = NULL, *y = NULL;

  if (entente_record_equal_member (a, b, member))
    return TRUE;
  x = entente_json_write_member (a, member);
  y = entente_json_write_member (b, member);
  return g_strcmp0 (x, y) == 0;
}

static const char *
get_json (GHashTable *index,
          const char *name)
{
  const EntenteForeign *foreign = g_hash_table_lookup (index, name);

  return foreign != NULL ? foreign->json : NULL;
}

static gboolean
is_same (const EntenteRecord *a,
         GHashTable          *foreign_of_a,
         const EntenteRecord *b,
         GHashTable          *foreign_of_b,
         const char          *name)
{
  int member = entente_member_values_find (entente_record_get_shape (a), name);

  if (member >= 0 && !are_written_alike (a, b, (guint) member))
    return FALSE;
  if (member >= 0 && entente_record_has (a, (guint) member))
    return TRUE;
  return g_strcmp0 (get_json (foreign_of_a, name), get_json (foreign_of_b, name)) == 0;
}

/**
 * entente_member_values_list_different:
 * @a: a record
 * @b: another one of the same shape
 *
 * Returns: (transfer container) (element-type utf8): the names of the members whose values differ, in the order of
 *   entente_member_values_list_names()
 */
GPtrArray *
entente_member_values_list_different (const EntenteRecord *a,
                                      const EntenteRecord *b)
{
  const EntenteRecord *records[] = { a, b };
  g_autoptr (GPtrArray) names = entente_member_values_list_names (records, 2);
  g_autoptr (GHashTable) foreign_of_a = entente_member_values_index_foreign (a);
  g_autoptr (GHashTable) foreign_of_b = entente_member_values_index_foreign (b);
  GPtrArray *different = g_ptr_array_new ();

  for (guint i = 0; i < names->len; i++)
    if (!is_same (a, foreign_of_a, b, foreign_of_b, names->pdata[i]))
      g_ptr_array_add (different, names->pdata[i]);
  return different;
}

/**
 * entente_member_values_dup:
 * @record: (nullable): a record
 * @name: the name of a member
 *
 * Returns: (transfer full) (nullable): its value as JSON without white space, so that equal values are equal texts;
 *   %NULL if it has none
 */
char *
entente_member_values_dup (const EntenteRecord *record,
                           const char          *name)
{
  const EntenteForeign *foreign;
  int member;

  g_return_val_if_fail (name != NULL, NULL);

  if (record == NULL)
    return NULL;
  member = entente_member_values_find (entente_record_get_shape (record), name);
  if (member >= 0 && entente_record_has (record, (guint) member))
    return entente_json_write_member (record, (guint) member);
  foreign = find_foreign (record, name);
  return foreign != NULL ? g_strdup (foreign->json) : NULL;
}

/* The JSON of a member without what is before and behind its only entry. */
static char *
dup_inside (const EntenteRecord *alone,
            guint                member,
            gsize                before,
            gsize                after)
{
  g_autofree char *json = entente_json_write_member (alone, member);

  return g_strndup (json + before, strlen (json) - before - after);
}

/**
 * entente_member_values_write_datum:
 * @shape: the shape of a record
 * @member: index of a DATA member
 * @datum: a fact of it
 *
 * Returns: (transfer full): the fact as JSON
 */
char *
entente_member_values_write_datum (const EntenteShape *shape,
                                   guint               member,
                                   const EntenteDatum *datum)
{
  g_autoptr (EntenteRecord) alone = NULL;

  g_return_val_if_fail (shape != NULL && datum != NULL, NULL);

  if (datum->type != ENTENTE_DATUM_TEXT)
    return g_strdup (datum->text);
  alone = entente_record_new (shape);
  entente_record_add_datum (alone, member, "", ENTENTE_DATUM_TEXT, datum->text);
  return dup_inside (alone, member, strlen ("{\"\":"), strlen ("}"));
}

/**
 * entente_member_values_dup_nth:
 * @record: a record
 * @member: index of a RECORDS member
 * @nth: which of its records
 *
 * Returns: (transfer full): that record as JSON
 */
char *
entente_member_values_dup_nth (const EntenteRecord *record,
                               guint                member,
                               guint                nth)
{
  g_autoptr (EntenteRecord) alone = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  alone = entente_record_new (entente_record_get_shape (record));
  entente_record_add_record (alone, member, entente_record_copy (entente_record_get_nth (record, member, nth)));
  return dup_inside (alone, member, strlen ("["), strlen ("]"));
}
