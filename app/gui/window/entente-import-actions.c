/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-actions.h"

#include "entente-file-choice.h"
#include "entente-foreign-files.h"
#include "entente-import-dialog.h"
#include "entente-import-report-dialog.h"
#include "entente-window-owner.h"

#include <glib/gi18n.h>

/* More items than these are not selected: a selection of thousands says nothing, and takes long to show. */
#define MAX_SELECTED 2000

struct _EntenteImportActions
{
  EntenteActions parent_instance;

  /* owned */
  EntenteToasts *toasts;
  EntenteArticleActions *article_actions;
  GSettings *settings;         /* NULL where the schema is not installed */
  EntenteImportResult *result; /* of the last import into the document; NULL if there was none */
  guint position;              /* of the history behind it */
};

G_DEFINE_FINAL_TYPE (EntenteImportActions, entente_import_actions, ENTENTE_TYPE_ACTIONS)

/* What came in is shown: the actors, or what else it is. */
static void
select_added (EntenteImportActions *self,
              const GPtrArray      *ids)
{
  EntenteSession *session = entente_actions_get_session (self);
  EntenteDocument *document = entente_session_get_document (session);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < ids->len && ids->len <= MAX_SELECTED; i++)
    {
      EntenteItem *item = entente_document_lookup (document, ids->pdata[i]);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  if (items->len == 0)
    return;
  entente_session_select_many (session, items);
  entente_session_reveal (session, items->pdata[0]);
}

static void
tell_result (EntenteImportActions *self,
             EntenteImportResult  *result)
{
  g_autofree char *summary = entente_import_result_dup_summary (result);

  g_set_object (&self->result, result);
  self->position = entente_history_get_position (entente_actions_get_history (self));
  select_added (self, entente_import_result_get_added (result));
  entente_toasts_add_undo_with_button (self->toasts, summary, C_("button", "_Details"), "win.import-details");
  entente_actions_update (ENTENTE_ACTIONS (self));
}

static void
imported_cb (EntenteImportActions *self,
             EntenteImportResult  *result)
{
  GtkWindow *window = entente_actions_get_window (self);

  if (entente_import_result_is_into_new (result))
    entente_window_owner_take_import (entente_window_owner_get (window), result, window);
  else
    tell_result (self, result);
}

static EntenteImportDialog *
new_dialog (EntenteImportActions *self)
{
  EntenteOpenDocument *document = entente_actions_get_document (self);
  gboolean editable = entente_open_document_is_editable (document);
  g_autofree char *name = editable ? entente_open_document_dup_name (document) : NULL;
  GtkWindow *dialog = entente_import_dialog_new (editable ? entente_actions_get_history (self) : NULL, name,
                                                 self->settings);

  gtk_window_set_transient_for (dialog, entente_actions_get_window (self));
  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  return ENTENTE_IMPORT_DIALOG (dialog);
}

static void
start (EntenteImportDialog *dialog)
{
  entente_import_dialog_start (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Documents can be imported as well. An article becomes a source. */
static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntenteImportActions) self = data;
  g_autoptr (EntenteForeignFiles) found = entente_foreign_files_find_finish (result);

  if (entente_actions_get_window (self) == NULL)
    return;
  g_ptr_array_extend_and_steal (found->imports, g_steal_pointer (&found->documents));
  entente_article_actions_add_files (self->article_actions, found->articles);
  if (found->imports->len > 0)
    entente_import_actions_import_files (self, found->imports);
}

static void
chosen_cb (gpointer    self,
           GListModel *files)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (list, g_list_model_get_item (files, i));
  if (list->len > 0)
    entente_foreign_files_find_async (list, found_cb, g_object_ref (self));
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       self)
{
  GFile *location = entente_open_document_get_location (entente_actions_get_document (self));
  g_autoptr (GFile) folder = location != NULL ? g_file_get_parent (location) : NULL;
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (C_("dialog", "Import"), entente_actions_get_window (self),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, C_("button", "_Import"), C_("button", "_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  entente_file_choice_ask (chooser, self, chosen_cb);
}

/* Whether the import is the last step of the document, so that it can be taken back alone. */
static gboolean
can_undo (EntenteImportActions *self)
{
  EntenteHistory *history = entente_actions_get_history (self);

  return history != NULL && entente_history_get_position (history) == self->position &&
         g_strcmp0 (entente_history_get_undo_name (history),
                    entente_step_get_name (entente_import_result_get_step (self->result))) == 0;
}

static void
undo_cb (EntenteImportActions *self)
{
  if (can_undo (self))
    g_action_group_activate_action (G_ACTION_GROUP (entente_actions_get_window (self)), "undo", NULL);
}

static void
import_details_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  EntenteImportActions *self = data;
  GtkWindow *dialog;

  if (self->result == NULL)
    return;
  dialog = entente_import_report_dialog_new (entente_actions_get_window (self), self->result, can_undo (self));
  g_signal_connect_object (dialog, "undo", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static const GActionEntry entries[] = {
  { "import", import_action },
  { "import-details", import_details_action },
};

/* What was imported before is in another document. */
static void
entente_import_actions_begin (EntenteActions *actions)
{
  g_clear_object (&ENTENTE_IMPORT_ACTIONS (actions)->result);
  entente_actions_update (actions);
}

static void
entente_import_actions_update (EntenteActions *actions)
{
  EntenteImportActions *self = ENTENTE_IMPORT_ACTIONS (actions);

  entente_actions_enable (actions, "import-details", self->result != NULL);
}

static void
entente_import_actions_finalize (GObject *object)
{
  EntenteImportActions *self = ENTENTE_IMPORT_ACTIONS (object);

  g_clear_object (&self->toasts);
  g_clear_object (&self->article_actions);
  g_clear_object (&self->settings);
  g_clear_object (&self->result);

  G_OBJECT_CLASS (entente_import_actions_parent_class)->finalize (object);
}

static void
entente_import_actions_class_init (EntenteImportActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_import_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->begin = entente_import_actions_begin;
  actions_class->update = entente_import_actions_update;
}

static void
entente_import_actions_init (EntenteImportActions *self)
{
}

/**
 * entente_import_actions_new:
 * @document: what is open in the window
 * @window: the window, the parent of the dialogs
 * @toasts: its toasts
 * @settings: (nullable): the preferences, as of entente_settings_new()
 * @article_actions: take article files
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteImportActions *
entente_import_actions_new (EntenteOpenDocument   *document,
                            GtkApplicationWindow  *window,
                            EntenteToasts         *toasts,
                            GSettings             *settings,
                            EntenteArticleActions *article_actions)
{
  EntenteImportActions *self = g_object_new (ENTENTE_TYPE_IMPORT_ACTIONS, "document", document, "window", window,
                                             NULL);

  self->toasts = g_object_ref (toasts);
  self->article_actions = g_object_ref (article_actions);
  g_set_object (&self->settings, settings);
  return self;
}

/**
 * entente_import_actions_import_files:
 * @self: the actions
 * @files: (element-type GFile): files that belong together; at least one
 *
 * Shows the dialog in which they are imported, into the document of the window or a new one.
 */
void
entente_import_actions_import_files (EntenteImportActions *self,
                                     GPtrArray            *files)
{
  EntenteImportDialog *dialog;

  g_return_if_fail (ENTENTE_IS_IMPORT_ACTIONS (self) && files != NULL && files->len > 0);

  dialog = new_dialog (self);
  for (guint i = 0; i < files->len; i++)
    entente_import_dialog_add_file (dialog, files->pdata[i]);
  start (dialog);
}

/**
 * entente_import_actions_import_bytes:
 * @self: the actions
 * @bytes: what to import
 * @name: what it is called
 *
 * Works like entente_import_actions_import_files(), for what is in no file.
 */
void
entente_import_actions_import_bytes (EntenteImportActions *self,
                                     GBytes               *bytes,
                                     const char           *name)
{
  EntenteImportDialog *dialog;

  g_return_if_fail (ENTENTE_IS_IMPORT_ACTIONS (self) && bytes != NULL && name != NULL);

  dialog = new_dialog (self);
  entente_import_dialog_add_bytes (dialog, bytes, name);
  start (dialog);
}

/**
 * entente_import_actions_take_result:
 * @self: the actions of a window with a new document
 * @result: what is to be in it
 *
 * Carries out an import that was made for a new document.
 */
void
entente_import_actions_take_result (EntenteImportActions *self,
                                    EntenteImportResult  *result)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_ACTIONS (self) && ENTENTE_IS_IMPORT_RESULT (result));

  if (entente_history_apply_step (entente_actions_get_history (self), entente_import_result_get_step (result)))
    tell_result (self, result);
}
