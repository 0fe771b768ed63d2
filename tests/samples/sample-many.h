/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-step.h"

G_BEGIN_DECLS

/* A step that adds very many items to a document, in all places of its lists, removes or replaces some, and places
 * actors. The same seed makes the same step. If it is prepared, it is so for the document as it is now. */
EntenteStep *sample_many_step_new (EntenteDocument *document, guint32 seed, gboolean prepared);

G_END_DECLS
