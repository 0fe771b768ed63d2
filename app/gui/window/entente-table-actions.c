/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-actions.h"

/* The height of the table if none is remembered, in pixels. */
#define HEIGHT 300

struct _EntenteTableActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntentePanes *panes;
  GtkPaned *paned;
  EntenteTablePanel *table;

  /* owned */
  GSettings *settings; /* nullable */
};

G_DEFINE_FINAL_TYPE (EntenteTableActions, entente_table_actions, ENTENTE_TYPE_ACTIONS)

static GtkWidget *
get_picture (EntenteTableActions *self)
{
  return gtk_paned_get_start_child (self->paned);
}

/* Without two children GTK takes the corner of the only one for the handle between them, and its clicks with it. */
static void
update_handle (EntenteTableActions *self)
{
  gboolean both = gtk_widget_get_visible (GTK_WIDGET (self->table)) && gtk_widget_get_visible (get_picture (self));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->paned));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE (controller))
        gtk_event_controller_set_propagation_phase (controller, both ? GTK_PHASE_CAPTURE : GTK_PHASE_NONE);
    }
}

static void
show_alone (EntenteTableActions *self,
            gboolean             alone)
{
  gtk_widget_set_visible (get_picture (self), !alone);
  update_handle (self);
  entente_actions_check (self, "table-alone", alone);
}

static void
restore_height (EntenteTableActions *self)
{
  int all = gtk_widget_get_height (GTK_WIDGET (self->paned));
  int height = self->settings != NULL ? g_settings_get_int (self->settings, "table-height") : HEIGHT;

  if (all > 0)
    gtk_paned_set_position (self->paned, all - CLAMP (height, all / 5, all * 4 / 5));
}

static void
remember_height (EntenteTableActions *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->table));

  if (self->settings != NULL && height > 0 && gtk_widget_get_visible (get_picture (self)))
    g_settings_set_int (self->settings, "table-height", height);
}

static void
show_table (EntenteTableActions *self,
            gboolean             shown)
{
  gboolean was_shown = gtk_widget_get_visible (GTK_WIDGET (self->table));
  gboolean had_focus = entente_table_panel_has_focus (self->table);

  if (was_shown && !shown)
    remember_height (self);
  if (!was_shown && shown)
    restore_height (self);
  gtk_widget_set_visible (GTK_WIDGET (self->table), shown);
  entente_actions_check (self, "show-table", shown);
  if (!shown)
    show_alone (self, FALSE);
  update_handle (self);
  /* In a narrow window they would lie over it. */
  if (shown && entente_panes_get_folded (self->panes))
    g_object_set (self->panes, "show-start", FALSE, "show-end", FALSE, NULL);
  if (shown)
    gtk_widget_grab_focus (GTK_WIDGET (self->table));
  else if (had_focus)
    gtk_widget_child_focus (get_picture (self), GTK_DIR_TAB_FORWARD);
}

static void
change_table_shown (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       self)
{
  show_table (self, g_variant_get_boolean (state));
}

static void
change_table_alone (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       data)
{
  EntenteTableActions *self = data;
  gboolean alone = g_variant_get_boolean (state);

  if (alone)
    {
      remember_height (self);
      show_table (self, TRUE);
    }
  show_alone (self, alone);
}

static void
close_table_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       self)
{
  show_table (self, FALSE);
}

static const GActionEntry entries[] = {
  { "show-table", NULL, NULL, "false", change_table_shown },
  { "table-alone", NULL, NULL, "false", change_table_alone },
  { "close-table", close_table_action },
};

/* What is chosen in the table is read in the details. */
static void
open_cb (EntenteTableActions *self,
         EntenteItem         *item)
{
  entente_session_select (entente_actions_get_session (self), item);
  gtk_widget_activate_action (GTK_WIDGET (self->table), "win.read-details", NULL);
}

static void
entente_table_actions_update (EntenteActions *self)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (self));

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    entente_actions_enable (self, entries[i].name, shown);
}

static void
entente_table_actions_dispose (GObject *object)
{
  EntenteTableActions *self = ENTENTE_TABLE_ACTIONS (object);

  if (self->table != NULL && gtk_widget_get_visible (GTK_WIDGET (self->table)))
    remember_height (self);
  self->table = NULL;
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_table_actions_parent_class)->dispose (object);
}

static void
entente_table_actions_class_init (EntenteTableActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_table_actions_dispose;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->update = entente_table_actions_update;
}

static void
entente_table_actions_init (EntenteTableActions *self)
{
}

/**
 * entente_table_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @panes: its panes, with @paned in the middle
 * @paned: has the picture above and @table below
 * @table: the tables, which are hidden at first
 * @settings: (nullable): the preferences
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteTableActions *
entente_table_actions_new (EntenteOpenDocument  *document,
                           GtkApplicationWindow *window,
                           EntentePanes         *panes,
                           GtkPaned             *paned,
                           EntenteTablePanel    *table,
                           GSettings            *settings)
{
  EntenteTableActions *self = g_object_new (ENTENTE_TYPE_TABLE_ACTIONS, "document", document, "window", window, NULL);

  self->panes = panes;
  self->paned = paned;
  self->table = table;
  update_handle (self);
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      entente_table_panel_set_settings (table, settings);
    }
  g_signal_connect_object (table, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  return self;
}
