/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-poster.h"

#define NEAR 1e-6

static gboolean
is_inside (const EntenteBox *inner,
           const EntenteBox *outer)
{
  return inner->x >= outer->x - NEAR && inner->y >= outer->y - NEAR
         && inner->x + inner->width <= outer->x + outer->width + NEAR
         && inner->y + inner->height <= outer->y + outer->height + NEAR;
}

static void
test_fit (void)
{
  static const EntenteBox boxes[] = {
    { 0, 0, 100, 50 }, { -700, 300, 4000, 1000 }, { 10, -20, 100, 90000 }, { 0, 0, 0, 0 }, { 5, 5, 540, 700 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      EntentePoster poster;
      EntenteBox area;

      entente_poster_init (&poster, &boxes[i], 540, 780, 0.0);
      g_assert_cmpuint (entente_poster_get_n (&poster), ==, 1);
      area = entente_poster_get_area (&poster, 0);
      g_assert_true (is_inside (&boxes[i], &area));
      g_assert_cmpfloat (poster.scale, <=, 1.5);
      g_assert_cmpfloat_with_epsilon (poster.height, 780 - ENTENTE_POSTER_FOOT, NEAR);
      /* In the middle. */
      g_assert_cmpfloat_with_epsilon (area.x + area.width / 2, boxes[i].x + MAX (boxes[i].width, 1.0) / 2, 1e-3);
    }
}

/* All of the picture is on some page, neighbours share the same strip, and there is no page too many. */
static void
check_poster (const EntenteBox *box,
              double            width,
              double            height,
              double            scale)
{
  EntentePoster poster;
  EntenteBox first, last;
  double shared;

  entente_poster_init (&poster, box, width, height, scale);
  first = entente_poster_get_area (&poster, 0);
  last = entente_poster_get_area (&poster, entente_poster_get_n (&poster) - 1);
  g_assert_cmpfloat (first.x, <=, box->x + NEAR);
  g_assert_cmpfloat (first.y, <=, box->y + NEAR);
  g_assert_cmpfloat (last.x + last.width, >=, box->x + box->width - NEAR);
  g_assert_cmpfloat (last.y + last.height, >=, box->y + box->height - NEAR);
  for (guint i = 0; i < entente_poster_get_n (&poster); i++)
    {
      EntenteBox area = entente_poster_get_area (&poster, i);

      g_assert_true (entente_box_overlaps (&area, box));
      if (i % poster.n_columns > 0)
        {
          EntenteBox before = entente_poster_get_area (&poster, i - 1);

          shared = (before.x + before.width - area.x) * scale;
          g_assert_cmpfloat_with_epsilon (shared, ENTENTE_POSTER_OVERLAP, NEAR);
        }
      if (i >= poster.n_columns)
        {
          EntenteBox above = entente_poster_get_area (&poster, i - poster.n_columns);

          shared = (above.y + above.height - area.y) * scale;
          g_assert_cmpfloat_with_epsilon (shared, ENTENTE_POSTER_OVERLAP, NEAR);
        }
    }
}

static void
test_poster (void)
{
  static const double sizes[] = { 1, 100, 500, 539, 540, 541, 1000, 1052, 1053, 5000, 33333 };
  static const double scales[] = { 0.25, 0.5, 1.0, 1.7, 4.0 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sizes); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (scales); k++)
        check_poster (&(EntenteBox) { -17, 23, sizes[i], sizes[j] }, 540, 780, scales[k]);
}

static void
test_count (void)
{
  const double room = 540, more = 2 * room - ENTENTE_POSTER_OVERLAP;
  EntentePoster poster;

  entente_poster_init (&poster, &(EntenteBox) { 0, 0, room, 10 }, room, 780, 1.0);
  g_assert_cmpuint (poster.n_columns, ==, 1);
  entente_poster_init (&poster, &(EntenteBox) { 0, 0, room + 0.1, 10 }, room, 780, 1.0);
  g_assert_cmpuint (poster.n_columns, ==, 2);
  entente_poster_init (&poster, &(EntenteBox) { 0, 0, more, 10 }, room, 780, 1.0);
  g_assert_cmpuint (poster.n_columns, ==, 2);
  entente_poster_init (&poster, &(EntenteBox) { 0, 0, more + 0.1, 10 }, room, 780, 1.0);
  g_assert_cmpuint (poster.n_columns, ==, 3);
  g_assert_cmpuint (poster.n_rows, ==, 1);
}

/* A printer that says that it can print on nothing does no harm. */
static void
test_no_paper (void)
{
  EntentePoster poster;

  entente_poster_init (&poster, &(EntenteBox) { 0, 0, 1000, 1000 }, 0, -5, 1.0);
  g_assert_cmpuint (entente_poster_get_n (&poster), <, 1000);
  entente_poster_init (&poster, &(EntenteBox) { 0, 0, 1000, 1000 }, 0, 0, 0.0);
  g_assert_cmpfloat (poster.scale, >, 0.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/poster/fit", test_fit);
  g_test_add_func ("/poster/poster", test_poster);
  g_test_add_func ("/poster/count", test_count);
  g_test_add_func ("/poster/no-paper", test_no_paper);
  return g_test_run ();
}
