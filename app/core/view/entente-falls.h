/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-viewpoint.h"

G_BEGIN_DECLS

/* What becomes of a relation when something is set aside on which it rests. */
typedef struct {
  guint relation; /* its position */
  EntenteStrength before, after;
} EntenteFall;

GArray *entente_falls_list (EntenteViewpoint *viewpoint, EntenteViewInput *after, GCancellable *cancellable);
gboolean entente_fall_is_deep (const EntenteFall *self);
guint entente_falls_count (GArray *falls);

G_END_DECLS
