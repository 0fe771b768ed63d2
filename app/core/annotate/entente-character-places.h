/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Places in a text, from bytes to characters. */
typedef struct _EntenteCharacterPlaces EntenteCharacterPlaces;

EntenteCharacterPlaces *entente_character_places_new (const char *text, gsize length);
void entente_character_places_free (EntenteCharacterPlaces *self);
gsize entente_character_places_find (const EntenteCharacterPlaces *self, guint character);
guint entente_character_places_get (const EntenteCharacterPlaces *self, gsize place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCharacterPlaces, entente_character_places_free)

G_END_DECLS
