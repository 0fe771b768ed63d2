/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-filter.h"
#include "entente-focus.h"
#include "entente-period.h"
#include "entente-weighing.h"

G_BEGIN_DECLS

/* What the user wants to see of a document, whatever is in it: a filter, perhaps a focus and a period, what is set
 * aside, and whether the rest is faded or hidden. Immutable and reference-counted. */
typedef struct _EntenteViewpoint EntenteViewpoint;

EntenteViewpoint *entente_viewpoint_new (EntenteFilter *filter, EntenteFocus *focus, gboolean fades);
EntenteViewpoint *entente_viewpoint_new_with_filter (const EntenteViewpoint *self, EntenteFilter *filter);
EntenteViewpoint *entente_viewpoint_new_with_focus (const EntenteViewpoint *self, EntenteFocus *focus);
EntenteViewpoint *entente_viewpoint_new_with_period (const EntenteViewpoint *self, EntentePeriod *period);
EntenteViewpoint *entente_viewpoint_new_with_aside (const EntenteViewpoint *self, EntenteAside *aside);
EntenteViewpoint *entente_viewpoint_new_with_fades (const EntenteViewpoint *self, gboolean fades);
EntenteViewpoint *entente_viewpoint_ref (EntenteViewpoint *self);
void entente_viewpoint_unref (EntenteViewpoint *self);
gboolean entente_viewpoint_equal (const EntenteViewpoint *a, const EntenteViewpoint *b);

EntenteFilter *entente_viewpoint_get_filter (const EntenteViewpoint *self);
EntenteFocus *entente_viewpoint_get_focus (const EntenteViewpoint *self);
EntentePeriod *entente_viewpoint_get_period (const EntenteViewpoint *self);
EntenteAside *entente_viewpoint_get_aside (const EntenteViewpoint *self);
EntenteWeighing *entente_viewpoint_make_weighing (const EntenteViewpoint *self, guint rules);
EntenteViewInput *entente_viewpoint_weigh (const EntenteViewpoint *self, EntenteViewInput *input,
                                           GCancellable *cancellable);
gboolean entente_viewpoint_fades (const EntenteViewpoint *self);
gboolean entente_viewpoint_shows_all (const EntenteViewpoint *self);
gboolean entente_viewpoint_chooses (const EntenteViewpoint *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteViewpoint, entente_viewpoint_unref)

G_END_DECLS
