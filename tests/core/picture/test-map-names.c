/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-map-names.h"

#include "entente-actor.h"
#include "entente-relation.h"

#define N_ACTORS 200

/* Actors at random places; those with low numbers have more relations. */
static EntenteDocument *
make_document (void)
{
  EntenteDocument *document = entente_document_new ();

  for (guint i = 0; i < N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      g_autofree char *name = g_strnfill (g_test_rand_int_range (3, 30), 'm');
      g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);
      EntentePoint at = { g_test_rand_int_range (0, 80000), g_test_rand_int_range (0, 60000) };

      entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_NAME, name);
      entente_document_insert (document, actor, G_MAXUINT);
      entente_layout_set_position (entente_document_get_layout (document), id, &at);
    }
  for (guint i = 0; i < 3 * N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autofree char *from = g_strdup_printf ("a%d", g_test_rand_int_range (0, g_test_rand_int_range (1, N_ACTORS)));
      g_autofree char *to = g_strdup_printf ("a%d", g_test_rand_int_range (0, N_ACTORS));
      g_autoptr (EntenteItem) relation = entente_item_new (ENTENTE_ITEM_RELATION, id);

      entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_FROM, from);
      entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_TO, to);
      entente_document_insert (document, relation, G_MAXUINT);
    }
  return document;
}

static EntenteMapNames *
make_names (EntenteDocument *document)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, measure);

  return entente_map_names_new (scene, NULL, NULL);
}

static const EntenteBox everywhere = { -1e6, -1e6, 2e6, 2e6 };

static gboolean
cover_each_other (const EntenteBox *a,
                  const EntenteBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static guint
count_lines (EntenteMapNames *names,
             guint            card)
{
  guint n;

  entente_scene_get_lines_of (entente_map_names_get_scene (names), card, &n);
  return n;
}

/* No two names cover each other, and the first is that of the most connected actor. */
static void
test_apart (void)
{
  EntenteDocument *document = make_document ();
  g_autoptr (EntenteMapNames) names = make_names (document);

  for (double scale = 0.01; scale < ENTENTE_MAP_NAME_MAX_SCALE; scale *= 1.3)
    {
      guint shown[N_ACTORS];
      guint n = entente_map_names_list (names, scale, &everywhere, shown, N_ACTORS);

      g_assert_cmpuint (n, >, 0);
      for (guint i = 0; i < n; i++)
        {
          EntenteBox box = entente_map_names_get_box (names, shown[i], scale);

          for (guint j = 0; j < i; j++)
            {
              EntenteBox other = entente_map_names_get_box (names, shown[j], scale);

              g_assert_false (cover_each_other (&box, &other));
            }
        }
      for (guint card = 0; card < N_ACTORS; card++)
        g_assert_cmpuint (count_lines (names, card), <=, count_lines (names, shown[0]));
    }
  g_clear_pointer (&names, entente_map_names_free);
  g_assert_finalize_object (document);
}

/* A name that is there stays while the scale grows, whatever part is seen. */
static void
test_steady (void)
{
  EntenteDocument *document = make_document ();
  g_autoptr (EntenteMapNames) names = make_names (document);
  gboolean was_shown[N_ACTORS] = { FALSE };
  guint before = 0;

  for (double scale = 0.01; scale < ENTENTE_MAP_NAME_MAX_SCALE; scale *= 1.1)
    {
      guint shown[N_ACTORS];
      gboolean is_shown[N_ACTORS] = { FALSE };
      guint n = entente_map_names_list (names, scale, &everywhere, shown, N_ACTORS);

      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (shown[i], <, N_ACTORS);
          g_assert_false (is_shown[shown[i]]);
          is_shown[shown[i]] = TRUE;
        }
      for (guint card = 0; card < N_ACTORS; card++)
        {
          g_assert_true (is_shown[card] || !was_shown[card]);
          was_shown[card] = is_shown[card];
        }
      g_assert_cmpuint (n, >=, before);
      before = n;
    }
  g_assert_cmpuint (before, >, 20);
  g_clear_pointer (&names, entente_map_names_free);
  g_assert_finalize_object (document);
}

static void
test_area (void)
{
  EntenteDocument *document = make_document ();
  g_autoptr (EntenteMapNames) names = make_names (document);
  guint shown[N_ACTORS];
  guint all = entente_map_names_list (names, 0.2, &everywhere, shown, N_ACTORS);
  EntenteBox part = { 0, 0, 4000, 3000 };
  guint n = entente_map_names_list (names, 0.2, &part, shown, N_ACTORS);

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, all);
  g_assert_cmpuint (entente_map_names_list (names, 0.2, &everywhere, shown, 3), ==, 3);
  g_assert_cmpuint (entente_map_names_list (names, ENTENTE_MAP_NAME_MAX_SCALE, &everywhere, shown, N_ACTORS), ==, 0);
  g_clear_pointer (&names, entente_map_names_free);
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-names/apart", test_apart);
  g_test_add_func ("/map-names/steady", test_steady);
  g_test_add_func ("/map-names/area", test_area);
  return g_test_run ();
}
