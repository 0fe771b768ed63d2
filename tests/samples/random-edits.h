/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"

G_BEGIN_DECLS

/* Random changes of a document, one step at a time. The same seed makes the same changes. */

EntenteItem *random_edits_pick (GRand *random, EntenteDocument *document);
EntenteDraft *random_edits_draft (GRand *random, EntenteDocument *document, guint max_items);

G_END_DECLS
