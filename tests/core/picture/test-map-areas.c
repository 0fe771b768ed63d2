/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-map-areas.h"

#include "entente-actor.h"
#include "entente-map-names.h"
#include "entente-relation.h"

/* Communities in a square, each of so many actors, of which the first is joined to all others. The members of the last
 * one are scattered over the places of all. */
#define SIDE 5
#define N_COMMUNITIES (SIDE * SIDE)
#define N_MEMBERS 205

static guint
get_community (guint member)
{
  return member % N_COMMUNITIES;
}

static EntentePoint
get_place (guint member)
{
  guint community = get_community (member), nth = member / N_COMMUNITIES;

  /* Each place has room for 15 by 15. */
  if (community == N_COMMUNITIES - 1)
    community = nth % (N_COMMUNITIES - 1);
  else
    nth += 10;
  return (EntentePoint) { (int) (community % SIDE * 40000 + nth % 15 * 2200),
                          (int) (community / SIDE * 16000 + nth / 15 * 900) };
}

static void
add_relation (EntenteDocument *document,
              guint            from,
              guint            to)
{
  g_autofree char *id = g_strdup_printf ("r%u-%u", from, to);
  g_autofree char *from_id = g_strdup_printf ("a%u", from), *to_id = g_strdup_printf ("a%u", to);
  g_autoptr (EntenteItem) relation = entente_item_new (ENTENTE_ITEM_RELATION, id);

  entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_FROM, from_id);
  entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_TO, to_id);
  entente_document_insert (document, relation, G_MAXUINT);
}

static EntenteScene *
make_scene (guint n_actors)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i), *name = g_strdup_printf ("Actor %u", i);
      g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);
      EntentePoint at = get_place (i);

      entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_NAME, name);
      entente_document_insert (document, actor, G_MAXUINT);
      entente_layout_set_position (entente_document_get_layout (document), id, &at);
    }
  for (guint i = N_COMMUNITIES; i < n_actors; i++)
    add_relation (document, get_community (i), i);
  for (guint i = 1; i < N_COMMUNITIES; i++)
    add_relation (document, i, i - 1);
  return entente_scene_new (document, measure);
}

static EntenteScene *scene;
static EntenteMapAreas *areas;

/* Those who lie together have an area, which is named after the most connected of them; the scattered have none. */
static void
test_found (void)
{
  g_assert_cmpuint (entente_map_areas_get_n (areas), ==, N_COMMUNITIES - 1);
  for (guint i = 0; i < entente_map_areas_get_n (areas); i++)
    {
      const EntenteMapArea *area = entente_map_areas_get (areas, i);
      guint hub;

      g_assert_cmpint (sscanf (area->name, "Around Actor %u", &hub), ==, 1);
      g_assert_cmpuint (hub, <, N_COMMUNITIES - 1);
      g_assert_true (entente_map_areas_get_of_card (areas, hub) == area);
      g_assert_cmpuint (area->n_members, >, N_MEMBERS * 3 / 4);
      g_assert_cmpuint (area->n_members, <=, N_MEMBERS);
      g_assert_cmpfloat (area->from, <=, area->open);
      g_assert_cmpfloat (area->open, <, area->until);
      g_assert_true (entente_box_contains (&area->bounds, area->x, area->y));
    }
  for (guint i = N_COMMUNITIES - 1; i < N_COMMUNITIES * N_MEMBERS; i += N_COMMUNITIES)
    g_assert_null (entente_map_areas_get_of_card (areas, i));
}

/* Whether a place is within an odd number of the area's outlines. */
static gboolean
is_within (const EntenteMapArea *area,
           EntenteVec            at)
{
  gboolean within = FALSE;
  guint start = 0;

  for (guint i = 0; i < area->ends->len; i++)
    {
      guint end = g_array_index (area->ends, guint, i);

      for (guint j = start; j < end; j++)
        {
          EntenteVec a = g_array_index (area->points, EntenteVec, j);
          EntenteVec b = g_array_index (area->points, EntenteVec, j + 1 < end ? j + 1 : start);

          if ((a.y > at.y) != (b.y > at.y) && at.x < a.x + (b.x - a.x) * (at.y - a.y) / (b.y - a.y))
            within = !within;
        }
      start = end;
    }
  return within;
}

/* The ground of an area is where its members are, and nobody else's. */
static void
test_outlines (void)
{
  guint n_own = 0, n_others = 0;

  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    for (guint j = 0; j < entente_map_areas_get_n (areas); j++)
      {
        const EntenteMapArea *area = entente_map_areas_get (areas, j);

        if (!is_within (area, entente_card_get_center (entente_scene_get_card (scene, i))))
          continue;
        if (entente_map_areas_get_of_card (areas, i) == area)
          n_own++;
        else
          n_others++;
      }
  g_assert_cmpuint (n_own, >, (N_COMMUNITIES - 1) * N_MEMBERS * 3 / 4);
  g_assert_cmpuint (n_others, <, n_own / 10);
}

static gboolean
cover_each_other (const EntenteBox *a,
                  const EntenteBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* At no scale does a name cover another; those of actors stay once they are there, and come when their area opens. */
static void
test_names (void)
{
  static const EntenteBox everywhere = { -1e6, -1e6, 2e6, 2e6 };
  g_autoptr (EntenteMapNames) names = entente_map_names_new (scene, areas, NULL);
  guint n_cards = entente_scene_get_n_cards (scene), most_areas = 0;
  g_autofree guint *shown = g_new (guint, n_cards);
  g_autofree gboolean *seen = g_new0 (gboolean, n_cards);
  EntenteMapAreaName named[N_COMMUNITIES];

  for (double scale = 0.01; scale < ENTENTE_MAP_NAME_MAX_SCALE; scale *= 1.07)
    {
      guint n_areas = entente_map_names_list_areas (names, scale, &everywhere, named, N_COMMUNITIES);
      guint n = entente_map_names_list (names, scale, &everywhere, shown, n_cards);
      g_autofree gboolean *now = g_new0 (gboolean, n_cards);

      most_areas = MAX (most_areas, n_areas);
      for (guint i = 0; i < n_areas; i++)
        {
          for (guint j = 0; j < i; j++)
            g_assert_false (cover_each_other (&named[i].box, &named[j].box));
          for (guint j = 0; j < n; j++)
            {
              EntenteBox box = entente_map_names_get_box (names, shown[j], scale);

              g_assert_false (cover_each_other (&named[i].box, &box));
            }
        }
      for (guint i = 0; i < n; i++)
        {
          const EntenteMapArea *area = entente_map_areas_get_of_card (areas, shown[i]);

          now[shown[i]] = TRUE;
          g_assert_true (area == NULL || area->from >= area->until || scale > area->open);
        }
      for (guint i = 0; i < n_cards; i++)
        {
          g_assert_true (now[i] || !seen[i]);
          seen[i] = now[i];
        }
    }
  g_assert_cmpuint (most_areas, ==, N_COMMUNITIES - 1);
  g_assert_cmpuint (entente_map_names_list_areas (names, 0.39, &everywhere, named, N_COMMUNITIES), ==, 0);
}

/* The ground is painted from afar, and is gone when all has opened. */
static void
test_painted (void)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  const EntenteMapArea *area = entente_map_areas_get (areas, 0);

  for (guint i = 0; i < 2; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 60, 60);
      cairo_t *cr = cairo_create (surface);
      double scale = i == 0 ? area->open / 2 : area->until * 1.01;
      const EntenteBox box = { area->x - 30 / scale, area->y - 30 / scale, 60 / scale, 60 / scale };
      guint32 pixel;

      cairo_scale (cr, scale, scale);
      cairo_translate (cr, -box.x, -box.y);
      entente_map_areas_paint (areas, cr, theme, &box, scale);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      pixel = ((guint32 *) (void *) cairo_image_surface_get_data (surface))[30 * 60 + 30];
      g_assert_true ((pixel != 0) == (i == 0));
      cairo_surface_destroy (surface);
    }
}

/* After an edit the areas of the scene before serve for a while, also if there are more cards now. */
static void
test_before (void)
{
  static const EntenteBox everywhere = { -1e6, -1e6, 2e6, 2e6 };
  guint n_more = entente_scene_get_n_cards (scene) + 3;
  g_autoptr (EntenteScene) after = make_scene (n_more);
  g_autoptr (EntenteMapNames) names = entente_map_names_new (after, areas, NULL);
  EntenteMapAreaName named[N_COMMUNITIES];

  g_assert_null (entente_map_areas_get_of_card (areas, n_more - 1));
  g_assert_cmpuint (entente_map_names_list_areas (names, entente_map_areas_get (areas, 0)->open * 0.9, &everywhere, named,
                                                  N_COMMUNITIES), >, 0);
}

/* A small picture needs none, and a search that was stopped finds none. */
static void
test_none (void)
{
  g_autoptr (EntenteScene) small = make_scene (ENTENTE_MAP_AREAS_MIN_CARDS - 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_null (entente_map_areas_new (small, NULL, 0, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_null (entente_map_areas_new (scene, NULL, 0, cancellable));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  scene = make_scene (N_COMMUNITIES * N_MEMBERS);
  areas = entente_map_areas_new (scene, NULL, 0, NULL);
  g_test_add_func ("/map-areas/found", test_found);
  g_test_add_func ("/map-areas/outlines", test_outlines);
  g_test_add_func ("/map-areas/names", test_names);
  g_test_add_func ("/map-areas/painted", test_painted);
  g_test_add_func ("/map-areas/before", test_before);
  g_test_add_func ("/map-areas/none", test_none);
  result = g_test_run ();
  entente_map_areas_unref (areas);
  g_object_unref (scene);
  return result;
}
