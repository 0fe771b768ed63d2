/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* What the user attends to in a document: the items that are selected, of which the first is read, and
 * those that were read before. Follows the changes of the document.
 *
 * Signals: "changed": of the selection, or of what one can go back or forward to. */

#define ENTENTE_TYPE_ATTENTION (entente_attention_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAttention, entente_attention, ENTENTE, ATTENTION, GObject)

EntenteAttention *entente_attention_new (EntenteDocument *document);

const GPtrArray *entente_attention_get_items (EntenteAttention *self);
gboolean entente_attention_contains (EntenteAttention *self, EntenteItem *item);
void entente_attention_set_items (EntenteAttention *self, GPtrArray *items);

gboolean entente_attention_can_step (EntenteAttention *self, int direction);
EntenteItem *entente_attention_step (EntenteAttention *self, int direction);
gboolean entente_attention_is_stepping (EntenteAttention *self);

G_END_DECLS
