/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-commands.h"
#include "entente-deletion.h"
#include "entente-dialogs.h"
#include "entente-relation-dialog.h"
#include "entente-statement-dialog.h"

#include <glib/gi18n.h>

/* What changes the document. Every command is one step of the history, and so can be undone. */

static EntenteHistory *
history_of (EntenteWindow *self)
{
  return entente_session_get_history (self->session);
}

/**
 * entente_window_can_edit:
 * @self: a window
 *
 * Returns: whether it shows a document that may be changed
 */
gboolean
entente_window_can_edit (EntenteWindow *self)
{
  return entente_window_has_document (self) && entente_session_is_editable (self->session);
}

/* What a dialog has saved is what the user wants to see next. */
static void
saved_cb (EntenteItemDialog *dialog,
          EntenteItem       *item,
          EntenteWindow     *self)
{
  EntenteItem *now = entente_document_lookup (entente_session_get_document (self->session), entente_item_get_id (item));

  if (now != NULL)
    entente_session_select (self->session, now);
}

/**
 * entente_window_present_dialog:
 * @self: a window
 * @dialog: a dialog for an item
 * @stays: whether what is selected stays so, because what is saved is seen there
 */
void
entente_window_present_dialog (EntenteWindow     *self,
                               EntenteItemDialog *dialog,
                               gboolean           stays)
{
  if (!stays)
    g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, 0);
  entente_item_dialog_present (dialog, GTK_WIDGET (self));
}

static void
present (EntenteWindow     *self,
         EntenteItemDialog *dialog)
{
  entente_window_present_dialog (self, dialog, FALSE);
}

/**
 * entente_window_get_subject:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the one item that commands are about, if it is one
 */
EntenteItem *
entente_window_get_subject (EntenteWindow *self)
{
  const GPtrArray *subjects = entente_session_get_subjects (self->session);

  return subjects != NULL && subjects->len == 1 ? subjects->pdata[0] : NULL;
}

static const char *
selected_actor (EntenteWindow *self)
{
  EntenteItem *item = entente_window_get_subject (self);

  return item != NULL && entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR ? entente_item_get_id (item) : NULL;
}

static EntenteItem *
selected_target (EntenteWindow *self)
{
  EntenteItem *item = entente_window_get_subject (self);

  if (item == NULL || entente_item_get_kind (item) > ENTENTE_ITEM_RELATION)
    return NULL;
  return item;
}

static void
add_actor_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  present (data, entente_dialogs_open_new (history_of (data), ENTENTE_ITEM_ACTOR));
}

/* A relation starts at the actor that is selected. */
static void
add_relation_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  present (data, entente_relation_dialog_new (history_of (data), NULL, selected_actor (data), NULL));
}

/* A statement is about the actor or the relation that is selected. */
static void
add_statement_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  present (data, entente_statement_dialog_new (history_of (data), NULL, selected_target (data)));
}

static void
add_source_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  present (data, entente_dialogs_open_new (history_of (data), ENTENTE_ITEM_SOURCE));
}

static void
edit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  EntenteWindow *self = data;

  present (self, entente_dialogs_open (history_of (self), entente_window_get_subject (self)));
}

static void
duplicate_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  EntenteWindow *self = data;

  present (self, entente_dialogs_open_duplicate (history_of (self), entente_window_get_subject (self)));
}

/**
 * entente_window_copy_subjects:
 * @self: a window
 *
 * Returns: (transfer full) (element-type EntenteItem): what commands are about, which may change it
 */
GPtrArray *
entente_window_copy_subjects (EntenteWindow *self)
{
  const GPtrArray *subjects = entente_session_get_subjects (self->session);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; subjects != NULL && i < subjects->len; i++)
    g_ptr_array_add (items, g_object_ref (subjects->pdata[i]));
  return items;
}

/* Nothing is asked: what is gone can be had back, and it is said what went with it. */
static void
delete_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  EntenteWindow *self = data;
  g_autoptr (GPtrArray) items = entente_window_copy_subjects (self);
  g_autoptr (EntenteDeletion) deletion =
    entente_deletion_new (entente_session_get_document (self->session), items);
  g_autofree char *words = entente_deletion_describe (deletion);

  if (entente_history_apply (history_of (self), deletion->draft))
    entente_window_add_toast (self, words, C_("button", "_Undo"), "win.undo");
}

static void
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  entente_history_undo (history_of (data));
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  entente_history_redo (history_of (data));
}

static const GActionEntry entries[] = {
  { "add-actor", add_actor_action },
  { "add-relation", add_relation_action },
  { "add-statement", add_statement_action },
  { "add-source", add_source_action },
  { "edit", edit_action },
  { "duplicate", duplicate_action },
  { "delete", delete_action },
  { "undo", undo_action },
  { "redo", redo_action },
};

/**
 * entente_window_add_edit_actions:
 * @self: a window
 *
 * Adds the actions that change a document.
 */
void
entente_window_add_edit_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::selected", G_CALLBACK (entente_window_update_edit_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "subjects-changed", G_CALLBACK (entente_window_update_edit_actions), self,
                           G_CONNECT_SWAPPED);
}

static void
history_cb (EntenteWindow *self)
{
  entente_window_show_title (self);
  entente_window_update_actions (self);
}

/* What a toast offers to undo is the step that was done last, and that is another one now. */
static void
position_cb (EntenteWindow *self)
{
  entente_window_withdraw_undo (self);
  history_cb (self);
}

/**
 * entente_window_bind_history:
 * @self: a window whose session has a new document
 *
 * Follows the document's history.
 */
void
entente_window_bind_history (EntenteWindow *self)
{
  g_signal_connect_object (history_of (self), "notify::position", G_CALLBACK (position_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history_of (self), "notify::modified", G_CALLBACK (history_cb), self, G_CONNECT_SWAPPED);
  position_cb (self);
}

/* The step that a command would undo is named wherever the command is shown. */
static char *
name_command (const char *named,
              const char *plain,
              const char *step)
{
  if (step == NULL)
    return g_strdup (plain);
  /* The format comes from the translation of one that is checked. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (named, step);
#pragma GCC diagnostic pop
}

static void
show_steps (EntenteWindow *self)
{
  EntenteHistory *history = entente_window_can_edit (self) ? history_of (self) : NULL;
  const char *undo_step = history != NULL ? entente_history_get_undo_name (history) : NULL;
  const char *redo_step = history != NULL ? entente_history_get_redo_name (history) : NULL;
  /* Translators: %s names a step, such as: Edit “met” */
  g_autofree char *undo = name_command (C_("command", "Undo %s"), C_("command", "Undo"), undo_step);
  /* Translators: %s names a step, such as: Edit “met” */
  g_autofree char *redo = name_command (C_("command", "Redo %s"), C_("command", "Redo"), redo_step);

  if (g_menu_model_get_n_items (G_MENU_MODEL (self->undo_menu)) > 0
      && g_strcmp0 (gtk_widget_get_tooltip_text (self->undo_button), undo) == 0
      && g_strcmp0 (gtk_widget_get_tooltip_text (self->redo_button), redo) == 0)
    return;
  gtk_widget_set_tooltip_text (self->undo_button, undo);
  gtk_widget_set_tooltip_text (self->redo_button, redo);
  g_menu_remove_all (self->undo_menu);
  g_menu_append (self->undo_menu, undo, "win.undo");
  g_menu_append (self->undo_menu, redo, "win.redo");
  g_menu_append (self->undo_menu, C_("menu", "_History…"), "win.history");
}

/**
 * entente_window_update_edit_actions:
 * @self: a window
 *
 * Enables what can be changed now.
 */
void
entente_window_update_edit_actions (EntenteWindow *self)
{
  gboolean editable = entente_window_can_edit (self);
  guint n_selected = editable ? entente_session_get_subjects (self->session)->len : 0;

  entente_window_enable (self, "add-actor", editable);
  entente_window_enable (self, "add-relation", editable);
  entente_window_enable (self, "add-statement", editable);
  entente_window_enable (self, "add-source", editable);
  entente_window_enable (self, "edit", n_selected == 1);
  entente_window_enable (self, "duplicate", n_selected == 1);
  entente_window_enable (self, "delete", n_selected > 0);
  entente_window_enable (self, "undo", editable && entente_history_can_undo (history_of (self)));
  entente_window_enable (self, "redo", editable && entente_history_can_redo (history_of (self)));
  gtk_widget_set_sensitive (self->add_button, editable);
  show_steps (self);
  entente_window_update_item_actions (self);
}
