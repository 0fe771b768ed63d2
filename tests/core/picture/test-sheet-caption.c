/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet-caption.h"

#include <string.h>

/* Each part that is given has lines of its own, in order, within the area, and enlarged as it is wanted. */
static void
test_parts (void)
{
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());
  const EntenteSheetCaption none = { NULL, }, all = { "Key", "A caption that is so long that it needs lines", "Credit" };
  const EntenteBox area = { 10.0, 20.0, 300.0, 0.0 };

  for (double zoom = 1.0; zoom < 3.0; zoom++)
    {
      g_autoptr (GArray) words = entente_sheet_words_new ();
      double height, before = area.y;

      g_assert_cmpfloat (entente_sheet_caption_add (&none, PANGO_CONTEXT (context), &area, zoom, words), ==, 0.0);
      g_assert_cmpuint (words->len, ==, 0);
      height = entente_sheet_caption_add (&all, PANGO_CONTEXT (context), &area, zoom, words);
      g_assert_cmpuint (words->len, >=, 3);
      for (guint i = 0; i < words->len; i++)
        {
          const EntenteSheetWords *line = &g_array_index (words, EntenteSheetWords, i);

          g_assert_cmpfloat (line->zoom, ==, zoom);
          g_assert_cmpfloat (line->x, >=, area.x);
          g_assert_cmpfloat (line->x + line->width, <=, area.x + area.width + 1.0);
          g_assert_cmpfloat (line->baseline, >, before);
          before = line->baseline;
        }
      g_assert_cmpfloat (before, <, area.y + height);
      g_assert_cmpstr (g_array_index (words, EntenteSheetWords, 0).text, ==, "Key");
      g_assert_cmpstr (g_array_index (words, EntenteSheetWords, words->len - 1).text, ==, "Credit");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-caption/parts", test_parts);
  return g_test_run ();
}
