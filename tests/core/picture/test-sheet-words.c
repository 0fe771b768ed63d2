/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet-words.h"

#define WIDTH 120.0
#define LINE_HEIGHT 15.0

static PangoContext *context;

static const EntenteSheetWords *
get_words (GArray *words,
           guint   index)
{
  return &g_array_index (words, EntenteSheetWords, index);
}

static void
test_add (void)
{
  g_autoptr (GArray) words = entente_sheet_words_new ();
  const EntenteSheetWords *added = entente_sheet_words_add (words, context, ENTENTE_FONT_LABEL, "Kim Jong-un \n");

  g_assert_cmpstr (added->text, ==, "Kim Jong-un");
  g_assert_cmpuint (added->font, ==, ENTENTE_FONT_LABEL);
  g_assert_cmpfloat (added->width, >, 20.0);
  g_assert_cmpfloat (added->x, ==, 0.0);
  g_assert_cmpfloat (added->baseline, ==, 0.0);
  g_assert_null (added->link);
}

/* No line is wider than it may be, and no word is lost. */
static void
test_lines (void)
{
  static const char text[] = "Sergei Shoigu met Kim Jong-un in Pyongyang and gave him a letter from Moscow";
  g_autoptr (GArray) words = entente_sheet_words_new ();
  g_autoptr (GString) joined = g_string_new (NULL);
  double y = 100.0;

  entente_sheet_words_add_lines (words, context, ENTENTE_FONT_NOTE, text, WIDTH, LINE_HEIGHT, &y);
  g_assert_cmpuint (words->len, >, 2);
  g_assert_cmpfloat (y, ==, 100.0 + words->len * LINE_HEIGHT);
  for (guint i = 0; i < words->len; i++)
    {
      g_assert_cmpfloat (get_words (words, i)->width, <=, WIDTH);
      g_assert_cmpfloat (get_words (words, i)->x, ==, 0.0);
      g_assert_cmpfloat (get_words (words, i)->baseline, ==,
                         100.0 + i * LINE_HEIGHT + entente_font_get_size (ENTENTE_FONT_NOTE));
      g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", get_words (words, i)->text);
    }
  g_assert_cmpstr (joined->str, ==, text);
}

/* An empty line takes its room, and has no words. */
static void
test_empty_line (void)
{
  g_autoptr (GArray) words = entente_sheet_words_new ();
  double y = 0.0;

  entente_sheet_words_add_lines (words, context, ENTENTE_FONT_NOTE, "one\n\nthree", WIDTH, LINE_HEIGHT, &y);
  g_assert_cmpfloat (y, ==, 3 * LINE_HEIGHT);
  g_assert_cmpuint (words->len, ==, 2);
  g_assert_cmpstr (get_words (words, 1)->text, ==, "three");
  g_assert_cmpfloat (get_words (words, 1)->baseline - get_words (words, 0)->baseline, ==, 2 * LINE_HEIGHT);
}

static void
test_right_to_left (void)
{
  g_autoptr (GArray) words = entente_sheet_words_new ();
  double y = 0.0;

  entente_sheet_words_add_lines (words, context, ENTENTE_FONT_NOTE, "שלום", WIDTH, LINE_HEIGHT, &y);
  g_assert_cmpuint (words->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get_words (words, 0)->x + get_words (words, 0)->width, WIDTH, 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  context = entente_font_create_own_context ();
  g_test_add_func ("/sheet-words/add", test_add);
  g_test_add_func ("/sheet-words/lines", test_lines);
  g_test_add_func ("/sheet-words/empty-line", test_empty_line);
  g_test_add_func ("/sheet-words/right-to-left", test_right_to_left);
  result = g_test_run ();
  g_object_unref (context);
  return result;
}
