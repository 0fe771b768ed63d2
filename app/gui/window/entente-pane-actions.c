/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pane-actions.h"

struct _EntentePaneActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntentePanes *panes;
  EntenteOutlinePanel *outline;
  GtkWidget *details;
  EntenteLegend *legend;
  EntenteMinimap *minimap;
  GtkWidget *time_strip;
};

G_DEFINE_FINAL_TYPE (EntentePaneActions, entente_pane_actions, ENTENTE_TYPE_ACTIONS)

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  EntentePaneActions *self = data;

  g_object_set (self->panes, "show-start", TRUE, NULL);
  entente_outline_panel_start_search (self->outline);
}

/* Enter on an item leads to its words, also where the details were folded away. */
static void
read_details_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntentePaneActions *self = data;

  g_object_set (self->panes, "show-end", TRUE, NULL);
  gtk_widget_grab_focus (self->details);
}

static void
change_outline_shown (GSimpleAction *action,
                      GVariant      *state,
                      gpointer       data)
{
  g_object_set (ENTENTE_PANE_ACTIONS (data)->panes, "show-start", g_variant_get_boolean (state), NULL);
}

static void
change_details_shown (GSimpleAction *action,
                      GVariant      *state,
                      gpointer       data)
{
  g_object_set (ENTENTE_PANE_ACTIONS (data)->panes, "show-end", g_variant_get_boolean (state), NULL);
}

static const GActionEntry entries[] = {
  { "search", search_action },
  { "read-details", read_details_action },
  { "show-outline", NULL, NULL, "true", change_outline_shown },
  { "show-details", NULL, NULL, "true", change_details_shown },
};

static void
shown_cb (EntentePaneActions *self)
{
  gboolean outline, details;

  g_object_get (self->panes, "show-start", &outline, "show-end", &details, NULL);
  entente_actions_check (self, "show-outline", outline);
  entente_actions_check (self, "show-details", details);
}

/* The actions for what lies over the canvas and below it are properties, which cannot be disabled. They are there only
 * while there is a canvas to see. */
static void
update_overlay_actions (EntentePaneActions *self,
                        gboolean            shown)
{
  GActionMap *actions = G_ACTION_MAP (entente_actions_get_window (self));

  if (!shown)
    {
      g_action_map_remove_action (actions, "show-legend");
      g_action_map_remove_action (actions, "show-minimap");
      g_action_map_remove_action (actions, "show-time");
    }
  else if (g_action_map_lookup_action (actions, "show-legend") == NULL)
    {
      g_autoptr (GPropertyAction) legend = g_property_action_new ("show-legend", self->legend, "expanded");
      g_autoptr (GPropertyAction) minimap = g_property_action_new ("show-minimap", self->minimap, "expanded");
      g_autoptr (GPropertyAction) time = g_property_action_new ("show-time", self->time_strip, "visible");

      entente_actions_add (self, G_ACTION (legend));
      entente_actions_add (self, G_ACTION (minimap));
      entente_actions_add (self, G_ACTION (time));
    }
}

static void
entente_pane_actions_update (EntenteActions *self)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (self));

  entente_actions_enable (self, "search", shown);
  entente_actions_enable (self, "read-details", shown);
  entente_actions_enable (self, "show-outline", shown);
  entente_actions_enable (self, "show-details", shown);
  update_overlay_actions (ENTENTE_PANE_ACTIONS (self), shown);
}

static void
entente_pane_actions_class_init (EntentePaneActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->update = entente_pane_actions_update;
}

static void
entente_pane_actions_init (EntentePaneActions *self)
{
}

/**
 * entente_pane_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @panes: its panes, with @outline at the start and @details at the end
 * @outline: the outline, in which one searches
 * @details: what is read of an item
 * @legend: the legend over the canvas
 * @minimap: the minimap over the canvas
 * @time_strip: the strip below the canvas
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntentePaneActions *
entente_pane_actions_new (EntenteOpenDocument  *document,
                          GtkApplicationWindow *window,
                          EntentePanes         *panes,
                          EntenteOutlinePanel  *outline,
                          GtkWidget            *details,
                          EntenteLegend        *legend,
                          EntenteMinimap       *minimap,
                          GtkWidget            *time_strip)
{
  EntentePaneActions *self = g_object_new (ENTENTE_TYPE_PANE_ACTIONS, "document", document, "window", window, NULL);

  self->panes = panes;
  self->outline = outline;
  self->details = details;
  self->legend = legend;
  self->minimap = minimap;
  self->time_strip = time_strip;
  g_signal_connect_object (panes, "notify::show-start", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (panes, "notify::show-end", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  return self;
}
