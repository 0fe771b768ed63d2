/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-own-members.h"

#include "entente-import-json.h"
#include "entente-import-rest.h"
#include "entente-own-entries.h"
#include "entente-table-reasons.h"
#include "entente-table-values.h"

#include <string.h>

/* What the cells of a row say. For an item that a document has, only what is not as it is there, with all of that
 * member which a table cannot tell: the languages of names, the words around a place, the types of facts. */

static const EntenteImportReason unread_value = {
  ENTENTE_IMPORT_KEPT,
  /* Translators: %s is the title of a column, such as "page". */
  ENTENTE_NP_ ("%u value of “%s” cannot be read and is kept as data",
               "%u values of “%s” cannot be read and are kept as data"),
};

static gboolean
is_json (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (JsonNode) node = entente_import_json_parse (bytes, NULL, NULL);

  return node != NULL;
}

/* A text stays one, also if it looks like a number now. */
static EntenteDatumType
choose_type (const EntenteDatum *before,
             const char         *cell)
{
  if (before != NULL && before->type == ENTENTE_DATUM_TEXT)
    return ENTENTE_DATUM_TEXT;
  if (before != NULL && before->type == ENTENTE_DATUM_OTHER && is_json (cell))
    return ENTENTE_DATUM_OTHER;
  if (g_str_equal (cell, "true") || g_str_equal (cell, "false"))
    return ENTENTE_DATUM_FLAG;
  return entente_table_value_get_type (cell);
}

static void
read_datum (EntenteOwnReading *self,
            const char        *name,
            const char        *cell)
{
  entente_own_reading_add_fact (self, name, choose_type (g_hash_table_lookup (self->past.data, name), cell), cell);
}

/* A program that saves a table may write other line ends than those that the text had. */
static void
set_text (EntenteRecord       *record,
          guint                member,
          const char          *cell,
          const EntenteRecord *old)
{
  const char *before = old != NULL ? entente_record_get_text (old, member) : NULL;
  g_autoptr (GString) text = NULL;

  if (before == NULL || strchr (before, '\r') != NULL || strchr (cell, '\r') == NULL)
    {
      entente_record_set_text (record, member, cell);
      return;
    }
  text = g_string_new (cell);
  g_string_replace (text, "\r\n", "\n", 0);
  g_string_replace (text, "\r", "\n", 0);
  entente_record_set_text (record, member, text->str);
}

/* Whether a time of day stands behind the day that says more than that the day begins. */
static gboolean
has_time (const char *cell)
{
  const char *time = strpbrk (cell, "T ");

  return time != NULL && strchr (time, ':') != NULL && strpbrk (time, "123456789") != NULL;
}

static void
set_date (EntenteOwnReading      *self,
          const EntenteOwnColumn *column,
          const char             *cell)
{
  g_autofree char *date = entente_own_cell_dup_date (cell, column->order);

  if (date != NULL)
    entente_record_set_text (self->record, column->fact->member, date);
  if (date == NULL || (!g_str_equal (date, cell) && has_time (cell)))
    entente_own_reading_keep (self, column->name, cell);
  if (date == NULL)
    entente_own_reading_report (self, &entente_table_unread_date, NULL, cell);
}

static void
set_flag (EntenteOwnReading      *self,
          const EntenteOwnColumn *column,
          const char             *cell)
{
  gboolean flag;

  if (entente_own_cell_is_flag (cell, &flag))
    {
      entente_record_set_flag (self->record, column->fact->member, flag);
      return;
    }
  entente_own_reading_report (self, &unread_value, column->name, cell);
  entente_own_reading_keep (self, column->name, cell);
}

/* What is no number is reported, and kept as data. */
static gboolean
read_number (EntenteOwnReading      *self,
             const EntenteOwnColumn *column,
             const char             *cell,
             gint64                 *number)
{
  if (entente_own_cell_is_number (cell, number))
    return TRUE;
  entente_own_reading_report (self, &unread_value, column->name, cell);
  entente_own_reading_keep (self, column->name, cell);
  return FALSE;
}

static void
set_reference (EntenteOwnReading      *self,
               const EntenteOwnColumn *column,
               guint                   nth)
{
  const char *cell = entente_own_row_get_cell (self->row, nth);
  const char *name = entente_own_row_get_cell (self->row, column->names);
  const char *id = entente_own_reading_map (self, column->fact->kind, column->fact->member, cell, name);

  if (id != NULL)
    {
      entente_record_set_text (self->record, column->fact->member, id);
      return;
    }
  entente_own_reading_report_unknown (self, column, cell);
  entente_own_reading_keep (self, column->name, cell);
}

/* The place of a statement or its translation, as it is in the document. */
static EntenteRecord *
take_part (EntenteOwnReading   *self,
           guint                member,
           const EntenteMember *known)
{
  EntenteRecord *old = self->old != NULL ? entente_record_get_record (self->old, member) : NULL;

  if (!entente_record_has (self->record, member))
    entente_record_take_record (self->record, member,
                                old != NULL ? entente_record_copy (old) : entente_record_new (known->shape));
  return entente_record_get_record (self->record, member);
}

static void
set_part (EntenteOwnReading      *self,
          const EntenteOwnColumn *column,
          const EntenteMember    *known,
          const char             *cell)
{
  guint member = column->fact->part;
  EntenteRecord *part;
  gint64 number;

  if (known->shape->members[member].type == ENTENTE_VALUE_NUMBER)
    {
      if (read_number (self, column, cell, &number))
        entente_record_set_number (take_part (self, column->fact->member, known), member, number);
      return;
    }
  part = take_part (self, column->fact->member, known);
  set_text (part, member, cell, part);
  /* Other words have another place. */
  if (known->shape == &entente_anchor_shape && member == ENTENTE_ANCHOR_EXACT)
    for (guint i = ENTENTE_ANCHOR_PREFIX; i <= ENTENTE_ANCHOR_END; i++)
      if (i != ENTENTE_ANCHOR_EXACT)
        entente_record_clear (part, i);
}

static void
read_member (EntenteOwnReading *self,
             guint              nth)
{
  const EntenteOwnColumn *column = &self->row->columns->all[nth];
  guint member = column->fact->member;
  const EntenteMember *known = &entente_record_get_shape (self->record)->members[member];
  const char *cell = entente_own_row_get_cell (self->row, nth);
  gint64 number;

  switch (known->type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
      set_text (self->record, member, cell, self->old);
      break;
    case ENTENTE_VALUE_DATE:
      set_date (self, column, cell);
      break;
    case ENTENTE_VALUE_REF:
      set_reference (self, column, nth);
      break;
    case ENTENTE_VALUE_FLAG:
      set_flag (self, column, cell);
      break;
    case ENTENTE_VALUE_NUMBER:
      if (read_number (self, column, cell, &number))
        entente_record_set_number (self->record, member, number);
      break;
    case ENTENTE_VALUE_RECORD:
      set_part (self, column, known, cell);
      break;
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
    case ENTENTE_VALUE_RECORDS:
      entente_own_entries_read (self, nth);
      break;
    case ENTENTE_VALUE_DATA:
    case ENTENTE_VALUE_OTHER:
    default:
      break;
    }
}

static void
read_column (EntenteOwnReading *self,
             guint              nth)
{
  const EntenteOwnColumn *column = &self->row->columns->all[nth];
  const char *cell = entente_own_row_get_cell (self->row, nth);

  switch (column->role)
    {
    case ENTENTE_OWN_DATA:
      if (!entente_own_row_is_unchanged (self->row, nth, &self->past))
        read_datum (self, column->name, cell);
      break;
    case ENTENTE_OWN_MEMBER:
      if (!entente_own_row_is_unchanged (self->row, nth, &self->past))
        read_member (self, nth);
      break;
    case ENTENTE_OWN_COMPUTED:
      if (*cell != '\0' && self->context->import != NULL)
        entente_import_leave_part (self->context->import, column->name, 1);
      break;
    case ENTENTE_OWN_ID:
    case ENTENTE_OWN_NAME:
    case ENTENTE_OWN_ADDRESS:
    case ENTENTE_OWN_GRADE:
    default:
      break;
    }
}

/* A flag is always yes or no. */
static void
copy_flags (EntenteOwnReading *self)
{
  for (guint i = 0; self->old != NULL && i < entente_record_get_shape (self->old)->n_members; i++)
    if (entente_record_get_shape (self->old)->members[i].type == ENTENTE_VALUE_FLAG)
      entente_record_copy_member (self->record, i, self->old);
}

/**
 * entente_own_members_read:
 * @row: a row
 * @context: to what it belongs
 * @record: an empty record of its kind, or one that has only what no row can say
 *
 * Says in the record what the row says; if it is compared with an item, only what is different there.
 */
void
entente_own_members_read (const EntenteOwnRow     *row,
                          const EntenteOwnContext *context,
                          EntenteRecord           *record)
{
  g_auto (EntenteOwnReading) reading = { 0 };

  g_return_if_fail (row != NULL && context != NULL && record != NULL);

  entente_own_reading_init (&reading, row, context, record);
  copy_flags (&reading);
  for (guint i = 0; i < row->n_cells; i++)
    read_column (&reading, i);
  entente_own_reading_write_facts (&reading);
}
