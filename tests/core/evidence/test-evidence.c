/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-evidence.h"

#include "entente-citation.h"
#include "entente-file-words.h"
#include "entente-former.h"
#include "sample.h"

#include <string.h>

/* One statement: speaker, attribution, modality, form and stance. "-" means absent. */
typedef struct {
  const char *speaker;
  const char *form;
  const char *attribution;
  const char *modality;
  const char *stance;
  const char *source;
} Said;

typedef struct {
  const char *name;
  Said said[6];
  const char *why;
} Case;

static const Case cases[] = {
  { "nothing", { { 0 } }, "Unsupported: no statement in this document supports it." },
  { "mention", { { "tass", "quote", "on-record", "asserts", "mentions", "article" } },
    "Unsupported: no statement in this document supports it." },
  { "no-stance", { { "tass", "quote", "on-record", "asserts", "-", "article" } },
    "Unsupported: no statement in this document supports it." },
  { "odd-stance", { { "tass", "quote", "on-record", "asserts", "seems to", "article" } },
    "Unsupported: no statement in this document supports it." },
  { "reported", { { "peskov", "quote", "on-record", "confirms", "supports", "article" } },
    "Reported: one origin on the record, Dmitry Peskov; disputed by nobody." },
  { "confirmed", { { "tass", "paraphrase", "on-record", "asserts", "supports", "article" },
                   { "ministry", "quote", "-", "-", "supports", "article" } },
    "Confirmed: 2 independent origins on the record, TASS and the Unification Ministry; disputed by nobody." },
  { "three", { { "tass", "-", "-", "-", "supports", "article" }, { "kim", "-", "-", "-", "supports", "article" },
               { "peskov", "-", "-", "-", "supports", "article" } },
    "Confirmed: 3 independent origins on the record, TASS, Kim and Dmitry Peskov; disputed by nobody." },
  { "same-origin-twice", { { "tass", "quote", "-", "-", "supports", "article" },
                           { "tass", "quote", "-", "-", "supports", "caption" } },
    "Reported: one origin on the record, TASS; disputed by nobody." },
  { "own-voice", { { "-", "narration", "-", "-", "supports", "article" } },
    "Reported: one origin on the record, the Daily; disputed by nobody." },
  { "own-voice-has-no-speaker", { { "tass", "narration", "unattributed", "asserts", "supports", "article" },
                                  { "-", "narration", "-", "-", "supports", "article" } },
    "Reported: one origin on the record, the Daily; disputed by nobody." },
  { "no-form-is-nobody", { { "-", "-", "-", "-", "supports", "article" },
                           { "-", "summary", "on-record", "asserts", "supports", "caption" } },
    "Tentative: nothing confirms it: 2 statements of unknown origin; disputed by nobody." },
  { "quotation-is-not-the-papers", { { "peskov", "quote", "on-record", "-", "supports", "article" },
                                     { "-", "quote", "on-record", "-", "supports", "article" },
                                     { "-", "paraphrase", "on-record", "-", "supports", "caption" } },
    "Reported: one origin on the record, Dmitry Peskov; not counted: 2 statements of unknown origin;"
    " disputed by nobody." },
  { "publisher-said-it", { { "-", "narration", "-", "-", "supports", "article" },
                           { "daily", "quote", "-", "-", "supports", "caption" } },
    "Reported: one origin on the record, the Daily; disputed by nobody." },
  { "no-publisher", { { "-", "narration", "-", "-", "supports", "caption" } },
    "Reported: one origin on the record, A caption; disputed by nobody." },
  { "hedged", { { "peskov", "quote", "on-record", "expects", "supports", "article" },
                { "kim", "quote", "on-record", "speculates", "supports", "article" } },
    "Tentative: only expectations: Dmitry Peskov and Kim; disputed by nobody." },
  { "no-comment", { { "peskov", "quote", "on-record", "declines-to-comment", "supports", "article" } },
    "Tentative: nothing confirms it: 1 statement that contradicts itself; disputed by nobody." },
  { "no-comment-is-no-dispute-taken-back", { { "peskov", "quote", "-", "declines-to-comment", "disputes", "article" } },
    "Unsupported: no statement in this document supports it; disputed by Dmitry Peskov." },
  { "denial-supports", { { "peskov", "quote", "on-record", "denies", "supports", "article" },
                         { "kim", "quote", "on-record", "denies", "supports", "article" },
                         { "tass", "quote", "on-record", "asserts", "supports", "article" } },
    "Reported: one origin on the record, TASS; not counted: 2 statements that contradict themselves;"
    " disputed by nobody." },
  { "confirmation-disputes", { { "kim", "quote", "on-record", "confirms", "disputes", "article" } },
    "Unsupported: no statement in this document supports it; disputed by Kim." },
  { "calls-for", { { "kim", "quote", "on-record", "calls-for", "supports", "article" } },
    "Reported: one origin on the record, Kim; disputed by nobody." },
  { "unnamed", { { "official", "quote", "unnamed", "asserts", "supports", "article" },
                 { "official", "quote", "anonymous", "asserts", "supports", "caption" } },
    "Tentative: only unnamed voices: a senior official; disputed by nobody." },
  { "unattributed", { { "-", "paraphrase", "unattributed", "asserts", "supports", "article" } },
    "Tentative: only unnamed voices; disputed by nobody." },
  { "nobody-named", { { "-", "quote", "-", "asserts", "supports", "article" } },
    "Tentative: nothing confirms it: 1 statement of unknown origin; disputed by nobody." },
  { "odd-attribution", { { "peskov", "quote", "on background", "asserts", "supports", "article" } },
    "Tentative: only unnamed voices: Dmitry Peskov; disputed by nobody." },
  { "hedged-and-unnamed", { { "peskov", "quote", "-", "expects", "supports", "article" },
                            { "official", "quote", "unnamed", "-", "supports", "article" } },
    "Tentative: only expectations or unnamed voices: Dmitry Peskov and a senior official; disputed by nobody." },
  { "hedged-does-not-confirm", { { "peskov", "quote", "-", "asserts", "supports", "article" },
                                 { "kim", "quote", "-", "expects", "supports", "article" } },
    "Reported: one origin on the record, Dmitry Peskov; disputed by nobody." },
  { "speaker-gone", { { "putinn", "quote", "on-record", "asserts", "supports", "article" } },
    "Tentative: nothing confirms it: 1 statement of unknown origin; disputed by nobody." },
  { "speaker-is-no-actor", { { "article", "quote", "on-record", "asserts", "supports", "article" } },
    "Tentative: nothing confirms it: 1 statement of unknown origin; disputed by nobody." },
  { "source-gone", { { "-", "narration", "-", "-", "supports", "gone" },
                     { "-", "narration", "-", "-", "supports", "-" } },
    "Tentative: nothing confirms it: 2 statements without a source; disputed by nobody." },
  { "no-source", { { "peskov", "quote", "on-record", "asserts", "supports", "-" },
                   { "kim", "quote", "on-record", "asserts", "supports", "-" },
                   { "tass", "quote", "on-record", "expects", "supports", "article" } },
    "Tentative: nothing confirms it: 2 statements without a source, 1 expectation or guess; disputed by nobody." },
  { "no-source-beside-confirmed", { { "peskov", "quote", "-", "-", "supports", "article" },
                                    { "kim", "quote", "-", "-", "supports", "article" },
                                    { "tass", "quote", "-", "-", "supports", "-" } },
    "Confirmed: 2 independent origins on the record, Dmitry Peskov and Kim; not counted: 1 statement without a source;"
    " disputed by nobody." },
  { "no-source-disputes", { { "kim", "quote", "-", "denies", "disputes", "-" } },
    "Unsupported: no statement in this document supports it; disputed by Kim." },
  { "publisher-gone", { { "-", "narration", "-", "-", "supports", "orphan" } },
    "Tentative: nothing confirms it: 1 statement of unknown origin; disputed by nobody." },
  { "disputed", { { "peskov", "quote", "-", "asserts", "supports", "article" },
                  { "kim", "quote", "-", "denies", "disputes", "article" } },
    "Reported: one origin on the record, Dmitry Peskov; disputed by Kim." },
  { "disputed-by-many", { { "peskov", "quote", "-", "asserts", "supports", "article" },
                          { "kim", "quote", "-", "denies", "disputes", "article" },
                          { "official", "quote", "anonymous", "speculates", "disputes", "article" } },
    "Reported: one origin on the record, Dmitry Peskov; disputed by Kim and a senior official." },
  { "only-disputed", { { "kim", "quote", "-", "denies", "disputes", "article" } },
    "Unsupported: no statement in this document supports it; disputed by Kim." },
  { "disputed-by-nobody-known", { { "-", "quote", "anonymous", "denies", "disputes", "article" } },
    "Unsupported: no statement in this document supports it; disputed, by whom is not known." },
};

static const char *
absent (const char *word)
{
  return g_str_equal (word, "-") ? NULL : word;
}

static void
add_said (EntenteDocument *document,
          const Said      *said,
          guint            nth)
{
  g_autofree char *id = g_strdup_printf ("s%u", nth);
  g_autofree char *about = g_strjoin (" ", "relation", absent (said->stance), NULL);
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_STATEMENT, id);
  EntenteRecord *record = entente_item_edit_record (item);
  g_auto (GStrv) words = g_strsplit (about, " ", 2);
  EntenteRecord *target = entente_record_new (&entente_target_shape);

  entente_record_set_text (record, ENTENTE_STATEMENT_SPEAKER, absent (said->speaker));
  entente_record_set_text (record, ENTENTE_STATEMENT_FORM, absent (said->form));
  entente_record_set_text (record, ENTENTE_STATEMENT_ATTRIBUTION, absent (said->attribution));
  entente_record_set_text (record, ENTENTE_STATEMENT_MODALITY, absent (said->modality));
  entente_record_set_text (record, ENTENTE_STATEMENT_SOURCE, absent (said->source));
  entente_record_set_text (target, ENTENTE_TARGET_ID, words[0]);
  entente_record_set_text (target, ENTENTE_TARGET_STANCE, words[1]);
  entente_record_add_record (record, ENTENTE_STATEMENT_ABOUT, target);
  g_assert_true (entente_document_insert (document, item, G_MAXUINT));
}

static EntenteDocument *
new_document (void)
{
  static const char *const names[][2] = {
    { "kim", "Kim" }, { "peskov", "Dmitry Peskov" }, { "tass", "TASS" }, { "daily", "the Daily" },
    { "ministry", "the Unification Ministry" }, { "official", "a senior official" },
  };
  EntenteDocument *document = entente_document_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    sample_add (document, ENTENTE_ITEM_ACTOR, names[i][0], ENTENTE_ACTOR_NAME, names[i][1], 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "article", ENTENTE_SOURCE_PUBLISHER, "daily", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "caption", ENTENTE_SOURCE_TITLE, "A caption", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "orphan", ENTENTE_SOURCE_PUBLISHER, "gone", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "relation", ENTENTE_RELATION_FROM, "kim",
              ENTENTE_RELATION_TO, "peskov", 0);
  return document;
}

static void
test_case (gconstpointer data)
{
  const Case *the = data;
  EntenteDocument *document = new_document ();
  EntenteRelation *relation = ENTENTE_RELATION (entente_document_lookup (document, "relation"));
  g_autoptr (EntenteEvidence) evidence = NULL;
  g_autofree char *why = NULL;
  gboolean disputed;

  for (guint i = 0; i < G_N_ELEMENTS (the->said) && the->said[i].speaker != NULL; i++)
    add_said (document, &the->said[i], i);

  evidence = entente_evidence_for_relation (document, relation, NULL);
  why = entente_evidence_explain (evidence, document);
  g_assert_cmpstr (why, ==, the->why);
  g_assert_true (g_str_has_prefix (why, entente_evidence_class_get_label (evidence->support)));
  g_assert_cmpint (entente_evidence_weigh (document, relation, NULL, &disputed), ==, evidence->support);
  g_assert_cmpint (disputed, ==, evidence->disputed);
  g_assert_cmpint (disputed, ==, strstr (why, "; disputed") != NULL && strstr (why, "nobody") == NULL);

  g_clear_pointer (&evidence, entente_evidence_free);
  g_assert_finalize_object (document);
}

static void
test_counts (void)
{
  EntenteDocument *document = sample_document_new ();
  EntenteItem *met = entente_document_lookup (document, "met");
  EntenteItem *before = entente_document_lookup (document, "met-before");
  g_autoptr (EntenteEvidence) one = entente_evidence_for_relation (document, ENTENTE_RELATION (met), NULL);
  g_autoptr (EntenteEvidence) other = entente_evidence_for_relation (document, ENTENTE_RELATION (before), NULL);

  g_assert_cmpuint (one->n_supporting[ENTENTE_DOUBT_NONE], ==, 2);
  g_assert_cmpuint (one->origins->len, ==, 2);
  g_assert_true (one->origins->pdata[0] == entente_document_lookup (document, "joongang"));
  g_assert_true (one->origins->pdata[1] == entente_document_lookup (document, "photo"));
  g_assert_cmpuint (other->n_supporting[ENTENTE_DOUBT_UNNAMED], ==, 1);
  g_assert_cmpuint (other->n_disputing, ==, 1);
  g_assert_cmpuint (other->origins->len + other->others->len, ==, 0);
  g_assert_true (other->disputing->pdata[0] == entente_document_lookup (document, "kim"));

  g_clear_pointer (&one, entente_evidence_free);
  g_clear_pointer (&other, entente_evidence_free);
  g_assert_finalize_object (document);
}

static void
test_names_are_harmless (void)
{
  EntenteDocument *document = new_document ();
  Said said = { "trick", "quote", "-", "-", "supports", "article" };
  g_autoptr (EntenteEvidence) evidence = NULL;
  g_autofree char *why = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "trick", ENTENTE_ACTOR_NAME, "%s %n\n\u202eabc\u2069", 0);
  add_said (document, &said, 0);
  evidence = entente_evidence_for_relation (document,
                                            ENTENTE_RELATION (entente_document_lookup (document, "relation")), NULL);
  why = entente_evidence_explain (evidence, document);
  g_assert_cmpstr (why, ==, "Reported: one origin on the record, %s %n⟦U+000A⟧⟦U+202E⟧abc⟦U+2069⟧;"
                            " disputed by nobody.");

  g_clear_pointer (&evidence, entente_evidence_free);
  g_assert_finalize_object (document);
}

static EntenteItem *
find_relation (EntenteDocument *document)
{
  return entente_document_lookup (document, "relation");
}

static char *
explain (EntenteDocument *document)
{
  EntenteRelation *relation = ENTENTE_RELATION (find_relation (document));
  g_autoptr (EntenteEvidence) evidence = entente_evidence_for_relation (document, relation, NULL);

  g_assert_cmpint (entente_evidence_weigh (document, relation, NULL, NULL), ==, evidence->support);
  return entente_evidence_explain (evidence, document);
}

/* A statement that both supports and disputes a relation is one of the two in error. */
static void
test_both_stances (void)
{
  EntenteDocument *document = new_document ();
  g_autofree char *why = NULL;

  sample_add (document, ENTENTE_ITEM_STATEMENT, "both", ENTENTE_STATEMENT_SPEAKER, "kim", ENTENTE_STATEMENT_SOURCE,
              "article", ENTENTE_STATEMENT_ABOUT, "relation supports, relation disputes", 0);
  why = explain (document);
  g_assert_cmpstr (why, ==, "Tentative: nothing confirms it: 1 statement that contradicts itself; disputed by Kim.");
  g_assert_finalize_object (document);
}

/* A quotation counts only if the stored text of its source holds it. Other forms are not compared. */
static void
test_stored_text (void)
{
  static const struct {
    const char *form, *words, *why;
  } stored[] = {
    { "quote", "the visit … took\nplace", "Reported: one origin on the record, Kim; disputed by nobody." },
    { "quote", "the visit was cancelled", "Tentative: nothing confirms it: 1 quotation that the stored text of its"
                                          " source does not hold; disputed by nobody." },
    { "paraphrase", "it took place", "Reported: one origin on the record, Kim; disputed by nobody." },
    { "narration", "it took place", "Reported: one origin on the record, the Daily; disputed by nobody." },
    { "quote", "…", "Reported: one origin on the record, Kim; disputed by nobody." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (stored); i++)
    {
      EntenteDocument *document = new_document ();
      g_autofree char *why = NULL;

      sample_add (document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_PUBLISHER, "daily",
                  ENTENTE_SOURCE_TEXT, "Kim said: \u201cYes, the visit of March took place.\u201d", 0);
      sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_SPEAKER, "kim", ENTENTE_STATEMENT_SOURCE,
                  "kept", ENTENTE_STATEMENT_TEXT, stored[i].words, ENTENTE_STATEMENT_FORM, stored[i].form,
                  ENTENTE_STATEMENT_ABOUT, "relation supports", 0);
      why = explain (document);
      g_assert_cmpstr (why, ==, stored[i].why);
      g_assert_finalize_object (document);
    }
}

/* Two sources of a publisher that was deleted are not two origins. */
static void
test_deleted_publisher (void)
{
  EntenteDocument *document = new_document ();
  const char *const ids[] = { "first", "second" };
  g_autofree char *why = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (EntenteItem) source = entente_item_new (ENTENTE_ITEM_SOURCE, ids[i]);

      entente_former_add (entente_item_edit_record (source), ENTENTE_SOURCE_FORMER, ENTENTE_ROLE_PUBLISHER, "A Paper");
      g_assert_true (entente_document_insert (document, source, G_MAXUINT));
      sample_add (document, ENTENTE_ITEM_STATEMENT, i == 0 ? "s0" : "s1", ENTENTE_STATEMENT_FORM, "narration",
                  ENTENTE_STATEMENT_SOURCE, ids[i], ENTENTE_STATEMENT_ABOUT, "relation supports", 0);
    }
  why = explain (document);
  g_assert_cmpstr (why, ==, "Tentative: nothing confirms it: 2 statements of unknown origin; disputed by nobody.");
  g_assert_finalize_object (document);
}

/* Who spoke is told even after the deletion, whatever the form: else the words would seem to be those of the source. */
static void
test_deleted_speaker (void)
{
  const char *const forms[] = { NULL, "narration", "quote" };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      EntenteDocument *document = new_document ();
      g_autoptr (EntenteItem) statement = entente_item_new (ENTENTE_ITEM_STATEMENT, "s");
      EntenteRecord *record = entente_item_edit_record (statement);
      g_autoptr (EntenteCitation) citation = NULL;

      sample_add (document, ENTENTE_ITEM_SOURCE, "told", ENTENTE_SOURCE_TITLE, "An article",
                  ENTENTE_SOURCE_PUBLISHER, "daily", 0);
      entente_record_set_text (record, ENTENTE_STATEMENT_TEXT, "Words");
      entente_record_set_text (record, ENTENTE_STATEMENT_SOURCE, "told");
      if (forms[i] != NULL)
        entente_record_set_text (record, ENTENTE_STATEMENT_FORM, forms[i]);
      entente_former_add (record, ENTENTE_STATEMENT_FORMER, ENTENTE_ROLE_SPEAKER, "A Speaker");
      g_assert_true (entente_document_insert (document, statement, G_MAXUINT));
      citation = entente_citation_new (document, ENTENTE_STATEMENT (statement));
      g_assert_nonnull (citation->said);
      g_assert_nonnull (strstr (citation->said, "speaker deleted: A Speaker"));
      g_clear_pointer (&citation, entente_citation_free);
      g_clear_object (&statement);
      g_assert_finalize_object (document);
    }
}

/* Which modality contradicts which stance. The first letter is for supports, the second for disputes. */
static void
test_contradictions (void)
{
  static const char *const pairs[][2] = {
    { "asserts", "--" }, { "confirms", "-x" }, { "denies", "x-" }, { "expects", "--" }, { "speculates", "--" },
    { "calls-for", "--" }, { "declines-to-comment", "xx" }, { "mumbles", "--" }, { NULL, "--" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_cmpint (entente_doubt_is_contradiction (pairs[i][0], ENTENTE_STANCE_SET_SUPPORTS), ==,
                       pairs[i][1][0] == 'x');
      g_assert_cmpint (entente_doubt_is_contradiction (pairs[i][0], ENTENTE_STANCE_SET_DISPUTES), ==,
                       pairs[i][1][1] == 'x');
      g_assert_false (entente_doubt_is_contradiction (pairs[i][0], 0));
    }
  for (const char *const *word = entente_statement_modalities; *word != NULL; word++)
    g_assert_true (entente_doubt_is_contradiction (*word, ENTENTE_STANCE_SET_SUPPORTS | ENTENTE_STANCE_SET_DISPUTES));
}

static void
test_words (void)
{
  for (int i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    for (int j = 0; j < i; j++)
      {
        g_assert_cmpstr (entente_evidence_class_get_label (i), !=, entente_evidence_class_get_label (j));
        g_assert_cmpstr (entente_evidence_class_get_description (i), !=, entente_evidence_class_get_description (j));
      }
}

/* The picture needs the class of every relation. The loose limit of this test only detects a
 * quadratic cost. */
static void
test_many (void)
{
  EntenteDocument *document = entente_document_new ();
  guint n = 40000, n_confirmed = 0;
  gint64 start, took;

  sample_add (document, ENTENTE_ITEM_SOURCE, "article", ENTENTE_SOURCE_TITLE, "An article", 0);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, 0);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autofree char *about = g_strdup_printf ("r%u supports, r%u disputes", i / 2, (i + 1) % n);
      g_autofree char *statement = g_strdup_printf ("s%u", i);
      g_autofree char *speaker = g_strdup_printf ("a%u", i % 1000);

      sample_add (document, ENTENTE_ITEM_RELATION, id, 0);
      sample_add (document, ENTENTE_ITEM_STATEMENT, statement, ENTENTE_STATEMENT_ABOUT, about,
                  ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_ATTRIBUTION, "on-record",
                  ENTENTE_STATEMENT_MODALITY, "asserts", ENTENTE_STATEMENT_SPEAKER, speaker,
                  ENTENTE_STATEMENT_SOURCE, "article", 0);
    }

  start = sample_processor_time ();
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteRelation) relation
          = g_list_model_get_item (entente_document_get_items (document, ENTENTE_ITEM_RELATION), i);

      n_confirmed += entente_evidence_weigh (document, relation, NULL, NULL) == ENTENTE_EVIDENCE_CONFIRMED;
    }
  took = sample_processor_time () - start;
  g_test_minimized_result (took / 1000.0, "%u relations weighed in %.1f ms", n, took / 1000.0);
  g_assert_cmpuint (n_confirmed, ==, n / 2);
  g_assert_cmpint (took, <, 2 * G_USEC_PER_SEC);
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/evidence/why/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/evidence/counts", test_counts);
  g_test_add_func ("/evidence/names-are-harmless", test_names_are_harmless);
  g_test_add_func ("/evidence/both-stances", test_both_stances);
  g_test_add_func ("/evidence/stored-text", test_stored_text);
  g_test_add_func ("/evidence/deleted-publisher", test_deleted_publisher);
  g_test_add_func ("/evidence/deleted-speaker", test_deleted_speaker);
  g_test_add_func ("/evidence/contradictions", test_contradictions);
  g_test_add_func ("/evidence/words", test_words);
  g_test_add_func ("/evidence/many", test_many);
  return g_test_run ();
}
