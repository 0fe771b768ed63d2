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
  const EntenteSheetLegend legend = { .zoom = 1.0 };
  g_autoptr (GArray) signs = g_array_new (FALSE, FALSE, sizeof (EntenteSheetSign));

  g_assert_cmpfloat (lay_out (&legend, &(EntenteBox) { 10, 20, 500, 0 }, signs), ==, 0.0);
  g_assert_cmpuint (signs->len, ==, 0);
}

/* In a narrow area there are more rows. The mark of a dispute is shown without a class. */
static void
test_rows (void)
{
  EntenteSheetLegend legend = { .disputes = TRUE, .zoom = 1.0 };
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
  g_assert_true (last->is_line && last->line.disputed);
  g_assert_cmpuint (last->line.evidence, ==, ENTENTE_N_EVIDENCE_CLASSES);
}

/* That lines are paler is told if some are, and of no class. */
static void
test_pale (void)
{
  EntenteSheetLegend legend = { .zoom = 1.0, .classes = { TRUE }, .pale = TRUE };
  g_autoptr (GArray) signs = g_array_new (FALSE, FALSE, sizeof (EntenteSheetSign));
  const EntenteSheetSign *last;

  lay_out (&legend, &(EntenteBox) { 0, 0, 800, 0 }, signs);
  g_assert_cmpuint (signs->len, ==, 2);
  g_assert_false (g_array_index (signs, EntenteSheetSign, 0).line.pale);
  last = &g_array_index (signs, EntenteSheetSign, 1);
  g_assert_true (last->is_line && last->line.pale && !last->line.disputed);
  g_assert_cmpuint (last->line.evidence, ==, ENTENTE_N_EVIDENCE_CLASSES);
}

/* A legend of twice the size in an area of twice the width is the same, only larger. */
static void
test_zoom (void)
{
  EntenteSheetLegend legend = { .disputes = TRUE, .zoom = 1.0, .looks = { 3, 2, 1 } };
  g_autoptr (GArray) small = g_array_new (FALSE, FALSE, sizeof (EntenteSheetSign));
  g_autoptr (GArray) large = g_array_new (FALSE, FALSE, sizeof (EntenteSheetSign));
  double height = lay_out (&legend, &(EntenteBox) { 0, 0, 400, 0 }, small);

  legend.zoom = 2.0;
  g_assert_cmpfloat_with_epsilon (lay_out (&legend, &(EntenteBox) { 0, 0, 800, 0 }, large), 2.0 * height, 1e-6);
  g_assert_cmpuint (large->len, ==, small->len);
  for (guint i = 0; i < large->len; i++)
    {
      const EntenteSheetSign *sign = &g_array_index (large, EntenteSheetSign, i);

      g_assert_cmpfloat (sign->zoom, ==, 2.0);
      g_assert_cmpfloat_with_epsilon (sign->at.x, 2.0 * g_array_index (small, EntenteSheetSign, i).at.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (sign->at.y, 2.0 * g_array_index (small, EntenteSheetSign, i).at.y, 1e-6);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-legend/empty", test_empty);
  g_test_add_func ("/sheet-legend/rows", test_rows);
  g_test_add_func ("/sheet-legend/pale", test_pale);
  g_test_add_func ("/sheet-legend/zoom", test_zoom);
  return g_test_run ();
}
