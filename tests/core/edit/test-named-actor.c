/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-named-actor.h"

#include "entente-history.h"
#include "entente-json.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteMeasure *measure;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = entente_document_new ();
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "kim", ENTENTE_ACTOR_NAME, "Kim Jong-un", 0);
  sample_add_alias (fixture->document, "kim", "김정은", "ko");
  fixture->history = entente_history_new (fixture->document);
  fixture->measure = entente_measure_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->measure);
  g_object_unref (fixture->history);
  g_object_unref (fixture->document);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GBytes) before = entente_json_write (fixture->document, NULL), after = NULL;
  g_autofree char *id = NULL;
  g_autoptr (EntenteDraft) draft = entente_named_actor_make_draft (fixture->document, fixture->measure,
                                                                   " Rustam\nBek ", "person", "envoy", &id);
  EntenteActor *actor;

  g_assert_true (entente_history_apply (fixture->history, draft));
  actor = ENTENTE_ACTOR (entente_document_lookup (fixture->document, id));
  g_assert_cmpstr (entente_actor_get_name (actor), ==, "Rustam Bek");
  g_assert_cmpstr (entente_actor_get_kind (actor), ==, "person");
  g_assert_cmpstr (entente_actor_get_description (actor), ==, "envoy");
  g_assert_true (entente_history_undo (fixture->history));
  after = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

/* By name or alias, in whatever case. */
static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteItem *kim = entente_document_lookup (fixture->document, "kim");

  g_assert_true (entente_named_actor_find (fixture->document, "KIM JONG-UN") == kim);
  g_assert_true (entente_named_actor_find (fixture->document, "김정은 ") == kim);
  g_assert_null (entente_named_actor_find (fixture->document, "Kim"));
  g_assert_null (entente_named_actor_find (fixture->document, " "));
  g_assert_true (entente_named_actor_has_name (kim, "김정은"));
  g_assert_false (entente_named_actor_has_name (kim, "Kim"));
}

static void
test_alias (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GBytes) before = entente_json_write (fixture->document, NULL), after = NULL;
  g_autoptr (EntenteDraft) draft = entente_named_actor_make_alias_draft (fixture->document, "kim", "Ким Чен Ын", "ru");
  EntenteItem *kim;
  const EntenteRecord *alias;

  g_assert_true (entente_history_apply (fixture->history, draft));
  kim = entente_document_lookup (fixture->document, "kim");
  g_assert_true (entente_named_actor_has_name (kim, "Ким Чен Ын"));
  g_assert_cmpuint (entente_actor_get_n_aliases (ENTENTE_ACTOR (kim)), ==, 2);
  alias = entente_actor_get_nth_aliases (ENTENTE_ACTOR (kim), 1);
  g_assert_cmpstr (entente_record_get_text (alias, ENTENTE_PHRASE_LANG), ==, "ru");
  g_assert_true (entente_history_undo (fixture->history));
  after = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

#define add(name) g_test_add ("/named-actor/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add (add);
  add (find);
  add (alias);
  return g_test_run ();
}
