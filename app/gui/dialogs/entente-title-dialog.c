/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-title-dialog.h"

#include "entente-commands.h"
#include "entente-discard-question.h"
#include "entente-entry-row.h"
#include "entente-field.h"
#include "entente-group-commands.h"
#include "entente-text-row.h"
#include "entente-view-commands.h"

#include <glib/gi18n.h>

/* The dialog edits a copy of the record of the document, of a view, or of a group. A view or group without an id is
 * new: it gets one of its title, and is kept behind all others. Saving makes one step of the history. */

#define VIEW_WIDTH 500
#define VIEW_HEIGHT 280
#define GROUP_HEIGHT 170

typedef enum {
  SUBJECT_DOCUMENT,
  SUBJECT_VIEW,
  SUBJECT_GROUP, /* which has a name, and no more words */
} Subject;

struct _EntenteTitleDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *save_button;
  EntenteEntryRow *title_row;
  EntenteTextRow *words_row;

  /* owned */
  EntenteHistory *history;
  EntenteRecord *before;   /* as it was when the dialog opened */
  Subject subject;
};

G_DEFINE_FINAL_TYPE (EntenteTitleDialog, entente_title_dialog, ADW_TYPE_WINDOW)

static EntenteDocument *
get_document (EntenteTitleDialog *self)
{
  return entente_history_get_document (self->history);
}

static guint
get_title_member (EntenteTitleDialog *self)
{
  static const guint members[] = {
    [SUBJECT_DOCUMENT] = ENTENTE_DOCUMENT_TITLE,
    [SUBJECT_VIEW] = ENTENTE_KEPT_VIEW_TITLE,
    [SUBJECT_GROUP] = ENTENTE_ACTOR_GROUP_NAME,
  };

  return members[self->subject];
}

static guint
get_words_member (EntenteTitleDialog *self)
{
  return self->subject == SUBJECT_VIEW ? ENTENTE_KEPT_VIEW_NOTE : ENTENTE_DOCUMENT_SUMMARY;
}

static gboolean
is_new (EntenteTitleDialog *self)
{
  return self->subject != SUBJECT_DOCUMENT && !entente_record_has (self->before, 0);
}

/* Returns the record as it would be saved. */
static EntenteRecord *
make_record (EntenteTitleDialog *self)
{
  EntenteRecord *record = entente_record_copy (self->before);

  entente_field_store (ENTENTE_FIELD (self->title_row), record, get_title_member (self));
  if (self->subject != SUBJECT_GROUP)
    entente_field_store (ENTENTE_FIELD (self->words_row), record, get_words_member (self));
  return record;
}

static gboolean
is_edited (EntenteTitleDialog *self)
{
  g_autoptr (EntenteRecord) record = make_record (self);

  return !entente_record_equal (record, self->before);
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
  g_clear_pointer (&self->before, entente_record_free);

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
  gtk_widget_class_bind_template_child (widget_class, EntenteTitleDialog, words_row);
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

static EntenteTitleDialog *
create (GtkWindow           *parent,
        EntenteHistory      *history,
        const EntenteRecord *before,
        Subject              subject)
{
  EntenteTitleDialog *self = g_object_new (ENTENTE_TYPE_TITLE_DIALOG, "transient-for", parent, NULL);

  self->history = g_object_ref (history);
  self->before = entente_record_copy (before);
  self->subject = subject;
  entente_field_show (ENTENTE_FIELD (self->title_row), before, get_title_member (self));
  if (subject != SUBJECT_GROUP)
    entente_field_show (ENTENTE_FIELD (self->words_row), before, get_words_member (self));
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->title_row));
  return self;
}

/**
 * entente_title_dialog_new:
 * @parent: the window of the document
 * @history: its history
 *
 * Returns: (transfer none): a dialog for the title and the summary of the document, to be presented
 */
GtkWindow *
entente_title_dialog_new (GtkWindow      *parent,
                          EntenteHistory *history)
{
  g_return_val_if_fail (GTK_IS_WINDOW (parent) && ENTENTE_IS_HISTORY (history), NULL);

  return GTK_WINDOW (create (parent, history, entente_document_get_record (entente_history_get_document (history)),
                             SUBJECT_DOCUMENT));
}

/**
 * entente_title_dialog_new_for_view:
 * @parent: the window of the document
 * @history: its history
 * @view: a view that is kept in it, or one without an id, which is to be kept
 *
 * Returns: (transfer none): a dialog for the title and the sentence of the view, to be presented
 */
GtkWindow *
entente_title_dialog_new_for_view (GtkWindow           *parent,
                                   EntenteHistory      *history,
                                   const EntenteRecord *view)
{
  EntenteTitleDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && ENTENTE_IS_HISTORY (history) && view != NULL, NULL);

  self = create (parent, history, view, SUBJECT_VIEW);
  gtk_window_set_default_size (GTK_WINDOW (self), VIEW_WIDTH, VIEW_HEIGHT);
  gtk_window_set_title (GTK_WINDOW (self), is_new (self) ? _("Keep View") : _("Edit View"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->words_row), C_("view", "Sentence"));
  if (is_new (self))
    gtk_button_set_label (GTK_BUTTON (self->save_button), C_("button", "_Keep"));
  return GTK_WINDOW (self);
}

/**
 * entente_title_dialog_new_for_group:
 * @parent: the window of the document
 * @history: its history
 * @group: a group that is kept in it, or one without an id, which is to be kept
 *
 * Returns: (transfer none): a dialog for the name of the group, to be presented
 */
GtkWindow *
entente_title_dialog_new_for_group (GtkWindow           *parent,
                                    EntenteHistory      *history,
                                    const EntenteRecord *group)
{
  EntenteTitleDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && ENTENTE_IS_HISTORY (history) && group != NULL, NULL);

  self = create (parent, history, group, SUBJECT_GROUP);
  gtk_window_set_default_size (GTK_WINDOW (self), VIEW_WIDTH, GROUP_HEIGHT);
  gtk_window_set_title (GTK_WINDOW (self), is_new (self) ? C_("dialog", "Make Group") : C_("dialog", "Rename Group"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->title_row), C_("group", "Name"));
  gtk_widget_set_visible (GTK_WIDGET (self->words_row), FALSE);
  if (is_new (self))
    gtk_button_set_label (GTK_BUTTON (self->save_button), C_("button", "_Make"));
  return GTK_WINDOW (self);
}

static EntenteDraft *
make_draft_for_group (EntenteTitleDialog *self,
                      EntenteRecord      *group,
                      const char         *name)
{
  const char *id = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_ID);
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();

  if (id != NULL)
    return entente_actor_group_find (get_document (self), id, NULL) != NULL
             ? entente_group_commands_rename (get_document (self), id, name) : NULL;
  g_ptr_array_add (groups, group);
  return entente_group_commands_add (get_document (self), groups);
}

static EntenteDraft *
make_draft_for_view (EntenteTitleDialog *self,
                     EntenteRecord      *view,
                     const char         *title,
                     const char         *note)
{
  EntenteDocument *document = get_document (self);
  const char *id = entente_record_get_text (view, ENTENTE_KEPT_VIEW_ID);
  g_autofree char *new_id = NULL;

  if (id != NULL)
    return entente_kept_view_find (document, id, NULL) != NULL
             ? entente_view_commands_set_words (document, id, title, note) : NULL;
  new_id = entente_kept_view_make_id (document, title != NULL ? title : "view");
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_ID, new_id);
  return entente_view_commands_keep (document, view, G_MAXUINT);
}

/**
 * entente_title_dialog_save:
 * @self: a dialog
 *
 * Keeps a new view, or saves the title and the words if they were changed, as one step of the history.
 *
 * Returns: whether they are saved
 */
gboolean
entente_title_dialog_save (EntenteTitleDialog *self)
{
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (EntenteDraft) draft = NULL;
  const char *title, *words;

  g_return_val_if_fail (ENTENTE_IS_TITLE_DIALOG (self), FALSE);

  if (!is_new (self) && !is_edited (self))
    return TRUE;
  record = make_record (self);
  title = entente_record_get_text (record, get_title_member (self));
  words = self->subject != SUBJECT_GROUP ? entente_record_get_text (record, get_words_member (self)) : NULL;
  if (self->subject == SUBJECT_GROUP)
    draft = make_draft_for_group (self, record, title);
  else
    draft = self->subject == SUBJECT_VIEW ? make_draft_for_view (self, record, title, words)
                                          : entente_commands_set_title (get_document (self), title, words);
  return draft != NULL && entente_history_apply (self->history, draft);
}
