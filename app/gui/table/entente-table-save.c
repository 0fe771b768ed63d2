/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-save.h"

#include "entente-file-choice.h"
#include "entente-question.h"

#include <string.h>
#include <glib/gi18n.h>

/* A table is saved as CSV, as it is seen. Writing is done in a thread. */

/* By this spreadsheets know that the text is in UTF-8. */
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

typedef struct {
  EntenteTableText *text;
  GFile *file;          /* NULL until it is chosen */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  entente_table_text_free (saving->text);
  g_clear_object (&saving->file);
  g_free (saving);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Saving *saving = data;
  g_autofree char *text = entente_table_text_write (saving->text, ',');
  g_autofree char *marked = g_strconcat (BYTE_ORDER_MARK, text, NULL);
  GError *error = NULL;

  if (g_file_replace_contents (saving->file, marked, strlen (marked), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                               &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GtkWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error) || !gtk_widget_get_mapped (GTK_WIDGET (window)))
    return;
  entente_question_ask (entente_question_new (window, _("The table was not saved"), error->message, "close",
                                              C_("button", "_Close")), NULL, NULL, NULL);
}

static void
chosen_cb (gpointer    data,
           GListModel *files)
{
  GtkWindow *window = data;
  Saving *saving = g_object_steal_data (G_OBJECT (window), "entente-table-save");
  g_autoptr (GTask) task = NULL;

  if (saving == NULL)
    return;
  saving->file = g_list_model_get_item (files, 0);
  if (saving->file == NULL)
    {
      saving_free (saving);
      return;
    }
  task = g_task_new (NULL, NULL, saved_cb, g_object_ref (window));
  g_task_set_source_tag (task, chosen_cb);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_thread);
}

/**
 * entente_table_save_ask:
 * @window: the window that shows the table
 * @text: (transfer full): the rows and columns that are to be saved
 *
 * Asks for a file, and writes them there.
 */
void
entente_table_save_ask (GtkWindow        *window,
                        EntenteTableText *text)
{
  GtkFileChooserNative *chooser;
  Saving *saving;

  g_return_if_fail (GTK_IS_WINDOW (window) && text != NULL);

  saving = g_new0 (Saving, 1);
  saving->text = text;
  g_object_set_data_full (G_OBJECT (window), "entente-table-save", saving, saving_free);
  chooser = gtk_file_chooser_native_new (C_("dialog", "Save Table"), window, GTK_FILE_CHOOSER_ACTION_SAVE,
                                         C_("button", "_Save"), C_("button", "_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), C_("file name", "table.csv"));
  entente_file_choice_ask (chooser, window, chosen_cb);
}
