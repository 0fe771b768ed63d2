/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-plan.h"

#include "entente-history.h"
#include "entente-json.h"
#include "import-sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteMeasure *measure;
  EntenteImport *import;
  EntenteImportPlan *plan;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->document = entente_document_new ();
  fixture->history = entente_history_new (fixture->document);
  fixture->measure = entente_measure_new ();
}

static void
forget_plan (Fixture *fixture)
{
  g_clear_pointer (&fixture->plan, entente_import_plan_free);
  g_clear_pointer (&fixture->import, entente_import_free);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  forget_plan (fixture);
  g_assert_finalize_object (fixture->measure);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
}

/* Plans the import of a file of the data set. */
static void
plan (Fixture    *fixture,
      const char *data_set,
      const char *text)
{
  g_autoptr (GError) error = NULL;

  forget_plan (fixture);
  fixture->import = import_sample_read ("a.json", text, -1, NULL, &error);
  g_assert_no_error (error);
  fixture->plan = entente_import_plan_new (fixture->import, fixture->document, "node-link", data_set);
}

static void
apply (Fixture *fixture)
{
  g_autoptr (EntenteDraft) draft = entente_import_plan_make_draft (fixture->plan, fixture->measure, "a.json");

  entente_history_apply (fixture->history, draft);
}

static void
add (Fixture    *fixture,
     const char *text)
{
  plan (fixture, "set", text);
  apply (fixture);
}

static void
assert_counts (Fixture *fixture,
               guint    n_new,
               guint    n_here,
               guint    n_missing)
{
  g_assert_cmpuint (entente_import_plan_get_n_new (fixture->plan, ENTENTE_ITEM_ACTOR), ==, n_new);
  g_assert_cmpuint (entente_import_plan_get_n_here (fixture->plan, ENTENTE_ITEM_ACTOR), ==, n_here);
  g_assert_cmpuint (entente_import_plan_get_n_missing (fixture->plan, ENTENTE_ITEM_ACTOR), ==, n_missing);
}

static EntenteItem *
get_actor (Fixture    *fixture,
           const char *name)
{
  GListModel *actors = entente_document_get_items (fixture->document, ENTENTE_ITEM_ACTOR);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);

      if (g_strcmp0 (entente_record_get_text (entente_item_get_record (actor), ENTENTE_ACTOR_NAME), name) == 0)
        return actor;
    }
  g_error ("There is no actor “%s”", name);
}

static guint
count (Fixture         *fixture,
       EntenteItemKind  kind)
{
  return g_list_model_get_n_items (entente_document_get_items (fixture->document, kind));
}

#define NODES(nodes) "{\"nodes\":[" nodes "],\"links\":[]}"
#define PAIR "{\"nodes\":[{\"id\":\"a\",\"name\":\"Ann\",\"kind\":\"person\"},{\"id\":\"b\"}],\"links\":[{\"source\":\"a\",\"target\":\"b\"}]}"

static void
test_new_and_known (Fixture      *fixture,
                    gconstpointer data)
{
  plan (fixture, "set", PAIR);
  assert_counts (fixture, 2, 0, 0);
  apply (fixture);
  plan (fixture, "set", NODES ("{\"id\":\"a\",\"name\":\"Ann\",\"kind\":\"person\"},{\"id\":\"c\"}"));
  assert_counts (fixture, 1, 1, 1);
  apply (fixture);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_ACTOR), ==, 3);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_RELATION), ==, 1);
}

/* The same ids in a data set of another name are others. */
static void
test_data_sets_are_apart (Fixture      *fixture,
                          gconstpointer data)
{
  add (fixture, PAIR);
  plan (fixture, "other", PAIR);
  assert_counts (fixture, 2, 0, 0);
}

static void
test_undo_to_the_byte (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GBytes) before = NULL, after = NULL;

  add (fixture, PAIR);
  before = entente_json_write (fixture->document, NULL);
  add (fixture, "{\"nodes\":[{\"id\":\"a\",\"name\":\"Ann Lee\",\"x\":5,\"y\":6},{\"id\":\"d\",\"x\":1,\"y\":2}],\"links\":["
                "{\"source\":\"d\",\"target\":\"a\"}]}");
  entente_history_undo (fixture->history);
  after = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

/* What nobody changed since is to be replaced; what somebody changed is not. */
static void
test_differences (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (EntenteDraft) draft = NULL;

  add (fixture, PAIR);
  plan (fixture, "set", NODES ("{\"id\":\"a\",\"name\":\"Ann Lee\",\"kind\":\"person\"}"));
  g_assert_cmpuint (entente_import_plan_get_n_differences (fixture->plan), ==, 1);
  g_assert_true (entente_import_plan_get_difference (fixture->plan, 0)->is_chosen);
  g_assert_cmpstr (entente_import_plan_get_difference (fixture->plan, 0)->before, ==, "Ann");
  g_assert_cmpstr (entente_import_plan_get_difference (fixture->plan, 0)->after, ==, "Ann Lee");
  plan (fixture, "set", NODES ("{\"id\":\"a\",\"name\":\"Ann {Lee}\",\"kind\":\"person\"}"));
  g_assert_cmpstr (entente_import_plan_get_difference (fixture->plan, 0)->after, ==, "Ann {Lee}");

  draft = entente_draft_new (fixture->document, "Rename");
  entente_record_set_text (entente_draft_edit (draft, entente_item_get_id (get_actor (fixture, "Ann"))), ENTENTE_ACTOR_NAME,
                           "My Ann");
  entente_history_apply (fixture->history, draft);
  plan (fixture, "set", NODES ("{\"id\":\"a\",\"name\":\"Ann Lee\",\"kind\":\"person\"}"));
  g_assert_cmpuint (entente_import_plan_get_n_differences (fixture->plan), ==, 1);
  g_assert_false (entente_import_plan_get_difference (fixture->plan, 0)->is_chosen);
  apply (fixture);
  get_actor (fixture, "My Ann");
}

#define CITES(name, publisher) \
  "[{\"id\":\"t\",\"type\":\"article\",\"title\":\"" name "\",\"publisher\":\"" publisher "\"}]"

/* Who is asked whether another one is right is told the names, of new actors too. */
static void
test_differences_by_name (Fixture      *fixture,
                          gconstpointer data)
{
  const EntenteImportDifference *difference;

  add (fixture, CITES ("Visit", "The Times"));
  plan (fixture, "set", CITES ("Visit", "The Post"));
  g_assert_cmpuint (entente_import_plan_get_n_differences (fixture->plan), ==, 1);
  difference = entente_import_plan_get_difference (fixture->plan, 0);
  g_assert_cmpstr (difference->before, ==, "The Times");
  g_assert_cmpstr (difference->after, ==, "The Post");
}

/* A member that is empty is filled. */
static void
test_filled (Fixture      *fixture,
             gconstpointer data)
{
  EntenteItem *actor;

  add (fixture, NODES ("{\"id\":\"a\",\"name\":\"Ann\"}"));
  plan (fixture, "set", NODES ("{\"id\":\"a\",\"name\":\"Ann\",\"description\":\"a friend\"}"));
  g_assert_cmpuint (entente_import_plan_get_n_filled (fixture->plan), >, 0);
  apply (fixture);
  actor = get_actor (fixture, "Ann");
  g_assert_cmpstr (entente_record_get_text (entente_item_get_record (actor), ENTENTE_ACTOR_DESCRIPTION), ==, "a friend");
}

/* Edges before nodes, or nodes before edges: the same comes out. */
static void
test_placeholder_is_filled (Fixture      *fixture,
                            gconstpointer data)
{
  add (fixture, "{\"nodes\":[{\"id\":\"a\"}],\"links\":[{\"source\":\"a\",\"target\":\"b\"}]}");
  get_actor (fixture, "b");
  add (fixture, NODES ("{\"id\":\"b\",\"name\":\"Bee\"}"));
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_ACTOR), ==, 2);
  get_actor (fixture, "Bee");
}

/* Equal names are a proposal, and no more. */
static void
test_namesakes (Fixture      *fixture,
                gconstpointer data)
{
  add (fixture, NODES ("{\"id\":\"a\",\"name\":\"Ann\"}"));
  plan (fixture, "other", NODES ("{\"id\":\"x\",\"name\":\"Ann\"}"));
  g_assert_cmpuint (entente_import_plan_get_n_namesakes (fixture->plan), ==, 1);
  g_assert_false (entente_import_plan_get_namesake (fixture->plan, 0)->is_chosen);
  apply (fixture);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_ACTOR), ==, 2);
  entente_history_undo (fixture->history);
  plan (fixture, "other", NODES ("{\"id\":\"x\",\"name\":\"Ann\"}"));
  entente_import_plan_get_namesake (fixture->plan, 0)->is_chosen = TRUE;
  apply (fixture);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_ACTOR), ==, 1);
}

#define PARALLEL \
  "{\"nodes\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"links\":[{\"source\":\"a\",\"target\":\"b\"},{\"source\":\"a\",\"target\":\"b\"}," \
  "{\"source\":\"a\",\"target\":\"a\"}]}"

static void
test_parallel_edges (Fixture      *fixture,
                     gconstpointer data)
{
  add (fixture, PARALLEL);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_RELATION), ==, 3);
  add (fixture, PARALLEL);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_RELATION), ==, 3);
}

/* What stood stays where it stood, whatever the file says. */
static void
test_positions_stay (Fixture      *fixture,
                     gconstpointer data)
{
  EntenteLayout *layout = entente_document_get_layout (fixture->document);
  EntentePoint before, after;
  const char *id;

  add (fixture, NODES ("{\"id\":\"a\",\"name\":\"Ann\",\"x\":0,\"y\":0},{\"id\":\"b\",\"x\":9,\"y\":9}"));
  id = entente_item_get_id (get_actor (fixture, "Ann"));
  g_assert_true (entente_layout_get_position (layout, id, &before));
  add (fixture, NODES ("{\"id\":\"a\",\"name\":\"Ann\",\"x\":500,\"y\":500},{\"id\":\"c\",\"x\":600,\"y\":500}"));
  g_assert_true (entente_layout_get_position (layout, id, &after));
  g_assert_cmpint (before.x, ==, after.x);
  g_assert_cmpint (before.y, ==, after.y);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/import-plan/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("new-and-known", test_new_and_known);
  ADD ("data-sets-are-apart", test_data_sets_are_apart);
  ADD ("undo-to-the-byte", test_undo_to_the_byte);
  ADD ("differences", test_differences);
  ADD ("differences-by-name", test_differences_by_name);
  ADD ("filled", test_filled);
  ADD ("placeholder-is-filled", test_placeholder_is_filled);
  ADD ("namesakes", test_namesakes);
  ADD ("parallel-edges", test_parallel_edges);
  ADD ("positions-stay", test_positions_stay);
  return g_test_run ();
}
