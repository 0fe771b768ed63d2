/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"
#include "entente-separator.h"

#include <locale.h>
#include <string.h>

#include "sample.h"

/* Words that a table could break, or that a spreadsheet could take for something else. */
static const char *const words[] = {
  "-5 degrees", "=1+1", "+82 2 123", "@handle", "＝1+1", "\t=1", "-5", "plain", "a,b", "a;b", "a\tb", "\"quoted\"", "a\r\nb",
  " before", "after ", "'apostrophe", "a\"b\",c", "=HYPERLINK(\"http://x\";\"y\")",
};

static EntenteDocument *
new_document (void)
{
  EntenteDocument *document = entente_document_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_TEXT, words[i], 0);
    }
  return document;
}

/* Reads one cell as RFC 4180 has it, and moves on behind its separator. The end of a row is reported. */
static char *
read_cell (const char **at,
           char         separator,
           gboolean    *ends_row)
{
  GString *cell = g_string_new (NULL);
  gboolean is_quoted = **at == '"';

  if (is_quoted)
    ++*at;
  while (is_quoted ? !(**at == '"' && (*at)[1] != '"') : **at != separator && **at != '\r')
    {
      *at += is_quoted && **at == '"' ? 1 : 0;
      g_assert_cmpint (**at, !=, '\0');
      g_string_append_c (cell, *(*at)++);
    }
  if (is_quoted)
    ++*at;
  *ends_row = g_str_has_prefix (*at, "\r\n");
  g_assert_true (*ends_row || **at == separator);
  *at += *ends_row ? 2 : 1;
  return g_string_free (cell, FALSE);
}

/* Returns the second cell of each row, which is the words of a statement, and checks that rows are equally long. */
static GPtrArray *
read_words (const char *csv,
            char        separator)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  guint n = 0, n_columns = 0;

  g_assert_true (g_str_has_prefix (csv, "\ufeff"));
  for (const char *at = csv + strlen ("\ufeff"); *at != '\0'; n = 0)
    {
      gboolean ends_row = FALSE;

      for (; !ends_row; n++)
        {
          g_autofree char *cell = read_cell (&at, separator, &ends_row);

          if (n == 1)
            g_ptr_array_add (texts, g_steal_pointer (&cell));
        }
      n_columns = n_columns == 0 ? n : n_columns;
      g_assert_cmpuint (n, ==, n_columns);
    }
  return texts;
}

static GPtrArray *
write_and_read (const EntenteExportOptions *options)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *csv = NULL;
  GPtrArray *texts;

  bytes = entente_export_write (document, ENTENTE_EXPORT_FORMAT_CSV_STATEMENTS, options, NULL, NULL, NULL);
  csv = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  texts = read_words (csv, entente_separator_get_character (options->separator));
  g_assert_cmpuint (texts->len, ==, G_N_ELEMENTS (words) + 1);
  return texts;
}

/* With every separator, words arrive as they were written. */
static void
test_words (void)
{
  for (EntenteSeparator separator = 0; separator < ENTENTE_N_SEPARATORS; separator++)
    {
      g_autoptr (GPtrArray) texts = write_and_read (&(EntenteExportOptions) { .separator = separator });

      g_assert_cmpstr (texts->pdata[0], ==, "text");
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        g_assert_cmpstr (texts->pdata[i + 1], ==, words[i]);
    }
}

/* On request no cell begins as a formula does, and no other is changed. */
static void
test_guard (void)
{
  g_autoptr (GPtrArray) texts = write_and_read (&(EntenteExportOptions) { .guard_formulas = TRUE });
  static const gboolean is_guarded[] = { TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gboolean guarded = i < G_N_ELEMENTS (is_guarded) ? is_guarded[i] : *words[i] == '=';
      g_autofree char *wanted = g_strconcat (guarded ? "'" : "", words[i], NULL);

      g_assert_cmpstr (texts->pdata[i + 1], ==, wanted);
    }
}

static void
test_names (void)
{
  EntenteSeparator found;

  for (EntenteSeparator separator = 0; separator < ENTENTE_N_SEPARATORS; separator++)
    {
      g_assert_true (entente_separator_for_name (entente_separator_get_name (separator), &found));
      g_assert_cmpint (found, ==, separator);
      g_assert_nonnull (entente_separator_get_label (separator));
    }
  g_assert_true (entente_separator_for_name ("TAB", &found));
  g_assert_cmpint (found, ==, ENTENTE_SEPARATOR_TAB);
  g_assert_false (entente_separator_for_name ("", &found));
  g_assert_false (entente_separator_for_name ("colon", &found));
}

/* By the decimal sign. Not every machine has such a locale. */
static void
test_locale (void)
{
  static const char *const locales[] = { "de_DE.UTF-8", "ru_RU.UTF-8", "fr_FR.UTF-8" };
  gboolean is_tried = FALSE;

  g_assert_nonnull (setlocale (LC_NUMERIC, "C"));
  g_assert_cmpint (entente_separator_for_locale (), ==, ENTENTE_SEPARATOR_COMMA);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    if (setlocale (LC_NUMERIC, locales[i]) != NULL)
      {
        is_tried = TRUE;
        g_assert_cmpint (entente_separator_for_locale (), ==, ENTENTE_SEPARATOR_SEMICOLON);
      }
  setlocale (LC_NUMERIC, "C");
  if (!is_tried)
    g_test_skip ("no locale with a decimal comma is installed");
}

#define ADD(name) g_test_add_func ("/csv/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (words);
  ADD (guard);
  ADD (names);
  ADD (locale);
  return g_test_run ();
}
