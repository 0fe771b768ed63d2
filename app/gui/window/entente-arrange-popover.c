/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-popover.h"

#include "entente-arrange-problem.h"

#include <glib/gi18n.h>

/* A list with a row for each engine. A row has the name that Graphviz uses, and says what the result is like for
 * users who do not know Graphviz. */

struct _EntenteArrangePopover
{
  GtkPopover parent_instance;

  /* borrowed */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (EntenteArrangePopover, entente_arrange_popover, GTK_TYPE_POPOVER)

static const struct {
  EntenteEngine engine;
  const char *title;
  const char *hint;
} engines[] = {
  { ENTENTE_ENGINE_AUTO, NC_("arrange", "Automatic"), N_("Chosen by the size and the shape of the graph") },
  { ENTENTE_ENGINE_DOT, NC_("arrange", "Hierarchy (dot)"),
    N_("Who leads, owns or speaks for whom, from top to bottom") },
  { ENTENTE_ENGINE_NEATO, NC_("arrange", "Springs (neato)"),
    N_("Small graphs: every line about as long as its words need") },
  { ENTENTE_ENGINE_FDP, NC_("arrange", "Forces (fdp)"),
    N_("Some hundred actors: groups that belong together stand apart") },
  { ENTENTE_ENGINE_SFDP, NC_("arrange", "Many Forces (sfdp)"), N_("Thousands of actors, quickly") },
  { ENTENTE_ENGINE_CIRCO, NC_("arrange", "Rings (circo)"), N_("Circles of actors, each of whom deals with the next") },
  { ENTENTE_ENGINE_TWOPI, NC_("arrange", "Rays (twopi)"), N_("One actor in the middle, the others around it") },
};

static GtkWidget *
new_label (const char *text,
           const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static GtkWidget *
new_row (const char *title,
         const char *hint)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *caption = new_label (hint, "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), new_label (title, NULL));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
  return row;
}

static void
activated_cb (EntenteArrangePopover *self,
              GtkListBoxRow         *row)
{
  EntenteEngine engine = engines[gtk_list_box_row_get_index (row)].engine;

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.arrange", "s", entente_engine_to_name (engine));
}

static void
entente_arrange_popover_map (GtkWidget *widget)
{
  EntenteArrangePopover *self = ENTENTE_ARRANGE_POPOVER (widget);

  GTK_WIDGET_CLASS (entente_arrange_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

static void
entente_arrange_popover_class_init (EntenteArrangePopoverClass *klass)
{
  GTK_WIDGET_CLASS (klass)->map = entente_arrange_popover_map;
}

static GtkWidget *
new_list (EntenteArrangePopover *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "ways");
  for (guint i = 0; i < G_N_ELEMENTS (engines); i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         new_row (g_dpgettext2 (NULL, "arrange", engines[i].title), _(engines[i].hint)));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("menu", "Arrange"), -1);
  return list;
}

static void
entente_arrange_popover_init (EntenteArrangePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *check = gtk_check_button_new_with_mnemonic (C_("arrange", "Only the _selected actors"));

  self->list = GTK_LIST_BOX (new_list (self));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (check), "win.arrange-selection");
  gtk_widget_add_css_class (check, "selection-only");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), check);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "arrange");
}

/**
 * entente_arrange_popover_fill_menu:
 * @menu: a menu
 *
 * Adds the same commands to a menu.
 */
void
entente_arrange_popover_fill_menu (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new (), choice = g_menu_new ();

  g_return_if_fail (G_IS_MENU (menu));

  for (guint i = 0; i < G_N_ELEMENTS (engines); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (g_dpgettext2 (NULL, "arrange", engines[i].title), NULL);

      g_menu_item_set_action_and_target (item, "win.arrange", "s", entente_engine_to_name (engines[i].engine));
      g_menu_append_item (section, item);
    }
  g_menu_append (choice, C_("menu", "Only the _Selected Actors"), "win.arrange-selection");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choice));
}
