/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-light.h"

#include "sample-session.h"

typedef struct {
  EntenteSession *session;
  EntenteFinder *finder;
  EntenteSearchLight *light;
  guint n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->finder = entente_session_get_finder (fixture->session);
  fixture->light = entente_search_light_new ();
  entente_search_light_set_scene (fixture->light, entente_session_get_scene (fixture->session), fixture->finder);
  g_signal_connect_swapped (fixture->light, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->light);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->session);
}

static gboolean
is_settled (gpointer data)
{
  Fixture *fixture = data;

  return !entente_finder_is_busy (fixture->finder) && entente_search_light_is_settled (fixture->light);
}

static guint
count_lit (Fixture *fixture)
{
  EntenteEmphasis *lit = entente_search_light_get (fixture->light);
  guint n = 0;

  if (lit != NULL)
    entente_emphasis_list (lit, ENTENTE_PART_CARD, &n);
  return n;
}

/* What is found is lit as long as it is searched. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_null (entente_search_light_get (fixture->light));
  entente_finder_set_text (fixture->finder, "kind:person");
  sample_wait (is_settled, fixture);
  g_assert_cmpuint (count_lit (fixture), ==, 2);
  entente_finder_set_text (fixture->finder, "no such words");
  sample_wait (is_settled, fixture);
  g_assert_cmpuint (count_lit (fixture), ==, 0);
  entente_finder_set_text (fixture->finder, "kim");
  sample_wait (is_settled, fixture);
  g_assert_cmpuint (count_lit (fixture), >, 0);
  entente_finder_set_text (fixture->finder, "");
  g_assert_null (entente_search_light_get (fixture->light));
  g_assert_cmpuint (fixture->n_changes, ==, 4);
}

/* Another scene has other parts; without one nothing is lit. */
static void
test_scene (Fixture       *fixture,
            gconstpointer  data)
{
  entente_finder_set_text (fixture->finder, "kim");
  sample_wait (is_settled, fixture);
  entente_search_light_set_scene (fixture->light, NULL, NULL);
  g_assert_null (entente_search_light_get (fixture->light));
  entente_search_light_set_scene (fixture->light, entente_session_get_scene (fixture->session), fixture->finder);
  sample_wait (is_settled, fixture);
  g_assert_cmpuint (count_lit (fixture), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/search-light/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/search-light/scene", Fixture, NULL, set_up, test_scene, tear_down);
  return g_test_run ();
}
