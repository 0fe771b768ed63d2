/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-article-reader.h"
#include "entente-article-source.h"

#include <string.h>

/* Any file is read or refused, and what is read becomes a source, of which one Undo leaves nothing.
 *
 *   fuzz-article [--name=NAME] [libFuzzer's own options] FOLDER…
 *
 * The name of the file is a hint, such as a.html; without it the file has none. A PDF is not read: what the input holds
 * is taken for what the process for PDFs might answer. */

#define PREFIX "--name="

static const char *name = "";
static EntenteMeasure *measure;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  for (int i = 1; i < *argc; i++)
    if (g_str_has_prefix ((*argv)[i], PREFIX))
      name = (*argv)[i] + strlen (PREFIX);
  measure = entente_measure_new ();
  return 0;
}

static void
check_in_document (const EntenteArticle *article)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autofree char *id = NULL;
  g_autoptr (EntenteDraft) draft = entente_article_source_make_draft (document, article, name, measure, &id), again = NULL;
  g_autoptr (EntenteHistory) history = NULL;

  fuzz_check_draft (document, draft);
  g_free (g_steal_pointer (&id));
  again = entente_article_source_make_draft (document, article, name, measure, &id);
  history = entente_history_new (document);
  g_assert_true (entente_history_apply (history, again));
  g_assert_nonnull (entente_article_source_find (document, article));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteArticle) article = entente_article_read_text (bytes, name, NULL, NULL, &error);

  g_assert_true ((article == NULL) == (error != NULL));
  entente_article_is (bytes, name);
  if (article == NULL)
    return 0;
  fuzz_check_text (article->text);
  check_in_document (article);
  return 0;
}
