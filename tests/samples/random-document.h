/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* Random documents that are valid but unusual. Any member may be missing, texts have every class of
 * Unicode, references lead anywhere, and foreign members are in all places. The same seed makes the same
 * document. Each document stays the same when it is written and read. */

char *random_text_new (GRand *random);
EntenteItem *random_item_new (GRand *random, EntenteItemKind kind, const char *id, GPtrArray *ids);
EntenteRecord *random_view_new (GRand *random, const char *id, GPtrArray *ids);
EntenteRecord *random_group_new (GRand *random, const char *id, GPtrArray *ids);
EntenteDocument *random_document_new (GRand *random, guint n_items);

void random_document_assert_equal (EntenteDocument *a, EntenteDocument *b);

G_END_DECLS
