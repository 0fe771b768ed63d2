/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-values.h"

#include "entente-file-words.h"
#include "entente-import-date.h"
#include "entente-text-words.h"

#include <string.h>

/* "[2016-02-03, 2016-02-04]". */
static gboolean
read_period (const char  *text,
             char       **start,
             char       **end)
{
  g_autofree char *inner = NULL;
  g_auto (GStrv) ends = NULL;
  gsize length = strlen (text);

  if (length < 3 || (*text != '[' && *text != '(') || strchr ("])", text[length - 1]) == NULL)
    return FALSE;
  inner = g_strndup (text + 1, length - 2);
  ends = g_strsplit (inner, ",", -1);
  if (g_strv_length (ends) != 2)
    return FALSE;
  *start = entente_import_date_read (ends[0], ENTENTE_DATE_ORDER_UNKNOWN);
  *end = entente_import_date_read (ends[1], ENTENTE_DATE_ORDER_UNKNOWN);
  return (*start != NULL || strstr (ends[0], "Infinity") != NULL) &&
         (*end != NULL || strstr (ends[1], "Infinity") != NULL);
}

/* Keeps the earlier of two starts, or the later of two ends; none where one of them has no limit. */
static void
extend (char     **date,
        char      *other,
        gboolean   later)
{
  if (*date != NULL && other != NULL && (strcmp (other, *date) > 0) == later)
    g_free (g_steal_pointer (date));
  else if (*date != NULL && other != NULL)
    {
      g_free (other);
      return;
    }
  else
    {
      g_clear_pointer (date, g_free);
      g_clear_pointer (&other, g_free);
    }
  *date = other;
}

/**
 * entente_table_value_read_period:
 * @cell: a cell
 * @start: (out): receives the start as EDTF, or %NULL
 * @end: (out): likewise the end
 *
 * Reads periods as Gephi writes them: "[2016-02-03, 2016-02-04]", or "<[2001, 2003]; [2010, 2012]>", of which the first
 * start and the last end count. An end without a limit is left out.
 *
 * Returns: how many periods it has; 0 if it is anything else
 */
guint
entente_table_value_read_period (const char  *cell,
                                 char       **start,
                                 char       **end)
{
  gboolean is_list = g_str_has_prefix (cell, "<") && g_str_has_suffix (cell, ">");
  g_autofree char *inner = is_list ? g_strndup (cell + 1, strlen (cell) - 2) : g_strdup (cell);
  g_auto (GStrv) periods = entente_table_value_split (inner, ";");
  guint n = 0;

  *start = *end = NULL;
  for (char **period = periods; *period != NULL; period++)
    {
      char *first = NULL, *last = NULL;

      if (!read_period (*period, &first, &last))
        {
          g_free (first);
          g_free (last);
          g_clear_pointer (start, g_free);
          g_clear_pointer (end, g_free);
          return 0;
        }
      if (n++ == 0)
        {
          *start = first;
          *end = last;
          continue;
        }
      extend (start, first, FALSE);
      extend (end, last, TRUE);
    }
  return n;
}

/**
 * entente_table_value_read_stance:
 * @word: (nullable): a word for a stance
 *
 * Returns: (transfer none): the stance; that it mentions, if the word says nothing else
 */
const char *
entente_table_value_read_stance (const char *word)
{
  static const char *const supports[] = {
    ENTENTE_STANCE_SUPPORTS, "support", "positive", "yes", "agree", "agrees", "pro", "1", NULL
  };
  static const char *const disputes[] = {
    ENTENTE_STANCE_DISPUTES, "dispute", "negative", "no", "disagree", "disagrees", "con", "-1", NULL
  };
  g_autofree char *folded = word != NULL ? g_ascii_strdown (word, -1) : NULL;

  if (folded != NULL && g_strv_contains (supports, folded))
    return ENTENTE_STANCE_SUPPORTS;
  return folded != NULL && g_strv_contains (disputes, folded) ? ENTENTE_STANCE_DISPUTES : ENTENTE_STANCE_MENTIONS;
}

/**
 * entente_table_value_is_zero:
 * @cell: a cell
 *
 * Returns: whether it is the number 0
 */
gboolean
entente_table_value_is_zero (const char *cell)
{
  double number;

  return entente_text_read_number (cell, &number) && number == 0.0;
}

/**
 * entente_table_value_get_type:
 * @cell: a cell
 *
 * Returns: a number if it is a plain one; 007, 2E4 and 1/2 are texts
 */
EntenteDatumType
entente_table_value_get_type (const char *cell)
{
  return entente_text_is_number (cell) && strpbrk (cell, "eE") == NULL ? ENTENTE_DATUM_NUMBER : ENTENTE_DATUM_TEXT;
}

/**
 * entente_table_value_is_undirected:
 * @cell: a cell that says whether a relation has a direction
 *
 * Returns: whether it says that it has none
 */
gboolean
entente_table_value_is_undirected (const char *cell)
{
  return g_ascii_strcasecmp (cell, "undirected") == 0 || g_ascii_strcasecmp (cell, "mutual") == 0 ||
         g_ascii_strcasecmp (cell, "false") == 0 || g_ascii_strcasecmp (cell, "no") == 0 || g_str_equal (cell, "0");
}

/**
 * entente_table_value_is_address:
 * @text: a text
 *
 * Returns: whether it is the address of a page
 */
gboolean
entente_table_value_is_address (const char *text)
{
  return g_ascii_strncasecmp (text, "http://", 7) == 0 || g_ascii_strncasecmp (text, "https://", 8) == 0;
}

/**
 * entente_table_value_split:
 * @cell: a cell
 * @separators: what may be between the parts of a list in it
 *
 * Returns: (transfer full): the parts, without blanks at their ends and without empty ones
 */
char **
entente_table_value_split (const char *cell,
                           const char *separators)
{
  g_auto (GStrv) parts = g_strsplit_set (cell, separators, -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      g_strv_builder_add (builder, *part);
  return g_strv_builder_end (builder);
}
