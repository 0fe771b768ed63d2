/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* Documents as nobody would write them, but as could be: each member there or not, every class of
 * Unicode, references that lead anywhere, foreign members in all places. The same seed makes the
 * same document. Whatever is made survives being written and read. */

char *random_text_new (GRand *random);
EntenteItem *random_item_new (GRand *random, EntenteItemKind kind, const char *id, GPtrArray *ids);
EntenteDocument *random_document_new (GRand *random, guint n_items);

void random_document_assert_equal (EntenteDocument *a, EntenteDocument *b);

G_END_DECLS
