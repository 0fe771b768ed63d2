/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-vocabulary.h"

#include "entente-actor.h"
#include "entente-source.h"
#include "entente-statement.h"

static void
check_label (EntenteVocabulary  vocabulary,
             const char        *word,
             const char        *expected)
{
  g_autofree char *label = entente_vocabulary_get_label (vocabulary, word);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_labels (void)
{
  check_label (ENTENTE_VOCABULARY_ACTOR_KIND, "person", "Person");
  check_label (ENTENTE_VOCABULARY_ACTOR_KINDS, "person", "People");
  check_label (ENTENTE_VOCABULARY_ATTRIBUTION, "on-record", "on record");
  check_label (ENTENTE_VOCABULARY_MODALITY, "declines-to-comment", "declines to comment");
  check_label (ENTENTE_VOCABULARY_CREDIBILITY, "2", "probably true");
  check_label (ENTENTE_VOCABULARY_ACTOR_KIND, NULL, NULL);
  check_label (ENTENTE_VOCABULARY_ACTOR_KIND, "vessel", "vessel");
  check_label (ENTENTE_VOCABULARY_ACTOR_KIND, "Person", "Person");
  check_label (ENTENTE_VOCABULARY_ACTOR_KIND, "ves\u202esel\n", "ves⟦U+202E⟧sel⟦U+000A⟧");
  check_label (ENTENTE_VOCABULARY_MODALITY, "%s", "%s");
  g_assert_true (entente_vocabulary_know (ENTENTE_VOCABULARY_STANCE, "disputes"));
  g_assert_false (entente_vocabulary_know (ENTENTE_VOCABULARY_STANCE, "person"));
  g_assert_false (entente_vocabulary_know (ENTENTE_VOCABULARY_STANCE, NULL));
}

static void
check_all_known (EntenteVocabulary         vocabulary,
                 const char        *const *words)
{
  g_assert_true (g_strv_equal (entente_vocabulary_list_words (vocabulary), words));
}

/* Every word of the format has a label. */
static void
test_complete (void)
{
  static const char *const figures[] = { "1", "2", "3", "4", "5", "6", NULL };

  check_all_known (ENTENTE_VOCABULARY_ACTOR_KIND, entente_actor_kinds);
  check_all_known (ENTENTE_VOCABULARY_ACTOR_KINDS, entente_actor_kinds);
  check_all_known (ENTENTE_VOCABULARY_FORM, entente_statement_forms);
  check_all_known (ENTENTE_VOCABULARY_ATTRIBUTION, entente_statement_attributions);
  check_all_known (ENTENTE_VOCABULARY_MODALITY, entente_statement_modalities);
  check_all_known (ENTENTE_VOCABULARY_STANCE, entente_stances);
  check_all_known (ENTENTE_VOCABULARY_RELIABILITY, entente_source_reliabilities);
  check_all_known (ENTENTE_VOCABULARY_CREDIBILITY, figures);
  for (int i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    g_assert_cmpstr (entente_vocabulary_item_kind (i), !=, entente_vocabulary_item_kinds (i));
}

static void
test_counts (void)
{
  static const char *const words[ENTENTE_N_ITEM_KINDS][2] = {
    [ENTENTE_ITEM_ACTOR] = { "1 actor", "2 actors" },
    [ENTENTE_ITEM_RELATION] = { "1 relation", "2 relations" },
    [ENTENTE_ITEM_STATEMENT] = { "1 statement", "2 statements" },
    [ENTENTE_ITEM_SOURCE] = { "1 source", "2 sources" },
  };

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint n = 1; n <= 2; n++)
      {
        g_autofree char *count = entente_vocabulary_count_items (kind, n);

        g_assert_cmpstr (count, ==, words[kind][n - 1]);
      }
}

static void
check_grade (const char *reliability,
             gint64      credibility,
             const char *grade,
             const char *meaning)
{
  g_autofree char *shown = entente_vocabulary_grade (reliability, credibility);
  g_autofree char *words = entente_vocabulary_explain_grade (reliability, credibility);

  g_assert_cmpstr (shown, ==, grade);
  g_assert_cmpstr (words, ==, meaning);
}

static void
test_grades (void)
{
  check_grade ("B", 2, "B2", "Source: mostly reliable. Statement: probably true.");
  check_grade ("F", ENTENTE_NUMBER_ABSENT, "F", "Source: reliability can’t be judged.");
  check_grade (NULL, 6, "6", "Statement: truth can’t be judged.");
  check_grade (NULL, ENTENTE_NUMBER_ABSENT, NULL, NULL);
  check_grade ("good", -7, "good-7", "Source: good. Statement: -7.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/labels", test_labels);
  g_test_add_func ("/vocabulary/complete", test_complete);
  g_test_add_func ("/vocabulary/counts", test_counts);
  g_test_add_func ("/vocabulary/grades", test_grades);
  return g_test_run ();
}
