/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-timeline-view.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* The actions that show the timeline in the place of the canvas, and write it into a file. */

#define ENTENTE_TYPE_TIMELINE_ACTIONS (entente_timeline_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineActions, entente_timeline_actions, ENTENTE, TIMELINE_ACTIONS, EntenteActions)

EntenteTimelineActions *entente_timeline_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                      EntenteToasts *toasts, EntenteTimelineView *timeline,
                                                      GtkWidget *canvas);

G_END_DECLS
