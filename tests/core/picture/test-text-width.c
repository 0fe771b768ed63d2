/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-width.h"

#include "entente-font.h"

static PangoContext *context;

/* What a layout says that measures nothing else. */
static double
get_width (const char  *text,
           EntenteFont  font)
{
  g_autoptr (GObject) layout = G_OBJECT (entente_font_create_layout (context, font));
  PangoRectangle logical;

  pango_layout_set_text (PANGO_LAYOUT (layout), text, -1);
  pango_layout_get_extents (PANGO_LAYOUT (layout), NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* No text leaves anything behind for the next one. */
static void
test_same_width (void)
{
  static const char *const texts[] = {
    "Kim Jong-un", "AVAST! To. Ty, WA (fi) ffl", "Actor Number 12", "2025-03-21", "…", "", " ", "(1)", "To", "A",
    "Sergei Shoigu's visit, 21 March 2025 [#2] & more *", "Шойгу", "쇼이구", "김정은 Kim", "Ünal", "A\u0301", "f\ti",
    "אב Ab", "one\u200btwo", "\U0001F1F0\U0001F1F7 Korea", "#1 a", "1\uFE0F\u20E3 a", "e.g. \"x\" <y> {z} | ~ ^ `",
  };

  for (guint font = 0; font < ENTENTE_N_FONTS; font++)
    {
      g_autoptr (GObject) layout = G_OBJECT (entente_font_create_layout (context, font));

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        g_assert_cmpfloat (entente_text_width_measure (PANGO_LAYOUT (layout), texts[i]), ==,
                           get_width (texts[i], font));
    }
}

/* Every pair of signs, because fonts move some of them together. */
static void
test_all_pairs (void)
{
  g_autoptr (GObject) layout = G_OBJECT (entente_font_create_layout (context, ENTENTE_FONT_TITLE));

  for (char a = ' '; a < 0x7F; a++)
    for (char b = ' '; b < 0x7F; b++)
      {
        const char text[] = { a, b, 'n', b, a, '\0' };

        g_assert_cmpfloat (entente_text_width_measure (PANGO_LAYOUT (layout), text), ==,
                           get_width (text, ENTENTE_FONT_TITLE));
      }
}

/* A layout that was used otherwise, in a narrow column, measures the same. */
static void
test_used_layout (void)
{
  g_autoptr (GObject) layout = G_OBJECT (entente_font_create_layout (context, ENTENTE_FONT_TITLE));

  pango_layout_set_text (PANGO_LAYOUT (layout), "what was measured before", -1);
  pango_layout_set_width (PANGO_LAYOUT (layout), 40 * PANGO_SCALE);
  g_assert_cmpint (pango_layout_get_line_count (PANGO_LAYOUT (layout)), >, 1);
  g_assert_cmpfloat (entente_text_width_measure (PANGO_LAYOUT (layout), "Kim Jong-un"), ==,
                     get_width ("Kim Jong-un", ENTENTE_FONT_TITLE));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  context = entente_font_create_own_context ();
  g_test_add_func ("/text-width/same-width", test_same_width);
  g_test_add_func ("/text-width/all-pairs", test_all_pairs);
  g_test_add_func ("/text-width/used-layout", test_used_layout);
  status = g_test_run ();
  g_object_unref (context);
  return status;
}
