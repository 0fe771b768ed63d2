/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-voices.h"

#include "entente-document.h"
#include "entente-file-words.h"
#include "entente-relation.h"
#include "sample.h"

/* Zoe and Ann are people, the Courier is a medium, the pact an agreement; Ann and Zoe are related. */
static EntenteDocument *
new_document (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "pact", ENTENTE_ACTOR_NAME, "Pact", ENTENTE_ACTOR_KIND, "agreement", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "zoe", ENTENTE_ACTOR_NAME, "Zoe", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "ann", ENTENTE_ACTOR_NAME, "Ann, \"A\"", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "courier", ENTENTE_ACTOR_NAME, "Courier", ENTENTE_ACTOR_KIND, "media", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "mute", ENTENTE_ACTOR_NAME, "Mute", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "met", ENTENTE_RELATION_FROM, "ann", ENTENTE_RELATION_TO, "zoe", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "q", ENTENTE_SOURCE_TITLE, "Q", ENTENTE_SOURCE_PUBLISHER, "courier", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "1", ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SPEAKER, "ann",
              ENTENTE_STATEMENT_SOURCE, "q", ENTENTE_STATEMENT_ABOUT, "met supports, zoe mentions", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "2", ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SPEAKER, "ann",
              ENTENTE_STATEMENT_SOURCE, "q", ENTENTE_STATEMENT_ABOUT, "met disputes, pact mentions", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "3", ENTENTE_STATEMENT_FORM, "narration", ENTENTE_STATEMENT_SOURCE, "q",
              ENTENTE_STATEMENT_ABOUT, "met disputes, mute mentions", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "4", ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SOURCE, "q",
              ENTENTE_STATEMENT_ABOUT, "mute mentions, gone mentions", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "5", ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SPEAKER, "zoe",
              ENTENTE_STATEMENT_SOURCE, "q", ENTENTE_STATEMENT_ABOUT, "zoe mentions", 0);
  return document;
}

/* All cells as "speaker>spoken n+supports-disputes". */
static void
assert_cells (const EntenteVoices *voices,
              const char          *expected)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < entente_voices_get_n_speakers (voices); i++)
    {
      guint n;
      const EntenteVoicesCell *row = entente_voices_list_row (voices, i, &n);

      for (guint j = 0; j < n; j++)
        {
          g_assert_true (entente_voices_find (voices, i, row[j].spoken) == &row[j]);
          g_string_append_printf (all, "%s%s>%s %u+%u-%u", all->len > 0 ? ", " : "",
                                  entente_item_get_id (entente_voices_get_speaker (voices, row[j].speaker)),
                                  entente_item_get_id (entente_voices_get_spoken (voices, row[j].spoken)), row[j].n,
                                  row[j].n_supports, row[j].n_disputes);
        }
    }
  g_assert_cmpstr (all->str, ==, expected);
}

static void
test_orders (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteVoices) by_count = entente_voices_new (document, ENTENTE_VOICES_BY_COUNT, NULL);
  g_autoptr (EntenteVoices) by_name = entente_voices_new (document, ENTENTE_VOICES_BY_NAME, NULL);
  g_autoptr (EntenteVoices) by_group = entente_voices_new (document, ENTENTE_VOICES_BY_GROUP, NULL);

  assert_cells (by_count, "ann>zoe 2+1-1, ann>pact 1+0-0, courier>zoe 1+0-1, courier>ann 1+0-1, courier>mute 1+0-0, "
                          "zoe>zoe 1+0-0");
  assert_cells (by_name, "ann>pact 1+0-0, ann>zoe 2+1-1, courier>ann 1+0-1, courier>mute 1+0-0, courier>zoe 1+0-1, "
                         "zoe>zoe 1+0-0");
  assert_cells (by_group, "ann>zoe 2+1-1, ann>pact 1+0-0, zoe>zoe 1+0-0, courier>ann 1+0-1, courier>mute 1+0-0, "
                          "courier>zoe 1+0-1");
  g_assert_cmpuint (entente_voices_get_largest (by_count), ==, 2);
}

/* A pact cannot speak, and whom only an unknown voice names is spoken of as well. */
static void
test_unheard (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteVoices) voices = entente_voices_new (document, ENTENTE_VOICES_BY_NAME, NULL);
  g_autofree char *sentence = entente_voices_tell_unheard (voices, document);

  g_assert_cmpstr (sentence, ==, "Only spoken of, and never heard: Mute.");
  g_assert_cmpuint (entente_voices_get_unheard (voices)->len, ==, 1);
}

static void
test_words (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteVoices) voices = entente_voices_new (document, ENTENTE_VOICES_BY_COUNT, NULL);
  g_autoptr (GPtrArray) statements = NULL;
  g_autofree char *cell = entente_voices_tell_cell (voices, document, 0, 0);
  g_autofree char *nothing = entente_voices_tell_cell (voices, document, 2, 2);

  g_assert_cmpstr (cell, ==, "Ann, \"A\" of Zoe: 2 statements, 1 supporting, 1 disputing");
  g_assert_nonnull (g_strrstr (nothing, "nothing"));
  statements = entente_voices_list_statements (document, entente_document_lookup (document, "ann"),
                                               entente_document_lookup (document, "zoe"));
  g_assert_cmpuint (statements->len, ==, 2);
  g_assert_cmpstr (entente_item_get_id (statements->pdata[0]), ==, "1");
}

static void
test_table (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteVoices) voices = entente_voices_new (document, ENTENTE_VOICES_BY_COUNT, NULL);
  g_autoptr (GBytes) bytes = entente_voices_write_table (voices);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (g_str_has_prefix (text, "\xEF\xBB\xBF" "speaker,speaker_name,spoken_of,spoken_of_name,statements,"
                                         "supporting,disputing\r\nann,\"Ann, \"\"A\"\"\",zoe,Zoe,2,1,1\r\n"));
}

/* Whether a statement tells of an actor, found by looking at nothing else. */
static gboolean
tells_of (EntenteDocument  *document,
          EntenteStatement *statement,
          EntenteItem      *speaker,
          EntenteItem      *actor,
          const char       *stance)
{
  for (guint i = 0; i < entente_statement_get_n_about (statement); i++)
    {
      const EntenteRecord *about = entente_statement_get_nth_about (statement, i);
      EntenteItem *target = entente_document_lookup (document, entente_record_get_text (about, ENTENTE_TARGET_ID));
      const char *id = entente_item_get_id (actor);

      if (target == NULL || (stance != NULL && g_strcmp0 (entente_record_get_text (about, ENTENTE_TARGET_STANCE),
                                                          stance) != 0))
        continue;
      if (target == actor)
        return TRUE;
      if (ENTENTE_IS_RELATION (target) && actor != speaker
          && (g_strcmp0 (entente_relation_get_from (ENTENTE_RELATION (target)), id) == 0
              || g_strcmp0 (entente_relation_get_to (ENTENTE_RELATION (target)), id) == 0))
        return TRUE;
    }
  return FALSE;
}

/* Nobody but speakers speaks here: no statement is a narration. */
static void
assert_pair (EntenteDocument     *document,
             const EntenteVoices *voices,
             guint                speaker,
             guint                spoken)
{
  EntenteItem *who = entente_voices_get_speaker (voices, speaker), *whom = entente_voices_get_spoken (voices, spoken);
  const EntenteVoicesCell *cell = entente_voices_find (voices, speaker, spoken);
  GListModel *statements = entente_document_get_items (document, ENTENTE_ITEM_STATEMENT);
  guint n = 0, n_supports = 0, n_disputes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (statements); i++)
    {
      g_autoptr (EntenteStatement) statement = g_list_model_get_item (statements, i);
      gboolean supports;

      if (g_strcmp0 (entente_statement_get_speaker (statement), entente_item_get_id (who)) != 0
          || !tells_of (document, statement, who, whom, NULL))
        continue;
      supports = tells_of (document, statement, who, whom, ENTENTE_STANCE_SUPPORTS);
      n++;
      n_supports += supports;
      n_disputes += !supports && tells_of (document, statement, who, whom, ENTENTE_STANCE_DISPUTES);
    }
  g_assert_cmpuint (cell != NULL ? cell->n : 0, ==, n);
  g_assert_cmpuint (cell != NULL ? cell->n_supports : 0, ==, n_supports);
  g_assert_cmpuint (cell != NULL ? cell->n_disputes : 0, ==, n_disputes);
}

static EntenteDocument *
random_talk_new (GRand *random)
{
  static const char *const stances[] = { "supports", "disputes", "mentions" };
  EntenteDocument *document = entente_document_new ();

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, 0);
    }
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autofree char *from = g_strdup_printf ("a%d", g_rand_int_range (random, 0, 8));
      g_autofree char *to = g_strdup_printf ("a%d", g_rand_int_range (random, 0, 8));

      sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, from, ENTENTE_RELATION_TO, to, 0);
    }
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      g_autofree char *speaker = g_strdup_printf ("a%d", g_rand_int_range (random, 0, 5));
      g_autoptr (GString) about = g_string_new (NULL);

      for (guint j = 0; j < 1 + i % 4; j++)
        g_string_append_printf (about, "%s%c%d %s", j > 0 ? ", " : "", g_rand_boolean (random) ? 'a' : 'r',
                                g_rand_int_range (random, 0, 9), stances[g_rand_int_range (random, 0, 3)]);
      sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SPEAKER,
                  speaker, ENTENTE_STATEMENT_ABOUT, about->str, 0);
    }
  return document;
}

/* Every cell of the matrix, of any document and in any order, is what its statements say one by one. */
static void
test_random (void)
{
  for (guint seed = 0; seed < 30; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) document = random_talk_new (random);
      g_autoptr (EntenteVoices) voices = entente_voices_new (document, seed % ENTENTE_N_VOICES_ORDERS, NULL);

      for (guint i = 0; i < entente_voices_get_n_speakers (voices); i++)
        for (guint j = 0; j < entente_voices_get_n_spoken (voices); j++)
          assert_pair (document, voices, i, j);
    }
}

static gboolean
is_statement (EntenteItem *item,
              gpointer     data)
{
  return ENTENTE_IS_STATEMENT (item);
}

/* A part of a document tells of the same actors, though it does not have them. */
static void
test_part (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteDocument) part = entente_document_new_part (document, is_statement, NULL);
  g_autoptr (EntenteVoices) voices = entente_voices_new (part, ENTENTE_VOICES_BY_NAME, NULL);

  assert_cells (voices, "ann>pact 1+0-0, ann>zoe 2+1-1, courier>ann 1+0-1, courier>mute 1+0-0, courier>zoe 1+0-1, "
                        "zoe>zoe 1+0-0");
}

static void
test_cancelled (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_voices_new (document, ENTENTE_VOICES_BY_COUNT, cancellable));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voices/orders", test_orders);
  g_test_add_func ("/voices/unheard", test_unheard);
  g_test_add_func ("/voices/words", test_words);
  g_test_add_func ("/voices/table", test_table);
  g_test_add_func ("/voices/random", test_random);
  g_test_add_func ("/voices/part", test_part);
  g_test_add_func ("/voices/cancelled", test_cancelled);
  return g_test_run ();
}
