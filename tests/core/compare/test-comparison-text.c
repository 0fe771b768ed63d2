/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-comparison-text.h"

#include "random-document.h"
#include "random-edits.h"
#include "sample.h"

#include <string.h>

static void
test_difference (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteComparison) comparison = NULL;
  g_autofree char *text = NULL;
  g_autofree char *long_before = g_strnfill (1000, 'a'), *long_after = g_strnfill (1000, 'a');

  long_after[900] = 'b';
  sample_set_text (document, "article", ENTENTE_SOURCE_NOTE, long_before);
  sample_set_text (other, "article", ENTENTE_SOURCE_NOTE, long_after);
  entente_document_remove (other, entente_document_lookup (other, "handshake"));
  sample_set_text (other, "honor", ENTENTE_STATEMENT_TEXT, "We will\u202e honor them");
  sample_add (other, ENTENTE_ITEM_ACTOR, "new", ENTENTE_ACTOR_NAME, "New", ENTENTE_ACTOR_DESCRIPTION, "One\nTwo", 0);
  comparison = entente_comparison_new (document, other, NULL);
  text = entente_comparison_text_new (comparison);
  g_assert_true (g_str_has_prefix (text, "+ actor new: New\n"
                                         "+   name: \"New\"\n"
                                         "+   description | One\n"
                                         "+   description | Two\n"
                                         "  relation met: "));
  g_assert_nonnull (strstr (text, "-   class: confirmed\n+   class: reported\n"));
  g_assert_nonnull (strstr (text, "-   text: \"I am sure that we will honor these events\"\n"
                                  "+   text: \"We will⟦U+202E⟧ honor them\"\n"));
  g_assert_nonnull (strstr (text, "- statement handshake: "));
  g_assert_nonnull (strstr (text, "aab"));
  g_assert_cmpuint (strlen (text), <, 2500);
}

/* One entry of a list more is one line. */
static void
test_lists (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteComparison) comparison = NULL;
  g_autofree char *text = NULL;

  sample_add_alias (other, "kim", "Kim Jong Un", "en");
  comparison = entente_comparison_new (document, other, NULL);
  text = entente_comparison_text_new (comparison);
  g_assert_cmpstr (text, ==, "  actor kim: Kim Jong-un\n+   aliases: {\"text\":\"Kim Jong Un\",\"lang\":\"en\"}\n");
}

static void
add_unknown (EntenteDocument   *document,
             const char *const *members)
{
  EntenteItem *kim = entente_document_lookup (document, "kim");
  g_autoptr (EntenteItem) other = entente_item_copy (kim, NULL);

  for (; *members != NULL; members += 2)
    entente_record_add_foreign (entente_item_edit_record (other), members[0], members[1], -1, -1);
  entente_document_replace (document, kim, other);
}

/* Members that Entente does not know are told each by its own name, whatever stands before them. */
static void
test_unknown (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new (), other = sample_document_new ();
  g_autoptr (EntenteComparison) comparison = NULL;
  g_autofree char *text = NULL;

  add_unknown (document, (const char *const[]) { "same", "1", "other", "2", "gone", "3", NULL });
  add_unknown (other, (const char *const[]) { "new", "4", "other", "5", "same", "1", NULL });
  comparison = entente_comparison_new (document, other, NULL);
  text = entente_comparison_text_new (comparison);
  g_assert_cmpstr (text, ==, "  actor kim: Kim Jong-un\n-   other: 2\n+   other: 5\n-   gone: 3\n+   new: 4\n");
}

/* The lines of a document tell all that differs, but for places and for orders. */
static void
test_document (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autofree char *text = entente_comparison_text_document (document);

  g_assert_true (g_str_has_prefix (text, "document\nactor shoigu: Sergei Shoigu\n  name: \"Sergei Shoigu\"\n"));
  g_assert_nonnull (strstr (text, "\n  class: tentative, disputed\n"));
  for (guint32 seed = 0; seed < 30; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) one = random_document_new (random, 12), other = entente_document_copy (one);
      g_autoptr (EntenteDraft) draft = random_edits_draft (random, other, 20);
      g_autoptr (EntenteStep) step = entente_draft_finish (draft);
      g_autoptr (EntenteComparison) comparison = NULL;
      g_autofree char *before = entente_comparison_text_document (one), *after = NULL, *difference = NULL;

      g_assert_true (entente_step_apply (step, other));
      after = entente_comparison_text_document (other);
      comparison = entente_comparison_new (one, other, NULL);
      difference = entente_comparison_text_new (comparison);
      g_assert_true (entente_comparison_is_empty (comparison) == (*difference == '\0'));
      if (comparison->items->len > 0)
        g_assert_cmpstr (before, !=, after);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison-text/difference", test_difference);
  g_test_add_func ("/comparison-text/lists", test_lists);
  g_test_add_func ("/comparison-text/unknown", test_unknown);
  g_test_add_func ("/comparison-text/document", test_document);

  return g_test_run ();
}
