/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-csv-cell.h"

#include <string.h>

/* A spreadsheet takes a cell for a formula if the cell begins with certain characters, and a file from a stranger could
 * make it calculate. There is no way to prevent this in a CSV file that leaves the words as they are. LibreOffice 7.4
 * was tried: it calculates what begins with "=", in quotation marks as well; a tab or an apostrophe before it prevents
 * this, but stays in the cell. Excel is documented to do the same also for "+", "-" and "@". An apostrophe is how
 * spreadsheets mark plain text. */
static const char *const formula_starts[] = { "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠" };

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

/* A negative number starts like a formula, but it is not one. */
static gboolean
is_number (const char *text)
{
  char *end;

  g_ascii_strtod (text, &end);
  return *text == '-' && g_ascii_isdigit (text[1]) && *end == '\0';
}

/**
 * entente_csv_cell_is_formula:
 * @text: the text of a cell
 *
 * Returns: whether spreadsheets take it for a formula
 */
gboolean
entente_csv_cell_is_formula (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (formula_starts); i++)
    if (g_str_has_prefix (text, formula_starts[i]))
      return !is_number (text);
  return FALSE;
}
