/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-own-cell.h"

#include "entente-date.h"
#include "entente-id.h"
#include "entente-table-values.h"

#include <string.h>

/* A spreadsheet writes some cells in another way although nobody changed them: dates, numbers, flags, line ends. And
 * the export may have put an apostrophe before what looks like a formula. Such a cell is as it was if it says the
 * same. */

/**
 * entente_own_past_init:
 * @self: (out caller-allocates): the item
 * @item: (nullable): an item of a document
 * @document: (nullable): the document
 */
void
entente_own_past_init (EntenteOwnPast  *self,
                       EntenteItem     *item,
                       EntenteDocument *document)
{
  const EntenteRecord *record = item != NULL ? entente_item_get_record (item) : NULL;
  guint member = item != NULL ? entente_item_get_common (item, ENTENTE_COMMON_DATA) : 0;

  *self = (EntenteOwnPast) { item, document, g_hash_table_new (entente_id_hash, g_str_equal) };
  for (guint i = 0; record != NULL && i < entente_record_get_n_data (record, member); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (record, member, i);

      g_hash_table_insert (self->data, datum->name, (gpointer) datum);
    }
}

void
entente_own_past_clear (EntenteOwnPast *self)
{
  g_clear_pointer (&self->data, g_hash_table_unref);
}

/* Moves behind a line end, of whichever kind. */
static gboolean
skip_line_end (const char **c)
{
  gboolean is_end = **c == '\r' || **c == '\n';

  if (is_end)
    *c += **c == '\r' && (*c)[1] == '\n' ? 2 : 1;
  return is_end;
}

static gboolean
are_equal (const char *a,
           const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      gboolean a_ends = skip_line_end (&a), b_ends = skip_line_end (&b);

      if (a_ends != b_ends || (!a_ends && *a++ != *b++))
        return FALSE;
    }
  return *a == *b;
}

/**
 * entente_own_cell_is:
 * @cell: a cell
 * @text: (nullable): what a document has
 *
 * Returns: whether the cell is the text, maybe with an apostrophe before it, and with other line ends
 */
gboolean
entente_own_cell_is (const char *cell,
                     const char *text)
{
  g_return_val_if_fail (cell != NULL, FALSE);

  if (text == NULL || *text == '\0')
    return *cell == '\0';
  return are_equal (cell, text) || (*cell == '\'' && are_equal (cell + 1, text));
}

/**
 * entente_own_cell_is_flag:
 * @cell: a cell
 * @flag: (out): what it says
 *
 * Returns: whether it says yes or no
 */
gboolean
entente_own_cell_is_flag (const char *cell,
                          gboolean   *flag)
{
  static const char *const yes[] = { "yes", "true", "1", NULL }, *const no[] = { "no", "false", "0", NULL };
  g_autofree char *word = g_strstrip (g_ascii_strdown (cell, -1));

  *flag = g_strv_contains (yes, word);
  return *flag || g_strv_contains (no, word);
}

/**
 * entente_own_cell_is_number:
 * @cell: a cell
 * @number: (out): what it says
 *
 * Returns: whether it is a whole number that is not negative
 */
gboolean
entente_own_cell_is_number (const char *cell,
                            gint64     *number)
{
  g_autofree char *digits = g_strstrip (g_strdup (cell));

  return g_ascii_string_to_signed (digits, 10, 0, G_MAXINT, number, NULL);
}

/**
 * entente_own_cell_dup_date:
 * @cell: a cell
 * @order: whether in 1/2/2018 the day comes first
 *
 * Returns: (transfer full) (nullable): the date as EDTF
 */
char *
entente_own_cell_dup_date (const char       *cell,
                           EntenteDateOrder  order)
{
  return entente_date_is_valid (cell) ? g_strdup (cell) : entente_import_date_read (cell, order);
}

/**
 * entente_own_cell_split:
 * @cell: a cell with a list
 *
 * Returns: (transfer full): its lines, without empty ones
 */
char **
entente_own_cell_split (const char *cell)
{
  g_auto (GStrv) lines = g_strsplit_set (cell, "\r\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      g_strv_builder_add (builder, *line);
  return g_strv_builder_end (builder);
}

/* Whether the cell can be read as the date, whichever of day and month comes first. */
static gboolean
can_be_date (const char *cell,
             const char *date)
{
  for (EntenteDateOrder order = ENTENTE_DATE_ORDER_UNKNOWN; order <= ENTENTE_DATE_ORDER_MONTH_FIRST; order++)
    {
      g_autofree char *read = entente_import_date_read (cell, order);

      if (read != NULL && g_strcmp0 (read, date) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
are_equal_numbers (const char *a,
                   const char *b)
{
  char *a_end, *b_end;
  double number = g_ascii_strtod (a, &a_end), other = g_ascii_strtod (b, &b_end);

  return a_end > a && b_end > b && *a_end == '\0' && *b_end == '\0' && number == other;
}

static gboolean
is_datum (const char         *cell,
          const EntenteDatum *datum)
{
  if (datum == NULL)
    return FALSE;
  if (entente_own_cell_is (cell, datum->text))
    return TRUE;
  if (datum->type == ENTENTE_DATUM_NUMBER)
    return are_equal_numbers (cell, datum->text);
  if (datum->type == ENTENTE_DATUM_FLAG)
    return g_ascii_strcasecmp (cell, datum->text) == 0;
  return datum->type == ENTENTE_DATUM_TEXT && entente_date_is_valid (datum->text) && can_be_date (cell, datum->text);
}

/* Without an id, the name says to what a member refers. */
static gboolean
is_reference (const EntenteOwnRow  *row,
              guint                 column,
              const char           *id,
              const EntenteOwnPast *past)
{
  const EntenteFactRow *fact = row->columns->all[column].fact;
  const char *cell = entente_own_row_get_cell (row, column);
  EntenteItem *other;

  if (*cell != '\0')
    return entente_own_cell_is (cell, id);
  other = past->document != NULL ? entente_document_lookup_kind (past->document, fact->kind, id) : NULL;
  return other != NULL &&
         entente_own_cell_is (entente_own_row_tell (row, column),
                              entente_item_get_text (other, entente_item_kind_get_name (fact->kind)));
}

static gboolean
is_member (const EntenteOwnRow  *row,
           guint                 column,
           const EntenteOwnPast *past)
{
  const EntenteFactRow *fact = row->columns->all[column].fact;
  const char *cell = entente_own_row_get_cell (row, column);
  g_autofree char *before = entente_fact_row_dup_cell (fact, past->item);
  gboolean flag, old_flag;
  gint64 number;

  if (fact->type == ENTENTE_FACT_ITEM)
    return is_reference (row, column, before, past);
  if (entente_own_cell_is (cell, before))
    return TRUE;
  if (before == NULL)
    return FALSE;
  if (fact->type == ENTENTE_FACT_FLAG)
    return entente_own_cell_is_flag (cell, &flag) && entente_own_cell_is_flag (before, &old_flag) && flag == old_flag;
  if (fact->type == ENTENTE_FACT_NUMBER)
    return entente_own_cell_is_number (cell, &number) && are_equal_numbers (cell, before);
  return (fact->type == ENTENTE_FACT_DATE || fact->type == ENTENTE_FACT_PERIOD) && can_be_date (cell, before);
}

/**
 * entente_own_row_is_unchanged:
 * @row: a row
 * @column: one of its columns: a member or data
 * @past: an item of a document
 *
 * Returns: whether the row says nothing there, or what the item says
 */
gboolean
entente_own_row_is_unchanged (const EntenteOwnRow  *row,
                              guint                 column,
                              const EntenteOwnPast *past)
{
  const char *told = entente_own_row_tell (row, column);

  if (*told == '\0')
    return TRUE;
  if (past->item == NULL)
    return FALSE;
  if (row->columns->all[column].role == ENTENTE_OWN_DATA)
    return is_datum (told, g_hash_table_lookup (past->data, row->columns->all[column].name));
  return is_member (row, column, past);
}

/**
 * entente_own_row_count:
 * @row: a row
 * @item: an item of its kind
 * @document: the document of the item
 * @n_unchanged: (out): how many cells say what the item says
 * @n_changed: (out): how many say something else
 */
void
entente_own_row_count (const EntenteOwnRow *row,
                       EntenteItem         *item,
                       EntenteDocument     *document,
                       guint               *n_unchanged,
                       guint               *n_changed)
{
  g_auto (EntenteOwnPast) past = { 0 };

  g_return_if_fail (row != NULL && ENTENTE_IS_ITEM (item));

  *n_unchanged = *n_changed = 0;
  entente_own_past_init (&past, item, document);
  for (guint column = 0; column < row->n_cells; column++)
    {
      EntenteOwnRole role = row->columns->all[column].role;

      if ((role != ENTENTE_OWN_MEMBER && role != ENTENTE_OWN_DATA) || *entente_own_row_tell (row, column) == '\0')
        continue;
      if (entente_own_row_is_unchanged (row, column, &past))
        ++*n_unchanged;
      else
        ++*n_changed;
    }
}
