/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-viewpoint.h"

G_BEGIN_DECLS

/* A chain of relations that is lit, and all else faded. It is a condition of the filter, the last one, so that Back and
 * Forward, exports and kept views have it as any other. */

EntenteViewpoint *entente_lit_chain_new (const EntenteViewpoint *viewpoint, const char *const *relations);
EntenteViewpoint *entente_lit_chain_leave (const EntenteViewpoint *viewpoint);
gboolean entente_lit_chain_is_lit (const EntenteViewpoint *viewpoint);

G_END_DECLS
