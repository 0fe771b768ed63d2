/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas.h"

G_BEGIN_DECLS

/* A fixture: a canvas in a window, between two buttons, that shows a grid of actors, and functions that
 * simulate the user. The id of an actor is its column and row, such as "2-1". Tests use set_up and
 * tear_down as their own. */

#define SAMPLE_CANVAS_COLUMNS 4
#define SAMPLE_CANVAS_ROWS 3

typedef struct {
  EntenteSession *session;
  EntenteCanvas *canvas;
  EntenteViewport *viewport;
  GtkWindow *window;
  GtkWidget *before;
  GtkWidget *after;
  EntenteItem *activated;
} SampleCanvas;

void sample_canvas_set_up (SampleCanvas *fixture, gconstpointer data);
void sample_canvas_tear_down (SampleCanvas *fixture, gconstpointer data);
void sample_canvas_open (SampleCanvas *fixture, guint n_columns, guint n_rows);

EntenteItem *sample_canvas_item (SampleCanvas *fixture, const char *id);
guint sample_canvas_find_card (SampleCanvas *fixture, const char *id);
EntenteVec sample_canvas_place_of (SampleCanvas *fixture, const char *id);
EntentePoint sample_canvas_position_of (SampleCanvas *fixture, const char *id);

void sample_canvas_click (SampleCanvas *fixture, EntenteVec at, int n_press);
void sample_canvas_point_at (SampleCanvas *fixture, EntenteVec at);
gboolean sample_canvas_press_key (SampleCanvas *fixture, guint keyval, GdkModifierType state);
void sample_canvas_tell_drags (SampleCanvas *fixture, const char *signal, double x, double y);

/* Conditions for sample_wait(): the first two take a canvas, the last one a session and its old scene. */
gboolean sample_canvas_is_settled (gpointer data);
gboolean sample_canvas_is_not_moving_cards (gpointer data);
gboolean sample_canvas_has_other_scene (gpointer data);

void sample_canvas_assert_selected (SampleCanvas *fixture, const char *id);
void sample_canvas_assert_position (SampleCanvas *fixture, const char *id, int x, int y);
void sample_canvas_assert_step (SampleCanvas *fixture, const char *name);

G_END_DECLS
