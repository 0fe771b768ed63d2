/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-evidence.h"

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
  { "three", { { "tass", "-", "-", "-", "supports", "-" }, { "kim", "-", "-", "-", "supports", "-" },
               { "peskov", "-", "-", "-", "supports", "-" } },
    "Confirmed: 3 independent origins on the record, TASS, Kim and Dmitry Peskov; disputed by nobody." },
  { "same-origin-twice", { { "tass", "quote", "-", "-", "supports", "article" },
                           { "tass", "quote", "-", "-", "supports", "caption" } },
    "Reported: one origin on the record, TASS; disputed by nobody." },
  { "own-voice", { { "-", "narration", "-", "-", "supports", "article" } },
    "Reported: one origin on the record, the Daily; disputed by nobody." },
  { "own-voice-has-no-speaker", { { "tass", "narration", "unattributed", "asserts", "supports", "article" },
                                  { "-", "-", "-", "-", "supports", "article" } },
    "Reported: one origin on the record, the Daily; disputed by nobody." },
  { "publisher-said-it", { { "-", "narration", "-", "-", "supports", "article" },
                           { "daily", "quote", "-", "-", "supports", "caption" } },
    "Reported: one origin on the record, the Daily; disputed by nobody." },
  { "no-publisher", { { "-", "narration", "-", "-", "supports", "caption" } },
    "Reported: one origin on the record, A caption; disputed by nobody." },
  { "hedged", { { "peskov", "quote", "on-record", "expects", "supports", "article" },
                { "kim", "quote", "on-record", "speculates", "supports", "article" } },
    "Tentative: only expectations: Dmitry Peskov and Kim; disputed by nobody." },
  { "no-comment", { { "peskov", "quote", "on-record", "declines-to-comment", "supports", "article" } },
    "Tentative: only expectations: Dmitry Peskov; disputed by nobody." },
  { "unnamed", { { "official", "quote", "unnamed", "asserts", "supports", "article" },
                 { "official", "quote", "anonymous", "asserts", "supports", "caption" } },
    "Tentative: only unnamed voices: a senior official; disputed by nobody." },
  { "unattributed", { { "-", "paraphrase", "unattributed", "asserts", "supports", "article" } },
    "Tentative: only unnamed voices; disputed by nobody." },
  { "nobody-named", { { "-", "quote", "-", "asserts", "supports", "article" } },
    "Tentative: only unnamed voices; disputed by nobody." },
  { "odd-attribution", { { "peskov", "quote", "on background", "asserts", "supports", "article" } },
    "Tentative: only unnamed voices: Dmitry Peskov; disputed by nobody." },
  { "hedged-and-unnamed", { { "peskov", "quote", "-", "expects", "supports", "article" },
                            { "official", "quote", "unnamed", "-", "supports", "article" } },
    "Tentative: only expectations or unnamed voices: Dmitry Peskov and a senior official; disputed by nobody." },
  { "hedged-does-not-confirm", { { "peskov", "quote", "-", "asserts", "supports", "article" },
                                 { "kim", "quote", "-", "expects", "supports", "article" } },
    "Reported: one origin on the record, Dmitry Peskov; disputed by nobody." },
  { "speaker-gone", { { "putinn", "quote", "on-record", "asserts", "supports", "article" } },
    "Tentative: the document does not tell where it comes from; disputed by nobody." },
  { "speaker-is-no-actor", { { "article", "quote", "on-record", "asserts", "supports", "article" } },
    "Tentative: the document does not tell where it comes from; disputed by nobody." },
  { "source-gone", { { "-", "narration", "-", "-", "supports", "gone" },
                     { "-", "narration", "-", "-", "supports", "-" } },
    "Tentative: the document does not tell where it comes from; disputed by nobody." },
  { "publisher-gone", { { "-", "narration", "-", "-", "supports", "orphan" } },
    "Tentative: the document does not tell where it comes from; disputed by nobody." },
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

  evidence = entente_evidence_for_relation (document, relation);
  why = entente_evidence_explain (evidence, document);
  g_assert_cmpstr (why, ==, the->why);
  g_assert_true (g_str_has_prefix (why, entente_evidence_class_get_label (evidence->support)));
  g_assert_cmpint (entente_evidence_weigh (document, relation, &disputed), ==, evidence->support);
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
  g_autoptr (EntenteEvidence) one = entente_evidence_for_relation (document, ENTENTE_RELATION (met));
  g_autoptr (EntenteEvidence) other = entente_evidence_for_relation (document, ENTENTE_RELATION (before));

  g_assert_cmpuint (one->n_supporting[ENTENTE_VOICE_ON_RECORD], ==, 2);
  g_assert_cmpuint (one->origins->len, ==, 2);
  g_assert_true (one->origins->pdata[0] == entente_document_lookup (document, "joongang"));
  g_assert_true (one->origins->pdata[1] == entente_document_lookup (document, "photo"));
  g_assert_cmpuint (other->n_supporting[ENTENTE_VOICE_UNNAMED], ==, 1);
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
                                            ENTENTE_RELATION (entente_document_lookup (document, "relation")));
  why = entente_evidence_explain (evidence, document);
  g_assert_cmpstr (why, ==, "Reported: one origin on the record, %s %n⟦U+000A⟧⟦U+202E⟧abc⟦U+2069⟧;"
                            " disputed by nobody.");

  g_clear_pointer (&evidence, entente_evidence_free);
  g_assert_finalize_object (document);
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

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, 0);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autofree char *about = g_strdup_printf ("r%u supports, r%u disputes", i / 2, i);
      g_autofree char *statement = g_strdup_printf ("s%u", i);
      g_autofree char *speaker = g_strdup_printf ("a%u", i % 1000);

      sample_add (document, ENTENTE_ITEM_RELATION, id, 0);
      sample_add (document, ENTENTE_ITEM_STATEMENT, statement, ENTENTE_STATEMENT_ABOUT, about,
                  ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_ATTRIBUTION, "on-record",
                  ENTENTE_STATEMENT_MODALITY, "asserts", ENTENTE_STATEMENT_SPEAKER, speaker, 0);
    }

  start = sample_processor_time ();
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteRelation) relation
          = g_list_model_get_item (entente_document_get_items (document, ENTENTE_ITEM_RELATION), i);

      n_confirmed += entente_evidence_weigh (document, relation, NULL) == ENTENTE_EVIDENCE_CONFIRMED;
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
  g_test_add_func ("/evidence/words", test_words);
  g_test_add_func ("/evidence/many", test_many);
  return g_test_run ();
}
