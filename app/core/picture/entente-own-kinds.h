/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-card.h"

G_BEGIN_DECLS

/* The kinds of actor of one picture that Entente does not know, such as "company": which of them have a look of their
 * own, and which. Reference-counted and immutable. */
typedef struct _EntenteOwnKinds EntenteOwnKinds;

EntenteOwnKinds *entente_own_kinds_new (EntenteCard *cards, guint n_cards);
void entente_own_kinds_apply (EntenteOwnKinds *self, EntenteCard *cards, guint n_cards);
EntenteOwnKinds *entente_own_kinds_ref (EntenteOwnKinds *self);
void entente_own_kinds_unref (EntenteOwnKinds *self);

guint entente_own_kinds_sort (const guint *n_cards, EntenteLook *order);
char *entente_own_kinds_get_label (EntenteOwnKinds *self, EntenteLook look);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteOwnKinds, entente_own_kinds_unref)

G_END_DECLS
