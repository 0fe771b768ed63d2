/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"
#include "entente-timeline-drawing.h"

G_BEGIN_DECLS

/* The document as a picture of time, in the place of the canvas: the same selection, the same filter. It cannot be made
 * accessible part by part in GTK 4.8; the outline lists the same actors.
 *
 * Property: "session" (EntenteSession, nullable). Signal "activate-item" (EntenteItem): the user opens an item. */

#define ENTENTE_TYPE_TIMELINE_VIEW (entente_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineView, entente_timeline_view, ENTENTE, TIMELINE_VIEW, GtkWidget)

EntenteTimeline *entente_timeline_view_get_timeline (EntenteTimelineView *self);
void entente_timeline_view_get_scale (EntenteTimelineView *self, EntenteTimelineScale *scale);

G_END_DECLS
