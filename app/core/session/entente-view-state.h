/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-histogram.h"
#include "entente-item-marks.h"
#include "entente-scene-builder.h"
#include "entente-selection.h"
#include "entente-timeline.h"
#include "entente-view.h"

G_BEGIN_DECLS

/* What one window shows of its document: the viewpoint, and the view that it gives.
 *
 * Signals: "viewpoint-changed": the user wants to see something else; "view-changed": it is shown now, or the document
 * has changed; "input-ready": what one has asked for by entente_view_state_get_input() is there;
 * "marks-changed": items have other marks, or none; "addition-chosen" (item): the user has clicked on an item that is
 * only in the file with which the document is compared. */

#define ENTENTE_TYPE_VIEW_STATE (entente_view_state_get_type ())
G_DECLARE_FINAL_TYPE (EntenteViewState, entente_view_state, ENTENTE, VIEW_STATE, GObject)

EntenteViewState *entente_view_state_new (EntenteSelection *selection, EntenteSceneBuilder *builder);

EntenteViewpoint *entente_view_state_get_viewpoint (EntenteViewState *self);
void entente_view_state_set_viewpoint (EntenteViewState *self, EntenteViewpoint *viewpoint);
void entente_view_state_adjust_viewpoint (EntenteViewState *self, EntenteViewpoint *viewpoint);
void entente_view_state_set_meaning (EntenteViewState *self, EntenteMeaning *meaning);
EntenteMeaning *entente_view_state_get_meaning (EntenteViewState *self);
void entente_view_state_set_filter (EntenteViewState *self, EntenteFilter *filter);
void entente_view_state_set_focus (EntenteViewState *self, EntenteFocus *focus);
void entente_view_state_set_period (EntenteViewState *self, EntentePeriod *period);
void entente_view_state_set_aside (EntenteViewState *self, EntenteAside *aside);
EntenteView *entente_view_state_get_view (EntenteViewState *self);
EntenteAloneState *entente_view_state_get_alone (EntenteViewState *self);
gboolean entente_view_state_is_alone (EntenteViewState *self);
char **entente_view_state_list_others (EntenteViewState *self, const GPtrArray *items);
guint entente_view_state_count_others (EntenteViewState *self, const GPtrArray *items);
EntenteViewInput *entente_view_state_get_input (EntenteViewState *self);
EntenteScene *entente_view_state_get_whole_scene (EntenteViewState *self);

void entente_view_state_set_marks (EntenteViewState *self, EntenteItemMarks *marks);
EntenteItemMarks *entente_view_state_get_marks (EntenteViewState *self);
void entente_view_state_choose_addition (EntenteViewState *self, EntenteItem *item);

void entente_view_state_count_reach_async (EntenteViewState *self, EntenteFocus *focus, guint max_steps,
                                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GArray *entente_view_state_count_reach_finish (GAsyncResult *result, GError **error);

void entente_view_state_count_times_async (EntenteViewState *self, EntenteItemKind kind,
                                           const EntenteDayRange *range, guint max_bars,
                                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
EntenteHistogram *entente_view_state_count_times_finish (GAsyncResult *result, GError **error);

void entente_view_state_make_timeline_async (EntenteViewState *self, const char *language, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer data);
EntenteTimeline *entente_view_state_make_timeline_finish (GAsyncResult *result, GError **error);

G_END_DECLS
