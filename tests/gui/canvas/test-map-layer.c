/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-map-layer.h"

#include <adwaita.h>

#include "entente-canvas-geometry.h"
#include "entente-canvas-items.h"
#include "sample-canvas.h"
#include "sample-session.h"
#include "sample-widget.h"

static void
look_from (SampleCanvas *fixture,
           double        scale)
{
  EntenteVec center;

  entente_viewport_get_center (fixture->viewport, &center);
  entente_viewport_look_at (fixture->viewport, &center, scale);
  sample_wait (sample_canvas_is_settled, fixture->canvas);
  sample_settle (GTK_WIDGET (fixture->canvas));
}

/* From afar a click on a name selects its actor, also beside the card, which is smaller. */
static void
test_pick (SampleCanvas  *fixture,
           gconstpointer  data)
{
  EntenteHit hit;
  EntenteVec place;

  look_from (fixture, 0.1);
  place = sample_canvas_place_of (fixture, "1-1");
  sample_canvas_click (fixture, place, 1);
  sample_canvas_assert_selected (fixture, "1-1");
  sample_wait (sample_canvas_is_settled, fixture->canvas);
  sample_settle (GTK_WIDGET (fixture->canvas));
  hit = entente_canvas_geometry_pick (entente_canvas_get_content (fixture->canvas), place.x,
                                     place.y - ENTENTE_MAP_NAME_HEIGHT / 2 + 2);
  g_assert_cmpint (hit.part, ==, ENTENTE_PART_CARD);
  g_assert_cmpstr (entente_item_get_id (entente_canvas_items_get (
                     entente_canvas_get_content (fixture->canvas), hit.part, hit.index)), ==, "1-1");
  hit = entente_canvas_geometry_pick (entente_canvas_get_content (fixture->canvas), place.x,
                                     place.y - 3 * ENTENTE_MAP_NAME_HEIGHT);
  g_assert_cmpint (hit.part, ==, ENTENTE_PART_NONE);
}

/* Where the names on cards can be read there are no others. */
static void
test_near (SampleCanvas  *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteTiles) tiles = entente_tiles_new (TRUE);
  EntenteMapLayer *layer = entente_map_layer_new (GTK_WIDGET (fixture->canvas), fixture->viewport, tiles);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  look_from (fixture, 1);
  entente_map_layer_set_scene (layer, entente_canvas_get_scene (fixture->canvas), TRUE);
  while (!entente_map_layer_is_settled (layer))
    g_main_context_iteration (NULL, TRUE);
  entente_map_layer_snapshot (layer, snapshot, entente_theme_get (ENTENTE_THEME_LIGHT), 0);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_null (node);
  while (G_OBJECT (layer)->ref_count > 1)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (layer);
}

/* A mark on a name goes beside its words; one that is away from names stays. */
static void
test_clear (SampleCanvas  *fixture,
            gconstpointer  data)
{
  const double radius = 9, far = 3 * ENTENTE_MAP_NAME_HEIGHT;
  g_autoptr (EntenteTiles) tiles = entente_tiles_new (TRUE);
  EntenteMapLayer *layer = entente_map_layer_new (GTK_WIDGET (fixture->canvas), fixture->viewport, tiles);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  EntenteVec place, clear;
  guint card;

  look_from (fixture, 0.1);
  entente_map_layer_set_scene (layer, entente_canvas_get_scene (fixture->canvas), TRUE);
  while (!entente_map_layer_is_settled (layer))
    g_main_context_iteration (NULL, TRUE);
  entente_map_layer_snapshot (layer, snapshot, entente_theme_get (ENTENTE_THEME_LIGHT), 0);
  place = sample_canvas_place_of (fixture, "1-1");
  g_assert_true (entente_map_layer_pick (layer, place.x, place.y, &card));

  clear = entente_map_layer_find_clear (layer, card, &place, radius);
  g_assert_cmpfloat (clear.x, >, place.x);
  g_assert_cmpfloat (clear.y, <, place.y);
  g_assert_false (entente_map_layer_pick (layer, clear.x, clear.y, &card));
  clear = entente_map_layer_find_clear (layer, ENTENTE_MAP_LAYER_NO_CARD, &place, radius);
  g_assert_cmpfloat (clear.x, ==, place.x);
  g_assert_cmpfloat (ABS (clear.y - place.y), >, ENTENTE_MAP_NAME_HEIGHT / 2);
  g_assert_false (entente_map_layer_pick (layer, clear.x, clear.y, &card));
  place.y -= far;
  clear = entente_map_layer_find_clear (layer, ENTENTE_MAP_LAYER_NO_CARD, &place, radius);
  g_assert_cmpfloat (clear.y, ==, place.y);
  while (G_OBJECT (layer)->ref_count > 1)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (layer);
}

/* A scene that goes at once leaves nothing behind. */
static void
test_gone (SampleCanvas  *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteTiles) tiles = entente_tiles_new (TRUE);
  EntenteMapLayer *layer = entente_map_layer_new (GTK_WIDGET (fixture->canvas), fixture->viewport, tiles);
  guint card;

  entente_map_layer_set_scene (layer, entente_canvas_get_scene (fixture->canvas), TRUE);
  entente_map_layer_set_scene (layer, NULL, TRUE);
  g_assert_true (entente_map_layer_is_settled (layer));
  g_assert_false (entente_map_layer_pick (layer, 10, 10, &card));
  while (G_OBJECT (layer)->ref_count > 1)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (layer);
}

static void
add (const char *name,
     void      (*func) (SampleCanvas *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/map-layer/", name, NULL);

  g_test_add (path, SampleCanvas, NULL, sample_canvas_set_up, func, sample_canvas_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("pick", test_pick);
  add ("near", test_near);
  add ("clear", test_clear);
  add ("gone", test_gone);
  return g_test_run ();
}
