/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-wording.h"

#include "sample.h"

static const char text[] = "The minister said: “We will open the harbour in May.” He then left.\n";

static EntenteDocument *
make_document (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TITLE, "Kept", ENTENTE_SOURCE_TEXT, text, 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "known", ENTENTE_SOURCE_TITLE, "Known", 0);
  return document;
}

static EntenteStatement *
add (EntenteDocument *document,
     const char      *id,
     const char      *form,
     const char      *words,
     const char      *source)
{
  return ENTENTE_STATEMENT (sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_FORM, form,
                                        ENTENTE_STATEMENT_TEXT, words, ENTENTE_STATEMENT_SOURCE, source, 0));
}

static void
test_quotations (void)
{
  EntenteDocument *document = make_document ();
  EntenteStatement *verbatim = add (document, "s1", "quote", "We will open the harbour in May.", "kept");
  EntenteStatement *altered = add (document, "s2", "quote", "We will open the harbor in May.", "kept");
  EntenteStatement *missing = add (document, "s3", "quote", "Nobody knows what comes next", "kept");
  EntenteStatement *without = add (document, "s4", "quote", "We will open the harbour in May.", "known");
  EntenteStatement *other = add (document, "s5", "paraphrase", "The harbour opens in May.", "kept");
  g_autofree char *words = entente_wording_dup_words_of_text (document, altered);
  g_autofree char *shown = entente_wording_show_words_of_text (document, altered);

  g_assert_cmpint (entente_wording_find (document, verbatim), ==, ENTENTE_WORDING_VERBATIM);
  g_assert_cmpint (entente_wording_find (document, altered), ==, ENTENTE_WORDING_ALTERED);
  g_assert_cmpint (entente_wording_find (document, missing), ==, ENTENTE_WORDING_MISSING);
  g_assert_cmpint (entente_wording_find (document, without), ==, ENTENTE_WORDING_NO_TEXT);
  g_assert_cmpint (entente_wording_find (document, other), ==, ENTENTE_WORDING_NONE);
  g_assert_cmpstr (words, ==, "We will open the harbour in May.");
  g_assert_cmpstr (shown, ==, words);
  g_assert_null (entente_wording_show_words_of_text (document, verbatim));
  g_assert_null (entente_wording_dup_words_of_text (document, verbatim));
  g_assert_null (entente_wording_dup_words_of_text (document, missing));
  g_assert_null (entente_wording_dup_words_of_text (document, without));
  g_assert_finalize_object (document);
}

/* A paraphrase may give the passage that it rests on. */
static void
test_passage (void)
{
  EntenteDocument *document = make_document ();
  EntenteStatement *statement = add (document, "s", "paraphrase", "He is gone.", "kept");
  g_autoptr (EntenteItem) changed = entente_item_copy (ENTENTE_ITEM (statement), NULL);
  EntenteRecord *anchor = entente_record_new (&entente_anchor_shape);

  entente_record_set_text (anchor, ENTENTE_ANCHOR_EXACT, "He then left");
  entente_record_take_record (entente_item_edit_record (changed), ENTENTE_STATEMENT_ANCHOR, anchor);
  g_assert_true (entente_document_replace (document, ENTENTE_ITEM (statement), changed));
  g_assert_cmpint (entente_wording_find (document, ENTENTE_STATEMENT (changed)), ==, ENTENTE_WORDING_VERBATIM);
  g_clear_object (&changed);
  g_assert_finalize_object (document);
}

static void
test_count (void)
{
  EntenteDocument *document = make_document ();
  g_autofree char *none = entente_wording_count_all (document), *some = NULL;

  g_assert_null (none);
  add (document, "s1", "quote", "We will open the harbour in May.", "kept");
  add (document, "s2", "quote", "We will open the harbor in May.", "kept");
  add (document, "s3", "quote", "He then left", "kept");
  add (document, "s4", "quote", "Unknown", "known");
  add (document, "s5", "narration", "He was there", "kept");
  some = entente_wording_count_all (document);
  g_assert_cmpstr (some, ==, "4 statements give words of their sources: 2 verbatim, 1 altered, 0 missing, "
                             "1 with no text stored");
  g_assert_finalize_object (document);
}

static void
test_labels (void)
{
  g_assert_null (entente_wording_get_label (ENTENTE_WORDING_NONE));
  g_assert_null (entente_wording_explain (ENTENTE_WORDING_NONE));
  for (int wording = ENTENTE_WORDING_NO_TEXT; wording < ENTENTE_N_WORDINGS; wording++)
    {
      g_assert_nonnull (entente_wording_get_label (wording));
      g_assert_nonnull (entente_wording_explain (wording));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/quotations", test_quotations);
  g_test_add_func ("/wording/passage", test_passage);
  g_test_add_func ("/wording/count", test_count);
  g_test_add_func ("/wording/labels", test_labels);
  return g_test_run ();
}
