/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-emphasis.h"
#include "entente-session.h"

G_BEGIN_DECLS

/* What a search has found, as parts of a scene that are lit, as long as one searches.
 *
 * Signal "changed": other parts are lit. */
#define ENTENTE_TYPE_SEARCH_LIGHT (entente_search_light_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSearchLight, entente_search_light, ENTENTE, SEARCH_LIGHT, GObject)

EntenteSearchLight *entente_search_light_new (void);

void entente_search_light_set_scene (EntenteSearchLight *self, EntenteScene *scene, EntenteFinder *finder);
EntenteEmphasis *entente_search_light_get (EntenteSearchLight *self);
gboolean entente_search_light_is_on (EntenteSearchLight *self);
EntenteEmphasis *entente_search_light_join (EntenteSearchLight *self, EntenteEmphasis *emphasis);
gboolean entente_search_light_is_settled (EntenteSearchLight *self);

G_END_DECLS
