/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-edit-actions.h"

#include "entente-actor-dialog.h"
#include "entente-dialogs.h"
#include "entente-new-item.h"
#include "entente-relation-dialog.h"
#include "entente-statement-dialog.h"


struct _EntenteEditActions
{
  EntenteActions parent_instance;

  /* borrowed */
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (EntenteEditActions, entente_edit_actions, ENTENTE_TYPE_ACTIONS)

static EntenteItem *
subject_of (gpointer self)
{
  return entente_open_document_get_subject (entente_actions_get_document (self));
}

static void
saved_cb (EntenteEditActions *self,
          EntenteItem        *item)
{
  entente_open_document_select_again (entente_actions_get_document (self), item);
}

static void
present (EntenteEditActions *self,
         EntenteItemDialog  *dialog)
{
  entente_item_dialog_present (dialog, GTK_WIDGET (entente_actions_get_window (self)));
}

/* The user wants to see next what the dialog has saved. */
static void
present_and_follow (EntenteEditActions *self,
                    EntenteItemDialog  *dialog)
{
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
add_actor_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       self)
{
  present_and_follow (self, entente_dialogs_open_new (entente_actions_get_history (self), ENTENTE_ITEM_ACTOR));
}

/* A relation starts at the actor that is selected. */
static void
add_relation_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       self)
{
  EntenteItem *item = subject_of (self);
  gboolean starts = item != NULL && entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR;

  present_and_follow (self, entente_relation_dialog_new (entente_actions_get_history (self), NULL,
                                                         starts ? entente_item_get_id (item) : NULL, NULL));
}

/* A statement is about the actor or the relation that is selected. */
static void
add_statement_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       self)
{
  EntenteItem *item = subject_of (self);
  gboolean is_about = item != NULL && entente_item_get_kind (item) <= ENTENTE_ITEM_RELATION;

  present_and_follow (self, entente_statement_dialog_new (entente_actions_get_history (self), NULL,
                                                          is_about ? item : NULL));
}

static void
add_source_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       self)
{
  present_and_follow (self, entente_dialogs_open_new (entente_actions_get_history (self), ENTENTE_ITEM_SOURCE));
}

static gboolean
has_places_of_document (EntenteEditActions *self)
{
  return !entente_view_state_is_alone (entente_session_get_view_state (entente_actions_get_session (self)));
}

static void
add_actor_at_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       self)
{
  EntenteItemDialog *dialog = entente_actor_dialog_new (entente_actions_get_history (self), NULL);
  double x, y;

  g_variant_get (parameter, "(dd)", &x, &y);
  if (has_places_of_document (self))
    entente_item_dialog_set_place (dialog, &(EntentePoint) { entente_coordinate_round (x),
                                                             entente_coordinate_round (y) });
  present_and_follow (self, dialog);
}

/* Adds what is linked to one item, in the way that is named. The new item is seen on the page of the other
 * one. The user stays there and can add more. */
static void
add_linked_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       self)
{
  EntenteItem *subject = subject_of (self);
  g_autoptr (EntenteItem) item = NULL;
  EntenteLinked link;

  if (subject == NULL || !entente_new_item_parse_link (g_variant_get_string (parameter, NULL), &link)
      || !entente_new_item_fits (link, subject))
    return;
  item = entente_new_item_for (link, subject);
  present (self, entente_dialogs_open (entente_actions_get_history (self), item));
}

static void
edit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  present_and_follow (self, entente_dialogs_open (entente_actions_get_history (self), subject_of (self)));
}

static void
duplicate_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       self)
{
  present_and_follow (self, entente_dialogs_open_duplicate (entente_actions_get_history (self), subject_of (self)));
}

static const GActionEntry entries[] = {
  { "add-actor", add_actor_action },
  { "add-relation", add_relation_action },
  { "add-statement", add_statement_action },
  { "add-source", add_source_action },
  { "add-actor-at", add_actor_at_action, "(dd)" },
  { "add-linked", add_linked_action, "s" },
  { "edit", edit_action },
  { "duplicate", duplicate_action },
};

/* A line that ends where there is no actor needs a new one there. */
static void
connect_cb (EntenteCanvas      *canvas,
            EntenteItem        *from,
            EntenteItem        *to,
            int                 x,
            int                 y,
            EntenteEditActions *self)
{
  EntenteItemDialog *dialog = entente_relation_dialog_new (entente_actions_get_history (self), NULL,
                                                           entente_item_get_id (from),
                                                           to != NULL ? entente_item_get_id (to) : NULL);

  if (to == NULL && has_places_of_document (self))
    entente_item_dialog_set_place (dialog, &(EntentePoint) { x, y });
  present_and_follow (self, dialog);
  if (to == NULL)
    entente_relation_dialog_make_end (ENTENTE_RELATION_DIALOG (dialog));
}

static void
entente_edit_actions_update (EntenteActions *self)
{
  gboolean editable = entente_open_document_is_editable (entente_actions_get_document (self));
  gboolean one = editable && subject_of (self) != NULL;

  entente_actions_enable (self, "add-actor", editable);
  entente_actions_enable (self, "add-relation", editable);
  entente_actions_enable (self, "add-statement", editable);
  entente_actions_enable (self, "add-source", editable);
  entente_actions_enable (self, "add-actor-at", editable);
  entente_actions_enable (self, "add-linked", one);
  entente_actions_enable (self, "edit", one);
  entente_actions_enable (self, "duplicate", one);
  gtk_widget_set_sensitive (ENTENTE_EDIT_ACTIONS (self)->add_button, editable);
}

static void
entente_edit_actions_class_init (EntenteEditActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->follows_selection = TRUE;
  actions_class->update = entente_edit_actions_update;
}

static void
entente_edit_actions_init (EntenteEditActions *self)
{
}

/**
 * entente_edit_actions_new:
 * @document: what is open in the window
 * @window: the window, the parent of the dialogs
 * @canvas: the canvas, on which lines are drawn
 * @add_button: the button with the menu of what can be added
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteEditActions *
entente_edit_actions_new (EntenteOpenDocument  *document,
                          GtkApplicationWindow *window,
                          EntenteCanvas        *canvas,
                          GtkWidget            *add_button)
{
  EntenteEditActions *self = g_object_new (ENTENTE_TYPE_EDIT_ACTIONS, "document", document, "window", window, NULL);

  self->add_button = add_button;
  g_signal_connect_object (canvas, "connect", G_CALLBACK (connect_cb), self, 0);
  return self;
}
