/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-line.h"
#include "entente-theme.h"

#include <math.h>

static EntenteLine
new_line (void)
{
  return (EntenteLine) {
    .curve = entente_curve_new_bent ((EntenteVec) { 0, 0 }, (EntenteVec) { 200, 0 }, 0.0),
    .label_box = { 80, -8, 40, ENTENTE_LABEL_HEIGHT },
    .mark = { 100, -17 },
    .lone_mark = { 60, 0 },
    .disputed = TRUE,
    .arrow = TRUE,
  };
}

/* The ground of the word is inside its box. The mark of a dispute is in the middle of its own box. */
static void
test_boxes (void)
{
  EntenteLine line = new_line ();
  EntenteBox plate = entente_label_get_plate (&line.label_box), mark = entente_line_get_mark_box (&line);

  g_assert_cmpfloat (plate.x, ==, line.label_box.x + 2.0);
  g_assert_cmpfloat (plate.width, ==, line.label_box.width - 4.0);
  g_assert_cmpfloat (plate.y, ==, line.label_box.y + 1.0);
  g_assert_cmpfloat (plate.height, ==, line.label_box.height - 2.0);
  /* There is no word, so the mark is on the line. */
  g_assert_cmpfloat (mark.x + mark.width / 2.0, ==, line.lone_mark.x);
  g_assert_cmpfloat (mark.y + mark.height / 2.0, ==, line.lone_mark.y);
  g_assert_cmpfloat (mark.width, ==, 2 * ENTENTE_MARK_RADIUS);
}

/* The head of the arrow is an isosceles triangle, whose point is the end of the line. */
static void
test_shaft (void)
{
  EntenteLine line = new_line ();
  EntenteVec head[3];
  EntenteCurve shaft = entente_line_get_shaft (&line, head);

  g_assert_cmpfloat (head[0].x, ==, 200.0);
  g_assert_cmpfloat_with_epsilon (shaft.p[3].x, 200.0 - ENTENTE_ARROW_LENGTH, 0.1);
  g_assert_cmpfloat_with_epsilon (hypot (head[1].x - head[2].x, head[1].y - head[2].y), ENTENTE_ARROW_WIDTH, 1e-6);
  g_assert_cmpfloat_with_epsilon ((head[1].x + head[2].x) / 2.0, shaft.p[3].x, 1e-6);
  g_assert_cmpfloat_with_epsilon ((head[1].y + head[2].y) / 2.0, shaft.p[3].y, 1e-6);
}

/* The head of a short line leaves most of it to be seen. */
static void
test_short_shaft (void)
{
  EntenteLine line = new_line ();
  EntenteVec head[3];
  EntenteCurve shaft;

  line.to = 1;
  line.curve = entente_curve_new_bent ((EntenteVec) { 0, 0 }, (EntenteVec) { 12, 0 }, 0.0);
  shaft = entente_line_get_shaft (&line, head);
  g_assert_cmpfloat (entente_curve_length (&shaft), >, 6.0);
  g_assert_cmpfloat (hypot (head[1].x - head[2].x, head[1].y - head[2].y), <, ENTENTE_ARROW_WIDTH);
}

/* How many whole periods of its dashes a line of the length of a piece shows. */
static double
count_periods (const EntenteStroke *stroke,
               double               length)
{
  return length / (stroke->dash[0] + stroke->dash[1]);
}

static void
test_periods (void)
{
  static const double scales[] = { 4.0, 1.0, 0.5, 0.2, 0.05 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (double pixels = 6.0; pixels < 400.0; pixels *= 1.5)
      {
        double length = pixels / scales[i];
        EntenteStroke reported, tentative, confirmed, unsupported;

        entente_stroke_init (&reported, ENTENTE_EVIDENCE_REPORTED, length, scales[i], FALSE);
        entente_stroke_init (&tentative, ENTENTE_EVIDENCE_TENTATIVE, length, scales[i], FALSE);
        entente_stroke_init (&confirmed, ENTENTE_EVIDENCE_CONFIRMED, length, scales[i], FALSE);
        entente_stroke_init (&unsupported, ENTENTE_EVIDENCE_UNSUPPORTED, length, scales[i], FALSE);
        g_assert_cmpfloat (count_periods (&reported, length), >, 1.999);
        g_assert_cmpfloat (count_periods (&tentative, length), >, 1.999);
        /* Dashes are longer than wide, and dots are not. */
        g_assert_cmpfloat (reported.dash[0], >=, 1.999 * reported.width);
        g_assert_cmpfloat (tentative.dash[0], <=, 1.001 * tentative.width);
        /* Nothing else tells these two apart but width and tone. */
        g_assert_cmpint (confirmed.n_dashes + unsupported.n_dashes, ==, 0);
        g_assert_cmpfloat (confirmed.width, >, 1.5 * unsupported.width);
        g_assert_cmpfloat (unsupported.width * scales[i], >=, 0.499);
      }
}

/* In a far view of very many lines only width and tone tell the classes. */
static void
test_solid (void)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  double last_width = G_MAXDOUBLE, last_tone = 0.0;

  g_assert_false (entente_stroke_is_solid (4000, 0.01));
  g_assert_false (entente_stroke_is_solid (40000, 1.0));
  g_assert_true (entente_stroke_is_solid (40000, 0.03));
  for (EntenteEvidenceClass i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    {
      EntenteColor color = entente_theme_get_line (theme, i);
      EntenteStroke stroke;

      entente_stroke_init (&stroke, i, 1000.0, 0.03, TRUE);
      g_assert_cmpint (stroke.n_dashes, ==, 0);
      g_assert_cmpfloat (stroke.width, <, last_width);
      g_assert_cmpfloat (color.red, >, last_tone);
      last_width = stroke.width;
      last_tone = color.red;
    }
}

/* A word and a mark cover a part of the line. What remains shows the dashes. */
static void
test_covered (void)
{
  EntenteLine line = new_line ();
  EntenteLabelText label = { .width = 30 };
  EntenteStroke free, covered;

  line.evidence = ENTENTE_EVIDENCE_REPORTED;
  line.disputed = FALSE;
  line.label = &label;
  line.curve = entente_curve_new_bent ((EntenteVec) { 70, 0 }, (EntenteVec) { 130, 0 }, 0.0);
  entente_line_get_stroke (&line, 1.0, FALSE, FALSE, &free);
  entente_line_get_stroke (&line, 1.0, FALSE, TRUE, &covered);
  g_assert_cmpfloat (covered.dash[0] + covered.dash[1], <, free.dash[0] + free.dash[1]);
  g_assert_cmpfloat (count_periods (&covered, 12.0), >, 2.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line/boxes", test_boxes);
  g_test_add_func ("/line/shaft", test_shaft);
  g_test_add_func ("/line/short-shaft", test_short_shaft);
  g_test_add_func ("/line/periods", test_periods);
  g_test_add_func ("/line/solid", test_solid);
  g_test_add_func ("/line/covered", test_covered);
  return g_test_run ();
}
