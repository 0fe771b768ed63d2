/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-paragraph.h"

#include <string.h>

static guint
number_of (const char *text,
           const char *words)
{
  const char *at = strstr (text, words);

  g_assert_nonnull (at);
  return entente_paragraph_get_number (text, (gsize) (at - text));
}

static void
test_lines (void)
{
  static const char text[] = "\n \nTitle\r\n\r\nFirst words\rSecond words\342\200\251Third words\n\t\nEnd";

  g_assert_cmpuint (entente_paragraph_get_number (text, 0), ==, 0);
  g_assert_cmpuint (number_of (text, "Title"), ==, 1);
  g_assert_cmpuint (number_of (text, "First"), ==, 2);
  g_assert_cmpuint (number_of (text, "words\rSecond"), ==, 2);
  g_assert_cmpuint (number_of (text, "Second"), ==, 3);
  g_assert_cmpuint (number_of (text, "Third"), ==, 4);
  g_assert_cmpuint (number_of (text, "End"), ==, 5);
}

/* White space before the first word belongs to no paragraph yet, and a blank line to the one before it. */
static void
test_blanks (void)
{
  g_assert_cmpuint (entente_paragraph_get_number ("  a", 1), ==, 0);
  g_assert_cmpuint (entente_paragraph_get_number ("  a", 2), ==, 1);
  g_assert_cmpuint (entente_paragraph_get_number ("a\n\nb", 2), ==, 1);
  g_assert_cmpuint (entente_paragraph_get_number ("", 0), ==, 0);
  g_assert_cmpuint (entente_paragraph_get_number ("a", 100), ==, 1);
}

static void
test_pages (void)
{
  static const char text[] = "One\n\n\fTwo goes\fon\f\fFour";

  g_assert_cmpuint (entente_paragraph_get_page ("One", 1), ==, 0);
  g_assert_cmpuint (entente_paragraph_get_page (text, 0), ==, 1);
  g_assert_cmpuint (entente_paragraph_get_page (text, 5), ==, 1);
  g_assert_cmpuint (entente_paragraph_get_page (text, 6), ==, 2);
  g_assert_cmpuint (entente_paragraph_get_page (text, (gsize) (strstr (text, "on\f") - text)), ==, 3);
  g_assert_cmpuint (entente_paragraph_get_page (text, (gsize) (strstr (text, "Four") - text)), ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paragraph/lines", test_lines);
  g_test_add_func ("/paragraph/blanks", test_blanks);
  g_test_add_func ("/paragraph/pages", test_pages);
  return g_test_run ();
}
