/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-source-dialog.h"

#include "entente-commands.h"
#include "entente-edition-dialog.h"
#include "entente-json.h"
#include "entente-row-list.h"
#include "entente-source.h"
#include "entente-term-row.h"
#include "entente-text-row.h"

#include "sample-dialog.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#include <string.h>

static EntenteSource *
look_up (SampleDialog *fixture,
         const char   *id)
{
  EntenteItem *item = entente_document_lookup_kind (fixture->document, ENTENTE_ITEM_SOURCE, id);

  g_assert_nonnull (item);
  return ENTENTE_SOURCE (item);
}

static void
test_add (SampleDialog  *fixture,
          gconstpointer  data)
{
  EntenteSource *source;

  sample_dialog_open (fixture, entente_source_dialog_new (fixture->history, NULL));
  sample_dialog_type (fixture, "Title", "AT&T <b>report</b>");
  sample_dialog_type (fixture, "Kind", "agency report");
  sample_dialog_type (fixture, "Publisher", "TASS");
  sample_dialog_type (fixture, "Address", "https://tass.com/world/1");
  sample_dialog_type (fixture, "Published", "21.3.2025");
  entente_term_row_set_word (sample_dialog_field (fixture, "Grade"), "C");
  gtk_editable_set_text (GTK_EDITABLE (entente_row_list_add (sample_dialog_field (fixture, "Authors"))), "A. Writer");
  gtk_editable_set_text (GTK_EDITABLE (entente_row_list_add (sample_dialog_field (fixture, "Draws On"))),
                         "photo released by kcna");
  sample_dialog_save (fixture, "Add “AT&T <b>report</b>”");

  source = look_up (fixture, "at-t-b-report-b");
  g_assert_cmpstr (entente_source_get_title (source), ==, "AT&T <b>report</b>");
  g_assert_cmpstr (entente_source_get_kind (source), ==, "agency report");
  g_assert_cmpstr (entente_source_get_publisher (source), ==, "tass");
  g_assert_cmpstr (entente_source_get_published (source), ==, "2025-03-21");
  g_assert_cmpstr (entente_source_get_reliability (source), ==, "C");
  g_assert_cmpstr (entente_source_get_authors (source)[0], ==, "A. Writer");
  g_assert_cmpstr (entente_source_get_cites (source)[0], ==, "photo");
}

static void
test_addresses (SampleDialog  *fixture,
                gconstpointer  data)
{
  static const struct { const char *address; gboolean is_safe; } addresses[] = {
    { "https://example.org/a", TRUE }, { "http://example.org", TRUE }, { "", TRUE }, { "javascript:alert(1)", FALSE },
    { "file:///etc/passwd", FALSE }, { "https://user:secret@example.org", FALSE }, { "example.org", FALSE },
    { "https://exa mple.org", FALSE },
  };

  sample_dialog_open (fixture, entente_source_dialog_new (fixture->history, ENTENTE_ITEM (look_up (fixture, "photo"))));
  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      sample_dialog_type (fixture, "Address", addresses[i].address);
      g_test_message ("%s", addresses[i].address);
      g_assert_true ((sample_dialog_hint (fixture, "Address") == NULL) == addresses[i].is_safe);
    }

  /* It is kept nevertheless. */
  sample_dialog_save (fixture, "Edit “Photo released by KCNA”");
  g_assert_cmpstr (entente_source_get_url (look_up (fixture, "photo")), ==, "https://exa mple.org");
}

static void
test_edit (SampleDialog  *fixture,
           gconstpointer  data)
{
  const GPtrArray *cites;

  sample_cite (fixture->document, "article", "photo gone");
  sample_dialog_open (fixture, entente_source_dialog_new (fixture->history, ENTENTE_ITEM (look_up (fixture, "article"))));
  g_assert_false (entente_item_dialog_is_edited (fixture->dialog));
  g_assert_cmpstr (entente_term_row_get_word (sample_dialog_field (fixture, "Grade")), ==, "B");
  cites = entente_row_list_get_rows (sample_dialog_field (fixture, "Draws On"));
  g_assert_cmpuint (cites->len, ==, 2);
  g_assert_nonnull (entente_entry_row_get_hint (cites->pdata[1]));
  entente_row_list_remove (sample_dialog_field (fixture, "Draws On"), cites->pdata[0]);
  sample_dialog_save (fixture, "Edit “Shoigu's surprise visit to Pyongyang”");
  g_assert_cmpstr (entente_source_get_cites (look_up (fixture, "article"))[0], ==, "gone");
  g_assert_null (entente_source_get_cites (look_up (fixture, "article"))[1]);
}

/* The fields that all kinds of items have. */
static void
test_common (SampleDialog  *fixture,
             gconstpointer  data)
{
  g_autofree char *name = NULL;
  g_autofree char *step = NULL;
  EntenteEntryRow *row;

  name = entente_commands_name_item (entente_document_lookup (fixture->document, "photo"));
  step = g_strdup_printf ("Edit %s", name);
  sample_dialog_open (fixture, entente_source_dialog_new (fixture->history,
                                                          entente_document_lookup (fixture->document, "photo")));
  row = entente_row_list_add (sample_dialog_field (fixture, "Tags"));
  gtk_editable_set_text (GTK_EDITABLE (row), "확인");
  sample_dialog_save (fixture, step);
  g_assert_cmpstr (entente_item_get_tags (entente_document_lookup (fixture->document, "photo"))[0], ==, "확인");
}

static EntenteEditionDialog *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ENTENTE_IS_EDITION_DIALOG (window))
        return ENTENTE_EDITION_DIALOG (window);
    }
  return NULL;
}

static gboolean
is_compared (gpointer question)
{
  return entente_edition_dialog_get_edition (question) != NULL;
}

/* A text in which statements stand is not replaced unasked, and then with its checksum and their places in one step. */
static void
test_new_text (SampleDialog  *fixture,
               gconstpointer  data)
{
  static const char text[] = "Said: “All is well in the town.” And more.";
  EntenteSource *kept;

  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TITLE, "Kept", ENTENTE_SOURCE_TEXT,
              "“All is well in the town.”", 0);
  sample_add (fixture->document, ENTENTE_ITEM_STATEMENT, "well", ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_TEXT,
              "All is well in the town.", ENTENTE_STATEMENT_SOURCE, "kept", 0);
  g_bytes_unref (fixture->before);
  fixture->before = entente_json_write (fixture->document, NULL);
  sample_dialog_open (fixture, entente_source_dialog_new (fixture->history, ENTENTE_ITEM (look_up (fixture, "kept"))));
  entente_text_row_set_text (sample_dialog_field (fixture, "Full text"), text);

  g_assert_false (entente_item_dialog_save (fixture->dialog));
  g_assert_nonnull (find_question ());
  gtk_window_destroy (GTK_WINDOW (find_question ()));
  g_assert_true (sample_dialog_is_open (fixture));
  g_assert_false (entente_history_can_undo (fixture->history));

  g_assert_false (entente_item_dialog_save (fixture->dialog));
  sample_wait (is_compared, find_question ());
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (find_question ()), "Replace"), "clicked");
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Edit “Kept”");
  kept = look_up (fixture, "kept");
  g_assert_cmpstr (entente_source_get_text (kept), ==, text);
  g_assert_cmpuint (strlen (entente_source_get_sha256 (kept)), ==, 64);
  g_assert_true (entente_history_undo (fixture->history));
  g_assert_cmpuint (entente_history_get_n_steps (fixture->history), ==, 1);
}

#define ADD(name, func) \
  g_test_add ("/source-dialog/" name, SampleDialog, NULL, sample_dialog_set_up, func, sample_dialog_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("add", test_add);
  ADD ("common", test_common);
  ADD ("addresses", test_addresses);
  ADD ("edit", test_edit);
  ADD ("new-text", test_new_text);
  return g_test_run ();
}
