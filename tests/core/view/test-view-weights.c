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

  g_test_add_func ("/view-weights/same", test_same);
  g_test_add_func ("/view-weights/nothing", test_nothing);
  g_test_add_func ("/view-weights/falls", test_falls);
  g_test_add_func ("/view-weights/dispute_goes", test_dispute_goes);
  g_test_add_func ("/view-weights/alone", test_alone);
  g_test_add_func ("/view-weights/known", test_known);

  return g_test_run ();
}
