/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-discard-question.h"

#include <adwaita.h>

#include <glib/gi18n.h>

/* The question goes first: GTK does not expect it to outlive the dialog it is about. */
static void
answer_cb (GtkWindow  *question,
           const char *response,
           GtkWindow  *dialog)
{
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (question);
  if (g_str_equal (response, "discard"))
    gtk_window_destroy (dialog);
}

/**
 * entente_discard_question_ask:
 * @dialog: a dialog whose user wants it closed
 *
 * Asks whether what was entered is to be discarded, and if so destroys the dialog. What it would ask
 * itself when it is closed is not asked again.
 */
void
entente_discard_question_ask (GtkWindow *dialog)
{
  GtkWidget *question;

  g_return_if_fail (GTK_IS_WINDOW (dialog));

  question = adw_message_dialog_new (dialog, _("Discard What You Entered?"), _("It has not been saved."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "keep", _("_Keep Editing"),
                                    "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (answer_cb), dialog, 0);
  gtk_window_present (GTK_WINDOW (question));
}
