/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-program.h"

#include <glib/gi18n.h>

/* All that a window can be told to do, as actions: for menus, keys, screen readers and scripts. */

static void
open_files (EntenteWindow *self,
            GListModel    *files)
{
  EntenteProgram *program = entente_program_get (GTK_WINDOW (self));
  guint n = g_list_model_get_n_items (files);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      entente_program_open_file (program, file, GTK_WINDOW (self));
    }
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           EntenteWindow   *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

      open_files (self, files);
    }
  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, C_("filter", "Entente Documents and JSON"));
  gtk_file_filter_add_pattern (ours, "*.json");
  gtk_file_filter_set_name (all, C_("filter", "All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, ours);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  EntenteWindow *self = data;
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (C_("dialog", "Open"), GTK_WINDOW (self),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               C_("button", "_Open"), C_("button", "_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser));
  if (self->location != NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (self->location);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
    }
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_address_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntenteWindow *self = data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  entente_program_open_file (entente_program_get (GTK_WINDOW (self)), file, GTK_WINDOW (self));
}

static void
open_example_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntenteWindow *self = data;
  const char *folder = g_getenv ("ENTENTE_DATADIR");
  g_autoptr (GFile) file = g_file_new_build_filename (folder != NULL ? folder : ENTENTE_DATADIR, "examples",
                                                      "shoigu-visit.entente.json", NULL);

  entente_program_open_file (entente_program_get (GTK_WINDOW (self)), file, GTK_WINDOW (self));
}

static void
start_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  entente_window_show_start (data);
}

static void
cancel_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  entente_window_cancel (data);
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  EntenteWindow *self = data;

  g_object_set (self->panes, "show-start", TRUE, NULL);
  entente_outline_panel_start_search (self->outline);
}

/* Enter on an item leads to its words, also where the details were folded away. */
static void
read_details_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntenteWindow *self = data;

  g_object_set (self->panes, "show-end", TRUE, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->details));
}

static void
back_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  entente_session_step (ENTENTE_WINDOW (data)->session, -1);
}

static void
forward_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  entente_session_step (ENTENTE_WINDOW (data)->session, 1);
}

static void
remarks_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  entente_window_show_remarks (data);
}

/* The actions of the canvas have the same names. */
static void
zoom_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_autofree char *name = g_strconcat ("canvas.", g_action_get_name (G_ACTION (action)), NULL);

  gtk_widget_activate_action (GTK_WIDGET (ENTENTE_WINDOW (data)->canvas), name, NULL);
}

static const GActionEntry entries[] = {
  { "open", open_action },
  { "open-address", open_address_action, "s" },
  { "open-example", open_example_action },
  { "start", start_action },
  { "cancel", cancel_action },
  { "search", search_action },
  { "read-details", read_details_action },
  { "back", back_action },
  { "forward", forward_action },
  { "remarks", remarks_action },
  { "zoom-in", zoom_action },
  { "zoom-out", zoom_action },
  { "zoom-normal", zoom_action },
  { "zoom-fit", zoom_action },
};

static void
change_shown_cb (GSimpleAction *action,
                 GVariant      *state,
                 EntenteWindow *self)
{
  gboolean outline = g_str_equal (g_action_get_name (G_ACTION (action)), "show-outline");
  const char *property = outline ? "show-start" : "show-end";

  g_object_set (self->panes, property, g_variant_get_boolean (state), NULL);
}

static void
shown_cb (EntenteWindow *self)
{
  gboolean outline, details;

  g_object_get (self->panes, "show-start", &outline, "show-end", &details, NULL);
  entente_window_check (self, "show-outline", outline);
  entente_window_check (self, "show-details", details);
}

static void
add_side_action (EntenteWindow *self,
                 const char    *name)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (TRUE));

  g_signal_connect_object (action, "change-state", G_CALLBACK (change_shown_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/* What lies over the canvas. */
static void
add_overlay_actions (EntenteWindow *self)
{
  g_autoptr (GPropertyAction) legend = g_property_action_new ("show-legend", self->legend, "expanded");
  g_autoptr (GPropertyAction) minimap = g_property_action_new ("show-minimap", self->minimap, "expanded");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (legend));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (minimap));
}

static void
remove_overlay_actions (EntenteWindow *self)
{
  g_action_map_remove_action (G_ACTION_MAP (self), "show-legend");
  g_action_map_remove_action (G_ACTION_MAP (self), "show-minimap");
}

/* The mouse's own buttons for back and forward. */
static void
pressed_cb (GtkGestureSingle *gesture,
            int               n_press,
            double            x,
            double            y,
            EntenteWindow    *self)
{
  guint button = gtk_gesture_single_get_current_button (gesture);

  if (button == 8)
    entente_session_step (self->session, -1);
  else if (button == 9)
    entente_session_step (self->session, 1);
  else
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         EntenteWindow *self)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = list; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  open_files (self, G_LIST_MODEL (files));
  return list != NULL;
}

/**
 * entente_window_enable:
 * @self: a window
 * @name: one of its actions
 * @enabled: whether it can be done now
 */
void
entente_window_enable (EntenteWindow *self,
                       const char    *name,
                       gboolean       enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/**
 * entente_window_check:
 * @self: a window
 * @name: one of its actions, with a state that is true or false
 * @checked: the state that it has now
 */
void
entente_window_check (EntenteWindow *self,
                      const char    *name,
                      gboolean       checked)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)),
                             g_variant_new_boolean (checked));
}

/**
 * entente_window_add_actions:
 * @self: a window
 *
 * Adds its actions, and what else it can be told by mouse.
 */
void
entente_window_add_actions (EntenteWindow *self)
{
  GtkGesture *buttons = gtk_gesture_click_new ();
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_side_action (self, "show-outline");
  add_side_action (self, "show-details");
  g_signal_connect_object (self->panes, "notify::show-start", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "notify::show-end", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (buttons), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (buttons), GTK_PHASE_CAPTURE);
  g_signal_connect (buttons, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (buttons));

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * entente_window_update_actions:
 * @self: a window
 *
 * Enables what can be done now.
 */
void
entente_window_update_actions (EntenteWindow *self)
{
  gboolean has_document = entente_window_has_document (self);
  EntenteFile *file = has_document ? entente_session_get_file (self->session) : NULL;

  entente_window_enable (self, "search", has_document);
  entente_window_enable (self, "read-details", has_document);
  entente_window_enable (self, "show-outline", has_document);
  entente_window_enable (self, "show-details", has_document);
  entente_window_enable (self, "zoom-in", has_document);
  entente_window_enable (self, "zoom-out", has_document);
  entente_window_enable (self, "zoom-normal", has_document);
  entente_window_enable (self, "zoom-fit", has_document);
  if (!has_document)
    remove_overlay_actions (self);
  else if (g_action_map_lookup_action (G_ACTION_MAP (self), "show-legend") == NULL)
    add_overlay_actions (self);
  entente_window_enable (self, "back", has_document && entente_session_can_step (self->session, -1));
  entente_window_enable (self, "forward", has_document && entente_session_can_step (self->session, 1));
  entente_window_enable (self, "cancel", entente_session_is_busy (self->session));
  entente_window_enable (self, "remarks",
                         file != NULL && g_list_model_get_n_items (entente_file_get_diagnostics (file)) > 0);
  entente_window_update_edit_actions (self);
  entente_window_update_select_actions (self);
  entente_window_update_arrange_actions (self);
  entente_window_update_clipboard_actions (self);
  entente_window_update_history_actions (self);
  entente_window_update_document_actions (self);
  entente_window_update_save_actions (self);
  entente_window_update_version_actions (self);
  entente_window_update_export_actions (self);
  entente_window_update_print_actions (self);
}
