/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-file-choice.h"

#include "sample-widget.h"

typedef struct {
  GtkWindow *window;
  guint n_answers;
  guint n_files;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = sample_window_new (gtk_label_new ("Chooses a file"), 300, 200);
  g_object_set_data (G_OBJECT (fixture->window), "fixture", fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
}

static void
chosen_cb (gpointer    object,
           GListModel *files)
{
  Fixture *fixture = g_object_get_data (object, "fixture");

  fixture->n_answers++;
  fixture->n_files += g_list_model_get_n_items (files);
}

static GtkFileChooserNative *
new_chooser (Fixture *fixture)
{
  return gtk_file_chooser_native_new ("Save", fixture->window, GTK_FILE_CHOOSER_ACTION_SAVE, "_Save", "_Cancel");
}

static guint
count_choosers (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      n += GTK_IS_FILE_CHOOSER_DIALOG (toplevel) && gtk_widget_get_visible (toplevel);
    }
  return n;
}

/* Who asks twice gets one dialog, and can ask again after it has answered. */
static void
test_once (Fixture       *fixture,
           gconstpointer  data)
{
  GtkFileChooserNative *chooser = new_chooser (fixture);

  g_assert_true (entente_file_choice_ask (chooser, fixture->window, chosen_cb));
  g_assert_false (entente_file_choice_ask (new_chooser (fixture), fixture->window, chosen_cb));
  g_assert_cmpuint (count_choosers (), ==, 1);
  g_signal_emit_by_name (chooser, "response", GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (fixture->n_answers, ==, 1);
  g_assert_cmpuint (fixture->n_files, ==, 0);
  g_assert_cmpuint (count_choosers (), ==, 0);

  g_assert_true (entente_file_choice_ask (new_chooser (fixture), fixture->window, chosen_cb));
  g_assert_cmpuint (count_choosers (), ==, 1);
}

/* It answers that a file was chosen, without one. */
static void
test_no_file (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GtkFileChooserNative) chooser = new_chooser (fixture);

  g_assert_true (entente_file_choice_ask (g_object_ref (chooser), fixture->window, chosen_cb));
  g_signal_emit_by_name (chooser, "response", GTK_RESPONSE_ACCEPT);
  g_signal_emit_by_name (chooser, "response", GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (fixture->n_answers, ==, 1);
  g_assert_cmpuint (fixture->n_files, ==, 0);
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
}

/* The window that asked is gone: the dialog goes, too, and nobody is told. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  GtkFileChooserNative *chooser = new_chooser (fixture);

  g_assert_true (entente_file_choice_ask (chooser, fixture->window, chosen_cb));
  g_object_add_weak_pointer (G_OBJECT (chooser), (gpointer *) &chooser);
  gtk_window_destroy (g_steal_pointer (&fixture->window));
  g_assert_null (chooser);
  g_assert_cmpuint (count_choosers (), ==, 0);
  g_assert_cmpuint (fixture->n_answers, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/file-choice/once", Fixture, NULL, set_up, test_once, tear_down);
  g_test_add ("/file-choice/no-file", Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add ("/file-choice/gone", Fixture, NULL, set_up, test_gone, tear_down);

  return g_test_run ();
}
