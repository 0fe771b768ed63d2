/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-disputes-dialog.h"

#include "entente-dispute.h"
#include "entente-draft.h"
#include "entente-statement.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  EntenteDisputesDialog *dialog;
} Fixture;

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (entente_disputes_dialog_get_relations (fixture->dialog));
}

static gboolean
is_listed (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GPtrArray) disputed = entente_dispute_list (entente_session_get_document (fixture->session), NULL);

  return count (fixture) == disputed->len;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->dialog = ENTENTE_DISPUTES_DIALOG (entente_disputes_dialog_new (fixture->session));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static gboolean
is_gone (gpointer fixture)
{
  return ((Fixture *) fixture)->dialog == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  g_assert_finalize_object (fixture->session);
}

static void
dispute (Fixture    *fixture,
         const char *id,
         const char *relation)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (entente_session_get_document (fixture->session), "Dispute");
  g_autoptr (EntenteItem) statement = entente_item_new (ENTENTE_ITEM_STATEMENT, id);
  EntenteRecord *record = entente_item_edit_record (statement);
  EntenteRecord *about = entente_record_new_part (record, ENTENTE_STATEMENT_ABOUT);

  entente_record_set_text (record, ENTENTE_STATEMENT_TEXT, "That is not so.");
  entente_record_set_text (record, ENTENTE_STATEMENT_SPEAKER, "kim");
  entente_record_set_text (about, ENTENTE_TARGET_ID, relation);
  entente_record_set_text (about, ENTENTE_TARGET_STANCE, "disputes");
  entente_record_add_record (record, ENTENTE_STATEMENT_ABOUT, about);
  entente_draft_add (draft, statement, G_MAXUINT);
  g_assert_true (entente_history_apply (entente_session_get_history (fixture->session), draft));
}

static gboolean
shows_words (gpointer fixture)
{
  return sample_find_label (GTK_WIDGET (((Fixture *) fixture)->dialog), "Disputes") != NULL
         && sample_find_label (GTK_WIDGET (((Fixture *) fixture)->dialog), "Supports") != NULL;
}

/* What is disputed is listed, side by side, and anew after a change. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GListModel *relations = entente_document_get_items (entente_session_get_document (fixture->session),
                                                      ENTENTE_ITEM_RELATION);
  g_autoptr (EntenteItem) first = g_list_model_get_item (relations, 0), second = g_list_model_get_item (relations, 2);
  guint n;

  dispute (fixture, "one", entente_item_get_id (first));
  dispute (fixture, "two", entente_item_get_id (second));
  sample_wait (is_listed, fixture);
  sample_wait (shows_words, fixture);
  n = count (fixture);
  g_assert_cmpuint (n, >=, 2);
  g_assert_true (entente_history_undo (entente_session_get_history (fixture->session)));
  sample_wait (is_listed, fixture);
  g_assert_cmpuint (count (fixture), ==, n - 1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/disputes-dialog/list", Fixture, NULL, set_up, test_list, tear_down);
  return g_test_run ();
}
