/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-weighing-commands.h"

#include "entente-evidence-cache.h"
#include "entente-history.h"
#include "entente-json.h"
#include "sample.h"

static void
apply (EntenteHistory      *history,
       EntenteWeighingRule  rule,
       gboolean             holds)
{
  g_autoptr (EntenteDraft) draft = NULL;

  draft = entente_weighing_commands_set (entente_history_get_document (history), rule, holds);
  g_assert_true (entente_history_apply (history, draft));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static EntenteEvidenceClass
ask (EntenteEvidenceCache *cache,
     EntenteDocument      *document)
{
  gboolean disputed;

  return entente_evidence_cache_get (cache, ENTENTE_RELATION (entente_document_lookup (document, "met")), &disputed);
}

/* A rule is a step of the history. What the cache has told is no longer true then. */
static void
test_steps (void)
{
  EntenteDocument *document = sample_document_new ();
  EntenteHistory *history = entente_history_new (document);
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  guint n_changes = 0;

  g_signal_connect_swapped (document, "weighing-changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_cmpuint (entente_rules_for_document (document), ==, 0);
  g_assert_cmpint (ask (cache, document), ==, ENTENTE_EVIDENCE_CONFIRMED);
  apply (history, ENTENTE_RULE_GRADES, TRUE);
  g_assert_cmpuint (entente_rules_for_document (document), ==, 1u << ENTENTE_RULE_GRADES);
  g_assert_cmpint (ask (cache, document), ==, ENTENTE_EVIDENCE_TENTATIVE);
  apply (history, ENTENTE_RULE_ONE_VOICE, TRUE);
  apply (history, ENTENTE_RULE_GRADES, FALSE);
  g_assert_cmpuint (entente_rules_for_document (document), ==, 1u << ENTENTE_RULE_ONE_VOICE);
  g_assert_cmpint (ask (cache, document), ==, ENTENTE_EVIDENCE_CONFIRMED);
  g_assert_true (entente_history_undo (history) && entente_history_undo (history) && entente_history_undo (history));
  g_assert_cmpuint (entente_rules_for_document (document), ==, 0);
  g_assert_cmpuint (n_changes, ==, 6);

  g_clear_object (&cache);
  g_assert_finalize_object (history);
  g_assert_finalize_object (document);
}

/* Rules that Entente does not know stay in the file. */
static void
test_unknown (void)
{
  const char *const words[] = { "of-tomorrow", NULL }, *const all[] = { "of-tomorrow", "one-voice", NULL };
  EntenteDocument *document = sample_document_new ();
  EntenteRecord *record = entente_record_copy (entente_document_get_record (document));
  g_autoptr (EntenteDocument) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  EntenteHistory *history;

  entente_record_set_texts (record, ENTENTE_DOCUMENT_WEIGHING, words);
  entente_record_free (entente_document_swap_record (document, ENTENTE_OWN_RECORD_DOCUMENT, record));
  history = entente_history_new (document);
  g_assert_cmpuint (entente_rules_for_document (document), ==, 0);
  apply (history, ENTENTE_RULE_ONE_VOICE, TRUE);
  bytes = entente_json_write (document, NULL);
  read = entente_json_read (bytes, NULL, NULL, NULL);
  g_assert_cmpstrv (entente_record_get_texts (entente_document_get_record (read), ENTENTE_DOCUMENT_WEIGHING), all);
  g_assert_finalize_object (history);
  g_assert_finalize_object (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/weighing-commands/steps", test_steps);
  g_test_add_func ("/weighing-commands/unknown", test_unknown);

  return g_test_run ();
}
