/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-text.h"

#include "entente-csv-cell.h"

#include <string.h>

/**
 * entente_table_text_new:
 * @table: a table
 * @columns: (element-type EntenteItemColumn): columns of it
 * @items: (element-type EntenteItem): items of its rows; not to be changed any more
 *
 * Returns: (transfer full): the text of these cells, to be written
 */
EntenteTableText *
entente_table_text_new (EntenteItemTable *table,
                        const GPtrArray  *columns,
                        GPtrArray        *items)
{
  EntenteTableText *self;

  g_return_val_if_fail (table != NULL && columns != NULL && items != NULL, NULL);

  self = g_new0 (EntenteTableText, 1);
  self->input = entente_table_input_ref (table->input);
  self->kind = table->kind;
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (self->columns, entente_item_column_ref (columns->pdata[i]));
  self->items = g_ptr_array_ref (items);
  return self;
}

void
entente_table_text_free (EntenteTableText *self)
{
  entente_table_input_unref (self->input);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
append_titles (GString                *text,
               const EntenteTableText *self,
               char                    separator)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, separator);
      entente_csv_cell_append (text, ((const EntenteItemColumn *) self->columns->pdata[i])->title, separator);
    }
}

static void
append_row (GString                *text,
            const EntenteTableText *self,
            EntenteItem            *item,
            char                    separator)
{
  if (entente_view_input_find (self->input->items, self->kind, entente_item_get_id (item)) == ENTENTE_VIEW_NOWHERE)
    return;
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *cell = entente_table_cell_make (self->input, self->columns->pdata[i], item, ENTENTE_CELL_COPIED);

      if (i > 0)
        g_string_append_c (text, separator);
      entente_csv_cell_append (text, cell, separator);
    }
}

static void
append_rows (GString                *text,
             const EntenteTableText *self,
             char                    separator)
{
  append_titles (text, self, separator);
  for (guint i = 0; i < self->items->len; i++)
    append_row (text, self, self->items->pdata[i], separator);
  g_string_append_c (text, '\n');
}

/**
 * entente_table_text_write:
 * @self: a text to be written
 * @separator: what is to be between the cells, such as a tab
 *
 * Any thread can do it.
 *
 * Returns: (transfer full): the cells with the titles above them
 */
char *
entente_table_text_write (EntenteTableText *self,
                          char              separator)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  append_rows (text, self, separator);
  return g_string_free (text, FALSE);
}

/**
 * entente_table_text_write_file:
 * @self: a text to be written
 *
 * Any thread can do it.
 *
 * Returns: (transfer full): the cells with the titles above them as a file of CSV
 */
GBytes *
entente_table_text_write_file (const EntenteTableText *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (ENTENTE_CSV_BYTE_ORDER_MARK);
  append_rows (text, self, ',');
  return g_string_free_to_bytes (text);
}

/* Takes the text between quotes, of which two stand for one. Returns where the cell ends, or NULL if these are no
 * quotes around a cell, but letters of it. */
static const char *
read_quoted (const char *c,
             GString    *cell)
{
  for (c++; *c != '\0'; c++)
    {
      if (*c == '"' && c[1] != '"')
        return strchr ("\t\r\n", c[1]) != NULL ? c + 1 : NULL;
      if (*c == '"')
        c++;
      g_string_append_c (cell, *c);
    }
  return NULL;
}

static const char *
read_cell (const char   *c,
           GStrvBuilder *row)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *end = *c == '"' ? read_quoted (c, cell) : NULL;

  if (end == NULL)
    {
      end = c + strcspn (c, "\t\r\n");
      g_string_truncate (cell, 0);
      g_string_append_len (cell, c, end - c);
    }
  g_strv_builder_add (row, cell->str);
  return end;
}

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

/**
 * entente_table_text_read:
 * @text: cells as spreadsheets copy them: with tabs between them, and line ends behind the rows
 *
 * The opposite of entente_table_text_write(). Rows need not have the same number of cells.
 *
 * Returns: (transfer full) (element-type GStrv): the rows, with the text of their cells
 */
GPtrArray *
entente_table_text_read (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  g_return_val_if_fail (text != NULL, rows);

  while (*text != '\0')
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      for (text = read_cell (text, row); *text == '\t'; text = read_cell (text + 1, row))
        ;
      if (*text == '\r')
        text++;
      if (*text == '\n')
        text++;
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
  return rows;
}
