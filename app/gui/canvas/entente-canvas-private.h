/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-canvas.h"
#include "entente-keyboard-order.h"
#include "entente-moved-cards-layer.h"
#include "entente-navigator.h"
#include "entente-place-new.h"
#include "entente-snap.h"
#include "entente-tiles.h"

G_BEGIN_DECLS

/* Room about the scene when all of it is shown, besides what belongs to its bounds, and about something
 * that is brought into sight. */
#define ENTENTE_CANVAS_FIT_MARGIN 8.0
#define ENTENTE_CANVAS_SHOW_MARGIN 48.0

/* What the hand does that holds the button down. */
typedef enum {
  ENTENTE_HAND_NONE,
  ENTENTE_HAND_MOVE, /* cards */
  ENTENTE_HAND_BAND,
  ENTENTE_HAND_CONNECT,
} EntenteHandTask;

typedef struct {
  EntenteHandTask task;
  gboolean moving;         /* past what could be a click */
  EntenteVec grabbed;      /* in the scene */
  double start_x, start_y; /* on the canvas, as are the following */
  double x, y;
  GdkModifierType state;
  guint tick;              /* while the view moves because the hand is at its edge */
  gint64 tick_time;
  GtkGesture *gesture;     /* borrowed */

  /* of a move */
  GPtrArray *actors; /* of EntenteItem */
  GArray *starts;    /* of EntentePosition: where they were */
  guint card;        /* the one that was taken hold of, when it was */
  EntenteBox box;    /* where that was */
  EntentePoint by;   /* how far they are moved */
  EntenteSnap snap;

  /* of a rubber band */
  EntenteEmphasis *caught;

  /* of a line that is drawn from a card */
  EntenteItem *source;
  gboolean has_target, at_source;
  guint target;            /* the card that the hand is on */
} EntenteHand;

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
  EntenteKeyboardOrder *order;
  GHashTable *held;                         /* id -> EntentePoint, where the scene has the card elsewhere */
  EntenteMovedCardsLayer *moved_layer;      /* of the scene; NULL when nothing is moved */
  EntenteMovedCardsLayer *last_moved_layer; /* of the former scene, while that is shown */
  EntenteHand hand;

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
  guint nudge_gesture;     /* of the last moves by keyboard */
  gint64 nudge_time;
  gboolean press_stopped_motion;
  gboolean switching;      /* to a new scene, all at once */
  gboolean with_cairo;     /* whether cairo renders */
  graphene_point_t origin; /* in the window */
};

/* entente-canvas.c */
EntenteItem *entente_canvas_get_item (EntenteCanvas *self, EntentePart part, guint index);
EntenteBox entente_canvas_get_box (EntenteCanvas *self, EntentePart part, guint index);
EntentePart entente_canvas_get_selected_part (EntenteCanvas *self, guint *index);
void entente_canvas_activate_item (EntenteCanvas *self, EntenteItem *item);
void entente_canvas_connect_items (EntenteCanvas *self, EntenteItem *from, EntenteItem *to, const EntentePoint *at);
void entente_canvas_update_emphasis (EntenteCanvas *self);
void entente_canvas_show (EntenteCanvas *self, EntentePart part, guint index);

/* entente-canvas-pointer.c */
void entente_canvas_add_pointer (EntenteCanvas *self);
EntentePart entente_canvas_pick (EntenteCanvas *self, double x, double y, guint *index);
void entente_canvas_await_hover (EntenteCanvas *self);
void entente_canvas_forget_pointer (EntenteCanvas *self);
void entente_canvas_point_at (EntenteCanvas *self, EntentePart part, guint index);
gboolean entente_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);

/* entente-canvas-menu.c */
void entente_canvas_add_menu (EntenteCanvas *self);

/* entente-canvas-hand.c */
void entente_canvas_add_hand (EntenteCanvas *self);
void entente_canvas_clear_hand (EntenteCanvas *self);
gboolean entente_canvas_is_handling (EntenteCanvas *self);
gboolean entente_canvas_cancel_hand (EntenteCanvas *self);
void entente_canvas_resume_hand (EntenteCanvas *self);
void entente_canvas_snapshot_hand (EntenteCanvas *self, GtkSnapshot *snapshot);

/* entente-canvas-move.c */
gboolean entente_canvas_can_move (EntenteCanvas *self);
void entente_canvas_begin_move (EntenteCanvas *self);
void entente_canvas_update_move (EntenteCanvas *self);
void entente_canvas_end_move (EntenteCanvas *self, gboolean keep);
void entente_canvas_snapshot_guides (EntenteCanvas *self, GtkSnapshot *snapshot);

/* entente-canvas-nudge.c */
gboolean entente_canvas_nudge (EntenteCanvas *self, int dx, int dy);

/* entente-canvas-band.c */
void entente_canvas_update_band (EntenteCanvas *self);
void entente_canvas_end_band (EntenteCanvas *self, gboolean keep);
void entente_canvas_snapshot_band (EntenteCanvas *self, GtkSnapshot *snapshot);

/* entente-canvas-connect.c */
gboolean entente_canvas_find_handle (EntenteCanvas *self, double x, double y, guint *card);
void entente_canvas_begin_connect (EntenteCanvas *self);
void entente_canvas_update_connect (EntenteCanvas *self);
void entente_canvas_end_connect (EntenteCanvas *self, gboolean keep);
void entente_canvas_snapshot_handles (EntenteCanvas *self, GtkSnapshot *snapshot);
void entente_canvas_snapshot_connection (EntenteCanvas *self, GtkSnapshot *snapshot);

/* entente-canvas-layer of moved cards.c */
gboolean entente_canvas_is_moving_cards (EntenteCanvas *self);
void entente_canvas_hold (EntenteCanvas *self, const EntentePosition *positions, guint n_places);
void entente_canvas_let_go (EntenteCanvas *self);
void entente_canvas_renew_moved_cards (EntenteCanvas *self, gboolean same_document);
void entente_canvas_begin_switch (EntenteCanvas *self);
void entente_canvas_try_switch (EntenteCanvas *self);
void entente_canvas_update_moved_cards (EntenteCanvas *self);
void entente_canvas_snapshot_moved_cards (EntenteCanvas *self, GtkSnapshot *snapshot);
EntentePart entente_canvas_pick_at (EntenteCanvas *self, EntenteVec place, double reach, guint *index);
EntenteBox entente_canvas_get_card_box (EntenteCanvas *self, guint index);

/* entente-canvas-keys.c */
void entente_canvas_class_add_keys (GtkWidgetClass *widget_class);
gboolean entente_canvas_focus (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
