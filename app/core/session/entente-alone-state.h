/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-alone.h"
#include "entente-focus.h"

G_BEGIN_DECLS

/* The places of a focus that is arranged alone, and the search for them in the layout process. They last as long as the
 * focus does, and also while it is changed by hand.
 *
 * Signals: "changed": a search has begun or ended, or the places are others; "failed": none were found. */

#define ENTENTE_TYPE_ALONE_STATE (entente_alone_state_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAloneState, entente_alone_state, ENTENTE, ALONE_STATE, GObject)

EntenteAloneState *entente_alone_state_new (void);

void entente_alone_state_follow (EntenteAloneState *self, EntenteFocus *focus);
EntenteAlone *entente_alone_state_get_places (EntenteAloneState *self);
void entente_alone_state_take_grown (EntenteAloneState *self, EntenteAlone *before, EntenteAlone *grown);
void entente_alone_state_search (EntenteAloneState *self, EntenteScene *scene);
void entente_alone_state_search_anew (EntenteAloneState *self, EntenteEngine engine, EntenteScene *scene);
void entente_alone_state_stop (EntenteAloneState *self);
gboolean entente_alone_state_is_searching (EntenteAloneState *self);

G_END_DECLS
