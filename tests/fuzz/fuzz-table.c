/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-csv-cell.h"
#include "entente-table-text.h"
#include "entente-table-words.h"
#include "entente-table.h"

#include <string.h>

/* Any text is a table, whatever is between its cells, and what is written of a table is read as it was. */

static const char separators[] = { '\0', ',', ';', '\t', '|', ' ' };

static char *
write_cells (const EntenteTable *table)
{
  GString *csv = g_string_new (NULL);
  char separator = entente_table_get_separator (table);

  for (guint row = 0; row < entente_table_get_n_rows (table); row++)
    {
      for (guint column = 0; column < entente_table_get_width (table, row); column++)
        {
          g_autofree char *title = NULL;
          const char *cell = entente_table_get_cell (table, row, column);

          fuzz_check_text (cell);
          title = entente_table_words_fold (cell);
          fuzz_check_text (title);
          if (column > 0)
            g_string_append_c (csv, separator);
          entente_csv_cell_append (csv, cell, separator);
        }
      g_string_append_c (csv, '\n');
    }
  return g_string_free (csv, FALSE);
}

/* Lines before a table may be comments. */
static gboolean
is_plain (const EntenteTable *table)
{
  const char *first = entente_table_get_n_rows (table) > 0 ? entente_table_get_cell (table, 0, 0) : "";

  return (*first == '\0' || strchr ("#%", *first) == NULL) && g_ascii_strncasecmp (first, "sep=", 4) != 0;
}

static void
check_written (const EntenteTable *table)
{
  g_autofree char *csv = write_cells (table), *again = NULL;
  g_autoptr (EntenteTable) copy = entente_table_new (csv, strlen (csv), entente_table_get_separator (table));

  if (!is_plain (table))
    return;
  again = write_cells (copy);
  g_assert_cmpstr (again, ==, csv);
}

static void
check_table (const char *text,
             char        separator)
{
  g_autoptr (EntenteTable) table = entente_table_new (text, strlen (text), separator);
  g_autoptr (GError) error = NULL;
  guint line = 0;

  for (guint row = 0; row < entente_table_get_n_rows (table); row++)
    {
      g_assert_cmpuint (entente_table_get_width (table, row), <=, entente_table_get_n_columns (table));
      g_assert_cmpuint (entente_table_get_line (table, row), >, line);
      line = entente_table_get_line (table, row);
    }
  g_assert_true (entente_table_check_width (table, &error) == (error == NULL));
  check_written (table);
}

/* Cells that were copied in a spreadsheet. */
static void
check_pasted (const char *text)
{
  g_autoptr (GPtrArray) rows = entente_table_text_read (text), again = NULL;
  g_autoptr (GString) copy = g_string_new (NULL);

  for (guint row = 0; row < rows->len; row++)
    {
      char **cells = rows->pdata[row];

      for (guint column = 0; cells[column] != NULL; column++)
        {
          if (column > 0)
            g_string_append_c (copy, '\t');
          entente_csv_cell_append (copy, cells[column], '\t');
        }
      g_string_append_c (copy, '\n');
    }
  again = entente_table_text_read (copy->str);
  g_assert_cmpuint (again->len, ==, rows->len);
  for (guint row = 0; row < rows->len; row++)
    g_assert_cmpstrv (again->pdata[row], rows->pdata[row]);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = fuzz_dup_text (bytes);

  for (gsize i = 0; i < sizeof separators; i++)
    check_table (text, separators[i]);
  check_pasted (text);
  return 0;
}
