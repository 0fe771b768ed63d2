/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-line.h"

#include <math.h>

static EntenteLine
new_line (void)
{
  return (EntenteLine) {
    .curve = entente_curve_new_bent ((EntenteVec) { 0, 0 }, (EntenteVec) { 200, 0 }, 0.0),
    .label_box = { 80, -8, 40, ENTENTE_LABEL_HEIGHT },
    .mark = { 100, -17 },
    .disputed = TRUE,
    .arrow = TRUE,
  };
}

/* The ground of the word is inside its box. The mark of a dispute is in the middle of its own box. */
static void
test_boxes (void)
{
  EntenteLine line = new_line ();
  EntenteBox plate = entente_line_get_plate (&line), mark = entente_line_get_mark_box (&line);

  g_assert_cmpfloat (plate.x, ==, line.label_box.x + 2.0);
  g_assert_cmpfloat (plate.width, ==, line.label_box.width - 4.0);
  g_assert_cmpfloat (plate.y, ==, line.label_box.y + 1.0);
  g_assert_cmpfloat (plate.height, ==, line.label_box.height - 2.0);
  g_assert_cmpfloat (mark.x + mark.width / 2.0, ==, line.mark.x);
  g_assert_cmpfloat (mark.y + mark.height / 2.0, ==, line.mark.y);
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line/boxes", test_boxes);
  g_test_add_func ("/line/shaft", test_shaft);
  return g_test_run ();
}
