/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-take-proposals.h"

#include "entente-history.h"
#include "entente-json.h"
#include "sample.h"

static const char text[] =
  "“Moscow has agreed,” Sergei Lavrov told TASS. “We hope to meet Ann Wells.”\n"
  "“The talks failed,” an official said.\n"
  "“Odd,” he said.\n";

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteMeasure *measure;
  EntenteAnnotation *annotation;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();

  fixture->document = entente_document_new ();
  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "article", ENTENTE_SOURCE_TEXT, text, 0);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "wells", ENTENTE_ACTOR_NAME, "Ann Wells", 0);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "tass-agency", ENTENTE_ACTOR_NAME, "TASS", 0);
  fixture->history = entente_history_new (fixture->document);
  fixture->measure = entente_measure_new ();
  fixture->annotation = entente_annotate (text, lexicons, NULL, fixture->document, NULL, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  entente_annotation_free (fixture->annotation);
  g_object_unref (fixture->measure);
  g_object_unref (fixture->history);
  g_object_unref (fixture->document);
}

static void
take (Fixture    *fixture,
      guint       first,
      guint       n,
      EntenteTake how)
{
  EntenteProposal *const *proposals = (EntenteProposal *const *) fixture->annotation->proposals->pdata + first;
  g_autoptr (EntenteDraft) draft =
    entente_take_proposals_make_draft (fixture->document, fixture->measure, text, "article", proposals, n, how);

  entente_history_apply (fixture->history, draft);
}

static EntenteStatement *
get_statement (Fixture *fixture,
               guint    nth)
{
  g_autoptr (EntenteStatement) statement =
    g_list_model_get_item (entente_document_get_items (fixture->document, ENTENTE_ITEM_STATEMENT), nth);

  return statement;
}

static void
test_one (Fixture       *fixture,
          gconstpointer  data)
{
  EntenteStatement *statement;
  const EntenteRecord *anchor;
  EntenteActor *speaker;
  g_autofree char *words = NULL;
  gint64 start, end;

  take (fixture, 0, 1, ENTENTE_TAKE_READ);
  statement = get_statement (fixture, 0);
  anchor = entente_statement_get_anchor (statement);
  start = entente_record_get_number (anchor, ENTENTE_ANCHOR_START);
  end = entente_record_get_number (anchor, ENTENTE_ANCHOR_END);
  words = g_utf8_substring (text, start, end);
  g_assert_cmpstr (entente_statement_get_text (statement), ==, "Moscow has agreed");
  g_assert_cmpstr (words, ==, entente_statement_get_text (statement));
  g_assert_cmpstr (entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT), ==, words);
  g_assert_cmpstr (entente_record_get_text (anchor, ENTENTE_ANCHOR_PREFIX), ==, "“");
  g_assert_cmpint (entente_record_get_number (anchor, ENTENTE_ANCHOR_PARAGRAPH), ==, 1);
  g_assert_cmpstr (entente_statement_get_form (statement), ==, "quote");
  g_assert_cmpstr (entente_statement_get_via (statement)[0], ==, "tass-agency");
  g_assert_cmpstr (entente_statement_get_source (statement), ==, "article");
  speaker = ENTENTE_ACTOR (entente_document_lookup (fixture->document, entente_statement_get_speaker (statement)));
  g_assert_cmpstr (entente_actor_get_name (speaker), ==, "Sergei Lavrov");
  g_assert_cmpstr (entente_actor_get_kind (speaker), ==, "person");
  g_assert_null (entente_record_find_datum (entente_item_get_record (ENTENTE_ITEM (statement)), ENTENTE_STATEMENT_DATA,
                                            ENTENTE_TAKEN));
}

/* All at once is one step, nobody is added twice, and undo leaves nothing. */
static void
test_all (Fixture       *fixture,
          gconstpointer  data)
{
  const EntenteDatum *taken;
  EntenteStatement *second;

  take (fixture, 0, fixture->annotation->proposals->len, ENTENTE_TAKE_UNREAD);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_STATEMENT), ==, 4);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_ACTOR), ==, 4);
  second = get_statement (fixture, 1);
  g_assert_cmpstr (entente_statement_get_speaker (second), ==,
                   entente_statement_get_speaker (get_statement (fixture, 0)));
  taken = entente_record_find_datum (entente_item_get_record (ENTENTE_ITEM (second)), ENTENTE_STATEMENT_DATA,
                                     ENTENTE_TAKEN);
  g_assert_nonnull (taken);
  g_assert_cmpstr (taken->text, ==, ENTENTE_TAKEN_UNREAD);
  entente_history_undo (fixture->history);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_STATEMENT), ==, 0);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_ACTOR), ==, 2);
}

/* Who says nothing but a name has words that would get the same id as the actor who is new. */
static void
test_own_name (void)
{
  const char *words = "“Igor Petrov,” Igor Petrov said.\n";
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteAnnotation) annotation = entente_annotate (words, lexicons, NULL, document, NULL, NULL);
  g_autoptr (EntenteDraft) draft = NULL;

  g_assert_cmpuint (annotation->proposals->len, ==, 1);
  draft = entente_take_proposals_make_draft (document, measure, words, NULL,
                                             (EntenteProposal *const *) annotation->proposals->pdata, 1,
                                             ENTENTE_TAKE_READ);
  g_assert_true (entente_history_apply (history, draft));
  g_assert_nonnull (entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, "igor-petrov"));
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_STATEMENT), ==, 1);
}

/* One after the other makes the same document as all at once. */
static void
test_one_by_one (Fixture       *fixture,
                 gconstpointer  data)
{
  for (guint i = 0; i < fixture->annotation->proposals->len; i++)
    take (fixture, i, 1, ENTENTE_TAKE_READ);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_STATEMENT), ==, 4);
  g_assert_cmpuint (entente_document_get_n_items (fixture->document, ENTENTE_ITEM_ACTOR), ==, 4);
}

static void
test_mentions (Fixture       *fixture,
               gconstpointer  data)
{
  EntenteStatement *statement;

  take (fixture, 1, 1, ENTENTE_TAKE_READ);
  statement = get_statement (fixture, 0);
  g_assert_cmpstr (entente_statement_get_modality (statement), ==, "expects");
  g_assert_true (entente_statement_takes_stance (statement, "wells", "mentions"));
}

/* Relations. */

static const char told[] = "Ann Wells met Bo Reed and thanked TASS. Ann Wells met Bo Reed.\nTASS said Bo Reed visited Ann Wells.\n";

static void
set_up_relations (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();

  fixture->document = entente_document_new ();
  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "article", ENTENTE_SOURCE_TEXT, told, 0);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "wells", ENTENTE_ACTOR_NAME, "Ann Wells", 0);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "reed", ENTENTE_ACTOR_NAME, "Bo Reed", 0);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "tass", ENTENTE_ACTOR_NAME, "TASS", 0);
  fixture->history = entente_history_new (fixture->document);
  fixture->measure = entente_measure_new ();
  fixture->annotation = entente_annotate (told, lexicons, "en", fixture->document, NULL, NULL);
}

static void
take_relation (Fixture *fixture,
               guint    nth)
{
  EntenteProposal *const *proposals = (EntenteProposal *const *) fixture->annotation->relations->pdata + nth;
  g_autoptr (EntenteDraft) draft =
    entente_take_proposals_make_draft (fixture->document, fixture->measure, told, "article", proposals, 1,
                                       ENTENTE_TAKE_READ);

  g_assert_true (entente_history_apply (fixture->history, draft));
}

static guint
count (Fixture         *fixture,
       EntenteItemKind  kind)
{
  return entente_document_get_n_items (fixture->document, kind);
}

/* A relation comes with the sentence that supports it, and the same relation is not made twice. One sentence is one
 * statement, of whatever it tells. */
static void
test_relations (Fixture       *fixture,
                gconstpointer  data)
{
  EntenteStatement *statement;
  EntenteItem *relation;
  const char *id;

  g_assert_cmpuint (fixture->annotation->relations->len, ==, 4);
  take_relation (fixture, 0);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_RELATION), ==, 1);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_STATEMENT), ==, 1);
  statement = get_statement (fixture, 0);
  g_assert_cmpstr (entente_statement_get_text (statement), ==, "Ann Wells met Bo Reed and thanked TASS.");
  g_assert_cmpstr (entente_statement_get_form (statement), ==, "narration");
  g_assert_cmpstr (entente_statement_get_source (statement), ==, "article");
  g_assert_null (entente_statement_get_speaker (statement));
  id = entente_record_get_text (entente_statement_get_nth_about (statement, 0), ENTENTE_TARGET_ID);
  g_assert_true (entente_statement_takes_stance (statement, id, "supports"));
  relation = entente_document_lookup (fixture->document, id);
  g_assert_cmpstr (entente_relation_get_from (ENTENTE_RELATION (relation)), ==, "wells");
  g_assert_cmpstr (entente_relation_get_to (ENTENTE_RELATION (relation)), ==, "reed");
  g_assert_cmpstr (entente_relation_get_kind (ENTENTE_RELATION (relation)), ==, "met");
  g_assert_false (entente_relation_is_directed (ENTENTE_RELATION (relation)));

  take_relation (fixture, 1);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_RELATION), ==, 2);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_STATEMENT), ==, 1);
  g_assert_cmpuint (entente_statement_get_n_about (get_statement (fixture, 0)), ==, 2);

  take_relation (fixture, 2);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_RELATION), ==, 2);
  g_assert_cmpuint (count (fixture, ENTENTE_ITEM_STATEMENT), ==, 2);
  g_assert_true (entente_statement_takes_stance (get_statement (fixture, 1), id, "supports"));
}

/* What somebody else tells is no narration of the source. */
static void
test_reported (Fixture       *fixture,
               gconstpointer  data)
{
  EntenteStatement *statement;

  take_relation (fixture, 3);
  statement = get_statement (fixture, 0);
  g_assert_cmpstr (entente_statement_get_form (statement), ==, "paraphrase");
  g_assert_cmpstr (entente_statement_get_speaker (statement), ==, "tass");
}

/* Each is one step, and nothing of it is left when it is undone. */
static void
test_undo_relations (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GBytes) before = entente_json_write (fixture->document, NULL), after = NULL, again = NULL;

  for (guint i = 0; i < 4; i++)
    take_relation (fixture, i);
  after = entente_json_write (fixture->document, NULL);
  g_assert_false (g_bytes_equal (before, after));
  for (guint i = 0; i < 4; i++)
    g_assert_true (entente_history_undo (fixture->history));
  again = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (before, again));
}

#define add_relation_test(name) \
  g_test_add ("/take-proposals/" #name, Fixture, NULL, set_up_relations, test_##name, tear_down)
#define add(name) g_test_add ("/take-proposals/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add (one);
  add (all);
  add (one_by_one);
  add (mentions);
  add_relation_test (relations);
  add_relation_test (reported);
  add_relation_test (undo_relations);
  g_test_add_func ("/take-proposals/own-name", test_own_name);
  return g_test_run ();
}
