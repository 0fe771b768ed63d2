/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-typesetter-heights.h"
#include "entente-typesetter.h"

#define N_BLOCKS 6000
#define PICTURE 2500
#define WIDTH 300.0

/* Blocks of one line or several, in several scripts and all sizes, with a picture among them. */
static EntenteReport *
new_report (void)
{
  static const char *const words[] = { "Shoigu met Kim ", "Шойгу ", "쇼이구 ", "a long line of words ", "12 " };
  EntenteReport *report = entente_report_new ("Title");
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (numbers, (guint) { 7 });
  for (guint i = 0; i < N_BLOCKS; i++)
    {
      entente_report_start (report, i == PICTURE ? ENTENTE_REPORT_PICTURE : i % ENTENTE_REPORT_PICTURE);
      for (guint j = 0; i != PICTURE && j < i % 7; j++)
        entente_report_add (report, j % 3, words[(i + j) % G_N_ELEMENTS (words)]);
      if (i % 3 == 0)
        entente_report_add_notes (report, numbers);
    }
  return report;
}

static void
assert_same (EntenteTypesetterHeights *heights,
             EntenteTypesetter        *typesetter,
             guint                     block)
{
  g_autoptr (GObject) layout = G_OBJECT (entente_typesetter_set (typesetter, block,
                                                                 entente_theme_get (ENTENTE_THEME_LIGHT)));
  g_autoptr (GArray) alone = entente_typesetter_list_lines (PANGO_LAYOUT (layout));
  PangoLayout *own = NULL;
  g_autoptr (GArray) ahead = entente_typesetter_heights_take (heights, block, &own);
  g_autoptr (GObject) set = G_OBJECT (own);

  g_assert_cmpmem (ahead->data, ahead->len * sizeof (double), alone->data, alone->len * sizeof (double));
  g_assert_cmpstr (pango_layout_get_text (own), ==, pango_layout_get_text (PANGO_LAYOUT (layout)));
  g_assert_cmpint (pango_layout_get_line_count (own), ==, (int) ahead->len);
}

/* The heights that other threads compute ahead are those that this thread computes, in order or not. */
static void
test_same (void)
{
  g_autoptr (EntenteReport) report = new_report ();
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (report, ENTENTE_TYPESETTER_REPORT, WIDTH);
  g_autoptr (EntenteTypesetterHeights) heights = entente_typesetter_heights_new (typesetter);

  for (guint i = 0; i < N_BLOCKS; i++)
    if (i % 5 == 0 && i != PICTURE)
      assert_same (heights, typesetter, i);
    else if (i != PICTURE)
      g_array_unref (entente_typesetter_heights_take (heights, i, NULL));
  assert_same (heights, typesetter, 1);
  assert_same (heights, typesetter, N_BLOCKS - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typesetter-heights/same", test_same);
  return g_test_run ();
}
