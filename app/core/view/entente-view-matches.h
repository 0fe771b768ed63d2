/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-filter.h"
#include "entente-period.h"
#include "entente-view-ways.h"
#include "entente-viewpoint.h"

G_BEGIN_DECLS

/* What of a document matches a viewpoint, each kind by itself, before a view decides what of it is shown together. */

typedef struct {
  EntenteViewInput *input; /* borrowed, as the next two are */
  const EntenteViewLinks *links;
  EntenteFilter *filter;
  GCancellable *cancellable;
  EntenteBits *of_kind[ENTENTE_N_ITEM_KINDS]; /* what all conditions hold for; of sources, all */
  EntenteViewWays ways;                       /* over relations that match, between actors that match or are centers */
  EntenteBits *witnessed;                     /* actors of whom a statement that matches tells */
  EntenteBits *centers;                       /* of the focus; NULL without one */
  gboolean has_period;
  EntentePeriodMatch period;
} EntenteViewMatches;

gboolean entente_view_matches_find (EntenteViewMatches *self, EntenteViewInput *input, EntenteViewpoint *viewpoint,
                                    GCancellable *cancellable);
void entente_view_matches_clear (EntenteViewMatches *self);
guint *entente_view_matches_measure (const EntenteViewMatches *self, EntenteFocus *focus, guint max_steps);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteViewMatches, entente_view_matches_clear)

G_END_DECLS
