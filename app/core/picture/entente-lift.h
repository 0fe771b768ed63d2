/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-emphasis.h"

G_BEGIN_DECLS

/* Cards that are taken up from a scene, to be shown elsewhere with their lines while the rest stays. */
typedef struct _EntenteLift EntenteLift;

EntenteLift *entente_lift_new (EntenteScene *scene);
void entente_lift_free (EntenteLift *self);

EntenteScene *entente_lift_get_scene (EntenteLift *self);
void entente_lift_put (EntenteLift *self, guint card, const EntentePoint *at);
guint entente_lift_get_n_cards (EntenteLift *self);
EntenteBox entente_lift_get_box (EntenteLift *self, guint card);
EntenteEmphasis *entente_lift_get_parts (EntenteLift *self);
EntenteScene *entente_lift_draw (EntenteLift *self, const EntenteBox *area, double scale, EntenteEmphasis **raised);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLift, entente_lift_free)

G_END_DECLS
