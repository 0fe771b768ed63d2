/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-calendar.h"
#include "entente-day-range.h"
#include "entente-viewpoint.h"

G_BEGIN_DECLS

/* How many items were when. A date can leave open on which day something was: “2024” may be any day of it. Such an item
 * is spread over the days that it may have been on, as a vague part of each bar, and counts once altogether. What
 * lasted counts in each bar of the time.
 *
 * Everything outside a period is counted too, so that one sees what it leaves out. Immutable and reference-counted. */
typedef struct _EntenteHistogram EntenteHistogram;

typedef struct {
  gint64 first, last; /* days */
  double sure, vague; /* how many items */
} EntenteHistogramBar;

EntenteHistogram *entente_histogram_new (EntenteViewInput *input, EntenteViewpoint *viewpoint, EntenteItemKind kind,
                                         const EntenteDayRange *range, guint max_bars,
                                         GCancellable *cancellable);
EntenteHistogram *entente_histogram_ref (EntenteHistogram *self);
void entente_histogram_unref (EntenteHistogram *self);

const EntenteHistogramBar *entente_histogram_get_bars (EntenteHistogram *self, guint *n_bars);
EntenteCalendarStep entente_histogram_get_step (EntenteHistogram *self);
EntenteDayRange entente_histogram_get_range (EntenteHistogram *self);
EntenteDayRange entente_histogram_get_whole (EntenteHistogram *self);
guint entente_histogram_get_n_dated (EntenteHistogram *self);
guint entente_histogram_get_n_undated (EntenteHistogram *self);
guint entente_histogram_get_n_before (EntenteHistogram *self);
guint entente_histogram_get_n_after (EntenteHistogram *self);
double entente_histogram_get_highest (EntenteHistogram *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteHistogram, entente_histogram_unref)

G_END_DECLS
