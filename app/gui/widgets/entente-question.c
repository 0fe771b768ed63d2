/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-question.h"

/* In pixels; more than one letter needs, and less than a dialog has. */
#define HEADING_WIDTH 100

/* libadwaita shows a heading in large letters if there is room, else in small ones, and asks how high both are in any
 * width that one of them can have. So neither may need more than what holds them. */
static void
let_heading_wrap (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2"))
    {
      g_object_set (widget, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
      gtk_widget_set_size_request (gtk_widget_get_parent (widget), HEADING_WIDTH, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_heading_wrap (child);
}

/**
 * entente_question_new:
 * @parent: the window that the question is about
 * @heading: the question, or what has happened; plain text
 * @body: what follows from the answers; plain text
 * @answer: the name of the answer that changes nothing
 * @label: its label, with a mnemonic
 *
 * Returns: (transfer none): a dialog, to be given further answers and then to entente_question_ask()
 */
AdwMessageDialog *
entente_question_new (GtkWindow  *parent,
                      const char *heading,
                      const char *body,
                      const char *answer,
                      const char *label)
{
  AdwMessageDialog *question;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && heading != NULL && answer != NULL && label != NULL, NULL);

  question = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  let_heading_wrap (GTK_WIDGET (question));
  adw_message_dialog_add_response (question, answer, label);
  adw_message_dialog_set_close_response (question, answer);
  return question;
}

/**
 * entente_question_add:
 * @question: a question that was not asked yet
 * @answer: the name of another answer
 * @label: its label, with a mnemonic
 * @appearance: whether the answer is suggested, or destroys something
 */
void
entente_question_add (AdwMessageDialog      *question,
                      const char            *answer,
                      const char            *label,
                      AdwResponseAppearance  appearance)
{
  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (question) && answer != NULL && label != NULL);

  adw_message_dialog_add_response (question, answer, label);
  adw_message_dialog_set_response_appearance (question, answer, appearance);
}

/**
 * entente_question_ask:
 * @question: a question
 * @preferred: (nullable): the answer that Enter gives
 * @callback: (nullable): a function (object, answer, question), called once
 * @object: (nullable) (type GObject): its first argument; it is not called any more when that is gone
 *
 * Shows the question.
 */
void
entente_question_ask (AdwMessageDialog *question,
                      const char       *preferred,
                      GCallback         callback,
                      gpointer          object)
{
  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (question));
  g_return_if_fail (callback == NULL || G_IS_OBJECT (object));

  if (preferred != NULL)
    adw_message_dialog_set_default_response (question, preferred);
  if (callback != NULL)
    g_signal_connect_object (question, "response", callback, object, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}
