/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-header.h"

#include "entente-text-words.h"

/* Whether a row has a cell of the first row below it, or one of its first two cells below the other of them. */
static gboolean
repeats_titles (const EntenteTable *table,
                guint               row,
                const char *const  *titles,
                guint               n_titles)
{
  guint width = MIN (n_titles, entente_table_get_width (table, row));

  for (guint column = 0; column < width; column++)
    {
      const char *cell = entente_table_get_cell (table, row, column);

      if (*cell == '\0')
        continue;
      /* Most cells differ in their first letter, and a table has a million of them. */
      if (*cell == *titles[column] && g_str_equal (cell, titles[column]))
        return TRUE;
      if (column < 2 && *cell == *titles[1 - column] && g_str_equal (cell, titles[1 - column]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_number (const char *cell)
{
  double number;

  return entente_text_read_number (cell, &number);
}

/**
 * entente_table_guess_header:
 * @table: a table
 *
 * The first row is a header if no cell in it is empty or a number or stands below it as well. The first two cells may
 * be names that stand below in the other order. Above the names or numbers of rows there may be no title.
 *
 * Returns: whether the first row is a header, whatever its words mean
 */
gboolean
entente_table_guess_header (const EntenteTable *table)
{
  guint n_rows, width;
  g_autofree const char **titles = NULL;

  g_return_val_if_fail (table != NULL, FALSE);

  n_rows = entente_table_get_n_rows (table);
  if (n_rows < 2)
    return n_rows == 1 && entente_table_get_n_columns (table) > 1;
  width = entente_table_get_width (table, 0);
  titles = g_new (const char *, MAX (width, 2));
  titles[1] = "";
  for (guint column = 0; column < width; column++)
    {
      titles[column] = entente_table_get_cell (table, 0, column);
      if ((*titles[column] == '\0' && (column > 0 || width < 3)) || is_number (titles[column]))
        return FALSE;
    }
  for (guint row = 1; row < n_rows; row++)
    if (repeats_titles (table, row, titles, width))
      return FALSE;
  return TRUE;
}
