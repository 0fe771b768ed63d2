/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-view-input.h"

G_BEGIN_DECLS

/* What of the statements of a document matters when its relations are weighed, found once, so that all can be weighed
 * anew within a frame. It never changes. */

/* What relations weigh, by position. */
typedef struct {
  guint8 *support; /* EntenteEvidenceClass */
  EntenteBits *disputed, *pale;
} EntenteViewStrengths;

typedef struct _EntenteViewWeights EntenteViewWeights;

EntenteViewWeights *entente_view_weights_get (EntenteViewInput *input);
EntenteViewInput *entente_view_weights_weigh_input (EntenteViewInput *input, EntenteWeighing *weighing,
                                                    GCancellable *cancellable);

EntenteViewStrengths *entente_view_weights_weigh (EntenteViewWeights *self, EntenteWeighing *weighing,
                                                  GCancellable *cancellable);
gboolean entente_view_weights_touches (EntenteViewWeights *self, guint relation, EntenteAside *aside);
void entente_view_strengths_free (EntenteViewStrengths *self);

guint entente_view_weights_get_alone (EntenteViewWeights *self, EntenteAsideKind kind, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteViewStrengths, entente_view_strengths_free)

G_END_DECLS
