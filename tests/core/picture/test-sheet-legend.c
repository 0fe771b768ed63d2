/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet-legend.h"

#include "entente-sheet-words.h"

/* Lays the legend out, and checks that all of it is in its area. */
static double
lay_out (const EntenteSheetLegend *legend,
         const EntenteBox         *area,
         GArray                   *signs)
{
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());
  g_autoptr (GArray) words = entente_sheet_words_new ();
  double height = entente_sheet_legend_add (legend, PANGO_CONTEXT (context), area, words, signs);

  for (guint i = 0; i < words->len; i++)
    {
      const EntenteSheetWords *some = &g_array_index (words, EntenteSheetWords, i);

      g_assert_cmpfloat (some->x, >=, area->x);
      g_assert_cmpfloat (some->baseline, >=, area->y);
      g_assert_cmpfloat (some->baseline, <=, area->y + height);
    }
  for (guint i = 0; i < signs->len; i++)
    {
      const EntenteSheetSign *sign = &g_array_index (signs, EntenteSheetSign, i);

      g_assert_cmpfloat (sign->at.x, >=, area->x);
      g_assert_cmpfloat (sign->at.y, >=, area->y);
      g_assert_cmpfloat (sign->at.y, <=, area->y + height);
    }
  return height;
}

static void
test_empty (void)
{
  const EntenteSheetLegend legend = { { FALSE } };
  g_autoptr (GArray) signs = g_array_new (FALSE, FALSE, sizeof (EntenteSheetSign));

  g_assert_cmpfloat (lay_out (&legend, &(EntenteBox) { 10, 20, 500, 0 }, signs), ==, 0.0);
  g_assert_cmpuint (signs->len, ==, 0);
}

/* In a narrow area there are more rows. The mark of a dispute is shown on the best class. */
static void
test_rows (void)
{
  EntenteSheetLegend legend = { .disputes = TRUE };
  g_autoptr (GArray) wide = g_array_new (FALSE, FALSE, sizeof (EntenteSheetSign));
  g_autoptr (GArray) narrow = g_array_new (FALSE, FALSE, sizeof (EntenteSheetSign));
  const EntenteSheetSign *last;

  for (EntenteLook look = 0; look < ENTENTE_N_LOOKS; look++)
    legend.looks[look] = TRUE;
  legend.classes[ENTENTE_EVIDENCE_REPORTED] = legend.classes[ENTENTE_EVIDENCE_UNSUPPORTED] = TRUE;
  g_assert_cmpfloat (lay_out (&legend, &(EntenteBox) { 10, 20, 3000, 0 }, wide), <,
                     lay_out (&legend, &(EntenteBox) { 10, 20, 300, 0 }, narrow));
  g_assert_cmpuint (wide->len, ==, ENTENTE_N_LOOKS + 3);
  g_assert_cmpuint (narrow->len, ==, wide->len);
  last = &g_array_index (wide, EntenteSheetSign, wide->len - 1);
  g_assert_true (last->is_line && last->disputed);
  g_assert_cmpuint (last->evidence, ==, ENTENTE_EVIDENCE_REPORTED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-legend/empty", test_empty);
  g_test_add_func ("/sheet-legend/rows", test_rows);
  return g_test_run ();
}
