/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-markdown.h"

static void
assert_paragraph (const char *words,
                  const char *written)
{
  g_autoptr (EntenteReport) report = entente_report_new ("Title");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *wanted = g_strconcat (written, "\n", NULL);

  entente_report_add_block (report, ENTENTE_REPORT_PARAGRAPH, words);
  bytes = entente_markdown_write (report, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==, wanted);
}

/* Words are words, whatever they look like. */
static void
test_escapes (void)
{
  assert_paragraph ("plain words, 1.5 and a-b", "plain words, 1.5 and a-b");
  assert_paragraph ("# no heading", "\\# no heading");
  assert_paragraph ("1. no list", "1\\. no list");
  assert_paragraph ("- no list", "\\- no list");
  assert_paragraph ("  + no list", "  \\+ no list");
  assert_paragraph ("*a* _b_ `c` [d](e) <f>", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\>");
  assert_paragraph ("&amp; &#65; & co", "\\&amp; \\&#65; & co");
  assert_paragraph ("two\nlines", "two\\\nlines");
  assert_paragraph ("two\r\n# lines", "two\\\n\\# lines");
  assert_paragraph ("a \\", "a \\\\");
}

static void
test_structure (void)
{
  g_autoptr (EntenteReport) report = entente_report_new ("Title");
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GBytes) picture = g_bytes_new_static ("PNG", 3);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  g_array_append_vals (numbers, (guint[]) { 1, 2, 3, 5 }, 4);
  entente_report_add_block (report, ENTENTE_REPORT_TITLE, "Title");
  entente_report_start (report, ENTENTE_REPORT_PICTURE);
  entente_report_add_block (report, ENTENTE_REPORT_ITEM, "met");
  entente_report_add_notes (report, numbers);
  entente_report_start_note (report, 12);
  entente_report_add (report, ENTENTE_REPORT_PLAIN, "words\n");
  entente_report_add_link (report, ENTENTE_REPORT_QUIET, "source", "https://example.org/a>b(c)");
  bytes = entente_markdown_write (report, picture);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==,
                   "# Title\n\n![The picture][picture]\n\n- met [1–3] [5]\n12. words\\\n    [source]"
                   "(<https://example.org/a%3Eb%28c%29>)\n\n[picture]: data:image/png;base64,UE5H\n");
}

#define ADD(name) g_test_add_func ("/markdown/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (escapes);
  ADD (structure);
  return g_test_run ();
}
