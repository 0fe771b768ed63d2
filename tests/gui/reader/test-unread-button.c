/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-unread-button.h"

#include "entente-standing.h"
#include "entente-unread.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

#include <adwaita.h>

static EntenteSession *
open_session (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteSession *session = entente_session_new ();
  g_autoptr (GFile) file = NULL;

  sample_add (document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TEXT, "“Yes,” and “no”.", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "yes", ENTENTE_STATEMENT_TEXT, "Yes", ENTENTE_STATEMENT_SOURCE, "kept",
              0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "no", ENTENTE_STATEMENT_TEXT, "no", ENTENTE_STATEMENT_SOURCE, "kept",
              0);
  file = sample_file_new (document);
  g_assert_true (sample_session_open (session, file, NULL, NULL));
  g_file_delete (file, NULL, NULL);
  g_assert_finalize_object (document);
  return session;
}

static void
take_unread (EntenteSession *session)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (entente_session_get_document (session), "Take");

  entente_record_add_datum (entente_draft_edit (draft, "yes"), ENTENTE_STATEMENT_DATA, "taken", ENTENTE_DATUM_TEXT,
                            "unread");
  g_assert_true (entente_history_apply (entente_session_get_history (session), draft));
}

static void
show (EntenteUnreadButton *button,
      EntenteSession      *session)
{
  EntenteDocument *document = entente_session_get_document (session);
  EntenteSource *source = ENTENTE_SOURCE (entente_document_lookup (document, "kept"));
  g_autoptr (GArray) standings = entente_standing_find_all (document, source, NULL);

  entente_unread_button_show (button, session, standings);
}

/* Only what nobody has read is listed; a button marks it as read, as one step. */
static void
test_read (void)
{
  EntenteSession *session = open_session ();
  EntenteDocument *document = entente_session_get_document (session);
  EntenteUnreadButton *button = g_object_ref_sink (g_object_new (ENTENTE_TYPE_UNREAD_BUTTON, NULL));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkToggleButton *toggle;
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (button));
  window = sample_window_new (box, 500, 400);
  show (button, session);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (button)));
  take_unread (session);
  show (button, session);
  sample_settle (box);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (button)));
  toggle = GTK_TOGGLE_BUTTON (sample_find_button (GTK_WIDGET (button), "1 unread"));
  gtk_toggle_button_set_active (toggle, TRUE);
  sample_settle (box);
  g_signal_emit_by_name (sample_find_button (GTK_WIDGET (button), "Read"), "clicked");
  gtk_toggle_button_set_active (toggle, FALSE);
  g_assert_false (entente_unread_is (ENTENTE_STATEMENT (entente_document_lookup (document, "yes"))));
  show (button, session);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (button)));
  g_assert_true (entente_history_undo (entente_session_get_history (session)));
  g_assert_true (entente_unread_is (ENTENTE_STATEMENT (entente_document_lookup (document, "yes"))));
  gtk_window_destroy (window);
  g_assert_finalize_object (button);
  g_assert_finalize_object (session);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/unread-button/read", test_read);
  return g_test_run ();
}
