/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-quotation.h"

#include "sample.h"

#include <string.h>

static EntenteSource *
add_source (EntenteDocument *document,
            const char      *id,
            const char      *text)
{
  return ENTENTE_SOURCE (sample_add (document, ENTENTE_ITEM_SOURCE, id, ENTENTE_SOURCE_TITLE, id,
                                     ENTENTE_SOURCE_TEXT, text, 0));
}

static EntenteStatement *
add_statement (EntenteDocument *document,
               const char      *id,
               const char      *form,
               const char      *text,
               const char      *source)
{
  return ENTENTE_STATEMENT (sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_FORM, form,
                                        ENTENTE_STATEMENT_TEXT, text, ENTENTE_STATEMENT_SOURCE, source, 0));
}

static void
test_compare (void)
{
  EntenteDocument *document = entente_document_new ();

  add_source (document, "kept", "“All is\n well.”");
  sample_add (document, ENTENTE_ITEM_SOURCE, "known", ENTENTE_SOURCE_TITLE, "No text", 0);

  g_assert_cmpint (entente_quotation_compare (document, add_statement (document, "s1", "quote", "All is well", "kept")),
                   ==, ENTENTE_QUOTATION_HELD);
  g_assert_cmpint (entente_quotation_compare (document, add_statement (document, "s2", "quote", "Not well", "kept")),
                   ==, ENTENTE_QUOTATION_NOT_HELD);
  g_assert_cmpint (entente_quotation_compare (document, add_statement (document, "s3", "paraphrase", "Bad", "kept")),
                   ==, ENTENTE_QUOTATION_NOT_COMPARED);
  g_assert_cmpint (entente_quotation_compare (document, add_statement (document, "s4", "quote", "Bad", "known")),
                   ==, ENTENTE_QUOTATION_NOT_COMPARED);
  g_assert_cmpint (entente_quotation_compare (document, add_statement (document, "s5", "quote", "Bad", "gone")),
                   ==, ENTENTE_QUOTATION_NOT_COMPARED);
  g_assert_cmpint (entente_quotation_compare (document, add_statement (document, "s6", "quote", " … ", "kept")),
                   ==, ENTENTE_QUOTATION_NOT_COMPARED);
  g_assert_finalize_object (document);
}

/* The answers belong to a source as it is. With another text it is asked anew. */
static void
test_changed_source (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteSource *source = add_source (document, "kept", "All is well.");
  EntenteStatement *statement = add_statement (document, "s", "quote", "All was well", "kept");
  g_autoptr (EntenteItem) changed = entente_item_copy (ENTENTE_ITEM (source), NULL);

  g_assert_cmpint (entente_quotation_compare (document, statement), ==, ENTENTE_QUOTATION_NOT_HELD);
  entente_record_set_text (entente_item_edit_record (changed), ENTENTE_SOURCE_TEXT, "All was well.");
  g_assert_true (entente_document_replace (document, ENTENTE_ITEM (source), changed));
  g_assert_cmpint (entente_quotation_compare (document, statement), ==, ENTENTE_QUOTATION_HELD);

  g_clear_object (&changed);
  g_assert_finalize_object (document);
}

/* All quotations of a large document are compared once; after that, each answer is at hand. */
static void
test_all (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 3000, n_held = 0;
  gint64 start, took;

  while (text->len < 200000)
    g_string_append_printf (text, "Sentence %" G_GSIZE_FORMAT " says something. ", text->len);
  add_source (document, "kept", text->str);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      g_autofree char *words = g_strdup_printf ("Sentence %u says", i);

      add_statement (document, id, "quote", words, "kept");
    }
  entente_quotation_compare_all (document, NULL);

  start = sample_processor_time ();
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteStatement) statement
        = g_list_model_get_item (entente_document_get_items (document, ENTENTE_ITEM_STATEMENT), i);

      n_held += entente_quotation_compare (document, statement) == ENTENTE_QUOTATION_HELD;
    }
  took = sample_processor_time () - start;
  g_test_minimized_result (took / 1000.0, "%u answers in %.1f ms", n, took / 1000.0);
  g_assert_cmpuint (n_held, >, n / 50);
  g_assert_cmpuint (n_held, <, n / 10);
  g_assert_cmpint (took, <, G_USEC_PER_SEC / 2);
  g_assert_finalize_object (document);
}

static void
assert_anchor (const char    *text,
               EntenteRecord *anchor)
{
  const char *prefix = entente_record_get_text (anchor, ENTENTE_ANCHOR_PREFIX);
  const char *exact = entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT);
  const char *suffix = entente_record_get_text (anchor, ENTENTE_ANCHOR_SUFFIX);
  g_autofree char *whole = g_strconcat (prefix != NULL ? prefix : "", exact, suffix != NULL ? suffix : "", NULL);
  const char *place = strstr (text, whole);
  g_autofree char *slice = g_utf8_substring (text, entente_record_get_number (anchor, ENTENTE_ANCHOR_START),
                                             entente_record_get_number (anchor, ENTENTE_ANCHOR_END));

  g_assert_nonnull (place);
  g_assert_null (strstr (place + 1, whole));
  g_assert_cmpstr (slice, ==, exact);
}

static EntenteRecord *
make_anchor (const char *text,
             const char *words,
             guint       nth)
{
  g_autoptr (EntentePassageText) prepared = entente_passage_text_new (text);
  EntentePassage passages[9];
  guint n = entente_passage_text_find (prepared, words, passages, G_N_ELEMENTS (passages));

  g_assert_cmpuint (nth, <, n);
  return entente_quotation_make_anchor (text, &passages[nth]);
}

static void
test_anchor (void)
{
  const char *text = "On Friday the spokesperson told reporters in Moscow: «Визит состоялся», and 🙂\n“all is\nwell” after"
                     " a day of long and fruitful talks.";
  g_autoptr (EntenteRecord) anchor = make_anchor (text, "\"all is well\"", 0);

  assert_anchor (text, anchor);
  g_assert_cmpstr (entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT), ==, "“all is\nwell”");
  g_assert_cmpstr (entente_record_get_text (anchor, ENTENTE_ANCHOR_PREFIX), ==, "«Визит состоялся», and 🙂\n");
  g_assert_cmpstr (entente_record_get_text (anchor, ENTENTE_ANCHOR_SUFFIX), ==, " after a day of long and");
}

static void
test_anchor_whole (void)
{
  g_autoptr (EntenteRecord) anchor = make_anchor ("yes", "yes", 0);

  assert_anchor ("yes", anchor);
  g_assert_false (entente_record_has (anchor, ENTENTE_ANCHOR_PREFIX));
  g_assert_false (entente_record_has (anchor, ENTENTE_ANCHOR_SUFFIX));
}

/* Each of several places gets an anchor that leads only there, even if much around them is alike. */
static void
test_anchor_of_several (void)
{
  g_autoptr (GString) text = g_string_new ("First. ");

  for (guint i = 0; i < 4; i++)
    g_string_append (text, "He said yes, and then, after a long while in which nobody spoke at all, he left. ");
  g_string_append (text, "Last.");
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (EntenteRecord) anchor = make_anchor (text->str, "yes", i);

      assert_anchor (text->str, anchor);
    }
}

static gboolean
fits (const char *text,
      guint       start,
      guint       end,
      const char *prefix,
      const char *exact,
      const char *suffix)
{
  g_autoptr (EntenteRecord) anchor = entente_record_new (&entente_anchor_shape);

  entente_record_set_text (anchor, ENTENTE_ANCHOR_PREFIX, prefix);
  entente_record_set_text (anchor, ENTENTE_ANCHOR_EXACT, exact);
  entente_record_set_text (anchor, ENTENTE_ANCHOR_SUFFIX, suffix);
  return entente_quotation_fits_anchor (text, &(EntentePassage) { start, end }, anchor);
}

static void
test_fits_anchor (void)
{
  g_assert_true (fits ("yes and yes", 0, 3, NULL, "yes", " and"));
  g_assert_true (fits ("yes and yes", 8, 11, "and ", "yes", NULL));
  g_assert_true (fits ("yes and yes", 8, 11, NULL, "yes", NULL));
  g_assert_false (fits ("yes and yes", 0, 3, "and ", "yes", NULL));
  g_assert_false (fits ("yes and yes", 8, 11, NULL, "yes", " and"));
  g_assert_false (fits ("yes and yes", 0, 3, NULL, "ye", NULL));
  g_assert_false (fits ("yes and yes", 0, 3, NULL, "yes ", NULL));
  g_assert_false (entente_quotation_fits_anchor ("yes", &(EntentePassage) { 0, 3 }, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quotation/compare", test_compare);
  g_test_add_func ("/quotation/changed-source", test_changed_source);
  g_test_add_func ("/quotation/all", test_all);
  g_test_add_func ("/quotation/anchor", test_anchor);
  g_test_add_func ("/quotation/anchor-whole", test_anchor_whole);
  g_test_add_func ("/quotation/anchor-of-several", test_anchor_of_several);
  g_test_add_func ("/quotation/fits-anchor", test_fits_anchor);
  return g_test_run ();
}
