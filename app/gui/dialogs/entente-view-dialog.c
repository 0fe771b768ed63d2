/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-dialog.h"

#include "entente-discard-question.h"
#include "entente-entry-row.h"
#include "entente-field.h"
#include "entente-text-row.h"
#include "entente-view-commands.h"

#include <glib/gi18n.h>

/* The dialog edits a copy of a view. A view without an id is new: it gets one of its title, and is kept behind all
 * others. Saving makes one step of the history. */

struct _EntenteViewDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *save_button;
  EntenteEntryRow *title_row;
  EntenteTextRow *note_row;

  /* owned */
  EntenteHistory *history;
  EntenteRecord *view;
};

G_DEFINE_FINAL_TYPE (EntenteViewDialog, entente_view_dialog, ADW_TYPE_WINDOW)

static gboolean
is_new (EntenteViewDialog *self)
{
  return !entente_record_has (self->view, ENTENTE_KEPT_VIEW_ID);
}

static EntenteRecord *
make_record (EntenteViewDialog *self)
{
  EntenteRecord *record = entente_record_copy (self->view);

  entente_field_store (ENTENTE_FIELD (self->title_row), record, ENTENTE_KEPT_VIEW_TITLE);
  entente_field_store (ENTENTE_FIELD (self->note_row), record, ENTENTE_KEPT_VIEW_NOTE);
  return record;
}

static gboolean
is_edited (EntenteViewDialog *self)
{
  g_autoptr (EntenteRecord) record = make_record (self);

  return !entente_record_equal (record, self->view);
}

static void
save_cb (EntenteViewDialog *self)
{
  if (entente_view_dialog_save (self))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  save_cb (ENTENTE_VIEW_DIALOG (widget));
}

static gboolean
entente_view_dialog_close_request (GtkWindow *window)
{
  EntenteViewDialog *self = ENTENTE_VIEW_DIALOG (window);

  if (is_edited (self))
    {
      entente_discard_question_ask (window);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (entente_view_dialog_parent_class)->close_request (window);
}

static void
entente_view_dialog_dispose (GObject *object)
{
  EntenteViewDialog *self = ENTENTE_VIEW_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_VIEW_DIALOG);
  g_clear_object (&self->history);
  g_clear_pointer (&self->view, entente_record_free);

  G_OBJECT_CLASS (entente_view_dialog_parent_class)->dispose (object);
}

static void
entente_view_dialog_class_init (EntenteViewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_view_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = entente_view_dialog_close_request;

  g_type_ensure (ENTENTE_TYPE_ENTRY_ROW);
  g_type_ensure (ENTENTE_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-view-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteViewDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteViewDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteViewDialog, note_row);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "dialog.save", NULL);
}

static void
entente_view_dialog_init (EntenteViewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_view_dialog_new:
 * @parent: the window of the document
 * @history: its history
 * @view: a view that is kept in it, or one without an id, which is to be kept
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_view_dialog_new (GtkWindow           *parent,
                         EntenteHistory      *history,
                         const EntenteRecord *view)
{
  EntenteViewDialog *self;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history) && view != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_VIEW_DIALOG, "transient-for", parent, NULL);
  self->history = g_object_ref (history);
  self->view = entente_record_copy (view);
  gtk_window_set_title (GTK_WINDOW (self), is_new (self) ? _("Keep View") : _("Edit View"));
  gtk_button_set_label (GTK_BUTTON (self->save_button),
                        is_new (self) ? C_("button", "_Keep") : C_("button", "_Save"));
  entente_field_show (ENTENTE_FIELD (self->title_row), view, ENTENTE_KEPT_VIEW_TITLE);
  entente_field_show (ENTENTE_FIELD (self->note_row), view, ENTENTE_KEPT_VIEW_NOTE);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->title_row));
  return GTK_WINDOW (self);
}

static EntenteDraft *
make_draft (EntenteViewDialog *self,
            EntenteRecord     *view)
{
  EntenteDocument *document = entente_history_get_document (self->history);
  const char *title = entente_record_get_text (view, ENTENTE_KEPT_VIEW_TITLE), *id;
  g_autofree char *new_id = NULL;

  if (!is_new (self))
    {
      id = entente_record_get_text (view, ENTENTE_KEPT_VIEW_ID);
      if (entente_kept_view_find (document, id, NULL) == NULL)
        return NULL;
      return entente_view_commands_set_words (document, id, title,
                                              entente_record_get_text (view, ENTENTE_KEPT_VIEW_NOTE));
    }
  new_id = entente_kept_view_make_id (document, title != NULL ? title : "view");
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_ID, new_id);
  return entente_view_commands_keep (document, view, G_MAXUINT);
}

/**
 * entente_view_dialog_save:
 * @self: a dialog
 *
 * Keeps a new view, or saves the title and the sentence of another if they were changed, as one step of the history.
 *
 * Returns: whether they are saved
 */
gboolean
entente_view_dialog_save (EntenteViewDialog *self)
{
  g_autoptr (EntenteRecord) view = NULL;
  g_autoptr (EntenteDraft) draft = NULL;

  g_return_val_if_fail (ENTENTE_IS_VIEW_DIALOG (self), FALSE);

  if (!is_new (self) && !is_edited (self))
    return TRUE;
  view = make_record (self);
  draft = make_draft (self, view);
  return draft != NULL && entente_history_apply (self->history, draft);
}
