/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-finder.h"

#include "sample-session.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteSceneBuilder *builder;
  EntenteFinder *finder;
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
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteSearch) search = NULL;

  fixture->document = sample_document_new ();
  fixture->builder = entente_scene_builder_new (fixture->document, measure);
  search = entente_search_new (fixture->document);
  fixture->finder = entente_finder_new (search, fixture->builder);
  g_signal_connect_swapped (fixture->finder, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->finder);
  sample_finish_builder (fixture->builder);
  g_assert_finalize_object (fixture->document);
}

static void
wait (Fixture *fixture)
{
  while (entente_finder_is_busy (fixture->finder))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count (Fixture *fixture)
{
  EntenteSearchFound *found = entente_finder_get_found (fixture->finder);

  return found != NULL ? entente_search_found_get_n (found) : G_MAXUINT;
}

/* Words are found at once, terms later; until then what was found before stays. */
static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpuint (count (fixture), ==, G_MAXUINT);
  entente_finder_set_text (fixture->finder, " shoigu ");
  g_assert_false (entente_finder_is_busy (fixture->finder));
  g_assert_cmpuint (count (fixture), >, 1);
  entente_finder_set_text (fixture->finder, "shoigu kind:person");
  g_assert_true (entente_finder_is_busy (fixture->finder));
  g_assert_cmpuint (count (fixture), >, 1);
  wait (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (entente_item_get_id (entente_search_found_get_items (entente_finder_get_found (fixture->finder))->pdata[0]), ==, "shoigu");
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  /* It is not said that nothing is found while a value is still to be typed. */
  entente_finder_set_text (fixture->finder, "kind:");
  g_assert_false (entente_finder_is_busy (fixture->finder));
  g_assert_cmpuint (count (fixture), ==, G_MAXUINT);
  entente_finder_set_text (fixture->finder, "");
  g_assert_cmpuint (count (fixture), ==, G_MAXUINT);
}

/* What one types quickly is not found late. */
static void
test_overtaken (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) hits = NULL;

  entente_finder_set_text (fixture->finder, "kind:person");
  entente_finder_set_text (fixture->finder, "kind:media");
  wait (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  hits = entente_finder_make_hits (fixture->finder, 10);
  g_assert_cmpuint (hits->len, ==, count (fixture));
  entente_finder_set_text (fixture->finder, "kind:person");
  entente_finder_set_text (fixture->finder, NULL);
  wait (fixture);
  g_assert_cmpuint (count (fixture), ==, G_MAXUINT);
}

static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  guint n;

  entente_finder_set_text (fixture->finder, "kind:person");
  wait (fixture);
  n = count (fixture);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "new", ENTENTE_ACTOR_KIND, "person", 0);
  wait (fixture);
  g_assert_cmpuint (count (fixture), ==, n + 1);
}

static void
test_problem (Fixture       *fixture,
              gconstpointer  data)
{
  entente_finder_set_text (fixture->finder, "since:foo");
  g_assert_false (entente_finder_is_busy (fixture->finder));
  g_assert_nonnull (entente_finder_get_problem (fixture->finder));
  g_assert_cmpuint (count (fixture), ==, 0);
}

/* Terms become conditions; where there are words, what was found is chosen. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteFilter) none = entente_filter_new (), kinds = NULL, chosen = NULL;
  EntenteCondition *condition;

  g_assert_null (entente_finder_make_filter (fixture->finder, none));
  entente_finder_set_text (fixture->finder, "kind:person");
  wait (fixture);
  kinds = entente_finder_make_filter (fixture->finder, none);
  g_assert_cmpint (entente_condition_get_aspect (entente_filter_get_nth (kinds, 0)), ==, ENTENTE_ASPECT_KIND);
  entente_finder_set_text (fixture->finder, "kind:person shoigu");
  wait (fixture);
  chosen = entente_finder_make_filter (fixture->finder, none);
  condition = entente_filter_get_nth (chosen, 0);
  g_assert_cmpint (entente_condition_get_aspect (condition), ==, ENTENTE_ASPECT_ITEM);
  g_assert_cmpstr (entente_condition_get_words (condition)[0], ==, "shoigu");
  g_assert_null (entente_condition_get_words (condition)[1]);
}

static void
add (const char *name,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/finder/find", test_find);
  add ("/finder/overtaken", test_overtaken);
  add ("/finder/follow", test_follow);
  add ("/finder/problem", test_problem);
  add ("/finder/filter", test_filter);
  return g_test_run ();
}
