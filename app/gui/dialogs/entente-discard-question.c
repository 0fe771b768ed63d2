/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-discard-question.h"

#include "entente-question.h"

#include <glib/gi18n.h>

/* The question is destroyed first, because GTK does not expect it to outlive its dialog. */
static void
answer_cb (GtkWindow  *dialog,
           const char *answer,
           GtkWindow  *question)
{
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (question);
  if (g_str_equal (answer, "discard"))
    gtk_window_destroy (dialog);
}

/**
 * entente_discard_question_ask:
 * @dialog: a dialog that the user wants to close
 *
 * Asks whether to discard the changes, and destroys the dialog if the user agrees. The dialog is destroyed without
 * a close request, so that it does not ask again.
 */
void
entente_discard_question_ask (GtkWindow *dialog)
{
  AdwMessageDialog *question;

  g_return_if_fail (GTK_IS_WINDOW (dialog));

  question = entente_question_new (dialog, _("Discard What You Entered?"), _("It has not been saved."),
                                   "keep", _("_Keep Editing"));
  entente_question_add (question, "discard", _("_Discard"), ADW_RESPONSE_DESTRUCTIVE);
  entente_question_ask (question, "keep", G_CALLBACK (answer_cb), dialog);
}
