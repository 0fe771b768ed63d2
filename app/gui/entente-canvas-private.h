/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-canvas.h"
#include "entente-navigator.h"
#include "entente-tiles.h"
#include "entente-walk.h"

G_BEGIN_DECLS

/* Room about the scene when all of it is shown, besides what belongs to its bounds, and about something
 * that is brought into sight. */
#define ENTENTE_CANVAS_FIT_MARGIN 8.0
#define ENTENTE_CANVAS_SHOW_MARGIN 48.0

struct _EntenteCanvas
{
  GtkWidget parent_instance;

  /* owned */
  EntenteViewport *viewport;
  EntenteNavigator *navigator;
  EntenteTiles *tiles;
  EntenteTiles *raised;
  AdwAnimation *fading;
  EntenteSession *session;
  GSignalGroup *session_signals;
  EntenteDocument *document; /* of which the view was chosen */
  EntenteScene *scene;
  EntenteWalk *walk;

  /* borrowed */
  const EntenteTheme *theme;

  EntentePart pointed;
  guint pointed_index;
  EntentePart awaited; /* what will be pointed at if the pointer stays */
  guint awaited_index;
  double pointer_x, pointer_y;
  gboolean pointer_inside;
  guint hover_source;

  double fade;
  double fade_goal;

  gboolean keep_fitting;   /* until the user takes over */
  gboolean allocating;
  gboolean leaving;
  gboolean press_stopped_motion;
  graphene_point_t origin; /* in the window */
};

/* entente-canvas.c */
EntenteItem *entente_canvas_get_item (EntenteCanvas *self, EntentePart part, guint index);
EntenteBox entente_canvas_get_box (EntenteCanvas *self, EntentePart part, guint index);
EntentePart entente_canvas_get_selected_part (EntenteCanvas *self, guint *index);
void entente_canvas_activate_item (EntenteCanvas *self, EntenteItem *item);
void entente_canvas_update_emphasis (EntenteCanvas *self);
void entente_canvas_show (EntenteCanvas *self, EntentePart part, guint index);

/* entente-canvas-pointer.c */
void entente_canvas_add_pointer (EntenteCanvas *self);
EntentePart entente_canvas_pick (EntenteCanvas *self, double x, double y, guint *index);
void entente_canvas_await_hover (EntenteCanvas *self);
void entente_canvas_forget_pointer (EntenteCanvas *self);
gboolean entente_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);

/* entente-canvas-menu.c */
void entente_canvas_add_menu (EntenteCanvas *self);

/* entente-canvas-keys.c */
void entente_canvas_class_add_keys (GtkWidgetClass *widget_class);
gboolean entente_canvas_focus (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
