/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-record.h"

#include "entente-record-values.h"

/* What a record has. */

const EntenteShape *
entente_record_get_shape (const EntenteRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->shape;
}

/**
 * entente_record_has:
 * @self: a record
 * @member: index of a member in the shape
 *
 * Returns: whether the member has a value, so that it is written
 */
gboolean
entente_record_has (const EntenteRecord *self,
                    guint                member)
{
  const EntenteRecordValue *value;

  g_return_val_if_fail (self != NULL && member < self->shape->n_members, FALSE);

  value = &self->values[member];
  switch (type_of (self, member))
    {
    case ENTENTE_VALUE_FLAG:
      return !value->number;
    case ENTENTE_VALUE_NUMBER:
      return value->number != ENTENTE_NUMBER_ABSENT;
    case ENTENTE_VALUE_OTHER:
      return FALSE;
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
    case ENTENTE_VALUE_RECORD:
    case ENTENTE_VALUE_RECORDS:
    case ENTENTE_VALUE_DATA:
    default:
      return value->text != NULL;
    }
}

/**
 * entente_record_get_text:
 * @self: a record
 * @member: index of a TEXT, WORD, DATE or REF member
 *
 * Returns: (nullable): the text; owned by the record
 */
const char *
entente_record_get_text (const EntenteRecord *self,
                         guint                member)
{
  g_return_val_if_fail (self != NULL && member < self->shape->n_members, NULL);
  g_return_val_if_fail (is_text (type_of (self, member)), NULL);

  return self->values[member].text;
}

/**
 * entente_record_get_texts:
 * @self: a record
 * @member: index of a TEXTS or REFS member
 *
 * Returns: (not nullable): the texts, which may be none; owned by the record
 */
const char *const *
entente_record_get_texts (const EntenteRecord *self,
                          guint                member)
{
  static const char *const none[] = { NULL };

  g_return_val_if_fail (self != NULL && member < self->shape->n_members, none);
  g_return_val_if_fail (is_texts (type_of (self, member)), none);

  if (self->values[member].texts == NULL)
    return none;
  return (const char *const *) self->values[member].texts;
}

gboolean
entente_record_get_flag (const EntenteRecord *self,
                         guint                member)
{
  g_return_val_if_fail (self != NULL && member < self->shape->n_members, FALSE);
  g_return_val_if_fail (type_of (self, member) == ENTENTE_VALUE_FLAG, FALSE);

  return self->values[member].number != 0;
}

/**
 * entente_record_get_number:
 * @self: a record
 * @member: index of a NUMBER member
 *
 * Returns: the number, or %ENTENTE_NUMBER_ABSENT
 */
gint64
entente_record_get_number (const EntenteRecord *self,
                           guint                member)
{
  g_return_val_if_fail (self != NULL && member < self->shape->n_members, ENTENTE_NUMBER_ABSENT);
  g_return_val_if_fail (type_of (self, member) == ENTENTE_VALUE_NUMBER, ENTENTE_NUMBER_ABSENT);

  return self->values[member].number;
}

/**
 * entente_record_get_record:
 * @self: a record
 * @member: index of a RECORD member
 *
 * Returns: (nullable) (transfer none): the record
 */
EntenteRecord *
entente_record_get_record (const EntenteRecord *self,
                           guint                member)
{
  g_return_val_if_fail (self != NULL && member < self->shape->n_members, NULL);
  g_return_val_if_fail (type_of (self, member) == ENTENTE_VALUE_RECORD, NULL);

  return self->values[member].record;
}

guint
entente_record_get_n_records (const EntenteRecord *self,
                              guint                member)
{
  g_return_val_if_fail (self != NULL && member < self->shape->n_members, 0);
  g_return_val_if_fail (type_of (self, member) == ENTENTE_VALUE_RECORDS, 0);

  return self->values[member].records != NULL ? self->values[member].records->n : 0;
}

/**
 * entente_record_get_nth:
 * @self: a record
 * @member: index of a RECORDS member
 * @nth: less than entente_record_get_n_records()
 *
 * Returns: (transfer none): the record
 */
EntenteRecord *
entente_record_get_nth (const EntenteRecord *self,
                        guint                member,
                        guint                nth)
{
  g_return_val_if_fail (nth < entente_record_get_n_records (self, member), NULL);

  return self->values[member].records->records[nth];
}

guint
entente_record_get_n_data (const EntenteRecord *self,
                           guint                member)
{
  g_return_val_if_fail (self != NULL && member < self->shape->n_members, 0);
  g_return_val_if_fail (type_of (self, member) == ENTENTE_VALUE_DATA, 0);

  return entente_data_get_n (self->values[member].data);
}

/**
 * entente_record_get_datum:
 * @self: a record
 * @member: index of a DATA member
 * @nth: less than entente_record_get_n_data()
 *
 * Returns: (transfer none): the fact
 */
const EntenteDatum *
entente_record_get_datum (const EntenteRecord *self,
                          guint                member,
                          guint                nth)
{
  g_return_val_if_fail (nth < entente_record_get_n_data (self, member), NULL);

  return entente_data_get_nth (self->values[member].data, nth);
}

guint
entente_record_get_n_foreign (const EntenteRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->foreign != NULL ? self->foreign->n : 0;
}

const EntenteForeign *
entente_record_get_foreign (const EntenteRecord *self,
                            guint                nth)
{
  g_return_val_if_fail (nth < entente_record_get_n_foreign (self), NULL);

  return &self->foreign->members[nth];
}

/**
 * entente_record_find_datum:
 * @self: a record
 * @member: index of a DATA member
 * @name: the name of a fact
 *
 * Returns: (transfer none) (nullable): the fact of that name
 */
const EntenteDatum *
entente_record_find_datum (const EntenteRecord *self,
                           guint                member,
                           const char          *name)
{
  for (guint i = 0; i < entente_record_get_n_data (self, member); i++)
    if (g_str_equal (entente_record_get_datum (self, member, i)->name, name))
      return entente_record_get_datum (self, member, i);
  return NULL;
}

/**
 * entente_record_is_empty:
 * @self: a record
 *
 * Returns: whether it has no member, not even one that Entente does not know
 */
gboolean
entente_record_is_empty (const EntenteRecord *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < entente_record_get_shape (self)->n_members; i++)
    if (entente_record_has (self, i))
      return FALSE;
  return entente_record_get_n_foreign (self) == 0;
}

/**
 * entente_record_has_foreign:
 * @self: a record
 * @name: the name of a member that its shape does not know
 *
 * Returns: whether it has such a member
 */
gboolean
entente_record_has_foreign (const EntenteRecord *self,
                            const char          *name)
{
  for (guint i = 0; i < entente_record_get_n_foreign (self); i++)
    if (g_str_equal (entente_record_get_foreign (self, i)->name, name))
      return TRUE;
  return FALSE;
}

static gboolean
equal_records (const EntenteRecords *a,
               const EntenteRecords *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (!entente_record_equal (a->records[i], b->records[i]))
      return FALSE;
  return TRUE;
}

static gboolean
equal_texts (char **a,
             char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

static gboolean
equal_values (EntenteValueType          type,
              const EntenteRecordValue *a,
              const EntenteRecordValue *b)
{
  switch (type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
      return g_strcmp0 (a->text, b->text) == 0;
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
      return equal_texts (a->texts, b->texts);
    case ENTENTE_VALUE_FLAG:
    case ENTENTE_VALUE_NUMBER:
      return a->number == b->number;
    case ENTENTE_VALUE_RECORD:
      return entente_record_equal (a->record, b->record);
    case ENTENTE_VALUE_RECORDS:
      return equal_records (a->records, b->records);
    case ENTENTE_VALUE_DATA:
      return entente_data_equal (a->data, b->data);
    case ENTENTE_VALUE_OTHER:
    default:
      return TRUE;
    }
}

static gboolean
equal_foreign (const EntenteRecord *a,
               const EntenteRecord *b)
{
  guint n = entente_record_get_n_foreign (a);

  if (n != entente_record_get_n_foreign (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const EntenteForeign *x = entente_record_get_foreign (a, i);
      const EntenteForeign *y = entente_record_get_foreign (b, i);

      if (x->after != y->after || !g_str_equal (x->name, y->name) || !g_str_equal (x->json, y->json))
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_record_equal_member:
 * @a: a record
 * @b: another one of the same shape
 * @member: index of a member
 *
 * Returns: whether the member has the same value in both, or none in both
 */
gboolean
entente_record_equal_member (const EntenteRecord *a,
                             const EntenteRecord *b,
                             guint                member)
{
  g_return_val_if_fail (a != NULL && b != NULL && a->shape == b->shape && member < a->shape->n_members, FALSE);

  return equal_values (type_of (a, member), &a->values[member], &b->values[member]);
}

/**
 * entente_record_equal:
 * @a: (nullable): a record
 * @b: (nullable): another
 *
 * Returns: whether both are written in the same way
 */
gboolean
entente_record_equal (const EntenteRecord *a,
                      const EntenteRecord *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->shape != b->shape)
    return FALSE;
  for (guint i = 0; i < a->shape->n_members; i++)
    if (!equal_values (type_of (a, i), &a->values[i], &b->values[i]))
      return FALSE;
  return equal_foreign (a, b);
}
