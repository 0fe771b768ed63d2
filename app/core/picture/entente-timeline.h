/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-day-range.h"
#include "entente-theme.h"
#include "entente-view.h"

G_BEGIN_DECLS

/* What a document shows as a picture of time: actors are rows, in the order in which they come up; what has a date is a
 * mark in one row, or between two. Only what the viewpoint shows is in it, and only actors of whom something tells that
 * has a date. Immutable and reference-counted. */
typedef struct _EntenteTimeline EntenteTimeline;

#define ENTENTE_TIMELINE_NO_ROW G_MAXUINT

typedef struct {
  EntenteItem *actor;
  char *name;        /* in displayable form */
  EntenteLook look;
} EntenteTimelineRow;

typedef struct {
  EntenteItem *item;             /* an actor with dates of its own, a relation or a statement */
  EntenteViewSpan span;
  guint row;
  guint other_row;               /* of a relation: that of its other end; else ENTENTE_TIMELINE_NO_ROW */
  EntenteEvidenceClass evidence; /* of a relation */
  gboolean disputed;
  guint slot, n_slots;           /* of relations of the same days, those with the same slot do not cover each other */
} EntenteTimelineMark;

EntenteTimeline *entente_timeline_new (EntenteViewInput *input, EntenteViewpoint *viewpoint, const char *language,
                                       GCancellable *cancellable);
EntenteTimeline *entente_timeline_new_for_document (EntenteDocument *document, GCancellable *cancellable);
EntenteTimeline *entente_timeline_ref (EntenteTimeline *self);
void entente_timeline_unref (EntenteTimeline *self);

const EntenteTimelineRow *entente_timeline_get_rows (EntenteTimeline *self, guint *n_rows);
const EntenteTimelineMark *entente_timeline_get_marks (EntenteTimeline *self, guint *n_marks);
guint entente_timeline_get_n_undated (EntenteTimeline *self);
EntenteDayRange entente_timeline_get_range (EntenteTimeline *self);
EntenteDayRange entente_timeline_get_main_range (EntenteTimeline *self);
guint entente_timeline_find_row (EntenteTimeline *self, EntenteItem *item, guint *other_row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTimeline, entente_timeline_unref)

G_END_DECLS
