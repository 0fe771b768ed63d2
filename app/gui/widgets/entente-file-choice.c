/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-file-choice.h"

#define DATA_CHOOSER "entente-file-choice"
#define DATA_FUNC "entente-file-choice-func"

static GListModel *
list_files (GtkNativeDialog *chooser,
            int              response)
{
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  return files != NULL ? g_steal_pointer (&files) : G_LIST_MODEL (g_list_store_new (G_TYPE_FILE));
}

static void
response_cb (GtkNativeDialog *chooser,
             int              response,
             GObject         *object)
{
  EntenteFileChoiceFunc func = (EntenteFileChoiceFunc) g_object_get_data (G_OBJECT (chooser), DATA_FUNC);
  g_autoptr (GObject) kept = g_object_ref (object);
  g_autoptr (GtkNativeDialog) answered = NULL;
  g_autoptr (GListModel) files = NULL;

  /* It has answered already. */
  if (g_object_get_data (object, DATA_CHOOSER) != chooser)
    return;
  answered = g_object_steal_data (object, DATA_CHOOSER);
  files = list_files (chooser, response);
  func (object, files);
}

/**
 * entente_file_choice_ask:
 * @chooser: (transfer full): a chooser that was not shown yet
 * @object: (type GObject): who asks; the dialog goes away with it
 * @func: (scope async): called with @object and the answer
 *
 * Shows a modal chooser, unless @object has one already.
 *
 * Returns: whether it is shown
 */
gboolean
entente_file_choice_ask (GtkFileChooserNative  *chooser,
                         gpointer               object,
                         EntenteFileChoiceFunc  func)
{
  g_return_val_if_fail (GTK_IS_FILE_CHOOSER_NATIVE (chooser) && G_IS_OBJECT (object) && func != NULL, FALSE);

  if (g_object_get_data (object, DATA_CHOOSER) != NULL)
    {
      g_object_unref (chooser);
      return FALSE;
    }
  g_object_set_data_full (object, DATA_CHOOSER, chooser, g_object_unref);
  g_object_set_data (G_OBJECT (chooser), DATA_FUNC, (gpointer) func);
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), object, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
  return TRUE;
}
