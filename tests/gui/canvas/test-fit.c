/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fit.h"

#include "entente-actor.h"

#define MARGIN 8.0

static EntenteScene *
new_scene (const EntenteVec *places,
           guint             n_places)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  for (guint i = 0; i < n_places; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_ACTOR, id);
      EntentePoint at = { (int) (places[i].x * 10), (int) (places[i].y * 10) };

      entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_NAME, "Actor");
      entente_document_insert (document, item, G_MAXUINT);
      entente_layout_set_position (entente_document_get_layout (document), id, &at);
    }
  return entente_scene_new (document, measure);
}

static EntenteViewport *
new_fitted (EntenteScene     *scene,
            const EntenteBox *covers,
            guint             n_covers)
{
  EntenteViewport *viewport = entente_viewport_new ();
  EntenteVec center;
  double scale;

  entente_viewport_set_size (viewport, 800, 600);
  entente_viewport_set_bounds (viewport, entente_scene_get_bounds (scene));
  entente_fit_find (viewport, scene, covers, n_covers, MARGIN, &center, &scale);
  entente_viewport_look_at (viewport, &center, scale);
  return viewport;
}

static EntenteBox
get_seen (EntenteViewport *viewport,
          EntenteScene    *scene,
          guint            card)
{
  EntenteBox box = entente_scene_get_card (scene, card)->box;
  EntenteVec corner = entente_viewport_from_scene (viewport, box.x, box.y);
  double scale = entente_viewport_get_scale (viewport);

  return (EntenteBox) { corner.x, corner.y, box.width * scale, box.height * scale };
}

static void
assert_in_sight (EntenteViewport *viewport,
                 EntenteScene    *scene)
{
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    {
      EntenteBox seen = get_seen (viewport, scene, i);

      g_assert_cmpfloat (seen.x, >=, 0);
      g_assert_cmpfloat (seen.y, >=, 0);
      g_assert_cmpfloat (seen.x + seen.width, <=, 800);
      g_assert_cmpfloat (seen.y + seen.height, <=, 600);
    }
}

/* Two cards may be as far from each other as the file can say. */
static void
test_far (void)
{
  static const double distances[] = { 1000, 40000, ENTENTE_COORDINATE_MAX / 10.0 };

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      const EntenteVec places[] = { { -distances[i], -distances[i] / 2 }, { distances[i], distances[i] / 2 } };
      g_autoptr (EntenteScene) scene = new_scene (places, 2);
      g_autoptr (EntenteViewport) viewport = new_fitted (scene, NULL, 0);

      assert_in_sight (viewport, scene);
    }
}

/* No card is under a panel, in a picture that is wide, high or square. */
static void
test_panels (void)
{
  static const EntenteBox covers[] = { { 0, 430, 300, 170 }, { 620, 440, 180, 160 } };
  static const EntenteVec extents[] = { { 2000, 150 }, { 100, 900 }, { 900, 700 }, { 300, 200 }, { 5000, 3000 } };

  for (guint i = 0; i < G_N_ELEMENTS (extents); i++)
    {
      const EntenteVec places[] = { { 0, 0 }, { extents[i].x, 0 }, { 0, extents[i].y }, extents[i] };
      g_autoptr (EntenteScene) scene = new_scene (places, 4);
      g_autoptr (EntenteViewport) viewport = new_fitted (scene, covers, G_N_ELEMENTS (covers));

      assert_in_sight (viewport, scene);
      for (guint j = 0; j < 4; j++)
        {
          EntenteBox seen = get_seen (viewport, scene, j);

          g_assert_false (entente_box_overlaps (&seen, &covers[0]));
          g_assert_false (entente_box_overlaps (&seen, &covers[1]));
        }
    }
}

/* A panel in a corner that the picture leaves empty does not make it smaller. */
static void
test_empty_corner (void)
{
  static const EntenteVec places[] = { { 0, 0 }, { 900, 0 }, { 900, 700 } };
  static const EntenteBox covers[] = { { 0, 450, 250, 150 } };
  g_autoptr (EntenteScene) scene = new_scene (places, 3);
  g_autoptr (EntenteViewport) free_viewport = new_fitted (scene, NULL, 0);
  g_autoptr (EntenteViewport) viewport = new_fitted (scene, covers, 1);

  g_assert_cmpfloat (entente_viewport_get_scale (viewport), ==, entente_viewport_get_scale (free_viewport));
}

/* If the panels leave no room, all of the picture is shown nevertheless. */
static void
test_no_room (void)
{
  static const EntenteVec places[] = { { 0, 0 }, { 900, 700 } };
  static const EntenteBox covers[] = { { 0, 0, 800, 600 } };
  g_autoptr (EntenteScene) scene = new_scene (places, 2);
  g_autoptr (EntenteViewport) viewport = new_fitted (scene, covers, 1);

  assert_in_sight (viewport, scene);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/far", test_far);
  g_test_add_func ("/fit/panels", test_panels);
  g_test_add_func ("/fit/empty-corner", test_empty_corner);
  g_test_add_func ("/fit/no-room", test_no_room);
  return g_test_run ();
}
