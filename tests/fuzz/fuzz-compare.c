/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-comparison-text.h"
#include "entente-json.h"
#include "entente-take-over.h"
#include "sample.h"

/* Any documents are compared and merged: the one before, ours and theirs. A part that is no document is the sample.
 * What is taken over from the one makes the other the same, and what comes out of a merge is a document. */

static EntenteDocument *
read_part (GBytes *part)
{
  EntenteDocument *document = fuzz_read_document (part);

  return document != NULL ? document : sample_document_new ();
}

static void
check_comparison (EntenteDocument *before,
                  EntenteDocument *after)
{
  g_autoptr (EntenteComparison) comparison = entente_comparison_new (before, after, NULL), again = NULL;
  g_autofree char *text = entente_comparison_text_new (comparison);
  g_autoptr (EntenteDraft) draft = entente_take_over_new_for_all (before, comparison);
  g_autoptr (EntenteHistory) history = NULL;

  fuzz_check_text (text);
  if (draft == NULL)
    return;
  fuzz_check_draft (before, draft);
  history = entente_history_new (before);
  entente_history_apply (history, draft);
  again = entente_comparison_new (before, after, NULL);
  g_assert_cmpuint (again->items->len + again->members->len + again->views->len, ==, 0);
  entente_history_go_to (history, 0);
}

static void
check_nothing (EntenteDocument *document)
{
  g_autoptr (EntenteDocument) copy = entente_document_copy (document);
  g_autoptr (EntenteComparison) comparison = entente_comparison_new (document, copy, NULL);
  g_autofree char *text = entente_comparison_text_document (document);

  g_assert_true (entente_comparison_is_empty (comparison));
  fuzz_check_text (text);
}

static void
check_merge (EntenteDocument *base,
             EntenteDocument *ours,
             EntenteDocument *theirs)
{
  g_autoptr (EntenteDocumentMerge) merge = entente_document_merge_new (base, ours, theirs);
  g_autofree char *text = entente_comparison_text_merge (merge);

  fuzz_check_text (text);
  if (merge->is_whole)
    fuzz_check_document (merge->document);
}

/* What they have not changed is ours. */
static void
check_merge_with_base (EntenteDocument *base,
                       EntenteDocument *ours)
{
  g_autoptr (EntenteDocumentMerge) merge = entente_document_merge_new (base, ours, base);
  g_autoptr (EntenteComparison) comparison = NULL;

  g_assert_cmpuint (merge->conflicts->len, ==, 0);
  comparison = entente_comparison_new (ours, merge->document, NULL);
  g_assert_cmpuint (comparison->items->len + comparison->members->len + comparison->views->len, ==, 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GPtrArray) parts = fuzz_split (data, size, 3);
  g_autoptr (EntenteDocument) base = read_part (parts->pdata[0]), ours = read_part (parts->pdata[1]);
  g_autoptr (EntenteDocument) theirs = read_part (parts->pdata[2]);

  check_nothing (ours);
  check_merge (base, ours, theirs);
  check_merge_with_base (base, ours);
  check_comparison (ours, theirs);
  return 0;
}
