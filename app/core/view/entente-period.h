/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-view-input.h"

G_BEGIN_DECLS

/* A window of time: from which day to which day things are shown, and whether those are that have no date. Days are
 * counted as in #EntenteDateSpan. Or a day of knowledge: then everything is shown, as it was known on that day.
 * Immutable and reference-counted. */
typedef struct _EntentePeriod EntentePeriod;

EntentePeriod *entente_period_new (gint64 first, gint64 last, gboolean shows_undated);
EntentePeriod *entente_period_new_known (gint64 day);
EntentePeriod *entente_period_ref (EntentePeriod *self);
void entente_period_unref (EntentePeriod *self);
gboolean entente_period_equal (const EntentePeriod *a, const EntentePeriod *b);

gint64 entente_period_get_first (const EntentePeriod *self);
gint64 entente_period_get_last (const EntentePeriod *self);
gboolean entente_period_shows_undated (const EntentePeriod *self);
gboolean entente_period_is_of_knowledge (const EntentePeriod *self);
gboolean entente_period_is_all (const EntentePeriod *self);
gboolean entente_period_meets (const EntentePeriod *self, const EntenteViewSpan *span);
gboolean entente_period_may_miss (const EntentePeriod *self, const EntenteViewSpan *span);

/* What of a document is of a period, by position. */
typedef struct {
  EntenteBits *actors;     /* its own dates say so; or nothing that has a date tells of it, and such are shown */
  EntenteBits *relations;  /* its dates do, or it has none, and such are shown */
  EntenteBits *perhaps;    /* relations whose dates can also mean days outside the period alone */
  EntenteBits *said;       /* statements: likewise */
  EntenteBits *statements; /* those, and those that tell of something that was then, whenever they were said */
} EntentePeriodMatch;

void entente_period_match (const EntentePeriod *self, EntenteViewInput *input, EntentePeriodMatch *match);
void entente_period_match_clear (EntentePeriodMatch *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePeriod, entente_period_unref)

G_END_DECLS
