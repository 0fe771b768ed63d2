/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-draft.h"

#include "entente-actor.h"
#include "sample.h"

static EntenteItem *
new_actor (const char *id)
{
  return entente_item_new (ENTENTE_ITEM_ACTOR, id);
}

static void
add_actor (EntenteDraft *draft,
           const char   *id,
           guint         position)
{
  g_autoptr (EntenteItem) actor = new_actor (id);

  entente_draft_add (draft, actor, position);
}

static char *
list_ids (EntenteDocument *document,
          EntenteItemKind  kind)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < entente_document_get_n_items (document, kind); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, kind), i);

      g_strv_builder_add (builder, entente_item_get_id (item));
    }
  ids = g_strv_builder_end (builder);
  return g_strjoinv (" ", ids);
}

static void
assert_actors (EntenteDocument *document,
               const char      *expected)
{
  g_autofree char *ids = list_ids (document, ENTENTE_ITEM_ACTOR);

  g_assert_cmpstr (ids, ==, expected);
}

/* The sample's actors are shoigu, kim, tass and joongang. */
static void
test_positions (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, NULL);
  g_autoptr (EntenteStep) step = NULL, back = NULL;

  add_actor (draft, "last", G_MAXUINT);
  add_actor (draft, "before-kim", 1);
  add_actor (draft, "before-kim-too", 1);
  add_actor (draft, "first", 0);
  entente_draft_remove (draft, entente_document_lookup (document, "kim"));
  entente_draft_remove (draft, entente_document_lookup (document, "tass"));
  step = entente_draft_finish (draft);
  g_assert_true (entente_step_apply (step, document));
  assert_actors (document, "first shoigu before-kim before-kim-too joongang last");

  back = entente_step_invert (step);
  g_assert_true (entente_step_apply (back, document));
  assert_actors (document, "shoigu kim tass joongang");
  g_assert_true (entente_step_apply (step, document));
  assert_actors (document, "first shoigu before-kim before-kim-too joongang last");
}

/* Later calls see the results of earlier ones. */
static void
test_building_on_itself (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, NULL);
  g_autoptr (EntenteStep) step = NULL;
  g_autoptr (GPtrArray) added = NULL;
  g_autofree char *id = NULL;
  guint n_changes;

  add_actor (draft, "peskov", G_MAXUINT);
  entente_record_set_text (entente_draft_edit (draft, "peskov"), ENTENTE_ACTOR_NAME, "Dmitry Peskov");
  g_assert_cmpstr (entente_item_get_text (entente_draft_lookup (draft, "peskov"), ENTENTE_ACTOR_NAME), ==,
                   "Dmitry Peskov");
  id = entente_draft_make_id (draft, "Peskov");
  g_assert_cmpstr (id, ==, "peskov-2");
  added = entente_draft_list_added (draft, ENTENTE_ITEM_ACTOR);
  g_assert_cmpuint (added->len, ==, 1);

  add_actor (draft, "brief", 0);
  entente_draft_remove (draft, entente_draft_lookup (draft, "brief"));
  g_assert_null (entente_draft_lookup (draft, "brief"));

  entente_record_set_text (entente_draft_edit (draft, "kim"), ENTENTE_ACTOR_NAME, "Kim");
  entente_record_set_text (entente_draft_edit (draft, "kim"), ENTENTE_ACTOR_KIND, "group");
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (document, "kim"), ENTENTE_ACTOR_NAME), ==,
                   "Kim Jong-un");

  step = entente_draft_finish (draft);
  entente_step_get_changes (step, &n_changes);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_true (entente_step_apply (step, document));
  g_assert_cmpstr (entente_item_get_text (entente_document_lookup (document, "kim"), ENTENTE_ACTOR_KIND), ==, "group");
  assert_actors (document, "shoigu kim tass joongang peskov");
}

/* An item can be removed and another with its id added, of another kind or in another place. */
static void
test_same_id_again (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, NULL);
  g_autoptr (EntenteItem) source = entente_item_new (ENTENTE_ITEM_SOURCE, "kim");
  g_autoptr (EntenteStep) step = NULL, back = NULL;

  entente_draft_remove (draft, entente_document_lookup (document, "kim"));
  entente_draft_add (draft, source, 0);
  entente_draft_remove (draft, entente_document_lookup (document, "shoigu"));
  add_actor (draft, "shoigu", G_MAXUINT);
  step = entente_draft_finish (draft);
  g_assert_true (entente_step_apply (step, document));
  assert_actors (document, "tass joongang shoigu");
  g_assert_true (entente_document_lookup (document, "kim") == source);

  back = entente_step_invert (step);
  g_assert_true (entente_step_apply (back, document));
  assert_actors (document, "shoigu kim tass joongang");
  g_assert_true (ENTENTE_IS_ACTOR (entente_document_lookup (document, "kim")));
}

static void
test_places (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  EntenteLayout *layout = entente_document_get_layout (document);
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, NULL);
  g_autoptr (EntenteStep) step = NULL;
  const EntenteMove *moves;
  guint n_moves;
  EntentePoint at;

  entente_layout_set_position (layout, "kim", &(EntentePoint) { 10, 20 });
  entente_layout_set_position (layout, "tass", &(EntentePoint) { 30, 40 });
  g_assert_true (entente_draft_get_position (draft, "kim", &at));
  g_assert_cmpint (at.x, ==, 10);

  entente_draft_pin (draft, "kim", TRUE);
  entente_draft_place (draft, "tass", &(EntentePoint) { 30, 40 });
  entente_draft_place (draft, "shoigu", &(EntentePoint) { G_MAXINT, G_MININT });
  entente_draft_place (draft, "joongang", NULL);
  g_assert_true (entente_draft_get_position (draft, "shoigu", &at));
  g_assert_cmpint (at.x, ==, ENTENTE_COORDINATE_MAX);
  g_assert_cmpint (at.y, ==, -ENTENTE_COORDINATE_MAX);

  step = entente_draft_finish (draft);
  moves = entente_step_get_moves (step, &n_moves);
  g_assert_cmpuint (n_moves, ==, 2);
  g_assert_cmpstr (moves[0].id, ==, "kim");
  g_assert_true (moves[0].after.pinned && moves[0].after.placed && moves[0].after.at.x == 10);
  g_assert_cmpstr (moves[1].id, ==, "shoigu");
  g_assert_false (moves[1].before.placed);
}

static void
count_cb (guint *n)
{
  ++*n;
}

static guint
count_signals (EntenteDocument *document,
               EntenteStep     *step)
{
  guint n = 0;
  gulong handler;

  handler = g_signal_connect_swapped (entente_document_get_items (document, ENTENTE_ITEM_ACTOR), "items-changed",
                                      G_CALLBACK (count_cb), &n);
  g_assert_true (entente_step_apply (step, document));
  g_signal_handler_disconnect (entente_document_get_items (document, ENTENTE_ITEM_ACTOR), handler);
  return n;
}

/* Many changes are signalled at once; a few are signalled one by one. */
static void
test_many (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteDraft) filling = entente_draft_new (document, NULL), thinning = NULL;
  g_autoptr (EntenteStep) fill = NULL, thin = NULL, back = NULL;
  g_autofree char *before = NULL, *after = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      add_actor (filling, id, G_MAXUINT);
    }
  fill = entente_draft_finish (filling);
  g_assert_cmpuint (count_signals (document, fill), ==, 1);
  before = list_ids (document, ENTENTE_ITEM_ACTOR);

  thinning = entente_draft_new (document, NULL);
  for (guint i = 0; i < 1000; i += 3)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      entente_draft_remove (thinning, entente_document_lookup (document, id));
    }
  thin = entente_draft_finish (thinning);
  g_assert_cmpuint (count_signals (document, thin), ==, 1);
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR), ==, 666);

  back = entente_step_invert (thin);
  g_assert_cmpuint (count_signals (document, back), ==, 1);
  after = list_ids (document, ENTENTE_ITEM_ACTOR);
  g_assert_cmpstr (before, ==, after);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/positions", test_positions);
  g_test_add_func ("/draft/building-on-itself", test_building_on_itself);
  g_test_add_func ("/draft/same-id-again", test_same_id_again);
  g_test_add_func ("/draft/places", test_places);
  g_test_add_func ("/draft/many", test_many);

  return g_test_run ();
}
