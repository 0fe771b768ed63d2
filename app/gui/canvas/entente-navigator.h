/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-viewport.h"

G_BEGIN_DECLS

/* Moves a viewport as the user drags, scrolls and pinches on a widget. Moves it smoothly to another view on demand,
 * if the system allows animations. Must not outlive the widget. */

#define ENTENTE_TYPE_NAVIGATOR (entente_navigator_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNavigator, entente_navigator, ENTENTE, NAVIGATOR, GObject)

/* Returns whether a press at a place of the widget is for something other than moving the view. */
typedef gboolean (*EntenteNavigatorGuard) (GtkGesture *gesture, double x, double y, gpointer data);

EntenteNavigator *entente_navigator_new (GtkWidget *widget, EntenteViewport *viewport);

void entente_navigator_set_wheel_zooms (EntenteNavigator *self, gboolean zooms);
gboolean entente_navigator_get_wheel_zooms (EntenteNavigator *self);
void entente_navigator_set_guard (EntenteNavigator *self, EntenteNavigatorGuard guard, gpointer data);
gboolean entente_navigator_is_dragging (EntenteNavigator *self);
EntenteViewport *entente_navigator_get_goal (EntenteNavigator *self);
gboolean entente_navigator_stop (EntenteNavigator *self);
void entente_navigator_pan (EntenteNavigator *self, double dx, double dy);
void entente_navigator_zoom (EntenteNavigator *self, double factor);
void entente_navigator_zoom_to (EntenteNavigator *self, double scale);
void entente_navigator_look_at (EntenteNavigator *self, const EntenteVec *center, double scale);
void entente_navigator_show_box (EntenteNavigator *self, const EntenteBox *box, double margin);
void entente_navigator_show_close (EntenteNavigator *self, const EntenteBox *box, double scale);

G_END_DECLS
