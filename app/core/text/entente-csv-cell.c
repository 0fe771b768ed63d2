/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-csv-cell.h"

#include <string.h>

/**
 * entente_csv_cell_append:
 * @csv: a table
 * @text: (nullable): a text
 * @separator: what is between the cells of the table, such as a comma or a tab
 *
 * Appends the text as a cell by RFC 4180: in quotation marks if it holds anything that separates cells or rows.
 */
void
entente_csv_cell_append (GString    *csv,
                         const char *text,
                         char        separator)
{
  const char specials[] = { separator, '"', '\r', '\n', '\0' };

  g_return_if_fail (csv != NULL);

  if (text == NULL || strpbrk (text, specials) == NULL)
    {
      g_string_append (csv, text != NULL ? text : "");
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}
