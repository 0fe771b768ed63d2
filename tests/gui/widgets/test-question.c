/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-question.h"

static char *answered;

static void
answered_cb (GObject          *object,
             const char       *answer,
             AdwMessageDialog *question)
{
  g_assert_true (ADW_IS_MESSAGE_DIALOG (question));
  g_free (answered);
  answered = g_strdup (answer);
}

static AdwMessageDialog *
ask (GtkWindow  *parent,
     const char *preferred,
     gpointer    object)
{
  AdwMessageDialog *question = entente_question_new (parent, "Go?", "It is far.", "stay", "_Stay");

  entente_question_add (question, "go", "_Go", ADW_RESPONSE_DESTRUCTIVE);
  entente_question_ask (question, preferred, object != NULL ? G_CALLBACK (answered_cb) : NULL, object);
  return question;
}

static void
test_answers (void)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  AdwMessageDialog *question = ask (parent, "go", parent);

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (question)));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (question)) == parent);
  g_assert_cmpstr (adw_message_dialog_get_heading (question), ==, "Go?");
  g_assert_cmpstr (adw_message_dialog_get_body (question), ==, "It is far.");
  g_assert_cmpstr (adw_message_dialog_get_response_label (question, "go"), ==, "_Go");
  g_assert_cmpint (adw_message_dialog_get_response_appearance (question, "go"), ==, ADW_RESPONSE_DESTRUCTIVE);
  g_assert_cmpstr (adw_message_dialog_get_default_response (question), ==, "go");
  adw_message_dialog_response (question, "go");
  g_assert_cmpstr (answered, ==, "go");

  /* To close it changes nothing. */
  g_clear_pointer (&answered, g_free);
  gtk_window_close (GTK_WINDOW (ask (parent, NULL, parent)));
  g_assert_cmpstr (answered, ==, "stay");
  g_clear_pointer (&answered, g_free);
  gtk_window_destroy (parent);
}

/* Whoever asked may be gone. */
static void
test_gone (void)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);
  AdwMessageDialog *question = ask (parent, NULL, object);

  g_object_unref (object);
  adw_message_dialog_response (question, "go");
  g_assert_null (answered);
  adw_message_dialog_response (ask (parent, NULL, NULL), "stay");
  gtk_window_destroy (parent);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/question/answers", test_answers);
  g_test_add_func ("/question/gone", test_gone);
  return g_test_run ();
}
