/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-title-dialog.h"

#include "entente-commands.h"
#include "entente-discard-question.h"
#include "entente-entry-row.h"
#include "entente-field.h"
#include "entente-text-row.h"

#include <glib/gi18n.h>

/* The dialog for the title of a document. It edits a copy of the document's own record. Saving makes one step of
 * the history. */

struct _EntenteTitleDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *save_button;
  EntenteEntryRow *title_row;
  EntenteTextRow *summary_row;

  /* owned */
  EntenteHistory *history;
};

G_DEFINE_FINAL_TYPE (EntenteTitleDialog, entente_title_dialog, ADW_TYPE_WINDOW)

static EntenteDocument *
get_document (EntenteTitleDialog *self)
{
  return entente_history_get_document (self->history);
}

static void
store (EntenteTitleDialog *self,
       EntenteRecord      *record)
{
  entente_field_store (ENTENTE_FIELD (self->title_row), record, ENTENTE_DOCUMENT_TITLE);
  entente_field_store (ENTENTE_FIELD (self->summary_row), record, ENTENTE_DOCUMENT_SUMMARY);
}

/* Returns the document's own record as it would be saved. */
static EntenteRecord *
make_record (EntenteTitleDialog *self)
{
  EntenteRecord *record = entente_record_copy (entente_document_get_record (get_document (self)));

  store (self, record);
  return record;
}

static gboolean
is_edited (EntenteTitleDialog *self)
{
  g_autoptr (EntenteRecord) record = make_record (self);

  return !entente_record_equal (record, entente_document_get_record (get_document (self)));
}

static void
save_cb (EntenteTitleDialog *self)
{
  if (entente_title_dialog_save (self))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  save_cb (ENTENTE_TITLE_DIALOG (widget));
}

static gboolean
entente_title_dialog_close_request (GtkWindow *window)
{
  EntenteTitleDialog *self = ENTENTE_TITLE_DIALOG (window);

  if (is_edited (self))
    {
      entente_discard_question_ask (window);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (entente_title_dialog_parent_class)->close_request (window);
}

static void
entente_title_dialog_dispose (GObject *object)
{
  EntenteTitleDialog *self = ENTENTE_TITLE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_TITLE_DIALOG);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (entente_title_dialog_parent_class)->dispose (object);
}

static void
entente_title_dialog_class_init (EntenteTitleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_title_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = entente_title_dialog_close_request;

  g_type_ensure (ENTENTE_TYPE_ENTRY_ROW);
  g_type_ensure (ENTENTE_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-title-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTitleDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteTitleDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteTitleDialog, summary_row);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "dialog.save", NULL);
}

static void
entente_title_dialog_init (EntenteTitleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_title_dialog_new:
 * @parent: the window of the document
 * @history: its history
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_title_dialog_new (GtkWindow      *parent,
                          EntenteHistory *history)
{
  EntenteTitleDialog *self;
  const EntenteRecord *record;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && ENTENTE_IS_HISTORY (history), NULL);

  self = g_object_new (ENTENTE_TYPE_TITLE_DIALOG, "transient-for", parent, NULL);
  self->history = g_object_ref (history);
  record = entente_document_get_record (get_document (self));
  entente_field_show (ENTENTE_FIELD (self->title_row), record, ENTENTE_DOCUMENT_TITLE);
  entente_field_show (ENTENTE_FIELD (self->summary_row), record, ENTENTE_DOCUMENT_SUMMARY);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->title_row));
  return GTK_WINDOW (self);
}

/**
 * entente_title_dialog_save:
 * @self: a dialog
 *
 * Saves the title and the summary as one step of the history, if they were changed.
 *
 * Returns: whether they are saved
 */
gboolean
entente_title_dialog_save (EntenteTitleDialog *self)
{
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (EntenteDraft) draft = NULL;

  g_return_val_if_fail (ENTENTE_IS_TITLE_DIALOG (self), FALSE);

  if (!is_edited (self))
    return TRUE;
  record = make_record (self);
  draft = entente_commands_set_title (get_document (self), entente_record_get_text (record, ENTENTE_DOCUMENT_TITLE),
                                      entente_record_get_text (record, ENTENTE_DOCUMENT_SUMMARY));
  return entente_history_apply (self->history, draft);
}
