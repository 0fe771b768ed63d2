/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-text.h"

#include <string.h>

/* What turns the direction of writing is shown as a box. */
#define TEXT "a\u202eб한\u2066z😀"
#define SHOWN "a⟦U+202E⟧б한⟦U+2066⟧z😀"

static void
test_places (void)
{
  g_autoptr (EntenteReaderText) text = entente_reader_text_new (TEXT);
  static const guint shown[] = { 0, 1, 9, 10, 11, 19, 20, 21 };

  g_assert_cmpstr (entente_reader_text_get_stored (text), ==, TEXT);
  g_assert_cmpstr (entente_reader_text_get_shown (text), ==, SHOWN);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_assert_cmpuint (entente_reader_text_to_shown (text, i), ==, shown[i]);
      g_assert_cmpuint (entente_reader_text_to_stored (text, shown[i]), ==, i);
    }
}

/* Half a box is a whole one, and a selection of it takes its character. */
static void
test_in_box (void)
{
  g_autoptr (EntenteReaderText) text = entente_reader_text_new (TEXT);
  g_autofree char *words = NULL;

  g_assert_cmpuint (entente_reader_text_to_stored (text, 5), ==, 2);
  words = entente_reader_text_copy (text, 1, 4);
  g_assert_cmpstr (words, ==, "\u202eб한");
}

/* A line end within a word is not shown, but copied, and places lead around it. */
static void
test_line_end (void)
{
  g_autoptr (EntenteReaderText) text = entente_reader_text_new ("the minis-\u2028ter said");
  g_autofree char *words = NULL;

  g_assert_cmpstr (entente_reader_text_get_shown (text), ==, "the minister said");
  g_assert_cmpuint (entente_reader_text_to_shown (text, 4), ==, 4);
  g_assert_cmpuint (entente_reader_text_to_shown (text, 9), ==, 9);
  g_assert_cmpuint (entente_reader_text_to_shown (text, 11), ==, 9);
  g_assert_cmpuint (entente_reader_text_to_shown (text, 14), ==, 12);
  g_assert_cmpuint (entente_reader_text_to_stored (text, 9), ==, 9);
  g_assert_cmpuint (entente_reader_text_to_stored (text, 12), ==, 14);
  words = entente_reader_text_copy (text, 4, entente_reader_text_to_stored (text, 12));
  g_assert_cmpstr (words, ==, "minis-\u2028ter");
}

/* A paragraph that would take minutes to set is shown in parts. The places and what is stored stay. */
static void
test_long_paragraph (void)
{
  GString *stored = g_string_new (NULL);
  g_autoptr (EntenteReaderText) text = NULL;
  gsize longest = 0;

  while (stored->len < 100000)
    g_string_append (stored, "Words of it. ");
  text = entente_reader_text_new (stored->str);
  for (const char *at = entente_reader_text_get_shown (text); *at != '\0'; at += *at == '\n')
    {
      gsize length = strcspn (at, "\n");

      longest = MAX (longest, length);
      at += length;
    }
  g_assert_cmpuint (longest, <, 21000);
  g_assert_cmpuint (strlen (entente_reader_text_get_shown (text)), ==, stored->len);
  g_assert_cmpstr (entente_reader_text_get_stored (text), ==, stored->str);
  g_assert_cmpuint (entente_reader_text_to_shown (text, 90000), ==, 90000);
  g_string_free (stored, TRUE);
}

/* Scripts without spaces are divided as well. All places lead there and back. */
static void
test_spaceless (void)
{
  GString *stored = g_string_new ("a\u202eb");
  g_autoptr (EntenteReaderText) text = NULL;
  guint n_lines = 1;

  for (guint i = 0; i < 50000; i++)
    g_string_append (stored, i == 30000 ? "-\u2028b" : "港");
  text = entente_reader_text_new (stored->str);
  for (const char *at = entente_reader_text_get_shown (text); *at != '\0'; at++)
    n_lines += *at == '\n';
  g_assert_cmpuint (n_lines, ==, 4);
  for (guint i = 0; i < 50000; i += 7)
    g_assert_cmpuint (entente_reader_text_to_stored (text, entente_reader_text_to_shown (text, i)), ==, i);
  g_assert_cmpuint (entente_reader_text_to_shown (text, 49000), >, 49000);
  g_string_free (stored, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader-text/places", test_places);
  g_test_add_func ("/reader-text/in-box", test_in_box);
  g_test_add_func ("/reader-text/line-end", test_line_end);
  g_test_add_func ("/reader-text/long-paragraph", test_long_paragraph);
  g_test_add_func ("/reader-text/spaceless", test_spaceless);
  return g_test_run ();
}
