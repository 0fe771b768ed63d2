/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-unread.h"

#include "entente-history.h"
#include "entente-json.h"
#include "entente-take-proposals.h"
#include "sample.h"

static EntenteStatement *
get (EntenteDocument *document,
     const char      *id)
{
  return ENTENTE_STATEMENT (entente_document_lookup (document, id));
}

/* Only the one fact goes, and one undo brings it back. */
static void
test_read (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteDraft) adding = entente_draft_new (document, "Add"), draft = NULL;
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_STATEMENT, "s");
  g_autoptr (GBytes) before = NULL, after = NULL;
  EntenteRecord *record = entente_item_edit_record (item);
  const EntenteRecord *read;

  entente_record_set_text (record, ENTENTE_STATEMENT_TEXT, "Words");
  entente_record_add_datum (record, ENTENTE_STATEMENT_DATA, "mood", ENTENTE_DATUM_TEXT, "calm");
  entente_record_add_datum (record, ENTENTE_STATEMENT_DATA, ENTENTE_TAKEN, ENTENTE_DATUM_TEXT, ENTENTE_TAKEN_UNREAD);
  entente_record_add_datum (record, ENTENTE_STATEMENT_DATA, "seat", ENTENTE_DATUM_TEXT, "third");
  entente_draft_add (adding, item, G_MAXUINT);
  g_assert_true (entente_history_apply (history, adding));
  before = entente_json_write (document, NULL);

  g_assert_true (entente_unread_is (get (document, "s")));
  draft = entente_unread_make_read_draft (document, get (document, "s"));
  g_assert_true (entente_history_apply (history, draft));
  g_assert_false (entente_unread_is (get (document, "s")));
  read = entente_item_get_record (ENTENTE_ITEM (get (document, "s")));
  g_assert_cmpuint (entente_record_get_n_data (read, ENTENTE_STATEMENT_DATA), ==, 2);
  g_assert_cmpstr (entente_record_get_datum (read, ENTENTE_STATEMENT_DATA, 0)->name, ==, "mood");
  g_assert_cmpstr (entente_record_get_datum (read, ENTENTE_STATEMENT_DATA, 1)->name, ==, "seat");

  g_assert_true (entente_history_undo (history));
  after = entente_json_write (document, NULL);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (entente_unread_is (get (document, "s")));
}

/* What a user writes under the same name is something else. */
static void
test_other (void)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_STATEMENT, "s");

  g_assert_false (entente_unread_is (ENTENTE_STATEMENT (item)));
  entente_record_add_datum (entente_item_edit_record (item), ENTENTE_STATEMENT_DATA, ENTENTE_TAKEN, ENTENTE_DATUM_TEXT,
                            "by train");
  g_assert_false (entente_unread_is (ENTENTE_STATEMENT (item)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unread/read", test_read);
  g_test_add_func ("/unread/other", test_other);
  return g_test_run ();
}
