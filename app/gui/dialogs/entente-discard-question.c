/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-discard-question.h"

#include "entente-question.h"

#include <glib/gi18n.h>

/* The question goes first: GTK does not expect it to outlive the dialog it is about. */
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
 * @dialog: a dialog whose user wants it closed
 *
 * Asks whether what was entered is to be discarded, and if so destroys the dialog. What it would ask
 * itself when it is closed is not asked again.
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
