/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-refusal.h"

#include "entente-history.h"

#include "sample.h"

static EntenteSource *
get_source (EntenteDocument *document)
{
  return ENTENTE_SOURCE (entente_document_lookup (document, "kept"));
}

static EntenteDocument *
make_document (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (EntenteItem) source = entente_item_new (ENTENTE_ITEM_SOURCE, "kept");
  EntenteRecord *record = entente_item_edit_record (source);

  entente_record_set_text (record, ENTENTE_SOURCE_TITLE, "Kept");
  entente_record_add_datum (record, ENTENTE_SOURCE_DATA, "weight", ENTENTE_DATUM_NUMBER, "1.50");
  entente_document_insert (document, source, G_MAXUINT);
  return document;
}

static void
refuse (EntenteDocument *document,
        EntenteHistory  *history,
        const char      *words)
{
  g_autoptr (EntenteDraft) draft = entente_refusal_make_draft (document, get_source (document), words);

  g_assert_true (entente_history_apply (history, draft));
}

/* A refusal is a step like others. The other facts of the source stay as they are. */
static void
test_refuse (void)
{
  EntenteDocument *document = make_document ();
  EntenteHistory *history = entente_history_new (document);
  const EntenteDatum *weight;

  g_assert_false (entente_refusal_holds (get_source (document), "yes"));
  refuse (document, history, "yes");
  refuse (document, history, "two\nlines");
  g_assert_true (entente_refusal_holds (get_source (document), "yes"));
  g_assert_true (entente_refusal_holds (get_source (document), "two\nlines"));
  g_assert_false (entente_refusal_holds (get_source (document), "lines"));
  g_assert_false (entente_refusal_holds (get_source (document), "ye"));
  weight = entente_record_find_datum (entente_item_get_record (ENTENTE_ITEM (get_source (document))),
                                      ENTENTE_SOURCE_DATA, "weight");
  g_assert_cmpstr (weight->text, ==, "1.50");
  g_assert_true (entente_history_undo (history));
  g_assert_false (entente_refusal_holds (get_source (document), "two\nlines"));
  g_assert_true (entente_refusal_holds (get_source (document), "yes"));
  g_assert_finalize_object (history);
  g_assert_finalize_object (document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/refusal/refuse", test_refuse);
  return g_test_run ();
}
