/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-evidence-cache.h"

#include "entente-actor.h"
#include "entente-history.h"
#include "entente-scene-input.h"
#include "entente-source.h"
#include "sample-many.h"
#include "sample.h"

#define N_ACTORS 6
#define N_RELATIONS 8
#define N_SOURCES 3

static const char *
pick (GRand       *rand,
      const char  *prefix,
      int          n,
      char       **id)
{
  g_free (*id);
  *id = g_strdup_printf ("%s%d", prefix, g_rand_int_range (rand, 0, n));
  return *id;
}

static EntenteItem *
new_statement (GRand      *rand,
               const char *id)
{
  static const char *const modalities[] = { "asserts", "expects", "denies" };
  EntenteItem *item = entente_item_new (ENTENTE_ITEM_STATEMENT, id);
  EntenteRecord *record = entente_item_edit_record (item);
  EntenteRecord *target = entente_record_new (&entente_target_shape);
  g_autofree char *named = NULL;

  if (g_rand_boolean (rand))
    entente_record_set_text (record, ENTENTE_STATEMENT_SPEAKER, pick (rand, "a", N_ACTORS, &named));
  entente_record_set_text (record, ENTENTE_STATEMENT_MODALITY, modalities[g_rand_int_range (rand, 0, 3)]);
  entente_record_set_text (record, ENTENTE_STATEMENT_SOURCE, pick (rand, "q", N_SOURCES, &named));
  entente_record_set_text (target, ENTENTE_TARGET_ID, pick (rand, "r", N_RELATIONS, &named));
  entente_record_set_text (target, ENTENTE_TARGET_STANCE, entente_stances[g_rand_int_range (rand, 0, 3)]);
  entente_record_add_record (record, ENTENTE_STATEMENT_ABOUT, target);
  return item;
}

static EntenteItem *
new_item (GRand           *rand,
          EntenteItemKind  kind,
          const char      *id)
{
  EntenteItem *item;
  g_autofree char *named = NULL;

  if (kind == ENTENTE_ITEM_STATEMENT)
    return new_statement (rand, id);
  item = entente_item_new (kind, id);
  if (kind == ENTENTE_ITEM_SOURCE && g_rand_boolean (rand))
    entente_record_set_text (entente_item_edit_record (item), ENTENTE_SOURCE_PUBLISHER,
                             pick (rand, "a", N_ACTORS, &named));
  return item;
}

/* Adds, replaces or removes an item of any kind. */
static void
change_something (EntenteDocument *document,
                  GRand           *rand)
{
  static const struct { const char *prefix; int n; } kinds[] = {
    { "a", N_ACTORS }, { "r", N_RELATIONS }, { "s", 20 }, { "q", N_SOURCES },
  };
  EntenteItemKind kind = g_rand_int_range (rand, 0, ENTENTE_N_ITEM_KINDS);
  g_autofree char *id = NULL;
  g_autoptr (EntenteItem) after = NULL;
  EntenteItem *before;

  pick (rand, kinds[kind].prefix, kinds[kind].n, &id);
  after = new_item (rand, kind, id);
  before = entente_document_lookup (document, id);
  if (before == NULL)
    entente_document_insert (document, after, G_MAXUINT);
  else if (g_rand_int_range (rand, 0, 3) == 0)
    entente_document_remove (document, before);
  else
    entente_document_replace (document, before, after);
}

/* After any change the cached class is the same as a newly computed one. */
static void
test_follows (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteEvidenceCache *evidence_cache = entente_evidence_cache_new (document);
  GListModel *relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250325);
  guint n_classes[ENTENTE_N_EVIDENCE_CLASSES] = { 0 }, n_disputed = 0;

  for (int round = 0; round < 3000; round++)
    {
      change_something (document, rand);
      for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
        {
          g_autoptr (EntenteRelation) relation = g_list_model_get_item (relations, i);
          gboolean disputed, remembered;

          g_assert_cmpint (entente_evidence_cache_get (evidence_cache, relation, &remembered), ==,
                           entente_evidence_weigh (document, relation, NULL, &disputed));
          g_assert_cmpint (remembered, ==, disputed);
          n_classes[entente_evidence_cache_get (evidence_cache, relation, &remembered)]++;
          n_disputed += disputed;
        }
    }
  for (int i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    g_assert_cmpuint (n_classes[i], >, 50);
  g_assert_cmpuint (n_disputed, >, 50);

  g_assert_finalize_object (evidence_cache);
  g_assert_finalize_object (document);
}

static void
assert_weighed (EntenteEvidenceCache *evidence_cache,
                EntenteDocument      *document)
{
  GListModel *relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (EntenteRelation) relation = g_list_model_get_item (relations, i);
      gboolean disputed, remembered;

      g_assert_cmpint (entente_evidence_cache_get (evidence_cache, relation, &remembered), ==,
                       entente_evidence_weigh (document, relation, NULL, &disputed));
      g_assert_cmpint (remembered, ==, disputed);
    }
}

/* So it is after very many changes together. */
static void
test_many (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteEvidenceCache) evidence_cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteHistory) history = entente_history_new (document);

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (EntenteStep) step = sample_many_step_new (document, i, i % 2 == 0);

      assert_weighed (evidence_cache, document);
      g_assert_true (entente_history_apply_step (history, step));
      assert_weighed (evidence_cache, document);
      g_assert_true (entente_history_undo (history));
    }
}

/* An input does not change after it is complete. */
static void
test_snapshot (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteEvidenceCache *evidence_cache = entente_evidence_cache_new (document);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  EntenteItem *actor = entente_item_new (ENTENTE_ITEM_ACTOR, "a0");
  EntentePoint at = { 10, 20 }, elsewhere = { 30, 40 };
  g_autoptr (EntenteSceneInput) input = NULL;

  entente_document_insert (document, actor, 0);
  entente_layout_set_position (entente_document_get_layout (document), "a0", &at);
  input = entente_scene_input_new (document, evidence_cache);

  entente_layout_set_position (entente_document_get_layout (document), "a0", &elsewhere);
  entente_document_remove (document, actor);
  g_object_unref (actor);

  g_assert_cmpuint (input->n_actors, ==, 1);
  g_assert_cmpstr (entente_item_get_id (input->actors[0].actor), ==, "a0");
  g_assert_cmpint (input->actors[0].at.x, ==, 10);

  g_assert_finalize_object (evidence_cache);
  g_assert_finalize_object (document);
}

/* An input that is read in parts is the same. */
static void
test_snapshot_in_steps (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteEvidenceCache) evidence_cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteSceneInput) whole = NULL, steps = entente_scene_input_begin (document);
  EntentePoint at = { 10, 20 };
  guint n_steps = 1;

  g_assert_false (entente_scene_input_go_on (steps, document, evidence_cache, 1));
  entente_scene_input_unref (steps);

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("%c%u", i < 4 ? 'a' : 'r', i);
      g_autoptr (EntenteItem) item = entente_item_new (i < 4 ? ENTENTE_ITEM_ACTOR : ENTENTE_ITEM_RELATION, id);

      entente_document_insert (document, item, G_MAXUINT);
      if (i % 2 == 0)
        entente_layout_set_position (entente_document_get_layout (document), id, &at);
    }
  whole = entente_scene_input_new (document, evidence_cache);
  steps = entente_scene_input_begin (document);
  while (entente_scene_input_go_on (steps, document, evidence_cache, 3))
    n_steps++;
  g_assert_cmpuint (n_steps, ==, 4);
  g_assert_cmpuint (whole->n_actors, ==, 2);
  g_assert_cmpuint (steps->n_actors, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (steps->actors[i].actor == whole->actors[i].actor);
  g_assert_cmpuint (steps->n_relations, ==, 6);
  for (guint i = 0; i < 6; i++)
    g_assert_true (steps->relations[i].relation == whole->relations[i].relation);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence-cache/follows", test_follows);
  g_test_add_func ("/evidence-cache/many", test_many);
  g_test_add_func ("/evidence-cache/snapshot", test_snapshot);
  g_test_add_func ("/evidence-cache/snapshot-in-steps", test_snapshot_in_steps);
  return g_test_run ();
}
