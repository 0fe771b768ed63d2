/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-selection.h"

#include "entente-history.h"
#include "sample-many.h"
#include "sample-session.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteSelection *selection;
  guint n_changes;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = sample_document_new ();
  fixture->selection = entente_selection_new (fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->document);
}

static EntenteItem *
item (Fixture    *fixture,
      const char *id)
{
  return entente_document_lookup (fixture->document, id);
}

static void
select_one (Fixture    *fixture,
            const char *id)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, item (fixture, id));
  entente_selection_set_items (fixture->selection, items);
}

static gpointer
first (Fixture *fixture)
{
  const GPtrArray *items = entente_selection_get_items (fixture->selection);

  return items->len > 0 ? items->pdata[0] : NULL;
}

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static gboolean
has_changed (gpointer data)
{
  return ((Fixture *) data)->n_changes > 0;
}

static void
wait_for_change (Fixture *fixture)
{
  gulong handler = g_signal_connect_swapped (fixture->selection, "changed", G_CALLBACK (count_cb), fixture);

  fixture->n_changes = 0;
  sample_wait (has_changed, fixture);
  g_signal_handler_disconnect (fixture->selection, handler);
}

static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (EntenteItem) kim = g_object_ref (item (fixture, "kim"));
  g_autoptr (EntenteItem) second = entente_item_copy (kim, NULL);
  g_autoptr (EntenteItem) third = entente_item_copy (kim, "kim-jong-un");

  select_one (fixture, "shoigu");
  select_one (fixture, "kim");
  entente_document_replace (fixture->document, kim, second);
  entente_document_replace (fixture->document, second, third);
  wait_for_change (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_true (first (fixture) == third);
  g_assert_true (entente_selection_contains (fixture->selection, third));
  g_assert_false (entente_selection_contains (fixture->selection, kim));

  /* The back list knows the new name. */
  entente_selection_step (fixture->selection, -1);
  g_assert_true (entente_selection_step (fixture->selection, 1) == third);
}

/* What is undone before anybody looks changes nothing. */
static void
test_there_and_back (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (EntenteItem) kim = g_object_ref (item (fixture, "kim"));
  g_autoptr (EntenteItem) second = entente_item_copy (kim, NULL);

  select_one (fixture, "kim");
  entente_document_replace (fixture->document, kim, second);
  entente_document_replace (fixture->document, second, kim);
  entente_document_remove (fixture->document, kim);
  entente_document_insert (fixture->document, kim, 0);
  wait_for_change (fixture);
  g_assert_true (first (fixture) == kim);
}

static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  select_one (fixture, "shoigu");
  g_ptr_array_add (items, item (fixture, "met"));
  g_ptr_array_add (items, item (fixture, "kim"));
  entente_selection_set_items (fixture->selection, items);
  entente_document_remove (fixture->document, item (fixture, "met"));
  wait_for_change (fixture);
  g_assert_cmpuint (entente_selection_get_items (fixture->selection)->len, ==, 1);
  g_assert_true (first (fixture) == item (fixture, "kim"));
  g_assert_true (entente_selection_step (fixture->selection, -1) == item (fixture, "shoigu"));
}

/* Selecting what was just added does not wait for anything. */
static void
test_added (Fixture       *fixture,
            gconstpointer  data)
{
  select_one (fixture, "kim");
  entente_document_remove (fixture->document, item (fixture, "kim"));
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "new", ENTENTE_ACTOR_NAME, "New", 0);
  select_one (fixture, "new");
  g_assert_true (first (fixture) == item (fixture, "new"));
  g_assert_null (entente_selection_step (fixture->selection, -1));
}

/* Of very many changes the selection follows those that matter to it. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteHistory) history = entente_history_new (fixture->document);
  g_autoptr (EntenteItem) kim = g_object_ref (item (fixture, "kim"));

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (EntenteStep) step = sample_many_step_new (fixture->document, i, i % 2 == 0);

      select_one (fixture, "shoigu");
      select_one (fixture, "kim");
      g_assert_true (entente_history_apply_step (history, step));
      if (item (fixture, "kim") != kim)
        wait_for_change (fixture);
      g_assert_true (first (fixture) == item (fixture, "kim"));
      if (item (fixture, "kim") != NULL && item (fixture, "shoigu") != NULL)
        g_assert_true (entente_selection_step (fixture->selection, -1) == item (fixture, "shoigu"));
      g_assert_true (entente_history_undo (history));
      select_one (fixture, "tass");
      g_assert_true (item (fixture, "kim") == kim);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/selection/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/selection/there-and-back", Fixture, NULL, set_up, test_there_and_back, tear_down);
  g_test_add ("/selection/removed", Fixture, NULL, set_up, test_removed, tear_down);
  g_test_add ("/selection/added", Fixture, NULL, set_up, test_added, tear_down);
  g_test_add ("/selection/many", Fixture, NULL, set_up, test_many, tear_down);
  return g_test_run ();
}
