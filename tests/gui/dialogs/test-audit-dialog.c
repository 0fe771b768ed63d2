/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit-dialog.h"

#include "entente-audit-group.h"
#include "entente-set-aside.h"
#include "entente-source-dialog.h"
#include "entente-statement-dialog.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  EntenteAuditDialog *dialog;
} Fixture;

static gboolean
is_filled (gpointer fixture)
{
  return g_list_model_get_n_items (entente_audit_dialog_get_groups (((Fixture *) fixture)->dialog)) > 0;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->dialog = ENTENTE_AUDIT_DIALOG (entente_audit_dialog_new (fixture->session));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  sample_wait (is_filled, fixture);
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

static guint
count (Fixture *fixture,
       guint    kind)
{
  GListModel *groups = entente_audit_dialog_get_groups (fixture->dialog);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (EntenteAuditGroup) group = g_list_model_get_item (groups, i);

      if (entente_audit_group_get_kind (group) == kind)
        return g_list_model_get_n_items (G_LIST_MODEL (group));
    }
  return 0;
}

static gboolean
shows_button (gpointer fixture)
{
  return sample_find_button (GTK_WIDGET (((Fixture *) fixture)->dialog), "Set Aside…") != NULL;
}

static AdwMessageDialog *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_one_aside (gpointer fixture)
{
  return count (fixture, ENTENTE_AUDIT_ASIDE) == 1;
}

static gboolean
has_none_aside (gpointer fixture)
{
  return count (fixture, ENTENTE_AUDIT_ASIDE) == 0;
}

/* A finding is set aside with a reason, which is a step that can be undone. */
static void
test_set_aside (Fixture       *fixture,
                gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  EntenteHistory *history = entente_session_get_history (fixture->session);
  AdwMessageDialog *question;

  sample_wait (shows_button, fixture);
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (fixture->dialog), "Set Aside…"), "clicked");
  question = find_question ();
  g_assert_nonnull (question);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (question)), "It is so.");
  adw_message_dialog_response (question, "aside");
  sample_wait (has_one_aside, fixture);
  g_assert_cmpuint (entente_set_aside_get_n (document), ==, 1);
  g_assert_cmpstr (entente_record_get_text (entente_set_aside_get_nth (document, 0), ENTENTE_SET_ASIDE_REASON), ==,
                   "It is so.");
  g_assert_true (entente_history_undo (history));
  sample_wait (has_none_aside, fixture);
  g_assert_cmpuint (entente_set_aside_get_n (document), ==, 0);
}

static gboolean
shows_remedy (gpointer fixture)
{
  return sample_find_button (GTK_WIDGET (((Fixture *) fixture)->dialog), "Add Statement…") != NULL;
}

static GtkWindow *
find_item_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ENTENTE_IS_ITEM_DIALOG (l->data))
      return l->data;
  return NULL;
}

/* What is to be done is at hand. */
static void
test_remedy (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWindow *found;

  sample_wait (shows_remedy, fixture);
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (fixture->dialog), "Add Statement…"), "clicked");
  found = find_item_dialog ();
  g_assert_true (ENTENTE_IS_STATEMENT_DIALOG (found));
  gtk_window_destroy (found);
}

static gboolean
shows_address (gpointer fixture)
{
  return sample_find_button (GTK_WIDGET (((Fixture *) fixture)->dialog), "Set Address…") != NULL;
}

/* The keyboard is where the remedy is written. */
static void
test_field (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWindow *found;
  GtkWidget *row;

  sample_add (entente_session_get_document (fixture->session), ENTENTE_ITEM_SOURCE, "leaflet", ENTENTE_SOURCE_TITLE,
              "A leaflet", 0);
  sample_wait (shows_address, fixture);
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (fixture->dialog), "Set Address…"), "clicked");
  found = find_item_dialog ();
  g_assert_true (ENTENTE_IS_SOURCE_DIALOG (found));
  row = gtk_widget_get_ancestor (gtk_window_get_focus (found), ADW_TYPE_PREFERENCES_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Address");
  gtk_window_destroy (found);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/audit-dialog/set-aside", Fixture, NULL, set_up, test_set_aside, tear_down);
  g_test_add ("/audit-dialog/remedy", Fixture, NULL, set_up, test_remedy, tear_down);
  g_test_add ("/audit-dialog/field", Fixture, NULL, set_up, test_field, tear_down);
  return g_test_run ();
}
