/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-marks.h"

#include <math.h>

#include "entente-painter.h"
#include "sample.h"

#define N_LINES 40

/* Many disputed relations between two rows of people: their marks are close together. */
static EntenteScene *
build (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *from = g_strdup_printf ("from-%u", i);
      g_autofree char *to = g_strdup_printf ("to-%u", i);
      g_autofree char *relation = g_strdup_printf ("relation-%u", i);
      g_autofree char *said = g_strdup_printf ("said-%u", i);
      g_autofree char *about = g_strdup_printf ("relation-%u disputes", i);
      EntentePoint up = { (int) i * 1500, 0 }, down = { (int) i * 1500, 2000 };

      sample_add (document, ENTENTE_ITEM_ACTOR, from, ENTENTE_ACTOR_NAME, from, 0);
      sample_add (document, ENTENTE_ITEM_ACTOR, to, ENTENTE_ACTOR_NAME, to, 0);
      entente_layout_set_position (entente_document_get_layout (document), from, &up);
      entente_layout_set_position (entente_document_get_layout (document), to, &down);
      sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, from, ENTENTE_RELATION_TO, to, 0);
      sample_add (document, ENTENTE_ITEM_STATEMENT, said, ENTENTE_STATEMENT_TEXT, "No",
                  ENTENTE_STATEMENT_ABOUT, about, 0);
    }
  return entente_scene_new (document, measure);
}

static GArray *
choose (EntenteScene *scene,
        guint         first,
        guint         n,
        double        scale)
{
  g_autofree guint *lines = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    lines[i] = first + i;
  return entente_marks_choose (scene, lines, n, scale);
}

/* A mark is on its line, and on no card. */
static void
test_place (void)
{
  g_autoptr (EntenteScene) scene = build ();

  g_assert_cmpuint (entente_scene_get_n_lines (scene), ==, N_LINES);
  for (guint i = 0; i < N_LINES; i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);
      EntenteVec at = entente_line_get_mark (line, FALSE);
      guint index;

      g_assert_true (line->disputed);
      g_assert_cmpfloat (entente_curve_distance (&line->curve, at.x, at.y), <, 0.1);
      g_assert_cmpint (entente_scene_pick (scene, at.x, at.y, 4.0, &index), ==, ENTENTE_PART_LINE);
    }
}

/* At its natural size each mark is painted. In a far view there are fewer, but some near each of the others. */
static void
test_thin (void)
{
  const double scale = 0.02;
  g_autoptr (EntenteScene) scene = build ();
  g_autoptr (GArray) all = choose (scene, 0, N_LINES, 1.0);
  g_autoptr (GArray) few = choose (scene, 0, N_LINES, scale);

  g_assert_cmpuint (all->len, ==, N_LINES);
  g_assert_cmpuint (few->len, <, N_LINES / 2);
  for (guint i = 0; i < N_LINES; i++)
    {
      EntenteVec at = entente_scene_get_line (scene, i)->lone_mark;
      double nearest = G_MAXDOUBLE;

      for (guint j = 0; j < few->len; j++)
        {
          EntenteVec other = entente_scene_get_line (scene, g_array_index (few, guint, j))->lone_mark;

          nearest = MIN (nearest, hypot (at.x - other.x, at.y - other.y));
        }
      g_assert_cmpfloat (nearest, <, entente_marks_get_reach (scale));
    }
}

/* The part that is painted does not change which marks are in its middle. So no mark is cut where two tiles meet. */
static void
test_same_in_parts (void)
{
  const double scale = 0.02, reach = entente_painter_get_reach (scale);
  g_autoptr (EntenteScene) scene = build ();
  g_autoptr (GArray) whole = choose (scene, 0, N_LINES, scale);
  g_autoptr (GArray) part = choose (scene, N_LINES / 4, N_LINES / 2, scale);
  double left = entente_scene_get_line (scene, N_LINES / 4)->lone_mark.x + reach;
  double right = entente_scene_get_line (scene, N_LINES / 4 + N_LINES / 2 - 1)->lone_mark.x - reach;
  guint n = 0;

  for (guint i = 0; i < whole->len; i++)
    {
      guint index = g_array_index (whole, guint, i);
      double x = entente_scene_get_line (scene, index)->lone_mark.x;
      gboolean found = FALSE;

      if (x < left || x > right)
        continue;
      for (guint j = 0; j < part->len; j++)
        found |= g_array_index (part, guint, j) == index;
      g_assert_true (found);
      n++;
    }
  g_assert_cmpuint (n, >, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/place", test_place);
  g_test_add_func ("/marks/thin", test_thin);
  g_test_add_func ("/marks/same-in-parts", test_same_in_parts);
  return g_test_run ();
}
