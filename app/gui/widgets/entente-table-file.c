/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-file.h"

#include "entente-file-choice.h"
#include "entente-question.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

/* What a window lists, saved as a table. What is saved is what was listed when the user asked for it. A thread writes
 * it. */

typedef struct {
  EntenteTableFileFunc write;
  gpointer data;
  GDestroyNotify free_data;
  GFile *file; /* NULL until it is chosen */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  saving->free_data (saving->data);
  g_clear_object (&saving->file);
  g_free (saving);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Saving *saving = data;
  g_autoptr (GBytes) bytes = saving->write (saving->data);
  gsize size;
  const char *contents = g_bytes_get_data (bytes, &size);
  GError *error = NULL;

  if (g_file_replace_contents (saving->file, contents, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
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
chosen_cb (gpointer    window,
           GListModel *files)
{
  Saving *saving = g_object_steal_data (G_OBJECT (window), "entente-table-file");
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
  entente_task_run_in_thread (task, save_thread);
}

/**
 * entente_table_file_ask:
 * @window: the window that shows what is to be saved
 * @title: the title of the question
 * @name: the name that the file has at first
 * @write: writes the table
 * @data: (transfer full): what it writes, which must not change any more
 * @free_data: frees it
 *
 * Asks for a file, and writes a table there.
 */
void
entente_table_file_ask (GtkWindow            *window,
                        const char           *title,
                        const char           *name,
                        EntenteTableFileFunc  write,
                        gpointer              data,
                        GDestroyNotify        free_data)
{
  GtkFileChooserNative *chooser;
  Saving *saving;

  g_return_if_fail (GTK_IS_WINDOW (window) && title != NULL && name != NULL);
  g_return_if_fail (write != NULL && data != NULL && free_data != NULL);

  saving = g_new0 (Saving, 1);
  *saving = (Saving) { write, data, free_data, NULL };
  g_object_set_data_full (G_OBJECT (window), "entente-table-file", saving, saving_free);
  chooser = gtk_file_chooser_native_new (title, window, GTK_FILE_CHOOSER_ACTION_SAVE, C_("button", "_Save"),
                                         C_("button", "_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  entente_file_choice_ask (chooser, window, chosen_cb);
}
