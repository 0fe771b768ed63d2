/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include <glib/gi18n.h>

/* The list of all steps: behind the arrow beside Undo, and in a window of its own where there is no room
 * for that button. */

static const char *
name_beginning (EntenteWindow *self)
{
  return self->location != NULL ? C_("history", "Opened") : C_("history", "New document");
}

/* Rows of another history would lead nowhere. */
static void
document_cb (EntenteWindow *self)
{
  if (entente_session_get_history (self->session) != NULL)
    entente_history_list_set_history (self->history_list, entente_session_get_history (self->session),
                                      name_beginning (self));
}

static void
went_cb (EntenteWindow *self)
{
  gtk_popover_popdown (adw_split_button_get_popover (ADW_SPLIT_BUTTON (self->undo_button)));
}

static void
open_window (EntenteWindow *self)
{
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = entente_history_list_new ();

  entente_history_list_set_history (ENTENTE_HISTORY_LIST (list), entente_session_get_history (self->session),
                                    name_beginning (self));
  gtk_widget_set_vexpand (list, TRUE);
  gtk_widget_add_css_class (list, "in-window");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), list);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), C_("history", "History"));
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_set_default_size (GTK_WINDOW (window), 340, 420);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  g_signal_connect_object (list, "went", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
history_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntenteWindow *self = data;

  if (gtk_widget_get_mapped (self->undo_button))
    adw_split_button_popup (ADW_SPLIT_BUTTON (self->undo_button));
  else
    open_window (self);
}

static const GActionEntry entries[] = {
  { "history", history_action },
};

/**
 * entente_window_add_history_actions:
 * @self: a window
 *
 * Adds the list of steps.
 */
void
entente_window_add_history_actions (EntenteWindow *self)
{
  GtkWidget *first = gtk_widget_get_first_child (self->undo_button);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::document", G_CALLBACK (document_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history_list, "went", G_CALLBACK (went_cb), self, G_CONNECT_SWAPPED);
  /* The two buttons have no names for a screen reader of their own. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("command", "Undo"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (self->undo_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, C_("history", "History"), -1);
}

/**
 * entente_window_update_history_actions:
 * @self: a window
 *
 * Enables the list of steps.
 */
void
entente_window_update_history_actions (EntenteWindow *self)
{
  gboolean any = entente_window_can_edit (self) &&
                 entente_history_get_n_steps (entente_session_get_history (self->session)) > 0;

  entente_window_enable (self, "history", any);
}
