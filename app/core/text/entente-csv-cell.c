/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-csv-cell.h"

#include <string.h>

/**
 * entente_csv_cell_append:
 * @csv: a table
 * @text: a text
 *
 * Appends the text as a cell by RFC 4180: in quotation marks if it holds anything that separates cells or rows.
 */
void
entente_csv_cell_append (GString    *csv,
                         const char *text)
{
  g_return_if_fail (csv != NULL && text != NULL);

  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text);
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
