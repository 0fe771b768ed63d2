/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-document-actions.h"

#include "entente-remarks-dialog.h"
#include "entente-title-dialog.h"

struct _EntenteDocumentActions
{
  EntenteActions parent_instance;

  /* borrowed */
  GtkWidget *canvas;
  GtkWidget *minimap;
  GtkWidget *hint;
  GtkWidget *first_button; /* in the hint: adds the first actor */
};

G_DEFINE_FINAL_TYPE (EntenteDocumentActions, entente_document_actions, ENTENTE_TYPE_ACTIONS)

static void
edit_title_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       self)
{
  gtk_window_present (entente_title_dialog_new (entente_actions_get_window (self), entente_actions_get_history (self)));
}

static void
remarks_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       self)
{
  EntenteFile *file = entente_session_get_file (entente_actions_get_session (self));

  gtk_window_present (entente_remarks_dialog_new (entente_actions_get_window (self),
                                                  entente_file_get_diagnostics (file)));
}

static const GActionEntry entries[] = {
  { "edit-title", edit_title_action },
  { "remarks", remarks_action },
};

static gboolean
is_empty (EntenteDocumentActions *self)
{
  EntenteOpenDocument *document = entente_actions_get_document (self);

  return entente_open_document_is_editable (document)
         && entente_document_get_n_items (entente_open_document_get_document (document), ENTENTE_ITEM_ACTOR) == 0;
}

static void
update_hint (EntenteDocumentActions *self)
{
  gboolean empty = is_empty (self);
  GtkWindow *window = entente_actions_get_window (self);

  if (window == NULL)
    return;
  /* The focus would otherwise go to the first button of the window, which has nothing to do with it. */
  if (!empty && gtk_root_get_focus (GTK_ROOT (window)) == self->first_button)
    gtk_widget_grab_focus (self->canvas);
  gtk_widget_set_visible (self->hint, empty);
  /* A minimap of nothing shows nothing. */
  gtk_widget_set_visible (self->minimap, !empty);
}

static void
entente_document_actions_begin (EntenteActions *actions)
{
  EntenteDocumentActions *self = ENTENTE_DOCUMENT_ACTIONS (actions);
  EntenteDocument *document = entente_open_document_get_document (entente_actions_get_document (self));

  g_signal_connect_object (entente_document_get_items (document, ENTENTE_ITEM_ACTOR), "items-changed",
                           G_CALLBACK (update_hint), self, G_CONNECT_SWAPPED);
  update_hint (self);
  gtk_widget_grab_focus (gtk_widget_get_visible (self->hint) ? self->first_button : self->canvas);
}

static void
entente_document_actions_update (EntenteActions *self)
{
  EntenteOpenDocument *document = entente_actions_get_document (self);
  EntenteFile *file =
    entente_open_document_is_shown (document) ? entente_session_get_file (entente_actions_get_session (self)) : NULL;

  entente_actions_enable (self, "edit-title", entente_open_document_is_editable (document));
  entente_actions_enable (self, "remarks",
                          file != NULL && g_list_model_get_n_items (entente_file_get_diagnostics (file)) > 0);
}

static void
entente_document_actions_class_init (EntenteDocumentActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->begin = entente_document_actions_begin;
  actions_class->update = entente_document_actions_update;
}

static void
entente_document_actions_init (EntenteDocumentActions *self)
{
}

/**
 * entente_document_actions_new:
 * @document: what is open in the window
 * @window: the window, the parent of the dialogs
 * @canvas: its canvas, which gets the focus when a document comes up
 * @minimap: what is hidden while there is no actor
 * @hint: what is shown instead
 * @first_button: the button in @hint, which then gets the focus
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteDocumentActions *
entente_document_actions_new (EntenteOpenDocument  *document,
                              GtkApplicationWindow *window,
                              GtkWidget            *canvas,
                              GtkWidget            *minimap,
                              GtkWidget            *hint,
                              GtkWidget            *first_button)
{
  EntenteDocumentActions *self = g_object_new (ENTENTE_TYPE_DOCUMENT_ACTIONS, "document", document, "window", window,
                                               NULL);

  self->canvas = canvas;
  self->minimap = minimap;
  self->hint = hint;
  self->first_button = first_button;
  return self;
}
