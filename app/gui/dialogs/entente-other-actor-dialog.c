/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-other-actor-dialog.h"

#include "entente-chooser.h"
#include "entente-query.h"

#include <glib/gi18n.h>

struct _EntenteOtherActorDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *show_button;
  EntenteChooser *other_row;
  AdwPreferencesGroup *group;

  /* owned */
  EntenteSession *session;
  EntenteItem *actor;
  EntenteDraft *draft; /* for the chooser; nothing is changed */
};

G_DEFINE_FINAL_TYPE (EntenteOtherActorDialog, entente_other_actor_dialog, ADW_TYPE_WINDOW)

static EntenteItem *
find_other (EntenteOtherActorDialog *self)
{
  g_autofree char *id = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->other_row));
  EntenteDocument *document = entente_session_get_document (self->session);
  EntenteItem *other = document != NULL && id != NULL ? entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, id)
                                                      : NULL;

  return other != self->actor ? other : NULL;
}

static void
edited_cb (EntenteOtherActorDialog *self)
{
  g_autofree char *id = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (self->other_row));

  if (self->actor == NULL)
    return;
  if (g_strcmp0 (id, entente_item_get_id (self->actor)) == 0)
    entente_entry_row_set_hint (ENTENTE_ENTRY_ROW (self->other_row), ENTENTE_HINT_ERROR,
                                _("This is the same entry: choose the other one"));
  gtk_widget_set_sensitive (self->show_button, find_other (self) != NULL);
}

static void
show_cb (EntenteOtherActorDialog *self)
{
  entente_other_actor_dialog_show (self);
}

static void
entente_other_actor_dialog_dispose (GObject *object)
{
  EntenteOtherActorDialog *self = ENTENTE_OTHER_ACTOR_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_OTHER_ACTOR_DIALOG);
  g_clear_object (&self->actor);
  g_clear_object (&self->session);
  g_clear_pointer (&self->draft, entente_draft_free);

  G_OBJECT_CLASS (entente_other_actor_dialog_parent_class)->dispose (object);
}

static void
entente_other_actor_dialog_class_init (EntenteOtherActorDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_other_actor_dialog_dispose;

  g_type_ensure (ENTENTE_TYPE_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-other-actor-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOtherActorDialog, show_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteOtherActorDialog, other_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteOtherActorDialog, group);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_other_actor_dialog_init (EntenteOtherActorDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_other_actor_dialog_new:
 * @session: a session with a document
 * @actor: an actor of it
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_other_actor_dialog_new (EntenteSession *session,
                                EntenteItem    *actor)
{
  EntenteOtherActorDialog *self;
  g_autofree char *name = NULL, *markup = NULL;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && ENTENTE_IS_ITEM (actor), NULL);

  self = g_object_new (ENTENTE_TYPE_OTHER_ACTOR_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->actor = g_object_ref (actor);
  self->draft = entente_draft_new (entente_session_get_document (session), NULL);
  entente_chooser_set_draft (self->other_row, self->draft, ENTENTE_CHOOSER_ACTORS);
  name = entente_query_title (entente_session_get_document (session), actor);
  markup = g_markup_escape_text (name, -1);
  adw_preferences_group_set_description (self->group, markup);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->other_row));
  edited_cb (self);
  return GTK_WINDOW (self);
}

/**
 * entente_other_actor_dialog_show:
 * @self: a dialog
 *
 * Selects both actors, and destroys the dialog.
 *
 * Returns: %FALSE if no other actor is chosen
 */
gboolean
entente_other_actor_dialog_show (EntenteOtherActorDialog *self)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  EntenteItem *other;

  g_return_val_if_fail (ENTENTE_IS_OTHER_ACTOR_DIALOG (self), FALSE);

  other = find_other (self);
  if (other == NULL)
    return FALSE;
  g_ptr_array_add (both, self->actor);
  g_ptr_array_add (both, other);
  entente_session_select_many (self->session, both);
  gtk_window_destroy (GTK_WINDOW (self));
  return TRUE;
}
