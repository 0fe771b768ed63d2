/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-record.h"

#include "entente-record-values.h"

#include <string.h>

static void
init_value (EntenteRecord *self,
            guint          member)
{
  EntenteRecordValue *value = &self->values[member];

  if (type_of (self, member) == ENTENTE_VALUE_NUMBER)
    value->number = ENTENTE_NUMBER_ABSENT;
  else if (type_of (self, member) == ENTENTE_VALUE_FLAG)
    value->number = TRUE;
  else
    value->text = NULL;
}

static char *
dup_text (const EntenteRecord *self,
          const char          *text)
{
  if (text == NULL || self->pool == NULL)
    return g_strdup (text);
  return entente_pool_add_text (self->pool, text);
}

static void
free_text (const EntenteRecord *self,
           char                *text)
{
  if (self->pool == NULL)
    g_free (text);
}

/* In a pool a list of texts has room for a power of two, so that it is not copied each time one is added. */
static char **
grow_texts (const EntenteRecord *self,
            char               **texts,
            guint                n)
{
  char **grown;

  if (self->pool == NULL)
    return g_renew (char *, texts, n + 2);
  if (texts != NULL && ((n + 1) & n) != 0)
    return texts;
  grown = entente_pool_alloc (self->pool, 2 * (n + 1) * sizeof (char *));
  return n > 0 ? memcpy (grown, texts, n * sizeof (char *)) : grown;
}

static void
append_text (const EntenteRecord *self,
             EntenteRecordValue  *value,
             const char          *text)
{
  guint n = value->texts != NULL ? g_strv_length (value->texts) : 0;

  value->texts = grow_texts (self, value->texts, n);
  value->texts[n] = dup_text (self, text);
  value->texts[n + 1] = NULL;
}

static EntenteRecords *
new_records (EntentePool *pool,
             guint        n)
{
  gsize size = sizeof (EntenteRecords) + n * sizeof (EntenteRecord *);
  EntenteRecords *records = pool != NULL ? entente_pool_alloc (pool, size) : g_malloc (size);

  records->n = 0;
  records->n_allocated = n;
  return records;
}

static void
append_record (const EntenteRecord *self,
               EntenteRecordValue  *value,
               EntenteRecord       *record)
{
  EntenteRecords *records = value->records;

  if (records == NULL || records->n == records->n_allocated)
    {
      value->records = new_records (self->pool, records != NULL ? 2 * records->n : 1);
      if (records != NULL)
        memcpy (value->records->records, records->records, records->n * sizeof (EntenteRecord *));
      value->records->n = records != NULL ? records->n : 0;
      if (self->pool == NULL)
        g_free (records);
    }
  value->records->records[value->records->n++] = record;
}

static void
free_records (EntenteRecords *records)
{
  for (guint i = 0; records != NULL && i < records->n; i++)
    entente_record_free (records->records[i]);
  g_free (records);
}

static void
clear_foreign (EntenteRecord  *self,
               EntenteForeign *foreign)
{
  free_text (self, foreign->name);
  free_text (self, foreign->json);
}

static EntenteForeign *
append_foreign (EntenteRecord *self)
{
  EntenteForeigns *foreign = self->foreign;
  guint n = foreign != NULL ? foreign->n : 0;

  if (foreign == NULL || n == foreign->n_allocated)
    {
      gsize size = sizeof (EntenteForeigns) + (n > 0 ? 2 * n : 1) * sizeof (EntenteForeign);

      self->foreign = self->pool != NULL ? entente_pool_alloc (self->pool, size) : g_malloc (size);
      if (n > 0)
        memcpy (self->foreign->members, foreign->members, n * sizeof (EntenteForeign));
      self->foreign->n_allocated = n > 0 ? 2 * n : 1;
      if (self->pool == NULL)
        g_free (foreign);
    }
  self->foreign->n = n + 1;
  return &self->foreign->members[n];
}

static void
free_foreigns (EntenteRecord *self)
{
  for (guint i = 0; self->foreign != NULL && i < self->foreign->n; i++)
    clear_foreign (self, &self->foreign->members[i]);
  g_free (self->foreign);
}

/* Setting a member removes the foreign member of the same name: a value of the file that could not be
 * understood. */
static void
drop_foreign (EntenteRecord *self,
              const char    *name)
{
  for (guint i = 0; self->foreign != NULL && i < self->foreign->n; i++)
    if (g_str_equal (self->foreign->members[i].name, name))
      {
        EntenteForeign *foreign = &self->foreign->members[i];

        clear_foreign (self, foreign);
        memmove (foreign, foreign + 1, (--self->foreign->n - i) * sizeof *foreign);
        return;
      }
}

static EntenteRecordValue *
value_to_set (EntenteRecord *self,
              guint          member)
{
  entente_record_clear (self, member);
  drop_foreign (self, self->shape->members[member].name);
  return &self->values[member];
}

static EntenteRecord *copy_record (const EntenteRecord *self, EntentePool *pool);

static void
copy_texts (const EntenteRecord *to,
            char               **from,
            EntenteRecordValue  *value)
{
  guint n = from != NULL ? g_strv_length (from) : 0;

  if (n == 0)
    return;
  value->texts = to->pool != NULL ? NULL : g_new (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      if (to->pool != NULL)
        value->texts = grow_texts (to, value->texts, i);
      value->texts[i] = dup_text (to, from[i]);
    }
  value->texts[n] = NULL;
}

static EntenteRecords *
copy_records (EntentePool *pool,
              EntenteRecords     *records)
{
  EntenteRecords *copy = records != NULL ? new_records (pool, records->n) : NULL;

  for (guint i = 0; copy != NULL && i < records->n; i++)
    copy->records[copy->n++] = copy_record (records->records[i], pool);
  return copy;
}

static void
copy_value (EntenteRecord            *self,
            guint                     member,
            const EntenteRecordValue *from)
{
  EntenteValueType type = type_of (self, member);
  EntenteRecordValue *to = &self->values[member];

  if (is_text (type))
    to->text = dup_text (self, from->text);
  else if (is_texts (type))
    copy_texts (self, from->texts, to);
  else if (type == ENTENTE_VALUE_RECORD)
    to->record = copy_record (from->record, self->pool);
  else if (type == ENTENTE_VALUE_RECORDS)
    to->records = copy_records (self->pool, from->records);
  else if (type == ENTENTE_VALUE_DATA)
    to->data = entente_data_copy (from->data, self->pool);
  else
    *to = *from;
}

static EntenteRecord *
copy_record (const EntenteRecord *self,
             EntentePool         *pool)
{
  EntenteRecord *copy;

  if (self == NULL)
    return NULL;

  copy = entente_record_new_in (pool, self->shape);
  for (guint i = 0; i < self->shape->n_members; i++)
    copy_value (copy, i, &self->values[i]);
  for (guint i = 0; i < entente_record_get_n_foreign (self); i++)
    {
      const EntenteForeign *foreign = entente_record_get_foreign (self, i);

      entente_record_add_foreign (copy, foreign->name, foreign->json, -1, foreign->after);
    }
  return copy;
}

/**
 * entente_record_new:
 * @shape: the table of the members; must outlive the record
 *
 * Returns: (transfer full): a record without any member
 */
EntenteRecord *
entente_record_new (const EntenteShape *shape)
{
  return entente_record_new_in (NULL, shape);
}

/**
 * entente_record_new_in:
 * @pool: (nullable): where the record and all that is in it will be
 * @shape: the table of the members; must outlive the record
 *
 * A record in a pool ends with it; entente_record_free() does nothing.
 *
 * Returns: (transfer full): a record without any member
 */
EntenteRecord *
entente_record_new_in (EntentePool        *pool,
                       const EntenteShape *shape)
{
  EntenteRecord *self;
  gsize size;

  g_return_val_if_fail (shape != NULL, NULL);

  size = sizeof (EntenteRecord) + shape->n_members * sizeof (EntenteRecordValue);
  self = pool != NULL ? entente_pool_alloc (pool, size) : g_malloc (size);
  self->shape = shape;
  self->pool = pool;
  self->foreign = NULL;
  for (guint i = 0; i < shape->n_members; i++)
    init_value (self, i);
  return self;
}

/**
 * entente_record_new_part:
 * @self: a record
 * @member: index of a RECORD or RECORDS member
 *
 * Returns: (transfer full): a record of the member's shape, in the memory in which @self is
 */
EntenteRecord *
entente_record_new_part (EntenteRecord *self,
                         guint          member)
{
  g_return_val_if_fail (self != NULL && member < self->shape->n_members, NULL);

  return entente_record_new_in (self->pool, self->shape->members[member].shape);
}

/**
 * entente_record_copy:
 * @self: (nullable): a record
 *
 * Returns: (transfer full) (nullable): a deep copy, in no pool
 */
EntenteRecord *
entente_record_copy (const EntenteRecord *self)
{
  return copy_record (self, NULL);
}

/**
 * entente_record_free:
 * @self: (nullable) (transfer full): a record
 */
void
entente_record_free (EntenteRecord *self)
{
  if (self == NULL || self->pool != NULL)
    return;

  for (guint i = 0; i < self->shape->n_members; i++)
    entente_record_clear (self, i);
  free_foreigns (self);
  g_free (self);
}

/**
 * entente_record_get_pool:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the pool that it is in
 */
EntentePool *
entente_record_get_pool (const EntenteRecord *self)
{
  return self->pool;
}

/* The record in the memory of another one of which it becomes a part. */
static EntenteRecord *
take_part (EntenteRecord *self,
           EntenteRecord *part)
{
  EntenteRecord *own = part;

  if (part != NULL && part->pool != self->pool)
    {
      own = copy_record (part, self->pool);
      entente_record_free (part);
    }
  return own;
}

/* A text that was given away, in the memory of the record. */
static char *
dup_taken (EntenteRecord *self,
           char          *text)
{
  char *own = text;

  if (self->pool != NULL)
    {
      own = entente_pool_add_text (self->pool, text);
      g_free (text);
    }
  return own;
}

/* The text is in the memory of the record. */
static void
take_text (EntenteRecord *self,
           guint          member,
           char          *text)
{
  value_to_set (self, member)->text = text;
}

void
entente_record_set_text (EntenteRecord *self,
                         guint          member,
                         const char    *text)
{
  g_return_if_fail (self != NULL && member < self->shape->n_members);
  g_return_if_fail (is_text (type_of (self, member)));

  take_text (self, member, text != NULL && *text != '\0' ? dup_text (self, text) : NULL);
}

/**
 * entente_record_take_text:
 * @self: a record
 * @member: index of a TEXT, WORD, DATE or REF member
 * @text: (nullable) (transfer full): the text; %NULL and "" both mean absent
 */
void
entente_record_take_text (EntenteRecord *self,
                          guint          member,
                          char          *text)
{
  g_return_if_fail (self != NULL && member < self->shape->n_members);
  g_return_if_fail (is_text (type_of (self, member)));

  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  take_text (self, member, text != NULL ? dup_taken (self, text) : NULL);
}

void
entente_record_set_texts (EntenteRecord     *self,
                          guint              member,
                          const char *const *texts)
{
  g_return_if_fail (self != NULL && member < self->shape->n_members);
  g_return_if_fail (is_texts (type_of (self, member)));

  if (self->pool == NULL)
    entente_record_take_texts (self, member, g_strdupv ((char **) texts));
  else
    copy_texts (self, (char **) texts, value_to_set (self, member));
}

/**
 * entente_record_take_texts:
 * @self: a record
 * @member: index of a TEXTS or REFS member
 * @texts: (nullable) (transfer full): the texts; %NULL and an empty list both mean absent
 */
void
entente_record_take_texts (EntenteRecord  *self,
                           guint           member,
                           char          **texts)
{
  g_return_if_fail (self != NULL && member < self->shape->n_members);
  g_return_if_fail (is_texts (type_of (self, member)));

  if (texts != NULL && *texts == NULL)
    g_clear_pointer (&texts, g_strfreev);
  if (self->pool != NULL)
    {
      copy_texts (self, texts, value_to_set (self, member));
      g_strfreev (texts);
    }
  else
    value_to_set (self, member)->texts = texts;
}

/**
 * entente_record_add_text:
 * @self: a record
 * @member: the index of a list of texts
 * @text: one more
 */
void
entente_record_add_text (EntenteRecord *self,
                         guint          member,
                         const char    *text)
{
  g_return_if_fail (self != NULL && text != NULL && is_texts (type_of (self, member)));

  if (self->values[member].texts == NULL)
    drop_foreign (self, self->shape->members[member].name);
  append_text (self, &self->values[member], text);
}

void
entente_record_set_flag (EntenteRecord *self,
                         guint          member,
                         gboolean       flag)
{
  g_return_if_fail (self != NULL && member < self->shape->n_members);
  g_return_if_fail (type_of (self, member) == ENTENTE_VALUE_FLAG);

  value_to_set (self, member)->number = flag;
}

void
entente_record_set_number (EntenteRecord *self,
                           guint          member,
                           gint64         number)
{
  g_return_if_fail (self != NULL && member < self->shape->n_members);
  g_return_if_fail (type_of (self, member) == ENTENTE_VALUE_NUMBER);

  value_to_set (self, member)->number = number;
}

/**
 * entente_record_take_record:
 * @self: a record
 * @member: index of a RECORD member
 * @record: (nullable) (transfer full): a record of the member's shape. If it is not from entente_record_new_part(), it
 *   may be replaced by a copy
 */
void
entente_record_take_record (EntenteRecord *self,
                            guint          member,
                            EntenteRecord *record)
{
  g_return_if_fail (self != NULL && member < self->shape->n_members);
  g_return_if_fail (type_of (self, member) == ENTENTE_VALUE_RECORD);
  g_return_if_fail (record == NULL || record->shape == self->shape->members[member].shape);

  record = take_part (self, record);
  value_to_set (self, member)->record = record;
}

/**
 * entente_record_add_record:
 * @self: a record
 * @member: index of a RECORDS member
 * @record: (transfer full): a record of the member's shape, which is appended, or a copy of it, as above
 */
void
entente_record_add_record (EntenteRecord *self,
                           guint          member,
                           EntenteRecord *record)
{
  EntenteRecordValue *value;

  g_return_if_fail (self != NULL && member < self->shape->n_members);
  g_return_if_fail (type_of (self, member) == ENTENTE_VALUE_RECORDS);
  g_return_if_fail (record != NULL && record->shape == self->shape->members[member].shape);

  value = &self->values[member];
  if (value->records == NULL)
    drop_foreign (self, self->shape->members[member].name);
  append_record (self, value, take_part (self, record));
}

/**
 * entente_record_add_datum:
 * @self: a record
 * @member: index of a DATA member
 * @name: a name that no fact of the member has
 * @type: the type of the fact
 * @text: the text; for any other type, a JSON value
 *
 * Appends a fact.
 */
void
entente_record_add_datum (EntenteRecord    *self,
                          guint             member,
                          const char       *name,
                          EntenteDatumType  type,
                          const char       *text)
{
  EntenteRecordValue *value;

  g_return_if_fail (self != NULL && member < self->shape->n_members);
  g_return_if_fail (type_of (self, member) == ENTENTE_VALUE_DATA);
  g_return_if_fail (name != NULL && text != NULL);

  value = &self->values[member];
  if (value->data == NULL)
    drop_foreign (self, self->shape->members[member].name);
  value->data = entente_data_add (value->data, self->pool, name, type, text);
}

static void
free_value (EntenteRecord *self,
            guint          member)
{
  EntenteValueType type = type_of (self, member);
  EntenteRecordValue *value = &self->values[member];

  if (is_text (type))
    g_free (value->text);
  else if (is_texts (type))
    g_strfreev (value->texts);
  else if (type == ENTENTE_VALUE_RECORD)
    entente_record_free (value->record);
  else if (type == ENTENTE_VALUE_RECORDS)
    free_records (value->records);
  else if (type == ENTENTE_VALUE_DATA)
    entente_data_free (value->data);
}

/**
 * entente_record_clear:
 * @self: a record
 * @member: index of the member to remove
 */
void
entente_record_clear (EntenteRecord *self,
                      guint          member)
{
  g_return_if_fail (self != NULL && member < self->shape->n_members);

  if (self->pool == NULL)
    free_value (self, member);
  init_value (self, member);
}

/**
 * entente_record_move:
 * @from: a record
 * @to: another one of the same shape; neither is in a pool
 * @member: index of a member
 *
 * Gives the value of the member, or that there is none, to the other record. The first has none afterwards.
 */
void
entente_record_move (EntenteRecord *from,
                     EntenteRecord *to,
                     guint          member)
{
  g_return_if_fail (from != NULL && to != NULL && from->shape == to->shape && member < from->shape->n_members);
  g_return_if_fail (from->pool == NULL && to->pool == NULL);

  *value_to_set (to, member) = from->values[member];
  init_value (from, member);
}

/**
 * entente_record_copy_member:
 * @self: a record
 * @member: index of a member
 * @from: (nullable): a record of the same shape
 *
 * Gives the member the value that it has in @from, or none if it has none there.
 */
void
entente_record_copy_member (EntenteRecord       *self,
                            guint                member,
                            const EntenteRecord *from)
{
  g_return_if_fail (self != NULL && member < self->shape->n_members && self != from);
  g_return_if_fail (from == NULL || from->shape == self->shape);

  value_to_set (self, member);
  if (from != NULL)
    copy_value (self, member, &from->values[member]);
}

/**
 * entente_record_add_foreign:
 * @self: a record
 * @name: the member's name
 * @json: its value, as JSON text
 * @length: length of @json in bytes, or -1
 * @after: index of the known member that it follows, or -1 for the start
 *
 * Keeps a member that is not in the shape, or whose value could not be understood.
 */
void
entente_record_add_foreign (EntenteRecord *self,
                            const char    *name,
                            const char    *json,
                            gssize         length,
                            int            after)
{
  g_autofree char *copy = NULL;

  g_return_if_fail (self != NULL && name != NULL && json != NULL);

  if (length >= 0)
    json = copy = g_strndup (json, (gsize) length);
  *append_foreign (self) = (EntenteForeign) { dup_text (self, name), dup_text (self, json), after };
}

/**
 * entente_record_remove_foreign:
 * @self: a record
 * @name: the name of a member that is not in the shape, or whose value could not be understood
 *
 * Removes that member, if there is one.
 */
void
entente_record_remove_foreign (EntenteRecord *self,
                               const char    *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  drop_foreign (self, name);
}
