/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-context-menu.h"

#include "entente-menus.h"

#include <glib/gi18n.h>

/* Context menus as popovers. A popover exists only while it is open. The chosen action runs after the
 * popover was closed, so that the popover is removed only when the main loop is idle. */

static gboolean
remove_cb (gpointer data)
{
  GtkWidget *popover = data;
  const EntenteContextMenu *menu = g_object_get_data (G_OBJECT (popover), "menu");
  GtkWidget *widget = gtk_widget_get_parent (popover);

  if (widget != NULL)
    {
      entente_menus_empty_in (popover);
      gtk_widget_unparent (popover);
      gtk_widget_set_has_tooltip (widget, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (popover), "tooltip")));
      if (menu != NULL && menu->closed != NULL)
        menu->closed (widget);
    }
  g_object_unref (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  g_idle_add (remove_cb, g_object_ref (popover));
}

static void
show_menu (GtkWidget                *widget,
           const EntenteContextMenu *menu,
           GMenuModel               *model,
           const GdkRectangle       *pointing_to)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);

  g_object_set_data (G_OBJECT (popover), "menu", (gpointer) menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("screen reader", "Menu"), -1);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  entente_context_menu_popup (widget, popover, pointing_to);
}

static gboolean
open_menu (GtkWidget                *widget,
           const EntenteContextMenu *menu,
           const GdkRectangle       *at)
{
  GdkRectangle pointing_to = at != NULL ? *at : (GdkRectangle) { 0, 0, 1, 1 };
  g_autoptr (GMenuModel) model = menu->make (widget, at, &pointing_to);

  if (model != NULL)
    show_menu (widget, menu, model, &pointing_to);
  return model != NULL;
}

static void
pressed_cb (GtkGesture               *gesture,
            int                       n_press,
            double                    x,
            double                    y,
            const EntenteContextMenu *menu)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (open_menu (widget, menu, &(GdkRectangle) { (int) x, (int) y, 1, 1 }))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_pressed_cb (GtkGesture               *gesture,
                 double                    x,
                 double                    y,
                 const EntenteContextMenu *menu)
{
  pressed_cb (gesture, 1, x, y, menu);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   menu)
{
  return open_menu (widget, menu, NULL);
}

static void
add_controller (GtkWidget                *widget,
                GtkEventController       *controller,
                const EntenteContextMenu *menu)
{
  gtk_event_controller_set_propagation_phase (controller, menu->first ? GTK_PHASE_CAPTURE : GTK_PHASE_BUBBLE);
  gtk_widget_add_controller (widget, controller);
}

/**
 * entente_context_menu_add:
 * @widget: a widget
 * @menu: its menu, which is not copied
 */
void
entente_context_menu_add (GtkWidget                *widget,
                          const EntenteContextMenu *menu)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget) && menu != NULL && menu->make != NULL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), (gpointer) menu);
  add_controller (widget, GTK_EVENT_CONTROLLER (click), menu);

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), (gpointer) menu);
  add_controller (widget, GTK_EVENT_CONTROLLER (press), menu);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (key_cb, (gpointer) menu, NULL)));
  add_controller (widget, keys, menu);
}

/**
 * entente_context_menu_allocate:
 * @widget: a widget that has a context menu and lays out its children itself
 *
 * Lays out an open menu. The widget must call this when it is allocated itself.
 */
void
entente_context_menu_allocate (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

/**
 * entente_context_menu_popup:
 * @widget: a widget
 * @popover: (transfer floating): a popover, which is removed from @widget after it is closed
 * @pointing_to: the area in @widget to which it points
 *
 * Shows a popover over a widget in the same way as a context menu.
 */
void
entente_context_menu_popup (GtkWidget          *widget,
                            GtkWidget          *popover,
                            const GdkRectangle *pointing_to)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && GTK_IS_POPOVER (popover) && pointing_to != NULL);

  /* A tooltip would cover the popover. */
  g_object_set_data (G_OBJECT (popover), "tooltip", GINT_TO_POINTER (gtk_widget_get_has_tooltip (widget)));
  gtk_widget_set_has_tooltip (widget, FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), pointing_to);
  gtk_widget_set_parent (popover, widget);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
