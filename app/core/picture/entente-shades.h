/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-card.h"
#include "entente-meaning.h"

G_BEGIN_DECLS

/* The colors and sizes of the cards of a picture in which they tell something else than the kinds of actors: for each
 * card the group that gives it its color, and how large it is among the others. Reference-counted; nobody changes it
 * once a scene has it. */
typedef struct _EntenteShades EntenteShades;

EntenteShades *entente_shades_new (EntenteMeaning *meaning, guint n_cards);
EntenteShades *entente_shades_ref (EntenteShades *self);
void entente_shades_unref (EntenteShades *self);

void entente_shades_set_group (EntenteShades *self, guint card, int group);
void entente_shades_set_size (EntenteShades *self, guint card, double size);
void entente_shades_set_label (EntenteShades *self, int group, const char *label);
void entente_shades_set_sizes_label (EntenteShades *self, const char *label);

EntenteMeaning *entente_shades_get_meaning (EntenteShades *self);
const char *entente_shades_get_label (EntenteShades *self, int group);
const char *entente_shades_get_sizes_label (EntenteShades *self);
void entente_shades_apply (EntenteShades *self, guint nth, EntenteCard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteShades, entente_shades_unref)

G_END_DECLS
