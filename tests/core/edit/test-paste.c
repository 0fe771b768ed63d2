/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-paste.h"

#include <stdarg.h>

#include "entente-history.h"
#include "entente-json.h"
#include "random-document.h"
#include "sample.h"

typedef struct {
  EntenteDocument *from;
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteMeasure *measure;
  EntentePaste *paste;
  EntenteFragment *fragment;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->from = sample_document_new ();
  sample_cite (fixture->from, "article", "photo gone");
  fixture->document = entente_document_new ();
  fixture->history = entente_history_new (fixture->document);
  fixture->measure = entente_measure_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->paste, entente_paste_free);
  g_clear_pointer (&fixture->fragment, entente_fragment_free);
  g_assert_finalize_object (fixture->measure);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
  g_assert_finalize_object (fixture->from);
}

static void
put (EntenteDocument *document,
     const char      *id,
     int              x,
     int              y)
{
  EntentePoint at = { x, y };

  entente_layout_set_position (entente_document_get_layout (document), id, &at);
}

static void
copy (Fixture    *fixture,
      const char *first,
      ...)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  va_list ids;

  va_start (ids, first);
  for (const char *id = first; id != NULL; id = va_arg (ids, const char *))
    g_ptr_array_add (chosen, entente_document_lookup (fixture->from, id));
  va_end (ids);
  g_clear_pointer (&fixture->fragment, entente_fragment_free);
  fixture->fragment = entente_fragment_new (fixture->from, chosen);
}

static void
paste_at (Fixture            *fixture,
          const EntentePoint *wish)
{
  g_clear_pointer (&fixture->paste, entente_paste_free);
  fixture->paste = entente_paste_new (fixture->fragment, fixture->document, fixture->measure, wish);
  g_assert_true (entente_history_apply (fixture->history, fixture->paste->draft));
}

static void
assert_step (Fixture    *fixture,
             const char *name)
{
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, name);
}

static EntenteItem *
get (Fixture    *fixture,
     const char *id)
{
  EntenteItem *item = entente_document_lookup (fixture->document, id);

  g_assert_nonnull (item);
  return item;
}

/* The paste is one step, which undo reverts to the byte. A second paste adds nothing. */
static void
test_elsewhere (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GBytes) before = entente_json_write (fixture->document, NULL), after = NULL;

  copy (fixture, "shoigu", "kim", "tass", NULL);
  paste_at (fixture, NULL);
  assert_step (fixture, "Paste 3 Actors");
  g_assert_true (entente_item_equal (get (fixture, "honor"), entente_document_lookup (fixture->from, "honor")));
  g_assert_cmpuint (fixture->paste->chosen->len, ==, 3);
  g_assert_true (entente_layout_get_position (entente_document_get_layout (fixture->document), "kim", NULL));

  paste_at (fixture, NULL);
  g_assert_cmpuint (fixture->paste->n_added, ==, 0);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);

  entente_history_undo (fixture->history);
  after = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

/* An item with the id of another gets a new id, and all references to it follow. The other item does
 * not change. */
static void
test_collision (Fixture      *fixture,
                gconstpointer data)
{
  const char *const *via;

  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "shoigu", ENTENTE_ACTOR_NAME, "Another Shoigu", 0);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "tass", ENTENTE_ACTOR_NAME, "TASS", ENTENTE_ACTOR_KIND, "media", 0);
  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "met", ENTENTE_SOURCE_TITLE, "A book called Met", 0);
  copy (fixture, "met", NULL);
  paste_at (fixture, NULL);
  assert_step (fixture, "Paste “met”");
  g_assert_cmpstr (fixture->paste->chosen->pdata[0], ==, "met-2");
  g_assert_cmpstr (entente_relation_get_from (ENTENTE_RELATION (get (fixture, "met-2"))), ==, "shoigu-2");
  g_assert_cmpstr (entente_relation_get_to (ENTENTE_RELATION (get (fixture, "met-2"))), ==, "kim");
  g_assert_cmpstr (entente_item_get_text (get (fixture, "honor"), ENTENTE_STATEMENT_SPEAKER), ==, "shoigu-2");
  g_assert_cmpstr (entente_item_get_text (get (fixture, "honor"), ENTENTE_STATEMENT_TEXT), ==,
                   "I am sure that we will honor these events");
  via = entente_item_get_texts (get (fixture, "honor"), ENTENTE_STATEMENT_VIA);
  g_assert_cmpstr (via[0], ==, "tass");
  g_assert_null (entente_document_lookup (fixture->document, "tass-2"));
  g_assert_cmpstr (entente_item_get_text (get (fixture, "shoigu"), ENTENTE_ACTOR_NAME), ==, "Another Shoigu");
}

/* The new id of an item is not the id of another pasted item. */
static void
test_collision_with_each_other (Fixture      *fixture,
                                gconstpointer data)
{
  sample_add (fixture->from, ENTENTE_ITEM_ACTOR, "kim-2", ENTENTE_ACTOR_NAME, "A second Kim", 0);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "kim", ENTENTE_ACTOR_NAME, "Kim here", 0);
  copy (fixture, "kim", "kim-2", NULL);
  paste_at (fixture, NULL);
  assert_step (fixture, "Paste 2 Actors");
  g_assert_cmpstr (entente_item_get_text (get (fixture, "kim-2"), ENTENTE_ACTOR_NAME), ==, "A second Kim");
  g_assert_cmpstr (entente_item_get_text (get (fixture, "kim-3"), ENTENTE_ACTOR_NAME), ==, "Kim Jong-un");
}

/* A statement is no longer equal if an item to which it refers gets a new id. */
static void
test_same_but_for_what_it_names (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (EntenteItem) renamed = NULL;

  copy (fixture, "never", NULL);
  paste_at (fixture, NULL);
  renamed = entente_item_copy (get (fixture, "kim"), NULL);
  entente_record_set_text (entente_item_edit_record (renamed), ENTENTE_ACTOR_NAME, "Kim Jong-il");
  entente_document_replace (fixture->document, get (fixture, "kim"), renamed);
  paste_at (fixture, NULL);
  g_assert_cmpstr (entente_item_get_text (get (fixture, "never-2"), ENTENTE_STATEMENT_SPEAKER), ==, "kim-2");
  g_assert_cmpstr (entente_item_get_text (get (fixture, "never"), ENTENTE_STATEMENT_SPEAKER), ==, "kim");
  g_assert_null (entente_document_lookup (fixture->document, "article-2"));
}

/* References to missing items still refer to missing items. */
static void
test_strangers (Fixture      *fixture,
                gconstpointer data)
{
  const char *const *cites;

  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "gone", ENTENTE_SOURCE_TITLE, "Something else", 0);
  copy (fixture, "article", NULL);
  paste_at (fixture, NULL);
  cites = entente_item_get_texts (get (fixture, "article"), ENTENTE_SOURCE_CITES);
  g_assert_cmpstr (cites[0], ==, "photo");
  g_assert_cmpstr (cites[1], ==, "gone-2");
  g_assert_null (entente_document_lookup (fixture->document, "gone-2"));
}

/* The actors are at the wanted place, keep their arrangement, and do not overlap the existing ones. */
static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  EntenteLayout *layout = entente_document_get_layout (fixture->document);
  EntentePoint wish = { 50000, -20000 }, kim, shoigu, other;

  put (fixture->from, "shoigu", 0, 0);
  put (fixture->from, "kim", 4000, 1000);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "other", ENTENTE_ACTOR_NAME, "Other", 0);
  put (fixture->document, "other", 48000, -20500);
  copy (fixture, "shoigu", "kim", NULL);
  paste_at (fixture, &wish);
  g_assert_true (entente_layout_get_position (layout, "shoigu", &shoigu));
  g_assert_true (entente_layout_get_position (layout, "kim", &kim));
  g_assert_true (entente_layout_get_position (layout, "other", &other));
  g_assert_cmpint (kim.x - shoigu.x, ==, 4000);
  g_assert_cmpint (kim.y - shoigu.y, ==, 1000);
  g_assert_cmpint (ABS (kim.x - 52000), <, 5000);
  g_assert_cmpint (ABS (kim.y + 19500), <, 5000);
  g_assert_cmpint (other.x, ==, 48000);
  g_assert_true (ABS (shoigu.x - other.x) > 1000 || ABS (shoigu.y - other.y) > 460);
}

/* All items of any fragment are added, and undo removes all of them. */
static void
test_random (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (23);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (EntenteDocument) from = random_document_new (random, 30), to = random_document_new (random, 30);
      g_autoptr (EntenteHistory) history = entente_history_new (to);
      g_autoptr (GBytes) whole = entente_json_write (from, NULL), before = entente_json_write (to, NULL), after = NULL;
      g_autoptr (EntenteFragment) fragment = entente_fragment_read (whole, NULL);
      g_autoptr (EntentePaste) paste = entente_paste_new (fragment, to, fixture->measure, NULL);

      g_assert_true (entente_history_apply (history, paste->draft));
      for (guint j = 0; j < paste->chosen->len; j++)
        g_assert_nonnull (entente_document_lookup (to, paste->chosen->pdata[j]));
      entente_history_undo (history);
      after = entente_json_write (to, NULL);
      g_assert_true (g_bytes_equal (before, after));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/paste/elsewhere", test_elsewhere);
  ADD ("/paste/collision", test_collision);
  ADD ("/paste/collision-with-each-other", test_collision_with_each_other);
  ADD ("/paste/same-but-for-what-it-names", test_same_but_for_what_it_names);
  ADD ("/paste/strangers", test_strangers);
  ADD ("/paste/places", test_places);
  ADD ("/paste/random", test_random);

  return g_test_run ();
}
