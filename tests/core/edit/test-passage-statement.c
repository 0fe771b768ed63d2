/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-passage-statement.h"

#include "entente-quotation.h"

#include "sample.h"

#include <string.h>

#define TEXT "Headline\n\nDépart: “We go,” said Ann. He said 'no', «да» and “ ” .\nNothing else."

static EntenteSource *
add_source (EntenteDocument *document)
{
  return ENTENTE_SOURCE (sample_add (document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TITLE, "Kept",
                                     ENTENTE_SOURCE_TEXT, TEXT, 0));
}

/* Selects the words between two texts, which are not selected. */
static EntenteItem *
mark (EntenteSource *source,
      const char    *before,
      const char    *after)
{
  const char *start = strstr (TEXT, before) + strlen (before), *end = strstr (start, after);

  return entente_passage_statement_new (source, (guint) g_utf8_pointer_to_offset (TEXT, start),
                                        (guint) g_utf8_pointer_to_offset (TEXT, end));
}

static void
assert_statement (EntenteItem *item,
                  const char  *form,
                  const char  *words,
                  gint64       paragraph)
{
  EntenteStatement *statement = ENTENTE_STATEMENT (item);
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);
  g_autofree char *stored = NULL;

  g_assert_cmpstr (entente_statement_get_form (statement), ==, form);
  g_assert_cmpstr (entente_statement_get_text (statement), ==, words);
  g_assert_cmpstr (entente_statement_get_source (statement), ==, "kept");
  g_assert_cmpstr (entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT), ==, words);
  g_assert_cmpint (entente_record_get_number (anchor, ENTENTE_ANCHOR_PARAGRAPH), ==, paragraph);
  stored = g_utf8_substring (TEXT, entente_record_get_number (anchor, ENTENTE_ANCHOR_START),
                             entente_record_get_number (anchor, ENTENTE_ANCHOR_END));
  g_assert_cmpstr (stored, ==, words);
}

static void
test_forms (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteSource *source = add_source (document);
  g_autoptr (EntenteItem) inside = mark (source, "“", "”"), around = mark (source, "Départ: ", " said"),
                          single = mark (source, "said '", "'"), russian = mark (source, "', ", " and"),
                          plain = mark (source, "“We go,” ", ". He"), part = mark (source, "“We ", ",”");

  assert_statement (inside, "quote", "We go,", 2);
  assert_statement (around, "quote", "We go,", 2);
  assert_statement (single, "quote", "no", 2);
  assert_statement (russian, "quote", "да", 2);
  assert_statement (plain, "paraphrase", "said Ann", 2);
  assert_statement (part, "quote", "go", 2);
  g_assert_finalize_object (document);
}

static void
test_blanks (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteSource *source = add_source (document);
  g_autoptr (EntenteItem) trimmed = mark (source, " .", "else"), all = entente_passage_statement_new (source, 0, 10000);

  assert_statement (trimmed, "paraphrase", "Nothing", 3);
  assert_statement (all, "paraphrase", TEXT, 1);
  g_assert_null (entente_passage_statement_new (source, 8, 10));
  g_assert_null (entente_passage_statement_new (source, 5, 5));
  g_assert_finalize_object (document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passage-statement/forms", test_forms);
  g_test_add_func ("/passage-statement/blanks", test_blanks);
  return g_test_run ();
}
