/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-encoding-question.h"
#include "entente-import-encodings.h"
#include "sample-widget.h"

static GtkWidget *
find (GtkWidget *top,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (top, type) ? top : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static const char *
get_sample (AdwMessageDialog *question)
{
  GtkWidget *box = adw_message_dialog_get_extra_child (question);

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (box)));
}

/* One sees how the words look in the encoding that is chosen, and can take only one in which they are. */
static void
test_choice (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Words before, and \344\366\374.", 22);
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  AdwMessageDialog *question = entente_encoding_question_new (parent, "a.txt", bytes, "WINDOWS-1252");
  GtkDropDown *choice = GTK_DROP_DOWN (find (adw_message_dialog_get_extra_child (question), GTK_TYPE_DROP_DOWN));

  g_assert_cmpstr (entente_encoding_question_get_encoding (question), ==, "WINDOWS-1252");
  g_assert_cmpstr (get_sample (question), ==, "Words before, and äöü.");
  g_assert_true (adw_message_dialog_get_response_enabled (question, ENTENTE_ENCODING_QUESTION_OPEN));
  gtk_drop_down_set_selected (choice, entente_import_encodings_find ("WINDOWS-1251"));
  g_assert_cmpstr (get_sample (question), ==, "Words before, and дць.");
  gtk_drop_down_set_selected (choice, entente_import_encodings_find ("UTF-8"));
  g_assert_false (adw_message_dialog_get_response_enabled (question, ENTENTE_ENCODING_QUESTION_OPEN));
  gtk_window_destroy (GTK_WINDOW (question));
  gtk_window_destroy (parent);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/encoding-question/choice", test_choice);

  return g_test_run ();
}
