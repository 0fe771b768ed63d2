/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-weights.h"

#include "entente-calendar.h"
#include "entente-evidence.h"
#include "entente-falls.h"
#include "entente-view.h"
#include "random-document.h"
#include "sample.h"

#define N_RANDOM 40

/* Few of each, so that statements meet. */
#define N_ACTORS 6
#define N_SOURCES 7
#define N_RELATIONS 12
#define N_STATEMENTS 60
#define N_WEIGHINGS 12

static EntenteViewInput *
input_new (EntenteDocument *document)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);

  return entente_view_input_new (document, cache);
}

static void
assert_weighed (EntenteDocument  *document,
                EntenteViewInput *input,
                EntenteWeighing  *weighing)
{
  g_autoptr (EntenteViewInput) weighed = entente_view_weights_weigh_input (input, weighing, NULL);

  for (guint i = 0; i < entente_view_input_get_n (input, ENTENTE_ITEM_RELATION); i++)
    {
      EntenteRelation *relation = ENTENTE_RELATION (entente_view_input_get_item (input, ENTENTE_ITEM_RELATION, i));
      g_autoptr (EntenteEvidence) evidence = entente_evidence_for_relation (document, relation, weighing);
      gboolean disputed;

      g_assert_cmpint (entente_view_input_get_evidence (weighed, i, &disputed), ==, evidence->support);
      g_assert_cmpint (disputed, ==, evidence->disputed);
      g_assert_cmpint (entente_view_input_is_pale (weighed, i), ==, evidence->pale);
    }
}

/* Returns an aside of the nth source and the nth actor. */
static EntenteAside *
choose_aside (EntenteViewInput *input,
              guint             nth)
{
  EntenteAside *aside = entente_aside_new ();
  guint n_sources = entente_view_input_get_n (input, ENTENTE_ITEM_SOURCE);
  guint n_actors = entente_view_input_get_n (input, ENTENTE_ITEM_ACTOR);

  for (int kind = 0; kind < ENTENTE_ASIDE_GRADE; kind++)
    {
      EntenteItemKind of = kind == ENTENTE_ASIDE_SOURCE ? ENTENTE_ITEM_SOURCE : ENTENTE_ITEM_ACTOR;
      guint n = kind == ENTENTE_ASIDE_SOURCE ? n_sources : n_actors;
      EntenteAside *before = aside;

      if (n == 0)
        continue;
      aside = entente_aside_new_with (before, kind, entente_item_get_id (entente_view_input_get_item (input, of,
                                                                                                      nth % n)));
      entente_aside_unref (before);
    }
  return aside;
}

/* Something may be set aside where there is nothing to weigh. */
static void
test_no_relations (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);
  g_autoptr (EntenteAside) nothing = entente_aside_new ();
  g_autoptr (EntenteAside) aside = entente_aside_new_with (nothing, ENTENTE_ASIDE_SOURCE, "gone");
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_with_aside (all, aside);
  g_autoptr (EntenteViewInput) weighed = entente_viewpoint_weigh (viewpoint, input, NULL);

  g_assert_nonnull (weighed);
  g_assert_true (entente_view_input_get_base (weighed) == input);
}

/* All at once weighs what one by one does, by all rules, on any day, and whatever is set aside. */
static void
test_same (void)
{
  for (guint seed = 0; seed < N_RANDOM; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      EntenteDocument *document = random_document_new (random, 40);
      g_autoptr (EntenteViewInput) input = input_new (document);
      g_autoptr (EntenteAside) aside = choose_aside (input, seed);

      for (guint rules = 0; rules < 1u << ENTENTE_N_RULES; rules++)
        {
          g_autoptr (EntenteWeighing) all = entente_weighing_new (rules, ENTENTE_KNOWN_ALL, NULL);
          g_autoptr (EntenteWeighing) known = entente_weighing_new (rules, entente_calendar_join (2024, 6, 1), NULL);
          g_autoptr (EntenteWeighing) without = entente_weighing_new (rules, ENTENTE_KNOWN_ALL, aside);

          assert_weighed (document, input, all);
          assert_weighed (document, input, known);
          assert_weighed (document, input, without);
        }
      g_clear_pointer (&input, entente_view_input_unref);
      g_assert_finalize_object (document);
    }
}

static const char *
choose (GRand             *random,
        const char *const *words,
        guint              n)
{
  return words[g_rand_int_range (random, 0, (gint32) n)];
}

static char *
number_id (GRand      *random,
           const char *prefix,
           int         n)
{
  return g_strdup_printf ("%s%d", prefix, g_rand_int_range (random, 0, n));
}

static void
set_text (GRand         *random,
          EntenteRecord *record,
          guint          member,
          const char    *text)
{
  if (g_rand_int_range (random, 0, 4) > 0)
    entente_record_set_text (record, member, text);
}

static void
add_sources (GRand           *random,
             EntenteDocument *document)
{
  static const char *const dates[] = { "2024-01", "2024-05-02", "2024-07-01", "2025" };
  static const char *const grades[] = { "A", "B", "D" };

  for (int i = 0; i < N_SOURCES; i++)
    {
      g_autofree char *id = g_strdup_printf ("q%d", i), *cited = number_id (random, "q", N_SOURCES);
      g_autofree char *publisher = number_id (random, "a", N_ACTORS);
      g_autoptr (EntenteItem) source = entente_item_new (ENTENTE_ITEM_SOURCE, id);
      EntenteRecord *record = entente_item_edit_record (source);

      set_text (random, record, ENTENTE_SOURCE_PUBLISHER, publisher);
      set_text (random, record, ENTENTE_SOURCE_PUBLISHED, choose (random, dates, G_N_ELEMENTS (dates)));
      set_text (random, record, ENTENTE_SOURCE_RELIABILITY, choose (random, grades, G_N_ELEMENTS (grades)));
      if (i % 2 == 0)
        entente_record_add_text (record, ENTENTE_SOURCE_CITES, cited);
      entente_document_insert (document, source, G_MAXUINT);
    }
}

static void
add_statements (GRand           *random,
                EntenteDocument *document)
{
  static const char *const forms[] = { "quote", "narration", "narration", "paraphrase" };
  static const char *const stances[] = { "supports", "supports", "supports", "disputes", "mentions" };
  static const char *const modalities[] = { "asserts", "asserts", "denies", "expects" };
  static const char *const dates[] = { "2024-02-03", "2024-05", "2024-06-01~", "2024-08-01", "../2024-06-02" };

  for (int i = 0; i < N_STATEMENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%d", i), *speaker = number_id (random, "a", N_ACTORS);
      g_autofree char *source = number_id (random, "q", N_SOURCES), *via = number_id (random, "a", N_ACTORS + 1);
      g_autoptr (EntenteItem) statement = entente_item_new (ENTENTE_ITEM_STATEMENT, id);
      EntenteRecord *record = entente_item_edit_record (statement);

      set_text (random, record, ENTENTE_STATEMENT_FORM, choose (random, forms, G_N_ELEMENTS (forms)));
      set_text (random, record, ENTENTE_STATEMENT_SPEAKER, speaker);
      set_text (random, record, ENTENTE_STATEMENT_SOURCE, source);
      set_text (random, record, ENTENTE_STATEMENT_DATE, choose (random, dates, G_N_ELEMENTS (dates)));
      set_text (random, record, ENTENTE_STATEMENT_MODALITY, choose (random, modalities, G_N_ELEMENTS (modalities)));
      if (i % 3 == 0)
        entente_record_add_text (record, ENTENTE_STATEMENT_VIA, via);
      if (i % 4 > 0)
        entente_record_set_number (record, ENTENTE_STATEMENT_CREDIBILITY, 1 + i % 6);
      for (int j = 0; j <= i % 3; j++)
        {
          g_autofree char *relation = number_id (random, "r", N_RELATIONS);
          EntenteRecord *target = entente_record_new (&entente_target_shape);

          entente_record_set_text (target, ENTENTE_TARGET_ID, relation);
          entente_record_set_text (target, ENTENTE_TARGET_STANCE, choose (random, stances, G_N_ELEMENTS (stances)));
          entente_record_add_record (record, ENTENTE_STATEMENT_ABOUT, target);
        }
      entente_document_insert (document, statement, G_MAXUINT);
    }
}

/* A document in which much is said of little, weighed by any rules. */
static EntenteDocument *
dense_document_new (GRand *random,
                    guint  rules)
{
  static const char *const words[] = { "met", "part of", "speaks for" };
  EntenteDocument *document = entente_document_new ();

  for (int rule = 0; rule < ENTENTE_N_RULES; rule++)
    if (rules & 1u << rule)
      entente_record_add_text (entente_document_get_record (document), ENTENTE_DOCUMENT_WEIGHING,
                               entente_rule_get_word (rule));
  for (int i = 0; i < N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%d", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, 0);
    }
  for (int i = 0; i < N_RELATIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%d", i), *from = number_id (random, "a", N_ACTORS);
      g_autofree char *to = number_id (random, "a", N_ACTORS);

      sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, from, ENTENTE_RELATION_TO, to,
                  ENTENTE_RELATION_KIND, choose (random, words, G_N_ELEMENTS (words)), 0);
    }
  add_sources (random, document);
  add_statements (random, document);
  return document;
}

/* Nothing, one thing, or several of any kind, among them such as the document does not have. */
static EntenteAside *
random_aside (GRand *random)
{
  static const char *const grades[] = { "A", "B", "D", "2", "5", ENTENTE_NO_GRADE };
  EntenteAside *aside = entente_aside_new ();

  for (int n = g_rand_int_range (random, 0, 4); n > 0; n--)
    {
      EntenteAsideKind kind = g_rand_int_range (random, 0, ENTENTE_N_ASIDES);
      g_autofree char *id = kind == ENTENTE_ASIDE_SOURCE ? number_id (random, "q", N_SOURCES + 1)
                            : g_rand_boolean (random)    ? number_id (random, "a", N_ACTORS + 1)
                                                         : number_id (random, "q", N_SOURCES);
      EntenteAside *before = aside;

      aside = entente_aside_new_with (before, kind, kind == ENTENTE_ASIDE_GRADE
                                                      ? choose (random, grades, G_N_ELEMENTS (grades)) : id);
      entente_aside_unref (before);
    }
  return aside;
}

static gint64
random_day (GRand *random)
{
  if (g_rand_boolean (random))
    return ENTENTE_KNOWN_ALL;
  return entente_calendar_join (g_rand_int_range (random, 2023, 2026), g_rand_int_range (random, 1, 13),
                                g_rand_int_range (random, 1, 29));
}

static guint
count_changed (EntenteViewInput *input,
               EntenteWeighing  *weighing)
{
  g_autoptr (EntenteViewInput) weighed = entente_view_weights_weigh_input (input, weighing, NULL);
  guint n = 0;

  for (guint i = 0; i < entente_view_input_get_n (input, ENTENTE_ITEM_RELATION); i++)
    {
      gboolean disputed, was_disputed;

      n += entente_view_input_get_evidence (weighed, i, &disputed)
             != entente_view_input_get_evidence (input, i, &was_disputed)
           || disputed != was_disputed;
    }
  return n;
}

/* Only what can have changed is weighed anew, with a weigher that remembers the weighing before. That comes to the same
 * as to weigh each relation from scratch. */
static void
test_changes (void)
{
  guint n_changed = 0, n_all = 0;

  for (guint seed = 0; seed < N_RANDOM; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      guint rules = seed % (1u << ENTENTE_N_RULES);
      EntenteDocument *document = dense_document_new (random, rules);
      g_autoptr (EntenteViewInput) input = input_new (document);

      for (guint i = 0; i < N_WEIGHINGS; i++)
        {
          g_autoptr (EntenteAside) aside = random_aside (random);
          gboolean same_rules = g_rand_int_range (random, 0, 4) > 0;
          g_autoptr (EntenteWeighing) weighing = entente_weighing_new (same_rules ? rules : rules ^ 1,
                                                                       random_day (random), aside);

          assert_weighed (document, input, weighing);
          n_changed += count_changed (input, weighing);
          n_all += N_RELATIONS;
        }
      g_clear_pointer (&input, entente_view_input_unref);
      g_assert_finalize_object (document);
    }
  /* Both what changes and what does not was looked at. */
  g_assert_cmpuint (n_changed, >, n_all / 10);
  g_assert_cmpuint (n_changed, <, n_all * 9 / 10);
}

/* With nothing set aside, and everything known, a view shows the document. */
static void
test_nothing (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);
  g_autoptr (EntenteAside) nothing = entente_aside_new ();
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_with_aside (all, nothing);
  g_autoptr (EntenteView) view = entente_view_new (input, viewpoint, NULL);
  EntenteStrength strength;

  g_assert_true (entente_viewpoint_equal (all, viewpoint) && entente_viewpoint_shows_all (viewpoint));
  g_assert_true (entente_view_get_input (view) == input);
  g_assert_false (entente_view_weigh (view, entente_document_lookup (document, "met"), &strength));
  g_assert_null (entente_view_get_falls (view));
  g_clear_pointer (&view, entente_view_unref);
  g_clear_pointer (&input, entente_view_input_unref);
  g_assert_finalize_object (document);
}

static EntenteView *
view_without (EntenteViewInput *input,
              EntenteAsideKind  kind,
              const char       *word)
{
  g_autoptr (EntenteAside) nothing = entente_aside_new ();
  g_autoptr (EntenteAside) aside = entente_aside_new_with (nothing, kind, word);
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_with_aside (all, aside);

  return entente_view_new (input, viewpoint, NULL);
}

/* The sample: "met" rests on the article and the photo, "met-before" on the article alone, and Kim disputes it. */
static void
test_falls (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);
  g_autoptr (EntenteView) without = view_without (input, ENTENTE_ASIDE_SOURCE, "article");
  GArray *falls = entente_view_get_falls (without);
  const EntenteFall *first = &g_array_index (falls, EntenteFall, 0), *second = &g_array_index (falls, EntenteFall, 1);

  g_assert_cmpuint (falls->len, ==, 2);
  g_assert_cmpuint (entente_falls_count (falls), ==, 2);
  g_assert_cmpstr (entente_item_get_id (entente_view_input_get_item (input, ENTENTE_ITEM_RELATION, first->relation)),
                   ==, "met-before");
  g_assert_cmpint (first->before.support, ==, ENTENTE_EVIDENCE_TENTATIVE);
  g_assert_cmpint (first->after.support, ==, ENTENTE_EVIDENCE_UNSUPPORTED);
  g_assert_true (first->before.disputed && !first->after.disputed);
  g_assert_cmpint (second->before.support, ==, ENTENTE_EVIDENCE_CONFIRMED);
  g_assert_cmpint (second->after.support, ==, ENTENTE_EVIDENCE_REPORTED);
  g_assert_cmpuint (entente_view_get_n_shown (without, ENTENTE_ITEM_RELATION), ==, 3);

  g_clear_pointer (&without, entente_view_unref);
  g_clear_pointer (&input, entente_view_input_unref);
  g_assert_finalize_object (document);
}

/* A dispute that goes is told, and falls nothing. */
static void
test_dispute_goes (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);
  g_autoptr (EntenteView) without = view_without (input, ENTENTE_ASIDE_SPEAKER, "kim");
  GArray *falls = entente_view_get_falls (without);

  g_assert_cmpuint (falls->len, ==, 1);
  g_assert_cmpuint (entente_falls_count (falls), ==, 0);
  g_clear_pointer (&without, entente_view_unref);
  g_clear_pointer (&input, entente_view_input_unref);
  g_assert_finalize_object (document);
}

static void
test_alone (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);
  EntenteViewWeights *weights = entente_view_weights_get (input);

  g_assert_cmpuint (entente_view_weights_get_alone (weights, ENTENTE_ASIDE_SOURCE, "article"), ==, 1);
  g_assert_cmpuint (entente_view_weights_get_alone (weights, ENTENTE_ASIDE_SOURCE, "photo"), ==, 0);
  g_assert_cmpuint (entente_view_weights_get_alone (weights, ENTENTE_ASIDE_SOURCE, "nothing"), ==, 0);
  g_assert_cmpuint (entente_view_weights_get_alone (weights, ENTENTE_ASIDE_SPEAKER, "kim"), ==, 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "reports-it", ENTENTE_STATEMENT_SPEAKER, "tass",
              ENTENTE_STATEMENT_SOURCE, "photo", ENTENTE_STATEMENT_ABOUT, "reports supports", 0);
  g_clear_pointer (&input, entente_view_input_unref);
  input = input_new (document);
  weights = entente_view_weights_get (input);
  g_assert_cmpuint (entente_view_weights_get_alone (weights, ENTENTE_ASIDE_SPEAKER, "tass"), ==, 1);
  g_assert_cmpuint (entente_view_weights_get_alone (weights, ENTENTE_ASIDE_SOURCE, "photo"), ==, 1);
  g_clear_pointer (&input, entente_view_input_unref);
  g_assert_finalize_object (document);
}

/* A day of knowledge leaves nothing out, and weighs what was said by then. */
static void
test_known (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntentePeriod) period = entente_period_new_known (entente_calendar_join (2025, 3, 23));
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_with_period (all, period);
  g_autoptr (EntenteView) view = entente_view_new (input, viewpoint, NULL);
  EntenteStrength strength;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_assert_cmpuint (entente_view_get_n_shown (view, kind), ==, entente_view_get_n_all (view, kind));
  /* The photo is of the 22nd, the article of the 25th. */
  g_assert_true (entente_view_weigh (view, entente_document_lookup (document, "met"), &strength));
  g_assert_cmpint (strength.support, ==, ENTENTE_EVIDENCE_REPORTED);
  g_assert_true (entente_view_weigh (view, entente_document_lookup (document, "met-before"), &strength));
  g_assert_cmpint (strength.support, ==, ENTENTE_EVIDENCE_UNSUPPORTED);
  g_assert_true (strength.disputed);
  g_clear_pointer (&view, entente_view_unref);
  g_clear_pointer (&input, entente_view_input_unref);
  g_assert_finalize_object (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-weights/no-relations", test_no_relations);
  g_test_add_func ("/view-weights/same", test_same);
  g_test_add_func ("/view-weights/changes", test_changes);
  g_test_add_func ("/view-weights/nothing", test_nothing);
  g_test_add_func ("/view-weights/falls", test_falls);
  g_test_add_func ("/view-weights/dispute_goes", test_dispute_goes);
  g_test_add_func ("/view-weights/alone", test_alone);
  g_test_add_func ("/view-weights/known", test_known);

  return g_test_run ();
}
