/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-json.h"
#include "entente-import-lines.h"

#include <string.h>

/* Many more than are parsed at once. */
#define N_LINES 20000

/* Every seventh line is blank, and every eleventh breaks off. */
static GBytes *
make_lines (void)
{
  GString *text = g_string_new ("\xef\xbb\xbf");

  for (guint i = 1; i <= N_LINES; i++)
    if (i % 7 == 0)
      g_string_append (text, " \r\n");
    else
      g_string_append_printf (text, i % 11 == 0 ? "{\"id\": \"%u\", \"n\n" : "{\"id\": \"%u\", \"more\": [1.50, {}]}\n", i);
  return g_string_free_to_bytes (text);
}

static void
check_line (const EntenteImportLine *line,
            guint                    number)
{
  g_autofree char *expected = g_strdup_printf ("%u", number);

  g_assert_cmpuint (line->number, ==, number);
  g_assert_true ((line->node == NULL) == (number % 11 == 0));
  g_assert_true ((line->problem != NULL) == (number % 11 == 0));
  if (line->node != NULL)
    g_assert_cmpstr (entente_import_json_get_text_of (line->node, "id"), ==, expected);
}

static void
test_order (void)
{
  g_autoptr (GBytes) bytes = make_lines ();
  g_autoptr (EntenteImportLines) lines = entente_import_lines_new (bytes, NULL);

  for (guint i = 1; i <= N_LINES; i++)
    if (i % 7 != 0)
      {
        const EntenteImportLine *line = entente_import_lines_next (lines);

        g_assert_nonnull (line);
        check_line (line, i);
      }
  g_assert_null (entente_import_lines_next (lines));
  g_assert_null (entente_import_lines_next (lines));
}

static void
test_short (void)
{
  g_autoptr (GBytes) none = g_bytes_new_static ("\n \n", 3), last = g_bytes_new_static ("\n[1]", 4);
  g_autoptr (EntenteImportLines) nothing = entente_import_lines_new (none, NULL);
  g_autoptr (EntenteImportLines) one = entente_import_lines_new (last, NULL);
  const EntenteImportLine *line;

  g_assert_null (entente_import_lines_next (nothing));
  line = entente_import_lines_next (one);
  g_assert_cmpuint (line->number, ==, 2);
  g_assert_true (entente_import_json_is_array (line->node));
  g_assert_null (entente_import_lines_next (one));
}

/* Nobody need read to the end. */
static void
test_stop (void)
{
  g_autoptr (GBytes) bytes = make_lines ();

  for (guint n = 0; n < 8000; n = 2 * n + 1)
    {
      g_autoptr (EntenteImportLines) lines = entente_import_lines_new (bytes, NULL);

      for (guint i = 0; i < n; i++)
        g_assert_nonnull (entente_import_lines_next (lines));
    }
}

/* What was parsed before it was cancelled may still come. Then comes a line that says so, and nothing more. */
static void
test_cancel (void)
{
  g_autoptr (GBytes) bytes = make_lines ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntenteImportLines) lines = entente_import_lines_new (bytes, cancellable);
  const EntenteImportLine *line;
  guint n = 0;

  for (guint i = 0; i < 100; i++)
    g_assert_nonnull (entente_import_lines_next (lines));
  g_cancellable_cancel (cancellable);
  while ((line = entente_import_lines_next (lines)) != NULL &&
         !g_error_matches (line->problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    n++;
  g_assert_nonnull (line);
  g_assert_cmpuint (n, <, N_LINES / 2);
  g_assert_null (entente_import_lines_next (lines));
}

/* Numbers stay as they are written, and texts that look like marked numbers stay texts. */
static void
test_marks (void)
{
  static const char text[] = "{\"n\": -1.50e3, \"t\": \"\\u001F7\", \"\\u001fx\": 1}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (JsonNode) node = entente_import_json_parse (bytes, NULL, NULL);
  g_autofree char *json = entente_import_json_dup_compact (node);

  g_assert_true (entente_import_json_is_number (entente_import_json_get (node, "n")));
  g_assert_cmpstr (entente_import_json_get_text_of (node, "n"), ==, "-1.50e3");
  g_assert_true (entente_import_json_is_text (entente_import_json_get (node, "t")));
  g_assert_cmpstr (entente_import_json_get_text_of (node, "t"), ==, "\x1f" "7");
  g_assert_cmpstr (json, ==, "{\"n\":-1.50e3,\"t\":\"\\u001f7\",\"\\u001fx\":1}");
}

/* Lines are put together to be scanned and parsed. What is JSON only together with its neighbours is none, and so is a
 * line with two values; those around it come all the same. */
static void
test_parts (void)
{
  static const struct { const char *text; gboolean is_good; } rows[] = {
    { "{\"first\": 1}", TRUE }, { "{\"a\": 1", FALSE },   { "\"b\": 2}", FALSE }, { "{\"c\": 3}", TRUE },
    { "1, 2", FALSE },          { "[", FALSE },             { "]", FALSE },         { "\"open", FALSE },
    { "shut\"", FALSE },        { "{}], [{}", FALSE },      { "\xef\xbb\xbf{}", TRUE }, { " [ 5 ] \t", TRUE },
    { "[\"\\ud800\"]", FALSE }, { "{\"last\": 1e3}", TRUE },
  };
  g_autoptr (GString) text = g_string_new ("{\"line\": 1}\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteImportLines) lines = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_string_append_printf (text, "%s\n", rows[i].text);
  bytes = g_bytes_new (text->str, text->len);
  lines = entente_import_lines_new (bytes, NULL);
  g_assert_nonnull (entente_import_lines_next (lines)->node);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const EntenteImportLine *line = entente_import_lines_next (lines);

      g_assert_cmpuint (line->number, ==, i + 2);
      g_assert_true ((line->node != NULL) == rows[i].is_good);
      g_assert_true ((line->problem == NULL) == rows[i].is_good);
    }
  g_assert_null (entente_import_lines_next (lines));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-lines/order", test_order);
  g_test_add_func ("/import-lines/short", test_short);
  g_test_add_func ("/import-lines/stop", test_stop);
  g_test_add_func ("/import-lines/cancel", test_cancel);
  g_test_add_func ("/import-lines/marks", test_marks);
  g_test_add_func ("/import-lines/parts", test_parts);
  return g_test_run ();
}
